"""PK012 nomor-pk-kosong."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan("PK012", "nomor-pk-kosong", tahap=Tahap.RENCANA, tingkat=Tingkat.SARAN, rujukan=("permenpanrb-53-2014#lampiran-i",))
def nomor_pk_kosong(dokumen: Dokumen) -> Iterator[Butir]:
    """Perjanjian Kinerja tidak bernomor.

    Mengapa: Nomor membedakan versi awal dari perubahannya dan memudahkan penelusuran naskah aslinya.

    Cara memperbaiki: Isi nomor naskah di lembar PK.
    """
    tanpa = [pk for pk in dokumen.daftar_pk if not pk.nomor.strip()]
    if tanpa:
        yield Butir(
            pesan=f"PK versi {', '.join(str(pk.versi) for pk in tanpa)} tidak bernomor.",
            saran="Isi nomor naskah yang ditandatangani.",
            at=tanpa[0].lokasi.pada("nomor"),
            objek=f"PK{tanpa[0].versi}",
            fakta=tuple(str(pk.versi) for pk in tanpa),
        )
