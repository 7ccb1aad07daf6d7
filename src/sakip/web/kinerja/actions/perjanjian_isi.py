"""The content of a PK version: begun, written while it is a draft, deleted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import IntegrityError

from sakip.rencana.indikator import Nilai
from sakip.rencana.perjanjian import AlasanRevisi, DasarAnggaran
from sakip.rencana.pohon import Jenis
from sakip.web.instansi.models import Pengguna
from sakip.web.kinerja.actions.baris import add, batch, change, remove
from sakip.web.kinerja.actions.perjanjian import (
    STATUS_PK_TERBUKA,
    LangkahDitolak,
    lock_pk,
    require_last,
    require_status,
    require_unlocked,
    targets_of,
)
from sakip.web.kinerja.models import (
    STATUS_PK_BERLAKU,
    Indikator,
    PerjanjianKinerja,
    StatusPk,
    TahunKinerja,
    TargetPk,
    TargetRkt,
    TargetTahunan,
)
from sakip.web.kinerja.pihak_pk import parties_at
from sakip.web.kinerja.syarat_pk import ALASAN_SAH, date_problem

JENIS_PK_KEPALA = (Jenis.TUJUAN, Jenis.SASARAN)
_SUDAH_ADA = "Versi ini sudah dibuat orang lain; buka daftar perjanjian kinerja."


@dataclass(frozen=True, slots=True, kw_only=True)
class Janji:
    """What a version says of an indicator: a target, "taken out" (``target`` None), or nothing (``dimuat`` False)."""

    target: Nilai | None = None
    keterangan: str = ""
    dimuat: bool = True


def create_first(*, tahun_kinerja: TahunKinerja, tanggal: date, iku_saja: bool, by: Pengguna) -> PerjanjianKinerja:
    """Version 1, with the parties of that day and the targets of the RKT, else of the Renstra. Raises LangkahDitolak."""
    require_unlocked(tahun_kinerja, 1)
    if soal := date_problem(tanggal, tahun_kinerja.tahun, None):
        raise LangkahDitolak(soal)
    if PerjanjianKinerja.objects.filter(tahun_kinerja=tahun_kinerja).exists():
        raise LangkahDitolak("Perjanjian kinerja tahun ini sudah ada; buat perubahan atas versi yang berlaku.")
    rencana = planned_targets(tahun_kinerja)
    janji = [(i, rencana.get(i.pk)) for i in head_indicators(tahun_kinerja, iku_saja=iku_saja)]
    pk = PerjanjianKinerja(tahun_kinerja=tahun_kinerja, versi=1, tanggal=tanggal, **parties_at(tahun_kinerja, tanggal))
    return _begin(pk, [(i, nilai) for i, nilai in janji if nilai is not None], by)


def create_revision(
    *,
    tahun_kinerja: TahunKinerja,
    tanggal: date,
    alasan: AlasanRevisi,
    uraian_alasan: str,
    dasar_anggaran: DasarAnggaran,
    by: Pengguna,
) -> PerjanjianKinerja:
    """A new version with the promises of the approved one before it and the parties of that day. Raises LangkahDitolak."""
    lama = last_of(tahun_kinerja)
    if lama is None or lama.status not in STATUS_PK_BERLAKU:
        raise LangkahDitolak("Perubahan hanya dapat dibuat atas perjanjian kinerja yang sudah disetujui.")
    require_unlocked(tahun_kinerja, lama.versi + 1)
    if alasan not in ALASAN_SAH or not uraian_alasan.strip():
        raise LangkahDitolak("Pilih salah satu dari tiga alasan yang sah dan uraikan.")
    if soal := date_problem(tanggal, tahun_kinerja.tahun, lama):
        raise LangkahDitolak(soal)
    pihak = {n: isi or getattr(lama, n) for n, isi in parties_at(tahun_kinerja, tanggal).items()}
    pk = PerjanjianKinerja(
        tahun_kinerja=tahun_kinerja,
        versi=lama.versi + 1,
        tanggal=tanggal,
        alasan=alasan.value,
        uraian_alasan=uraian_alasan.strip(),
        dasar_anggaran=dasar_anggaran.value,
        **pihak,
    )
    return _begin(pk, [(t.indikator, t.target) for t in targets_of(lama) if t.target is not None], by)


def _begin(pk: PerjanjianKinerja, janji: Iterable[tuple[Indikator, Nilai]], by: Pengguna) -> PerjanjianKinerja:
    try:
        with batch():
            add(pk, by=by, jenis="pk.buat")
            for urutan, (indikator, nilai) in enumerate(janji, 1):
                add(TargetPk(pk_versi=pk, indikator=indikator, target=nilai, urutan=urutan), by=by, jenis="pk.target")
    except IntegrityError:
        raise LangkahDitolak(_SUDAH_ADA) from None
    return pk


def head_indicators(tahun_kinerja: TahunKinerja, *, iku_saja: bool) -> list[Indikator]:
    """What the head of a unit promises: the IKU of tujuan and sasaran, or every indicator of a sasaran."""
    semua = Indikator.objects.filter(rencana=tahun_kinerja.rencana_id).select_related("simpul")
    if iku_saja:
        return list(semua.filter(simpul__jenis__in=JENIS_PK_KEPALA, iku=True))
    return list(semua.filter(simpul__jenis=Jenis.SASARAN))


def planned_targets(tahun_kinerja: TahunKinerja) -> dict[int, Nilai]:
    """The year's target by indicator: of the RKT, else of the Renstra."""
    renstra = TargetTahunan.objects.filter(indikator__rencana=tahun_kinerja.rencana_id, tahun=tahun_kinerja.tahun)
    hasil: dict[int, Nilai] = {t.indikator_id: t.nilai for t in renstra if t.nilai is not None}
    hasil.update(
        {r.indikator_id: r.target for r in TargetRkt.objects.filter(tahun_kinerja=tahun_kinerja) if r.target is not None}
    )
    return hasil


def last_of(tahun_kinerja: TahunKinerja) -> PerjanjianKinerja | None:
    """The last version, whatever its status."""
    return PerjanjianKinerja.objects.filter(tahun_kinerja=tahun_kinerja).order_by("-versi").first()


def save_draft(
    *, pk: PerjanjianKinerja, dilihat: int | None, isi: Mapping[str, Any], janji: Mapping[Indikator, Janji], by: Pengguna
) -> PerjanjianKinerja:
    """Write header and promises of a draft; both count as one object for the lock. Raises Bentrok, LangkahDitolak."""
    with batch():
        kini = lock_pk(pk, dilihat)
        require_status(kini, *STATUS_PK_TERBUKA)
        require_unlocked(kini.tahun_kinerja, kini.versi)
        berubah = _write_promises(kini, janji, by)
        hasil = change(kini, by=by, dilihat=dilihat, jenis="pk.ubah", **isi)
        if berubah and hasil.kunci_versi == dilihat:
            hasil.save_version(hasil.kunci_versi)
    return hasil


def _write_promises(pk: PerjanjianKinerja, janji: Mapping[Indikator, Janji], by: Pengguna) -> bool:
    ada = {t.indikator_id: t for t in targets_of(pk)}
    akhir = max((t.urutan for t in ada.values()), default=0)
    berubah = False
    for indikator, ingin in janji.items():
        if indikator.rencana_id != pk.tahun_kinerja.rencana_id:
            raise LangkahDitolak(f"{indikator.kode} bukan indikator unit kerja ini.")
        lama = ada.get(indikator.pk)
        if lama is None and ingin.dimuat:
            akhir += 1
            baru = TargetPk(pk_versi=pk, indikator=indikator, target=ingin.target, keterangan=ingin.keterangan, urutan=akhir)
            add(baru, by=by, jenis="pk.target")
            berubah = True
        elif lama is not None and not ingin.dimuat:
            remove(lama, by=by, jenis="pk.target")
            berubah = True
        elif lama is not None and (lama.target, lama.keterangan) != (ingin.target, ingin.keterangan):
            change(lama, by=by, jenis="pk.target", target=ingin.target, keterangan=ingin.keterangan)
            berubah = True
    return berubah


def delete_draft(*, pk: PerjanjianKinerja, dilihat: int | None, by: Pengguna) -> None:
    """Delete the last version while it is a draft. Raises Bentrok, LangkahDitolak."""
    with batch():
        kini = lock_pk(pk, dilihat)
        require_status(kini, StatusPk.DRAF)
        require_last(kini)
        require_unlocked(kini.tahun_kinerja, kini.versi)
        for target in targets_of(kini):
            remove(target, by=by, jenis="pk.target")
        remove(kini, by=by, dilihat=dilihat, jenis="pk.hapus")
