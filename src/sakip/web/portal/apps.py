"""Django's registration of the application."""

from django.apps import AppConfig


class Konfigurasi(AppConfig):
    """Portal publik"""

    name = "sakip.web.portal"
    label = "portal"
    verbose_name = "Portal publik"
