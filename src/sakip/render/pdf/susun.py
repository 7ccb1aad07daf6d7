"""From the Naskah to a Typst source: every text goes in as a quoted string, every node becomes one call of the template."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from sakip.kernel.teks import url_aman
from sakip.naskah.kertas import UKURAN_MM
from sakip.naskah.sebutan import daftar_sebutan, sebut
from sakip.naskah.simpul import (
    AngkaTeks,
    Bagan,
    Bagian,
    Blok,
    BlokTandaTangan,
    Daftar,
    DaftarOtomatis,
    GantiHalaman,
    Grafik,
    Isi,
    Judul,
    Kolom,
    Naskah,
    Paragraf,
    PenandaTangan,
    Penomoran,
    Perataan,
    Rujuk,
    Sampul,
    Sel,
    Tabel,
    Tautan,
    Teks,
)
from sakip.render.gambar import bagan_svg, grafik_svg
from sakip.render.kisi import susun_kisi
from sakip.render.lebar import lebar_kolom
from sakip.render.pdf.kata import kutip

TEPI = {False: 27 + 22, True: 22 + 22}
"""Left and right margins together in mm, by orientation; as in templat.typ."""
UKURAN_TABEL = 8.7
"""Points; as in templat.typ."""
_TWIP = 1440 / 25.4
NOMOR = {Penomoran.TANPA: "none", Penomoran.ROMAWI: '"i"', Penomoran.ARAB: '"1"'}
_RATA = {Perataan.KIRI: "left", Perataan.TENGAH: "center", Perataan.KANAN: "right", Perataan.RATA: "left"}
_GAYA = {"isi": "par-isi", "keterangan": "par-ket", "pernyataan": "par-nyata"}
_BATAS_PUTUS = 24
"""A run of letters longer than this may be broken anywhere, so that no table cell overflows."""


def compose_typst(naskah: Naskah, templat: str) -> str:
    """The whole source. Raises TypeError for a node it does not know, KeyError for an unknown paper or style."""
    return _Penyusun(naskah).sumber(templat)


class _Penyusun:
    def __init__(self, naskah: Naskah) -> None:
        self.naskah = naskah
        self.tingkat = 0
        self.lebar = 0
        """Width of the text in twips, in the current section."""
        self.sebutan = daftar_sebutan(naskah)

    def sumber(self, templat: str) -> str:
        n = self.naskah
        kepala = f"#show: gaya.with(judul: {kutip(n.judul)}, pengarang: {kutip(n.pengarang)}, subjek: {kutip(n.subjek)})"
        return "\n".join((templat, kepala, *(self.bagian(b) for b in n.daftar_bagian), "#peta()"))

    def bagian(self, bagian: Bagian) -> str:
        lebar, tinggi = UKURAN_MM[self.naskah.kertas]
        self.lebar = int(((tinggi if bagian.mendatar else lebar) - TEPI[bagian.mendatar]) * _TWIP)
        isi: list[str] = []
        for urut, blok in enumerate(bagian.isi):
            if urut and isinstance(blok, Judul) and blok.tingkat == 1:
                isi.append("#pagebreak(weak: true)")
            isi.append(self.blok(blok))
        return (
            f"#halaman({lebar}mm, {tinggi}mm, {_benar(bagian.mendatar)}, {NOMOR[bagian.penomoran]}, {kutip(self.naskah.kaki)}, "
            f"{_benar(bagian.mulai_ulang)})[\n" + "\n".join(isi) + "\n]"
        )

    def blok(self, blok: Blok) -> str:
        match blok:
            case Judul():
                masuk = _benar(blok.di_daftar_isi)
                self.tingkat = min(blok.tingkat, self.tingkat + 1)  # PDF/UA allows no skipped level
                return f"#jdl({self.tingkat}, {kutip(blok.nomor)}, {kutip(blok.teks)}, {kutip(blok.kode)}, {masuk})"
            case Paragraf():
                return f"#{_GAYA[blok.gaya]}({kutip(blok.perataan.value)}, {self.isi(blok.isi)})"
            case Daftar():
                return "#" + self.daftar(blok)
            case Tabel():
                return self.tabel(blok)
            case Grafik():
                return self.gambar(blok, grafik_svg(blok))
            case Bagan():
                return self.gambar(blok, bagan_svg(blok))
            case BlokTandaTangan():
                return f"#ttd({_larik(_penanda(p) for p in blok.penanda_tangan)})"
            case Sampul():
                judul, lembaga = (_larik(map(kutip, daftar)) for daftar in (blok.judul, blok.lembaga))
                return f"#smp({judul}, {lembaga}, {kutip(blok.tahun)}, {kutip(blok.catatan)})"
            case DaftarOtomatis():
                return f"#dft({kutip(blok.jenis)})"
            case GantiHalaman():
                return "#pagebreak(weak: true)"
        raise TypeError(f"simpul {type(blok).__name__} tidak dikenal perender PDF")

    def isi(self, isi: Isi, *, sempit: bool = False) -> str:
        return "[" + "".join(self.sebaris(s, sempit) for s in isi) + "]"

    def sebaris(self, sebaris: object, sempit: bool) -> str:
        match sebaris:
            case Teks(teks, tebal, miring):
                hasil = _kata(teks, sempit)
                hasil = f"#mr[{hasil}]" if miring else hasil
                return f"#tb[{hasil}]" if tebal else hasil
            case AngkaTeks(teks, _, tebal):
                return f"#tb[#{kutip(teks)}]" if tebal else f"#{kutip(teks)}"
            case Tautan(teks, url):
                return f"#link({kutip(url)})[{_kata(teks, sempit)}]" if url_aman(url) else _kata(teks, sempit)
            case Rujuk(kode):
                return f"#tuju({kutip(kode)}, {kutip(sebut(self.sebutan, kode))})"
        raise TypeError(f"simpul {type(sebaris).__name__} tidak dikenal perender PDF")

    def daftar(self, daftar: Daftar) -> str:
        butir = ", ".join("{" + self.isi(b.isi) + (f"; {self.daftar(b.anak)}" if b.anak else "") + "}" for b in daftar.butir)
        match daftar.penanda:
            case "bulatan":
                return f"list({butir})"
            case "huruf":
                return f'enum(numbering: "a.", {butir})'
            case _:
                return f'enum(numbering: "1.", {butir})'

    def tabel(self, tabel: Tabel) -> str:
        judul = f"{kutip(f'Tabel {tabel.nomor}  {tabel.judul}')}" if tabel.nomor else "none"
        baris = tabel.baris or ((Sel(isi=(Teks(tabel.kosong, miring=True),), rentang_kolom=len(tabel.kolom)),),)
        lebar = _larik(f"{twip / 20:g}pt" for twip in self.lebar_kolom(tabel, baris))
        kepala = _larik(self.sel(s, None, kepala=True) for b in tabel.kepala for s in b)
        isi = _larik(self.baris(baris, tabel))
        kaki = _larik(self.baris(tabel.kaki, tabel, kaki=True))
        sumber = kutip(tabel.sumber) if tabel.sumber else "none"
        return f"#tbl({kutip(tabel.kode)}, {judul}, {lebar}, {kepala}, {isi}, {kaki}, {sumber}, {_benar(_utuh(tabel))})"

    def lebar_kolom(self, tabel: Tabel, baris: tuple[tuple[Sel, ...], ...]) -> list[int]:
        """Widths in twips: the table's weights, widened where the longest word or number needs it."""
        kisi = [
            petak
            for kelompok in (tabel.kepala, baris, tabel.kaki)
            for petak in susun_kisi([tuple(map(_terukur, b)) for b in kelompok], len(tabel.kolom), tabel.kode)
        ]
        return lebar_kolom([k.lebar for k in tabel.kolom], kisi, self.lebar, UKURAN_TABEL)

    def baris(self, daftar: tuple[tuple[Sel, ...], ...], tabel: Tabel, *, kaki: bool = False) -> Iterable[str]:
        for baris in susun_kisi(daftar, len(tabel.kolom), tabel.kode):
            yield from (self.sel(p.sel, tabel.kolom[p.kolom], kaki=kaki) for p in baris if p.gabung != "continue")

    def sel(self, sel: Sel, kolom: Kolom | None, *, kepala: bool = False, kaki: bool = False) -> str:
        rata = _RATA[sel.perataan or (kolom.perataan if kolom else Perataan.TENGAH)]
        warna = kutip(sel.warna) if sel.warna else ('"abu"' if kaki else "none")
        return (
            f"sel(kolom: {sel.rentang_kolom}, baris: {sel.rentang_baris}, rata: {rata}, warna: {warna}, "
            f"tebal: {_benar(sel.tebal or kaki)}, kepala: {_benar(kepala)}, kaki: {_benar(kaki)}, "
            f"{self.isi(sel.isi, sempit=True)})"
        )

    def gambar(self, blok: Grafik | Bagan, svg: str) -> str:
        judul = f"Gambar {blok.nomor}  {blok.judul}" if blok.nomor else blok.judul
        return f"#gbr({kutip(blok.kode)}, {kutip(judul)}, {kutip(svg)}, {kutip(blok.alt or blok.judul)})"


def _kata(teks: str, sempit: bool) -> str:
    if sempit:
        teks = " ".join(_putus(kata) for kata in teks.split(" "))
    return "#linebreak()".join(f"#{kutip(bagian)}" for bagian in teks.split("\n"))


def _putus(kata: str) -> str:
    if len(kata) <= _BATAS_PUTUS:
        return kata.replace("/", "/\u200b")
    return "\u200b".join(kata[i : i + 8] for i in range(0, len(kata), 8))


def _utuh(tabel: Tabel) -> bool:
    """True for a table small enough to stand on one page: few rows and little text."""
    huruf = sum(len(s.teks) for b in tabel.baris for sel in b for s in sel.isi if not isinstance(s, Rujuk))
    return len(tabel.baris) <= 5 and huruf <= 2000


def _terukur(sel: Sel) -> Sel:
    """The cell with a break wherever a line may break."""
    return replace(sel, isi=tuple(replace(s, teks=_lepas(s.teks)) if not isinstance(s, Rujuk) else s for s in sel.isi))


def _lepas(teks: str) -> str:
    return " ".join(_putus(kata).replace("\u200b", " ") for kata in teks.split())


def _penanda(p: PenandaTangan) -> str:
    return _larik(map(kutip, (p.pembuka, p.jabatan, p.nama, p.pangkat, p.nip)))


def _larik(butir: Iterable[str]) -> str:
    return "(" + "".join(f"{b}, " for b in butir) + ")"


def _benar(nilai: bool) -> str:
    return "true" if nilai else "false"
