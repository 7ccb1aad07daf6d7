"""PK013 pihak-pk-kosong."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan("PK013", "pihak-pk-kosong", tahap=Tahap.RENCANA, tingkat=Tingkat.SALAH, rujukan=("permenpanrb-53-2014#lampiran-i",))
def pihak_pk_kosong(dokumen: Dokumen) -> Iterator[Butir]:
    """Pihak yang menandatangani Perjanjian Kinerja tidak lengkap.

    Mengapa: Perjanjian Kinerja kepala unit ditandatangani pihak pertama yang berjanji dan atasannya sebagai pihak kedua.
    Tanpa salah satunya tidak ada perjanjian.

    Cara memperbaiki: Isi nama dan jabatan kedua pihak di lembar PK.
    """
    for pk in dokumen.daftar_pk:
        isian = {
            "pihak_pertama": pk.pihak_pertama,
            "jabatan_pihak_pertama": pk.jabatan_pihak_pertama,
            "pihak_kedua": pk.pihak_kedua,
            "jabatan_pihak_kedua": pk.jabatan_pihak_kedua,
        }
        kosong = [nama for nama, isi in isian.items() if not isi.strip()]
        if kosong:
            yield Butir(
                pesan=f"PK versi {pk.versi} belum memuat {', '.join(nama.replace('_', ' ') for nama in kosong)}.",
                saran="Lengkapi nama dan jabatan kedua pihak.",
                at=pk.lokasi.pada(kosong[0]),
                objek=f"PK{pk.versi}",
                fakta=(str(pk.versi), *kosong),
            )
