"""Arithmetic within one sentence: a share and its percentage, a change and its two ends, a whole and its parts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import product

from sakip.cetakan.angka_cetak import AngkaCetak, read_text
from sakip.kernel.angka import format_angka
from sakip.reviu.cetak.banding import same_number
from sakip.reviu.cetak.hitung_ulang import BATAS_LAZIM
from sakip.reviu.cetak.sebutan_entitas import sentences

_PALING_PANJANG = 2000
"""Characters of a sentence; what is longer is a table without rules, or no prose."""
_DARI = re.compile(
    r"^\s*%?\s*(?:[a-z-]+\s+){0,4}?dari\s+(?:total\s+|sebanyak\s+|seluruh\s+|sejumlah\s+|target\s+(?:sebesar\s+)?)?$", re.I
)
_ATAU = re.compile(
    r"^\s*%?\s*(?:[a-z/-]+(?:\s+[a-z/-]+){0,4}?)??\s*(?:\(|,?\s*(?:atau|yaitu|yakni|setara)\s+(?:sebesar\s+|dengan\s+)?"
    r"|,?\s*(?:sehingga|dengan)\s+(?:realisasi|persentase)(?:nya)?\s+(?:sebesar\s+|mencapai\s+)?)$",
    re.I,
)
_BATAS = re.compile(r"\b(?:kurang|lebih|mulai|terdiri|terhitung|berasal|lama|cepat|tinggi|rendah|selain)\s+dari\b", re.I)
_AWAL = re.compile(r"\bdari\s+(?:total\s+|sebanyak\s+|seluruh\s+|sejumlah\s+)?$", re.I)
_SEBANYAK = re.compile(r"^[^.;()]{2,70}(?:,?\s+(?:sebanyak|terdapat|hanya|baru)|,)\s+$", re.I)
_LAIN = re.compile(
    r"\b(?:rata-rata|sisa|selisih|serapan|anggaran|naik|turun|meningkat|menurun|bertambah|berkurang|efisien\w*)\b", re.I
)
_AKHIR_UANG = re.compile(r"(?:\(|atau(?: sebesar)?)\s*$", re.I)
_UANG_LAIN = re.compile(
    r"\b(?:sisa|selisih|naik|turun|meningkat|menurun|bertambah|berkurang|efisien\w*|kontribusi|tahun lalu)\b", re.I
)
_UBAH = re.compile(
    r"\b(?:naik|turun|meningkat|menurun|bertambah|berkurang|tumbuh|kenaikan|penurunan|peningkatan|pertumbuhan)\s+(?:sebesar\s+)?$",
    re.I,
)
_DARI_UANG = re.compile(r"^\s*\)?,?\s*dari\b[^.;]{0,60}$", re.I)
_SISA = re.compile(r"\b(?:sisa|sisanya|selisih)\b[^.;\d]{0,30}$", re.I)
_SKALA = re.compile(r"^\s*(ribu|juta|miliar|milyar|triliun|trilyun)\b", re.I)
_PANGKAT = {"ribu": 3, "juta": 6, "miliar": 9, "milyar": 9, "triliun": 12, "trilyun": 12}
_NAIK = re.compile(r"\b(?:naik|meningkat|bertambah|tumbuh|kenaikan|peningkatan)\b", re.I)
_TURUN = re.compile(r"\b(?:turun|menurun|berkurang|penurunan)\b", re.I)
_POIN = re.compile(r"^\s*(?:poin|point)\b", re.I)
_MENJADI = re.compile(r"\b(?:menjadi|ke)\s+(?:sebesar\s+|rp\.?\s*)?$", re.I)
_PEMBANDING = re.compile(r"\b(?:dari|dibanding\w*|terhadap)\b[^.;]{0,50}$", re.I)
_RINCIAN = re.compile(
    r"^\s*(?:orang|pegawai|asn|pns|personel|personil|karyawan|aparatur|jiwa|penduduk|balita|siswa|guru|responden)\b[^.;]{0,30}\b(?:terdiri|meliputi|rincian)\b[^.;]{0,12}$",
    re.I,
)
_BUKAN_ORANG = re.compile(
    r"^\s*(?:\([a-z ]+\)\s*)?(?:bidang|bagian|seksi|sub\w*|biro|regu|cabang|kecamatan|kelurahan|desa|kk|rombongan|angkatan|kelas"
    r"|perangkat|komisi|fraksi|kelompok|tim|golongan|unit|jabatan|jenis)\b",
    re.I,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class HitunganKalimat:
    """A wrong figure of a sentence: as written, what its operands give, and they."""

    disebut: str
    benar: str
    asal: str


def wrong_figures(teks: str) -> Iterator[HitunganKalimat]:
    """Every figure that the others of its sentence contradict; a sentence that may be read in another way is left alone."""
    for _, kalimat in sentences(teks):
        if len(kalimat) > _PALING_PANJANG:
            continue
        angka = [_utuh(kalimat, a) for a in read_text(kalimat) if not _tahun(a)]
        yield from _bagian(kalimat, angka)
        yield from _uang(kalimat, angka)
        yield from _perubahan(kalimat, angka)
        yield from _rincian(kalimat, angka)


def _utuh(kalimat: str, a: AngkaCetak) -> AngkaCetak:
    """Amounts in whole rupiah: ``Rp980 miliar``; their decimals are negative then."""
    cocok = _SKALA.match(kalimat[a.awal + len(a.teks) :]) if a.rupiah else None
    pangkat = _PANGKAT[cocok[1].lower()] if cocok else 0
    return replace(a, nilai=a.nilai.scaleb(pangkat), desimal=a.desimal - pangkat) if pangkat else a


def _tahun(a: AngkaCetak) -> bool:
    return not a.desimal and not a.persen and not a.rupiah and 1990 <= a.nilai <= 2100


def _antara(kalimat: str, a: AngkaCetak, b: AngkaCetak) -> str:
    return re.sub(r"\b20\d\d\b", "ini", kalimat[a.awal + len(a.teks) : b.awal])


def _nilai(a: AngkaCetak) -> tuple[Decimal, ...]:
    return tuple(n for n in (a.nilai, a.ribuan) if n)


def _bulat(a: AngkaCetak) -> Decimal:
    """A whole number of things, 0 for anything else."""
    return Decimal(0) if a.persen or a.rupiah or (a.desimal and a.ribuan is None) else a.ribuan or a.nilai


def _sama(a: AngkaCetak, benar: Decimal) -> bool:
    return same_number(a.nilai, a.desimal, benar, 8)


def _bagian(kalimat: str, angka: Sequence[AngkaCetak]) -> Iterator[HitunganKalimat]:
    """``48 dari 84 usulan (57,14%)``, ``Dari 84 usulan, sebanyak 48 … (57,14%)``, ``Rp90 dari pagu Rp100 atau 90,00%``."""
    for a, b, p in zip(angka, angka[1:], angka[2:], strict=False):
        if not p.persen or not p.desimal:
            continue
        satu, dua = _antara(kalimat, a, b), _antara(kalimat, b, p)
        if a.rupiah and b.rupiah:
            uang = [x for x in angka if x.rupiah and x.awal < p.awal and x.nilai]
            cocok = any(_sama(p, x.nilai / y.nilai * 100) for x in uang for y in uang)
            if not cocok and not _UANG_LAIN.search(kalimat[: p.awal]) and len(dua) < 40 and _AKHIR_UANG.search(dua):
                yield from _banding(p, *sorted((a, b), key=lambda x: x.nilai))
        elif a.rupiah or b.rupiah or _LAIN.search(satu + dua) or not _ATAU.match(dua):
            continue
        elif _DARI.match(satu) and not _BATAS.search(satu):
            yield from _banding(p, a, b)
        elif _AWAL.search(kalimat[: a.awal]) and _SEBANYAK.match(satu):
            yield from _banding(p, b, a)


def _uang(kalimat: str, angka: Sequence[AngkaCetak]) -> Iterator[HitunganKalimat]:
    """``bertambah Rp12 atau 5,00% dari … Rp240``, and ``anggaran Rp100, realisasi Rp90, sisa Rp10``."""
    for a, p, b in zip(angka, angka[1:], angka[2:], strict=False):
        bagian = a.rupiah and b.rupiah and p.persen and p.desimal and _ATAU.match(_antara(kalimat, a, p))
        if bagian and _DARI_UANG.match(_antara(kalimat, p, b)):
            yield from _banding(p, a, b)
    uang = [a for a in angka if a.rupiah and a.nilai >= 1_000_000 and a.desimal >= 0]
    sisa = next((a for a in uang if _SISA.search(kalimat[: a.awal])), None)
    sebelum = [a for a in uang if sisa and a.awal < sisa.awal]
    if sisa and len(sebelum) == 2 and re.search(r"realisasi", kalimat, re.I) and re.search(r"anggaran|pagu", kalimat, re.I):
        benar = abs(sebelum[0].nilai - sebelum[1].nilai)
        if benar != sisa.nilai and abs(benar - sisa.nilai) * 5 <= benar:
            yield HitunganKalimat(
                disebut=sisa.teks, benar=f"Rp{format_angka(benar)}", asal=f"{sebelum[0].teks} − {sebelum[1].teks}"
            )


def _banding(p: AngkaCetak, atas: AngkaCetak, bawah: AngkaCetak) -> Iterator[HitunganKalimat]:
    calon = [(x, y) for x, y in product(_nilai(atas), _nilai(bawah))]
    hasil = [x / y * 100 for x, y in calon] + [(2 * y - x) / y * 100 for x, y in calon] + [y / x * 100 for x, y in calon]
    if hasil and not any(_sama(p, h) for h in hasil) and not (p.nilai in BATAS_LAZIM and max(hasil) > p.nilai):
        yield HitunganKalimat(
            disebut=p.teks, benar=f"{format_angka(hasil[0], max(2, p.desimal))}%", asal=f"{atas.teks} ÷ {bawah.teks}"
        )


def _perubahan(kalimat: str, angka: Sequence[AngkaCetak]) -> Iterator[HitunganKalimat]:
    """``naik 2,5 poin dari 80 menjadi 82,5``, and ``82,5, naik 2,5 poin dari tahun lalu sebesar 80``."""
    ubah = [n for n, a in enumerate(angka) if _UBAH.search(kalimat[: a.awal])]
    if len(ubah) != 1 or not (angka[ubah[0]].persen or _POIN.match(kalimat[angka[ubah[0]].awal + len(angka[ubah[0]].teks) :])):
        return
    if _NAIK.search(kalimat) and _TURUN.search(kalimat):
        return
    d, lain = angka[ubah[0]], [a for n, a in enumerate(angka) if n != ubah[0]]
    if pasangan := _ujung(kalimat, d, lain):
        awal, akhir = pasangan
        for x, y in product(_nilai(awal), _nilai(akhir)):
            if _sama(d, abs(y - x)) or _sama(d, abs(y - x) / x * 100):
                return
        selisih = abs(akhir.nilai - awal.nilai)
        benar = selisih if _POIN.match(kalimat[d.awal + len(d.teks) :]) or awal.persen else selisih / awal.nilai * 100
        yield HitunganKalimat(
            disebut=d.teks, benar=format_angka(benar, max(2, d.desimal)), asal=f"{awal.teks} menjadi {akhir.teks}"
        )


def _ujung(kalimat: str, d: AngkaCetak, lain: Sequence[AngkaCetak]) -> tuple[AngkaCetak, AngkaCetak] | None:
    """(before, after): joined by ``menjadi``, or one before the change and its comparison right behind it."""
    belakang = next((a for a in lain if a.awal > d.awal), None)
    if len(lain) > 2 and belakang is not None and belakang.desimal:
        depan = [a for a in lain if a.awal < d.awal and a.desimal == belakang.desimal and a.persen == belakang.persen]
        lain = [*depan, belakang]
    if len(lain) != 2 or not all(a.nilai for a in lain) or lain[0].rupiah is not lain[1].rupiah:
        return None
    satu, dua = lain
    if _MENJADI.search(kalimat[: dua.awal]) and re.search(r"\bdari\b[^.;]{0,60}$", kalimat[: satu.awal], re.I):
        return satu, dua
    if satu.awal < d.awal < dua.awal and _PEMBANDING.search(_antara(kalimat, d, dua)):
        return dua, satu
    return None


def _rincian(kalimat: str, angka: Sequence[AngkaCetak]) -> Iterator[HitunganKalimat]:
    """``74 pegawai, terdiri dari 38 auditor, 14 pengawas, dan 22 lainnya``."""
    for n, a in enumerate(angka[:-2]):
        bagian = angka[n + 1 :]
        if not _bulat(a) or not _RINCIAN.match(_antara(kalimat, a, bagian[0])):
            continue
        if any(not _bulat(b) or _bulat(b) > _bulat(a) or _BUKAN_ORANG.match(kalimat[b.awal + len(b.teks) :]) for b in bagian):
            return
        jumlah = [sum((_bulat(b) for b in bagian[: k + 1]), Decimal(0)) for k in range(len(bagian))]
        if _bulat(a) not in jumlah and jumlah[-1] % _bulat(a):
            rinci = " + ".join(b.teks for b in bagian)
            yield HitunganKalimat(disebut=a.teks, benar=format_angka(jumlah[-1]), asal=rinci)
        return
