"""The report of a survey in every format, and through the pipeline."""

import io
import re
from dataclasses import replace

import pypdfium2
import pytest
from docx import Document
from lxml import html as lxml_html
from skm_contoh import KOSONG, SURVEI, jawaban, susun

from sakip.kernel.angka import format_angka
from sakip.naskah.simpul import Naskah
from sakip.pipeline import nama_berkas_skm, process_skm, render_semua
from sakip.survei.survei import Jawaban

NAKAL = 'Kecamatan #panic("x") $a_b$ *tebal* <script>alert(1)</script> & "kutip"'


def _teks(naskah: Naskah) -> dict[str, str]:
    isi = render_semua(naskah, ["docx", "pdf", "html", "teks"])
    dokumen = Document(io.BytesIO(isi["docx"]))
    pdf = pypdfium2.PdfDocument(isi["pdf"])
    return {
        "docx": " ".join(
            t.text or "" for t in dokumen.element.iter("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t")
        ),
        "pdf": " ".join(h.get_textpage().get_text_range() for h in pdf),
        "html": lxml_html.fromstring(isi["html"]).text_content(),
        "txt": isi["txt"].decode(),
    }


def test_every_format_says_the_same_figures() -> None:
    hasil, naskah = susun(SURVEI, jawaban(), ("Tambah loket.",))
    angka = [format_angka(u.nrr, 3) for u in hasil.keseluruhan.daftar_unsur]  # type: ignore[arg-type]
    angka += [format_angka(h.ikm, 2) for h in (hasil.keseluruhan, *hasil.per_layanan, *hasil.per_bulan)]  # type: ignore[arg-type]
    for bentuk, teks in _teks(naskah).items():
        rapat = re.sub(r"\s+", "", teks)
        assert [a for a in angka if a not in rapat] == [], bentuk
        assert "Tambahloket." in rapat


@pytest.mark.parametrize("survei", [KOSONG, replace(SURVEI, unit=NAKAL, periode=NAKAL)], ids=["kosong", "nakal"])
@pytest.mark.parametrize("banyak", [0, 1])
def test_poor_and_hostile_surveys_print(survei: object, banyak: int) -> None:
    naskah = susun(survei, [Jawaban(nilai=(2,) * 9)] * banyak, (NAKAL,))[1]  # type: ignore[arg-type]
    teks = _teks(naskah)
    assert all("belum ada jawaban" in t.replace("\r\n", " ") or banyak for t in teks.values())
    assert b"<script>alert" not in render_semua(naskah, ["html"])["html"]


def test_figures_of_the_page_lead_to_their_trace() -> None:
    laman = lxml_html.fromstring(render_semua(susun(SURVEI, jawaban())[1], ["html"])["html"])
    tautan = {a.get("href", "").lstrip("#") for a in laman.iter("a")}
    jejak = [a.get("id") for a in laman.iter("article")]
    assert jejak and set(jejak) <= tautan


def test_the_pipeline_goes_from_answers_to_report_and_findings() -> None:
    p = process_skm(SURVEI, (replace(j, saran="Bagus") for j in jawaban()))
    assert p.hasil.keseluruhan.responden == 60 and "Bagus" in str(p.naskah)
    assert p.survei is SURVEI and all(t.kode for t in p.temuan)


def test_file_names_are_safe_on_every_system() -> None:
    assert nama_berkas_skm(SURVEI, "laporan-skm") == "laporan-skm-kecamatan-misal-semester-i-2026"
    aneh = nama_berkas_skm(replace(SURVEI, unit="../" + NAKAL * 3, periode="///"), "x")
    assert re.fullmatch(r"[a-z0-9-]{1,110}", aneh) and aneh.endswith("-periode")
