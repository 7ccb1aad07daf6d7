"""TRG013 target-di-bawah-hasil-lalu."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.rantai import (
    lebih_buruk,
    tampil,
    target_tahunan,
)
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan(
    "TRG013",
    "target-di-bawah-hasil-lalu",
    tahap=Tahap.RENCANA,
    tingkat=Tingkat.SARAN,
    rujukan=("permenpanrb-88-2021#perencanaan",),
)
def target_di_bawah_hasil_lalu(dokumen: Dokumen) -> Iterator[Butir]:
    """Target tahun ini lebih rendah dari hasil yang sudah dicapai tahun lalu.

    Mengapa: Target yang sudah terlampaui sebelum tahun dimulai tidak mendorong perbaikan.

    Cara memperbaiki: Naikkan target, atau jelaskan mengapa hasil tahun lalu tidak dapat diulang di kolom keterangan RKT
    atau PK.
    """
    pk = dokumen.pk_berlaku()
    for lalu in dokumen.daftar_kinerja_lalu:
        indikator, (target, nama) = dokumen.indikator(lalu.indikator), target_tahunan(dokumen, lalu.indikator)
        if indikator is None or lalu.tahun != dokumen.unit.tahun - 1 or not lebih_buruk(indikator, target, lalu.realisasi):
            continue
        rkt, janji = dokumen.target_rkt(indikator.kode), pk.target(indikator.kode) if pk else None
        if not (rkt and rkt.keterangan.strip()) and not (janji and janji.keterangan.strip()):
            yield Butir(
                pesan=f"{indikator.kode} {indikator.nama}: target {nama} {tampil(target)}, sedangkan tahun {lalu.tahun} "
                f"sudah mencapai {tampil(lalu.realisasi)}.",
                saran="Naikkan target atau jelaskan alasannya.",
                at=lalu.lokasi.pada("realisasi"),
                objek=indikator.kode,
                fakta=(tampil(target), tampil(lalu.realisasi)),
            )
