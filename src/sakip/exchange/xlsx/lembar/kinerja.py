"""The sheets of what was done: action plan, results, earlier years, standards, analysis."""

from __future__ import annotations

from sakip.exchange.xlsx.bentuk import JenisIsi, Kolom, Lembar
from sakip.exchange.xlsx.lembar.indikator import kolom_indikator

FIELD_TRIWULAN = ("tw1", "tw2", "tw3", "tw4")


def _triwulan(apa: str, *contoh: tuple[str, ...]) -> tuple[Kolom, ...]:
    return tuple(
        Kolom(
            field=field,
            judul=f"{apa} triwulan {romawi}",
            bantuan=f"{apa} triwulan {romawi}; kosong bila tidak ada.",
            jenis=JenisIsi.NILAI,
            contoh=isi,
            lebar=14,
        )
        for field, romawi, isi in zip(FIELD_TRIWULAN, ("I", "II", "III", "IV"), contoh, strict=True)
    )


RENCANA_AKSI = Lembar(
    nama="Rencana Aksi",
    bantuan="Target triwulan, kegiatan, dan anggaran untuk mencapai tiap indikator; satu baris satu indikator.",
    kunci=("indikator",),
    daftar_kolom=(
        kolom_indikator("I1", "I2"),
        *_triwulan("Target", ("", "86"), ("", "87"), ("", "88"), ("82,5", "90")),
        Kolom(
            field="kegiatan",
            judul="Rencana kegiatan",
            bantuan="Apa yang akan dilakukan; beberapa kegiatan ditulis satu baris satu kegiatan di dalam sel.",
            bantuan_web="Apa yang akan dilakukan; satu kegiatan satu baris.",
            jenis=JenisIsi.PARAGRAF,
            contoh=("Survei kepuasan dan perbaikan loket", "Pendampingan pengaduan"),
            lebar=50,
        ),
        Kolom(
            field="penanggung_jawab",
            judul="Penanggung jawab",
            bantuan="Jabatan yang bertanggung jawab.",
            contoh=("Seksi Pelayanan", "Seksi Pelayanan"),
            lebar=28,
        ),
        Kolom(
            field="anggaran_rupiah",
            judul="Anggaran",
            bantuan="Rupiah bulat tanpa sen.",
            jenis=JenisIsi.RUPIAH,
            contoh=("20000000", ""),
        ),
    ),
)

REALISASI = Lembar(
    nama="Realisasi",
    bantuan="Hasil tiap indikator. Sel kosong berarti belum ada data, bukan nol.",
    kunci=("indikator",),
    daftar_kolom=(
        kolom_indikator("I1", "I2"),
        *_triwulan("Realisasi", ("", "86"), ("", "86,5"), ("", "87"), ("", "88")),
        Kolom(
            field="tahunan",
            judul="Realisasi setahun",
            bantuan="Kosong: dihitung dari triwulan menurut akumulasi indikator.",
            jenis=JenisIsi.NILAI,
            contoh=("82,4", "88"),
            lebar=14,
        ),
        Kolom(
            field="target_diukur",
            judul="Target yang diukur",
            bantuan="Hanya bila hasil diukur terhadap target lain daripada perjanjian kinerja yang berlaku.",
            jenis=JenisIsi.NILAI,
            lebar=14,
        ),
        Kolom(
            field="bukti",
            judul="Bukti",
            bantuan="Dokumen yang membuktikan angkanya.",
            jenis=JenisIsi.PARAGRAF,
            contoh=("Laporan SKM 2023", "Register pengaduan"),
            lebar=36,
        ),
        Kolom(
            field="penjelasan",
            judul="Penjelasan",
            bantuan="Bagaimana angkanya diperoleh.",
            jenis=JenisIsi.PARAGRAF,
            contoh=("", "44 dari 50 pengaduan"),
            lebar=44,
        ),
    ),
)

KINERJA_LALU = Lembar(
    nama="Kinerja Lalu",
    bantuan="Target dan realisasi tahun-tahun sebelumnya.",
    kunci=("indikator", "tahun"),
    daftar_kolom=(
        kolom_indikator("I1", "I1"),
        Kolom(
            field="tahun",
            judul="Tahun",
            bantuan="Tahun yang lalu.",
            jenis=JenisIsi.TAHUN,
            wajib=True,
            contoh=("2021", "2022"),
            lebar=10,
        ),
        Kolom(field="target", judul="Target", bantuan="Target tahun itu.", jenis=JenisIsi.NILAI, contoh=("79", "81"), lebar=14),
        Kolom(
            field="realisasi",
            judul="Realisasi",
            bantuan="Realisasi tahun itu.",
            jenis=JenisIsi.NILAI,
            contoh=("80", "81,2"),
            lebar=14,
        ),
        Kolom(
            field="sumber",
            judul="Sumber",
            bantuan="Dokumen asal angka.",
            contoh=("LKjIP 2021", "LKjIP 2022"),
            lebar=36,
        ),
    ),
)

STANDAR = Lembar(
    nama="Standar",
    bantuan="Standar nasional atau provinsi sebagai pembanding, bila ada.",
    kunci=("indikator", "tingkat", "tahun"),
    daftar_kolom=(
        kolom_indikator("I1"),
        Kolom(
            field="tingkat",
            judul="Tingkat",
            bantuan="Pilih atau tulis tingkat standar.",
            jenis=JenisIsi.SARAN,
            wajib=True,
            pilihan=("nasional", "provinsi", "kabupaten/kota"),
            contoh=("nasional",),
            lebar=14,
        ),
        Kolom(
            field="nilai",
            judul="Nilai standar",
            bantuan="Angka atau predikat standar. Tulis - bila belum ditetapkan.",
            jenis=JenisIsi.NILAI,
            contoh=("76,61",),
            lebar=14,
        ),
        Kolom(field="tahun", judul="Tahun", bantuan="Tahun standar berlaku.", jenis=JenisIsi.TAHUN, contoh=("2017",), lebar=10),
        Kolom(
            field="sumber",
            judul="Sumber",
            bantuan="Peraturan atau dokumen yang menetapkan.",
            jenis=JenisIsi.PARAGRAF,
            contoh=("Batas bawah mutu B, Peraturan Menteri PANRB Nomor 14 Tahun 2017",),
            lebar=50,
        ),
    ),
)


def _uraian(field: str, judul: str, bantuan: str, contoh: str) -> Kolom:
    return Kolom(field=field, judul=judul, bantuan=bantuan, jenis=JenisIsi.PARAGRAF, contoh=(contoh,), lebar=44)


ANALISIS = Lembar(
    nama="Analisis",
    bantuan="Sebab keberhasilan atau kegagalan tiap indikator dan langkah perbaikannya.",
    kunci=("indikator",),
    daftar_kolom=(
        kolom_indikator("I1"),
        _uraian(
            "penyebab", "Penyebab", "Sebab berhasil atau gagal.", "Standar pelayanan diumumkan dan petugas mendampingi warga"
        ),
        _uraian("hambatan", "Hambatan", "Yang menghambat.", "Ruang tunggu sempit pada jam sibuk"),
        _uraian("upaya", "Upaya", "Yang sudah dilakukan.", "Loket dipisah menurut jenis layanan"),
        _uraian("tindak_lanjut", "Tindak lanjut", "Yang akan dilakukan.", "Mengusulkan perluasan ruang layanan"),
    ),
)

PENDUKUNG = Lembar(
    nama="Pendukung",
    bantuan="Program atau kegiatan yang menunjang atau menghambat tercapainya indikator.",
    kunci=("indikator", "simpul"),
    daftar_kolom=(
        kolom_indikator("I1"),
        Kolom(
            field="simpul",
            judul="Kode program atau kegiatan",
            bantuan="Kode dari lembar Program.",
            bantuan_web="Program atau kegiatan yang dimaksud.",
            jenis=JenisIsi.KODE,
            wajib=True,
            acuan="Program",
            contoh=("7.01.02",),
        ),
        Kolom(
            field="menunjang",
            judul="Menunjang",
            bantuan="ya bila menunjang, tidak bila menghambat. Kosong: belum dinilai.",
            jenis=JenisIsi.YA_TIDAK,
            contoh=("ya",),
            lebar=13,
        ),
        Kolom(
            field="penjelasan",
            judul="Penjelasan",
            bantuan="Bagaimana pengaruhnya.",
            jenis=JenisIsi.PARAGRAF,
            contoh=("Pengaduan diselesaikan sehingga warga lebih puas",),
            lebar=56,
        ),
    ),
)

DAFTAR_KINERJA = (RENCANA_AKSI, REALISASI, KINERJA_LALU, STANDAR, ANALISIS, PENDUKUNG)
