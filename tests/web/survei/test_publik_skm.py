"""What is published for citizens, and that nothing else is to be seen."""

from __future__ import annotations

import csv
import json

import pytest
from django.test import Client
from django.urls import reverse

from sakip.laporan.skm.poster import susun_poster
from sakip.survei import compute_skm
from sakip.web.audit.models import Peristiwa
from sakip.web.survei.actions.penetapan import determine
from sakip.web.survei.actions.penolakan import Ditolak
from sakip.web.survei.actions.publikasi import publish, withdraw
from sakip.web.survei.berkas_laporan import make_report
from sakip.web.survei.models import PublikasiSkm, Survei, TindakLanjut
from sakip.web.survei.pemetaan import load_survei, sums_of
from sakip.web.survei.penyamaran import public_result

JAHAT = "=cmd|'/c calc'!A1<script>"


def alamat(nama: str, **lain: object) -> str:
    return reverse(f"survei:{nama}", kwargs={"instansi": "misal"} | lain)


def meja(nama: str, survei: Survei) -> str:
    return alamat(nama, unit="bluto", tahun=survei.tahun, survei=survei.kode)


@pytest.fixture
def tetap(dunia, survei, jawab) -> Survei:
    """Determined: 8 women, 1 man; 7 answers to KTP, 2 to KK."""
    kk = survei.daftar_layanan.last().layanan
    for n in range(9):
        lain = {"layanan": kk} if n > 6 else {}
        jawab(3 + n % 2, jenis_kelamin="Laki-laki" if n == 8 else "Perempuan", saran="RAHASIA SARAN", **lain)
    TindakLanjut(survei=survei, unsur="U1", uraian=JAHAT, penanggung_jawab="Kasi", batas=survei.selesai).save(dari_action=True)
    return determine(survei=survei, by=dunia.orang["perencana"])


@pytest.fixture
def terbit(dunia, tetap) -> PublikasiSkm:
    return publish(survei=tetap, by=dunia.orang["pembina"])


def test_a_result_is_published_and_withdrawn_from_its_page(dunia, tetap) -> None:
    client = dunia.client("pembina")
    assert "digabung" in client.get(meja("terbitkan", tetap)).content.decode()
    assert not PublikasiSkm.objects.exists()
    client.post(meja("terbitkan", tetap), {"kunci_versi": tetap.kunci_versi})
    p = PublikasiSkm.objects.get()
    assert p.isi["ikm"] == "86.11"
    assert p.isi["layanan"] == []
    assert all(g["profil"] != "Jenis kelamin" for g in p.isi["profil"]), "one man among nine"
    assert p.berkas_laporan.read()[:4] == b"%PDF"
    assert (
        "sudah terbit" in client.post(meja("terbitkan", tetap), {"kunci_versi": tetap.kunci_versi}, follow=True).content.decode()
    )
    warga = Client()
    isi = warga.get(alamat("publik_hasil", survei=tetap.kode)).content.decode()
    assert "86,11" in isi
    assert "9 <small>orang" in isi
    assert "<script>" not in isi.replace("<script src", "")
    assert "RAHASIA" not in isi
    client.post(meja("tarik", tetap), {"kunci_versi": p.kunci_versi, "alasan": "salah hitung"})
    assert warga.get(alamat("publik_hasil", survei=tetap.kode)).status_code == 404
    assert Peristiwa.objects.get(jenis="publikasiskm.tarik").catatan == "salah hitung"
    assert dunia.client("perencana").post(meja("terbitkan", tetap), {"kunci_versi": 1}).status_code == 403


def test_only_determined_results_of_enough_people_are_published(dunia, survei, jawab) -> None:
    siapa = dunia.orang["pembina"]
    for _ in range(4):
        jawab(3)
    tetap = determine(survei=survei, by=siapa)
    with pytest.raises(Ditolak, match="kurang dari 5"):
        publish(survei=tetap, by=siapa)
    survei.status = "ditutup"
    jawab(3)
    with pytest.raises(Ditolak, match="belum ditetapkan"):
        publish(survei=survei, by=siapa)


def test_a_result_the_answers_no_longer_give_is_not_published(dunia, tetap) -> None:
    Survei.objects.filter(pk=tetap.pk).update(hasil=tetap.hasil | {"ikm": "99.5"})
    with pytest.raises(Ditolak, match="tidak lagi menghasilkan"):
        publish(survei=Survei.objects.get(pk=tetap.pk), by=dunia.orang["pembina"])
    assert not PublikasiSkm.objects.exists()


def test_charts_show_figures_as_they_are_displayed_elsewhere(terbit, tetap) -> None:
    isi = Client().get(alamat("publik_hasil", survei=tetap.kode)).content.decode()
    assert "86,11 · Baik" in isi


def test_the_trend_shows_two_decimals_for_every_period(dunia, terbit, tetap) -> None:
    terbit.isi["tren"] = [{"periode": "Tahun 2022", "ikm": "83.00", "responden": "80"}]
    terbit.save(dari_action=True)
    isi = Client().get(alamat("publik_hasil", survei=tetap.kode)).content.decode()
    assert "IKM: Tahun 2022 83,00, " in isi
    assert ">83</text>" not in isi


def test_groups_of_a_profile_stand_under_its_name(dunia, terbit, tetap) -> None:
    angka = {"responden": "9", "ikm": "80.00", "mutu": "B", "kinerja": "Baik"}
    pasangan = (("Usia", "20-29 tahun"), ("Usia", "30-39 tahun"), ("Pekerjaan", "<b>/Mahasiswa"))
    terbit.isi["profil"] = [{"profil": p, "nama": n, **angka} for p, n in pasangan]
    terbit.save(dari_action=True)
    isi = Client().get(alamat("publik_hasil", survei=tetap.kode)).content.decode()
    assert isi.count('<th scope="rowgroup" colspan="4">Usia</th>') == 1
    assert '<th scope="row">30-39 tahun</th>' in isi
    assert '<th scope="row">&lt;b&gt;/<wbr>Mahasiswa</th>' in isi


def test_citizens_find_it_from_the_portal_and_take_it_along(dunia, terbit, tetap) -> None:
    warga = Client()
    assert warga.get(reverse("portal:beranda"))["Location"] == reverse("portal:instansi", kwargs={"instansi": "misal"})
    assert alamat("publik") in warga.get(reverse("portal:instansi", kwargs={"instansi": "misal"})).content.decode()
    daftar = warga.get(alamat("publik"))
    assert "86,11" in daftar.content.decode()
    assert not daftar.cookies
    assert warga.get(alamat("publik"), {"tahun": "1999"}).status_code == 200
    assert "86,11" in warga.get(alamat("publik"), {"unduh": "csv"}).content.decode()
    for jenis in ("laporan", "poster"):
        berkas = warga.get(alamat("publik_berkas", survei=tetap.kode, jenis=jenis))
        assert b"".join(berkas.streaming_content)[:4] == b"%PDF"
    assert warga.get(alamat("publik_berkas", survei=tetap.kode, jenis="jawaban")).status_code == 404
    baris = list(csv.DictReader(warga.get(alamat("publik_csv")).content.decode().splitlines()))
    assert [b["dimensi"] for b in baris] == ["Seluruh responden"] + ["Unsur"] * 9
    assert baris[0]["responden"] == "9"
    assert baris[0]["sidik"] == terbit.sidik
    paket = json.loads(warga.get(alamat("publik_paket")).content)
    assert [f["name"] for f in paket["resources"][0]["schema"]["fields"]] == list(baris[0])
    assert paket["licenses"][0]["name"] == "CC-BY-4.0"


def test_hostile_names_stay_text(dunia, terbit, tetap) -> None:
    terbit.isi["unit"] = JAHAT
    terbit.isi["layanan"] = [{"nama": JAHAT, "responden": "9", "ikm": "80.00", "mutu": "B", "kinerja": "Baik"}]
    terbit.save(dari_action=True)
    warga = Client()
    for url in (alamat("publik"), alamat("publik_hasil", survei=tetap.kode)):
        isi = warga.get(url).content.decode()
        assert "A1&lt;script&gt;" in isi
        assert "A1<script>" not in isi
    data = warga.get(alamat("publik_csv")).content.decode()
    assert "'=cmd" in data
    assert ",=cmd" not in data


def test_a_closed_portal_shows_nothing(dunia, terbit, tetap) -> None:
    dunia.instansi.portal_terbuka = False
    dunia.instansi.save(dari_action=True)
    warga = Client()
    formulir = reverse("survei:formulir", kwargs={"survei": tetap.kode})
    assert alamat("publik_hasil", survei=tetap.kode) not in warga.get(formulir).content.decode()
    for url in (
        alamat("publik"), alamat("publik_hasil", survei=tetap.kode), alamat("publik_csv"), alamat("publik_paket"),
        alamat("publik_berkas", survei=tetap.kode, jenis="laporan"),
    ):  # fmt: skip
        assert warga.get(url).status_code == 404


def test_the_mark_of_a_page_changes_with_what_it_shows(dunia, terbit, tetap) -> None:
    warga, url = Client(), alamat("publik_hasil", survei=tetap.kode)
    tanda = [warga.get(url)["ETag"]]
    assert warga.get(url, headers={"if-none-match": tanda[0]}).status_code == 304
    tindak = TindakLanjut.objects.get()
    tindak.uraian = "Memasang papan alur"
    tindak.save_version(tindak.kunci_versi)
    tanda.append(warga.get(url)["ETag"])
    withdraw(publikasi=terbit, by=dunia.orang["pembina"], alasan="diperbaiki")
    tanda.append(warga.get(alamat("publik"))["ETag"])
    assert len(set(tanda)) == 3
    assert warga.get(url, headers={"if-none-match": tanda[1]}).status_code == 404


def test_another_instansi_does_not_show_it(dunia, terbit, tetap) -> None:
    dunia.instansi_lain.portal_terbuka = True
    dunia.instansi_lain.save(dari_action=True)
    lain = dunia.instansi_lain.kode
    assert Client().get(alamat("publik_hasil", instansi=lain, survei=tetap.kode)).status_code == 404
    assert "86,11" not in Client().get(alamat("publik", instansi=lain)).content.decode()


def test_the_printed_report_and_poster_hold_no_small_group_either(dunia, tetap) -> None:
    inti, hasil = public_result(load_survei(tetap), sums_of(tetap))
    laporan = make_report(inti, hasil, "teks").decode()
    poster = repr(susun_poster(inti, hasil))
    lengkap = make_report(load_survei(tetap), compute_skm(load_survei(tetap), sums_of(tetap)), "teks").decode()
    assert "Laki-laki" in lengkap
    for teks in (laporan, poster):
        assert "Laki-laki" not in teks
        assert "RAHASIA" not in teks
    assert "86,11" in laporan
