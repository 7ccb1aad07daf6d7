"""Small tables, identity, crosscutting links, cascading, nomenclature, the drawing's boxes."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.management import CommandError, call_command
from django.urls import reverse

from sakip.contoh import muat
from sakip.rencana.pohon import Jenis
from sakip.web.audit.models import Peristiwa
from sakip.web.instansi.models import Pejabat
from sakip.web.kinerja.actions.baris import change
from sakip.web.kinerja.actions.nomenklatur import NomenklaturDitolak, import_nomenclature
from sakip.web.kinerja.actions.tahun import open_year
from sakip.web.kinerja.kotak_pohon import PilihanPohon, shown_nodes
from sakip.web.kinerja.models import Indikator, Isu, Jabatan, Lintas, Nomenklatur, Pendukung, Rencana, Simpul, TahunKinerja
from sakip.web.kinerja.nomenklatur import search_names
from sakip.web.kinerja.pembagian import share_by_post
from sakip.web.kinerja.views.pohon import scale


def alamat(nama: str, *argumen: object, unit: str = "bluto") -> str:
    return reverse(f"kinerja:{nama}", args=("misal", unit, 2023, *argumen))


@pytest.fixture
def tahun_lain(tahun: TahunKinerja, dunia) -> TahunKinerja:
    """The other unit's open year with one sasaran."""
    rencana = Rencana(instansi=dunia.instansi, unit=dunia.unit_lain, tahun_awal=2021, tahun_akhir=2026)
    rencana.save(dari_action=True)
    Simpul(rencana=rencana, kode="S1", jenis="sasaran", nama="Sasaran seberang").save(dari_action=True)
    return open_year(unit=dunia.unit_lain, tahun=2023, rencana=rencana, by=dunia.orang["administrator"])


def test_row_of_a_small_table(tahun, dunia) -> None:
    klien = dunia.client("perencana")
    banyak = Isu.objects.filter(tahun_kinerja=tahun).count()
    data = {"lingkup": "tahun", "uraian": "Ruang pelayanan belum memadai"}
    assert klien.post(alamat("data_tambah", "isu"), data).status_code == 302
    baru = Isu.objects.get(tahun_kinerja=tahun, uraian="Ruang pelayanan belum memadai")
    assert Isu.objects.filter(tahun_kinerja=tahun).count() == banyak + 1 and Peristiwa.objects.first().jenis == "isu.tambah"
    lagi = klien.post(alamat("data_tambah", "isu"), data | {"uraian": "Lain", "aksi": "lagi"})
    assert lagi["Location"] == alamat("data_tambah", "isu")
    ubah = data | {"uraian": "Diubah", "kunci_versi": baru.kunci_versi}
    assert klien.post(alamat("data_ubah", "isu", baru.pk), ubah).status_code == 302
    assert (
        "sudah diubah orang lain" in klien.post(alamat("data_ubah", "isu", baru.pk), ubah | {"uraian": "Lagi"}).content.decode()
    )
    klien.post(alamat("data_geser", "isu", baru.pk, "naik"))
    assert list(Isu.objects.filter(tahun_kinerja=tahun))[-3] == baru
    baru.refresh_from_db()
    assert klien.post(alamat("data_hapus", "isu", baru.pk), {"kunci_versi": baru.kunci_versi}).status_code == 302
    assert not Isu.objects.filter(pk=baru.pk).exists()
    assert dunia.client("pembaca").post(alamat("data_tambah", "isu"), data).status_code == 403


def test_bad_input_says_how_to_mend(tahun, dunia) -> None:
    iku = Indikator.objects.get(rencana=tahun.rencana, kode="IKU1")
    data = {"indikator": iku.pk, "tahun": "2022", "target": "1.234", "realisasi": "80"}
    isi = dunia.client("perencana").post(alamat("data_tambah", "kinerja-lalu"), data).content.decode()
    assert "tulis 1234 atau 1,234" in isi
    assert dunia.client("perencana").get(alamat("data", "tak-ada")).status_code == 404


def test_rows_refer_to_the_own_plan_only(tahun, tahun_lain, dunia) -> None:
    asing = Simpul.objects.get(rencana=tahun_lain.rencana)
    iku = Indikator.objects.get(rencana=tahun.rencana, kode="IKU1")
    klien = dunia.client("perencana")
    banyak = Pendukung.objects.count()
    assert klien.post(alamat("data_tambah", "pendukung"), {"indikator": iku.pk, "simpul": asing.pk}).status_code == 200
    luar = dunia.client("unit_lain")
    program = Simpul.objects.get(rencana=tahun.rencana, kode="7.01.05")
    data = {"indikator": iku.pk, "simpul": program.pk}
    assert luar.post(alamat("data_tambah", "pendukung", unit="seberang"), data).status_code == 200
    assert Pendukung.objects.count() == banyak


def test_posts_make_no_circle(tahun, dunia) -> None:
    j1 = Jabatan.objects.get(tahun_kinerja=tahun, kode="J1")
    data = {"kode": "J1", "nama": j1.nama, "atasan": "J2", "kunci_versi": j1.kunci_versi}
    klien = dunia.client("perencana")
    assert "di bawah dirinya sendiri" in klien.post(alamat("data_ubah", "organisasi", j1.pk), data).content.decode()
    assert "tidak ada" in klien.post(alamat("data_ubah", "organisasi", j1.pk), data | {"atasan": "J77"}).content.decode()
    assert "jabatan bawahan: J2" in klien.post(alamat("data_hapus", "organisasi", j1.pk)).content.decode()
    assert Jabatan.objects.filter(pk=j1.pk).exists()


def test_identity(tahun, dunia) -> None:
    klien = dunia.client("perencana")
    formulir = klien.get(alamat("identitas")).context["formulir"]
    data = {n: formulir[n].value() or "" for n in formulir.fields} | {"alamat": "Jalan Baru 1", "batas_capaian": "120"}
    assert klien.post(alamat("identitas"), data).status_code == 302
    tahun.refresh_from_db()
    assert (tahun.alamat, str(tahun.batas_capaian)) == ("Jalan Baru 1", "120")
    assert {b[0] for b in Peristiwa.objects.first().perubahan} == {"alamat", "batas_capaian"}
    assert "sudah diubah orang lain" in klien.post(alamat("identitas"), data | {"alamat": "Lain"}).content.decode()
    assert dunia.client("pembaca").post(alamat("identitas"), data).status_code == 403


def test_head_from_the_officials(tahun, dunia) -> None:
    klien = dunia.client("perencana")
    data = {"aksi": "pejabat", "kunci_versi": tahun.kunci_versi}
    klien.post(alamat("identitas"), data)
    assert TahunKinerja.objects.get(pk=tahun.pk).kunci_versi == tahun.kunci_versi, "nobody is entered"
    Pejabat(unit=dunia.unit, nama="Sari Rekaan, S.Sos.", jabatan="Camat Bluto", status="plt", mulai=date(2020, 1, 1)).save(
        dari_action=True
    )
    klien.post(alamat("identitas"), data)
    tahun.refresh_from_db()
    assert (tahun.nama_pimpinan, tahun.status_pimpinan) == ("Sari Rekaan, S.Sos.", "plt")
    assert Peristiwa.objects.first().jenis == "tahun.ambil_pejabat"


def test_crosscutting(tahun, tahun_lain, dunia) -> None:
    s1 = Simpul.objects.get(rencana=tahun.rencana, kode="S1")
    peminta, diminta = dunia.client("perencana"), dunia.client("unit_lain")
    data = {"simpul": s1.pk, "unit_lain": dunia.unit_lain.pk, "uraian": "Jaringan internet tersedia"}
    assert peminta.post(alamat("lintas_tambah"), data | {"unit_lain": dunia.unit.pk}).status_code == 200
    assert peminta.post(alamat("lintas_tambah"), data).status_code == 302
    lintas = Lintas.objects.get()
    assert Peristiwa.objects.first().jenis == "lintas.tambah"
    assert "Jaringan internet tersedia" in diminta.get(alamat("lintas", unit="seberang")).content.decode()
    assert "Lintas: Kecamatan" in peminta.get(alamat("pohon")).content.decode()
    milik = Simpul.objects.get(rencana=tahun_lain.rencana)
    jawab = {f"j{lintas.pk}-simpul_lain": milik.pk, f"j{lintas.pk}-kunci_versi": lintas.kunci_versi}
    assert peminta.post(alamat("lintas_jawab", lintas.pk), jawab).status_code == 404, "not asked of this unit"
    asing = jawab | {f"j{lintas.pk}-simpul_lain": s1.pk}
    diminta.post(alamat("lintas_jawab", lintas.pk, unit="seberang"), asing)
    lintas.refresh_from_db()
    assert lintas.simpul_lain is None
    diminta.post(alamat("lintas_jawab", lintas.pk, unit="seberang"), jawab)
    lintas.refresh_from_db()
    assert lintas.simpul_lain == milik
    assert "Sasaran seberang" in peminta.get(alamat("lintas")).content.decode()
    assert diminta.post(alamat("lintas_hapus", lintas.pk, unit="seberang")).status_code == 404
    assert dunia.client("pembaca").post(alamat("lintas_hapus", lintas.pk)).status_code == 403
    peminta.post(alamat("lintas_hapus", lintas.pk), {"kunci_versi": lintas.kunci_versi})
    assert not Lintas.objects.exists()


def test_cascading_to_posts() -> None:
    dokumen = muat("bluto-2023")
    jabatan, lain = share_by_post(dokumen)
    camat = next(b for b in jabatan if b.nama == "Camat")
    assert [s.kode for s in camat.daftar_simpul] == ["T1"] and camat.tingkat == 0
    semua = [*jabatan, *lain]
    milik = [
        s
        for s in dokumen.pohon.daftar_simpul
        if s.jenis not in (Jenis.VISI, Jenis.MISI, Jenis.TUJUAN_DAERAH, Jenis.SASARAN_DAERAH)
    ]
    assert sum(len(b.daftar_simpul) for b in semua) == len(milik)
    assert sum(len(b.daftar_indikator) for b in semua) == len(dokumen.daftar_indikator)


def test_shown_nodes_of_the_drawing() -> None:
    dokumen = muat("bluto-2023")
    kode = [s.kode for s in shown_nodes(dokumen, PilihanPohon(sasaran="S1"))]
    assert kode == ["V", "M3", "M3.T1", "M3.S1", "T1", "S1", "7.01.02", "7.01.02.2.04"]
    kode = [s.kode for s in shown_nodes(dokumen, PilihanPohon(sasaran="S1", daerah=False, sampai=Jenis.PROGRAM))]
    assert kode == ["T1", "S1", "7.01.02"]


def test_zoom_changes_the_size_only() -> None:
    svg = scale('<svg xmlns="x" viewBox="0 0 200 100" width="200" height="100"><rect width="10" height="5"/></svg>', 50)
    assert svg == '<svg xmlns="x" viewBox="0 0 200 100" width="100.0" height="50.0"><rect width="10" height="5"/></svg>'


def test_drawing_page(tahun, dunia) -> None:
    klien = dunia.client("pembaca")
    isi = klien.get(alamat("pohon") + "?zoom=100&sasaran=S1&sampai=program").content.decode()
    assert "<svg" in isi and "zoom=130" in isi and "zoom=80" in isi and "7.01.02.2.04" not in isi.split("</svg>")[-2]
    awal = klien.get(alamat("pohon"))
    assert awal.context["zoom"] == 100 and not awal.context["pilihan"].daerah and "Visi" not in awal.context["svg"]
    assert "Visi" in klien.get(alamat("pohon") + "?daerah=ya").context["svg"]
    assert klien.get(alamat("pohon") + "?zoom=abc&sampai=x&sasaran=zz").status_code == 200


def test_search_of_shipped_names(db) -> None:
    kode = [n.kode for n in search_names(Jenis.PROGRAM, "pelayanan publik", tahun=2023)]
    assert kode == ["7.01.02"]
    anak = search_names(Jenis.KEGIATAN, "", awalan="7.01.02", tahun=2023)
    assert anak and all(n.kode.startswith("7.01.02.") for n in anak)
    assert not any(n.kode == "7.01.01.3.01" for n in search_names(Jenis.KEGIATAN, "papua", tahun=2023))


def test_import_and_search(db, tmp_path) -> None:
    berkas = tmp_path / "nomenklatur.csv"
    berkas.write_text(
        "kode;nama\n1;URUSAN\n1.02.02;PROGRAM PEMENUHAN UPAYA KESEHATAN\n1.02.02.2.01;Penyediaan Fasilitas\n"
        "1.02.02.2.01.0001;Pembangunan Rumah Sakit\n",
        encoding="utf-8",
    )
    call_command("sakip_nomenklatur", str(berkas), versi="900.1-2850/2025")
    assert [n.kode for n in search_names(Jenis.PROGRAM, "kesehatan", tahun=2025)] == ["1.02.02"]
    assert [n.kode for n in search_names(Jenis.SUB_KEGIATAN, "", awalan="1.02.02.2.01", tahun=2025)] == ["1.02.02.2.01.0001"]
    assert Peristiwa.objects.first().jenis == "nomenklatur.impor"
    call_command("sakip_nomenklatur", str(berkas), versi="900.1-2850/2025")
    assert Nomenklatur.objects.count() == 3


@pytest.mark.parametrize(
    ("isi", "pesan"),
    [
        ("nomor;judul\n1.02.02;X\n", "kode;nama"),
        ("kode;nama\n1.02.02;\n", "Baris 2: nama untuk kode 1.02.02 kosong"),
        ("kode;nama\nabc;X\n", 'Baris 2: kode "abc" bukan kode'),
        ("kode;nama\n1.02.02;A\n1.02.02;B\n", "Baris 3: kode 1.02.02 sudah ada"),
        ("kode;nama\n1;URUSAN\n", "Tidak ada satu pun"),
    ],
)
def test_import_refuses_whole_files(db, isi: str, pesan: str) -> None:
    with pytest.raises(NomenklaturDitolak) as galat:
        import_nomenclature(isi=isi, versi="v1")
    assert pesan in " ".join(galat.value.daftar)
    assert not Nomenklatur.objects.exists()


def test_command_refuses_unreadable_files(db, tmp_path) -> None:
    with pytest.raises(CommandError, match="tidak dapat dibuka"):
        call_command("sakip_nomenklatur", str(tmp_path / "tidak-ada.csv"), versi="v1")
    berkas = tmp_path / "latin.csv"
    berkas.write_bytes("kode;nama\n1.02.02;Café\n".encode("latin-1"))
    with pytest.raises(CommandError, match="UTF-8"):
        call_command("sakip_nomenklatur", str(berkas), versi="v1")


def test_search_beside_the_form(tahun, dunia) -> None:
    s1 = Simpul.objects.get(rencana=tahun.rencana, kode="S1")
    klien = dunia.client("perencana")
    url = f"{alamat('nomenklatur')}?jenis=program&induk={s1.pk}&q=ketertiban"
    potongan = klien.get(url, headers={"HX-Request": "true"}).content.decode()
    assert 'data-kode="7.01.04"' in potongan and "<html" not in potongan
    halaman = klien.get(f"{alamat('simpul_tambah')}?jenis=program&induk={s1.pk}&kode=7.01.99&nama=Program+Uji").content.decode()
    assert 'value="7.01.99"' in halaman and "Program Uji" in halaman
    assert klien.get(f"{alamat('nomenklatur')}?jenis=tujuan").status_code == 404


def test_empty_name_of_the_head_comes_from_officials(tahun, dunia) -> None:
    change(tahun, by=dunia.orang["administrator"], nama_pimpinan="", tanggal_laporan=date(2024, 1, 31))
    Pejabat(unit=dunia.unit, nama="Sari Rekaan, S.Sos.", jabatan="Camat Bluto", mulai=date(2020, 1, 1)).save(dari_action=True)
    isi = dunia.client("pembaca").get(alamat("identitas")).content.decode()
    assert "Sari Rekaan" in isi and "Menjabat pada 31 Januari 2024" in isi and "Ambil dari daftar pejabat" not in isi


def test_subordinates_follow_a_post_s_new_code(tahun, dunia) -> None:
    j1 = Jabatan.objects.get(tahun_kinerja=tahun, kode="J1")
    bawahan = Jabatan.objects.filter(tahun_kinerja=tahun, atasan="J1").count()
    data = {"kode": "C1", "nama": j1.nama, "pejabat": j1.pejabat, "tugas": j1.tugas, "kunci_versi": j1.kunci_versi}
    klien = dunia.client("perencana")
    assert klien.post(alamat("data_ubah", "organisasi", j1.pk), data).status_code == 302
    assert bawahan and Jabatan.objects.filter(tahun_kinerja=tahun, atasan="C1").count() == bawahan
    j2 = Jabatan.objects.get(tahun_kinerja=tahun, kode="J2")
    isi = {"kode": "C1", "nama": j2.nama, "atasan": "C1", "kunci_versi": j2.kunci_versi}
    assert klien.post(alamat("data_ubah", "organisasi", j2.pk), isi).status_code == 200
    isi = {"kode": "J3", "nama": j2.nama, "atasan": "C1", "kunci_versi": j2.kunci_versi}
    assert "sudah dipakai baris lain" in klien.post(alamat("data_ubah", "organisasi", j2.pk), isi).content.decode()


def test_comparisons_follow_a_new_code_and_forbid_deletion(tahun, dunia) -> None:
    from sakip.web.kinerja.actions.baris import add
    from sakip.web.kinerja.actions.rencana import store_node
    from sakip.web.kinerja.actions.rujukan import referrers
    from sakip.web.kinerja.models import AngkaPembanding

    by = dunia.orang["perencana"]
    s3 = Simpul.objects.get(rencana=tahun.rencana, kode="S3")
    angka = add(AngkaPembanding(tahun_kinerja=tahun, tempat="LRA 2023", objek="S3", ukuran="capaian persen", nilai="90"), by=by)
    assert any("LRA 2023" in satu for satu in referrers(s3))
    store_node(simpul=s3, isi={"kode": "S3a"}, by=by)
    angka.refresh_from_db()
    assert angka.objek == "S3a"
    data = {"tempat": "LRA 2023", "objek": "S1", "ukuran": angka.ukuran, "nilai": "91,5", "kunci_versi": angka.kunci_versi}
    klien = dunia.client("perencana")
    assert klien.post(alamat("data_ubah", "angka-pembanding", angka.pk), data).status_code == 302
    angka.refresh_from_db()
    assert (angka.objek, str(angka.nilai)) == ("S1", "91.5")
    data |= {"objek": "Z9", "kunci_versi": angka.kunci_versi}
    assert "tidak ada dalam rencana" in klien.post(alamat("data_ubah", "angka-pembanding", angka.pk), data).content.decode()


def test_a_new_tujuan_stands_under_the_marked_regional_sasaran(tahun, dunia) -> None:
    isi = dunia.client("perencana").get(f"{alamat('simpul_tambah')}?jenis=tujuan").content.decode()
    daerah = Simpul.objects.get(rencana=tahun.rencana.induk, kode="M3.S1")
    assert f'<option value="{daerah.pk}" selected>' in isi
