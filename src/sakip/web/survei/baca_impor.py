"""Read the raw file of an import again, with the columns as a person set them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip.web.survei.atur_impor import AturanImpor
from sakip.web.survei.models import ImporJawaban
from sakip.web.survei.pratinjau_impor import services_of

if TYPE_CHECKING:
    from sakip.exchange.skm import BacaanSkm


def read_import(impor: ImporJawaban) -> BacaanSkm:
    """What the file says. Raises BerkasTidakTerbaca."""
    with impor.berkas.open("rb") as berkas:
        return read_bytes(impor, berkas.read())


def read_bytes(impor: ImporJawaban, isi: bytes) -> BacaanSkm:
    """The same, of content that is at hand."""
    from sakip.exchange.skm import read_skm

    layanan = [n.nama for n in services_of(impor.survei)]
    kolom = AturanImpor.read(impor.pemetaan).kolom
    return read_skm(isi, impor.nama_berkas, pemetaan=kolom or None, layanan=layanan)
