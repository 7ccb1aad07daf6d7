"""Achievements of plain rows, as ``sakip hitung`` reads them from a simple CSV; no file is touched here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sakip.kernel.angka import AngkaDitolak, bulatkan, parse_angka
from sakip.pengukuran.capaian import compute_capaian
from sakip.pengukuran.kategori import Skala, classify, skala_kategori
from sakip.rencana.indikator import Polaritas

_PILIHAN = (Polaritas.MAKSIMUM, Polaritas.MINIMUM)


@dataclass(frozen=True, slots=True, kw_only=True)
class HasilBaris:
    """A row's result as text: percent points with a decimal point and 2 decimals (half-up), or the reason for none."""

    capaian_persen: str = ""
    kategori: str = ""
    alasan: str = ""


def measure_rows(baris: Iterable[Mapping[str, str]]) -> list[HasilBaris]:
    """One result a row, from the columns ``polaritas``, ``target``, ``realisasi`` (numbers Indonesian or plain).

    The regulation's latest category scale and the default formulas are used, without a cap.
    """
    skala = skala_kategori((), date.max)
    return [_ukur(isi, skala) for isi in baris]


def _ukur(isi: Mapping[str, str], skala: Skala) -> HasilBaris:
    try:
        polaritas, target, realisasi = _polaritas(isi), _angka(isi, "target"), _angka(isi, "realisasi")
    except AngkaDitolak as galat:
        return HasilBaris(alasan=str(galat))
    capaian = compute_capaian(target, realisasi, polaritas=polaritas)
    if not isinstance(capaian.nilai, Decimal):
        return HasilBaris(alasan=capaian.nilai.alasan)
    return HasilBaris(capaian_persen=str(bulatkan(capaian.nilai)), kategori=classify(capaian.nilai, skala))


def _polaritas(isi: Mapping[str, str]) -> Polaritas:
    teks = (isi.get("polaritas") or "").strip().casefold()
    if teks == Polaritas.STABIL:
        raise AngkaDitolak(
            "kolom polaritas: stabil memerlukan rentang, yang tidak ada di CSV ini; pakai buku kerja (sakip templat)"
        )
    if teks not in _PILIHAN:
        raise AngkaDitolak(f'kolom polaritas: "{teks[:40]}" tidak dikenal; tulis maksimum atau minimum')
    return Polaritas(teks)


def _angka(isi: Mapping[str, str], kolom: str) -> Decimal:
    teks = (isi.get(kolom) or "").strip()
    if not teks:
        raise AngkaDitolak(f"kolom {kolom} kosong; yang kosong bukan nol, isi angkanya")
    try:
        return parse_angka(teks)
    except AngkaDitolak as galat:
        raise AngkaDitolak(f"kolom {kolom}: {galat}") from galat
