"""What people write is text everywhere: on pages, in drawings, in reports, in the portal, in tables as files."""

from __future__ import annotations

import csv
import zipfile
from io import BytesIO, StringIO
from typing import Any

import pytest
from conftest import Dunia
from django.apps import apps
from django.db import models
from django.test import Client
from django.urls import reverse
from peta_alamat import semua_alamat, siapkan, url

from sakip.exchange.snapshot import load
from sakip.web.audit.catat import record
from sakip.web.instansi.models import Pengguna
from sakip.web.kinerja.actions.baris import batch, touch
from sakip.web.kinerja.hitung import recompute
from sakip.web.kinerja.models import Narasi, PerjanjianKinerja, StatusPk, TahunKinerja
from sakip.web.laporan.actions.versi import submit
from sakip.web.laporan.narasi import BAGIAN
from sakip.web.portal.actions.publikasi import publish
from sakip.web.portal.models import JenisPublikasi, Publikasi
from sakip.web.portal.ringkas import summarise
from sakip.web.tampilan.unduh import tabel_csv
from sakip.web.tenggat.kabar import notify

SUNTIK = "<x-suntik onload='alert(1)'>\"'><x-suntik>{{ 7|add:7 }}{% now %}"
NASKAH = f"""# {SUNTIK}

{SUNTIK} **tebal {SUNTIK}** [klik](javascript:alert(1)) <javascript:alert(2)> ![g](javascript:alert(3))

- {SUNTIK}

| a | b |
|---|---|
| {SUNTIK} | x |
"""
BIDANG = {
    "nama", "uraian", "penjelasan", "penanggung_jawab", "alasan", "definisi", "formulasi", "sumber_data", "satuan", "keterangan",
    "penyebab", "hambatan", "upaya", "tindak_lanjut", "kegiatan", "pejabat", "jabatan", "tempat", "alamat", "tugas", "pemda",
    "dasar_organisasi", "catatan_contoh", "sumber", "sumber_dana", "bukti", "catatan", "uraian_alasan", "pihak_pertama",
    "jabatan_pihak_pertama", "pihak_kedua", "jabatan_pihak_kedua", "nama_pimpinan", "jabatan_pimpinan", "pangkat_pimpinan",
    "nama_atasan", "jabatan_atasan", "nama_kepala", "jabatan_kepala", "nama_berkas", "nama_berkas_ttd", "nomor", "pangkat",
    "nomor_sk_tim", "nomor_sk_iku", "isi", "judul", "pesan", "kedudukan",
}  # fmt: skip


def suntikkan() -> int:
    """The payload in every free text of every row; how many fields there are."""
    banyak = 0
    for model in apps.get_models():
        if not model.__module__.startswith("sakip.web.") or model._meta.label in ("audit.Peristiwa", "kinerja.HasilIndikator"):
            continue
        for bidang in model._meta.concrete_fields:
            teks = isinstance(bidang, (models.CharField, models.TextField)) and not bidang.choices
            if teks and bidang.name in BIDANG:
                panjang = bidang.max_length or 10_000
                model._default_manager.update(**{bidang.name: SUNTIK[:panjang] if panjang >= 20 else "<x-suntik>"})
                banyak += 1
    return banyak


@pytest.fixture
def tercemar(dunia: Dunia, tahun: TahunKinerja) -> TahunKinerja:
    """The example year, with the payload in every text, published and submitted too."""
    siapkan(dunia, tahun)
    Pengguna.objects.update(nama=SUNTIK[:150])
    assert suntikkan() > 50
    admin = Pengguna.objects.get(pk=dunia.orang["administrator"].pk)
    Narasi.objects.filter(tahun_kinerja=tahun).update(teks=NASKAH)
    kini = TahunKinerja.objects.select_related("unit__instansi", "rencana__induk").get(pk=tahun.pk)
    with batch():
        touch(kini)
    hasil = recompute(TahunKinerja.objects.select_related("unit__instansi", "rencana__induk").get(pk=tahun.pk))
    beku = bytes(hasil.dokumen)
    Publikasi.objects.update(dokumen=beku, ringkasan=summarise(load(beku)))
    record("isu.ubah", objek=kini, by=admin, perubahan=[("nama", SUNTIK, SUNTIK)], instansi_id=kini.unit.instansi_id,
           unit_id=kini.unit_id, tahun=2023, catatan=SUNTIK)  # fmt: skip
    notify(penerima=[admin], judul=SUNTIK, isi=SUNTIK, url="javascript:alert(1)", kunci="suntik")
    return kini


def isi_html(jawab: Any) -> str:
    if getattr(jawab, "streaming", False) or "html" not in jawab.get("Content-Type", ""):
        return ""
    return str(jawab.content.decode())


def test_no_page_shows_text_as_markup(dunia: Dunia, tercemar: TahunKinerja) -> None:
    client, tersuntik, dibaca = dunia.client("administrator"), [], 0
    for alamat in semua_alamat():
        halaman = url(alamat, tercemar)
        for tanya in ("", "?cari=%3Cx-suntik%3E&q=%3Cx-suntik%3E"):
            isi = isi_html(client.get(f"{halaman}{tanya}"))
            dibaca += "x-suntik" in isi
            for buruk in ("<x-suntik", 'href="javascript', 'src="javascript', "gt;1414"):
                if (letak := isi.find(buruk)) >= 0:
                    tersuntik.append((alamat.nama, tanya, isi[max(0, letak - 150) : letak + 60]))
    assert not tersuntik, tersuntik
    assert dibaca > 60, "the pages do show the texts"


def test_the_tree_drawing_is_clean_as_a_file(dunia: Dunia, tercemar: TahunKinerja) -> None:
    jawab = dunia.client("administrator").get("/i/misal/u/bluto/2023/pohon/unduh/svg/")
    isi = jawab.content.decode()
    assert jawab.status_code == 200 and "<x-suntik" not in isi and "suntik" in isi
    assert jawab["Content-Disposition"].startswith("attachment") and "sandbox" in jawab["Content-Security-Policy"]


def test_the_preview_of_a_text_is_clean(dunia: Dunia, tercemar: TahunKinerja) -> None:
    tempat = {"instansi": "misal", "unit": "bluto", "tahun": 2023, "bagian": next(iter(BAGIAN))}
    halaman = reverse("laporan:narasi_bagian", kwargs=tempat)
    jawab = dunia.client("administrator").post(halaman, {"aksi": "pratinjau", "teks": NASKAH})
    isi = jawab.content.decode()
    assert jawab.status_code == 200 and "x-suntik" in isi
    assert "<x-suntik" not in isi and 'href="javascript' not in isi and 'src="javascript' not in isi


@pytest.mark.parametrize("teks", ["=1+1", "+1", "-1+cmd|' /C calc'!A0", "@SUM(1)", "\t=1", "\r=1", '=HYPERLINK("http://x")'])
def test_no_text_in_a_table_becomes_a_formula(teks: str) -> None:
    isi = tabel_csv("x", ["a"], [[teks]]).content.decode("utf-8-sig")
    _, baris = csv.reader(StringIO(isi, newline=""), delimiter=";")
    assert baris[0][:1] == "'"


def test_open_data_holds_no_formula(dunia: Dunia, tahun: TahunKinerja) -> None:
    tahun.rencana.daftar_indikator.update(nama="-1+cmd|' /C calc'!A0", satuan="=1+1")
    kini = TahunKinerja.objects.select_related("unit__instansi", "rencana__induk").get(pk=tahun.pk)
    hasil = recompute(kini)
    publish(tahun_kinerja=kini, jenis=JenisPublikasi.LKJIP, dokumen=bytes(hasil.dokumen), by=dunia.orang["administrator"])
    baris = list(csv.reader(StringIO(Client().get("/publik/misal/data/capaian.csv").content.decode())))
    assert len(baris) > 3
    for sel in (s for satu in baris[1:] for s in satu):
        assert sel[:1] not in "=+-@" or sel.lstrip("-").replace(".", "").isdigit() or not sel, sel


def test_cells_of_a_workbook_are_texts(dunia: Dunia, tahun: TahunKinerja) -> None:
    tahun.rencana.daftar_indikator.update(nama="=1+1", satuan='=HYPERLINK("http://x")')
    client = dunia.client("perencana")
    for halaman in ("rkt/?format=xlsx", "buku-kerja/unduh/"):
        jawab = client.get(f"/i/misal/u/bluto/2023/{halaman}")
        if jawab.status_code == 404:
            continue
        with zipfile.ZipFile(BytesIO(jawab.content)) as arsip:
            lembar = [arsip.read(n).decode() for n in arsip.namelist() if n.startswith("xl/worksheets/sheet")]
        rumus = [isi.split("</f>")[0] for satu in lembar for isi in satu.split("<f>")[1:]]
        assert lembar and not any("1+1" in r or "HYPERLINK" in r for r in rumus), halaman


def test_names_of_downloads_hold_no_header(dunia: Dunia, tercemar: TahunKinerja) -> None:
    client = dunia.client("administrator")
    for alamat in semua_alamat():
        jawab = client.get(url(alamat, tercemar) + "?format=csv")
        nama = jawab.get("Content-Disposition", "")
        assert "\n" not in nama and "\r" not in nama and "<" not in nama, alamat


def test_a_submitted_version_is_what_was_frozen(dunia: Dunia, tahun: TahunKinerja) -> None:
    PerjanjianKinerja.objects.filter(tahun_kinerja=tahun).update(status=StatusPk.DISETUJUI)
    versi = submit(tahun_kinerja=tahun, alasan="uji", catatan="", by=dunia.orang["kepala"])
    semula = bytes(versi.dokumen)
    tahun.rencana.daftar_indikator.update(nama="diganti")
    with batch():
        touch(tahun)
    versi.refresh_from_db()
    assert bytes(versi.dokumen) == semula and b"diganti" not in semula
