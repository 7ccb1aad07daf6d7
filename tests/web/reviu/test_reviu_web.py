"""The review on the web: assignment, checklist, notes and replies, second look, statement; each side its own part."""

from __future__ import annotations

import pytest
from django.urls import reverse

from sakip.reviu.apip.butir import daftar_butir
from sakip.web.audit.models import Peristiwa
from sakip.web.kinerja.actions.baris import change
from sakip.web.kinerja.models import Realisasi
from sakip.web.reviu.models import BalasanApip, CatatanApip, Penugasan, StatusReviu

pytestmark = pytest.mark.django_db
TUGAS = {"surat_tugas": "700/5/2024", "tanggal_tugas": "2024-01-05", "tim": "Sari Rekaan (ketua)", "batas": "2030-03-01"}


def alamat(dunia, nama: str, *lain: object) -> str:
    return reverse(f"reviu:{nama}", args=[dunia.instansi.kode, dunia.unit.kode, 2023, *lain])


def kirim(dunia, siapa: str, nama: str, *lain: object, **isi: str):
    return dunia.client(siapa).post(alamat(dunia, nama, *lain), isi, follow=True)


@pytest.fixture
def penugasan(dunia, tahun) -> Penugasan:
    assert kirim(dunia, "apip", "tugas", **TUGAS).status_code == 200
    return Penugasan.objects.get()


def status(penugasan: Penugasan) -> str:
    penugasan.refresh_from_db()
    return penugasan.status


def test_the_whole_way(dunia, tahun, penugasan: Penugasan) -> None:
    assert "Tulis dahulu catatan" in kirim(dunia, "apip", "minta", batas_unit="2030-02-01").content.decode()
    kirim(dunia, "apip", "catat", teks="Penjelasan realisasi IKM belum menyebut survei")
    kirim(dunia, "apip", "minta", batas_unit="2030-02-01")
    assert status(penugasan) == StatusReviu.PERBAIKAN
    assert "belum ditanggapi" in kirim(dunia, "perencana", "serahkan").content.decode()
    catatan = CatatanApip.objects.get()
    kirim(dunia, "perencana", "balas", catatan.pk, teks="Sudah ditambahkan")
    realisasi = Realisasi.objects.filter(tahun_kinerja=tahun).first()
    change(realisasi, by=dunia.orang["perencana"], penjelasan="Survei diulang pada November 2023")
    kirim(dunia, "perencana", "serahkan")
    assert status(penugasan) == StatusReviu.KEDUA
    halaman = dunia.client("apip").get(alamat(dunia, "lembar")).content.decode()
    assert "Survei diulang pada November 2023" in halaman
    kirim(dunia, "apip", "catatan_selesai", catatan.pk)
    assert "belum dijawab" in kirim(dunia, "apip", "selesai").content.decode()
    kirim(dunia, "apip", "periksa", **{f"jawaban-{b.kode}": "ya" for b in daftar_butir()})
    assert "Lengkapi nomor" in kirim(dunia, "apip", "selesai").content.decode()
    kirim(
        dunia, "apip", "pernyataan", nomor="700/9", tanggal="2024-02-20", jabatan_penanda="Inspektur", nama_penanda="Dina Rekaan",
        kunci_versi=str(Penugasan.objects.get().kunci_versi),
    )  # fmt: skip
    kirim(dunia, "apip", "selesai")
    assert status(penugasan) == StatusReviu.SELESAI
    assert dunia.client("pembaca").get(alamat(dunia, "dokumen", "pernyataan", "pdf")).content.startswith(b"%PDF")
    assert "sudah selesai" in kirim(dunia, "apip", "catat", teks="terlambat").content.decode()
    jenis = set(Peristiwa.objects.values_list("jenis", flat=True))
    assert jenis >= {"reviu.tugaskan", "reviu.minta", "reviu.serahkan", "reviu.selesai", "catatanapip.selesai"}


def test_the_unit_does_not_review_and_the_reviewer_does_not_edit(dunia, penugasan: Penugasan) -> None:
    for siapa in ("perencana", "kepala", "pembaca", "pembina"):
        assert dunia.client(siapa).post(alamat(dunia, "catat"), {"teks": "x"}).status_code == 403
        assert dunia.client(siapa).post(alamat(dunia, "periksa"), {"jawaban-1.1": "ya"}).status_code == 403
        assert dunia.client(siapa).post(alamat(dunia, "selesai")).status_code == 403
    assert dunia.client("apip").post(alamat(dunia, "serahkan")).status_code == 403
    assert dunia.client("pembaca").get(alamat(dunia, "dokumen", "pernyataan", "pdf")).status_code == 404
    assert not CatatanApip.objects.exists()


def test_a_note_with_replies_is_not_deleted(dunia, penugasan: Penugasan) -> None:
    kirim(dunia, "apip", "catat", teks="Bukti belum ada")
    catatan = CatatanApip.objects.get()
    kirim(dunia, "perencana", "balas", catatan.pk, teks="<b>Sudah</b>")
    assert "tidak dihapus" in kirim(dunia, "apip", "catatan_hapus", catatan.pk).content.decode()
    assert BalasanApip.objects.count() == 1
    assert "&lt;b&gt;Sudah" in dunia.client("apip").get(alamat(dunia, "lembar")).content.decode()


def test_a_note_names_its_item(dunia, penugasan: Penugasan) -> None:
    kirim(dunia, "apip", "catat", teks="Rumus belum jelas", butir="3.10")
    assert "Isi kolomnya dahulu" in kirim(dunia, "apip", "catat", teks="Rumus", butir="9.9").content.decode()
    assert CatatanApip.objects.get().butir == "3.10"
    assert "Catatan 1, butir 3.10" in dunia.client("perencana").get(alamat(dunia, "lembar")).content.decode()


def test_the_overview_names_the_deadline_of_the_present_step(dunia, penugasan: Penugasan) -> None:
    kirim(dunia, "apip", "catat", teks="Bukti belum ada")
    kirim(dunia, "apip", "minta", batas_unit="2024-02-01")
    halaman = dunia.client("apip").get(reverse("reviu:instansi", args=[dunia.instansi.kode, 2023])).content.decode()
    assert "1 Februari 2024" in halaman and "1 Maret 2030" not in halaman and "Terlambat" in halaman


def test_the_checklist_shows_proposals_with_evidence(dunia, penugasan: Penugasan) -> None:
    halaman = dunia.client("apip").get(alamat(dunia, "periksa")).content.decode()
    assert "3 dari 3 IKU mempunyai target RKT tahun 2023." in halaman
    assert "tidak dapat diputuskan dari data" in halaman


def test_reopening_needs_a_reason(dunia, penugasan: Penugasan) -> None:
    assert "belum selesai" in kirim(dunia, "apip", "buka", alasan="data berubah").content.decode()
    assert "Tulis alasan" in kirim(dunia, "apip", "buka").content.decode()


def test_the_overview_filters_and_exports(dunia, penugasan: Penugasan) -> None:
    tempat = reverse("reviu:instansi", args=[dunia.instansi.kode, 2023])
    halaman = dunia.client("apip").get(tempat).content.decode()
    assert "Kecamatan Bluto" in halaman and "Tahun belum dibuka" in halaman
    csv = dunia.client("apip").get(tempat, {"format": "csv", "tahap": "berjalan"}).content.decode("utf-8-sig")
    assert "Sari Rekaan" in csv and "Seberang" not in csv


def test_the_overview_begins_with_the_year_that_most_units_opened(dunia, tahun) -> None:
    halaman = dunia.client("apip").get(reverse("reviu:instansi", args=[dunia.instansi.kode])).content.decode()
    assert "Reviu APIP tahun 2023" in halaman


def test_the_outsider_is_refused(dunia, penugasan: Penugasan) -> None:
    for nama in ("lembar", "periksa"):
        assert dunia.client("luar").get(alamat(dunia, nama)).status_code == 404
        assert dunia.client("unit_lain").get(alamat(dunia, nama)).status_code == 404
    assert dunia.client("luar").post(alamat(dunia, "catat"), {"teks": "x"}).status_code == 404
