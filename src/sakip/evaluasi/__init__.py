"""Evaluation of an agency's SAKIP (PermenPANRB 88/2021): the LKE, its grades and its score."""
