"""Django's registration of the application."""

from django.apps import AppConfig


class Konfigurasi(AppConfig):
    """Perencanaan dan pengukuran kinerja"""

    name = "sakip.web.kinerja"
    label = "kinerja"
    verbose_name = "Perencanaan dan pengukuran kinerja"
