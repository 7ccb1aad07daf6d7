"""compose_lkjip: the whole report from cover to attachments."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import chain

from sakip.laporan.bab1 import susun_bab1
from sakip.laporan.bab2 import susun_bab2
from sakip.laporan.bab3 import susun_bab3
from sakip.laporan.bab4 import susun_bab4
from sakip.laporan.ikhtisar import susun_ikhtisar
from sakip.laporan.konteks import Konteks
from sakip.laporan.lampiran import susun_lampiran
from sakip.laporan.pengantar import jenis_daftar, susun_daftar, susun_pengantar
from sakip.laporan.penomoran import Aliran, bagi_halaman, beri_nomor
from sakip.laporan.sampul import susun_sampul
from sakip.laporan.telusur import kumpulkan_jejak
from sakip.laporan.turunan import susun_konteks
from sakip.naskah.simpul import Bagian, Naskah, Penomoran
from sakip.pengukuran.hasil import Pengukuran
from sakip.rencana.dokumen import Dokumen


def compose_lkjip(dokumen: Dokumen, pengukuran: Pengukuran) -> Naskah:
    """The LKjIP (PermenPANRB 53/2014, annex II). Total and pure: what is missing is said in the text."""
    k = susun_konteks(dokumen, pengukuran)
    tubuh = _tubuh(k)
    naskah = Naskah(
        judul=f"Laporan Kinerja Instansi Pemerintah (LKjIP) {k.lembaga} Tahun {k.tahun}",
        pengarang=k.lembaga,
        subjek=f"Laporan kinerja tahun {k.tahun}",
        kertas=k.unit.pengaturan.kertas,
        daftar_bagian=(*_depan(k, tubuh), *tubuh),
        kaki=f"LKjIP {k.unit.nama} Tahun {k.tahun}",
    )
    return replace(naskah, jejak=kumpulkan_jejak(naskah, k.ukur))


def _depan(k: Konteks, tubuh: Iterable[Bagian]) -> tuple[Bagian, ...]:
    """Cover, preface, summary and the lists of what the body holds."""
    isi: Aliran = chain(susun_pengantar(k), susun_ikhtisar(k), susun_daftar(jenis_daftar(tubuh)))
    return (
        Bagian(isi=(susun_sampul(k),), penomoran=Penomoran.TANPA),
        *bagi_halaman(isi, penomoran=Penomoran.ROMAWI, mulai_ulang=True),
    )


def _tubuh(k: Konteks) -> tuple[Bagian, ...]:
    return (
        *beri_nomor(bagi_halaman(susun_bab1(k), mulai_ulang=True), "1"),
        *beri_nomor(bagi_halaman(susun_bab2(k)), "2"),
        *beri_nomor(bagi_halaman(susun_bab3(k)), "3"),
        *beri_nomor(bagi_halaman(susun_bab4(k)), "4"),
        *beri_nomor(bagi_halaman(susun_lampiran(k)), "L"),
    )
