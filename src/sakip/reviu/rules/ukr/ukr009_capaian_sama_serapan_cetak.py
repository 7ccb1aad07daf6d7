"""UKR009 capaian-sama-serapan, on a printed report."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.cetakan.makna import BarisMakna, Fakta, LaporanTercetak, Peran
from sakip.reviu.aturan import muka_cetak
from sakip.reviu.cetak.banding import same_value
from sakip.reviu.temuan import Butir

PALING_SEDIKIT = 3
"""Rows that must agree before it is no chance (practice)."""


@muka_cetak("UKR009")
def capaian_tercetak_sama_serapan(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Kolom capaian kinerja dibandingkan dengan kolom serapan anggaran di tabel yang sama.

    Ditegur bila sekurangnya tiga baris sama dan hampir semua baris sama; baris yang keduanya 100 tidak dihitung.
    """
    for tabel in laporan.daftar_tabel:
        pasangan = [p for b in tabel.isi if (p := _pasangan(b))]
        sama = [c for c, s in pasangan if same_value(c, s)]
        nyata = [c for c in sama if c.nilai != 100]
        if len(nyata) < PALING_SEDIKIT or len(sama) * 10 < len(pasangan) * 9:
            continue
        contoh = ", ".join(c.teks for c in nyata[:3])
        yield Butir(
            pesan=f"capaian kinerja sama dengan serapan anggaran pada {len(sama)} dari {len(pasangan)} baris "
            f"({contoh}, …); serapan disalin menjadi kinerja.",
            saran="Ukur kinerja dari data kinerjanya sendiri; serapan anggaran bukan capaian indikator.",
            at=nyata[0].lokasi,
            objek=tabel.sebutan,
            fakta=(str(len(sama)), str(len(pasangan)), contoh),
        )


def _pasangan(baris: BarisMakna) -> tuple[Fakta, Fakta] | None:
    kinerja, uang = baris.fakta(Peran.CAPAIAN), baris.fakta(Peran.SERAPAN)
    return (kinerja, uang) if kinerja and uang and kinerja.nilai is not None and uang.nilai is not None else None
