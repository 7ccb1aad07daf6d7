"""The charts of the dashboards, from the kept figures."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe

from sakip.web.dasbor.data.unit import DasborUnit
from sakip.web.grafik.batang import Batang, gambar_batang
from sakip.web.grafik.garis import Seri, gambar_garis


def chart_sasaran(data: DasborUnit) -> SafeString:
    """Achievement per sasaran as bars."""
    skala = data.hasil.skala if data.hasil else []
    daftar = [
        Batang(label=f"{g.kode} {g.nama}", nilai=g.capaian, kategori=g.kategori, alasan=g.alasan) for g in data.daftar_sasaran
    ]
    return _svg(gambar_batang(daftar, judul="Capaian tiap sasaran (%)", skala=skala))


def chart_trend(tren: Sequence[tuple[int, Decimal | None, Decimal | None]]) -> SafeString:
    """Achievement and absorption over the years; "" for a single year."""
    if len(tren) < 2:
        return SafeString("")
    seri = [Seri(nama="Capaian kinerja", nilai=tuple(capaian for _, capaian, _ in tren))]
    if any(serapan is not None for _, _, serapan in tren):
        seri.append(Seri(nama="Serapan anggaran", nilai=tuple(serapan for _, _, serapan in tren), putus=True))
    return _svg(gambar_garis([str(t) for t, _, _ in tren], seri, judul="Capaian dan serapan tiap tahun (%)", satuan="%"))


def chart_categories(daftar: Sequence[tuple[str, int]], skala: Sequence[str]) -> SafeString:
    """How many units stand in each category."""
    batang = [Batang(label=k, nilai=Decimal(n), kategori=k) for k, n in daftar]
    return _svg(gambar_batang(batang, judul="Banyak unit kerja menurut kategori", skala=skala, acuan=None, satuan="unit"))


def unit_url(instansi: str, unit: str, tahun: int) -> str:
    """The dashboard of a unit's year."""
    return reverse("dasbor:unit_tahun", kwargs={"instansi": instansi, "unit": unit, "tahun": tahun})


def _svg(isi: str) -> SafeString:
    return mark_safe(isi)  # the drawing functions escape every text
