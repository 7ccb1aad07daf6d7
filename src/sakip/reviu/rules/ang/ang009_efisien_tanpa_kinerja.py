"""ANG009 efisien-tanpa-kinerja."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.kernel.angka import format_persen
from sakip.pengukuran.hasil import Pengukuran
from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.pembanding import daftar_angka, sebut_objek, tampil
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan(
    "ANG009",
    "efisien-tanpa-kinerja",
    tahap=Tahap.PENGUKURAN,
    tingkat=Tingkat.PERINGATAN,
    rujukan=("permenpanrb-53-2014#lampiran-ii-bab-iii",),
)
def efisien_tanpa_kinerja(dokumen: Dokumen, pengukuran: Pengukuran) -> Iterator[Butir]:
    """Dinyatakan efisien padahal kinerjanya belum tercapai.

    Mengapa: Hemat karena kegiatan tidak dilaksanakan bukan efisiensi.

    Cara memperbaiki: Tambahkan bahwa kinerja belum tercapai, atau jangan sebut efisien.
    """
    for angka, nilai in daftar_angka(dokumen, "efisiensi"):
        gugus = pengukuran.gugus.get(angka.objek or "unit")
        if angka.tahun not in (None, dokumen.unit.tahun) or gugus is None or gugus.capaian.angka is None:
            continue
        ambang = 1 if dokumen.unit.pengaturan.cara_efisiensi == "rasio" else 0
        if nilai >= ambang and gugus.capaian.angka < 100:
            yield Butir(
                pesan=f"{angka.tempat}: {sebut_objek(dokumen, angka.objek)} berefisiensi {tampil(nilai)} (efisien), "
                f"tetapi capaian kinerjanya {format_persen(gugus.capaian.angka)} %.",
                saran="Sebutkan bahwa kinerja belum tercapai.",
                at=angka.lokasi.pada("nilai"),
                objek=angka.objek,
                fakta=(angka.tempat, tampil(nilai), format_persen(gugus.capaian.angka)),
            )
