"""Merged cells of a printed table: one figure for several rows is one fact, not a gap or a contradiction."""

from __future__ import annotations

from sakip.cetakan.bentuk import Alinea, Cetakan, TabelCetak
from sakip.cetakan.kenali import recognize
from sakip.reviu.jalankan import review_cetakan
from sakip.reviu.temuan import Tingkat

KEPALA = (
    "No",
    "Program",
    "Indikator Kinerja",
    "Target",
    "Realisasi",
    "Capaian (%)",
    "Anggaran (Rp)",
    "Realisasi (Rp)",
    "Serapan (%)",
)


def laporan(baris: tuple[tuple[str, ...], ...], rentang: tuple[tuple[tuple[int, int], tuple[int, int]], ...]) -> Cetakan:
    return Cetakan(
        jenis="docx",
        nama="laporan.docx",
        daftar_blok=(
            Alinea(teks="LAPORAN KINERJA KECAMATAN CONTOHSARI TAHUN 2023"),
            Alinea(teks="Tabel 3.7 Program yang Menunjang Sasaran"),
            TabelCetak(baris=(KEPALA, *baris), rentang=rentang),
            Alinea(teks="Tabel 3.8 Realisasi Anggaran"),
            TabelCetak(
                baris=(
                    ("Program", "Anggaran (Rp)", "Realisasi (Rp)", "%"),
                    ("Program Pelayanan Publik", "45.000.000", "44.100.000", "98,00"),
                    ("Program Pemberdayaan", "38.000.000", "36.100.000", "95,00"),
                    ("Jumlah", "83.000.000", "80.200.000", "96,63"),
                )
            ),
        ),
    )


BARIS = (
    ("1", "Program Pelayanan Publik", "Nilai IKM", "83", "83,5", "100,60", "45.000.000", "44.100.000", "98,00"),
    ("", "", "Jumlah pengaduan selesai", "20", "18", "90,00", "", "", ""),
    ("2", "Program Pemberdayaan", "Jumlah musyawarah", "20", "20", "100,00", "38.000.000", "36.100.000", "95,00"),
    ("Jumlah", "", "", "", "", "", "83.000.000", "80.200.000", "96,63"),
)
RENTANG = tuple(((1, k), (2, 1)) for k in (0, 1, 6, 7, 8))


def temuan(baris: tuple[tuple[str, ...], ...]) -> list[tuple[str, str]]:
    daftar = review_cetakan(recognize(laporan(baris, RENTANG)))
    return [(t.kode, str(t.lokasi)) for t in daftar if t.tingkat is not Tingkat.SARAN]


def test_money_over_several_indicators_is_silent() -> None:
    assert temuan(BARIS) == []


def test_a_wrong_figure_in_a_merged_cell_is_found_at_its_place() -> None:
    salah = ((*BARIS[0][:7], "44.900.000", "98,00"), *BARIS[1:])
    assert ("ANG001", "Tabel 3.7, baris 2 kolom 8") in temuan(salah)
