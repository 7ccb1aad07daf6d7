"""The map of an Instansi: surveys down, the nine unsur across."""

from __future__ import annotations

from collections.abc import Sequence

from django.urls import reverse

from sakip.survei.mutu import daftar_kelas
from sakip.survei.unsur import KODE_UNSUR
from sakip.web.grafik.panas import BarisPanas, Sel, gambar_panas
from sakip.web.survei.ikhtisar import BarisIkhtisar
from sakip.web.survei.nilai_unsur import UnsurTampil


def unsur_map(daftar: Sequence[BarisIkhtisar], kode_instansi: str, tahun: int) -> str:
    """The drawing; every row opens its survey. "" where nobody has answered anything."""
    baris = [
        BarisPanas(label=b.nama, sel=tuple(map(_cell, b.daftar_unsur)), tautan=survey_page(b, kode_instansi, tahun))
        for b in daftar
        if any(u.nrr is not None for u in b.daftar_unsur)
    ]
    skala = [k.kinerja for k, _ in daftar_kelas()]
    return gambar_panas(baris, KODE_UNSUR, skala=skala, judul=f"NRR tiap unsur tahun {tahun}") if baris else ""


def survey_page(baris: BarisIkhtisar, kode_instansi: str, tahun: int) -> str:
    """The page of the survey; the unit's list where it has none."""
    tempat = {"instansi": kode_instansi, "unit": baris.unit.kode, "tahun": tahun}
    if baris.r is None:
        return reverse("survei:daftar", kwargs=tempat)
    return reverse("survei:survei", kwargs=tempat | {"survei": baris.r.survei.kode})


def _cell(unsur: UnsurTampil) -> Sel:
    return Sel(nilai=unsur.nrr, kategori=unsur.kelas.kinerja, alasan=unsur.alasan)
