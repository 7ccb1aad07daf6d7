"""Charts and the organisation chart as SVG with real text, drawn once for every format; PNG where a format needs pixels."""

from __future__ import annotations

from decimal import Decimal
from html import escape

from sakip.kernel.teks import bersihkan
from sakip.naskah.simpul import Bagan, Grafik, Kotak

LEBAR = 640
"""Width of every drawing in its own units; 4 units are 1 mm in a 160 mm column."""
WARNA_SERI = ("#1f4e79", "#c55a11", "#5b7f3a", "#7a5195")
"""Dark enough on white for 4.5:1, and distinct to colour-blind readers."""
_HURUF = 'font-family="Arimo, Arial, sans-serif"'
_TINTA, _GARIS, _SAMAR = "#1b2733", "#8a97a5", "#e7ecf1"


def bungkus(teks: str, lebar: float, ukuran: float) -> list[str]:
    """Break a text into lines that fit a width, by the mean width of Arimo's letters; longer words are cut."""
    muat = max(4, int(lebar / (ukuran * 0.53)))
    baris: list[str] = []
    for kata in teks.split():
        while len(kata) > muat:
            baris.append(kata[: muat - 1] + "-")
            kata = kata[muat - 1 :]
        if baris and len(baris[-1]) + 1 + len(kata) <= muat and not baris[-1].endswith("-"):
            baris[-1] += f" {kata}"
        else:
            baris.append(kata)
    return baris or [""]


def _tulis(
    x: float,
    y: float,
    teks: str,
    ukuran: float,
    *,
    jangkar: str = "start",
    tebal: bool = False,
    warna: str = _TINTA,
    tepi: bool = False,
) -> str:
    bobot = ' font-weight="bold"' if tebal else ""
    bobot += ' stroke="#ffffff" stroke-width="3" paint-order="stroke"' if tepi else ""
    atribut = f'font-size="{ukuran:g}" text-anchor="{jangkar}" fill="{warna}"{bobot} {_HURUF}'
    return f'<text x="{x:g}" y="{y:g}" {atribut}>{escape(bersihkan(teks))}</text>'


def _garis(x1: float, y1: float, x2: float, y2: float, *, warna: str = _GARIS, putus: bool = False) -> str:
    pola = ' stroke-dasharray="4 3"' if putus else ""
    return f'<line x1="{x1:g}" y1="{y1:g}" x2="{x2:g}" y2="{y2:g}" stroke="{warna}" stroke-width="1.2"{pola}/>'


def _bingkai(isi: list[str], tinggi: float, judul: str, alt: str) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {LEBAR} {tinggi:g}" width="{LEBAR}" height="{tinggi:g}" '
        f'role="img">'
        f"<title>{escape(bersihkan(judul))}</title><desc>{escape(bersihkan(alt or judul))}</desc>{''.join(isi)}</svg>"
    )


def grafik_svg(grafik: Grafik) -> str:
    """A horizontal bar chart: labels at the left, values at the bars' ends, a dashed line at ``acuan``."""
    kiri, kanan, ukuran, batang, sela = 236.0, LEBAR - 58.0, 11.0, 15.0, 12.0
    nilai = [n for seri in grafik.seri for n in seri.nilai if n is not None]
    batas = max(grafik.acuan or Decimal(0), grafik.puncak) * 2
    puncak = max(grafik.puncak, *(min(n, batas) for n in nilai), grafik.acuan or Decimal(0)) * Decimal("1.05")

    def letak(n: Decimal) -> float:
        """The end of a bar; one extreme value reaches the edge instead of flattening the others."""
        return kiri + (kanan - kiri) * float(min(max(n, Decimal(0)), puncak) / puncak)

    isi: list[str] = []
    y = 8.0
    if len(grafik.seri) > 1:
        x = kiri
        for i, seri in enumerate(grafik.seri):
            isi += [
                f'<rect x="{x:g}" y="{y:g}" width="11" height="11" fill="{WARNA_SERI[i % 4]}"/>',
                _tulis(x + 16, y + 10, seri.nama, ukuran),
            ]
            x += 30 + len(seri.nama) * ukuran * 0.55
        y += 26
    atas = y
    for k, kategori in enumerate(grafik.kategori):
        baris = bungkus(kategori, kiri - 16, ukuran)
        if len(baris) > 4:
            baris = [*baris[:3], f"{baris[3]} …"]
        tinggi = max(len(baris) * 13.0, len(grafik.seri) * (batang + 2))
        mulai = y + (tinggi - len(baris) * 13.0) / 2 + 10
        isi += [_tulis(kiri - 10, mulai + n * 13, teks, ukuran, jangkar="end") for n, teks in enumerate(baris)]
        yb = y + (tinggi - len(grafik.seri) * (batang + 2)) / 2
        for i, seri in enumerate(grafik.seri):
            n = seri.nilai[k] if k < len(seri.nilai) else None
            if n is None:
                isi.append(_tulis(kiri + 5, yb + 12, "tidak dapat dihitung", ukuran, warna="#5a6672"))
            else:
                isi.append(
                    f'<rect x="{kiri:g}" y="{yb:g}" width="{max(letak(n) - kiri, 1):.1f}" height="{batang:g}" '
                    f'fill="{WARNA_SERI[i % 4]}"/>'
                )
                isi.append(_tulis(letak(n) + 5, yb + 12, grafik.tampil(n), ukuran, tebal=True, tepi=True))
            yb += batang + 2
        y += tinggi + sela
    isi.insert(0, _garis(kiri, atas - 4, kiri, y - 4))
    if grafik.acuan is not None:
        x = letak(grafik.acuan)
        isi.insert(0, _garis(x, atas - 4, x, y - 4, warna="#b3261e", putus=True))
        acuan = f"acuan {grafik.tampil(grafik.acuan)} {grafik.satuan}".rstrip()
        isi.append(_tulis(x, y + 9, acuan, 10, jangkar="middle", warna="#b3261e"))
        y += 8
    return _bingkai(isi, y + 8, grafik.judul, grafik.alt)


class _Bagan:
    """Boxes and lines of one organisation chart while it is laid out."""

    def __init__(self, bagan: Bagan) -> None:
        self.isi: list[str] = []
        kode = {k.kode for k in bagan.kotak}
        self.anak: dict[str, list[Kotak]] = {}
        for kotak in bagan.kotak:
            self.anak.setdefault(kotak.atasan if kotak.atasan in kode else "", []).append(kotak)
        self.akar = self.anak.get("", [])[:1] or list(bagan.kotak[:1])
        terlihat = self.di_bawah(self.akar[0].kode) if self.akar else set()
        for lain in bagan.kotak:  # posts without a superior, or in a circle of superiors, stand below the first
            if lain.kode not in terlihat:
                self.anak.setdefault(self.akar[0].kode, []).append(lain)
                terlihat |= self.di_bawah(lain.kode)

    def di_bawah(self, kode: str) -> set[str]:
        """A post with all posts below it."""
        hasil, antrean = {kode}, [kode]
        while antrean:
            baru = [k.kode for k in self.anak.get(antrean.pop(), []) if k.kode not in hasil]
            hasil.update(baru)
            antrean += baru
        return hasil

    def kotak(self, kotak: Kotak, x: float, y: float, lebar: float) -> float:
        """Draw a box; returns its height."""
        judul = bungkus(kotak.judul, lebar - 12, 11.5)
        rinci = bungkus(kotak.rincian, lebar - 12, 10) if kotak.rincian else []
        tinggi = 14 + 14 * len(judul) + 13 * len(rinci)
        self.isi.append(
            f'<rect x="{x:g}" y="{y:g}" width="{lebar:g}" height="{tinggi:g}" rx="3" fill="#f4f7fa" stroke="#1f4e79"/>'
        )
        for i, teks in enumerate(judul):
            self.isi.append(_tulis(x + lebar / 2, y + 18 + 14 * i, teks, 11.5, jangkar="middle", tebal=True))
        for i, teks in enumerate(rinci):
            self.isi.append(_tulis(x + lebar / 2, y + 18 + 14 * len(judul) + 13 * i, teks, 10, jangkar="middle"))
        return tinggi

    def tumpuk(self, kotak: Kotak, x: float, y: float, lebar: float, dilihat: frozenset[str]) -> float:
        """A box with everything below it stacked and indented; returns the lower edge."""
        bawah = y + self.kotak(kotak, x, y, lebar)
        batang = bawah
        for anak in self.anak.get(kotak.kode, []):
            if anak.kode in dilihat:
                continue
            atas = bawah + 12
            masuk = min(18.0, max(lebar - 96, 0.0))  # a deep branch stops moving in before its boxes grow too narrow
            bawah = self.tumpuk(anak, x + masuk, atas, lebar - masuk, dilihat | {kotak.kode})
            if masuk > 10:
                self.isi += [_garis(x + 8, batang, x + 8, atas + 14), _garis(x + 8, atas + 14, x + masuk, atas + 14)]
            else:
                self.isi.append(_garis(x + 8, atas - 12, x + 8, atas))
        return bawah

    def jajar(self, daftar: list[Kotak], x: float, y: float, lajur: int, dilihat: frozenset[str]) -> float:
        """Children of the root in rows under a bus line fed from ``x``; returns the lower edge."""
        jarak = 12.0
        lebar = (LEBAR - 24 - jarak * (lajur - 1)) / lajur
        bus = y
        for awal in range(0, len(daftar), lajur):
            baris = daftar[awal : awal + lajur]
            kiri = 12 + (LEBAR - 24 - (len(baris) * (lebar + jarak) - jarak)) / 2
            tengah = [kiri + i * (lebar + jarak) + lebar / 2 for i in range(len(baris))]
            if awal:
                self.isi += [_garis(4, bus, 4, y), _garis(min(4, tengah[0]), y, tengah[-1], y)]
            else:
                kanan = len(daftar) > lajur
                self.isi.append(_garis(4 if kanan else min(tengah[0], x), y, max(tengah[-1], x), y))
            bus = y
            rendah = y
            for pusat, kotak in zip(tengah, baris, strict=True):
                self.isi.append(_garis(pusat, y, pusat, y + 14))
                rendah = max(rendah, self.tumpuk(kotak, pusat - lebar / 2, y + 14, lebar, dilihat))
            y = rendah + 18
        return y


def bagan_svg(bagan: Bagan) -> str:
    """An organisation chart: the head on top, one staff branch at the right, the others in rows of up to five."""
    gambar = _Bagan(bagan)
    if not gambar.akar:
        return _bingkai([_tulis(LEBAR / 2, 20, "Belum ada data organisasi.", 12, jangkar="middle")], 34, bagan.judul, bagan.alt)
    akar = gambar.akar[0]
    dilihat = frozenset({akar.kode})
    anak = [k for k in gambar.anak.get(akar.kode, []) if k.kode != akar.kode]
    cabang = [k for k in anak if gambar.anak.get(k.kode)]
    tengah = LEBAR / 2
    y = 4 + gambar.kotak(akar, tengah - 110, 4, 220)
    staf = cabang[0] if len(cabang) == 1 and len(anak) > 1 else None
    if staf:
        atas = y + 16
        bawah = gambar.tumpuk(staf, tengah + 60, atas, 240, dilihat)
        gambar.isi.append(_garis(tengah, atas + 14, tengah + 60, atas + 14))
        anak = [k for k in anak if k is not staf]
        gambar.isi.append(_garis(tengah, y, tengah, bawah + 16))
        y = bawah + 16
    elif anak:
        gambar.isi.append(_garis(tengah, y, tengah, y + 16))
        y += 16
    if anak:
        lajur = min(len(anak), 5 if not any(gambar.anak.get(k.kode) for k in anak) else 4)
        y = gambar.jajar(anak, tengah, y, lajur, dilihat)
    return _bingkai(gambar.isi, y + 4, bagan.judul, bagan.alt)


def png(svg: str, lebar_mm: float, ppi: int = 200) -> bytes:
    """The drawing as PNG of a printed width."""
    import typst

    from sakip.render.pdf.huruf import huruf
    from sakip.render.pdf.kata import kutip

    sumber = f'#set page(width: {lebar_mm}mm, height: auto, margin: 0mm)\n#image(bytes({kutip(svg)}), format: "svg", width: 100%)'
    hasil = typst.Compiler(sumber.encode(), font_paths=huruf()).compile(format="png", ppi=ppi, timestamp=0)
    isi = hasil[0] if isinstance(hasil, list) else hasil
    assert isi is not None
    return isi
