"""From submission to publication: frozen data, refused steps, who may do what, history, differences."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from hashlib import sha256

import pytest
from conftest import Dunia
from django.test import Client
from django.urls import reverse

from sakip.exchange.snapshot import load
from sakip.web.audit.models import Peristiwa
from sakip.web.kinerja.actions.baris import change
from sakip.web.kinerja.models import PerjanjianKinerja, Realisasi, StatusPk, TahunKinerja
from sakip.web.laporan.actions.bangun import build
from sakip.web.laporan.models import Pembangunan, StatusVersi, VersiLaporan
from sakip.web.portal.models import JenisPublikasi, Publikasi
from sakip.web.tenggat.models import Pemberitahuan

pytestmark = pytest.mark.django_db
ALASAN = "Uraian capaian diperbaiki menyusul."


@pytest.fixture
def siap(dunia: Dunia, tahun: TahunKinerja, settings: object, tmp_path: object) -> Iterator[TahunKinerja]:
    """The year with its PK revision approved."""
    settings.MEDIA_ROOT = tmp_path  # type: ignore[attr-defined]
    for pk in PerjanjianKinerja.objects.filter(tahun_kinerja=tahun):
        change(pk, by=dunia.orang["kepala"], status=StatusPk.DISETUJUI)
    yield TahunKinerja.objects.select_related("unit__instansi", "rencana__induk").get(pk=tahun.pk)


def alamat(nama: str = "riwayat", **lain: object) -> str:
    return reverse(f"laporan:{nama}", kwargs={"instansi": "misal", "unit": "bluto", "tahun": 2023, **lain})


def ajukan(dunia: Dunia, **isi: str) -> VersiLaporan:
    jawaban = dunia.client("kepala").post(alamat("ajukan"), isi)
    assert jawaban.status_code == 302, jawaban.content.decode()
    return VersiLaporan.objects.first()  # type: ignore[return-value]


def alamat_langkah(nama: str, nomor: int = 1) -> str:
    return alamat("terbit" if nama in ("terbitkan", "tarik") else "reviu", nomor=nomor, langkah=nama)


def langkah(dunia: Dunia, siapa: str, nama: str, versi: VersiLaporan, **isi: str) -> str:
    versi.refresh_from_db()
    data = {"dilihat": versi.kunci_versi, **isi}
    jawaban = dunia.client(siapa).post(alamat_langkah(nama, versi.nomor), data, follow=True)
    versi.refresh_from_db()
    return jawaban.content.decode()


def ubah_realisasi(dunia: Dunia, nilai: int) -> None:
    realisasi = Realisasi.objects.get(tahun_kinerja__unit=dunia.unit, indikator__kode="IKU2")
    change(realisasi, by=dunia.orang["perencana"], tahunan=Decimal(nilai))


def test_perubahan_pk_belum_disetujui_menahan_pengajuan(dunia: Dunia, tahun: TahunKinerja) -> None:
    client = dunia.client("kepala")
    assert "belum disetujui" in client.get(alamat("ajukan")).content.decode()
    assert "belum disetujui" in client.post(alamat("ajukan"), {"catatan": ""}).content.decode()
    assert not VersiLaporan.objects.exists()


def test_pengajuan_membekukan_data(dunia: Dunia, siap: TahunKinerja) -> None:
    halaman = dunia.client("kepala").get(alamat("ajukan"))
    assert halaman.status_code == 200 and not VersiLaporan.objects.exists()
    versi = ajukan(dunia, catatan="Mohon diperiksa.")
    beku = bytes(versi.dokumen)
    assert versi.sidik == sha256(beku).hexdigest() and versi.revisi == siap.revisi and versi.nomor == 1
    ubah_realisasi(dunia, 60)
    change(siap, by=dunia.orang["perencana"], nama="Nama Lain")
    versi.refresh_from_db()
    assert bytes(versi.dokumen) == beku
    assert load(beku).unit.nama == "Kecamatan Bluto"
    teks = dunia.client("pembaca").get(alamat("versi", nomor=1)).content.decode()
    assert versi.sidik in teks and "Data berubah sejak versi ini" in teks and "Mohon diperiksa." in teks
    assert "Data berubah sejak versi 1" in dunia.client("pembaca").get(alamat("lkjip")).content.decode()
    unduhan = dunia.client("pembaca").get(alamat("beku", nomor=1))
    assert sha256(unduhan.content).hexdigest() == versi.sidik
    assert Peristiwa.objects.filter(jenis="laporan.diajukan", unit_id=dunia.unit.pk).count() == 1
    assert Pemberitahuan.objects.filter(penerima=dunia.orang["apip"], judul__contains="versi 1 diajukan").count() == 1


def test_bangun_ulang_memberi_angka_yang_sama(dunia: Dunia, siap: TahunKinerja) -> None:
    versi = ajukan(dunia)
    ubah_realisasi(dunia, 60)
    teks = dunia.client("pembaca").get(alamat("versi", nomor=1) + "?periksa=ya").content.decode()
    assert f"semua {len(versi.angka)} angka sama" in teks
    VersiLaporan.objects.update(angka=versi.angka | {"capaian:IKU1": "99"})
    teks = dunia.client("pembaca").get(alamat("versi", nomor=1) + "?periksa=ya").content.decode()
    assert "1 angka berbeda" in teks and "capaian:IKU1" in teks
    VersiLaporan.objects.update(dokumen=bytes(versi.dokumen).replace(b"Bluto", b"Blutu"))
    assert "rusak" in dunia.client("pembaca").get(alamat("versi", nomor=1) + "?periksa=ya").content.decode()


def test_temuan_salah_perlu_alasan_atau_keputusan(dunia: Dunia, siap: TahunKinerja) -> None:
    realisasi = Realisasi.objects.get(tahun_kinerja=siap, indikator__kode="IKU2")
    from sakip.web.kinerja.models import Analisis

    change(Analisis.objects.get(tahun_kinerja=siap, indikator__kode="IKU2"), by=dunia.orang["perencana"], penyebab="")
    change(realisasi, by=dunia.orang["perencana"], tahunan=Decimal(20))
    client = dunia.client("kepala")
    jawaban = client.post(alamat("ajukan"), {"alasan": "", "catatan": ""})
    assert jawaban.status_code == 200 and "bertingkat salah" in jawaban.content.decode()
    assert not VersiLaporan.objects.exists()
    versi = ajukan(dunia, alasan="Analisis menyusul dari lapangan.")
    assert versi.jumlah_salah > 0 and versi.alasan_temuan == "Analisis menyusul dari lapangan."


def test_perjalanan_sampai_terbit_lalu_ditarik(dunia: Dunia, siap: TahunKinerja) -> None:
    versi = ajukan(dunia)
    assert "masih diperiksa" in dunia.client("kepala").get(alamat("ajukan")).content.decode()
    assert "tidak berlaku" in langkah(dunia, "pembina", "terbitkan", versi)
    langkah(dunia, "apip", "direviu", versi, catatan="Sesuai.")
    assert versi.status == StatusVersi.DIREVIU
    assert "belum selesai dibangun" in langkah(dunia, "pembina", "terbitkan", versi)
    assert versi.status == StatusVersi.DIREVIU and not Publikasi.objects.exists()
    build(Pembangunan.objects.get(versi=versi).pk)
    langkah(dunia, "pembina", "terbitkan", versi)
    assert versi.status == StatusVersi.TERBIT
    terbitan = Publikasi.objects.get(jenis=JenisPublikasi.LKJIP)
    assert terbitan.sidik == versi.sidik and terbitan.berkas.read().startswith(b"%PDF-") and versi.publikasi == terbitan
    assert terbitan.berkas_docx.read().startswith(b"PK")
    langkah(dunia, "pembina", "tarik", versi, alasan="Angka perlu diperbaiki.")
    terbitan.refresh_from_db()
    assert versi.status == StatusVersi.DITARIK and terbitan.ditarik_pada is not None
    status = list(versi.daftar_langkah.values_list("status", "oleh_nama"))
    assert [s for s, _ in status] == ["diajukan", "direviu", "terbit", "ditarik"]
    assert status[1][1] == dunia.orang["apip"].nama
    riwayat = dunia.client("pembaca").get(alamat()).content.decode()
    assert "Angka perlu diperbaiki." in riwayat and versi.sidik in riwayat


def test_dikembalikan_lalu_versi_baru_dengan_beda_angka(dunia: Dunia, siap: TahunKinerja) -> None:
    versi = ajukan(dunia)
    assert "Catatan" in langkah(dunia, "apip", "kembalikan", versi) or versi.status == StatusVersi.DIAJUKAN
    assert versi.status == StatusVersi.DIAJUKAN, "a note must be given"
    langkah(dunia, "pembina", "kembalikan", versi, alasan="Realisasi IKU2 keliru.")
    assert versi.status == StatusVersi.DIKEMBALIKAN
    assert Pemberitahuan.objects.filter(penerima=dunia.orang["perencana"], isi__contains="Realisasi IKU2 keliru.").exists()
    ubah_realisasi(dunia, 76)
    baru = ajukan(dunia, alasan=ALASAN)
    assert baru.nomor == 2
    client = dunia.client("pembaca")
    teks = client.get(alamat("banding") + "?lama=1&baru=2").content.decode()
    assert "96,15%" in teks and "97,44%" in teks and "capaian:IKU2" in teks and "capaian:IKU1<" not in teks
    assert "capaian:IKU2" in client.get(alamat("banding") + "?lama=1&baru=2&format=csv").content.decode("utf-8-sig")
    assert client.get(alamat("banding") + "?lama=1&baru=9").status_code == 404
    assert client.get(alamat("banding") + "?lama=x&baru=2").status_code == 404


def test_versi_baru_mengganti_terbitan_lama(dunia: Dunia, siap: TahunKinerja) -> None:
    def terbitkan(versi: VersiLaporan) -> None:
        langkah(dunia, "apip", "direviu", versi)
        build(Pembangunan.objects.get(versi=versi).pk)
        langkah(dunia, "pembina", "terbitkan", versi)

    satu = ajukan(dunia)
    terbitkan(satu)
    assert "sudah terbit" in dunia.client("kepala").get(alamat("ajukan")).content.decode()
    ubah_realisasi(dunia, 76)
    dua = ajukan(dunia, alasan=ALASAN)
    satu.refresh_from_db()
    assert satu.status == StatusVersi.TERBIT, "it stays published until the new one is"
    terbitkan(dua)
    satu.refresh_from_db()
    assert (satu.status, dua.status) == (StatusVersi.DITARIK, StatusVersi.TERBIT)
    assert Publikasi.objects.filter(jenis=JenisPublikasi.LKJIP, ditarik_pada=None).get().sidik == dua.sidik


def test_dua_pemeriksa_tidak_saling_mendahului(dunia: Dunia, siap: TahunKinerja) -> None:
    versi = ajukan(dunia)
    lama = versi.kunci_versi
    langkah(dunia, "apip", "direviu", versi)
    teks = (
        dunia.client("pembina")
        .post(
            alamat_langkah("kembalikan"),
            {"dilihat": lama, "alasan": "Perlu diperbaiki dahulu."},
            follow=True,
        )
        .content.decode()
    )
    versi.refresh_from_db()
    assert "diproses orang lain" in teks and versi.status == StatusVersi.DIREVIU


@pytest.mark.parametrize(
    ("siapa", "nama", "status"),
    [
        ("perencana", "direviu", 403),
        ("kepala", "kembalikan", 403),
        ("apip", "terbitkan", 403),
        ("kepala", "tarik", 403),
        ("pembaca", "direviu", 403),
        ("unit_lain", "direviu", 404),
        ("luar", "terbitkan", 404),
        ("pembina", "hapus", 404),
    ],
)
def test_langkah_menurut_peran(dunia: Dunia, siap: TahunKinerja, siapa: str, nama: str, status: int) -> None:
    versi = ajukan(dunia)
    url = alamat_langkah(nama)
    for jawaban in (dunia.client(siapa).get(url), dunia.client(siapa).post(url, {"dilihat": versi.kunci_versi})):
        assert jawaban.status_code == status
    versi.refresh_from_db()
    assert versi.status == StatusVersi.DIAJUKAN


@pytest.mark.parametrize(
    ("siapa", "status"), [("perencana", 403), ("pembina", 403), ("apip", 403), ("unit_lain", 404), ("luar", 404)]
)
def test_hanya_kepala_mengajukan(dunia: Dunia, siap: TahunKinerja, siapa: str, status: int) -> None:
    assert dunia.client(siapa).post(alamat("ajukan"), {"catatan": ""}).status_code == status
    assert not VersiLaporan.objects.exists()


def test_versi_unit_lain_tidak_ditemukan(dunia: Dunia, siap: TahunKinerja) -> None:
    ajukan(dunia)
    for siapa in ("unit_lain", "luar"):
        for nama in ("versi", "beku"):
            assert dunia.client(siapa).get(alamat(nama, nomor=1)).status_code == 404
    assert dunia.client("pembaca").get(alamat("versi", nomor=7)).status_code == 404


def test_terbitkan_rencana_dan_pk(dunia: Dunia, siap: TahunKinerja) -> None:
    client = dunia.client("pembina")
    for jenis in ("rencana", "pk"):
        url = alamat("terbitkan_dokumen", jenis=jenis)
        assert client.get(url).status_code == 405
        assert client.post(url).status_code == 302
    rencana, pk = Publikasi.objects.get(jenis="rencana"), Publikasi.objects.get(jenis="pk")
    assert pk.berkas.read().startswith(b"%PDF-") and not rencana.berkas
    assert client.post(alamat("terbitkan_dokumen", jenis="lkjip")).status_code == 404
    tarik = alamat("tarik_dokumen", publikasi=pk.pk)
    assert "terlalu pendek" in client.post(tarik, {"alasan": "x"}).content.decode()
    client.post(tarik, {"alasan": "Salah unggah versi."})
    pk.refresh_from_db()
    assert pk.ditarik_pada is not None and pk.alasan_tarik == "Salah unggah versi."
    for siapa, status in (("perencana", 403), ("kepala", 403), ("luar", 404)):
        assert dunia.client(siapa).post(alamat("terbitkan_dokumen", jenis="rencana")).status_code == status


def test_pk_belum_disetujui_tidak_terbit(dunia: Dunia, tahun: TahunKinerja) -> None:
    teks = dunia.client("pembina").post(alamat("terbitkan_dokumen", jenis="pk"), follow=True).content.decode()
    assert "Belum ada perjanjian kinerja yang disetujui" in teks and not Publikasi.objects.exists()


def test_csrf_ditegakkan(dunia: Dunia, siap: TahunKinerja) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(dunia.orang["kepala"], backend="allauth.account.auth_backends.AuthenticationBackend")
    assert client.post(alamat("ajukan"), {"catatan": ""}).status_code == 403


def test_membaca_tidak_mengubah_apa_pun(dunia: Dunia, siap: TahunKinerja) -> None:
    ajukan(dunia)
    sebelum = (Peristiwa.objects.count(), Pembangunan.objects.count(), VersiLaporan.objects.get().kunci_versi)
    client = dunia.client("administrator")
    for url in (
        alamat("lkjip"),
        alamat("temuan"),
        alamat("narasi"),
        alamat("dokumen"),
        alamat(),
        alamat("ajukan"),
        alamat("banding"),
        alamat("versi", nomor=1) + "?periksa=ya",
        alamat_langkah("direviu"),
        alamat("narasi_bagian", bagian="penutup") + "?mulai=draf",
    ):
        assert client.get(url).status_code == 200, url
    assert (Peristiwa.objects.count(), Pembangunan.objects.count(), VersiLaporan.objects.get().kunci_versi) == sebelum


def test_riwayat_dapat_diunduh(dunia: Dunia, siap: TahunKinerja) -> None:
    versi = ajukan(dunia)
    client = dunia.client("pembaca")
    assert versi.sidik in client.get(alamat() + "?format=csv").content.decode("utf-8-sig")
    assert client.get(alamat() + "?format=xlsx").content.startswith(b"PK")
