"""IND021 persen-ganda."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.cetakan.makna import LaporanTercetak, Peran
from sakip.reviu.aturan import aturan
from sakip.reviu.cetak.deret_target import is_share
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan("IND021", "persen-ganda", tahap=Tahap.CETAK, tingkat=Tingkat.SARAN, rujukan=("permenpan-per-20-2008#umum",))
def persen_ganda(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Tanda persen dicetak dua kali: di kolom satuan dan di sel angkanya.

    Mengapa: Satuan ditulis satu kali. Bila sebagian sel memakai tanda persen dan sebagian tidak, pembaca ragu apakah keduanya
    dalam satuan yang sama.

    Cara memperbaiki: Hapus tanda persen dari sel, atau kosongkan kolom satuan.
    """
    for tabel in laporan.daftar_tabel:
        daftar = [
            f
            for baris in tabel.isi
            for f in baris.daftar_fakta
            if f.persen and f.ukuran in (Peran.TARGET, Peran.REALISASI) and baris.nama.get(Peran.SATUAN) and is_share(baris, f)
        ]
        if daftar:
            lain = f" dan {len(daftar) - 1} sel lain" if len(daftar) > 1 else ""
            yield Butir(
                pesan=f"{tabel.sebutan}: sel “{daftar[0].teks}”{lain} memakai tanda persen, padahal satuannya sudah persen.",
                saran="Hapus tanda persen dari sel.",
                at=daftar[0].lokasi,
                objek=tabel.sebutan,
                fakta=tuple(f.teks for f in daftar),
            )
