"""Changes of indicators, their medium-term targets, and the RKT's targets."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db.models import F

from sakip.rencana.indikator import Nilai
from sakip.web.audit.terjaga import Bentrok
from sakip.web.instansi.models import Pengguna
from sakip.web.kinerja.actions.baris import add, batch, change, remove
from sakip.web.kinerja.actions.rencana import MasihDirujuk, RencanaDitolak, ensure_editable, follow_code, shift
from sakip.web.kinerja.actions.rujukan import referrers
from sakip.web.kinerja.actions.selaras import as_stored
from sakip.web.kinerja.bagian_lembar import part_of_sheet
from sakip.web.kinerja.models import Indikator, TahunKinerja, TargetRkt, TargetTahunan
from sakip.web.tenggat.kunci import require_open

_BAWAAN = ("polaritas", "jenis", "akumulasi")
"""Choices where an empty entry means the default."""


def store_indicator(
    *,
    indikator: Indikator,
    isi: Mapping[str, Any],
    target: Mapping[int, Nilai | None],
    by: Pengguna,
    dilihat: int | None = None,
) -> Indikator:
    """Add or change an indicator together with its targets by year. Raises RencanaDitolak, Bentrok."""
    with batch():
        ensure_editable(indikator.rencana)
        bersih = as_stored(Indikator, {k: None if k in _BAWAAN and v == "" else v for k, v in isi.items()})
        _check(indikator, bersih)
        if indikator.pk:
            kini = Indikator.objects.select_for_update().filter(pk=indikator.pk).first()
            if kini is None or (dilihat is not None and kini.kunci_versi != dilihat):
                raise Bentrok(kini)
            semula = kini.kunci_versi
            follow_code(kini, str(bersih.get("kode", kini.kode)), by)
            change(indikator, by=by, dilihat=semula, nilai_bidang=bersih)
            if _align_targets(indikator, target, by) and indikator.kunci_versi == semula:
                Indikator.objects.filter(pk=indikator.pk).update(kunci_versi=F("kunci_versi") + 1)
                indikator.kunci_versi += 1
            return indikator
        for nama, nilai in bersih.items():
            setattr(indikator, nama, nilai)
        add(indikator, by=by)
        _align_targets(indikator, target, by)
        return indikator


def _check(indikator: Indikator, isi: Mapping[str, Any]) -> None:
    simpul = isi.get("simpul", indikator.simpul if indikator.simpul_id else None)
    if simpul is None or simpul.rencana_id not in (indikator.rencana_id, indikator.rencana.induk_id):
        raise RencanaDitolak("Pilih tujuan, sasaran, atau program dari rencana ini.", "simpul")
    kode = isi.get("kode", indikator.kode)
    lain = Indikator.objects.filter(rencana=indikator.rencana_id, kode=kode).exclude(pk=indikator.pk).first()
    if lain:
        raise RencanaDitolak(f'Kode {kode} sudah dipakai indikator "{lain.nama[:80]}"; tulis kode lain.', "kode")


def _align_targets(indikator: Indikator, target: Mapping[int, Nilai | None], by: Pengguna) -> bool:
    """Bring the stored targets in line; True if any differed."""
    ada = {t.tahun: t for t in TargetTahunan.objects.filter(indikator=indikator).select_related("indikator__rencana")}
    berubah = False
    for tahun, nilai in target.items():
        lama = ada.get(tahun)
        if lama is None and nilai is not None:
            add(TargetTahunan(indikator=indikator, tahun=tahun, nilai=nilai), by=by)
        elif lama and nilai is None:
            remove(lama, by=by)
        elif lama and lama.nilai != nilai:
            change(lama, by=by, nilai=nilai)
        else:
            continue
        berubah = True
    return berubah


def remove_indicator(*, indikator: Indikator, by: Pengguna, dilihat: int | None = None) -> None:
    """Delete an indicator with its targets by year. Raises MasihDirujuk, RencanaDitolak, Bentrok."""
    with batch():
        ensure_editable(indikator.rencana)
        if daftar := referrers(indikator):
            raise MasihDirujuk(daftar)
        for target in TargetTahunan.objects.filter(indikator=indikator).select_related("indikator__rencana"):
            remove(target, by=by)
        remove(indikator, by=by, dilihat=dilihat)


def shift_indicator(*, indikator: Indikator, naik: bool, by: Pengguna) -> bool:
    """Move an indicator up or down among those of its node. Raises RencanaDitolak."""
    ensure_editable(indikator.rencana)
    saudara = list(Indikator.objects.filter(rencana=indikator.rencana_id, simpul=indikator.simpul_id))
    return shift(objek=indikator, saudara=saudara, naik=naik, by=by)


def fill_rkt(*, tahun_kinerja: TahunKinerja, by: Pengguna) -> int:
    """Give every indicator without an RKT target the Renstra's target of the year; how many were filled. Raises Terkunci."""
    renstra = TargetTahunan.objects.filter(indikator__rencana=tahun_kinerja.rencana_id, tahun=tahun_kinerja.tahun)
    banyak = 0
    with batch():
        require_open(tahun_kinerja, part_of_sheet("RKT"))
        ada = {r.indikator_id: r for r in TargetRkt.objects.filter(tahun_kinerja=tahun_kinerja).select_related("indikator")}
        for t in renstra.select_related("indikator").order_by("indikator__urutan", "indikator_id"):
            baris = ada.get(t.indikator_id)
            if t.nilai is None or (baris and baris.target is not None):
                continue
            if baris:
                change(baris, by=by, jenis="rkt.ambil", target=t.nilai)
            else:
                add(TargetRkt(tahun_kinerja=tahun_kinerja, indikator=t.indikator, target=t.nilai), by=by, jenis="rkt.ambil")
            banyak += 1
    return banyak


def store_rkt(*, tahun_kinerja: TahunKinerja, daftar: Mapping[int, tuple[dict[str, Any], int | None]], by: Pengguna) -> int:
    """Store rows of the RKT by indicator key: (fields, version seen). An emptied row is deleted; how many changed.

    Raises Bentrok, Terkunci.
    """
    banyak = 0
    indikator = {i.pk: i for i in Indikator.objects.filter(rencana=tahun_kinerja.rencana_id)}
    with batch():
        require_open(tahun_kinerja, part_of_sheet("RKT"))
        ada = {r.indikator_id: r for r in TargetRkt.objects.filter(tahun_kinerja=tahun_kinerja).select_related("indikator")}
        for kunci, (isi, dilihat) in daftar.items():
            baris = ada.get(kunci)
            kosong = all(v in (None, "") for v in isi.values())
            if baris and all(getattr(baris, n) == v for n, v in isi.items()):
                continue
            if baris and dilihat is None:
                raise Bentrok(baris)
            if baris is None and kosong:
                continue
            if baris and kosong:
                remove(baris, by=by, dilihat=dilihat)
            elif baris:
                change(baris, by=by, dilihat=dilihat, nilai_bidang=isi)
            elif dilihat is not None:
                raise Bentrok(None)
            else:
                add(TargetRkt(tahun_kinerja=tahun_kinerja, indikator=indikator[kunci], **isi), by=by)
            banyak += 1
    return banyak
