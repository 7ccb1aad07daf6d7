"""LAP017 penanda-tangan-belum-lengkap."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.kernel.kosakata import ratakan
from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat

_KEPALA_DAERAH = ("bupati", "wali kota", "walikota", "gubernur")
"""Elected: neither rank nor NIP."""
_ISIAN = (
    ("nama_pimpinan", "Nama pimpinan"),
    ("jabatan_pimpinan", "Jabatan pimpinan"),
    ("pangkat_pimpinan", "Pangkat pimpinan"),
    ("nip_pimpinan", "NIP pimpinan"),
    ("tempat", "Tempat penandatanganan"),
)


@aturan(
    "LAP017",
    "penanda-tangan-belum-lengkap",
    tahap=Tahap.RENCANA,
    tingkat=Tingkat.PERINGATAN,
    rujukan=("permenpanrb-53-2014#lampiran-ii",),
)
def penanda_tangan_belum_lengkap(dokumen: Dokumen) -> Iterator[Butir]:
    """Keterangan penanda tangan belum lengkap.

    Mengapa: Blok tanda tangan memuat nama, jabatan, pangkat, dan NIP.

    Cara memperbaiki: Lengkapi di lembar Unit.
    """
    dipilih = ratakan(dokumen.unit.jabatan_pimpinan).startswith(_KEPALA_DAERAH)
    wajib = [(isian, nama) for isian, nama in _ISIAN if not (dipilih and isian in ("pangkat_pimpinan", "nip_pimpinan"))]
    kurang = [(isian, nama) for isian, nama in wajib if not getattr(dokumen.unit, isian).strip()]
    for isian, nama in kurang:
        yield Butir(
            pesan=f"{nama} belum diisi.",
            saran="Lengkapi di lembar Unit.",
            at=dokumen.unit.lokasi_isian(isian),
            objek=isian,
            fakta=("kosong",),
        )
