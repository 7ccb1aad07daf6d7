"""Begin, revise and write a Perjanjian Kinerja; what the pages and documents of a version hold."""

from __future__ import annotations

import io
from datetime import date
from decimal import Decimal
from typing import Any

import docx
import pypdfium2
import pytest
from conftest import Dunia
from perjanjian_tahap import Alamat, pk_versi, setujui

from sakip.rencana.perjanjian import AlasanRevisi, DasarAnggaran
from sakip.web.audit.models import Peristiwa
from sakip.web.instansi.models import Pejabat
from sakip.web.kinerja.actions.perjanjian import LangkahDitolak, reopen, submit
from sakip.web.kinerja.actions.perjanjian_isi import Janji, create_revision, save_draft
from sakip.web.kinerja.models import HasilTahun, Indikator, PerjanjianKinerja, StatusPk, TahunKinerja, TargetPk

pytest_plugins = ("perjanjian_uji",)


def indikator(tahun: TahunKinerja, kode: str) -> Indikator:
    return Indikator.objects.get(rencana=tahun.rencana, kode=kode)


def jabat(unit: Any, nama: str, jabatan: str, status: str = "definitif", **lain: Any) -> None:
    Pejabat(unit=unit, nama=nama, jabatan=jabatan, status=status, mulai=date(2020, 1, 1), **lain).save(dari_action=True)


def isi_draf(pk: PerjanjianKinerja, **ganti: str) -> dict[str, str]:
    """What the edit page of a draft sends, with some entries replaced (``IKU1``: target, ``IKU1k``: remark)."""
    data = {
        "kunci_versi": str(pk.kunci_versi),
        "nomor": pk.nomor,
        "tanggal": pk.tanggal.isoformat() if pk.tanggal else "",
        "alasan": pk.alasan,
        "uraian_alasan": pk.uraian_alasan,
        "dasar_anggaran": pk.dasar_anggaran,
        "pihak_pertama": pk.pihak_pertama,
        "jabatan_pihak_pertama": pk.jabatan_pihak_pertama,
        "pihak_kedua": pk.pihak_kedua,
        "jabatan_pihak_kedua": pk.jabatan_pihak_kedua,
    }
    for t in TargetPk.objects.filter(pk_versi=pk):
        nilai = "-" if t.target is None else t.target if isinstance(t.target, str) else format(t.target, "f").replace(".", ",")
        data[f"i{t.indikator_id}-target"], data[f"i{t.indikator_id}-keterangan"] = nilai, t.keterangan
    for kunci, nilai in ganti.items():
        kode = kunci.removesuffix("k")
        i = Indikator.objects.filter(rencana=pk.tahun_kinerja.rencana_id, kode=kode).first()
        data[f"i{i.pk}-{'keterangan' if kunci.endswith('k') else 'target'}" if i else kunci] = nilai
    return data


def test_keadaan_kosong_menawarkan_membuat(dunia: Dunia, tanpa_pk: TahunKinerja, alamat: Alamat) -> None:
    assert alamat("pk_baru") in dunia.client("perencana").get(alamat("pk")).content.decode()
    kosong = dunia.client("pembaca").get(alamat("pk")).content.decode()
    assert "Belum ada perjanjian kinerja" in kosong and alamat("pk_baru") not in kosong


def test_tahun_yang_belum_dibuka(dunia: Dunia, tahun: TahunKinerja, alamat: Alamat) -> None:
    for nama in ("pk", "aksi"):
        jawaban = dunia.client("perencana").get(alamat(nama, tahun=2031))
        assert jawaban.status_code == 200 and "Tahun kinerja belum dibuka" in jawaban.content.decode()


def test_versi_satu_diisi_dari_rencana_dan_pejabat(dunia: Dunia, tanpa_pk: TahunKinerja, alamat: Alamat) -> None:
    jabat(dunia.unit, "Sari Rekaan, S.IP.", "Camat Bluto", "plt", pangkat="Pembina", nip="197001011990031001")
    client = dunia.client("perencana")
    jawaban = client.post(alamat("pk_baru"), {"tanggal": "2023-01-20", "muatan": "iku"})
    assert jawaban.status_code == 302 and jawaban["Location"] == alamat("pk_ubah", versi=1)
    pk = pk_versi(tanpa_pk, 1)
    assert (pk.pihak_pertama, pk.jabatan_pihak_pertama) == ("Sari Rekaan, S.IP.", "Plt. Camat Bluto")
    assert (pk.pihak_kedua, pk.jabatan_pihak_kedua) == ("Budi Rekaan", "Bupati Misal")
    assert pk.status == StatusPk.DRAF and pk.tanggal == date(2023, 1, 20)
    target = {t.indikator.kode: t.target for t in TargetPk.objects.filter(pk_versi=pk).select_related("indikator")}
    assert target == {"IKU1": Decimal(83), "IKU2": Decimal(78), "IKU3": "BB"}
    assert Peristiwa.objects.filter(jenis="pk.buat", objek_id=str(pk.pk)).count() == 1
    assert client.get(alamat("pk_baru")).status_code == 302


def test_atasan_dari_unit_induk(dunia: Dunia, tanpa_pk: TahunKinerja, alamat: Alamat) -> None:
    jabat(dunia.kabupaten, "Tono Rekaan", "Bupati Misal", "pj")
    dunia.client("perencana").post(alamat("pk_baru"), {"tanggal": "2023-01-20", "muatan": "sasaran"})
    pk = pk_versi(tanpa_pk, 1)
    assert (pk.pihak_kedua, pk.jabatan_pihak_kedua) == ("Tono Rekaan", "Pj. Bupati Misal")
    assert pk.pihak_pertama == "Rahmat Wiraguna, S.Sos., M.Si."


@pytest.mark.parametrize("tanggal", ["2022-11-30", "2024-01-01", "bukan"])
def test_tanggal_di_luar_tahun_ditolak(dunia: Dunia, tanpa_pk: TahunKinerja, alamat: Alamat, tanggal: str) -> None:
    jawaban = dunia.client("perencana").post(alamat("pk_baru"), {"tanggal": tanggal, "muatan": "iku"})
    assert jawaban.status_code == 200 and "galat-isian" in jawaban.content.decode()
    assert not PerjanjianKinerja.objects.filter(tahun_kinerja=tanpa_pk).exists()


@pytest.mark.parametrize("siapa", ["kepala", "pembina", "apip", "pembaca"])
@pytest.mark.parametrize("nama", ["pk_baru", "pk_perubahan"])
def test_membuat_perlu_izin(dunia: Dunia, pk_sah: PerjanjianKinerja, alamat: Alamat, nama: str, siapa: str) -> None:
    assert dunia.client(siapa).get(alamat(nama)).status_code == 403
    assert dunia.client(siapa).post(alamat(nama), {}).status_code == 403


def test_perubahan_menyalin_yang_berlaku(dunia: Dunia, pk_sah: PerjanjianKinerja, alamat: Alamat) -> None:
    data = {
        "alasan": "perubahan strategi",
        "uraian_alasan": "Anggaran bertambah dalam DPA Perubahan.",
        "tanggal": "2023-11-20",
        "dasar_anggaran": "perubahan",
    }
    assert dunia.client("perencana").post(alamat("pk_perubahan"), data)["Location"] == alamat("pk_ubah", versi=2)
    dua = pk_versi(pk_sah.tahun_kinerja, 2)
    assert (dua.alasan, dua.dasar_anggaran, dua.status) == ("perubahan strategi", "perubahan", StatusPk.DRAF)
    assert [t.target for t in TargetPk.objects.filter(pk_versi=dua)] == [Decimal(83), Decimal(78), "BB"]
    daftar = dunia.client("pembaca").get(alamat("pk")).content.decode()
    assert "Anggaran bertambah dalam DPA Perubahan." in daftar and "Anggaran perubahan" in daftar


@pytest.mark.parametrize(
    ("ganti", "pesan"),
    [
        ({"alasan": "lainnya"}, "Alasan perubahan"),
        ({"alasan": "awal"}, "Alasan perubahan"),
        ({"alasan": ""}, "Alasan perubahan"),
        ({"uraian_alasan": " "}, "Uraian alasan"),
        ({"tanggal": "2023-01-25"}, "tidak sesudah versi 1"),
        ({"tanggal": "2024-01-05"}, "di luar"),
        ({"tanggal": ""}, "Tanggal"),
    ],
)
def test_perubahan_hanya_dengan_alasan_dan_tanggal_sah(
    dunia: Dunia, pk_sah: PerjanjianKinerja, alamat: Alamat, ganti: dict[str, str], pesan: str
) -> None:
    halaman = dunia.client("perencana").get(alamat("pk_perubahan")).content.decode()
    assert "lainnya" not in halaman.lower() and "Pergantian pejabat" in halaman
    data = {"alasan": "pergantian pejabat", "uraian_alasan": "x", "tanggal": "2023-06-01", "dasar_anggaran": "murni"} | ganti
    jawaban = dunia.client("perencana").post(alamat("pk_perubahan"), data)
    assert jawaban.status_code == 200 and pesan in jawaban.content.decode()
    assert PerjanjianKinerja.objects.filter(tahun_kinerja=pk_sah.tahun_kinerja).count() == 1


def test_perubahan_perlu_versi_yang_disetujui(dunia: Dunia, pk_awal: PerjanjianKinerja, alamat: Alamat) -> None:
    assert dunia.client("perencana").get(alamat("pk_perubahan")).status_code == 302
    with pytest.raises(LangkahDitolak, match="sudah disetujui"):
        create_revision(
            tahun_kinerja=pk_awal.tahun_kinerja,
            tanggal=date(2023, 6, 1),
            alasan=AlasanRevisi.PEJABAT,
            uraian_alasan="x",
            dasar_anggaran=DasarAnggaran.MURNI,
            by=dunia.orang["perencana"],
        )


def test_alasan_lainnya_ditolak_action(dunia: Dunia, pk_sah: PerjanjianKinerja) -> None:
    for alasan in (AlasanRevisi.LAIN, AlasanRevisi.AWAL):
        with pytest.raises(LangkahDitolak, match="tiga alasan"):
            create_revision(
                tahun_kinerja=pk_sah.tahun_kinerja,
                tanggal=date(2023, 6, 1),
                alasan=alasan,
                uraian_alasan="x",
                dasar_anggaran=DasarAnggaran.MURNI,
                by=dunia.orang["perencana"],
            )


def test_draf_disimpan_dengan_audit(dunia: Dunia, pk_awal: PerjanjianKinerja, alamat: Alamat) -> None:
    data = isi_draf(pk_awal, nomor="188/99/2023", IKU1="83,5", IKU1k="Naik", IKU2="", P1="100")
    assert dunia.client("perencana").post(alamat("pk_ubah", versi=1), data).status_code == 302
    pk = pk_versi(pk_awal.tahun_kinerja, 1)
    assert pk.nomor == "188/99/2023" and pk.kunci_versi == pk_awal.kunci_versi + 1
    target = {
        t.indikator.kode: (t.target, t.keterangan) for t in TargetPk.objects.filter(pk_versi=pk).select_related("indikator")
    }
    assert target == {"IKU1": (Decimal("83.5"), "Naik"), "IKU3": ("BB", ""), "P1": (Decimal(100), "")}
    assert Peristiwa.objects.filter(jenis="pk.target", oleh_id=dunia.orang["perencana"].pk).count() >= 3
    hasil = HasilTahun.objects.get(tahun_kinerja=pk.tahun_kinerja)
    assert hasil.revisi == TahunKinerja.objects.get(pk=pk.tahun_kinerja_id).revisi


def test_hanya_target_berubah_pun_menaikkan_kunci(dunia: Dunia, pk_awal: PerjanjianKinerja, alamat: Alamat) -> None:
    dunia.client("perencana").post(alamat("pk_ubah", versi=1), isi_draf(pk_awal, IKU1="84"))
    assert pk_versi(pk_awal.tahun_kinerja, 1).kunci_versi == pk_awal.kunci_versi + 1


@pytest.mark.parametrize(
    ("ganti", "pesan"),
    [
        ({"IKU1": "banyak"}, "bukan angka"),
        ({"IKU3": "ZZ"}, "bukan predikat indikator ini"),
        ({"IKU1": "8 3"}, "IKU1"),
        ({"tanggal": "2025-01-01"}, "di luar"),
        ({"nomor": "9" * 121}, "Nomor"),
        ({"dasar_anggaran": "utang"}, "Dasar anggaran"),
    ],
)
def test_isian_salah_diberi_tahu(
    dunia: Dunia, pk_awal: PerjanjianKinerja, alamat: Alamat, ganti: dict[str, str], pesan: str
) -> None:
    jawaban = dunia.client("perencana").post(alamat("pk_ubah", versi=1), isi_draf(pk_awal, **ganti))
    assert jawaban.status_code == 200 and pesan in jawaban.content.decode() and "ringkasan-galat" in jawaban.content.decode()
    assert pk_versi(pk_awal.tahun_kinerja, 1).kunci_versi == pk_awal.kunci_versi


def test_dua_penyunting_tidak_saling_menimpa(dunia: Dunia, pk_awal: PerjanjianKinerja, alamat: Alamat) -> None:
    milik_b = isi_draf(pk_awal, IKU1="80")
    dunia.client("perencana").post(alamat("pk_ubah", versi=1), isi_draf(pk_awal, IKU1="85", nomor="A"))
    jawaban = dunia.client("administrator").post(alamat("pk_ubah", versi=1), milik_b)
    teks = jawaban.content.decode()
    assert jawaban.status_code == 200 and "sudah diubah orang lain" in teks
    assert "Nilai yang tersimpan sekarang: 85." in teks and "Nilai yang tersimpan sekarang: A." in teks
    baru = pk_versi(pk_awal.tahun_kinerja, 1)
    assert TargetPk.objects.get(pk_versi=baru, indikator__kode="IKU1").target == Decimal(85)
    assert f'name="kunci_versi" value="{baru.kunci_versi}"' in teks
    dunia.client("administrator").post(alamat("pk_ubah", versi=1), milik_b | {"kunci_versi": str(baru.kunci_versi)})
    assert TargetPk.objects.get(pk_versi=baru, indikator__kode="IKU1").target == Decimal(80)


def test_indikator_unit_lain_tidak_dapat_dikirim(dunia: Dunia, pk_awal: PerjanjianKinerja, alamat: Alamat) -> None:
    from sakip.contoh import muat
    from sakip.web.kinerja.actions.isi import ensure_plan, fill_year
    from sakip.web.kinerja.actions.tahun import open_year

    admin = dunia.orang["administrator"]
    rencana = ensure_plan(unit=dunia.unit_lain, dokumen=muat("bluto-2023"), by=admin)
    lain = open_year(unit=dunia.unit_lain, tahun=2023, rencana=rencana, by=admin)
    fill_year(tahun_kinerja=lain, dokumen=muat("bluto-2023"), by=admin, boleh_rpjmd=True)
    asing = indikator(lain, "IKU2")
    data = isi_draf(pk_awal) | {f"i{asing.pk}-target": "50"}
    assert dunia.client("perencana").post(alamat("pk_ubah", versi=1), data).status_code == 302
    assert not TargetPk.objects.filter(pk_versi=pk_awal, indikator=asing).exists()
    with pytest.raises(LangkahDitolak, match="bukan indikator unit kerja ini"):
        kini = pk_versi(pk_awal.tahun_kinerja, 1)
        save_draft(pk=kini, dilihat=kini.kunci_versi, isi={}, janji={asing: Janji(target=Decimal(1))}, by=admin)
    assert dunia.client("perencana").get(alamat("aksi_ubah", indikator=asing.pk)).status_code == 404
    assert dunia.client("perencana").post(alamat("aksi_ubah", indikator=asing.pk), {"tw4": "1"}).status_code == 404


def buat_dua(dunia: Dunia, pk_sah: PerjanjianKinerja) -> PerjanjianKinerja:
    create_revision(
        tahun_kinerja=pk_sah.tahun_kinerja,
        tanggal=date(2023, 11, 20),
        alasan=AlasanRevisi.STRATEGI,
        uraian_alasan="Anggaran berubah dalam DPA Perubahan.",
        dasar_anggaran=DasarAnggaran.PERUBAHAN,
        by=dunia.orang["perencana"],
    )
    return pk_versi(pk_sah.tahun_kinerja, 2)


def test_mengeluarkan_indikator_perlu_tanda_dan_alasan(dunia: Dunia, pk_sah: PerjanjianKinerja, alamat: Alamat) -> None:
    dua = buat_dua(dunia, pk_sah)
    client = dunia.client("perencana")
    kosong = client.post(alamat("pk_ubah", versi=2), isi_draf(dua, IKU2=""))
    assert "Versi sebelumnya menjanjikan 78" in kosong.content.decode()
    tanpa = client.post(alamat("pk_ubah", versi=2), isi_draf(dua, IKU2="-"))
    assert "Isi alasan indikator ini dikeluarkan" in tanpa.content.decode()
    assert client.post(alamat("pk_ubah", versi=2), isi_draf(dua, IKU2="–", IKU2k="Urusan dialihkan")).status_code == 302
    assert TargetPk.objects.get(pk_versi=dua, indikator__kode="IKU2").target is None
    teks = client.get(alamat("pk_versi", versi=2)).content.decode()
    assert "Dikeluarkan" in teks and "Urusan dialihkan" in teks


def test_ajukan_perubahan_tanpa_alasan_ditolak(dunia: Dunia, pk_sah: PerjanjianKinerja) -> None:
    dua = buat_dua(dunia, pk_sah)
    isi = {"alasan": "lainnya", "uraian_alasan": ""}
    janji = {indikator(pk_sah.tahun_kinerja, "IKU2"): Janji(dimuat=False)}
    dua = save_draft(pk=dua, dilihat=dua.kunci_versi, isi=isi, janji=janji, by=dunia.orang["perencana"])
    with pytest.raises(LangkahDitolak) as galat:
        submit(pk=dua, dilihat=dua.kunci_versi, by=dunia.orang["perencana"])
    teks = " ".join(galat.value.daftar_sebab)
    assert "belum sah" in teks and "Uraian alasan" in teks and "IKU2 dijanjikan dalam versi 1" in teks


def test_halaman_versi_membandingkan(dunia: Dunia, pk_sah: PerjanjianKinerja, alamat: Alamat) -> None:
    dua = buat_dua(dunia, pk_sah)
    dunia.client("perencana").post(alamat("pk_ubah", versi=2), isi_draf(dua, IKU1="85", IKU1k="Hasil survei naik", P1="100"))
    teks = dunia.client("pembaca").get(alamat("pk_versi", versi=2)).content.decode()
    for isi in ("DRAF", "Semula", "Diubah", "Ditambah", "Hasil survei naik", "Semula (Rp)", "Jumlah", "Temuan reviu"):
        assert isi in teks
    satu = dunia.client("pembaca").get(alamat("pk_versi", versi=1)).content.decode()
    assert "DRAF" not in satu and "Semula" not in satu
    assert "1 indikator ditambah, 1 target diubah" in dunia.client("pembaca").get(alamat("pk")).content.decode()


def test_draf_perubahan_belum_dipakai_pengukuran(dunia: Dunia, pk_sah: PerjanjianKinerja, alamat: Alamat) -> None:
    dua = buat_dua(dunia, pk_sah)
    dunia.client("perencana").post(alamat("pk_ubah", versi=2), isi_draf(dua, IKU1="90", IKU1k="Naik"))
    from sakip.web.kinerja.dokumen_pk import stored_dokumen

    assert stored_dokumen(pk_sah.tahun_kinerja).target_berlaku("IKU1") == Decimal(83)
    setujui(dunia, pk_sah.tahun_kinerja, 2)
    assert stored_dokumen(pk_sah.tahun_kinerja).target_berlaku("IKU1") == Decimal(90)
    kini = pk_versi(pk_sah.tahun_kinerja, 2)
    reopen(pk=kini, dilihat=kini.kunci_versi, catatan="Salah ketik.", by=dunia.orang["administrator"])
    assert stored_dokumen(pk_sah.tahun_kinerja).target_berlaku("IKU1") == Decimal(83)


def teks_docx(isi: bytes) -> str:
    naskah = docx.Document(io.BytesIO(isi))
    sel = [s.text for t in naskah.tables for b in t.rows for s in b.cells]
    kaki = [p.text for s in naskah.sections for p in s.footer.paragraphs]
    return "\n".join([*(p.text for p in naskah.paragraphs), *sel, *kaki])


def teks_pdf(isi: bytes) -> str:
    return "\n".join(h.get_textpage().get_text_range() for h in pypdfium2.PdfDocument(isi))


@pytest.mark.parametrize("bentuk", ["docx", "pdf"])
def test_naskah_memuat_target_versi_itu(dunia: Dunia, pk_sah: PerjanjianKinerja, alamat: Alamat, bentuk: str) -> None:
    jabat(dunia.unit, "Sari Rekaan, S.IP.", "Camat Bluto", "plt", pangkat="Pembina", nip="197001011990031001")
    dua = buat_dua(dunia, pk_sah)
    dunia.client("perencana").post(alamat("pk_ubah", versi=2), isi_draf(dua, IKU1="85,25", IKU1k="Naik"))
    baca = teks_docx if bentuk == "docx" else teks_pdf
    client = dunia.client("pembaca")
    satu, dua_ = (client.get(alamat("pk_dokumen", versi=v, bentuk=bentuk)) for v in (1, 2))
    assert "attachment" in satu["Content-Disposition"] and f"versi-1.{bentuk}" in satu["Content-Disposition"]
    assert f"versi-2-draf.{bentuk}" in dua_["Content-Disposition"]
    teks_satu, teks_dua = baca(satu.content), baca(dua_.content)
    assert "85,25" in teks_dua and "85,25" not in teks_satu
    assert "Rahmat Wiraguna" in teks_satu and "Plt. Camat Bluto" in teks_dua and "19700101 199003 1 001" in teks_dua
    assert "DRAF" in teks_dua and "DRAF" not in teks_satu


def test_naskah_dan_tabel_yang_tidak_ada(dunia: Dunia, pk_sah: PerjanjianKinerja, alamat: Alamat) -> None:
    client = dunia.client("pembaca")
    for url in (
        alamat("pk_dokumen", versi=1, bentuk="exe"),
        alamat("pk_dokumen", versi=7, bentuk="pdf"),
        alamat("pk_tabel", versi=1, nama="rahasia", bentuk="csv"),
        alamat("pk_tabel", versi=1, nama="target", bentuk="html"),
    ):
        assert client.get(url).status_code == 404


def test_tabel_sebagai_berkas(dunia: Dunia, pk_sah: PerjanjianKinerja, alamat: Alamat) -> None:
    client = dunia.client("pembaca")
    target = client.get(alamat("pk_tabel", versi=1, nama="target", bentuk="csv")).content.decode("utf-8-sig")
    assert "IKU1;Nilai IKM Kecamatan" in target and ";83;" in target
    program = client.get(alamat("pk_tabel", versi=1, nama="program", bentuk="csv")).content.decode("utf-8-sig")
    assert "7.01.02" in program and "Jumlah" in program
    assert client.get(alamat("pk_tabel", versi=1, nama="target", bentuk="xlsx")).content.startswith(b"PK")


def test_get_tidak_mengubah_apa_pun(dunia: Dunia, pk_sah: PerjanjianKinerja, alamat: Alamat) -> None:
    buat_dua(dunia, pk_sah)
    banyak = Peristiwa.objects.count()
    revisi = TahunKinerja.objects.get(pk=pk_sah.tahun_kinerja_id).revisi
    client = dunia.client("administrator")
    for nama in ("pk", "pk_baru", "pk_perubahan", "aksi", "aksi_tabel"):
        client.get(alamat(nama))
    for versi in (1, 2):
        for nama in ("versi", "ubah", "ajukan", "setujui", "kembalikan", "buka", "unggah", "hapus", "berkas"):
            client.get(alamat(f"pk_{nama}", versi=versi))
    assert Peristiwa.objects.count() == banyak
    assert TahunKinerja.objects.get(pk=pk_sah.tahun_kinerja_id).revisi == revisi


def test_isian_ditampilkan_aman(dunia: Dunia, pk_awal: PerjanjianKinerja, alamat: Alamat) -> None:
    jahat = "<script>alert(1)</script>"
    dunia.client("perencana").post(alamat("pk_ubah", versi=1), isi_draf(pk_awal, pihak_pertama=jahat, IKU1k=jahat))
    for nama in ("pk_versi", "pk_ubah"):
        teks = dunia.client("perencana").get(alamat(nama, versi=1)).content.decode()
        assert jahat not in teks and "&lt;script&gt;alert(1)" in teks


def test_banyak_kueri_halaman_tetap(
    dunia: Dunia, pk_sah: PerjanjianKinerja, alamat: Alamat, django_assert_max_num_queries: Any
) -> None:
    buat_dua(dunia, pk_sah)
    client = dunia.client("pembaca")
    client.get(alamat("pk"))
    with django_assert_max_num_queries(15):
        client.get(alamat("pk_versi", versi=2))
    with django_assert_max_num_queries(12):
        client.get(alamat("pk"))
    with django_assert_max_num_queries(12):
        client.get(alamat("aksi"))
