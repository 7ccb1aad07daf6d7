"""BAB II: Renstra, IKU, RKT, Perjanjian Kinerja, programs and budget."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.laporan.draf import rencana as draf
from sakip.laporan.judul import bab, belum_ada, butir, subbab
from sakip.laporan.konteks import Konteks
from sakip.laporan.narasi import isi_bagian
from sakip.laporan.penomoran import Mendatar
from sakip.laporan.rangkai import daftar, deret, paragraf, rangkai
from sakip.laporan.tabel import janji, renstra
from sakip.naskah.simpul import Blok, Rujuk
from sakip.rencana.pohon import Jenis

Isi = Iterator[Blok | Mendatar]


def susun_bab2(k: Konteks) -> Isi:
    """Sections A to C."""
    yield bab("II", "PERENCANAAN KINERJA")
    yield from _renstra(k)
    yield subbab("B", f"Rencana Kinerja Tahun {k.tahun}", "rencana-kinerja")
    if tabel := janji.tabel_2_4(k):
        yield paragraf(
            "Target jangka menengah dijabarkan menjadi target tahunan dalam Rencana Kinerja Tahunan (RKT), disajikan "
            "pada {rujuk}.",
            rujuk=Rujuk(tabel.kode),
        )
        yield tabel
        yield from isi_bagian(k, "tabel-2.4", lambda: draf.draf_2_4(k))
    else:
        yield belum_ada("rencana kinerja tahunan", "RKT")
    yield from _perjanjian(k)


def _renstra(k: Konteks) -> Isi:
    yield subbab("A", "Rencana Strategis", "rencana-strategis")
    yield from isi_bagian(k, "rencana-strategis", lambda: draf.draf_rencana_strategis(k))
    yield from _visi_misi(k)
    if tabel := renstra.tabel_2_1(k):
        yield tabel
        yield from isi_bagian(k, "tabel-2.1", lambda: draf.draf_2_1(k))
    else:
        yield belum_ada("sasaran RPJMD yang diintervensi", "RPJMD")
    yield Mendatar((butir(1, "Tujuan dan Sasaran Renstra", "tujuan-sasaran"), *_tabel_2_2(k)))
    yield Mendatar((butir(2, "Indikator Kinerja Utama", "iku"), *_tabel_2_3(k)))


def _visi_misi(k: Konteks) -> Isi:
    visi, misi = k.dokumen.pohon.per_jenis(Jenis.VISI), k.dokumen.pohon.per_jenis(Jenis.MISI)
    if not visi and not misi:
        return
    for v in visi:
        yield paragraf("Visi pembangunan {pemda} ialah “{visi}”.", pemda=k.unit.pemda or "daerah", visi=v.nama.strip('“”"'))
    if misi:
        yield paragraf("Misi yang ditetapkan untuk mewujudkannya:")
        yield daftar(f"{m.nama.rstrip('.')}." for m in misi)
        kena = [str(n) for n, m in enumerate(misi, 1) if m.diintervensi]
        if kena:
            yield paragraf("{unit} mendukung misi ke-{misi}.", unit=k.unit.nama, misi=deret(kena))


def _tabel_2_2(k: Konteks) -> tuple[Blok, ...]:
    tabel = renstra.tabel_2_2(k)
    if tabel is None:
        return (belum_ada("tujuan, sasaran, dan target Renstra", "Renstra, Indikator, dan Target"),)
    return (
        paragraf(
            "Tujuan dan sasaran jangka menengah {unit} beserta target tahunannya termuat dalam {rujuk}.",
            unit=k.unit.nama,
            rujuk=Rujuk(tabel.kode),
        ),
        tabel,
        *isi_bagian(k, "tabel-2.2", lambda: draf.draf_2_2(k)),
    )


def _tabel_2_3(k: Konteks) -> tuple[Blok, ...]:
    tabel = renstra.tabel_2_3(k)
    if tabel is None:
        return (belum_ada("indikator yang ditandai IKU", "Indikator (kolom IKU)"),)
    return (*isi_bagian(k, "tabel-2.3", lambda: draf.draf_2_3(k)), tabel)


def _perjanjian(k: Konteks) -> Isi:
    yield subbab("C", f"Perjanjian Kinerja Tahun {k.tahun}", "perjanjian-kinerja")
    yield from isi_bagian(k, "perjanjian-kinerja", lambda: draf.draf_perjanjian(k))
    if tabel := janji.tabel_2_5(k):
        yield tabel
        yield from isi_bagian(k, "tabel-2.5", lambda: draf.draf_2_5(k))
    if program := janji.tabel_2_6(k):
        yield paragraf(
            "Perjanjian itu dilaksanakan melalui program dan kegiatan menurut Dokumen Pelaksanaan Anggaran (DPA){ubah}.",
            ubah=rangkai(" beserta perubahannya") if janji.ada_perubahan(k) else "",
        )
        yield program
        yield from isi_bagian(k, "tabel-2.6", lambda: draf.draf_2_6(k))
    else:
        yield belum_ada("program dan kegiatan", "Program")
