"""The plan rules on the shipped examples: hardly a word on the consistent one, every known contradiction in the printed one."""

from __future__ import annotations

from functools import cache

import pytest

from sakip.contoh import muat
from sakip.naskah.simpul import Naskah
from sakip.pengukuran import measure
from sakip.reviu.jalankan import Pilihan, review
from sakip.reviu.temuan import Temuan, Tingkat


@cache
def temuan(nama: str) -> tuple[Temuan, ...]:
    dokumen = muat(nama)
    naskah = Naskah(judul="LKjIP", pengarang="", subjek="", kertas="F4", daftar_bagian=())
    return review(dokumen, measure(dokumen), naskah, Pilihan(pilih=("REN", "IND", "TRG", "PK")))


def test_the_consistent_example_has_no_error_and_hardly_a_remark() -> None:
    assert [t.pesan for t in temuan("bluto-2023") if t.tingkat is Tingkat.SALAH] == []
    assert [(t.kode, t.objek) for t in temuan("bluto-2023")] == [("TRG012", "IKU1")]


@pytest.mark.parametrize(
    ("kode", "objek", "bagian"),
    [
        ("REN005", "A1", "tidak mempunyai kondisi awal"),
        ("REN009", "S5", "tidak diperjanjikan dalam PK versi 2"),
        ("REN010", "S1", "Meningkatkan Pelayanan Publik di Kecamatan"),
        ("REN011", "B2", "layanan public"),
        ("REN012", "7.01.04", "Kelurahan Umum"),
        ("IND004", "A5", "77,9"),
        ("IND005", "A1", "Persentase"),
        ("IND007", "A3", "anggaran yang sudah terealisasi"),
        ("IND009", "A2", "tanpa pembagi"),
        ("IND011", "A1", "/ 25"),
        ("IND012", "A1", "0,11"),
        ("IND013", "A2", "DPA"),
        ("IND014", "B1", "A6 dan B1"),
        ("TRG001", "A1", "target RKT 2023 83"),
        ("TRG001", "A1", "target Renstra 87,15"),
        ("TRG004", "B1", "2.637.727.846"),
        ("TRG005", "A5", "BB"),
        ("TRG008", "A1", "87,55"),
        ("PK003", "A1", "dicabut oleh PK versi 2"),
        ("PK005", "A1", "IKM tujuan Renstra"),
    ],
)
def test_a_contradiction_of_the_printed_report_is_found(kode: str, objek: str, bagian: str) -> None:
    assert any(t.kode == kode and t.objek == objek and bagian in t.pesan for t in temuan("bluto-2023-asli"))


def test_every_finding_on_the_printed_report_points_at_a_cell() -> None:
    assert [t.pesan for t in temuan("bluto-2023-asli") if not t.lokasi.sel] == []


def test_it_does_not_complain_about_what_is_right_in_the_printed_report() -> None:
    pesan = [t.pesan for t in temuan("bluto-2023-asli")]
    assert not any("7.01.01 dinamai" in p for p in pesan)
    assert not {"PK009", "PK010", "PK006"} & {t.kode for t in temuan("bluto-2023-asli")}
