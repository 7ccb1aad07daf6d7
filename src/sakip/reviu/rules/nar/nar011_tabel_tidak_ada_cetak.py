"""NAR011 tabel-tidak-ada, on a printed report."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sakip.cetakan.makna import LaporanTercetak
from sakip.reviu.aturan import muka_cetak
from sakip.reviu.temuan import Butir

_SEBUT = re.compile(r"\btabel\s+((?:[IVXL]+|\d{1,2})(?:[.\-]\d{1,2})+)", re.I)


@muka_cetak("NAR011")
def tabel_tercetak_tidak_ada(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Nomor tabel yang disebut dalam uraian dicari di antara judul tabel laporan, dan harus tabel yang dimaksud.

    "Tabel 2.6 tersebut di atas" tepat di bawah Tabel 2.5 ditegur bila Tabel 2.6 baru muncul sesudahnya. Diam bila laporan tidak
    menomori tabelnya atau menomorinya dengan cara lain.
    """
    blok = {t.nomor: t.blok for t in laporan.daftar_tabel if t.nomor}
    if len(blok) < 2:
        return
    for narasi in laporan.daftar_narasi:
        for cocok in _SEBUT.finditer(narasi.teks):
            nomor = cocok[1]
            if nomor not in blok and nomor.split(".")[0] in {n.split(".")[0] for n in blok}:
                pesan = f"disebut Tabel {nomor}, tidak ada tabel bernomor itu."
            elif _di_atas(narasi.teks, cocok) and nomor in blok and blok[nomor] > narasi.lokasi.blok:
                pesan = f"disebut Tabel {nomor} di atas, padahal tabel itu baru muncul sesudahnya."
            else:
                continue
            yield Butir(
                pesan=pesan,
                saran="Sebut nomor tabel yang dimaksud.",
                at=narasi.lokasi,
                objek=nomor,
                fakta=(nomor, narasi.judul),
            )


def _di_atas(teks: str, cocok: re.Match[str]) -> bool:
    """True for ``tabel 2.6 tersebut diatas``; not for ``tabel 2.4 dan di atas``, said of two."""
    return bool(re.match(r"\s*(?:tersebut\s+)?di\s?atas\b", teks[cocok.end() :], re.I))
