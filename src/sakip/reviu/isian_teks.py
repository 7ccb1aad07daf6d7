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


def teks_rinci(dokumen: Dokumen) -> Iterator[tuple[str, str, str, Lokasi]]:
    """The short texts beside the figures: posts, remarks, reasons, evidence, sources."""
    for j in dokumen.daftar_jabatan:
        yield from ((j.kode, isian, getattr(j, isian), j.lokasi.pada(isian)) for isian in ("nama", "pejabat", "tugas"))
    for pk in dokumen.daftar_pk:
        yield f"PK versi {pk.versi}", "uraian_alasan", pk.uraian_alasan, pk.lokasi.pada("uraian_alasan")
    for anggota in dokumen.daftar_tim:
        yield anggota.jabatan, "nama", anggota.nama, anggota.lokasi.pada("nama")
    for standar in dokumen.daftar_standar:
        yield standar.indikator, "sumber", standar.sumber, standar.lokasi.pada("sumber")
    for r in dokumen.daftar_realisasi:
        yield r.indikator, "bukti", r.bukti, r.lokasi.pada("bukti")
    for aksi in dokumen.daftar_rencana_aksi:
        yield aksi.indikator, "kegiatan", aksi.kegiatan, aksi.lokasi.pada("kegiatan")
    for rkt in dokumen.daftar_rkt:
        yield rkt.indikator, "keterangan", rkt.keterangan, rkt.lokasi.pada("keterangan")


def teks_analisis(dokumen: Dokumen) -> Iterator[tuple[str, str, str, Lokasi]]:
    """The same for the analyses alone."""
    for a in dokumen.daftar_analisis:
        for isian in ("penyebab", "hambatan", "upaya", "tindak_lanjut"):
            yield a.indikator, isian, getattr(a, isian), a.lokasi.pada(isian)
