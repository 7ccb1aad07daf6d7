"""REN011 beda-tulis, on a printed report."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from sakip.cetakan.makna import LaporanTercetak, NamaCetak, Peran
from sakip.reviu.aturan import muka_cetak
from sakip.reviu.temuan import Butir


@muka_cetak("REN011")
def beda_tulis_tercetak(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Nama tujuan, sasaran, program, dan indikator di semua tabel; satu temuan untuk setiap ejaan yang menyimpang.

    Huruf besar, tanda baca, nomor, singkatan dalam kurung, kata yang terpotong karena pemindahan baris, dan nama yang tercetak
    sebagian tidak dipersoalkan.
    """
    per: dict[tuple[Peran, int], dict[str, list[NamaCetak]]] = defaultdict(lambda: defaultdict(list))
    for nama in laporan.daftar_nama:
        per[nama.peran, nama.entitas][_rapat(nama.teks)].append(nama)
    for ejaan in per.values():
        urut = sorted(ejaan.values(), key=len, reverse=True)
        for lain in urut[1:]:
            if not _berbeda(urut[0], lain):
                continue
            acuan, menyimpang = urut[0][0], lain[0]
            yield Butir(
                pesan=f"{menyimpang.peran.value} ditulis “{menyimpang.teks}”, di tempat lain “{acuan.teks}” ({acuan.lokasi}).",
                saran="Pakai satu penulisan di semua tabel.",
                at=menyimpang.lokasi,
                objek=acuan.teks,
                fakta=(menyimpang.teks, acuan.teks),
            )


def _rapat(teks: str) -> str:
    return "".join(re.findall(r"[a-z0-9%]", teks.casefold()))


def _berbeda(acuan: Sequence[NamaCetak], lain: Sequence[NamaCetak]) -> bool:
    """Not the same name printed in part, nor one opened with or without its measure word."""
    a, b = _rapat(acuan[0].teks), _rapat(lain[0].teks)
    return not (a.startswith(b) or b.startswith(a) or a.endswith(b) or b.endswith(a))
