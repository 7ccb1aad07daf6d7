"""The RKT: the year's targets in one dense table."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from sakip.web.audit.terjaga import Bentrok
from sakip.web.instansi.akses import Konteks, unit_page
from sakip.web.instansi.peran import Izin
from sakip.web.kinerja.actions.indikator import fill_rkt, store_rkt
from sakip.web.kinerja.akses import year_of
from sakip.web.kinerja.alamat import unit_url
from sakip.web.kinerja.forms.rkt import FormulirRkt
from sakip.web.kinerja.models import Indikator, TahunKinerja, TargetRkt, TargetTahunan
from sakip.web.kinerja.periksa import findings_about, stored_dokumen, with_rkt
from sakip.web.kinerja.views.rencana import need_year
from sakip.web.kinerja.views.rencana_kunci import lock_notice, unlocked
from sakip.web.kinerja.views.rencana_temuan import asks_check, respond_check
from sakip.web.tampilan.unduh import BENTUK, kirim_tabel
from sakip.web.tenggat.kunci import Terkunci
from sakip.web.tenggat.models import Bagian

_JUDUL = ("Kode", "Indikator", "Satuan", "Target Renstra", "Target RKT", "Satuan RKT", "Keterangan")


def _muat(tahun_kinerja: TahunKinerja) -> tuple[list[Indikator], dict[int, TargetRkt], dict[int, Any]]:
    indikator = list(Indikator.objects.filter(rencana=tahun_kinerja.rencana_id).select_related("simpul"))
    rkt = {r.indikator_id: r for r in TargetRkt.objects.filter(tahun_kinerja=tahun_kinerja)}
    target = TargetTahunan.objects.filter(indikator__rencana=tahun_kinerja.rencana_id, tahun=tahun_kinerja.tahun)
    return indikator, rkt, dict(target.values_list("indikator_id", "nilai"))


@unit_page(Izin.LIHAT)
@need_year
def rkt(request: HttpRequest, konteks: Konteks) -> HttpResponseBase:
    """Read and, with permission, change the targets; ``?format=`` gives the table as a file."""
    tahun_kinerja = year_of(konteks)
    daftar, tersimpan, renstra = _muat(tahun_kinerja)
    if (bentuk := request.GET.get("format")) in BENTUK:
        return _berkas(konteks, bentuk, daftar, tersimpan, renstra)
    boleh = konteks.boleh(Izin.RENCANA_UBAH)
    if request.method == "POST" and not boleh:
        raise PermissionDenied("Peran Anda tidak memuat izin mengubah rencana.")
    gembok = lock_notice(konteks, Bagian.RENCANA)
    formulir = FormulirRkt(request.POST or None, daftar=daftar, tersimpan=tersimpan, renstra=renstra)
    isi = {"konteks": konteks, "formulir": formulir, "boleh": boleh and not gembok["kunci"]}
    isi |= gembok | {"bisa_ambil": _bisa_ambil(tersimpan, renstra)}
    kode = [i.kode for i in daftar]
    if asks_check(request):
        formulir.is_valid()
        dokumen = stored_dokumen(tahun_kinerja)
        temuan = findings_about(with_rkt(dokumen, formulir.terbaca()), *kode) if dokumen else ()
        return respond_check(request, isi, formulir, _tentang_target(temuan), "kinerja/rencana/rkt.html")
    if request.method == "POST" and formulir.is_valid():
        try:
            banyak = store_rkt(tahun_kinerja=tahun_kinerja, daftar=formulir.isi(), by=konteks.pengguna)
        except Terkunci as galat:
            formulir.add_error(None, str(galat))
        except Bentrok as galat:
            siapa = f" {galat.terbaru.indikator.kode}" if isinstance(galat.terbaru, TargetRkt) else ""
            formulir.add_error(
                None,
                f"Target{siapa} sudah diubah orang lain sejak halaman dibuka. Isian Anda belum disimpan. Muat ulang halaman "
                "untuk melihat nilai yang tersimpan, lalu isi kembali.",
            )
        else:
            messages.success(request, f"RKT tersimpan: {banyak} baris berubah." if banyak else "Tidak ada yang berubah.")
            return redirect(unit_url(konteks, "rkt"))
    isi["daftar_temuan"] = _tentang_target(findings_about(stored_dokumen(tahun_kinerja), *kode))
    return render(request, "kinerja/rencana/rkt.html", isi)


def _tentang_target(temuan: tuple[Any, ...]) -> tuple[Any, ...]:
    return tuple(t for t in temuan if t.keluarga == "TRG" or "RKT" in t.pesan)


def _bisa_ambil(tersimpan: dict[int, TargetRkt], renstra: dict[int, Any]) -> int:
    return sum(v is not None and (k not in tersimpan or tersimpan[k].target is None) for k, v in renstra.items())


def _berkas(
    konteks: Konteks, bentuk: str, daftar: list[Indikator], tersimpan: dict[int, TargetRkt], renstra: dict[int, Any]
) -> HttpResponseBase:
    baris = []
    for i in daftar:
        ada = tersimpan.get(i.pk)
        isi = (ada.target, ada.satuan, ada.keterangan) if ada else (None, "", "")
        baris.append((i.kode, i.nama, i.satuan, renstra.get(i.pk), *isi))
    return kirim_tabel(bentuk, f"rkt {konteks.unit_pasti.kode} {konteks.tahun}", _JUDUL, baris)


@require_POST
@unit_page(Izin.RENCANA_UBAH)
@unlocked(Bagian.RENCANA, "rkt")
def rkt_ambil(request: HttpRequest, konteks: Konteks) -> HttpResponseBase:
    """Fill the empty targets from the Renstra."""
    banyak = fill_rkt(tahun_kinerja=year_of(konteks), by=konteks.pengguna)
    messages.success(request, f"{banyak} target diisi dari target Renstra tahun {konteks.tahun}.")
    return redirect(unit_url(konteks, "rkt"))
