"""What lists, search and open data need of a published document: figures as text, computed by the core."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from sakip.pengukuran import measure
from sakip.pengukuran.hasil import AngkaTerhitung, HasilIndikator
from sakip.rencana.dokumen import Dokumen
from sakip.rencana.indikator import Indikator, Nilai

Ringkasan = dict[str, Any]


def summarise(dokumen: Dokumen) -> Ringkasan:
    """Unit figures and one entry per measured indicator; numbers as exact decimal text, null where there is none."""
    pengukuran = measure(dokumen)
    unit = pengukuran.gugus["unit"]
    return {
        "unit": dokumen.unit.nama,
        "tahun": dokumen.unit.tahun,
        "capaian": _teks(unit.capaian),
        "kategori": unit.kategori,
        "serapan": _teks(unit.anggaran.serapan),
        "anggaran": _teks(unit.anggaran.berlaku),
        "realisasi_anggaran": _teks(unit.anggaran.realisasi),
        "indikator": [
            _indikator(dokumen, i, pengukuran.indikator[i.kode])
            for i in dokumen.daftar_indikator
            if i.kode in pengukuran.indikator
        ],
    }


def _indikator(dokumen: Dokumen, indikator: Indikator, hasil: HasilIndikator) -> Ringkasan:
    simpul = dokumen.simpul_indikator(indikator)
    return {
        "kode": indikator.kode,
        "nama": indikator.nama,
        "satuan": indikator.satuan,
        "iku": indikator.iku,
        "jenis": simpul.jenis.value if simpul else "",
        "uraian": simpul.nama if simpul else "",
        "target": _nilai(hasil.target),
        "realisasi": _nilai(hasil.realisasi),
        "capaian": _teks(hasil.capaian),
        "kategori": hasil.kategori,
        "alasan": hasil.capaian.alasan,
    }


def words_of(ringkasan: Ringkasan) -> str:
    """The text that a search looks through."""
    return " ".join([ringkasan["unit"], *(f"{i['nama']} {i['uraian']}" for i in ringkasan["indikator"])]).lower()


def _teks(angka: AngkaTerhitung) -> str | None:
    return None if angka.angka is None else format(angka.angka.quantize(Decimal("1E-6")).normalize(), "f")


def _nilai(nilai: Nilai | None) -> str | None:
    return format(nilai, "f") if isinstance(nilai, Decimal) else nilai


def parse_number(teks: str | None) -> Nilai | None:
    """A text of a summary as the number or label it stands for."""
    if teks is None:
        return None
    try:
        return Decimal(teks)
    except ArithmeticError:
        return teks
