"""A Naskah that holds every node type and awkward content, shared by the tests of all renderers."""

from decimal import Decimal

from sakip.naskah.simpul import (
    AngkaTeks,
    Bagan,
    Bagian,
    BlokTandaTangan,
    ButirDaftar,
    Daftar,
    DaftarOtomatis,
    GantiHalaman,
    Grafik,
    Jejak,
    Judul,
    Kolom,
    Kotak,
    Naskah,
    Paragraf,
    PenandaTangan,
    Penomoran,
    Perataan,
    Rujuk,
    Sampul,
    Sel,
    Seri,
    Tabel,
    Tautan,
    Teks,
)

NAKAL = 'Teks nakal: #panic("x") $a_b$ <label> *tebal* \\ @rujuk `kode` & "kutip" <script>alert(1)</script> [isi] //'
KENDALI = "kendali\x00\x07 dihapus"


def sel(teks: str, **lain: object) -> Sel:
    return Sel(isi=(Teks(teks),), **lain)  # type: ignore[arg-type]


TABEL_GABUNG = Tabel(
    kode="tabel-gabung",
    judul="Tabel dengan sel gabungan",
    nomor="2.1",
    kolom=(Kolom(lebar=8), Kolom(lebar=30), Kolom(lebar=16, perataan=Perataan.KANAN), Kolom(lebar=16, perataan=Perataan.KANAN)),
    kepala=(
        (sel("No", rentang_baris=2), sel("Uraian", rentang_baris=2), sel("Anggaran", rentang_kolom=2)),
        (sel("Sebelum"), sel("Sesudah")),
    ),
    baris=(
        (sel("1", rentang_baris=2), sel("Kelompok pertama", rentang_baris=2), sel("1.000"), sel("2.000", warna="hijau")),
        (sel("3.000"), sel("4.000", warna="merah")),
        (sel("2"), sel("Gabung ke kanan", rentang_kolom=2, perataan=Perataan.TENGAH), Sel(isi=(AngkaTeks("5.000", "angka:1"),))),
    ),
    kaki=((sel("Jumlah", rentang_kolom=2), sel("9.000"), sel("11.000")),),
    sumber="Sumber: contoh uji",
)
TABEL_KOSONG = Tabel(
    kode="tabel-kosong",
    judul="Tabel kosong",
    nomor="2.2",
    kolom=(Kolom(lebar=1), Kolom(lebar=1)),
    kepala=((sel("A"), sel("B")),),
    baris=(),
    kosong="Belum ada data; isi lembar Contoh.",
)
TABEL_PANJANG = Tabel(
    kode="tabel-panjang",
    judul="Tabel panjang melewati halaman",
    nomor="2.3",
    kolom=(Kolom(lebar=1), Kolom(lebar=5), Kolom(lebar=2, perataan=Perataan.KANAN)),
    kepala=((sel("No"), sel("Uraian"), sel("Nilai")),),
    baris=tuple(
        (sel(str(n)), sel(f"Baris ke-{n} dengan uraian yang cukup panjang untuk dua baris di kolom ini"), sel(f"{n},50"))
        for n in range(1, 61)
    ),
)

CONTOH = Naskah(
    judul="Laporan Uji",
    pengarang="Kecamatan Contoh",
    subjek="Uji perender",
    kertas="F4",
    kaki="Laporan Uji Tahun 2023",
    daftar_bagian=(
        Bagian(
            isi=(
                Sampul(
                    judul=("LAPORAN UJI", "(LKjIP)"),
                    lembaga=("KECAMATAN CONTOH", "KABUPATEN MISAL"),
                    tahun="2024",
                    catatan="Dokumen contoh.",
                ),
            ),
            penomoran=Penomoran.TANPA,
        ),
        Bagian(
            isi=(
                Judul(tingkat=1, teks="KATA PENGANTAR", kode="pengantar"),
                Paragraf(
                    isi=(
                        Teks("Paragraf pembuka dengan "),
                        Teks("tebal", tebal=True),
                        Teks(" dan "),
                        Teks("miring", miring=True),
                        Teks("."),
                    )
                ),
                BlokTandaTangan(
                    penanda_tangan=(
                        PenandaTangan(
                            pembuka="Misal, 31 Januari 2024",
                            jabatan="CAMAT CONTOH",
                            nama="Rina Rekaan, S.Sos.",
                            pangkat="Pembina",
                            nip="19800101 200501 2 001",
                        ),
                    )
                ),
                Judul(tingkat=1, teks="DAFTAR ISI", kode="daftar-isi", di_daftar_isi=False),
                DaftarOtomatis(jenis="isi"),
                Judul(tingkat=1, teks="DAFTAR TABEL", kode="daftar-tabel", di_daftar_isi=False),
                DaftarOtomatis(jenis="tabel"),
                Judul(tingkat=1, teks="DAFTAR GAMBAR", kode="daftar-gambar", di_daftar_isi=False),
                DaftarOtomatis(jenis="gambar"),
            ),
            penomoran=Penomoran.ROMAWI,
            mulai_ulang=True,
        ),
        Bagian(
            isi=(
                Judul(tingkat=1, teks="PENDAHULUAN", kode="bab-1", nomor="BAB I"),
                Judul(tingkat=2, teks="Latar Belakang", kode="latar", nomor="A."),
                Paragraf(isi=(Teks(NAKAL),)),
                Paragraf(isi=(Teks(KENDALI), Teks(" lihat "), Rujuk("tabel-gabung"), Teks(" dan "), Rujuk("grafik"), Teks("."))),
                Paragraf(
                    isi=(
                        Tautan("situs resmi", "https://contoh.go.id/laporan"),
                        Teks(" dan "),
                        Tautan("berbahaya", "javascript:alert(1)"),
                    )
                ),
                Daftar(
                    butir=(
                        ButirDaftar(
                            isi=(Teks("Butir satu"),),
                            anak=Daftar(
                                butir=(ButirDaftar(isi=(Teks("Anak a"),)), ButirDaftar(isi=(Teks("Anak b"),))), penanda="huruf"
                            ),
                        ),
                        ButirDaftar(isi=(Teks("Butir dua"),)),
                    )
                ),
                Daftar(butir=(ButirDaftar(isi=(Teks("Bulatan"),)),), penanda="bulatan"),
                Judul(tingkat=3, teks="Subbagian", kode="sub", nomor="1."),
                Paragraf(isi=(Teks("Keterangan kecil."),), gaya="keterangan"),
                Paragraf(isi=(Teks("Pernyataan di tengah."),), gaya="pernyataan", perataan=Perataan.TENGAH),
                TABEL_GABUNG,
                TABEL_KOSONG,
                GantiHalaman(),
                TABEL_PANJANG,
                Grafik(
                    kode="grafik",
                    judul="Capaian menurut indikator",
                    nomor="3.1",
                    kategori=(
                        "Indeks Kepuasan Masyarakat",
                        "Persentase desa yang tertib administrasi menurut hasil pembinaan",
                        "Belum diukur",
                    ),
                    seri=(Seri(nama="Capaian", nilai=(Decimal("100.49"), Decimal("95"), None)),),
                    acuan=Decimal(100),
                    alt="Grafik batang capaian tiga indikator.",
                ),
                Bagan(
                    kode="bagan",
                    judul="Struktur organisasi",
                    nomor="3.2",
                    kotak=(
                        Kotak(kode="1", judul="Camat", rincian="Rina Rekaan"),
                        Kotak(kode="2", judul="Sekretaris", atasan="1"),
                        Kotak(kode="3", judul="Sub Bagian Umum", atasan="2"),
                        Kotak(kode="4", judul="Seksi Pelayanan", atasan="1"),
                        Kotak(kode="5", judul="Seksi Pemerintahan", atasan="1"),
                    ),
                    alt="Bagan organisasi dengan lima jabatan.",
                ),
            ),
            penomoran=Penomoran.ARAB,
            mulai_ulang=True,
        ),
        Bagian(
            isi=(
                Judul(tingkat=1, teks="LAMPIRAN", kode="lampiran"),
                Tabel(
                    kode="tabel-lebar",
                    judul="Tabel mendatar",
                    nomor="4.1",
                    kolom=tuple(Kolom(lebar=1) for _ in range(9)),
                    kepala=(tuple(sel(f"Kolom {n}") for n in range(9)),),
                    baris=(
                        tuple(sel("Pertanggungjawabanpenyelenggaraanpemerintahan" if n == 4 else f"isi {n}") for n in range(9)),
                    ),
                ),
                BlokTandaTangan(
                    penanda_tangan=(
                        PenandaTangan(pembuka="Pihak Kedua,", jabatan="BUPATI MISAL", nama="Budi Rekaan, S.H."),
                        PenandaTangan(pembuka="Pihak Pertama,", jabatan="CAMAT CONTOH", nama="Rina Rekaan, S.Sos."),
                    )
                ),
            ),
            mendatar=True,
        ),
    ),
    jejak=(
        Jejak(
            kode="angka:1",
            judul="Jumlah uji",
            hasil="5.000",
            rumus="a + b",
            operan=(("a", "2.000", "Lembar!A1"), ("b", "3.000", "Lembar!A2")),
            pembulatan="tanpa pembulatan",
            rujukan=("Perpres 29/2014",),
        ),
    ),
)
