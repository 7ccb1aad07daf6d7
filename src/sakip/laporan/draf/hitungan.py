"""Counts in words: how many of how many, none of them, and a mean over those that have a figure."""

from __future__ import annotations

from sakip.laporan.konteks import Konteks
from sakip.laporan.rangkai import rangkai
from sakip.laporan.tampil import bilangan
from sakip.naskah.simpul import Isi
from sakip.pengukuran.hasil import HasilGugus


def baik_dari(k: Konteks, kelompok: str, sebutan: str = "") -> Isi:
    """``2 dari 3 IKU``, or ``belum satu pun dari 3 IKU``: the indicators that reached their target."""
    baik, semua = k.angka(f"jumlah:{kelompok}:tercapai"), bilangan(k.angka(f"jumlah:{kelompok}"))
    ekor = f" {sebutan}" if sebutan else ""
    if baik is None or not baik.angka:
        return rangkai("belum satu pun dari {semua}{ekor}", semua=semua, ekor=ekor)
    return rangkai("{baik} dari {semua}{ekor}", baik=bilangan(baik), semua=semua, ekor=ekor)


def yang_dihitung(k: Konteks) -> str:
    """`` yang dapat dihitung`` where a mean over the IKU leaves some out, else ""."""
    tanpa = k.angka("jumlah:iku:tanpa-angka")
    return " yang dapat dihitung" if tanpa and tanpa.angka else ""


def cakupan(g: HasilGugus) -> str:
    """``dihitung dari 1 dari 3 indikator`` where a mean leaves some out, else "": the caveat to every verdict on it."""
    tanpa = len(g.tidak_dihitung)
    return f"dihitung dari {g.jumlah_indikator - tanpa} dari {g.jumlah_indikator} indikator" if tanpa else ""
