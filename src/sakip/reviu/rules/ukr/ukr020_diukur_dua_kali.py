"""UKR020 diukur-dua-kali."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.cetakan.entitas import nama_bersih
from sakip.cetakan.makna import ENTITAS, BarisMakna, Fakta, JenisTabel, LaporanTercetak, Peran
from sakip.kernel.kemiripan import baku
from sakip.reviu.aturan import aturan
from sakip.reviu.cetak.sebut import name_of
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan("UKR020", "diukur-dua-kali", tahap=Tahap.CETAK, tingkat=Tingkat.PERINGATAN, rujukan=("perpres-29-2014#pengukuran",))
def diukur_dua_kali(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Satu indikator diukur dua kali pada satu tabel capaian.

    Mengapa: Indikator yang dihitung dua kali mengubah rata-rata capaian, dan pembaca tidak tahu baris mana yang berlaku.

    Cara memperbaiki: Hapus salah satu barisnya, atau lengkapi namanya bila memang dua indikator.
    """
    for tabel in laporan.tabel(JenisTabel.CAPAIAN):
        pertama: dict[tuple[str, ...], Fakta] = {}
        for baris in tabel.isi:
            f = baris.fakta(Peran.REALISASI)
            if f is None or f.jenis_objek is not Peran.INDIKATOR or not baris.tertulis.get(Peran.INDIKATOR):
                continue
            lama = pertama.setdefault(_nama(baris), f)
            if lama is not f:
                yield Butir(
                    pesan=f"{name_of(f)} diukur dua kali, juga di {lama.lokasi} ({lama.teks} dan {f.teks}).",
                    saran="Hapus salah satu barisnya, atau bedakan namanya.",
                    at=f.lokasi,
                    objek=f.objek,
                    fakta=(tabel.sebutan, lama.teks, f.teks),
                )


def _nama(baris: BarisMakna) -> tuple[str, ...]:
    """Everything the row names: two programs may have an indicator of the same words."""
    return (*(baku(nama_bersih(baris.nama.get(p, ""))) for p in ENTITAS), baku(baris.nama.get(Peran.SATUAN, "")))
