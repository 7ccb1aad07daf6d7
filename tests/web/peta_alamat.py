"""Every address of the application, with values for its parameters taken from the stored example."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django.core.files.base import ContentFile
from django.urls import URLResolver, get_resolver, reverse
from django.utils import timezone

from sakip.exchange.lkjip.pekerja import answer
from sakip.web.bukukerja.models import UnggahanBuku
from sakip.web.evaluasi import models as e
from sakip.web.instansi.models import Keanggotaan, Pejabat, Undangan
from sakip.web.kinerja import models as m
from sakip.web.laporan.models import BerkasBangun, KeputusanTemuan, Pembangunan, VersiLaporan
from sakip.web.periksa.models import Pemeriksaan
from sakip.web.portal.actions.publikasi import publish
from sakip.web.portal.models import JenisPublikasi
from sakip.web.reviu import models as r
from sakip.web.survei import models as s
from sakip.web.survei.actions.penetapan import determine
from sakip.web.survei.actions.publikasi import publish as publish_survey
from sakip.web.tenggat.models import PembukaanKunci


@dataclass(frozen=True)
class Alamat:
    """One address: its pattern, name, parameters and the permission its view names."""

    pola: str
    nama: str
    daftar_parameter: tuple[str, ...]
    izin: str
    modul: str

    @property
    def berinstansi(self) -> bool:
        return "instansi" in self.daftar_parameter and self.pola.startswith("i/")

    @property
    def berunit(self) -> bool:
        return self.berinstansi and "unit" in self.daftar_parameter


def semua_alamat() -> list[Alamat]:
    return list(_telusuri(get_resolver(), "", ""))


def _telusuri(resolver: URLResolver, awal: str, ruang: str) -> Iterator[Alamat]:
    for pola in resolver.url_patterns:
        teks = awal + str(pola.pattern)
        if isinstance(pola, URLResolver):
            yield from _telusuri(pola, teks, f"{ruang}{pola.namespace}:" if pola.namespace else ruang)
            continue
        parameter = tuple(_parameter(teks))
        izin = str(getattr(pola.callback, "izin", ""))
        yield Alamat(teks, ruang + str(pola.name), parameter, izin, pola.callback.__module__)


def _parameter(teks: str) -> Iterator[str]:
    for bagian in teks.split("<")[1:]:
        isi = bagian.split(">")[0]
        yield isi.rpartition(":")[2]


def isi_parameter(alamat: Alamat, tahun: m.TahunKinerja) -> dict[str, Any]:
    """Values for the parameters; raises KeyError for a parameter this map does not know."""
    nilai: dict[str, Any] = {}
    for nama in alamat.daftar_parameter:
        pilihan = PER_NAMA.get(alamat.nama, {})
        nilai[nama] = (pilihan.get(nama) or PARAMETER[nama])(tahun)
    return nilai


def url(alamat: Alamat, tahun: m.TahunKinerja) -> str:
    return reverse(alamat.nama, kwargs=isi_parameter(alamat, tahun))


Ambil = Callable[[m.TahunKinerja], Any]


def siapkan(dunia: Any, tahun: m.TahunKinerja) -> None:
    """One object of every kind that an address may name."""
    admin = dunia.orang["administrator"]
    dasar = {"tahun_kinerja": tahun, "indikator": tahun.rencana.daftar_indikator.first()}
    bukti = m.Bukti(
        **dasar, triwulan=1, nama_berkas="bukti.pdf", ukuran=8, jenis_isi="application/pdf", sidik="0" * 64, diunggah_oleh=admin
    )
    bukti.berkas.save("bukti.pdf", ContentFile(b"%PDF-1.7"), save=False)
    bukti.save(dari_action=True)
    program = tahun.rencana.daftar_simpul.last()
    m.Lintas(simpul=program, unit_lain=dunia.unit_lain, uraian="data desa").save(dari_action=True)
    pk = tahun.daftar_pk.first()
    pk.berkas_ttd.save("pk.pdf", ContentFile(b"%PDF-1.7"), save=False)
    pk.nama_berkas_ttd = "pk.pdf"
    pk.save(dari_action=True)
    Undangan(
        instansi=dunia.instansi, email="baru@contoh.test", nama="Baru Rekaan", peran="pembaca", token="f" * 64,
        berlaku_sampai=timezone.now() + timedelta(days=7),
    ).save(dari_action=True)  # fmt: skip
    PembukaanKunci(tahun_kinerja=tahun, bagian="tw1", alasan="perbaikan data", sampai=date(2030, 1, 1), dibuka_oleh=admin).save(
        dari_action=True
    )
    Pejabat(unit=tahun.unit, nama="Rina Rekaan", jabatan="Camat", mulai=date(2020, 1, 1)).save(dari_action=True)
    isi = bytes(tahun.hasil.dokumen)
    UnggahanBuku(tahun_kinerja=tahun, oleh=admin, nama_berkas="buku.xlsx", sidik="0" * 64, dokumen=isi, revisi=tahun.revisi).save(
        dari_action=True
    )
    _siapkan_laporan(tahun, admin, isi)
    _siapkan_pemeriksaan(tahun, admin)
    _siapkan_evaluasi(tahun)
    _siapkan_reviu(tahun, admin)
    _siapkan_survei(tahun, admin)
    _terbitkan_survei(tahun, admin)
    for jenis in JenisPublikasi:
        publish(tahun_kinerja=tahun, jenis=jenis, dokumen=isi, by=admin, pdf=b"%PDF-1.7")


def _siapkan_laporan(tahun: m.TahunKinerja, admin: Any, isi: bytes) -> None:
    beku = {"tahun_kinerja": tahun, "dokumen": isi, "revisi": tahun.revisi}
    VersiLaporan(**beku, nomor=1, sidik="0" * 64, versi_aturan="uji").save(dari_action=True)
    satu = Pembangunan.objects.create(**beku, sidik_dokumen="0" * 64, status="selesai", oleh=admin)
    berkas = BerkasBangun(pembangunan=satu, format="pdf", nama="lkjip.pdf", ukuran=8, sidik="0" * 64)
    berkas.berkas.save("lkjip.pdf", ContentFile(b"%PDF-1.7"))
    KeputusanTemuan(
        tahun_kinerja=tahun, aturan="TRG012", objek="IKU1", sidik="0" * 16, pesan="temuan", alasan="alasan", oleh=admin
    ).save(dari_action=True)
    m.Narasi(tahun_kinerja=tahun, bagian="penutup", teks="Naskah.").save(dari_action=True)


def _siapkan_pemeriksaan(tahun: m.TahunKinerja, admin: Any) -> None:
    laporan = "# BAB III AKUNTABILITAS KINERJA\n\nTabel 3.1 Capaian\n\n| No | Indikator | Target | Realisasi | % |\n"
    laporan += "|---|---|---|---|---|\n| 1 | Nilai IKM | 83 | 80 | 99 |\n"
    hasil = answer(laporan.encode(), "laporan.md")
    Pemeriksaan(
        unit=tahun.unit, tahun=tahun.tahun, oleh=admin, nama_berkas="laporan.md", sidik="0" * 64, jenis="teks",
        halaman=hasil.pop("html"), hasil=hasil, berkas=laporan.encode(), komentar=b"PK", disimpan=True,
    ).save(dari_action=True)  # fmt: skip


def _siapkan_evaluasi(tahun: m.TahunKinerja) -> None:
    evaluasi = e.Evaluasi(unit=tahun.unit, tahun=tahun.tahun, status=e.StatusEvaluasi.DIAJUKAN)
    evaluasi.save(dari_action=True)
    e.JawabanLke(evaluasi=evaluasi, kriteria="1.a.1", mandiri="ya", bukti="Renstra", evaluator="tidak").save(dari_action=True)
    e.NilaiLke(evaluasi=evaluasi, subkomponen="1.a", mandiri="BB", evaluator="B").save(dari_action=True)
    e.RekomendasiLke(
        evaluasi=evaluasi, komponen="1", uraian="Menyelaraskan indikator", penanggung_jawab="Sekretaris", batas=date(2030, 1, 1)
    ).save(dari_action=True)


def _siapkan_reviu(tahun: m.TahunKinerja, admin: Any) -> None:
    penugasan = r.Penugasan(
        tahun_kinerja=tahun, surat_tugas="700/1", tanggal_tugas=date(2024, 1, 5), tim="Sari Rekaan", batas=date(2030, 1, 1)
    )
    penugasan.save(dari_action=True)
    r.JawabanReviu(penugasan=penugasan, butir="1.1", jawaban="ya").save(dari_action=True)
    catatan = r.CatatanApip(penugasan=penugasan, uraian="Bukti realisasi belum ada")
    catatan.save(dari_action=True)
    r.BalasanApip(catatan=catatan, oleh=admin, teks="Sudah diunggah").save(dari_action=True)


def _siapkan_survei(tahun: m.TahunKinerja, admin: Any) -> None:
    hari = timezone.localdate()
    survei = s.Survei(
        unit=tahun.unit, kode="petasurvei", tahun=tahun.tahun, periode="Semester II", mulai=hari - timedelta(days=9),
        selesai=hari + timedelta(days=9), status=s.StatusSurvei.BERJALAN, bahasa="mad",
    )  # fmt: skip
    survei.save(dari_action=True)
    layanan = s.Layanan(unit=tahun.unit, nama="Kartu Keluarga")
    layanan.save(dari_action=True)
    s.LayananSurvei(survei=survei, layanan=layanan, populasi=50).save(dari_action=True)
    s.PertanyaanTambahan(survei=survei, teks="Dari mana Anda tahu layanan ini?").save(dari_action=True)
    s.BahasaSurvei(instansi=tahun.unit.instansi, kode="mad", nama="Madura").save(dari_action=True)
    s.IkmLalu(unit=tahun.unit, tahun=tahun.tahun - 1, periode="Semester I", ikm=Decimal("81.25"), responden=90).save(
        dari_action=True
    )
    for n in range(12):
        nilai = {f"u{u}": 2 + (n + u) % 3 for u in range(1, 10)}
        s.Jawaban(survei=survei, layanan=layanan, tanggal=hari, sumber="daring", saran="Tambah kursi tunggu.", **nilai).save(
            dari_action=True
        )
    impor = s.ImporJawaban(survei=survei, nama_berkas="jawaban.csv", ukuran=8, sidik="0" * 64, oleh=admin)
    impor.berkas.save("jawaban.csv", ContentFile(b"U1,U2,U3,U4,U5,U6,U7,U8,U9\n3,3,3,3,3,3,3,3,3\n"), save=False)
    impor.save(dari_action=True)
    iku = tahun.rencana.daftar_indikator.first()
    s.SumberIku(tahun_kinerja=tahun, indikator=iku, triwulan=1, survei=survei).save(dari_action=True)
    s.TindakLanjut(
        survei=survei, unsur="U3", uraian="Menambah petugas loket", penanggung_jawab="Kasi Pelayanan", batas=hari
    ).save(dari_action=True)


def _terbitkan_survei(tahun: m.TahunKinerja, admin: Any) -> None:
    """A determined survey with a published result, for the public pages."""
    awal = date(tahun.tahun, 1, 2)
    survei = s.Survei(
        unit=tahun.unit, kode="petaterbit", tahun=tahun.tahun, periode="Semester I", mulai=awal, selesai=date(tahun.tahun, 6, 30),
        status=s.StatusSurvei.DITUTUP,
    )  # fmt: skip
    survei.save(dari_action=True)
    for n in range(12):
        nilai = {f"u{u}": 2 + (n + u) % 3 for u in range(1, 10)}
        s.Jawaban(survei=survei, tanggal=awal, sumber="daring", **nilai).save(dari_action=True)
    publish_survey(survei=determine(survei=survei, by=admin), by=admin)


PARAMETER: dict[str, Ambil] = {
    "survei": lambda t: "petasurvei",
    "layanan": lambda t: s.Layanan.objects.filter(unit=t.unit).first().pk,
    "pertanyaan": lambda t: s.PertanyaanTambahan.objects.get(survei__kode="petasurvei").pk,
    "jawaban": lambda t: s.Jawaban.objects.filter(survei__kode="petasurvei").first().pk,
    "impor": lambda t: s.ImporJawaban.objects.get(survei__kode="petasurvei").pk,
    "tindak": lambda t: s.TindakLanjut.objects.get(survei__kode="petasurvei").pk,
    "lalu": lambda t: s.IkmLalu.objects.get(unit=t.unit).pk,
    "bahasa": lambda t: "mad",
    "catatan": lambda t: r.CatatanApip.objects.get(penugasan__tahun_kinerja=t).pk,
    "rekomendasi": lambda t: e.RekomendasiLke.objects.get(evaluasi__unit=t.unit).pk,
    "sub": lambda t: "1a",
    "pemeriksaan": lambda t: Pemeriksaan.objects.get(unit=t.unit).pk,
    "instansi": lambda t: t.unit.instansi.kode,
    "unit": lambda t: t.unit.kode,
    "tahun": lambda t: t.tahun,
    "simpul": lambda t: t.rencana.daftar_simpul.last().pk,
    "kode": lambda t: t.rencana.daftar_indikator.first().pk,
    "indikator": lambda t: t.rencana.daftar_indikator.first().pk,
    "rencana": lambda t: t.rencana_id,
    "versi": lambda t: t.daftar_pk.first().versi,
    "triwulan": lambda t: 1,
    "arah": lambda t: "naik",
    "tanda": lambda t: "ya",
    "bukti": lambda t: m.Bukti.objects.get(tahun_kinerja=t).pk,
    "lintas": lambda t: m.Lintas.objects.get(simpul__rencana=t.rencana).pk,
    "lembar": lambda t: "isu",
    "baris": lambda t: m.Isu.objects.filter(tahun_kinerja=t).first().pk,
    "pembukaan": lambda t: PembukaanKunci.objects.get(tahun_kinerja=t).pk,
    "unggahan": lambda t: UnggahanBuku.objects.get(tahun_kinerja=t).pk,
    "rahasia": lambda t: "tidak-ada",
    "putusan": lambda t: KeputusanTemuan.objects.get(tahun_kinerja=t).pk,
    "bagian": lambda t: "penutup",
    "nomor": lambda t: 1,
    "langkah": lambda t: "direviu",
    "publikasi": lambda t: t.daftar_publikasi.get(jenis="pk").pk,
    "provider_id": lambda t: "oidc",
    "jenis": lambda t: "lkjip",
    "bentuk": lambda t: "csv",
    "nama": lambda t: "target",
    "apa": lambda t: "nonaktifkan",
    "pemberitahuan": lambda t: 1,
    "uidb36": lambda t: "1",
    "key": lambda t: "x-y",
    "kunci": lambda t: Keanggotaan.objects.filter(instansi=t.unit.instansi, peran="pembaca").first().pk,
}
"""What a parameter stands for, unless the address says otherwise below."""
_RPJMD: dict[str, Ambil] = {
    "simpul": lambda t: t.rencana.induk.daftar_simpul.last().pk,
    "rencana": lambda t: t.rencana.induk_id,
}
_UNDANGAN: dict[str, Ambil] = {"kunci": lambda t: Undangan.objects.get(instansi=t.unit.instansi).pk}
_ORANG: dict[str, Ambil] = {
    "kunci": lambda t: Keanggotaan.objects.filter(instansi=t.unit.instansi, peran="pembaca").first().pengguna_id
}
_DOKUMEN: dict[str, Ambil] = {"bentuk": lambda t: "docx"}
_PEMBANGUNAN: dict[str, Ambil] = {"kunci": lambda t: Pembangunan.objects.get(tahun_kinerja=t).pk}
PER_NAMA: dict[str, dict[str, Ambil]] = {
    **{
        f"instansi:{n}": {"kunci": lambda t: Pejabat.objects.filter(unit=t.unit).first().pk}
        for n in ("pejabat_ubah", "pejabat_akhiri", "pejabat_hapus")
    },
    **{
        f"kinerja:{n}": _RPJMD
        for n in ("rpjmd_ubah", "rpjmd_simpul_tambah", "rpjmd_simpul_ubah", "rpjmd_simpul_hapus", "rpjmd_simpul_geser")
    },
    **{f"instansi:{n}": _UNDANGAN for n in ("undangan", "undangan_ulang", "undangan_batal")},
    **{f"instansi:{n}": _ORANG for n in ("orang", "peran_tambah", "setel_ulang", "orang_jalankan")},
    **{f"instansi:{n}": {"kode": lambda t: t.unit.kode} for n in ("unit_ubah", "unit_status")},
    "kinerja:pk_dokumen": _DOKUMEN,
    "survei:kuesioner_berkas": _DOKUMEN,
    "kinerja:aksi_dokumen": _DOKUMEN,
    "kinerja:pohon_berkas": {"bentuk": lambda t: "pdf"},
    "kinerja:dukungan": {"simpul": lambda t: t.rencana.induk.daftar_simpul.last().pk},
    "laporan:tabel": {"kode": lambda t: "tabel-3.2"},
    "laporan:aturan": {"kode": lambda t: "TRG012"},
    "laporan:pembangunan": _PEMBANGUNAN,
    "laporan:unduh": _PEMBANGUNAN | {"bentuk": lambda t: "pdf"},
    "laporan:terbitkan_dokumen": {"jenis": lambda t: "pk"},
    "laporan:terbit": {"langkah": lambda t: "tarik"},
    "portal:berkas": {"bentuk": lambda t: "pdf"},
    "survei:publik_hasil": {"survei": lambda t: "petaterbit"},
    "survei:publik_berkas": {"survei": lambda t: "petaterbit", "jenis": lambda t: "laporan"},
    "reviu:dokumen": {"jenis": lambda t: "catatan", "bentuk": lambda t: "html"},
    "evaluasi:lhe": {"bentuk": lambda t: "html"},
    "evaluasi:langkah": {"langkah": lambda t: "kembalikan"},
    "survei:poster": {"bentuk": lambda t: "pdf"},
    "survei:laporan_berkas": {"jenis": lambda t: "laporan", "bentuk": lambda t: "html"},
}
