"""Budget and realisation as a tree, and its entry: the whole table, or one node."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render

from sakip.web.instansi.akses import Konteks, unit_page
from sakip.web.instansi.peran import Izin
from sakip.web.kinerja.actions.anggaran import save_budget
from sakip.web.kinerja.actions.realisasi import SebagianBentrok
from sakip.web.kinerja.akses import year_of
from sakip.web.kinerja.alamat import unit_url
from sakip.web.kinerja.forms.anggaran import BarisAnggaran, FormulirAnggaran
from sakip.web.kinerja.mapping import DataTidakTerbaca
from sakip.web.kinerja.pohon_anggaran import BarisPohon, budget_tree
from sakip.web.kinerja.views.rencana import need_year
from sakip.web.tampilan import unduh
from sakip.web.tenggat.kunci import Terkunci, locks_of
from sakip.web.tenggat.models import Bagian

_JUDUL = (
    "Kode",
    "Jenis",
    "Uraian",
    "Anggaran sebelum perubahan (Rp)",
    "Anggaran berlaku (Rp)",
    "Realisasi (Rp)",
    "Serapan (%)",
    "Sumber dana",
)


@unit_page(Izin.LIHAT)
@need_year
def anggaran(request: HttpRequest, konteks: Konteks) -> HttpResponseBase:
    """The tree with sums and absorption; ``?format=csv|xlsx`` gives the same rows."""
    daftar, jumlah = budget_tree(year_of(konteks))
    if (bentuk := request.GET.get("format")) in unduh.BENTUK:
        return unduh.kirim_tabel(
            bentuk, f"anggaran-{konteks.unit_pasti.kode}-{konteks.tahun_pasti}", _JUDUL, _baris_unduh(daftar)
        )
    isi = {"konteks": konteks, "daftar": daftar, "jumlah": jumlah, "boleh_isi": konteks.boleh(Izin.REALISASI_UBAH)}
    return render(request, "kinerja/realisasi/anggaran.html", isi | _kunci(konteks))


@unit_page(Izin.REALISASI_UBAH)
@need_year
def anggaran_ubah(request: HttpRequest, konteks: Konteks) -> HttpResponseBase:
    """All rows in one form, saved all or nothing."""
    daftar, jumlah = budget_tree(year_of(konteks))
    data = request.POST if request.method == "POST" else None
    baris = [(b, _formulir_baris(b, data) if b.dapat_diisi else None) for b in daftar]
    formulir = [f for _, f in baris if f]
    galat: str | None = ""
    if request.method == "POST":
        galat = _simpan(konteks, formulir, "anggaran.impor_sipd" if request.POST.get("asal") == "sipd" else "anggaran.isi")
        if galat is None:
            messages.success(request, "Anggaran tersimpan.")
            return redirect(unit_url(konteks, "anggaran"))
    isi = {"konteks": konteks, "daftar": baris, "jumlah": jumlah, "daftar_formulir": formulir, "galat_umum": galat}
    return render(request, "kinerja/realisasi/anggaran_ubah.html", isi | _kunci(konteks))


@unit_page(Izin.REALISASI_UBAH)
@need_year
def anggaran_simpul(request: HttpRequest, konteks: Konteks, simpul: int) -> HttpResponseBase:
    """One node's row."""
    daftar, _ = budget_tree(year_of(konteks))
    baris = next((b for b in daftar if b.simpul.pk == simpul and b.dapat_diisi), None)
    if baris is None:
        raise Http404("anggaran simpul ini tidak diisi sendiri")
    data = request.POST if request.method == "POST" else None
    formulir = FormulirAnggaran(data, simpul=baris.simpul, objek=baris.anggaran)
    if request.method == "POST":
        galat = _simpan(konteks, [formulir])
        if galat is None:
            messages.success(request, f"Anggaran {baris.simpul.kode} tersimpan.")
            return redirect(unit_url(konteks, "anggaran"))
        if galat:
            formulir.add_error(None, galat)
    isi = {"konteks": konteks, "baris": baris, "formulir": formulir}
    return render(request, "kinerja/realisasi/anggaran_simpul.html", isi | _kunci(konteks))


def _formulir_baris(baris: BarisPohon, data: Any) -> BarisAnggaran:
    return BarisAnggaran(data, simpul=baris.simpul, objek=baris.anggaran, prefix=f"s{baris.simpul.pk}")


def _kunci(konteks: Konteks) -> dict[str, Any]:
    gembok = locks_of(year_of(konteks))
    return {
        "kunci": gembok.kunci(Bagian.ANGGARAN),
        "dibuka": gembok.dibuka.get(Bagian.ANGGARAN),
        "bagian": Bagian.ANGGARAN,
    }


def _simpan(konteks: Konteks, daftar: list[Any], jenis: str = "anggaran.isi") -> str | None:
    """None when stored; else what concerns the whole table ("" where the rows say it)."""
    diubah: list[FormulirAnggaran] = [f for f in daftar if f.terisi]
    if not all([f.is_valid() for f in diubah]):
        return ""
    try:
        save_budget(tahun_kinerja=year_of(konteks), daftar=[f.isian() for f in diubah], by=konteks.pengguna, jenis=jenis)
    except SebagianBentrok as galat:
        for formulir in diubah:
            if bentrok := galat.daftar.get(formulir.simpul.pk):
                formulir.mark_clash(bentrok)
        return ""
    except (Terkunci, DataTidakTerbaca) as galat:
        return str(galat)
    return None


def _baris_unduh(daftar: list[BarisPohon]) -> Iterator[list[unduh.Sel]]:
    for b in daftar:
        h = b.hasil
        yield [
            b.simpul.kode,
            b.simpul.jenis,
            b.simpul.nama,
            h.sebelum.angka if h else None,
            h.berlaku.angka if h else None,
            h.realisasi.angka if h else None,
            h.serapan.angka if h else None,
            b.anggaran.sumber_dana if b.anggaran else "",
        ]
