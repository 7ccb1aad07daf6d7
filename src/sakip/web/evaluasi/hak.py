"""Who may do what to an evaluation, by its status."""

from __future__ import annotations

from dataclasses import dataclass

from sakip.web.evaluasi.models import Evaluasi, StatusEvaluasi
from sakip.web.instansi.akses import Konteks
from sakip.web.instansi.peran import Izin


@dataclass(frozen=True, slots=True, kw_only=True)
class Hak:
    """What the person may do now."""

    mandiri: bool = False
    """Answer for the unit."""
    menilai: bool = False
    """Answer and grade as evaluator, write recommendations and the head of the LHE."""
    mengendalikan: bool = False
    """Grade as second evaluator: another person than the one who sent the grades on."""
    menindaklanjuti: bool = False
    """Tell what came of a recommendation."""


def rights_of(konteks: Konteks, evaluasi: Evaluasi | None) -> Hak:
    """The rights of the person of the page."""
    unit, apip = konteks.boleh(Izin.LAPORAN_UBAH), konteks.boleh(Izin.EVALUASI_NILAI)
    if evaluasi is None:
        return Hak(mandiri=unit, menilai=apip)
    status = evaluasi.status
    return Hak(
        mandiri=unit and status == StatusEvaluasi.MANDIRI,
        menilai=apip and status == StatusEvaluasi.DIAJUKAN,
        mengendalikan=apip and status == StatusEvaluasi.KENDALI and evaluasi.evaluator_id != konteks.pengguna.pk,
        menindaklanjuti=unit and status == StatusEvaluasi.SELESAI,
    )
