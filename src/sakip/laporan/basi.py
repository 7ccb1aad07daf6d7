"""Stale figures: numbers in a planner's own text that the document no longer holds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from sakip.kernel.angka import bulatkan
from sakip.kernel.lokasi import TANPA_LOKASI, Lokasi
from sakip.kernel.periode import NAMA_BULAN
from sakip.laporan.compose import compose_lkjip
from sakip.laporan.konteks import Konteks
from sakip.laporan.narasi import baca, isian_tak_dikenal
from sakip.laporan.telusur import isi_blok, polos
from sakip.laporan.turunan import susun_konteks
from sakip.naskah.simpul import Blok, Isi, Naskah, Tabel, Teks
from sakip.pengukuran.hasil import Pengukuran
from sakip.rencana.dokumen import Dokumen

_BULAN = "|".join(NAMA_BULAN)
_BUKAN_ANGKA = re.compile(
    rf"""\{{[^{{}}]*\}}                                                  # a placeholder
    | \b\d{{1,2}}\s+(?:{_BULAN})(?:\s+\d{{4}})?                          # dates
    | \b\d{{1,2}}[-/.]\d{{1,2}}[-/.]\d{{4}}\b | \b\d{{4}}-\d{{2}}-\d{{2}}\b
    | \b(?:pukul|jam)\s+\d{{1,2}}[.:]\d{{2}}
    | \b(?:Tabel|Gambar|Grafik|Lampiran|Bab|Pasal|Ayat|Butir|Halaman|Versi|Triwulan|Misi|Tujuan|Sasaran)
      \s*(?:ke)?[\s-]*
      \(?\d+(?:\.\d+)*(?![\d%]|[.,]\d|\s*(?:%|persen))\)?   # numbers that name something
    | \bke-\d+\b
    | \b(?:Nomor|No\.?)\s*:?\s*\S*\d\S*(?:\s+Tahun\s+\d{{4}})?           # regulations and letters
    | \b[\w.]*/[\w./-]*\d[\w./-]* | \b\d+/\d{{4}}\b
    | \b\d+\.\d{{2}}(?:\.\d+)+\b                                         # codes of programs
    | (?<![\w.,])(?:19|20)\d{{2}}(?![\w%]|[.,]\d|\s*(?:%|persen|orang|desa|kali|dokumen|laporan))   # years
    """,
    re.VERBOSE | re.IGNORECASE,
)
_ANGKA = re.compile(
    r"(?<![\w.,/])(?:Rp\.?\s*)?(?P<angka>\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?|\d+\.\d{1,2})"
    r"(?P<satuan>\s*(?:%|persen|ribu|juta|miliar|triliun))?(?![\w/]|[.,]\d)",
    re.IGNORECASE,
)
_NOMOR_BARIS = re.compile(r"\d+(?:\.\d+)*")
_KALI = {"ribu": 3, "juta": 6, "miliar": 9, "triliun": 12}


@dataclass(frozen=True, slots=True, kw_only=True)
class AngkaBasi:
    """One number in a section's own text that no longer holds; ``teks`` as typed, ``lokasi`` the cell of the text."""

    bagian: str
    teks: str
    alasan: str
    berlaku: str = ""
    """The figure that holds now in its place, "" where none is near."""
    lokasi: Lokasi = TANPA_LOKASI


@dataclass(frozen=True, slots=True)
class _Kutipan:
    """A number as written: its text, its value, its decimals, its power of ten and whether it is a percentage."""

    teks: str
    nilai: Decimal
    desimal: int
    pangkat: int
    persen: bool


def angka_basi(dokumen: Dokumen, pengukuran: Pengukuran) -> tuple[AngkaBasi, ...]:
    """Every number in sheet ``Narasi`` that is no figure of the report, and every ``{…}`` that names no figure.

    Years, dates, numbers of tables, lists and regulations are no figures. A percentage, a decimal or ``2,9 miliar`` also
    holds where a figure rounds to it.
    """
    narasi = [n for n in dokumen.daftar_narasi if n.teks.strip()]
    if not narasi:
        return ()
    k = susun_konteks(dokumen, pengukuran)
    naskah = compose_lkjip(replace(dokumen, daftar_narasi=()), pengukuran)
    semua = _angka_dokumen(naskah, k)
    persen = [a.angka for a in k.ukur.angka.values() if a.satuan == "%" and a.angka is not None]
    hasil: list[AngkaBasi] = []
    for n in narasi:
        lokasi = n.lokasi.pada("teks")
        hasil += [
            AngkaBasi(
                bagian=n.bagian, teks=f"{{{kode}}}", alasan=f"isian {{{kode}}} tidak menunjuk angka mana pun", lokasi=lokasi
            )
            for kode in isian_tak_dikenal(k, n.teks)
        ]
        setempat = _angka_bagian(naskah, n.bagian)
        for kutipan in _kutipan(_teks_sendiri(baca(k, n.teks))):
            if not _berlaku(kutipan, semua, persen):
                baru = _pengganti(kutipan, setempat, semua)
                hasil.append(
                    AngkaBasi(bagian=n.bagian, teks=kutipan.teks, alasan=_alasan(kutipan, baru), berlaku=baru, lokasi=lokasi)
                )
    return tuple(hasil)


def _teks_sendiri(blok: Iterable[Blok]) -> str:
    """What the planner typed, without the figures that were filled in."""
    return "\n".join("".join(s.teks if isinstance(s, Teks) else " \u2026 " for s in isi) for b in blok for isi in isi_blok(b))


def _kutipan(teks: str) -> Iterator[_Kutipan]:
    bersih = _BUKAN_ANGKA.sub(lambda m: " " * len(m[0]), teks)
    for cocok in _ANGKA.finditer(bersih):
        angka, satuan = cocok["angka"], (cocok["satuan"] or "").strip().lower()
        ribuan = "," in angka or re.fullmatch(r"\d{1,3}(?:\.\d{3})+", angka)
        nilai = Decimal(angka.replace(".", "").replace(",", ".") if ribuan else angka)
        eksponen = nilai.as_tuple().exponent
        yield _Kutipan(
            cocok[0].strip(),
            nilai,
            -eksponen if isinstance(eksponen, int) else 0,
            _KALI.get(satuan, 0),
            satuan in ("%", "persen"),
        )


def _berlaku(kutipan: _Kutipan, semua: Mapping[Decimal, str], persen: Iterable[Decimal]) -> bool:
    """Whether a figure is, or rounds to, the number; a whole percentage is only held against percentages."""
    if kutipan.pangkat or kutipan.desimal:
        return any(bulatkan(nilai.scaleb(-kutipan.pangkat), kutipan.desimal) == kutipan.nilai for nilai in semua)
    return kutipan.nilai in semua or (kutipan.persen and any(bulatkan(nilai, 0) == kutipan.nilai for nilai in persen))


def _angka_dokumen(naskah: Naskah, k: Konteks) -> dict[Decimal, str]:
    """Every number the report shows and every computed figure, with the text it is shown as."""
    hasil: dict[Decimal, str] = {}
    for a in k.ukur.angka.values():
        if a.angka is not None:
            hasil.setdefault(a.angka, "")
    for bagian in naskah.daftar_bagian:
        for blok in bagian.isi:
            for isi in _isi_tabel(blok) if isinstance(blok, Tabel) else isi_blok(blok):
                hasil |= {kutipan.nilai: kutipan.teks for kutipan in _kutipan(polos(isi))}
    return hasil


def _isi_tabel(tabel: Tabel) -> Iterator[Isi]:
    """The cells of the body that are no row numbers."""
    for baris in (*tabel.baris, *tabel.kaki):
        for sel in baris:
            if not (len(sel.isi) == 1 and isinstance(sel.isi[0], Teks) and _NOMOR_BARIS.fullmatch(sel.isi[0].teks)):
                yield sel.isi


def _angka_bagian(naskah: Naskah, bagian: str) -> dict[Decimal, str]:
    """The numbers of the table a section explains; none for a section without a table."""
    tabel = [b for bg in naskah.daftar_bagian for b in bg.isi if isinstance(b, Tabel) and b.kode == bagian]
    return {kutipan.nilai: kutipan.teks for t in tabel for isi in _isi_tabel(t) for kutipan in _kutipan(polos(isi))}


def _alasan(kutipan: _Kutipan, baru: str) -> str:
    """What is wrong with a number."""
    if baru:
        return f"mengutip {kutipan.teks}, angka yang berlaku {baru}"
    return f"mengutip {kutipan.teks}, yang tidak ada di antara angka laporan"


def _pengganti(kutipan: _Kutipan, setempat: dict[Decimal, str], semua: dict[Decimal, str]) -> str:
    """Which figure holds now: a near one of those the section explains, else a very near one of the report; "" for none."""
    acuan = kutipan.nilai.scaleb(kutipan.pangkat)
    for kumpulan, jarak in ((setempat, Decimal("0.2")), (semua, Decimal("0.01"))):
        calon = [(abs(nilai - acuan), teks) for nilai, teks in kumpulan.items() if teks]
        if calon and min(calon)[0] <= acuan * jarak:
            return min(calon)[1]
    return ""
