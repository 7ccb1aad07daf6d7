"""All findings of the year as a table, the decisions on them, and the manual page of a rule."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from sakip.hukum.rujukan import sebut
from sakip.reviu.aturan import KELUARGA, Aturan, muat_aturan
from sakip.reviu.temuan import Tingkat
from sakip.web.instansi.akses import Konteks, instansi_page, unit_page
from sakip.web.instansi.peran import Izin
from sakip.web.kinerja.akses import year_of
from sakip.web.laporan.actions.keputusan import accept, reopen
from sakip.web.laporan.forms.alasan import FormulirAlasan
from sakip.web.laporan.isi import load_isi
from sakip.web.laporan.jejak import indicator_keys
from sakip.web.laporan.models import KeputusanTemuan
from sakip.web.laporan.pandangan import (
    PILIHAN_TINGKAT,
    BarisTemuan,
    alamat_of,
    count_levels,
    rows_of_findings,
    template_base,
)
from sakip.web.tampilan.unduh import kirim_tabel

KOLOM = ("Aturan", "Tingkat", "Keluarga", "Tempat", "Objek", "Temuan", "Perbaikan", "Dasar", "Keputusan")
PILIHAN_PUTUSAN = (("", "Semua"), ("terbuka", "Belum diputus"), ("diterima", "Diterima"))


@unit_page(Izin.LIHAT)
def temuan(request: HttpRequest, konteks: Konteks) -> HttpResponseBase:
    """The findings, filtered by ``tingkat``, ``keluarga``, ``putusan`` and ``cari``; ``format`` downloads them."""
    tahun_kinerja = year_of(konteks)
    semua = rows_of_findings(tahun_kinerja, load_isi(tahun_kinerja), alamat_of(konteks), indicator_keys(tahun_kinerja))
    saringan = {n: request.GET.get(n, "") for n in ("tingkat", "keluarga", "putusan", "cari")}
    tampil = [b for b in semua if _cocok(b, saringan)]
    if bentuk := request.GET.get("format"):
        return _unduh(konteks, tampil, bentuk)
    kelompok = [(nama, list(isi)) for nama, isi in groupby(tampil, key=lambda b: b.nama_keluarga)]
    isi = {
        "kelompok": kelompok,
        "banyak": len(tampil),
        "semua": len(semua),
        "jumlah": count_levels(semua),
        "saringan": saringan,
        "pilihan_tingkat": PILIHAN_TINGKAT,
        "pilihan_keluarga": tuple(KELUARGA.items()),
        "pilihan_putusan": PILIHAN_PUTUSAN,
        "boleh": konteks.boleh(Izin.LAPORAN_UBAH),
    }
    return render(request, "laporan/temuan.html", template_base(konteks) | isi)


def _cocok(baris: BarisTemuan, saringan: dict[str, str]) -> bool:
    t = baris.isi.temuan
    cari = saringan["cari"].strip().lower()
    return (
        saringan["tingkat"] in ("", t.tingkat.value)
        and saringan["keluarga"] in ("", t.keluarga)
        and (saringan["putusan"] == "" or (saringan["putusan"] == "diterima") == (baris.putusan is not None))
        and (not cari or cari in f"{t.kode} {t.slug} {t.objek} {t.pesan} {t.saran} {baris.isi.acuan.nama}".lower())
    )


def _unduh(konteks: Konteks, daftar: Sequence[BarisTemuan], bentuk: str) -> HttpResponse:
    nama = f"temuan {konteks.unit_pasti.nama} {konteks.tahun_pasti}"
    baris = [
        (
            b.isi.temuan.kode,
            b.isi.temuan.tingkat.value,
            b.nama_keluarga,
            b.isi.acuan.nama,
            b.isi.temuan.objek,
            b.isi.temuan.pesan,
            b.isi.temuan.saran,
            "; ".join(sebut(r) for r in b.isi.temuan.rujukan),
            f"diterima: {b.putusan.alasan}" if b.putusan else "",
        )
        for b in daftar
    ]
    return kirim_tabel(bentuk, nama, KOLOM, baris)


@unit_page(Izin.LAPORAN_UBAH)
def putuskan(request: HttpRequest, konteks: Konteks) -> HttpResponseBase:
    """Accept the finding named by ``kunci``, with a reason."""
    tahun_kinerja = year_of(konteks)
    kunci = (request.POST if request.method == "POST" else request.GET).get("kunci", "")
    semua = rows_of_findings(tahun_kinerja, load_isi(tahun_kinerja), alamat_of(konteks), indicator_keys(tahun_kinerja))
    baris = next((b for b in semua if b.kunci == kunci), None)
    if baris is None:
        messages.warning(request, "Temuan itu sudah tidak ada: datanya telah berubah. Periksa daftar temuan terbaru.")
        return _ke_daftar(konteks)
    awal = {"alasan": baris.putusan.alasan} if baris.putusan else None
    formulir = FormulirAlasan(
        request.POST if request.method == "POST" else None, initial=awal, label="Alasan menerima temuan ini"
    )
    if request.method == "POST" and formulir.is_valid():
        accept(
            tahun_kinerja=tahun_kinerja,
            temuan=baris.isi.temuan,
            alasan=formulir.cleaned_data["alasan"],
            by=konteks.pengguna,
        )
        messages.success(request, f"Temuan {baris.isi.temuan.kode} diterima dengan alasan yang dicatat.")
        return _ke_daftar(konteks)
    return render(request, "laporan/temuan_putuskan.html", template_base(konteks) | {"baris": baris, "formulir": formulir})


@unit_page(Izin.LAPORAN_UBAH)
@require_POST
def batalkan(request: HttpRequest, konteks: Konteks, putusan: int) -> HttpResponseBase:
    """Take a decision back."""
    ada = KeputusanTemuan.objects.filter(pk=putusan, tahun_kinerja=year_of(konteks)).first()
    if ada is None:
        raise Http404("keputusan tidak ada")
    reopen(putusan=ada, by=konteks.pengguna)
    messages.success(request, f"Keputusan atas {ada.aturan} dibatalkan; temuannya terbuka lagi.")
    return _ke_daftar(konteks)


def _ke_daftar(konteks: Konteks) -> HttpResponseBase:
    instansi, unit, tahun = alamat_of(konteks)
    return redirect("laporan:temuan", instansi=instansi, unit=unit, tahun=tahun)


@instansi_page(Izin.LIHAT)
def daftar_aturan(request: HttpRequest, konteks: Konteks) -> HttpResponseBase:
    """All rules by family; ``format`` downloads them."""
    semua = muat_aturan()
    if bentuk := request.GET.get("format"):
        kolom = ("Kode", "Tingkat", "Keluarga", "Aturan", "Dasar")
        baris = [(a.kode, a.tingkat.value, KELUARGA[a.keluarga], a.judul, "; ".join(map(sebut, a.rujukan))) for a in semua]
        return kirim_tabel(bentuk, "aturan reviu", kolom, baris)
    kelompok = [(KELUARGA[k], list(isi)) for k, isi in groupby(semua, key=lambda a: a.keluarga)]
    isi = {"instansi": konteks.instansi, "kelompok": kelompok, "banyak": len(semua)}
    return render(request, "laporan/daftar_aturan.html", isi)


@instansi_page(Izin.LIHAT)
def aturan(request: HttpRequest, konteks: Konteks, kode: str) -> HttpResponseBase:
    """A rule's manual page."""
    ada = next((a for a in muat_aturan() if a.kode == kode), None)
    if ada is None:
        raise Http404("aturan tidak ada")
    isi: dict[str, Any] = {
        "instansi": konteks.instansi,
        "aturan": ada,
        "keluarga": KELUARGA[ada.keluarga],
        "bagian": _bagian(ada),
        "arti_tingkat": _ARTI[ada.tingkat],
        "daftar_rujukan": [sebut(r) for r in ada.rujukan],
    }
    return render(request, "laporan/aturan.html", isi)


_ARTI = {
    Tingkat.SALAH: "Bertentangan dengan peraturan atau dengan angkanya sendiri; diperbaiki sebelum laporan diajukan.",
    Tingkat.PERINGATAN: "Kemungkinan besar keliru; periksa kembali.",
    Tingkat.SARAN: "Praktik yang baik; tidak menghalangi pengajuan.",
}


def _bagian(aturan: Aturan) -> list[tuple[str, list[str]]]:
    """The manual page's paragraphs by heading; the first ones have none."""
    hasil: list[tuple[str, list[str]]] = [("", [])]
    for alinea in aturan.penjelasan.split("\n\n")[1:]:
        kepala, titik_dua, badan = alinea.partition(":")
        if titik_dua and kepala in ("Mengapa", "Cara memperbaiki"):
            hasil.append((kepala, [badan.strip()]))
        else:
            hasil[-1][1].append(alinea)
    return [(judul, [" ".join(a.split()) for a in isi if a]) for judul, isi in hasil if any(isi)]
