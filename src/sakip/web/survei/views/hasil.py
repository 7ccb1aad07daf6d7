"""The result of a survey: the index, its nine unsur, its groups, how every figure came about, and what was found."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.utils.safestring import mark_safe

from sakip.kernel.angka import format_angka
from sakip.survei.hasil import HasilSkm
from sakip.web.instansi.akses import Konteks, unit_page
from sakip.web.instansi.peran import Izin
from sakip.web.survei.akses import survey_of
from sakip.web.survei.berkas_laporan import BENTUK_LAPORAN, BENTUK_POSTER
from sakip.web.survei.hasil_bagan import draw_trend, draw_unsur
from sakip.web.survei.hasil_tabel import tables_of
from sakip.web.survei.models import PublikasiSkm, Survei
from sakip.web.survei.pemetaan import result_of
from sakip.web.survei.penetapan import DESIMAL_IKM
from sakip.web.survei.temuan import findings_of
from sakip.web.tampilan.unduh import BENTUK, kirim_tabel

_SARAN = 20


@unit_page(Izin.LIHAT)
def hasil(request: HttpRequest, konteks: Konteks, survei: str) -> HttpResponseBase:
    """The result as of now; after it was determined, the determined one."""
    satu = survey_of(konteks, survei)
    inti, hitung = result_of(satu)
    tabel = {t.kode: t for t in tables_of(inti, hitung)}
    if (bentuk := request.GET.get("unduh")) in BENTUK:
        pilih = tabel.get(request.GET.get("tabel", ""))
        if pilih is None:
            raise Http404("tabel tidak ada")
        return kirim_tabel(bentuk, f"skm {konteks.unit_pasti.kode} {satu.periode} {pilih.kode}", pilih.kolom, pilih.baris)
    mengubah = konteks.boleh(Izin.SURVEI_UBAH)
    tren = [(str(n), i) for n, i, _ in tabel["tren"].baris if isinstance(i, Decimal)]
    isi: dict[str, Any] = {
        "survei": satu,
        "hasil": hitung,
        "ada_ikm": isinstance(hitung.ikm, Decimal),
        "beda": _differs(satu, hitung),
        "tabel": tabel,
        "bagan": mark_safe(draw_unsur(hitung.keseluruhan)) if hitung.keseluruhan.responden else "",
        "bagan_tren": mark_safe(draw_trend(tren)),
        "daftar_jejak": _traces(inti, hitung),
        "daftar_temuan": findings_of(konteks, satu, inti, hitung),
        "mengubah": mengubah,
        "daftar_saran": _suggestions(satu) if mengubah else [],
        "terbit": PublikasiSkm.objects.filter(survei=satu, ditarik_pada=None).first(),
        "bentuk_laporan": BENTUK_LAPORAN,
        "bentuk_poster": BENTUK_POSTER,
        "menerbitkan": konteks.boleh(Izin.TERBITKAN),
    }
    return render(request, "survei/ikm/hasil.html", isi)


def _differs(survei: Survei, hasil: HasilSkm) -> bool:
    """Whether what was determined is not what the answers come to now."""
    beku = survei.hasil.get("ikm_tampil")
    return bool(beku) and not (isinstance(hasil.ikm, Decimal) and format_angka(hasil.ikm, DESIMAL_IKM) == beku)


def _traces(inti: Any, hasil: HasilSkm) -> list[Any]:
    """How the figures of the whole survey came about."""
    from sakip.laporan.skm.jejak import trace_skm
    from sakip.laporan.skm.konteks import KonteksSkm

    awal = ("ikm:layanan", "ikm:bulan", *(f"ikm:{p}" for p in hasil.per_profil))
    return [j for j in trace_skm(KonteksSkm(survei=inti, hasil=hasil)) if not j.kode.startswith(awal)]


def _suggestions(survei: Survei) -> list[str]:
    semua = survei.daftar_jawaban.counted().exclude(saran="").order_by("-pk")
    return list(semua.values_list("saran", flat=True)[:_SARAN])
