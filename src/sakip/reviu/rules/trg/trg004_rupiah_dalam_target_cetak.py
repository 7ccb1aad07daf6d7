"""TRG004 rupiah-dalam-target, on a printed report."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from sakip.cetakan.makna import UANG, Fakta, LaporanTercetak, Peran, TabelMakna
from sakip.kernel.kosakata import ratakan
from sakip.reviu.aturan import muka_cetak
from sakip.reviu.cetak.sebut import name_of
from sakip.reviu.temuan import Butir

_INDIKATOR_UANG = re.compile(r"\b(?:rupiah|rp|pendapatan|investasi|pajak|retribusi|pad|omzet|ekspor|pdrb|aset|nilai barang)\b")
TERKECIL = Decimal(1_000_000)


@muka_cetak("TRG004")
def rupiah_dalam_target_tercetak(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Kolom target kinerja dibandingkan dengan kolom anggaran di baris yang sama; satu temuan untuk satu kolom.

    Diam bila satuan atau indikatornya memang rupiah (pendapatan, nilai investasi).
    """
    for tabel in laporan.daftar_tabel:
        uang = _uang(tabel)
        salah = [f for b in tabel.isi for f in b.daftar_fakta if _rupiah(f, b.nama.get(Peran.SATUAN, ""), uang)]
        if salah:
            f = salah[0]
            lain = f" (dan {len(salah) - 1} sel target lain di tabel ini)" if len(salah) > 1 else ""
            yield Butir(
                pesan=f"target {name_of(f)} berisi {f.teks}, jumlah rupiah{lain}.",
                saran="Isi target dalam satuan indikatornya; anggaran sudah ada di kolom anggaran.",
                at=f.lokasi,
                objek=f.objek,
                fakta=(tabel.sebutan, *(s.teks for s in salah)),
            )


def _uang(tabel: TabelMakna) -> set[Decimal | None]:
    return {f.nilai for f in tabel.fakta(*UANG)}


def _rupiah(f: Fakta, satuan: str, uang: set[Decimal | None]) -> bool:
    if f.ukuran not in (Peran.TARGET, Peran.REALISASI) or f.nilai is None or f.nilai < TERKECIL:
        return False
    if _INDIKATOR_UANG.search(ratakan(f"{satuan} {f.objek}")):
        return False
    return f.nilai in uang or f.objek.casefold().startswith("persentase") or satuan.strip() in ("%", "Persen", "Persentase")
