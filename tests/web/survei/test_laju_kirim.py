"""One address may send so often in ten minutes; what is kept of the address is nothing."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client
from warga_survei import Warga

from sakip.web.survei import laju
from sakip.web.survei.models import Jawaban, LajuKirim

PUKUL = datetime(2026, 11, 25, 3, 1, tzinfo=UTC)
"""A minute after a window began."""


@pytest.fixture
def batas_tiga(settings, monkeypatch) -> None:
    settings.SURVEI_LAJU = 3
    monkeypatch.setattr("sakip.web.survei.views.formulir.timezone.now", lambda: PUKUL)


@pytest.fixture
def dibuka(survei):
    """Open on the day of PUKUL, whatever today is."""
    type(survei).objects.filter(pk=survei.pk).update(mulai=PUKUL.date(), selesai=PUKUL.date())
    survei.refresh_from_db()
    return survei


def test_the_fourth_waits_and_keeps_its_answers(batas_tiga, dibuka) -> None:
    for _ in range(3):
        assert Warga(dibuka).kirim().status_code == 302
    warga = Warga(dibuka)
    tanda = warga.tanda
    jawab = warga.kirim(saran="Tetap ada", u1="1")
    assert (jawab.status_code, jawab["Retry-After"]) == (429, "540")
    assert "(menit): <b>9</b>" in warga.halaman and "Tetap ada</textarea>" in warga.halaman
    assert 'name="u1" value="1" required checked>' in warga.halaman and warga.tanda == tanda
    assert Jawaban.objects.count() == 3
    assert Warga(dibuka, REMOTE_ADDR="10.9.8.7").kirim().status_code == 302


def test_the_next_window_is_free_and_the_old_count_is_gone(batas_tiga, dibuka, monkeypatch) -> None:
    for _ in range(4):
        Warga(dibuka).kirim()
    lama = LajuKirim.objects.get()
    monkeypatch.setattr("sakip.web.survei.views.formulir.timezone.now", lambda: PUKUL + timedelta(minutes=10))
    assert Warga(dibuka).kirim().status_code == 302
    baru = LajuKirim.objects.get()
    assert (lama.banyak, baru.banyak, baru.jendela) == (3, 1, lama.jendela + 1)


def test_only_what_is_stored_counts(batas_tiga, dibuka) -> None:
    warga = Warga(dibuka)
    for _ in range(5):
        warga.kirim(u1=None)
        warga.kirim(website="x")
        warga.kirim(tanda="x")
    warga = Warga(dibuka)
    isi = warga.isi()
    for _ in range(5):
        assert warga.client.post(warga.alamat, isi).status_code == 302
    assert LajuKirim.objects.get().banyak == 1


def test_zero_counts_none(batas_tiga, dibuka, settings) -> None:
    settings.SURVEI_LAJU = 0
    for _ in range(5):
        assert Warga(dibuka).kirim().status_code == 302
    assert not LajuKirim.objects.exists()


def test_a_forwarded_address_counts_behind_the_own_proxy_only(batas_tiga, dibuka, settings) -> None:
    def kirim(n: int) -> int:
        return Warga(dibuka, HTTP_X_FORWARDED_FOR=f"203.0.113.{n}").kirim().status_code

    assert [kirim(n) for n in range(4)] == [302, 302, 302, 429]
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    assert [kirim(n) for n in range(4)] == [302] * 4


def test_the_key_tells_nothing_and_changes_daily(survei, settings) -> None:
    kunci = laju.sender_key(survei, "203.0.113.5", PUKUL)
    assert len(kunci) == 64 and "203" not in kunci
    assert kunci == laju.sender_key(survei, "203.0.113.5", PUKUL + timedelta(minutes=8))
    assert kunci == laju.sender_key(survei, "::ffff:203.0.113.5", PUKUL)
    lain = [
        laju.sender_key(survei, "203.0.113.6", PUKUL),
        laju.sender_key(survei, "203.0.113.5", PUKUL + timedelta(days=1)),
        laju.sender_key(survei, None, PUKUL),
        laju.sender_key(type(survei)(pk=survei.pk + 1), "203.0.113.5", PUKUL),
    ]
    assert len({kunci, *lain}) == 5
    settings.SECRET_KEY = "kunci lain yang cukup panjang untuk diuji"
    assert laju.sender_key(survei, "203.0.113.5", PUKUL) != kunci


def test_devices_of_one_ipv6_connection_are_one_sender(survei) -> None:
    satu, dua = (laju.sender_key(survei, f"2001:db8:1:2::{n}", PUKUL) for n in (1, 2))
    assert satu == dua != laju.sender_key(survei, "2001:db8:1:3::1", PUKUL)


def test_no_address_stands_in_the_database_or_the_log(batas_tiga, dibuka, caplog) -> None:
    for _ in range(5):
        Warga(dibuka, REMOTE_ADDR="198.51.100.77").kirim()
    Warga(dibuka, REMOTE_ADDR="198.51.100.77").kirim(website="x")
    baris = [str(list(m.objects.values())) for m in (Jawaban, LajuKirim)]
    assert not any("198.51" in teks for teks in [*baris, caplog.text])


def test_looking_is_not_limited(batas_tiga, dibuka) -> None:
    assert {Client().get("/s/uji2survei/").status_code for _ in range(8)} == {200}
