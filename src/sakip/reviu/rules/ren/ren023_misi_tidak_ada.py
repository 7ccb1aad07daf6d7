"""REN023 misi-tidak-ada."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sakip.cetakan.makna import LaporanTercetak, Narasi, Peran
from sakip.kernel.kemiripan import sama_maksud
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat

_SEBUT = re.compile(
    r"\bmisi\s+(?:ke\s*-?\s*)?"
    r"(?P<daftar>\d{1,2}(?:\s*(?:,\s*dan|,|dan|&|serta)\s*(?:ke\s*-?\s*)?\d{1,2})*)",
    re.I,
)
_ACUAN = re.compile(r"mengacu|mendukung|intervensi|interfensi|menunjang|melaksanakan|yaitu|terkait|penjabaran", re.I)


@aturan("REN023", "misi-tidak-ada", tahap=Tahap.CETAK, tingkat=Tingkat.SALAH, rujukan=("permendagri-86-2017#renstra",))
def misi_tidak_ada(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Misi yang dirujuk tidak ada, atau bukan misi yang dimaksud tabelnya.

    Mengapa: Rencana unit menjabarkan misi kepala daerah. Nomor misi yang tidak ada, atau yang berbeda dari teks misi di tabel,
    memutus rantai itu sejak awal.

    Cara memperbaiki: Sebut nomor misi menurut daftar misi RPJMD, dan samakan dengan misi pada tabel tujuan dan sasaran RPJMD.
    """
    if not laporan.daftar_misi:
        return
    for narasi in laporan.daftar_narasi:
        if not _ACUAN.search(narasi.teks) or re.match(r"\W*misi\s*\d", narasi.teks, re.I):
            continue
        for cocok in _SEBUT.finditer(narasi.teks):
            nomor = [int(n) for n in re.findall(r"\d+", cocok["daftar"])]
            yield from _periksa(laporan, narasi, nomor)


def _periksa(laporan: LaporanTercetak, narasi: Narasi, nomor: list[int]) -> Iterator[Butir]:
    asing = [n for n in nomor if n not in laporan.daftar_misi]
    if asing:
        yield Butir(
            pesan=f"dirujuk misi {_sebut(asing)}, sedangkan daftar misi memuat {len(laporan.daftar_misi)} misi.",
            saran="Sebut nomor misi menurut daftar misi RPJMD.",
            at=narasi.lokasi,
            objek="misi",
            fakta=(_sebut(asing), str(len(laporan.daftar_misi))),
        )
    for tabel in laporan.daftar_tabel:
        for teks in {b.nama[Peran.MISI] for b in tabel.isi if b.nama.get(Peran.MISI)}:
            milik = [n for n, isi in laporan.daftar_misi.items() if sama_maksud(isi, teks)]
            if len(milik) == 1 and milik[0] not in nomor:
                yield Butir(
                    pesan=f"dirujuk misi {_sebut(nomor)}, sedangkan {tabel.sebutan} memuat teks misi {milik[0]}.",
                    saran=f"Sebut misi {milik[0]}, atau perbaiki tabelnya.",
                    at=narasi.lokasi,
                    objek="misi",
                    fakta=(_sebut(nomor), str(milik[0]), tabel.sebutan),
                )


def _sebut(nomor: list[int]) -> str:
    return ", ".join(map(str, nomor))
