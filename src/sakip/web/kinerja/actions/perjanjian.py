"""The way of a PK version: submitted, approved or given back, signed; opened again by an administrator.

draf/dikembalikan → diajukan → disetujui → ditandatangani; diajukan → dikembalikan; disetujui/ditandatangani → dikembalikan.
"""

from __future__ import annotations

from typing import Any

from django.db import transaction

from sakip.web.audit.catat import differences, fields_of, record
from sakip.web.audit.terjaga import Bentrok
from sakip.web.instansi.models import Pengguna
from sakip.web.kinerja.actions.baris import batch, place_of, touch
from sakip.web.kinerja.models import STATUS_PK_BERLAKU, PerjanjianKinerja, StatusPk, TargetPk
from sakip.web.kinerja.syarat_pk import missing_of
from sakip.web.kinerja.unggahan import BerkasSah

STATUS_PK_TERBUKA = (StatusPk.DRAF, StatusPk.DIKEMBALIKAN)
"""A version may be changed in these; elsewhere it is frozen."""


class LangkahDitolak(Exception):
    """A step is not possible now; ``daftar_sebab`` says why and how to mend it."""

    def __init__(self, *daftar_sebab: str) -> None:
        super().__init__(" ".join(daftar_sebab))
        self.daftar_sebab = daftar_sebab


def submit(*, pk: PerjanjianKinerja, dilihat: int, by: Pengguna) -> PerjanjianKinerja:
    """Draft to submitted. Raises Bentrok, and LangkahDitolak with everything that is missing."""
    with batch():
        kini = lock_pk(pk, dilihat)
        require_status(kini, *STATUS_PK_TERBUKA)
        sebelumnya = previous_of(kini)
        if kurang := missing_of(kini, targets_of(kini), sebelumnya, targets_of(sebelumnya) if sebelumnya else ()):
            raise LangkahDitolak(*kurang)
        return _move(kini, by, "pk.ajukan", status=StatusPk.DIAJUKAN, catatan="")


def approve(*, pk: PerjanjianKinerja, dilihat: int, by: Pengguna) -> PerjanjianKinerja:
    """Submitted to approved; from then on the version is frozen. Raises Bentrok, LangkahDitolak."""
    with batch():
        kini = lock_pk(pk, dilihat)
        require_status(kini, StatusPk.DIAJUKAN)
        sebelumnya = previous_of(kini)
        if sebelumnya and sebelumnya.status not in STATUS_PK_BERLAKU:
            raise LangkahDitolak(f"Versi {sebelumnya.versi} belum disetujui; selesaikan versi itu lebih dahulu.")
        return _move(kini, by, "pk.setujui", status=StatusPk.DISETUJUI)


def give_back(*, pk: PerjanjianKinerja, dilihat: int, catatan: str, by: Pengguna) -> PerjanjianKinerja:
    """Submitted to given back, with a note. Raises Bentrok, LangkahDitolak."""
    with batch():
        kini = lock_pk(pk, dilihat)
        require_status(kini, StatusPk.DIAJUKAN)
        return _return(kini, catatan, "pk.kembalikan", by)


def reopen(*, pk: PerjanjianKinerja, dilihat: int, catatan: str, by: Pengguna) -> PerjanjianKinerja:
    """Approved or signed back to given back, with a reason; only the last version. The signed copy no longer belongs to it.

    The copy stays in the store; the audit event names it and its hash. Raises Bentrok, LangkahDitolak.
    """
    with batch():
        kini = lock_pk(pk, dilihat)
        require_status(kini, *STATUS_PK_BERLAKU)
        require_last(kini)
        return _return(kini, catatan, "pk.buka", by)


def _return(kini: PerjanjianKinerja, catatan: str, jenis: str, by: Pengguna) -> PerjanjianKinerja:
    if not catatan.strip():
        raise LangkahDitolak("Catatan belum diisi; tulis apa yang harus diperbaiki.")
    isi = {"catatan": catatan.strip(), "berkas_ttd": "", "nama_berkas_ttd": "", "sidik_ttd": ""}
    return _move(kini, by, jenis, status=StatusPk.DIKEMBALIKAN, **isi)


def _move(kini: PerjanjianKinerja, by: Pengguna, jenis: str, **isi: Any) -> PerjanjianKinerja:
    """Change a locked version and write the event of the step; the note of a return is the event's note too."""
    lama = fields_of(kini)
    for nama, nilai in isi.items():
        setattr(kini, nama, nilai)
    beda = differences(lama, fields_of(kini))
    kini.save_version(kini.kunci_versi)
    instansi_id, unit_id, tahun = place_of(kini)
    catatan = str(isi.get("catatan", ""))
    record(jenis, objek=kini, by=by, perubahan=beda, instansi_id=instansi_id, unit_id=unit_id, tahun=tahun, catatan=catatan)
    touch(kini)
    return kini


def attach_signed(*, pk: PerjanjianKinerja, dilihat: int, berkas: BerkasSah, by: Pengguna) -> PerjanjianKinerja:
    """Store the signed copy: approved to signed, or another copy of a signed one. Raises Bentrok, LangkahDitolak."""
    tempat = PerjanjianKinerja(tahun_kinerja=pk.tahun_kinerja).berkas_ttd
    tempat.save(berkas.nama_simpan, berkas.isi, save=False)
    try:
        with batch():
            kini = lock_pk(pk, dilihat)
            require_status(kini, *STATUS_PK_BERLAKU)
            isi = {"berkas_ttd": tempat.name, "nama_berkas_ttd": berkas.nama, "sidik_ttd": berkas.sidik}
            return _move(kini, by, "pk.unggah", status=StatusPk.DITANDATANGANI, **isi)
    except BaseException:
        tempat.storage.delete(str(tempat.name))
        raise


def lock_pk(pk: PerjanjianKinerja, dilihat: int | None) -> PerjanjianKinerja:
    """The stored version, locked for the transaction. Raises Bentrok if it is not the one that was seen."""
    assert transaction.get_connection().in_atomic_block
    kini = PerjanjianKinerja.objects.select_for_update().filter(pk=pk.pk).first()
    if kini is None or kini.kunci_versi != dilihat:
        raise Bentrok(kini)
    kini.tahun_kinerja = pk.tahun_kinerja
    return kini


def require_status(pk: PerjanjianKinerja, *boleh: StatusPk) -> None:
    """Raises LangkahDitolak unless the version is in one of the states."""
    if pk.status not in boleh:
        raise LangkahDitolak(
            f'Versi {pk.versi} berstatus "{StatusPk(pk.status).label}"; langkah ini hanya untuk versi berstatus '
            f"{' atau '.join(s.label.lower() for s in boleh)}."
        )


def require_last(pk: PerjanjianKinerja) -> None:
    """Raises LangkahDitolak if a later version exists."""
    if PerjanjianKinerja.objects.filter(tahun_kinerja=pk.tahun_kinerja_id, versi__gt=pk.versi).exists():
        raise LangkahDitolak(f"Sudah ada versi sesudah versi {pk.versi}; langkah ini hanya untuk versi terakhir.")


def previous_of(pk: PerjanjianKinerja) -> PerjanjianKinerja | None:
    """The version before."""
    return PerjanjianKinerja.objects.filter(tahun_kinerja=pk.tahun_kinerja_id, versi__lt=pk.versi).order_by("-versi").first()


def targets_of(pk: PerjanjianKinerja) -> list[TargetPk]:
    """The promises of a version with their indicators, in order."""
    return list(TargetPk.objects.filter(pk_versi=pk).select_related("indikator"))
