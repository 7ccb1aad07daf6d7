"""Check an uploaded report, keep the result, delete it."""

from __future__ import annotations

from base64 import b64decode
from datetime import timedelta
from threading import BoundedSemaphore

from django.db import transaction
from django.db.models import Model
from django.utils import timezone

from sakip.exchange.lkjip.terpisah import review_isolated
from sakip.kernel.masalah import BerkasTidakTerbaca
from sakip.web.audit.catat import record
from sakip.web.audit.models import Peristiwa
from sakip.web.audit.terjaga import Tempat
from sakip.web.instansi.models import Pengguna, UnitKerja
from sakip.web.kinerja.unggahan import BerkasSah
from sakip.web.periksa.models import UMUR, Pemeriksaan

PALING_SERING = 20
"""Checks of one person in an hour: those that failed or were deleted count too."""
PALING_BANYAK_DISIMPAN = 40
"""Reports kept for one unit."""
PALING_BANYAK_SEMENTARA = 30
"""Results of one person that nobody asked to keep; older ones go before their time."""
LAPORAN, GAGAL = "periksa.laporan", "periksa.gagal"
_GILIRAN = BoundedSemaphore(2)
"""Readers at once in one server process; each may take a processor and some hundred MB."""


class SedangPenuh(Exception):
    """The check cannot begin now; the message is for people."""


def check_report(*, unit: UnitKerja, tahun: int, berkas: BerkasSah, simpan: bool, by: Pengguna) -> Pemeriksaan:
    """Read and review a report in a process of its own and keep the result.

    Raises BerkasTidakTerbaca where the file cannot be read, SedangPenuh where too many are asked for.
    """
    _periksa_batas(unit, simpan, by)
    berkas.isi.seek(0)
    isi = berkas.isi.read()
    if not _GILIRAN.acquire(blocking=False):
        raise SedangPenuh("Dua laporan lain sedang dibaca. Coba lagi setelah satu menit.")
    try:
        hasil = review_isolated(isi, berkas.nama, komentar=True)
    except BerkasTidakTerbaca as galat:
        _catat(GAGAL, unit, (unit.instansi_id, unit.pk, tahun), berkas.nama, berkas.sidik, by, galat.masalah.kode)
        raise
    finally:
        _GILIRAN.release()
    return _simpan(unit, tahun, berkas, isi if simpan else b"", hasil, by)


def _periksa_batas(unit: UnitKerja, simpan: bool, by: Pengguna) -> None:
    sejam = timezone.now() - timedelta(hours=1)
    if Peristiwa.objects.filter(oleh_id=by.pk, jenis__in=(LAPORAN, GAGAL), waktu__gt=sejam).count() >= PALING_SERING:
        raise SedangPenuh(f"Anda sudah memeriksa {PALING_SERING} laporan dalam satu jam terakhir. Coba lagi nanti.")
    if simpan and Pemeriksaan.objects.filter(unit=unit, disimpan=True).count() >= PALING_BANYAK_DISIMPAN:
        raise SedangPenuh(
            f"Sudah {PALING_BANYAK_DISIMPAN} laporan disimpan untuk unit kerja ini. "
            "Hapus yang tidak diperlukan, atau periksa tanpa menyimpan."
        )


@transaction.atomic
def _simpan(unit: UnitKerja, tahun: int, berkas: BerkasSah, isi: bytes, hasil: dict[str, object], by: Pengguna) -> Pemeriksaan:
    clean_up()
    pemeriksaan = Pemeriksaan(
        unit=unit,
        tahun=tahun,
        oleh=by,
        nama_berkas=berkas.nama,
        sidik=berkas.sidik,
        jenis=str(hasil["jenis"]),
        halaman=str(hasil.pop("html")),
        komentar=b64decode(str(hasil.pop("komentar", ""))),
        hasil=hasil,
        berkas=isi,
        disimpan=bool(isi),
    )
    pemeriksaan.save(dari_action=True)
    _catat_satu(LAPORAN, pemeriksaan, by)
    for lama in Pemeriksaan.objects.filter(oleh=by, disimpan=False).only("pk")[PALING_BANYAK_SEMENTARA:]:
        lama.delete(dari_action=True)
    return pemeriksaan


@transaction.atomic
def delete_check(*, pemeriksaan: Pemeriksaan, by: Pengguna) -> None:
    """Delete a check with its file."""
    _catat_satu("periksa.hapus", pemeriksaan, by)
    pemeriksaan.delete(dari_action=True)


def clean_up() -> None:
    """Delete what nobody asked to keep and whose time is over."""
    for lama in Pemeriksaan.objects.filter(disimpan=False, dibuat_pada__lt=timezone.now() - UMUR).only("pk"):
        lama.delete(dari_action=True)


def _catat_satu(jenis: str, satu: Pemeriksaan, by: Pengguna) -> None:
    _catat(jenis, satu, satu.place(), satu.nama_berkas, satu.sidik, by)


def _catat(jenis: str, objek: Model, tempat: Tempat, nama: str, sidik: str, by: Pengguna, catatan: str = "") -> None:
    instansi, unit, tahun = tempat
    perubahan = [("nama_berkas", None, nama), ("sidik", None, sidik)]
    record(jenis, objek=objek, by=by, perubahan=perubahan, instansi_id=instansi, unit_id=unit, tahun=tahun, catatan=catatan)
