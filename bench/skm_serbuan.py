"""Measure the citizen's form under a surge: 50 citizens at once on SQLite and two workers, then a server killed in the middle.

Every form carries its own words, so that lost and doubled answers are counted, not estimated. The load comes from the same
machine. Results go to ``bench/hasil-skm-serbuan.json``. Usage: python bench/skm_serbuan.py [--orang N] [--lembar N]
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import statistics
import sys
import tempfile
import time
from pathlib import Path

AKAR = Path(__file__).resolve().parent
sys.path.insert(0, str(AKAR.parent / "tests" / "web"))

from serbuan import Catatan, Pelayan, kirim_ulang, serbu, serbu_lalu_bunuh  # noqa: E402


def p95(daftar: list[float]) -> int:
    return round(statistics.quantiles(daftar, n=20)[-1])


def ukur_serbuan(pelayan: Pelayan, orang: int, lembar: int) -> dict[str, object]:
    """Everybody sends; every third form twice at the same moment."""
    awal = time.perf_counter()
    catatan = serbu(pelayan.porta, orang=orang, lembar=lembar)
    detik = time.perf_counter() - awal
    tersimpan = pelayan.tersimpan()
    permintaan = len(catatan.ms_buka) + len(catatan.ms_kirim) + catatan.kiriman_ganda
    return {
        "orang": orang,
        "dikirim": len(catatan.dikirim),
        "dikirim_dua_kali": catatan.kiriman_ganda,
        "diakui": len(set(catatan.diakui)),
        "tersimpan": sum(tersimpan.values()),
        "hilang": len([k for k in catatan.diakui if k not in tersimpan]),
        "ganda": len([k for k, n in tersimpan.items() if n > 1]),
        "gagal": len(catatan.gagal),
        "permintaan_per_detik": round(permintaan / detik, 1),
        "jawaban_per_detik": round(len(catatan.dikirim) / detik, 1),
        "p95_ms_buka": p95(catatan.ms_buka),
        "p95_ms_kirim": p95(catatan.ms_kirim),
    }


def ukur_mati(pelayan: Pelayan, orang: int, sesudah: int) -> dict[str, object]:
    """The whole process group is killed while everybody sends; those without an answer send the same form again."""
    catatan: Catatan = serbu_lalu_bunuh(pelayan, orang=orang, sesudah=sesudah)
    pelayan.nyalakan()
    tersimpan = pelayan.tersimpan()
    diulang = kirim_ulang(pelayan.porta, catatan)
    akhir = pelayan.tersimpan()
    return {
        "diakui": len(set(catatan.diakui)),
        "diakui_lalu_hilang": len([k for k in catatan.diakui if k not in tersimpan]),
        "tanpa_jawaban": len(diulang),
        "tanpa_jawaban_tetapi_tersimpan": len([k for k in diulang if k in tersimpan]),
        "dikirim_ulang_lalu_hilang": len([k for k in diulang if k not in akhir]),
        "ganda": len([k for k, n in akhir.items() if n > 1]),
    }


def main() -> None:
    """Serve, storm, kill, count, write."""
    argumen = argparse.ArgumentParser()
    argumen.add_argument("--orang", type=int, default=50)
    argumen.add_argument("--lembar", type=int, default=10)
    pilihan = argumen.parse_args()
    with tempfile.TemporaryDirectory() as sementara:
        pelayan = Pelayan(Path(sementara))
        pelayan.siapkan()
        pelayan.nyalakan()
        try:
            hasil = {
                "serbuan": ukur_serbuan(pelayan, pilihan.orang, pilihan.lembar),
                "kill_9": ukur_mati(pelayan, pilihan.orang, 2 * pilihan.orang),
            }
        finally:
            pelayan.matikan()
    for nama, angka in hasil.items():
        print(f"{nama}: " + ", ".join(f"{k} {v}" for k, v in angka.items()))
    mesin = {"python": platform.python_version(), "inti": os.cpu_count(), "basis_data": "SQLite", "pekerja": 2}
    (AKAR / "hasil-skm-serbuan.json").write_text(json.dumps({"mesin": mesin, **hasil}, indent=2) + "\n")
    cacat = [
        n
        for h in hasil.values()
        for n in ("hilang", "ganda", "gagal", "diakui_lalu_hilang", "dikirim_ulang_lalu_hilang")
        if h.get(n)
    ]
    if cacat:
        raise SystemExit(f"jawaban hilang atau ganda: {', '.join(cacat)}")


if __name__ == "__main__":
    main()
