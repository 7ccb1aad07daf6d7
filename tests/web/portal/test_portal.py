"""The portal shows publications and nothing else."""

from __future__ import annotations

import json

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from sakip.exchange.snapshot import sidik
from sakip.web.kinerja.actions.baris import change
from sakip.web.kinerja.models import HasilTahun, Indikator
from sakip.web.portal.actions.publikasi import publish, withdraw
from sakip.web.portal.models import JenisPublikasi, Publikasi

RAHASIA = "kalimat yang belum diterbitkan"


@pytest.fixture
def terbit(tahun, dunia) -> Publikasi:
    isi = bytes(HasilTahun.objects.get(tahun_kinerja=tahun).dokumen)
    admin = dunia.orang["administrator"]
    for jenis in (JenisPublikasi.RENCANA, JenisPublikasi.PK):
        publish(tahun_kinerja=tahun, jenis=jenis, dokumen=isi, by=admin)
    return publish(tahun_kinerja=tahun, jenis=JenisPublikasi.LKJIP, dokumen=isi, by=admin, pdf=b"%PDF-1.7 uji")


def semua_halaman() -> list[str]:
    unit = {"instansi": "misal", "unit": "bluto", "tahun": 2023}
    return [
        reverse("portal:instansi", kwargs={"instansi": "misal"}),
        reverse("portal:unit_tahun", kwargs=unit),
        reverse("portal:lkjip", kwargs=unit),
        reverse("portal:data", kwargs={"instansi": "misal"}),
        reverse("portal:csv", kwargs={"instansi": "misal"}),
        reverse("portal:paket", kwargs={"instansi": "misal"}),
        reverse("portal:berkas", kwargs={**unit, "jenis": "lkjip", "bentuk": "pdf"}),
    ]


def test_published_documents_are_shown_without_cookies(terbit) -> None:
    client = Client()
    for url in semua_halaman():
        jawab = client.get(url)
        assert jawab.status_code == 200, url
        assert jawab.cookies == {}, url
        assert "max-age" in jawab["Cache-Control"]
    assert "Nilai IKM" in client.get(semua_halaman()[1]).content.decode()


def test_unpublished_changes_are_not_shown(terbit, tahun, dunia) -> None:
    indikator = Indikator.objects.filter(rencana=tahun.rencana).first()
    change(indikator, by=dunia.orang["administrator"], nama=RAHASIA, definisi=RAHASIA)
    client = Client()
    for url in [*semua_halaman(), reverse("portal:cari") + "?q=diterbitkan"]:
        jawab = client.get(url)
        isi = b"".join(jawab.streaming_content) if jawab.streaming else jawab.content
        assert RAHASIA.encode() not in isi.replace(b"data yang telah diterbitkan", b"")


def test_withdrawn_publications_disappear(terbit, dunia) -> None:
    for publikasi in Publikasi.objects.filter(ditarik_pada=None):
        withdraw(publikasi=publikasi, alasan="salah unggah", by=dunia.orang["administrator"])
    client = Client()
    assert [client.get(url).status_code for url in semua_halaman()[1:3]] == [404, 404]
    assert client.get(semua_halaman()[-1]).status_code == 404
    assert client.get(reverse("portal:cari") + "?q=nilai+ikm").content.decode().count("<li class") == 0


def test_a_closed_portal_is_not_there(terbit, dunia) -> None:
    dunia.instansi.portal_terbuka = False
    dunia.instansi.save(dari_action=True)
    client = Client()
    assert {client.get(url).status_code for url in semua_halaman()} == {404}
    assert "Bluto" not in client.get(reverse("portal:cari") + "?q=bluto").content.decode()


def test_a_unit_that_published_nothing_is_not_there(terbit) -> None:
    kunci = {"instansi": "misal", "unit": "seberang", "tahun": 2023}
    assert Client().get(reverse("portal:unit_tahun", kwargs=kunci)).status_code == 404
    del kunci["tahun"]
    assert Client().get(reverse("portal:unit", kwargs=kunci)).status_code == 404


def test_search_finds_words_of_indicators(terbit) -> None:
    isi = Client().get(reverse("portal:cari") + "?q=NILAI+ikm").content.decode()
    assert "Laporan kinerja (LKjIP) dan capaian, Kecamatan Bluto 2023" in isi
    assert "Nilai IKM Kecamatan" in isi


def test_an_unchanged_page_is_not_sent_twice(terbit) -> None:
    client = Client()
    url = semua_halaman()[1]
    tanda = client.get(url)["ETag"]
    assert client.get(url, headers={"if-none-match": tanda}).status_code == 304


def test_data_package_names_every_column(terbit) -> None:
    client = Client()
    paket = json.loads(client.get(reverse("portal:paket", kwargs={"instansi": "misal"})).content)
    kepala = client.get(reverse("portal:csv", kwargs={"instansi": "misal"})).content.decode().splitlines()[0]
    assert kepala.split(",") == [f["name"] for f in paket["resources"][0]["schema"]["fields"]]


def test_pages_take_few_queries(terbit) -> None:
    client = Client()
    for url in semua_halaman():
        with CaptureQueriesContext(connection) as tangkapan:
            client.get(url)
        assert len(tangkapan) <= 12, url


def test_a_new_publication_replaces_the_old_and_keeps_it(terbit, tahun, dunia) -> None:
    isi = bytes(HasilTahun.objects.get(tahun_kinerja=tahun).dokumen)
    baru = publish(tahun_kinerja=tahun, jenis=JenisPublikasi.LKJIP, dokumen=isi, by=dunia.orang["administrator"])
    terbit.refresh_from_db()
    assert terbit.ditarik_pada is not None
    assert baru.sidik == sidik(isi)
