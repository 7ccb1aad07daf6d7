"""The engine (DuckDB, the extra ``rekap``) and the files it reads; its own errors come out as Indonesian sentences."""

from __future__ import annotations

import csv
import re
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import duckdb

AKHIRAN = (".parquet", ".csv")
_BARIS_CSV = re.compile(r"on Line: (\d+)")


class RekapDitolak(ValueError):
    """Why there is no roll-up, and how to mend it."""

    def __init__(self, pesan: str, saran: str) -> None:
        super().__init__(pesan)
        self.saran = saran


@contextmanager
def engine(*, memori: str = "", utas: int = 0) -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection of its own; ``memori`` (``2GB``) and ``utas`` are upper limits, "" and 0 leave them to the engine.

    What does not fit into the memory goes to a temporary folder that is gone afterwards. Raises RekapDitolak, also for what goes
    wrong inside.
    """
    try:
        import duckdb
    except ImportError as galat:
        raise RekapDitolak("rekap memerlukan DuckDB, yang belum terpasang", "pasang dengan: pip install sakip[rekap]") from galat
    with tempfile.TemporaryDirectory(prefix="sakip-rekap-") as sementara:
        atur: dict[str, str | bool | int | float | list[str]] = {
            "temp_directory": sementara,
            "preserve_insertion_order": False,
            "autoinstall_known_extensions": False,
            "autoload_known_extensions": False,
        }
        atur |= {"memory_limit": memori} if memori else {}
        atur |= {"threads": utas} if utas else {}
        try:
            with duckdb.connect(config=atur) as sambungan:
                yield sambungan
        except duckdb.Error as galat:
            raise _ditolak(galat, memori) from galat


def source(sambungan: duckdb.DuckDBPyConnection, daftar: Sequence[Path]) -> list[tuple[str, str]]:
    """Make the files the view ``jawaban``; returns (name, type) of its columns. Raises RekapDitolak."""
    for berkas in daftar:
        if not berkas.is_file():
            raise RekapDitolak(f"{berkas} tidak ada", "periksa nama dan letak berkas")
    akhiran = {berkas.suffix.lower() for berkas in daftar}
    if len(akhiran) != 1 or not akhiran <= set(AKHIRAN):
        raise RekapDitolak("berkas harus .parquet atau .csv, semuanya sama", "berikan berkas .parquet saja atau .csv saja")
    nama = ", ".join(_kutip(_harfiah(berkas)) for berkas in daftar)
    if akhiran == {".csv"}:
        sumber = f"read_csv([{nama}], {_bentuk_csv(daftar)})"
    else:
        sumber = f"read_parquet([{nama}])"
    sambungan.execute(f"CREATE VIEW jawaban AS SELECT * FROM {sumber}")
    return [(str(kolom), str(jenis)) for kolom, jenis, *_ in sambungan.execute("DESCRIBE jawaban").fetchall()]


def _kutip(teks: str) -> str:
    return "'" + teks.replace("'", "''") + "'"


def _harfiah(berkas: Path) -> str:
    """The path with the engine's wildcards taken literally."""
    return re.sub(r"([\[*?])", r"[\1]", str(berkas))


def _bentuk_csv(daftar: Sequence[Path]) -> str:
    """The shape of the CSV files, told to the engine: left to itself it skips lines until the rest fits."""
    kepala = [_kepala(berkas) for berkas in daftar]
    if any(k != kepala[0] for k in kepala):
        raise RekapDitolak("baris pertama berkas-berkas CSV tidak sama", "samakan kolom dan pemisahnya")
    pemisah, nama = kepala[0]
    if not nama or "" in nama or len({n.lower() for n in nama}) < len(nama):
        raise RekapDitolak(f"{daftar[0].name}: nama kolom kosong atau dipakai dua kali", "perbaiki baris pertama berkas")
    kolom = ", ".join(f"{_kutip(n)}: 'VARCHAR'" for n in nama)
    return f"auto_detect=false, header=true, delim='{pemisah}', quote='\"', escape='\"', columns={{{kolom}}}"


def _kepala(berkas: Path) -> tuple[str, list[str]]:
    """The separator and the names of the columns."""
    with berkas.open(encoding="utf-8-sig", errors="replace", newline="") as isi:
        baris = isi.readline(1_000_000)
    pemisah = ";" if baris.count(";") > baris.count(",") else ","
    return pemisah, [nama.strip() for nama in next(csv.reader([baris], delimiter=pemisah), [])]


def _ditolak(galat: duckdb.Error, memori: str) -> RekapDitolak:
    teks = str(galat)
    if "Out of Memory" in teks:
        return RekapDitolak("memori tidak cukup untuk rekap ini", "naikkan --memori, atau kurangi kelompok pada --menurut")
    if memori and ("memory_limit" in teks or "emory must" in teks or "for memory" in teks):
        return RekapDitolak(f'batas memori "{memori}" tidak dapat dibaca', "tulis misalnya 2GB atau 500MB")
    if "utf-8" in teks.lower() or "unicode" in teks.lower():
        return RekapDitolak("berkas CSV bukan teks UTF-8", 'simpan dari Excel sebagai "CSV UTF-8"')
    if baris := _BARIS_CSV.search(teks):
        return RekapDitolak(
            f"berkas CSV tidak terbaca pada baris {baris[1]}",
            "periksa banyaknya kolom dan tanda kutip pada baris itu; tulis desimal tanpa koma atau pakai pemisah ;",
        )
    return RekapDitolak(f"berkas tidak terbaca oleh mesin rekap ({teks.splitlines()[0][:160]})", "periksa isi berkas")
