"""The papers of official letters."""

UKURAN_MM = {"F4": (215, 330), "A4": (210, 297)}
"""Width and height of the upright sheet in mm."""
