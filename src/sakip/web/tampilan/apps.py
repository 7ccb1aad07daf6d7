"""Django application without models."""

from django.apps import AppConfig


class TampilanConfig(AppConfig):
    name = "sakip.web.tampilan"
    label = "tampilan"
    verbose_name = "Tampilan"
