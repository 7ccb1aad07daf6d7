"""The sheets about a survey: one definition makes the template, reads and documents them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sakip.exchange.xlsx.bentuk import JenisIsi, Kolom, Lembar
from sakip.exchange.xlsx.formulir import baca_formulir
from sakip.exchange.xlsx.kisi import Kisi
from sakip.exchange.xlsx.tabel import baca_tabel
from sakip.kernel.masalah import Masalah
from sakip.survei.profil import DAFTAR_PROFIL
from sakip.survei.survei import AturanKosong, Bobot, Layanan, NilaiLalu, StatusTindakLanjut, Survei, TindakLanjut
from sakip.survei.unsur import KODE_UNSUR, urutan_kuesioner

SURVEI = Lembar(
    nama="Survei",
    bantuan="Keterangan survei: unit, periode, tanggal, dan cara menghitung.",
    wajib=True,
    formulir=True,
    daftar_kolom=(
        Kolom(
            field="unit",
            judul="Unit kerja",
            bantuan="Nama unit yang menyelenggarakan pelayanan.",
            wajib=True,
            contoh=("Kecamatan Bluto",),
        ),
        Kolom(
            field="pemda",
            judul="Pemerintah daerah",
            bantuan="Nama kabupaten, kota, provinsi, atau instansi.",
            contoh=("Kabupaten Sumenep",),
        ),
        Kolom(field="tahun", judul="Tahun", bantuan="Tahun survei.", jenis=JenisIsi.TAHUN, wajib=True, contoh=("2026",)),
        Kolom(field="periode", judul="Periode", bantuan="Nama periode survei.", wajib=True, contoh=("Semester I 2026",)),
        Kolom(field="judul", judul="Judul", bantuan="Judul survei, bila lain dari Survei Kepuasan Masyarakat."),
        Kolom(
            field="mulai",
            judul="Mulai",
            bantuan="Hari pertama pengumpulan jawaban.",
            jenis=JenisIsi.TANGGAL,
            contoh=("2 Januari 2026",),
        ),
        Kolom(
            field="selesai",
            judul="Selesai",
            bantuan="Hari terakhir pengumpulan jawaban.",
            jenis=JenisIsi.TANGGAL,
            contoh=("30 Juni 2026",),
        ),
        Kolom(
            field="populasi",
            judul="Jumlah pengguna layanan",
            bantuan="Pengguna semua layanan dalam periode; kosongkan bila diisi per layanan.",
            jenis=JenisIsi.BULAT,
            contoh=("1000",),
        ),
        Kolom(field="metode", judul="Cara pengumpulan", bantuan="Bagaimana jawaban dikumpulkan.", jenis=JenisIsi.PARAGRAF),
        Kolom(
            field="bobot",
            judul="Bobot unsur",
            bantuan="sama: 1/9 menurut peraturan. 0,11: cara lama, paling tinggi 99. Kosong berarti sama.",
            jenis=JenisIsi.PILIHAN,
            pilihan=tuple(Bobot),
        ),
        Kolom(
            field="aturan_kosong",
            judul="Jawaban tidak lengkap",
            bantuan="terisi: tiap unsur dibagi banyaknya jawaban atas unsur itu. lengkap: hanya jawaban yang kesembilan "
            "unsurnya terisi. Kosong berarti terisi.",
            jenis=JenisIsi.PILIHAN,
            pilihan=tuple(AturanKosong),
        ),
        Kolom(field="alamat", judul="Alamat", bantuan="Alamat unit."),
        Kolom(field="tempat", judul="Tempat penandatanganan", bantuan="Kota pada tanda tangan laporan."),
        Kolom(
            field="tanggal_laporan", judul="Tanggal laporan", bantuan="Tanggal laporan ditandatangani.", jenis=JenisIsi.TANGGAL
        ),
        Kolom(field="nama_pimpinan", judul="Nama pimpinan", bantuan="Nama dan gelar yang menandatangani."),
        Kolom(field="jabatan_pimpinan", judul="Jabatan pimpinan", bantuan="Jabatannya."),
        Kolom(field="pangkat_pimpinan", judul="Pangkat pimpinan", bantuan="Pangkatnya."),
        Kolom(field="nip_pimpinan", judul="NIP pimpinan", bantuan="NIP, 18 angka.", jenis=JenisIsi.KODE),
    ),
)

LAYANAN = Lembar(
    nama="Layanan",
    bantuan="Layanan yang ditanyakan dan jumlah penggunanya.",
    kunci=("nama",),
    daftar_kolom=(
        Kolom(
            field="nama",
            judul="Nama layanan",
            bantuan="Nama layanan seperti pada kolom Layanan jawaban.",
            wajib=True,
            contoh=("Kartu Keluarga",),
            lebar=44,
        ),
        Kolom(
            field="populasi",
            judul="Jumlah pengguna layanan",
            bantuan="Banyaknya pengguna dalam periode.",
            jenis=JenisIsi.BULAT,
            contoh=("400",),
            lebar=20,
        ),
    ),
)

TINDAK_LANJUT = Lembar(
    nama="Tindak Lanjut",
    bantuan="Rencana tindak lanjut atas unsur yang lemah: apa, siapa, kapan.",
    daftar_kolom=(
        Kolom(
            field="unsur",
            judul="Unsur",
            bantuan="U1 sampai U9.",
            jenis=JenisIsi.PILIHAN,
            pilihan=KODE_UNSUR,
            wajib=True,
            contoh=("U3",),
            lebar=9,
        ),
        Kolom(
            field="uraian",
            judul="Apa yang dilakukan",
            bantuan="Tindakan yang dapat diperiksa hasilnya.",
            jenis=JenisIsi.PARAGRAF,
            wajib=True,
            lebar=50,
        ),
        Kolom(field="penanggung_jawab", judul="Penanggung jawab", bantuan="Jabatan yang mengerjakan.", lebar=28),
        Kolom(field="batas", judul="Selesai paling lambat", bantuan="Tanggal selesainya.", jenis=JenisIsi.TANGGAL, lebar=20),
        Kolom(
            field="status",
            judul="Keadaan",
            bantuan="Kosong berarti rencana.",
            jenis=JenisIsi.PILIHAN,
            pilihan=tuple(StatusTindakLanjut),
            lebar=12,
        ),
        Kolom(field="hasil", judul="Hasil", bantuan="Apa yang sudah dicapai atau buktinya.", jenis=JenisIsi.PARAGRAF, lebar=40),
    ),
)
TINDAK_LANJUT_LALU = Lembar(
    nama="Tindak Lanjut Lalu",
    bantuan="Tindak lanjut periode sebelumnya dan hasilnya.",
    daftar_kolom=TINDAK_LANJUT.daftar_kolom,
)

NILAI_LALU = Lembar(
    nama="Nilai Sebelumnya",
    bantuan="IKM periode-periode sebelumnya, dari yang terlama.",
    kunci=("periode",),
    daftar_kolom=(
        Kolom(field="periode", judul="Periode", bantuan="Nama periode.", wajib=True, contoh=("Semester II 2025",), lebar=24),
        Kolom(
            field="ikm",
            judul="IKM",
            bantuan="Nilai 25 sampai 100.",
            jenis=JenisIsi.ANGKA,
            wajib=True,
            contoh=("82,35",),
            lebar=10,
        ),
        Kolom(
            field="responden", judul="Responden", bantuan="Banyaknya responden.", jenis=JenisIsi.BULAT, contoh=("278",), lebar=12
        ),
    ),
)

JAWABAN = Lembar(
    nama="Jawaban",
    bantuan="Satu baris satu responden: pilih jawaban dari daftar atau tulis nilainya, 1 sampai 4. Jangan menulis nama, NIK, "
    "atau nomor telepon.",
    wajib=True,
    daftar_kolom=(
        Kolom(field="tanggal", judul="Tanggal", bantuan="Tanggal mengisi.", jenis=JenisIsi.TANGGAL, lebar=18),
        Kolom(field="jam", judul="Jam", bantuan="Jam mengisi, 0 sampai 23.", jenis=JenisIsi.TEKS, lebar=7),
        Kolom(
            field="layanan", judul="Layanan", bantuan="Layanan yang diterima.", jenis=JenisIsi.SARAN, acuan="Layanan", lebar=28
        ),
        *(
            Kolom(field=p.kode, judul=p.nama, bantuan=f"{p.nama} responden.", jenis=JenisIsi.SARAN, pilihan=p.pilihan, lebar=18)
            for p in DAFTAR_PROFIL
        ),
        *(
            Kolom(
                field=u.kode, judul=f"{u.kode} {u.nama}", bantuan=u.pertanyaan, jenis=JenisIsi.SARAN, pilihan=u.pilihan, lebar=17
            )
            for u in urutan_kuesioner()
        ),
        Kolom(field="saran", judul="Saran", bantuan="Saran responden, tanpa nama.", jenis=JenisIsi.PARAGRAF, lebar=40),
    ),
)

DAFTAR_LEMBAR = (SURVEI, LAYANAN, JAWABAN, TINDAK_LANJUT, TINDAK_LANJUT_LALU, NILAI_LALU)
LEMBAR_TENTANG = tuple(s for s in DAFTAR_LEMBAR if s is not JAWABAN)


def read_about(daftar_lembar: Mapping[str, Sequence[Sequence[Any]]], daftar_masalah: list[Masalah]) -> Survei | None:
    """The survey that the sheets of a workbook tell of; None without a usable sheet ``Survei``."""
    if SURVEI.nama not in daftar_lembar:
        return None
    if not any(sel not in ("", None) for b in daftar_lembar[SURVEI.nama][1:] for sel in b[1:2]):
        return None  # the sheet was left empty
    nilai, _ = baca_formulir(SURVEI, Kisi(nama=SURVEI.nama, daftar_baris=daftar_lembar[SURVEI.nama]), daftar_masalah)
    if not all(nilai.get(k.field) for k in SURVEI.daftar_kolom if k.wajib):
        return None

    def tabel(lembar: Lembar) -> list[dict[Any, Any]]:
        baris = daftar_lembar.get(lembar.nama, ())
        ada = any(sel not in ("", None) for b in baris for sel in b)
        return baca_tabel(lembar, Kisi(nama=lembar.nama, daftar_baris=baris), daftar_masalah) if ada else []

    return Survei(
        **nilai,
        daftar_layanan=tuple(Layanan(nama=b["nama"], populasi=b.get("populasi")) for b in tabel(LAYANAN)),
        daftar_tindak_lanjut=tuple(TindakLanjut(**b) for b in tabel(TINDAK_LANJUT)),
        tindak_lanjut_lalu=tuple(TindakLanjut(**b) for b in tabel(TINDAK_LANJUT_LALU)),
        daftar_lalu=tuple(NilaiLalu(periode=b["periode"], ikm=b["ikm"], responden=b.get("responden")) for b in tabel(NILAI_LALU)),
    )


def about_rows(survei: Survei | None) -> dict[str, Any]:
    """The content of the sheets about a survey, as Penulis takes it; empty sheets for None."""
    if survei is None:
        return {}

    def baris(daftar: Sequence[Any], lembar: Lembar) -> list[dict[str, Any]]:
        return [{k.field: getattr(satu, k.field) for k in lembar.daftar_kolom} for satu in daftar]

    return {
        SURVEI.nama: {k.field: getattr(survei, k.field) for k in SURVEI.daftar_kolom},
        LAYANAN.nama: baris(survei.daftar_layanan, LAYANAN),
        TINDAK_LANJUT.nama: baris(survei.daftar_tindak_lanjut, TINDAK_LANJUT),
        TINDAK_LANJUT_LALU.nama: baris(survei.tindak_lanjut_lalu, TINDAK_LANJUT_LALU),
        NILAI_LALU.nama: baris(survei.daftar_lalu, NILAI_LALU),
    }
