"""The build of the report holds for the example, the contradictory original and an all but empty document."""

import re
from collections import Counter
from dataclasses import replace
from decimal import Decimal

import pytest
from baca_naskah import baris_teks, bernomor, kalimat, kisi, kode_angka, rujukan, semua_blok, semua_teks, tabel, teks_bagian

from sakip.laporan import compose_lkjip, compose_perjanjian, compose_rencana_aksi
from sakip.laporan.telusur import polos
from sakip.naskah.simpul import Bagan, DaftarOtomatis, Grafik, Judul, Naskah, Paragraf, Penomoran, Sampul, Tabel
from sakip.pengukuran import measure
from sakip.rencana.dokumen import Dokumen
from sakip.rencana.indikator import Polaritas
from sakip.rencana.unit import Pengaturan


def test_it_fills_the_grid_of_every_table(dokumen: Dokumen) -> None:
    for compose in (compose_lkjip, compose_perjanjian, compose_rencana_aksi):
        naskah = compose(dokumen, measure(dokumen))
        assert [s for b in semua_blok(naskah) if isinstance(b, Tabel) for s in kisi(b)] == []


def test_it_prints_no_table_without_rows(dokumen: Dokumen) -> None:
    naskah = compose_lkjip(dokumen, measure(dokumen))
    assert [b.kode for b in semua_blok(naskah) if isinstance(b, Tabel) and not b.baris] == []


def test_it_traces_every_figure_it_names(dokumen: Dokumen) -> None:
    for compose in (compose_lkjip, compose_perjanjian, compose_rencana_aksi):
        naskah = compose(dokumen, measure(dokumen))
        assert kode_angka(naskah) == {j.kode for j in naskah.jejak}


def test_it_cites_only_what_it_prints(dokumen: Dokumen) -> None:
    naskah = compose_lkjip(dokumen, measure(dokumen))
    assert rujukan(naskah) <= set(bernomor(naskah))


def test_it_numbers_tables_and_figures_in_order_without_gaps(dokumen: Dokumen) -> None:
    daftar = bernomor(compose_lkjip(dokumen, measure(dokumen))).values()
    for jenis in (Tabel, Grafik | Bagan):
        urutan = Counter[str]()
        for b in daftar:
            if isinstance(b, jenis):
                bab, _, nomor = b.nomor.partition(".")
                urutan[bab] += 1
                assert nomor == str(urutan[bab])


def test_it_keeps_the_numbers_of_the_seed(lkjip: Naskah) -> None:
    nomor = {b.kode: b.nomor for b in bernomor(lkjip).values() if isinstance(b, Tabel)}
    assert all(kode == f"tabel-{n}" for kode, n in nomor.items() if n[0] in "23")
    assert {f"tabel-2.{n}" for n in range(1, 7)} | {f"tabel-3.{n}" for n in range(1, 14)} <= set(nomor)


def test_it_repeats_no_sentence(dokumen: Dokumen) -> None:
    hitung = Counter(kalimat(compose_lkjip(dokumen, measure(dokumen))))
    assert [k for k, n in hitung.items() if n > 1] == []


def test_it_writes_no_leftovers_of_code(dokumen: Dokumen) -> None:
    teks = semua_teks(compose_lkjip(dokumen, measure(dokumen)))
    assert not any(sisa in teks for sisa in ("None", "Decimal(", "TidakDapat", "{", "}", "..", "  "))


def test_it_has_unique_codes_for_headings_and_tables(dokumen: Dokumen) -> None:
    blok = semua_blok(compose_lkjip(dokumen, measure(dokumen)))
    kode = Counter(b.kode for b in blok if isinstance(b, Judul | Tabel | Grafik | Bagan))
    judul = Counter(b.kode for b in blok if isinstance(b, Judul))
    assert max(judul.values()) == 1
    assert [k for k, n in kode.items() if n > 1 and k not in judul] == []


def test_it_leaves_no_heading_without_content(dokumen: Dokumen) -> None:
    blok = semua_blok(compose_lkjip(dokumen, measure(dokumen)))
    for judul, sesudah in zip(blok, [*blok[1:], None], strict=True):
        if isinstance(judul, Judul):
            assert sesudah is not None
            assert not isinstance(sesudah, Judul) or sesudah.tingkat > judul.tingkat, judul.teks


def test_it_starts_with_cover_roman_pages_and_restarts_at_bab_i(lkjip: Naskah) -> None:
    sampul, depan, bab1 = lkjip.daftar_bagian[:3]
    assert isinstance(sampul.isi[0], Sampul) and sampul.penomoran is Penomoran.TANPA
    assert depan.penomoran is Penomoran.ROMAWI and depan.mulai_ulang
    assert bab1.penomoran is Penomoran.ARAB and bab1.mulai_ulang
    assert not any(b.mulai_ulang for b in lkjip.daftar_bagian[3:])
    assert [b.jenis for b in depan.isi if isinstance(b, DaftarOtomatis)] == ["isi", "tabel", "gambar"]


def test_it_says_on_the_cover_what_year_it_reports_and_when_it_is_issued(lkjip: Naskah) -> None:
    sampul = lkjip.daftar_bagian[0].isi[0]
    assert isinstance(sampul, Sampul)
    assert (sampul.judul[-1], sampul.lembaga, sampul.tahun) == (
        "(LKjIP) TAHUN 2023",
        ("KECAMATAN BLUTO", "KABUPATEN SUMENEP"),
        "2024",
    )
    assert "contoh" in sampul.catatan


def test_it_tells_an_empty_document_which_sheets_to_fill(minimal: Dokumen) -> None:
    teks = semua_teks(compose_lkjip(minimal, measure(minimal)))
    for lembar in ("RPJMD", "Indikator", "RKT", "PK Target", "Program", "Realisasi", "Kinerja Lalu", "Standar", "Isu"):
        assert re.search(rf"isi lembar [^.]*\b{lembar}\b", teks), lembar


def test_it_prints_the_reason_where_the_original_cannot_be_measured(asli: Dokumen) -> None:
    naskah = compose_lkjip(asli, measure(asli))
    baris = next(b for b in baris_teks(tabel(naskah, "tabel-3.2")) if "Rasio Jumlah Desa yang terfasilitasi" in b)
    assert baris[6] == "t.d.h. (a)"
    blok = semua_blok(naskah)
    catatan = blok[blok.index(tabel(naskah, "tabel-3.2")) + 1]
    assert isinstance(catatan, Paragraf) and catatan.gaya == "keterangan"
    assert polos(catatan.isi).endswith("t.d.h. = tidak dapat dihitung: (a) target belum diisi; (b) realisasi belum diisi.")


def test_it_is_the_same_whenever_it_is_composed(bluto: Dokumen) -> None:
    assert compose_lkjip(bluto, measure(bluto)) == compose_lkjip(bluto, measure(bluto))


@pytest.mark.parametrize(("nama", "angka"), [("Nilai IKM Kecamatan", "83,00"), ("Persentase Rekomendasi", "78")])
def test_it_prints_the_target_of_an_indicator_in_one_precision_everywhere(lkjip: Naskah, nama: str, angka: str) -> None:
    for kode in ("tabel-2.4", "tabel-2.5", "tabel-3.2", "tabel-3.3", "tabel-3.6", "tabel-3.9", "tabel-3.11"):
        baris = next(b for b in baris_teks(tabel(lkjip, kode)) if any(sel.startswith(nama) for sel in b))
        assert angka in baris, (kode, baris)


@pytest.mark.parametrize("cara", ["rasio", "selisih", "kl"])
@pytest.mark.parametrize("batas", [None, 100])
def test_it_composes_under_every_setting_and_names_it(bluto: Dokumen, cara: str, batas: int | None) -> None:
    pengaturan = Pengaturan(
        cara_efisiensi=cara,
        batas_capaian=None if batas is None else Decimal(batas),
        agregasi="sasaran",
        rumus_minimum="rasio",
    )
    indikator = tuple(
        replace(i, polaritas={"P4": Polaritas.MINIMUM, "P5": Polaritas.STABIL}.get(i.kode, i.polaritas))
        for i in bluto.daftar_indikator
    )
    dokumen = replace(bluto, unit=replace(bluto.unit, pengaturan=pengaturan), daftar_indikator=indikator)
    naskah = compose_lkjip(dokumen, measure(dokumen))
    metode = teks_bagian(naskah, "bab-iii")
    assert "target ÷ realisasi × 100" in metode and "rata-rata capaian sasaran" in metode
    assert ("paling tinggi 100 persen" in metode) is (batas is not None)
    assert {"rasio": "1,00", "selisih": "0,00", "kl": "50,00"}[cara] + " atau lebih" in metode
