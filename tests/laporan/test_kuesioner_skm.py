"""The paper questionnaire: official texts in the order of the questionnaire, the survey's services, extra questions."""

from __future__ import annotations

import re
from datetime import date

from sakip.laporan.skm.kuesioner import PertanyaanKertas, compose_kuesioner
from sakip.render import docx, html, pdf, teks
from sakip.survei.profil import DAFTAR_PROFIL
from sakip.survei.survei import Layanan, Survei
from sakip.survei.unsur import urutan_kuesioner

SURVEI = Survei(
    unit="Kecamatan Bluto",
    pemda="Pemerintah Kabupaten Sumenep",
    periode="Semester I 2026",
    tahun=2026,
    mulai=date(2026, 1, 1),
    selesai=date(2026, 6, 30),
    daftar_layanan=(Layanan(nama="Perekaman KTP elektronik"), Layanan(nama="Kartu Keluarga")),
)
TANYA = (
    PertanyaanKertas(teks="Dari mana Saudara tahu?", pilihan=("Media sosial", "Tetangga")),
    PertanyaanKertas(teks="Hari apa?"),
)


def isi(*tanya: PertanyaanKertas, survei: Survei = SURVEI, tautan: str = "") -> str:
    """What stands on the paper, every space alike."""
    return re.sub(r"\s+", " ", teks.render(compose_kuesioner(survei, tanya, tautan=tautan)).decode().replace("\u00a0", " "))


def test_official_questions_and_options_in_the_order_of_the_questionnaire() -> None:
    tertulis = isi()
    letak = [tertulis.index(u.pertanyaan) for u in urutan_kuesioner()]
    assert letak == sorted(letak)
    assert [u.kode for u in urutan_kuesioner()][-2:] == ["U9", "U8"]
    for unsur in urutan_kuesioner():
        for nomor, pilihan in enumerate(unsur.pilihan, 1):
            assert f"{nomor}. {pilihan}" in tertulis


def test_profile_service_number_and_no_name() -> None:
    tertulis = isi()
    for profil in DAFTAR_PROFIL:
        assert f"{len(profil.pilihan)}. {profil.pilihan[-1]}" in tertulis
    assert "1. Perekaman KTP elektronik 2. Kartu Keluarga" in tertulis
    assert "Nomor formulir (diisi petugas)" in tertulis
    assert "Nama, NIK, dan nomor telepon tidak perlu ditulis" in tertulis
    assert "(1 Januari 2026 sampai 30 Juni 2026)" in tertulis


def test_extra_questions_and_the_online_address() -> None:
    assert "Pertanyaan tambahan" not in isi()
    tertulis = isi(*TANYA, tautan="https://sakip.contoh.go.id/s/abc/")
    assert "Dari mana Saudara tahu?" in tertulis and "1. Media sosial 2. Tetangga" in tertulis and "Hari apa?" in tertulis
    assert "https://sakip.contoh.go.id/s/abc/" in tertulis


def test_every_form_of_file_is_made() -> None:
    naskah = compose_kuesioner(SURVEI, TANYA)
    assert naskah.kertas == "A4"
    assert pdf.render(naskah).startswith(b"%PDF-")
    assert docx.render(naskah).startswith(b"PK")
    assert b"Kurang sopan" in html.render(naskah)
    kosong = compose_kuesioner(Survei(unit="Unit", periode="2026", tahun=2026))
    assert pdf.render(kosong).startswith(b"%PDF-")
