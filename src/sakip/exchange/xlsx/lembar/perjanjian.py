"""The sheets of the year's promises: RKT, Perjanjian Kinerja and its targets."""

from __future__ import annotations

from sakip.exchange.xlsx.bentuk import JenisIsi, Kolom, Lembar
from sakip.exchange.xlsx.lembar.indikator import kolom_indikator
from sakip.rencana.perjanjian import AlasanRevisi, DasarAnggaran

RKT = Lembar(
    nama="RKT",
    bantuan="Target tahun ini menurut RKT atau Renja.",
    kunci=("indikator",),
    daftar_kolom=(
        kolom_indikator("I1", "I2"),
        Kolom(field="target", judul="Target", bantuan="Target tahun ini.", jenis=JenisIsi.NILAI, contoh=("82,5", "90"), lebar=14),
        Kolom(
            field="satuan",
            judul="Satuan",
            bantuan="Hanya bila RKT mencetak satuan lain daripada lembar Indikator.",
            bantuan_web="Hanya bila RKT mencetak satuan lain daripada satuan indikatornya.",
            lebar=14,
        ),
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
