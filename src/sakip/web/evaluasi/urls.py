"""Addresses of the evaluation of SAKIP."""

from __future__ import annotations

from django.urls import path, register_converter

from sakip.web.evaluasi.actions.langkah import LANGKAH
from sakip.web.evaluasi.views import lembar, rekomendasi
from sakip.web.evaluasi.views.ikhtisar import instansi


class LangkahConverter:
    """A known step."""

    regex = "|".join(LANGKAH)

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


register_converter(LangkahConverter, "langkah_evaluasi")
app_name = "evaluasi"
AWALAN = ""
_EVALUASI = "i/<slug:instansi>/u/<slug:unit>/<int:tahun>/evaluasi/"
_REKOMENDASI = f"{_EVALUASI}rekomendasi/"
urlpatterns = [
    path("i/<slug:instansi>/evaluasi/", instansi, name="instansi"),
    path("i/<slug:instansi>/evaluasi/<int:tahun>/", instansi, name="instansi"),
    path(_EVALUASI, lembar.lembar, name="lembar"),
    path(f"{_EVALUASI}mulai/", lembar.mulai, name="mulai"),
    path(f"{_EVALUASI}langkah/<langkah_evaluasi:langkah>/", lembar.langkah, name="langkah"),
    path(f"{_EVALUASI}lhe.<slug:bentuk>", lembar.lhe, name="lhe"),
    path(f"{_EVALUASI}lke.xlsx", lembar.buku, name="buku"),
    path(f"{_EVALUASI}unggah/", lembar.unggah, name="unggah"),
    path(f"{_EVALUASI}identitas/", rekomendasi.kepala, name="kepala"),
    path(f"{_REKOMENDASI}tambah/", rekomendasi.tambah, name="rekomendasi_tambah"),
    path(f"{_REKOMENDASI}<int:rekomendasi>/", rekomendasi.ubah, name="rekomendasi_ubah"),
    path(f"{_REKOMENDASI}<int:rekomendasi>/tindak-lanjut/", rekomendasi.tindak, name="rekomendasi_tindak"),
    path(f"{_EVALUASI}<slug:sub>/", lembar.subkomponen, name="subkomponen"),
]
