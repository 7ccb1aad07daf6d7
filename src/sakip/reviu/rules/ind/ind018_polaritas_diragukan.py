"""IND018 polaritas-diragukan."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.kernel.kosakata import cari_frasa, daftar_kata
from sakip.rencana.dokumen import Dokumen
from sakip.rencana.indikator import Polaritas
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan("IND018", "polaritas-diragukan", tahap=Tahap.RENCANA, tingkat=Tingkat.PERINGATAN, rujukan=("permenpan-per-20-2008#umum",))
def polaritas_diragukan(dokumen: Dokumen) -> Iterator[Butir]:
    """Indikator yang makin kecil makin baik diberi polaritas maksimum.

    Mengapa: Angka kematian, kemiskinan, pelanggaran atau waktu tunggu yang naik adalah kegagalan. Dengan polaritas maksimum
    kenaikannya dihitung sebagai keberhasilan.

    Cara memperbaiki: Ganti polaritas menjadi minimum, atau ubah nama indikator menjadi penurunan atau penyelesaiannya.
    """
    for indikator in dokumen.daftar_indikator:
        frasa = cari_frasa(indikator.nama, daftar_kata("buruk_bila_naik"))
        if frasa and indikator.polaritas is Polaritas.MAKSIMUM and not cari_frasa(indikator.nama, daftar_kata("pembalik")):
            yield Butir(
                pesan=f'{indikator.kode} "{indikator.nama}" berpolaritas maksimum, padahal {frasa} yang kecil lebih baik.',
                saran="Ganti polaritas menjadi minimum.",
                at=indikator.lokasi.pada("polaritas"),
                objek=indikator.kode,
                fakta=(indikator.nama, indikator.polaritas.value),
            )
