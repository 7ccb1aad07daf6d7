"""Assign, answer, note, reply, ask for corrections, finish."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import Sum

from sakip.reviu.apip.butir import daftar_butir
from sakip.web.instansi.actions.objek import add, change, remove
from sakip.web.instansi.models import Pengguna
from sakip.web.kinerja.models import TahunKinerja
from sakip.web.laporan.isi import frozen_of
from sakip.web.reviu.kabar import announce
from sakip.web.reviu.models import BalasanApip, CatatanApip, JawabanReviu, Penugasan, StatusReviu

PERNYATAAN = ("nomor", "tanggal", "nama_penanda", "jabatan_penanda")
"""What a statement must have before the review is finished."""


class Ditolak(Exception):
    """The review cannot take that now; the message is for people."""


def assign(*, tahun_kinerja: TahunKinerja, by: Pengguna, **isi: Any) -> Penugasan:
    """Begin the review. Raises IntegrityError where it was begun already."""
    return add(Penugasan(tahun_kinerja=tahun_kinerja, **isi), by=by, jenis="reviu.tugaskan")


@transaction.atomic
def change_assignment(*, penugasan: Penugasan, dilihat: int | None, by: Pengguna, **isi: Any) -> Penugasan:
    """Assignment or statement. Raises Bentrok, Ditolak."""
    _terbuka(penugasan)
    return change(penugasan, by=by, dilihat=dilihat, nilai_bidang=isi)


def version_of(penugasan: Penugasan) -> int:
    """Counts the changes of the checklist, for optimistic locking: its rows are added and changed only."""
    return penugasan.daftar_jawaban.aggregate(n=Sum("kunci_versi"))["n"] or 0


@transaction.atomic
def answer(*, penugasan: Penugasan, jawaban: Mapping[str, Mapping[str, str]], by: Pengguna, dilihat: int | None = None) -> None:
    """Decide items of the checklist. Raises Ditolak, also where somebody changed it since it was seen (``version_of``)."""
    kini = _terbuka(penugasan)
    if dilihat is not None and version_of(kini) != dilihat:
        raise Ditolak("Daftar periksa ini sudah diubah orang lain sejak halaman dibuka. Periksa isinya sekarang, lalu ulangi.")
    for butir, isi in jawaban.items():
        ada = JawabanReviu.objects.filter(penugasan=kini, butir=butir).first()
        if ada:
            change(ada, by=by, nilai_bidang=isi)
        elif any(isi.values()):
            add(JawabanReviu(penugasan=kini, butir=butir, **isi), by=by)


@transaction.atomic
def note(*, penugasan: Penugasan, by: Pengguna, uraian: str, butir: str = "") -> CatatanApip:
    """A note to the unit. Raises Ditolak."""
    return add(CatatanApip(penugasan=_terbuka(penugasan), uraian=uraian, butir=butir), by=by)


@transaction.atomic
def settle(*, catatan: CatatanApip, selesai: bool, by: Pengguna) -> CatatanApip:
    """Say that a note is settled, or open again. Raises Ditolak."""
    _terbuka(catatan.penugasan)
    return change(catatan, by=by, jenis="catatanapip.selesai" if selesai else "catatanapip.buka", selesai=selesai)


@transaction.atomic
def drop_note(*, catatan: CatatanApip, by: Pengguna) -> None:
    """Take back a note nobody replied to. Raises Ditolak."""
    _terbuka(catatan.penugasan)
    if catatan.daftar_balasan.exists():
        raise Ditolak("Catatan yang sudah ditanggapi tidak dihapus; nyatakan selesai.")
    remove(catatan, by=by)


@transaction.atomic
def reply(*, catatan: CatatanApip, teks: str, by: Pengguna) -> BalasanApip:
    """A reply. Raises Ditolak after the review is finished."""
    _terbuka(catatan.penugasan)
    return add(BalasanApip(catatan=catatan, oleh=by, teks=teks), by=by)


@transaction.atomic
def ask_correction(*, penugasan: Penugasan, batas_unit: date, by: Pengguna) -> Penugasan:
    """Hand the notes to the unit and keep the document as it is now. Raises Ditolak."""
    kini = penugasan.stored(None)
    if kini.status not in (StatusReviu.BERJALAN, StatusReviu.KEDUA):
        raise Ditolak("Perbaikan sudah diminta atau reviu sudah selesai.")
    if not kini.daftar_catatan.filter(selesai=False).exists():
        raise Ditolak("Tulis dahulu catatan yang harus diperbaiki unit kerja.")
    dokumen, revisi = frozen_of(kini.tahun_kinerja)
    isi = {"status": StatusReviu.PERBAIKAN, "batas_unit": batas_unit, "dokumen": dokumen, "revisi": revisi}
    return _step(kini, "reviu.minta", by, **isi)


@transaction.atomic
def hand_back(*, penugasan: Penugasan, by: Pengguna) -> Penugasan:
    """The unit says that it has corrected and replied. Raises Ditolak."""
    kini = penugasan.stored(None)
    if kini.status != StatusReviu.PERBAIKAN:
        raise Ditolak("Tidak ada perbaikan yang diminta sekarang.")
    tanpa = kini.daftar_catatan.filter(selesai=False, daftar_balasan__isnull=True).count()
    if tanpa:
        raise Ditolak(f"{tanpa} catatan belum ditanggapi.")
    return _step(kini, "reviu.serahkan", by, status=StatusReviu.KEDUA)


@transaction.atomic
def finish(*, penugasan: Penugasan, by: Pengguna) -> Penugasan:
    """``Telah direviu``. Raises Ditolak where items or the statement are not complete."""
    kini = _terbuka(penugasan)
    if kini.status == StatusReviu.PERBAIKAN:
        raise Ditolak("Unit kerja masih memperbaiki; tunggu sampai diserahkan kembali.")
    dijawab = set(kini.daftar_jawaban.exclude(jawaban="").values_list("butir", flat=True))
    belum = [b.kode for b in daftar_butir() if b.kode not in dijawab]
    if belum:
        raise Ditolak(f"Butir {', '.join(belum[:8])}{' dan lainnya' if len(belum) > 8 else ''} belum dijawab.")
    if any(not getattr(kini, n) for n in PERNYATAAN):
        raise Ditolak("Lengkapi nomor, tanggal, nama, dan jabatan penanda tangan pernyataan.")
    return _step(kini, "reviu.selesai", by, status=StatusReviu.SELESAI)


@transaction.atomic
def reopen(*, penugasan: Penugasan, alasan: str, by: Pengguna) -> Penugasan:
    """Open a finished review again. Raises Ditolak."""
    if not alasan.strip():
        raise Ditolak("Tulis alasan membuka kembali reviu.")
    kini = penugasan.stored(None)
    if kini.status != StatusReviu.SELESAI:
        raise Ditolak("Reviu ini belum selesai.")
    return change(kini, by=by, jenis="reviu.buka", catatan=alasan.strip()[:500], status=StatusReviu.KEDUA)


def _step(penugasan: Penugasan, jenis: str, by: Pengguna, **isi: Any) -> Penugasan:
    """Another status, with the notice to whoever goes on."""
    hasil = change(penugasan, by=by, jenis=jenis, nilai_bidang=isi)
    announce(penugasan=hasil, by=by)
    return hasil


def _terbuka(penugasan: Penugasan) -> Penugasan:
    """The stored review, locked until the transaction ends. Raises Ditolak where it is finished."""
    kini = penugasan.stored(None)
    if kini.status == StatusReviu.SELESAI:
        raise Ditolak("Reviu ini sudah selesai. Buka kembali dahulu.")
    return kini
