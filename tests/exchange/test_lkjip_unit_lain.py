"""Reports of other units, read back: several indicators a goal, the less the better, missing results; no figure is doubted."""

from __future__ import annotations

import pytest

from sakip.cetakan.kenali import recognize
from sakip.contoh import muat
from sakip.exchange.lkjip.baca import read_report
from sakip.exchange.xlsx import read_rows, rows_of
from sakip.pipeline import process, render_semua
from sakip.reviu.jalankan import Pilihan, review_cetakan
from sakip.reviu.temuan import Tingkat
from sakip.web.contoh.baris import rows_of_unit
from sakip.web.contoh.nama import DAFTAR_UNIT

HITUNGAN = Pilihan(pilih=("ukr", "ang", "trg"))


@pytest.mark.parametrize(
    ("nomor", "tahun", "pengaturan"),
    [
        (1, 2022, {}),
        (1, 2023, {"cara_efisiensi": "selisih"}),
        (1, 2023, {"cara_efisiensi": "kl", "batas_capaian": 100}),
        (2, 2023, {"batas_capaian": 120, "rumus_minimum": "rasio"}),
        (4, 2022, {"agregasi": "sasaran"}),
    ],
)
def test_a_report_of_another_unit_has_no_wrong_figure(nomor: int, tahun: int, pengaturan: dict[str, object]) -> None:
    contoh = muat("bluto-2023")
    nama, bidang = DAFTAR_UNIT[nomor - 1]
    baris = rows_of_unit(
        nomor,
        nama,
        bidang,
        tahun,
        rpjmd=[{**b, "diintervensi": None} for b in rows_of(contoh)["RPJMD"]],
        periode=(contoh.unit.rpjmd_awal, contoh.unit.rpjmd_akhir),
    )
    dokumen, masalah = read_rows({**baris, "Pengaturan": pengaturan})
    assert dokumen and not masalah
    bentuk = render_semua(process(dokumen).naskah, ("docx", "html"))
    for jenis in ("docx", "html"):
        laporan = recognize(read_report(bentuk[jenis], f"lkjip.{jenis}"))
        temuan = review_cetakan(laporan, HITUNGAN)
        assert [(t.kode, str(t.lokasi), t.pesan) for t in temuan if t.tingkat is not Tingkat.SARAN] == []
