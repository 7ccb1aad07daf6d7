"""Deadlines, reopened locks and notices; a noun a file."""

from sakip.web.tenggat.models.pemberitahuan import Pemberitahuan
from sakip.web.tenggat.models.pembukaan import PembukaanKunci
from sakip.web.tenggat.models.tenggat import BAGIAN_TENGGAT, Bagian, JenisTenggat, Tenggat

__all__ = ["BAGIAN_TENGGAT", "Bagian", "JenisTenggat", "Pemberitahuan", "PembukaanKunci", "Tenggat"]
