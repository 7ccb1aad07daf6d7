"""One measure of progress: absorption of the budget, completeness of the input."""

from __future__ import annotations

from decimal import Decimal

from sakip.kernel.angka import format_persen
from sakip.web.grafik.huruf import TERSEMPIT, bungkus, lebar
from sakip.web.grafik.palet import SERI
from sakip.web.grafik.unsur import ACUAN, GARIS, REDUP, bingkai_cair, garis, persegi, persen_lebar, tulis

_TINGGI = 16.0
_PENUH = Decimal(100)


def gambar_bilah(
    nilai: Decimal | None,
    *,
    judul: str,
    rincian: str = "",
    alasan: str = "",
    acuan: Decimal | None = None,
    sebutan_acuan: str = "target",
) -> str:
    """A bar of percent points from 0 to 100 with its number; a value beyond 100 widens the scale.

    ``rincian`` stands below it (``Rp2.769.031.513 dari Rp2.896.407.246``), ``acuan`` is a mark on it (what should be reached
    now), ``alasan`` says why there is no value.
    """
    penuh = max(_PENUH, nilai or _PENUH, acuan or _PENUH)
    tampil = f"{format_persen(nilai)}%" if nilai is not None else ""
    isi: list[str] = []
    if nilai is None:
        isi.append(persegi(0.5, 26.5, "99.5%", _TINGGI, "#fff", f'rx="3" stroke="{GARIS}" stroke-dasharray="4 3"'))
        isi.append(tulis(0, 17, "Tidak ada nilai", 15, tebal=True, warna=REDUP))
    else:
        isi.append(tulis(0, 19, tampil, 20, tebal=True))
        isi.append(persegi(0, 26, "100%", _TINGGI, "#dfe5eb", 'rx="3"'))
        isi.append(persegi(0, 26, persen_lebar(max(float(nilai / penuh), 0.0)), _TINGGI, SERI[0], 'rx="3"'))
    if acuan is not None:
        isi += _acuan(acuan, penuh, f"{sebutan_acuan} {format_persen(acuan)}%", lebar(tampil, 20, tebal=True))
    y = 26 + _TINGGI + 4
    for baris in bungkus(rincian if nilai is not None else alasan or rincian, TERSEMPIT, 12, maks=4):
        y += 15
        isi.append(tulis(0, y, baris, 12, warna=REDUP))
    kata = ". ".join(t for t in (tampil or f"Tidak ada nilai: {alasan or 'belum diisi'}", rincian) if t)
    return bingkai_cair(isi, y + 5, judul, kata)


def _acuan(acuan: Decimal, penuh: Decimal, teks: str, terpakai: float) -> list[str]:
    """The mark, its words above it at the side that has room."""
    bagian = max(float(acuan / penuh), 0.0)
    x = persen_lebar(bagian)
    garis_acuan = [
        garis(x, 22, x, 26 + _TINGGI + 4, warna="#fff", tebal=5),
        garis(x, 22, x, 26 + _TINGGI + 4, warna=ACUAN, tebal=2),
    ]
    if bagian * TERSEMPIT - lebar(teks, 11) > terpakai + 12:
        return [*garis_acuan, tulis(x, 18, teks, 11, jangkar="end", warna=ACUAN)]
    return [*garis_acuan, tulis("100%", 18, teks, 11, jangkar="end", warna=ACUAN)]
