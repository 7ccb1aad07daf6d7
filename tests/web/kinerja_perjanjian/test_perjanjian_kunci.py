"""Locks of deadlines and of the published report on agreement and action plan, and who is told of a step."""

from __future__ import annotations

from datetime import date

import pytest
from conftest import Dunia
from perjanjian_tahap import Alamat, pk_versi
from test_perjanjian_isi import buat_dua, isi_draf
from test_rencana_aksi_web import isian_halaman, kunci, rencana

from sakip.web.kinerja.actions.perjanjian import LangkahDitolak, approve, give_back, reopen, submit
from sakip.web.kinerja.actions.perjanjian_isi import delete_draft
from sakip.web.kinerja.models import PerjanjianKinerja, StatusPk
from sakip.web.tenggat.models import Pemberitahuan, PembukaanKunci, Tenggat

pytest_plugins = ("perjanjian_uji",)


def tenggat(dunia: Dunia, jenis: str) -> None:
    Tenggat(instansi=dunia.instansi, tahun=2023, jenis=jenis, tanggal=date(2023, 2, 1), mengunci=True).save(dari_action=True)


def buka(dunia: Dunia, pk: PerjanjianKinerja, bagian: str) -> None:
    PembukaanKunci(
        tahun_kinerja=pk.tahun_kinerja,
        bagian=bagian,
        alasan="Perbaikan.",
        sampai=date(2099, 1, 1),
        dibuka_oleh=dunia.orang["pembina"],
    ).save(dari_action=True)


def test_versi_satu_terkunci_sesudah_tenggat(dunia: Dunia, pk_awal: PerjanjianKinerja, alamat: Alamat) -> None:
    tenggat(dunia, "pk")
    client = dunia.client("perencana")
    halaman = client.get(alamat("pk_versi", versi=1)).content.decode()
    assert "Isian terkunci" in halaman and alamat("pk_ubah", versi=1) not in halaman
    assert client.get(alamat("pk_ubah", versi=1)).status_code == 302
    jawaban = client.post(alamat("pk_ubah", versi=1), isi_draf(pk_awal, IKU1="90"))
    assert "terkunci karena tenggat 1 Februari 2023 telah lewat" in jawaban.content.decode()
    by = dunia.orang["perencana"]
    for langkah in (submit, delete_draft):
        with pytest.raises(LangkahDitolak, match="terkunci"):
            langkah(pk=pk_awal, dilihat=pk_awal.kunci_versi, by=by)
    buka(dunia, pk_awal, "pk")
    assert client.post(alamat("pk_ubah", versi=1), isi_draf(pk_awal, IKU1="90")).status_code == 302


def test_perubahan_masih_dapat_sesudah_tenggat_pk(dunia: Dunia, pk_sah: PerjanjianKinerja, alamat: Alamat) -> None:
    tenggat(dunia, "pk")
    dua = buat_dua(dunia, pk_sah)
    client = dunia.client("perencana")
    assert client.post(alamat("pk_ubah", versi=2), isi_draf(dua, nomor="2/2023")).status_code == 302
    dua = pk_versi(pk_sah.tahun_kinerja, 2)
    assert submit(pk=dua, dilihat=dua.kunci_versi, by=dunia.orang["perencana"]).status == StatusPk.DIAJUKAN


def test_semua_berhenti_bila_laporan_terkunci(dunia: Dunia, pk_sah: PerjanjianKinerja, alamat: Alamat) -> None:
    dua = buat_dua(dunia, pk_sah)
    dua = submit(pk=dua, dilihat=dua.kunci_versi, by=dunia.orang["perencana"])
    tenggat(dunia, "lkjip")
    with pytest.raises(LangkahDitolak, match="terkunci"):
        approve(pk=dua, dilihat=dua.kunci_versi, by=dunia.orang["kepala"])
    kembali = give_back(pk=dua, dilihat=dua.kunci_versi, catatan="Lewat waktu.", by=dunia.orang["kepala"])
    with pytest.raises(LangkahDitolak, match="terkunci"):
        submit(pk=kembali, dilihat=kembali.kunci_versi, by=dunia.orang["perencana"])
    assert alamat("pk_setujui", versi=2) not in dunia.client("kepala").get(alamat("pk_versi", versi=2)).content.decode()


def test_buka_kembali_berhenti_bila_laporan_terkunci(dunia: Dunia, pk_sah: PerjanjianKinerja) -> None:
    tenggat(dunia, "lkjip")
    with pytest.raises(LangkahDitolak, match="terkunci"):
        reopen(pk=pk_sah, dilihat=pk_sah.kunci_versi, catatan="Salah.", by=dunia.orang["administrator"])


def test_rencana_aksi_terkunci(dunia: Dunia, pk_awal: PerjanjianKinerja, alamat: Alamat) -> None:
    tahun = pk_awal.tahun_kinerja
    client = dunia.client("perencana")
    satu = alamat("aksi_ubah", indikator=kunci(tahun, "IKU2"))
    data_satu = isian_halaman(client.get(satu).content.decode()) | {"tw1": "1"}
    data = isian_halaman(client.get(alamat("aksi_tabel")).content.decode()) | {f"i{kunci(tahun, 'IKU2')}-tw1": "1"}
    tenggat(dunia, "aksi")
    halaman = client.get(alamat("aksi")).content.decode()
    assert "Isian terkunci" in halaman and alamat("aksi_tabel") not in halaman
    for url, isi in ((satu, data_satu), (alamat("aksi_tabel"), data)):
        assert client.get(url).status_code == 302
        jawaban = client.post(url, isi)
        assert jawaban.status_code == 200 and "terkunci" in jawaban.content.decode()
    baris = rencana(tahun, "IKU2")
    assert baris is not None and baris.tw1 == 20
    buka(dunia, pk_awal, "aksi")
    assert client.post(satu, data_satu).status_code == 302


def test_yang_berkepentingan_diberi_tahu(dunia: Dunia, pk_awal: PerjanjianKinerja, alamat: Alamat) -> None:
    pk = submit(pk=pk_awal, dilihat=pk_awal.kunci_versi, by=dunia.orang["perencana"])
    satu = Pemberitahuan.objects.get()
    assert satu.penerima == dunia.orang["kepala"] and satu.url == alamat("pk_versi", versi=1)
    assert "menunggu persetujuan" in satu.judul
    pk = give_back(pk=pk, dilihat=pk.kunci_versi, catatan="Perbaiki IKU2.", by=dunia.orang["kepala"])
    dua = Pemberitahuan.objects.exclude(pk=satu.pk).get()
    assert dua.penerima == dunia.orang["perencana"] and dua.isi == "Perbaiki IKU2."
