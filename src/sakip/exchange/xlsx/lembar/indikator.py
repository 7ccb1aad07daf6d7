"""The sheets of indicators and their medium-term targets."""

from __future__ import annotations

from sakip.exchange.xlsx.bentuk import JenisIsi, Kolom, Lembar
from sakip.rencana.indikator import Akumulasi, JenisIndikator, Polaritas


def kolom_indikator(*contoh: str) -> Kolom:
    """The column that names an indicator, in every sheet that refers to one."""
    return Kolom(
        field="indikator",
        judul="Kode indikator",
        bantuan="Kode dari lembar Indikator.",
        bantuan_web="Indikator yang dimaksud.",
        jenis=JenisIsi.KODE,
        wajib=True,
        acuan="Indikator",
        contoh=contoh,
        lebar=14,
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
            bantuan_web="Yang diukur dengan indikator ini.",
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
