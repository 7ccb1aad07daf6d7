"""Opening years, copying forward, versions of the Renstra, the region's plan."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.urls import reverse

from sakip.web.audit.models import Peristiwa
from sakip.web.kinerja.actions.indikator import store_indicator
from sakip.web.kinerja.actions.rencana import RencanaDitolak, store_node
from sakip.web.kinerja.actions.salin_tahun import copy_year
from sakip.web.kinerja.actions.versi import copy_version
from sakip.web.kinerja.banding_rencana import compare_plans
from sakip.web.kinerja.mapping import load_dokumen
from sakip.web.kinerja.models import (
    HasilIndikator,
    Indikator,
    KinerjaLalu,
    Rencana,
    RencanaAksi,
    Simpul,
    TahunKinerja,
    TargetRkt,
)


def alamat(nama: str, *argumen: object, tahun: int = 2023, unit: str = "bluto") -> str:
    return reverse(f"kinerja:{nama}", args=("misal", unit, tahun, *argumen))


def test_open_a_year_with_a_new_plan(dunia) -> None:
    klien = dunia.client("perencana")
    assert "Buka tahun 2025" in klien.get(alamat("rencana", tahun=2025)).content.decode()
    assert klien.get(alamat("buka_tahun", tahun=2025)).status_code == 200
    salah = klien.post(alamat("buka_tahun", tahun=2025), {"tahun_awal": "2026", "tahun_akhir": "2030"})
    assert "tidak memuat tahun 2025" in salah.content.decode()
    assert klien.post(alamat("buka_tahun", tahun=2025), {"tahun_awal": "2025", "tahun_akhir": "2029"}).status_code == 302
    tahun = TahunKinerja.objects.get(unit=dunia.unit, tahun=2025)
    assert (tahun.rencana.tahun_awal, tahun.rencana.status, tahun.nama) == (2025, "draf", "Kecamatan Bluto")
    assert {p.jenis for p in Peristiwa.objects.all()} >= {"rencana.tambah", "tahunkinerja.tambah"}
    assert dunia.client("pembaca").get(alamat("buka_tahun", tahun=2026)).status_code == 403


def test_copy_year_forward(tahun, dunia) -> None:
    asal, _ = load_dokumen(tahun)
    hasil = HasilIndikator.objects.get(tahun_kinerja=tahun, kode="IKU1")
    assert dunia.client("perencana").post(alamat("salin")).status_code == 302
    baru = TahunKinerja.objects.get(unit=dunia.unit, tahun=2024)
    dokumen, masalah = load_dokumen(baru)
    assert masalah == ()
    assert dokumen.daftar_jabatan == asal.daftar_jabatan and dokumen.daftar_tim == asal.daftar_tim
    assert dokumen.daftar_isu == asal.daftar_isu and dokumen.daftar_dasar_hukum == asal.daftar_dasar_hukum
    assert baru.rencana_id == tahun.rencana_id and baru.tanggal_laporan is None and baru.nomor_sk_iku == tahun.nomor_sk_iku
    iku = Indikator.objects.get(rencana=tahun.rencana, kode="IKU1")
    assert TargetRkt.objects.get(tahun_kinerja=baru, indikator=iku).target == Decimal("87.3")
    lalu = KinerjaLalu.objects.get(tahun_kinerja=baru, indikator=iku, tahun=2023)
    assert lalu.sumber == "LKjIP tahun 2023"
    assert str(lalu.realisasi).replace(".", ",") == hasil.realisasi
    assert KinerjaLalu.objects.filter(tahun_kinerja=baru, indikator=iku, tahun=2022).exists()
    aksi = RencanaAksi.objects.filter(tahun_kinerja=baru)
    assert aksi.count() == RencanaAksi.objects.filter(tahun_kinerja=tahun).count()
    assert all((a.tw1, a.tw2, a.tw3, a.tw4) == (None, None, None, None) for a in aksi)
    assert not dokumen.daftar_realisasi and not dokumen.daftar_pk
    with pytest.raises(RencanaDitolak):
        copy_year(asal=tahun, by=dunia.orang["perencana"])


def test_no_copy_beyond_the_plan(tahun, dunia) -> None:
    by = dunia.orang["perencana"]
    for n in (2024, 2025, 2026):
        copy_year(asal=TahunKinerja.objects.get(unit=dunia.unit, tahun=n - 1), by=by)
    with pytest.raises(RencanaDitolak, match="di luar periode"):
        copy_year(asal=TahunKinerja.objects.get(unit=dunia.unit, tahun=2026), by=by)


def test_new_version_keeps_every_figure(tahun, dunia) -> None:
    """The document of a year that follows the new version is the same; the old year stays with the old version."""
    by = dunia.orang["perencana"]
    copy_year(asal=tahun, by=by)
    depan = TahunKinerja.objects.get(unit=dunia.unit, tahun=2024)
    semula = {t: load_dokumen(TahunKinerja.objects.get(unit=dunia.unit, tahun=t))[0] for t in (2023, 2024)}
    jawab = dunia.client("perencana").post(alamat("versi_baru"), {"alasan": "Penyesuaian RPJMD", "mulai_tahun": "2024"})
    assert jawab.status_code == 302
    lama, baru = Rencana.objects.get(pk=tahun.rencana_id), Rencana.objects.get(unit=dunia.unit, versi=2)
    depan.refresh_from_db()
    tahun.refresh_from_db()
    assert (lama.status, baru.status, baru.alasan) == ("diganti", "draf", "Penyesuaian RPJMD")
    assert depan.rencana == baru and tahun.rencana == lama
    for n in (2023, 2024):
        assert load_dokumen(TahunKinerja.objects.select_related("rencana__induk").get(unit=dunia.unit, tahun=n))[0] == semula[n]
    assert not TargetRkt.objects.filter(tahun_kinerja=depan).exclude(indikator__rencana=baru).exists()
    assert not HasilIndikator.objects.filter(tahun_kinerja=depan).exclude(indikator__rencana=baru).exists()
    assert {"rencana.versi_baru", "tahun.alih_versi", "rencana.diganti"} <= {p.jenis for p in Peristiwa.objects.all()}
    assert compare_plans(lama, baru) == ()


def test_year_with_agreement_and_results_follows_too(tahun, dunia) -> None:
    semula = load_dokumen(tahun)[0]
    baru = copy_version(rencana=tahun.rencana, alasan="uji", mulai_tahun=2023, by=dunia.orang["perencana"])
    kini = TahunKinerja.objects.select_related("rencana__induk", "unit__instansi").get(pk=tahun.pk)
    assert kini.rencana == baru and load_dokumen(kini)[0] == semula


def test_comparison_names_what_differs(tahun, dunia) -> None:
    by = dunia.orang["perencana"]
    lama = tahun.rencana
    baru = copy_version(rencana=lama, alasan="uji", mulai_tahun=2023, by=by)
    s1 = Simpul.objects.get(rencana=baru, kode="S1")
    store_node(simpul=s1, isi={"nama": "Sasaran yang diubah"}, by=by)
    tambahan = Simpul(rencana=baru, jenis="sasaran")
    store_node(simpul=tambahan, isi={"kode": "S9", "nama": "Baru", "induk": s1.induk}, by=by)
    iku = Indikator.objects.get(rencana=baru, kode="IKU1")
    store_indicator(indikator=iku, isi={}, target={2024: Decimal(99)}, by=by)
    beda = {(p.kode, p.status): p for p in compare_plans(lama, baru)}
    assert set(beda) == {("S1", "diubah"), ("S9", "ditambah"), ("IKU1", "diubah")}
    assert beda["IKU1", "diubah"].rincian == (("target 2024", "87,3", "99"),)
    assert {(p.kode, p.status) for p in compare_plans(baru, lama)} >= {("S9", "dihapus")}
    url = f"{alamat('versi_banding')}?lama={lama.pk}&baru={baru.pk}"
    isi = dunia.client("pembaca").get(url).content.decode()
    assert "Sasaran yang diubah" in isi and "3 perbedaan" in isi


def test_plan_heading(tahun, dunia) -> None:
    r = tahun.rencana
    data = {"tahun_awal": 2021, "tahun_akhir": 2026, "nomor": "12/2021", "tanggal": "2021-09-01", "status": "berlaku",
            "induk": r.induk_id, "kunci_versi": r.kunci_versi}  # fmt: skip
    klien = dunia.client("perencana")
    assert klien.post(alamat("versi_ubah", r.pk), data).status_code == 302
    r.refresh_from_db()
    assert r.nomor == "12/2021"
    assert "sudah diubah orang lain" in klien.post(alamat("versi_ubah", r.pk), data).content.decode()
    data["kunci_versi"] = r.kunci_versi
    assert "harus memuat tahun itu" in klien.post(alamat("versi_ubah", r.pk), data | {"tahun_akhir": 2022}).content.decode()
    assert "masih berada di bawah sasaran RPJMD" in klien.post(alamat("versi_ubah", r.pk), data | {"induk": ""}).content.decode()


def test_region_s_plan(tahun, dunia) -> None:
    rpjmd = tahun.rencana.induk
    beranda = reverse("kinerja:rpjmd", args=["misal"])
    for siapa in ("perencana", "pembina", "pembaca"):
        assert dunia.client(siapa).get(beranda).status_code == 200
    assert dunia.client("luar").get(beranda).status_code == 404
    klien = dunia.client("pembina")
    m1 = Simpul.objects.get(rencana=rpjmd, kode="M1")
    tambah = reverse("kinerja:rpjmd_simpul_tambah", args=["misal", rpjmd.pk]) + f"?jenis=tujuan+daerah&induk={m1.pk}"
    assert dunia.client("perencana").get(tambah).status_code == 403
    assert 'value="M1.T1"' in klien.get(tambah).content.decode()
    assert klien.post(tambah, {"kode": "M1.T1", "induk": m1.pk, "nama": "Meningkatnya Mutu Hidup"}).status_code == 302
    baru = Simpul.objects.get(rencana=rpjmd, kode="M1.T1")
    assert (baru.jenis, baru.induk) == ("tujuan daerah", m1)
    s1 = Simpul.objects.get(rencana=tahun.rencana, kode="S1")
    assert klien.get(reverse("kinerja:rpjmd_simpul_ubah", args=["misal", s1.pk])).status_code == 404
    daerah = Simpul.objects.get(rencana=rpjmd, kode="M3.S1")
    isi = klien.get(reverse("kinerja:rpjmd_simpul_hapus", args=["misal", daerah.pk])).content.decode()
    assert "tujuan T1" in isi and "Kecamatan Bluto" in isi
    assert klien.post(reverse("kinerja:rpjmd_simpul_geser", args=["misal", m1.pk, "turun"])).status_code == 302
    assert Simpul.objects.get(pk=m1.pk).urutan > m1.urutan
    kode_unit = {"kode": "S1", "induk": daerah.induk_id, "nama": "x", "kunci_versi": daerah.kunci_versi}
    isi = klien.post(reverse("kinerja:rpjmd_simpul_ubah", args=["misal", daerah.pk]), kode_unit).content.decode()
    assert "Kode S1 sudah dipakai" in isi and "Kecamatan Bluto" in isi


def test_new_period_of_the_region(dunia) -> None:
    url = reverse("kinerja:rpjmd_tambah", args=["misal"])
    data = {"tahun_awal": 2025, "tahun_akhir": 2029, "status": "draf"}
    klien = dunia.client("pembina")
    jawab = klien.post(url, data)
    rpjmd = Rencana.objects.get(instansi=dunia.instansi, unit=None, tahun_awal=2025)
    assert jawab.status_code == 302 and f"rencana={rpjmd.pk}" in jawab["Location"]
    assert "sudah ada" in klien.post(url, data).content.decode()
    assert dunia.client("perencana").post(url, data).status_code == 403
    assert dunia.client("luar").get(reverse("kinerja:rpjmd_ubah", args=["misal", rpjmd.pk])).status_code == 404
    assert dunia.client("luar").get(reverse("kinerja:rpjmd_ubah", args=["lain", rpjmd.pk])).status_code == 404
