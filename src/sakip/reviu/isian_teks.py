"""Every text a person typed, with its owner and its cell; for rules about wording."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.kernel.lokasi import Lokasi
from sakip.rencana.dokumen import Dokumen

_UNIT = ("alamat", "dasar_organisasi", "tugas", "jabatan_pimpinan", "jabatan_atasan")


def daftar_teks(dokumen: Dokumen) -> Iterator[tuple[str, str, str, Lokasi]]:
    """(owner's code, field, text, cell) of each filled text."""
    for isian in _UNIT:
        yield "Unit", isian, getattr(dokumen.unit, isian), dokumen.unit.lokasi_isian(isian)
    for s in dokumen.pohon.daftar_simpul:
        yield s.kode, "nama", s.nama, s.lokasi.pada("nama")
    for i in dokumen.daftar_indikator:
        for isian in ("nama", "definisi", "alasan", "formulasi", "sumber_data"):
            yield i.kode, isian, getattr(i, isian), i.lokasi.pada(isian)
    for r in dokumen.daftar_realisasi:
        yield r.indikator, "penjelasan", r.penjelasan, r.lokasi.pada("penjelasan")
    yield from teks_analisis(dokumen)
    for p in dokumen.daftar_pendukung:
        yield p.indikator, "penjelasan", p.penjelasan, p.lokasi.pada("penjelasan")
    for isu in dokumen.daftar_isu:
        yield "Isu", "uraian", isu.uraian, isu.lokasi.pada("uraian")
    for n in dokumen.daftar_narasi:
        yield n.bagian, "teks", n.teks, n.lokasi.pada("teks")


def teks_analisis(dokumen: Dokumen) -> Iterator[tuple[str, str, str, Lokasi]]:
    """The same for the analyses alone."""
    for a in dokumen.daftar_analisis:
        for isian in ("penyebab", "hambatan", "upaya", "tindak_lanjut"):
            yield a.indikator, isian, getattr(a, isian), a.lokasi.pada(isian)
