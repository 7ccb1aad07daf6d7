"""The upload of a report."""

from __future__ import annotations

from typing import IO, Any

from django import forms

from sakip.web.kinerja.jenis_berkas import DOCX, PDF, JenisBerkas
from sakip.web.kinerja.unggahan import BerkasField


def _teks(kepala: bytes, isi: IO[bytes]) -> bool:
    return b"\x00" not in kepala and not kepala.startswith((b"PK\x03\x04", b"%PDF-", b"\xd0\xcf\x11\xe0", b"\xff\xd8\xff"))


TEKS = JenisBerkas(nama="teks", daftar_akhiran=("txt", "md"), jenis_isi="text/plain", cocok=_teks)


class FormulirPeriksa(forms.Form):
    """One report, and for those who work on the unit's reports whether it is kept."""

    berkas = BerkasField(label="Laporan yang diperiksa", daftar_jenis=(DOCX, PDF, TEKS))
    simpan = forms.BooleanField(
        required=False,
        label="Simpan berkas dan hasilnya",
        help_text="Bila tidak dicentang, berkas dihapus begitu selesai dibaca dan hasilnya dihapus setelah 24 jam.",
    )

    def __init__(self, data: Any = None, files: Any = None, *, boleh_simpan: bool) -> None:
        super().__init__(data, files)
        if not boleh_simpan:
            del self.fields["simpan"]
