"""Requests nobody sends by accident: too large, with NUL, with numbers that are none; and what browsers may keep."""

from __future__ import annotations

from datetime import date

import pytest
from conftest import Dunia
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from sakip.web.audit.catat import record
from sakip.web.kinerja.models import Isu, TahunKinerja
from sakip.web.tampilan.bilangan import seen_version, whole_number

TEMPAT = {"instansi": "misal", "unit": "bluto", "tahun": 2023}


def url(nama: str, **isi: object) -> str:
    return reverse(f"kinerja:{nama}", kwargs=TEMPAT | isi)


@pytest.mark.parametrize("teks", ["²", "٣", "-1", "1e3", " 1", "9" * 19, "", "x"])
def test_only_plain_digits_are_a_number(teks: str) -> None:
    assert whole_number(teks) is None


def test_a_nonsense_version_is_no_version_anybody_saw() -> None:
    assert seen_version({}) is None and seen_version({"kunci_versi": ""}) is None
    assert seen_version({"kunci_versi": "7"}) == 7
    assert seen_version({"kunci_versi": "²"}) == seen_version({"kunci_versi": "9" * 40}) == 0


@pytest.mark.parametrize(
    ("nama", "tanya"),
    [
        ("daftar_indikator", "sasaran=²"),
        ("indikator_tambah", "simpul=²"),
        ("simpul_tambah", "jenis=sasaran&induk=²"),
        ("nomenklatur", "jenis=program&induk=²&simpul=²"),
        ("pohon", "zoom=²"),
    ],
)
def test_a_digit_that_is_no_number_in_the_address(dunia: Dunia, tahun: TahunKinerja, nama: str, tanya: str) -> None:
    assert dunia.client("perencana").get(f"{url(nama)}?{tanya}").status_code == 200


def test_a_nonsense_version_deletes_nothing(dunia: Dunia, tahun: TahunKinerja) -> None:
    baris = Isu.objects.filter(tahun_kinerja=tahun).first()
    assert baris
    halaman = url("data_hapus", lembar="isu", baris=baris.pk)
    assert dunia.client("perencana").post(halaman, {"kunci_versi": "²"}).status_code == 302
    assert Isu.objects.filter(pk=baris.pk).exists()


@pytest.mark.parametrize("kunci", [2**63, 10**30])
def test_keys_no_database_holds_are_not_found(dunia: Dunia, tahun: TahunKinerja, kunci: int) -> None:
    client = dunia.client("administrator")
    for alamat in (
        reverse("instansi:orang", args=("misal", kunci)),
        url("simpul_ubah", simpul=kunci),
        url("aksi_ubah", indikator=kunci),
        url("bukti_unduh", bukti=kunci),
        url("pk_versi", versi=kunci),
    ):
        assert client.get(alamat).status_code == 404, alamat


def test_a_year_of_many_digits_is_not_found(dunia: Dunia, tahun: TahunKinerja) -> None:
    client = dunia.client("administrator")
    kalender = reverse("tenggat:kalender", args=("misal",))
    assert client.get(f"{kalender}?tahun=02023999999999999999999").status_code == 404
    assert client.get(f"{kalender}?tahun=2023").status_code == 200


def test_nul_characters_in_addresses_are_refused(dunia: Dunia, tahun: TahunKinerja) -> None:
    client = dunia.client("perencana")
    for alamat in (f"{url('daftar_indikator')}?cari=a%00b", "/publik/cari/?q=%00", "/undangan/%00/"):
        assert client.get(alamat).status_code == 400, alamat


def test_nul_characters_in_a_form_are_an_error_of_the_field(dunia: Dunia, tahun: TahunKinerja) -> None:
    isu = Isu.objects.filter(tahun_kinerja=tahun).first()
    assert isu
    isi = {"kunci_versi": isu.kunci_versi, "lingkup": isu.lingkup, "uraian": "a\x00b"}
    jawab = dunia.client("perencana").post(url("data_ubah", lembar="isu", baris=isu.pk), isi)
    assert jawab.status_code == 200 and "aria-invalid" in jawab.content.decode()


def test_what_is_far_too_large_is_refused_unread(settings: object, dunia: Dunia) -> None:
    settings.BATAS_UNGGAH = 1000  # type: ignore[attr-defined]
    berkas = SimpleUploadedFile("a.pdf", b"%PDF-1.7" + b"x" * 5000)
    jawab = Client().post(reverse("account_login"), {"login": "a", "berkas": berkas})
    assert jawab.status_code == 413 and "terlalu besar" in jawab.content.decode()


def test_a_large_body_without_a_file_says_so(dunia: Dunia, tahun: TahunKinerja) -> None:
    jawab = dunia.client("perencana").post(
        url("identitas"), "nama=" + "x" * 3_000_000, content_type="application/x-www-form-urlencoded"
    )
    assert jawab.status_code == 413


def test_too_many_fields_are_refused(dunia: Dunia, tahun: TahunKinerja) -> None:
    isi = "&".join(f"f{n}=1" for n in range(6000))
    jawab = dunia.client("perencana").post(url("identitas"), isi, content_type="application/x-www-form-urlencoded")
    assert jawab.status_code == 400 and "Traceback" not in jawab.content.decode()


def test_pages_of_a_session_are_not_kept(dunia: Dunia, tahun: TahunKinerja) -> None:
    client = dunia.client("perencana")
    for alamat in (url("realisasi"), url("identitas"), "/", "/tidak-ada/"):
        assert "no-store" in client.get(alamat)["Cache-Control"], alamat
    assert "no-store" in client.get(reverse("account_login"), follow=False)["Cache-Control"]


def test_the_portal_stays_cacheable_for_everybody(dunia: Dunia, tahun: TahunKinerja) -> None:
    for client in (Client(), dunia.client("perencana")):
        jawab = client.get("/publik/cari/")
        assert "public" in jawab["Cache-Control"] and not jawab.cookies
        assert "Rekaan" not in jawab.content.decode(), "no name of who is logged in"


@pytest.mark.parametrize("tanya", ["sampai=9999-12-31", "dari=0001-01-01", "tahun=99999", "sebelum=99999999999999999999"])
def test_impossible_days_in_the_filters_of_the_audit(dunia: Dunia, tahun: TahunKinerja, tanya: str) -> None:
    assert dunia.client("administrator").get(f"/i/misal/jejak/?{tanya}").status_code == 200


@pytest.mark.parametrize("teks", ["9999-12-31T23:59:59+00:00", "0001-01-01T00:00:00+14:00", "2024-99-99", "<b>2024-01-01</b>"])
def test_texts_like_moments_do_not_stop_the_audit(dunia: Dunia, teks: str) -> None:
    record(
        "unitkerja.ubah",
        objek=dunia.unit,
        by=dunia.orang["administrator"],
        perubahan=[("alamat", None, teks)],
        instansi_id=dunia.instansi.pk,
        unit_id=dunia.unit.pk,
    )
    jawab = dunia.client("administrator").get("/i/misal/jejak/")
    assert jawab.status_code == 200 and "<b>2024" not in jawab.content.decode()


def test_terms_of_office_lie_in_our_time(dunia: Dunia) -> None:
    client = dunia.client("administrator")
    halaman = reverse("instansi:pejabat_tambah", args=("misal", "bluto", 2023))
    isi = {"nama": "Budi Rekaan", "jabatan": "Camat", "status": "definitif", "mulai": "0001-01-01", "selesai": ""}
    for _ in range(2):
        jawab = client.post(halaman, isi)
        assert jawab.status_code == 200 and "1900 sampai 2200" in jawab.content.decode()
    assert client.post(halaman, isi | {"mulai": date(2023, 1, 2).isoformat()}).status_code == 302
