"""The index over the periods."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from sakip.kernel.angka import bulatkan, format_angka
from sakip.laporan import sel
from sakip.laporan.skm.angka import DESIMAL_IKM, sel_angka, sel_banyak, sel_mutu
from sakip.laporan.skm.konteks import KonteksSkm
from sakip.naskah.simpul import Grafik, Sel, Seri, Tabel
from sakip.survei.mutu import classify_ikm


@dataclass(frozen=True, slots=True, kw_only=True)
class Titik:
    """One period of the trend; ``kode`` is the trace of this survey's own index."""

    periode: str
    ikm: Decimal
    responden: int | None
    kode: str = ""


def titik_tren(k: KonteksSkm) -> tuple[Titik, ...]:
    """The earlier periods, oldest first, then this one where it has an index."""
    lalu = tuple(Titik(periode=n.periode, ikm=n.ikm, responden=n.responden) for n in k.survei.daftar_lalu)
    if not isinstance(k.semua.ikm, Decimal):
        return lalu
    return (*lalu, Titik(periode=k.survei.periode, ikm=k.semua.ikm, responden=k.semua.responden, kode="ikm"))


def tabel_tren(titik: Sequence[Titik]) -> Tabel:
    """Index, class and change from the period before, of the values shown."""
    sebelum = (None, *titik)
    return Tabel(
        kode="tabel-tren",
        judul="Perkembangan IKM",
        nomor="",
        kolom=sel.kolom(10, 62, 28, 24, 20, 30, kanan=(2, 3, 5), tengah=(0, 4)),
        kepala=(sel.kepala("No", "Periode", "Responden", "IKM", "Mutu", "Perubahan"),),
        baris=tuple(_baris(n, t, lalu) for n, (t, lalu) in enumerate(zip(titik, sebelum, strict=False), 1)),
        sumber="Perubahan ialah selisih IKM yang ditampilkan dengan periode sebelumnya, dalam poin.",
    )


def _baris(nomor: int, t: Titik, lalu: Titik | None) -> tuple[Sel, ...]:
    beda = None if lalu is None else bulatkan(t.ikm) - bulatkan(lalu.ikm)
    return (
        sel.teks(str(nomor)),
        sel.teks(t.periode),
        sel_banyak(t.responden),
        sel_angka(t.ikm, DESIMAL_IKM, t.kode),
        sel_mutu(classify_ikm(t.ikm)),
        sel_angka(beda, DESIMAL_IKM, awalan="+" if beda and beda > 0 else ""),
    )


def grafik_tren(titik: Sequence[Titik]) -> Grafik:
    """The index of each period as a bar to 100."""
    rinci = "; ".join(f"{t.periode} {format_angka(t.ikm, DESIMAL_IKM)}" for t in titik)
    return Grafik(
        kode="gambar-tren",
        judul="Perkembangan IKM",
        nomor="",
        kategori=tuple(t.periode for t in titik),
        seri=(Seri(nama="IKM", nilai=tuple(t.ikm for t in titik)),),
        satuan="",
        desimal=DESIMAL_IKM,
        alt=f"Diagram batang IKM menurut periode: {rinci}.",
    )
