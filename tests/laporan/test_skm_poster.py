"""What stands on the poster of the result."""

from dataclasses import replace
from decimal import Decimal

import pypdfium2
from skm_contoh import KOSONG, SURVEI, jawaban, susun

from sakip.kernel.angka import format_angka
from sakip.laporan.skm.poster import susun_poster
from sakip.render.poster import poster_hasil
from sakip.survei.survei import Bobot, StatusTindakLanjut, TindakLanjut


def test_it_shows_the_figures_of_the_result() -> None:
    hasil, _ = susun(SURVEI, jawaban())
    isi = susun_poster(SURVEI, hasil)
    assert isinstance(hasil.ikm, Decimal)
    assert (isi.ikm, isi.mutu, isi.responden) == (format_angka(hasil.ikm, 2), hasil.keseluruhan.kelas.mutu, "60 responden")
    u3 = isi.daftar_unsur[2]
    assert (u3.nama, u3.nilai, u3.seribuan) == ("Waktu penyelesaian", "2,500", 625)
    perempuan = next(p for p in isi.daftar_profil if p.label == "Perempuan")
    assert (perempuan.kelompok, perempuan.nilai) == ("Jenis kelamin", "20 (33,3%)")
    assert isi.daftar_perbaikan == ("Waktu penyelesaian: Menambah loket",)
    assert "1/9" in isi.keterangan and "76,61–88,30" in isi.keterangan and "14/2017" in isi.keterangan


def test_without_answers_it_says_why_there_is_no_index() -> None:
    isi = susun_poster(KOSONG, susun(KOSONG, [])[0])
    assert (isi.ikm, isi.alasan, isi.daftar_profil) == ("", "belum ada jawaban", ())
    assert {u.nilai for u in isi.daftar_unsur} == {"–"}
    teks = pypdfium2.PdfDocument(poster_hasil(isi))[0].get_textpage().get_text_range()
    assert "tidak dapat dihitung" in teks


def test_cancelled_and_overlong_improvements_do_not_spoil_it() -> None:
    panjang = TindakLanjut(unsur="U1", uraian="perbaikan yang panjang " * 40)
    batal = TindakLanjut(unsur="U2", uraian="Batal.", status=StatusTindakLanjut.BATAL)
    survei = replace(SURVEI, daftar_tindak_lanjut=(batal, *[panjang] * 6), bobot=Bobot.LAMA, unit="Dinas " * 40)
    isi = susun_poster(survei, susun(survei, jawaban())[0])
    assert len(isi.daftar_perbaikan) == 3 and all(len(p) < 160 for p in isi.daftar_perbaikan)
    assert "0,11" in isi.keterangan
    assert len(pypdfium2.PdfDocument(poster_hasil(isi))) == 1
