"""PK002 target-berubah-tanpa-alasan, on a printed report."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sakip.cetakan.makna import BarisMakna, Fakta, JenisTabel, LaporanTercetak, Peran
from sakip.reviu.aturan import muka_cetak
from sakip.reviu.cetak.banding import same_value
from sakip.reviu.cetak.sebut import name_of
from sakip.reviu.temuan import Butir

_UBAH = re.compile(r"\bperubahan\b|\bberubah\b|\bdiubah\b|\brevisi\b|\bdisesuaikan\b|\bpenyesuaian\b|\bsemula\b", re.I)
_SEBAB = re.compile(
    r"\b(?:karena|dikarenakan|disebabkan|sebab|akibat|alasan(?:nya)?|mengingat|sehubungan|dalam rangka)\b"
    r"|\b(?:menyesuaikan|penyesuaian|sebagai tindak lanjut)\b",
    re.I,
)


@muka_cetak("PK002")
def target_tercetak_berubah_tanpa_alasan(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Tabel sebelum dan sesudah perubahan memuat target yang berbeda, dan tidak ada alinea yang menyebut sebab perubahan.

    Satu alinea tentang perubahan beserta sebabnya sudah cukup; apakah sebab itu memadai dinilai pembaca.
    """
    if any(_UBAH.search(n.teks) and _SEBAB.search(n.teks) for n in laporan.daftar_narasi):
        return
    for tabel in laporan.tabel(JenisTabel.PK, JenisTabel.PROGRAM_ANGGARAN):
        for baris in tabel.isi:
            for lama, baru in _berubah(baris):
                yield Butir(
                    pesan=f"target {name_of(baru)} berubah dari {lama.teks} menjadi {baru.teks}, tanpa alasan dalam uraian.",
                    saran="Sebutkan alasan perubahan, atau kembalikan target semula.",
                    at=baru.lokasi,
                    objek=baru.objek,
                    fakta=(lama.teks, baru.teks),
                )


def _berubah(baris: BarisMakna) -> Iterator[tuple[Fakta, Fakta]]:
    """The target before and after a change in one row; a removed one ("-") is another rule's."""
    target = [f for f in baris.daftar_fakta if f.ukuran is Peran.TARGET and f.nilai is not None and not f.triwulan]
    lama = [f for f in target if f.keadaan == "sebelum"]
    baru = [f for f in target if not f.keadaan]
    if len(lama) == len(baru) == 1 and not same_value(baru[0], lama[0]):
        yield lama[0], baru[0]
