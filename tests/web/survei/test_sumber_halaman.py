"""Pages of the link between a survey and an indicator, and everywhere the survey counts as evidence."""

from __future__ import annotations

from typing import Any

import pytest
from buku_uji_survei import masalah_buku
from conftest import Dunia
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from sakip.web.instansi.actions.objek import change
from sakip.web.kinerja.models import Bukti, HasilIndikator, Indikator, Realisasi, TahunKinerja
from sakip.web.survei.actions.sumber import flow, link
from sakip.web.survei.models import StatusSurvei, SumberIku, Survei

pytestmark = pytest.mark.django_db


@pytest.fixture
def iku(tahun: TahunKinerja) -> Indikator:
    return Indikator.objects.get(rencana=tahun.rencana_id, kode="IKU1")


def alamat(nama: str, **isi: Any) -> str:
    ruang = "" if ":" in nama else "survei:"
    return reverse(f"{ruang}{nama}", kwargs={"instansi": "misal", "unit": "bluto", "tahun": 2023} | isi)


def tetapkan(survei: Survei, dunia: Dunia, ikm: str = "83.126") -> None:
    isi = {"ikm": ikm, "mutu": "B", "responden": "40"}
    change(survei, by=None, status=StatusSurvei.DITETAPKAN, hasil=isi, ditetapkan_pada=timezone.now())
    flow(survei=Survei.objects.get(pk=survei.pk), by=dunia.orang["perencana"])


def teks(client: Client, url: str) -> str:
    jawab = client.get(url)
    assert jawab.status_code == 200, url
    return " ".join(jawab.content.decode().split())


def halaman_iku(iku: Indikator, triwulan: int = 0) -> str:
    return alamat("kinerja:realisasi_indikator", indikator=iku.pk, triwulan=triwulan)


def test_from_the_indicator_choose_see_and_take_away(dunia: Dunia, tahun: TahunKinerja, iku: Indikator, survei: Survei) -> None:
    client = dunia.client("perencana")
    pilih = alamat("sumber_pilih", indikator=iku.pk, triwulan=0)
    assert pilih in teks(client, halaman_iku(iku))
    tetapkan(survei, dunia)
    isi = teks(client, pilih)
    assert "IKM 83,13 dari 40 responden" in isi and "menggantikan nilai sekarang, 83" in isi
    jawab = client.post(pilih, {})
    assert "Pilih salah satu survei." in jawab.content.decode()
    jawab = client.post(pilih, {"survei": survei.kode}, follow=True)
    assert jawab.redirect_chain == [(halaman_iku(iku), 302)]
    isi = " ".join(jawab.content.decode().split())
    assert "sudah diisi dari hasilnya" in isi and "tidak jatuh dalam periode realisasi" in isi, "today is not in 2023"
    assert str(Realisasi.objects.get(tahun_kinerja=tahun, indikator=iku).tahunan) == "83.13"
    assert "Sumber data: survei" in isi and "readonly" in isi and "tidak diisi tangan" in isi
    assert "Tanpa bukti" not in isi
    assert "IKM 83,13 dari 40 responden" in teks(client, alamat("kinerja:indikator", kode=iku.pk))

    lepas = alamat("sumber_lepas", indikator=iku.pk, triwulan=0)
    assert "Nilainya sekarang, 83,13, dibiarkan" in teks(client, lepas)
    basi = client.post(lepas, {"kunci_versi": "1"}, follow=True)
    assert "sudah diubah orang lain" in basi.content.decode() and SumberIku.objects.exists()
    versi = SumberIku.objects.get().kunci_versi
    jawab = client.post(lepas, {"kunci_versi": versi}, follow=True)
    assert "Nilai realisasinya dibiarkan" in jawab.content.decode()
    assert str(Realisasi.objects.get(tahun_kinerja=tahun, indikator=iku).tahunan) == "83.13"
    assert client.get(lepas).status_code == 404


def test_from_the_survey(dunia: Dunia, tahun: TahunKinerja, iku: Indikator, survei: Survei) -> None:
    client = dunia.client("perencana")
    url = alamat("sumber", survei=survei.kode)
    isi = teks(client, url)
    assert "Belum ada indikator" in isi and f">2023: IKU1 {iku.nama}<" in isi
    assert "IKU3" not in isi, "measured by a scale"
    tujuan = f"{tahun.pk}-{iku.pk}"
    jawab = client.post(alamat("sumber_tautkan", survei=survei.kode), {"tujuan": tujuan, "triwulan": "2"}, follow=True)
    isi = jawab.content.decode()
    assert "akan diisi begitu hasilnya ditetapkan" in isi and "hasil belum ditetapkan" in isi
    tetapkan(survei, dunia)
    assert "83,13" in teks(client, url)
    assert "IKU1;Nilai IKM Kecamatan;2023;triwulan II;83,13;hasil ditetapkan" in client.get(url + "?format=csv").content.decode()
    for palsu in ({"tujuan": "9-9", "triwulan": "0"}, {"tujuan": tujuan, "triwulan": "7"}, {}):
        client.post(alamat("sumber_tautkan", survei=survei.kode), palsu)
    assert SumberIku.objects.count() == 1


def test_a_linked_value_cannot_be_typed_in_any_form(dunia: Dunia, tahun: TahunKinerja, iku: Indikator, survei: Survei) -> None:
    tetapkan(survei, dunia)
    link(tahun_kinerja=tahun, indikator=iku, triwulan=0, survei=Survei.objects.get(), by=dunia.orang["perencana"])
    kini = Realisasi.objects.get(tahun_kinerja=tahun, indikator=iku)
    client = dunia.client("perencana")
    isi = {"r-kunci_versi": kini.kunci_versi, "r-tahunan": "90", "initial-r-tahunan": "83,13", "r-bukti": kini.bukti}
    jawab = client.post(halaman_iku(iku), isi | {"initial-r-bukti": kini.bukti, "r-penjelasan": "x"})
    assert jawab.status_code == 200 and "dan tidak diisi tangan" in jawab.content.decode()
    depan = f"i{iku.pk}"
    tabel = alamat("kinerja:realisasi_triwulan", triwulan=0)
    assert f"dari {survei}" in teks(client, tabel)
    jawab = client.post(tabel, {f"{depan}-tahunan": "90", f"{depan}-kunci_versi": kini.kunci_versi})
    assert jawab.status_code == 200 and "dan tidak diisi tangan" in jawab.content.decode()
    sesudah = Realisasi.objects.get(pk=kini.pk)
    assert (str(sesudah.tahunan), sesudah.penjelasan, sesudah.kunci_versi) == ("83.13", kini.penjelasan, kini.kunci_versi)
    isi = {"r-kunci_versi": kini.kunci_versi, "r-tahunan": "83,13", "initial-r-tahunan": "83,13", "r-penjelasan": "Ditulis."}
    jawab = client.post(halaman_iku(iku), isi | {"initial-r-penjelasan": kini.penjelasan, "r-bukti": kini.bukti})
    assert jawab.status_code == 302, "the explanation beside it may be written"
    assert Realisasi.objects.get(pk=kini.pk).penjelasan == "Ditulis."


def test_a_workbook_does_not_overwrite_it(dunia: Dunia, tahun: TahunKinerja, iku: Indikator, survei: Survei) -> None:
    tetapkan(survei, dunia)
    link(tahun_kinerja=tahun, indikator=iku, triwulan=0, survei=Survei.objects.get(), by=dunia.orang["perencana"])
    client = dunia.client("perencana")

    def timpa(rows: dict[str, Any]) -> None:
        next(b for b in rows["Realisasi"] if b["indikator"] == "IKU1")["tahunan"] = 90

    def hapus(rows: dict[str, Any]) -> None:
        rows["Realisasi"] = [b for b in rows["Realisasi"] if b["indikator"] != "IKU1"]

    for ubah in (timpa, hapus):
        isi, status = masalah_buku(client, tahun, ubah)
        assert "Realisasi IKU1 berasal dari" in isi and "tetapi buku kerja mengubahnya" in isi
        assert status != "diterapkan"
    assert str(Realisasi.objects.get(tahun_kinerja=tahun, indikator=iku).tahunan) == "83.13"

    def lain(rows: dict[str, Any]) -> None:
        next(b for b in rows["Realisasi"] if b["indikator"] == "IKU1")["penjelasan"] = "Penjelasan dari buku kerja."

    assert masalah_buku(client, tahun, lain)[1] == "diterapkan"
    assert SumberIku.objects.get().berlaku


def test_the_survey_is_evidence_everywhere(dunia: Dunia, tahun: TahunKinerja, iku: Indikator, survei: Survei) -> None:
    client = dunia.client("perencana")
    assert not Bukti.objects.exists()
    dasbor = alamat("dasbor:unit_tahun")
    kurang = f"Bukti realisasi IKU IKU1 {iku.nama} belum diunggah"
    assert kurang in teks(client, dasbor)
    link(tahun_kinerja=tahun, indikator=iku, triwulan=0, survei=survei, by=dunia.orang["perencana"])
    isi = teks(client, dasbor)
    assert kurang in isi, "an undetermined survey proves nothing"
    assert "setahun, berasal dari survei: hasil belum ditetapkan" in isi
    tetapkan(survei, dunia)
    assert kurang not in teks(client, dasbor) and "berasal dari survei:" not in teks(client, dasbor)
    jejak = teks(client, alamat("laporan:lkjip") + "?jejak=capaian%3AIKU1")
    assert f">{survei}</a> (IKU1, setahun)" in jejak and "hasil ditetapkan" in jejak
    assert "Belum ada berkas bukti untuk IKU1" not in jejak
    assert "hasil survei" in teks(client, alamat("kinerja:realisasi"))


def test_reopened_is_said_on_the_indicator_s_page(dunia: Dunia, tahun: TahunKinerja, iku: Indikator, survei: Survei) -> None:
    link(tahun_kinerja=tahun, indikator=iku, triwulan=0, survei=survei, by=dunia.orang["perencana"])
    tetapkan(survei, dunia)
    change(survei, by=None, status=StatusSurvei.DITUTUP, hasil={})
    flow(survei=Survei.objects.get(), by=dunia.orang["perencana"])
    isi = teks(dunia.client("pembaca"), halaman_iku(iku))
    assert "hasil dibuka kembali dan belum ditetapkan lagi" in isi
    assert HasilIndikator.objects.get(tahun_kinerja=tahun, indikator=iku).realisasi == "83,13"


def test_outsiders_and_readers(dunia: Dunia, tahun: TahunKinerja, iku: Indikator, survei: Survei) -> None:
    link(tahun_kinerja=tahun, indikator=iku, triwulan=1, survei=survei, by=dunia.orang["perencana"])
    tujuan = {"tujuan": f"{tahun.pk}-{iku.pk}", "triwulan": "0", "survei": survei.kode}
    daftar = [
        alamat("sumber_tautkan", survei=survei.kode),
        alamat("sumber_pilih", indikator=iku.pk, triwulan=0),
        alamat("sumber_lepas", indikator=iku.pk, triwulan=1),
    ]
    for siapa, kode in (("pembaca", 403), ("unit_lain", 404), ("luar", 404), ("tanpa", 404)):
        for url in daftar:
            assert dunia.client(siapa).post(url, tujuan).status_code == kode, (siapa, url)
    assert SumberIku.objects.count() == 1
    assert dunia.client("pembaca").get(alamat("sumber", survei=survei.kode)).status_code == 200
    assert dunia.client("unit_lain").get(alamat("sumber", survei=survei.kode)).status_code == 404
