"""Lines over years or quarters: what was promised (dashed) beside what was reached."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

from sakip.kernel.angka import format_angka, format_persen
from sakip.web.grafik.huruf import TERSEMPIT, bungkus, lebar
from sakip.web.grafik.palet import SERI
from sakip.web.grafik.sumbu import Sumbu, susun_sumbu
from sakip.web.grafik.unsur import REDUP, SAMAR, bingkai_cair, garis, kelompok, persen_lebar, tulis

_KIRI = 0.15
_TINGGI = 190.0
_JARAK_LABEL = 13.5
_BESARAN = ((12, "triliun"), (9, "miliar"), (6, "juta"), (3, "ribu"))
"""Powers of ten, used from ten of them on."""
_BENTUK = (
    '<circle r="4.5"/>',
    '<path d="M-4.2-4.2h8.4v8.4h-8.4z"/>',
    '<path d="M0-5.5 5.2 4h-10.4z"/>',
    '<path d="M0-5.8 5.8 0 0 5.8-5.8 0z"/>',
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Seri:
    """One line: a value or None a period; ``alasan`` says why values are missing, by period ("" where nothing is known)."""

    nama: str
    nilai: tuple[Decimal | None, ...]
    putus: bool = False
    alasan: tuple[str, ...] = ()
    desimal: int | None = None
    """Decimals that every value is shown with; None for those it needs."""

    def teks(self, nilai: Decimal) -> str:
        """A value as it is shown."""
        return format_persen(nilai) if self.desimal is None else format_angka(nilai, self.desimal)


@dataclass(frozen=True, slots=True)
class _Titik:
    seri: int
    periode: int
    x: float
    y: float
    teks: str


def gambar_garis(
    periode: Sequence[str], daftar: Sequence[Seri], *, judul: str, uraian: str = "", satuan: str = "", nol: bool = False
) -> str:
    """The lines with their values as text; a missing value is a gap with its reason below.

    ``nol`` begins the scale at nought.
    """
    daftar, satuan = _ringkas(daftar, satuan)
    nilai = [n for s in daftar for n in s.nilai if n is not None]
    legenda, atas = _legenda(daftar, satuan)
    if not nilai:
        isi_kosong, y = _catatan(["Belum ada nilai untuk digambar.", *_alasan(periode, daftar)], atas)
        return bingkai_cair([*legenda, *isi_kosong], y + 6, judul, uraian or "Belum ada nilai.")
    sumbu = susun_sumbu(nilai, nol=nol)
    titik = [*_titik(periode, daftar, sumbu, atas + 26)]
    bawah = atas + 26 + _TINGGI
    isi = [*legenda, *_kisi(sumbu, atas + 26)]
    for n, seri in enumerate(daftar):
        milik = [t for t in titik if t.seri == n]
        isi.append(_gambar_seri(seri, n, milik))
    isi += _label([*titik], len(periode), atas + 26)
    isi += _tanda_kosong(periode, daftar, bawah)
    isi_periode, y = _periode(periode, bawah + 18)
    catatan, y = _catatan(_alasan(periode, daftar), y)
    return bingkai_cair([*isi, *isi_periode, *catatan], y + 6, judul, uraian or _uraian(periode, daftar, satuan))


def _ringkas(daftar: Sequence[Seri], satuan: str) -> tuple[Sequence[Seri], str]:
    """Large amounts in thousands, millions or billions, and the unit that says so."""
    puncak = max((abs(n) for s in daftar for n in s.nilai if n is not None), default=Decimal(0))
    pangkat, sebutan = next((p for p in _BESARAN if puncak >= Decimal(10).scaleb(p[0])), (0, ""))
    if not pangkat:
        return daftar, satuan
    kecil = [replace(s, nilai=tuple(n if n is None else n.scaleb(-pangkat) for n in s.nilai)) for s in daftar]
    return kecil, f"{sebutan} {satuan}".strip()


def _catatan(daftar: Iterable[str], y: float) -> tuple[list[str], float]:
    isi: list[str] = []
    for teks in daftar:
        for baris in bungkus(teks, TERSEMPIT, 11, maks=3):
            y += 15
            isi.append(tulis(0, y, baris, 11, warna=REDUP))
    return isi, y


def _x(k: int, banyak: int) -> float:
    return _KIRI + (1 - _KIRI) * (k + 0.5) / max(banyak, 1)


def _titik(periode: Sequence[str], daftar: Sequence[Seri], sumbu: Sumbu, atas: float) -> Iterator[_Titik]:
    for n, seri in enumerate(daftar):
        for k, nilai in enumerate(seri.nilai[: len(periode)]):
            if nilai is not None:
                yield _Titik(n, k, _x(k, len(periode)), atas + _TINGGI * (1 - sumbu.bagian(nilai)), seri.teks(nilai))


def _kisi(sumbu: Sumbu, atas: float) -> Iterator[str]:
    for nilai in sumbu.tanda:
        y = atas + _TINGGI * (1 - sumbu.bagian(nilai))
        yield garis(persen_lebar(_KIRI), y, "100%", y, warna=SAMAR)
        yield tulis(persen_lebar(_KIRI), y + 4, format_angka(nilai), 10.5, jangkar="end", warna=REDUP, dx=-6)


def _gambar_seri(seri: Seri, nomor: int, titik: Sequence[_Titik]) -> str:
    warna = SERI[nomor % len(SERI)]
    ruas = [
        f'<line x1="{persen_lebar(a.x)}" y1="{a.y:.1f}" x2="{persen_lebar(b.x)}" y2="{b.y:.1f}"/>'
        for a, b in pairwise(titik)
        if b.periode == a.periode + 1
    ]
    pola = ' stroke-dasharray="6 4"' if seri.putus else ""
    tanda = [_bentuk(nomor, persen_lebar(t.x), t.y, seri.putus) for t in titik]
    return kelompok([*ruas, *tanda], f'stroke="{warna}" stroke-width="2.2" fill="{warna}"{pola}', keterangan=seri.nama)


def _bentuk(nomor: int, x: str, y: float, kosong: bool) -> str:
    """A mark of the series' own shape, hollow for what was only promised."""
    isi = ' fill="#fff"' if kosong else ""
    return f'<svg x="{x}" y="{y:.1f}" overflow="visible" stroke-dasharray="none"{isi}>{_BENTUK[nomor % len(_BENTUK)]}</svg>'


def _label(titik: Sequence[_Titik], banyak: int, atas: float) -> Iterator[str]:
    """Values above the highest and below the other points of a period, pushed apart; ends only where they are too many."""
    sempit = (1 - _KIRI) * TERSEMPIT / max(banyak, 1)
    semua = all(lebar(t.teks, 11, tebal=True) <= sempit for t in titik)
    for k in range(banyak):
        kolom = sorted((t for t in titik if t.periode == k), key=lambda t: (t.y, t.seri))
        if not kolom or not (semua or k in (0, banyak - 1)):
            continue
        y = [t.y - 9 if n == 0 else t.y + 18 for n, t in enumerate(kolom)]
        for n in range(1, len(y)):
            y[n] = max(y[n], y[n - 1] + _JARAK_LABEL)
        lewat = max(y[-1] - (atas + _TINGGI + 12), 0)
        y[-1] -= lewat
        for n in range(len(y) - 2, -1, -1):
            y[n] = min(y[n], y[n + 1] - _JARAK_LABEL)
        jangkar, x = _jangkar(k, banyak, semua, kolom[0].x)
        yield from (
            tulis(x, letak, t.teks, 11, jangkar=jangkar, tebal=True, warna=SERI[t.seri % len(SERI)], tepi="#fff")
            for t, letak in zip(kolom, y, strict=True)
        )


def _jangkar(k: int, banyak: int, semua: bool, x: float) -> tuple[str, str]:
    if semua:
        return "middle", persen_lebar(x)
    return ("start", persen_lebar(_KIRI)) if k == 0 and banyak > 1 else ("end", "100%")


def _periode(periode: Sequence[str], y: float) -> tuple[list[str], float]:
    """The names of the periods, every second or third one only where they would touch."""
    ruang = (1 - _KIRI) * TERSEMPIT / max(len(periode), 1)
    lompat = next((n for n in (1, 2, 3, 4, 6, 12) if all(lebar(k, 11) <= ruang * n - 4 for p in periode for k in p.split())), 12)
    isi, bawah = [], y
    for k in range(0, len(periode), lompat):
        lapang = min(ruang * lompat - 4, ruang * (2 * (len(periode) - k) - 1), ruang * (2 * k + 1) + 2 * _KIRI * TERSEMPIT)
        baris_nama = bungkus(periode[k], ruang * lompat - 4, 11, maks=3)
        if any(lebar(baris, 11) > lapang for baris in baris_nama):
            continue  # would stick out at the edge
        for n, baris in enumerate(baris_nama):
            isi.append(tulis(persen_lebar(_x(k, len(periode))), y + 13 * n, baris, 11, jangkar="middle"))
            bawah = max(bawah, y + 13 * n)
    return isi, bawah + 4


def _legenda(daftar: Sequence[Seri], satuan: str) -> tuple[list[str], float]:
    isi: list[str] = []
    x, y = 0.0, 2.0
    for nomor, seri in enumerate(daftar):
        baris = bungkus(seri.nama, TERSEMPIT - 38, 11.5, maks=3)
        panjang = 38 + max((lebar(b, 11.5) for b in baris), default=0)
        if x and x + panjang > TERSEMPIT:
            x, y = 0.0, y + 18
        warna = SERI[nomor % len(SERI)]
        pola = ' stroke-dasharray="6 4"' if seri.putus else ""
        contoh = (
            f'<line x1="{x:g}" y1="{y + 8:g}" x2="{x + 30:g}" y2="{y + 8:g}"/>{_bentuk(nomor, f"{x + 15:g}", y + 8, seri.putus)}'
        )
        isi.append(kelompok([contoh], f'stroke="{warna}" stroke-width="2.2" fill="{warna}"{pola}'))
        isi += [tulis(x + 38, y + 12 + 14 * n, teks, 11.5) for n, teks in enumerate(baris)]
        if len(baris) > 1:
            x, y = 0.0, y + 18 + 14 * (len(baris) - 1)
        else:
            x += panjang + 16
    y += 18 if x else 0
    if satuan:
        isi.append(tulis(0, y + 12, f"Satuan: {satuan}", 11, warna=REDUP))
        y += 16
    return isi, y


def _kosong(periode: Sequence[str], daftar: Sequence[Seri]) -> Iterator[tuple[int, int, str]]:
    """Series, period and reason of every missing value."""
    for n, seri in enumerate(daftar):
        for k in range(len(periode)):
            if k >= len(seri.nilai) or seri.nilai[k] is None:
                yield n, k, seri.alasan[k] if k < len(seri.alasan) and seri.alasan[k] else "belum ada nilai"


def _tanda_kosong(periode: Sequence[str], daftar: Sequence[Seri], bawah: float) -> Iterator[str]:
    """A dash in the colour of the series at the foot of the period."""
    sela = min(10.0, (1 - _KIRI) * TERSEMPIT / max(len(periode) * (len(daftar) + 1), 1))
    for n, k, _ in _kosong(periode, daftar):
        x, warna = persen_lebar(_x(k, len(periode))), SERI[n % len(SERI)]
        yield tulis(x, bawah - 3, "–", 13, jangkar="middle", tebal=True, warna=warna, dx=sela * (n - (len(daftar) - 1) / 2))


def _alasan(periode: Sequence[str], daftar: Sequence[Seri]) -> Iterator[str]:
    """Why values are missing: periods and series with one reason together."""
    per_seri: dict[tuple[int, str], list[int]] = {}
    for n, k, alasan in _kosong(periode, daftar):
        per_seri.setdefault((n, alasan), []).append(k)
    sama: dict[tuple[str, tuple[int, ...]], list[int]] = {}
    for (n, alasan), waktu in per_seri.items():
        sama.setdefault((alasan, tuple(waktu)), []).append(n)
    for (alasan, kapan), nomor in [*sama.items()][:6]:
        nama = "semua" if len(nomor) == len(daftar) > 1 else "; ".join(daftar[n].nama for n in nomor)
        yield f"– {', '.join(periode[k] for k in kapan)} ({nama}): {alasan}."
    if len(sama) > 6:
        yield f"dan {len(sama) - 6} keterangan lain pada tabel."


def _uraian(periode: Sequence[str], daftar: Sequence[Seri], satuan: str) -> str:
    kata = []
    for seri in daftar:
        nilai = [f"{p} {seri.teks(n) if n is not None else 'kosong'}" for p, n in zip(periode, seri.nilai, strict=False)]
        kata.append(f"{seri.nama}: {', '.join(nilai)}")
    return f"{'; '.join(kata)}{f' ({satuan})' if satuan else ''}." if kata else "Belum ada data."
