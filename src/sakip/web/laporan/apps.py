"""Django's registration of the application."""

from django.apps import AppConfig


class Konfigurasi(AppConfig):
    """Laporan kinerja"""

    name = "sakip.web.laporan"
    label = "laporan"
    verbose_name = "Laporan kinerja"
