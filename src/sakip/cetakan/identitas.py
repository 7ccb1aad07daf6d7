"""Who reports on which year: unit, year, periods, dates, missions."""

from __future__ import annotations

import calendar
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from sakip.cetakan.bentuk import Alinea, BlokCetak
from sakip.cetakan.makna import PeriodeCetak, TanggalCetak
from sakip.kernel.lokasi import Lokasi

BULAN = (
    *("januari", "februari", "maret", "april", "mei", "juni", "juli", "agustus"),
    *("september", "oktober", "november", "desember"),
)
_BULAN_POLA = "|".join((*BULAN, "pebruari", "nopember"))
_LAPORAN = re.compile(
    r"(?:laporan (?:akuntabilitas )?kinerja|lkjip|lakip|lkj\b|lkip).{0,160}?tahun\s*(?:anggaran\s*)?(20\d\d)", re.I | re.S
)
_KANTOR = (
    r"(?:Kecamatan|Dinas|Badan|Bagian|Sekretariat|Inspektorat|Kelurahan|Kementerian"
    r"|Direktorat(?: Jenderal)?|Rumah Sakit|RSUD|Satuan|Kantor|Balai|Puskesmas)"
)
_UNIT = re.compile(rf"\b({_KANTOR}(?:\s+(?:dan|drg?\.|[A-Z(][\w.&'/-]*)){{1,9}})")
_TANGGAL = re.compile(
    rf"(?:(?P<hari>\d{{1,2}})\s+(?:bulan\s+)?)?\b(?P<bulan>{_BULAN_POLA})\s+(?:tahun\s+)?(?P<tahun>20\d\d)\b", re.I
)
_JAUH = 1000
"""Characters before a date or a period that may say whose it is."""
_TEMPAT_TANGGAL = re.compile(
    rf"^[A-Z][\w.'\s-]{{2,40}}(?:,|\s)\s*(?:tanggal\s+)?(?:\d{{1,2}}\s+)?(?:{_BULAN_POLA})\s+20\d\d\s*\.?$", re.I
)
_PERIODE = re.compile(
    r"(?P<kata>renstra|rencana strategis|rpjmd|rencana pembangunan jangka menengah daerah)?"
    r"(?P<antara>(?:[^.;\n]{0,110}?))(?P<awal>20[0-4]\d)\s*(?:-|–|—|s\.?/?d\.?|sampai(?: dengan)?)\s*(?P<akhir>20[0-4]\d)",
    re.I,
)
_AKHIRAN_UNIT = re.compile(r"\s+(?:Kabupaten|Kota|Provinsi|Tahun|TA|Periode|Nomor|Republik)\b.*$", re.I)
_MISI = re.compile(r"^\W*misi\s*(?:ke\s*-?\s*)?(\d{1,2}|[ivx]{1,4})\s*[:.)-]\s*(.+)$", re.I)
_ROMAWI = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10}


def report_year(daftar_blok: Sequence[BlokCetak]) -> int:
    """The year most often named as the report's, 0 where none is."""
    teks = "\n".join(b.teks for b in daftar_blok if isinstance(b, Alinea))
    hitung = Counter(int(t) for t in _LAPORAN.findall(teks))
    if not hitung:
        hitung = Counter(int(t) for t in re.findall(r"(?<!\d )\btahun\s+(?:anggaran\s+)?(20\d\d)", teks, re.I))
    return hitung.most_common(1)[0][0] if hitung else 0


def reporting_unit(daftar_blok: Sequence[BlokCetak]) -> str:
    """The unit named most often, "" where none is."""
    hitung: Counter[str] = Counter()
    for blok in daftar_blok:
        if isinstance(blok, Alinea):
            for nama in _UNIT.findall(blok.teks.title() if re.sub(r"\bdrg?\.", "", blok.teks).isupper() else blok.teks):
                hitung[_AKHIRAN_UNIT.sub("", nama).strip(" .,")] += 1
    umum = {n: k for n, k in hitung.items() if len(n.split()) > 1 and not re.search(r"\b(?:dan|yang|ini)$", n, re.I)}
    return max(umum, key=lambda n: (umum[n], -len(n))) if umum else ""


def dates(daftar_blok: Sequence[BlokCetak], bab: Sequence[str]) -> Iterator[TanggalCetak]:
    """Every date in a paragraph; alone on its line behind a place it is a signature's."""
    for n, blok in enumerate(daftar_blok):
        for teks, lokasi in _baris_teks(blok, n):
            for cocok in _TANGGAL.finditer(teks):
                tanggal = _tanggal(cocok)
                if tanggal is not None:
                    yield TanggalCetak(
                        tanggal=tanggal,
                        teks=cocok[0],
                        peran=_peran(teks, cocok),
                        bab=bab[n],
                        lokasi=replace(lokasi, lembar=f"tanggal “{cocok[0]}”, {_bagian(bab[n])}"),
                    )


def _bagian(bab: str) -> str:
    """Where in the report a reader looks for a date."""
    return {"": "sebelum Bab I", "LAMPIRAN": "lampiran"}.get(bab, f"Bab {bab}")


def _baris_teks(blok: BlokCetak, n: int) -> Iterator[tuple[str, Lokasi]]:
    """The text of a paragraph, or of the cells of a signature block (a table of at most three columns)."""
    if isinstance(blok, Alinea):
        yield blok.teks.strip(), Lokasi(blok=n, halaman=blok.halaman)
        return
    if max((len(b) for b in blok.baris), default=0) > 3:
        return
    for b, baris in enumerate(blok.baris):
        for k, sel in enumerate(baris):
            yield sel, Lokasi(blok=n, baris=b + 1, kolom=k + 1, halaman=blok.halaman[b] if b < len(blok.halaman) else 0)


def _peran(teks: str, cocok: re.Match[str]) -> str:
    awal = teks[: cocok.end()] if cocok.end() < _JAUH else teks[cocok.end() - _JAUH : cocok.end()]
    if _TEMPAT_TANGGAL.match(teks) or (_TEMPAT_TANGGAL.match(awal) and re.search(r"\bNIP\b|Pihak|Camat|Kepala", teks)):
        return "tanda tangan"
    return "pk" if re.search(r"perjanjian kinerja|perkin", awal, re.I) else ""


def _tanggal(cocok: re.Match[str]) -> date | None:
    nama = cocok["bulan"].lower().replace("pebruari", "februari").replace("nopember", "november")
    tahun, bulan = int(cocok["tahun"]), BULAN.index(nama) + 1
    akhir = calendar.monthrange(tahun, bulan)[1]
    hari = int(cocok["hari"] or akhir)
    return date(tahun, bulan, hari) if 1 <= hari <= akhir else None


def periods(daftar_blok: Sequence[BlokCetak]) -> Iterator[PeriodeCetak]:
    """Every period of years with the plan document named before it in the same clause."""
    for n, blok in enumerate(daftar_blok):
        if not isinstance(blok, Alinea):
            continue
        for cocok in re.finditer(r"(20[0-4]\d)\s*(?:-|–|—|s\.?/?d\.?|sampai(?: dengan)?)\s*(20[0-4]\d)", blok.teks):
            awal, akhir = int(cocok[1]), int(cocok[2])
            if 0 < akhir - awal <= 25:
                yield PeriodeCetak(
                    dokumen=_dokumen(blok.teks[max(0, cocok.start() - _JAUH) : cocok.start()]),
                    awal=awal,
                    akhir=akhir,
                    lokasi=Lokasi(lembar=f"“{blok.teks[:60]}”", blok=n, halaman=blok.halaman),
                )


def _dokumen(teks: str) -> str:
    klausa = re.split(r"20[0-4]\d\s*[-–]\s*20[0-4]\d", teks)[-1][-130:].lower()
    tempat = {
        "Renstra": max(klausa.rfind("renstra"), klausa.rfind("rencana strategis")),
        "RPJMD": max(klausa.rfind("rpjmd"), klausa.rfind("pembangunan jangka menengah daerah")),
        "RPJPD": max(klausa.rfind("rpjpd"), klausa.rfind("jangka panjang")),
        "RPJMN": max(klausa.rfind("rpjmn"), klausa.rfind("menengah nasional")),
    }
    nama = max(tempat, key=lambda k: tempat[k])
    return nama if tempat[nama] >= 0 else ""


def missions(daftar_blok: Sequence[BlokCetak]) -> dict[int, str]:
    """The listed missions by number: ``Misi 1 : …``, or the numbered list under a paragraph that ends with ``misi …:``."""
    hasil: dict[int, str] = {}
    for blok in daftar_blok:
        if isinstance(blok, Alinea) and (cocok := _MISI.match(blok.teks)):
            hasil.setdefault(_ROMAWI.get(cocok[1].lower()) or int(cocok[1]) if cocok[1].isdigit() else 0, cocok[2].strip())
    hasil.pop(0, None)
    return hasil or _misi_berurut(daftar_blok)


def _misi_berurut(daftar_blok: Sequence[BlokCetak]) -> dict[int, str]:
    hasil: dict[int, str] = {}
    for n, blok in enumerate(daftar_blok):
        if not (isinstance(blok, Alinea) and re.search(r"\bmisi\b.{0,80}:?$", blok.teks, re.I) and len(blok.teks) < 200):
            continue
        for lanjut in daftar_blok[n + 1 : n + 15]:
            cocok = re.match(r"^(\d{1,2})[.)]\s+(.+)$", lanjut.teks) if isinstance(lanjut, Alinea) else None
            if cocok is None or int(cocok[1]) != len(hasil) + 1:
                break
            hasil[int(cocok[1])] = cocok[2].strip()
        if hasil:
            return hasil
    return hasil
