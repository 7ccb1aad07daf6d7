"""Read the raw file of an import again, with the columns as a person set them."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from sakip.kernel.angka import format_angka
from sakip.kernel.masalah import BerkasTidakTerbaca, Masalah
from sakip.web.survei.atur_impor import AturanImpor
from sakip.web.survei.models import ImporJawaban
from sakip.web.survei.pratinjau_impor import services_of

if TYPE_CHECKING:
    from sakip.exchange.skm import BacaanSkm

BATAS_BARIS = 30_000
"""Answers of one file; more would keep the server busy for too long."""
_HILANG = Masalah(
    kode="berkas-hilang",
    pesan="berkas ini tidak ada lagi di penyimpanan",
    saran="buang unggahan ini, lalu unggah lagi berkasnya",
)


def read_import(impor: ImporJawaban) -> BacaanSkm:
    """What the file says. Raises BerkasTidakTerbaca, also where the storage has lost it."""
    try:
        with impor.berkas.open("rb") as berkas:
            isi = berkas.read()
    except FileNotFoundError:
        raise BerkasTidakTerbaca(_HILANG) from None
    return read_bytes(impor, isi)


def read_bytes(impor: ImporJawaban, isi: bytes) -> BacaanSkm:
    """The same, of content that is at hand."""
    from sakip.exchange.skm import read_skm

    layanan = [n.nama for n in services_of(impor.survei)]
    kolom = AturanImpor.read(impor.pemetaan).kolom
    bacaan = read_skm(isi, impor.nama_berkas, pemetaan=kolom or None, layanan=layanan)
    if len(bacaan.daftar_jawaban) > BATAS_BARIS:
        raise BerkasTidakTerbaca(_terlalu_banyak(len(bacaan.daftar_jawaban)))
    return bacaan


def _terlalu_banyak(banyak: int) -> Masalah:
    ada, batas = (format_angka(Decimal(n)) for n in (banyak, BATAS_BARIS))
    return Masalah(
        kode="baris-banyak",
        pesan=f"berkas memuat {ada} jawaban; sekali impor paling banyak {batas}",
        saran="bagi berkas itu menjadi beberapa bagian, lalu unggah satu per satu",
    )


def sentence(masalah: Masalah) -> str:
    """What is wrong with a file as a whole, as sentences."""
    return " ".join(f"{t[:1].upper()}{t[1:].rstrip('.')}." for t in (masalah.pesan, masalah.saran) if t)
