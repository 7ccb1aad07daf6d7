"""Upload a printed report: findings at their places, nothing kept that was not meant to be, nobody from outside."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from sakip.web.audit.models import Peristiwa
from sakip.web.periksa.actions.pemeriksaan import _GILIRAN, clean_up
from sakip.web.periksa.models import Pemeriksaan

pytestmark = pytest.mark.django_db
LAPORAN = b"""# BAB III AKUNTABILITAS KINERJA

Tabel 3.2 Capaian IKU Tahun 2023

| No | Sasaran | Indikator Kinerja | Target | Realisasi | Capaian (%) |
|---|---|---|---|---|---|
| 1 | Meningkatnya fasilitasi <script>desa</script> | Persentase desa tertib | 78 | 75 | 98,15 |
"""


def alamat(dunia, nama: str, **lain: object) -> str:
    return reverse(f"periksa:{nama}", args=[dunia.instansi.kode, dunia.unit.kode, 2023, *lain.values()])


def unggah(dunia, peran: str = "perencana", isi: bytes = LAPORAN, nama: str = "laporan.md", **lain: str):
    berkas = SimpleUploadedFile(nama, isi)
    return dunia.client(peran).post(alamat(dunia, "unggah"), {"berkas": berkas, **lain})


def test_it_shows_the_finding_at_its_place_and_escapes_the_report(dunia) -> None:
    jawab = unggah(dunia)
    ada = Pemeriksaan.objects.get()
    assert jawab.status_code == 302 and jawab.url == alamat(dunia, "hasil", pemeriksaan=ada.pk)
    halaman = dunia.client("perencana").get(jawab.url).content.decode()
    assert "UKR001" in halaman and "seharusnya 96,15" in halaman and 'id="tempat-1"' in halaman
    assert "<script>desa" not in halaman and "&lt;script&gt;desa" in halaman


def test_the_file_is_kept_only_where_asked_for(dunia) -> None:
    unggah(dunia)
    assert bytes(Pemeriksaan.objects.get().berkas) == b""
    unggah(dunia, simpan="on")
    ada = Pemeriksaan.objects.first()
    assert ada is not None and bytes(ada.berkas) == LAPORAN
    assert dunia.client("perencana").get(alamat(dunia, "berkas", pemeriksaan=ada.pk)).content == LAPORAN


def test_what_was_not_kept_is_gone_after_a_day(dunia) -> None:
    unggah(dunia)
    ada = Pemeriksaan.objects.get()
    Pemeriksaan.objects.update(dibuat_pada=timezone.now() - timedelta(hours=25))
    assert dunia.client("perencana").get(alamat(dunia, "hasil", pemeriksaan=ada.pk)).status_code == 404
    clean_up()
    assert not Pemeriksaan.objects.exists()


def test_only_who_uploaded_or_writes_the_report_may_delete(dunia) -> None:
    unggah(dunia, "administrator", simpan="on")
    ada = Pemeriksaan.objects.get()
    tempat = alamat(dunia, "hapus", pemeriksaan=ada.pk)
    assert dunia.client("pembaca").post(tempat).status_code == 403
    assert dunia.client("perencana").post(tempat).status_code == 302
    assert not Pemeriksaan.objects.exists()
    assert set(Peristiwa.objects.values_list("jenis", flat=True)) >= {"periksa.laporan", "periksa.hapus"}


@pytest.mark.parametrize(
    ("nama", "isi", "sebab"),
    [
        ("gambar.pdf", b"\xff\xd8\xff\xe0JFIF", "isinya bukan PDF"),
        ("laporan.exe", LAPORAN, "jenis .exe tidak diizinkan"),
        ("laporan.txt", b"PK\x03\x04", "isinya bukan teks"),
    ],
)
def test_what_is_no_report_comes_back_with_the_reason(dunia, nama: str, isi: bytes, sebab: str) -> None:
    jawab = unggah(dunia, isi=isi, nama=nama)
    assert jawab.status_code == 422 and sebab in jawab.content.decode()
    assert not Pemeriksaan.objects.exists()


def test_a_person_may_not_check_without_end_by_deleting_or_failing(dunia, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sakip.web.periksa.actions.pemeriksaan.PALING_SERING", 2)
    unggah(dunia)
    dunia.client("perencana").post(alamat(dunia, "hapus", pemeriksaan=Pemeriksaan.objects.get().pk))
    assert "tidak dikenali sebagai laporan" in unggah(dunia, isi=b"Resep rendang.").content.decode()
    assert "dalam satu jam terakhir" in unggah(dunia).content.decode()
    assert unggah(dunia, "kepala").status_code == 302
    gagal = Peristiwa.objects.get(jenis="periksa.gagal")
    assert (gagal.unit_id, gagal.tahun, gagal.catatan) == (dunia.unit.pk, 2023, "bukan-laporan")


def test_reports_are_not_kept_without_end(dunia, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sakip.web.periksa.actions.pemeriksaan.PALING_BANYAK_DISIMPAN", 1)
    assert unggah(dunia, simpan="on").status_code == 302
    assert "laporan disimpan untuk unit kerja ini" in unggah(dunia, simpan="on").content.decode()
    assert unggah(dunia).status_code == 302


def test_what_was_kept_stays_and_only_the_rest_is_cleaned_up(dunia) -> None:
    unggah(dunia, simpan="on")
    unggah(dunia)
    Pemeriksaan.objects.update(dibuat_pada=timezone.now() - timedelta(hours=25))
    clean_up()
    assert [p.disimpan for p in Pemeriksaan.objects.all()] == [True]


def test_the_outsider_and_a_forged_post_are_refused(dunia) -> None:
    unggah(dunia)
    ada = Pemeriksaan.objects.get()
    for nama in ("daftar", "hasil"):
        lain = {} if nama == "daftar" else {"pemeriksaan": ada.pk}
        assert dunia.client("luar").get(alamat(dunia, nama, **lain)).status_code == 404
    asing = reverse("periksa:hasil", args=[dunia.instansi.kode, dunia.unit.kode, 2022, ada.pk])
    assert dunia.client("perencana").get(asing).status_code == 404


def test_the_findings_as_a_table(dunia) -> None:
    unggah(dunia)
    ada = Pemeriksaan.objects.get()
    isi = dunia.client("perencana").get(alamat(dunia, "temuan", pemeriksaan=ada.pk, bentuk="csv")).content.decode("utf-8-sig")
    assert "UKR001" in isi and "98,15" in isi


def test_a_reader_checks_but_keeps_nothing(dunia) -> None:
    assert 'name="simpan"' not in dunia.client("pembaca").get(alamat(dunia, "daftar")).content.decode()
    assert 'name="simpan"' in dunia.client("kepala").get(alamat(dunia, "daftar")).content.decode()
    assert unggah(dunia, "pembaca", simpan="on").status_code == 302
    ada = Pemeriksaan.objects.get()
    assert not ada.disimpan and bytes(ada.berkas) == b""


def test_only_the_latest_results_of_a_person_wait_for_their_end(dunia, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sakip.web.periksa.actions.pemeriksaan.PALING_BANYAK_SEMENTARA", 1)
    unggah(dunia, simpan="on")
    unggah(dunia)
    unggah(dunia, nama="kedua.md")
    unggah(dunia, "kepala", nama="lain.md")
    assert [(p.nama_berkas, p.disimpan) for p in Pemeriksaan.objects.all()] == [
        ("lain.md", False),
        ("kedua.md", False),
        ("laporan.md", True),
    ]


def test_a_third_reader_at_once_waits(dunia) -> None:
    with _GILIRAN, _GILIRAN:
        assert "Dua laporan lain sedang dibaca" in unggah(dunia).content.decode()
    assert unggah(dunia).status_code == 302
