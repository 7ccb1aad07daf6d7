"""Apply an uploaded workbook: all of it or nothing, and only onto the data it was compared with."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import InvalidOperation

from django.db import DataError, IntegrityError, transaction
from django.db.models import Model, ProtectedError

from sakip.kernel.masalah import Masalah
from sakip.web.bukukerja.actions.unggahan import move, note
from sakip.web.bukukerja.models import StatusUnggahan, UnggahanBuku
from sakip.web.bukukerja.pratinjau import Banding, compare_upload
from sakip.web.instansi.models import Pengguna
from sakip.web.kinerja.actions.baris import batch, place_of
from sakip.web.kinerja.actions.isi import RpjmdTerkunci, fill_year
from sakip.web.kinerja.mapping import DataTidakTerbaca
from sakip.web.kinerja.models import TahunKinerja

BATAS_LANGSUNG = 1500
"""Objects written while the person waits (some 2 ms each); more go to the background worker."""
BERUBAH = (
    "Data tersimpan berubah sejak pratinjau dibuka, sehingga buku kerja belum diterapkan. "
    "Perbandingan di bawah sudah memakai data terbaru; periksa lagi, lalu terapkan."
)
_BUKAN_MENUNGGU = "Unggahan ini sudah diterapkan atau dibatalkan."
_TIDAK_MUAT = (
    "Isi buku kerja tidak dapat disimpan karena ada kode ganda atau angka di luar jangkauan. Periksa kode dan angka yang diubah, "
    "lalu unggah lagi."
)


class BukuDitolak(Exception):
    """A workbook was not applied; nothing was stored. ``daftar_sebab`` says why and how to go on."""

    def __init__(self, *daftar_sebab: str) -> None:
        super().__init__(" ".join(daftar_sebab))
        self.daftar_sebab = daftar_sebab


def apply_upload(
    *, unggahan: UnggahanBuku, by: Pengguna, revisi: int, ganti_nama: bool, boleh_rpjmd: bool, hari: date | None = None
) -> int:
    """Bring the year in line with the workbook; returns how many differences there were. Raises BukuDitolak."""
    try:
        with batch():
            return _terapkan(unggahan, by, revisi, ganti_nama, boleh_rpjmd, hari)
    except RpjmdTerkunci:
        raise BukuDitolak("Buku kerja mengubah RPJMD, yang hanya boleh diubah Pembina.") from None
    except ProtectedError as galat:
        raise BukuDitolak(*still_used(galat.protected_objects)) from None
    except DataTidakTerbaca as galat:
        raise BukuDitolak(*(said(m) for m in galat.daftar_masalah)) from None
    except (IntegrityError, DataError, OverflowError, InvalidOperation):
        raise BukuDitolak(_TIDAK_MUAT) from None


def _terapkan(unggahan: UnggahanBuku, by: Pengguna, revisi: int, ganti_nama: bool, boleh_rpjmd: bool, hari: date | None) -> int:
    kini = UnggahanBuku.objects.select_for_update().get(pk=unggahan.pk)
    if kini.status not in (StatusUnggahan.MENUNGGU, StatusUnggahan.BERJALAN):
        raise BukuDitolak(_BUKAN_MENUNGGU)
    semua = TahunKinerja.objects.select_related("unit__instansi", "rencana__induk").select_for_update(of=("self",))
    kini.tahun_kinerja = semua.get(pk=unggahan.tahun_kinerja_id)
    if kini.tahun_kinerja.revisi != revisi:
        raise BukuDitolak(BERUBAH)
    banding = compare_upload(kini, boleh_rpjmd=boleh_rpjmd, hari=hari)
    if sebab := [*(said(m) for m in banding.daftar_rintangan), *_nama(banding, ganti_nama)]:
        raise BukuDitolak(*sebab)
    fill_year(tahun_kinerja=kini.tahun_kinerja, dokumen=banding.baru, by=by, boleh_rpjmd=boleh_rpjmd)
    jumlah = len(banding.daftar_selisih)
    move(kini, status=StatusUnggahan.DITERAPKAN, dokumen=b"", pesan="", jumlah_perubahan=jumlah, diterapkan_oleh=by)
    note(kini, "bukukerja.terapkan", by, jumlah=jumlah)
    return jumlah


def _nama(banding: Banding, ganti_nama: bool) -> list[str]:
    if not banding.ganti_nama or ganti_nama:
        return []
    return [
        f'Buku kerja mengganti nama unit kerja menjadi "{banding.baru.unit.nama}"; setujui penggantian nama itu lebih dahulu.'
    ]


def said(masalah: Masalah) -> str:
    """A problem on one line, with its place."""
    return f"{masalah.lokasi}: {masalah.pesan} {masalah.saran}"


def still_used(daftar: Iterable[Model]) -> list[str]:
    """What keeps objects from being deleted: which code, in which year, by what."""
    hasil: dict[str, None] = {}
    for objek in daftar:
        benda = getattr(objek, "indikator", None) or getattr(objek, "simpul", None) or objek
        kode = getattr(benda, "kode", str(benda))
        tahun = place_of(objek)[2]
        waktu = f"pada tahun {tahun}" if tahun else "dalam rencana"
        hasil[f"{kode} tidak dapat dihapus karena masih dipakai {waktu} ({objek._meta.verbose_name}: {objek})."] = None
    return sorted(hasil)


@transaction.atomic
def remember_refusal(*, unggahan: UnggahanBuku, sebab: Iterable[str]) -> None:
    """Keep why an upload was not applied; it waits again for a decision."""
    kini = UnggahanBuku.objects.select_for_update().get(pk=unggahan.pk)
    if kini.status in (StatusUnggahan.MENUNGGU, StatusUnggahan.BERJALAN):
        move(kini, status=StatusUnggahan.MENUNGGU, pesan="\n".join(sebab))
