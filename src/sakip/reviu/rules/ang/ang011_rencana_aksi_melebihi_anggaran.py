"""ANG011 rencana-aksi-melebihi-anggaran."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.kernel.angka import format_rupiah
from sakip.pengukuran.hasil import Pengukuran
from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.pembanding import sebut_objek
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan(
    "ANG011",
    "rencana-aksi-melebihi-anggaran",
    tahap=Tahap.PENGUKURAN,
    tingkat=Tingkat.PERINGATAN,
    rujukan=("permenpanrb-53-2014#lampiran-i", "pp-12-2019#umum"),
)
def rencana_aksi_melebihi_anggaran(dokumen: Dokumen, pengukuran: Pengukuran) -> Iterator[Butir]:
    """Anggaran satu rencana aksi melebihi anggaran program yang menunjangnya.

    Mengapa: Rencana aksi dibiayai dari program; bila lebih besar, salah satu angkanya keliru atau belum disesuaikan.

    Cara memperbaiki: Cocokkan anggaran rencana aksi dengan DPA program di bawah sasaran atau program itu.
    """
    for aksi in dokumen.daftar_rencana_aksi:
        indikator = dokumen.indikator(aksi.indikator)
        gugus = pengukuran.gugus.get(indikator.simpul) if indikator else None
        if aksi.anggaran_rupiah is None or indikator is None or gugus is None:
            continue
        # The plan may have been made on the budget before or after its change; only more than both is wrong.
        pagu = [a.angka for a in (gugus.anggaran.sebelum, gugus.anggaran.berlaku) if a.angka is not None]
        if not pagu or aksi.anggaran_rupiah <= max(pagu):
            continue
        yield Butir(
            pesan=f"{indikator.kode} {indikator.nama}: anggaran rencana aksi {format_rupiah(aksi.anggaran_rupiah)} melebihi "
            f"anggaran {sebut_objek(dokumen, indikator.simpul)} {format_rupiah(max(pagu))}.",
            saran="Samakan dengan DPA, atau perbaiki anggaran programnya.",
            at=aksi.lokasi.pada("anggaran_rupiah"),
            objek=indikator.kode,
            fakta=(str(aksi.anggaran_rupiah), str(max(pagu))),
        )
