"""PK010 tanggal-pk-tidak-wajar, on a printed report."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.cetakan.bentuk import Alinea
from sakip.cetakan.makna import LaporanTercetak, TanggalCetak
from sakip.reviu.aturan import muka_cetak
from sakip.reviu.temuan import Butir


@muka_cetak("PK010")
def tanggal_pk_tercetak_tidak_wajar(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Tanggal Perjanjian Kinerja dalam uraian dan pada lampirannya: dalam tahun laporan, atau Desember tahun sebelumnya."""
    if not laporan.tahun:
        return
    for t in laporan.daftar_tanggal:
        wajar = t.tanggal.year == laporan.tahun or (t.tanggal.year == laporan.tahun - 1 and t.tanggal.month == 12)
        if not wajar and (t.peran == "pk" or (t.peran == "tanda tangan" and _lampiran_pk(laporan, t))):
            yield Butir(
                pesan=f"Perjanjian Kinerja tahun {laporan.tahun} bertanggal {t.teks}.",
                saran=f"Perbaiki tanggalnya; Perjanjian Kinerja ditandatangani dalam tahun {laporan.tahun}.",
                at=t.lokasi,
                objek="tanggal PK",
                fakta=(t.teks, str(laporan.tahun)),
            )


def _lampiran_pk(laporan: LaporanTercetak, t: TanggalCetak) -> bool:
    """True below a heading or title of the agreement in the annexes."""
    if t.bab != "LAMPIRAN":
        return False
    judul = [j for j in laporan.daftar_judul if j.lokasi.blok < t.lokasi.blok][-1:]
    awal = judul[0].lokasi.blok if judul else t.lokasi.blok
    besar = [b.teks for b in laporan.cetakan.daftar_blok[awal : t.lokasi.blok] if isinstance(b, Alinea) and b.teks.isupper()]
    return any("perjanjian kinerja" in teks.casefold() for teks in (*(j.teks for j in judul), *besar[-3:]))
