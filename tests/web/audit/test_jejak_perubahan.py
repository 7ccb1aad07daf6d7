"""The audit: append-only at the database, isolated, in words, filtered, exported."""

from __future__ import annotations

from typing import Any

import pytest
from conftest import Dunia
from django.db import DatabaseError, connection, transaction
from django.test import Client
from django.urls import reverse

from sakip.web.audit.catat import record
from sakip.web.audit.models import AuditTetap, Peristiwa
from sakip.web.audit.presenter.kalimat import phrase_of
from sakip.web.audit.presenter.nilai import read_events
from sakip.web.audit.views import daftar as halaman
from sakip.web.instansi.actions.objek import change
from sakip.web.instansi.actions.unit import change_unit
from sakip.web.instansi.models import Pejabat
from sakip.web.kinerja.models import TahunKinerja


def url_instansi(dunia: Dunia) -> str:
    return reverse("audit:daftar", args=(dunia.instansi.kode,))


def url_unit(dunia: Dunia, unit: str = "bluto") -> str:
    return reverse("audit:unit", args=(dunia.instansi.kode, unit, 2023))


def catat(dunia: Dunia, jenis: str = "unitkerja.ubah", **ganti: Any) -> Peristiwa:
    isi = {
        "objek": dunia.unit,
        "by": dunia.orang["perencana"],
        "instansi_id": dunia.instansi.pk,
        "unit_id": dunia.unit.pk,
        "perubahan": [("nama", "Lama", "Baru")],
    }
    return record(jenis, **(isi | ganti))


def isi_halaman(client: Client, url: str, **saringan: Any) -> str:
    jawab = client.get(url, saringan)
    assert jawab.status_code == 200
    return jawab.content.decode()


@pytest.mark.parametrize("perintah", ("UPDATE audit_peristiwa SET oleh_nama = 'orang lain'", "DELETE FROM audit_peristiwa"))
def test_basis_data_menolak_perubahan(dunia: Dunia, perintah: str) -> None:
    peristiwa = catat(dunia)
    with pytest.raises(DatabaseError, match="tidak dapat diubah atau dihapus"), transaction.atomic():
        connection.cursor().execute(perintah)
    peristiwa.oleh_nama = "orang lain"
    with pytest.raises(AuditTetap):
        peristiwa.save()
    with pytest.raises(AuditTetap):
        peristiwa.delete()
    assert Peristiwa.objects.get().oleh_nama == "Perencana Rekaan"


def test_siapa_boleh_melihat(dunia: Dunia) -> None:
    for siapa, instansi, unit in (
        ("administrator", 200, 200),
        ("pembina", 200, 200),
        ("apip", 200, 200),
        ("kepala", 403, 200),
        ("perencana", 403, 403),
        ("pembaca", 403, 403),
        ("unit_lain", 403, 404),
        ("luar", 404, 404),
        ("tanpa", 404, 404),
    ):
        client = dunia.client(siapa)
        assert client.get(url_instansi(dunia)).status_code == instansi, siapa
        assert client.get(url_unit(dunia)).status_code == unit, siapa
    for url in (url_instansi(dunia), url_unit(dunia)):
        assert Client().get(url)["Location"].startswith(reverse("account_login"))


def test_tidak_menampilkan_yang_lain(dunia: Dunia) -> None:
    catat(dunia, catatan="milik bluto")
    catat(dunia, catatan="milik seberang", unit_id=dunia.unit_lain.pk)
    catat(dunia, catatan="milik instansi lain", instansi_id=dunia.instansi_lain.pk, unit_id=None)
    semua = isi_halaman(dunia.client("administrator"), url_instansi(dunia))
    assert "milik bluto" in semua and "milik seberang" in semua and "milik instansi lain" not in semua
    satu = isi_halaman(dunia.client("kepala"), url_unit(dunia))
    assert "milik bluto" in satu and "milik seberang" not in satu
    for bentuk in ("csv", "xlsx"):
        jawab = dunia.client("kepala").get(url_unit(dunia), {"unduh": bentuk})
        isi = b"".join(jawab.streaming_content) if jawab.streaming else jawab.content  # type: ignore[attr-defined]
        assert isi[:2] == b"PK" or (b"milik bluto" in isi and b"milik seberang" not in isi)


def test_kalimat_dan_nama_isian(dunia: Dunia) -> None:
    change_unit(unit=dunia.unit, by=dunia.orang["administrator"], induk=dunia.unit_lain, alamat="Jalan Baru 1")
    isi = isi_halaman(dunia.client("administrator"), url_instansi(dunia))
    assert "mengubah unit kerja" in isi and "Administrator Rekaan" in isi
    assert "Kabupaten Misal</span> → Kecamatan Seberang" in isi, "names instead of keys"
    assert "alamat: Jalan Baru 1" in isi


def test_tanggal_pilihan_dan_baris_yang_sudah_dihapus(dunia: Dunia) -> None:
    pejabat = Pejabat(unit=dunia.unit, nama="A", jabatan="Camat", mulai="2023-01-02")
    pejabat.save(dari_action=True)
    change(Pejabat.objects.get(), by=dunia.orang["administrator"], status="plt", mulai="2023-02-01")
    beda = {b.isian: b for b in read_events(Peristiwa.objects.all(), {})[0].daftar_beda}
    assert beda["status"].menjadi == "Pelaksana tugas (Plt.)"
    assert beda["mulai menjabat"].dari == "2 Januari 2023"
    catat(dunia, perubahan=[("induk", "999999", None), ("angka", "83.50", "84"), ("aktif", "ya", "tidak")])
    beda = {b.isian: b for b in read_events(Peristiwa.objects.order_by("-id")[:1], {})[0].daftar_beda}
    assert beda["induk"].dari == "nomor 999999 (sudah dihapus)" and beda["angka"].dari == "83,50"


def test_kode_yang_belum_dikenal_tetap_terbaca() -> None:
    assert phrase_of("keputusan.terima", "keputusan").startswith("menerima")
    assert phrase_of("hal_baru.lakukan_sesuatu", "unitkerja") == "hal baru lakukan sesuatu:"
    assert phrase_of("targetpk.ubah", "targetpk") == "mengubah target perjanjian kinerja"


def test_saringan(dunia: Dunia) -> None:
    client, url = dunia.client("administrator"), url_instansi(dunia)
    catat(dunia, catatan="pertama", tahun=2023)
    catat(dunia, "pk.ajukan", catatan="kedua", by=dunia.orang["kepala"], unit_id=dunia.unit_lain.pk, tahun=2024)
    catat(dunia, "unitkerja.hapus", catatan="ketiga", by=None, unit_id=None, objek=dunia.orang["tanpa"])

    def ada(**saringan: Any) -> set[str]:
        isi = isi_halaman(client, url, **saringan)
        return {n for n in ("pertama", "kedua", "ketiga") if f"Catatan: {n}" in isi}

    assert ada() == {"pertama", "kedua", "ketiga"}
    assert ada(oleh=dunia.orang["kepala"].pk) == {"kedua"} and ada(oleh="0") == {"ketiga"}
    assert ada(tindakan="ubah") == {"pertama"} and ada(tindakan="lain") == {"kedua"}
    assert ada(objek="pengguna") == {"ketiga"}
    assert ada(unit=dunia.unit.pk) == {"pertama"} and ada(unit="0") == {"ketiga"}
    assert ada(tahun="2024") == {"kedua"}
    assert ada(q="KEDU") == {"kedua"} and ada(q="tidak ada sama sekali") == set()
    assert ada(dari="2020-01-01", sampai="2020-12-31") == set() and len(ada(dari="2020-01-01")) == 3
    assert len(ada(tahun="abc", dari="kapan", oleh="9999999", sebelum="x")) == 3, "nonsense filters nothing"


def test_halaman_berurutan_tanpa_menghitung(
    dunia: Dunia, monkeypatch: pytest.MonkeyPatch, django_assert_max_num_queries: Any
) -> None:
    monkeypatch.setattr(halaman, "PER_HALAMAN", 2)
    for n in range(5):
        catat(dunia, catatan=f"ke-{n}")
    client = dunia.client("administrator")
    with django_assert_max_num_queries(10) as catatan:
        pertama = client.get(url_instansi(dunia))
    assert not [q for q in catatan.captured_queries if "COUNT(" in q["sql"].upper() and "audit_peristiwa" in q["sql"]]
    teks = pertama.content.decode()
    assert "ke-4" in teks and "ke-3" in teks and "ke-2" not in teks
    berikut = pertama.context["berikut"]
    kedua = isi_halaman(client, url_instansi(dunia), sebelum=berikut)
    assert "ke-2" in kedua and "ke-1" in kedua and "ke-3" not in kedua and "Yang terbaru" in kedua


def test_unduhan(dunia: Dunia, tahun: TahunKinerja) -> None:
    client = dunia.client("administrator")
    jawab = client.get(url_instansi(dunia), {"unduh": "csv", "objek": "indikator"})
    teks = b"".join(jawab.streaming_content).decode()  # type: ignore[attr-defined]
    assert teks.startswith("\ufeffWaktu;Oleh;Tindakan") and "menambahkan indikator" in teks and "Kecamatan Bluto" in teks
    assert client.get(url_instansi(dunia), {"unduh": "xlsx"}).content[:2] == b"PK"
    assert "menambahkan" in isi_halaman(client, url_unit(dunia))


def test_isi_orang_tidak_menjadi_html(dunia: Dunia) -> None:
    catat(dunia, catatan="<script>1</script>", perubahan=[("nama", "<b>", "<i>")])
    isi = isi_halaman(dunia.client("administrator"), url_instansi(dunia))
    assert "<script>1" not in isi and "<b>" not in isi and "&lt;b&gt;" in isi


def test_data_baru_tidak_menyebut_urutan_dan_induknya(dunia: Dunia, tahun: TahunKinerja) -> None:
    isi = [("tahun_kinerja", None, tahun.pk), ("urutan", None, 3), ("unit", None, dunia.unit.pk), ("uraian", None, "Isu rekaan")]
    (baru,) = read_events([catat(dunia, "isu.tambah", perubahan=isi)], {})
    assert [b.menjadi for b in baru.daftar_beda] == ["Isu rekaan"]
    (ubah,) = read_events([catat(dunia, "isu.ubah", perubahan=[("urutan", 2, 3)])], {})
    assert [(b.dari, b.menjadi) for b in ubah.daftar_beda] == [("2", "3")]
