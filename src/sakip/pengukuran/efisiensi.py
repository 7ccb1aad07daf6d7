"""Efficiency of a group: achievement held against money, in the way the agency chose."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from sakip.hukum.parameter import Parameter, ParameterTidakDikenal, parameter
from sakip.kernel.angka import bulatkan
from sakip.pengukuran.hasil import AngkaTerhitung, HasilAnggaran, Operan, TidakDapatDihitung
from sakip.pengukuran.pecahan import KONTEKS, RATUS, bagi, persen, wajar

EFISIEN = "efisien"
TIDAK_EFISIEN = "tidak efisien"
BELUM_TERCAPAI = "efisien, tetapi kinerja belum tercapai"
_RUJUKAN = ("permenpanrb-53-2014#lampiran-ii-bab-iii",)
_AMBANG = {"rasio": Decimal(1), "selisih": Decimal(0)}


def hitung_efisiensi(
    objek: str, judul: str, capaian: AngkaTerhitung, anggaran: HasilAnggaran, cara: str, pada: date
) -> tuple[AngkaTerhitung, str]:
    """The figure and its wording.

    ``rasio`` = achievement / absorption (efficient from 1), ``selisih`` = achievement − absorption (from 0 points), ``kl`` = the
    ministry of finance's value 50 + E/20 × 50 with E = (budget × achievement − spent) / (budget × achievement) kept within
    −20…20 % (from 50). Operands are unrounded; the threshold is applied to the value as displayed, so that nobody reads
    "1,00 tidak efisien".
    """
    operan = [Operan(nama="capaian kinerja", nilai=capaian.angka, kode=capaian.kode)]
    if cara == "kl":
        operan += [Operan(nama=a.judul, nilai=a.angka, kode=a.kode) for a in (anggaran.berlaku, anggaran.realisasi)]
        return _kl(objek, judul, capaian, anggaran, pada, tuple(operan))
    serapan = anggaran.serapan
    operan.append(Operan(nama="serapan anggaran", nilai=serapan.angka, kode=serapan.kode))
    cara = cara if cara in _AMBANG else "rasio"
    nilai = _rasio_atau_selisih(cara, capaian, serapan)
    angka = AngkaTerhitung(
        kode=f"efisiensi:{objek}",
        judul=f"Efisiensi {judul}",
        nilai=nilai,
        rumus="capaian kinerja ÷ serapan anggaran" if cara == "rasio" else "capaian kinerja − serapan anggaran",
        operan=tuple(operan),
        satuan="" if cara == "rasio" else "poin persen",
        rujukan=_RUJUKAN,
    )
    return angka, _sebut(angka, capaian, _AMBANG[cara])


def _rasio_atau_selisih(cara: str, capaian: AngkaTerhitung, serapan: AngkaTerhitung) -> Decimal | TidakDapatDihitung:
    if capaian.angka is None or serapan.angka is None:
        return _kurang(capaian, serapan)
    if cara == "selisih":
        return wajar(KONTEKS.subtract(capaian.angka, serapan.angka))
    if serapan.angka == 0:
        return TidakDapatDihitung("serapan anggaran nol")
    return wajar(bagi(capaian.angka, serapan.angka))


def _kl(
    objek: str, judul: str, capaian: AngkaTerhitung, anggaran: HasilAnggaran, pada: date, operan: tuple[Operan, ...]
) -> tuple[AngkaTerhitung, str]:
    try:
        aturan: Parameter | None = parameter("pengukuran.efisiensi_kl", pada)
    except ParameterTidakDikenal:
        aturan = None
    isi = {k: Decimal(v) for k, v in aturan.nilai.items()} if aturan else {}
    mentah = _selisih_kl(capaian, anggaran) if isi else TidakDapatDihitung("rumus efisiensi kementerian/lembaga belum berlaku")
    nilai: Decimal | TidakDapatDihitung = mentah if isinstance(mentah, TidakDapatDihitung) else _nilai_kl(mentah, isi)
    angka = AngkaTerhitung(
        kode=f"efisiensi:{objek}",
        judul=f"Nilai efisiensi {judul}",
        nilai=nilai,
        rumus=(
            f"{isi['tengah']} + E ÷ {isi['pembagi']} × {isi['pengali']}, "
            f"E = (anggaran × capaian − realisasi) ÷ (anggaran × capaian) × 100, dibatasi {isi['bawah']} sampai {isi['atas']}"
            if isi
            else "rumus kementerian/lembaga"
        ).replace("dibatasi -", "dibatasi −"),
        operan=operan,
        satuan="",
        rujukan=(*_RUJUKAN, aturan.rujukan) if aturan else _RUJUKAN,
    )
    return angka, _sebut(angka, capaian, isi.get("tengah", Decimal(0)))


def _selisih_kl(capaian: AngkaTerhitung, anggaran: HasilAnggaran) -> Decimal | TidakDapatDihitung:
    """E, percent points, not yet bounded."""
    pagu, realisasi = anggaran.berlaku, anggaran.realisasi
    if capaian.angka is None or pagu.angka is None or realisasi.angka is None:
        return _kurang(capaian, pagu, realisasi)
    layak = bagi(KONTEKS.multiply(pagu.angka, capaian.angka), RATUS)
    if layak <= 0:
        return TidakDapatDihitung("anggaran × capaian nol")
    return wajar(persen(KONTEKS.subtract(layak, realisasi.angka), layak))


def _nilai_kl(selisih: Decimal, isi: dict[str, Decimal]) -> Decimal:
    terbatas = min(max(selisih, isi["bawah"]), isi["atas"])
    return KONTEKS.add(isi["tengah"], KONTEKS.multiply(bagi(terbatas, isi["pembagi"]), isi["pengali"]))


def _kurang(*angka: AngkaTerhitung) -> TidakDapatDihitung:
    return TidakDapatDihitung("; ".join(dict.fromkeys(a.alasan for a in angka if a.alasan)))


def _sebut(angka: AngkaTerhitung, capaian: AngkaTerhitung, ambang: Decimal) -> str:
    if angka.angka is None or capaian.angka is None:
        return ""
    if bulatkan(angka.angka) < ambang:
        return TIDAK_EFISIEN
    return EFISIEN if bulatkan(capaian.angka) >= RATUS else BELUM_TERCAPAI
