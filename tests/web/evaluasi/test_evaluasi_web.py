"""An evaluation from self-assessment to follow-up; each side only its own part, each step with its reason."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from sakip.evaluasi.kerangka import daftar_subkomponen
from sakip.evaluasi.lke import Lke, PenilaianSub
from sakip.exchange.lke import write_lke
from sakip.web.audit.models import Peristiwa
from sakip.web.evaluasi.models import Evaluasi, NilaiLke, RekomendasiLke, StatusEvaluasi
from sakip.web.instansi.models import Keanggotaan, Pengguna

pytestmark = pytest.mark.django_db


def alamat(dunia, nama: str, *lain: object) -> str:
    return reverse(f"evaluasi:{nama}", args=[dunia.instansi.kode, dunia.unit.kode, 2023, *lain])


@pytest.fixture
def evaluasi(dunia) -> Evaluasi:
    dunia.client("perencana").post(alamat(dunia, "mulai"))
    return Evaluasi.objects.get()


@pytest.fixture
def kedua(dunia) -> str:
    """A second evaluator of the Inspektorat."""
    orang = Pengguna.objects.create_user("apip2@contoh.test", "sandi-uji-rekaan-1", nama="Apip Kedua Rekaan")
    Keanggotaan(pengguna=orang, instansi=dunia.instansi, peran="apip").save(dari_action=True)
    dunia.orang["apip2"] = orang
    return "apip2"


def isi_semua(dunia, evaluasi: Evaluasi, siapa: str, bidang: str, nilai: str = "BB") -> None:
    buku = write_lke(
        Lke(
            unit="KECAMATAN  bluto",
            daftar_penilaian=tuple(PenilaianSub(subkomponen=s.kode, **{bidang: nilai}) for s in daftar_subkomponen()),
        )
    )
    jawab = dunia.client(siapa).post(alamat(dunia, "unggah"), {"berkas": SimpleUploadedFile("lke.xlsx", buku)}, follow=True)
    assert "Isi buku kerja diterapkan." in jawab.content.decode()


def langkah(dunia, siapa: str, nama: str, alasan: str = "") -> str:
    return dunia.client(siapa).post(alamat(dunia, "langkah", nama), {"alasan": alasan}, follow=True).content.decode()


def test_the_whole_way(dunia, evaluasi: Evaluasi, kedua: str) -> None:
    isi_semua(dunia, evaluasi, "perencana", "mandiri")
    langkah(dunia, "perencana", "ajukan")
    assert "belum dinilai" in langkah(dunia, "apip", "teruskan")
    isi_semua(dunia, evaluasi, "apip", "evaluator", "B")
    dunia.client("apip").post(
        alamat(dunia, "rekomendasi_tambah"),
        {"komponen": "1", "uraian": "Selaraskan IKU", "penanggung_jawab": "Sekretaris", "batas": "2024-09-01"},
    )
    langkah(dunia, "apip", "teruskan")
    assert "evaluator lain" in langkah(dunia, "apip", "selesai")
    langkah(dunia, kedua, "selesai")
    evaluasi.refresh_from_db()
    assert evaluasi.status == StatusEvaluasi.SELESAI
    assert (evaluasi.evaluator, evaluasi.pengendali) == (dunia.orang["apip"], dunia.orang[kedua])
    halaman = dunia.client("perencana").get(alamat(dunia, "lembar")).content.decode()
    assert "70,00" in halaman and "80,00" in halaman and "B, Baik" in halaman
    rekomendasi = RekomendasiLke.objects.get()
    assert rekomendasi.lewat and "Terlambat" in halaman
    tempat = alamat(dunia, "rekomendasi_tindak", rekomendasi.pk)
    jawab = dunia.client("perencana").post(tempat, {"status": "selesai"})
    assert jawab.status_code == 422 and "Sebut buktinya." in jawab.content.decode()
    isi = {"status": "selesai", "tindak_lanjut": "IKU diubah", "bukti": "SK 1/2026", "kunci_versi": rekomendasi.kunci_versi}
    assert dunia.client("perencana").post(tempat, isi).status_code == 302
    jenis = list(Peristiwa.objects.order_by("id").values_list("jenis", flat=True))
    assert [j for j in jenis if j.startswith("evaluasi.")] == [
        "evaluasi.mulai", "evaluasi.ajukan", "evaluasi.teruskan", "evaluasi.selesai"
    ]  # fmt: skip


def test_each_side_writes_only_its_own_columns(dunia, evaluasi: Evaluasi) -> None:
    tempat = alamat(dunia, "subkomponen", "1a")
    isi = {
        "status": "mandiri",
        "mandiri": "BB",
        "evaluator": "AA",
        "kendali": "AA",
        "mandiri-1.a.1": "ya",
        "evaluator-1.a.1": "ya",
    }
    assert dunia.client("perencana").post(tempat, isi).status_code == 302
    nilai = NilaiLke.objects.get()
    assert (nilai.mandiri, nilai.evaluator, nilai.kendali) == ("BB", "", "")
    assert evaluasi.daftar_jawaban.get().evaluator == ""
    assert dunia.client("apip").post(tempat, isi).status_code == 403
    assert dunia.client("pembaca").post(tempat, isi).status_code == 403


def test_a_page_opened_before_the_step_is_refused(dunia, evaluasi: Evaluasi) -> None:
    langkah(dunia, "perencana", "ajukan")
    jawab = dunia.client("apip").post(alamat(dunia, "subkomponen", "1a"), {"status": "mandiri", "evaluator": "B"})
    assert jawab.status_code == 422 and "berpindah tahap" in jawab.content.decode()
    assert not NilaiLke.objects.exists()


def test_a_grade_above_bb_needs_a_reason(dunia, evaluasi: Evaluasi) -> None:
    langkah(dunia, "perencana", "ajukan")
    tempat = alamat(dunia, "subkomponen", "1a")
    jawab = dunia.client("apip").post(tempat, {"status": "diajukan", "evaluator": "A"})
    assert jawab.status_code == 422 and "memerlukan alasan" in jawab.content.decode()
    assert dunia.client("apip").post(tempat, {"status": "diajukan", "evaluator": "A", "alasan": "inovasi"}).status_code == 302


def test_sending_back_needs_a_reason_and_only_the_inspektorat_may(dunia, evaluasi: Evaluasi) -> None:
    langkah(dunia, "perencana", "ajukan")
    assert "Tulis alasannya" in langkah(dunia, "apip", "kembalikan")
    assert dunia.client("perencana").post(alamat(dunia, "langkah", "kembalikan"), {"alasan": "x"}).status_code == 403
    langkah(dunia, "apip", "kembalikan", "bukti belum ada")
    evaluasi.refresh_from_db()
    assert evaluasi.status == StatusEvaluasi.MANDIRI


def test_a_workbook_with_a_mistake_changes_nothing(dunia, evaluasi: Evaluasi) -> None:
    isi = write_lke(Lke(unit="x", daftar_penilaian=(PenilaianSub(subkomponen="1.a", mandiri="BB"),)))
    rusak = SimpleUploadedFile("lke.xlsx", isi[:100])
    dunia.client("perencana").post(alamat(dunia, "unggah"), {"berkas": rusak})
    assert not NilaiLke.objects.exists()


def test_the_files_and_the_overview(dunia, evaluasi: Evaluasi) -> None:
    klien = dunia.client("perencana")
    assert dunia.client("apip").get(alamat(dunia, "lhe", "pdf")).content.startswith(b"%PDF")
    for siapa in ("perencana", "kepala", "pembina", "pembaca"):
        assert dunia.client(siapa).get(alamat(dunia, "lhe", "pdf")).status_code == 403
    assert "LHE (PDF)" not in klien.get(alamat(dunia, "lembar")).content.decode()
    Evaluasi.objects.update(status=StatusEvaluasi.SELESAI)
    assert klien.get(alamat(dunia, "lhe", "pdf")).content.startswith(b"%PDF")
    assert "LHE (PDF)" in klien.get(alamat(dunia, "lembar")).content.decode()
    Evaluasi.objects.update(status=StatusEvaluasi.MANDIRI)
    assert klien.get(alamat(dunia, "buku")).content.startswith(b"PK")
    tempat = reverse("evaluasi:instansi", args=[dunia.instansi.kode, 2023])
    assert "Penilaian mandiri" in dunia.client("apip").get(tempat).content.decode()
    csv = dunia.client("apip").get(tempat, {"format": "csv", "tahap": "mandiri"}).content.decode("utf-8-sig")
    assert "Kecamatan Bluto" in csv and "Seberang" not in csv


def test_the_outsider_is_refused(dunia, evaluasi: Evaluasi) -> None:
    for nama in ("lembar", "buku"):
        assert dunia.client("luar").get(alamat(dunia, nama)).status_code == 404
        assert dunia.client("unit_lain").get(alamat(dunia, nama)).status_code == 404
