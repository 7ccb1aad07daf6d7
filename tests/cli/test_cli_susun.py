from pathlib import Path

import pytest
from jalan import Jalankan
from openpyxl import load_workbook

from sakip import pipeline


def test_it_writes_every_document_in_every_format(jalankan: Jalankan, contoh: Path, tmp_path: Path) -> None:
    hasil = jalankan("susun", contoh / "bluto-2023.xlsx", "-o", tmp_path / "hasil")
    assert hasil.kode == 0, hasil.galat
    nama = {p.name for p in (tmp_path / "hasil").iterdir()}
    assert nama == {
        f"{dokumen}-kecamatan-bluto-2023.{akhiran}"
        for dokumen in ("lkjip", "perjanjian-kinerja", "rencana-aksi")
        for akhiran in ("docx", "pdf", "html")
    }
    assert (tmp_path / "hasil" / "lkjip-kecamatan-bluto-2023.pdf").read_bytes().startswith(b"%PDF-1.7")
    assert "0 salah" in hasil.galat


def test_it_writes_only_what_is_asked(jalankan: Jalankan, contoh: Path, tmp_path: Path) -> None:
    hasil = jalankan("susun", contoh / "bluto-2023.xlsx", "-o", tmp_path, "--format", "teks", "--dokumen", "rencana-aksi")
    assert hasil.kode == 0
    assert [p.name for p in tmp_path.iterdir()] == ["rencana-aksi-kecamatan-bluto-2023.txt"]


def test_an_interruption_leaves_nothing(
    jalankan: Jalankan, contoh: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def henti(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("os.replace", henti)
    hasil = jalankan("susun", contoh / "bluto-2023.xlsx", "-o", tmp_path / "hasil", "--format", "teks")
    assert hasil.kode == 130
    assert list((tmp_path / "hasil").iterdir()) == []


def test_an_unwritable_folder_is_named(jalankan: Jalankan, contoh: Path, tmp_path: Path) -> None:
    (tmp_path / "berkas").write_text("bukan folder")
    hasil = jalankan("susun", contoh / "bluto-2023.xlsx", "-o", tmp_path / "berkas", "--format", "teks")
    assert hasil.kode == 3
    assert "tidak dapat ditulis" in hasil.galat


def test_an_unread_cell_stops_it_unless_forced(jalankan: Jalankan, contoh: Path, tmp_path: Path) -> None:
    buku = load_workbook(contoh / "bluto-2023.xlsx")
    lembar = buku["Realisasi"]
    kepala = {sel.value: sel for sel in next(lembar.iter_rows(max_row=1))}
    sel = lembar.cell(2, next(s.column for k, s in kepala.items() if "tahun" in str(k).lower()))
    sel.value = "delapan puluh"
    berkas = tmp_path / "galat.xlsx"
    buku.save(berkas)
    hasil = jalankan("susun", berkas, "-o", tmp_path / "hasil", "--format", "teks")
    assert hasil.kode == 2
    assert f"Realisasi!{sel.coordinate}" in hasil.galat
    assert not (tmp_path / "hasil").exists()
    assert jalankan("susun", berkas, "-o", tmp_path / "hasil", "--format", "teks", "--paksa").kode == 0


def test_a_template_that_is_no_docx_is_refused(jalankan: Jalankan, contoh: Path, tmp_path: Path) -> None:
    templat = tmp_path / "templat.docx"
    templat.write_bytes(b"bukan docx")
    hasil = jalankan("susun", contoh / "bluto-2023.xlsx", "-o", tmp_path / "hasil", "--format", "docx", "--templat", templat)
    assert hasil.kode == 2
    assert not (tmp_path / "hasil").exists()


def test_file_names_are_safe_everywhere() -> None:
    from sakip.contoh import muat

    nama = pipeline.nama_berkas(muat("bluto-2023"), "lkjip")
    assert nama == "lkjip-kecamatan-bluto-2023"
    assert not set(nama) & set('\\/:*?"<>| ')


def test_letters_that_the_pdf_cannot_show_are_told(jalankan: Jalankan, contoh: Path, tmp_path: Path) -> None:
    buku = load_workbook(contoh / "bluto-2023.xlsx")
    buku["Analisis"]["B2"].value = "Layanan dipercepat \U0001f389"
    buku.save(tmp_path / "emoji.xlsx")
    hasil = jalankan("susun", tmp_path / "emoji.xlsx", "-o", tmp_path / "hasil", "--format", "pdf", "--dokumen", "lkjip")
    assert hasil.kode == 0
    assert "tercetak ? di PDF saja" in hasil.galat
