"""Django's registration of the application."""

from django.apps import AppConfig


class Konfigurasi(AppConfig):
    """Survei kepuasan masyarakat"""

    name = "sakip.web.survei"
    label = "survei"
    verbose_name = "Survei kepuasan masyarakat"
