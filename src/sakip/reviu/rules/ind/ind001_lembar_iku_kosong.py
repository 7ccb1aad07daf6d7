"""IND001 lembar-iku-kosong."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan("IND001", "lembar-iku-kosong", tahap=Tahap.RENCANA, tingkat=Tingkat.SALAH, rujukan=("permenpan-per-20-2008#umum",))
def lembar_iku_kosong(dokumen: Dokumen) -> Iterator[Butir]:
    """IKU tidak mempunyai definisi, formulasi atau sumber data.

    Mengapa: Penetapan IKU memuat apa yang diukur, cara menghitungnya dan asal datanya. Tanpa ketiganya dua orang menghitung
    dua angka yang berbeda.

    Cara memperbaiki: Lengkapi kolom definisi, formulasi dan sumber data IKU itu di lembar Indikator.
    """
    for indikator in dokumen.daftar_iku:
        isian = {"definisi": indikator.definisi, "formulasi": indikator.formulasi, "sumber_data": indikator.sumber_data}
        kosong = [nama for nama, isi in isian.items() if not isi.strip()]
        if kosong:
            sebutan = ", ".join(nama.replace("_", " ") for nama in kosong)
            yield Butir(
                pesan=f"IKU {indikator.kode} {indikator.nama} belum mempunyai {sebutan}.",
                saran=f"Isi {sebutan} menurut keputusan penetapan IKU.",
                at=indikator.lokasi.pada(kosong[0]),
                objek=indikator.kode,
                fakta=tuple(kosong),
            )
