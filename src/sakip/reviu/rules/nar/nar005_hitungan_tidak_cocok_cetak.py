"""NAR005 hitungan-tidak-cocok, on a printed report."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sakip.cetakan.makna import LaporanTercetak
from sakip.reviu.aturan import muka_cetak
from sakip.reviu.cetak.hitungan_cetak import possible_counts
from sakip.reviu.cetak.hitungan_uraian import SEBUT, wrong_again, wrong_parts, wrong_reached
from sakip.reviu.temuan import Butir

_MENYATAKAN = re.compile(r"menetapkan|ditetapkan|terdiri|sebanyak|memiliki|mempunyai|berjumlah|memuat|mencakup|meliputi", re.I)
_SEBAGIAN = re.compile(r"^[^.;]{0,60}\b(?:mencapai|tercapai|belum|melampaui|memenuhi|berhasil|tidak|masih)\b", re.I)


@muka_cetak("NAR005")
def hitungan_uraian_tidak_cocok(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Banyaknya tujuan, sasaran, dan indikator yang dinyatakan dalam uraian dibandingkan dengan isi tabel-tabelnya.

    Cocok bila sama dengan banyaknya nama atau baris pada satu tabel atau pada semua tabel. Bila uraian menyebut programnya,
    yang dihitung baris program itu. "2 dari 6 indikator mencapai target" dihitung dari tabel dengan enam capaian; "6 sasaran
    tersebut" harus sama dengan yang disebut sebelumnya. Hitungan sebagian lainnya tidak dipersoalkan.
    """
    daftar_wajar = {peran: possible_counts(laporan, peran) for peran in SEBUT}
    for peran, pola in SEBUT.items():
        wajar = daftar_wajar[peran]
        if not wajar:
            continue
        for narasi in laporan.daftar_narasi:
            for cocok in pola.finditer(narasi.teks):
                banyak, sesudah = int(cocok[1]), narasi.teks[cocok.end() :]
                kalimat = re.split(r"[.;]\s", narasi.teks[: cocok.start()])[-1]
                if banyak <= max(wajar) or not _MENYATAKAN.search(kalimat) or _SEBAGIAN.match(sesudah):
                    continue
                yield Butir(
                    pesan=f"disebut {banyak} {peran.value}, sedangkan tabel-tabel laporan memuat paling banyak {max(wajar)}.",
                    saran="Hitung ulang dari tabel rencana dan perjanjian kinerja.",
                    at=narasi.lokasi,
                    objek=peran.value,
                    fakta=(str(banyak), str(sorted(wajar))),
                )
    for h in (*wrong_parts(laporan), *wrong_again(laporan, daftar_wajar), *wrong_reached(laporan)):
        yield Butir(
            pesan=f"disebut {h.disebut}, sedangkan {h.ada}.",
            saran="Hitung ulang dari tabelnya.",
            at=h.narasi.lokasi,
            objek=h.narasi.judul,
            fakta=(h.disebut, h.ada),
        )
