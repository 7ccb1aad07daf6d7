"""Look-ups of evaluations."""

from __future__ import annotations

from django.http import Http404

from sakip.evaluasi.kerangka import Subkomponen, daftar_subkomponen
from sakip.web.evaluasi.models import Evaluasi, RekomendasiLke
from sakip.web.instansi.akses import Konteks


def evaluation_or_none(konteks: Konteks) -> Evaluasi | None:
    """The evaluation of the unit's year."""
    ada = (
        Evaluasi.objects.filter(unit=konteks.unit_pasti, tahun=konteks.tahun_pasti)
        .select_related("evaluator", "pengendali")
        .first()
    )
    if ada is not None:
        ada.unit = konteks.unit_pasti
    return ada


def evaluation_of(konteks: Konteks) -> Evaluasi:
    """The same. Raises Http404 where it was not begun."""
    ada = evaluation_or_none(konteks)
    if ada is None:
        raise Http404("evaluasi belum dimulai")
    return ada


def sub_of(kode: str) -> Subkomponen:
    """A sub-component by its code in an address: ``1a``. Raises Http404."""
    for sub in daftar_subkomponen():
        if sub.kode.replace(".", "") == kode:
            return sub
    raise Http404("subkomponen tidak ada")


def recommendation_of(evaluasi: Evaluasi, kunci: int) -> RekomendasiLke:
    """A recommendation of an evaluation. Raises Http404."""
    ada = RekomendasiLke.objects.filter(evaluasi=evaluasi, pk=kunci).first()
    if ada is None:
        raise Http404("rekomendasi tidak ada")
    ada.evaluasi = evaluasi
    return ada
