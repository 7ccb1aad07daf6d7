"""PK009 pk-lewat-tenggat."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sakip.hukum.parameter import ParameterTidakDikenal, parameter
from sakip.kernel.periode import format_tanggal
from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat


def _tambah_bulan(tanggal: date, bulan: int) -> date:
    """The same day some months on, or the last day of a shorter month."""
    tahun, sisa = divmod(tanggal.year * 12 + tanggal.month - 1 + bulan, 12)
    for hari in range(tanggal.day, 27, -1):
        try:
            return date(tahun, sisa + 1, hari)
        except ValueError:
            continue
    return date(tahun, sisa + 1, min(tanggal.day, 28))


@aturan(
    "PK009",
    "pk-lewat-tenggat",
    tahap=Tahap.RENCANA,
    tingkat=Tingkat.PERINGATAN,
    rujukan=("permenpanrb-53-2014#lampiran-i-waktu",),
)
def pk_lewat_tenggat(dokumen: Dokumen) -> Iterator[Butir]:
    """Perjanjian Kinerja disusun lewat tenggat setelah DPA disahkan.

    Mengapa: Perjanjian Kinerja disusun paling lambat satu bulan setelah dokumen anggaran disahkan, supaya janji ada sebelum
    pekerjaan dimulai.

    Cara memperbaiki: Periksa tanggal DPA dan tanggal Perjanjian Kinerja; bila benar terlambat, jelaskan dalam laporan dan
    perbaiki jadwal tahun berikutnya.
    """
    dpa = dokumen.unit.tanggal_dpa
    pk = dokumen.daftar_pk[0] if dokumen.daftar_pk else None
    if dpa is None or pk is None or pk.tanggal is None:
        return
    try:
        aturan_waktu = parameter("pelaporan.tenggat_pk", date(dokumen.unit.tahun, 1, 1))
    except ParameterTidakDikenal:  # before the regulation
        return
    tenggat = _tambah_bulan(dpa, int(aturan_waktu.nilai))
    if pk.tanggal > tenggat:
        yield Butir(
            pesan=f"PK versi {pk.versi} bertanggal {format_tanggal(pk.tanggal)}; DPA disahkan {format_tanggal(dpa)}, tenggatnya "
            f"{format_tanggal(tenggat)}.",
            saran="Periksa kedua tanggal, atau jelaskan keterlambatannya.",
            at=pk.lokasi.pada("tanggal"),
            objek=f"PK{pk.versi}",
            fakta=(str(pk.tanggal), str(dpa), str(tenggat)),
        )
