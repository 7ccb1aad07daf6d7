"""LAP004 dasar-hukum-wajib, on a printed report."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.cetakan.makna import LaporanTercetak
from sakip.hukum.rujukan import muat_peraturan
from sakip.reviu.aturan import muka_cetak
from sakip.reviu.cetak.baris_teks import whole_report
from sakip.reviu.cetak.dasar_hukum_cetak import citations, legal_basis
from sakip.reviu.kutipan_hukum import dikutip
from sakip.reviu.temuan import Butir

_POKOK = ("perpres-29-2014", "permenpanrb-53-2014")


@muka_cetak("LAP004")
def dasar_hukum_tercetak_wajib(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Daftar di bawah judul dasar hukum dicari peraturan pokoknya; tanpa daftar, cukup dikutip di mana pun dalam uraian.

    Diam pada potongan laporan, dan bila laporan merujuk peraturan pokok itu dalam bentuk singkatan.
    """
    dasar = legal_basis(laporan)
    if dasar is None and not whole_report(laporan):
        return
    daftar = [t for t, _ in dasar.daftar] if dasar else [k.teks for k in citations(laporan)]
    ada = {kode for t in daftar for kode in dikutip(t)}
    tempat = dasar.judul if dasar else next((j for j in laporan.daftar_judul if j.bab == "I"), laporan.daftar_judul[0])
    for kode in _POKOK:
        peraturan = muat_peraturan()[kode]
        if kode not in ada and not (dasar is None and peraturan.singkatan.casefold() in laporan.seluruh_teks.casefold()):
            yield Butir(
                pesan=f"landasan hukum belum memuat {peraturan.singkatan}.",
                saran=f"Tambahkan: {peraturan.judul}.",
                at=tempat.lokasi,
                objek=kode,
                fakta=(kode,),
            )
