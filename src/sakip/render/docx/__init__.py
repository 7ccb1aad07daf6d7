"""Naskah -> DOCX, in the house style or in a user's own template."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping

from sakip.naskah.simpul import Naskah
from sakip.render.docx.bagian import PembuatBagian
from sakip.render.docx.gaya import pasang_gaya
from sakip.render.docx.konteks import Konteks
from sakip.render.docx.paket import kemas_tetap
from sakip.render.docx.penomoran import PenomoranDaftar
from sakip.render.docx.sifat import isi_sifat, perbarui_medan
from sakip.render.docx.susun import isi_dokumen
from sakip.render.docx.templat import buka
from sakip.render.docx.tujuan import daftar_tujuan

NAMA = "docx"
MIMETYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
AKHIRAN = "docx"


Halaman = Mapping[str, str]


def render(naskah: Naskah, *, templat: bytes | None = None, halaman: Halaman | Callable[[], Halaman] | None = None) -> bytes:
    """The document as DOCX; the same arguments give the same bytes.

    ``templat`` is a DOCX or DOTX whose styles, margins, headers and footers are used in place of the house style. ``halaman``
    maps the ``kode`` of a heading, table or figure to its page as printed (``iii``, ``12``): shown in the lists until Word works
    out its own; a function is asked last, so that the pages may be worked out meanwhile. Raises ValueError for an unusable
    template or a Naskah at odds with itself, TypeError for an unknown node.
    """
    dokumen = buka(templat)
    gaya = pasang_gaya(dokumen)
    konteks = Konteks(
        dokumen=dokumen,
        gaya=gaya,
        penomoran=PenomoranDaftar(dokumen, gaya),
        tujuan=daftar_tujuan(naskah),
        halaman=halaman if callable(halaman) else dict(halaman or {}).copy,
    )
    isi_dokumen(konteks, naskah, PembuatBagian(dokumen, naskah, gaya, rumah=templat is None))
    isi_sifat(dokumen, naskah)
    perbarui_medan(dokumen)
    keluar = io.BytesIO()
    dokumen.save(keluar)
    return kemas_tetap(keluar.getvalue())
