"""A planner's own text replaces the draft, takes figures by code, and is held against the figures that hold now."""

from dataclasses import replace
from decimal import Decimal

import pytest
from baca_naskah import bernomor, semua_teks, teks_bagian

from sakip.kernel.lokasi import Lokasi
from sakip.laporan import compose_lkjip
from sakip.laporan.bagian import DAFTAR_BAGIAN
from sakip.laporan.basi import AngkaBasi, angka_basi
from sakip.laporan.narasi import baca
from sakip.laporan.turunan import susun_konteks
from sakip.naskah.simpul import AngkaTeks, Daftar, Paragraf, Tautan, Teks
from sakip.pengukuran import measure
from sakip.rencana.dokumen import Dokumen
from sakip.rencana.unit import Narasi

_LOKASI = Lokasi(lembar="Narasi", baris=2, kolom_field={"teks": "B"})


def dengan(dokumen: Dokumen, bagian: str, teks: str) -> Dokumen:
    return replace(dokumen, daftar_narasi=(Narasi(bagian=bagian, teks=teks, lokasi=_LOKASI),))


def basi(dokumen: Dokumen, bagian: str, teks: str) -> tuple[AngkaBasi, ...]:
    sendiri = dengan(dokumen, bagian, teks)
    return angka_basi(sendiri, measure(sendiri))


@pytest.mark.parametrize("bagian", [b.kode for b in DAFTAR_BAGIAN])
def test_it_prints_own_text_for_every_section_once_and_keeps_the_tables(bluto: Dokumen, bagian: str) -> None:
    sendiri = dengan(bluto, bagian, "Uraian penyusun sendiri.")
    naskah = compose_lkjip(sendiri, measure(sendiri))
    assert semua_teks(naskah).count("Uraian penyusun sendiri.") == 1
    assert list(bernomor(naskah)) == list(bernomor(compose_lkjip(bluto, measure(bluto))))


def test_it_leaves_the_draft_where_the_own_text_is_blank(bluto: Dokumen) -> None:
    kosong = dengan(bluto, "penutup", "  \n ")
    assert "98,72%" in teks_bagian(compose_lkjip(kosong, measure(kosong)), "kesimpulan")


def test_it_reads_the_markdown_subset(bluto: Dokumen) -> None:
    k = susun_konteks(bluto, measure(bluto))
    isi = baca(k, "Satu **tebal** dan *miring*,\n[situs](https://contoh.go.id).\n\n- a\n- b\n  1. c\n\n1. d")
    paragraf, butir, nomor = isi
    assert isinstance(paragraf, Paragraf)
    assert Teks("tebal", tebal=True) in paragraf.isi and Teks("miring", miring=True) in paragraf.isi
    assert Tautan("situs", "https://contoh.go.id") in paragraf.isi
    assert isinstance(butir, Daftar) and butir.penanda == "bulatan" and butir.butir[1].anak is not None
    assert butir.butir[1].anak.penanda == "angka"
    assert isinstance(nomor, Daftar) and nomor.penanda == "angka"


@pytest.mark.parametrize("teks", ["<script>alert(1)</script>", "<b>x</b>", "# bukan judul", "`kode`", "> kutip", "| a | b |"])
def test_it_shows_everything_else_as_typed(bluto: Dokumen, teks: str) -> None:
    isi = baca(susun_konteks(bluto, measure(bluto)), teks)
    assert [b.isi for b in isi if isinstance(b, Paragraf)] == [(Teks(teks),)]


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "//contoh.id", "ftp://a.id"])
def test_it_makes_no_link_of_another_scheme(bluto: Dokumen, url: str) -> None:
    isi = baca(susun_konteks(bluto, measure(bluto)), f"[klik]({url})")
    assert not any(isinstance(s, Tautan) for b in isi if isinstance(b, Paragraf) for s in b.isi)


@pytest.mark.parametrize(
    ("teks", "tampil"),
    [
        ("{capaian:IKU2}", "96,15%"),
        ("{capaian:IKU2} persen", "96,15 persen"),
        ("{capaian:IKU2}%", "96,15%"),
        ("{anggaran:unit}", "Rp2.896.407.246"),
        ("Rp {anggaran:unit}", "Rp 2.896.407.246"),
        ("{serapan:7.01.05}", "42,62%"),
        ("{jumlah:iku:tercapai} IKU", "2 IKU"),
        ("{efisiensi:unit}", "1,13"),
        ("**{capaian:unit}**", "98,72%"),
    ],
)
def test_it_fills_in_figures_with_their_trace(bluto: Dokumen, teks: str, tampil: str) -> None:
    sendiri = dengan(bluto, "penutup", teks)
    naskah = compose_lkjip(sendiri, measure(sendiri))
    assert teks_bagian(naskah, "kesimpulan") == tampil
    kode = teks.partition("{")[2].partition("}")[0]
    assert kode in {j.kode for j in naskah.jejak}


def test_it_says_why_a_figure_cannot_be_filled_in(asli: Dokumen) -> None:
    isi = baca(susun_konteks(asli, measure(asli)), "Capaian {capaian:A2}.")
    assert isinstance(isi[0], Paragraf) and not any(isinstance(s, AngkaTeks) for s in isi[0].isi)
    assert "tidak dapat dihitung (" in "".join(s.teks for s in isi[0].isi if isinstance(s, Teks))


def test_it_leaves_an_unknown_placeholder_visible_and_reports_it(bluto: Dokumen) -> None:
    sendiri = dengan(bluto, "penutup", "Nilai {capaian:IKU9}.")
    assert "{capaian:IKU9}" in teks_bagian(compose_lkjip(sendiri, measure(sendiri)), "kesimpulan")
    (temuan,) = angka_basi(sendiri, measure(sendiri))
    assert (temuan.teks, str(temuan.lokasi)) == ("{capaian:IKU9}", "Narasi!B2")


@pytest.mark.parametrize(
    ("teks", "kutipan"),
    [
        ("Nilai IKM 82,50 pada tahun 2023.", "82,50"),
        ("Capaian 91,4%.", "91,4%"),
        ("Capaian 77 persen.", "77 persen"),
        ("Realisasi Rp2.519.973.339.", "Rp2.519.973.339"),
        ("Serapan Rp2,8 miliar.", "Rp2,8 miliar"),
        ("Sebanyak 17 desa hadir.", "17"),
        ("Nilainya 84.5 saja", "84.5"),
    ],
)
def test_it_reports_a_number_that_is_no_figure_of_the_report(bluto: Dokumen, teks: str, kutipan: str) -> None:
    (temuan,) = basi(bluto, "tabel-3.2", teks)
    assert (temuan.bagian, temuan.teks, str(temuan.lokasi)) == ("tabel-3.2", kutipan, "Narasi!B2")
    assert f"mengutip {kutipan}" in temuan.alasan


def test_it_names_the_figure_that_holds_now(bluto: Dokumen) -> None:
    (temuan,) = basi(bluto, "tabel-3.2", "Nilai IKM 82,50.")
    assert temuan.alasan == "mengutip 82,50, angka yang berlaku 83,00"


@pytest.mark.parametrize(
    "teks",
    [
        "Nilai IKM 83 dari target 83, capaian 100%.",
        "Rata-rata 98,72 persen atau sekitar 98,7%.",
        "Belanja Rp2.519.973.338 atau Rp2,5 miliar, serapan 87%.",
        "Pada 25 Januari 2023, 20-11-2023 dan 2023-11-20, periode 2021-2026.",
        "Lihat Tabel 3.14, Gambar 3.9, Bab 4, Lampiran 12, halaman 35, triwulan 3 dan versi 4.",
        "Perpres 29/2014, PER/09/M.PAN/5/2007, Peraturan Menteri Nomor 53 Tahun 2014, surat Nomor 188/77/435.305/2023.",
        "Program 7.01.05 pukul 08.30.",
        "1. Butir pertama\n2. Butir kedua",
        "[laman](https://contoh.go.id/berkas/987)",
        "Capaian {capaian:IKU1} dan {serapan:unit}.",
        "Target Renstra 87,15 dan 30 dari 40 rekomendasi.",
    ],
)
def test_it_is_silent_about_figures_that_hold_and_numbers_that_are_none(bluto: Dokumen, teks: str) -> None:
    assert basi(bluto, "tabel-3.2", teks) == ()


def test_it_reports_a_figure_that_changed_after_the_text_was_written(bluto: Dokumen) -> None:
    lama = "Rata-rata capaian IKU 98,72%."
    hasil_baru = tuple(replace(r, tahunan=Decimal(76)) if r.indikator == "IKU2" else r for r in bluto.daftar_realisasi)
    assert basi(bluto, "tabel-3.2", lama) == ()
    (temuan,) = basi(replace(bluto, daftar_realisasi=hasil_baru), "tabel-3.2", lama)
    assert temuan.alasan == "mengutip 98,72%, angka yang berlaku 99,15"


def test_it_has_nothing_to_report_without_own_text(bluto: Dokumen) -> None:
    assert angka_basi(bluto, measure(bluto)) == ()
