"""What is written reads back equal, whatever a document holds."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sakip.contoh import DAFTAR_CONTOH, muat, tulis
from sakip.exchange.xlsx import read_workbook, write_workbook
from sakip.laporan.bagian import DAFTAR_BAGIAN
from sakip.rencana.anggaran import Anggaran
from sakip.rencana.dokumen import Dokumen
from sakip.rencana.indikator import Akumulasi, Indikator, JenisIndikator, Polaritas, TingkatSkala
from sakip.rencana.perjanjian import AlasanRevisi, DasarAnggaran, PerjanjianKinerja, TargetPk, TargetRkt
from sakip.rencana.pohon import Jenis, Pohon, Simpul
from sakip.rencana.realisasi import (
    UKURAN_PEMBANDING,
    Analisis,
    AngkaPembanding,
    KinerjaLalu,
    Pendukung,
    Realisasi,
    RencanaAksi,
    Standar,
)
from sakip.rencana.unit import AnggotaTim, DasarHukum, Isu, Jabatan, KelasKategori, Narasi, Pengaturan, Unit

_HURUF = st.characters(exclude_categories=("Cs", "Cc", "Cn", "Co"), exclude_characters="\ufffe\uffff")
TEKS = st.one_of(
    st.text(_HURUF, max_size=20).map(lambda t: " ".join(t.split())),
    st.sampled_from(
        ["=1+1", "@SUM(A1)", "+62", "-5", "_x0041_", "a\nb", "<b>&amp;", "TRUE", "1e5", "http://contoh.id", "25 Januari"]
    ),
).filter(lambda t: t == t.strip() and not t.startswith("#") and "_x000D_" not in t)
ISI = TEKS.filter(bool)
ANGKA = st.decimals(min_value=-(10**17), max_value=10**17, places=6, allow_nan=False).map(lambda d: d.normalize() + 0)
RUPIAH = st.none() | st.integers(0, 10**17)
TANGGAL = st.none() | st.dates(date(1990, 1, 1), date(2100, 12, 31))
TAHUN = st.integers(1990, 2100)
SKALA = (TingkatSkala(label="AA", skor=Decimal("100")), TingkatSkala(label="BB", skor=Decimal("80.5")), TingkatSkala(label="C-"))


def _banyak(kelas: Any, **isi: Any) -> Any:
    return st.lists(st.builds(kelas, **isi), max_size=3).map(tuple)


@st.composite
def dokumen(draw: st.DrawFn) -> Dokumen:
    kode = draw(st.lists(ISI, min_size=3, max_size=6, unique=True))
    simpul = (
        Simpul(kode=kode[0], jenis=Jenis.VISI, nama=draw(ISI), diintervensi=draw(st.booleans())),
        Simpul(kode=kode[1], jenis=Jenis.TUJUAN, nama=draw(ISI), induk=kode[0], penanggung_jawab=draw(TEKS)),
        *(Simpul(kode=k, jenis=Jenis.PROGRAM, nama=draw(ISI), induk=kode[1]) for k in kode[2:]),
    )
    indikator = tuple(
        draw(
            st.builds(
                Indikator,
                kode=st.just(k),
                simpul=st.sampled_from(kode),
                nama=ISI,
                satuan=TEKS,
                polaritas=st.sampled_from(Polaritas),
                jenis=st.sampled_from(JenisIndikator),
                akumulasi=st.sampled_from(Akumulasi),
                iku=st.booleans(),
                definisi=TEKS,
                alasan=TEKS,
                formulasi=TEKS,
                sumber_data=TEKS,
                penanggung_jawab=TEKS,
                batas_bawah=st.none() | ANGKA,
                batas_atas=st.none() | ANGKA,
                skala=st.just(SKALA if n % 2 else ()),
                baseline_tahun=st.none() | TAHUN,
                baseline=st.none() | _nilai(n),
                target_renstra=st.dictionaries(st.integers(2021, 2026), _nilai(n)).map(lambda d: tuple(sorted(d.items()))),
            )
        )
        for n, k in enumerate(draw(st.lists(ISI, min_size=1, max_size=4, unique=True)))
    )

    def per_indikator(kelas: Any, **isi: Any) -> tuple[Any, ...]:
        return tuple(
            draw(st.builds(kelas, indikator=st.just(i.kode), **{f: s(n) if callable(s) else s for f, s in isi.items()}))
            for n, i in enumerate(indikator)
        )

    def mungkin(n: int) -> Any:
        return st.none() | _nilai(n)

    def triwulan(n: int) -> Any:
        return st.tuples(*[mungkin(n)] * 4)

    return Dokumen(
        unit=draw(_unit()),
        pohon=Pohon(daftar_simpul=simpul),
        daftar_indikator=indikator,
        daftar_rkt=per_indikator(TargetRkt, target=mungkin, satuan=TEKS, keterangan=TEKS),
        daftar_pk=tuple(
            draw(
                st.builds(
                    PerjanjianKinerja,
                    versi=st.just(v),
                    nomor=TEKS,
                    tanggal=TANGGAL,
                    alasan=st.sampled_from(AlasanRevisi),
                    uraian_alasan=TEKS,
                    dasar_anggaran=st.sampled_from(DasarAnggaran),
                    pihak_pertama=TEKS,
                    jabatan_pihak_kedua=TEKS,
                    daftar_target=st.just(per_indikator(TargetPk, target=mungkin, keterangan=TEKS)),
                )
            )
            for v in (1, 2)
        ),
        daftar_anggaran=tuple(
            Anggaran(simpul=k, sebelum_rupiah=draw(st.integers(0, 10**16)), sesudah_rupiah=draw(RUPIAH), sumber_dana=draw(TEKS))
            for k in kode[2:]
        ),
        daftar_rencana_aksi=per_indikator(
            RencanaAksi, target_triwulan=triwulan, kegiatan=TEKS, penanggung_jawab=TEKS, anggaran_rupiah=RUPIAH
        ),
        daftar_realisasi=per_indikator(
            Realisasi, triwulan=triwulan, tahunan=mungkin, target_diukur=mungkin, bukti=TEKS, penjelasan=TEKS
        ),
        daftar_kinerja_lalu=per_indikator(KinerjaLalu, tahun=TAHUN, target=mungkin, realisasi=mungkin, sumber=TEKS),
        daftar_standar=per_indikator(Standar, tingkat=ISI, nilai=mungkin, tahun=st.none() | TAHUN, sumber=TEKS),
        daftar_analisis=per_indikator(Analisis, penyebab=TEKS, hambatan=TEKS, upaya=TEKS, tindak_lanjut=TEKS),
        daftar_pendukung=per_indikator(
            Pendukung, simpul=st.sampled_from(kode[2:]), menunjang=st.sampled_from([None, True, False]), penjelasan=TEKS
        ),
        daftar_jabatan=(Jabatan(kode="J1", nama=draw(ISI)), Jabatan(kode="J2", nama=draw(ISI), atasan="J1", tugas=draw(TEKS))),
        daftar_isu=draw(_banyak(Isu, lingkup=st.sampled_from(["renstra", "tahun"]), uraian=ISI)),
        daftar_dasar_hukum=draw(_banyak(DasarHukum, uraian=ISI)),
        daftar_tim=draw(_banyak(AnggotaTim, kedudukan=ISI, jabatan=ISI, nama=TEKS)),
        daftar_narasi=(Narasi(bagian=draw(st.sampled_from([b.kode for b in DAFTAR_BAGIAN])), teks=draw(ISI)),),
        daftar_pembanding=draw(
            _banyak(
                AngkaPembanding,
                tempat=ISI,
                objek=st.sampled_from(["", *kode]),
                ukuran=st.sampled_from(UKURAN_PEMBANDING),
                tahun=st.none() | TAHUN,
                nilai=ANGKA,
            )
        ),
    )


def _nilai(n: int) -> Any:
    return st.sampled_from([t.label for t in SKALA]) if n % 2 else ANGKA


def _unit() -> Any:
    kelas = (
        KelasKategori(label="Sangat Tinggi", bawah=Decimal("90.5")),
        KelasKategori(label="Cukup 2", bawah=Decimal(0), atas=Decimal(90)),
    )
    pengaturan = st.builds(
        Pengaturan,
        rumus_minimum=st.sampled_from(["selisih", "rasio"]),
        batas_capaian=st.none() | st.decimals(min_value=100, max_value=1000, places=1),
        agregasi=st.sampled_from(["indikator", "sasaran"]),
        cara_efisiensi=st.sampled_from(["rasio", "selisih", "kl"]),
        skala_kategori=st.sampled_from([(), kelas]),
        kertas=st.sampled_from(["F4", "A4"]),
        batas_lapor=TANGGAL,
    )
    teks = (
        "pemda",
        "kode",
        "jenis",
        "alamat",
        "tempat",
        "dasar_organisasi",
        "tugas",
        "nip_pimpinan",
        "nama_atasan",
        "catatan_contoh",
    )
    return st.builds(
        Unit,
        nama=ISI,
        tahun=TAHUN,
        periode_awal=st.sampled_from([0, 2021]),
        periode_akhir=st.just(2026),
        tanggal_laporan=TANGGAL,
        tanggal_dpa=TANGGAL,
        status_pimpinan=st.sampled_from(["definitif", "plt", "plh", "pj"]),
        pengaturan=pengaturan,
        **{f: TEKS for f in teks},
    )


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
@given(asal=dokumen())
def test_any_document_reads_back_equal(tmp_path: Path, asal: Dokumen) -> None:
    path = tmp_path / "bolak-balik.xlsx"
    write_workbook(asal, path)
    balik, daftar_masalah = read_workbook(path)
    assert not daftar_masalah
    assert balik == asal


def test_the_examples_read_back_equal_and_without_problems(tmp_path: Path) -> None:
    daftar = tulis(tmp_path / "contoh")
    lain = ["skm-contoh.csv", "skm-contoh.xlsx", "lke-contoh.xlsx"]
    assert [p.name for p in daftar] == [*(f"{nama}.xlsx" for nama in DAFTAR_CONTOH), *lain]
    for nama, path in zip(DAFTAR_CONTOH, daftar, strict=False):
        balik, daftar_masalah = read_workbook(path)
        assert not daftar_masalah
        assert balik == muat(nama)


def test_the_printed_scale_of_the_example_is_kept() -> None:
    skala = muat("bluto-2023-asli").unit.pengaturan.skala_kategori
    assert [(k.label, k.bawah, k.atas) for k in skala] == [
        ("Sangat Tinggi", 91, 100),
        ("Tinggi", 76, 90),
        ("Sedang", 66, 75),
        ("Rendah", 51, 65),
        ("Sangat Rendah", 0, 50),
    ]


def test_an_unknown_example_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        muat("tiada")
