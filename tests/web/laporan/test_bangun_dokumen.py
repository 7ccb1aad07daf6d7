"""Documents are built by the worker from the data at the request, downloaded with permission, cleaned up."""

from __future__ import annotations

from datetime import timedelta
from hashlib import sha256
from io import BytesIO

import pytest
from conftest import Dunia
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from docx import Document

from sakip.web.audit.models import Peristiwa
from sakip.web.kinerja.actions.baris import change
from sakip.web.kinerja.models import TahunKinerja
from sakip.web.laporan.actions.bangun import SIMPAN, clean_up
from sakip.web.laporan.models import BerkasBangun, Pembangunan, StatusBangun

pytestmark = pytest.mark.django_db


def alamat(nama: str = "dokumen", **lain: object) -> str:
    return reverse(f"laporan:{nama}", kwargs={"instansi": "misal", "unit": "bluto", "tahun": 2023, **lain})


def minta(client: Client, jenis: str = "lkjip") -> object:
    return client.post(alamat(), {"jenis": jenis})


def unduh(client: Client, satu: Pembangunan, bentuk: str) -> tuple[object, bytes]:
    jawaban = client.get(alamat("unduh", kunci=satu.pk, bentuk=bentuk))
    return jawaban, b"".join(jawaban.streaming_content) if jawaban.streaming else jawaban.content  # type: ignore[attr-defined]


def test_pekerja_membangun_berkas_yang_dapat_dibuka(
    dunia: Dunia, tahun: TahunKinerja, tmp_path: object, settings: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.MEDIA_ROOT = tmp_path  # type: ignore[attr-defined]
    client = dunia.client("perencana")
    jawaban = minta(client)
    satu = Pembangunan.objects.get()
    assert jawaban["Location"] == alamat("pembangunan", kunci=satu.pk)  # type: ignore[index]
    assert satu.status == StatusBangun.ANTRE and Peristiwa.objects.filter(jenis="laporan.bangun").count() == 1
    menunggu = client.get(alamat("pembangunan", kunci=satu.pk)).content.decode()
    assert 'hx-trigger="every 2s"' in menunggu and "Muat ulang" in menunggu and 'http-equiv="refresh"' not in menunggu
    change(tahun, by=dunia.orang["perencana"], nama="Kecamatan Berganti Nama")
    # The worker closes its connection between tasks; here it is the test's own.
    monkeypatch.setattr("django_tasks_db.management.commands.db_worker.close_old_connections", lambda: None)
    call_command("db_worker", "--batch", "--no-startup-delay", "--interval", "0", verbosity=0)
    satu.refresh_from_db()
    assert (satu.status, satu.kemajuan, satu.pesan) == (StatusBangun.SELESAI, 100, "")
    potongan = client.get(alamat("pembangunan", kunci=satu.pk), headers={"HX-Request": "true"}).content.decode()
    assert "hx-trigger" not in potongan and "<html" not in potongan and "DOCX" in potongan
    for berkas in satu.daftar_berkas.all():
        kepala, isi = unduh(client, satu, berkas.format)
        assert len(isi) == berkas.ukuran and sha256(isi).hexdigest() == berkas.sidik
        assert kepala["Content-Disposition"] == f'attachment; filename="lkjip-kecamatan-bluto-2023.{berkas.format}"'  # type: ignore[index]
        assert kepala["X-Content-Type-Options"] == "nosniff"  # type: ignore[index]
    assert {b.format for b in satu.daftar_berkas.all()} == {"pdf", "docx", "html"}
    _, pdf = unduh(client, satu, "pdf")
    assert pdf.startswith(b"%PDF-") and pdf.rstrip().endswith(b"%%EOF")
    _, docx = unduh(client, satu, "docx")
    teks = "\n".join(p.text for p in Document(BytesIO(docx)).paragraphs)
    assert "Kecamatan Bluto" in teks and "Berganti Nama" not in teks


def test_permintaan_sama_memakai_dokumen_yang_ada(dunia: Dunia, tahun: TahunKinerja) -> None:
    client = dunia.client("perencana")
    minta(client)
    minta(client)
    assert Pembangunan.objects.count() == 1
    minta(client, "rencana-aksi")
    assert Pembangunan.objects.count() == 2
    change(tahun, by=dunia.orang["perencana"], alamat="Jalan Baru 1")
    minta(client)
    assert Pembangunan.objects.count() == 3
    change(tahun, by=dunia.orang["perencana"], alamat="Jalan Baru 2")
    minta(client)
    assert Pembangunan.objects.count() == 3
    assert minta(client, "../etc").status_code == 302  # type: ignore[attr-defined]


def test_pekerja_mati_ditandai_gagal_dengan_nasihat(dunia: Dunia, tahun: TahunKinerja) -> None:
    client = dunia.client("perencana")
    minta(client)
    lama = timezone.now() - timedelta(minutes=30)
    Pembangunan.objects.update(status=StatusBangun.BERJALAN, kabar_pada=lama)
    satu = Pembangunan.objects.get()
    assert "pekerja latar tidak menjawab" in client.get(alamat("pembangunan", kunci=satu.pk)).content.decode()
    assert "pekerja latar tidak menjawab" in client.get(alamat()).content.decode()
    satu.refresh_from_db()
    assert satu.status == StatusBangun.BERJALAN, "GET must not change anything"
    minta(client)
    satu.refresh_from_db()
    assert satu.status == StatusBangun.GAGAL and "Bangun lagi" in satu.pesan
    assert Pembangunan.objects.filter(status=StatusBangun.ANTRE).count() == 1


def test_kesalahan_menjadi_status_gagal(dunia: Dunia, tahun: TahunKinerja) -> None:
    from sakip.web.laporan.tasks import bangun

    minta(dunia.client("perencana"))
    Pembangunan.objects.update(dokumen=b"rusak")
    satu = Pembangunan.objects.get()
    bangun.call(satu.pk)
    satu.refresh_from_db()
    assert satu.status == StatusBangun.GAGAL and "Bangun lagi" in satu.pesan


def test_hanya_sepuluh_terakhir_disimpan(dunia: Dunia, tahun: TahunKinerja) -> None:
    for nomor in range(SIMPAN + 3):
        Pembangunan.objects.create(
            tahun_kinerja=tahun,
            dokumen=b"x",
            sidik_dokumen=f"{nomor:064}",
            revisi=nomor,
            status=StatusBangun.SELESAI,
            oleh=dunia.orang["perencana"],
        )
    clean_up(tahun)
    assert [p.revisi for p in Pembangunan.objects.all()] == list(range(SIMPAN + 2, 2, -1))


@pytest.mark.parametrize(("siapa", "status"), [("pembaca", 403), ("unit_lain", 404), ("luar", 404)])
def test_siapa_boleh_membangun(dunia: Dunia, tahun: TahunKinerja, siapa: str, status: int) -> None:
    assert minta(dunia.client(siapa)).status_code == status  # type: ignore[attr-defined]
    assert not Pembangunan.objects.exists()


def test_berkas_unit_lain_tidak_ditemukan(dunia: Dunia, tahun: TahunKinerja) -> None:
    minta(dunia.client("perencana"))
    satu = Pembangunan.objects.get()
    BerkasBangun.objects.create(pembangunan=satu, format="pdf", berkas="bangun/x.pdf", nama="x.pdf", ukuran=1, sidik="0" * 64)
    for siapa in ("unit_lain", "luar"):
        for nama, lain in (("pembangunan", {}), ("unduh", {"bentuk": "pdf"})):
            assert dunia.client(siapa).get(alamat(nama, kunci=satu.pk, **lain)).status_code == 404
    lain = reverse("laporan:pembangunan", args=("misal", "seberang", 2023, satu.pk))
    assert dunia.client("unit_lain").get(lain).status_code == 404
    assert dunia.client("pembaca").get(alamat("unduh", kunci=satu.pk, bentuk="exe")).status_code == 404


def test_daftar_dapat_diunduh(dunia: Dunia, tahun: TahunKinerja) -> None:
    client = dunia.client("perencana")
    minta(client)
    assert "LKjIP" in client.get(alamat() + "?format=csv").content.decode("utf-8-sig")
    assert client.get(alamat() + "?format=xlsx").content.startswith(b"PK")


def test_csrf_ditegakkan(dunia: Dunia, tahun: TahunKinerja) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(dunia.orang["perencana"], backend="allauth.account.auth_backends.AuthenticationBackend")
    assert minta(client).status_code == 403  # type: ignore[attr-defined]
