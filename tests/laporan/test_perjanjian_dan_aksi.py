"""The Perjanjian Kinerja and the action plan as documents of their own."""

import pytest
from baca_naskah import baris_teks, semua_blok, semua_teks, tabel

from sakip.laporan import compose_perjanjian, compose_rencana_aksi
from sakip.naskah.simpul import BlokTandaTangan
from sakip.pengukuran import measure
from sakip.pengukuran.hasil import Pengukuran
from sakip.rencana.dokumen import Dokumen


def test_it_takes_the_version_in_force_with_its_budget(bluto: Dokumen, ukur: Pengukuran) -> None:
    naskah = compose_perjanjian(bluto, ukur)
    assert baris_teks(tabel(naskah, "pk-2-anggaran"))[-1][1] == "2.896.407.246"
    assert (
        "dua miliar delapan ratus sembilan puluh enam juta empat ratus tujuh ribu dua ratus empat puluh enam rupiah"
        in semua_teks(naskah)
    )


def test_it_takes_the_first_version_with_the_budget_before_the_change(bluto: Dokumen, ukur: Pengukuran) -> None:
    naskah = compose_perjanjian(bluto, ukur, versi=1)
    assert baris_teks(tabel(naskah, "pk-1-anggaran"))[-1][1] == "2.909.150.279"
    assert "Sumenep, 25 Januari 2023" in semua_teks(naskah)


def test_it_refuses_a_version_that_does_not_exist(bluto: Dokumen, ukur: Pengukuran) -> None:
    with pytest.raises(KeyError):
        compose_perjanjian(bluto, ukur, versi=9)


def test_it_is_signed_by_both_parties_the_superior_left(bluto: Dokumen, ukur: Pengukuran) -> None:
    blok = [b for b in semua_blok(compose_perjanjian(bluto, ukur)) if isinstance(b, BlokTandaTangan)]
    assert [[p.jabatan for p in b.penanda_tangan] for b in blok] == [["Bupati Sumenep", "Camat Bluto"]] * 2
    assert blok[0].penanda_tangan[1].nip == "19720315 199603 1 004" and blok[0].penanda_tangan[0].nip == ""


def test_it_leaves_out_what_the_version_took_out(asli: Dokumen) -> None:
    baris = baris_teks(tabel(compose_perjanjian(asli, measure(asli)), "pk-2-target"))
    assert [b[2] for b in baris] == ["Persentase Capaian Kinerja Perangkat Daerah"]


def test_it_says_that_there_is_no_agreement_yet(minimal: Dokumen) -> None:
    assert "isi lembar PK dan PK Target" in semua_teks(compose_perjanjian(minimal, measure(minimal)))


def test_it_prints_the_action_plan_on_landscape_pages(bluto: Dokumen, ukur: Pengukuran) -> None:
    naskah = compose_rencana_aksi(bluto, ukur)
    assert [b.mendatar for b in naskah.daftar_bagian] == [True]
    assert baris_teks(tabel(naskah, "tabel-rencana-aksi"))[1][4:8] == ["20", "40", "60", "78"]
    assert baris_teks(tabel(naskah, "tabel-rencana-aksi"))[-1] == ["Jumlah", "203.435.600"]


def test_it_says_that_there_is_no_action_plan_yet(asli: Dokumen) -> None:
    assert "isi lembar Rencana Aksi" in semua_teks(compose_rencana_aksi(asli, measure(asli)))
