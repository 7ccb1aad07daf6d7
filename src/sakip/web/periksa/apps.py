"""Django's registration of the application."""

from django.apps import AppConfig


class Konfigurasi(AppConfig):
    """Periksa laporan"""

    name = "sakip.web.periksa"
    label = "periksa"
    verbose_name = "Periksa laporan"
