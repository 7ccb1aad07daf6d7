"""What a person decided about an uploaded file of answers, as ``ImporJawaban.pemetaan`` keeps it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

TANPA_LAYANAN, LEWATI_BARIS = "tanpa", "lewati"
"""Decisions about a service that the survey does not have, beside the key of one of its services."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AturanImpor:
    """Decisions; what nobody decided has its default at the place of use."""

    kolom: Mapping[str, str] = field(default_factory=dict)
    """Column -> field of the answer ("" for not read), where it differs from what was recognised."""
    layanan: Mapping[str, str] = field(default_factory=dict)
    """Name in the file ("" where there is none) -> key of a service, or a decision above."""
    luar_masa: str = "lewati"
    """Answers dated outside the survey: ``lewati`` or ``simpan``."""
    kembar: str = "simpan"
    """Equal answers inside the file: ``simpan`` or ``satu``."""
    sudah_ada: str = ""
    """Answers equal to those of earlier imports: ``lewati``, ``simpan``, or "": what suits the file."""

    @classmethod
    def read(cls, isi: Mapping[str, Any]) -> AturanImpor:
        """The stored decisions."""
        return cls(**{nama: isi[nama] for nama in cls.__dataclass_fields__ if nama in isi})

    def dump(self) -> dict[str, Any]:
        """For storing."""
        return {
            "kolom": dict(self.kolom),
            "layanan": dict(self.layanan),
            "luar_masa": self.luar_masa,
            "kembar": self.kembar,
            "sudah_ada": self.sudah_ada,
        }
