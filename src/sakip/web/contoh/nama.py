"""Invented units and people. The programs carry their official names (Kepmendagri 900.1.15.5-1317/2023)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Ukuran:
    """What an invented indicator measures."""

    nama: str
    satuan: str
    awal: int
    """The value at the start of the plan."""
    naik: int
    """Growth a year; negative for what should shrink."""
    akumulasi: str = "akhir tahun"
    polaritas: str = "maksimum"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bidang:
    """A kind of unit: what it wants, by which programs."""

    jenis: str
    jabatan: str
    tujuan: str
    daftar_sasaran: tuple[tuple[str, tuple[Ukuran, ...]], ...]
    daftar_program: tuple[tuple[str, str, int], ...]
    """(code, name, budget in million rupiah); the first serves the last sasaran, the others the first."""


_LAYANAN = Ukuran(nama="Indeks kepuasan masyarakat", satuan="Nilai", awal=78, naik=2)
_AKUNTABILITAS = (
    "Meningkatnya akuntabilitas kinerja",
    (
        Ukuran(nama="Nilai evaluasi AKIP", satuan="Nilai", awal=62, naik=2),
        Ukuran(nama="Tindak lanjut rekomendasi pemeriksaan yang diselesaikan", satuan="%", awal=80, naik=3),
    ),
)
_PENUNJANG = "Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota"

KECAMATAN = Bidang(
    jenis="kecamatan",
    jabatan="Camat",
    tujuan="Terwujudnya pelayanan kecamatan yang dekat dan tuntas",
    daftar_sasaran=(
        (
            "Meningkatnya mutu pelayanan publik kecamatan",
            (_LAYANAN, Ukuran(nama="Pengaduan yang selesai tepat waktu", satuan="%", awal=82, naik=2, akumulasi="non kumulatif")),
        ),
        (
            "Meningkatnya kemandirian desa",
            (
                Ukuran(nama="Desa dengan laporan keuangan tepat waktu", satuan="Desa", awal=8, naik=1, akumulasi="kumulatif"),
                Ukuran(nama="Keluarga miskin yang belum terlayani", satuan="Keluarga", awal=160, naik=-12, polaritas="minimum"),
            ),
        ),
        _AKUNTABILITAS,
    ),
    daftar_program=(
        ("7.01.01", _PENUNJANG, 2100),
        ("7.01.02", "Program Penyelenggaraan Pemerintahan dan Pelayanan Publik", 180),
        ("7.01.03", "Program Pemberdayaan Masyarakat Desa dan Kelurahan", 240),
        ("7.01.04", "Program Koordinasi Ketentraman dan Ketertiban Umum", 60),
    ),
)


def _dinas(kode: str, tujuan: str, sasaran: str, ukuran: tuple[Ukuran, ...], program: tuple[tuple[str, str, int], ...]) -> Bidang:
    return Bidang(
        jenis="dinas",
        jabatan="Kepala Dinas",
        tujuan=tujuan,
        daftar_sasaran=((sasaran, ukuran), ("Meningkatnya mutu pelayanan dinas", (_LAYANAN,)), _AKUNTABILITAS),
        daftar_program=((f"{kode}.01", _PENUNJANG, 5200), *program),
    )


PENDIDIKAN = _dinas(
    "1.01",
    "Terwujudnya pendidikan yang merata dan bermutu",
    "Meningkatnya akses dan mutu pendidikan dasar",
    (
        Ukuran(nama="Angka partisipasi sekolah 7–12 tahun", satuan="%", awal=94, naik=1),
        Ukuran(nama="Satuan pendidikan berakreditasi minimal B", satuan="Sekolah", awal=120, naik=14, akumulasi="kumulatif"),
        Ukuran(nama="Anak tidak sekolah", satuan="Anak", awal=900, naik=-90, polaritas="minimum"),
    ),
    (
        ("1.01.02", "Program Pengelolaan Pendidikan", 24000),
        ("1.01.04", "Program Pendidik dan Tenaga Kependidikan", 3100),
    ),
)
KESEHATAN = _dinas(
    "1.02",
    "Terwujudnya derajat kesehatan masyarakat yang lebih baik",
    "Meningkatnya mutu layanan kesehatan dasar",
    (
        Ukuran(nama="Ibu hamil yang mendapat layanan sesuai standar", satuan="%", awal=86, naik=2, akumulasi="non kumulatif"),
        Ukuran(nama="Prevalensi stunting", satuan="%", awal=24, naik=-2, polaritas="minimum"),
        Ukuran(nama="Desa bebas buang air besar sembarangan", satuan="Desa", awal=40, naik=12, akumulasi="kumulatif"),
    ),
    (
        ("1.02.02", "Program Pemenuhan Upaya Kesehatan Perorangan dan Upaya Kesehatan Masyarakat", 18000),
        ("1.02.03", "Program Peningkatan Kapasitas Sumber Daya Manusia Kesehatan", 1400),
    ),
)
KEPENDUDUKAN = _dinas(
    "2.12",
    "Terwujudnya tertib administrasi kependudukan",
    "Meningkatnya kepemilikan dokumen kependudukan",
    (
        Ukuran(nama="Anak yang memiliki kartu identitas anak", satuan="%", awal=48, naik=6),
        Ukuran(nama="Penduduk yang memiliki akta kelahiran", satuan="%", awal=90, naik=1),
        Ukuran(nama="Permohonan yang selesai dalam sehari", satuan="%", awal=70, naik=4, akumulasi="non kumulatif"),
    ),
    (
        ("2.12.02", "Program Pendaftaran Penduduk", 900),
        ("2.12.03", "Program Pencatatan Sipil", 450),
    ),
)

DAFTAR_UNIT: tuple[tuple[str, Bidang], ...] = (
    ("Dinas Pendidikan", PENDIDIKAN),
    ("Dinas Kesehatan", KESEHATAN),
    ("Dinas Kependudukan dan Pencatatan Sipil", KEPENDUDUKAN),
    *((f"Kecamatan {nama}", KECAMATAN) for nama in (
        "Arungpura", "Batulintang", "Cempakasari", "Dermagajaya", "Gilingan Baru", "Karangmulya", "Lembahratu", "Padangrejo",
    )),
)  # fmt: skip
_DEPAN = ("Rina", "Budi", "Sari", "Agus", "Dewi", "Joko", "Lina", "Hadi", "Maya", "Tono", "Ratna", "Yusuf")
_BELAKANG = ("Rekaan", "Umpama", "Contoh", "Misalnya", "Andaian", "Perumpamaan")


def orang_rekaan(nomor: int) -> str:
    """An invented name, the same for the same number."""
    return f"{_DEPAN[nomor % len(_DEPAN)]} {_BELAKANG[nomor // len(_DEPAN) % len(_BELAKANG)]}"
