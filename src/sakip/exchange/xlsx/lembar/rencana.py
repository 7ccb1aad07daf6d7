"""The sheets of the plan: tree, indicators, targets, agreements."""

from __future__ import annotations

from sakip.exchange.xlsx.bentuk import JenisIsi, Kolom, Lembar
from sakip.rencana.indikator import Akumulasi, JenisIndikator, Polaritas
from sakip.rencana.perjanjian import AlasanRevisi, DasarAnggaran
from sakip.rencana.pohon import Jenis

JENIS_RPJMD = (Jenis.VISI, Jenis.MISI, Jenis.TUJUAN_DAERAH, Jenis.SASARAN_DAERAH)
JENIS_RENSTRA = (Jenis.TUJUAN, Jenis.SASARAN)
JENIS_PROGRAM = (Jenis.PROGRAM, Jenis.KEGIATAN, Jenis.SUB_KEGIATAN)


def kolom_indikator(*contoh: str) -> Kolom:
    """The column that names an indicator, in every sheet that refers to one."""
    return Kolom(
        field="indikator",
        judul="Kode indikator",
        bantuan="Kode dari lembar Indikator.",
        jenis=JenisIsi.KODE,
        wajib=True,
        acuan="Indikator",
        contoh=contoh,
        lebar=14,
    )


def _simpul(
    jenis: tuple[Jenis, ...], induk: str, kode: tuple[str, ...], ayah: tuple[str, ...], nama: tuple[str, ...]
) -> tuple[Kolom, ...]:
    return (
        Kolom(
            field="kode",
            judul="Kode",
            bantuan="Kode yang tidak dipakai baris lain di lembar RPJMD, Renstra, dan Program.",
            jenis=JenisIsi.KODE,
            wajib=True,
            contoh=kode,
            lebar=16,
        ),
        Kolom(
            field="jenis",
            judul="Jenis",
            bantuan="Pilih jenisnya.",
            jenis=JenisIsi.PILIHAN,
            wajib=True,
            pilihan=tuple(jenis),
            contoh=tuple(j.value for j in jenis[: len(kode)]),
            lebar=16,
        ),
        Kolom(field="induk", judul="Kode induk", bantuan=induk, jenis=JenisIsi.KODE, contoh=ayah, lebar=16),
        Kolom(
            field="nama",
            judul="Uraian",
            bantuan="Bunyi seperti pada dokumen perencanaan.",
            jenis=JenisIsi.PARAGRAF,
            wajib=True,
            contoh=nama,
            lebar=60,
        ),
        Kolom(
            field="penanggung_jawab",
            judul="Penanggung jawab",
            bantuan="Jabatan yang bertanggung jawab.",
            lebar=28,
        ),
    )


RPJMD = Lembar(
    nama="RPJMD",
    bantuan="Visi, misi, tujuan, dan sasaran daerah yang didukung unit kerja.",
    kunci=("kode",),
    daftar_kolom=(
        *_simpul(
            JENIS_RPJMD,
            "Kode di atasnya: misi di bawah visi, tujuan di bawah misi, sasaran di bawah tujuan. Kosong untuk visi.",
            ("V", "M1", "TD1", "SD1"),
            ("", "V", "M1", "TD1"),
            (
                "Misal yang Maju dan Adil",
                "Mewujudkan Pemerintahan yang Melayani",
                "Terwujudnya Birokrasi yang Dipercaya",
                "Meningkatnya Kualitas Pelayanan Daerah",
            ),
        ),
        Kolom(
            field="diintervensi",
            judul="Diintervensi",
            bantuan="ya bila unit kerja ini mendukung misi, tujuan, atau sasaran daerah tersebut. Kosong berarti tidak.",
            jenis=JenisIsi.YA_TIDAK,
            contoh=("", "ya", "ya", "ya"),
            lebar=14,
        ),
    ),
)

RENSTRA = Lembar(
    nama="Renstra",
    bantuan="Tujuan dan sasaran unit kerja.",
    kunci=("kode",),
    daftar_kolom=_simpul(
        JENIS_RENSTRA,
        "Tujuan: kode sasaran daerah dari lembar RPJMD. Sasaran: kode tujuannya.",
        ("T1", "S1"),
        ("SD1", "T1"),
        ("Terwujudnya Kecamatan yang Dipercaya Warga", "Meningkatnya Mutu Layanan Publik"),
    ),
)

_RUPIAH = " Rupiah bulat tanpa sen; kosong bila belum ada angkanya."
PROGRAM = Lembar(
    nama="Program",
    bantuan="Program, kegiatan, dan sub kegiatan beserta anggaran dan realisasinya. Isi anggaran pada tingkat paling rinci "
    "yang ada; jumlah tingkat di atasnya dihitung.",
    kunci=("kode",),
    daftar_kolom=(
        *_simpul(
            JENIS_PROGRAM,
            "Program: kode sasaran dari lembar Renstra. Kegiatan: kode program. Sub kegiatan: kode kegiatan.",
            ("7.01.02", "7.01.02.2.04"),
            ("S1", "7.01.02"),
            ("Program Penyelenggaraan Pemerintahan dan Pelayanan Publik", "Pelaksanaan Urusan yang Dilimpahkan kepada Camat"),
        ),
        Kolom(
            field="sebelum_rupiah",
            judul="Anggaran sebelum perubahan",
            bantuan="Anggaran murni." + _RUPIAH,
            jenis=JenisIsi.RUPIAH,
            contoh=("", "100000000"),
        ),
        Kolom(
            field="sesudah_rupiah",
            judul="Anggaran sesudah perubahan",
            bantuan="Kosong bila anggaran tidak berubah." + _RUPIAH,
            jenis=JenisIsi.RUPIAH,
            contoh=("", "120000000"),
        ),
        Kolom(
            field="realisasi_rupiah",
            judul="Realisasi anggaran",
            bantuan="Realisasi sampai akhir tahun." + _RUPIAH,
            jenis=JenisIsi.RUPIAH,
            contoh=("", "108000000"),
        ),
        Kolom(
            field="sumber_dana",
            judul="Sumber dana",
            bantuan="Pilih atau tulis sumber dana.",
            jenis=JenisIsi.SARAN,
            pilihan=("APBD", "APBN", "DAK", "DAU", "Dana Desa", "BLUD"),
            contoh=("", "APBD"),
            lebar=14,
        ),
    ),
)

INDIKATOR = Lembar(
    nama="Indikator",
    bantuan="Semua indikator kinerja: tujuan, sasaran (IKU), program, kegiatan, dan sub kegiatan.",
    wajib=True,
    kunci=("kode",),
    daftar_kolom=(
        Kolom(
            field="kode",
            judul="Kode",
            bantuan="Kode yang tidak dipakai indikator lain.",
            jenis=JenisIsi.KODE,
            wajib=True,
            contoh=("I1", "I2"),
            lebar=10,
        ),
        Kolom(
            field="simpul",
            judul="Kode tujuan, sasaran, atau program",
            bantuan="Kode baris yang diukur, dari lembar RPJMD, Renstra, atau Program.",
            jenis=JenisIsi.KODE,
            wajib=True,
            contoh=("S1", "7.01.02"),
            lebar=22,
        ),
        Kolom(
            field="nama",
            judul="Nama indikator",
            bantuan="Nama indikator kinerja.",
            jenis=JenisIsi.PARAGRAF,
            wajib=True,
            contoh=("Indeks Kepuasan Masyarakat", "Persentase Pengaduan Layanan yang Diselesaikan"),
            lebar=46,
        ),
        Kolom(field="satuan", judul="Satuan", bantuan="Satuan ukurnya.", contoh=("Nilai", "%"), lebar=12),
        Kolom(
            field="polaritas",
            judul="Polaritas",
            bantuan="maksimum: makin besar makin baik; minimum: makin kecil makin baik; stabil: dalam rentang. "
            "Kosong berarti maksimum.",
            jenis=JenisIsi.PILIHAN,
            pilihan=tuple(Polaritas),
            contoh=("maksimum", "maksimum"),
            lebar=13,
        ),
        Kolom(
            field="jenis",
            judul="Jenis",
            bantuan="Apa yang diukur. Kosong berarti outcome.",
            jenis=JenisIsi.PILIHAN,
            pilihan=tuple(JenisIndikator),
            contoh=("outcome", "output"),
            lebar=11,
        ),
        Kolom(
            field="akumulasi",
            judul="Akumulasi",
            bantuan="kumulatif: triwulan dijumlahkan; non kumulatif: angka terakhir berlaku; akhir tahun: hanya diukur sekali. "
            "Kosong berarti akhir tahun.",
            jenis=JenisIsi.PILIHAN,
            pilihan=tuple(Akumulasi),
            contoh=("akhir tahun", "non kumulatif"),
            lebar=15,
        ),
        Kolom(
            field="iku",
            judul="IKU",
            bantuan="ya bila indikator kinerja utama. Kosong berarti tidak.",
            jenis=JenisIsi.YA_TIDAK,
            contoh=("ya", "tidak"),
            lebar=8,
        ),
        Kolom(
            field="definisi",
            judul="Definisi operasional",
            bantuan="Apa yang dihitung dan tidak dihitung.",
            jenis=JenisIsi.PARAGRAF,
            contoh=("Nilai kepuasan masyarakat menurut survei",),
            lebar=40,
        ),
        Kolom(
            field="alasan",
            judul="Alasan pemilihan",
            bantuan="Mengapa indikator ini menunjukkan hasil.",
            jenis=JenisIsi.PARAGRAF,
            lebar=34,
        ),
        Kolom(
            field="formulasi",
            judul="Formulasi",
            bantuan="Cara menghitung.",
            jenis=JenisIsi.PARAGRAF,
            contoh=("", "(pengaduan selesai / pengaduan masuk) × 100"),
            lebar=40,
        ),
        Kolom(
            field="sumber_data",
            judul="Sumber data",
            bantuan="Dokumen atau sistem asal data.",
            contoh=("Laporan SKM", "Register pengaduan"),
            lebar=28,
        ),
        Kolom(
            field="penanggung_jawab",
            judul="Penanggung jawab",
            bantuan="Jabatan yang bertanggung jawab.",
            contoh=("Seksi Pelayanan", "Seksi Pelayanan"),
            lebar=28,
        ),
        Kolom(
            field="batas_bawah",
            judul="Batas bawah",
            bantuan="Hanya polaritas stabil: batas bawah rentang yang baik.",
            jenis=JenisIsi.ANGKA,
            lebar=12,
        ),
        Kolom(
            field="batas_atas",
            judul="Batas atas",
            bantuan="Hanya polaritas stabil: batas atas rentang yang baik.",
            jenis=JenisIsi.ANGKA,
            lebar=12,
        ),
        Kolom(
            field="skala",
            judul="Skala predikat",
            bantuan="Hanya indikator berpredikat: dari yang terbaik, dipisah titik koma, boleh dengan skor, misalnya "
            "AA; A; BB atau AA=100; A=90; BB=80.",
            jenis=JenisIsi.SKALA,
            lebar=26,
        ),
    ),
)

TARGET = Lembar(
    nama="Target",
    bantuan="Kondisi awal dan target Renstra tiap indikator, satu kolom satu tahun; judul kolom adalah tahunnya.",
    kunci=("indikator",),
    kolom_tahun=True,
    daftar_kolom=(
        kolom_indikator("I1", "I2"),
        Kolom(
            field="baseline_tahun",
            judul="Tahun kondisi awal",
            bantuan="Tahun kondisi awal diukur.",
            jenis=JenisIsi.TAHUN,
            contoh=("2021", "2021"),
            lebar=14,
        ),
        Kolom(
            field="baseline",
            judul="Kondisi awal",
            bantuan="Nilai sebelum Renstra berjalan.",
            jenis=JenisIsi.NILAI,
            contoh=("80", "85"),
            lebar=14,
        ),
    ),
)

RKT = Lembar(
    nama="RKT",
    bantuan="Target tahun ini menurut RKT atau Renja.",
    kunci=("indikator",),
    daftar_kolom=(
        kolom_indikator("I1", "I2"),
        Kolom(field="target", judul="Target", bantuan="Target tahun ini.", jenis=JenisIsi.NILAI, contoh=("82,5", "90"), lebar=14),
        Kolom(field="satuan", judul="Satuan", bantuan="Hanya bila RKT mencetak satuan lain daripada lembar Indikator.", lebar=14),
        Kolom(
            field="keterangan",
            judul="Keterangan",
            bantuan="Alasan bila target berbeda dari Renstra.",
            jenis=JenisIsi.PARAGRAF,
            lebar=50,
        ),
    ),
)

_VERSI = Kolom(
    field="versi",
    judul="Versi",
    bantuan="1 untuk perjanjian awal, 2 dan seterusnya untuk perubahan.",
    jenis=JenisIsi.BULAT,
    wajib=True,
    contoh=("1", "2"),
    lebar=8,
)
PK = Lembar(
    nama="PK",
    bantuan="Perjanjian kinerja dan perubahannya, satu baris satu versi.",
    kunci=("versi",),
    daftar_kolom=(
        _VERSI,
        Kolom(field="nomor", judul="Nomor", bantuan="Nomor perjanjian kinerja.", contoh=("188/3/2023", "188/9/2023"), lebar=22),
        Kolom(
            field="tanggal",
            judul="Tanggal",
            bantuan="Tanggal ditandatangani.",
            jenis=JenisIsi.TANGGAL,
            contoh=("25 Januari 2023", "20 November 2023"),
            lebar=20,
        ),
        Kolom(
            field="alasan",
            judul="Alasan",
            bantuan="awal untuk versi 1; selain itu sebab perubahan. Kosong berarti awal.",
            jenis=JenisIsi.PILIHAN,
            pilihan=tuple(AlasanRevisi),
            contoh=("awal", "perubahan strategi"),
            lebar=24,
        ),
        Kolom(
            field="uraian_alasan",
            judul="Uraian alasan",
            bantuan="Penjelasan sebab perubahan.",
            jenis=JenisIsi.PARAGRAF,
            contoh=("", "Alokasi anggaran bertambah dalam DPA Perubahan"),
            lebar=44,
        ),
        Kolom(
            field="dasar_anggaran",
            judul="Dasar anggaran",
            bantuan="Anggaran yang dicantumkan: murni atau perubahan. Kosong berarti murni.",
            jenis=JenisIsi.PILIHAN,
            pilihan=tuple(DasarAnggaran),
            contoh=("murni", "perubahan"),
            lebar=14,
        ),
        Kolom(
            field="pihak_pertama",
            judul="Nama pihak pertama",
            bantuan="Yang berjanji.",
            contoh=("Rina Rekaan, S.Sos.", "Rina Rekaan, S.Sos."),
            lebar=28,
        ),
        Kolom(
            field="jabatan_pihak_pertama",
            judul="Jabatan pihak pertama",
            bantuan="Jabatan yang berjanji.",
            contoh=("Camat Contoh", "Camat Contoh"),
            lebar=24,
        ),
        Kolom(
            field="pihak_kedua",
            judul="Nama pihak kedua",
            bantuan="Atasan yang menerima janji.",
            contoh=("Budi Rekaan, S.H.", "Budi Rekaan, S.H."),
            lebar=28,
        ),
        Kolom(
            field="jabatan_pihak_kedua",
            judul="Jabatan pihak kedua",
            bantuan="Jabatan atasan.",
            contoh=("Bupati Misal", "Bupati Misal"),
            lebar=24,
        ),
    ),
)

PK_TARGET = Lembar(
    nama="PK Target",
    bantuan="Target tiap indikator dalam tiap versi perjanjian kinerja.",
    kunci=("versi", "indikator"),
    daftar_kolom=(
        _VERSI,
        kolom_indikator("I1", "I1"),
        Kolom(
            field="target",
            judul="Target",
            bantuan="Target yang diperjanjikan. Tulis - bila versi ini mengeluarkan indikatornya.",
            jenis=JenisIsi.NILAI,
            wajib=True,
            contoh=("82,5", "82,5"),
            lebar=14,
        ),
        Kolom(
            field="keterangan",
            judul="Keterangan",
            bantuan="Catatan, misalnya alasan berbeda dari RKT.",
            jenis=JenisIsi.PARAGRAF,
            lebar=50,
        ),
    ),
)

DAFTAR_RENCANA = (RPJMD, RENSTRA, PROGRAM, INDIKATOR, TARGET, RKT, PK, PK_TARGET)
