"""Reports in PDF: every table cell by cell, from our own typesetter, from LibreOffice and from a browser; hostile files."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from functools import cache

import pypdfium2
import pytest
import typst

from sakip.cetakan.bentuk import Alinea, BlokCetak, Cetakan, TabelCetak
from sakip.cetakan.kenali import recognize
from sakip.contoh import muat
from sakip.exchange.lkjip.baca import read_report
from sakip.exchange.lkjip.pdf import read_pdf
from sakip.laporan.telusur import polos
from sakip.naskah.simpul import Naskah, Tabel
from sakip.pipeline import process, render_semua
from sakip.render.kisi import susun_kisi
from sakip.reviu.jalankan import review_cetakan

SOFFICE = shutil.which("soffice")
SUMBER = ("typst", pytest.param("libreoffice", marks=pytest.mark.skipif(SOFFICE is None, reason="LibreOffice tidak terpasang")))


@cache
def naskah() -> Naskah:
    return process(muat("bluto-2023")).naskah


@cache
def hasil() -> dict[str, bytes]:
    return render_semua(naskah(), ("pdf", "docx"))


@pytest.fixture(scope="module")
def berkas(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    semua = {"typst": hasil()["pdf"]}
    if SOFFICE is not None:
        folder = tmp_path_factory.mktemp("libreoffice")
        (folder / "lkjip.docx").write_bytes(hasil()["docx"])
        profil = f"-env:UserInstallation={(folder / 'profil').as_uri()}"
        perintah = [SOFFICE, profil, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(folder / "lkjip.docx")]
        subprocess.run(perintah, check=True, capture_output=True, timeout=180)
        semua["libreoffice"] = (folder / "lkjip.pdf").read_bytes()
    return semua


def kisi(t: Tabel) -> list[list[str]]:
    """The table as a reader should find it, without blanks."""
    hasil = []
    for kelompok in (t.kepala, t.baris, t.kaki):
        for baris in susun_kisi(kelompok, len(t.kolom), t.judul):
            sel = [""] * len(t.kolom)
            for p in baris:
                sel[p.kolom] = "" if p.gabung == "continue" else rapat(polos(p.sel.isi))
            hasil.append(sel)
    return hasil


def rapat(teks: str) -> str:
    return "".join(teks.replace("\u00ad", "").replace("\u200b", "").split())


def tabel_bernomor(cetakan: Cetakan) -> dict[str, TabelCetak]:
    """By number: the table below its caption."""
    daftar, judul = {}, ""
    for blok in cetakan.daftar_blok:
        if isinstance(blok, TabelCetak):
            daftar.setdefault(judul, blok)
        elif cocok := re.match(r"Tabel ([\dL]+\.\d+) ", blok.teks):
            judul = cocok[1]
    return daftar


@pytest.mark.parametrize("sumber", SUMBER)
def test_every_table_is_recovered_cell_by_cell(sumber: str, berkas: dict[str, bytes]) -> None:
    terbaca = tabel_bernomor(read_report(berkas[sumber], "lkjip.pdf"))
    tabel = [b for bagian in naskah().daftar_bagian for b in bagian.isi if isinstance(b, Tabel) and b.nomor]
    assert len(tabel) > 15
    for t in tabel:
        assert [[rapat(s) for s in b] for b in terbaca[t.nomor].baris] == kisi(t), t.nomor


@pytest.mark.parametrize("sumber", SUMBER)
def test_each_row_knows_its_page(sumber: str, berkas: dict[str, bytes]) -> None:
    cetakan = read_report(berkas[sumber], "lkjip.pdf")
    tabel = [b for b in cetakan.daftar_blok if isinstance(b, TabelCetak)]
    assert all(len(t.halaman) == len(t.baris) and list(t.halaman) == sorted(t.halaman) for t in tabel)
    assert any(len(set(t.halaman)) > 1 for t in tabel)
    assert max(h for t in tabel for h in t.halaman) <= cetakan.jumlah_halaman


@pytest.mark.parametrize("sumber", SUMBER)
def test_the_report_read_back_has_no_finding(sumber: str, berkas: dict[str, bytes]) -> None:
    laporan = recognize(read_report(berkas[sumber], "lkjip.pdf"))
    assert [(t.kode, str(t.lokasi), t.pesan) for t in review_cetakan(laporan)] == []
    assert laporan.unit == "Kecamatan Bluto" and laporan.tahun == 2023 and len(laporan.daftar_isi) > 20


def cetak(sumber: str) -> bytes:
    kepala = '#set page(width: 210mm, height: 297mm, margin: 25mm)\n#set text(size: 10pt, lang: "id", hyphenate: false)\n'
    return typst.compile((kepala + sumber).encode())


def blok(sumber: str) -> list[BlokCetak]:
    return list(read_pdf(cetak(sumber), "uji.pdf").daftar_blok)


def putar(isi: bytes, derajat: int) -> bytes:
    dokumen = pypdfium2.PdfDocument(isi)
    for n in range(len(dokumen)):
        dokumen[n].set_rotation(derajat)
    keluar = io.BytesIO()
    dokumen.save(keluar)
    return keluar.getvalue()


@pytest.mark.parametrize("derajat", [0, 90, 180, 270])
def test_a_sideways_table_is_read_upright(derajat: int) -> None:
    isi = cetak(
        "#rotate(-90deg, reflow: true)[#table(columns: (10mm, 60mm, 40mm), [No], [Sasaran], [Target],"
        "[1], [Meningkatnya mutu layanan publik di kecamatan], [83], [2], [Lain], [Rp1.250.000])]"
    )
    (tabel,) = read_pdf(putar(isi, derajat), "uji.pdf").daftar_blok
    assert isinstance(tabel, TabelCetak)
    assert tabel.baris[1] == ("1", "Meningkatnya mutu layanan publik di kecamatan", "83")
    assert tabel.baris[2] == ("2", "Lain", "Rp1.250.000")


def test_what_a_narrow_cell_broke_is_put_together() -> None:
    (tabel,) = blok(
        r"#table(columns: (24mm, 24mm, 24mm, 9mm), [A], [B], [C], rotate(-90deg, reflow: true)[Capaian Kinerja],"
        r"[2.637.\ 727.846], [2.637.7\ 27.846], [100,\ 00], [1],"
        r"[undang-\ undang], [Periode 2021-\ 2026], [Pemerintaha\ n Umum], [2],"
        r"[2.370.822\ .038], [1.000\ 500], [1.\ Menyusun], [3])"
    )
    assert isinstance(tabel, TabelCetak)
    assert tabel.baris == (
        ("A", "B", "C", "Capaian Kinerja"),
        ("2.637.727.846", "2.637.727.846", "100,00", "1"),
        ("undang-undang", "Periode 2021-2026", "Pemerintahan Umum", "2"),
        ("2.370.822.038", "1.000 500", "1. Menyusun", "3"),
    )


def test_merged_cells_are_known() -> None:
    (tabel,) = blok(
        "#table(columns: 4, table.cell(rowspan: 2)[No], table.cell(colspan: 2)[Target], table.cell(rowspan: 2)[Ket],"
        "[2022], [2023], [1], [80], [83], [], table.cell(colspan: 2)[Jumlah], [5], [])"
    )
    assert isinstance(tabel, TabelCetak)
    assert tabel.baris == (("No", "Target", "", "Ket"), ("", "2022", "2023", ""), ("1", "80", "83", ""), ("Jumlah", "", "5", ""))
    assert dict(tabel.rentang) == {(0, 0): (2, 1), (0, 1): (1, 2), (0, 3): (2, 1), (3, 0): (1, 2)}


@pytest.mark.parametrize(
    "gaya",
    [
        "stroke: (x, y) => (top: 0.5pt, bottom: 0.5pt, left: if x > 0 { 0.5pt })",
        'stroke: none, fill: (x, y) => if calc.odd(x + y) { rgb("#ccddee") } else { rgb("#eeeedd") }',
        'fill: (x, y) => if y == 0 { rgb("#ccddee") }',
        "stroke: 3pt",
        'stroke: (dash: "dashed")',
    ],
)
def test_a_table_is_seen_by_lines_or_colours(gaya: str) -> None:
    hasil = blok(f"Tabel 1 Target\n#table(columns: 3, {gaya}, [No], [Sasaran], [Target], [1], [Satu], [10], [2], [Dua], [20])")
    assert isinstance(hasil[1], TabelCetak) and len(hasil) == 2
    assert hasil[1].baris == (("No", "Sasaran", "Target"), ("1", "Satu", "10"), ("2", "Dua", "20"))


def test_frames_rules_and_charts_are_no_tables() -> None:
    hasil = blok(
        "#rect(width: 100%)[Catatan: ini bukan tabel.]\n\n#underline[Bergaris bawah]\n\n#line(length: 100%)\n"
        "#for n in range(5) ["
        '#place(dy: n * 9mm, rect(width: (n + 2) * 7mm, height: 6mm, fill: rgb("#4477aa"), stroke: none))'
        "#place(dx: (n + 2) * 7mm - 3mm, dy: n * 9mm + 1mm)[96,15]]"
    )
    assert all(isinstance(b, Alinea) for b in hasil)
    assert [b.teks for b in hasil if isinstance(b, Alinea)][:2] == ["Catatan: ini bukan tabel.", "Bergaris bawah"]


def test_headers_footers_and_page_numbers_are_left_out() -> None:
    hasil = blok(
        "#set page(header: [LKjIP Kecamatan Contoh Tahun 2023 #h(1fr) Kabupaten Contoh], "
        'footer: align(center)[#context counter(page).display("– 1 –")])\n'
        "#for n in range(6) [*LAMPIRAN #(n + 1)*\n\nIsi halaman ke #(n + 1) dari laporan ini berbeda.\n#pagebreak(weak: true)]"
    )
    teks = [b.teks for b in hasil if isinstance(b, Alinea)]
    assert teks == [t for n in range(1, 7) for t in (f"LAMPIRAN {n}", f"Isi halaman ke {n} dari laporan ini berbeda.")]


def test_lines_are_joined_to_paragraphs_over_a_page_too() -> None:
    kalimat = "Anggaran yang tersedia dibelanjakan menurut rencana kerja dan dicatat dalam laporan keuangan " * 40
    hasil = blok(
        f"#set par(justify: true, leading: 1.1em, spacing: 1.9em)\n{kalimat}selesai.\n\nAlinea kedua pendek.\n\n"
        "+ Butir pertama\n+ Butir kedua yang panjang sekali sehingga berlanjut pada baris berikutnya sampai akhir kalimatnya\n"
    )
    teks = [b.teks for b in hasil if isinstance(b, Alinea)]
    assert teks[0] == f"{kalimat}selesai."
    assert teks[1:3] == ["Alinea kedua pendek.", "1. Butir pertama"] and teks[3].endswith("akhir kalimatnya") and len(teks) == 4


def test_signature_blocks_side_by_side_are_read_one_after_the_other() -> None:
    hasil = blok(
        "Sumenep, 25 Januari 2023\n#grid(columns: (1fr, 1fr), row-gutter: 6pt, [Pihak Kedua,], [Pihak Pertama,],"
        "[BUPATI CONTOH], [CAMAT CONTOH], [ADI CONTOH], [BUDI MISALNYA], [NIP 19700101], [NIP 19800202])"
    )
    teks = [b.teks for b in hasil if isinstance(b, Alinea)]
    kiri, kanan = teks.index("Pihak Kedua,"), teks.index("Pihak Pertama,")
    assert teks[kiri:kanan] == ["Pihak Kedua,", "BUPATI CONTOH", "ADI CONTOH", "NIP 19700101"]
    assert teks[kanan:] == ["Pihak Pertama,", "CAMAT CONTOH", "BUDI MISALNYA", "NIP 19800202"]


def test_totals_alone_on_a_page_keep_their_columns() -> None:
    baris = "".join(f"[{n}], [Program {n}], [Indikator], [{n}.000]," for n in range(1, 40))
    isi = cetak(f"#table(columns: (10mm, 40mm, 40mm, 30mm), {baris} table.cell(colspan: 3)[#v(60mm) Jumlah], [780.000])")
    cetakan = read_report(isi, "uji.pdf")
    (tabel,) = [b for b in cetakan.daftar_blok if isinstance(b, TabelCetak)]
    assert cetakan.jumlah_halaman == 2 and tabel.baris[-1] == ("Jumlah", "", "", "780.000")
    assert tabel.halaman[-1] == 2 and tabel.rentang[-1] == ((39, 0), (1, 3))


def test_a_table_of_words_goes_on_below_its_bold_header() -> None:
    baris = "".join(f"[Kelompok {chr(65 + n)}], [Uraian tentang hal ini #v(5mm)], [Keterangan]," for n in range(26)) * 2
    isi = cetak(f"#table(columns: (30mm, 80mm, 40mm), [*Kelompok*], [*Uraian*], [*Catatan*], {baris})\n#pagebreak()\nSelesai.")
    tabel, selesai = (b for b in read_pdf(isi, "uji.pdf").daftar_blok)
    assert isinstance(tabel, TabelCetak) and isinstance(selesai, Alinea)
    assert len(tabel.baris) == 53 and len(set(tabel.halaman)) >= 3


def test_another_table_on_the_next_page_stays_another() -> None:
    tabel = "#table(columns: (30mm, 80mm, 40mm), {kepala}, [Satu], [Dua], [Tiga])"
    for kepala in ("[*Nama*], [*Jabatan*], [*Unit*]", "[Nama], [Jabatan], [Unit], [(1)], [(2)], [(3)]"):
        lain = tabel.format(kepala="[*Kelompok*], [*Uraian*], [*Catatan*]") + "\n#pagebreak()\n" + tabel.format(kepala=kepala)
        assert len([b for b in read_report(cetak(lain), "uji.pdf").daftar_blok if isinstance(b, TabelCetak)]) == 2


def test_an_underlined_cell_stays_one_cell() -> None:
    (tabel,) = blok(
        "#set par(justify: true)\n#table(columns: (40mm, 40mm), inset: 2.8pt, [No], [Uraian], [1],"
        "[#underline[Meningkatnya mutu layanan publik pada seluruh kecamatan di kabupaten ini dan desanya]])"
    )
    assert isinstance(tabel, TabelCetak) and len(tabel.baris) == 2
    assert tabel.baris[1] == ("1", "Meningkatnya mutu layanan publik pada seluruh kecamatan di kabupaten ini dan desanya")


def test_a_table_within_a_cell_is_read_by_itself() -> None:
    dalam = "#table(columns: 2, [a], [b], [c], [d])"
    hasil = blok(f"#table(columns: (30mm, 90mm), inset: 6mm, [Luar], [{dalam}], [Satu], [Dua])")
    assert [b.baris for b in hasil if isinstance(b, TabelCetak)] == [(("Luar", ""), ("Satu", "Dua")), (("a", "b"), ("c", "d"))]


def test_an_address_that_a_narrow_cell_broke_is_whole_again() -> None:
    (tabel,) = blok(
        r'#table(columns: (12mm, 29mm), inset: 1mm, [A], [Sumber], [1], [https:#"//"docs.contoh.go.id\ #"/laporan/2023/ikm_pdf"])'
    )
    assert isinstance(tabel, TabelCetak) and tabel.baris[1][1] == "https://docs.contoh.go.id/laporan/2023/ikm_pdf"


def test_the_parts_of_a_ligature_are_one_word() -> None:
    hasil = blok('#set text(font: "Libertinus Serif")\nefisiensi, efektif, signifikan, wifi, staff, afiliasi')
    assert [b.teks for b in hasil if isinstance(b, Alinea)] == ["efisiensi, efektif, signifikan, wifi, staff, afiliasi"]


def test_words_of_several_sizes_and_raised_signs_stay_in_their_line() -> None:
    hasil = blok("Luas wilayah 5#super[2] km dan *tebal*#emph[miring] serta Rp#text(size: 14pt)[5.000] saja.")
    assert [b.teks for b in hasil if isinstance(b, Alinea)] == ["Luas wilayah 52 km dan tebalmiring serta Rp5.000 saja."]


def test_words_that_a_narrow_cell_broke_are_whole_again_where_the_report_knows_them() -> None:
    (_, tabel) = blok(
        "Penyelenggaraan pemerintahan dan persentase layanan publik.\n\n"
        r"#table(columns: (11.5mm, 20mm, 20mm), inset: 1mm, [A], [Indikator], [Lain], [Penye\ lengg\ araan Urusan],"
        r"[Persentase\ layanan publik], [Satu\ dua])"
    )
    assert isinstance(tabel, TabelCetak)
    assert tabel.baris[1] == ("Penyelenggaraan Urusan", "Persentase layanan publik", "Satu dua")
