"""REN001 periode-berbeda, on a printed report."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from sakip.cetakan.makna import LaporanTercetak
from sakip.reviu.aturan import muka_cetak
from sakip.reviu.temuan import Butir

_ANGKA = ("pertama", "kedua", "ketiga", "keempat", "kelima", "keenam")
_URUTAN = re.compile(
    rf"\btahun\s+(?:ke\s?-?\s?)?(?P<urutan>{'|'.join(_ANGKA)}|terakhir|[1-6])\b[^.;\d]{{0,60}}?"
    r"\b(?P<dokumen>renstra|rencana strategis|rpjmd)\b[^.;\d]{0,60}(?P<awal>20\d\d)\s?[-–]\s?(?P<akhir>20\d\d)",
    re.I,
)


@muka_cetak("REN001")
def periode_tercetak_berbeda(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Periode yang disebut bersama nama Renstra dan RPJMD; yang paling sering disebut menjadi acuan.

    Diam pada periode lain yang tidak mencakup tahun laporan (rencana yang lalu atau berikutnya). “Tahun ketiga pelaksanaan
    Renstra 2021-2026” harus tahun laporan.
    """
    yield from _urutan_tahun(laporan)
    for dokumen in ("Renstra", "RPJMD"):
        daftar = [p for p in laporan.daftar_periode if p.dokumen == dokumen]
        hitung = Counter((p.awal, p.akhir) for p in daftar)
        if len(hitung) < 2:
            continue
        acuan, _ = hitung.most_common(1)[0]
        for p in daftar:
            if (p.awal, p.akhir) == acuan or (laporan.tahun and not p.awal <= laporan.tahun <= p.akhir):
                continue
            yield Butir(
                pesan=f"periode {dokumen} disebut {p.awal}-{p.akhir}, di tempat lain {acuan[0]}-{acuan[1]}.",
                saran="Sebut periode yang sama di semua tempat.",
                at=p.lokasi,
                objek=dokumen,
                fakta=(f"{p.awal}-{p.akhir}", f"{acuan[0]}-{acuan[1]}"),
            )


def _urutan_tahun(laporan: LaporanTercetak) -> Iterator[Butir]:
    """``tahun keempat pelaksanaan Renstra 2021-2025`` in a report on another year than the fourth."""
    for narasi in laporan.daftar_narasi if laporan.tahun else ():
        for cocok in _URUTAN.finditer(narasi.teks):
            awal, akhir, kata = int(cocok["awal"]), int(cocok["akhir"]), cocok["urutan"].lower()
            tahun = akhir if kata == "terakhir" else awal + (_ANGKA.index(kata) if kata in _ANGKA else int(kata) - 1)
            lain = {int(t) for t in re.findall(r"\b20\d\d\b", narasi.teks[: cocok.start()])[-1:]}
            if tahun != laporan.tahun and tahun not in lain and (not lain or laporan.tahun in lain):
                yield Butir(
                    pesan=f"tahun {kata} {cocok['dokumen']} {awal}-{akhir} adalah {tahun}, bukan {laporan.tahun}.",
                    saran="Perbaiki periodenya atau urutan tahunnya.",
                    at=narasi.lokasi,
                    objek=cocok["dokumen"],
                    fakta=(cocok[0],),
                )
