"""The reports' content: from a document and its figures to a Naskah without any file format."""

from sakip.laporan.compose import compose_lkjip
from sakip.laporan.perjanjian import compose_perjanjian
from sakip.laporan.rencana_aksi import compose_rencana_aksi

__all__ = ["compose_lkjip", "compose_perjanjian", "compose_rencana_aksi"]
