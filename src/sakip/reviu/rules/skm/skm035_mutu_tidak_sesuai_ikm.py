"""SKM035 mutu-tidak-sesuai-ikm."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.ikm import daftar_ikm
from sakip.reviu.rantai import tampil
from sakip.reviu.temuan import Butir, Tahap, Tingkat
from sakip.survei.mutu import classify_ikm

_MUTU = re.compile(
    r"""\b[Mm]utu(?:nya)?(?:\s+(?:unit\s+)?(?:pe)?layanan(?:nya)?)?(?:\s+(?:adalah|yaitu)|:)?\s+["“”'(]?([ABCD])\b"""
)


@aturan("SKM035", "mutu-tidak-sesuai-ikm", tahap=Tahap.RENCANA, tingkat=Tingkat.SALAH, rujukan=("permenpanrb-14-2017#mutu",))
def mutu_tidak_sesuai_ikm(dokumen: Dokumen) -> Iterator[Butir]:
    """Mutu pelayanan yang disebut tidak sesuai dengan nilai IKM.

    Mengapa: Mutu A mulai 88,31, B mulai 76,61, C mulai 65,00, di bawahnya D. Mutu yang tidak sesuai dengan nilainya
    membuat pembaca meragukan keduanya. Penjelasan yang juga menyebut mutu tahun lalu tidak dipersoalkan.

    Cara memperbaiki: Perbaiki mutu dalam penjelasan, atau nilainya.
    """
    for indikator in daftar_ikm(dokumen):
        realisasi, analisis = dokumen.realisasi(indikator.kode), dokumen.analisis(indikator.kode)
        if realisasi is None or not isinstance(realisasi.tahunan, Decimal) or not 25 <= realisasi.tahunan <= 100:
            continue
        benar = classify_ikm(realisasi.tahunan).mutu
        teks = [(realisasi.penjelasan, realisasi.lokasi.pada("penjelasan"))]
        if analisis:
            teks.append((analisis.penyebab, analisis.lokasi.pada("penyebab")))
        for isi, at in teks:
            disebut = _MUTU.findall(isi)
            if disebut and benar not in disebut:
                yield Butir(
                    pesan=f"{indikator.kode} {indikator.nama}: disebut mutu {disebut[0]}, sedangkan nilai "
                    f"{tampil(realisasi.tahunan)} bermutu {benar}.",
                    saran="Perbaiki mutu dalam penjelasan, atau nilainya.",
                    at=at,
                    objek=indikator.kode,
                    fakta=(disebut[0], tampil(realisasi.tahunan)),
                )
