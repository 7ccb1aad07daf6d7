"""ANG009 efisien-tanpa-kinerja."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from sakip.hukum.parameter import ParameterTidakDikenal, parameter
from sakip.kernel.angka import bulatkan, format_persen
from sakip.pengukuran.hasil import Pengukuran
from sakip.pengukuran.indeks import akhir_tahun
from sakip.rencana.dokumen import Dokumen
from sakip.rencana.realisasi import AngkaPembanding
from sakip.reviu.aturan import aturan
from sakip.reviu.pembanding import daftar_angka, sebut_objek, tampil
from sakip.reviu.temuan import Butir, Tahap, Tingkat


def _ambang(dokumen: Dokumen) -> Decimal | None:
    """From where on a figure says "efisien" in the chosen way; None where that way has no rule for the year."""
    cara = dokumen.unit.pengaturan.cara_efisiensi
    if cara != "kl":
        return Decimal(0 if cara == "selisih" else 1)
    try:
        return Decimal(parameter("pengukuran.efisiensi_kl", akhir_tahun(dokumen)).nilai["tengah"])
    except ParameterTidakDikenal:
        return None


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
    ambang = _ambang(dokumen)
    kelompok: dict[tuple[str, Decimal], list[AngkaPembanding]] = {}
    for angka, nilai in daftar_angka(dokumen, "efisiensi"):
        if angka.tahun in (None, dokumen.unit.tahun) and ambang is not None and nilai >= ambang:
            kelompok.setdefault((angka.objek, nilai), []).append(angka)
    for (objek, nilai), isi in kelompok.items():
        gugus = pengukuran.gugus.get(objek or "unit")
        capaian = gugus.capaian.angka if gugus else None
        if capaian is None or bulatkan(capaian) >= 100:
            continue
        tempat = ", ".join(dict.fromkeys(a.tempat for a in isi))
        yield Butir(
            pesan=f"{tempat}: {sebut_objek(dokumen, objek)} berefisiensi {tampil(nilai)} (efisien), "
            f"tetapi capaian kinerjanya {format_persen(capaian)}%.",
            saran="Sebutkan bahwa kinerja belum tercapai.",
            at=isi[0].lokasi.pada("nilai"),
            objek=objek,
            fakta=(tempat, tampil(nilai), format_persen(capaian)),
        )
