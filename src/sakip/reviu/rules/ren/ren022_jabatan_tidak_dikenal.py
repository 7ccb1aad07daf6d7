"""REN022 jabatan-tidak-dikenal."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.kernel.kemiripan import baku, kata_isi
from sakip.kernel.lokasi import Lokasi
from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat


def _daftar(dokumen: Dokumen) -> Iterator[tuple[str, str, Lokasi]]:
    yield from ((s.kode, s.penanggung_jawab, s.lokasi.pada("penanggung_jawab")) for s in dokumen.pohon.daftar_simpul)
    yield from ((i.kode, i.penanggung_jawab, i.lokasi.pada("penanggung_jawab")) for i in dokumen.daftar_indikator)
    yield from ((r.indikator, r.penanggung_jawab, r.lokasi.pada("penanggung_jawab")) for r in dokumen.daftar_rencana_aksi)


@aturan(
    "REN022", "jabatan-tidak-dikenal", tahap=Tahap.RENCANA, tingkat=Tingkat.PERINGATAN, rujukan=("permenpanrb-89-2021#lampiran",)
)
def jabatan_tidak_dikenal(dokumen: Dokumen) -> Iterator[Butir]:
    """Penanggung jawab tidak ada dalam susunan organisasi.

    Mengapa: Penanggung jawab kinerja adalah jabatan yang ada. Nama yang tidak ditemukan biasanya salah tulis atau nama
    seksi yang sudah dihapus.

    Cara memperbaiki: Tulis nama jabatan seperti di lembar Organisasi, atau tambahkan jabatannya.
    """
    jabatan = [j.nama for j in dokumen.daftar_jabatan]
    terlihat: set[str] = set()
    for kode, nama, lokasi in _daftar(dokumen):
        ada = any(baku(nama) in baku(j) or baku(j) in baku(nama) or kata_isi(nama) <= kata_isi(j) for j in jabatan)
        if not jabatan or not nama.strip() or nama in terlihat or ada:
            continue
        terlihat.add(nama)
        yield Butir(
            pesan=f'Penanggung jawab {kode}, "{nama}", tidak ada dalam susunan organisasi.',
            saran="Pakai nama jabatan di lembar Organisasi.",
            at=lokasi,
            objek=kode,
            fakta=(nama,),
        )
