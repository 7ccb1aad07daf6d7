"""Tenants and people."""

from sakip.web.instansi.models.instansi import Instansi, UnitKerja
from sakip.web.instansi.models.keanggotaan import Keanggotaan, Undangan
from sakip.web.instansi.models.pejabat import Pejabat
from sakip.web.instansi.models.pengguna import Pengguna

__all__ = ["Instansi", "Keanggotaan", "Pejabat", "Pengguna", "Undangan", "UnitKerja"]
