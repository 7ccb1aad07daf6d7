"""Look-ups of the document: by code, in order, and invisible to equality, copies and pickles."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from decimal import Decimal

from sakip.rencana.anggaran import Anggaran
from sakip.rencana.dokumen import Dokumen
from sakip.rencana.indikator import Indikator
from sakip.rencana.perjanjian import PerjanjianKinerja, TargetPk
from sakip.rencana.pohon import Jenis, Pohon, Simpul
from sakip.rencana.realisasi import Realisasi
from sakip.rencana.unit import Unit

POHON = Pohon(
    daftar_simpul=(
        Simpul(kode="T", jenis=Jenis.TUJUAN, nama="Tujuan"),
        Simpul(kode="S2", jenis=Jenis.SASARAN, nama="Dua", induk="T"),
        Simpul(kode="P", jenis=Jenis.PROGRAM, nama="Program", induk="S2"),
        Simpul(kode="S1", jenis=Jenis.SASARAN, nama="Satu", induk="T"),
    )
)
DOKUMEN = Dokumen(
    unit=Unit(nama="Kecamatan Contoh", tahun=2023),
    pohon=POHON,
    daftar_indikator=(
        Indikator(kode="A", simpul="S1", nama="A"),
        Indikator(kode="B", simpul="S2", nama="B"),
        Indikator(kode="C", simpul="S1", nama="C"),
    ),
    daftar_realisasi=(Realisasi(indikator="A", tahunan=Decimal(1)), Realisasi(indikator="A", tahunan=Decimal(2))),
    daftar_anggaran=(Anggaran(simpul="P", sebelum_rupiah=5),),
)


def test_it_finds_nodes_by_code_kind_and_parent_in_order() -> None:
    satu = POHON.cari("S1")
    assert satu is not None and satu.nama == "Satu"
    assert POHON.cari("tiada") is None
    assert [s.kode for s in POHON.per_jenis(Jenis.SASARAN)] == ["S2", "S1"]
    assert POHON.per_jenis(Jenis.VISI) == ()
    assert [s.kode for s in POHON.anak("T")] == ["S2", "S1"]
    assert [s.kode for s in POHON.anak("S2", Jenis.PROGRAM)] == ["P"]
    assert POHON.anak("S2", Jenis.KEGIATAN) == ()
    assert [s.kode for s in POHON.leluhur("P")] == ["S2", "T"]


def test_it_finds_rows_by_code_and_the_first_of_several() -> None:
    assert [i.kode for i in DOKUMEN.indikator_simpul("S1")] == ["A", "C"]
    assert [i.kode for i in DOKUMEN.indikator_jenis(Jenis.SASARAN)] == ["B", "A", "C"]
    hasil, uang = DOKUMEN.realisasi("A"), DOKUMEN.anggaran("P")
    assert hasil is not None and hasil.tahunan == 1
    assert uang is not None and uang.sebelum_rupiah == 5
    assert DOKUMEN.indikator("Z") is None
    assert DOKUMEN.narasi("pendahuluan") is None


def test_it_tells_apart_what_an_agreement_names_and_what_it_takes_out() -> None:
    pk = PerjanjianKinerja(versi=1, daftar_target=(TargetPk(indikator="A", target=None),))
    assert pk.target("A") == TargetPk(indikator="A", target=None)
    assert pk.target("B") is None


def test_it_keeps_its_maps_out_of_equality_copies_and_pickles() -> None:
    segar = dataclasses.replace(DOKUMEN)
    assert DOKUMEN.indikator("A") is not None
    for kembar in (segar, copy.deepcopy(DOKUMEN), pickle.loads(pickle.dumps(DOKUMEN))):
        assert kembar == DOKUMEN
        assert kembar.indikator("A") == DOKUMEN.indikator("A")
    kosong = dataclasses.replace(DOKUMEN, daftar_indikator=())
    assert kosong.indikator("A") is None
    assert "petunjuk" not in repr(DOKUMEN)
