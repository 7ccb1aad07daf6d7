"""The result page, its exports and files, and the follow-ups."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.urls import reverse

from sakip.web.audit.models import Peristiwa
from sakip.web.survei.actions.penetapan import determine
from sakip.web.survei.models import IkmLalu, Survei, TindakLanjut


def alamat(nama: str, survei: Survei, **lain: object) -> str:
    argumen = {"instansi": "misal", "unit": "bluto", "tahun": survei.tahun, "survei": survei.kode} | lain
    return reverse(f"survei:{nama}", kwargs=argumen)


def test_the_page_shows_every_figure_and_how_it_came_about(dunia, survei, jawab) -> None:
    IkmLalu(unit=survei.unit, tahun=2022, periode="Tahun 2022", ikm="75.5", responden=80).save(dari_action=True)
    for n in (3, 4, 3, 3, 4, 2):
        jawab(n, jenis_kelamin="Perempuan", saran="<b>Kursi</b> kurang")
    jawab(4, jenis_kelamin="Laki-laki")
    isi = dunia.client("perencana").get(alamat("hasil", survei)).content.decode()
    assert "82,14" in isi  # (3+4+3+3+4+2+4) / 7 × 25
    assert "3,286" in isi
    assert "dari 108 yang perlu" in isi
    assert "jumlah nilai ÷ banyaknya jawaban yang terisi" in isi
    assert "75,50" in isi
    assert "tidak ditampilkan" in isi, "one man answered"
    assert "&lt;b&gt;Kursi" in isi
    assert "SKM003" in isi
    lain = dunia.client("pembaca").get(alamat("hasil", survei)).content.decode()
    assert "Kursi" not in lain
    assert alamat("tetapkan", survei) not in lain


def test_a_survey_nobody_answered_says_so(dunia, survei) -> None:
    isi = dunia.client("pembaca").get(alamat("hasil", survei)).content.decode()
    assert "Belum ada jawaban" in isi


def test_headings_stand_over_their_figures_also_where_the_first_row_has_none(dunia, survei, jawab) -> None:
    IkmLalu(unit=survei.unit, tahun=2022, periode="Tahun 2022", ikm="75.5", responden=None).save(dari_action=True)
    jawab(3)
    isi = dunia.client("pembaca").get(alamat("hasil", survei)).content.decode()
    tren = isi.split('id="t-tren"')[1].split("</table>")[0]
    assert '<th scope="col" class="angka">Responden</th>' in tren
    assert '<th scope="col">Periode</th>' in tren


def test_every_table_can_be_taken_along(dunia, survei, jawab) -> None:
    jawab(3)
    client = dunia.client("pembaca")
    for kode in ("unsur", "sebaran", "layanan", "profil", "bulan", "tren"):
        csv = client.get(alamat("hasil", survei), {"unduh": "csv", "tabel": kode})
        assert csv["Content-Type"].startswith("text/csv")
        assert client.get(alamat("hasil", survei), {"unduh": "xlsx", "tabel": kode}).content[:2] == b"PK"
    assert "U1;Persyaratan" in client.get(alamat("hasil", survei), {"unduh": "csv", "tabel": "unsur"}).content.decode()
    assert client.get(alamat("hasil", survei), {"unduh": "csv", "tabel": "lain"}).status_code == 404


def test_report_and_poster_are_written(dunia, survei, jawab) -> None:
    jawab(3, saran="Parkir kurang luas")
    for siapa, ada in (("perencana", True), ("pembaca", False)):
        html = dunia.client(siapa).get(alamat("laporan_berkas", survei, jenis="laporan", bentuk="html"))
        assert ("Parkir kurang luas" in html.content.decode()) is ada
        assert html["Content-Disposition"].startswith("attachment")
    client = dunia.client("pembaca")
    assert client.get(alamat("laporan_berkas", survei, jenis="laporan", bentuk="docx")).content[:2] == b"PK"
    assert client.get(alamat("laporan_berkas", survei, jenis="poster", bentuk="png")).content[1:4] == b"PNG"
    assert client.get(alamat("laporan_berkas", survei, jenis="poster", bentuk="docx")).status_code == 404


def isi_tindak(survei: Survei, **lain: str) -> dict[str, str]:
    batas = survei.selesai + timedelta(days=60)
    return {
        "unsur": "U9", "uraian": "Menambah kursi tunggu", "penanggung_jawab": "Sekretaris Kecamatan", "batas": batas.isoformat(),
        "status": "rencana", "hasil": "", "selesai_pada": "",
    } | lain  # fmt: skip


def test_follow_ups_are_proposed_planned_and_finished(dunia, survei, jawab) -> None:
    jawab(4, 4, 4, 4, 4, 4, 4, 4, 1)
    determine(survei=survei, by=dunia.orang["perencana"])
    client = dunia.client("perencana")
    halaman = client.get(alamat("tindak_lanjut", survei)).content.decode()
    assert "?unsur=U9" in halaman
    assert "Unsur terendah tanpa tindak lanjut" in halaman
    assert client.post(alamat("tindak_tambah", survei), isi_tindak(survei))["Location"] == alamat("tindak_lanjut", survei)
    satu = TindakLanjut.objects.get()
    assert "?unsur=U9" not in client.get(alamat("tindak_lanjut", survei)).content.decode()
    tanpa = client.post(
        alamat("tindak_ubah", survei, tindak=satu.pk), isi_tindak(survei, status="selesai", kunci_versi=str(satu.kunci_versi))
    )
    assert "Tulis hasil atau bukti" in tanpa.content.decode()
    jadi = isi_tindak(survei, status="selesai", hasil="Kursi ada", selesai_pada=survei.selesai.isoformat(), kunci_versi="1")
    client.post(alamat("tindak_ubah", survei, tindak=satu.pk), jadi)
    satu.refresh_from_db()
    assert (satu.status, satu.hasil) == ("selesai", "Kursi ada")
    assert client.post(alamat("tindak_ubah", survei, tindak=satu.pk), jadi | {"hasil": "lain"}).status_code == 409
    jenis = list(Peristiwa.objects.filter(jenis__startswith="tindaklanjut").order_by("pk").values_list("jenis", flat=True))
    assert jenis == ["tindaklanjut.tambah", "tindaklanjut.ubah"]
    client.post(alamat("tindak_hapus", survei, tindak=satu.pk), {"kunci_versi": "2"})
    assert not TindakLanjut.objects.exists()


def test_follow_ups_are_filtered_and_exported(dunia, survei) -> None:
    for unsur, batas in (("U1", survei.mulai), ("U2", survei.selesai)):
        TindakLanjut(survei=survei, unsur=unsur, uraian=f"=HYPERLINK {unsur}", penanggung_jawab="Kasi", batas=batas).save(
            dari_action=True
        )
    client = dunia.client("pembaca")
    semua = reverse("survei:tindak_lanjut_semua", kwargs={"instansi": "misal", "unit": "bluto", "tahun": survei.tahun})
    for url in (alamat("tindak_lanjut", survei), semua):
        assert "2 dari 2" in client.get(url).content.decode()
        lewat = client.get(url, {"status": "lewat"}).content.decode()
        assert "1 dari 2" in lewat
        assert "Terlambat" in lewat
        csv = client.get(url, {"unsur": "U2", "unduh": "csv"}).content.decode()
        assert "'=HYPERLINK U2" in csv
        assert "U1" not in csv


@pytest.mark.parametrize(("siapa", "lihat", "ubah"), [("pembaca", 200, 403), ("unit_lain", 404, 404), ("luar", 404, 404)])
def test_others_see_or_change_only_what_they_may(dunia, survei, siapa, lihat, ubah) -> None:
    satu = TindakLanjut(survei=survei, unsur="U1", uraian="Loket", penanggung_jawab="Kasi", batas=survei.selesai)
    satu.save(dari_action=True)
    client = dunia.client(siapa)
    assert client.get(alamat("hasil", survei)).status_code == lihat
    assert client.get(alamat("tindak_lanjut", survei)).status_code == lihat
    for nama, lain in (
        ("tetapkan", {}), ("buka_penetapan", {}), ("terbitkan", {}), ("tarik", {}), ("tindak_tambah", {}),
        ("tindak_ubah", {"tindak": satu.pk}), ("tindak_hapus", {"tindak": satu.pk}),
    ):  # fmt: skip
        assert client.post(alamat(nama, survei, **lain), {"kunci_versi": "1"}).status_code == ubah, nama
    assert TindakLanjut.objects.count() == 1


def test_small_services_and_months_show_their_number_only(dunia, survei, jawab) -> None:
    kk = survei.daftar_layanan.last().layanan
    for _ in range(6):
        jawab(4)
    jawab(1, layanan=kk)
    client = dunia.client("pembaca")
    baris = client.get(alamat("hasil", survei), {"unduh": "csv", "tabel": "layanan"}).content.decode().splitlines()
    assert [b.split(";")[1:3] for b in baris[1:]] == [["6", "100,00"], ["1", "tidak ditampilkan"]]
    assert "25,00" not in "".join(baris)
    assert "agar jawaban seseorang tidak dikenali" in client.get(alamat("hasil", survei)).content.decode()
