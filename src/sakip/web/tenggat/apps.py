"""Django's registration of the application."""

from django.apps import AppConfig


class Konfigurasi(AppConfig):
    """Tenggat dan pengingat"""

    name = "sakip.web.tenggat"
    label = "tenggat"
    verbose_name = "Tenggat dan pengingat"
