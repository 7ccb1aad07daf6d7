"""Dashboards of a unit and of an Instansi."""
