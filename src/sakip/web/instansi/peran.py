"""Roles and permissions: stable codes in the database, words for people here."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Izin(StrEnum):
    """What somebody may do with a unit or an Instansi."""

    LIHAT = "lihat"
    RENCANA_UBAH = "rencana.ubah"
    RPJMD_UBAH = "rpjmd.ubah"
    PK_UBAH = "pk.ubah"
    PK_SETUJUI = "pk.setujui"
    REALISASI_UBAH = "realisasi.ubah"
    BUKTI_VERIFIKASI = "bukti.verifikasi"
    SURVEI_UBAH = "survei.ubah"
    LAPORAN_UBAH = "laporan.ubah"
    LAPORAN_AJUKAN = "laporan.ajukan"
    LAPORAN_REVIU = "laporan.reviu"
    EVALUASI_NILAI = "evaluasi.nilai"
    TERBITKAN = "terbitkan"
    TENGGAT_UBAH = "tenggat.ubah"
    KUNCI_BUKA = "kunci.buka"
    PEJABAT_UBAH = "pejabat.ubah"
    UNIT_UBAH = "unit.ubah"
    ANGGOTA_UBAH = "anggota.ubah"
    AUDIT_LIHAT = "audit.lihat"


URAIAN_IZIN: dict[Izin, str] = {
    Izin.LIHAT: "membuka semua halaman dan mengunduh",
    Izin.RENCANA_UBAH: "membuka tahun; mengisi Renstra, indikator, RKT, identitas, dan data pendukung",
    Izin.RPJMD_UBAH: "mengisi RPJMD",
    Izin.PK_UBAH: "menyusun, mengajukan, dan mengubah PK; mengunggah salinan bertanda tangan; mengisi rencana aksi",
    Izin.PK_SETUJUI: "menyetujui atau mengembalikan PK",
    Izin.REALISASI_UBAH: "mengisi realisasi, analisis, bukti, dan anggaran",
    Izin.BUKTI_VERIFIKASI: "memverifikasi atau menolak bukti",
    Izin.SURVEI_UBAH: "menyusun survei, membuka dan menutupnya, memasukkan jawaban, menetapkan hasil, mencatat tindak lanjut",
    Izin.LAPORAN_UBAH: "menulis narasi dan memutuskan temuan",
    Izin.LAPORAN_AJUKAN: "mengajukan LKjIP",
    Izin.LAPORAN_REVIU: "mereviu atau mengembalikan LKjIP",
    Izin.EVALUASI_NILAI: "menugaskan dan mengisi reviu APIP, menilai LKE, dan menulis LHE",
    Izin.TERBITKAN: "menerbitkan dan menarik dokumen di portal",
    Izin.TENGGAT_UBAH: "menetapkan tenggat",
    Izin.KUNCI_BUKA: "membuka isian yang terkunci dan PK yang sudah disetujui",
    Izin.PEJABAT_UBAH: "mencatat pejabat",
    Izin.UNIT_UBAH: "menyusun unit kerja, membuka tahun banyak unit, dan mengubah pengaturan instansi",
    Izin.ANGGOTA_UBAH: "mengundang orang, memberi dan mencabut peran",
    Izin.AUDIT_LIHAT: "membaca jejak perubahan",
}
"""What each permission lets somebody do, in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Peran:
    """A role: its stable code, its name and description in words, what it may do, and whether it may sit on one unit only."""

    kode: str
    nama: str
    uraian: str
    daftar_izin: frozenset[Izin]
    seluruh_instansi: bool
    """True: given for the whole Instansi; False: for a unit (and the units below it)."""

    @property
    def wajib_unit(self) -> bool:
        """Whether it is given for a unit only; somebody who only looks may also see the whole Instansi."""
        return not self.seluruh_instansi and self.daftar_izin != frozenset((Izin.LIHAT,))


DAFTAR_PERAN: tuple[Peran, ...] = (
    Peran(
        kode="administrator",
        nama="Administrator",
        uraian="Mengatur unit kerja, pengguna, dan pengaturan instansi; boleh mengerjakan semua hal.",
        daftar_izin=frozenset(Izin),
        seluruh_instansi=True,
    ),
    Peran(
        kode="perencana",
        nama="Perencana",
        uraian="Mengisi rencana, perjanjian kinerja, rencana aksi, realisasi, survei, dan laporan unit kerjanya.",
        daftar_izin=frozenset(
            (
                Izin.LIHAT,
                Izin.RENCANA_UBAH,
                Izin.PK_UBAH,
                Izin.REALISASI_UBAH,
                Izin.SURVEI_UBAH,
                Izin.LAPORAN_UBAH,
                Izin.PEJABAT_UBAH,
            )
        ),
        seluruh_instansi=False,
    ),
    Peran(
        kode="kepala",
        nama="Kepala unit kerja",
        uraian="Menyetujui perjanjian kinerja dan mengajukan laporan unit kerjanya.",
        daftar_izin=frozenset((Izin.LIHAT, Izin.PK_SETUJUI, Izin.LAPORAN_AJUKAN, Izin.AUDIT_LIHAT)),
        seluruh_instansi=False,
    ),
    Peran(
        kode="pembina",
        nama="Pembina (Bagian Organisasi/Bappeda)",
        uraian="Melihat semua unit kerja, mengisi RPJMD, menetapkan tenggat, memeriksa bukti dan laporan, menerbitkan dokumen.",
        daftar_izin=frozenset(
            (
                Izin.LIHAT,
                Izin.RPJMD_UBAH,
                Izin.TENGGAT_UBAH,
                Izin.KUNCI_BUKA,
                Izin.BUKTI_VERIFIKASI,
                Izin.LAPORAN_REVIU,
                Izin.TERBITKAN,
                Izin.UNIT_UBAH,
                Izin.PEJABAT_UBAH,
                Izin.AUDIT_LIHAT,
            )
        ),
        seluruh_instansi=True,
    ),
    Peran(
        kode="apip",
        nama="APIP (Inspektorat)",
        uraian="Melihat semua unit kerja, mereviu laporannya, dan mengevaluasi AKIP-nya.",
        daftar_izin=frozenset((Izin.LIHAT, Izin.LAPORAN_REVIU, Izin.EVALUASI_NILAI, Izin.AUDIT_LIHAT)),
        seluruh_instansi=True,
    ),
    Peran(
        kode="pembaca",
        nama="Pembaca",
        uraian="Hanya melihat.",
        daftar_izin=frozenset((Izin.LIHAT,)),
        seluruh_instansi=False,
    ),
)
PERAN: dict[str, Peran] = {p.kode: p for p in DAFTAR_PERAN}
PILIHAN_PERAN = tuple((p.kode, p.nama) for p in DAFTAR_PERAN)


def permissions_of(daftar_kode: Iterable[str]) -> frozenset[Izin]:
    """What the roles of these codes allow together; an unknown code allows nothing."""
    return frozenset(izin for kode in daftar_kode if kode in PERAN for izin in PERAN[kode].daftar_izin)


def refusal(izin: Izin) -> str:
    """What somebody without a permission reads."""
    return f"Peran Anda di sini tidak memuat izin ini: {URAIAN_IZIN[izin]}."
