"""HTML: one self-contained, accessible, printable file without scripts; every traced figure leads to how it came about."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from html import escape
from importlib.resources import files

from sakip.kernel.teks import bersihkan, url_aman
from sakip.naskah.kertas import UKURAN_MM
from sakip.naskah.sebutan import daftar_sebutan, sebut
from sakip.naskah.simpul import (
    AngkaTeks,
    Bagan,
    Blok,
    BlokTandaTangan,
    Daftar,
    DaftarOtomatis,
    GantiHalaman,
    Grafik,
    Isi,
    Jejak,
    Judul,
    Kolom,
    Naskah,
    Paragraf,
    PenandaTangan,
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

NAMA = "html"
MIMETYPE = "text/html"
AKHIRAN = "html"
_DAFTAR = {"angka": '<ol type="1">', "huruf": '<ol type="a">', "bulatan": "<ul>"}


def render(naskah: Naskah) -> bytes:
    """The document as UTF-8 HTML. Raises TypeError for a node it does not know, ValueError for a broken reference."""
    return Penulis(naskah).halaman().encode("utf-8")


def _aman(teks: str) -> str:
    return escape(bersihkan(teks)).replace("\n", "<br>")


class Penulis:
    """Writes one document; ``geser`` puts its headings that many levels lower."""

    geser = 0

    def __init__(self, naskah: Naskah) -> None:
        self.naskah = naskah
        self.id: dict[str, str] = {}
        self.blok = [b for bagian in naskah.daftar_bagian for b in bagian.isi]
        self.jejak = {j.kode: f"jejak-{n}" for n, j in enumerate(naskah.jejak, 1)}
        self.sebutan = daftar_sebutan(naskah)

    def halaman(self) -> str:
        gaya = files(__package__).joinpath("gaya.css").read_text(encoding="utf-8")
        lebar, tinggi = UKURAN_MM[self.naskah.kertas]
        gaya += f"@page {{ size: {lebar}mm {tinggi}mm; }}\n"
        sidik = b64encode(sha256(gaya.encode()).digest()).decode()
        kebijakan = f"default-src 'none'; style-src 'sha256-{sidik}'; img-src data:"
        n = self.naskah
        return (
            '<!DOCTYPE html>\n<html lang="id">\n<head>\n<meta charset="utf-8">\n'
            f'<meta http-equiv="Content-Security-Policy" content="{kebijakan}">\n'
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
            f'<meta name="author" content="{escape(n.pengarang)}">\n<meta name="description" content="{escape(n.subjek)}">\n'
            f"<title>{escape(n.judul)}</title>\n<style>{gaya}</style>\n</head>\n<body>\n"
            '<a class="lompat" href="#isi">Langsung ke isi</a>\n'
            f'{self._navigasi()}<main id="isi">\n{"".join(self._bagian())}{self.asal_angka()}</main>\n'
            f"<footer>{_aman(n.kaki or n.judul)}</footer>\n</body>\n</html>\n"
        )

    def _bagian(self) -> Iterator[str]:
        for bagian in self.naskah.daftar_bagian:
            yield f'<section class="{"mendatar" if bagian.mendatar else "tegak"}">\n'
            yield from (self.tulis(b) + "\n" for b in bagian.isi)
            yield "</section>\n"

    def _navigasi(self) -> str:
        butir = "".join(
            f'<li class="tingkat-{j.tingkat}"><a href="#{self._id(j.kode)}">{_aman(f"{j.nomor} {j.teks}".strip())}</a></li>'
            for j in self._judul()
            if j.tingkat <= 2
        )
        return (
            f'<nav aria-label="Daftar isi"><details><summary>Daftar isi</summary><ul>{butir}</ul></details></nav>\n'
            if butir
            else ""
        )

    def _judul(self) -> list[Judul]:
        return [b for b in self.blok if isinstance(b, Judul) and b.di_daftar_isi]

    def _id(self, kode: str) -> str:
        polos = "b-" + "".join(c if c.isalnum() or c in "-_." else "-" for c in kode)
        if kode not in self.id:
            kembar = sum(milik == polos or milik.startswith(f"{polos}--") for milik in self.id.values())
            self.id[kode] = f"{polos}--{kembar}" if kembar else polos
        return self.id[kode]

    def alamat(self, kode: str) -> str:
        """Where the trace of a figure is."""
        return f"#{self.jejak[kode]}"

    def alamat_blok(self, kode: str) -> str:
        """Where a block of the document is."""
        return f"#{self._id(kode)}"

    def tulis(self, blok: Blok) -> str:
        """One block."""
        match blok:
            case Judul():
                sela = "<br>" if blok.tingkat == 1 and blok.nomor else " "
                teks = f"{_aman(blok.nomor)}{sela}{_aman(blok.teks)}" if blok.nomor else _aman(blok.teks)
                tingkat = blok.tingkat + self.geser
                return f'<h{tingkat} id="{self._id(blok.kode)}">{teks}</h{tingkat}>'
            case Paragraf():
                return f'<p class="{blok.gaya} {blok.perataan.value}">{self.isi(blok.isi)}</p>'
            case Daftar():
                return self.daftar(blok)
            case Tabel():
                return self.tabel(blok)
            case Grafik():
                return self.gambar(blok, grafik_svg(blok))
            case Bagan():
                return self.gambar(blok, bagan_svg(blok))
            case BlokTandaTangan():
                return f'<div class="tanda-tangan">{"".join(map(self.penanda, blok.penanda_tangan))}</div>'
            case Sampul():
                return self.sampul(blok)
            case DaftarOtomatis():
                return self.otomatis(blok)
            case GantiHalaman():
                return '<div class="ganti-halaman"></div>'
        raise TypeError(f"simpul {type(blok).__name__} tidak dikenal perender HTML")

    def isi(self, isi: Isi) -> str:
        return "".join(map(self.sebaris, isi))

    def sebaris(self, sebaris: object) -> str:
        match sebaris:
            case Teks(teks, tebal, miring):
                hasil = f"<em>{_aman(teks)}</em>" if miring else _aman(teks)
                return f"<strong>{hasil}</strong>" if tebal else hasil
            case AngkaTeks(teks, kode, tebal):
                hasil = f"<strong>{_aman(teks)}</strong>" if tebal else _aman(teks)
                if kode not in self.jejak:
                    return hasil
                return f'<a class="angka" href="{escape(self.alamat(kode))}" title="Asal angka ini">{hasil}</a>'
            case Tautan(teks, url):
                return f'<a href="{escape(url)}" rel="noopener">{_aman(teks)}</a>' if url_aman(url) else _aman(teks)
            case Rujuk(kode):
                return f'<a href="{escape(self.alamat_blok(kode))}">{sebut(self.sebutan, kode)}</a>'
        raise TypeError(f"simpul {type(sebaris).__name__} tidak dikenal perender HTML")

    def daftar(self, daftar: Daftar) -> str:
        buka = _DAFTAR[daftar.penanda]
        butir = "".join(f"<li>{self.isi(b.isi)}{self.daftar(b.anak) if b.anak else ''}</li>" for b in daftar.butir)
        return f"{buka}{butir}</{buka[1:3]}>"

    def tabel(self, tabel: Tabel) -> str:
        judul = f"Tabel {tabel.nomor} {tabel.judul}" if tabel.nomor else tabel.judul
        jumlah = sum(k.lebar for k in tabel.kolom)
        lajur = "".join(f'<col class="k{max(1, round(20 * k.lebar / jumlah))}">' for k in tabel.kolom)
        kepala = "".join(f"<tr>{''.join(self.kepala(s) for s in baris)}</tr>" for baris in tabel.kepala)
        baris = tabel.baris or ((Sel(isi=(Teks(tabel.kosong, miring=True),), rentang_kolom=len(tabel.kolom)),),)
        kaki = f"<tfoot>{''.join(self.baris(tabel.kaki, tabel))}</tfoot>" if tabel.kaki else ""
        sumber = f'<p class="sumber">{_aman(tabel.sumber)}</p>' if tabel.sumber else ""
        lebar = " lebar" if len(tabel.kolom) > 5 else ""
        badan = "".join(self.baris(baris, tabel))
        keterangan = f"<caption>{_aman(judul)}</caption>" if tabel.nomor else ""
        return (
            f'<figure class="tabel" id="{self._id(tabel.kode)}">'
            f'<div class="gulir" role="region" tabindex="0" aria-label="{escape(judul)}"><table class="tabel{lebar}">'
            f"{keterangan}<colgroup>{lajur}</colgroup><thead>{kepala}</thead><tbody>{badan}</tbody>{kaki}"
            f"</table></div>{sumber}</figure>"
        )

    def kepala(self, sel: Sel) -> str:
        lingkup = "colgroup" if sel.rentang_kolom > 1 else "col"
        return f'<th scope="{lingkup}"{_rentang(sel)}>{self.isi(sel.isi)}</th>'

    def baris(self, daftar: tuple[tuple[Sel, ...], ...], tabel: Tabel) -> Iterator[str]:
        for baris in susun_kisi(daftar, len(tabel.kolom), tabel.kode):
            sel = (self.sel(p.sel, tabel.kolom[p.kolom]) for p in baris if p.gabung != "continue")
            yield f"<tr>{''.join(sel)}</tr>"

    def sel(self, sel: Sel, kolom: Kolom) -> str:
        rata = sel.perataan or kolom.perataan
        kelas = " ".join(k for k in (rata.value if rata is not Perataan.KIRI else "", sel.warna) if k)
        isi = f"<strong>{self.isi(sel.isi)}</strong>" if sel.tebal else self.isi(sel.isi)
        atribut = f' class="{kelas}"' if kelas else ""
        return f"<td{atribut}{_rentang(sel)}>{isi}</td>"

    def gambar(self, blok: Grafik | Bagan, svg: str) -> str:
        judul = f"Gambar {blok.nomor} {blok.judul}" if blok.nomor else blok.judul
        geser = f'<div class="gulir" role="region" tabindex="0" aria-label="{escape(judul)}">{svg}</div>'
        return f'<figure id="{self._id(blok.kode)}">{geser}<figcaption>{_aman(judul)}</figcaption></figure>'

    def penanda(self, p: PenandaTangan) -> str:
        baris = [_aman(p.pembuka), f"<strong>{_aman(p.jabatan)}</strong>", '<span class="ruang"></span>']
        baris += [f'<strong class="nama">{_aman(p.nama)}</strong>', _aman(p.pangkat), f"NIP {_aman(p.nip)}" if p.nip else ""]
        return f"<div>{''.join(f'<div>{b}</div>' for b in baris if b)}</div>"

    def sampul(self, sampul: Sampul) -> str:
        judul = "".join(f"<div>{_aman(b)}</div>" for b in sampul.judul)
        lembaga = "".join(f"<div>{_aman(b)}</div>" for b in (*sampul.lembaga, sampul.tahun))
        catatan = f'<p class="catatan">{_aman(sampul.catatan)}</p>' if sampul.catatan else ""
        return f'<header class="sampul"><div class="judul">{judul}</div><div class="lembaga">{lembaga}</div>{catatan}</header>'

    def otomatis(self, daftar: DaftarOtomatis) -> str:
        if daftar.jenis == "isi":
            butir = [(j.kode, f"{j.nomor} {j.teks}".strip(), j.tingkat) for j in self._judul() if j.tingkat <= 3]
        else:
            jenis = (Tabel,) if daftar.jenis == "tabel" else (Grafik, Bagan)
            butir = [(b.kode, f"{self.sebutan[b.kode]} {b.judul}", 1) for b in self.blok if isinstance(b, jenis) and b.nomor]
        isi = "".join(f'<li class="tingkat-{t}"><a href="#{self._id(k)}">{_aman(teks)}</a></li>' for k, teks, t in butir)
        return f'<ul class="otomatis">{isi}</ul>'

    def asal_angka(self) -> str:
        """The section with the trace of every figure, "" where there is none."""
        if not self.naskah.jejak:
            return ""
        isi = "".join(self._satu_jejak(j) for j in self.naskah.jejak)
        return (
            '<section class="jejak" aria-label="Asal setiap angka"><h2>Asal setiap angka</h2>'
            "<p>Pilih angka bergaris bawah di laporan untuk sampai di sini; tombol kembali peramban membawa ke tempat semula.</p>"
            f"{isi}</section>\n"
        )

    def _satu_jejak(self, j: Jejak) -> str:
        operan = "".join(
            f'<tr><td>{_aman(a)}</td><td class="kanan">{_aman(b)}</td><td>{_aman(c)}</td></tr>' for a, b, c in j.operan
        )
        tabel = (
            f'<div class="gulir" role="region" tabindex="0" aria-label="Operan {escape(j.kode)}">'
            f'<table><thead><tr><th scope="col">Operan</th><th scope="col">Nilai</th><th scope="col">Tempat</th></tr></thead>'
            f"<tbody>{operan}</tbody></table></div>"
            if operan
            else ""
        )
        dasar = "".join(f"<li>{_aman(r)}</li>" for r in j.rujukan)
        return (
            f'<article id="{self.jejak[j.kode]}" tabindex="-1"><h3>{_aman(j.judul)} = {_aman(j.hasil)}</h3>'
            f"<p>Kode <code>{_aman(j.kode)}</code>. Rumus: {_aman(j.rumus)}. Pembulatan: {_aman(j.pembulatan)}.</p>"
            f"{tabel}{f'<ul>{dasar}</ul>' if dasar else ''}</article>"
        )


def _rentang(sel: Sel) -> str:
    kolom = f' colspan="{sel.rentang_kolom}"' if sel.rentang_kolom > 1 else ""
    return kolom + (f' rowspan="{sel.rentang_baris}"' if sel.rentang_baris > 1 else "")
