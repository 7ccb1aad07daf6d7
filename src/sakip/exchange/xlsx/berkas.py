"""Open a workbook file safely: refuse what is no workbook or too large, then give its sheets as grids."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path
from typing import Any

from python_calamine import CalamineWorkbook

from sakip.exchange.xlsx.bentang import check_sizes
from sakip.exchange.xlsx.bentuk import huruf_kolom
from sakip.exchange.xlsx.kisi import Kisi
from sakip.exchange.xlsx.mentah import BERKAS_BUKU, Isi, anggota_lembar, format_persen, periksa_lembar
from sakip.kernel.lokasi import Lokasi
from sakip.kernel.masalah import BerkasTidakTerbaca, Bobot, Masalah

BATAS_BERKAS = 50 * 2**20
"""Bytes of the file."""
BATAS_TERURAI = 200 * 2**20
"""Bytes of all members together, unpacked."""
BATAS_RASIO = 200
"""Unpacked to packed; tables of text reach about 50."""
BATAS_SEL = 1_000_000
"""Cells of one sheet, empty ones inside its outline included."""

_OLE = b"\xd0\xcf\x11\xe0"
_SANDI = "EncryptedPackage".encode("utf-16-le")
_BUKAN_XLSX = {
    "word/document.xml": "dokumen Word (DOCX)",
    "ppt/presentation.xml": "presentasi PowerPoint (PPTX)",
    "xl/workbook.bin": "buku kerja biner (XLSB)",
    "content.xml": "berkas OpenDocument",
}
_SIMPAN = "buka di Excel atau LibreOffice lalu simpan sebagai Excel Workbook (.xlsx)"


def _tolak(kode: str, pesan: str, saran: str, lokasi: Lokasi | None = None) -> BerkasTidakTerbaca:
    return BerkasTidakTerbaca(Masalah(kode=kode, pesan=pesan, saran=saran, lokasi=lokasi or Lokasi()))


def baca_isi(path: Path) -> bytes:
    """The bytes of a file that may be a workbook. Raises BerkasTidakTerbaca."""
    nama = path.name or str(path)
    if path.is_dir():
        raise _tolak("berkas-folder", f"{nama} adalah folder, bukan berkas", "berikan berkas .xlsx di dalamnya")
    try:
        ukuran = path.stat().st_size
        if ukuran > BATAS_BERKAS:
            batas = BATAS_BERKAS // 2**20
            raise _tolak("berkas-besar", f"{nama} lebih besar dari {batas} MB", "hapus gambar dan lembar lain dari buku kerja")
        data = path.read_bytes()
    except FileNotFoundError:
        raise _tolak("berkas-tidak-ada", f"{nama} tidak ada", "periksa nama dan folder berkas") from None
    except (OSError, ValueError) as galat:
        alasan = getattr(galat, "strerror", None) or "nama berkas tidak sah"
        raise _tolak(
            "berkas-terkunci", f"{nama} tidak dapat dibuka ({alasan})", "periksa nama, izin, dan apakah terkunci"
        ) from None
    periksa_isi(data, nama)
    return data


def periksa_isi(data: bytes, nama: str) -> None:
    """Refuse bytes that are no workbook at first sight. Raises BerkasTidakTerbaca."""
    if not data:
        raise _tolak("berkas-kosong", f"{nama} kosong (0 bita)", "salin ulang berkas dari sumbernya")
    if data.startswith(_OLE):
        if _SANDI in data:
            raise _tolak("berkas-bersandi", f"{nama} dilindungi kata sandi", "simpan ulang tanpa kata sandi pembuka")
        raise _tolak("berkas-xls", f"{nama} berformat Excel lama (.xls)", _SIMPAN)
    if not data.startswith(b"PK"):
        raise _tolak("bukan-xlsx", f"{nama} bukan buku kerja Excel (.xlsx)", _SIMPAN)


def _buka_zip(data: bytes, nama: str) -> zipfile.ZipFile:
    try:
        arsip = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError):
        raise _rusak(nama) from None
    anggota = {i.filename for i in arsip.infolist()}
    for tanda, apa in _BUKAN_XLSX.items():
        if tanda in anggota:
            raise _tolak("bukan-xlsx", f"{nama} adalah {apa}, bukan buku kerja .xlsx", _SIMPAN)
    if BERKAS_BUKU not in anggota:
        raise _tolak("bukan-xlsx", f"{nama} bukan buku kerja Excel (.xlsx)", _SIMPAN)
    if any(i.flag_bits & 1 for i in arsip.infolist()):
        raise _tolak("berkas-bersandi", f"{nama} dilindungi kata sandi", "simpan ulang tanpa kata sandi pembuka")
    terurai = sum(i.file_size for i in arsip.infolist())
    terkemas = max(1, sum(i.compress_size for i in arsip.infolist()))
    if terurai > BATAS_TERURAI or (terurai > 2**20 and terurai > BATAS_RASIO * terkemas):
        raise _tolak(
            "berkas-mengembang",
            f"isi {nama} mengembang menjadi {terurai // 2**20} MB ({terurai // terkemas} kali ukuran berkas); tidak dibuka",
            "pindahkan data ke templat yang baru",
        )
    with rusak_bila_gagal(nama):
        check_sizes(arsip)
    return arsip


def _rusak(nama: str) -> BerkasTidakTerbaca:
    return _tolak(
        "berkas-rusak", f"{nama} rusak atau terpotong", "salin ulang berkas dari sumbernya, atau buka dan simpan ulang di Excel"
    )


class BukuTerbuka:
    """An open workbook: its sheet names, and each sheet as a grid with what only the raw file tells.

    Sheets are loaded one after the other by a second thread (the reader works without the interpreter's lock), so that
    one sheet is parsed while the next is loaded.
    """

    def __init__(self, nama: str, arsip: zipfile.ZipFile, buku: CalamineWorkbook, pemuat: ThreadPoolExecutor) -> None:
        self.daftar_nama: list[str] = buku.sheet_names
        self._nama = nama
        self._arsip = arsip
        self._buku = buku
        self._pemuat = pemuat
        self._anggota = anggota_lembar(arsip)
        self._persen = format_persen(arsip)

    def siapkan(self, nama: str, resmi: str, daftar_masalah: list[Masalah]) -> Callable[[], Kisi]:
        """Start loading a sheet; the result waits for its grid. Raises BerkasTidakTerbaca, now or then.

        Formulas and merged cells are reported, error cells and percent cells are made visible.
        """
        with rusak_bila_gagal(self._nama):
            isi = periksa_lembar(self._arsip.read(self._anggota[nama]), self._persen)
        if isi.baris * isi.kolom > BATAS_SEL:
            raise _tolak(
                "lembar-besar",
                f'lembar "{nama}" membentang sampai {huruf_kolom(isi.kolom - 1)}{isi.baris}, lebih dari {BATAS_SEL} sel',
                "hapus baris dan kolom kosong berformat di bawah dan di kanan data",
                Lokasi(lembar=resmi),
            )
        if berisi := [sel for sel in isi.rumus if sel not in set(isi.rumus_hampa)]:
            daftar_masalah.append(_rumus(resmi, berisi))
        daftar_masalah += [_rumus_hampa(resmi, sel) for sel in isi.rumus_hampa]
        janji = self._pemuat.submit(self._muat, nama)

        def kisi() -> Kisi:
            with rusak_bila_gagal(self._nama):
                daftar_baris, daftar_gabungan = janji.result()
            if isi.galat or isi.persen:
                _tampakkan(daftar_baris, isi)
            daftar_masalah.extend(_gabungan(resmi, *g) for g in daftar_gabungan)
            return Kisi(nama=resmi, daftar_baris=daftar_baris)

        return kisi

    def _muat(self, nama: str) -> tuple[list[list[Any]], list[Any]]:
        lembar = self._buku.get_sheet_by_name(nama)
        return lembar.to_python(skip_empty_area=False), lembar.merged_cell_ranges or []


def _tampakkan(daftar_baris: list[list[Any]], isi: Isi) -> None:
    """Put error texts where the reader saw nothing, and percent cells as the percent points they show."""
    lebar = max([len(b) for b in daftar_baris] + [kolom + 1 for _, kolom in isi.galat])
    tinggi = max([len(daftar_baris)] + [baris + 1 for baris, _ in isi.galat])
    daftar_baris.extend([] for _ in range(tinggi - len(daftar_baris)))
    for isi_baris in daftar_baris:
        isi_baris.extend("" for _ in range(lebar - len(isi_baris)))
    for (baris, kolom), teks in isi.galat.items():
        daftar_baris[baris][kolom] = teks
    for baris, kolom in isi.persen:
        if baris < len(daftar_baris) and kolom < lebar and isinstance(daftar_baris[baris][kolom], float):
            daftar_baris[baris][kolom] = Decimal(repr(daftar_baris[baris][kolom])) * 100


def _rumus(resmi: str, daftar_sel: list[str]) -> Masalah:
    lain = f" (dan {len(daftar_sel) - 1} sel lain: {', '.join(daftar_sel[1:10])}{', …' if len(daftar_sel) > 10 else ''})"
    return Masalah(
        kode="isi-rumus",
        pesan=f"isi sel adalah rumus; nilai tersimpan mungkin usang{lain if len(daftar_sel) > 1 else ''}",
        saran="salin lalu tempel sebagai nilai",
        lokasi=Lokasi(lembar=resmi, sel=daftar_sel[0]),
        bobot=Bobot.PERINGATAN,
    )


def _rumus_hampa(resmi: str, sel: str) -> Masalah:
    return Masalah(
        kode="rumus-tanpa-nilai",
        pesan="sel berisi rumus tanpa nilai tersimpan, sehingga isinya tidak terbaca",
        saran="buka di Excel, simpan, lalu tempel hasilnya sebagai nilai",
        lokasi=Lokasi(lembar=resmi, sel=sel),
        bobot=Bobot.GALAT,
    )


def _gabungan(resmi: str, awal: tuple[int, int], akhir: tuple[int, int]) -> Masalah:
    sel = f"{huruf_kolom(awal[1])}{awal[0] + 1}"
    return Masalah(
        kode="sel-gabungan",
        pesan=f"sel {sel}:{huruf_kolom(akhir[1])}{akhir[0] + 1} digabung; isinya hanya dibaca di {sel}",
        saran="pisahkan sel gabungan dan isi tiap barisnya",
        lokasi=Lokasi(lembar=resmi, baris=awal[0] + 1, sel=sel),
        bobot=Bobot.PERINGATAN,
    )


@contextmanager
def rusak_bila_gagal(nama: str) -> Iterator[None]:
    """Whatever fails inside is the damage of the file; the reader fails in many ways, one of them no Exception."""
    try:
        yield
    except (BerkasTidakTerbaca, KeyboardInterrupt, SystemExit, GeneratorExit, MemoryError):
        raise
    except BaseException as galat:
        raise _rusak(nama) from galat


@contextmanager
def buka_buku(path: Path) -> Iterator[BukuTerbuka]:
    """The open workbook. Raises BerkasTidakTerbaca."""
    with buka_isi(baca_isi(path), path.name) as buku:
        yield buku


@contextmanager
def buka_isi(data: bytes, nama: str) -> Iterator[BukuTerbuka]:
    """The open workbook of bytes that ``periksa_isi`` let pass. Raises BerkasTidakTerbaca."""
    pemuat = ThreadPoolExecutor(1)
    try:
        with rusak_bila_gagal(nama):
            buku = BukuTerbuka(nama, _buka_zip(data, nama), CalamineWorkbook.from_filelike(io.BytesIO(data)), pemuat)
        yield buku
    finally:
        pemuat.shutdown(wait=True, cancel_futures=True)
