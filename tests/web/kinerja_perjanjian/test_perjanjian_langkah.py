"""The state machine of a PK version: every step from every state, by every role, and what is written about it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from conftest import Dunia
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from perjanjian_tahap import Alamat, pk_versi, setujui

from sakip.web.audit.models import Peristiwa
from sakip.web.audit.terjaga import Bentrok
from sakip.web.kinerja.actions import perjanjian as aksi
from sakip.web.kinerja.actions.perjanjian_isi import Janji, delete_draft, save_draft
from sakip.web.kinerja.models import PerjanjianKinerja, StatusPk, TahunKinerja, TargetPk
from sakip.web.kinerja.unggahan import check_upload

pytest_plugins = ("perjanjian_uji",)
PDF = b"%PDF-1.7\n%%EOF\n"
ROLES = ("administrator", "perencana", "kepala", "pembina", "apip", "pembaca")
BOLEH = {
    "pk_ajukan": {"administrator", "perencana"},
    "pk_setujui": {"administrator", "kepala"},
    "pk_kembalikan": {"administrator", "kepala"},
    "pk_buka": {"administrator"},
    "pk_unggah": {"administrator", "perencana"},
    "pk_hapus": {"administrator", "perencana"},
    "pk_ubah": {"administrator", "perencana"},
}
DARI = {
    "pk_ajukan": {StatusPk.DRAF, StatusPk.DIKEMBALIKAN},
    "pk_setujui": {StatusPk.DIAJUKAN},
    "pk_kembalikan": {StatusPk.DIAJUKAN},
    "pk_buka": {StatusPk.DISETUJUI, StatusPk.DITANDATANGANI},
    "pk_unggah": {StatusPk.DISETUJUI, StatusPk.DITANDATANGANI},
    "pk_hapus": {StatusPk.DRAF},
}
KE = {
    "pk_ajukan": StatusPk.DIAJUKAN,
    "pk_setujui": StatusPk.DISETUJUI,
    "pk_kembalikan": StatusPk.DIKEMBALIKAN,
    "pk_buka": StatusPk.DIKEMBALIKAN,
    "pk_unggah": StatusPk.DITANDATANGANI,
}


def pindai(nama: str = "PK 2023.pdf", isi: bytes = PDF) -> SimpleUploadedFile:
    return SimpleUploadedFile(nama, isi)


def bawa_ke(pk: PerjanjianKinerja, status: StatusPk, dunia: Dunia) -> PerjanjianKinerja:
    """Bring a draft into a state by lawful steps."""
    by = dunia.orang["administrator"]
    kini = pk

    def maju(fungsi: Callable[..., PerjanjianKinerja], **isi: Any) -> None:
        nonlocal kini
        kini = fungsi(pk=kini, dilihat=kini.kunci_versi, by=by, **isi)

    if status is not StatusPk.DRAF:
        maju(aksi.submit)
    if status is StatusPk.DIKEMBALIKAN:
        maju(aksi.give_back, catatan="Perbaiki target.")
    if status in (StatusPk.DISETUJUI, StatusPk.DITANDATANGANI):
        maju(aksi.approve)
    if status is StatusPk.DITANDATANGANI:
        maju(aksi.attach_signed, berkas=check_upload(pindai()))
    assert kini.status == status
    return kini


def kiriman(pk: PerjanjianKinerja, nama: str) -> dict[str, Any]:
    isi: dict[str, Any] = {"kunci_versi": pk.kunci_versi}
    if nama in ("pk_kembalikan", "pk_buka"):
        isi["catatan"] = "Target IKU2 belum sesuai RKT."
    if nama == "pk_unggah":
        isi["berkas"] = pindai()
    return isi


@pytest.mark.parametrize("status", list(StatusPk))
@pytest.mark.parametrize("nama", list(DARI))
def test_setiap_langkah_dari_setiap_status(
    dunia: Dunia, pk_awal: PerjanjianKinerja, alamat: Alamat, nama: str, status: StatusPk
) -> None:
    pk = bawa_ke(pk_awal, status, dunia)
    jawaban = dunia.client("administrator").post(alamat(nama, versi=1), kiriman(pk, nama))
    sesudah = PerjanjianKinerja.objects.filter(pk=pk.pk).first()
    if status in DARI[nama]:
        assert jawaban.status_code == 302
        if nama == "pk_hapus":
            assert sesudah is None
        else:
            assert sesudah is not None and sesudah.status == KE[nama]
    else:
        assert jawaban.status_code == 200
        assert "langkah ini hanya untuk versi berstatus" in jawaban.content.decode()
        assert sesudah is not None
        assert (sesudah.status, sesudah.kunci_versi) == (status, pk.kunci_versi)


@pytest.mark.parametrize("siapa", ROLES)
@pytest.mark.parametrize("nama", list(BOLEH))
def test_setiap_langkah_oleh_setiap_peran(
    dunia: Dunia, pk_awal: PerjanjianKinerja, alamat: Alamat, nama: str, siapa: str
) -> None:
    status = next(iter(DARI.get(nama, {StatusPk.DRAF})))
    pk = bawa_ke(pk_awal, status, dunia)
    client = dunia.client(siapa)
    assert client.get(alamat(nama, versi=1)).status_code == (200 if siapa in BOLEH[nama] else 403)
    if siapa not in BOLEH[nama]:
        assert client.post(alamat(nama, versi=1), kiriman(pk, nama)).status_code == 403
        assert pk_versi(pk.tahun_kinerja, 1).kunci_versi == pk.kunci_versi


@pytest.mark.parametrize("siapa", ["unit_lain", "luar", "tanpa"])
@pytest.mark.parametrize(
    "nama", ["pk_versi", "pk_berkas", "pk_ubah", "pk_ajukan", "pk_setujui", "pk_kembalikan", "pk_buka", "pk_unggah", "pk_hapus"]
)
def test_unit_dan_instansi_lain_tidak_melihat_apa_pun(
    dunia: Dunia, pk_awal: PerjanjianKinerja, alamat: Alamat, nama: str, siapa: str
) -> None:
    client = dunia.client(siapa)
    assert client.get(alamat(nama, versi=1)).status_code == 404
    assert client.post(alamat(nama, versi=1), kiriman(pk_awal, nama)).status_code == 404
    assert pk_versi(pk_awal.tahun_kinerja, 1).status == StatusPk.DRAF


def test_versi_unit_lain_bukan_milik_alamat_ini(dunia: Dunia, pk_awal: PerjanjianKinerja, alamat: Alamat) -> None:
    client = dunia.client("administrator")
    assert client.get(alamat("pk_versi", versi=1).replace("bluto", "seberang")).status_code == 404
    assert client.get(alamat("pk_versi", versi=1).replace("2023", "2022")).status_code == 404
    assert client.get(alamat("pk_versi", versi=9)).status_code == 404


def test_tanpa_masuk_dialihkan(pk_awal: PerjanjianKinerja, alamat: Alamat) -> None:
    for nama in ("pk_versi", "pk_ajukan", "pk_berkas"):
        assert Client().get(alamat(nama, versi=1)).status_code == 302


def test_tanpa_csrf_ditolak(dunia: Dunia, pk_awal: PerjanjianKinerja, alamat: Alamat) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(dunia.orang["perencana"], backend="allauth.account.auth_backends.AuthenticationBackend")
    assert client.post(alamat("pk_ajukan", versi=1), kiriman(pk_awal, "pk_ajukan")).status_code == 403


def test_setiap_langkah_tercatat(dunia: Dunia, pk_awal: PerjanjianKinerja, alamat: Alamat) -> None:
    urutan = (
        ("perencana", "pk_ajukan", "pk.ajukan"),
        ("kepala", "pk_kembalikan", "pk.kembalikan"),
        ("perencana", "pk_ajukan", "pk.ajukan"),
        ("kepala", "pk_setujui", "pk.setujui"),
        ("perencana", "pk_unggah", "pk.unggah"),
        ("administrator", "pk_buka", "pk.buka"),
    )
    for siapa, nama, jenis in urutan:
        kini = pk_versi(pk_awal.tahun_kinerja, 1)
        assert dunia.client(siapa).post(alamat(nama, versi=1), kiriman(kini, nama)).status_code == 302
        p = Peristiwa.objects.filter(jenis__startswith="pk.").first()
        assert p is not None and p.jenis == jenis and p.oleh_id == dunia.orang[siapa].pk
        assert (p.unit_id, p.tahun, p.objek_id) == (dunia.unit.pk, 2023, str(pk_awal.pk))
        assert any(b[0] == "status" for b in p.perubahan)
        assert p.catatan == ("Target IKU2 belum sesuai RKT." if nama in ("pk_kembalikan", "pk_buka") else "")
    halaman = dunia.client("pembaca").get(alamat("pk_versi", versi=1)).content.decode()
    assert "Target IKU2 belum sesuai RKT." in halaman and "Dibuka kembali" in halaman


def test_ajukan_menyebut_semua_yang_kurang(dunia: Dunia, pk_awal: PerjanjianKinerja, alamat: Alamat) -> None:
    janji = {t.indikator: Janji(dimuat=False) for t in aksi.targets_of(pk_awal)}
    isi = {"tanggal": None, "pihak_pertama": "", "jabatan_pihak_kedua": ""}
    pk = save_draft(pk=pk_awal, dilihat=pk_awal.kunci_versi, isi=isi, janji=janji, by=dunia.orang["perencana"])
    client = dunia.client("perencana")
    for halaman in (
        client.get(alamat("pk_ajukan", versi=1)),
        client.post(alamat("pk_ajukan", versi=1), kiriman(pk, "pk_ajukan")),
    ):
        teks = halaman.content.decode()
        for kurang in (
            "Tanggal perjanjian belum diisi",
            "Nama pihak pertama belum diisi",
            "Jabatan pihak kedua belum diisi",
            "Belum ada indikator bertarget",
        ):
            assert kurang in teks
    assert pk_versi(pk.tahun_kinerja, 1).status == StatusPk.DRAF


def test_versi_dua_menunggu_versi_satu(dunia: Dunia, tahun: TahunKinerja) -> None:
    dua = pk_versi(tahun, 2)
    with pytest.raises(aksi.LangkahDitolak, match="Versi 1 belum disetujui"):
        aksi.submit(pk=dua, dilihat=dua.kunci_versi, by=dunia.orang["perencana"])
    setujui(dunia, tahun, 1)
    setujui(dunia, tahun, 2)
    satu = pk_versi(tahun, 1)
    with pytest.raises(aksi.LangkahDitolak, match="Sudah ada versi sesudah versi 1"):
        aksi.reopen(pk=satu, dilihat=satu.kunci_versi, catatan="Salah.", by=dunia.orang["administrator"])


def test_versi_bukan_terakhir_tidak_dihapus(dunia: Dunia, tahun: TahunKinerja) -> None:
    satu = pk_versi(tahun, 1)
    with pytest.raises(aksi.LangkahDitolak, match="Sudah ada versi sesudah"):
        delete_draft(pk=satu, dilihat=satu.kunci_versi, by=dunia.orang["perencana"])


def test_beku_sesudah_disetujui(dunia: Dunia, pk_sah: PerjanjianKinerja, alamat: Alamat) -> None:
    client = dunia.client("administrator")
    assert client.get(alamat("pk_ubah", versi=1)).status_code == 302
    sebelum = list(TargetPk.objects.filter(pk_versi=pk_sah).values_list("target", "keterangan"))
    data = {"kunci_versi": pk_sah.kunci_versi, "nomor": "lain", "dasar_anggaran": "murni"}
    assert client.post(alamat("pk_ubah", versi=1), data).status_code == 302
    assert pk_versi(pk_sah.tahun_kinerja, 1).nomor == pk_sah.nomor
    with pytest.raises(aksi.LangkahDitolak):
        save_draft(pk=pk_sah, dilihat=pk_sah.kunci_versi, isi={"nomor": "lain"}, janji={}, by=dunia.orang["administrator"])
    assert list(TargetPk.objects.filter(pk_versi=pk_sah).values_list("target", "keterangan")) == sebelum


def test_keadaan_lama_tidak_menimpa(dunia: Dunia, pk_awal: PerjanjianKinerja, alamat: Alamat) -> None:
    lama = pk_awal.kunci_versi
    save_draft(pk=pk_awal, dilihat=lama, isi={"nomor": "1/2023"}, janji={}, by=dunia.orang["perencana"])
    with pytest.raises(Bentrok):
        aksi.submit(pk=pk_awal, dilihat=lama, by=dunia.orang["perencana"])
    jawaban = dunia.client("perencana").post(alamat("pk_ajukan", versi=1), {"kunci_versi": lama}, follow=True)
    assert "sudah diubah orang lain" in jawaban.content.decode()
    assert pk_versi(pk_awal.tahun_kinerja, 1).status == StatusPk.DRAF


def test_catatan_wajib(dunia: Dunia, pk_awal: PerjanjianKinerja, alamat: Alamat) -> None:
    pk = bawa_ke(pk_awal, StatusPk.DIAJUKAN, dunia)
    for catatan in ("", "   "):
        isi = {"kunci_versi": pk.kunci_versi, "catatan": catatan}
        assert dunia.client("kepala").post(alamat("pk_kembalikan", versi=1), isi).status_code == 200
    with pytest.raises(aksi.LangkahDitolak, match="Catatan"):
        aksi.give_back(pk=pk, dilihat=pk.kunci_versi, catatan=" ", by=dunia.orang["kepala"])


@pytest.mark.parametrize(
    ("nama", "isi", "sebab"),
    [
        ("pk.exe", b"MZ", "jenis .exe tidak diizinkan"),
        ("pk.pdf", b"<html>", "isinya bukan PDF"),
        ("pk.docx", b"PK\x03\x04", "Unggah berkas PDF, JPG, atau PNG"),
        ("pk.pdf", b"", "berkas kosong"),
    ],
)
def test_unggah_memeriksa_berkas(
    dunia: Dunia, pk_sah: PerjanjianKinerja, alamat: Alamat, nama: str, isi: bytes, sebab: str
) -> None:
    data = {"kunci_versi": pk_sah.kunci_versi, "berkas": pindai(nama, isi)}
    jawaban = dunia.client("perencana").post(alamat("pk_unggah", versi=1), data)
    assert jawaban.status_code == 200 and sebab in jawaban.content.decode()
    assert pk_versi(pk_sah.tahun_kinerja, 1).status == StatusPk.DISETUJUI


def test_salinan_disimpan_di_luar_web_dan_diunduh_dengan_izin(
    dunia: Dunia, pk_sah: PerjanjianKinerja, alamat: Alamat, settings: Any
) -> None:
    data = {"kunci_versi": pk_sah.kunci_versi, "berkas": pindai("../Pindai <PK> 2023.pdf")}
    assert dunia.client("perencana").post(alamat("pk_unggah", versi=1), data).status_code == 302
    pk = pk_versi(pk_sah.tahun_kinerja, 1)
    assert pk.status == StatusPk.DITANDATANGANI and len(pk.sidik_ttd) == 64
    assert pk.nama_berkas_ttd == "Pindai -PK- 2023.pdf" and "Pindai" not in pk.berkas_ttd.name
    assert Path(pk.berkas_ttd.path).is_relative_to(settings.MEDIA_ROOT)
    jawaban = dunia.client("pembaca").get(alamat("pk_berkas", versi=1))
    assert b"".join(jawaban.streaming_content) == PDF  # type: ignore[attr-defined]
    assert jawaban["Content-Type"] == "application/pdf" and "attachment" in jawaban["Content-Disposition"]
    assert jawaban["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert pk.sidik_ttd in dunia.client("pembaca").get(alamat("pk_versi", versi=1)).content.decode()


def test_berkas_tidak_tertinggal_bila_langkah_ditolak(dunia: Dunia, pk_awal: PerjanjianKinerja, settings: Any) -> None:
    def isi() -> set[Path]:
        return set(Path(settings.MEDIA_ROOT).rglob("*.pdf"))

    sebelum = isi()
    with pytest.raises(aksi.LangkahDitolak):
        aksi.attach_signed(pk=pk_awal, dilihat=pk_awal.kunci_versi, berkas=check_upload(pindai()), by=dunia.orang["perencana"])
    assert isi() == sebelum
