"""Parsers of single cells: one value in, one value of the domain out, or a refusal that says how to mend it."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from difflib import get_close_matches
from typing import Any

from sakip.exchange.xlsx.bentuk import JenisIsi, Kolom
from sakip.kernel.angka import AngkaDitolak, desimal_dari_float, format_angka, parse_angka
from sakip.kernel.periode import TanggalDitolak, parse_tanggal
from sakip.rencana.indikator import TingkatSkala
from sakip.rencana.unit import KelasKategori

Sel = Any
"""What a cell gives: text, int, float, Decimal, bool, date, datetime, time or timedelta; never empty."""
Parser = Callable[[Sel], Any]

_WAKTU = (date, datetime, time, timedelta)
_GALAT_EXCEL = re.compile(r"#[A-Z/0!?]+[!?A]?")
_BATAS_KODE = 10**15
"""A spreadsheet keeps 15 digits of a number."""
_RENTANG = re.compile(r"(?P<label>.+?)\s+(?P<bawah>\d[\d.,]*)\s*(?:-|–|—|<=|≤|s\.d\.)\s*(?P<atas>\d[\d.,]*)")
_TERBUKA = re.compile(r"(?P<label>.+?)\s*(?:>=|≥)\s*(?P<bawah>\d[\d.,]*)")
_TERTUTUP = re.compile(r"(?P<label>.+?)\s*(?:<=|≤)\s*(?P<atas>\d[\d.,]*)")


class IsiDitolak(ValueError):
    """The cell cannot be read. With ``nilai`` set it was read, but a person should look."""

    def __init__(self, kode: str, pesan: str, saran: str, nilai: Any = None) -> None:
        super().__init__(pesan)
        self.kode = kode
        self.pesan = pesan
        self.saran = saran
        self.nilai = nilai


def kutip(nilai: Sel) -> str:
    """What was found, as the person sees it, shortened."""
    if isinstance(nilai, bool):
        return "TRUE" if nilai else "FALSE"
    if isinstance(nilai, (float, int, Decimal)):
        return str(nilai).removesuffix(".0").replace(".", ",")
    return f'"{" ".join(str(nilai).split())[:60]}"'


BATAS_KATA = 1000
"""Letters in a row; no word or address is longer, and a PDF could not hold it."""


def _periksa_galat(teks: str) -> None:
    if teks.startswith("#") and _GALAT_EXCEL.fullmatch(teks):
        raise IsiDitolak("galat-excel", f"sel berisi galat {teks}", "perbaiki rumusnya lalu tempel hasilnya sebagai nilai")


def parse_teks(nilai: Sel) -> str:
    """Text without outer blanks. A number is taken as it is displayed; dates and logical values are refused."""
    if type(nilai) is str:
        teks = nilai.strip()
        if "\r" in teks or "_x000D_" in teks:
            teks = teks.replace("_x000D_", "").replace("\r\n", "\n").replace("\r", "\n")
        if teks.startswith("#"):
            _periksa_galat(teks)
        if len(teks) > BATAS_KATA and max(map(len, teks.split()), default=0) > BATAS_KATA:
            raise IsiDitolak(
                "kata-terlalu-panjang",
                f"sel berisi rangkaian lebih dari {BATAS_KATA} huruf tanpa spasi ({kutip(nilai)[:40]}…)",
                "periksa isi yang salah tempel, atau beri spasi",
            )
        return teks
    if isinstance(nilai, (bool, *_WAKTU)):
        apa = "nilai logika" if isinstance(nilai, bool) else "tanggal atau jam"
        raise IsiDitolak(
            "teks-berubah", f"sel berisi {apa} ({kutip(nilai)}), seharusnya teks", "ubah format sel menjadi Teks lalu ketik ulang"
        )
    return format_angka(_desimal(nilai))


def parse_kode(nilai: Sel) -> str:
    """A code. A whole number stands for its digits; long or fractional numbers and dates were changed by the spreadsheet."""
    if type(nilai) is str:
        return parse_teks(nilai)
    if isinstance(nilai, _WAKTU):
        raise IsiDitolak(
            "kode-berubah",
            f"kode telah diubah menjadi tanggal ({kutip(nilai)})",
            "ubah format sel menjadi Teks lalu ketik ulang kodenya",
        )
    if isinstance(nilai, bool):
        return parse_teks(nilai)
    angka = _desimal(nilai)
    if angka != angka.to_integral_value():
        raise IsiDitolak(
            "kode-angka",
            f"kode tersimpan sebagai angka dan dibaca {angka}; nol di belakang mungkin hilang",
            "ubah format sel menjadi Teks lalu ketik ulang kodenya",
            nilai=str(angka),
        )
    if abs(angka) >= _BATAS_KODE:
        raise IsiDitolak(
            "kode-berubah",
            "kode tersimpan sebagai angka; angka ke-16 dan seterusnya telah hilang",
            "ubah format sel menjadi Teks lalu ketik ulang kodenya",
        )
    return str(int(angka))


def desimal(nilai: float) -> Decimal:
    """The number a person typed, from a float of at most 15 digits before the comma."""
    return Decimal(int(nilai)) if nilai.is_integer() else Decimal(repr(nilai))


def _desimal(nilai: Sel) -> Decimal:
    jenis = type(nilai)
    try:
        if jenis is float:
            if not -1e15 < nilai < 1e15:
                return desimal_dari_float(nilai)
            return desimal(nilai)
        if jenis is str:
            teks = nilai.strip()
            if teks.startswith("#"):
                _periksa_galat(teks)
            return parse_angka(teks)
        if jenis is int:
            return parse_angka(str(nilai))
        if jenis is Decimal:
            return nilai  # type: ignore[no-any-return]
    except AngkaDitolak as galat:
        pesan, _, saran = str(galat).partition("; ")
        raise IsiDitolak("angka-ditolak", pesan, saran or "tulis angka, misalnya 83 atau 83,5") from None
    if isinstance(nilai, bool):
        raise IsiDitolak(
            "angka-ditolak", f"sel berisi nilai logika {kutip(nilai)}, seharusnya angka", "tulis angka, misalnya 83,5"
        )
    raise IsiDitolak(
        "angka-tanggal",
        f"sel berisi tanggal ({kutip(nilai)}), seharusnya angka",
        "ubah format sel menjadi Umum lalu ketik ulang angkanya",
    )


def parse_nilai(nilai: Sel) -> Decimal | str | None:
    """A number, or the text of a label (checked against the indicator's scale later); ``-`` is None."""
    if type(nilai) is not str:
        return _desimal(nilai)
    teks = nilai.strip()
    if teks in ("-", "–", "—"):
        return None
    if teks[:1].isalpha() and teks[:2].lower() != "rp":
        return teks
    return _desimal(teks)


def parse_rupiah(nilai: Sel) -> int:
    """Whole rupiah, not negative. Dots in text are thousands."""
    angka = _desimal(f"Rp{nilai.strip()}" if type(nilai) is str and nilai.strip()[:1].isdigit() else nilai)
    if angka != angka.to_integral_value():
        raise IsiDitolak("rupiah-pecahan", f"{kutip(angka)} bukan rupiah bulat", "bulatkan ke rupiah penuh, misalnya 1500000")
    if angka < 0:
        raise IsiDitolak(
            "rupiah-negatif", f"{kutip(angka)} negatif, anggaran dan realisasi tidak boleh negatif", "tulis angka 0 atau lebih"
        )
    return int(angka)


def parse_bulat(nilai: Sel) -> int:
    """A whole number from 1."""
    angka = _desimal(nilai)
    if angka != angka.to_integral_value() or angka < 1:
        raise IsiDitolak("bulat-ditolak", f"{kutip(nilai)} bukan bilangan bulat mulai dari 1", "tulis misalnya 1 atau 2")
    return int(angka)


def parse_tahun(nilai: Sel) -> int:
    """A year from 1900 to 2200."""
    if type(nilai) is float and 1900.0 <= nilai <= 2200.0 and nilai.is_integer():
        return int(nilai)
    teks = str(nilai).strip().removesuffix(".0")
    if isinstance(nilai, _WAKTU) or not (teks.isdecimal() and len(teks) == 4 and 1900 <= int(teks) <= 2200):
        raise IsiDitolak("tahun-ditolak", f"{kutip(nilai)} bukan tahun", "tulis empat angka, misalnya 2023")
    return int(teks)


def parse_tanggal_sel(nilai: Sel) -> date:
    """A date cell, or a date as text."""
    if isinstance(nilai, datetime):
        return nilai.date()
    if isinstance(nilai, date):
        return nilai
    if type(nilai) is not str:
        raise IsiDitolak("tanggal-ditolak", f"{kutip(nilai)} bukan tanggal", "tulis misalnya 25 Januari 2023")
    _periksa_galat(nilai.strip())
    try:
        return parse_tanggal(nilai)
    except TanggalDitolak as galat:
        pesan, _, saran = str(galat).partition("; ")
        raise IsiDitolak("tanggal-ditolak", pesan, saran) from None


def parse_ya_tidak(nilai: Sel) -> bool:
    """``ya`` or ``tidak``, or a logical value."""
    if isinstance(nilai, bool):
        return nilai
    teks = parse_teks(nilai).lower()
    if teks not in ("ya", "tidak"):
        raise IsiDitolak("pilihan-ditolak", f"{kutip(nilai)} bukan ya atau tidak", "pilih ya atau tidak")
    return teks == "ya"


def parse_skala(nilai: Sel) -> tuple[TingkatSkala, ...]:
    """``AA; A; BB`` or ``AA=100; A=90``, best first, no label twice."""
    daftar = []
    for bagian in filter(None, (b.strip() for b in parse_teks(nilai).split(";"))):
        label, tanda, skor = (b.strip() for b in bagian.partition("="))
        if not label or (tanda and not skor):
            raise IsiDitolak(
                "skala-ditolak", f"{kutip(bagian)} bukan tingkat skala", "tulis misalnya AA; A; BB atau AA=100; A=90"
            )
        daftar.append(TingkatSkala(label=label, skor=_desimal(skor) if tanda else None))
    if len({t.label.lower() for t in daftar}) < max(len(daftar), 2):
        raise IsiDitolak(
            "skala-ditolak",
            f"{kutip(nilai)} memuat label ganda atau kurang dari dua tingkat",
            "tulis misalnya AA; A; BB dari yang terbaik",
        )
    return tuple(daftar)


def parse_kategori(nilai: Sel) -> tuple[KelasKategori, ...]:
    """``Sangat Tinggi >=91; Tinggi 76-90; …``, best first."""
    saran = "tulis dari yang terbaik, misalnya Sangat Tinggi >=91; Tinggi 76-90; Sedang 66-75; Rendah 51-65; Sangat Rendah 0-50"
    daftar: list[KelasKategori] = []
    for bagian in filter(None, (b.strip() for b in parse_teks(nilai).split(";"))):
        cocok = _RENTANG.fullmatch(bagian) or _TERBUKA.fullmatch(bagian) or _TERTUTUP.fullmatch(bagian)
        if not cocok:
            raise IsiDitolak("kategori-ditolak", f"{kutip(bagian)} bukan kelas kategori", saran)
        isi = cocok.groupdict()
        bawah, atas = _desimal(isi.get("bawah", "0")), _desimal(isi["atas"]) if "atas" in isi else None
        if (atas is not None and atas < bawah) or (daftar and bawah >= daftar[-1].bawah):
            raise IsiDitolak("kategori-ditolak", f"{kutip(bagian)} tidak berada di bawah kelas sebelumnya", saran)
        daftar.append(KelasKategori(label=isi["label"].strip(), bawah=bawah, atas=atas))
    if not daftar:
        raise IsiDitolak("kategori-ditolak", f"{kutip(nilai)} bukan skala kategori", saran)
    return tuple(daftar)


def _parser_pilihan(kolom: Kolom) -> Parser:
    peta = {" ".join(p.lower().split()): p for p in kolom.pilihan}

    def parse(nilai: Sel) -> str:
        teks = parse_teks(nilai)
        ketemu = peta.get(teks) or peta.get(" ".join(teks.lower().rstrip(".").split()))
        if ketemu is None:
            mirip = get_close_matches(teks.lower(), peta, 1)
            saran = f"mungkin maksudnya {peta[mirip[0]]}; " if mirip else ""
            raise IsiDitolak(
                "pilihan-ditolak",
                f"{kutip(teks)} bukan pilihan yang dikenal",
                f"{saran}pilih salah satu: {', '.join(kolom.pilihan)}",
            )
        return ketemu

    return parse


_PARSER: dict[JenisIsi, Parser] = {
    JenisIsi.PILIHAN: parse_teks,
    JenisIsi.KODE: parse_kode,
    JenisIsi.TEKS: parse_teks,
    JenisIsi.PARAGRAF: parse_teks,
    JenisIsi.SARAN: parse_teks,
    JenisIsi.YA_TIDAK: parse_ya_tidak,
    JenisIsi.NILAI: parse_nilai,
    JenisIsi.ANGKA: lambda nilai: _desimal(nilai),
    JenisIsi.RUPIAH: parse_rupiah,
    JenisIsi.BULAT: parse_bulat,
    JenisIsi.TAHUN: parse_tahun,
    JenisIsi.TANGGAL: parse_tanggal_sel,
    JenisIsi.SKALA: parse_skala,
    JenisIsi.KATEGORI: parse_kategori,
}


def parser_kolom(kolom: Kolom) -> Parser:
    """The parser of a column's cells."""
    return _parser_pilihan(kolom) if kolom.jenis is JenisIsi.PILIHAN and kolom.pilihan else _PARSER[kolom.jenis]
