"""Locks: closed after the deadline, opened again for a while, closed again; and refused in the actions themselves."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.utils import timezone

from sakip.exchange.snapshot import dump
from sakip.web.audit.models import Peristiwa
from sakip.web.kinerja.actions.anggaran import IsianAnggaran, save_budget
from sakip.web.kinerja.actions.realisasi import Isian, save_quarter
from sakip.web.kinerja.mapping import load_dokumen
from sakip.web.kinerja.models import Anggaran, Realisasi
from sakip.web.portal.actions.publikasi import publish, withdraw
from sakip.web.portal.models import JenisPublikasi
from sakip.web.tenggat.actions.kunci import close_lock, open_lock, request_opening
from sakip.web.tenggat.actions.tenggat import adopt_proposals, remove_deadline, set_deadline
from sakip.web.tenggat.kunci import Terkunci, locked, locks_of
from sakip.web.tenggat.models import Bagian, JenisTenggat, Pemberitahuan, PembukaanKunci, Tenggat

DASAR = "/i/misal/u/bluto/2023/kunci/"
HARI = date(2023, 4, 15)


@pytest.fixture
def terkunci(dunia, tahun) -> Tenggat:
    return set_deadline(
        instansi=dunia.instansi, tahun=2023, jenis=JenisTenggat.TW1, tanggal=HARI, mengunci=True, by=dunia.orang["pembina"]
    )


def _isian(tahun, dunia) -> Isian:
    realisasi = Realisasi.objects.filter(tahun_kinerja=tahun).select_related("indikator").first()
    return Isian(indikator=realisasi.indikator, isi={"tw1": None, "penjelasan": "baru"}, dilihat=realisasi.kunci_versi)


def test_the_day_itself_is_in_time(tahun, terkunci) -> None:
    assert locked(tahun, "tw1", HARI) is None
    kunci = locked(tahun, "tw1", HARI + timedelta(days=1))
    assert kunci is not None
    assert kunci.sejak == date(2023, 4, 16)
    assert "15 April 2023" in kunci.alasan
    assert locked(tahun, "tw2", HARI + timedelta(days=1)) is None


def test_nothing_is_locked_without_a_set_deadline_or_where_it_does_not_lock(dunia, tahun) -> None:
    assert not locks_of(tahun).terkunci
    adopt_proposals(instansi=dunia.instansi, tahun=2023, by=dunia.orang["pembina"])
    assert Tenggat.objects.filter(instansi=dunia.instansi, tahun=2023).count() == len(JenisTenggat)
    assert not locks_of(tahun).terkunci


def test_the_report_deadline_locks_the_year_budget_and_report(dunia, tahun) -> None:
    set_deadline(
        instansi=dunia.instansi, tahun=2023, jenis=JenisTenggat.LKJIP, tanggal=HARI, mengunci=True, by=dunia.orang["pembina"]
    )
    assert set(locks_of(tahun, date(2024, 3, 1)).terkunci) == {Bagian.TAHUN, Bagian.ANGGARAN, Bagian.LAPORAN}


def test_actions_refuse_then_reopened_then_again_locked(dunia, tahun, terkunci) -> None:
    oleh = dunia.orang["perencana"]
    with pytest.raises(Terkunci, match="tenggat 15 April 2023"):
        save_quarter(tahun_kinerja=tahun, triwulan=1, daftar=[_isian(tahun, dunia)], by=oleh, hari=date(2023, 5, 1))
    buka = open_lock(
        tahun_kinerja=tahun, bagian=Bagian.TW1, alasan="data susulan", sampai=date(2023, 5, 10), by=dunia.orang["pembina"]
    )
    save_quarter(tahun_kinerja=tahun, triwulan=1, daftar=[_isian(tahun, dunia)], by=oleh, hari=date(2023, 5, 10))
    with pytest.raises(Terkunci):
        save_quarter(tahun_kinerja=tahun, triwulan=1, daftar=[_isian(tahun, dunia)], by=oleh, hari=date(2023, 5, 11))
    close_lock(pembukaan=buka, by=dunia.orang["pembina"])
    assert locked(tahun, "tw1", date(2023, 5, 5)) is not None
    jenis = list(Peristiwa.objects.filter(jenis__startswith="kunci.").order_by("id").values_list("jenis", flat=True))
    assert jenis == ["kunci.buka", "kunci.tutup"]


def test_budget_refuses_when_locked(dunia, tahun) -> None:
    set_deadline(
        instansi=dunia.instansi, tahun=2023, jenis=JenisTenggat.LKJIP, tanggal=HARI, mengunci=True, by=dunia.orang["pembina"]
    )
    baris = Anggaran.objects.filter(tahun_kinerja=tahun).select_related("simpul").first()
    isian = IsianAnggaran(simpul=baris.simpul, isi={"realisasi_rupiah": 1}, dilihat=baris.kunci_versi)
    with pytest.raises(Terkunci):
        save_budget(tahun_kinerja=tahun, daftar=[isian], by=dunia.orang["perencana"])


def test_a_published_report_locks_everything_until_it_is_withdrawn(dunia, tahun) -> None:
    terbitan = publish(
        tahun_kinerja=tahun, jenis=JenisPublikasi.LKJIP, dokumen=dump(load_dokumen(tahun)[0]), by=dunia.orang["pembina"]
    )
    assert set(locks_of(tahun).terkunci) == set(Bagian)
    withdraw(publikasi=terbitan, alasan="salah", by=dunia.orang["pembina"])
    assert not locks_of(tahun).terkunci


def test_request_reaches_the_pembina_once_a_day(dunia, tahun, terkunci) -> None:
    for _ in range(2):
        request_opening(tahun_kinerja=tahun, bagian=Bagian.TW1, alasan="data terlambat", by=dunia.orang["perencana"])
    kotak = Pemberitahuan.objects.filter(penerima=dunia.orang["pembina"])
    assert kotak.count() == 1
    assert kotak[0].url == f"{DASAR}?bagian=tw1"
    assert not Pemberitahuan.objects.filter(penerima=dunia.orang["perencana"]).exists()


def test_request_and_opening_through_the_browser(dunia, tahun, terkunci) -> None:
    perencana, pembina = dunia.client("perencana"), dunia.client("pembina")
    halaman = perencana.get(f"{DASAR}?bagian=tw1").content.decode()
    assert "Minta pembukaan kunci" in halaman
    assert perencana.post(f"{DASAR}minta/", {"bagian": "tw1", "alasan": "data terlambat"}).status_code == 302
    sampai = (timezone.localdate() + timedelta(days=3)).isoformat()
    isi = {"buka-bagian": "tw1", "buka-alasan": "disetujui", "buka-sampai": sampai}
    assert perencana.post(f"{DASAR}buka/", isi).status_code == 403
    assert pembina.post(f"{DASAR}buka/", isi).status_code == 302
    assert locked(tahun, "tw1") is None
    assert Pemberitahuan.objects.filter(penerima=dunia.orang["perencana"], judul__contains="dibuka sampai").exists()
    buka = PembukaanKunci.objects.get()
    assert perencana.post(f"{DASAR}{buka.pk}/tutup/").status_code == 403
    assert pembina.post(f"{DASAR}{buka.pk}/tutup/").status_code == 302
    assert locked(tahun, "tw1") is not None


@pytest.mark.parametrize("sampai", ["", "2020-01-01", "2199-01-01", "besok"])
def test_opening_needs_a_near_day(dunia, tahun, terkunci, sampai) -> None:
    isi = {"buka-bagian": "tw1", "buka-alasan": "x", "buka-sampai": sampai}
    assert dunia.client("pembina").post(f"{DASAR}buka/", isi).status_code == 200
    assert not PembukaanKunci.objects.exists()


def test_only_locked_parts_can_be_asked_for(dunia, tahun, terkunci) -> None:
    assert dunia.client("perencana").post(f"{DASAR}minta/", {"bagian": "tw3", "alasan": "x"}).status_code == 200
    assert dunia.client("pembaca").post(f"{DASAR}minta/", {"bagian": "tw1", "alasan": "x"}).status_code == 403
    assert not Pemberitahuan.objects.exists()


def test_other_units_and_posted_ids_of_them_are_404(dunia, tahun, terkunci) -> None:
    buka = open_lock(tahun_kinerja=tahun, bagian=Bagian.TW1, alasan="x", sampai=timezone.localdate(), by=dunia.orang["pembina"])
    assert dunia.client("unit_lain").get(DASAR).status_code == 404
    assert dunia.client("luar").get(DASAR).status_code == 404
    assert dunia.client("pembina").post(f"/i/misal/u/seberang/2023/kunci/{buka.pk}/tutup/").status_code == 404


def test_deadlines_are_set_with_audit_and_guarded_against_overwriting(dunia, tahun, terkunci) -> None:
    client = dunia.client("pembina")
    alamat = "/i/misal/tenggat/2023/ubah/"
    isi = {
        "tw1-tanggal": "2023-04-20",
        "tw1-kunci_versi": terkunci.kunci_versi,
        "tw2-tanggal": "2023-07-20",
        "tw2-mengunci": "on",
    }
    assert client.post(alamat, isi).status_code == 302
    ada = {t.jenis: (t.tanggal, t.mengunci) for t in Tenggat.objects.filter(instansi=dunia.instansi, tahun=2023)}
    assert ada == {"tw1": (date(2023, 4, 20), False), "tw2": (date(2023, 7, 20), True)}
    ulang = client.post(alamat, isi)
    assert ulang.status_code == 200
    assert "sudah diubah orang lain" in ulang.content.decode()
    peristiwa = Peristiwa.objects.filter(jenis="tenggat.tetapkan", objek_id=str(terkunci.pk)).order_by("-id")[0]
    assert ["tanggal", "2023-04-15", "2023-04-20"] in peristiwa.perubahan
    tw1 = Tenggat.objects.get(tahun=2023, jenis="tw1")
    remove_deadline(tenggat=tw1, by=dunia.orang["pembina"], dilihat=tw1.kunci_versi)
    assert Peristiwa.objects.filter(jenis="tenggat.hapus").count() == 1


def test_a_clash_in_one_row_stores_no_row(dunia, tahun, terkunci) -> None:
    isi = {"tw1-tanggal": "2023-04-20", "tw1-kunci_versi": terkunci.kunci_versi + 7, "tw2-tanggal": "2023-07-20"}
    assert dunia.client("pembina").post("/i/misal/tenggat/2023/ubah/", isi).status_code == 200
    assert list(Tenggat.objects.values_list("jenis", "tanggal")) == [("tw1", HARI)]


@pytest.mark.parametrize("siapa", ["perencana", "kepala", "apip", "pembaca"])
def test_only_the_pembina_sets_deadlines(dunia, tahun, siapa) -> None:
    client = dunia.client(siapa)
    assert client.get("/i/misal/tenggat/2023/ubah/").status_code == 403
    assert client.post("/i/misal/tenggat/2023/usulan/").status_code == 403
    assert not Tenggat.objects.exists()
