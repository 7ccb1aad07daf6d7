"""Instansi, UnitKerja, people, roles, and the look-ups that decide access."""
