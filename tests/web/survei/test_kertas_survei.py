"""Paper forms are typed in one after the other, each stored once, and nothing else gets in."""

from __future__ import annotations

import pytest
from django.urls import reverse
from django.utils import timezone

from sakip.web.audit.models import Peristiwa
from sakip.web.survei.models import Jawaban, Layanan, PertanyaanTambahan, StatusSurvei
from sakip.web.survei.models.survei import JenisPertanyaan

TANDA = "tanda-sekali-pakai-uji-1"


def alamat(survei, nama="kertas", **lain) -> str:
    argumen = {"instansi": "misal", "unit": "bluto", "tahun": 2023, "survei": survei.kode}
    return reverse(f"survei:{nama}", kwargs=argumen | lain)


def isian(survei, angka="343434343", **lain) -> dict[str, str]:
    """The digits as they stand on the paper: sarana eighth, pengaduan ninth."""
    urutan = ("u1", "u2", "u3", "u4", "u5", "u6", "u7", "u9", "u8")
    isi = {u: a.strip() for u, a in zip(urutan, angka, strict=True)}
    return {
        "tanda": TANDA,
        "layanan": str(survei.daftar_layanan.first().layanan_id),
        "tanggal": survei.mulai.isoformat(),
        **isi,
        **lain,
    }


def test_a_form_is_stored_in_the_order_of_the_paper(dunia, survei) -> None:
    client = dunia.client("perencana")
    kirim = isian(survei, "123412341", jenis_kelamin="2", usia="3", pendidikan="5", pekerjaan="7", saran=" Tambah kursi. ")
    jawab = client.post(alamat(survei), kirim)
    assert jawab.status_code == 302
    baris = Jawaban.objects.get()
    assert [getattr(baris, f"u{n}") for n in range(1, 10)] == [1, 2, 3, 4, 1, 2, 3, 1, 4]
    assert (baris.jenis_kelamin, baris.usia, baris.pendidikan, baris.pekerjaan) == (
        "Perempuan",
        "30-39 tahun",
        "D4/S1",
        "Lainnya",
    )
    assert (baris.sumber, baris.saran, baris.dimasukkan_oleh, baris.jam) == (
        "kertas",
        "Tambah kursi.",
        dunia.orang["perencana"],
        None,
    )
    peristiwa = Peristiwa.objects.get(jenis="survei.kertas")
    assert (peristiwa.oleh_nama, peristiwa.unit_id, peristiwa.perubahan) == (
        "Perencana Rekaan", dunia.unit.pk, [["jawaban", None, str(baris.pk)]],
    )  # fmt: skip
    assert "kursi" not in str(peristiwa.perubahan) + peristiwa.catatan


def test_the_next_form_keeps_service_and_date_and_counts(dunia, survei) -> None:
    client = dunia.client("perencana")
    layanan = survei.daftar_layanan.last().layanan
    halaman = client.post(alamat(survei), isian(survei, layanan=layanan.pk), follow=True)
    teks = halaman.content.decode()
    assert f'<option value="{layanan.pk}" selected>2. {layanan}' in teks
    assert f'value="{survei.mulai.isoformat()}"' in teks
    assert "Hari ini Anda memasukkan <b>1</b> formulir. Yang terakhir nomor" in teks
    assert "343 434 343" in teks
    assert teks.index("Jenis kelamin") < teks.index("1. Persyaratan") < teks.index("8. Sarana") < teks.index("9. Penanganan")
    assert teks.count("autofocus") == 1


def test_a_double_enter_stores_once(dunia, survei) -> None:
    client = dunia.client("perencana")
    assert client.post(alamat(survei), isian(survei)).status_code == 302
    assert client.post(alamat(survei), isian(survei)).status_code == 302
    assert Jawaban.objects.count() == 1
    assert Peristiwa.objects.filter(jenis="survei.kertas").count() == 1
    client.post(alamat(survei), isian(survei, tanda="tanda-sekali-pakai-uji-2"))
    assert Jawaban.objects.count() == 2


def test_blanks_on_the_paper_stay_blank_but_not_all_of_them(dunia, survei) -> None:
    client = dunia.client("perencana")
    assert client.post(alamat(survei), isian(survei, "3   4    ", layanan="", tanggal="")).status_code == 302
    baris = Jawaban.objects.get()
    assert [baris.u1, baris.u2, baris.u5, baris.layanan, baris.tanggal] == [3, None, 4, None, None]
    kosong = client.post(alamat(survei), isian(survei, "         ", tanda="tanda-sekali-pakai-uji-2"))
    assert "Isi paling sedikit satu jawaban unsur." in kosong.content.decode()
    assert Jawaban.objects.count() == 1


@pytest.mark.parametrize(
    ("bidang", "nilai", "pesan"),
    [
        ("u3", "5", "Isi angka 1 sampai 4"),
        ("u3", "0", "Isi angka 1 sampai 4"),
        ("u3", "33", "Isi angka 1 sampai 4"),
        ("u3", "²", "Isi angka 1 sampai 4"),
        ("u3", "x" * 100_000, "Isi angka 1 sampai 4"),
        ("jenis_kelamin", "3", "Isi angka 1 sampai 2"),
        ("pekerjaan", "8", "Isi angka 1 sampai 7"),
        ("layanan", "999999", "Pilih salah satu layanan survei ini."),
        ("layanan", "abc", "Pilih salah satu layanan survei ini."),
        ("tanggal", "2023-02-30", "Tulis tanggal yang ada pada kalender"),
        ("tanggal", "2001-01-01", "Tanggal itu di luar masa survei"),
        ("tanggal", "2999-01-01", "Tanggal pengisian tidak boleh sesudah hari ini."),
        ("saran", "a" * 5000, "1000"),
        ("tanda", "", "Muat ulang halaman ini"),
        ("tanda", "pendek", "16"),
    ],
)
def test_forged_values_are_refused(dunia, survei, bidang, nilai, pesan) -> None:
    jawab = dunia.client("perencana").post(alamat(survei), isian(survei, **{bidang: nilai}))
    assert jawab.status_code == 200
    assert pesan in jawab.content.decode()
    assert not Jawaban.objects.exists()


def test_another_units_service_is_refused(dunia, survei) -> None:
    asing = Layanan(unit=dunia.unit_lain, nama="Layanan seberang")
    asing.save(dari_action=True)
    jawab = dunia.client("perencana").post(alamat(survei), isian(survei, layanan=asing.pk))
    assert "Pilih salah satu layanan survei ini." in jawab.content.decode()
    assert not Jawaban.objects.exists()


def test_extra_questions_are_answered_by_digit_or_text(dunia, survei) -> None:
    pilih = PertanyaanTambahan(
        survei=survei, teks="Tahu dari mana?", jenis=JenisPertanyaan.PILIHAN, pilihan="Media\nTetangga", wajib=True
    )
    tulis = PertanyaanTambahan(survei=survei, teks="Hari yang baik?", urutan=2)
    banyak = PertanyaanTambahan(
        survei=survei,
        teks="Dari desa mana?",
        jenis=JenisPertanyaan.PILIHAN,
        pilihan="\n".join(f"Desa {n}" for n in range(12)),
        urutan=3,
    )
    for satu in (pilih, tulis, banyak):
        satu.save(dari_action=True)
    client = dunia.client("perencana")
    kirim = isian(survei, **{f"t{pilih.pk}": "2", f"t{tulis.pk}": "Sabtu\x00", f"t{banyak.pk}": "Desa 11"})
    assert client.post(alamat(survei), kirim).status_code == 302
    assert Jawaban.objects.get().tambahan == {str(pilih.pk): "Tetangga", str(tulis.pk): "Sabtu", str(banyak.pk): "Desa 11"}
    assert client.post(alamat(survei), isian(survei, tanda="tanda-sekali-pakai-uji-2")).status_code == 302
    assert Jawaban.objects.last().tambahan == {}


@pytest.mark.parametrize(
    ("status", "sebab"), [(StatusSurvei.DRAF, "belum dibuka"), (StatusSurvei.DITETAPKAN, "sudah ditetapkan")]
)
def test_nothing_is_added_outside_the_time_for_it(dunia, survei, status, sebab) -> None:
    survei.status = status
    survei.save(dari_action=True)
    for jawab in (dunia.client("perencana").get(alamat(survei)), dunia.client("perencana").post(alamat(survei), isian(survei))):
        assert jawab.status_code == 200
        assert sebab in jawab.content.decode()
        assert "<textarea" not in jawab.content.decode()
    assert not Jawaban.objects.exists()


def test_a_closed_survey_still_takes_paper(dunia, survei) -> None:
    survei.status = StatusSurvei.DITUTUP
    survei.save(dari_action=True)
    assert dunia.client("perencana").post(alamat(survei), isian(survei)).status_code == 302


@pytest.mark.parametrize(
    ("siapa", "kode"), [("kepala", 403), ("pembaca", 403), ("pembina", 403), ("apip", 403), ("unit_lain", 404), ("luar", 404)]
)
def test_only_those_who_keep_the_survey_type_in(dunia, survei, siapa, kode) -> None:
    assert dunia.client(siapa).get(alamat(survei)).status_code == kode
    assert dunia.client(siapa).post(alamat(survei), isian(survei)).status_code == kode
    assert not Jawaban.objects.exists()


def test_the_address_decides_nothing_but_what_is_offered(dunia, survei) -> None:
    halaman = dunia.client("perencana").get(alamat(survei), {"tanggal": "2023-99-99", "layanan": "<script>"})
    assert halaman.status_code == 200
    assert "<script>" not in halaman.content.decode().replace("<script src", "")
    hari = min(max(timezone.localdate(), survei.mulai), survei.selesai)
    assert f'value="{hari.isoformat()}"' in dunia.client("perencana").get(alamat(survei)).content.decode()


@pytest.mark.parametrize(("bentuk", "awal"), [("pdf", b"%PDF-"), ("docx", b"PK\x03\x04")])
def test_the_questionnaire_is_printed(dunia, survei, bentuk, awal) -> None:
    jawab = dunia.client("pembaca").get(alamat(survei, "kuesioner_berkas", bentuk=bentuk))
    assert jawab.content.startswith(awal)
    assert jawab["Content-Disposition"] == f'attachment; filename="kuesioner-skm-bluto-uji2survei.{bentuk}"'
    assert dunia.client("pembaca").get(alamat(survei, "kuesioner_berkas", bentuk="html")).status_code == 404
