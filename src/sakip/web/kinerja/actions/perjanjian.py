"""The way of a PK version: submitted, approved or given back, signed; opened again by an administrator.

draf/dikembalikan → diajukan → disetujui → ditandatangani; diajukan → dikembalikan; disetujui/ditandatangani → dikembalikan.
"""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.urls import reverse

from sakip.web.audit.terjaga import Bentrok
from sakip.web.instansi.models import Pengguna
from sakip.web.instansi.peran import Izin
from sakip.web.kinerja.actions.baris import batch, change
from sakip.web.kinerja.models import STATUS_PK_BERLAKU, PerjanjianKinerja, StatusPk, TahunKinerja, TargetPk
from sakip.web.kinerja.syarat_pk import missing_of
from sakip.web.kinerja.unggahan import BerkasSah
from sakip.web.tenggat.kabar import members_with, notify
from sakip.web.tenggat.kunci import Kunci, Terkunci, locked
from sakip.web.tenggat.models import Bagian

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
        require_unlocked(kini.tahun_kinerja, kini.versi)
        sebelumnya = previous_of(kini)
        if kurang := missing_of(kini, targets_of(kini), sebelumnya, targets_of(sebelumnya) if sebelumnya else ()):
            raise LangkahDitolak(*kurang)
        hasil = _move(kini, by, "pk.ajukan", status=StatusPk.DIAJUKAN, catatan="")
        _tell(hasil, "pk.ajukan", Izin.PK_SETUJUI, "menunggu persetujuan", by)
    return hasil


def approve(*, pk: PerjanjianKinerja, dilihat: int, by: Pengguna) -> PerjanjianKinerja:
    """Submitted to approved; from then on the version is frozen. Raises Bentrok, LangkahDitolak."""
    with batch():
        kini = lock_pk(pk, dilihat)
        require_status(kini, StatusPk.DIAJUKAN)
        _require_report_open(kini.tahun_kinerja)
        sebelumnya = previous_of(kini)
        if sebelumnya and sebelumnya.status not in STATUS_PK_BERLAKU:
            raise LangkahDitolak(f"Versi {sebelumnya.versi} belum disetujui; selesaikan versi itu lebih dahulu.")
        hasil = _move(kini, by, "pk.setujui", status=StatusPk.DISETUJUI)
        _tell(hasil, "pk.setujui", Izin.PK_UBAH, "disetujui", by)
    return hasil


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
        _require_report_open(kini.tahun_kinerja)
        return _return(kini, catatan, "pk.buka", by)


def _return(kini: PerjanjianKinerja, catatan: str, jenis: str, by: Pengguna) -> PerjanjianKinerja:
    if not catatan.strip():
        raise LangkahDitolak("Catatan belum diisi; tulis apa yang harus diperbaiki.")
    isi = {"catatan": catatan.strip(), "berkas_ttd": "", "nama_berkas_ttd": "", "sidik_ttd": ""}
    hasil = _move(kini, by, jenis, status=StatusPk.DIKEMBALIKAN, **isi)
    _tell(hasil, jenis, Izin.PK_UBAH, "dikembalikan", by)
    return hasil


def _move(kini: PerjanjianKinerja, by: Pengguna, jenis: str, **isi: Any) -> PerjanjianKinerja:
    """Change a locked version with the event of the step; the note of a return is the event's note too."""
    catatan = str(isi.get("catatan", ""))
    return change(kini, by=by, dilihat=kini.kunci_versi, jenis=jenis, catatan=catatan, nilai_bidang=isi)


def _tell(pk: PerjanjianKinerja, jenis: str, izin: Izin, judul: str, by: Pengguna) -> None:
    """A notice to whoever has to go on with the version."""
    tahun = pk.tahun_kinerja
    unit = tahun.unit
    tempat = {"instansi": unit.instansi.kode, "unit": unit.kode, "tahun": tahun.tahun, "versi": pk.versi}
    notify(
        penerima=[p for p in members_with(unit.instansi, unit, izin, dekat=True) if p != by],
        judul=f"Perjanjian kinerja {unit.nama} {tahun.tahun} versi {pk.versi} {judul}",
        isi=pk.catatan,
        url=reverse("kinerja:pk_versi", kwargs=tempat),
        kunci=f"{jenis}:{pk.pk}:{pk.kunci_versi}",
    )


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


def part_of_version(versi: int) -> Bagian:
    """Whose lock a version obeys: the deadline of the PK is that of version 1; a revision is possible until the report."""
    return Bagian.PK if versi == 1 else Bagian.LAPORAN


def lock_of(tahun_kinerja: TahunKinerja, versi: int) -> Kunci | None:
    """What keeps a version from being written, None while nothing does."""
    return locked(tahun_kinerja, part_of_version(versi))


def require_unlocked(tahun_kinerja: TahunKinerja, versi: int) -> None:
    """Raises LangkahDitolak while a version may not be written."""
    if kunci := lock_of(tahun_kinerja, versi):
        raise LangkahDitolak(str(Terkunci(kunci)))


def _require_report_open(tahun_kinerja: TahunKinerja) -> None:
    """Raises LangkahDitolak once the report is locked: what was reported on does not change any more."""
    if kunci := locked(tahun_kinerja, Bagian.LAPORAN):
        raise LangkahDitolak(str(Terkunci(kunci)))


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
