"""ANG004 induk-berbeda-anak."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.kernel.angka import format_rupiah
from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat

_ISIAN = ("sebelum_rupiah", "sesudah_rupiah", "realisasi_rupiah")


@aturan("ANG004", "induk-berbeda-anak", tahap=Tahap.RENCANA, tingkat=Tingkat.SALAH, rujukan=("pp-12-2019#umum",))
def induk_berbeda_anak(dokumen: Dokumen) -> Iterator[Butir]:
    """Anggaran program berbeda dari jumlah kegiatannya.

    Mengapa: Anggaran induk adalah jumlah anggaran di bawahnya.

    Cara memperbaiki: Kosongkan anggaran induk agar dijumlahkan sendiri, atau perbaiki rinciannya.
    """
    for anggaran in dokumen.daftar_anggaran:
        anak = [a for s in dokumen.pohon.anak(anggaran.simpul) if (a := dokumen.anggaran(s.kode))]
        for isian in _ISIAN:
            induk = getattr(anggaran, isian)
            rincian = [getattr(a, isian) for a in anak]
            if induk is None or not rincian or None in rincian or sum(rincian) == induk:
                continue
            yield Butir(
                pesan=f"{anggaran.simpul}: {isian.removesuffix('_rupiah').replace('_', ' ')} {format_rupiah(induk)}, "
                f"jumlah rinciannya {format_rupiah(sum(rincian))}.",
                saran="Kosongkan isian induk, atau perbaiki rinciannya.",
                at=anggaran.lokasi.pada(isian),
                objek=anggaran.simpul,
                fakta=(isian, str(induk), str(sum(rincian))),
            )
