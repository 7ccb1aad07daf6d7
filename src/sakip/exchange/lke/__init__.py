"""The LKE as a workbook or CSV, for evaluators who work without a connection."""

from sakip.exchange.lke.baca import read_lke
from sakip.exchange.lke.tulis import write_lke

__all__ = ["read_lke", "write_lke"]
