"""Django's registration of the application."""

from importlib import import_module

from django.apps import AppConfig


class Konfigurasi(AppConfig):
    """Instansi dan pengguna"""

    name = "sakip.web.instansi"
    label = "instansi"
    verbose_name = "Instansi dan pengguna"

    def ready(self) -> None:
        """Listen to the log-in library."""
        import_module("sakip.web.instansi.sinyal")
