"""An uploaded file of answers: preview, decisions, apply, throw away, withdraw."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from sakip.exchange.skm import KolomTerbaca
from sakip.kernel.masalah import BerkasTidakTerbaca
from sakip.web.audit.terjaga import Bentrok
from sakip.web.instansi.akses import Konteks, unit_page
from sakip.web.instansi.peran import Izin
from sakip.web.survei.actions.impor import apply_import, discard_import, set_rules, withdraw_import
from sakip.web.survei.actions.isian import SEBAB
from sakip.web.survei.actions.penolakan import Ditolak
from sakip.web.survei.akses import row_of_survey, survey_of
from sakip.web.survei.atur_impor import AturanImpor
from sakip.web.survei.baca_impor import read_import, sentence
from sakip.web.survei.forms.impor import BATAS_LAYANAN, FormulirAturan, FormulirTerapkan
from sakip.web.survei.forms.pembatalan import FormulirAlasan
from sakip.web.survei.models import ImporJawaban, StatusImpor, StatusSurvei
from sakip.web.survei.pratinjau_impor import PratinjauImpor, services_of, weigh
from sakip.web.survei.views.impor import import_url
from sakip.web.tampilan.format import tampil_angka
from sakip.web.tampilan.unduh import kirim_tabel

BANYAK_CONTOH = 20
BATAS_MASALAH = 200
JUDUL_MASALAH = ("Tempat", "Bobot", "Yang ditemukan", "Cara memperbaiki")
_BERUBAH = "Berkas ini baru saja diubah orang lain. Periksa lagi keadaannya di bawah."


def _satu(konteks: Konteks, survei: str, impor: int) -> ImporJawaban:
    return row_of_survey(survey_of(konteks, survei), ImporJawaban, impor)


@require_GET
@unit_page(Izin.SURVEI_UBAH)
def impor_pratinjau(request: HttpRequest, konteks: Konteks, survei: str, impor: int) -> HttpResponse:
    """What a waiting file holds, or what became of it."""
    return _halaman(request, konteks, _satu(konteks, survei, impor))


def _halaman(
    request: HttpRequest, konteks: Konteks, satu: ImporJawaban, terapkan: FormulirTerapkan | None = None
) -> HttpResponse:
    isi: dict[str, Any] = {"konteks": konteks, "survei": satu.survei, "impor": satu}
    if satu.status != StatusImpor.PRATINJAU:
        isi["boleh_tarik"] = satu.status == StatusImpor.DITERAPKAN and satu.survei.dapat_diisi
        return render(request, "survei/isi/impor_keadaan.html", isi)
    try:
        pratinjau = weigh(satu.survei, read_import(satu), AturanImpor.read(satu.pemetaan))
    except BerkasTidakTerbaca as galat:
        isi["galat"] = sentence(galat.masalah)
        return render(request, "survei/isi/impor_rusak.html", isi)
    isi |= _isi(satu, pratinjau)
    isi["terapkan"] = terapkan or FormulirTerapkan(
        sudah_pernah=bool(isi["pernah"]), initial={"kunci_versi": satu.kunci_versi, "banyak": len(pratinjau.daftar_baris)}
    )
    return render(request, "survei/isi/impor_pratinjau.html", isi)


def _isi(satu: ImporJawaban, pratinjau: PratinjauImpor) -> dict[str, Any]:
    layanan = {n.pk: n.nama for n in services_of(satu.survei)}
    kolom = pratinjau.bacaan.daftar_kolom
    return {
        "pratinjau": pratinjau,
        "aturan": FormulirAturan(pratinjau=pratinjau, daftar_layanan=services_of(satu.survei)),
        "sebab": SEBAB.get(StatusSurvei(satu.survei.status), ""),
        "pernah": already_applied(satu),
        "contoh": [(b.jawaban, layanan.get(b.layanan or 0, "")) for b in pratinjau.daftar_baris[:BANYAK_CONTOH]],
        "masalah": [*pratinjau.daftar_galat, *pratinjau.daftar_peringatan][:BATAS_MASALAH],
        "tidak_dibaca": [_kolom(k) for k in kolom if not k.bidang and not k.pribadi],
        "pribadi": [_kolom(k) for k in kolom if k.pribadi],
        "terlalu_banyak_layanan": len(pratinjau.daftar_asing) > BATAS_LAYANAN,
    }


def _kolom(kolom: KolomTerbaca) -> str:
    return f"{kolom.huruf} {kolom.judul[:80]}".strip()


@require_GET
@unit_page(Izin.SURVEI_UBAH)
def impor_masalah(request: HttpRequest, konteks: Konteks, survei: str, impor: int, bentuk: str) -> HttpResponse:
    """All problems of a waiting file as CSV or XLSX."""
    satu = _satu(konteks, survei, impor)
    if satu.status != StatusImpor.PRATINJAU:
        raise Http404("berkas tidak lagi menunggu keputusan")
    try:
        daftar = read_import(satu).masalah
    except BerkasTidakTerbaca as galat:
        daftar = (galat.masalah,)
    baris = ((str(m.lokasi), m.bobot.value, m.pesan, m.saran) for m in daftar)
    return kirim_tabel(bentuk, f"masalah-impor-{konteks.unit_pasti.kode}-{satu.pk}", JUDUL_MASALAH, baris)


def already_applied(satu: ImporJawaban) -> ImporJawaban | None:
    """An applied import of the same file."""
    sama = ImporJawaban.objects.filter(survei=satu.survei_id, sidik=satu.sidik, status=StatusImpor.DITERAPKAN)
    return sama.exclude(pk=satu.pk).select_related("oleh").first()


@require_POST
@unit_page(Izin.SURVEI_UBAH)
def impor_atur(request: HttpRequest, konteks: Konteks, survei: str, impor: int) -> HttpResponse:
    """Keep the decisions and read the file again."""
    satu = _satu(konteks, survei, impor)
    kembali = redirect(import_url(konteks, satu.survei, "impor_pratinjau", impor=satu.pk))
    if satu.status != StatusImpor.PRATINJAU:
        messages.error(request, "Berkas ini sudah diterapkan atau dibuang.")
        return kembali
    try:
        pratinjau = weigh(satu.survei, read_import(satu), AturanImpor.read(satu.pemetaan))
        formulir = FormulirAturan(request.POST, pratinjau=pratinjau, daftar_layanan=services_of(satu.survei))
        if not formulir.is_valid():
            messages.error(request, "Pilihan itu tidak dikenal. Pilih dari daftar yang tersedia.")
            return kembali
        set_rules(impor=satu, aturan=formulir.rules(), by=konteks.pengguna, dilihat=satu.kunci_versi)
    except (Ditolak, BerkasTidakTerbaca) as tolak:
        messages.error(request, str(tolak))
    except Bentrok:
        messages.error(request, _BERUBAH)
    return kembali


@require_POST
@unit_page(Izin.SURVEI_UBAH)
def impor_terapkan(request: HttpRequest, konteks: Konteks, survei: str, impor: int) -> HttpResponse:
    """Store all rows, or none."""
    satu = _satu(konteks, survei, impor)
    formulir = FormulirTerapkan(request.POST, sudah_pernah=already_applied(satu) is not None)
    if not formulir.is_valid():
        return _halaman(request, konteks, satu, formulir)
    isi = formulir.cleaned_data
    try:
        banyak = apply_import(impor=satu, by=konteks.pengguna, dilihat=isi["kunci_versi"], banyak=isi["banyak"])
    except (Ditolak, BerkasTidakTerbaca) as tolak:
        messages.error(request, str(tolak))
    except Bentrok:
        messages.error(request, _BERUBAH)
    else:
        messages.success(request, f"{tampil_angka(banyak)} jawaban tersimpan.")
    return redirect(import_url(konteks, satu.survei, "impor_pratinjau", impor=satu.pk))


@require_POST
@unit_page(Izin.SURVEI_UBAH)
def impor_buang(request: HttpRequest, konteks: Konteks, survei: str, impor: int) -> HttpResponse:
    """Throw a waiting file away."""
    satu = _satu(konteks, survei, impor)
    try:
        discard_import(impor=satu, by=konteks.pengguna)
    except Ditolak as tolak:
        messages.error(request, str(tolak))
    else:
        messages.success(request, "Berkas dibuang; tidak ada jawaban yang tersimpan.")
    return redirect(import_url(konteks, satu.survei))


@require_http_methods(["GET", "POST"])
@unit_page(Izin.SURVEI_UBAH)
def impor_tarik(request: HttpRequest, konteks: Konteks, survei: str, impor: int) -> HttpResponse:
    """Asks for the reason, then cancels all answers of an applied file."""
    satu = _satu(konteks, survei, impor)
    kembali = import_url(konteks, satu.survei, "impor_pratinjau", impor=satu.pk)
    if satu.status != StatusImpor.DITERAPKAN or not satu.survei.dapat_diisi:
        pesan = SEBAB.get(StatusSurvei(satu.survei.status), "Hanya impor yang sudah diterapkan yang dapat ditarik.")
        messages.error(request, pesan)
        return redirect(kembali)
    formulir = FormulirAlasan(request.POST if request.method == "POST" else None)
    if not formulir.is_bound or not formulir.is_valid():
        isi = {"konteks": konteks, "survei": satu.survei, "impor": satu, "formulir": formulir, "kembali": kembali}
        return render(request, "survei/isi/impor_tarik.html", isi)
    try:
        banyak = withdraw_import(
            impor=satu, alasan=formulir.cleaned_data["alasan"], by=konteks.pengguna, dilihat=satu.kunci_versi
        )
    except (Ditolak, Bentrok) as tolak:
        messages.error(request, str(tolak))
    else:
        messages.success(request, f"Impor ditarik; {tampil_angka(banyak)} jawaban tidak lagi dihitung.")
    return redirect(kembali)
