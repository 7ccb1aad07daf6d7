"""The citizen's pages: what they say when, in which language, how heavy they are, what they leave in the browser."""

from __future__ import annotations

import re
from datetime import timedelta
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.core.files.base import ContentFile
from django.test import Client
from django.utils import timezone
from warga_survei import Warga

from sakip.survei.unsur import urutan_kuesioner
from sakip.web.survei.models import (
    BahasaSurvei,
    Jawaban,
    Layanan,
    LayananSurvei,
    PertanyaanTambahan,
    PublikasiSkm,
    StatusSurvei,
    Survei,
)
from sakip.web.survei.teks import DAFTAR_TEKS, texts

ALAMAT = "/s/uji2survei/"


def ubah(survei: Survei, **isi: object) -> None:
    Survei.objects.filter(pk=survei.pk).update(**isi)


def beri_bahasa(survei: Survei, teks: dict[str, str]) -> None:
    BahasaSurvei(instansi=survei.unit.instansi, kode="mad", nama="Madura", teks=teks).save(dari_action=True)
    ubah(survei, bahasa="mad")


def test_the_nine_questions_in_the_order_of_the_questionnaire(survei) -> None:
    halaman = Client().get(ALAMAT).content.decode()
    urut = re.findall(r"<legend><small>(\d)/9</small> (.+?)</legend>", halaman)
    assert urut == [(str(n), u.pertanyaan) for n, u in enumerate(urutan_kuesioner(), 1)]
    assert [u.kode for u in urutan_kuesioner()][-2:] == ["U9", "U8"]
    for u in urutan_kuesioner():
        for nilai, pilihan in enumerate(u.pilihan, 1):
            assert f'name="{u.kode.lower()}" value="{nilai}" required><span>{pilihan}</span>' in halaman
    assert "<script" not in halaman and "style=" not in halaman and "<img" not in halaman
    assert "tampilan/gaya.css" not in halaman
    assert 'lang="id"' in halaman and halaman.count("Tidak ingin menjawab") == 4


def test_the_form_is_not_kept_by_browsers_and_sets_no_session(dunia, survei) -> None:
    jawab = Client().get(ALAMAT)
    assert "no-store" in jawab["Cache-Control"] and "private" in jawab["Cache-Control"]
    assert set(jawab.cookies) == {"csrftoken"}
    assert jawab.cookies["csrftoken"]["max-age"] <= 24 * 3600


def test_a_link_may_choose_the_service(survei) -> None:
    pk = survei.daftar_layanan.last().layanan_id
    halaman = Client().get(f"{ALAMAT}?layanan={pk}").content.decode()
    assert f'name="layanan" value="{pk}" required checked>' in halaman
    for lain in ("999999", "x", "9" * 50, "²"):
        assert " checked" not in Client().get(ALAMAT, {"layanan": lain}).content.decode()


def test_codes_may_be_typed_in_capitals(survei) -> None:
    assert Client().get("/s/UJI2SURVEI/").status_code == 200


@pytest.mark.parametrize(
    ("isi", "status", "kata"),
    [
        ({"status": StatusSurvei.DRAF}, (404, 404), "Survei tidak ditemukan"),
        ({"status": StatusSurvei.DITUTUP}, (200, 410), "Survei sudah ditutup"),
        ({"status": StatusSurvei.DITETAPKAN}, (200, 410), "Survei sudah ditutup"),
        ({"mulai": timezone.localdate() + timedelta(days=3)}, (200, 410), "Survei belum dibuka"),
        ({"selesai": timezone.localdate() - timedelta(days=3)}, (200, 410), "Survei sudah ditutup"),
    ],
)
def test_a_survey_that_takes_no_answers_says_so(survei, isi, status, kata: str) -> None:
    warga = Warga(survei)
    kiriman = warga.isi()
    ubah(survei, **isi)
    lihat, kirim = warga.client.get(ALAMAT), warga.client.post(ALAMAT, kiriman)
    assert (lihat.status_code, kirim.status_code) == status
    assert kata in lihat.content.decode() and kata in kirim.content.decode()
    assert ("tidak tersimpan" in kirim.content.decode()) == (status[1] == 410)
    assert 'name="tanda"' not in lihat.content.decode()
    assert not Jawaban.objects.exists()


def test_a_unit_that_is_gone_takes_no_answers(dunia, survei) -> None:
    warga = Warga(survei)
    type(dunia.unit).objects.filter(pk=dunia.unit.pk).update(aktif=False)
    assert warga.kirim().status_code == 410
    assert "Survei sudah ditutup" in Client().get(ALAMAT).content.decode()


def test_unknown_codes_are_not_found(db) -> None:
    for alamat in ("/s/tidak-ada/", "/s/tidak-ada/terima-kasih/"):
        jawab = Client().get(alamat)
        assert jawab.status_code == 404
        assert "Pindai lagi kode QR" in jawab.content.decode()


def test_the_first_and_the_last_day_are_open(survei) -> None:
    hari = timezone.localdate()
    ubah(survei, mulai=hari, selesai=hari)
    assert Warga(survei).kirim().status_code == 302


def test_a_browser_that_sent_is_asked_before_it_sends_again(survei) -> None:
    warga = Warga(survei)
    kuki = warga.kirim().cookies["skm"]
    assert (kuki.value, kuki["path"], kuki["httponly"], kuki["samesite"]) == ("1", ALAMAT, True, "Lax")
    assert kuki["expires"].startswith((survei.selesai).strftime("%a, %d %b %Y"))  # midnight here is the evening before in UTC
    jawab = warga.buka()
    assert jawab.status_code == 200 and 'name="tanda"' not in warga.halaman
    assert f'href="{ALAMAT}?lagi=1">Isi lagi untuk orang lain</a>' in warga.halaman
    warga.kueri = "?lagi=1"
    warga.buka()
    assert 'name="tanda"' in warga.halaman


def test_another_person_may_change_the_language(survei) -> None:
    beri_bahasa(survei, {"kirim": "Kèrèm"})
    warga = Warga(survei)
    warga.kirim()
    warga.kueri = "?lagi=1"
    warga.buka()
    assert 'href="/s/uji2survei/?bahasa=mad&amp;lagi=1"' in warga.halaman
    assert warga.kirim()["Location"] == f"{ALAMAT}terima-kasih/"


def test_at_the_counter_nothing_is_remembered(survei) -> None:
    warga = Warga(survei, "?loket=1&layanan=0")
    jawab = warga.kirim()
    assert "skm" not in jawab.cookies
    assert jawab["Location"] == f"{ALAMAT}terima-kasih/?loket=1&layanan=0"
    halaman = warga.client.get(jawab["Location"]).content.decode()
    assert f'href="{ALAMAT}?loket=1&amp;layanan=0">Responden berikutnya</a>' in halaman
    assert 'name="tanda"' in warga.client.get(f"{ALAMAT}?loket=1").content.decode()


def test_the_thank_you_page_says_nothing_of_the_answer(survei) -> None:
    warga = Warga(survei)
    halaman = warga.client.get(warga.kirim(saran="Rahasia warga")["Location"]).content.decode()
    assert "sudah diterima" in halaman and "Rahasia warga" not in halaman and "Lihat hasil" not in halaman


def test_published_results_are_linked(survei) -> None:
    terbit = PublikasiSkm(survei=survei, isi={}, sidik="0" * 64)
    terbit.berkas_laporan.save("a.pdf", ContentFile(b"%PDF"), save=False)
    terbit.berkas_poster.save("a.pdf", ContentFile(b"%PDF"), save=False)
    terbit.save(dari_action=True)
    ubah(survei, status=StatusSurvei.DITETAPKAN)
    alamat = f"/publik/misal/skm/{survei.kode}/"
    for halaman in (ALAMAT, f"{ALAMAT}terima-kasih/"):
        assert f'href="{alamat}"' in Client().get(halaman).content.decode()
    PublikasiSkm.objects.update(ditarik_pada=timezone.now())
    assert f'href="{alamat}"' not in Client().get(ALAMAT).content.decode()


def test_the_regional_language_where_there_are_texts(survei) -> None:
    beri_bahasa(survei, {"U1.pertanyaan": "Ba'na <ngarte>", "kirim": "Kèrèm", "judul": " ", "tidak.ada": "x", "U1.1": 5})
    biasa = Client().get(ALAMAT).content.decode()
    assert '<a href="/s/uji2survei/?bahasa=mad" lang="mad" hreflang="mad" rel="nofollow">Bahasa Madura</a>' in biasa
    assert '<html lang="id">' in biasa and "Kèrèm" not in biasa and '<span lang="id">' not in biasa
    halaman = Client().get(f"{ALAMAT}?bahasa=mad").content.decode()
    assert '<html lang="mad">' in halaman
    assert "Ba&#x27;na &lt;ngarte&gt;</legend>" in halaman and "<button>Kèrèm</button>" in halaman
    assert '<span lang="id">Kurang sesuai</span>' in halaman and '<span lang="id">Kecamatan Bluto</span>' in halaman
    assert '<a href="/s/uji2survei/" lang="id"' in halaman
    assert '<html lang="id">' in Client().get(f"{ALAMAT}?bahasa=xx").content.decode()


def test_errors_and_thanks_speak_the_same_language(survei) -> None:
    beri_bahasa(survei, {"galat.judul": "Ghi' ta' kèrèm", "terima_kasih": "Sakalangkong"})
    warga = Warga(survei, "?bahasa=mad")
    warga.kirim(u1=None)
    assert "Ghi&#x27; ta&#x27; kèrèm" in warga.halaman
    jawab = warga.kirim()
    assert jawab["Location"].endswith("?bahasa=mad")
    assert "<h1>Sakalangkong</h1>" in warga.client.get(jawab["Location"]).content.decode()


def test_a_language_without_texts_is_not_offered(survei) -> None:
    beri_bahasa(survei, {"judul": "  "})
    assert "Bahasa Madura" not in Client().get(ALAMAT).content.decode()


def test_the_heaviest_form_stays_below_40_kb(survei, dunia) -> None:
    for n in range(8):
        layanan = Layanan(unit=dunia.unit, nama=f"Layanan {n} ".ljust(200, "n"), urutan=n + 2)
        layanan.save(dari_action=True)
        LayananSurvei(survei=survei, layanan=layanan).save(dari_action=True)
    for n in range(5):
        PertanyaanTambahan(
            survei=survei, urutan=n, teks=f"Tambahan {n} ".ljust(300, "t"), jenis="pilihan",
            pilihan="\n".join(f"pilihan {n} {k} ".ljust(80, "p") for k in range(10)),
        ).save(dari_action=True)  # fmt: skip
    ubah(survei, pengantar="Pengantar ".ljust(600, "p"), judul="Judul ".ljust(200, "j"))
    beri_bahasa(survei, {t.kunci: "è".ljust(t.panjang, "n") for t in DAFTAR_TEKS})
    warga = Warga(survei, "?bahasa=mad")
    gaya = finders.find("survei/formulir.css")
    assert isinstance(gaya, str)
    berat_gaya = len(Path(gaya).read_bytes())
    assert warga.halaman.count("<fieldset") == 1 + 9 + 5 + 4
    assert len(warga.halaman.encode()) + berat_gaya < 40_000
    biasa = Client().get(ALAMAT).content
    assert len(biasa) + berat_gaya < 30_000
    assert set(re.findall(r'(?:src|href)="(/static/[^"]+)"', warga.halaman)) == {"/static/survei/formulir.css"}


def test_keys_are_unique_and_cover_unsur_and_profile() -> None:
    assert len(texts()) == len(DAFTAR_TEKS)
    for u in urutan_kuesioner():
        assert texts()[f"{u.kode}.pertanyaan"].bawaan == u.pertanyaan
        assert [texts()[f"{u.kode}.{n}"].bawaan for n in (1, 2, 3, 4)] == list(u.pilihan)
    assert texts()["privasi.dasar"].bawaan.startswith("Dasar hukum: Peraturan Menteri")
    assert [t.kunci for t in DAFTAR_TEKS if "!" in t.bawaan or len(t.bawaan) > t.panjang] == []
