"""REN008 janji-di-luar-rkt."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.rantai import (
    tampil,
)
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan(
    "REN008",
    "janji-di-luar-rkt",
    tahap=Tahap.RENCANA,
    tingkat=Tingkat.PERINGATAN,
    rujukan=(
        "permenpanrb-53-2014#lampiran-i",
        "permendagri-86-2017#renja",
    ),
)
def janji_di_luar_rkt(dokumen: Dokumen) -> Iterator[Butir]:
    """Indikator diperjanjikan tetapi tidak ada dalam rencana kerja tahunan (RKT).

    Mengapa: Perjanjian Kinerja mengambil targetnya dari rencana kerja tahunan. Janji yang tidak direncanakan tidak didukung
    program dan anggaran.

    Cara memperbaiki: Tambahkan indikator ke lembar RKT, atau keluarkan dari Perjanjian Kinerja dengan alasan.
    """
    if not dokumen.daftar_rkt and dokumen.daftar_pk:
        yield Butir(
            pesan=f"Perjanjian Kinerja {dokumen.unit.tahun} ada, tetapi lembar RKT kosong.",
            saran="Isi target rencana kerja tahunan setiap indikator.",
            at=dokumen.daftar_pk[0].lokasi,
            fakta=("RKT kosong",),
        )
        return
    terlihat = set()
    for pk in dokumen.daftar_pk:
        for janji in pk.daftar_target:
            if janji.target is None or janji.indikator in terlihat or dokumen.target_rkt(janji.indikator):
                continue
            terlihat.add(janji.indikator)
            indikator = dokumen.indikator(janji.indikator)
            yield Butir(
                pesan=f"{janji.indikator} {indikator.nama if indikator else ''} diperjanjikan {tampil(janji.target)} dalam "
                f"PK versi {pk.versi}, tetapi tidak ada dalam RKT.",
                saran=f"Tambahkan {janji.indikator} ke RKT.",
                at=janji.lokasi.pada("indikator"),
                objek=janji.indikator,
                fakta=(str(pk.versi), tampil(janji.target)),
            )
