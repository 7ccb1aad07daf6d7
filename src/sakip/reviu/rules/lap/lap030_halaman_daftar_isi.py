"""LAP030 halaman-daftar-isi."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise, takewhile

from sakip.cetakan.makna import IsianDaftarIsi, LaporanTercetak
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat

_BERTITIK = re.compile(r"^(\d{1,2})\.(\d{1,3})$")


@aturan(
    "LAP030",
    "halaman-daftar-isi",
    tahap=Tahap.CETAK,
    tingkat=Tingkat.PERINGATAN,
    rujukan=("permenpanrb-53-2014#lampiran-ii",),
)
def halaman_daftar_isi(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Kolom halaman di daftar isi berisi nomor urut, turun, atau melewati halaman terakhir.

    Mengapa: Daftar isi dipakai untuk mencari halaman. Nomor urut judul (1.1, 1.2, 1.3) di kolom halaman tidak menunjuk ke
    mana pun, dan halaman yang turun menandakan daftar isi dari naskah lain. Halaman per bab (1-1, 3.12) tidak dipersoalkan.

    Cara memperbaiki: Buat daftar isi dengan fasilitas pengolah kata setelah laporan selesai.
    """
    if deret := _nomor_urut(laporan.daftar_isi):
        yield _butir(
            deret[0], f"Kolom halaman daftar isi memuat nomor urut judul ({', '.join(i.halaman for i in deret[:4])}, …)."
        )
        return
    utama = takewhile(lambda i: not re.match(r"lampiran", i.teks, re.I), laporan.daftar_isi)
    angka = [i for i in utama if i.halaman.isdigit()]
    for sebelum, ini in pairwise(angka):
        if int(ini.halaman) < int(sebelum.halaman):
            yield _butir(
                ini, f"Halaman “{ini.teks}” {ini.halaman}, lebih kecil dari “{sebelum.teks}” sebelumnya ({sebelum.halaman})."
            )
            return
    akhir = laporan.cetakan.jumlah_halaman
    lewat = [i for i in angka if akhir and int(i.halaman) > akhir]
    if lewat:
        yield _butir(lewat[0], f"Halaman “{lewat[0].teks}” {lewat[0].halaman}, sedangkan laporan {akhir} halaman.")


def _nomor_urut(daftar: tuple[IsianDaftarIsi, ...]) -> list[IsianDaftarIsi]:
    """The entries whose "pages" only count the headings of each chapter, () where they may be pages."""
    bertitik = [(m, i) for i in daftar if (m := _BERTITIK.match(i.halaman))]
    per_bab: dict[str, list[int]] = {}
    for m, _ in bertitik:
        per_bab.setdefault(m[1], []).append(int(m[2]))
    urut = all(isi == list(range(1, len(isi) + 1)) for isi in per_bab.values())
    return [i for _, i in bertitik] if len(bertitik) >= 4 and len(per_bab) > 1 and urut else []


def _butir(isian: IsianDaftarIsi, pesan: str) -> Butir:
    return Butir(
        pesan=pesan,
        saran="Perbarui daftar isi setelah laporan selesai.",
        at=isian.lokasi,
        objek="halaman",
        fakta=(isian.teks, isian.halaman),
    )
