"""Django's registration of the application."""

from django.apps import AppConfig


class Konfigurasi(AppConfig):
    """Evaluasi AKIP"""

    name = "sakip.web.evaluasi"
    label = "evaluasi"
    verbose_name = "Evaluasi AKIP"
