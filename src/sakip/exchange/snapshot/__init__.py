"""The snapshot: a document as canonical JSON, so that what was submitted can be rebuilt years later with the same figures.

The same document always gives the same bytes: keys sorted, no blanks, numbers as exact text, dates as ISO. Places are kept, so
that traces and findings of a loaded document point where they did.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from typing import Any

from sakip import __version__
from sakip.exchange.snapshot.dasar import DaftarKolom, IsiSalah
from sakip.exchange.snapshot.sandi import sandi
from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import muat_aturan

__all__ = ["FORMAT", "Kepala", "SnapshotTidakTerbaca", "dump", "load", "read_kepala", "sidik", "sidik_aturan", "sidik_dokumen"]

FORMAT = 1
"""The number of the form; a form that ``load`` does not know is refused."""
_KUNCI = {"format", "sakip", "aturan", "sidik", "kolom", "dokumen"}
_PULIHKAN = "pulihkan salinan ini dari cadangan"


class SnapshotTidakTerbaca(ValueError):
    """The bytes are no whole snapshot of a known form. Message and ``saran`` are Indonesian."""

    def __init__(self, pesan: str, saran: str = _PULIHKAN) -> None:
        super().__init__(f"{pesan}; {saran}")
        self.pesan = pesan
        self.saran = saran


@dataclass(frozen=True, slots=True, kw_only=True)
class Kepala:
    """What a snapshot says of itself."""

    format: int
    sakip: str
    """The version that wrote it."""
    aturan: str
    """``sidik_aturan`` of the version that wrote it."""
    sidik: str
    """``sidik_dokumen`` of what it holds: equal for equal documents, whatever version wrote them."""


def dump(dokumen: Dokumen) -> bytes:
    """The document as canonical JSON, UTF-8. Raises ValueError for one that would not come back equal (wrongly typed values)."""
    isi = _isi(dokumen)
    try:
        sama = _baca_dokumen(isi) == dokumen
    except IsiSalah as salah:
        raise ValueError(f"{'.'.join(salah.jalur)}: {salah.pesan}") from None
    if not sama:
        raise ValueError("the document holds values that a snapshot cannot keep")
    return _json({"format": FORMAT, "sakip": __version__, "aturan": sidik_aturan(), "sidik": sidik(_json(isi)), **isi})


def load(isi: bytes) -> Dokumen:
    """The document of a snapshot. Raises SnapshotTidakTerbaca."""
    try:
        return _baca_dokumen(_buka(isi))
    except IsiSalah as salah:
        jalur = ".".join(salah.jalur).replace(".[", "[")
        raise SnapshotTidakTerbaca(f"isi salinan beku rusak pada {jalur}: {salah.pesan}") from None


def read_kepala(isi: bytes) -> Kepala:
    """The head of a snapshot. Raises SnapshotTidakTerbaca."""
    data = _buka(isi)
    return Kepala(format=data["format"], sakip=data["sakip"], aturan=data["aturan"], sidik=data["sidik"])


def sidik(isi: bytes) -> str:
    """SHA-256 of the content, hexadecimal."""
    return sha256(isi).hexdigest()


def sidik_dokumen(dokumen: Dokumen) -> str:
    """SHA-256 of the document alone, places included; it stays the same when a later version writes the same document."""
    return sidik(_json(_isi(dokumen)))


@cache
def sidik_aturan() -> str:
    """SHA-256 of all rules' codes, levels, stages and sources: it changes when the set of rules does."""
    daftar = [[a.kode, a.slug, a.tahap.value, a.tingkat.value, *a.rujukan] for a in muat_aturan()]
    return sidik(_json(daftar))


def _json(nilai: Any) -> bytes:
    teks = json.dumps(nilai, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return teks.encode("utf-8", "backslashreplace")  # a lone surrogate becomes its JSON escape


def _isi(dokumen: Dokumen) -> dict[str, Any]:
    kolom = DaftarKolom()
    try:
        tubuh = sandi(Dokumen).tulis(dokumen, kolom)
    except (AttributeError, TypeError) as galat:
        raise ValueError("the document holds a value of a wrong type") from galat
    return {"dokumen": tubuh, "kolom": kolom.daftar}


def _baca_dokumen(data: dict[str, Any]) -> Dokumen:
    kolom = data["kolom"]
    if type(kolom) is not list or not all(type(k) is dict and all(type(h) is str for h in k.values()) for k in kolom):
        raise SnapshotTidakTerbaca("daftar kolom salinan beku rusak")
    dokumen: Dokumen = sandi(Dokumen).baca(data["dokumen"], DaftarKolom(kolom))
    return dokumen


def _buka(isi: bytes) -> dict[str, Any]:
    """The plain values of a snapshot whose form and fingerprint hold."""
    try:
        data = json.loads(isi.decode("utf-8"))
    except (ValueError, RecursionError):
        raise SnapshotTidakTerbaca("salinan beku bukan JSON yang utuh") from None
    if type(data) is not dict or type(data.get("format")) is not int:
        raise SnapshotTidakTerbaca("berkas ini bukan salinan beku SAKIP", "pilih berkas salinan beku yang dibuat SAKIP")
    if data["format"] != FORMAT:
        saran = "perbarui SAKIP ke versi yang membuat salinan ini" if data["format"] > FORMAT else _PULIHKAN
        raise SnapshotTidakTerbaca(f"bentuk {data['format']} salinan beku tidak dikenal", saran)
    if data.keys() != _KUNCI or not all(type(data[k]) is str for k in ("sakip", "aturan", "sidik")):
        raise SnapshotTidakTerbaca("kepala salinan beku tidak lengkap atau memuat isian asing")
    tubuh = {"dokumen": data["dokumen"], "kolom": data["kolom"]}
    if _json(data) != isi or sidik(_json(tubuh)) != data["sidik"]:
        raise SnapshotTidakTerbaca("isi salinan beku telah berubah sejak dibuat (sidiknya tidak cocok)")
    return data
