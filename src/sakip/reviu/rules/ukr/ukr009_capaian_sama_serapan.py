"""UKR009 capaian-sama-serapan."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from sakip.kernel.angka import bulatkan, format_persen
from sakip.pengukuran.hasil import Pengukuran
from sakip.rencana.dokumen import Dokumen
from sakip.rencana.indikator import Indikator
from sakip.rencana.pohon import Jenis
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat

_SELISIH = Decimal("0.011")
"""Two decimals, rounded or truncated."""
_SEDIKITNYA = 3


@aturan(
    "UKR009",
    "capaian-sama-serapan",
    tahap=Tahap.PENGUKURAN,
    tingkat=Tingkat.SALAH,
    rujukan=("perpres-29-2014#pengukuran", "permenpanrb-53-2014#lampiran-ii-bab-iii"),
)
def capaian_sama_serapan(dokumen: Dokumen, pengukuran: Pengukuran) -> Iterator[Butir]:
    """Realisasi kinerja program sama dengan serapan anggarannya.

    Mengapa: Uang yang terserap bukan kinerja; deret yang sama di beberapa program menunjukkan serapan disalin menjadi capaian.

    Cara memperbaiki: Ukur indikator program dari data kinerjanya sendiri.
    """
    sama: list[tuple[Indikator, str, Decimal]] = []
    for indikator in dokumen.indikator_jenis(Jenis.PROGRAM, Jenis.KEGIATAN, Jenis.SUB_KEGIATAN):
        serapan = pengukuran.angka.get(f"serapan:{indikator.simpul}")
        hasil = pengukuran.indikator.get(indikator.kode)
        if hasil is None or hasil.capaian.angka is None or serapan is None or serapan.angka is None:
            continue
        kinerja = {"capaian kinerja": hasil.capaian.angka, "realisasi kinerja": hasil.realisasi}
        salinan = [apa for apa, n in kinerja.items() if isinstance(n, Decimal) and abs(n - serapan.angka) <= _SELISIH]
        if serapan.angka != 100 and salinan:
            sama.append((indikator, salinan[0], bulatkan(serapan.angka)))
    if len(sama) < _SEDIKITNYA:
        return
    for indikator, apa, serapan_persen in sama:
        realisasi = dokumen.realisasi(indikator.kode)
        yield Butir(
            pesan=f"{indikator.kode} {indikator.nama}: {apa} sama dengan serapan anggaran {indikator.simpul} "
            f"({format_persen(serapan_persen)}%), demikian pula pada {len(sama) - 1} indikator lain.",
            saran="Isi realisasi dari data kinerja, bukan dari laporan keuangan.",
            at=realisasi.lokasi.pada("tahunan") if realisasi else indikator.lokasi,
            objek=indikator.kode,
            fakta=(str(serapan_persen),),
        )
