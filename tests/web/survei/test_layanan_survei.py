"""The services of a unit: who may keep them, and what stays true of them."""

from __future__ import annotations

import pytest
from django.urls import reverse

from sakip.web.audit.models import Peristiwa
from sakip.web.survei.actions.layanan import add_service, move_service, remove_service
from sakip.web.survei.actions.penolakan import Ditolak
from sakip.web.survei.models import Layanan


def alamat(nama: str, **lain: object) -> str:
    return reverse(f"survei:{nama}", kwargs={"instansi": "misal", "unit": "bluto", "tahun": 2023} | lain)


def nama_urut(dunia) -> list[str]:
    return list(Layanan.objects.filter(unit=dunia.unit).values_list("nama", flat=True))


def test_a_planner_adds_renames_and_orders_services(dunia) -> None:
    client = dunia.client("perencana")
    for nama in ("Kartu  Keluarga ", "KTP"):
        assert client.post(alamat("layanan_tambah"), {"nama": nama}).status_code == 302
    assert nama_urut(dunia) == ["Kartu Keluarga", "KTP"]
    kedua = Layanan.objects.get(nama="KTP")
    client.post(alamat("layanan_geser", layanan=kedua.pk, arah="naik"))
    assert nama_urut(dunia) == ["KTP", "Kartu Keluarga"]
    client.post(alamat("layanan_geser", layanan=kedua.pk, arah="naik"))
    assert nama_urut(dunia) == ["KTP", "Kartu Keluarga"]
    kedua.refresh_from_db()
    client.post(alamat("layanan_ubah", layanan=kedua.pk), {"nama": "KTP elektronik", "kunci_versi": kedua.kunci_versi})
    assert nama_urut(dunia) == ["KTP elektronik", "Kartu Keluarga"]
    jenis = list(Peristiwa.objects.order_by("id").values_list("jenis", flat=True))
    assert jenis == ["layanan.tambah", "layanan.tambah", "layanan.urutkan", "layanan.ubah"]
    isi = dunia.client("pembaca").get(alamat("layanan")).content.decode()
    assert "KTP elektronik" in isi
    assert "Ubah" not in isi


def test_save_and_add_another_stays_on_the_form(dunia) -> None:
    jawab = dunia.client("perencana").post(alamat("layanan_tambah"), {"nama": "KTP", "lanjut": "1"})
    assert jawab["Location"] == alamat("layanan_tambah")


def test_a_name_is_taken_whatever_its_case(dunia, survei) -> None:
    jawab = dunia.client("perencana").post(alamat("layanan_tambah"), {"nama": "kartu keluarga"})
    assert jawab.status_code == 200
    assert "sudah ada dalam daftar" in jawab.content.decode()
    assert Layanan.objects.count() == 2
    add_service(unit=dunia.unit_lain, nama="Kartu Keluarga", by=dunia.orang["unit_lain"])
    assert Layanan.objects.count() == 3


def test_a_stopped_service_says_so_and_comes_back(dunia, survei) -> None:
    client, satu = dunia.client("perencana"), Layanan.objects.get(nama="Kartu Keluarga")
    assert "Hentikan layanan" in client.get(alamat("layanan_status", layanan=satu.pk)).content.decode()
    client.post(alamat("layanan_status", layanan=satu.pk), {"kunci_versi": 1})
    satu.refresh_from_db()
    assert not satu.aktif
    client.post(alamat("layanan_status", layanan=satu.pk), {"kunci_versi": 1})
    satu.refresh_from_db()
    assert not satu.aktif, "somebody looked at an older state"
    client.post(alamat("layanan_status", layanan=satu.pk), {"kunci_versi": satu.kunci_versi})
    satu.refresh_from_db()
    assert satu.aktif


def test_a_used_service_cannot_be_removed(dunia, survei) -> None:
    client, dipakai = dunia.client("perencana"), Layanan.objects.get(nama="Kartu Keluarga")
    assert "tidak dapat dihapus" in client.get(alamat("layanan_hapus", layanan=dipakai.pk)).content.decode()
    client.post(alamat("layanan_hapus", layanan=dipakai.pk), {"kunci_versi": 1})
    assert Layanan.objects.filter(pk=dipakai.pk).exists()
    with pytest.raises(Ditolak):
        remove_service(layanan=dipakai, by=dunia.orang["perencana"])
    bebas = add_service(unit=dunia.unit, nama="Legalisasi", by=dunia.orang["perencana"])
    client.post(alamat("layanan_hapus", layanan=bebas.pk), {"kunci_versi": 9})
    assert Layanan.objects.filter(pk=bebas.pk).exists(), "another version than the one seen"
    client.post(alamat("layanan_hapus", layanan=bebas.pk), {"kunci_versi": 1})
    assert not Layanan.objects.filter(pk=bebas.pk).exists()


def test_two_people_rename_one_service(dunia, survei) -> None:
    client, satu = dunia.client("perencana"), Layanan.objects.get(nama="Kartu Keluarga")
    url = alamat("layanan_ubah", layanan=satu.pk)
    client.post(url, {"nama": "KK baru", "kunci_versi": 1})
    jawab = client.post(url, {"nama": "KK lain", "kunci_versi": 1})
    assert jawab.status_code == 409
    assert "KK baru" in jawab.content.decode()
    satu.refresh_from_db()
    assert satu.nama == "KK baru"


def test_another_units_service_is_not_found(dunia, survei) -> None:
    asing = add_service(unit=dunia.unit_lain, nama="Legalisasi", by=dunia.orang["unit_lain"])
    client = dunia.client("perencana")
    for nama in ("layanan_ubah", "layanan_status", "layanan_hapus"):
        assert client.post(alamat(nama, layanan=asing.pk), {"nama": "x", "kunci_versi": 1}).status_code == 404
    assert client.post(alamat("layanan_geser", layanan=asing.pk, arah="naik")).status_code == 404
    assert client.post(alamat("layanan_geser", layanan=Layanan.objects.first().pk, arah="samping")).status_code == 404
    asing.refresh_from_db()
    assert asing.nama == "Legalisasi"


@pytest.mark.parametrize(("siapa", "harap"), [("pembaca", 403), ("kepala", 403), ("unit_lain", 404), ("luar", 404)])
def test_others_may_not_change_services(dunia, siapa, harap) -> None:
    assert dunia.client(siapa).post(alamat("layanan_tambah"), {"nama": "x"}).status_code == harap
    assert Layanan.objects.count() == 0


def test_the_list_as_a_file(dunia, survei) -> None:
    client = dunia.client("pembaca")
    isi = client.get(alamat("layanan"), {"unduh": "csv"}).content.decode("utf-8-sig")
    assert isi.splitlines()[1] == "1;Perekaman KTP elektronik;masih diberikan;1"
    assert client.get(alamat("layanan"), {"unduh": "xlsx"}).content[:2] == b"PK"


def test_moving_a_service_that_is_gone_changes_nothing(dunia, survei) -> None:
    satu = Layanan(pk=99999, unit=dunia.unit, nama="hilang")
    move_service(layanan=satu, arah="naik", by=dunia.orang["perencana"])
    assert nama_urut(dunia) == ["Perekaman KTP elektronik", "Kartu Keluarga"]
