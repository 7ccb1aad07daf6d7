"""Import of an export of SIPD: upload, see what would change, then store it with the form of the whole table."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render

from sakip.web.instansi.akses import Konteks, unit_page
from sakip.web.instansi.peran import Izin
from sakip.web.kinerja.akses import year_of
from sakip.web.kinerja.berkas_sipd import Isi, SipdDitolak, read_sipd
from sakip.web.kinerja.forms.anggaran import BarisAnggaran
from sakip.web.kinerja.forms.sipd import FormulirSipd
from sakip.web.kinerja.pohon_anggaran import budget_tree
from sakip.web.kinerja.pratinjau_sipd import BarisPratinjau, preview
from sakip.web.kinerja.views.rencana import need_year
from sakip.web.tenggat.kunci import locked
from sakip.web.tenggat.models import Bagian

_NAMA_BIDANG = {
    "sebelum_rupiah": "anggaran sebelum perubahan",
    "sesudah_rupiah": "anggaran sesudah perubahan",
    "realisasi_rupiah": "realisasi anggaran",
}


@unit_page(Izin.REALISASI_UBAH)
@need_year
def anggaran_impor(request: HttpRequest, konteks: Konteks) -> HttpResponseBase:
    """Upload and preview; the file is not kept, and nothing is stored before the preview is sent."""
    formulir = FormulirSipd(request.POST, request.FILES) if request.method == "POST" else FormulirSipd()
    isi: dict[str, Any] = {
        "konteks": konteks,
        "formulir": formulir,
        "kunci": locked(year_of(konteks), Bagian.ANGGARAN),
        "bagian": Bagian.ANGGARAN,
    }
    if request.method == "POST" and formulir.is_valid():
        try:
            isi |= _pratinjau(konteks, formulir)
        except SipdDitolak as galat:
            formulir.add_error("berkas", str(galat))
        else:
            return render(request, "kinerja/realisasi/anggaran_pratinjau.html", isi)
    return render(request, "kinerja/realisasi/anggaran_impor.html", isi)


def _pratinjau(konteks: Konteks, formulir: FormulirSipd) -> dict[str, Any]:
    tahun_kinerja = year_of(konteks)
    berkas = read_sipd(
        formulir.cleaned_data["berkas"].read(),
        kode_unit=tahun_kinerja.kode or konteks.unit_pasti.kode_resmi,
        tahun=tahun_kinerja.tahun,
    )
    bidang = "realisasi_rupiah" if berkas.isi is Isi.REALISASI else formulir.cleaned_data["tahap"]
    pohon, _ = budget_tree(tahun_kinerja)
    banding = preview(berkas, pohon, bidang)
    return {
        "berkas": berkas,
        "nama_berkas": formulir.cleaned_data["berkas"].name,
        "nama_bidang": _NAMA_BIDANG[bidang],
        "banding": banding,
        "daftar_ubah": [(b, _formulir_baris(b, bidang)) for b in banding.berubah],
    }


def _formulir_baris(baris: BarisPratinjau, bidang: str) -> list[dict[str, str]]:
    """Hidden inputs that the page of the whole table takes as a person's entry: the row as it is, with the new amount."""
    formulir = BarisAnggaran(simpul=baris.pohon.simpul, objek=baris.pohon.anggaran, prefix=f"s{baris.pohon.simpul.pk}")
    masukan = []
    for b in formulir:
        kini = b.value()
        teks = "" if kini is None else str(kini)
        masukan.append({"nama": b.html_name, "nilai": str(baris.baru) if b.name == bidang else teks})
        if b.name in formulir.fields_lembar:
            masukan.append({"nama": b.html_initial_name, "nilai": teks})
    return masukan
