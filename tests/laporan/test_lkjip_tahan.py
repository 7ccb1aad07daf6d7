"""Whatever is missing or odd in a document, the reports are composed and their tables keep their shape."""

from collections.abc import Callable
from dataclasses import fields, replace
from decimal import Decimal

import pytest
from baca_naskah import bernomor as daftar_bernomor
from baca_naskah import kisi, kode_angka, rujukan, semua_blok, semua_teks

from sakip.laporan import compose_lkjip, compose_perjanjian, compose_rencana_aksi
from sakip.naskah.simpul import Tabel
from sakip.pengukuran import measure
from sakip.rencana.dokumen import Dokumen
from sakip.rencana.pohon import Jenis, Pohon, Simpul
from sakip.rencana.unit import Unit

_DAFTAR = [f.name for f in fields(Dokumen) if f.name.startswith("daftar_")]
_ISIAN = [f.name for f in fields(Unit) if f.name not in ("nama", "tahun", "pengaturan", "lokasi", "lokasi_field")]


def periksa(dokumen: Dokumen) -> str:
    ukur = measure(dokumen)
    for compose in (compose_lkjip, compose_perjanjian, compose_rencana_aksi):
        naskah = compose(dokumen, ukur)
        tabel = [b for b in semua_blok(naskah) if isinstance(b, Tabel)]
        assert [s for t in tabel for s in kisi(t)] == []
        assert kode_angka(naskah) == {j.kode for j in naskah.jejak}
        assert rujukan(naskah) <= set(daftar_bernomor(naskah))
        assert "None" not in semua_teks(naskah)
    return semua_teks(compose_lkjip(dokumen, ukur))


@pytest.mark.parametrize("daftar", [*_DAFTAR, "pohon"])
def test_it_composes_without_any_one_sheet(bluto: Dokumen, daftar: str) -> None:
    assert periksa(replace(bluto, **{daftar: Pohon() if daftar == "pohon" else ()}))


@pytest.mark.parametrize("isian", _ISIAN)
def test_it_composes_without_any_one_field_of_the_unit(bluto: Dokumen, isian: str) -> None:
    kosong = next(f.default for f in fields(Unit) if f.name == isian)
    assert periksa(replace(bluto, unit=replace(bluto.unit, **{isian: kosong})))


def _tanpa_realisasi(d: Dokumen) -> Dokumen:
    return replace(d, daftar_realisasi=tuple(replace(r, tahunan=None, triwulan=(None,) * 4) for r in d.daftar_realisasi))


def _satu_versi(d: Dokumen) -> Dokumen:
    return replace(
        d, daftar_pk=d.daftar_pk[:1], daftar_anggaran=tuple(replace(a, sesudah_rupiah=None) for a in d.daftar_anggaran)
    )


def _tiga_versi(d: Dokumen) -> Dokumen:
    return replace(d, daftar_pk=(*d.daftar_pk, replace(d.daftar_pk[-1], versi=3, tanggal=None)))


def _dua_indikator_per_sasaran(d: Dokumen) -> Dokumen:
    tambahan = tuple(replace(i, kode=f"{i.kode}b", nama=f"{i.nama} kedua") for i in d.daftar_indikator)
    return replace(d, daftar_indikator=(*d.daftar_indikator, *tambahan))


def _predikat_semua(d: Dokumen) -> Dokumen:
    return replace(d, daftar_realisasi=tuple(replace(r, tahunan="BB", triwulan=(None,) * 4) for r in d.daftar_realisasi))


def _angka_aneh(d: Dokumen) -> Dokumen:
    nilai = (Decimal(0), Decimal("-3"), Decimal("999999999999999"), Decimal("0.000001"))
    return replace(d, daftar_realisasi=tuple(replace(r, tahunan=nilai[n % 4]) for n, r in enumerate(d.daftar_realisasi)))


def _pohon_berputar(d: Dokumen) -> Dokumen:
    putar = {"7.01.01": "7.01.01.2.01", "T1": "S1"}
    simpul = tuple(replace(s, induk=putar.get(s.kode, s.induk)) for s in d.pohon.daftar_simpul)
    return replace(d, pohon=Pohon(daftar_simpul=simpul))


def _simpul_yatim(d: Dokumen) -> Dokumen:
    simpul = tuple(replace(s, induk="tidak-ada") for s in d.pohon.daftar_simpul)
    return replace(d, pohon=Pohon(daftar_simpul=simpul))


def _indikator_di_tujuan_dan_daerah(d: Dokumen) -> Dokumen:
    satu = d.daftar_indikator[0]
    return replace(
        d, daftar_indikator=(replace(satu, kode="X1", simpul="T1"), replace(satu, kode="X2", simpul="M3.S1"), *d.daftar_indikator)
    )


def _sub_kegiatan(d: Dokumen) -> Dokumen:
    sub = Simpul(kode="7.01.02.2.04.01", jenis=Jenis.SUB_KEGIATAN, nama="Sub kegiatan contoh", induk="7.01.02.2.04")
    return replace(d, pohon=Pohon(daftar_simpul=(*d.pohon.daftar_simpul, sub)))


def _kurung_kurawal(d: Dokumen) -> Dokumen:
    return replace(
        d,
        unit=replace(d.unit, nama="Kecamatan {nama} {0} %s"),
        daftar_indikator=tuple(replace(i, nama=f"{{{i.nama}}}") for i in d.daftar_indikator),
        daftar_analisis=tuple(replace(a, penyebab="{sebab} tidak. Ada dua kalimat.") for a in d.daftar_analisis),
    )


@pytest.mark.parametrize(
    "ubah",
    [
        _tanpa_realisasi,
        _satu_versi,
        _tiga_versi,
        _dua_indikator_per_sasaran,
        _predikat_semua,
        _angka_aneh,
        _pohon_berputar,
        _simpul_yatim,
        _indikator_di_tujuan_dan_daerah,
        _sub_kegiatan,
        _kurung_kurawal,
    ],
)
def test_it_composes_odd_documents(bluto: Dokumen, ubah: Callable[[Dokumen], Dokumen]) -> None:
    assert periksa(ubah(bluto))


def test_it_prints_one_target_column_for_an_agreement_without_change(bluto: Dokumen) -> None:
    teks = periksa(_satu_versi(bluto))
    assert "Sampai akhir tahun perjanjian itu tidak diubah." in teks
    assert "Sebelum Perubahan" not in teks


def test_it_prints_a_column_for_each_of_three_versions(bluto: Dokumen) -> None:
    assert "Versi 3" in periksa(_tiga_versi(bluto))


def test_it_prints_the_mean_where_a_sasaran_has_several_indicators(bluto: Dokumen) -> None:
    assert periksa(_dua_indikator_per_sasaran(bluto)).count("Rata-rata capaian") >= 4
