"""Addresses of the citizen's form: short, because they are printed and typed."""

from django.urls import path

from sakip.web.survei.views import formulir

urlpatterns = [
    path("s/<slug:survei>/", formulir.formulir, name="formulir"),
    path("s/<slug:survei>/terima-kasih/", formulir.terima_kasih, name="terima_kasih"),
]
