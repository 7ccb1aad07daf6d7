"""IND016 iku-belum-ada."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan("IND016", "iku-belum-ada", tahap=Tahap.RENCANA, tingkat=Tingkat.SALAH, rujukan=("permenpan-per-09-2007#umum",))
def iku_belum_ada(dokumen: Dokumen) -> Iterator[Butir]:
    """Unit belum mempunyai IKU.

    Mengapa: Setiap instansi pemerintah dan unit kerja mandiri menetapkan indikator kinerja utama sebagai ukuran
    keberhasilannya.

    Cara memperbaiki: Tandai indikator sasaran yang utama dengan "ya" pada kolom IKU, sesuai keputusan penetapannya.
    """
    if not dokumen.daftar_iku:
        yield Butir(
            pesan=f"Tidak satu pun dari {len(dokumen.daftar_indikator)} indikator ditandai sebagai IKU.",
            saran="Tandai IKU menurut keputusan penetapan IKU.",
            at=dokumen.daftar_indikator[0].lokasi.pada("iku") if dokumen.daftar_indikator else dokumen.unit.lokasi,
            fakta=("tanpa IKU",),
        )
