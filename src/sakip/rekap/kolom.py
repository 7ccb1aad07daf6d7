"""Which columns hold the groups and the nine unsur, and how a column of any type becomes 1, 2, 3, 4 or empty."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sakip.rekap.mesin import RekapDitolak
from sakip.survei.unsur import KODE_UNSUR

_BULAT = {"TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT", "UTINYINT", "USMALLINT", "UINTEGER", "UBIGINT", "UHUGEINT"}
_PECAHAN = {"FLOAT", "DOUBLE"}
KOLOM_HASIL = {"responden", *(k.lower() for k in KODE_UNSUR), "ikm", "mutu", "kinerja", "alasan"}


@dataclass(frozen=True, slots=True, kw_only=True)
class KolomUnsur:
    """A column of answers in SQL. ``nilai``: a whole number or NULL; ``salah``: true where the cell is neither 1-4 nor empty."""

    kode: str
    mentah: str
    nilai: str
    salah: str
    bulat: bool
    """A column of whole numbers: its smallest and largest value tell whether any is wrong."""


def quote(nama: str) -> str:
    """A column's name in SQL."""
    return '"' + nama.replace('"', '""') + '"'


def find_columns(
    ada: Sequence[tuple[str, str]], menurut: Sequence[str], pemetaan: Mapping[str, str]
) -> tuple[list[str], list[KolomUnsur]]:
    """The columns to group by and the nine unsur, whatever the case of their names. Raises RekapDitolak for those missing."""
    if terlarang := [m for m in menurut if m.lower() in KOLOM_HASIL]:
        raise RekapDitolak(
            f"tidak dapat dikelompokkan menurut {', '.join(terlarang)}, nama kolom hasil", "pilih kolom lain pada --menurut"
        )
    menurut_huruf = {nama.lower(): (nama, jenis) for nama, jenis in ada}
    dicari = {nama: pemetaan.get(nama, nama) for nama in (*menurut, *KODE_UNSUR)}
    hilang = [kolom for kolom in dicari.values() if kolom.lower() not in menurut_huruf]
    if hilang:
        daftar = ", ".join(nama for nama, _ in ada[:20])
        raise RekapDitolak(
            f"kolom {', '.join(hilang)} tidak ada; berkas memuat {daftar}",
            "sebut nama kolomnya, misalnya --kolom unit=nama_unit --kolom U1=jawaban_1",
        )
    ketemu = {nama: menurut_huruf[kolom.lower()] for nama, kolom in dicari.items()}
    return [quote(ketemu[nama][0]) for nama in menurut], [_unsur(kode, *ketemu[kode]) for kode in KODE_UNSUR]


def _unsur(kode: str, nama: str, jenis: str) -> KolomUnsur:
    k = quote(nama)
    if jenis in _BULAT:
        return KolomUnsur(kode=kode, mentah=k, nilai=k, salah=f"{k} NOT BETWEEN 1 AND 4", bulat=True)
    if jenis in _PECAHAN or jenis.startswith("DECIMAL"):
        kosong = f"isnan({k})" if jenis in _PECAHAN else "false"
        nilai = f"CASE WHEN {k} IN (1, 2, 3, 4) THEN {k}::BIGINT END"
        return KolomUnsur(kode=kode, mentah=k, nilai=nilai, salah=f"NOT {kosong} AND {k} NOT IN (1, 2, 3, 4)", bulat=False)
    if jenis == "VARCHAR":
        pilihan = " ".join(f"WHEN '{n}' THEN {n} WHEN '{n}.0' THEN {n} WHEN '{n},0' THEN {n}" for n in range(1, 5))
        nilai = f"CASE trim({k}) {pilihan} END"
        return KolomUnsur(kode=kode, mentah=k, nilai=nilai, salah=f"trim({k}) <> '' AND {nilai} IS NULL", bulat=False)
    raise RekapDitolak(f"kolom {nama} berjenis {jenis}", "isi kolom unsur dengan angka 1 sampai 4, kosong bila tidak dijawab")
