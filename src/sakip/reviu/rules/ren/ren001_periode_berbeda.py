"""REN001 periode-berbeda."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sakip.kernel.lokasi import Lokasi
from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat

_RENTANG = re.compile(r"(20\d\d)\s*(?:-|–|—|s\.?/?d\.?|sampai(?: dengan)?)\s*(20\d\d)")
_NAMA = re.compile(r"renstra|rencana strategis|rpjmd|rencana pembangunan jangka menengah daerah", re.I)
_JAUH = 160


def _daftar_teks(dokumen: Dokumen) -> Iterator[tuple[str, Lokasi]]:
    yield from ((d.uraian, d.lokasi.pada("uraian")) for d in dokumen.daftar_dasar_hukum)
    yield from ((n.teks, n.lokasi.pada("teks")) for n in dokumen.daftar_narasi)
    yield from ((i.uraian, i.lokasi.pada("uraian")) for i in dokumen.daftar_isu)


def _periode_disebut(teks: str) -> Iterator[tuple[str, int, int]]:
    for cocok in _RENTANG.finditer(teks):
        nama = list(_NAMA.finditer(teks, max(0, cocok.start() - _JAUH), cocok.start()))
        if nama:
            jenis = "Renstra" if nama[-1][0].lower() in {"renstra", "rencana strategis"} else "RPJMD"
            yield jenis, int(cocok[1]), int(cocok[2])


@aturan("REN001", "periode-berbeda", tahap=Tahap.RENCANA, tingkat=Tingkat.SALAH, rujukan=("permendagri-86-2017#renstra",))
def periode_berbeda(dokumen: Dokumen) -> Iterator[Butir]:
    """Periode Renstra atau RPJMD yang disebut dalam teks berbeda dari periode yang diisi.

    Mengapa: Satu dokumen perencanaan mempunyai satu periode. Bila teks menyebut 2022-2026 dan lembar Unit mencatat
    2021-2026, pembaca tidak tahu target tahun mana yang berlaku. Periode lama yang tidak memuat tahun laporan tidak
    dipersoalkan.

    Cara memperbaiki: Cocokkan dengan peraturan yang menetapkan dokumen itu, lalu samakan teks atau lembar Unit.
    """
    unit = dokumen.unit
    periode = {"Renstra": (unit.periode_awal, unit.periode_akhir), "RPJMD": (unit.rpjmd_awal, unit.rpjmd_akhir)}
    for teks, lokasi in _daftar_teks(dokumen):
        for jenis, awal, akhir in _periode_disebut(teks):
            benar = periode[jenis]
            if all(benar) and awal <= unit.tahun <= akhir and (awal, akhir) != benar:
                yield Butir(
                    pesan=f"Teks menyebut {jenis} {awal}-{akhir}, sedangkan lembar Unit mencatat {jenis} {benar[0]}-{benar[1]}.",
                    saran=f"Samakan periode {jenis} menurut peraturan penetapannya.",
                    at=lokasi,
                    fakta=(jenis, f"{awal}-{akhir}", f"{benar[0]}-{benar[1]}"),
                )
