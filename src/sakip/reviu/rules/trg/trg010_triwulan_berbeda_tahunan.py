"""TRG010 triwulan-berbeda-tahunan."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from sakip.rencana.dokumen import Dokumen
from sakip.rencana.indikator import Akumulasi, Indikator, Nilai
from sakip.reviu.aturan import aturan
from sakip.reviu.rantai import (
    sama,
    tampil,
    target_tahunan,
)
from sakip.reviu.temuan import Butir, Tahap, Tingkat


def _setahun(indikator: Indikator, triwulan: tuple[Nilai | None, ...]) -> tuple[Nilai | None, str]:
    """The year's target as the quarters make it, and how."""
    terisi = [(n, nilai) for n, nilai in enumerate(triwulan, 1) if nilai is not None]
    if not terisi:
        return None, ""
    if indikator.akumulasi is Akumulasi.KUMULATIF:
        angka = [nilai for _, nilai in terisi if isinstance(nilai, Decimal)]
        return (sum(angka, Decimal(0)), "jumlah triwulan") if len(angka) == len(terisi) else (None, "")
    return terisi[-1][1], f"triwulan {terisi[-1][0]}"


@aturan(
    "TRG010",
    "triwulan-berbeda-tahunan",
    tahap=Tahap.RENCANA,
    tingkat=Tingkat.SALAH,
    rujukan=(
        "permenpanrb-53-2014#lampiran-i",
        "perpres-29-2014#laporan",
    ),
)
def triwulan_berbeda_tahunan(dokumen: Dokumen) -> Iterator[Butir]:
    """Target triwulan rencana aksi tidak menghasilkan target tahunan.

    Mengapa: Rencana aksi membagi target tahunan ke triwulan: dijumlahkan bila kumulatif, nilai terakhir bila tidak. Bila
    hasilnya lain, unit dapat memenuhi rencana aksinya dan tetap gagal memenuhi janjinya.

    Cara memperbaiki: Perbaiki target triwulan atau cara akumulasi indikator itu.
    """
    for aksi in dokumen.daftar_rencana_aksi:
        indikator, (tahunan, nama) = dokumen.indikator(aksi.indikator), target_tahunan(dokumen, aksi.indikator)
        if indikator is None or tahunan is None:
            continue
        hasil, cara = _setahun(indikator, aksi.target_triwulan)
        if hasil is not None and not sama(hasil, tahunan):
            yield Butir(
                pesan=f"{indikator.kode} ({indikator.akumulasi.value}): {cara} rencana aksi {tampil(hasil)}, "
                f"{nama} {tampil(tahunan)}.",
                saran=f"Sesuaikan target triwulan supaya menghasilkan {tampil(tahunan)}.",
                at=aksi.lokasi.pada("tw4"),
                objek=indikator.kode,
                fakta=(indikator.akumulasi.value, tampil(hasil), tampil(tahunan)),
            )
