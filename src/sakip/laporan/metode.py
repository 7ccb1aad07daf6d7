"""How the figures were computed: every setting in words, as the regulation asks a report to say."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from sakip.hukum.parameter import ParameterTidakDikenal, parameter
from sakip.kernel.angka import format_angka
from sakip.laporan.konteks import Konteks
from sakip.laporan.rangkai import daftar, paragraf
from sakip.naskah.simpul import Blok
from sakip.pengukuran.capaian import RUMUS_MAKSIMUM, RUMUS_MINIMUM, RUMUS_PREDIKAT, RUMUS_STABIL
from sakip.rencana.indikator import Indikator, Polaritas


def susun_metode(k: Konteks) -> tuple[Blok, ...]:
    """The line that opens the list and the list of rules."""
    return (paragraf("Pengukuran dalam laporan ini memakai ketentuan berikut:"), daftar(aturan(k), "huruf"))


def aturan(k: Konteks) -> list[str]:
    """Target used, formula by polarity, cap, mean, category, efficiency, rounding."""
    p = k.unit.pengaturan
    batas = (
        "Capaian tidak dibatasi; nilai di atas 100 persen ditampilkan apa adanya."
        if p.batas_capaian is None
        else f"Capaian dibatasi paling tinggi {format_angka(p.batas_capaian)} persen; nilai sebelum dibatasi tetap disimpan."
    )
    rata = (
        "Capaian sasaran ialah rata-rata capaian indikatornya, sedangkan capaian tujuan dan unit ialah rata-rata capaian sasaran."
        if p.agregasi == "sasaran"
        else "Capaian sasaran, tujuan, dan unit ialah rata-rata capaian indikator di dalamnya dengan bobot sama."
    )
    return [
        "Target yang dipakai ialah target Perjanjian Kinerja yang berlaku pada akhir tahun; bila indikator tidak "
        "diperjanjikan, target "
        "RKT, kemudian target Renstra. Target lain yang dinyatakan bersama realisasi didahulukan.",
        *_rumus(k),
        batas + " Nilai terendah 0.",
        rata + " Indikator yang tidak dapat dihitung disebutkan alasannya dan tidak ikut dirata-rata.",
        "Kategori ditetapkan dari nilai yang ditampilkan dengan dua desimal; batas bawah setiap kategori termasuk ke dalamnya.",
        f"Tingkat efisiensi = {efisiensi(k)}.",
        "Pembulatan (setengah ke atas) hanya dilakukan saat angka ditampilkan, tidak di antara langkah penghitungan.",
    ]


def _rumus(k: Konteks) -> list[str]:
    diukur = [i for i in k.dokumen.daftar_indikator if i.kode in k.ukur.indikator]
    angka = [i for i in diukur if not _predikat(k, i)]
    ada = {i.polaritas for i in angka} or {Polaritas.MAKSIMUM}
    hasil = []
    if Polaritas.MAKSIMUM in ada:
        hasil.append(f"Indikator yang makin tinggi makin baik: capaian = {RUMUS_MAKSIMUM}.")
    if Polaritas.MINIMUM in ada:
        rumus = RUMUS_MINIMUM.get(k.unit.pengaturan.rumus_minimum, RUMUS_MINIMUM["selisih"])
        hasil.append(f"Indikator yang makin rendah makin baik: capaian = {rumus}.")
    if Polaritas.STABIL in ada:
        hasil.append(f"Indikator yang dijaga dalam rentang: capaian = {RUMUS_STABIL}.")
    if len(angka) < len(diukur):
        hasil.append(f"Indikator berupa predikat: {RUMUS_PREDIKAT}.")
    return hasil


def _predikat(k: Konteks, i: Indikator) -> bool:
    hasil = k.hasil(i.kode)
    return bool(i.skala) or (hasil is not None and isinstance(hasil.target, str))


def efisiensi(k: Konteks) -> str:
    """The formula of efficiency and the value from which it counts as efficient."""
    angka = k.angka("efisiensi:unit")
    rumus = angka.rumus if angka else "capaian kinerja ÷ serapan anggaran"
    return f"{rumus}; disebut efisien bila nilainya {_ambang(k)} atau lebih"


def _ambang(k: Konteks) -> str:
    cara = k.unit.pengaturan.cara_efisiensi
    if cara == "selisih":
        return "0,00"
    if cara != "kl":
        return "1,00"
    try:
        tengah = parameter("pengukuran.efisiensi_kl", date(k.tahun, 12, 31)).nilai["tengah"]
    except ParameterTidakDikenal:
        return "nilai tengah"
    return format_angka(Decimal(tengah), 2)
