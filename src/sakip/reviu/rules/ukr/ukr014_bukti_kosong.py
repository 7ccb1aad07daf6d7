"""UKR014 bukti-kosong."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan("UKR014", "bukti-kosong", tahap=Tahap.RENCANA, tingkat=Tingkat.PERINGATAN, rujukan=("permenpanrb-88-2021#pengukuran",))
def bukti_kosong(dokumen: Dokumen) -> Iterator[Butir]:
    """Realisasi IKU atau indikator Perjanjian Kinerja tanpa bukti.

    Mengapa: Evaluator meminta bukti setiap realisasi; tanpa bukti angkanya tidak diakui.

    Cara memperbaiki: Tulis nama dokumen dan halamannya di kolom bukti.
    """
    pk = dokumen.pk_berlaku()
    for realisasi in dokumen.daftar_realisasi:
        indikator = dokumen.indikator(realisasi.indikator)
        isi = next((n for n in (realisasi.tahunan, *realisasi.triwulan) if n is not None), None)
        if indikator is None or realisasi.bukti.strip() or isi is None:
            continue
        if indikator.iku or (pk and pk.target(indikator.kode)):
            yield Butir(
                pesan=f"{indikator.kode} {indikator.nama}: realisasi belum menyebut buktinya.",
                saran="Isi kolom bukti, misalnya nama laporan dan halamannya.",
                at=realisasi.lokasi.pada("bukti"),
                objek=indikator.kode,
                fakta=(str(isi), "tanpa bukti"),
            )
