"""Django's registration of the application."""

from django.apps import AppConfig


class Konfigurasi(AppConfig):
    """Dasbor"""

    name = "sakip.web.dasbor"
    label = "dasbor"
    verbose_name = "Dasbor"
