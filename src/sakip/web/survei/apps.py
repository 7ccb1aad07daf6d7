"""Django's registration of the application."""

from django.apps import AppConfig


class Konfigurasi(AppConfig):
    """Survei kepuasan masyarakat"""

    name = "sakip.web.survei"
    label = "survei"
    verbose_name = "Survei kepuasan masyarakat"

    def ready(self) -> None:
        from sakip.web.kinerja.sumber_luar import register
        from sakip.web.survei.sumber import sources_of

        register(sources_of)
