"""UKR010 selalu-tepat-target."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from sakip.pengukuran.hasil import Pengukuran
from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.rantai import tampil
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan(
    "UKR010", "selalu-tepat-target", tahap=Tahap.PENGUKURAN, tingkat=Tingkat.PERINGATAN, rujukan=("perpres-29-2014#pengukuran",)
)
def selalu_tepat_target(dokumen: Dokumen, pengukuran: Pengukuran) -> Iterator[Butir]:
    """Realisasi tepat sama dengan target selama beberapa tahun.

    Mengapa: Hasil ukur jarang tepat sama dengan target bertahun-tahun; biasanya target yang disalin.

    Cara memperbaiki: Tunjukkan bukti pengukurannya, atau perbaiki realisasinya.
    """
    for kode, hasil in pengukuran.indikator.items():
        if not isinstance(hasil.realisasi, Decimal) or hasil.realisasi != hasil.target or hasil.realisasi in (0, 100):
            continue
        lalu = [k for k in dokumen.daftar_kinerja_lalu if k.indikator == kode and isinstance(k.realisasi, Decimal)]
        tepat = [k for k in lalu if k.realisasi == k.target and k.tahun < dokumen.unit.tahun]
        indikator = dokumen.indikator(kode)
        if not tepat or len(tepat) < len(lalu) or indikator is None:
            continue
        realisasi = dokumen.realisasi(kode)
        tahun = ", ".join(str(k.tahun) for k in tepat)
        yield Butir(
            pesan=f"{kode} {indikator.nama}: realisasi {tampil(hasil.realisasi)} tepat sama dengan target, seperti pada {tahun}.",
            saran="Periksa bukti pengukurannya.",
            at=realisasi.lokasi.pada("tahunan") if realisasi else indikator.lokasi,
            objek=kode,
            fakta=(tampil(hasil.realisasi), tahun),
        )
