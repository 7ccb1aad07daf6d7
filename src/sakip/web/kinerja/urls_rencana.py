"""Addresses of the plan."""

from __future__ import annotations

from django.urls import path, register_converter

from sakip.web.kinerja.views import (
    data,
    identitas,
    indikator,
    pohon,
    rencana,
    rencana_cascading,
    rencana_lintas,
    rencana_nomenklatur,
    rencana_rkt,
    rencana_rpjmd,
    rencana_simpul,
    rencana_tahun,
    rencana_versi,
)

U = "i/<slug:instansi>/u/<slug:unit>/<int:tahun>/"
I = "i/<slug:instansi>/rpjmd/"  # noqa: E741


class ArahConverter:
    """``naik`` or ``turun``."""

    regex = "naik|turun"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


class TandaConverter(ArahConverter):
    """``ya`` or ``tidak``."""

    regex = "ya|tidak"


class BentukConverter(ArahConverter):
    """The kinds of file of the drawing."""

    regex = "svg|png|pdf"


register_converter(BentukConverter, "bentuk")
register_converter(ArahConverter, "arah")
register_converter(TandaConverter, "tanda")

urlpatterns = [
    path(U + "rencana/", rencana.rencana, name="rencana"),
    path(U + "rencana/buka/", rencana_tahun.buka_tahun, name="buka_tahun"),
    path(U + "rencana/salin/", rencana_tahun.salin, name="salin"),
    path(U + "rencana/simpul/tambah/", rencana_simpul.simpul_tambah, name="simpul_tambah"),
    path(U + "rencana/simpul/<int:simpul>/", rencana_simpul.simpul_ubah, name="simpul_ubah"),
    path(U + "rencana/simpul/<int:simpul>/hapus/", rencana_simpul.simpul_hapus, name="simpul_hapus"),
    path(U + "rencana/simpul/<int:simpul>/<arah:arah>/", rencana_simpul.simpul_geser, name="simpul_geser"),
    path(U + "rencana/simpul/<int:simpul>/dukungan/<tanda:tanda>/", rencana_simpul.dukungan, name="dukungan"),
    path(U + "rencana/nomenklatur/", rencana_nomenklatur.nomenklatur, name="nomenklatur"),
    path(U + "rencana/versi/", rencana_versi.versi, name="versi"),
    path(U + "rencana/versi/baru/", rencana_versi.versi_baru, name="versi_baru"),
    path(U + "rencana/versi/banding/", rencana_versi.banding, name="versi_banding"),
    path(U + "rencana/versi/<int:rencana>/", rencana_versi.versi_ubah, name="versi_ubah"),
    path(U + "indikator/", indikator.daftar_indikator, name="daftar_indikator"),
    path(U + "indikator/iku/", indikator.lembar_iku, name="lembar_iku"),
    path(U + "indikator/tambah/", indikator.indikator_tambah, name="indikator_tambah"),
    path(U + "indikator/<int:kode>/", indikator.indikator, name="indikator"),
    path(U + "indikator/<int:kode>/ubah/", indikator.indikator_ubah, name="indikator_ubah"),
    path(U + "indikator/<int:kode>/hapus/", indikator.indikator_hapus, name="indikator_hapus"),
    path(U + "indikator/<int:kode>/<arah:arah>/", indikator.indikator_geser, name="indikator_geser"),
    path(U + "rkt/", rencana_rkt.rkt, name="rkt"),
    path(U + "rkt/ambil/", rencana_rkt.rkt_ambil, name="rkt_ambil"),
    path(U + "pohon/", pohon.pohon, name="pohon"),
    path(U + "pohon/unduh/<bentuk:bentuk>/", pohon.pohon_berkas, name="pohon_berkas"),
    path(U + "lintas/", rencana_lintas.lintas, name="lintas"),
    path(U + "lintas/tambah/", rencana_lintas.lintas_tambah, name="lintas_tambah"),
    path(U + "lintas/<int:lintas>/hapus/", rencana_lintas.lintas_hapus, name="lintas_hapus"),
    path(U + "lintas/<int:lintas>/jawab/", rencana_lintas.lintas_jawab, name="lintas_jawab"),
    path(U + "cascading/", rencana_cascading.cascading, name="cascading"),
    path(U + "identitas/", identitas.identitas, name="identitas"),
    path(U + "data/", data.daftar_data, name="data"),
    path(U + "data/<slug:lembar>/", data.data, name="data"),
    path(U + "data/<slug:lembar>/tambah/", data.baris_tambah, name="data_tambah"),
    path(U + "data/<slug:lembar>/<int:baris>/", data.baris_ubah, name="data_ubah"),
    path(U + "data/<slug:lembar>/<int:baris>/hapus/", data.baris_hapus, name="data_hapus"),
    path(U + "data/<slug:lembar>/<int:baris>/<arah:arah>/", data.baris_geser, name="data_geser"),
    path(I, rencana_rpjmd.rpjmd, name="rpjmd"),
    path(I + "tambah/", rencana_rpjmd.rpjmd_tambah, name="rpjmd_tambah"),
    path(I + "<int:rencana>/", rencana_rpjmd.rpjmd_ubah, name="rpjmd_ubah"),
    path(I + "<int:rencana>/simpul/tambah/", rencana_simpul.rpjmd_simpul_tambah, name="rpjmd_simpul_tambah"),
    path(I + "simpul/<int:simpul>/", rencana_simpul.rpjmd_simpul_ubah, name="rpjmd_simpul_ubah"),
    path(I + "simpul/<int:simpul>/hapus/", rencana_simpul.rpjmd_simpul_hapus, name="rpjmd_simpul_hapus"),
    path(I + "simpul/<int:simpul>/<arah:arah>/", rencana_simpul.rpjmd_simpul_geser, name="rpjmd_simpul_geser"),
]
