"""Extra questions: outside the IKM, and fixed once somebody answered."""

from __future__ import annotations

import pytest
from django.urls import reverse

from sakip.web.audit.models import Peristiwa
from sakip.web.survei.actions.penolakan import Ditolak
from sakip.web.survei.actions.pertanyaan import TERBANYAK, add_question, change_question, move_question
from sakip.web.survei.models import PertanyaanTambahan, StatusSurvei
from sakip.web.survei.pemetaan import result_of


def alamat(nama: str, survei, **lain: object) -> str:
    return reverse(f"survei:{nama}", kwargs={"instansi": "misal", "unit": "bluto", "tahun": 2023, "survei": survei.kode} | lain)


@pytest.fixture
def tanya(dunia, survei) -> PertanyaanTambahan:
    return add_question(
        survei=survei, by=dunia.orang["perencana"], teks="Dari mana tahu?", jenis="pilihan", pilihan="Desa\nInternet", wajib=False
    )


def test_a_planner_adds_and_orders_questions(dunia, survei) -> None:
    client = dunia.client("perencana")
    assert "Belum ada pertanyaan tambahan" in client.get(alamat("pertanyaan", survei)).content.decode()
    data = {"teks": "Dari mana tahu?", "jenis": "pilihan", "pilihan": " Desa \n\nInternet\nDesa"}
    assert client.post(alamat("pertanyaan_tambah", survei), data)["Location"] == alamat("pertanyaan", survei)
    client.post(alamat("pertanyaan_tambah", survei), {"teks": "Jam berapa?", "jenis": "isian", "wajib": "on"})
    satu, dua = survei.daftar_pertanyaan.all()
    assert satu.daftar_pilihan == ("Desa", "Internet")
    assert (dua.jenis, dua.wajib) == ("isian", True)
    client.post(alamat("pertanyaan_geser", survei, pertanyaan=dua.pk, arah="naik"))
    assert [p.teks for p in survei.daftar_pertanyaan.all()] == ["Jam berapa?", "Dari mana tahu?"]
    isi = dunia.client("pembaca").get(alamat("pertanyaan", survei)).content.decode()
    assert "tidak dihitung" in isi
    assert "Tambah pertanyaan" not in isi
    csv = client.get(alamat("pertanyaan", survei), {"unduh": "csv"}).content.decode("utf-8-sig")
    assert csv.splitlines()[2] == '2;Dari mana tahu?;Memilih satu jawaban;"Desa; Internet";tidak'


@pytest.mark.parametrize(
    ("data", "pesan"),
    [
        ({"teks": "", "jenis": "isian"}, "tidak boleh kosong"),
        ({"teks": "x", "jenis": "pilihan", "pilihan": "satu"}, "Tulis 2 sampai 10 pilihan"),
        ({"teks": "x", "jenis": "pilihan", "pilihan": "\n".join(map(str, range(13)))}, "Tulis 2 sampai 10 pilihan"),
        ({"teks": "x", "jenis": "pilihan", "pilihan": "a\n" + "b" * 81}, "paling panjang 80 huruf"),
        ({"teks": "x", "jenis": "isian", "pilihan": "a\nb"}, "Kosongkan pilihan ini"),
        ({"teks": "x", "jenis": "gambar"}, "pilihan yang valid"),
    ],
)
def test_a_wrong_question_says_what_is_wrong(dunia, survei, data, pesan) -> None:
    jawab = dunia.client("perencana").post(alamat("pertanyaan_tambah", survei), data)
    assert pesan in jawab.content.decode()
    assert not survei.daftar_pertanyaan.exists()


def test_an_answered_question_keeps_its_options_and_place_in_the_survey(dunia, survei, tanya, jawab) -> None:
    jawab(3, tambahan={str(tanya.pk): "Desa"})
    client = dunia.client("perencana")
    assert "Sudah dijawab" in client.get(alamat("pertanyaan", survei)).content.decode()
    assert "tidak dapat dihapus" in client.get(alamat("pertanyaan_hapus", survei, pertanyaan=tanya.pk)).content.decode()
    client.post(alamat("pertanyaan_hapus", survei, pertanyaan=tanya.pk), {"kunci_versi": 1})
    url = alamat("pertanyaan_ubah", survei, pertanyaan=tanya.pk)
    tanpa = client.post(url, {"teks": "Dari siapa tahu?", "kunci_versi": 1})
    assert "Tulis alasan mengubahnya" in tanpa.content.decode()
    client.post(url, {"teks": "Dari siapa tahu?", "pilihan": "palsu\nlain", "alasan": "salah tulis", "kunci_versi": 1})
    tanya.refresh_from_db()
    assert (tanya.teks, tanya.pilihan) == ("Dari siapa tahu?", "Desa\nInternet")
    assert Peristiwa.objects.get(jenis="pertanyaantambahan.ubah").catatan == "salah tulis"
    with pytest.raises(Ditolak, match="tidak dapat diubah lagi"):
        change_question(pertanyaan=tanya, by=dunia.orang["perencana"], alasan="x", pilihan="A\nB")
    _, hasil = result_of(survei)
    assert hasil.keseluruhan.responden == 1


def test_two_people_change_one_question(dunia, survei, tanya) -> None:
    client, url = dunia.client("perencana"), alamat("pertanyaan_ubah", survei, pertanyaan=tanya.pk)
    data = {"jenis": "pilihan", "pilihan": "Desa\nInternet", "kunci_versi": 1}
    client.post(url, data | {"teks": "Pertama"})
    kedua = client.post(url, data | {"teks": "Kedua"})
    assert kedua.status_code == 409
    assert "Nilai yang tersimpan sekarang: Pertama" in kedua.content.decode()
    tanya.refresh_from_db()
    assert tanya.teks == "Pertama"


def test_an_unanswered_question_is_removed(dunia, survei, tanya) -> None:
    client, url = dunia.client("perencana"), alamat("pertanyaan_hapus", survei, pertanyaan=tanya.pk)
    client.post(url, {"kunci_versi": 5})
    assert survei.daftar_pertanyaan.exists()
    client.post(url, {"kunci_versi": 1})
    assert not survei.daftar_pertanyaan.exists()


def test_a_determined_survey_takes_no_question(dunia, survei, tanya) -> None:
    survei.status = StatusSurvei.DITETAPKAN
    survei.save(dari_action=True)
    client = dunia.client("perencana")
    client.post(alamat("pertanyaan_tambah", survei), {"teks": "x", "jenis": "isian"})
    client.post(alamat("pertanyaan_hapus", survei, pertanyaan=tanya.pk), {"kunci_versi": 1})
    assert [p.teks for p in survei.daftar_pertanyaan.all()] == ["Dari mana tahu?"]
    tanya.survei = survei
    with pytest.raises(Ditolak):
        move_question(pertanyaan=tanya, arah="naik", by=dunia.orang["perencana"])


def test_the_form_stays_short(dunia, survei) -> None:
    for n in range(TERBANYAK):
        add_question(survei=survei, by=dunia.orang["perencana"], teks=f"Pertanyaan {n}?")
    with pytest.raises(Ditolak, match="Paling banyak 5"):
        add_question(survei=survei, by=dunia.orang["perencana"], teks="Satu lagi?")


@pytest.mark.parametrize(("siapa", "harap"), [("pembaca", 403), ("unit_lain", 404), ("luar", 404)])
def test_others_change_no_question(dunia, survei, tanya, siapa, harap) -> None:
    client = dunia.client(siapa)
    assert client.post(alamat("pertanyaan_tambah", survei), {"teks": "x", "jenis": "isian"}).status_code == harap
    for nama in ("pertanyaan_ubah", "pertanyaan_hapus"):
        assert client.post(alamat(nama, survei, pertanyaan=tanya.pk), {"kunci_versi": 1}).status_code == harap
    assert survei.daftar_pertanyaan.count() == 1
