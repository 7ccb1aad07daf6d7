"""Regional languages: added, translated, taken along as a file; what is missing is Indonesian."""

from __future__ import annotations

from io import BytesIO

import pytest
from django.urls import reverse

from sakip.web.audit.models import Peristiwa
from sakip.web.audit.presenter.nilai import read_events
from sakip.web.survei.actions.bahasa import add_language, set_texts
from sakip.web.survei.actions.penolakan import Ditolak
from sakip.web.survei.berkas_teks import BerkasTeksDitolak, read_texts
from sakip.web.survei.models import BahasaSurvei
from sakip.web.survei.teks import DAFTAR_TEKS, texts


def alamat(nama: str, **lain: object) -> str:
    return reverse(f"survei:{nama}", kwargs={"instansi": "misal"} | lain)


@pytest.fixture
def madura(dunia) -> BahasaSurvei:
    return add_language(instansi=dunia.instansi, kode="mad", nama="Madura", by=dunia.orang["pembina"])


def test_a_language_is_added_and_translated(dunia, survei) -> None:
    client = dunia.client("pembina")
    assert "Belum ada bahasa daerah" in client.get(alamat("bahasa")).content.decode()
    jawab = client.post(alamat("bahasa_tambah"), {"nama": "Madura", "kode": "mad"})
    assert jawab["Location"] == alamat("bahasa_ubah", bahasa="mad")
    halaman = client.get(alamat("bahasa_ubah", bahasa="mad")).content.decode()
    assert all(f'name="{t.kunci}"' in halaman for t in DAFTAR_TEKS)
    data = {"nama": "Madura Sumenep", "kunci_versi": 1, "U1.1": " Ta' cocok ", "kirim": "Kerem"}
    client.post(alamat("bahasa_ubah", bahasa="mad"), data)
    bahasa = BahasaSurvei.objects.get()
    assert (bahasa.nama, bahasa.teks) == ("Madura Sumenep", {"U1.1": "Ta' cocok", "kirim": "Kerem"})
    jejak = Peristiwa.objects.get(jenis="bahasasurvei.teks")
    assert ["U1.1", None, "Ta' cocok"] in jejak.perubahan
    assert read_events([jejak], {})[0].ungkapan == "mengubah teks bahasa survei"
    assert f"2 dari {len(DAFTAR_TEKS)} teks" in client.get(alamat("bahasa")).content.decode()
    client.post(alamat("bahasa_ubah", bahasa="mad"), {"nama": "Madura", "kunci_versi": 2, "kirim": "Kerem"})
    bahasa.refresh_from_db()
    assert bahasa.teks == {"kirim": "Kerem"}


@pytest.mark.parametrize(
    ("nama", "kode", "pesan"),
    [
        ("Madura", "Mad", "Tulis kode 2 atau 3 huruf kecil"),
        ("Madura", "baru", "Tulis kode 2 atau 3 huruf kecil"),
        ("Indonesia", "id", "Bahasa Indonesia selalu tersedia"),
        ("Jawa", "mad", "sudah ada"),
        ("madura", "su", "sudah ada"),
        ("", "su", "tidak boleh kosong"),
    ],
)
def test_a_wrong_language_says_what_is_wrong(dunia, madura, nama, kode, pesan) -> None:
    jawab = dunia.client("pembina").post(alamat("bahasa_tambah"), {"nama": nama, "kode": kode})
    assert pesan in jawab.content.decode()
    assert BahasaSurvei.objects.count() == 1


def test_a_translation_must_fit_the_form(dunia, madura) -> None:
    panjang = "a" * (texts()["U1.1"].panjang + 1)
    jawab = dunia.client("pembina").post(
        alamat("bahasa_ubah", bahasa="mad"), {"nama": "Madura", "kunci_versi": 1, "U1.1": panjang}
    )
    assert "ringkasan-galat" in jawab.content.decode()
    with pytest.raises(Ditolak, match="paling banyak"):
        set_texts(bahasa=madura, teks={"U1.1": panjang}, by=dunia.orang["pembina"])
    with pytest.raises(Ditolak, match="Formulir tidak mempunyai teks"):
        set_texts(bahasa=madura, teks={"tak.ada": "x"}, by=dunia.orang["pembina"])
    madura.refresh_from_db()
    assert madura.teks == {}


def test_two_people_translate(dunia, madura) -> None:
    client, url = dunia.client("pembina"), alamat("bahasa_ubah", bahasa="mad")
    client.post(url, {"nama": "Madura", "kunci_versi": 1, "kirim": "Kerem"})
    kedua = client.post(url, {"nama": "Madura", "kunci_versi": 1, "kirim": "Kèrèm"})
    assert kedua.status_code == 409
    assert "Nilai yang tersimpan sekarang: Kerem" in kedua.content.decode()
    madura.refresh_from_db()
    assert madura.teks == {"kirim": "Kerem"}


def _unggah(client, isi: bytes, versi: int = 1):
    berkas = BytesIO(isi)
    berkas.name = "teks.csv"
    return client.post(
        alamat("bahasa_impor", bahasa="mad"), {"berkas-berkas": berkas, "berkas-kunci_versi": versi}, follow=True
    ).content.decode()


def test_texts_travel_as_a_file(dunia, madura) -> None:
    client = dunia.client("pembina")
    set_texts(bahasa=madura, teks={"kirim": "-Kerem-", "saran": "Saran"}, by=dunia.orang["pembina"])
    berkas = client.get(alamat("bahasa_berkas", bahasa="mad", bentuk="csv")).content
    assert client.get(alamat("bahasa_berkas", bahasa="mad", bentuk="xlsx")).content[:2] == b"PK"
    assert client.get(alamat("bahasa_berkas", bahasa="mad", bentuk="exe")).status_code == 404
    assert read_texts(berkas).teks == {"kirim": "-Kerem-", "saran": "Saran"}
    baris = berkas.decode("utf-8-sig").replace("\r\n", "\n")
    isi = baris.replace("U1.1;Unsur Persyaratan;Tidak sesuai;", "U1.1;Unsur Persyaratan;Tidak sesuai;Ta' cocok")
    isi += "tak.ada;x;y;z\n"
    isi += f"U1.2;x;y;{'a' * 900}\n"
    halaman = _unggah(client, isi.encode(), versi=2)
    assert "1 teks berubah dari 3 terjemahan" in halaman
    assert "tidak dikenal dilewati: tak.ada" in halaman
    assert "terlalu panjang dilewati: U1.2" in halaman
    madura.refresh_from_db()
    assert madura.teks == {"kirim": "-Kerem-", "saran": "Saran", "U1.1": "Ta' cocok"}
    assert Peristiwa.objects.filter(jenis="bahasasurvei.teks").order_by("id").last().catatan == "dari berkas CSV"


@pytest.mark.parametrize(
    ("isi", "pesan"),
    [
        (b"PK\x03\x04", "bukan CSV"),
        (b"a\0b", "bukan CSV"),
        (b"nama;isi\nx;y\n", "harus memuat kolom"),
        (b"kunci;terjemahan\n" + b"x" * (1024 * 1024), "lebih besar dari 1 MB"),
        (b"", "kosong"),
    ],
)
def test_a_wrong_file_changes_nothing(dunia, madura, isi, pesan) -> None:
    assert pesan in _unggah(dunia.client("pembina"), isi)
    madura.refresh_from_db()
    assert (madura.teks, madura.kunci_versi) == ({}, 1)


def test_a_file_with_commas_and_a_stale_page(dunia, madura) -> None:
    assert read_texts(b"kunci,terjemahan\nkirim,Kerem\n").teks == {"kirim": "Kerem"}
    with pytest.raises(BerkasTeksDitolak):
        read_texts(b"")
    assert "sudah diubah orang lain" in _unggah(dunia.client("pembina"), b"kunci;terjemahan\nkirim;Kerem\n", versi=9)


def test_a_used_language_stays(dunia, survei, madura) -> None:
    survei.bahasa = "mad"
    survei.save(dari_action=True)
    client, url = dunia.client("pembina"), alamat("bahasa_hapus", bahasa="mad")
    assert "dipakai 1 survei" in client.post(url, {"kunci_versi": 1}, follow=True).content.decode()
    survei.bahasa = ""
    survei.save(dari_action=True)
    client.post(url, {"kunci_versi": 2})
    assert BahasaSurvei.objects.exists()
    client.post(url, {"kunci_versi": 1})
    assert not BahasaSurvei.objects.exists()


def test_the_preview_shows_the_translation_and_falls_back(dunia, survei, madura) -> None:
    set_texts(bahasa=madura, teks={"U1.1": "Ta' cocok"}, by=dunia.orang["pembina"])
    jawab = dunia.client("pembina").get(alamat("bahasa_pratinjau", bahasa="mad"))
    isi = jawab.content.decode()
    assert "Ta&#x27; cocok" in isi
    assert "Kurang sesuai" in isi
    assert "Pratinjau" in isi
    assert 'lang="mad"' in isi


def test_without_a_survey_there_is_no_preview(dunia, madura) -> None:
    jawab = dunia.client("pembina").get(alamat("bahasa_pratinjau", bahasa="mad"), follow=True)
    assert "belum mempunyai satu survei pun" in jawab.content.decode()


@pytest.mark.parametrize(("siapa", "harap"), [("perencana", 403), ("pembaca", 403), ("luar", 404)])
def test_others_change_no_language(dunia, madura, siapa, harap) -> None:
    client = dunia.client(siapa)
    assert client.get(alamat("bahasa")).status_code == harap
    assert client.post(alamat("bahasa_tambah"), {"nama": "Jawa", "kode": "jv"}).status_code == harap
    assert client.post(alamat("bahasa_ubah", bahasa="mad"), {"nama": "X", "kunci_versi": 1}).status_code == harap
    assert client.post(alamat("bahasa_hapus", bahasa="mad"), {"kunci_versi": 1}).status_code == harap
    assert client.get(alamat("bahasa_berkas", bahasa="mad", bentuk="csv")).status_code == harap
    assert BahasaSurvei.objects.get().nama == "Madura"
    assert dunia.client("pembina").get(alamat("bahasa_ubah", bahasa="jv")).status_code == 404
