"""Django's registration of the application."""

from django.apps import AppConfig


class Konfigurasi(AppConfig):
    """Buku kerja"""

    name = "sakip.web.bukukerja"
    label = "bukukerja"
    verbose_name = "Buku kerja"
