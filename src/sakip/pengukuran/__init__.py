"""Measurement: from a document to every computed figure with its trace."""

from sakip.pengukuran.ukur import measure

__all__ = ["measure"]
