"""PK001 pk-belum-ada."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan(
    "PK001",
    "pk-belum-ada",
    tahap=Tahap.RENCANA,
    tingkat=Tingkat.SALAH,
    rujukan=(
        "permenpanrb-53-2014#lampiran-i",
        "perpres-29-2014#umum",
    ),
)
def pk_belum_ada(dokumen: Dokumen) -> Iterator[Butir]:
    """Unit belum mempunyai Perjanjian Kinerja.

    Mengapa: Kinerja dilaporkan terhadap yang diperjanjikan. Tanpa Perjanjian Kinerja, laporan kinerja tidak mempunyai janji
    untuk dijawab.

    Cara memperbaiki: Isi lembar PK dan PK Target menurut Perjanjian Kinerja yang ditandatangani.
    """
    if not dokumen.daftar_pk:
        yield Butir(
            pesan=f"Tidak ada Perjanjian Kinerja {dokumen.unit.nama} tahun {dokumen.unit.tahun}.",
            saran="Isi lembar PK dan PK Target.",
            at=dokumen.unit.lokasi,
            fakta=(str(dokumen.unit.tahun),),
        )
    for pk in dokumen.daftar_pk:
        if not any(t.target is not None for t in pk.daftar_target):
            yield Butir(
                pesan=f"PK versi {pk.versi} tidak memuat satu pun indikator bertarget.",
                saran=f"Isi target versi {pk.versi} di lembar PK Target.",
                at=pk.lokasi.pada("versi"),
                objek=f"PK{pk.versi}",
                fakta=(str(pk.versi),),
            )
