"""The report of a Survei Kepuasan Masyarakat (PermenPANRB 14/2017, annex), its poster's texts, and its paper questionnaire."""

from sakip.laporan.skm.compose import compose_skm

__all__ = ["compose_skm"]
