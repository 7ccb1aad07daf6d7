"""IND015 sasaran-tanpa-outcome."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.rencana.dokumen import Dokumen
from sakip.rencana.indikator import JenisIndikator
from sakip.rencana.pohon import Jenis
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan(
    "IND015",
    "sasaran-tanpa-outcome",
    tahap=Tahap.RENCANA,
    tingkat=Tingkat.PERINGATAN,
    rujukan=(
        "permenpan-per-09-2007#syarat",
        "permenpanrb-88-2021#perencanaan",
    ),
)
def sasaran_tanpa_outcome(dokumen: Dokumen) -> Iterator[Butir]:
    """Sasaran hanya diukur dengan keluaran, bukan hasil.

    Mengapa: Sasaran strategis adalah hasil (outcome). Jumlah rapat atau dokumen menunjukkan kegiatan, bukan perubahan yang
    dirasakan.

    Cara memperbaiki: Tambahkan indikator hasil pada sasaran itu; indikator keluaran dipindahkan ke kegiatan.
    """
    for simpul in dokumen.pohon.per_jenis(Jenis.SASARAN):
        daftar = dokumen.indikator_simpul(simpul.kode)
        if daftar and not any(i.jenis is JenisIndikator.OUTCOME for i in daftar):
            yield Butir(
                pesan=f"Sasaran {simpul.kode} {simpul.nama} hanya berindikator "
                f"{', '.join(f'{i.kode} ({i.jenis.value})' for i in daftar)}.",
                saran="Tambahkan sedikitnya satu indikator outcome.",
                at=daftar[0].lokasi.pada("jenis"),
                objek=simpul.kode,
                fakta=tuple(f"{i.kode}:{i.jenis.value}" for i in daftar),
            )
