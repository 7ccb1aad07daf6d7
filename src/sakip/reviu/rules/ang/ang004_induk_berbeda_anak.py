"""ANG004 induk-berbeda-anak."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.kernel.angka import format_rupiah
from sakip.pengukuran.hasil import Pengukuran
from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat

_ISIAN = (
    ("sebelum_rupiah", "sebelum"),
    ("sesudah_rupiah", "berlaku"),
    ("realisasi_rupiah", "realisasi"),
)
"""A column and its field of HasilAnggaran; a child's figure already holds what lies below it."""


@aturan("ANG004", "induk-berbeda-anak", tahap=Tahap.PENGUKURAN, tingkat=Tingkat.SALAH, rujukan=("pp-12-2019#umum",))
def induk_berbeda_anak(dokumen: Dokumen, pengukuran: Pengukuran) -> Iterator[Butir]:
    """Anggaran program atau kegiatan berbeda dari jumlah rinciannya.

    Mengapa: Anggaran induk adalah jumlah anggaran di bawahnya.

    Cara memperbaiki: Kosongkan anggaran induk agar dijumlahkan sendiri, atau perbaiki rinciannya.
    """
    for anggaran in dokumen.daftar_anggaran:
        anak = dokumen.pohon.anak(anggaran.simpul)
        for isian, hitungan in _ISIAN:
            induk = getattr(anggaran, isian)
            angka = [getattr(pengukuran.gugus[s.kode].anggaran, hitungan) for s in anak if s.kode in pengukuran.gugus]
            rincian = [a.angka for a in angka if a.angka is not None]
            if induk is None or not rincian or len(rincian) < len(anak) or sum(rincian) == induk:
                continue
            yield Butir(
                pesan=f"{anggaran.simpul}: {isian.removesuffix('_rupiah').replace('_', ' ')} {format_rupiah(induk)}, "
                f"jumlah rinciannya {format_rupiah(sum(rincian))}.",
                saran="Kosongkan isian induk, atau perbaiki rinciannya.",
                at=anggaran.lokasi.pada(isian),
                objek=anggaran.simpul,
                fakta=(isian, str(induk), str(sum(rincian))),
            )
