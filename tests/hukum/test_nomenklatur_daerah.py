"""Official names of programs and activities."""

from __future__ import annotations

from sakip.hukum.nomenklatur_daerah import muat_nomenklatur, nama_resmi


def test_it_names_a_program_by_its_code() -> None:
    nama = nama_resmi("7.01.04", 2023)
    assert nama is not None
    assert (nama.nama, nama.tingkat) == ("Program Koordinasi Ketentraman dan Ketertiban Umum", "program")


def test_a_code_outside_the_tables_or_not_yet_in_force_has_no_name() -> None:
    assert nama_resmi("1.02.02", 2023) is None
    assert nama_resmi("7.01.01.3.01", 2023) is None
    assert nama_resmi("7.01.01.3.01", 2027) is not None


def test_every_activity_belongs_to_a_program_of_the_table() -> None:
    semua = muat_nomenklatur()
    assert semua
    for nama in semua.values():
        assert nama.tingkat in {"program", "kegiatan"}
        assert nama.tingkat == "program" or semua[".".join(nama.kode.split(".")[:3])].tingkat == "program"
