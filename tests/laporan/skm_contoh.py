"""An invented survey with answers whose sums are easy to follow, and one with nothing but a name."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal

from sakip.laporan.skm import compose_skm
from sakip.naskah.simpul import Naskah
from sakip.survei import compute_skm, sum_up
from sakip.survei.hasil import HasilSkm
from sakip.survei.survei import Jawaban, Layanan, NilaiLalu, StatusTindakLanjut, Survei, TindakLanjut

KOSONG = Survei(unit="Kecamatan Misal", periode="Semester I 2026", tahun=2026)
SURVEI = replace(
    KOSONG,
    pemda="Kabupaten Contoh",
    mulai=date(2026, 1, 12),
    selesai=date(2026, 6, 12),
    daftar_layanan=(Layanan(nama="Kartu Keluarga", populasi=700), Layanan(nama="Surat pindah", populasi=300)),
    tempat="Misal",
    tanggal_laporan=date(2026, 7, 6),
    nama_pimpinan="Rina Rekaan, S.Sos.",
    jabatan_pimpinan="Camat Misal",
    nip_pimpinan="198001012005012001",
    daftar_tindak_lanjut=(
        TindakLanjut(unsur="U3", uraian="Menambah loket.", penanggung_jawab="Kepala Seksi", batas=date(2026, 9, 30)),
    ),
    daftar_lalu=(NilaiLalu(periode="Semester II 2025", ikm=Decimal("70.125"), responden=200),),
    tindak_lanjut_lalu=(
        TindakLanjut(unsur="U8", uraian="Membuka nomor aduan.", status=StatusTindakLanjut.SELESAI, hasil="aktif"),
    ),
)


def jawaban(banyak: int = 60) -> list[Jawaban]:
    """U3 is the lowest, U4 the highest; every tenth answer leaves U9 open, every sixth the profile."""
    hasil = []
    for n in range(banyak):
        nilai = [3, 3, 2 + n % 2, 4, 3, 3 + n % 2, 3, 3, None if n % 10 == 9 else 3]
        profil = {} if n % 6 == 5 else {"jenis_kelamin": ("Laki-laki", "Perempuan")[n % 2], "pekerjaan": "Petani/Nelayan"}
        hasil.append(
            Jawaban(
                nilai=tuple(nilai),
                layanan="Kartu Keluarga" if n % 3 else "Surat pindah",
                tanggal=date(2026, 1 + n % 6, 15),
                **profil,
            )
        )
    return hasil


def susun(survei: Survei, daftar: Iterable[Jawaban], saran: tuple[str, ...] = ()) -> tuple[HasilSkm, Naskah]:
    hasil = compute_skm(survei, sum_up(daftar, survei.aturan_kosong))
    return hasil, compose_skm(survei, hasil, saran)
