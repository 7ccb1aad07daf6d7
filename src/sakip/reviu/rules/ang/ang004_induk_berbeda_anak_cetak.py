"""ANG004 induk-berbeda-anak, on a printed report."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from sakip.cetakan.makna import UANG, BarisMakna, Fakta, KolomMakna, LaporanTercetak, TabelMakna
from sakip.kernel.angka import format_rupiah
from sakip.reviu.aturan import muka_cetak
from sakip.reviu.cetak.sebut import name_of
from sakip.reviu.temuan import Butir

_NOMOR = re.compile(r"^\d{1,2}(?:\.\d{1,3})*\.?$")


@muka_cetak("ANG004")
def induk_tercetak_berbeda_anak(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Anggaran dan realisasi program dibandingkan dengan jumlah kegiatan bernomor di bawahnya (1 dengan 1.1, 1.2, …).

    Diam bila tabel tidak menomori kegiatan menurut programnya, atau hanya memuat sebagian kegiatan.
    """
    for tabel in laporan.daftar_tabel:
        for kolom in tabel.kolom(*UANG):
            yield from _kolom(tabel, kolom)


def _kolom(tabel: TabelMakna, kolom: KolomMakna) -> Iterator[Butir]:
    isi = [(b, f) for b in tabel.isi for f in b.daftar_fakta if f.lokasi.kolom == kolom.indeks + 1 and f.nilai is not None]
    pasangan = [(f, anak) for b, f in isi if (anak := _anak(b, isi))]
    cocok = [f for f, anak in pasangan if f.nilai == _jumlah(anak)]
    if len(cocok) * 2 < len(pasangan):
        return
    for f, anak in pasangan:
        if f not in cocok:
            yield Butir(
                pesan=f"{f.ukuran.value} {name_of(f)} tertulis {f.teks}, sedangkan jumlah {len(anak)} baris di bawahnya "
                f"{format_rupiah(_jumlah(anak))}.",
                saran="Samakan program dengan jumlah kegiatannya, atau perbaiki kegiatannya.",
                at=f.lokasi,
                objek=f.objek,
                fakta=(tabel.sebutan, f.teks, str(_jumlah(anak))),
            )


def _anak(induk: BarisMakna, isi: list[tuple[BarisMakna, Fakta]]) -> list[Fakta]:
    if not _NOMOR.match(induk.nomor):
        return []
    awalan = f"{induk.nomor.rstrip('.')}."
    return [f for b, f in isi if b.nomor.startswith(awalan) and b.nomor.rstrip(".").count(".") == awalan.count(".")]


def _jumlah(daftar: list[Fakta]) -> Decimal:
    return sum((f.nilai or Decimal(0) for f in daftar), Decimal(0))
