"""Import of the official nomenclature from a CSV with the columns ``kode`` and ``nama``."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass

from django.db import transaction

from sakip.rencana.pohon import Jenis
from sakip.web.audit.catat import record
from sakip.web.instansi.models import Pengguna
from sakip.web.kinerja.models import Nomenklatur

_JENIS = {3: Jenis.PROGRAM, 5: Jenis.KEGIATAN, 6: Jenis.SUB_KEGIATAN}
"""The kind by the number of parts of a code; 1, 2 and 4 parts are headings of the list."""
_KODE = re.compile(r"[0-9X]{1,2}(\.[0-9X]{1,4})*")
_BATAS_GALAT = 20


class NomenklaturDitolak(Exception):
    """The file cannot be imported; ``daftar`` says line by line why and how to mend it."""

    def __init__(self, daftar: list[str]) -> None:
        super().__init__("; ".join(daftar))
        self.daftar = daftar


@dataclass(frozen=True, slots=True, kw_only=True)
class HasilImpor:
    """What an import did."""

    banyak: int
    dilewati: int
    """Lines of headings (urusan, bidang) that are no program or kegiatan."""


def import_nomenclature(*, isi: str, versi: str, by: Pengguna | None = None) -> HasilImpor:
    """Replace a version of the nomenclature by the file's. Raises NomenklaturDitolak; then nothing is stored."""
    versi = versi.strip()
    if not versi or len(versi) > 60:
        raise NomenklaturDitolak(
            ["Versi belum diisi atau lebih dari 60 huruf; tulis nomor keputusannya, misalnya 900.1-2850/2025."]
        )
    terbaca: dict[str, Nomenklatur] = {}
    galat: list[str] = []
    dilewati = 0
    for nomor, kode, nama in _rows(isi):
        bagian = kode.count(".") + 1
        if not _KODE.fullmatch(kode):
            galat.append(f'Baris {nomor}: kode "{kode[:40]}" bukan kode nomenklatur; tulis seperti 7.01.02.2.04.')
        elif bagian not in _JENIS:
            dilewati += 1
        elif not nama:
            galat.append(f"Baris {nomor}: nama untuk kode {kode} kosong; isi namanya.")
        elif kode in terbaca and terbaca[kode].nama != nama:
            galat.append(f"Baris {nomor}: kode {kode} sudah ada dengan nama lain; hapus salah satunya.")
        else:
            terbaca[kode] = Nomenklatur(versi=versi, kode=kode, jenis=_JENIS[bagian].value, nama=nama)
        if len(galat) >= _BATAS_GALAT:
            break
    if not terbaca and not galat:
        galat.append("Tidak ada satu pun program, kegiatan, atau sub kegiatan yang terbaca; periksa isi berkasnya.")
    if galat:
        raise NomenklaturDitolak(galat)
    with transaction.atomic():
        Nomenklatur.objects.filter(versi=versi).delete()
        Nomenklatur.objects.bulk_create(terbaca.values(), batch_size=1000)
        contoh = Nomenklatur.objects.filter(versi=versi).order_by("kode")[0]
        record("nomenklatur.impor", objek=contoh, by=by, perubahan=[("versi", None, versi), ("banyak", None, len(terbaca))])
    return HasilImpor(banyak=len(terbaca), dilewati=dilewati)


def _rows(isi: str) -> Iterator[tuple[int, str, str]]:
    """(line, code, name) of every line that is not empty. Raises NomenklaturDitolak for a wrong header."""
    kepala = isi.lstrip("\ufeff").partition("\n")[0]
    pemisah = max((";", ",", "\t"), key=kepala.count)
    pembaca = csv.DictReader(isi.lstrip("\ufeff").splitlines(), delimiter=pemisah)
    nama_kolom = {(k or "").strip().lower(): k for k in pembaca.fieldnames or ()}
    if not {"kode", "nama"} <= set(nama_kolom):
        raise NomenklaturDitolak(["Baris 1: judul kolom harus memuat kode dan nama, dipisah titik koma: kode;nama."])
    for baris in pembaca:
        kode = " ".join((baris[nama_kolom["kode"]] or "").split()).strip(".")
        nama = " ".join((baris[nama_kolom["nama"]] or "").split())
        if kode or nama:
            yield pembaca.line_num, kode, nama
