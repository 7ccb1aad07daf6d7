"""REN009 sasaran-tanpa-janji."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.rencana.dokumen import Dokumen
from sakip.rencana.pohon import Jenis
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan(
    "REN009", "sasaran-tanpa-janji", tahap=Tahap.RENCANA, tingkat=Tingkat.PERINGATAN, rujukan=("permenpanrb-53-2014#lampiran-i",)
)
def sasaran_tanpa_janji(dokumen: Dokumen) -> Iterator[Butir]:
    """Sasaran Renstra tidak mempunyai satu pun indikator dalam Perjanjian Kinerja yang berlaku.

    Mengapa: Perjanjian Kinerja kepala perangkat daerah memuat sasaran strategisnya. Sasaran tanpa janji tidak dapat
    dimintai pertanggungjawaban dan laporan kinerja tidak mengukurnya.

    Cara memperbaiki: Masukkan sedikitnya satu indikator sasaran itu ke Perjanjian Kinerja yang berlaku pada akhir tahun.
    """
    pk = dokumen.pk_berlaku()
    if pk is None:
        return
    for simpul in dokumen.pohon.per_jenis(Jenis.SASARAN):
        daftar = dokumen.indikator_simpul(simpul.kode)
        janji = [pk.target(i.kode) for i in daftar]
        if daftar and not any(j and j.target is not None for j in janji):
            yield Butir(
                pesan=f"Sasaran {simpul.kode} {simpul.nama} ({', '.join(i.kode for i in daftar)}) tidak diperjanjikan "
                f"dalam PK versi {pk.versi}.",
                saran="Masukkan indikator sasaran ini ke Perjanjian Kinerja.",
                at=simpul.lokasi.pada("nama"),
                objek=simpul.kode,
                fakta=(str(pk.versi), *(i.kode for i in daftar)),
            )
