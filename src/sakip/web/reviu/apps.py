"""Django's registration of the application."""

from django.apps import AppConfig


class Konfigurasi(AppConfig):
    """Reviu APIP"""

    name = "sakip.web.reviu"
    label = "reviu"
    verbose_name = "Reviu APIP"
