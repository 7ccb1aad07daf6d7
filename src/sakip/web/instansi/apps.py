"""Django's registration of the application."""

from django.apps import AppConfig


class Konfigurasi(AppConfig):
    """Instansi dan pengguna"""

    name = "sakip.web.instansi"
    label = "instansi"
    verbose_name = "Instansi dan pengguna"
