"""Recognise a column of answers by the text of its header, never by its position.

The questionnaire of the regulation asks about sarana eighth and pengaduan ninth, the list of unsur has them the other way round:
a bare 8 or 9 says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache

from sakip.survei.profil import DAFTAR_PROFIL
from sakip.survei.unsur import KODE_UNSUR, daftar_unsur

LEWATI = ""
NOMOR_URUT = "nomor urut, tidak perlu dibaca"
DAFTAR_BIDANG = (*KODE_UNSUR, "layanan", *(p.kode for p in DAFTAR_PROFIL), "tanggal", "jam", "saran")
"""What a column may be read as."""

_KODE = re.compile(r"(?:u|unsur)\s*[-_.]?\s*([1-9])\b[\s:.)\-–]*(.*)", re.S)
_NOMOR = re.compile(r"(?:(?:pertanyaan|soal|no|nomor|q|p)\s*[-_.]?\s*)?([1-9])\s*[.)]?")
_AWALAN = re.compile(r"^\W*(?:\d{1,2}|[a-z])\s*[.)]\s+")
_URUT = re.compile(r"(?:no|nomor|id)(?: (?:urut|resp|responden|baris))?|responden|baris")
_BUKAN_HURUF = re.compile(r"[^a-z0-9]+")
_PRIBADI = re.compile(
    r"\b(?:nama|nik|induk kependudukan|identitas|lahir|ktp nomor|"
    r"nomor ktp|no ktp|telepon|telp|hp|handphone|ponsel|whatsapp|wa|email|e mail|surel|alamat|nip)\b"
)
_BUKAN_PRIBADI = re.compile(r"\b(?:layanan|pelayanan|unit|instansi|petugas|bagaimana)\b")
_KATA_KUNCI = {
    "U1": ("persyaratan",),
    "U2": ("prosedur", "mekanisme"),
    "U3": ("waktu penyelesaian", "kecepatan", "waktu pelayanan", "jangka waktu"),
    "U4": ("biaya", "tarif"),
    "U5": ("produk", "spesifikasi", "hasil pelayanan"),
    "U6": ("kompetensi", "kemampuan"),
    "U7": ("perilaku", "kesopanan", "keramahan", "sopan"),
    "U8": ("pengaduan", "aduan"),
    "U9": ("sarana", "prasarana"),
}
_LAIN = {
    "layanan": ("layanan", "jenis layanan", "jenis pelayanan", "pelayanan", "nama layanan", "unit layanan", "keperluan"),
    "jenis_kelamin": ("jenis kelamin", "kelamin", "gender", "jk", "l p", "sex"),
    "usia": ("usia", "umur", "kelompok usia", "kelompok umur", "rentang usia", "usia tahun", "umur tahun"),
    "pendidikan": ("pendidikan", "pendidikan terakhir", "tingkat pendidikan"),
    "pekerjaan": ("pekerjaan", "profesi", "pekerjaan utama"),
    "tanggal": ("tanggal", "stempel waktu", "cap waktu", "timestamp", "tanggal survei", "tanggal pengisian", "waktu pengisian"),
    "jam": ("jam", "jam survei", "waktu survei", "jam pengisian", "pukul"),
    "saran": ("saran", "kritik dan saran", "saran dan masukan", "saran masukan", "kritik saran", "masukan", "komentar"),
}
_MEMUAT = {
    "jenis_kelamin": "jenis kelamin",
    "pendidikan": "pendidikan",
    "pekerjaan": "pekerjaan",
    "usia": "usia|umur",
    "saran": "saran",
    "layanan": r"(?:jenis|nama|macam) (?:pe)?layanan|(?:pe)?layanan (?:apa )?yang (?:\w+ )?(?:diterima|digunakan|diurus)",
    "tanggal": "tanggal|timestamp",
}
_MIRIP = 0.84
_BATAS_JUDUL = 300
"""Letters; the longest official question has 148."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KolomTerbaca:
    """A column of the file and how it was understood; ``bidang`` is one of DAFTAR_BIDANG, "" where it is not read."""

    judul: str
    huruf: str
    """Letters of the column: ``C``."""
    bidang: str
    cara: str
    """How it was recognised, or why it is not read; for people."""
    contoh: tuple[str, ...] = ()
    """Its first different values."""
    pribadi: bool = False
    """Looks like personal data, and is therefore not read."""
    meragukan: bool = False
    """The header names an unsur in a way that may mean another one."""


def rapikan_teks(teks: str) -> str:
    """Small letters and digits with single blanks: what two spellings have in common."""
    return _BUKAN_HURUF.sub(" ", teks.casefold()).strip()


def recognise(judul: str) -> tuple[str, str, bool]:
    """(field, how or why not, doubtful) of a header."""
    if len(judul) > _BATAS_JUDUL:
        return LEWATI, "terlalu panjang untuk sebuah judul", False
    bersih = " ".join(judul.split()).casefold()
    if cocok := _KODE.fullmatch(bersih):
        return _berkode(int(cocok[1]), cocok[2])
    if cocok := _NOMOR.fullmatch(bersih):
        nomor = int(cocok[1])
        if nomor in (8, 9):
            return LEWATI, "nomor 8 dan 9 bertukar tempat antara daftar unsur dan kuesioner", True
        return f"U{nomor}", "nomor pertanyaan", False
    polos = rapikan_teks(_AWALAN.sub("", bersih))
    if not polos:
        return LEWATI, "tidak berjudul", False
    if _URUT.fullmatch(polos):
        return LEWATI, NOMOR_URUT, False
    for bidang, cara in _daftar_dugaan(polos):
        return bidang, cara, False
    return LEWATI, "tidak dikenal", False


def is_personal(judul: str) -> bool:
    """Whether a header asks for a name, a number of a person, or an address."""
    polos = rapikan_teks(judul[:_BATAS_JUDUL])
    return bool(_PRIBADI.search(polos)) and not _BUKAN_PRIBADI.search(polos)


def _berkode(nomor: int, sisa: str) -> tuple[str, str, bool]:
    """``U3``, or ``U3 Waktu penyelesaian``: then the words must not name another unsur."""
    kode = f"U{nomor}"
    lain = next((b for b, _ in _daftar_dugaan(rapikan_teks(sisa)) if b in KODE_UNSUR), kode) if sisa else kode
    if lain != kode:
        return LEWATI, f"kodenya {kode} tetapi kata-katanya menyebut {lain}", True
    return kode, "kode unsur", False


def _daftar_dugaan(polos: str) -> Iterator[tuple[str, str]]:
    """What a header may mean, the surest first."""
    for kode, pertanyaan, nama in _unsur_polos():
        if polos in (pertanyaan, nama):
            yield kode, "pertanyaan resmi" if polos == pertanyaan else "nama unsur"
    yield from ((b, "judul kolom") for b, kata in _LAIN.items() if polos in kata)
    if is_personal(polos):
        return
    mirip = [(SequenceMatcher(None, polos, p).ratio(), k) for k, p, _ in _unsur_polos()]
    nilai, kode = max(mirip)
    if nilai >= _MIRIP:
        yield kode, "pertanyaan yang mirip"
    kena = [k for k, kata in _KATA_KUNCI.items() if any(re.search(rf"\b{w}", polos) for w in kata)]
    if len(kena) == 1:
        yield kena[0], "kata kunci unsur"
    if not kena:
        yield from ((b, "judul kolom") for b, kata in _MEMUAT.items() if re.search(rf"\b(?:{kata})\b", polos))


@cache
def _unsur_polos() -> tuple[tuple[str, str, str], ...]:
    return tuple((u.kode, rapikan_teks(u.pertanyaan), rapikan_teks(u.nama)) for u in daftar_unsur())
