"""Reading a workbook of 20.000 rows, all checks included, against a bare openpyxl pass over the same cells; prints JSON."""

from __future__ import annotations

import json
import tempfile
import time
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import openpyxl

from sakip.exchange.xlsx import read_workbook, write_workbook
from sakip.rencana.dokumen import Dokumen
from sakip.rencana.indikator import Indikator
from sakip.rencana.perjanjian import TargetRkt
from sakip.rencana.pohon import Jenis, Pohon, Simpul
from sakip.rencana.realisasi import Analisis, KinerjaLalu, Pendukung, Realisasi, RencanaAksi
from sakip.rencana.unit import Unit

JUMLAH_INDIKATOR = 2_000
TAHUN_LALU = range(2013, 2023)
AMBANG = 3
ULANGAN = 5


def dokumen_besar() -> Dokumen:
    """2.000 indicators with all that belongs to them, and ten earlier years of each: 20.000 rows in one sheet, 32.000 in all."""
    urutan = range(JUMLAH_INDIKATOR)
    kode = [f"I{n:05}" for n in urutan]
    angka = [Decimal(n) / 8 for n in urutan]
    program = Simpul(kode="7.01.01", jenis=Jenis.PROGRAM, nama="Program", induk="T1")
    return Dokumen(
        unit=Unit(nama="Unit Contoh", tahun=2023, periode_awal=2021, periode_akhir=2026),
        pohon=Pohon(daftar_simpul=(Simpul(kode="T1", jenis=Jenis.TUJUAN, nama="Tujuan"), program)),
        daftar_indikator=tuple(_indikator(kode[n], n, angka[n]) for n in urutan),
        daftar_rkt=tuple(TargetRkt(indikator=kode[n], target=angka[n], keterangan=f"Sesuai Renstra butir {n}") for n in urutan),
        daftar_rencana_aksi=tuple(
            RencanaAksi(
                indikator=kode[n],
                target_triwulan=(angka[n],) * 4,
                kegiatan=f"Kegiatan nomor {n}",
                penanggung_jawab="Seksi Pelayanan",
                anggaran_rupiah=n * 1000,
            )
            for n in urutan
        ),
        daftar_realisasi=tuple(
            Realisasi(
                indikator=kode[n],
                triwulan=(angka[n],) * 4,
                tahunan=angka[n],
                bukti=f"Register {n}",
                penjelasan=f"Dihitung dari {n} berkas",
            )
            for n in urutan
        ),
        daftar_kinerja_lalu=tuple(
            KinerjaLalu(indikator=kode[n], tahun=tahun, target=angka[n], realisasi=angka[-n], sumber=f"LKjIP {tahun}")
            for n in urutan
            for tahun in TAHUN_LALU
        ),
        daftar_analisis=tuple(
            Analisis(
                indikator=kode[n], penyebab=f"Sebab {n}", hambatan=f"Hambatan {n}", upaya="Pelatihan", tindak_lanjut=f"Butir {n}"
            )
            for n in urutan
        ),
        daftar_pendukung=tuple(
            Pendukung(indikator=kode[n], simpul=program.kode, menunjang=n % 2 == 0, penjelasan=f"Pengaruh {n}") for n in urutan
        ),
    )


def _indikator(kode: str, n: int, angka: Decimal) -> Indikator:
    return Indikator(
        kode=kode,
        simpul="T1",
        nama=f"Persentase layanan nomor {n}",
        satuan="%",
        iku=n % 10 == 0,
        definisi=f"Bagian layanan nomor {n} yang selesai dalam waktu standar",
        alasan="Menunjukkan hasil",
        formulasi=f"(selesai / masuk) × 100, butir {n}",
        sumber_data="Register layanan",
        penanggung_jawab="Seksi Pelayanan",
        baseline_tahun=2020,
        baseline=angka,
        target_renstra=tuple((t, angka + t) for t in range(2021, 2027)),
    )


def _openpyxl(path: Path) -> None:
    buku = openpyxl.load_workbook(path, read_only=True)
    for lembar in buku.worksheets:
        for baris in lembar.iter_rows(values_only=True):
            for _ in baris:
                pass


def _detik(pekerjaan: Callable[[Path], object], path: Path) -> float:
    awal = time.perf_counter()
    pekerjaan(path)
    return time.perf_counter() - awal


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "besar.xlsx"
        dokumen = dokumen_besar()
        write_workbook(dokumen, path)
        terbaca, daftar_masalah = read_workbook(path)
        assert terbaca == dokumen and not daftar_masalah
        # In turns, so that other work on the machine slows both; the fastest of each counts.
        daftar = [(_detik(read_workbook, path), _detik(_openpyxl, path)) for _ in range(ULANGAN)]
    detik = {"sakip": min(d[0] for d in daftar), "openpyxl": min(d[1] for d in daftar)}
    rasio = detik["openpyxl"] / detik["sakip"]
    hasil = {
        "nama": "baca buku kerja 20.000 baris dibanding openpyxl read_only",
        "rasio": round(rasio, 2),
        "ambang": f">= {AMBANG}",
        "detik": {nama: round(nilai, 3) for nama, nilai in detik.items()},
    }
    print(json.dumps(hasil, ensure_ascii=False))


if __name__ == "__main__":
    main()
