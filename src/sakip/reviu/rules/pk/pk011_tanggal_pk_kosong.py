"""PK011 tanggal-pk-kosong."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan("PK011", "tanggal-pk-kosong", tahap=Tahap.RENCANA, tingkat=Tingkat.SALAH, rujukan=("permenpanrb-53-2014#lampiran-i",))
def tanggal_pk_kosong(dokumen: Dokumen) -> Iterator[Butir]:
    """Perjanjian Kinerja tidak bertanggal.

    Mengapa: Tanggal menentukan versi mana yang berlaku pada akhir tahun dan apakah janji dibuat tepat waktu.

    Cara memperbaiki: Isi tanggal penandatanganan di lembar PK.
    """
    for pk in dokumen.daftar_pk:
        if pk.tanggal is None:
            yield Butir(
                pesan=f"PK versi {pk.versi} tidak bertanggal.",
                saran="Isi tanggal penandatanganannya.",
                at=pk.lokasi.pada("tanggal"),
                objek=f"PK{pk.versi}",
                fakta=(str(pk.versi),),
            )
