"""A document of another kind is told from its cover, and not held to the rules of a performance report."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sakip.cetakan.makna import JenisNaskah
from sakip.contoh import muat
from sakip.exchange.lkjip.baca import read_report, recognize_report
from sakip.kernel.masalah import BerkasTidakTerbaca
from sakip.laporan import compose_perjanjian, compose_rencana_aksi
from sakip.pipeline import process, render_semua
from sakip.reviu.jalankan import review_cetakan

TABEL = "\n\n| No | Indikator Kinerja | Target |\n|---|---|---|\n| 1 | Nilai IKM | 83 |\n"


@pytest.mark.parametrize(
    ("sampul", "jenis"),
    [
        ("LAPORAN KINERJA INSTANSI PEMERINTAH\n\nDINAS CONTOH\n\nTAHUN 2023", JenisNaskah.LKJIP),
        ("LAKIP DINAS CONTOH TAHUN 2020", JenisNaskah.LKJIP),
        ("PEMERINTAH KABUPATEN CONTOH\n\nPERJANJIAN KINERJA TAHUN 2024\n\nDalam rangka", JenisNaskah.PK),
        ("RENCANA AKSI PERJANJIAN KINERJA TAHUN 2023", JenisNaskah.RENCANA_AKSI),
        ("LAPORAN HASIL\n\nSURVEI KEPUASAN MASYARAKAT", JenisNaskah.SKM),
        ("LAPORAN HASIL EVALUASI ATAS AKUNTABILITAS KINERJA", JenisNaskah.LHE),
        ("RENCANA STRATEGIS\n\nDINAS CONTOH\n\n2021-2026", JenisNaskah.RENSTRA),
        ("KATA PENGANTAR\n\nPERJANJIAN KINERJA", JenisNaskah.TAK_DISEBUT),
        ("BAB II PERENCANAAN KINERJA\n\nPERJANJIAN KINERJA", JenisNaskah.TAK_DISEBUT),
    ],
)
def test_the_cover_says_what_it_is(sampul: str, jenis: JenisNaskah) -> None:
    laporan = recognize_report(read_report((sampul + TABEL).encode(), "laporan.md"))
    assert laporan.jenis_naskah is jenis
    catatan = [p for p, _ in laporan.tidak_dipahami if "bukan laporan kinerja" in p]
    assert bool(catatan) is (jenis not in (JenisNaskah.LKJIP, JenisNaskah.TAK_DISEBUT))


def test_minutes_of_a_meeting_are_refused() -> None:
    with pytest.raises(BerkasTidakTerbaca) as galat:
        recognize_report(read_report(b"# Notulen Rapat\n\nRapat pada 3 Mei 2024 membahas kebersihan.\n", "notulen.md"))
    assert galat.value.masalah.kode == "bukan-laporan" and galat.value.masalah.saran


@pytest.mark.parametrize("bentuk", ["docx", "pdf", "html"])
def test_our_own_other_documents_have_no_finding(bentuk: str) -> None:
    hasil = process(muat("bluto-2023"))
    for compose, jenis in ((compose_perjanjian, JenisNaskah.PK), (compose_rencana_aksi, JenisNaskah.RENCANA_AKSI)):
        naskah = compose(hasil.dokumen, hasil.pengukuran)
        laporan = recognize_report(read_report(render_semua(naskah, (bentuk,))[bentuk], f"x.{bentuk}"))
        assert laporan.jenis_naskah is jenis and laporan.tahun == 2023
        assert [(t.kode, t.pesan) for t in review_cetakan(laporan)] == []


def test_a_scan_is_only_held_to_what_needs_no_tables() -> None:
    teks = "LAPORAN KINERJA TAHUN 2023\n\nKATA PENGANTAR\n\nMasih ada/tidak ada sisa ........\n\nSumenep, 1 Maret 2023\n"
    cetakan = read_report(teks.encode(), "laporan.txt")
    semua = review_cetakan(recognize_report(cetakan))
    pindaian = recognize_report(replace(cetakan, dikenali_mesin=True))
    assert {"LAP001", "LAP016"} <= {t.kode for t in semua}
    assert {t.kode for t in review_cetakan(pindaian)} == {"LAP001"}
    assert "OCR" in pindaian.tidak_dipahami[0][0]
