"""What the columns of the database can hold, told as problems of cells before anything is stored."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db import models

from sakip.exchange.xlsx import places_of, rows_of
from sakip.exchange.xlsx.bentuk import Kolom, Lembar
from sakip.exchange.xlsx.lembar import DAFTAR_LEMBAR
from sakip.kernel.lokasi import Lokasi
from sakip.kernel.masalah import Masalah
from sakip.rencana.dokumen import Dokumen
from sakip.web.kinerja import models as m
from sakip.web.kinerja.mapping import MODEL_LEMBAR

_MODEL: Mapping[str, tuple[type[models.Model], ...]] = {
    **{nama: (model,) for nama, model in MODEL_LEMBAR.items()},
    "Unit": (m.TahunKinerja,),
    "Pengaturan": (m.TahunKinerja,),
    "RPJMD": (m.Simpul,),
    "Renstra": (m.Simpul,),
    "Program": (m.Simpul, m.Anggaran),
    "Indikator": (m.Indikator,),
    "Target": (m.Indikator,),
    "PK": (m.PerjanjianKinerja,),
    "PK Target": (m.TargetPk,),
}
_BULAT, _BULAT_BESAR = 2**31 - 1, 2**63 - 1


def oversized(dokumen: Dokumen) -> Iterator[Masalah]:
    """Cells with more letters or larger numbers than can be stored."""
    rows, tempat = rows_of(dokumen), places_of(dokumen)
    for lembar in DAFTAR_LEMBAR:
        daftar = [rows[lembar.nama]] if lembar.formulir else rows[lembar.nama]
        for kolom in lembar.daftar_kolom:
            bidang = _bidang(lembar.nama, kolom.field)
            for n, baris in enumerate(daftar) if bidang else ():
                if soal := _soal(bidang, baris.get(kolom.field)):
                    yield _masalah(lembar, kolom, soal, _lokasi(lembar, tempat, n))


def _bidang(nama_lembar: str, field: str) -> models.Field[Any, Any] | None:
    for model in _MODEL.get(nama_lembar, ()):
        try:
            bidang = model._meta.get_field(field)
        except FieldDoesNotExist:
            continue
        return bidang if isinstance(bidang, models.Field) and not bidang.is_relation else None
    return None


def _soal(bidang: models.Field[Any, Any] | None, nilai: Any) -> str:
    if isinstance(nilai, (str, Decimal)) and isinstance(bidang, models.CharField) and bidang.max_length:
        teks = format(nilai, "f") if isinstance(nilai, Decimal) else nilai
        return f"berisi {len(teks)} huruf, paling banyak {bidang.max_length}" if len(teks) > bidang.max_length else ""
    if isinstance(nilai, int) and not isinstance(nilai, bool):
        batas = _BULAT_BESAR if isinstance(bidang, models.BigIntegerField) else _BULAT
        return "berisi angka yang terlalu besar" if abs(nilai) > batas else ""
    return ""


def _lokasi(lembar: Lembar, tempat: Mapping[str, Any], n: int) -> Callable[[str], Lokasi]:
    if lembar.formulir:
        return lambda field: tempat[lembar.nama].get(field, Lokasi(lembar=lembar.nama))
    baris: Lokasi = tempat[lembar.nama][n]
    return lambda field: baris.pada(field)


def _masalah(lembar: Lembar, kolom: Kolom, soal: str, lokasi: Callable[[str], Lokasi]) -> Masalah:
    return Masalah(
        kode="tidak-muat",
        pesan=f'"{kolom.judul}" {soal}',
        saran="singkatkan isinya; uraian panjang dapat ditulis pada lembar Narasi" if "huruf" in soal else "periksa angkanya",
        lokasi=lokasi(kolom.field),
    )
