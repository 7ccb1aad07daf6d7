"""The worksheet of a unit's year: overview, one sub-component, files."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse

from sakip.evaluasi import compute_lke
from sakip.evaluasi.lke import Lke
from sakip.exchange.lke import read_lke, write_lke
from sakip.kernel.masalah import BerkasTidakTerbaca
from sakip.laporan.lhe import compose_lhe
from sakip.pipeline import nama_berkas_lhe
from sakip.reviu.temuan import Tingkat
from sakip.web.evaluasi.actions.buku import apply_workbook
from sakip.web.evaluasi.actions.isi import Ditolak, save_sub, start, version_of
from sakip.web.evaluasi.actions.langkah import BERALASAN, step
from sakip.web.evaluasi.akses import evaluation_of, evaluation_or_none, sub_of
from sakip.web.evaluasi.forms import FormulirLangkah, FormulirSub, FormulirUnggah
from sakip.web.evaluasi.hak import Hak, rights_of
from sakip.web.evaluasi.models import Evaluasi, StatusEvaluasi
from sakip.web.evaluasi.pemetaan import load_lke
from sakip.web.evaluasi.temuan import findings_about, findings_of, missing_head
from sakip.web.instansi.akses import Konteks, unit_page
from sakip.web.instansi.peran import Izin
from sakip.web.kinerja.unggahan import send_bytes
from sakip.web.tampilan.unduh import BENTUK, kirim_tabel

KOLOM = ("Kode", "Komponen", "Bobot", "Nilai huruf unit", "Nilai huruf", "Nilai", "Kriteria terpenuhi", "Kriteria dinilai")


def _alamat(konteks: Konteks, nama: str = "lembar", **lain: object) -> str:
    return reverse(f"evaluasi:{nama}", kwargs={**konteks.argumen, **lain})


def _ke(konteks: Konteks) -> HttpResponse:
    return redirect(_alamat(konteks))


@unit_page(Izin.LIHAT)
def lembar(request: HttpRequest, konteks: Konteks) -> HttpResponse:
    """Score, predicate, components and the next step."""
    evaluasi = evaluation_or_none(konteks)
    lke = load_lke(evaluasi) if evaluasi else Lke(unit=konteks.unit_pasti.nama, tahun=konteks.tahun_pasti)
    hasil, mandiri = compute_lke(lke), compute_lke(lke, mandiri=True)
    if (bentuk := request.GET.get("format")) in BENTUK:
        return kirim_tabel(bentuk, f"lke {konteks.unit_pasti.kode} {konteks.tahun_pasti}", KOLOM, _baris(hasil, mandiri))
    hak = rights_of(konteks, evaluasi)
    return render(request, "evaluasi/lembar.html", _isi(konteks, evaluasi, lke, hasil, mandiri, hak))


def _isi(konteks: Konteks, evaluasi: Evaluasi | None, lke: Lke, hasil: Any, mandiri: Any, hak: Hak) -> dict[str, Any]:
    pasangan = [
        (k, [(s, m, s.sub.kode.replace(".", "")) for s, m in zip(k.daftar_sub, km.daftar_sub, strict=True)])
        for k, km in zip(hasil.daftar_komponen, mandiri.daftar_komponen, strict=True)
    ]
    temuan = findings_of(konteks, evaluasi, lke, hasil, hak) if evaluasi else []
    kurang = (mandiri if hak.mandiri else hasil).belum_dinilai
    return {
        "konteks": konteks,
        "evaluasi": evaluasi,
        "daftar_temuan": temuan,
        "daftar_salah": [b for b in temuan if b.temuan.tingkat is Tingkat.SALAH],
        "kurang_nilai": [(k, _alamat(konteks, "subkomponen", sub=k.replace(".", ""))) for k in kurang],
        "kepala_kosong": missing_head(evaluasi) if evaluasi else [],
        "lke": lke,
        "hasil": hasil,
        "mandiri": mandiri,
        "pasangan": pasangan,
        "hak": hak,
        "tahap": StatusEvaluasi.choices,
        "daftar_rekomendasi": evaluasi.daftar_rekomendasi.all() if evaluasi else (),
        "unggah": FormulirUnggah(),
        "membuka": konteks.boleh(Izin.EVALUASI_NILAI),
    }


def _baris(hasil: Any, mandiri: Any) -> list[tuple[Any, ...]]:
    baris: list[tuple[Any, ...]] = []
    for k, km in zip(hasil.daftar_komponen, mandiri.daftar_komponen, strict=True):
        baris.append((k.komponen.kode, k.komponen.nama, k.komponen.bobot, "", "", k.nilai, None, None))
        for s, m in zip(k.daftar_sub, km.daftar_sub, strict=True):
            baris.append((s.sub.kode, s.sub.nama, s.sub.bobot, m.huruf, s.huruf, s.nilai, s.terpenuhi, s.dinilai))
    return baris


@unit_page(Izin.LIHAT)
def mulai(request: HttpRequest, konteks: Konteks) -> HttpResponse:
    """Begin the evaluation of the year."""
    if request.method == "POST":
        if not (konteks.boleh(Izin.LAPORAN_UBAH) or konteks.boleh(Izin.EVALUASI_NILAI)):
            raise PermissionDenied("Evaluasi dimulai oleh perencana unit kerja atau Inspektorat.")
        start(unit=konteks.unit_pasti, tahun=konteks.tahun_pasti, by=konteks.pengguna)
    return _ke(konteks)


@unit_page(Izin.LIHAT)
def subkomponen(request: HttpRequest, konteks: Konteks, sub: str) -> HttpResponse:
    """The criteria of a sub-component, to read or to fill."""
    evaluasi, isi_sub = evaluation_of(konteks), sub_of(sub)
    hak = rights_of(konteks, evaluasi)
    jawaban = {j.kriteria: j for j in evaluasi.daftar_jawaban.filter(kriteria__startswith=f"{isi_sub.kode}.")}
    nilai = evaluasi.daftar_nilai.filter(subkomponen=isi_sub.kode).first()
    data = request.POST if request.method == "POST" else None
    versi = version_of(evaluasi, isi_sub.kode)
    formulir = FormulirSub(data, sub=isi_sub, hak=hak, jawaban=jawaban, nilai=nilai, status=evaluasi.status, versi=versi)
    status = 200
    if request.method == "POST":
        if not formulir.bidang_nilai:
            raise PermissionDenied("Pada tahap ini Anda tidak dapat mengubah subkomponen ini.")
        if formulir.is_valid():
            try:
                save_sub(
                    evaluasi=evaluasi,
                    subkomponen=isi_sub.kode,
                    jawaban=formulir.isi_jawaban(),
                    nilai=formulir.isi_nilai(),
                    status=formulir.cleaned_data["status"],
                    dilihat=formulir.cleaned_data["versi"],
                    by=konteks.pengguna,
                )
            except Ditolak as galat:
                formulir.add_error(None, str(galat))
            else:
                messages.success(request, f"Subkomponen {isi_sub.kode} tersimpan.")
                return _ke(konteks)
        status = 422
    lke = load_lke(evaluasi)
    hasil = compute_lke(lke)
    isi = {
        "konteks": konteks,
        "evaluasi": evaluasi,
        "sub": isi_sub,
        "formulir": formulir,
        "baris": [(k, bidang, jawaban.get(k.kode), k.kode.replace(".", "")) for k, bidang in formulir.baris()],
        "nilai": nilai,
        "usulan": hasil.sub(isi_sub.kode),
        "daftar_temuan": findings_about(isi_sub.kode, lke, hasil),
        "mengisi": bool(formulir.bidang_nilai),
    }
    return render(request, "evaluasi/subkomponen.html", isi, status=status)


_IZIN_LANGKAH = {"ajukan": Izin.LAPORAN_UBAH}


@unit_page(Izin.LIHAT)
def langkah(request: HttpRequest, konteks: Konteks, langkah: str) -> HttpResponse:
    """Take a step of the evaluation."""
    evaluasi = evaluation_of(konteks)
    if request.method == "POST":
        if not konteks.boleh(_IZIN_LANGKAH.get(langkah, Izin.EVALUASI_NILAI)):
            raise PermissionDenied("Langkah ini bukan bagian peran Anda.")
        formulir = FormulirLangkah(request.POST)
        try:
            alasan = formulir.cleaned_data["alasan"] if formulir.is_valid() else ""
            step(evaluasi=evaluasi, langkah=langkah, alasan=alasan, by=konteks.pengguna)
        except Ditolak as galat:
            messages.error(request, str(galat))
        else:
            messages.success(request, "Evaluasi berpindah ke tahap berikutnya." if langkah not in BERALASAN else "Tersimpan.")
    return _ke(konteks)


@unit_page(Izin.LIHAT)
def lhe(request: HttpRequest, konteks: Konteks, bentuk: str) -> HttpResponseBase:
    """The report of a finished evaluation as a file; those who write it may see it before."""
    from sakip.render import RENDERER

    evaluasi = evaluation_of(konteks)
    if bentuk not in ("docx", "pdf", "html"):
        raise Http404("bentuk tidak ada")
    if evaluasi.status != StatusEvaluasi.SELESAI and not konteks.boleh(Izin.EVALUASI_NILAI):
        raise PermissionDenied("LHE dapat diunduh setelah evaluasi selesai; nilainya masih dapat berubah.")
    lke = load_lke(evaluasi)
    return send_bytes(f"{nama_berkas_lhe(lke)}.{bentuk}", RENDERER[bentuk].render(compose_lhe(lke, compute_lke(lke))))


@unit_page(Izin.LIHAT)
def buku(request: HttpRequest, konteks: Konteks) -> HttpResponseBase:
    """The worksheet as a workbook for work without a connection."""
    lke = load_lke(evaluation_of(konteks))
    return send_bytes(f"lke-{konteks.unit_pasti.kode}-{konteks.tahun_pasti}.xlsx", write_lke(lke))


@unit_page(Izin.LIHAT)
def unggah(request: HttpRequest, konteks: Konteks) -> HttpResponse:
    """Take over from a workbook what the person may fill now; all of it or nothing."""
    if request.method != "POST":
        return _ke(konteks)
    evaluasi = evaluation_of(konteks)
    hak = rights_of(konteks, evaluasi)
    if not (hak.mandiri or hak.menilai or hak.mengendalikan):
        raise PermissionDenied("Pada tahap ini Anda tidak dapat mengisi LKE.")
    formulir = FormulirUnggah(request.POST, request.FILES)
    if formulir.is_valid():
        pesan = _terapkan(evaluasi, hak, formulir, konteks)
    else:
        pesan = [str(g) for galat in formulir.errors.values() for g in galat]
    for satu in pesan[:20]:
        messages.error(request, satu)
    if not pesan:
        messages.success(request, "Isi buku kerja diterapkan.")
    return _ke(konteks)


def _terapkan(evaluasi: Evaluasi, hak: Hak, formulir: FormulirUnggah, konteks: Konteks) -> list[str]:
    berkas = formulir.cleaned_data["berkas"]
    berkas.isi.seek(0)
    try:
        lke, masalah = read_lke(berkas.isi.read(), berkas.nama)
    except BerkasTidakTerbaca as galat:
        return [f"{galat.masalah.pesan}. {galat.masalah.saran}"]
    if masalah:
        return [f"{m.lokasi}: {m.pesan}. Perbaikan: {m.saran}." for m in masalah]
    try:
        apply_workbook(evaluasi=evaluasi, lke=lke, hak=hak, by=konteks.pengguna)
    except Ditolak as galat:
        return [str(galat)]
    return []
