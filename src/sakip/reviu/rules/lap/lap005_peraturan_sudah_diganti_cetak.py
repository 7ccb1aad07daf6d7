"""LAP005 peraturan-sudah-diganti, on a printed report."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sakip.cetakan.makna import LaporanTercetak
from sakip.hukum.rujukan import muat_peraturan
from sakip.reviu.aturan import muka_cetak
from sakip.reviu.cetak.dasar_hukum_cetak import citations, legal_basis
from sakip.reviu.kutipan_hukum import dikutip
from sakip.reviu.temuan import Butir

_DASAR = re.compile(
    r"\b(?:sesuai|berdasarkan|berdasar|mengacu|berpedoman|pedoman|menurut|didasarkan|diatur|dimaksud|amanat|diamanatkan|merujuk)\b",
    re.I,
)
_DULU = re.compile(r"\b(?:dicabut|diganti\w*|menggantikan|mencabut|sebelumnya|semula|perubahan|diubah|tidak berlaku)\b", re.I)
_DEKAT = 160


@muka_cetak("LAP005")
def peraturan_tercetak_sudah_diganti(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Peraturan di daftar dasar hukum, dan yang dalam uraian disebut sebagai acuan; setiap peraturan sekali.

    Diam pada kalimat yang menceritakan penggantiannya, dan pada peraturan yang baru diganti pada tahun laporan.
    """
    if not laporan.tahun:
        return
    dasar, semua = legal_basis(laporan), muat_peraturan()
    dikenal: set[str] = set()
    for k in citations(laporan):
        terdaftar = dasar is not None and k.lokasi.blok in dasar.blok
        if _DULU.search(k.sebelum[-_DEKAT:] + k.sesudah[:_DEKAT]) or not (terdaftar or _DASAR.search(k.sebelum[-_DEKAT:])):
            continue
        for kode in dikutip(k.teks):
            peraturan = semua[kode]
            if kode in dikenal or peraturan.diganti_tahun is None or peraturan.diganti_tahun >= laporan.tahun:
                continue
            dikenal.add(kode)
            pengganti = semua[peraturan.diganti_oleh]
            yield Butir(
                pesan=f"{peraturan.singkatan} sudah diganti {pengganti.singkatan} sejak {peraturan.diganti_tahun}.",
                saran=f"Ganti dengan {pengganti.judul}.",
                at=k.lokasi,
                objek=kode,
                fakta=(kode, peraturan.diganti_oleh),
            )
