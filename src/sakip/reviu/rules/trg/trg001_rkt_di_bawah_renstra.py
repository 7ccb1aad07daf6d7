"""TRG001 rkt-di-bawah-renstra."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.rantai import (
    lebih_buruk,
    tampil,
)
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan(
    "TRG001",
    "rkt-di-bawah-renstra",
    tahap=Tahap.RENCANA,
    tingkat=Tingkat.SALAH,
    rujukan=(
        "permendagri-86-2017#renja",
        "permendagri-86-2017#renstra",
    ),
)
def rkt_di_bawah_renstra(dokumen: Dokumen) -> Iterator[Butir]:
    """Target RKT lebih rendah dari target Renstra tanpa keterangan.

    Mengapa: RKT adalah irisan satu tahun dari Renstra. Target yang diturunkan membuat capaian tampak 100% sementara target
    jangka menengah terlewat. Penurunan boleh bila alasannya dinyatakan.

    Cara memperbaiki: Pakai target Renstra, atau tulis alasan penurunannya di kolom keterangan lembar RKT.
    """
    tahun = dokumen.unit.tahun
    for rkt in dokumen.daftar_rkt:
        indikator = dokumen.indikator(rkt.indikator)
        renstra = indikator.target_tahun(tahun) if indikator else None
        if indikator is None or rkt.keterangan.strip() or not lebih_buruk(indikator, rkt.target, renstra):
            continue
        yield Butir(
            pesan=f"{indikator.kode} {indikator.nama}: target RKT {tahun} {tampil(rkt.target)} ({rkt.lokasi.pada('target')}), "
            f"target Renstra {tampil(renstra)} ({indikator.lokasi_target.pada(str(tahun))}), tanpa keterangan.",
            saran=f"Pakai {tampil(renstra)}, atau tulis alasan penurunannya di kolom keterangan.",
            at=rkt.lokasi.pada("target"),
            objek=indikator.kode,
            fakta=(tampil(rkt.target), tampil(renstra)),
        )
