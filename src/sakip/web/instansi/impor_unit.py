"""Read a list of units (CSV: nama; kode resmi; jenis; induk) and say what each row will do."""

from __future__ import annotations

import csv
from dataclasses import dataclass, field
from io import StringIO
from typing import Any

from sakip.web.instansi.models import Instansi, UnitKerja

BATAS_BARIS = 500
KOLOM = ("nama", "kode resmi", "jenis", "induk")
_PANJANG = {"nama": 200, "kode resmi": 40, "jenis": 60, "induk": 200}


@dataclass(slots=True, kw_only=True)
class BarisImpor:
    """A row of the file: what it says, what is wrong with it, whether the unit exists already."""

    nomor: int
    nama: str
    kode_resmi: str
    jenis: str
    induk: str
    daftar_masalah: list[str] = field(default_factory=list)
    sudah_ada: bool = False


@dataclass(slots=True, kw_only=True)
class HasilBaca:
    """The rows, and what is wrong with the file as a whole."""

    daftar: list[BarisImpor]
    daftar_masalah: list[str]
    isi: list[dict[str, Any]] = field(default_factory=list)
    """What add_units takes."""

    @property
    def bersih(self) -> bool:
        """Whether everything can be stored."""
        return not self.daftar_masalah and not any(b.daftar_masalah for b in self.daftar)


def decode(isi: bytes) -> str:
    """The text of a CSV as Excel or a text editor saves it."""
    try:
        return isi.decode("utf-8-sig")
    except UnicodeDecodeError:
        return isi.decode("cp1252", errors="replace")


def read_units(teks: str, instansi: Instansi) -> HasilBaca:
    """Read and check every row; nothing is stored."""
    baris = [b for b in csv.reader(StringIO(teks), delimiter=_delimiter(teks)) if any(s.strip() for s in b)]
    masalah = []
    if baris and baris[0][0].strip().casefold() in ("nama", "nama unit", "nama unit kerja"):
        baris = baris[1:]
    if not baris:
        masalah.append("Berkas tidak memuat unit kerja; isi satu unit tiap baris: nama; kode resmi; jenis; induk.")
    if len(baris) > BATAS_BARIS:
        masalah.append(
            f"Berkas memuat {len(baris)} baris; paling banyak {BATAS_BARIS} baris sekali impor. Bagi menjadi beberapa."
        )
    daftar = [_row(n, b) for n, b in enumerate(baris[:BATAS_BARIS], 1)]
    hasil = HasilBaca(daftar=daftar, daftar_masalah=masalah)
    _check(hasil, list(UnitKerja.objects.filter(instansi=instansi)))
    return hasil


def _delimiter(teks: str) -> str:
    pertama = teks.split("\n", 1)[0]
    return max(";", "\t", ",", key=pertama.count) if any(p in pertama for p in ";\t,") else ";"


def _row(nomor: int, sel: list[str]) -> BarisImpor:
    isi = [s.strip() for s in [*sel, "", "", "", ""][:4]]
    baris = BarisImpor(nomor=nomor, nama=isi[0], kode_resmi=isi[1], jenis=isi[2], induk=isi[3])
    if not baris.nama:
        baris.daftar_masalah.append("nama kosong; tulis nama unit kerja")
    for judul, nilai in zip(KOLOM, isi, strict=True):
        if len(nilai) > _PANJANG[judul]:
            baris.daftar_masalah.append(f"{judul} lebih dari {_PANJANG[judul]} huruf; singkatkan")
    if len([s for s in sel if s.strip()]) > 4:
        baris.daftar_masalah.append("lebih dari empat kolom; apit isi yang memuat pemisah dengan tanda kutip")
    return baris


def _check(hasil: HasilBaca, ada: list[UnitKerja]) -> None:
    menurut_nama = {u.nama.casefold(): u for u in ada}
    menurut_kode = {u.kode_resmi: u for u in ada if u.kode_resmi}
    baru = {b.nama.casefold(): b for b in hasil.daftar if b.nama}
    kode_baru = {b.kode_resmi: b for b in hasil.daftar if b.kode_resmi}
    dilihat: set[str] = set()
    for baris in hasil.daftar:
        kunci = baris.nama.casefold()
        if kunci and kunci in dilihat:
            baris.daftar_masalah.append("nama ini sudah ada di baris sebelumnya; hapus salah satu")
        dilihat.add(kunci)
        baris.sudah_ada = kunci in menurut_nama
        induk = _parent(baris, menurut_nama, menurut_kode, baru, kode_baru)
        if not baris.sudah_ada and not baris.daftar_masalah:
            hasil.isi.append({"nama": baris.nama, "kode_resmi": baris.kode_resmi, "jenis": baris.jenis, "induk": induk})
    _check_cycles(hasil, baru)


def _parent(
    baris: BarisImpor,
    menurut_nama: dict[str, UnitKerja],
    menurut_kode: dict[str, UnitKerja],
    baru: dict[str, BarisImpor],
    kode_baru: dict[str, BarisImpor],
) -> UnitKerja | str | None:
    """The stored unit, or the name of a unit of the file; None for the top. A missing one is noted."""
    kunci = baris.induk.casefold()
    if not kunci:
        return None
    if ada := menurut_nama.get(kunci) or menurut_kode.get(baris.induk):
        return ada
    berkas = baru.get(kunci) or kode_baru.get(baris.induk)
    if berkas is None:
        baris.daftar_masalah.append(f"induk “{baris.induk}” tidak ada; tulis nama atau kode unit yang ada, atau kosongkan")
        return None
    if berkas is baris:
        baris.daftar_masalah.append("induk menunjuk unit ini sendiri; tulis unit di atasnya, atau kosongkan")
        return None
    return berkas.nama


def _check_cycles(hasil: HasilBaca, baru: dict[str, BarisImpor]) -> None:
    atas = {b["nama"].casefold(): b["induk"].casefold() for b in hasil.isi if isinstance(b["induk"], str)}
    for kunci in atas:
        langkah, kini = 0, kunci
        while kini in atas and langkah <= len(atas):
            kini, langkah = atas[kini], langkah + 1
        if langkah > len(atas):
            baru[kunci].daftar_masalah.append("induknya berputar kembali ke unit ini; perbaiki kolom induk")
