"""Surveys are made, changed, copied and removed; answers already given keep their meaning."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.urls import reverse

from sakip.web.audit.models import Peristiwa
from sakip.web.survei.actions.layanan import add_service
from sakip.web.survei.actions.penolakan import Ditolak
from sakip.web.survei.actions.survei import change_survey, create_survey, remove_survey
from sakip.web.survei.models import BahasaSurvei, Layanan, LayananSurvei, PertanyaanTambahan, StatusSurvei, Survei, TindakLanjut


def alamat(nama: str, **lain: object) -> str:
    return reverse(f"survei:{nama}", kwargs={"instansi": "misal", "unit": "bluto", "tahun": 2023} | lain)


@pytest.fixture
def layanan(dunia) -> list[Layanan]:
    return [add_service(unit=dunia.unit, nama=n, by=dunia.orang["perencana"]) for n in ("KTP", "Kartu Keluarga")]


@pytest.fixture
def draf(dunia, layanan) -> Survei:
    """A draft for the second half of 2023 with both services."""
    return create_survey(
        unit=dunia.unit,
        tahun=2023,
        layanan=[(layanan[0], 100), (layanan[1], None)],
        by=dunia.orang["perencana"],
        periode="Semester II 2023",
        mulai=date(2023, 8, 1),
        selesai=date(2023, 8, 31),
    )


def isian(*layanan: Layanan, **lain: Any) -> dict[str, Any]:
    dasar = {
        "periode": "Semester I 2023",
        "mulai": "2023-03-01",
        "selesai": "2023-03-31",
        "bobot": "sama",
        "aturan_kosong": "terisi",
    }
    return dasar | {f"layanan_{n.pk}": "on" for n in layanan} | lain


def test_a_planner_makes_a_draft(dunia, layanan) -> None:
    client = dunia.client("perencana")
    ktp, kk = layanan
    data = isian(ktp, kk, **{f"populasi_{ktp.pk}": "1.250", f"populasi_{kk.pk}": "640"}, judul=" Survei  uji ")
    jawab = client.post(alamat("buat"), data)
    survei = Survei.objects.get()
    assert jawab["Location"] == alamat("survei", survei=survei.kode)
    assert (survei.status, survei.judul, survei.periode, survei.populasi) == ("draf", "Survei uji", "Semester I 2023", None)
    assert dict(survei.daftar_layanan.values_list("layanan__nama", "populasi")) == {"KTP": 1250, "Kartu Keluarga": 640}
    assert len(survei.kode) == 8
    assert not set(survei.kode) & set("01ilo")
    assert not survei.kode.isalpha()
    jejak = list(Peristiwa.objects.filter(jenis__startswith="survei.").values_list("jenis", "unit_id", "tahun"))
    assert jejak == [("survei.tambah", dunia.unit.pk, 2023)]


@pytest.mark.parametrize(
    ("lain", "pesan"),
    [
        ({"selesai": "2023-02-01"}, "mendahului tanggal buka"),
        ({"mulai": "2022-03-01", "selesai": "2022-03-31"}, "tidak memuat satu hari pun dalam tahun 2023"),
        ({"mulai": "2022-12-01", "selesai": "2023-12-31"}, "lebih dari satu tahun"),
        ({"mulai": "0203-03-01"}, "periksa penulisannya"),
        ({"periode": ""}, "tidak boleh kosong"),
        ({"periode": "lain"}, "Tulis nama periodenya"),
        ({"periode": "Semester V"}, "pilihan yang valid"),
        ({"periode_lain": "Juli"}, "pilih “Periode lain”"),
        ({"populasi": "banyak"}, "bukan bilangan bulat"),
        ({"populasi": "0"}, "mulai dari 1"),
        ({"populasi": "9" * 5000}, "terlalu besar"),
        ({"tanggal_laporan": "2023-03-10"}, "mendahului tanggal tutup"),
        ({"bahasa": "mad"}, "pilihan yang valid"),
        ({"bobot": "0,5"}, "pilihan yang valid"),
    ],
)
def test_a_wrong_form_says_what_is_wrong(dunia, layanan, lain, pesan) -> None:
    jawab = dunia.client("perencana").post(alamat("buat"), isian(layanan[0], **lain))
    assert jawab.status_code == 200
    isi = jawab.content.decode()
    assert "ringkasan-galat" in isi
    assert pesan in isi
    assert not Survei.objects.exists()


def test_texts_hold_what_every_file_can_hold(dunia, layanan) -> None:
    kotor = {"judul": "Survei\x0b\n uji\u202e", "metode": "Baris satu\r\nbaris\x1b dua", "pengantar": "<b>Halo</b>"}
    dunia.client("perencana").post(alamat("buat"), isian(layanan[0], **kotor))
    survei = Survei.objects.get()
    assert (survei.judul, survei.metode) == ("Survei uji", "Baris satu\nbaris dua")
    halaman = dunia.client("pembaca").get(alamat("survei", survei=survei.kode)).content.decode()
    assert "&lt;b&gt;Halo&lt;/b&gt;" in halaman


def test_users_and_services_must_agree(dunia, layanan) -> None:
    client, (ktp, kk) = dunia.client("perencana"), layanan
    tanpa_centang = client.post(alamat("buat"), isian(ktp, **{f"populasi_{kk.pk}": "5"})).content.decode()
    assert "Centang Kartu Keluarga" in tanpa_centang
    kecil = client.post(alamat("buat"), isian(ktp, **{f"populasi_{ktp.pk}": "500", "populasi": "100"})).content.decode()
    assert "lebih kecil daripada" in kecil
    assert not Survei.objects.exists()


def test_a_free_period_and_a_taken_one(dunia, layanan, draf) -> None:
    client = dunia.client("perencana")
    client.post(alamat("buat"), isian(periode="lain", periode_lain=" Juli  2023"))
    assert Survei.objects.filter(periode="Juli 2023").exists()
    ada = client.post(alamat("buat"), isian(periode="lain", periode_lain="semester ii 2023"))
    assert "Survei Semester II 2023 sudah ada" in ada.content.decode()


def test_a_service_of_another_unit_is_left_out_of_the_form_and_refused(dunia, layanan) -> None:
    asing = add_service(unit=dunia.unit_lain, nama="Legalisasi", by=dunia.orang["unit_lain"])
    dunia.client("perencana").post(alamat("buat"), isian(layanan[0], asing, **{f"populasi_{asing.pk}": "9"}))
    assert set(LayananSurvei.objects.values_list("layanan__nama", flat=True)) == {"KTP"}
    with pytest.raises(Ditolak, match="bukan layanan unit kerja ini"):
        create_survey(
            unit=dunia.unit, tahun=2023, layanan=[(asing, None)], by=dunia.orang["perencana"], periode="x",
            mulai=date(2023, 1, 1), selesai=date(2023, 1, 2),
        )  # fmt: skip
    assert Survei.objects.count() == 1


def test_the_sample_is_worked_out_without_saving(dunia, layanan) -> None:
    client, (ktp, kk) = dunia.client("perencana"), layanan
    data = isian(ktp, kk, **{f"populasi_{ktp.pk}": "1.250", f"populasi_{kk.pk}": "640"}, aksi="hitung", mulai="")
    halaman = client.post(alamat("buat"), data).content.decode()
    assert "<b>319 responden</b> dari 1.890 pengguna" in halaman
    assert 'value="1.250"' in halaman
    assert 'value="2023-03-31"' in halaman
    assert "ringkasan-galat" not in halaman
    potong = client.post(alamat("buat"), data | {"populasi": "1.000"}, headers={"HX-Request": "true"}).content.decode()
    assert "<b>278 responden</b> dari 1.000 pengguna" in potong
    assert "KTP: 294 responden dari 1.250 pengguna" in potong
    assert "<form" not in potong
    kosong = client.post(alamat("buat"), isian(ktp, aksi="hitung"), headers={"HX-Request": "true"}).content.decode()
    assert "Belum diketahui" in kosong
    assert not Survei.objects.exists()


def test_a_change_is_stored_and_audited(dunia, layanan, draf) -> None:
    client, (_ktp, kk) = dunia.client("perencana"), layanan
    halaman = client.get(alamat("ubah", survei=draf.kode)).content.decode()
    assert 'value="2023-08-01"' in halaman
    assert "Alasan perubahan" not in halaman
    BahasaSurvei(instansi=dunia.instansi, kode="mad", nama="Madura").save(dari_action=True)
    data = isian(
        kk, periode="Semester II 2023", mulai="2023-08-01", selesai="2023-09-30", bahasa="mad", kunci_versi=draf.kunci_versi
    )
    assert client.post(alamat("ubah", survei=draf.kode), data).status_code == 302
    draf.refresh_from_db()
    assert (draf.selesai, draf.bahasa) == (date(2023, 9, 30), "mad")
    assert [n.layanan for n in draf.daftar_layanan.all()] == [kk]
    beda = Peristiwa.objects.get(jenis="survei.ubah").perubahan
    assert {b[0] for b in beda} == {"selesai", "bahasa"}


def test_two_people_change_one_survey(dunia, layanan, draf) -> None:
    client, (ktp, _kk) = dunia.client("perencana"), layanan
    url, versi = alamat("ubah", survei=draf.kode), draf.kunci_versi
    dasar = isian(ktp, periode="Semester II 2023", mulai="2023-08-01", selesai="2023-08-31", kunci_versi=versi)
    client.post(url, dasar | {f"populasi_{ktp.pk}": "150"})
    draf.refresh_from_db()
    assert draf.kunci_versi == versi + 1, "a change of the services alone counts, too"
    jawab = client.post(url, dasar | {"selesai": "2023-08-20", f"populasi_{ktp.pk}": "90"})
    assert jawab.status_code == 409
    isi = jawab.content.decode()
    assert "sudah diubah orang lain" in isi
    assert "Nilai yang tersimpan sekarang: 31 Agustus 2023" in isi
    assert "Nilai yang tersimpan sekarang: 150" in isi
    assert f'name="kunci_versi" value="{versi + 1}"' in isi
    draf.refresh_from_db()
    assert draf.selesai == date(2023, 8, 31)


@pytest.fixture
def terjawab(draf, layanan, jawab_di) -> Survei:
    """The draft, open, with an answer about the first service."""
    draf.status = StatusSurvei.BERJALAN
    draf.save(dari_action=True)
    jawab_di(draf, layanan[0], date(2023, 8, 10))
    return draf


@pytest.fixture
def jawab_di():
    from sakip.web.survei.models import Jawaban

    def simpan(survei: Survei, layanan: Layanan | None, tanggal: date, **lain: Any) -> Jawaban:
        satu = Jawaban(
            survei=survei, layanan=layanan, tanggal=tanggal, sumber="daring", **{f"u{n}": 3 for n in range(1, 10)}, **lain
        )
        satu.save(dari_action=True)
        return satu

    return simpan


def ubahan(*layanan: Layanan, **lain: Any) -> dict[str, Any]:
    return isian(*layanan, periode="Semester II 2023", **({"mulai": "2023-08-01", "selesai": "2023-08-31"} | lain))


def test_a_service_with_answers_stays(dunia, layanan, terjawab) -> None:
    client, (ktp, kk) = dunia.client("perencana"), layanan
    url = alamat("ubah", survei=terjawab.kode)
    assert "Layanan yang sudah dijawab tidak dapat dikeluarkan" in client.get(url).content.decode()
    jawab = client.post(url, ubahan(kk, kunci_versi=terjawab.kunci_versi, judul="Judul baru"))
    assert "sudah mempunyai jawaban" in jawab.content.decode()
    terjawab.refresh_from_db()
    assert terjawab.judul == "", "nothing of a refused form is stored"
    assert terjawab.daftar_layanan.count() == 2
    assert client.post(url, ubahan(ktp, kunci_versi=terjawab.kunci_versi)).status_code == 302
    assert terjawab.daftar_layanan.count() == 1


def test_another_weight_after_answers_needs_a_reason(dunia, layanan, terjawab) -> None:
    client, url = dunia.client("perencana"), alamat("ubah", survei=terjawab.kode)
    data = ubahan(*layanan, bobot="0,11", kunci_versi=terjawab.kunci_versi)
    assert "Tulis alasannya" in client.post(url, data).content.decode()
    assert client.post(url, data | {"alasan": "menyamakan dengan laporan 2022"}).status_code == 302
    jejak = Peristiwa.objects.get(jenis="survei.ubah_hitungan")
    assert jejak.catatan == "menyamakan dengan laporan 2022"
    assert ["bobot", "sama", "0,11"] in jejak.perubahan
    terjawab.refresh_from_db()
    assert terjawab.bobot == "0,11"


@pytest.mark.parametrize(
    ("tanggal", "pesan"),
    [({"mulai": "2023-08-11"}, "tanggal buka paling lambat"), ({"selesai": "2023-08-09"}, "tanggal tutup paling awal")],
)
def test_dates_keep_every_answer_inside(dunia, layanan, terjawab, tanggal, pesan) -> None:
    data = ubahan(*layanan, kunci_versi=terjawab.kunci_versi, **tanggal)
    isi = dunia.client("perencana").post(alamat("ubah", survei=terjawab.kode), data).content.decode()
    assert "10 Agustus 2023" in isi
    assert pesan in isi


def test_a_determined_survey_is_closed_to_changes(dunia, layanan, draf) -> None:
    draf.status = StatusSurvei.DITETAPKAN
    draf.save(dari_action=True)
    client, url = dunia.client("perencana"), alamat("ubah", survei=draf.kode)
    assert client.get(url).status_code == 302
    assert client.post(url, ubahan(*layanan, kunci_versi=draf.kunci_versi)).status_code == 302
    with pytest.raises(Ditolak, match="sudah ditetapkan"):
        change_survey(survei=draf, layanan=[], by=dunia.orang["perencana"], judul="x")


def test_a_copy_takes_services_questions_and_texts_along(dunia, layanan, draf) -> None:
    draf.pengantar, draf.metode, draf.judul = "Selamat datang.", "Kode QR.", "Survei semester kedua"
    draf.save(dari_action=True)
    PertanyaanTambahan(survei=draf, teks="Dari mana tahu?", jenis="pilihan", pilihan="A\nB", wajib=True).save(dari_action=True)
    layanan[1].aktif = False
    layanan[1].save(dari_action=True)
    client, url = dunia.client("perencana"), alamat("salin", survei=draf.kode)
    halaman = client.get(url).content.decode()
    assert "Semester I 2024" in halaman
    jawab = client.post(url, {"tahun": "2024", "periode": "Semester I 2024", "mulai": "2024-03-01", "selesai": "2024-03-31"})
    baru = Survei.objects.get(tahun=2024)
    assert jawab["Location"] == reverse(
        "survei:survei", kwargs={"instansi": "misal", "unit": "bluto", "tahun": 2024, "survei": baru.kode}
    )
    assert (baru.status, baru.pengantar, baru.metode, baru.judul) == ("draf", "Selamat datang.", "Kode QR.", "")
    assert list(baru.daftar_layanan.values_list("layanan__nama", "populasi")) == [("KTP", None)]
    assert [(p.teks, p.daftar_pilihan, p.wajib) for p in baru.daftar_pertanyaan.all()] == [("Dari mana tahu?", ("A", "B"), True)]
    assert baru.kode != draf.kode
    sekali_lagi = client.post(
        url, {"tahun": "2024", "periode": "Semester I 2024", "mulai": "2024-03-01", "selesai": "2024-03-31"}
    )
    assert "sudah ada" in sekali_lagi.content.decode()


def test_only_a_draft_without_answers_is_removed(dunia, draf, terjawab) -> None:
    client = dunia.client("perencana")
    url = alamat("hapus", survei=draf.kode)
    assert "Hanya survei yang masih draf" in client.get(url).content.decode()
    client.post(url, {"kunci_versi": terjawab.kunci_versi})
    assert Survei.objects.filter(pk=draf.pk).exists()
    terjawab.status = StatusSurvei.DRAF
    terjawab.save(dari_action=True)
    with pytest.raises(Ditolak, match="sudah mempunyai jawaban"):
        remove_survey(survei=terjawab, by=dunia.orang["perencana"])


def test_a_draft_others_rely_on_stays(dunia, draf) -> None:
    TindakLanjut(survei=draf, unsur="U1", uraian="x", penanggung_jawab="y", batas=date(2023, 12, 1)).save(dari_action=True)
    dunia.client("perencana").post(alamat("hapus", survei=draf.kode), {"kunci_versi": draf.kunci_versi})
    assert Survei.objects.filter(pk=draf.pk).exists()
    with pytest.raises(Ditolak, match="Lepaskan kaitannya"):
        remove_survey(survei=draf, by=dunia.orang["perencana"])


def test_a_draft_is_removed_with_what_belongs_to_it(dunia, draf) -> None:
    PertanyaanTambahan(survei=draf, teks="Dari mana tahu?").save(dari_action=True)
    client, url = dunia.client("perencana"), alamat("hapus", survei=draf.kode)
    assert "1 pertanyaan tambahannya" in client.get(url).content.decode()
    client.post(url, {"kunci_versi": draf.kunci_versi + 1})
    assert Survei.objects.exists()
    assert client.post(url, {"kunci_versi": draf.kunci_versi})["Location"] == alamat("daftar")
    assert not Survei.objects.exists()
    assert Layanan.objects.count() == 2
    jenis = set(Peristiwa.objects.values_list("jenis", flat=True))
    assert {"survei.hapus", "layanansurvei.hapus", "pertanyaantambahan.hapus"} <= jenis


@pytest.mark.parametrize(("siapa", "harap"), [("pembaca", 403), ("pembina", 403), ("unit_lain", 404), ("luar", 404)])
@pytest.mark.parametrize("nama", ["buat", "ubah", "salin", "hapus", "buka", "tutup"])
def test_others_change_no_survey(dunia, draf, siapa, harap, nama) -> None:
    url = alamat(nama) if nama == "buat" else alamat(nama, survei=draf.kode)
    assert dunia.client(siapa).post(url, {"kunci_versi": draf.kunci_versi}).status_code == harap
    draf.refresh_from_db()
    assert (Survei.objects.count(), draf.status) == (1, "draf")


def test_a_survey_of_another_unit_or_year_is_not_found(dunia, draf) -> None:
    client = dunia.client("administrator")
    for kwargs in ({"unit": "seberang", "tahun": 2023}, {"unit": "bluto", "tahun": 2022}):
        url = reverse("survei:ubah", kwargs={"instansi": "misal", "survei": draf.kode} | kwargs)
        assert client.get(url).status_code == 404
