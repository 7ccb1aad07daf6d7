"""LAP022 bagian-wajib-tidak-ada."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.laporan.telusur import semua_isi
from sakip.naskah.simpul import Bagan, Grafik, Judul, Naskah, Rujuk, Tabel
from sakip.pengukuran.hasil import Pengukuran
from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat

_BAB = ("BAB I", "BAB II", "BAB III", "BAB IV")
_TABEL = (
    ("tabel-2.2", "target Renstra", "Target", False),
    ("tabel-2.4", "rencana kinerja tahunan", "RKT", False),
    ("tabel-3.2", "capaian IKU", "Indikator dan Realisasi", True),
    ("tabel-3.4", "kemajuan terhadap akhir Renstra", "Target", True),
    ("tabel-3.8", "realisasi anggaran", "Program", False),
)
"""(code, what it shows, the sheets it comes from, True where it needs an IKU: having none is another rule's matter)."""


@aturan(
    "LAP022",
    "bagian-wajib-tidak-ada",
    tahap=Tahap.LAPORAN,
    tingkat=Tingkat.SALAH,
    rujukan=("permenpanrb-53-2014#lampiran-ii", "permenpanrb-53-2014#lampiran-ii-bab-iii"),
)
def bagian_wajib_tidak_ada(dokumen: Dokumen, pengukuran: Pengukuran, naskah: Naskah) -> Iterator[Butir]:
    """Bab atau tabel wajib tidak termuat, atau rujukan di dalam naskah putus.

    Mengapa: Susunan laporan ditetapkan peraturan; bagian yang hilang biasanya berarti ada lembar yang kosong.

    Cara memperbaiki: Isi lembar yang disebut, lalu susun ulang laporannya.
    """
    blok = [b for bagian in naskah.daftar_bagian for b in bagian.isi]
    bernomor = {b.kode for b in blok if isinstance(b, Tabel | Grafik | Bagan)}
    bab = {b.nomor for b in blok if isinstance(b, Judul) and b.tingkat == 1}
    putus = dict.fromkeys(s.kode for _, isi in semua_isi(naskah) for s in isi if isinstance(s, Rujuk) and s.kode not in bernomor)
    hilang = [(n, f"Laporan tidak memuat {n}.", "Susun ulang laporan dari buku kerja.") for n in _BAB if n not in bab]
    hilang += [
        (kode, f"Laporan tidak memuat tabel {isi}, karena lembar {lembar} belum cukup isinya.", f"Isi lembar {lembar}.")
        for kode, isi, lembar, perlu_iku in _TABEL
        if kode not in bernomor and (dokumen.daftar_iku or not perlu_iku)
    ]
    hilang += [(k, f"Naskah merujuk {k}, yang tidak ada di laporan.", "Isi lembar yang menghasilkannya.") for k in putus]
    for objek, pesan, saran in hilang:
        yield Butir(
            pesan=pesan, saran=saran, at=dokumen.unit.lokasi_isian("nama"), objek=objek, fakta=(objek, str(dokumen.unit.tahun))
        )
