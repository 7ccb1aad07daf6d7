"""REN011 beda-tulis."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sakip.kernel.kemiripan import beda_tipis, pasangan_mirip
from sakip.rencana.dokumen import Dokumen
from sakip.rencana.indikator import Indikator
from sakip.rencana.pohon import Jenis, Simpul
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat

_KELOMPOK = ((Jenis.TUJUAN, Jenis.SASARAN), (Jenis.PROGRAM,), (Jenis.KEGIATAN, Jenis.SUB_KEGIATAN))


def _pasangan(dokumen: Dokumen) -> Iterator[tuple[Simpul | Indikator, Simpul | Indikator]]:
    kelompok: list[Sequence[Simpul | Indikator]] = [dokumen.daftar_indikator]
    kelompok += [[s for s in dokumen.pohon.daftar_simpul if s.jenis in jenis] for jenis in _KELOMPOK]
    for daftar in kelompok:
        for a, b in pasangan_mirip([satu.nama for satu in daftar]):
            yield daftar[a], daftar[b]


@aturan("REN011", "beda-tulis", tahap=Tahap.RENCANA, tingkat=Tingkat.PERINGATAN, rujukan=("permenpanrb-53-2014#lampiran-iii",))
def beda_tulis(dokumen: Dokumen) -> Iterator[Butir]:
    """Dua nama hampir sama dan hanya berbeda ejaan.

    Mengapa: Satu hal mempunyai satu tulisan. "Layanan publik" di satu tabel dan "layanan public" di tabel lain dibaca
    sebagai dua indikator, dan pencarian dengan nama gagal menemukan pasangannya.

    Cara memperbaiki: Pilih satu tulisan menurut dokumen penetapannya dan pakai di semua tempat; bila memang dua hal,
    bedakan namanya dengan jelas.
    """
    for satu, dua in _pasangan(dokumen):
        if beda_tipis(satu.nama, dua.nama):
            yield Butir(
                pesan=f'{satu.kode} "{satu.nama}" dan {dua.kode} "{dua.nama}" hanya berbeda tulisan.',
                saran="Pakai satu tulisan untuk satu hal.",
                at=dua.lokasi.pada("nama"),
                objek=dua.kode,
                fakta=(satu.nama, dua.nama),
            )
