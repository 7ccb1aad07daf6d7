"""UKR004 diukur-tanpa-janji."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.pengukuran.hasil import Pengukuran
from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan(
    "UKR004", "diukur-tanpa-janji", tahap=Tahap.PENGUKURAN, tingkat=Tingkat.PERINGATAN, rujukan=("perpres-29-2014#pengukuran",)
)
def diukur_tanpa_janji(dokumen: Dokumen, pengukuran: Pengukuran) -> Iterator[Butir]:
    """Realisasi diisi untuk indikator yang tidak direncanakan.

    Mengapa: Yang diukur adalah yang direncanakan; hasil tanpa target tidak dapat dinilai.

    Cara memperbaiki: Isi target di Renstra, RKT, atau PK, atau hapus realisasinya.
    """
    pk = dokumen.pk_berlaku()
    for realisasi in dokumen.daftar_realisasi:
        indikator = dokumen.indikator(realisasi.indikator)
        isi = realisasi.tahunan if realisasi.tahunan is not None else next((t for t in realisasi.triwulan if t is not None), None)
        rkt = dokumen.target_rkt(realisasi.indikator)
        if indikator is None or isi is None or (rkt and rkt.target is not None) or (pk and pk.target(indikator.kode)):
            continue
        if indikator.target_tahun(dokumen.unit.tahun) is not None:
            continue
        yield Butir(
            pesan=f"{indikator.kode} {indikator.nama}: realisasi diisi, tetapi tidak ada target tahun {dokumen.unit.tahun} "
            "di Renstra, RKT, dan PK.",
            saran="Isi targetnya di lembar Target, RKT, atau PK Target.",
            at=realisasi.lokasi.pada("tahunan"),
            objek=indikator.kode,
            fakta=(str(isi), "tanpa target"),
        )
