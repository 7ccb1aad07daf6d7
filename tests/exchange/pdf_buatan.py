"""PDF files written object by object, to be as odd as a test needs."""

from __future__ import annotations

import io
import zlib

import pypdfium2


def susun(objek: dict[int, bytes], akar: int = 1) -> bytes:
    """The file of numbered objects."""
    keluar, letak = io.BytesIO(b"%PDF-1.7\n"), {}
    keluar.seek(0, 2)
    for nomor, isi in objek.items():
        letak[nomor] = keluar.tell()
        keluar.write(b"%d 0 obj\n%s\nendobj\n" % (nomor, isi))
    awal, banyak = keluar.tell(), max(objek) + 1
    keluar.write(b"xref\n0 %d\n0000000000 65535 f \n" % banyak)
    for nomor in range(1, banyak):
        keluar.write(b"%010d 00000 n \n" % letak.get(nomor, 0))
    keluar.write(b"trailer\n<< /Size %d /Root %d 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (banyak, akar, awal))
    return keluar.getvalue()


def aliran(isi: bytes, kamus: bytes = b"", *, padat: bool = False) -> bytes:
    """A stream object."""
    if padat:
        isi, kamus = zlib.compress(isi, 9), kamus + b" /Filter /FlateDecode"
    return b"<< %s /Length %d >>\nstream\n%s\nendstream" % (kamus, len(isi), isi)


def satu_halaman(isi: bytes, tambahan: dict[int, bytes] | None = None, sumber: bytes = b"") -> bytes:
    """A page with the given content object (4), resources and further objects."""
    huruf = b"/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>"
    objek = {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        3: b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << %s %s >> >>" % (huruf, sumber),
        4: isi,
    }
    return susun(objek | (tambahan or {}))


def teks(kalimat: str, x: float = 72, y: float = 700) -> bytes:
    """The operators that write a line."""
    return f"BT /F1 11 Tf {x} {y} Td ({kalimat}) Tj ET\n".encode("latin-1")


def halaman_kosong(banyak: int) -> bytes:
    """Pages that share one object."""
    return susun(
        {
            1: b"<< /Type /Catalog /Pages 2 0 R >>",
            2: b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b"3 0 R " * banyak, banyak),
            3: b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>",
        }
    )


def pindaian() -> bytes:
    """A page that is a picture."""
    dokumen = pypdfium2.PdfDocument.new()
    halaman = dokumen.new_page(595, 842)
    gambar = pypdfium2.PdfImage.new(dokumen)
    gambar.set_bitmap(pypdfium2.PdfBitmap.new_native(50, 70, 4))
    gambar.set_matrix(pypdfium2.PdfMatrix().scale(595, 842))
    halaman.insert_obj(gambar)
    halaman.gen_content()
    keluar = io.BytesIO()
    dokumen.save(keluar)
    return keluar.getvalue()
