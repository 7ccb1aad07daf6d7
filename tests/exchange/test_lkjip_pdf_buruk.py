"""Scanned, broken, hostile and mutated PDF files: a clear refusal, nothing else, within limits."""

from __future__ import annotations

import shutil
import subprocess
import sys
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pdf_buatan import aliran, halaman_kosong, pindaian, satu_halaman, susun, teks

from sakip.cetakan.bentuk import Alinea, Cetakan
from sakip.exchange.lkjip import ocr
from sakip.exchange.lkjip.baca import read_report
from sakip.exchange.lkjip.baca_terpisah import read_isolated
from sakip.exchange.lkjip.pdf import read_pdf
from sakip.kernel.masalah import BerkasTidakTerbaca, Masalah

MB = 2**20
BENTUK = b"/Type /XObject /Subtype /Form /BBox [0 0 600 900] /Resources << /XObject << /X5 5 0 R >> >>"


def tolak(isi: bytes, nama: str = "lkjip.pdf") -> Masalah:
    with pytest.raises(BerkasTidakTerbaca) as galat:
        read_pdf(isi, nama)
    masalah = galat.value.masalah
    assert nama in masalah.pesan and masalah.saran.endswith(".")
    return masalah


def test_a_small_file_is_read() -> None:
    cetakan = read_pdf(satu_halaman(aliran(teks("Rencana Kinerja") + teks("Tahun 2023", y=600))), "x.pdf")
    assert [b.teks for b in cetakan.daftar_blok if isinstance(b, Alinea)] == ["Rencana Kinerja", "Tahun 2023"]


@pytest.mark.parametrize("isi", [b"", b"\x89PNG\r\n\x1a\n" + bytes(500), b"%PDF-1.7\n", b"\xff\xd8\xff\xe0JFIF" + bytes(99)])
def test_what_is_no_pdf_is_refused(isi: bytes) -> None:
    assert tolak(isi).kode == "pdf-rusak"


def test_a_picture_renamed_is_refused_with_the_reason() -> None:
    with pytest.raises(BerkasTidakTerbaca) as galat:
        read_report(b"\x89PNG\r\n\x1a\n" + bytes(500), "lkjip.pdf")
    assert galat.value.masalah.pesan == "isi lkjip.pdf bukan PDF"


@pytest.mark.parametrize("bagian", [0.05, 0.5, 0.9])
def test_a_file_cut_short_is_refused_or_read_in_part(bagian: float) -> None:
    isi = satu_halaman(aliran(teks("Rencana Kinerja") * 50))
    try:
        assert isinstance(read_pdf(isi[: int(len(isi) * bagian)], "x.pdf"), Cetakan)
    except BerkasTidakTerbaca as galat:
        assert galat.masalah.kode in ("pdf-rusak", "pdf-pindaian")


def test_five_thousand_pages_are_refused_before_they_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sakip.exchange.lkjip.pdf._satu_halaman", lambda *_: pytest.fail("halaman dibaca"))
    masalah = tolak(halaman_kosong(5000))
    assert masalah.kode == "pdf-terlalu-tebal" and "5000 halaman" in masalah.pesan and "600" in masalah.saran


def test_a_password_is_named() -> None:
    kunci = b"(" + b"k" * 32 + b")"
    enkripsi = b"<< /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O %s /U %s >>" % (kunci, kunci)
    isi = satu_halaman(aliran(teks("rahasia")), {5: enkripsi})
    isi = isi.replace(b"/Root 1 0 R", b"/Root 1 0 R /Encrypt 5 0 R /ID [(aaaaaaaaaaaaaaaa) (aaaaaaaaaaaaaaaa)]")
    assert tolak(isi).kode == "pdf-bersandi"


def test_a_scan_is_named_and_the_way_out() -> None:
    masalah = tolak(pindaian())
    assert masalah.kode == "pdf-pindaian" and "gambar tanpa teks" in masalah.pesan and "--ocr" in masalah.saran


def test_a_scan_with_a_stamp_of_text_is_still_a_scan() -> None:
    gambar = aliran(b"\x00", b"/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8")
    sumber = b"/XObject << /G 5 0 R >>"
    isi = aliran(b"q 595 0 0 842 0 0 cm /G Do Q " + teks("Ditandatangani secara elektronik", y=20))
    assert tolak(satu_halaman(isi, {5: gambar}, sumber)).kode == "pdf-pindaian"


def _ganda(isi: bytes) -> bytes:
    padat = zlib.compress(zlib.compress(isi, 9), 9)
    return b"<< /Length %d /Filter [ /FlateDecode /FlateDecode ] >>\nstream\n%s\nendstream" % (len(padat), padat)


BOM: dict[str, Callable[[], bytes]] = {
    "satu aliran": lambda: satu_halaman(aliran(b" " * (100 * MB), padat=True)),
    "dua lapis": lambda: satu_halaman(_ganda(b" " * (100 * MB))),
    "berulang": lambda: satu_halaman(b"[" + b"5 0 R " * 3000 + b"]", {5: aliran(b" " * (40 * MB), padat=True)}),
    "berulang di dalam simpanan": lambda: satu_halaman(
        b"9 0 R",
        {
            5: aliran(b" " * (40 * MB), padat=True),
            6: aliran(b"9 0 [" + b"5 0 R " * 3000 + b"]", b"/Type /ObjStm /N 1", padat=True),
        },
    ),
}


@pytest.mark.parametrize("nama", BOM)
def test_a_bomb_is_refused_before_it_unfolds(nama: str) -> None:
    assert tolak(BOM[nama]()).kode == "pdf-mengembang"


ANEH: dict[str, Callable[[], bytes]] = {
    "bentuk di dalam dirinya": lambda: satu_halaman(
        aliran(b"/X5 Do " + teks("a")), {5: aliran(b"/X5 Do", BENTUK)}, b"/XObject << /X5 5 0 R >>"
    ),
    "halaman di dalam dirinya": lambda: susun(
        {1: b"<< /Type /Catalog /Pages 2 0 R >>", 2: b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 400 >>"}
    ),
    "bersarang dalam": lambda: susun(
        {
            1: b"<< /Type /Catalog /Pages 2 0 R /X " + b"[" * 200_000 + b"]" * 200_000 + b" >>",
            2: b"<< /Type /Pages /Kids [] /Count 0 >>",
        }
    ),
    "sejuta ruas": lambda: satu_halaman(aliran(teks("a") + b"0 0 m " + b"100 0 l 100 100 l 0 100 l 0 0 l " * 250_000 + b" S")),
    "banyak garis": lambda: satu_halaman(aliran(teks("a") + b"0 0 m 100 0 l S " * 200_000)),
    "kisi rapat": lambda: satu_halaman(
        aliran(teks("a") + b"".join(b"%d 0 m %d 800 l S 0 %d m 600 %d l S " % ((n * 4,) * 4) for n in range(190)))
    ),
    "angka tak hingga": lambda: satu_halaman(
        aliran(teks("a") + b"1e38 0 0 1e38 1e38 0 cm 1e38 0 m 1e38 1e38 l S " + teks("b"))
    ).replace(b"[0 0 595 842]", b"[-1e38 0 9e9]"),
}


@pytest.mark.parametrize("nama", ANEH)
def test_odd_structures_do_no_harm(nama: str) -> None:
    try:
        assert isinstance(read_pdf(ANEH[nama](), "x.pdf"), Cetakan)
    except BerkasTidakTerbaca as galat:
        assert galat.masalah.kode in ("pdf-rusak", "pdf-terlalu-padat")


def test_time_is_limited(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sakip.exchange.lkjip.pdf.BATAS_DETIK", -1)
    assert tolak(satu_halaman(aliran(teks("a")))).kode == "pdf-terlalu-berat"


def test_letters_of_a_page_are_limited(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sakip.exchange.lkjip.pdf.BATAS_HURUF", 3)
    assert tolak(satu_halaman(aliran(teks("Rencana")))).kode == "pdf-terlalu-padat"


GARIS = b"".join(
    b"70 %d m 300 %d l S %d 640 m %d 680 l S " % (640 + 20 * n, 640 + 20 * n, 70 + 60 * n, 70 + 60 * n) for n in range(3)
)


def _beranak(lapis: int) -> bytes:
    """A form that draws the next one ten times, and so on: few bytes, without end."""
    huruf = b"/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>"
    anak = {
        n: aliran(
            b"/X%d Do " % (n + 1) * 10 if n < 5 + lapis else teks("ha"),
            b"/Type /XObject /Subtype /Form /BBox [0 0 600 900] /Resources << %s /XObject << /X%d %d 0 R >> >>"
            % (huruf, n + 1, n + 1),
        )
        for n in range(5, 6 + lapis)
    }
    return satu_halaman(aliran(b"/X5 Do " * 10), anak, b"/XObject << /X5 5 0 R >>")


@pytest.mark.skipif(sys.platform == "win32", reason="batas memori tidak tersedia")
def test_what_only_limits_can_stop_ends_a_process_of_its_own() -> None:
    with pytest.raises(BerkasTidakTerbaca) as galat:
        read_isolated(_beranak(12), "tawa.pdf")
    assert galat.value.masalah.kode == "pembaca-berhenti" and "tawa.pdf" in galat.value.masalah.pesan


def test_a_process_of_its_own_reads_and_refuses_alike() -> None:
    baik = satu_halaman(aliran(teks("Tabel 1 Target") + GARIS + teks("No", 80, 665) + teks("Sasaran", 140, 665)))
    assert read_isolated(baik, "x.pdf") == read_report(baik, "x.pdf")
    with pytest.raises(BerkasTidakTerbaca) as galat:
        read_isolated(pindaian(), "x.pdf")
    assert galat.value.masalah.kode == "pdf-pindaian"


BENIH = satu_halaman(
    aliran(teks("Tabel 1 Target") + teks("No", y=650) + teks("Sasaran", x=150, y=650) + GARIS),
    {5: aliran(b"/X5 Do", BENTUK, padat=True)},
    b"/XObject << /X5 5 0 R >>",
)


@settings(max_examples=300, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(st.lists(st.tuples(st.integers(0, len(BENIH) - 1), st.binary(max_size=6), st.integers(0, 12)), min_size=1, max_size=12))
def test_mutated_files_are_read_or_refused(ubahan: list[tuple[int, bytes, int]]) -> None:
    isi = BENIH
    for letak, sisip, buang in ubahan:
        isi = isi[:letak] + sisip + isi[letak + buang :]
    try:
        read_pdf(isi, "x.pdf")
    except BerkasTidakTerbaca as galat:
        assert galat.masalah.pesan and galat.masalah.saran


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.binary(max_size=400))
def test_the_operators_of_a_page_may_be_anything(isi: bytes) -> None:
    try:
        read_pdf(satu_halaman(aliran(teks("a") + isi)), "x.pdf")
    except BerkasTidakTerbaca as galat:
        assert galat.masalah.pesan


@pytest.fixture
def pengganti(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Puts a program in the place of tesseract."""

    def pasang(isi: str) -> None:
        berkas = tmp_path / "tesseract"
        berkas.write_text(f"#!{sys.executable}\n{isi}\n", encoding="utf-8")
        berkas.chmod(0o755)
        monkeypatch.setenv("PATH", str(tmp_path))

    return pasang


@pytest.mark.skipif(sys.platform == "win32", reason="pengganti berupa skrip")
class TestPengenalan:
    def test_the_text_is_marked_as_uncertain(self, pengganti: Callable[[str], None]) -> None:
        pengganti("import sys; assert open(sys.argv[1],'rb').read(2)==b'P5'; print('Rencana  Kinerja\\n\\nTahun 2023')")
        cetakan = read_pdf(pindaian(), "x.pdf", ocr=True)
        assert cetakan.dikenali_mesin and [b.teks for b in cetakan.daftar_blok if isinstance(b, Alinea)] == [
            "Rencana Kinerja",
            "Tahun 2023",
        ]

    def test_without_the_language_the_default_is_tried(self, pengganti: Callable[[str], None]) -> None:
        pengganti("import sys; sys.exit('Error opening data file ind') if 'ind' in sys.argv else print('Laporan')")
        assert read_pdf(pindaian(), "x.pdf", ocr=True).daftar_blok == (Alinea(teks="Laporan", halaman=1),)

    def test_a_page_that_takes_too_long_is_given_up(
        self, pengganti: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        pengganti("import time; time.sleep(30)")
        monkeypatch.setattr(ocr, "DETIK", 0.3)
        with pytest.raises(BerkasTidakTerbaca) as galat:
            read_pdf(pindaian(), "x.pdf", ocr=True)
        assert galat.value.masalah.kode == "ocr-waktu-habis"

    @pytest.mark.parametrize(("isi", "kode"), [("print()", "ocr-tanpa-huruf"), ("raise SystemExit(1)", "ocr-gagal")])
    def test_its_failures_are_named(self, pengganti: Callable[[str], None], isi: str, kode: str) -> None:
        pengganti(isi)
        with pytest.raises(BerkasTidakTerbaca) as galat:
            read_pdf(pindaian(), "x.pdf", ocr=True)
        assert galat.value.masalah.kode == kode


def test_without_tesseract_the_package_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(BerkasTidakTerbaca) as galat:
        read_pdf(pindaian(), "x.pdf", ocr=True)
    assert galat.value.masalah.kode == "ocr-tidak-ada" and "tesseract-ocr-ind" in galat.value.masalah.saran


@pytest.mark.skipif(shutil.which("tesseract") is None, reason="tesseract tidak terpasang")
def test_the_real_tesseract_reads_a_page() -> None:
    assert subprocess.run(["tesseract", "--version"], check=False, capture_output=True).returncode == 0
    with pytest.raises(BerkasTidakTerbaca):
        read_pdf(pindaian(), "x.pdf", ocr=True)
