"""Upload, preview, apply: what changes, and what is refused."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from buku_uji import alamat, buku, revisi, teks, terapkan, tersimpan, ubahan, unggah, unggahan_baru
from django.test import override_settings

from sakip.contoh import DAFTAR_CONTOH, muat
from sakip.exchange.banding import compare
from sakip.exchange.xlsx import read_workbook, rows_of
from sakip.pipeline import process, render_semua
from sakip.web.audit.models import Peristiwa
from sakip.web.bukukerja.actions import terapkan as modul_terapkan
from sakip.web.bukukerja.models import StatusUnggahan, UnggahanBuku
from sakip.web.bukukerja.views import putusan
from sakip.web.instansi.models import UnitKerja
from sakip.web.kinerja import models as m
from sakip.web.kinerja.actions.baris import change
from sakip.web.kinerja.actions.isi import ensure_plan
from sakip.web.kinerja.actions.tahun import open_year
from sakip.web.portal.actions.publikasi import publish
from sakip.web.portal.models import JenisPublikasi
from sakip.web.tenggat.models import PembukaanKunci, Tenggat


def _realisasi(rows: dict[str, Any], field: str, nilai: object) -> None:
    rows["Realisasi"][0][field] = nilai


@pytest.mark.parametrize("nama", DAFTAR_CONTOH)
def test_the_web_door_gives_what_the_command_line_gives(dunia, nama: str, tmp_path) -> None:
    dokumen = muat(nama)
    admin = dunia.orang["administrator"]
    rencana = ensure_plan(unit=dunia.unit, dokumen=dokumen, by=admin)
    tahun = open_year(unit=dunia.unit, tahun=dokumen.unit.tahun, rencana=rencana, by=admin)
    isi = buku(dokumen)
    client = dunia.client("administrator")
    objek = unggahan_baru(client, tahun, isi)
    assert terapkan(client, tahun, objek).status_code == 302
    objek.refresh_from_db()
    assert objek.status == StatusUnggahan.DITERAPKAN, objek.pesan

    path = tmp_path / "buku.xlsx"
    path.write_bytes(isi)
    dari_berkas, masalah = read_workbook(path)
    dari_web = tersimpan(tahun)
    assert masalah == ()
    assert dari_web == dari_berkas
    lewat_web, lewat_berkas = process(dari_web), process(dari_berkas)
    assert lewat_web.pengukuran == lewat_berkas.pengukuran
    assert lewat_web.temuan == lewat_berkas.temuan
    assert render_semua(lewat_web.naskah, ("html",)) == render_semua(lewat_berkas.naskah, ("html",))


def test_upload_preview_apply_download_again(dunia, tahun, tmp_path) -> None:
    client = dunia.client("perencana")
    kode = rows_of(tersimpan(tahun))["Realisasi"][0]["indikator"]
    objek = unggahan_baru(client, tahun, ubahan(tahun, lambda r: _realisasi(r, "penjelasan", "Penjelasan rekaan yang baru.")))
    halaman = teks(client.get(alamat(tahun, "pratinjau", unggahan=objek.pk)))
    assert "Penjelasan rekaan yang baru." in halaman
    assert "Lembar Realisasi" in halaman
    assert m.Realisasi.objects.filter(penjelasan="Penjelasan rekaan yang baru.").count() == 0

    assert terapkan(client, tahun, objek).status_code == 302
    assert m.Realisasi.objects.get(penjelasan="Penjelasan rekaan yang baru.").indikator.kode == kode
    objek.refresh_from_db()
    assert (objek.status, objek.jumlah_perubahan, bytes(objek.dokumen)) == (StatusUnggahan.DITERAPKAN, 1, b"")
    peristiwa = Peristiwa.objects.get(jenis="bukukerja.terapkan")
    assert ["sidik", None, objek.sidik] in peristiwa.perubahan
    assert Peristiwa.objects.filter(jenis="realisasi.ubah").exists()

    path = tmp_path / "lagi.xlsx"
    path.write_bytes(client.get(alamat(tahun, "unduh")).content)
    lagi, masalah = read_workbook(path)
    assert masalah == ()
    assert compare(rows_of(tersimpan(tahun)), rows_of(lagi)) == ()
    objek = unggahan_baru(client, tahun, path.read_bytes())
    assert "Tidak ada perbedaan" in teks(client.get(alamat(tahun, "pratinjau", unggahan=objek.pk)))


def test_preview_tells_what_changes_in_the_figures(dunia, tahun) -> None:
    def kosongkan(rows: dict[str, Any]) -> None:
        for baris in rows["Realisasi"]:
            baris |= dict.fromkeys(("tw1", "tw2", "tw3", "tw4", "tahunan"))

    client = dunia.client("perencana")
    objek = unggahan_baru(client, tahun, ubahan(tahun, kosongkan))
    jawab = client.get(alamat(tahun, "pratinjau", unggahan=objek.pk))
    dampak = jawab.context["dampak"]
    assert dampak.unit[0].berubah
    assert isinstance(dampak.unit[0].semula, Decimal)
    assert len(dampak.indikator) >= 1
    assert "Berubah" in teks(jawab)


def test_a_new_pk_draft_does_not_count_in_the_preview(dunia, tahun) -> None:
    def revisi_pk(rows: dict[str, Any]) -> None:
        akhir = rows["PK"][-1]
        rows["PK"].append(akhir | {"versi": akhir["versi"] + 1, "tanggal": date(2023, 11, 1)})
        for baris in [b for b in rows["PK Target"] if b["versi"] == akhir["versi"]]:
            rows["PK Target"].append(baris | {"versi": akhir["versi"] + 1, "target": Decimal("1")})

    m.PerjanjianKinerja.objects.update(status=m.StatusPk.DISETUJUI)
    client = dunia.client("perencana")
    objek = unggahan_baru(client, tahun, ubahan(tahun, revisi_pk))
    jawab = client.get(alamat(tahun, "pratinjau", unggahan=objek.pk))
    assert not jawab.context["banding"].daftar_rintangan
    assert not any(s.berubah for s in jawab.context["dampak"].unit)


def test_filters_pages_and_exports(dunia, tahun) -> None:
    def ubah(rows: dict[str, Any]) -> None:
        _realisasi(rows, "penjelasan", "=1+1")
        rows["Isu"] = (
            [*rows["Isu"], rows["Isu"][0] | {"uraian": "Isu rekaan tambahan"}] if "uraian" in rows["Isu"][0] else rows["Isu"][:-1]
        )

    client = dunia.client("perencana")
    objek = unggahan_baru(client, tahun, ubahan(tahun, ubah))
    url = alamat(tahun, "pratinjau", unggahan=objek.pk)
    semua = client.get(url).context["page_obj"].paginator.count
    disaring = client.get(url, {"lembar": "Realisasi"}).context["page_obj"].paginator.count
    assert 0 < disaring < semua
    assert client.get(url, {"jenis": "pindah", "lembar": "Unit"}).context["page_obj"].paginator.count == 0
    csv = client.get(alamat(tahun, "selisih", unggahan=objek.pk, bentuk="csv"), {"lembar": "Realisasi"}).content.decode(
        "utf-8-sig"
    )
    assert "'=1+1" in csv
    assert "Isu rekaan" not in csv
    assert client.get(alamat(tahun, "selisih", unggahan=objek.pk, bentuk="xlsx")).content.startswith(b"PK")
    assert client.get(alamat(tahun, "selisih", unggahan=objek.pk, bentuk="exe")).status_code == 404


def test_changed_data_asks_for_another_look(dunia, tahun) -> None:
    client = dunia.client("perencana")
    objek = unggahan_baru(client, tahun, ubahan(tahun, lambda r: _realisasi(r, "penjelasan", "Dari buku kerja.")))
    dilihat = revisi(tahun)
    change(m.Realisasi.objects.filter(tahun_kinerja=tahun).last(), by=dunia.orang["administrator"], penjelasan="Dari orang lain.")
    terapkan(client, tahun, objek, revisi=dilihat)
    assert not m.Realisasi.objects.filter(penjelasan="Dari buku kerja.").exists()
    halaman = teks(client.get(alamat(tahun, "pratinjau", unggahan=objek.pk)))
    assert "berubah sejak pratinjau dibuka" in halaman
    assert "Dari orang lain." in halaman
    terapkan(client, tahun, objek)
    assert m.Realisasi.objects.filter(penjelasan="Dari buku kerja.").exists()


def test_lost_rows_need_consent(dunia, tahun) -> None:
    client = dunia.client("perencana")
    objek = unggahan_baru(client, tahun, ubahan(tahun, lambda r: r["Isu"].pop()))
    banyak = m.Isu.objects.filter(tahun_kinerja=tahun).count()
    jawab = client.post(alamat(tahun, "terapkan", unggahan=objek.pk), {"revisi": revisi(tahun)})
    assert jawab.status_code == 200
    assert "Saya setuju 1 baris dihapus" in teks(jawab)
    assert m.Isu.objects.filter(tahun_kinerja=tahun).count() == banyak
    terapkan(client, tahun, objek)
    assert m.Isu.objects.filter(tahun_kinerja=tahun).count() == banyak - 1


def test_a_new_name_needs_consent(dunia, tahun) -> None:
    client = dunia.client("perencana")
    objek = unggahan_baru(client, tahun, ubahan(tahun, lambda r: r["Unit"].update(nama="Kecamatan Bluto Raya")))
    data = {"revisi": revisi(tahun)}
    assert "Saya setuju nama unit kerja" in teks(client.post(alamat(tahun, "terapkan", unggahan=objek.pk), data))
    tahun.refresh_from_db()
    assert tahun.nama == "Kecamatan Bluto"
    terapkan(client, tahun, objek)
    tahun.refresh_from_db()
    assert tahun.nama == "Kecamatan Bluto Raya"


@pytest.mark.parametrize(
    ("isi", "pesan"),
    [({"nama": "Kecamatan  Seberang"}, "milik &quot;Kecamatan Seberang"), ({"tahun": 2022}, "berisi tahun 2022")],
)
def test_books_of_others_are_refused(dunia, tahun, isi: dict[str, Any], pesan: str) -> None:
    client = dunia.client("perencana")
    objek = unggahan_baru(client, tahun, ubahan(tahun, lambda r: r["Unit"].update(isi)))
    assert (objek.status, bytes(objek.dokumen)) == (StatusUnggahan.DITOLAK, b"")
    halaman = teks(client.get(alamat(tahun, "pratinjau", unggahan=objek.pk))).replace("  ", " ")
    assert pesan in halaman
    terapkan(client, tahun, objek)
    objek.refresh_from_db()
    assert objek.status == StatusUnggahan.DITOLAK


def test_rpjmd_is_the_pembinas(dunia, tahun) -> None:
    isi = ubahan(tahun, lambda r: r["RPJMD"][0].update(nama="Visi yang lain sama sekali"))
    client = dunia.client("perencana")
    objek = unggahan_baru(client, tahun, isi)
    halaman = teks(client.get(alamat(tahun, "pratinjau", unggahan=objek.pk)))
    assert "hanya boleh diubah Pembina" in halaman
    assert "RPJMD" in halaman
    terapkan(client, tahun, objek)
    objek.refresh_from_db()
    assert "Visi yang lain" in objek.pesan
    assert not m.Simpul.objects.filter(nama="Visi yang lain sama sekali").exists()
    admin = dunia.client("administrator")
    terapkan(admin, tahun, unggahan_baru(admin, tahun, isi))
    assert m.Simpul.objects.filter(nama="Visi yang lain sama sekali").exists()


@pytest.mark.parametrize("status", [m.StatusPk.DIAJUKAN, m.StatusPk.DISETUJUI, m.StatusPk.DITANDATANGANI])
def test_frozen_pk_stays(dunia, tahun, status: str) -> None:
    m.PerjanjianKinerja.objects.filter(versi=1).update(status=status)
    client = dunia.client("perencana")
    objek = unggahan_baru(client, tahun, ubahan(tahun, lambda r: r["PK Target"][0].update(keterangan="diubah diam-diam")))
    assert "PK versi 1 berstatus" in teks(client.get(alamat(tahun, "pratinjau", unggahan=objek.pk)))
    terapkan(client, tahun, objek)
    assert not m.TargetPk.objects.filter(keterangan="diubah diam-diam").exists()


def test_drafts_of_pk_may_change(dunia, tahun) -> None:
    client = dunia.client("perencana")
    terapkan(
        client, tahun, unggahan_baru(client, tahun, ubahan(tahun, lambda r: r["PK Target"][0].update(keterangan="catatan draf")))
    )
    assert m.TargetPk.objects.filter(keterangan="catatan draf").exists()


def test_deadlines_lock_their_part_only(dunia, tahun) -> None:
    Tenggat(instansi=dunia.instansi, tahun=2023, jenis="tw1", tanggal=date(2023, 4, 10), mengunci=True).save(dari_action=True)
    client = dunia.client("perencana")
    nilai = rows_of(tersimpan(tahun))["Realisasi"][0]
    assert nilai["tw1"] != Decimal("7")
    terkunci = ubahan(tahun, lambda r: _realisasi(r, "tw1", Decimal("7")))
    objek = unggahan_baru(client, tahun, terkunci)
    halaman = teks(client.get(alamat(tahun, "pratinjau", unggahan=objek.pk)))
    assert "realisasi triwulan I terkunci" in halaman
    terapkan(client, tahun, objek)
    assert not m.Realisasi.objects.filter(tw1=Decimal("7")).exists()
    terapkan(client, tahun, unggahan_baru(client, tahun, ubahan(tahun, lambda r: _realisasi(r, "penjelasan", "boleh diubah"))))
    assert m.Realisasi.objects.filter(penjelasan="boleh diubah").exists()
    PembukaanKunci(
        tahun_kinerja=tahun, bagian="tw1", alasan="salah ketik", sampai=date(2090, 1, 1), dibuka_oleh=dunia.orang["pembina"]
    ).save(dari_action=True)
    terapkan(client, tahun, unggahan_baru(client, tahun, ubahan(tahun, lambda r: _realisasi(r, "tw1", Decimal("7")))))
    assert m.Realisasi.objects.filter(tw1=Decimal("7")).exists()


def test_a_published_year_is_locked_as_a_whole(dunia, tahun) -> None:
    publish(
        tahun_kinerja=tahun,
        jenis=JenisPublikasi.LKJIP,
        dokumen=bytes(tahun.hasil.dokumen),
        by=dunia.orang["pembina"],
        pdf=b"%PDF-1.7",
    )
    client = dunia.client("perencana")
    objek = unggahan_baru(client, tahun, ubahan(tahun, lambda r: r["Unit"].update(alamat="Jalan Rekaan 1")))
    assert "telah terbit" in teks(client.get(alamat(tahun, "pratinjau", unggahan=objek.pk)))
    terapkan(client, tahun, objek)
    tahun.refresh_from_db()
    assert tahun.alamat != "Jalan Rekaan 1"


def test_codes_used_by_another_year_are_named(dunia, tahun) -> None:
    admin = dunia.orang["administrator"]
    lain = open_year(unit=dunia.unit, tahun=2024, rencana=tahun.rencana, by=admin)
    kode = rows_of(tersimpan(tahun))["Indikator"][-1]["kode"]
    indikator = m.Indikator.objects.get(rencana=tahun.rencana, kode=kode)
    m.Realisasi(tahun_kinerja=lain, indikator=indikator).save(dari_action=True)

    def hapus(rows: dict[str, Any]) -> None:
        for nama, isi in rows.items():
            if isinstance(isi, list):
                rows[nama] = [b for b in isi if b.get("indikator") != kode and not (nama == "Indikator" and b["kode"] == kode)]

    client = dunia.client("administrator")
    objek = unggahan_baru(client, tahun, ubahan(tahun, hapus))
    terapkan(client, tahun, objek)
    objek.refresh_from_db()
    assert objek.status == StatusUnggahan.MENUNGGU
    assert f"{kode} tidak dapat dihapus karena masih dipakai pada tahun 2024" in objek.pesan
    assert m.Indikator.objects.filter(pk=indikator.pk).exists()


def test_dropping_keeps_everything(dunia, tahun) -> None:
    client = dunia.client("perencana")
    objek = unggahan_baru(client, tahun, ubahan(tahun, lambda r: r["Isu"].pop()))
    awal = tersimpan(tahun)
    assert client.post(alamat(tahun, "batalkan", unggahan=objek.pk))["Location"] == alamat(tahun, "mulai")
    objek.refresh_from_db()
    assert (objek.status, bytes(objek.dokumen)) == (StatusUnggahan.DIBATALKAN, b"")
    terapkan(client, tahun, objek)
    assert tersimpan(tahun) == awal
    assert Peristiwa.objects.filter(jenis="bukukerja.batal").exists()


def test_a_second_upload_replaces_the_first(dunia, tahun) -> None:
    client = dunia.client("perencana")
    pertama = unggahan_baru(client, tahun, ubahan(tahun, lambda r: r["Isu"].pop()))
    unggahan_baru(client, tahun, ubahan(tahun))
    pertama.refresh_from_db()
    assert pertama.status == StatusUnggahan.DIBATALKAN


def test_failure_in_the_middle_stores_nothing(dunia, tahun, monkeypatch) -> None:
    def gagal(*args: Any, **kwargs: Any) -> None:
        raise OverflowError

    client = dunia.client("perencana")
    objek = unggahan_baru(client, tahun, ubahan(tahun, lambda r: r["Isu"].pop()))
    awal, banyak = tersimpan(tahun), Peristiwa.objects.count()
    monkeypatch.setattr(modul_terapkan, "note", gagal)
    terapkan(client, tahun, objek)
    objek.refresh_from_db()
    assert (objek.status, bool(objek.pesan)) == (StatusUnggahan.MENUNGGU, True)
    assert (tersimpan(tahun), Peristiwa.objects.count()) == (awal, banyak)


@override_settings(TASKS={"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}})
@pytest.mark.parametrize("basi", [False, True])
def test_large_books_are_applied_in_the_background(
    dunia, tahun, monkeypatch, django_capture_on_commit_callbacks, basi: bool
) -> None:
    monkeypatch.setattr(putusan, "BATAS_LANGSUNG", 0)
    client = dunia.client("perencana")
    objek = unggahan_baru(client, tahun, ubahan(tahun, lambda r: _realisasi(r, "penjelasan", "Di belakang layar.")))
    with django_capture_on_commit_callbacks() as panggilan:
        terapkan(client, tahun, objek)
    objek.refresh_from_db()
    assert objek.status == StatusUnggahan.ANTRE
    assert "Menunggu giliran" in teks(client.get(alamat(tahun, "pratinjau", unggahan=objek.pk)))
    if basi:
        change(m.Realisasi.objects.filter(tahun_kinerja=tahun).last(), by=dunia.orang["administrator"], penjelasan="Lain.")
    for panggil in panggilan:
        panggil()
    objek.refresh_from_db()
    assert objek.status == (StatusUnggahan.MENUNGGU if basi else StatusUnggahan.DITERAPKAN)
    assert m.Realisasi.objects.filter(penjelasan="Di belakang layar.").exists() is not basi
    assert UnggahanBuku.objects.count() == 1
    assert UnitKerja.objects.filter(kode="bluto").exists()
    assert unggah(client, tahun, ubahan(tahun)).status_code == 302
