"""Evidence of the unit: upload, download, delete."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET

from sakip.web.audit.terjaga import Bentrok
from sakip.web.instansi.akses import Konteks, unit_page
from sakip.web.instansi.peran import Izin
from sakip.web.kinerja.actions.bukti import BuktiDitolak, delete_evidence, upload_evidence
from sakip.web.kinerja.akses import row_of_year, year_of
from sakip.web.kinerja.alamat import unit_url
from sakip.web.kinerja.forms.bukti import FormulirBukti
from sakip.web.kinerja.models import Bukti
from sakip.web.kinerja.triwulan import name_of, part_of
from sakip.web.kinerja.unggahan import kirim_berkas
from sakip.web.kinerja.views.realisasi_indikator import check_period, indicator_of
from sakip.web.tenggat.kunci import Terkunci, locked


@unit_page(Izin.REALISASI_UBAH)
def bukti_unggah(request: HttpRequest, konteks: Konteks, indikator: int, triwulan: int) -> HttpResponseBase:
    """Upload one file for an indicator and quarter."""
    check_period(triwulan)
    tahun_kinerja = year_of(konteks)
    objek = indicator_of(tahun_kinerja, indikator)
    formulir = FormulirBukti(request.POST, request.FILES) if request.method == "POST" else FormulirBukti()
    if request.method == "POST" and formulir.is_valid():
        try:
            bukti = upload_evidence(
                tahun_kinerja=tahun_kinerja, indikator=objek, triwulan=triwulan, by=konteks.pengguna, **formulir.cleaned_data
            )
        except (Terkunci, BuktiDitolak) as galat:
            formulir.add_error("berkas", str(galat))
        else:
            messages.success(request, f'Berkas "{bukti.nama_berkas}" tersimpan dan menunggu verifikasi.')
            return redirect(unit_url(konteks, "realisasi_indikator", indikator=objek.pk, triwulan=triwulan) + "#bukti")
    isi = {
        "konteks": konteks,
        "indikator": objek,
        "triwulan": triwulan,
        "nama_periode": name_of(triwulan),
        "formulir": formulir,
        "kunci": locked(tahun_kinerja, part_of(triwulan)),
        "bagian": part_of(triwulan),
    }
    return render(request, "kinerja/realisasi/bukti_unggah.html", isi)


@require_GET
@unit_page(Izin.LIHAT)
def bukti_unduh(request: HttpRequest, konteks: Konteks, bukti: int) -> HttpResponseBase:
    """Send a file of the unit as a download."""
    objek = row_of_year(konteks, Bukti, bukti)
    return kirim_berkas(objek.berkas, objek.nama_berkas, objek.jenis_isi)


@unit_page(Izin.REALISASI_UBAH)
def bukti_hapus(request: HttpRequest, konteks: Konteks, bukti: int) -> HttpResponseBase:
    """Ask, then delete a file that is not verified."""
    objek = row_of_year(konteks, Bukti, bukti)
    objek.tahun_kinerja = year_of(konteks)
    if request.method == "POST":
        dilihat = request.POST.get("kunci_versi", "")
        try:
            delete_evidence(bukti=objek, by=konteks.pengguna, dilihat=int(dilihat) if dilihat.isdecimal() else None)
        except (Terkunci, BuktiDitolak) as galat:
            messages.error(request, str(galat))
        except Bentrok:
            messages.error(request, "Bukti ini sudah diubah atau dihapus orang lain; periksa keadaannya sekarang.")
        else:
            messages.success(request, f'Berkas "{objek.nama_berkas}" dihapus.')
        return redirect(
            unit_url(konteks, "realisasi_indikator", indikator=objek.indikator_id, triwulan=objek.triwulan) + "#bukti"
        )
    isi = {"konteks": konteks, "bukti": objek, "nama_periode": name_of(objek.triwulan)}
    return render(request, "kinerja/realisasi/bukti_hapus.html", isi)
