"""Nothing of another unit or Instansi through an address, a query or a form; rights that end in the middle of a session."""

from __future__ import annotations

from typing import Any

import pytest
from conftest import Dunia, buat_orang
from django.test import Client
from django.urls import reverse

from sakip.contoh import muat
from sakip.web.audit.models import Peristiwa
from sakip.web.instansi.models import Keanggotaan, Pejabat, Undangan, UnitKerja
from sakip.web.kinerja import models as m
from sakip.web.kinerja.actions.isi import ensure_plan, fill_year
from sakip.web.kinerja.actions.tahun import open_year


def isi_contoh(unit: UnitKerja, by: Any) -> m.TahunKinerja:
    dokumen = muat("bluto-2023")
    rencana = ensure_plan(unit=unit, dokumen=dokumen, by=by)
    tahun = open_year(unit=unit, tahun=2023, rencana=rencana, by=by)
    fill_year(tahun_kinerja=tahun, dokumen=dokumen, by=by, boleh_rpjmd=True)
    return m.TahunKinerja.objects.select_related("unit__instansi", "rencana__induk").get(pk=tahun.pk)


@pytest.fixture
def asing(dunia: Dunia, tahun: m.TahunKinerja) -> m.TahunKinerja:
    """The same year stored for a unit of the other Instansi."""
    return isi_contoh(UnitKerja.objects.get(instansi=dunia.instansi_lain), dunia.orang["luar"])


def url(nama: str, **isi: Any) -> str:
    return reverse(nama, kwargs={"instansi": "misal", "unit": "bluto", "tahun": 2023} | isi)


def baris(model: Any, tahun: m.TahunKinerja) -> int:
    return int(model.objects.filter(tahun_kinerja=tahun).first().pk)


def test_keys_of_another_instansi_are_not_found_under_one_s_own_address(dunia: Dunia, asing: m.TahunKinerja) -> None:
    simpul, indikator = asing.rencana.daftar_simpul.last(), asing.rencana.daftar_indikator.first()
    daerah = asing.rencana.induk.daftar_simpul.last()
    halaman = [
        *(url(f"kinerja:{n}", simpul=simpul.pk) for n in ("simpul_ubah", "simpul_hapus", "anggaran_simpul")),
        url("kinerja:simpul_geser", simpul=simpul.pk, arah="naik"),
        url("kinerja:dukungan", simpul=daerah.pk, tanda="ya"),
        *(url(f"kinerja:{n}", kode=indikator.pk) for n in ("indikator", "indikator_ubah", "indikator_hapus")),
        url("kinerja:indikator_geser", kode=indikator.pk, arah="naik"),
        url("kinerja:realisasi_indikator", indikator=indikator.pk, triwulan=1),
        url("kinerja:realisasi_pendukung", indikator=indikator.pk),
        url("kinerja:bukti_unggah", indikator=indikator.pk, triwulan=1),
        url("kinerja:aksi_ubah", indikator=indikator.pk),
        url("kinerja:versi_ubah", rencana=asing.rencana_id),
        url("kinerja:data_ubah", lembar="isu", baris=baris(m.Isu, asing)),
        url("kinerja:data_hapus", lembar="isu", baris=baris(m.Isu, asing)),
        reverse("kinerja:rpjmd_ubah", args=("misal", asing.rencana.induk_id)),
        reverse("kinerja:rpjmd_simpul_ubah", args=("misal", daerah.pk)),
        reverse("kinerja:rpjmd_simpul_hapus", args=("misal", daerah.pk)),
        reverse("instansi:orang", args=("misal", dunia.orang["luar"].pk)),
        reverse("instansi:peran_ubah", args=("misal", Keanggotaan.objects.get(pengguna=dunia.orang["luar"]).pk)),
        reverse("instansi:setel_ulang", args=("misal", dunia.orang["luar"].pk)),
        reverse("instansi:orang_jalankan", args=("misal", dunia.orang["luar"].pk, "nonaktifkan")),
    ]
    client, sebelum = dunia.client("administrator"), Peristiwa.objects.count()
    for satu in halaman:
        assert client.post(satu, {"kunci_versi": 1, "kode": "X", "nama": "X"}).status_code == 404, satu
    assert Peristiwa.objects.count() == sebelum
    for tanya in (f"jenis=program&induk={simpul.pk}", f"jenis=program&simpul={simpul.pk}"):
        assert client.get(f"{url('kinerja:nomenklatur')}?{tanya}").status_code == 404
    assert client.get(f"{url('kinerja:indikator_tambah')}?simpul={simpul.pk}").status_code == 404
    assert client.get(f"{url('kinerja:simpul_tambah')}?jenis=program&induk={simpul.pk}").status_code == 404
    assert client.get(f"{url('kinerja:versi_banding')}?lama={asing.rencana_id}").status_code == 404
    assert client.get(f"{reverse('kinerja:rpjmd', args=('misal',))}?rencana={asing.rencana.induk_id}").status_code == 404


def test_foreign_keys_in_forms_are_refused(dunia: Dunia, tahun: m.TahunKinerja, asing: m.TahunKinerja) -> None:
    simpul, indikator = asing.rencana.daftar_simpul.last(), asing.rencana.daftar_indikator.first()
    lalu = {"indikator": indikator.pk, "tahun": 2022, "target": "1", "realisasi": "1"}
    program = asing.rencana.daftar_simpul.filter(jenis="program").first()
    sendiri = tahun.rencana.daftar_simpul.last()
    milik = tahun.rencana.daftar_indikator.first()
    unit_asing = asing.unit
    kiriman = [
        (url("kinerja:simpul_ubah", simpul=sendiri.pk), {"kode": sendiri.kode, "nama": "X", "induk": simpul.induk_id}),
        (url("kinerja:indikator_ubah", kode=milik.pk), {"kode": milik.kode, "nama": "X", "simpul": simpul.pk}),
        (url("kinerja:versi_ubah", rencana=tahun.rencana_id),
         {"tahun_awal": 2021, "tahun_akhir": 2026, "status": "berlaku", "induk": asing.rencana.induk_id}),
        (url("kinerja:lintas_tambah"), {"simpul": sendiri.pk, "unit_lain": unit_asing.pk, "uraian": "X"}),
        (url("kinerja:lintas_tambah"), {"simpul": simpul.pk, "unit_lain": dunia.unit_lain.pk, "uraian": "X"}),
        (url("kinerja:data_tambah", lembar="kinerja-lalu"), lalu),
        (url("kinerja:data_tambah", lembar="pendukung"), {"indikator": milik.pk, "simpul": program.pk, "menunjang": "ya"}),
        (url("kinerja:realisasi_pendukung", indikator=milik.pk), {"b0-simpul": program.pk, "b0-menunjang": "ya"}),
        (reverse("instansi:undang", args=("misal",)),
         {"nama": "X", "email": "x@contoh.test", "peran": "perencana", "unit": unit_asing.pk}),
        (reverse("instansi:unit_tambah", args=("misal",)), {"nama": "X", "jenis": "dinas", "induk": unit_asing.pk}),
        (reverse("instansi:unit_ubah", args=("misal", "bluto")), {"nama": "X", "jenis": "kecamatan", "induk": unit_asing.pk}),
    ]  # fmt: skip
    client, sebelum = dunia.client("administrator"), Peristiwa.objects.count()
    for halaman, isi in kiriman:
        jawab = client.post(halaman, {"kunci_versi": 1} | isi)
        assert jawab.status_code == 200, (halaman, jawab.status_code)
        assert Peristiwa.objects.count() == sebelum, halaman
    assert not Undangan.objects.exists() and not m.Lintas.objects.exists()


def test_an_own_unit_s_planner_changes_no_other_unit(dunia: Dunia, tahun: m.TahunKinerja) -> None:
    lain = isi_contoh(dunia.unit_lain, dunia.orang["administrator"])
    simpul, indikator = lain.rencana.daftar_simpul.last(), lain.rencana.daftar_indikator.first()
    client, sebelum = dunia.client("perencana"), Peristiwa.objects.count()
    for halaman in (
        url("kinerja:simpul_ubah", simpul=simpul.pk),
        url("kinerja:indikator_hapus", kode=indikator.pk),
        url("kinerja:data_ubah", lembar="isu", baris=baris(m.Isu, lain)),
        url("kinerja:realisasi_indikator", indikator=indikator.pk, triwulan=1),
        url("kinerja:realisasi", unit="seberang"),
        url("kinerja:identitas", unit="seberang"),
        url("kinerja:rencana", unit="kabupaten"),
    ):
        assert client.post(halaman, {"kunci_versi": 1}).status_code == 404, halaman
    daerah = tahun.rencana.induk.daftar_simpul.last()
    for halaman in (
        reverse("kinerja:rpjmd_tambah", args=("misal",)),
        reverse("kinerja:rpjmd_ubah", args=("misal", tahun.rencana.induk_id)),
        reverse("kinerja:rpjmd_simpul_ubah", args=("misal", daerah.pk)),
        reverse("kinerja:rpjmd_simpul_geser", args=("misal", daerah.pk, "naik")),
    ):
        assert client.post(halaman, {}).status_code == 403, halaman
    assert client.post(url("kinerja:simpul_ubah", simpul=daerah.pk), {"kode": "X", "nama": "X"}).status_code == 404
    assert Peristiwa.objects.count() == sebelum


def test_a_member_of_two_instansi_has_each_one_s_rights_there_only(dunia: Dunia, asing: m.TahunKinerja) -> None:
    orang = buat_orang("rangkap", dunia.instansi_lain, "administrator")
    Keanggotaan(pengguna=orang, instansi=dunia.instansi, unit=dunia.unit, peran="pembaca").save(dari_action=True)
    dunia.orang["rangkap"] = orang
    client = dunia.client("rangkap")
    assert client.get(url("kinerja:rencana")).status_code == 200
    assert client.get(url("kinerja:simpul_tambah") + "?jenis=tujuan").status_code == 403
    assert client.get(reverse("instansi:anggota", args=("misal",))).status_code == 403
    assert client.get(url("kinerja:rencana", unit="seberang")).status_code == 404
    assert client.get(reverse("instansi:anggota", args=("lain",))).status_code == 200
    # neither administrator may take over somebody who works for both
    for siapa, kode in (("administrator", "misal"), ("luar", "lain")):
        halaman = reverse("instansi:setel_ulang", args=(kode, orang.pk))
        jawab = dunia.client(siapa).post(halaman)
        assert jawab.status_code == 302 and "/sandi/baru/" not in jawab.get("Location", "")
        assert (
            dunia.client(siapa).post(reverse("instansi:orang_jalankan", args=(kode, orang.pk, "hapus_dua_langkah"))).status_code
            == 302
        )
    orang.refresh_from_db()
    assert orang.is_active


def test_rights_end_with_the_role_in_the_middle_of_a_session(dunia: Dunia, tahun: m.TahunKinerja) -> None:
    client = dunia.client("perencana")
    assert client.get(url("kinerja:identitas")).status_code == 200
    Keanggotaan.objects.get(pengguna=dunia.orang["perencana"]).delete(dari_action=True)
    for nama in ("identitas", "realisasi", "pk"):
        assert client.get(url(f"kinerja:{nama}")).status_code == 404
    assert client.post(url("kinerja:identitas"), {"nama": "X"}).status_code == 404


def test_a_stopped_person_s_session_ends(dunia: Dunia, tahun: m.TahunKinerja) -> None:
    client, orang = dunia.client("perencana"), dunia.orang["perencana"]
    assert client.get(url("kinerja:identitas")).status_code == 200
    halaman = reverse("instansi:orang_jalankan", args=("misal", orang.pk, "nonaktifkan"))
    assert dunia.client("administrator").post(halaman).status_code == 302
    assert "/akun/masuk/" in client.get(url("kinerja:identitas"))["Location"]
    # also where only the mark is set, without the sessions being ended
    lain = dunia.client("kepala")
    dunia.orang["kepala"].is_active = False
    dunia.orang["kepala"].save()
    assert "/akun/masuk/" in lain.get(url("kinerja:identitas"))["Location"]


@pytest.mark.parametrize("langkah", ["setujui", "kembalikan", "buka"])
def test_a_planner_does_not_decide_about_the_own_agreement(dunia: Dunia, tahun: m.TahunKinerja, langkah: str) -> None:
    pk = tahun.daftar_pk.order_by("versi").last()
    m.PerjanjianKinerja.objects.filter(pk=pk.pk).update(status="diajukan")
    isi = {"kunci_versi": pk.kunci_versi, "catatan": "x", "dilihat": pk.kunci_versi}
    assert dunia.client("perencana").post(url(f"kinerja:pk_{langkah}", versi=pk.versi), isi).status_code == 403
    assert m.PerjanjianKinerja.objects.get(pk=pk.pk).status == "diajukan"


@pytest.mark.parametrize("siapa", ["perencana", "pembaca", "kepala", "apip"])
def test_nobody_else_touches_people_and_units(dunia: Dunia, tahun: m.TahunKinerja, siapa: str) -> None:
    client, sebelum = dunia.client(siapa), Peristiwa.objects.count()
    orang = dunia.orang["pembaca"]
    for halaman in (
        reverse("instansi:undang", args=("misal",)),
        reverse("instansi:orang", args=("misal", orang.pk)),
        reverse("instansi:peran_tambah", args=("misal", orang.pk)),
        reverse("instansi:setel_ulang", args=("misal", orang.pk)),
        reverse("instansi:unit_tambah", args=("misal",)),
        reverse("instansi:pengaturan", args=("misal",)),
    ):
        assert client.post(halaman, {"peran": "administrator"}).status_code == 403, halaman
    assert Peristiwa.objects.count() == sebelum


def test_officials_of_another_unit_are_not_found(dunia: Dunia, tahun: m.TahunKinerja) -> None:
    lain = Pejabat(unit=dunia.unit_lain, nama="Budi Rekaan", jabatan="Camat", status="definitif", mulai="2020-01-01")
    lain.save(dari_action=True)
    client = dunia.client("perencana")
    for nama in ("pejabat_ubah", "pejabat_akhiri", "pejabat_hapus"):
        assert client.post(url(f"instansi:{nama}", kunci=lain.pk), {"selesai": "2023-01-01"}).status_code == 404


def test_every_post_needs_the_token(dunia: Dunia, tahun: m.TahunKinerja) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(dunia.orang["administrator"], backend="allauth.account.auth_backends.AuthenticationBackend")
    for halaman in (
        url("kinerja:identitas"),
        url("kinerja:rkt_ambil"),
        url("tenggat:kunci_minta"),
        url("bukukerja:unggah"),
        reverse("account_logout"),
        reverse("account_login"),
        reverse("instansi:profil"),
        reverse("instansi:undang", args=("misal",)),
    ):
        assert client.post(halaman, {}).status_code == 403, halaman
