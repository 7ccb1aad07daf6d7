"""The plan as boxes of the pohon kinerja drawing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from sakip.kernel.angka import format_angka
from sakip.rencana.dokumen import Dokumen
from sakip.rencana.indikator import Indikator
from sakip.rencana.pohon import Jenis, Simpul
from sakip.reviu.temuan import Temuan
from sakip.web.grafik.kotak import Kotak
from sakip.web.kinerja.models import JENIS_DAERAH
from sakip.web.tampilan.format import tampil_satuan


@dataclass(frozen=True, slots=True, kw_only=True)
class PilihanPohon:
    """What the drawing shows: the part below a sasaran ("" for all), down to a kind, with or without the region's chain."""

    sasaran: str = ""
    sampai: Jenis = Jenis.SUB_KEGIATAN
    daerah: bool = True


def tree_boxes(
    dokumen: Dokumen,
    pilihan: PilihanPohon,
    *,
    temuan: Collection[Temuan] = (),
    lintas: Mapping[str, tuple[str, ...]] | None = None,
    tautan: Mapping[str, str] | None = None,
) -> list[Kotak]:
    """The boxes in the order of the plan; ``lintas`` and ``tautan`` by code of the node."""
    banyak = Counter(t.objek for t in temuan)
    kotak = []
    for simpul in shown_nodes(dokumen, pilihan):
        indikator = dokumen.indikator_simpul(simpul.kode)
        jumlah = banyak[simpul.kode] + sum(banyak[i.kode] for i in indikator)
        kotak.append(
            Kotak(
                kode=simpul.kode,
                induk=simpul.induk,
                jenis=simpul.jenis.value,
                judul=simpul.nama,
                baris=tuple(indicator_line(dokumen, i) for i in indikator),
                penanggung_jawab=simpul.penanggung_jawab,
                lintas=(lintas or {}).get(simpul.kode, ()),
                tautan=(tautan or {}).get(simpul.kode, ""),
                tanda=f"{jumlah} temuan" if jumlah else "",
            )
        )
    return kotak


def indicator_line(dokumen: Dokumen, indikator: Indikator) -> str:
    """``Nilai IKM (target 83 Nilai)``."""
    target = dokumen.target_berlaku(indikator.kode)
    if target is None:
        return f"{indikator.nama} (target belum diisi)"
    teks = target if isinstance(target, str) else format_angka(target)
    return f"{indikator.nama} (target {teks}{tampil_satuan(indikator.satuan)})"


def shown_nodes(dokumen: Dokumen, pilihan: PilihanPohon) -> list[Simpul]:
    """The nodes of the choice; of the region's plan only those above the unit's own."""
    urutan = list(Jenis)
    batas = urutan.index(pilihan.sampai)
    milik = [s for s in dokumen.pohon.daftar_simpul if s.jenis not in JENIS_DAERAH and urutan.index(s.jenis) <= batas]
    leluhur = {s.kode: {a.kode for a in dokumen.pohon.leluhur(s.kode)} for s in milik}
    if pilihan.sasaran:
        inti = [s for s in milik if s.kode == pilihan.sasaran or pilihan.sasaran in leluhur[s.kode]]
    else:
        inti = milik
    tampil = {s.kode for s in inti}.union(*(leluhur[s.kode] for s in inti))
    return [
        s
        for s in dokumen.pohon.daftar_simpul
        if s.kode in tampil and (pilihan.daerah or s.jenis not in JENIS_DAERAH) and urutan.index(s.jenis) <= batas
    ]
