"""The portal's pages: Instansi, units, search."""

from __future__ import annotations

from decimal import Decimal

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_safe

from sakip.rencana.dokumen import Dokumen
from sakip.rencana.indikator import Nilai
from sakip.rencana.pohon import Jenis
from sakip.web.grafik.batang import Batang, gambar_batang
from sakip.web.portal.data import (
    document_of,
    instansi_or_404,
    open_instansi,
    published_units,
    search,
    unit_or_404,
    visible,
)
from sakip.web.portal.models import JenisPublikasi, Publikasi
from sakip.web.portal.ringkas import parse_number
from sakip.web.portal.tembolok import public_page


@public_page
@require_safe
def beranda(request: HttpRequest) -> HttpResponseBase:
    """The Instansi that publish here; straight to the only one."""
    daftar = open_instansi()
    if len(daftar) == 1:
        return redirect("portal:instansi", instansi=daftar[0].kode)
    return render(request, "portal/beranda.html", {"daftar": daftar})


@public_page
@require_safe
def instansi(request: HttpRequest, instansi: str) -> HttpResponseBase:
    """Units with published documents, by year."""
    milik = instansi_or_404(instansi)
    semua = published_units(milik)
    daftar_tahun = sorted({u.tahun for u in semua}, reverse=True)
    pilih = request.GET.get("tahun", "")
    tahun = int(pilih) if pilih.isdecimal() and len(pilih) == 4 else (daftar_tahun[0] if daftar_tahun else None)
    baris = [
        (u, {k: parse_number(u.lkjip.ringkasan.get(k)) for k in ("capaian", "serapan")} if u.lkjip else {}, u.lkjip)
        for u in semua
        if u.tahun == tahun
    ]
    isi = {"instansi": milik, "tahun": tahun, "daftar_tahun": daftar_tahun, "baris": baris, "jenis": JenisPublikasi}
    return render(request, "portal/instansi.html", isi)


@public_page
@require_safe
def unit_terbaru(request: HttpRequest, instansi: str, unit: str) -> HttpResponseBase:
    """To the newest year with a publication."""
    milik = instansi_or_404(instansi)
    terbaru = (
        visible()
        .filter(tahun_kinerja__unit__instansi=milik, tahun_kinerja__unit__kode=unit)
        .order_by("-tahun_kinerja__tahun")
        .values_list("tahun_kinerja__tahun", flat=True)
        .first()
    )
    tahun = terbaru if terbaru is not None else unit_or_404(milik, unit, 0)[0].tahun
    return redirect("portal:unit_tahun", instansi=instansi, unit=unit, tahun=tahun)


@public_page
@require_safe
def unit(request: HttpRequest, instansi: str, unit: str, tahun: int) -> HttpResponseBase:
    """A unit's published plan, agreement and achievements of one year."""
    milik = instansi_or_404(instansi)
    terbit, daftar_tahun = unit_or_404(milik, unit, tahun)
    isi = {
        "instansi": milik,
        "unit": terbit,
        "tahun": tahun,
        "daftar_tahun": daftar_tahun,
        "rencana": _rencana(terbit.dokumen.get(JenisPublikasi.RENCANA)),
        "pk": _pk(terbit.dokumen.get(JenisPublikasi.PK)),
        "lkjip": terbit.lkjip,
        "capaian": _capaian(terbit.lkjip),
    }
    return render(request, "portal/unit.html", isi)


def _rencana(publikasi: Publikasi | None) -> dict[str, object] | None:
    if publikasi is None:
        return None
    dokumen, _ = document_of(publikasi)
    baris = [
        (s, [(i, i.target_tahun(dokumen.unit.tahun)) for i in dokumen.indikator_simpul(s.kode)])
        for s in dokumen.pohon.daftar_simpul
        if s.jenis in (Jenis.TUJUAN, Jenis.SASARAN, Jenis.PROGRAM)
    ]
    return {"publikasi": publikasi, "baris": baris, "iku": dokumen.daftar_iku, "unit": dokumen.unit}


def _pk(publikasi: Publikasi | None) -> dict[str, object] | None:
    if publikasi is None:
        return None
    dokumen, pengukuran = document_of(publikasi)
    pk = dokumen.pk_berlaku()
    return {
        "publikasi": publikasi,
        "pk": pk,
        "baris": _janji(dokumen),
        "anggaran": [
            (s, pengukuran.gugus[s.kode].anggaran.berlaku.nilai)
            for s in dokumen.pohon.per_jenis(Jenis.PROGRAM)
            if s.kode in pengukuran.gugus
        ],
        "jumlah": pengukuran.gugus["unit"].anggaran.berlaku.nilai,
    }


def _janji(dokumen: Dokumen) -> list[tuple[str, str, str, Nilai]]:
    pk = dokumen.pk_berlaku()
    baris = []
    for janji in pk.daftar_target if pk else ():
        indikator = dokumen.indikator(janji.indikator)
        if indikator and janji.target is not None:
            simpul = dokumen.simpul_indikator(indikator)
            baris.append((simpul.nama if simpul else "", indikator.nama, indikator.satuan, janji.target))
    return baris


def _capaian(publikasi: Publikasi | None) -> dict[str, object] | None:
    if publikasi is None:
        return None
    ringkasan = publikasi.ringkasan
    baris = [{**i, **{k: parse_number(i[k]) for k in ("target", "realisasi", "capaian")}} for i in ringkasan["indikator"]]
    skala = [label for label, _ in document_of(publikasi)[1].peringkat_kategori]
    batang = [
        Batang(
            label=b["nama"],
            nilai=b["capaian"] if isinstance(b["capaian"], Decimal) else None,
            kategori=b["kategori"],
            alasan=b["alasan"],
        )
        for b in baris
        if b["iku"]
    ]
    return {
        "baris": baris,
        "capaian": parse_number(ringkasan["capaian"]),
        "kategori": ringkasan["kategori"],
        "serapan": parse_number(ringkasan["serapan"]),
        "anggaran": parse_number(ringkasan["anggaran"]),
        "realisasi": parse_number(ringkasan["realisasi_anggaran"]),
        "bagan": mark_safe(gambar_batang(batang, judul="Capaian indikator kinerja utama (%)", skala=skala)) if batang else "",
    }


@public_page
@require_safe
def cari(request: HttpRequest) -> HttpResponseBase:
    """Search in published documents."""
    kata = request.GET.get("q", "").strip()[:100]
    return render(request, "portal/cari.html", {"kata": kata, "hasil": search(kata)})
