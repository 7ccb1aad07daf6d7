"""Evaluation of an agency's SAKIP (PermenPANRB 88/2021): the LKE, its grades and its score."""

from sakip.evaluasi.hitung import compute_lke

__all__ = ["compute_lke"]
