"""Every page of the plan opens for who may, and for nobody else."""

from __future__ import annotations

import pytest
from django.urls import reverse

from sakip.web.audit.models import Peristiwa
from sakip.web.kinerja.models import Indikator, Rencana, Simpul, TahunKinerja

UNIT = ("misal", "bluto", 2023)
HALAMAN_BACA = (
    ("rencana", ()),
    ("versi", ()),
    ("versi_banding", ()),
    ("daftar_indikator", ()),
    ("lembar_iku", ()),
    ("rkt", ()),
    ("pohon", ()),
    ("lintas", ()),
    ("cascading", ()),
    ("identitas", ()),
    ("data", ()),
    *(("data", (s,)) for s in (
        "organisasi", "isu", "dasar-hukum", "tim-sakip", "kinerja-lalu", "standar", "analisis", "pendukung", "angka-pembanding",
    )),
)  # fmt: skip
HALAMAN_UBAH = (
    ("salin", ()),
    ("simpul_tambah", ("?jenis=tujuan",)),
    ("simpul_tambah", ("?jenis=program",)),
    ("nomenklatur", ("?jenis=program&q=pelayanan",)),
    ("versi_baru", ()),
    ("indikator_tambah", ()),
    ("lintas_tambah", ()),
    ("data_tambah", ("organisasi",)),
    ("data_tambah", ("pendukung",)),
)


def alamat(nama: str, argumen: tuple[str, ...] = (), unit: tuple = UNIT) -> str:
    kueri = "".join(a for a in argumen if a.startswith("?"))
    return reverse(f"kinerja:{nama}", args=(*unit, *(a for a in argumen if not a.startswith("?")))) + kueri


@pytest.mark.parametrize(("nama", "argumen"), HALAMAN_BACA)
def test_reading_pages(tahun: TahunKinerja, dunia, nama: str, argumen: tuple[str, ...]) -> None:
    jejak = Peristiwa.objects.count()
    for siapa in ("perencana", "pembaca", "apip"):
        jawab = dunia.client(siapa).get(alamat(nama, argumen))
        assert jawab.status_code == 200, siapa
    for siapa in ("unit_lain", "luar", "tanpa"):
        assert dunia.client(siapa).get(alamat(nama, argumen)).status_code == 404, siapa
    assert Peristiwa.objects.count() == jejak
    tahun_baru = TahunKinerja.objects.get(pk=tahun.pk)
    assert tahun_baru.revisi == tahun.revisi


@pytest.mark.parametrize(("nama", "argumen"), HALAMAN_UBAH)
def test_changing_pages(tahun: TahunKinerja, dunia, nama: str, argumen: tuple[str, ...]) -> None:
    jejak = Peristiwa.objects.count()
    assert dunia.client("perencana").get(alamat(nama, argumen)).status_code == 200
    assert dunia.client("pembaca").get(alamat(nama, argumen)).status_code == 403
    assert dunia.client("unit_lain").get(alamat(nama, argumen)).status_code == 404
    assert Peristiwa.objects.count() == jejak


def test_pages_about_one_object(tahun: TahunKinerja, dunia) -> None:
    simpul = Simpul.objects.get(rencana=tahun.rencana, kode="S1")
    indikator = Indikator.objects.get(rencana=tahun.rencana, kode="IKU1")
    klien, pembaca = dunia.client("perencana"), dunia.client("pembaca")
    assert klien.get(alamat("indikator", (str(indikator.pk),))).status_code == 200
    for nama, kunci in (
        ("simpul_ubah", simpul.pk),
        ("simpul_hapus", simpul.pk),
        ("indikator_ubah", indikator.pk),
        ("indikator_hapus", indikator.pk),
        ("versi_ubah", tahun.rencana_id),
    ):
        assert klien.get(alamat(nama, (str(kunci),))).status_code == 200, nama
        assert pembaca.get(alamat(nama, (str(kunci),))).status_code == 403, nama


def test_another_unit_s_keys_are_not_found(tahun: TahunKinerja, dunia) -> None:
    """A planner of another unit, on their own pages, with keys of this unit."""
    from sakip.web.kinerja.actions.tahun import open_year

    admin = dunia.orang["administrator"]
    milik = Rencana(instansi=dunia.instansi, unit=dunia.unit_lain, induk=tahun.rencana.induk, tahun_awal=2021, tahun_akhir=2026)
    milik.save(dari_action=True)
    open_year(unit=dunia.unit_lain, tahun=2023, rencana=milik, by=admin)
    simpul = Simpul.objects.get(rencana=tahun.rencana, kode="S1")
    indikator = Indikator.objects.get(rencana=tahun.rencana, kode="IKU1")
    jabatan = tahun.jabatan_set.first()
    lain = ("misal", "seberang", 2023)
    klien = dunia.client("unit_lain")
    assert klien.get(alamat("rencana", unit=lain)).status_code == 200
    for nama, argumen in (
        ("simpul_ubah", (str(simpul.pk),)),
        ("simpul_hapus", (str(simpul.pk),)),
        ("indikator", (str(indikator.pk),)),
        ("indikator_ubah", (str(indikator.pk),)),
        ("indikator_hapus", (str(indikator.pk),)),
        ("versi_ubah", (str(tahun.rencana_id),)),
        ("versi_banding", (f"?lama={tahun.rencana_id}&baru={tahun.rencana_id}",)),
        ("data_ubah", ("organisasi", str(jabatan.pk))),
        ("data_hapus", ("organisasi", str(jabatan.pk))),
        ("simpul_tambah", (f"?jenis=sasaran&induk={Simpul.objects.get(rencana=tahun.rencana, kode='T1').pk}",)),
        ("indikator_tambah", (f"?simpul={simpul.pk}",)),
    ):
        assert klien.get(alamat(nama, argumen, unit=lain)).status_code == 404, nama
    for nama, argumen in (
        ("simpul_geser", (str(simpul.pk), "naik")),
        ("indikator_geser", (str(indikator.pk), "naik")),
        ("data_geser", ("organisasi", str(jabatan.pk), "naik")),
        ("simpul_hapus", (str(simpul.pk),)),
    ):
        assert klien.post(alamat(nama, argumen, unit=lain)).status_code == 404, nama


def test_year_not_opened_leads_on(tahun: TahunKinerja, dunia) -> None:
    belum = ("misal", "bluto", 2024)
    isi = dunia.client("perencana").get(alamat("rencana", unit=belum)).content.decode()
    assert "Salin dari tahun 2023" in isi and "Buka tahun 2024" in isi
    isi = dunia.client("pembaca").get(alamat("rencana", unit=belum)).content.decode()
    assert "dibuka oleh perencana" in isi and "Buka tahun 2024" not in isi


@pytest.mark.parametrize("bentuk", ["svg", "png", "pdf"])
def test_drawing_as_file(tahun: TahunKinerja, dunia, bentuk: str) -> None:
    jawab = dunia.client("pembaca").get(alamat("pohon_berkas", (bentuk, "?sasaran=S1")))
    awal = {"svg": b"<?xml", "png": b"\x89PNG", "pdf": b"%PDF"}[bentuk]
    assert jawab.status_code == 200 and jawab.content.startswith(awal)
    assert dunia.client("unit_lain").get(alamat("pohon_berkas", (bentuk,))).status_code == 404


@pytest.mark.parametrize(
    ("nama", "argumen"), [("daftar_indikator", ()), ("rkt", ()), ("cascading", ()), ("data", ("organisasi",))]
)
def test_tables_as_files(tahun: TahunKinerja, dunia, nama: str, argumen: tuple[str, ...]) -> None:
    klien = dunia.client("pembaca")
    csv = klien.get(alamat(nama, (*argumen, "?format=csv")))
    assert csv["Content-Type"].startswith("text/csv") and csv.content.decode("utf-8-sig").count("\n") > 3
    assert klien.get(alamat(nama, (*argumen, "?format=xlsx"))).content.startswith(b"PK")
