"""The services of a unit: added, renamed, stopped, ordered; removed only while nothing refers to them."""

from __future__ import annotations

from django.db import transaction
from django.db.models import Max

from sakip.web.instansi.actions.objek import add, change, remove
from sakip.web.instansi.models import Pengguna, UnitKerja
from sakip.web.survei.actions.giliran import take_turn
from sakip.web.survei.actions.penolakan import Ditolak
from sakip.web.survei.actions.urutan import Arah, move
from sakip.web.survei.models import Jawaban, Layanan, LayananSurvei


@transaction.atomic
def add_service(*, unit: UnitKerja, nama: str, by: Pengguna) -> Layanan:
    """A new service, at the end of the list. Raises Ditolak."""
    bersih = _free_name(unit, nama)
    terakhir = Layanan.objects.filter(unit=unit).aggregate(n=Max("urutan"))["n"]
    return add(Layanan(unit=unit, nama=bersih, urutan=0 if terakhir is None else terakhir + 1), by=by)


@transaction.atomic
def rename_service(*, layanan: Layanan, nama: str, by: Pengguna, dilihat: int | None = None) -> Layanan:
    """Another name, also in the surveys that ask about it. Raises Ditolak, Bentrok."""
    return change(layanan, by=by, dilihat=dilihat, nama=_free_name(layanan.unit, nama, kecuali=layanan.pk))


def stop_service(*, layanan: Layanan, by: Pengguna, dilihat: int | None = None) -> Layanan:
    """No longer given: new surveys do not offer it. Raises Bentrok."""
    return change(layanan, by=by, dilihat=dilihat, jenis="layanan.nonaktifkan", aktif=False)


def resume_service(*, layanan: Layanan, by: Pengguna, dilihat: int | None = None) -> Layanan:
    """Given again. Raises Bentrok."""
    return change(layanan, by=by, dilihat=dilihat, jenis="layanan.aktifkan", aktif=True)


@transaction.atomic
def remove_service(*, layanan: Layanan, by: Pengguna, dilihat: int | None = None) -> None:
    """Entered by mistake. Raises Ditolak while a survey or an answer refers to it, Bentrok."""
    if is_used(layanan):
        raise Ditolak(
            "Layanan ini dipakai dalam survei, jadi tidak dapat dihapus. Hentikan layanan ini bila tidak lagi diberikan."
        )
    remove(layanan, by=by, dilihat=dilihat)


def move_service(*, layanan: Layanan, arah: Arah, by: Pengguna) -> None:
    """One place up or down."""
    move(Layanan.objects.filter(unit=layanan.unit_id), layanan, arah, by=by, jenis="layanan.urutkan")


def is_used(layanan: Layanan) -> bool:
    """Whether a survey asks about it or an answer names it."""
    return LayananSurvei.objects.filter(layanan=layanan).exists() or Jawaban.objects.filter(layanan=layanan).exists()


def _free_name(unit: UnitKerja, nama: str, kecuali: int = 0) -> str:
    take_turn(unit)
    bersih = " ".join(nama.split())
    if not bersih:
        raise Ditolak("Isi nama layanan.", "nama")
    sama = Layanan.objects.filter(unit=unit, nama__iexact=bersih).exclude(pk=kecuali).first()
    if sama:
        keadaan = "" if sama.aktif else " (sudah dihentikan; aktifkan kembali bila diberikan lagi)"
        raise Ditolak(f"Layanan “{sama.nama}” sudah ada dalam daftar{keadaan}. Pakai nama lain.", "nama")
    return bersih
