"""Evidence: what is let in, who gets it, who judges it, and that files go with their rows."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile

from sakip.web.audit.models import Peristiwa
from sakip.web.kinerja.actions.bukti import BuktiDitolak, reject_evidence, upload_evidence, verify_evidence
from sakip.web.kinerja.models import Bukti, HasilIndikator, StatusBukti
from sakip.web.kinerja.unggahan import check_upload
from sakip.web.tenggat.actions.tenggat import set_deadline
from sakip.web.tenggat.kabar import unread_count
from sakip.web.tenggat.models import JenisTenggat

DASAR = "/i/misal/u/bluto/2023/"
PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"


def _berkas(nama: str = "laporan.pdf", isi: bytes = PDF) -> SimpleUploadedFile:
    return SimpleUploadedFile(nama, isi)


@pytest.fixture
def satu(tahun) -> int:
    return HasilIndikator.objects.filter(tahun_kinerja=tahun, kode="IKU1").get().indikator_id


@pytest.fixture
def bukti(dunia, tahun, satu) -> Bukti:
    indikator = HasilIndikator.objects.get(tahun_kinerja=tahun, indikator=satu).indikator
    return upload_evidence(
        tahun_kinerja=tahun,
        indikator=indikator,
        triwulan=0,
        berkas=check_upload(_berkas()),
        keterangan="halaman 12",
        by=dunia.orang["perencana"],
    )


def _kunci(dunia) -> None:
    set_deadline(
        instansi=dunia.instansi, tahun=2023, jenis=JenisTenggat.LKJIP, tanggal=date(2024, 2, 1), mengunci=True,
        by=dunia.orang["pembina"],
    )  # fmt: skip


def test_upload_keeps_hash_kind_and_a_random_name(dunia, satu) -> None:
    alamat = f"{DASAR}realisasi/indikator/{satu}/2/bukti/"
    jawaban = dunia.client("perencana").post(alamat, {"berkas": _berkas("Laporan SKM.pdf"), "keterangan": "hal. 3"})
    assert jawaban.status_code == 302
    ada = Bukti.objects.get()
    assert (ada.nama_berkas, ada.jenis_isi, ada.ukuran, ada.triwulan) == ("Laporan SKM.pdf", "application/pdf", len(PDF), 2)
    assert len(ada.sidik) == 64
    assert "Laporan" not in ada.berkas.name
    assert ada.status == StatusBukti.DIAJUKAN
    assert Peristiwa.objects.filter(jenis="bukti.unggah", objek_id=str(ada.pk)).exists()
    assert "belum diverifikasi" in dunia.client("pembaca").get(f"{DASAR}realisasi/indikator/{satu}/2/").content.decode()


@pytest.mark.parametrize(
    ("nama", "isi"),
    [
        ("halaman.html", b"<script>alert(1)</script>"),
        ("gambar.svg", b"<svg onload='x()'/>"),
        ("palsu.pdf", b"MZ\x90\x00 program"),
        ("laporan.exe.pdf", PDF),
        ("kosong.pdf", b""),
        ("tanpa_akhiran", PDF),
        ("lembar.xlsx", PDF),
    ],
)
def test_hostile_files_stay_out(dunia, satu, nama, isi) -> None:
    jawaban = dunia.client("perencana").post(f"{DASAR}realisasi/indikator/{satu}/2/bukti/", {"berkas": _berkas(nama, isi)})
    assert jawaban.status_code == 200
    assert "tidak dapat diterima" in jawaban.content.decode()
    assert not Bukti.objects.exists()


def test_too_large_and_missing_files_stay_out(dunia, satu, settings) -> None:
    settings.BATAS_UNGGAH = 20
    client, alamat = dunia.client("perencana"), f"{DASAR}realisasi/indikator/{satu}/2/bukti/"
    assert "melebihi" in client.post(alamat, {"berkas": _berkas()}).content.decode()
    assert "Pilih berkas" in client.post(alamat, {}).content.decode()
    assert not Bukti.objects.exists()


def test_the_same_file_twice_and_a_locked_quarter_are_refused(dunia, satu, bukti) -> None:
    client, alamat = dunia.client("perencana"), f"{DASAR}realisasi/indikator/{satu}/0/bukti/"
    assert "isi yang sama" in client.post(alamat, {"berkas": _berkas("lain.pdf")}).content.decode()
    _kunci(dunia)
    jawaban = client.post(alamat, {"berkas": _berkas("baru.pdf", PDF + b"x")})
    assert "terkunci karena tenggat" in jawaban.content.decode()
    assert Bukti.objects.count() == 1


def test_only_planners_upload(dunia, satu) -> None:
    for siapa in ("kepala", "pembina", "apip", "pembaca"):
        alamat = f"{DASAR}realisasi/indikator/{satu}/2/bukti/"
        assert dunia.client(siapa).post(alamat, {"berkas": _berkas()}).status_code == 403
    assert not Bukti.objects.exists()


def test_a_failed_upload_leaves_no_file(dunia, tahun, satu, monkeypatch) -> None:
    indikator = HasilIndikator.objects.get(tahun_kinerja=tahun, indikator=satu).indikator

    def gagal(*_: object, **__: object) -> None:
        raise RuntimeError("basis data terputus")

    def berkas() -> set[str]:
        return {str(p) for p in Path(default_storage.location).rglob("*.pdf")}

    sebelum = berkas()
    monkeypatch.setattr("sakip.web.kinerja.actions.bukti.add", gagal)
    with pytest.raises(RuntimeError):
        upload_evidence(
            tahun_kinerja=tahun, indikator=indikator, triwulan=1, berkas=check_upload(_berkas()), keterangan="",
            by=dunia.orang["perencana"],
        )  # fmt: skip
    assert berkas() == sebelum


def test_download_is_for_the_unit_and_never_a_page(dunia, bukti) -> None:
    alamat = f"{DASAR}bukti/{bukti.pk}/"
    for siapa in ("administrator", "pembina", "apip", "pembaca"):
        jawaban = dunia.client(siapa).get(alamat)
        assert jawaban.status_code == 200
        assert b"".join(jawaban.streaming_content) == PDF
        assert jawaban.headers["Content-Disposition"].startswith("attachment")
        assert jawaban.headers["X-Content-Type-Options"] == "nosniff"
        assert "sandbox" in jawaban.headers["Content-Security-Policy"]
    for siapa in ("unit_lain", "luar", "tanpa"):
        assert dunia.client(siapa).get(alamat).status_code == 404
    assert dunia.client("administrator").get(f"/i/misal/u/seberang/2023/bukti/{bukti.pk}/").status_code == 404
    assert dunia.client("perencana").post(alamat).status_code == 405


def test_deleting_takes_the_file_after_the_commit(dunia, bukti, django_capture_on_commit_callbacks) -> None:
    client, alamat, nama = dunia.client("perencana"), f"{DASAR}bukti/{bukti.pk}/hapus/", bukti.berkas.name
    assert "tidak dapat dikembalikan" in client.get(alamat).content.decode()
    assert Bukti.objects.exists()
    with django_capture_on_commit_callbacks(execute=True):
        assert client.post(alamat, {"kunci_versi": bukti.kunci_versi}).status_code == 302
        assert default_storage.exists(nama)
    assert not Bukti.objects.exists()
    assert not default_storage.exists(nama)
    assert Peristiwa.objects.filter(jenis="bukti.hapus").exists()


def test_verified_or_locked_or_changed_pieces_stay(dunia, bukti) -> None:
    client, alamat = dunia.client("perencana"), f"{DASAR}bukti/{bukti.pk}/hapus/"
    client.post(alamat, {"kunci_versi": bukti.kunci_versi + 1})
    assert Bukti.objects.exists()
    verify_evidence(bukti=bukti, by=dunia.orang["pembina"])
    jawaban = client.post(alamat, {"kunci_versi": bukti.kunci_versi}, follow=True)
    assert "sudah diverifikasi tidak dapat dihapus" in jawaban.content.decode()
    reject_evidence(bukti=bukti, by=dunia.orang["pembina"], catatan="salah tahun")
    _kunci(dunia)
    jawaban = client.post(alamat, {"kunci_versi": bukti.kunci_versi}, follow=True)
    assert "terkunci karena tenggat" in jawaban.content.decode()
    assert Bukti.objects.exists()


def test_the_queue_is_for_the_pembina_of_this_instansi(dunia, bukti) -> None:
    assert "laporan.pdf" in dunia.client("pembina").get("/i/misal/bukti/").content.decode()
    for siapa in ("perencana", "kepala", "apip", "pembaca"):
        assert dunia.client(siapa).get("/i/misal/bukti/").status_code == 403
        assert dunia.client(siapa).post(f"/i/misal/bukti/{bukti.pk}/", {"hasil": "verifikasi"}).status_code == 403
    assert dunia.client("luar").get("/i/misal/bukti/").status_code == 404
    assert dunia.client("luar").get(f"/i/lain/bukti/{bukti.pk}/").status_code == 404
    assert "laporan.pdf" not in dunia.client("luar").get("/i/lain/bukti/?status=").content.decode()


def test_queue_filters_and_files(dunia, bukti) -> None:
    client = dunia.client("pembina")
    for cocok in ("?unit=bluto", "?tahun=2023", "?triwulan=0", "?cari=ikm", "?cari=iku1", "?status="):
        assert "laporan.pdf" in client.get(f"/i/misal/bukti/{cocok}").content.decode(), cocok
    for lain in ("?unit=seberang", "?tahun=2022", "?triwulan=1", "?cari=zzz", "?status=ditolak"):
        assert "laporan.pdf" not in client.get(f"/i/misal/bukti/{lain}").content.decode(), lain
    csv = b"".join(client.get("/i/misal/bukti/?status=&format=csv").streaming_content).decode()
    assert "Kecamatan Bluto;2023;IKU1" in csv
    assert client.get("/i/misal/bukti/?format=xlsx").status_code == 200


def test_verification_is_audited_and_shown(dunia, satu, bukti) -> None:
    client = dunia.client("pembina")
    isi = {"hasil": "verifikasi", "catatan": "sesuai", "kunci_versi": bukti.kunci_versi}
    assert client.post(f"/i/misal/bukti/{bukti.pk}/", isi).status_code == 302
    bukti.refresh_from_db()
    assert (bukti.status, bukti.catatan, bukti.diperiksa_oleh) == ("diverifikasi", "sesuai", dunia.orang["pembina"])
    assert Peristiwa.objects.get(jenis="bukti.verifikasi").oleh_id == dunia.orang["pembina"].pk
    assert "1 bukti terverifikasi" in dunia.client("pembaca").get(f"{DASAR}realisasi/").content.decode()
    basi = client.post(f"/i/misal/bukti/{bukti.pk}/", isi | {"hasil": "tolak"})
    assert "sudah diperiksa" in basi.content.decode()


def test_rejection_needs_a_reason_and_tells_the_unit(dunia, satu, bukti) -> None:
    client, alamat = dunia.client("pembina"), f"/i/misal/bukti/{bukti.pk}/"
    dasar = {"hasil": "tolak", "kunci_versi": bukti.kunci_versi}
    assert "Tulis alasan penolakan" in client.post(alamat, dasar).content.decode()
    assert client.post(alamat, dasar | {"catatan": "halaman tidak terbaca"}).status_code == 302
    assert unread_count(dunia.orang["perencana"]) == 1
    halaman = dunia.client("perencana").get("/kotak-masuk/").content.decode()
    assert "Bukti IKU1 setahun 2023 ditolak" in halaman
    assert "halaman tidak terbaca" in halaman
    assert "1 bukti ditolak" in dunia.client("pembaca").get(f"{DASAR}realisasi/").content.decode()
    assert "halaman tidak terbaca" in dunia.client("pembaca").get(f"{DASAR}realisasi/indikator/{satu}/0/").content.decode()


def test_nobody_judges_their_own_file(dunia, tahun, satu) -> None:
    indikator = HasilIndikator.objects.get(tahun_kinerja=tahun, indikator=satu).indikator
    milik = upload_evidence(
        tahun_kinerja=tahun, indikator=indikator, triwulan=1, berkas=check_upload(_berkas()), keterangan="",
        by=dunia.orang["administrator"],
    )  # fmt: skip
    with pytest.raises(BuktiDitolak, match="oleh orang yang mengunggahnya"):
        verify_evidence(bukti=milik, by=dunia.orang["administrator"])
