"""Tables torn by a page or a blank line are joined, different tables never."""

from __future__ import annotations

from sakip.cetakan.bentuk import Alinea, BlokCetak, TabelCetak
from sakip.cetakan.sambung import join_tables

KEPALA = ("No", "Sasaran", "Indikator", "Target")
SATU = ("1", "Meningkatnya mutu layanan", "Nilai IKM", "83")
DUA = ("2", "Meningkatnya akuntabilitas", "Nilai SAKIP", "BB")


def tabel(
    *baris: tuple[str, ...], halaman: int = 0, rentang: tuple[tuple[tuple[int, int], tuple[int, int]], ...] = ()
) -> TabelCetak:
    return TabelCetak(baris=baris, halaman=(halaman,) * len(baris) if halaman else (), rentang=rentang)


def satu(*blok: BlokCetak) -> TabelCetak:
    """The one table that is left; positions hold."""
    hasil = join_tables(blok)
    assert len(hasil) == len(blok)
    (sisa,) = [b for b in hasil if isinstance(b, TabelCetak)]
    return sisa


def terpisah(*blok: BlokCetak) -> bool:
    return join_tables(blok) == blok


def test_rows_without_a_header_go_on() -> None:
    assert satu(tabel(KEPALA, SATU), tabel(DUA)).baris == (KEPALA, SATU, DUA)


def test_the_joined_part_leaves_an_empty_paragraph_on_its_page() -> None:
    _, kosong = join_tables((tabel(KEPALA, SATU, halaman=3), tabel(DUA, halaman=4)))
    assert kosong == Alinea(teks="", halaman=4)


def test_a_repeated_header_is_left_out_once() -> None:
    kini = satu(tabel(KEPALA, SATU, halaman=3), tabel(KEPALA, DUA, halaman=4))
    assert kini.baris == (KEPALA, SATU, DUA)
    assert kini.halaman == (3, 3, 4)


def test_a_repeated_header_with_column_numbers_is_left_out() -> None:
    nomor = ("(1)", "(2)", "(3)", "(4)")
    assert satu(tabel(KEPALA, nomor, SATU), tabel(KEPALA, nomor, DUA)).baris == (KEPALA, nomor, SATU, DUA)
    assert satu(tabel(KEPALA, nomor, SATU), tabel(nomor, DUA)).baris == (KEPALA, nomor, SATU, DUA)


def test_three_parts_become_one() -> None:
    tiga = ("3", "Meningkatnya kinerja", "Persentase", "100")
    assert satu(tabel(KEPALA, SATU), Alinea(teks=""), tabel(DUA), tabel(tiga)).baris == (KEPALA, SATU, DUA, tiga)


def test_a_header_alone_at_the_end_of_a_page_finds_its_rows() -> None:
    assert satu(tabel(KEPALA, halaman=1), tabel(SATU, DUA, halaman=2)).baris == (KEPALA, SATU, DUA)


def test_a_caption_that_says_continued_does_not_part_them() -> None:
    for teks in ("Tabel 3.1 (lanjutan)", "Lanjutan Tabel 3.1", "Tabel 3.1 Capaian Kinerja (Sambungan)"):
        assert satu(tabel(KEPALA, SATU), Alinea(teks=teks), tabel(DUA)).baris == (KEPALA, SATU, DUA)


def test_the_rest_of_a_broken_row_completes_it() -> None:
    atas = ("4", "Program Koordinasi", "Persentase kerja sama penanganan dalam", "21.900.000")
    bawah = ("", "", "memelihara ketenteraman yang terlaksana", "")
    lima = ("5", "Program Lain", "Persentase koordinasi", "1.000.000")
    utuh = (
        "4",
        "Program Koordinasi",
        "Persentase kerja sama penanganan dalam memelihara ketenteraman yang terlaksana",
        "21.900.000",
    )
    assert satu(tabel(KEPALA, SATU, atas), tabel(bawah, lima)).baris == (KEPALA, SATU, utuh, lima)


def test_the_rest_of_a_broken_row_may_begin_in_capitals_beside_one_that_goes_on() -> None:
    atas = ("3", "Meningkatnya Capaian Kinerja", "Persentase terpenuhinya kebutuhan", "100")
    bawah = ("", "Perangkat Daerah Kecamatan", "sarana dan prasarana", "")
    hasil = satu(tabel(KEPALA, SATU, atas), tabel(bawah)).baris[-1]
    assert hasil == ("3", "Meningkatnya Capaian Kinerja Perangkat Daerah Kecamatan", atas[2] + " sarana dan prasarana", "100")


def test_a_further_row_of_the_same_group_stays_a_row() -> None:
    for lanjut in (("", "", "Indeks Layanan", "90"), ("", "", "Persentase layanan", "BB"), ("", "", "Nilai Kepatuhan", "")):
        assert satu(tabel(KEPALA, SATU), tabel(lanjut)).baris == (KEPALA, SATU, lanjut)


def test_a_row_is_not_completed_within_one_page() -> None:
    bawah = ("", "", "memelihara ketenteraman", "")
    atas = ("4", "Program", "Persentase kerja sama dalam", "90")
    assert satu(tabel(KEPALA, atas, halaman=2), tabel(bawah, halaman=2)).baris == (KEPALA, atas, bawah)
    assert len(satu(tabel(KEPALA, atas, halaman=2), tabel(bawah, halaman=3)).baris) == 2


def test_figures_centred_in_a_row_that_a_page_tore_find_their_row() -> None:
    atas = ("1", "Meningkatnya mutu", "Persentase layanan", "")
    bawah = ("", "layanan publik", "yang selesai", "100%")
    utuh = ("1", "Meningkatnya mutu layanan publik", "Persentase layanan yang selesai", "100%")
    assert satu(tabel(KEPALA, atas, halaman=2), tabel(bawah, halaman=3)).baris == (KEPALA, utuh)
    assert satu(tabel(KEPALA, atas), tabel(bawah)).baris == (KEPALA, atas, bawah)
    lain = ("", "", "Persentase lain", "90%")
    assert satu(tabel(KEPALA, atas, halaman=2), tabel(lain, halaman=3)).baris == (KEPALA, atas, lain)


def test_words_below_a_row_with_all_its_figures_belong_to_it_where_a_page_tore_it() -> None:
    atas, bawah = ("1.", "Meningkatnya", "Nilai IKM", "83"), ("", "Mutu Layanan", "Kecamatan", "")
    utuh = ("1.", "Meningkatnya Mutu Layanan", "Nilai IKM Kecamatan", "83")
    assert satu(tabel(KEPALA, atas, halaman=2), tabel(bawah, halaman=3)).baris == (KEPALA, utuh)
    assert satu(tabel(KEPALA, atas), tabel(bawah)).baris == (KEPALA, atas, bawah)
    judul = ("", "Program Lain", "", "")
    assert satu(tabel(KEPALA, atas, halaman=2), tabel(judul, halaman=3)).baris == (KEPALA, atas, judul)


def test_spans_move_with_their_rows() -> None:
    jumlah = ("Jumlah", "", "", "3")
    kini = satu(tabel(KEPALA, SATU), tabel(KEPALA, DUA, jumlah, rentang=(((2, 0), (1, 3)),)))
    assert kini.baris[3] == jumlah and kini.rentang == (((3, 0), (1, 3)),)


def test_dashes_of_markdown_are_no_row() -> None:
    assert satu(tabel(KEPALA, ("--", "--", "--", "--"), SATU)).baris == (KEPALA, SATU)


def test_text_between_parts_two_tables() -> None:
    assert terpisah(tabel(KEPALA, SATU), Alinea(teks="Sumber: Renstra"), tabel(DUA))
    assert terpisah(tabel(KEPALA, SATU), Alinea(teks="Tabel 3.2 Perbandingan"), tabel(KEPALA, DUA))
    assert terpisah(tabel(KEPALA, SATU), Alinea(teks="Selanjutnya dilakukan pembinaan lanjutan"), tabel(DUA))


def test_another_header_is_another_table() -> None:
    assert terpisah(tabel(KEPALA, SATU), tabel(("No", "Program", "Anggaran", "Keterangan"), ("1", "Program A", "1.000", "APBD")))
    nomor = ("(1)", "(2)", "(3)", "(4)")
    assert terpisah(tabel(KEPALA, nomor, SATU), tabel(("", "Program", "Anggaran", ""), nomor, ("1", "A", "1.000", "APBD")))


def test_a_header_with_a_blank_corner_is_another_table() -> None:
    assert terpisah(tabel(("", "2022", "2023"), ("Pagu", "10", "20")), tabel(("", "2022", "2023 (P)"), ("Belanja", "9", "18")))


def test_numbering_that_begins_anew_is_another_table() -> None:
    assert terpisah(tabel(KEPALA, SATU, DUA), tabel(("1", "Program A", "Persentase", "90")))


def test_other_widths_and_two_columns_are_other_tables() -> None:
    assert terpisah(tabel(KEPALA, SATU), tabel(DUA[:3]))
    assert terpisah(tabel(("Nama", "Budi")), tabel(("Nama", "Siti")))


def test_nothing_and_empty_tables_do_no_harm() -> None:
    assert join_tables(()) == ()
    assert terpisah(TabelCetak(baris=()), TabelCetak(baris=()))


def test_a_repeated_header_that_runs_into_its_first_row_is_made_whole() -> None:
    atas = (
        ("No", "Indikator Kinerja Sasaran", "Target", ""),
        ("", "", "2022", "2023"),
        ("7", "Indeks Profesion", "73", "75"),
    )
    bawah = (
        ("No", "Indikator Kinerja", "Target", ""),
        ("", "", "2022", "2023"),
        ("", "alitas Sasaran ASN", "", ""),
        ("8", "Nilai AKIP", "77", "78"),
    )
    hasil = satu(tabel(*atas, halaman=6), tabel(*bawah, halaman=7))
    assert hasil.baris == (*atas[:2], ("7", "Indeks Profesion alitas ASN", "73", "75"), ("8", "Nilai AKIP", "77", "78"))
