"""BAB I: background, organisation, strategic issues, legal basis, outline."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.laporan import hukum_laporan
from sakip.laporan.draf import umum
from sakip.laporan.judul import bab, belum_ada, subbab
from sakip.laporan.konteks import Konteks
from sakip.laporan.narasi import isi_bagian
from sakip.laporan.rangkai import daftar, paragraf
from sakip.naskah.simpul import Bagan, Blok, Kotak, Rujuk


def susun_bab1(k: Konteks) -> Iterator[Blok]:
    """Sections A to E."""
    yield bab("I", "PENDAHULUAN")
    yield subbab("A", "Latar Belakang", "latar-belakang")
    yield from isi_bagian(k, "latar-belakang", lambda: umum.draf_latar_belakang(k))
    yield subbab("B", "Struktur Organisasi dan Tata Kerja", "organisasi")
    yield from isi_bagian(k, "organisasi", lambda: umum.draf_organisasi(k))
    if bagan := bagan_organisasi(k):
        yield paragraf("Hubungan antarjabatan digambarkan pada {rujuk}.", rujuk=Rujuk(bagan.kode))
        yield bagan
    else:
        yield belum_ada("susunan organisasi", "Organisasi")
    yield subbab("C", "Isu Strategis Perangkat Daerah", "isu-strategis")
    yield from isi_bagian(k, "isu-strategis", lambda: umum.draf_isu(k))
    yield subbab("D", "Landasan Hukum", "landasan-hukum")
    yield from isi_bagian(k, "landasan-hukum", lambda: umum.draf_landasan(k))
    peraturan = hukum_laporan.landasan(k)
    yield daftar(f"{uraian}{';' if n < len(peraturan) else '.'}" for n, uraian in enumerate(peraturan, 1))
    yield subbab("E", "Sistematika", "sistematika")
    yield from isi_bagian(k, "sistematika", lambda: umum.draf_sistematika(k))


def bagan_organisasi(k: Konteks) -> Bagan | None:
    """The organisation chart; the text alternative names every post and the one above it."""
    daftar_jabatan = k.dokumen.daftar_jabatan
    if not daftar_jabatan:
        return None
    nama = {j.kode: j.nama for j in daftar_jabatan}
    rinci = "; ".join(f"{j.nama} di bawah {nama[j.atasan]}" if j.atasan in nama else j.nama for j in daftar_jabatan)
    return Bagan(
        kode="gambar-organisasi",
        judul=f"Struktur Organisasi {k.lembaga}",
        nomor="",
        kotak=tuple(
            Kotak(kode=j.kode, judul=j.nama, rincian=j.pejabat, atasan=j.atasan if j.atasan in nama else "")
            for j in daftar_jabatan
        ),
        alt=f"Bagan struktur organisasi: {rinci}.",
    )
