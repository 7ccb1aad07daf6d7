"""The report as a page: every figure leads to its trace, findings stand at their place, few queries."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from conftest import Dunia
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from sakip.web.kinerja.actions.baris import batch, change
from sakip.web.kinerja.models import Bukti, HasilTahun, Indikator, KinerjaLalu, Realisasi, StatusBukti, TahunKinerja

pytestmark = pytest.mark.django_db
BATAS = 13


@pytest.fixture(autouse=True)
def cache_kosong() -> None:
    cache.clear()


def alamat(nama: str = "lkjip", **lain: object) -> str:
    return reverse(f"laporan:{nama}", kwargs={"instansi": "misal", "unit": "bluto", "tahun": 2023, **lain})


def isi(jawaban: object) -> str:
    return jawaban.content.decode()  # type: ignore[attr-defined,no-any-return]


def test_laporan_utuh(dunia: Dunia, tahun: TahunKinerja) -> None:
    jawaban = dunia.client("pembaca").get(alamat())
    assert jawaban.status_code == 200
    teks = isi(jawaban)
    for bagian in ("BAB I", "BAB IV", "Tabel 3.2", "Gambar 3.1", "<svg", "Rp2.896.407.246"):
        assert bagian in teks
    assert " style=" not in teks and "<style" not in teks and " onclick" not in teks
    daftar_isi = re.findall(r'<li class="tingkat-\d"><a href="#([^"]+)"', teks)
    assert len(daftar_isi) > 20
    assert all(f'id="{kode}"' in teks for kode in daftar_isi)
    assert len(re.findall(r"<h1[ >]", teks)) == 1
    assert len(set(re.findall(r' id="([^"]+)"', teks))) == len(re.findall(r' id="([^"]+)"', teks))


def test_setiap_tautan_angka_membuka_jejak(dunia: Dunia, tahun: TahunKinerja) -> None:
    client = dunia.client("pembaca")
    tautan = sorted(set(re.findall(r'<a class="angka" href="(\?jejak=[^"#]+)#jejak"', isi(client.get(alamat())))))
    assert len(tautan) > 100
    for satu in tautan:
        jawaban = client.get(alamat() + satu, headers={"HX-Request": "true", "HX-Target": "jejak"})
        assert jawaban.status_code == 200
        assert "Rumus" in isi(jawaban), satu


def test_setiap_tabel_dapat_diunduh(dunia: Dunia, tahun: TahunKinerja) -> None:
    client = dunia.client("pembaca")
    tautan = re.findall(r'href="(tabel/[^"]+)" download', isi(client.get(alamat())))
    assert len(tautan) > 30
    for satu in tautan:
        assert client.get(alamat() + satu).status_code == 200
    teks = client.get(alamat() + "tabel/tabel-3.2.csv").content.decode("utf-8-sig")
    assert teks.startswith("No.;Tujuan/Sasaran;") and ";78;75;96,15;" in teks
    assert client.get(alamat() + "tabel/tidak-ada.csv").status_code == 404
    assert client.get(alamat() + "tabel/tabel-3.2.exe").status_code == 404


def test_jejak_tanpa_javascript_ada_di_halaman(dunia: Dunia, tahun: TahunKinerja) -> None:
    teks = isi(dunia.client("pembaca").get(alamat() + "?jejak=capaian%3AIKU2"))
    panel = teks[teks.index('id="jejak"') :]
    assert "96,15%" in panel and "realisasi ÷ target × 100" in panel
    indikator = Indikator.objects.get(kode="IKU2")
    assert reverse("kinerja:realisasi_indikator", args=("misal", "bluto", 2023, indikator.pk, 0)) in panel
    assert reverse("kinerja:pk_versi", args=("misal", "bluto", 2023, 1)) in panel
    assert "Perpres" in panel or "Peraturan Presiden" in panel
    assert "Belum ada berkas bukti untuk IKU2" in panel


def test_jejak_angka_turunan_menunjuk_angka_lain(dunia: Dunia, tahun: TahunKinerja) -> None:
    teks = isi(dunia.client("pembaca").get(alamat() + "?jejak=capaian%3Aunit"))
    panel = teks[teks.index('id="jejak"') :]
    for kode in ("IKU1", "IKU2", "IKU3"):
        assert f'href="?jejak=capaian%3A{kode}#jejak"' in panel


def test_bukti_belum_diverifikasi_ditandai(dunia: Dunia, tahun: TahunKinerja) -> None:
    indikator = Indikator.objects.get(kode="IKU1")
    for nama, status in (("survei.pdf", StatusBukti.DIAJUKAN), ("laporan.pdf", StatusBukti.DIVERIFIKASI)):
        Bukti(
            tahun_kinerja=tahun,
            indikator=indikator,
            triwulan=4,
            berkas=f"bukti/{nama}",
            nama_berkas=nama,
            ukuran=10,
            jenis_isi="application/pdf",
            sidik="0" * 64,
            status=status,
            diunggah_oleh=dunia.orang["perencana"],
        ).save(dari_action=True)
    teks = isi(dunia.client("pembaca").get(alamat() + "?jejak=capaian%3AIKU1"))
    panel = teks[teks.index('id="jejak"') :]
    assert re.search(r"survei\.pdf.*?Belum diverifikasi.*?laporan\.pdf.*?Diverifikasi", panel, re.DOTALL)
    assert reverse("kinerja:bukti_unduh", args=("misal", "bluto", 2023, Bukti.objects.first().pk)) in panel  # type: ignore[union-attr]


def test_kode_tak_dikenal_dijelaskan(dunia: Dunia, tahun: TahunKinerja) -> None:
    teks = isi(dunia.client("pembaca").get(alamat() + "?jejak=<script>alert(1)</script>"))
    assert "Angka tidak ditemukan" in teks
    assert "<script>alert" not in teks


def test_temuan_di_sisi_tempatnya(dunia: Dunia, tahun: TahunKinerja) -> None:
    client = dunia.client("perencana")
    teks = isi(client.get(alamat()))
    tempat = teks.index('id="b-tabel-3.3"')
    assert teks.index('class="temuan-di-sini', tempat) < teks.index('id="b-banding-renstra"')
    assert "TRG012" in teks
    assert reverse("kinerja:data", args=("misal", "bluto", 2023, "kinerja-lalu")) in teks
    assert "TRG012" not in isi(client.get(alamat() + "?temuan=salah"))
    assert "TRG012" in isi(client.get(alamat() + "?temuan=peringatan"))


def test_teks_sendiri_tidak_dapat_menyisipkan_html(dunia: Dunia, tahun: TahunKinerja) -> None:
    from sakip.web.laporan.actions.narasi import save_text

    save_text(
        tahun_kinerja=tahun, bagian="penutup", teks="<img src=x onerror=a> **tebal**", dilihat=None, by=dunia.orang["perencana"]
    )
    teks = isi(dunia.client("pembaca").get(alamat()))
    assert "<img src=x" not in teks and "&lt;img src=x onerror=a&gt; <strong>tebal</strong>" in teks


def _hitung(dunia: Dunia, url: str) -> int:
    client = dunia.client("perencana")
    with CaptureQueriesContext(
        connection,
    ) as tangkap:
        assert client.get(url).status_code == 200
    return len(tangkap)


def test_banyaknya_query_tetap(dunia: Dunia, tahun: TahunKinerja) -> None:
    panel = alamat() + "?jejak=capaian%3Aunit"
    awal = [_hitung(dunia, alamat()), _hitung(dunia, alamat()), _hitung(dunia, panel)]
    assert awal[0] <= BATAS and awal[1] <= BATAS and awal[2] <= BATAS
    assert awal[1] <= awal[0]
    with batch():
        for nomor, indikator in enumerate(Indikator.objects.filter(rencana=tahun.rencana)):
            for lalu in (2015, 2016, 2017):
                KinerjaLalu(
                    tahun_kinerja=tahun,
                    indikator=indikator,
                    tahun=lalu,
                    target=Decimal(10 + nomor),
                    realisasi=Decimal(9),
                    urutan=99,
                ).save(dari_action=True)
        change(Realisasi.objects.filter(tahun_kinerja=tahun).first(), by=dunia.orang["perencana"], penjelasan="diperbarui")  # type: ignore[type-var]
    cache.clear()
    assert [_hitung(dunia, alamat()), _hitung(dunia, alamat()), _hitung(dunia, panel)] == awal


def test_perubahan_data_mengganti_halaman(dunia: Dunia, tahun: TahunKinerja) -> None:
    client = dunia.client("perencana")
    assert "96,15" in isi(client.get(alamat()))
    realisasi = Realisasi.objects.get(tahun_kinerja=tahun, indikator__kode="IKU2")
    change(realisasi, by=dunia.orang["perencana"], tahunan=Decimal(60))
    assert "76,92" in isi(client.get(alamat() + "?jejak=capaian%3AIKU2"))


@pytest.mark.parametrize(
    ("siapa", "status"), [("unit_lain", 404), ("luar", 404), ("tanpa", 404), ("apip", 200), ("pembina", 200)]
)
def test_siapa_boleh_melihat(dunia: Dunia, tahun: TahunKinerja, siapa: str, status: int) -> None:
    for nama in ("lkjip", "temuan", "narasi", "dokumen", "riwayat", "banding"):
        assert dunia.client(siapa).get(alamat(nama)).status_code == status


def test_tanpa_masuk_diarahkan(client: object, dunia: Dunia, tahun: TahunKinerja) -> None:
    assert client.get(alamat()).status_code == 302  # type: ignore[attr-defined]


def test_tahun_tanpa_data_404(dunia: Dunia, tahun: TahunKinerja) -> None:
    HasilTahun.objects.all().delete()
    assert dunia.client("perencana").get(alamat()).status_code == 404
