"""The action plan: proposal, entry of a row and of the table, checks, files."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from conftest import Dunia
from perjanjian_tahap import Alamat
from test_perjanjian_isi import isi_draf, teks_docx, teks_pdf

from sakip.rencana.indikator import Akumulasi
from sakip.web.audit.models import Peristiwa
from sakip.web.kinerja.actions.baris import remove
from sakip.web.kinerja.bagi_target import split_target
from sakip.web.kinerja.models import Indikator, PerjanjianKinerja, RencanaAksi, TahunKinerja

pytest_plugins = ("perjanjian_uji",)
D = Decimal


def kunci(tahun: TahunKinerja, kode: str) -> int:
    return Indikator.objects.get(rencana=tahun.rencana, kode=kode).pk


def rencana(tahun: TahunKinerja, kode: str) -> RencanaAksi | None:
    return RencanaAksi.objects.filter(tahun_kinerja=tahun, indikator__kode=kode).first()


def isian_halaman(teks: str) -> dict[str, str]:
    """What a browser would send back: the values of all inputs and text areas, hidden initial ones too."""
    data = {}
    for tanda in re.findall(r"<input [^>]*>", teks):
        nama, nilai = re.search(r'name="([^"]+)"', tanda), re.search(r'value="([^"]*)"', tanda)
        if nama and "csrf" not in nama[1]:
            data[nama[1]] = nilai[1] if nilai else ""
    data.update({n: v for n, v in re.findall(r'<textarea name="([^"]+)"[^>]*>\s*([^<]*)</textarea>', teks)})
    return data


@pytest.mark.parametrize(
    ("akumulasi", "target", "hasil"),
    [
        (Akumulasi.KUMULATIF, D(12), (D(3), D(3), D(3), D(3))),
        (Akumulasi.KUMULATIF, D(10), (D(2), D(2), D(2), D(4))),
        (Akumulasi.KUMULATIF, D("1.5"), (D("0.3"), D("0.3"), D("0.3"), D("0.6"))),
        (Akumulasi.KUMULATIF, D(3), (D(0), D(0), D(0), D(3))),
        (Akumulasi.KUMULATIF, "BB", (None, None, None, "BB")),
        (Akumulasi.NON_KUMULATIF, D(78), (D(78), D(78), D(78), D(78))),
        (Akumulasi.AKHIR_TAHUN, D(83), (None, None, None, D(83))),
        (Akumulasi.AKHIR_TAHUN, None, (None, None, None, None)),
    ],
)
def test_usulan_triwulan(akumulasi: Akumulasi, target: D | str | None, hasil: tuple[D | str | None, ...]) -> None:
    assert split_target(target, akumulasi) == hasil


def test_halaman_memuat_rencana_dan_pemeriksaan(dunia: Dunia, pk_awal: PerjanjianKinerja, alamat: Alamat) -> None:
    teks = dunia.client("pembaca").get(alamat("aksi")).content.decode()
    for isi in ("Nilai IKM Kecamatan", "Sesuai target", "Seksi Tata Pemerintahan", "203.435.600", "Non kumulatif", "versi 1"):
        assert isi in teks
    assert alamat("aksi_tabel") not in teks
    dunia.client("perencana").post(alamat("pk_ubah", versi=1), isi_draf(pk_awal, IKU2="80", P1="100"))
    sesudah = dunia.client("perencana").get(alamat("aksi")).content.decode()
    assert "IKU2 (non kumulatif): triwulan 4 rencana aksi 78, PK versi 1 80." in sesudah
    assert "1 indikator belum mempunyai rencana aksi" in sesudah and "Belum diisi" in sesudah


def test_tanpa_pk_diarahkan(dunia: Dunia, tanpa_pk: TahunKinerja, alamat: Alamat) -> None:
    RencanaAksi.objects.filter(tahun_kinerja=tanpa_pk)
    for kode in ("IKU1", "IKU2", "IKU3"):
        baris = rencana(tanpa_pk, kode)
        assert baris is not None
        remove(baris, by=dunia.orang["perencana"])
    teks = dunia.client("perencana").get(alamat("aksi")).content.decode()
    assert "Belum ada indikator yang diperjanjikan" in teks and alamat("pk") in teks


def test_baris_yang_tidak_lagi_diperjanjikan_tetap_tampak(dunia: Dunia, pk_awal: PerjanjianKinerja, alamat: Alamat) -> None:
    dunia.client("perencana").post(alamat("pk_ubah", versi=1), isi_draf(pk_awal, IKU2=""))
    teks = dunia.client("pembaca").get(alamat("aksi")).content.decode()
    assert "tidak dalam PK" in teks and "Tidak lagi diperjanjikan" in teks


def test_satu_baris_diubah(dunia: Dunia, pk_awal: PerjanjianKinerja, alamat: Alamat) -> None:
    tahun = pk_awal.tahun_kinerja
    url = alamat("aksi_ubah", indikator=kunci(tahun, "IKU2"))
    client = dunia.client("perencana")
    halaman = client.get(url).content.decode()
    assert "<datalist" in halaman and "Sekretaris Kecamatan" in halaman
    data = isian_halaman(halaman) | {"tw1": "19,5", "anggaran_rupiah": "1.000.000"}
    assert client.post(url, data).status_code == 302
    baris = rencana(tahun, "IKU2")
    assert baris is not None and (baris.tw1, baris.tw4, baris.anggaran_rupiah) == (D("19.5"), D(78), 1_000_000)
    p = Peristiwa.objects.filter(jenis="aksi.ubah").first()
    assert p is not None and ["tw1", "20", "19.5"] in p.perubahan
    lama = client.post(url, data | {"tw1": "1"})
    assert lama.status_code == 200 and "sudah diubah orang lain" in lama.content.decode()
    assert "Nilai yang tersimpan sekarang: 19,5." in lama.content.decode()


@pytest.mark.parametrize(
    ("ganti", "pesan"),
    [
        ({"tw1": "banyak"}, "bukan angka"),
        ({"anggaran_rupiah": "-5"}, "negatif"),
        ({"anggaran_rupiah": "1,5"}, "bukan rupiah bulat"),
        ({"penanggung_jawab": "x" * 301}, "300"),
    ],
)
def test_isian_baris_salah(dunia: Dunia, pk_awal: PerjanjianKinerja, alamat: Alamat, ganti: dict[str, str], pesan: str) -> None:
    url = alamat("aksi_ubah", indikator=kunci(pk_awal.tahun_kinerja, "IKU1"))
    client = dunia.client("perencana")
    jawaban = client.post(url, isian_halaman(client.get(url).content.decode()) | ganti)
    assert jawaban.status_code == 200 and pesan in jawaban.content.decode()


def test_usulan_belum_disimpan(dunia: Dunia, pk_awal: PerjanjianKinerja, alamat: Alamat) -> None:
    tahun = pk_awal.tahun_kinerja
    dunia.client("perencana").post(alamat("pk_ubah", versi=1), isi_draf(pk_awal, K2="12"))
    url = alamat("aksi_ubah", indikator=kunci(tahun, "K2"))
    client = dunia.client("perencana")
    assert "Isi dari target" in client.get(url).content.decode()
    halaman = client.get(url, {"isi": "target"}).content.decode()
    assert "belum disimpan" in halaman and rencana(tahun, "K2") is None
    data = isian_halaman(halaman)
    assert [data[f"tw{n}"] for n in range(1, 5)] == ["3", "3", "3", "3"]
    assert client.post(url, data).status_code == 302
    baris = rencana(tahun, "K2")
    assert baris is not None and baris.tw3 == D(3)
    assert "Sesuai target" in client.get(alamat("aksi")).content.decode()


def test_seluruh_tabel(dunia: Dunia, pk_awal: PerjanjianKinerja, alamat: Alamat) -> None:
    tahun = pk_awal.tahun_kinerja
    dunia.client("perencana").post(alamat("pk_ubah", versi=1), isi_draf(pk_awal, K2="12"))
    client = dunia.client("perencana")
    data = isian_halaman(client.get(alamat("aksi_tabel"), {"isi": "target"}).content.decode())
    data[f"i{kunci(tahun, 'IKU2')}-tw1"] = "22"
    for nama in ("tw1", "tw2", "tw3", "tw4", "kegiatan", "penanggung_jawab", "anggaran_rupiah"):
        data[f"i{kunci(tahun, 'IKU3')}-{nama}"] = ""
    banyak = Peristiwa.objects.count()
    assert client.post(alamat("aksi_tabel"), data).status_code == 302
    dua, k2, satu = rencana(tahun, "IKU2"), rencana(tahun, "K2"), rencana(tahun, "IKU1")
    assert dua is not None and dua.tw1 == D(22) and k2 is not None and k2.tw1 == D(3)
    assert satu is not None and satu.kunci_versi == 1
    assert rencana(tahun, "IKU3") is None
    jenis = sorted(Peristiwa.objects.order_by("id")[banyak:].values_list("jenis", flat=True))
    assert jenis == ["aksi.hapus", "aksi.tambah", "aksi.ubah"]


def test_tabel_tidak_menimpa_baris_orang_lain(dunia: Dunia, pk_awal: PerjanjianKinerja, alamat: Alamat) -> None:
    tahun = pk_awal.tahun_kinerja
    a, b = dunia.client("perencana"), dunia.client("administrator")
    milik_b = isian_halaman(b.get(alamat("aksi_tabel")).content.decode())
    milik_a = isian_halaman(a.get(alamat("aksi_tabel")).content.decode())
    assert a.post(alamat("aksi_tabel"), milik_a | {f"i{kunci(tahun, 'IKU2')}-tw1": "30"}).status_code == 302
    assert b.post(alamat("aksi_tabel"), milik_b | {f"i{kunci(tahun, 'IKU1')}-kegiatan": "Survei"}).status_code == 302
    dua, satu = rencana(tahun, "IKU2"), rencana(tahun, "IKU1")
    assert dua is not None and dua.tw1 == D(30) and satu is not None and satu.kegiatan == "Survei"
    bentrok = {f"i{kunci(tahun, 'IKU2')}-tw1": "31", f"i{kunci(tahun, 'IKU3')}-kegiatan": "Lain"}
    jawaban = b.post(alamat("aksi_tabel"), milik_b | bentrok)
    assert jawaban.status_code == 200 and "sudah diubah orang lain" in jawaban.content.decode()
    tiga = rencana(tahun, "IKU3")
    assert tiga is not None and tiga.kegiatan != "Lain"


def test_tabel_salah_tidak_menyimpan_apa_pun(dunia: Dunia, pk_awal: PerjanjianKinerja, alamat: Alamat) -> None:
    tahun = pk_awal.tahun_kinerja
    client = dunia.client("perencana")
    data = isian_halaman(client.get(alamat("aksi_tabel")).content.decode())
    data |= {f"i{kunci(tahun, 'IKU1')}-kegiatan": "Survei", f"i{kunci(tahun, 'IKU2')}-tw1": "banyak"}
    jawaban = client.post(alamat("aksi_tabel"), data)
    assert jawaban.status_code == 200 and "ringkasan-galat" in jawaban.content.decode()
    satu = rencana(tahun, "IKU1")
    assert satu is not None and satu.kegiatan != "Survei"


@pytest.mark.parametrize("siapa", ["kepala", "pembina", "apip", "pembaca"])
def test_mengubah_perlu_izin(dunia: Dunia, pk_awal: PerjanjianKinerja, alamat: Alamat, siapa: str) -> None:
    satu = alamat("aksi_ubah", indikator=kunci(pk_awal.tahun_kinerja, "IKU1"))
    client = dunia.client(siapa)
    assert client.get(alamat("aksi")).status_code == 200
    for url in (satu, alamat("aksi_tabel")):
        assert client.get(url).status_code == 403 and client.post(url, {}).status_code == 403


@pytest.mark.parametrize("siapa", ["unit_lain", "luar", "tanpa"])
def test_orang_luar_tidak_melihat(dunia: Dunia, pk_awal: PerjanjianKinerja, alamat: Alamat, siapa: str) -> None:
    client = dunia.client(siapa)
    satu = alamat("aksi_ubah", indikator=kunci(pk_awal.tahun_kinerja, "IKU1"))
    for url in (
        alamat("aksi"),
        alamat("aksi_tabel"),
        satu,
        alamat("aksi_unduh", bentuk="csv"),
        alamat("aksi_dokumen", bentuk="pdf"),
    ):
        assert client.get(url).status_code == 404


def test_indikator_di_luar_rencana_aksi(dunia: Dunia, pk_awal: PerjanjianKinerja, alamat: Alamat) -> None:
    client = dunia.client("perencana")
    assert client.get(alamat("aksi_ubah", indikator=kunci(pk_awal.tahun_kinerja, "K5"))).status_code == 404
    assert client.get(alamat("aksi_ubah", indikator=999_999)).status_code == 404


@pytest.mark.parametrize("bentuk", ["docx", "pdf"])
def test_naskah_rencana_aksi(dunia: Dunia, pk_awal: PerjanjianKinerja, alamat: Alamat, bentuk: str) -> None:
    jawaban = dunia.client("pembaca").get(alamat("aksi_dokumen", bentuk=bentuk))
    teks = (teks_docx if bentuk == "docx" else teks_pdf)(jawaban.content)
    assert "RENCANA AKSI" in teks.upper() and "178.430.000" in teks
    assert f"rencana-aksi-kecamatan-bluto-2023.{bentuk}" in jawaban["Content-Disposition"]
    assert dunia.client("pembaca").get(alamat("aksi_dokumen", bentuk="txt")).status_code == 404


def test_tabel_sebagai_csv_dan_xlsx(dunia: Dunia, pk_awal: PerjanjianKinerja, alamat: Alamat) -> None:
    client = dunia.client("pembaca")
    teks = client.get(alamat("aksi_unduh", bentuk="csv")).content.decode("utf-8-sig")
    assert ";20;40;60;78;" in teks and "Target triwulan IV" in teks
    assert client.get(alamat("aksi_unduh", bentuk="xlsx")).content.startswith(b"PK")
    assert client.get(alamat("aksi_unduh", bentuk="pdf")).status_code == 404
