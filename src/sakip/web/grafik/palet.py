"""Colours that colour-blind readers tell apart; each comes with a letter, a mark or a label, never alone."""

from __future__ import annotations

from collections.abc import Sequence

SERI = ("#1f4e79", "#b4500f", "#3f6b1f", "#7a3f8f", "#5a5a5a", "#00695f")
"""Series: 5:1 or more on white, so that their labels may have the same colour."""
TANPA_NILAI = "#e4e8ec"
NETRAL = "#4d5a67"
_TUA = ("#0b4a82", "#1f6fb2", "#7a5c00", "#b04a08", "#8a1526")
"""Best to worst, dark: white text on them has 4.5:1 or more."""
_MUDA = ("#5fa3de", "#b5d6f2", "#f4e7a8", "#f5b063", "#e8836f")
"""Best to worst, light: ink on them has 6:1 or more."""
JENIS = {
    "visi": "#14304f",
    "misi": "#1f4e79",
    "tujuan daerah": "#2b6a9b",
    "sasaran daerah": "#3a6f86",
    "tujuan": "#0f5f55",
    "sasaran": "#2c6e2f",
    "program": "#7a5200",
    "kegiatan": "#96451c",
    "sub kegiatan": "#7d3a63",
}
"""The bar of a box by the kind of its node; white text on it."""


def warna_jenis(jenis: str) -> str:
    """The colour of a kind, a neutral one for kinds of one's own."""
    return JENIS.get(jenis.lower(), NETRAL)


def warna_kategori(kategori: str, skala: Sequence[str], *, muda: bool = False) -> str:
    """The colour of a category by its rank in the scale (best first), however many classes an agency has."""
    ramp = _MUDA if muda else _TUA
    if kategori not in skala:
        return TANPA_NILAI if muda else NETRAL
    if len(skala) == 1:
        return ramp[0]
    return ramp[round(list(skala).index(kategori) * (len(ramp) - 1) / (len(skala) - 1))]


def singkatan(skala: Sequence[str]) -> dict[str, str]:
    """Initials of each category (Sangat Tinggi: ST); numbered where two share them."""
    hasil: dict[str, str] = {}
    for nomor, label in enumerate(skala, 1):
        awal = "".join(kata[0] for kata in label.split()[:2]).upper() or str(nomor)
        hasil[label] = awal if awal not in hasil.values() else f"{awal[:1]}{nomor}"
    return hasil
