"""The texts of a language as a table: written for whoever translates, and read back."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass

from sakip.web.instansi.impor_unit import decode
from sakip.web.survei.models import BahasaSurvei
from sakip.web.survei.teks import DAFTAR_TEKS, texts

JUDUL = ("kunci", "bagian", "bahasa Indonesia", "terjemahan")
_BERBAHAYA = ("=", "+", "-", "@")


class BerkasTeksDitolak(Exception):
    """The file is no table of texts; the message says what is missing."""


@dataclass(frozen=True, slots=True)
class TeksTerbaca:
    """What a file holds: translations by key, keys the form does not have, lines that are too long."""

    teks: dict[str, str]
    tidak_dikenal: tuple[str, ...]
    terlalu_panjang: tuple[str, ...]


def rows_of(bahasa: BahasaSurvei) -> Iterator[tuple[str, str, str, str]]:
    """The rows of the file."""
    for t in DAFTAR_TEKS:
        yield t.kunci, t.bagian, t.bawaan, bahasa.teks.get(t.kunci, "")


def read_texts(isi: bytes) -> TeksTerbaca:
    """Read a filled-in file. Raises BerkasTeksDitolak."""
    teks = decode(isi)
    pemisah = ";" if teks.partition("\n")[0].count(";") >= teks.partition("\n")[0].count(",") else ","
    baris = csv.reader(teks.splitlines(keepends=True), delimiter=pemisah)
    try:
        judul = [s.strip().lower() for s in next(baris, [])]
        letak = judul.index("kunci"), judul.index("terjemahan")
        semua = {b[letak[0]].strip(): _clean(b[letak[1]]) for b in baris if len(b) > max(letak) and b[letak[0]].strip()}
    except ValueError:
        raise BerkasTeksDitolak("Baris pertama berkas harus memuat kolom “kunci” dan “terjemahan”.") from None
    except csv.Error:
        raise BerkasTeksDitolak("Berkas tidak dapat dibaca sebagai CSV; unduh berkas teks yang baru dan isi kembali.") from None
    isi_saja = {k: v for k, v in semua.items() if v}
    dikenal = {k: v for k, v in isi_saja.items() if k in texts()}
    panjang = tuple(k for k, v in dikenal.items() if len(v) > texts()[k].panjang)
    return TeksTerbaca(
        teks={k: v for k, v in dikenal.items() if k not in panjang},
        tidak_dikenal=tuple(k for k in isi_saja if k not in texts()),
        terlalu_panjang=panjang,
    )


def _clean(sel: str) -> str:
    bersih = sel.strip()
    return bersih[1:] if bersih.startswith("'") and bersih[1:].startswith(_BERBAHAYA) else bersih
