"""Django's registration of the application."""

from django.apps import AppConfig


class Konfigurasi(AppConfig):
    """Jejak perubahan"""

    name = "sakip.web.audit"
    label = "audit"
    verbose_name = "Jejak perubahan"
