"""The determined result of a survey as it is kept: every figure as text, so that nothing later changes it."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from sakip.kernel.angka import format_angka
from sakip.survei.hasil import HasilSkm
from sakip.survei.survei import Survei

DESIMAL_IKM, DESIMAL_NRR = 2, 3


def frozen(survei: Survei, hasil: HasilSkm) -> dict[str, Any]:
    """What ``Survei.hasil`` holds: ``ikm`` and ``nrr`` unrounded, ``ikm_tampil`` as printed. Raises ValueError without an IKM."""
    if not isinstance(hasil.ikm, Decimal):
        raise ValueError(hasil.ikm.alasan)
    semua, sampel = hasil.keseluruhan, hasil.sampel
    return {
        "ikm": str(hasil.ikm),
        "ikm_tampil": format_angka(hasil.ikm, DESIMAL_IKM),
        "mutu": semua.kelas.mutu,
        "kinerja": semua.kelas.kinerja,
        "responden": str(semua.responden),
        "nrr": {u.unsur.kode: str(u.nrr) for u in semua.daftar_unsur if isinstance(u.nrr, Decimal)},
        "populasi": "" if sampel.populasi is None else str(sampel.populasi),
        "target": "" if sampel.target is None else str(sampel.target),
        "bobot": survei.bobot.value,
        "aturan_kosong": survei.aturan_kosong.value,
    }
