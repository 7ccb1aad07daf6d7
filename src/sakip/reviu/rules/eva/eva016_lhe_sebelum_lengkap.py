"""EVA016 lhe-sebelum-lengkap."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.evaluasi.hitung import HasilLke
from sakip.evaluasi.lke import Lke
from sakip.kernel.periode import format_tanggal
from sakip.reviu.aturan import aturan
from sakip.reviu.lembar_evaluasi import tempat_sub
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan("EVA016", "lhe-sebelum-lengkap", tahap=Tahap.EVALUASI, tingkat=Tingkat.SALAH, rujukan=("permenpanrb-88-2021#lhe",))
def lhe_sebelum_lengkap(lke: Lke, hasil: HasilLke) -> Iterator[Butir]:
    """LHE sudah bernomor dan bertanggal, tetapi ada subkomponen yang belum dinilai.

    Mengapa: Nilai akhir adalah jumlah dua belas subkomponen. Sebelum semuanya dinilai, jumlahnya sementara dan tidak
    mempunyai predikat, sehingga belum dapat dilaporkan.

    Cara memperbaiki: Nilai subkomponen yang disebut, atau kosongkan nomor dan tanggal LHE.
    """
    if hasil.belum_dinilai and lke.nomor.strip() and lke.tanggal:
        yield Butir(
            pesan=f"LHE {lke.nomor} bertanggal {format_tanggal(lke.tanggal)}, tetapi "
            f"{', '.join(hasil.belum_dinilai)} belum dinilai.",
            saran="Nilai subkomponen itu, atau kosongkan nomor dan tanggal LHE.",
            at=tempat_sub(lke.penilaian(hasil.belum_dinilai[0]), "nilai_evaluator"),
            objek=hasil.belum_dinilai[0],
            fakta=(lke.nomor, *hasil.belum_dinilai),
        )
