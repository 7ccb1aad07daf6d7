"""Uploaded files: what is let in (kind by content and by ending, size), what they are called, how they go out."""

from __future__ import annotations

import re
import secrets
import unicodedata
from dataclasses import dataclass
from hashlib import sha256
from typing import IO, Any, cast

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.base import File
from django.db.models.fields.files import FieldFile
from django.http import FileResponse, Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.http import content_disposition_header

from sakip.web.kinerja.jenis_berkas import JENIS_PINDAIAN, SEMUA_JENIS, BerkasDitolak, JenisBerkas, media_type_of, nama_jenis

__all__ = [
    "JENIS_PINDAIAN",
    "SEMUA_JENIS",
    "BerkasDitolak",
    "BerkasField",
    "BerkasSah",
    "batas_ukuran",
    "check_upload",
    "clean_name",
    "kirim_berkas",
    "nama_jenis",
    "secure_download",
    "send_bytes",
]
_KEPALA = 16
_PANJANG_NAMA = 150
_JENIS_ISI = frozenset(j.jenis_isi for j in SEMUA_JENIS)
_AKHIRAN_BERBAHAYA = """
app asp aspx bat bin cgi chm cmd com cpl dll docm dotm exe gadget hta htm html iso jar js jse jsp lnk mht msc msi msp php phtml
pif pl pptm ps1 py rb reg scf scr sh shtml svg swf vb vbe vbs wsf xhtml xlam xlsb xlsm xltm xml
"""
_BERBAHAYA = frozenset(_AKHIRAN_BERBAHAYA.split())
"""Endings that must not hide before the last one (``surat.exe.pdf``)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BerkasSah:
    """A file that was let in. ``nama`` is for people, ``nama_simpan`` is random, for the disk."""

    isi: File[Any]
    nama: str
    nama_simpan: str
    jenis_isi: str
    ukuran: int
    sidik: str
    """SHA-256, 64 hex digits."""


def check_upload(berkas: File[Any], daftar_jenis: tuple[JenisBerkas, ...] = SEMUA_JENIS) -> BerkasSah:
    """Look at an uploaded file. Raises BerkasDitolak with a message for people."""
    nama = clean_name(berkas.name or "")
    try:
        jenis, akhiran = _jenis_menurut_nama(nama, daftar_jenis)
        _periksa_ukuran(berkas.size)
        isi = cast("IO[bytes]", berkas.file)
        isi.seek(0)
        kepala = isi.read(_KEPALA)
        if not jenis.cocok(kepala, isi):
            raise BerkasDitolak(_isi_lain(kepala, akhiran, jenis))
        sidik = _sidik(isi)
    except BerkasDitolak as galat:
        raise BerkasDitolak(f'Berkas "{nama}" tidak dapat diterima: {galat}') from None
    return BerkasSah(
        isi=berkas,
        nama=nama,
        nama_simpan=f"{secrets.token_hex(16)}.{jenis.daftar_akhiran[0]}",
        jenis_isi=jenis.jenis_isi,
        ukuran=berkas.size,
        sidik=sidik,
    )


def clean_name(nama: str) -> str:
    """A name that is safe to show and to send: no folders, no control or direction characters, not too long."""
    nama = unicodedata.normalize("NFC", nama)
    nama = re.split(r"[/\\]", nama)[-1]
    nama = "".join(h for h in nama if unicodedata.category(h)[0] != "C")
    nama = re.sub(r'[<>:"|?*]+', "-", nama)
    nama = re.sub(r"\s+", " ", nama).rstrip(" .")
    pokok, titik, akhiran = nama.rpartition(".")
    if titik and len(akhiran) <= 10:
        return f"{pokok[: _PANJANG_NAMA - len(akhiran) - 1].strip(' .') or 'berkas'}.{akhiran}"
    return nama[:_PANJANG_NAMA].strip(" .") or "berkas"


def _jenis_menurut_nama(nama: str, daftar_jenis: tuple[JenisBerkas, ...]) -> tuple[JenisBerkas, str]:
    bagian = [b.strip().lower() for b in nama.split(".")]
    akhiran = bagian[-1] if len(bagian) > 1 else ""
    jenis = next((j for j in daftar_jenis if akhiran in j.daftar_akhiran), None)
    if jenis is None:
        sebab = f"jenis .{akhiran} tidak diizinkan" if akhiran else "namanya tanpa akhiran jenis berkas"
        raise BerkasDitolak(f"{sebab}. Unggah berkas {nama_jenis(daftar_jenis)}.")
    if hilang := next((b for b in bagian[1:-1] if b in _BERBAHAYA), None):
        raise BerkasDitolak(f'namanya memuat akhiran ganda ".{hilang}". Ganti nama berkas, lalu unggah lagi.')
    return jenis, akhiran


def _periksa_ukuran(ukuran: int) -> None:
    if not ukuran:
        raise BerkasDitolak("berkas kosong. Periksa berkas di komputer Anda, lalu unggah lagi.")
    if ukuran > settings.BATAS_UNGGAH:
        raise BerkasDitolak(f"besarnya melebihi {batas_ukuran()}. Perkecil atau bagi berkas, lalu unggah lagi.")


def batas_ukuran() -> str:
    """``20 MB``."""
    batas: int = settings.BATAS_UNGGAH
    return f"{batas // (1024 * 1024)} MB" if batas >= 1024 * 1024 else f"{batas // 1024} KB" if batas >= 1024 else f"{batas} bita"


def _isi_lain(kepala: bytes, akhiran: str, jenis: JenisBerkas) -> str:
    if kepala.startswith(b"\xd0\xcf\x11\xe0"):
        return f"berkas dikunci kata sandi atau berformat Office lama. Simpan sebagai {jenis.nama} tanpa kata sandi."
    return f"isinya bukan {jenis.nama} walaupun berakhiran .{akhiran}. Simpan ulang sebagai {jenis.nama}, lalu unggah lagi."


def _sidik(isi: IO[bytes]) -> str:
    isi.seek(0)
    sidik = sha256()
    while potong := isi.read(1024 * 1024):
        sidik.update(potong)
    isi.seek(0)
    return sidik.hexdigest()


class BerkasField(forms.FileField):
    """A file field that cleans to a BerkasSah."""

    def __init__(self, *, daftar_jenis: tuple[JenisBerkas, ...] = SEMUA_JENIS, **kwargs: Any) -> None:
        self.daftar_jenis = daftar_jenis
        akhiran = ",".join(f".{a}" for j in daftar_jenis for a in j.daftar_akhiran)
        bawaan: dict[str, Any] = {
            "help_text": f"{nama_jenis(daftar_jenis)}; paling besar {batas_ukuran()}.",
            "widget": forms.FileInput(attrs={"accept": akhiran}),
            "allow_empty_file": True,
            "error_messages": {"required": "Pilih berkas yang diunggah.", "invalid": "Pilih berkas yang diunggah."},
        }
        super().__init__(**(bawaan | kwargs))

    def clean(self, data: Any, initial: Any = None) -> Any:
        berkas = super().clean(data, initial)
        if not isinstance(berkas, File):
            return berkas
        try:
            return check_upload(berkas, self.daftar_jenis)
        except BerkasDitolak as galat:
            raise ValidationError(str(galat), code="berkas_ditolak") from None


def kirim_berkas(fieldfile: FieldFile, nama: str, jenis_isi: str) -> FileResponse:
    """A stored file as a download that no browser opens as a page. Raises Http404 where the file is gone."""
    if not fieldfile.name:
        raise Http404("berkas tidak ada")
    try:
        isi = fieldfile.storage.open(fieldfile.name, "rb")
    except FileNotFoundError:
        raise Http404("berkas tidak ada di penyimpanan") from None
    jenis = jenis_isi if jenis_isi in _JENIS_ISI else "application/octet-stream"
    jawaban = FileResponse(isi, as_attachment=True, filename=clean_name(nama), content_type=jenis)
    secure_download(jawaban)
    return jawaban


def send_bytes(nama: str, isi: bytes) -> HttpResponse:
    """A document made now as a download; its media type follows from the ending of its name."""
    jawaban = HttpResponse(isi, content_type=media_type_of(nama))
    jawaban.headers["Content-Disposition"] = str(content_disposition_header(True, clean_name(nama)))
    secure_download(jawaban)
    return jawaban


def secure_download(jawaban: HttpResponseBase) -> None:
    """The headers of every download: not guessed, not kept by others, without any right of a page."""
    jawaban.headers["X-Content-Type-Options"] = "nosniff"
    jawaban.headers["Cache-Control"] = "private, no-store"
    jawaban.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
