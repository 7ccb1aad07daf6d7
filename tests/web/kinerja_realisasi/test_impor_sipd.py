"""Import of SIPD exports: headings in any order and case, sums by code, preview, nothing stored before it is confirmed."""

from __future__ import annotations

import re
from io import BytesIO

import pytest
import xlsxwriter
from django.core.files.uploadedfile import SimpleUploadedFile

from sakip.web.audit.models import Peristiwa
from sakip.web.kinerja.berkas_sipd import Isi, SipdDitolak, read_sipd
from sakip.web.kinerja.models import Anggaran

ALAMAT = "/i/misal/u/bluto/2023/anggaran/impor/"
REALISASI = (
    "Laporan Realisasi;;;;;\n"
    "Kode Sub SKPD;Kode Program;Kode Kegiatan;Kode Sub Kegiatan;Nama Sub Kegiatan;Nilai Realisasi\n"
    "7.01.05;7.01.01;7.01.01.2.01;7.01.01.2.01.0001;Penyusunan Dokumen;10.000.000\n"
    "7.01.05;7.01.01;7.01.01.2.01;7.01.01.2.01.0006;Koordinasi Laporan;8.112.000,00\n"
    "7.01.05;7.01.01;7.01.01.2.02;7.01.01.2.02.0001;Gaji;1.900.000.000\n"
    "7.01.05;7.01.01;7.01.01.2.02;7.01.01.2.02.0001;Gaji;-1.000\n"
    "7.01.05;9.99.99;9.99.99.2.01;9.99.99.2.01.0001;Bukan milik unit;5.000\n"
)


def _xlsx(baris: list[list[object]]) -> bytes:
    isi = BytesIO()
    with xlsxwriter.Workbook(isi) as buku:
        lembar = buku.add_worksheet()
        for n, sel in enumerate(baris):
            lembar.write_row(n, 0, sel)
    return isi.getvalue()


def test_a_realisation_export_is_summed_by_code() -> None:
    berkas = read_sipd(REALISASI.encode(), kode_unit="", tahun=2023)
    assert (berkas.isi, berkas.banyak_baris, berkas.daftar_unit) == (Isi.REALISASI, 5, ("7.01.05",))
    assert {j.kode[0]: j.rupiah for j in berkas.daftar_jumlah} == {
        "7.01.01.2.01.0001": 10_000_000,
        "7.01.01.2.01.0006": 8_112_000,
        "7.01.01.2.02.0001": 1_899_999_000,
        "9.99.99.2.01.0001": 5_000,
    }


def test_a_budget_workbook_with_several_units_takes_the_own_one() -> None:
    judul = ["NO", "TAHUN", "KODE SUB UNIT", "KODE PROGRAM", "KODE KEGIATAN", "KODE SUB KEGIATAN", "PAGU"]
    baris = [judul, [1, 2023, "A", "7.01.01", "7.01.01.2.01", "x", 100.0], [2, 2023, "B", "7.01.01", "7.01.01.2.01", "x", 900]]
    berkas = read_sipd(_xlsx(baris), kode_unit="A", tahun=2023)
    assert berkas.isi is Isi.ANGGARAN
    assert [j.rupiah for j in berkas.daftar_jumlah] == [100]
    with pytest.raises(SipdDitolak, match="2 unit kerja"):
        read_sipd(_xlsx(baris), kode_unit="C", tahun=2023)
    with pytest.raises(SipdDitolak, match="bukan 2024"):
        read_sipd(_xlsx(baris), kode_unit="A", tahun=2024)


@pytest.mark.parametrize(
    ("data", "pesan"),
    [
        (b"", "judul"),
        (b"a;b;c\n1;2;3\n", "judul"),
        (b"Kode Program;Nama\n1;x\n", "Kolom nilainya"),
        (b"Kode Program;Pagu\n", "tidak memuat baris"),
        (b"Kode Program;Pagu\n7.01;banyak\n", "tidak terbaca"),
        (b"PK\x03\x04rusak", "tidak dapat dibaca"),
        (b"\x00\x01\x02\x03", "bukan CSV"),
    ],
)
def test_unusable_files_say_why(data, pesan) -> None:
    with pytest.raises(SipdDitolak, match=pesan):
        read_sipd(data, kode_unit="", tahun=2023)


def _unggah(client, isi: bytes, nama: str = "realisasi.csv"):
    return client.post(ALAMAT, {"berkas": SimpleUploadedFile(nama, isi), "tahap": "sebelum_rupiah"})


def test_preview_stores_nothing_and_its_form_stores_the_changes(dunia, tahun) -> None:
    client = dunia.client("perencana")
    jawaban = _unggah(client, REALISASI.encode())
    halaman = jawaban.content.decode()
    assert "1.899.999.000" in halaman
    assert "Bukan milik unit" in halaman
    assert "7.01.02.2.04" in halaman  # a leaf the file does not name
    assert "7.01.01.2.01</span>" not in halaman.split("Yang berubah")[1].split("Tidak cocok")[0]  # equal already: 18.112.000
    assert not Peristiwa.objects.filter(jenis="anggaran.impor_sipd").exists()
    isi = dict(
        re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)">', halaman.split("Yang berubah")[0][-300:] + halaman)
    )
    simpan = client.post("/i/misal/u/bluto/2023/anggaran/isi/", isi | {"asal": "sipd"})
    assert simpan.status_code == 302
    baris = Anggaran.objects.get(simpul__kode="7.01.01.2.02")
    assert (baris.realisasi_rupiah, baris.sebelum_rupiah, baris.sumber_dana) == (1_899_999_000, 2_105_470_879, "APBD")
    assert Peristiwa.objects.filter(jenis="anggaran.impor_sipd").count() == 1


def test_refusals_stand_beside_the_field(dunia, tahun, settings) -> None:
    client = dunia.client("perencana")
    assert "Jenis berkas tidak diizinkan" in _unggah(client, b"x", "a.exe").content.decode()
    assert "Berkas kosong" in _unggah(client, b"").content.decode()
    assert "judul" in _unggah(client, b"a;b\n1;2\n").content.decode()
    settings.BATAS_UNGGAH = len(REALISASI.encode()) - 1
    assert "melebihi" in _unggah(client, REALISASI.encode()).content.decode()
    for siapa in ("pembina", "kepala", "pembaca"):
        assert _unggah(dunia.client(siapa), REALISASI.encode()).status_code == 403
    assert _unggah(dunia.client("unit_lain"), REALISASI.encode()).status_code == 404
