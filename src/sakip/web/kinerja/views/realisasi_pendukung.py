"""The programs and activities behind an indicator's result."""

from __future__ import annotations

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render

from sakip.web.instansi.akses import Konteks, unit_page
from sakip.web.instansi.peran import Izin
from sakip.web.kinerja.actions.pendukung import save_supporters
from sakip.web.kinerja.actions.realisasi import SebagianBentrok
from sakip.web.kinerja.akses import year_of
from sakip.web.kinerja.alamat import unit_url
from sakip.web.kinerja.forms.pendukung import BarisPendukung, PendukungBaru
from sakip.web.kinerja.mapping import JENIS_PROGRAM
from sakip.web.kinerja.models import Indikator, Pendukung, Simpul, TahunKinerja
from sakip.web.kinerja.views.realisasi_indikator import indicator_of
from sakip.web.kinerja.views.rencana import need_year
from sakip.web.tenggat.kunci import Terkunci, locked
from sakip.web.tenggat.models import Bagian

_BARU = 2
"""Empty lines for new rows."""


@unit_page(Izin.REALISASI_UBAH)
@need_year
def realisasi_pendukung(request: HttpRequest, konteks: Konteks, indikator: int) -> HttpResponseBase:
    """Edit all rows of one indicator at once."""
    tahun_kinerja = year_of(konteks)
    objek = indicator_of(tahun_kinerja, indikator)
    data = request.POST if request.method == "POST" else None
    ada = [
        BarisPendukung(data, objek=p, prefix=f"p{p.pk}")
        for p in Pendukung.objects.filter(tahun_kinerja=tahun_kinerja, indikator=objek).select_related("simpul")
    ]
    pilihan = _pilihan(tahun_kinerja, objek)
    baru = [PendukungBaru(data, pilihan=pilihan, prefix=f"b{n}") for n in range(_BARU)]
    galat: str | None = ""
    if request.method == "POST":
        galat = _simpan(konteks, objek, ada, baru)
        if galat is None:
            messages.success(request, f"Program pendukung {objek.kode} tersimpan.")
            return redirect(unit_url(konteks, "realisasi_indikator", indikator=objek.pk, triwulan=0) + "#pendukung")
    isi = {
        "konteks": konteks,
        "indikator": objek,
        "daftar_ada": ada,
        "daftar_baru": baru,
        "daftar_formulir": [*ada, *baru],
        "galat_umum": galat,
        "kunci": locked(tahun_kinerja, Bagian.TAHUN),
        "bagian": Bagian.TAHUN,
        "ada_pilihan": pilihan.exists(),
    }
    return render(request, "kinerja/realisasi/pendukung.html", isi)


def _pilihan(tahun_kinerja: TahunKinerja, indikator: Indikator) -> QuerySet[Simpul]:
    """The unit's own programs and activities that are not listed yet."""
    dipakai = Pendukung.objects.filter(tahun_kinerja=tahun_kinerja, indikator=indikator).values("simpul")
    semua = Simpul.objects.filter(rencana=tahun_kinerja.rencana_id, jenis__in=[j.value for j in JENIS_PROGRAM])
    return semua.exclude(pk__in=dipakai)


def _simpan(konteks: Konteks, indikator: Indikator, ada: list[BarisPendukung], baru: list[PendukungBaru]) -> str | None:
    """None when stored; else what concerns the whole table ("" where the rows say it)."""
    if not all([f.is_valid() for f in (*ada, *baru)]):
        return ""
    terpakai = [f for f in baru if f.cleaned_data.get("simpul")]
    if len({f.cleaned_data["simpul"].pk for f in terpakai}) < len(terpakai):
        terpakai[-1].add_error("simpul", "Program atau kegiatan ini sudah dipilih pada baris lain.")
        return ""
    try:
        save_supporters(
            tahun_kinerja=year_of(konteks),
            indikator=indikator,
            daftar_ubahan=[(f.objek, f.dilihat, None if f.cleaned_data["hapus"] else f.isi_bersih()) for f in ada],  # type: ignore[misc]
            daftar_baru=[
                (f.cleaned_data["simpul"], {n: v for n, v in f.isi_bersih().items() if n != "simpul"}) for f in terpakai
            ],
            by=konteks.pengguna,
        )
    except SebagianBentrok as galat:
        for formulir in ada:
            if formulir.objek and (bentrok := galat.daftar.get(formulir.objek.pk)):
                formulir.mark_clash(bentrok)
        return ""
    except Terkunci as galat:
        return str(galat)
    return None
