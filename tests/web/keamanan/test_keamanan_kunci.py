"""A locked part stays as it is, whichever page, table or form is tried."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from conftest import Dunia
from django.urls import reverse
from django.utils import timezone

from sakip.web.audit.models import Peristiwa
from sakip.web.kinerja import models as m
from sakip.web.kinerja.actions.indikator import store_rkt
from sakip.web.kinerja.actions.versi import copy_version
from sakip.web.portal.actions.publikasi import publish
from sakip.web.portal.models import JenisPublikasi
from sakip.web.survei.models import StatusSurvei, SumberIku, Survei
from sakip.web.tenggat.kunci import Terkunci
from sakip.web.tenggat.models import Tenggat

TEMPAT = {"instansi": "misal", "unit": "bluto", "tahun": 2023}


def url(nama: str, **isi: Any) -> str:
    return reverse(f"kinerja:{nama}", kwargs=TEMPAT | isi)


@pytest.fixture(autouse=True)
def tertaut(tahun: m.TahunKinerja) -> SumberIku:
    """A determined survey that fills a quarter of the first IKU."""
    survei = Survei(
        unit=tahun.unit, kode="kuncisurvei", tahun=2023, periode="2023", mulai=date(2023, 1, 2), selesai=date(2023, 6, 1),
        status=StatusSurvei.DITETAPKAN, hasil={"ikm": "81.5", "responden": "9"},
    )  # fmt: skip
    survei.save(dari_action=True)
    iku = m.Indikator.objects.get(rencana=tahun.rencana_id, kode="IKU1")
    sumber = SumberIku(tahun_kinerja=tahun, indikator=iku, triwulan=2, survei=survei)
    sumber.save(dari_action=True)
    return sumber


@pytest.fixture
def terbit(dunia: Dunia, tahun: m.TahunKinerja) -> m.TahunKinerja:
    """The year with a published report: every part is locked."""
    isi = bytes(tahun.hasil.dokumen)
    publish(tahun_kinerja=tahun, jenis=JenisPublikasi.LKJIP, dokumen=isi, by=dunia.orang["administrator"])
    return tahun


def isi_tabel(tahun: m.TahunKinerja) -> list[Any]:
    """Every stored value of the year and its plan."""
    milik = [k for k in m.BarisTahun.__subclasses__() if not k._meta.abstract]
    milik += [k for a in m.BarisTahun.__subclasses__() if a._meta.abstract for k in a.__subclasses__()]
    hasil: list[Any] = [list(k._default_manager.order_by("pk").values_list()) for k in milik]
    for model in (m.TahunKinerja, m.Rencana, m.Simpul, m.Indikator, m.TargetTahunan, m.PerjanjianKinerja, m.TargetPk, m.Dukungan):
        hasil.append(list(model._default_manager.order_by("pk").values_list()))
    return hasil


def pintu(tahun: m.TahunKinerja) -> list[tuple[str, dict[str, Any]]]:
    """Every door to a year's data and what would change something behind it."""
    indikator = m.Indikator.objects.filter(rencana=tahun.rencana_id, realisasi__isnull=False).first()
    simpul = m.Simpul.objects.filter(rencana=tahun.rencana_id, daftar_anak=None).first()
    analisis = m.Analisis.objects.filter(tahun_kinerja=tahun).first()
    isu = m.Isu.objects.filter(tahun_kinerja=tahun).first()
    anggaran = m.Anggaran.objects.filter(tahun_kinerja=tahun, simpul__daftar_anak=None).first()
    pk = m.PerjanjianKinerja.objects.filter(tahun_kinerja=tahun).order_by("-versi").first()
    assert indikator and simpul and analisis and isu and anggaran and pk
    kunci = {"kunci_versi": 1}
    realisasi = {"r-kunci_versi": 1, "r-tw1": "77", "initial-r-tw1": ""}
    realisasi |= {"a-kunci_versi": 1, "a-penyebab": "x", "initial-a-penyebab": ""}
    daerah = tahun.rencana.induk.daftar_simpul.last()
    tujuan = f"?jenis=tujuan&induk={daerah.pk}"
    benda = {"kode": indikator.kode, "nama": "Lain", "simpul": indikator.simpul_id}
    perubahan = {"tanggal": "2023-10-02", "alasan": "refocusing", "uraian_alasan": "x", "dasar_anggaran": "perubahan"}
    daftar = [
        (url("realisasi_indikator", indikator=indikator.pk, triwulan=1), realisasi),
        (url("realisasi_triwulan", triwulan=1), {f"i{indikator.pk}-tw1": "77", f"i{indikator.pk}-kunci_versi": 1}),
        (url("realisasi_pendukung", indikator=indikator.pk), {"b0-simpul": anggaran.simpul_id, "b0-menunjang": "ya"}),
        (url("anggaran_ubah"), {f"s{anggaran.simpul_id}-sesudah_rupiah": "1", f"s{anggaran.simpul_id}-kunci_versi": 1}),
        (url("anggaran_simpul", simpul=anggaran.simpul_id), kunci | {"sesudah_rupiah": "1"}),
        (url("simpul_tambah") + tujuan, {"kode": "T.9", "nama": "Baru", "induk": daerah.pk}),
        (url("simpul_ubah", simpul=simpul.pk), kunci | {"kode": simpul.kode, "nama": "Lain", "induk": simpul.induk_id}),
        (url("simpul_hapus", simpul=simpul.pk), kunci),
        (url("simpul_geser", simpul=simpul.pk, arah="naik"), {}),
        (url("indikator_ubah", kode=indikator.pk), kunci | benda),
        (url("indikator_hapus", kode=indikator.pk), kunci),
        (url("indikator_geser", kode=indikator.pk, arah="turun"), {}),
        (url("rkt"), {f"{indikator.pk}_target": "1"}),
        (url("rkt_ambil"), {}),
        (url("versi_ubah", rencana=tahun.rencana_id), kunci | {"tahun_awal": 2021, "tahun_akhir": 2026, "status": "draf"}),
        (url("versi_baru"), {"alasan": "coba", "mulai_tahun": 2023}),
        (url("identitas"), {"kunci_versi": tahun.kunci_versi, "nama": "Lain"}),
        (url("identitas"), {"aksi": "pejabat"}),
        (url("aksi_ubah", indikator=indikator.pk), kunci | {"tw1": "1"}),
        (url("aksi_tabel"), {"1-tw1": "1"}),
        (url("pk_perubahan"), perubahan),
        (url("pk_buka", versi=pk.versi), {"kunci_versi": pk.kunci_versi, "catatan": "coba"}),
    ]  # fmt: skip
    for lembar, baris in (("analisis", analisis), ("isu", isu)):
        daftar += [
            (url("data_ubah", lembar=lembar, baris=baris.pk), kunci | {"penyebab": "x", "uraian": "y", "lingkup": "internal"}),
            (url("data_hapus", lembar=lembar, baris=baris.pk), kunci),
            (url("data_geser", lembar=lembar, baris=baris.pk, arah="turun"), {}),
        ]
    daftar += [(url("data_tambah", lembar=s), {"uraian": "x", "lingkup": "internal"}) for s in ("isu", "kinerja-lalu", "standar")]
    iku = SumberIku.objects.get(tahun_kinerja=tahun).indikator_id
    tujuan = {"tujuan": f"{tahun.pk}-{iku}", "triwulan": "4"}
    survei = [
        (reverse("survei:sumber_pilih", kwargs=TEMPAT | {"indikator": iku, "triwulan": 3}), {"survei": "kuncisurvei"}),
        (reverse("survei:sumber_tautkan", kwargs=TEMPAT | {"survei": "kuncisurvei"}), tujuan),
        (reverse("survei:sumber_lepas", kwargs=TEMPAT | {"indikator": iku, "triwulan": 2}), kunci),
    ]
    return survei + daftar


@pytest.mark.parametrize("siapa", ["perencana", "administrator"])
def test_no_door_changes_a_published_year(dunia: Dunia, terbit: m.TahunKinerja, siapa: str) -> None:
    client = dunia.client(siapa)
    semula, peristiwa = isi_tabel(terbit), Peristiwa.objects.count()
    for halaman, isi in pintu(terbit):
        jawab = client.post(halaman, isi)
        assert jawab.status_code in (200, 302, 403), (halaman, jawab.status_code)
        assert isi_tabel(terbit) == semula, halaman
    assert Peristiwa.objects.count() == peristiwa


def test_the_doors_of_that_test_do_open_otherwise(dunia: Dunia, tahun: m.TahunKinerja) -> None:
    """Some of the same posts, without a lock: they do change something."""
    client = dunia.client("perencana")
    terbuka = []
    for halaman, isi in pintu(tahun):
        semula = isi_tabel(tahun)
        client.post(halaman, isi)
        if isi_tabel(tahun) != semula:
            terbuka.append(halaman)
    assert len(terbuka) >= 11, terbuka
    assert sum("/survei/" in halaman for halaman in terbuka) == 3, terbuka


def test_pages_say_that_they_are_locked(dunia: Dunia, terbit: m.TahunKinerja) -> None:
    client = dunia.client("perencana")
    for halaman in (url("rencana"), url("rkt"), url("identitas"), url("data", lembar="isu"), url("data", lembar="analisis")):
        isi = client.get(halaman).content.decode()
        assert "Isian terkunci" in isi, halaman
        assert 'class="tombol utama">' not in isi, halaman
    jawab = client.get(url("data_tambah", lembar="isu"), follow=True)
    assert "Mintalah pembukaan kunci" in jawab.content.decode()
    assert url("salin") in client.get(url("rencana")).content.decode(), "the next year may be opened from a locked one"


def test_a_deadline_of_the_plan_locks_targets_but_not_results(dunia: Dunia, tahun: m.TahunKinerja) -> None:
    tenggat = Tenggat(instansi=dunia.instansi, tahun=2023, jenis="rencana", tanggal=date(2023, 1, 31), mengunci=True)
    tenggat.save(dari_action=True)
    admin = dunia.orang["administrator"]
    with pytest.raises(Terkunci):
        store_rkt(tahun_kinerja=tahun, daftar={}, by=admin)
    with pytest.raises(Terkunci):
        copy_version(rencana=tahun.rencana, alasan="coba", mulai_tahun=2023, by=admin)
    assert m.Rencana.objects.filter(unit=dunia.unit).count() == 1, "nothing of the refused version stays"
    assert copy_version(rencana=tahun.rencana, alasan="mulai tahun depan", mulai_tahun=2024, by=admin).versi == 2
    assert dunia.client("perencana").get(url("data_tambah", lembar="isu")).status_code == 200
    assert timezone.localdate() > tenggat.tanggal
