"""A printed report as one HTML page with a mark at every place a finding stands, and the findings beside it."""

from __future__ import annotations

from base64 import b64encode
from collections import defaultdict
from collections.abc import Iterator, Sequence
from hashlib import sha256
from html import escape
from importlib.resources import files

from sakip.cetakan.bentuk import Alinea, Cetakan, TabelCetak
from sakip.hukum.rujukan import sebut
from sakip.kernel.lokasi import Lokasi
from sakip.kernel.teks import bersihkan
from sakip.reviu.aturan import KELUARGA
from sakip.reviu.temuan import Temuan, Tingkat

Nomor = dict[tuple[int, int, int], list[tuple[int, Temuan]]]
"""(block, row, column) -> the findings there with their running numbers; 0 for the block or the row as a whole."""


def mark_html(cetakan: Cetakan, temuan: Sequence[Temuan], catatan: Sequence[str] = ()) -> bytes:
    """The page as UTF-8 HTML, self-contained, without scripts. ``catatan`` says what was not understood."""
    gaya = "".join(files(__package__).joinpath(nama).read_text(encoding="utf-8") for nama in ("aset/tanda.css", "laman.css"))
    kebijakan = f"default-src 'none'; style-src 'sha256-{b64encode(sha256(gaya.encode()).digest()).decode()}'"
    return (
        '<!DOCTYPE html>\n<html lang="id">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{kebijakan}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>Temuan atas {_aman(cetakan.nama)}</title>\n<style>{gaya}</style>\n</head>\n<body>\n"
        f"<header><h1>Temuan atas {_aman(cetakan.nama)}</h1>{summary_html(temuan)}</header>\n"
        f'{body_html(cetakan, temuan, catatan)}\n</body>\n</html>\n'
    ).encode()  # fmt: skip


def summary_html(temuan: Sequence[Temuan]) -> str:
    """How many findings of each level, as one paragraph."""
    if not temuan:
        return "<p>Tidak ada temuan.</p>"
    rinci = ", ".join(f"{n} {k.value}" for k in Tingkat if (n := sum(t.tingkat is k for t in temuan)))
    return f"<p>{len(temuan)} temuan: {rinci}. Setiap tanda di dalam laporan menunjuk temuannya, dan sebaliknya.</p>"


def body_html(cetakan: Cetakan, temuan: Sequence[Temuan], catatan: Sequence[str] = ()) -> str:
    """The findings and the marked report, for a page of one's own."""
    tempat: Nomor = defaultdict(list)
    for n, t in enumerate(temuan, 1):
        tempat[_kunci(t.lokasi)].append((n, t))
    laporan = "\n".join(_blok(n, b, tempat) for n, b in enumerate(cetakan.daftar_blok))
    tak_paham = "".join(f"<li>{_aman(c)}</li>" for c in catatan)
    return (
        '<div class="tanda-isi">\n'
        f'<section class="tanda-temuan" aria-labelledby="tanda-daftar"><h2 id="tanda-daftar">Daftar temuan</h2>\n'
        f"{''.join(_kelompok(temuan))}" + (f"<h3>Catatan</h3><ul>{tak_paham}</ul>" if catatan else "") + "</section>\n"
        '<section class="tanda-laporan" aria-labelledby="tanda-teks"><h2 id="tanda-teks">Isi laporan</h2>\n'
        f"{laporan}\n</section>\n</div>"
    )


def _aman(teks: str) -> str:
    return escape(bersihkan(teks))


def _kunci(lokasi: Lokasi) -> tuple[int, int, int]:
    return lokasi.blok, lokasi.baris, lokasi.kolom


def _kelompok(temuan: Sequence[Temuan]) -> Iterator[str]:
    bernomor = list(enumerate(temuan, 1))
    for kode, nama in KELUARGA.items():
        milik = [(n, t) for n, t in bernomor if t.keluarga == kode]
        if milik:
            yield f"<h3>{_aman(nama)} ({len(milik)})</h3>\n<ol>{''.join(_satu(n, t) for n, t in milik)}</ol>\n"


def _satu(n: int, t: Temuan) -> str:
    tempat = _aman(str(t.lokasi))
    tautan = f'<a href="#tempat-{n}">{tempat}</a>' if t.lokasi.blok >= 0 else tempat
    return (
        f'<li id="temuan-{n}" value="{n}" class="tanda-{t.tingkat.value}"><p><b>{t.kode}</b> '
        f'<span class="tanda-tingkat">{t.tingkat.value}</span> {tautan}</p><p>{_aman(t.pesan)}</p>'
        f"<p><b>Perbaikan:</b> {_aman(t.saran)}</p>"
        f'<p class="tanda-dasar">Dasar: {_aman("; ".join(sebut(r) for r in t.rujukan))}</p></li>\n'
    )


def _tanda(daftar: Sequence[tuple[int, Temuan]]) -> str:
    return "".join(
        f'<a class="tanda tanda-{t.tingkat.value}" id="tempat-{n}" href="#temuan-{n}" '
        f'title="{_aman(t.pesan)}"><span class="tanda-baca">temuan </span>{n}</a>'
        for n, t in daftar
    )  # fmt: skip


def _blok(n: int, blok: Alinea | TabelCetak, tempat: Nomor) -> str:
    if isinstance(blok, TabelCetak):
        return _tabel(n, blok, tempat)
    tanda = _tanda(tempat.get((n, 0, 0), ()))
    if not blok.teks and not tanda:
        return ""
    isi = f"<mark>{_aman(blok.teks)}</mark>{tanda}" if tanda else _aman(blok.teks)
    nama = f"h{min(6, blok.tingkat + 2)}" if blok.tingkat else "p"
    return f"<{nama}>{isi}</{nama}>"


def _tabel(n: int, tabel: TabelCetak, tempat: Nomor) -> str:
    rentang = dict(tabel.rentang)
    tertutup = {
        (b + i, k + j) for (b, k), (tinggi, lebar) in rentang.items() for i in range(tinggi) for j in range(lebar) if i or j
    }
    atas = tempat.get((n, 0, 0), ())
    isi = "".join(
        "<tr>" + "".join(_sel(n, b, k, s, rentang, tempat) for k, s in enumerate(baris) if (b, k) not in tertutup) + "</tr>\n"
        for b, baris in enumerate(tabel.baris)
    )
    keterangan = f"<caption>{_aman(tabel.judul)} {_tanda(atas)}</caption>" if tabel.judul or atas else ""
    return f'<div class="tanda-gulir" role="region" aria-label="Tabel" tabindex="0"><table>{keterangan}{isi}</table></div>'


def _sel(n: int, b: int, k: int, teks: str, rentang: dict[tuple[int, int], tuple[int, int]], tempat: Nomor) -> str:
    daftar = [*tempat.get((n, b + 1, k + 1), ()), *(tempat.get((n, b + 1, 0), ()) if k == 0 else ())]
    tinggi, lebar = rentang.get((b, k), (1, 1))
    ukuran = (f' rowspan="{tinggi}"' if tinggi > 1 else "") + (f' colspan="{lebar}"' if lebar > 1 else "")
    isi = f"<mark>{_aman(teks)}</mark>{_tanda(daftar)}" if daftar else _aman(teks)
    return f"<td{ukuran}>{isi}</td>"
