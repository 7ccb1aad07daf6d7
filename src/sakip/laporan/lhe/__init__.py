"""The report of an evaluation (LHE, PermenPANRB 88/2021)."""

from sakip.laporan.lhe.susun import compose_lhe

__all__ = ["compose_lhe"]
