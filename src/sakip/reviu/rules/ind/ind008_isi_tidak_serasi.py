"""IND008 isi-tidak-serasi."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.kernel.kemiripan import berkaitan, kata_isi
from sakip.kernel.kosakata import cari_frasa, daftar_kata
from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat

_PALING_SEDIKIT = 2


def _lain(isi: str, acuan: str) -> bool:
    if cari_frasa(isi, daftar_kata("serapan")):
        return False  # serapan-sebagai-kinerja says so already
    return len(kata_isi(isi)) >= _PALING_SEDIKIT and not berkaitan(isi, acuan)


@aturan("IND008", "isi-tidak-serasi", tahap=Tahap.RENCANA, tingkat=Tingkat.PERINGATAN, rujukan=("permenpan-per-20-2008#umum",))
def isi_tidak_serasi(dokumen: Dokumen) -> Iterator[Butir]:
    """Definisi atau formulasi membicarakan hal yang lain dari nama indikator.

    Mengapa: Nama, definisi dan formulasi menerangkan satu ukuran. Bila nama menyebut desa dan formulasinya menghitung
    rekomendasi, angka yang dilaporkan bukan angka yang diperjanjikan.

    Cara memperbaiki: Samakan ketiganya: perbaiki definisi atau formulasi, atau ganti nama indikator.
    """
    for indikator in dokumen.daftar_indikator:
        if _lain(indikator.definisi, indikator.nama):
            nama, isi = "definisi", indikator.definisi
        elif _lain(indikator.formulasi, f"{indikator.nama} {indikator.definisi}"):
            nama, isi = "formulasi", indikator.formulasi
        else:
            continue
        yield Butir(
            pesan=f'{indikator.kode} "{indikator.nama}": {nama} "{isi}" tidak menyebut hal yang sama.',
            saran=f"Tulis {nama} tentang hal yang disebut nama indikator, atau ganti namanya.",
            at=indikator.lokasi.pada(nama),
            objek=indikator.kode,
            fakta=(indikator.nama, isi),
        )
