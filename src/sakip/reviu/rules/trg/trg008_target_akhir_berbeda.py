"""TRG008 target-akhir-berbeda."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.rantai import (
    sama,
    tampil,
)
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan(
    "TRG008",
    "target-akhir-berbeda",
    tahap=Tahap.RENCANA,
    tingkat=Tingkat.SALAH,
    rujukan=("permendagri-86-2017#lampiran-evaluasi",),
)
def target_akhir_berbeda(dokumen: Dokumen) -> Iterator[Butir]:
    """Target akhir dalam tabel kemajuan berbeda dari target tahun terakhir Renstra.

    Mengapa: Tingkat kemajuan dihitung terhadap target akhir Renstra. Target akhir yang lain menghasilkan persentase yang
    salah.

    Cara memperbaiki: Pakai target tahun terakhir Renstra dalam tabel kemajuan dan hitung ulang persentasenya.
    """
    for angka in dokumen.daftar_pembanding:
        indikator = dokumen.indikator(angka.objek)
        if angka.ukuran != "target akhir" or indikator is None or not indikator.target_renstra:
            continue
        tahun, akhir = indikator.target_renstra[-1]
        if not sama(angka.nilai, akhir):
            yield Butir(
                pesan=f"{angka.tempat} menyebut target akhir {indikator.kode} {tampil(angka.nilai)} "
                f"({angka.lokasi.pada('nilai')}), Renstra {tahun} {tampil(akhir)} ({indikator.lokasi_target.pada(str(tahun))}).",
                saran=f"Pakai {tampil(akhir)} sebagai target akhir.",
                at=angka.lokasi.pada("nilai"),
                objek=indikator.kode,
                fakta=(angka.tempat, tampil(angka.nilai), tampil(akhir)),
            )
