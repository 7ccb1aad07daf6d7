"""How the time of the second reader grows with hostile text: twice the text against once, the worst rule; prints JSON.

Long lines that patterns might read in many ways, and tables of thousands of rows. Linear work gives 2, squares give 4. Only what
takes longer than a twentieth of a second on the long text is compared: below it the clock decides.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from time import process_time

from sakip.cetakan.kenali import recognize
from sakip.exchange.lkjip.baca import read_report
from sakip.reviu.aturan import muat_muka_cetak

AKAR = Path(__file__).resolve().parent
PANJANG = 100_000
AMBANG = 3.0
TERKECIL = 0.05
AWAL = "# BAB III AKUNTABILITAS KINERJA\n\nLaporan Kinerja Kecamatan Misal Tahun 2023\n\nTabel 3.2 Capaian IKU Tahun 2023\n\n"
KEPALA = "| No | Sasaran | Indikator Kinerja | Target | Realisasi | Capaian (%) |\n|---|---|---|---|---|---|\n"
POTONGAN = {
    "bilangan": "1 ",
    "persen": "12,5 % ",
    "bagian": "100% dari target 90% ",
    "rupiah": "Rp 1.000.000 ",
    "tanggal": "12 Januari 2023 ",
    "periode": "periode 2021-2026 ",
    "kurung": "((",
    "nomor": "1.1.1.1.",
    "titik": ".",
    "huruf": "a a a ",
    "peraturan": "Peraturan Bupati Nomor 1 Tahun 2020 tentang ((( ",
}


def waktu(teks: str) -> dict[str, float]:
    """Seconds of the processor for recognition and for each rule."""
    mulai = process_time()
    laporan = recognize(read_report(teks.encode(), "laporan.md"))
    hasil = {"membaca": process_time() - mulai}
    for kode, muka in muat_muka_cetak().items():
        mulai = process_time()
        list(muka.periksa(laporan))
        hasil[kode] = process_time() - mulai
    return hasil


def main() -> None:
    """Measure, print, keep; exit 1 where a rule grows faster than the bound."""
    muat_muka_cetak()
    daftar = {nama: (lambda n, isi=isi: AWAL + KEPALA + isi * (n // len(isi))) for nama, isi in POTONGAN.items()}
    daftar["baris tabel"] = lambda n: (
        AWAL + KEPALA + "".join(f"| {k} | Sasaran | Persentase | 78 | 75 | 96,15 |\n" for k in range(n // 40))
    )
    hasil = []
    for nama, buat in daftar.items():
        pendek, panjang = waktu(buat(PANJANG)), waktu(buat(2 * PANJANG))
        rasio = {kode: n / max(pendek[kode], 1e-3) for kode, n in panjang.items() if n > TERKECIL}
        terburuk = max(rasio, key=lambda kode: rasio[kode], default="")
        satu = {"teks": nama, "terburuk": terburuk, "rasio": round(rasio.get(terburuk, 0.0), 2)}
        hasil.append({**satu, "detik": round(max(panjang.values()), 2), "tercapai": satu["rasio"] <= AMBANG})
        print("baik " if hasil[-1]["tercapai"] else "BURUK", json.dumps(hasil[-1], ensure_ascii=False))
    isi = {"ambang": f"<= {AMBANG} untuk dua kali teks", "angka": hasil}
    (AKAR / "hasil-teks-jahat.json").write_text(json.dumps(isi, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    sys.exit(any(not satu["tercapai"] for satu in hasil))


if __name__ == "__main__":
    main()
