"""What a respondent is asked about himself (PermenPANRB 14/2017, annex: questionnaire). No name, NIK or telephone number."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Profil:
    """One thing asked about the respondent, with the options that are offered; the grouping of ages and schools is practice."""

    kode: str
    nama: str
    pilihan: tuple[str, ...]


DAFTAR_PROFIL: tuple[Profil, ...] = (
    Profil(kode="jenis_kelamin", nama="Jenis kelamin", pilihan=("Laki-laki", "Perempuan")),
    Profil(
        kode="usia",
        nama="Usia",
        pilihan=("Di bawah 20 tahun", "20-29 tahun", "30-39 tahun", "40-49 tahun", "50-59 tahun", "60 tahun ke atas"),
    ),
    Profil(kode="pendidikan", nama="Pendidikan", pilihan=("SD ke bawah", "SMP", "SMA/SMK", "D1-D3", "D4/S1", "S2 ke atas")),
    Profil(
        kode="pekerjaan",
        nama="Pekerjaan",
        pilihan=(
            "PNS/PPPK", "TNI/Polri", "Pegawai swasta", "Wirausaha", "Petani/Nelayan", "Pelajar/Mahasiswa", "Lainnya",
        ),
    ),
)  # fmt: skip
"""In the order of the questionnaire; ``kode`` is the field of Jawaban."""
KODE_PROFIL = tuple(p.kode for p in DAFTAR_PROFIL)


def group_age(tahun: int) -> str:
    """The option of ``usia`` for an age in years. Raises ValueError outside 5 to 120."""
    if not 5 <= tahun <= 120:
        raise ValueError(f"usia {tahun} di luar 5 sampai 120 tahun")
    return DAFTAR_PROFIL[1].pilihan[min(max(tahun // 10 - 1, 0), 5)]
