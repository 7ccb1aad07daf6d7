"""10 million survey answers in Parquet: IKM per unit, service and period against a bare DuckDB average of the same nine columns.

The two take turns in one process, each with a connection of its own; the figure is the ratio of their medians, the whole way
included (checking the values, sums, exact division, IKM and mutu of 1.680 groups). Beside it: the pure Python way on 100.000
answers against reading the same answers from CSV. Results go to ``bench/hasil-skm.json``.
Usage: python bench/skm.py [--jawaban N] [--ulang N]
"""

from __future__ import annotations

import argparse
import csv
import io
import json
import os
import platform
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import duckdb

from sakip.rekap.skm import HasilRekap, results_from_parquet
from sakip.survei import sum_up
from sakip.survei.survei import Jawaban
from sakip.survei.unsur import KODE_UNSUR

AKAR = Path(__file__).resolve().parent
UNIT, LAYANAN, PERIODE = 70, 6, 4
AMBANG = 2.0
PURE = 100_000


def tulis(berkas: Path, banyak: int) -> None:
    """Answers of 70 units × 6 services × 4 periods in no order, 2 % of the unsur empty."""
    unsur = []
    for n in range(1, 10):
        acak = f"hash(i * 9 + {n}) % 10000"
        naik = f"(({acak}) > 300)::INT + (({acak}) > 2000)::INT + (({acak}) > {6000 + 200 * n})::INT"
        unsur.append(f"CASE WHEN hash(i * 31 + {n}) % 100 >= 2 THEN (1 + {naik})::TINYINT END AS U{n}")
    nomor = f"hash(i) % {UNIT * LAYANAN * PERIODE}"
    kunci = (
        f"'Perangkat Daerah ' || (k % {UNIT} + 1) AS unit, 'Layanan ' || (k // {UNIT} % {LAYANAN} + 1) AS layanan, "
        f"'Triwulan ' || (k // {UNIT * LAYANAN} + 1) || ' 2026' AS periode"
    )
    with duckdb.connect() as c:
        pilihan = f"SELECT {kunci}, {', '.join(unsur)} FROM (SELECT i, {nomor} AS k FROM range({banyak}) r(i))"
        c.execute(f"COPY ({pilihan}) TO '{berkas}' (FORMAT PARQUET)")


def polos(berkas: Path) -> None:
    """A bare scan-and-average of the nine columns."""
    with duckdb.connect() as c:
        c.execute(f"SELECT {', '.join(f'avg({u})' for u in KODE_UNSUR)} FROM '{berkas}'").fetchall()


def detik(kerja: Callable[[], object]) -> float:
    """Wall seconds of one run."""
    awal = time.perf_counter()
    kerja()
    return time.perf_counter() - awal


def bergantian(ulang: int, *kerja: Callable[[], object]) -> list[list[float]]:
    """The seconds of several jobs that take turns, after one turn that is not counted."""
    putaran = [[detik(satu) for satu in kerja] for _ in range(ulang + 1)]
    return [list(kolom) for kolom in zip(*putaran[1:], strict=True)]


def ringkas(daftar: list[float]) -> dict[str, float]:
    """Median, least and most."""
    return {"median": round(statistics.median(daftar), 3), "min": round(min(daftar), 3), "maks": round(max(daftar), 3)}


def periksa(hasil: HasilRekap, banyak: int) -> None:
    """That nothing was left out while it was fast."""
    if len(hasil.daftar_baris) != UNIT * LAYANAN * PERIODE or hasil.jawaban != banyak:
        raise SystemExit(f"rekap tidak lengkap: {len(hasil.daftar_baris)} kelompok, {hasil.jawaban} jawaban")
    if sum(b.responden for b in hasil.daftar_baris) + hasil.tidak_dihitung != banyak:
        raise SystemExit("responden tidak berjumlah")


def rekap(banyak: int, ulang: int) -> dict[str, object]:
    """The figure of the roll-up."""
    with tempfile.TemporaryDirectory(prefix="sakip-bench-") as folder:
        berkas = Path(folder, "jawaban.parquet")
        tulis(berkas, banyak)
        periksa(results_from_parquet(berkas), banyak)
        sakip, bare = bergantian(ulang, lambda: results_from_parquet(berkas), lambda: polos(berkas))
    rasio = statistics.median(sakip) / statistics.median(bare)
    return {
        "nama": "IKM per unit, layanan, periode / rata-rata polos DuckDB",
        "nilai": round(rasio, 3),
        "ambang": f"<= {AMBANG:g}",
        "tercapai": rasio <= AMBANG,
        "jawaban": banyak,
        "detik": {"rekap": ringkas(sakip), "polos": ringkas(bare)},
    }


def murni(ulang: int) -> dict[str, object]:
    """The pure Python way against reading the same answers from CSV."""
    acak = random.Random(14)
    nilai = [tuple(acak.choices((1, 2, 3, 4, None), (3, 15, 50, 30, 2), k=9)) for _ in range(PURE)]
    daftar = [Jawaban(nilai=n, layanan=f"Layanan {k % LAYANAN}") for k, n in enumerate(nilai)]
    teks = io.StringIO()
    csv.writer(teks).writerows(nilai)
    isi = teks.getvalue()
    jumlah, baca = bergantian(ulang, lambda: sum_up(daftar), lambda: list(csv.reader(io.StringIO(isi))))
    return {
        "nama": "sum_up 100.000 jawaban / membacanya dari CSV",
        "nilai": round(statistics.median(jumlah) / statistics.median(baca), 3),
        "ambang": "",
        "tercapai": None,
        "detik": {"sum_up": ringkas(jumlah), "csv": ringkas(baca)},
    }


def main() -> None:
    """Measure, print, keep the JSON. Exit 1 where the bound is missed."""
    pilihan = argparse.ArgumentParser(description=__doc__)
    pilihan.add_argument("--jawaban", type=int, default=10_000_000)
    pilihan.add_argument("--ulang", type=int, default=9)
    isi = pilihan.parse_args()
    daftar = [rekap(isi.jawaban, isi.ulang), murni(3)]
    for baris in daftar:
        tanda = {True: "baik ", False: "BURUK", None: "-    "}[baris["tercapai"]]  # type: ignore[index]
        ambang = f" (ambang {baris['ambang']})" if baris["ambang"] else ""
        print(f"{tanda}  {baris['nama']}: {baris['nilai']}{ambang}")
    mesin = {"python": platform.python_version(), "duckdb": duckdb.__version__, "prosesor": os.cpu_count()}
    (AKAR / "hasil-skm.json").write_text(
        json.dumps({"mesin": mesin, "angka": daftar}, ensure_ascii=False, indent=2) + "\n", encoding="utf-8"
    )
    sys.exit(any(baris["tercapai"] is False for baris in daftar))


if __name__ == "__main__":
    main()
