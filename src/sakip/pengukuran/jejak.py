"""The trace of a figure as text: result, formula, operands with their places, rounding, regulations."""

from __future__ import annotations

from decimal import Decimal

from sakip.hukum.rujukan import sebut
from sakip.kernel.angka import bulatkan, format_angka, format_persen, format_rupiah
from sakip.naskah.simpul import Jejak
from sakip.pengukuran.hasil import AngkaTerhitung, Operan, Pengukuran

_BERANGKA_DUA = ("lalu", "triwulan")
"""Figures whose code ends in a year or a quarter."""

_DUA_DESIMAL = ("", "poin persen")
"""Units of ratios and differences; an indicator's own unit shows the value as entered."""


def explain(pengukuran: Pengukuran, kode: str) -> Jejak:
    """The trace of one figure. Raises KeyError for a code that is not in ``pengukuran.angka``."""
    angka = pengukuran.angka[kode]
    return Jejak(
        kode=kode,
        judul=angka.judul,
        hasil=_hasil(angka),
        rumus=angka.rumus,
        operan=tuple((o.nama, _nilai(o, pengukuran), _tempat(o)) for o in angka.operan),
        pembulatan=angka.pembulatan,
        rujukan=tuple(sebut(r) for r in angka.rujukan),
    )


def figures_of(pengukuran: Pengukuran, kode_objek: str) -> tuple[str, ...]:
    """The codes of all figures of an indicator, node, ``unit`` or ``iku``, in the order of computing."""
    return tuple(kode for kode in pengukuran.angka if kode_objek in _objek(kode))


def tampil_angka(angka: AngkaTerhitung) -> str:
    """A figure's value as displayed, with its unit; its reason where there is none."""
    return f"tidak dapat dihitung: {angka.alasan}" if angka.angka is None else _satuan(angka.angka, angka.satuan)


def _hasil(angka: AngkaTerhitung) -> str:
    tampil = tampil_angka(angka)
    return tampil if angka.mentah is None else f"{tampil} (sebelum dibatasi {_satuan(angka.mentah, angka.satuan)})"


def _satuan(nilai: Decimal, satuan: str) -> str:
    if satuan == "Rp":
        return f"Rp{format_rupiah(nilai)}"
    if satuan == "%":
        return f"{format_persen(nilai)}%"
    return f"{format_angka(nilai, 2 if satuan in _DUA_DESIMAL else None)} {satuan}".strip()


def _nilai(operan: Operan, pengukuran: Pengukuran) -> str:
    """Entered values in full; computed ones to 6 decimals, with an ellipsis where more follow."""
    if operan.nilai is None:
        return "belum diisi" if not operan.kode else "tidak dapat dihitung"
    if isinstance(operan.nilai, str):
        return operan.nilai
    nilai = Decimal(operan.nilai)
    asal = pengukuran.angka.get(operan.kode)
    if asal is None:
        return format_rupiah(nilai) if isinstance(operan.nilai, int) else format_angka(nilai)
    if asal.satuan == "Rp":
        return f"Rp{format_rupiah(nilai)}"
    pendek = bulatkan(nilai, 6)
    satuan = asal.satuan if asal.satuan in ("", "%") else f" {asal.satuan}"
    return f"{format_angka(pendek)}{'' if pendek == nilai else '…'}{satuan}"


def _tempat(operan: Operan) -> str:
    if operan.kode:
        return operan.kode
    return str(operan.lokasi) if operan.lokasi.lembar else "-"


def _objek(kode: str) -> tuple[str, ...]:
    """The object a figure's code names, also without the prefix that tells a node from an indicator of the same code."""
    jenis, _, objek = kode.partition(":")
    if jenis in _BERANGKA_DUA:
        objek = objek.rpartition(":")[0]
    return (objek, objek.removeprefix("simpul-"))
