"""Open the archive of a DOCX without trusting it: kind, sizes, depth."""

from __future__ import annotations

import io
import zipfile

from lxml import etree

from sakip.exchange.xlsx.bentang import check_sizes
from sakip.kernel.masalah import BerkasTidakTerbaca, Masalah

BATAS_TERURAI = 300 * 2**20
"""Bytes of all members, unpacked: pictures of a report are packed already, its text never comes near."""
BATAS_UTAMA = 60 * 2**20
"""Bytes of the main part: some 3.000 pages."""
BATAS_RASIO = 200
"""Unpacked to packed of the text parts; Word's own stay below 40."""
BATAS_ANGGOTA = 5000
UTAMA = "word/document.xml"
_SANDI = "EncryptedPackage".encode("utf-16-le")
_SIMPAN = "buka di Word atau LibreOffice, lalu simpan sebagai DOCX (bukan .doc) tanpa kata sandi dan tanpa makro"


def refuse(kode: str, pesan: str, saran: str = _SIMPAN) -> BerkasTidakTerbaca:
    """The refusal of a file, to be raised."""
    return BerkasTidakTerbaca(Masalah(kode=kode, pesan=pesan, saran=saran[:1].upper() + saran[1:] + "."))


def open_docx(isi: bytes, nama: str) -> zipfile.ZipFile:
    """The archive, checked. Raises BerkasTidakTerbaca."""
    if isi.startswith(b"\xd0\xcf\x11\xe0"):
        if _SANDI in isi:
            raise refuse("berkas-bersandi", f"{nama} dilindungi kata sandi")
        raise refuse("berkas-doc", f"{nama} berformat Office lama (.doc)")
    try:
        arsip = zipfile.ZipFile(io.BytesIO(isi))
        daftar = arsip.infolist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError):
        raise refuse("berkas-rusak", f"{nama} rusak atau terpotong", "salin ulang berkas dari sumbernya") from None
    anggota = {i.filename for i in daftar}
    if UTAMA not in anggota:
        lain = "buku kerja Excel" if "xl/workbook.xml" in anggota else "bukan dokumen Word (DOCX)"
        raise refuse("bukan-docx", f"{nama} {'adalah ' if lain.startswith('buku') else ''}{lain}")
    if any(i.flag_bits & 1 for i in daftar):
        raise refuse("berkas-bersandi", f"{nama} dilindungi kata sandi")
    if any(n.lower().endswith("vbaproject.bin") for n in anggota):
        raise refuse("berkas-makro", f"{nama} memuat makro")
    _periksa_ukuran(arsip, daftar, nama)
    return arsip


def _periksa_ukuran(arsip: zipfile.ZipFile, daftar: list[zipfile.ZipInfo], nama: str) -> None:
    teks = [i for i in daftar if i.filename.endswith((".xml", ".rels"))]
    terurai, terkemas = sum(i.file_size for i in teks), max(1, sum(i.compress_size for i in teks))
    mengembang = terurai > 2**22 and terurai > BATAS_RASIO * terkemas
    terlalu = sum(i.file_size for i in daftar) > BATAS_TERURAI or arsip.getinfo(UTAMA).file_size > BATAS_UTAMA
    if len(daftar) > BATAS_ANGGOTA or mengembang or terlalu:
        raise refuse(
            "berkas-mengembang",
            f"isi {nama} mengembang melampaui batas; tidak dibuka",
            "kecilkan gambar di dalamnya, atau pisahkan lampirannya",
        )
    try:
        check_sizes(arsip)
    except MemoryError:
        raise
    except Exception as galat:
        # The library raises whatever its decoder stumbles over; damage is the only cause left here.
        raise refuse("berkas-rusak", f"{nama} rusak atau terpotong", "salin ulang berkas dari sumbernya") from galat


def parse_part(arsip: zipfile.ZipFile, bagian: str, nama: str) -> etree._Element | None:
    """A part as a tree: no entities, no network, no deep nesting. None where there is none. Raises BerkasTidakTerbaca."""
    if bagian not in arsip.namelist():
        return None
    try:
        isi = arsip.read(bagian)
        if b"<!DOCTYPE" in isi[:4096] or b"<!ENTITY" in isi:
            raise refuse("xml-tidak-aman", f"{nama} memuat deklarasi yang tidak aman (DOCTYPE)")
        pengurai = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True)
        return etree.fromstring(isi, pengurai)
    except (BerkasTidakTerbaca, MemoryError):
        raise
    except Exception:
        raise refuse("berkas-rusak", f"{nama} rusak: {bagian} tidak terbaca", "buka dan simpan ulang di Word") from None
