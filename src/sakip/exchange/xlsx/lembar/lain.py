"""The sheets around the figures: organisation, issues, law, team, own texts and figures to compare with."""

from __future__ import annotations

from sakip.exchange.xlsx.bentuk import JenisIsi, Kolom, Lembar
from sakip.laporan.bagian import DAFTAR_BAGIAN
from sakip.rencana.realisasi import UKURAN_PEMBANDING

_KODE_BAGIAN = tuple(b.kode for b in DAFTAR_BAGIAN)

ORGANISASI = Lembar(
    nama="Organisasi",
    bantuan="Jabatan dalam susunan organisasi, untuk bagan dan uraian tugas.",
    kunci=("kode",),
    daftar_kolom=(
        Kolom(
            field="kode",
            judul="Kode jabatan",
            bantuan="Kode yang tidak dipakai jabatan lain.",
            jenis=JenisIsi.KODE,
            wajib=True,
            contoh=("J1", "J2"),
            lebar=14,
        ),
        Kolom(
            field="nama",
            judul="Nama jabatan",
            bantuan="Nama jabatan.",
            wajib=True,
            contoh=("Camat", "Sekretaris Kecamatan"),
            lebar=40,
        ),
        Kolom(
            field="atasan",
            judul="Kode jabatan atasan",
            bantuan="Kode jabatan di atasnya; kosong untuk pimpinan.",
            jenis=JenisIsi.KODE,
            acuan="Organisasi",
            contoh=("", "J1"),
            lebar=14,
        ),
        Kolom(field="pejabat", judul="Nama pejabat", bantuan="Nama pejabatnya.", contoh=("Rina Rekaan, S.Sos.",), lebar=32),
        Kolom(
            field="tugas",
            judul="Tugas",
            bantuan="Satu tugas satu baris di dalam sel.",
            bantuan_web="Satu tugas satu baris.",
            jenis=JenisIsi.PARAGRAF,
            contoh=("memimpin kecamatan", "mengelola perencanaan dan keuangan"),
            lebar=60,
        ),
    ),
)

ISU = Lembar(
    nama="Isu",
    bantuan="Isu strategis menurut Renstra dan isu pada tahun laporan.",
    daftar_kolom=(
        Kolom(
            field="lingkup",
            judul="Lingkup",
            bantuan="renstra atau tahun.",
            jenis=JenisIsi.PILIHAN,
            wajib=True,
            pilihan=("renstra", "tahun"),
            sebutan=("Renstra", "Tahun laporan"),
            contoh=("renstra", "tahun"),
            lebar=12,
        ),
        Kolom(
            field="uraian",
            judul="Uraian isu",
            bantuan="Satu isu satu baris.",
            bantuan_web="Satu isu; isu lain ditambahkan tersendiri.",
            jenis=JenisIsi.PARAGRAF,
            wajib=True,
            contoh=("Pelayanan berbasis teknologi yang belum optimal", "Ruang pelayanan yang belum memadai"),
            lebar=90,
        ),
    ),
)

DASAR_HUKUM = Lembar(
    nama="Dasar Hukum",
    bantuan="Peraturan yang mendasari laporan, seperti akan dicetak.",
    daftar_kolom=(
        Kolom(
            field="uraian",
            judul="Peraturan",
            bantuan="Satu peraturan satu baris, dengan nomor, tahun, dan judulnya.",
            bantuan_web="Satu peraturan, dengan nomor, tahun, dan judulnya.",
            jenis=JenisIsi.PARAGRAF,
            wajib=True,
            contoh=("Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah",),
            lebar=110,
        ),
    ),
)

TIM = Lembar(
    nama="Tim SAKIP",
    bantuan="Susunan tim SAKIP.",
    daftar_kolom=(
        Kolom(
            field="kedudukan",
            judul="Kedudukan dalam tim",
            bantuan="Pilih atau tulis kedudukannya.",
            jenis=JenisIsi.SARAN,
            wajib=True,
            pilihan=("Pengarah", "Penanggung Jawab", "Ketua", "Wakil Ketua", "Sekretaris", "Anggota"),
            contoh=("Ketua", "Anggota"),
            lebar=22,
        ),
        Kolom(
            field="jabatan",
            judul="Jabatan",
            bantuan="Jabatan dalam dinas.",
            wajib=True,
            contoh=("Sekretaris Kecamatan", "Kepala Seksi Pelayanan"),
            lebar=46,
        ),
        Kolom(
            field="nama", judul="Nama", bantuan="Nama dan gelar.", contoh=("Sari Rekaan, S.E.", "Tono Rekaan, S.Sos."), lebar=36
        ),
    ),
)

NARASI = Lembar(
    nama="Narasi",
    bantuan="Naskah sendiri yang menggantikan naskah usulan suatu bagian laporan. Kosongkan bila naskah usulan sudah cukup.",
    kunci=("bagian",),
    daftar_kolom=(
        Kolom(
            field="bagian",
            judul="Kode bagian",
            bantuan="Pilih bagian laporan yang diganti naskahnya.",
            jenis=JenisIsi.PILIHAN,
            wajib=True,
            pilihan=_KODE_BAGIAN,
            contoh=_KODE_BAGIAN[:1],
            lebar=28,
        ),
        Kolom(
            field="teks",
            judul="Teks",
            bantuan="Paragraf dipisah baris kosong; daftar diawali - di awal baris; **tebal** dan *miring* boleh dipakai.",
            jenis=JenisIsi.PARAGRAF,
            wajib=True,
            contoh=("Kecamatan Contoh menyelesaikan 44 dari 50 pengaduan warga pada tahun ini.",),
            lebar=110,
        ),
    ),
)

PEMBANDING = Lembar(
    nama="Angka Pembanding",
    bantuan="Angka menurut dokumen lain atau cetakan terdahulu; reviu membandingkannya dengan hasil hitungan.",
    daftar_kolom=(
        Kolom(
            field="tempat",
            judul="Tempat",
            bantuan="Dokumen atau tabel yang memuat angkanya.",
            wajib=True,
            contoh=("Laporan Realisasi Anggaran 2023",),
            lebar=36,
        ),
        Kolom(
            field="objek",
            judul="Kode objek",
            bantuan="Kode indikator, program, atau sasaran; kosong untuk seluruh unit kerja.",
            jenis=JenisIsi.KODE,
            lebar=16,
        ),
        Kolom(
            field="ukuran",
            judul="Ukuran",
            bantuan="Pilih angka apa yang dibandingkan.",
            jenis=JenisIsi.PILIHAN,
            wajib=True,
            pilihan=UKURAN_PEMBANDING,
            contoh=("realisasi anggaran",),
            lebar=26,
        ),
        Kolom(field="tahun", judul="Tahun", bantuan="Tahun angkanya.", jenis=JenisIsi.TAHUN, contoh=("2023",), lebar=10),
        Kolom(
            field="nilai",
            judul="Nilai",
            bantuan="Angka, predikat, atau kategori seperti tercetak.",
            jenis=JenisIsi.NILAI,
            wajib=True,
            contoh=("180800000",),
            lebar=20,
        ),
    ),
)

DAFTAR_LAIN = (ORGANISASI, ISU, DASAR_HUKUM, TIM, NARASI, PEMBANDING)
