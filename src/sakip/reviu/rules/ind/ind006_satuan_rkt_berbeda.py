"""IND006 satuan-rkt-berbeda."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.kernel.kosakata import daftar_kata, ratakan
from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat

_PERSEN = {ratakan(s) for s in daftar_kata("satuan_persen")}


@aturan("IND006", "satuan-rkt-berbeda", tahap=Tahap.RENCANA, tingkat=Tingkat.PERINGATAN, rujukan=("permendagri-86-2017#renja",))
def satuan_rkt_berbeda(dokumen: Dokumen) -> Iterator[Butir]:
    """Satuan dalam RKT berbeda dari satuan indikator.

    Mengapa: Target dengan satuan lain tidak dapat dibandingkan dengan target Renstra dan realisasinya.

    Cara memperbaiki: Samakan satuan di lembar RKT dan Indikator, atau kosongkan satuan RKT bila sama.
    """
    for rkt in dokumen.daftar_rkt:
        indikator = dokumen.indikator(rkt.indikator)
        if indikator is None or not rkt.satuan.strip() or not indikator.satuan.strip():
            continue
        satu, dua = ratakan(rkt.satuan), ratakan(indikator.satuan)
        if satu != dua and not {satu, dua} <= _PERSEN:
            yield Butir(
                pesan=f'{indikator.kode}: RKT memakai satuan "{rkt.satuan}", lembar Indikator "{indikator.satuan}".',
                saran="Pakai satu satuan untuk satu indikator.",
                at=rkt.lokasi.pada("satuan"),
                objek=indikator.kode,
                fakta=(rkt.satuan, indikator.satuan),
            )
