"""Tables of the year's plan and promises: 2.4 RKT, 2.5 PK before and after, 2.6 programs with targets and budget."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from sakip.kernel.periode import format_tanggal
from sakip.laporan import kata, sel
from sakip.laporan.konteks import Konteks
from sakip.laporan.presisi import desimal
from sakip.laporan.tampil import BELUM_DIISI
from sakip.naskah.simpul import Perataan, Sel, Tabel
from sakip.rencana.indikator import Indikator, Nilai
from sakip.rencana.perjanjian import PerjanjianKinerja
from sakip.rencana.pohon import Jenis, Simpul

_TINGKAT_ANGGARAN = (Jenis.PROGRAM, Jenis.KEGIATAN, Jenis.SUB_KEGIATAN)


def tabel_2_4(k: Konteks) -> Tabel | None:
    """The RKT of tujuan and sasaran beside the Renstra's target of the year."""
    daftar = [i for i in k.dokumen.indikator_jenis(Jenis.TUJUAN, Jenis.SASARAN) if k.dokumen.target_rkt(i.kode)]
    if not daftar:
        return None
    kelompok = [list(isi) for _, isi in groupby(daftar, key=lambda i: _tujuan(k, i))]
    baris = [[_baris_rkt(k, i, len(isi) if n == 0 else 0) for n, i in enumerate(isi)] for isi in kelompok]
    return Tabel(
        kode="tabel-2.4",
        judul=f"Rencana Kinerja Tahunan {k.lembaga} Tahun {k.tahun}",
        nomor="",
        kolom=sel.kolom(8, 36, 36, 36, 17, 18, 18, kanan=(5, 6), tengah=(0,)),
        kepala=(
            sel.kepala("No.", "Tujuan", "Sasaran", "Indikator Kinerja", "Satuan", "Target RKT", f"Target Renstra {k.tahun}"),
            sel.kepala_nomor(7),
        ),
        baris=tuple(sel.bernomor(baris)),
        sumber=sel.sumber(f"Rencana Kinerja Tahunan {k.unit.nama} Tahun {k.tahun}"),
    )


def _rkt(k: Konteks, i: Indikator) -> Nilai | None:
    rkt = k.dokumen.target_rkt(i.kode)
    return rkt.target if rkt else None


def _tujuan(k: Konteks, i: Indikator) -> str:
    simpul = k.dokumen.simpul_indikator(i)
    atas = simpul if simpul and simpul.jenis is Jenis.TUJUAN else k.leluhur(i.simpul, Jenis.TUJUAN)
    return atas.nama if atas else "–"


def _baris_rkt(k: Konteks, i: Indikator, tinggi: int) -> sel.Baris:
    simpul, rkt = k.dokumen.simpul_indikator(i), k.dokumen.target_rkt(i.kode)
    return (
        *((sel.teks(_tujuan(k, i), rentang_baris=tinggi),) if tinggi else ()),
        sel.teks("–" if simpul and simpul.jenis is Jenis.TUJUAN else k.nama_simpul(i.simpul)),
        sel.teks(i.nama),
        sel.wajib((rkt.satuan if rkt else "") or i.satuan),
        sel.nilai(_rkt(k, i), desimal(k, i)),
        sel.nilai(i.target_tahun(k.tahun), desimal(k, i), kosong="–"),
    )


def tabel_2_5(k: Konteks) -> Tabel | None:
    """One target column a PK version (``sebelum``/``setelah perubahan`` where there are two), with remarks."""
    daftar_pk = k.dokumen.daftar_pk
    kode = list(dict.fromkeys(t.indikator for pk in daftar_pk for t in pk.daftar_target))
    daftar = [i for kd in kode if (i := k.dokumen.indikator(kd))]
    if not daftar:
        return None
    banyak = len(daftar_pk)
    judul = "Sebelum dan Sesudah Perubahan " if banyak > 1 else ""
    baris = [
        (
            sel.teks(str(n)),
            sel.teks(k.nama_simpul(i.simpul)),
            sel.teks(i.nama),
            sel.wajib(i.satuan),
            *(_janji(pk, i, desimal(k, i)) for pk in daftar_pk),
            sel.teks(_keterangan(daftar_pk, i) or "–"),
        )
        for n, i in enumerate(daftar, 1)
    ]
    return Tabel(
        kode="tabel-2.5",
        judul=f"Perjanjian Kinerja {k.lembaga} {judul}Tahun {k.tahun}",
        nomor="",
        kolom=sel.kolom(8, 36, 38, 17, *([24] * banyak), 34, kanan=range(4, 4 + banyak), tengah=(0,)),
        kepala=_kepala_2_5(daftar_pk),
        baris=tuple(baris),
        sumber=sel.sumber(f"Perjanjian Kinerja {k.unit.nama} Tahun {k.tahun}"),
    )


def _kepala_2_5(daftar_pk: Sequence[PerjanjianKinerja]) -> tuple[sel.Baris, ...]:
    awal = ("No.", "Tujuan/Sasaran Strategis", "Indikator Kinerja", "Satuan")
    if len(daftar_pk) == 1:
        return (sel.kepala(*awal, "Target", "Keterangan"), sel.kepala_nomor(6))
    sebutan = ["Sebelum Perubahan", "Setelah Perubahan"] if len(daftar_pk) == 2 else [f"Versi {pk.versi}" for pk in daftar_pk]
    tanggal = [f"{s} ({format_tanggal(pk.tanggal)})" if pk.tanggal else s for s, pk in zip(sebutan, daftar_pk, strict=True)]
    return (
        (*(sel.kepala_tinggi(j) for j in awal), sel.kepala_lebar("Target", len(daftar_pk)), sel.kepala_tinggi("Keterangan")),
        sel.kepala(*tanggal),
        sel.kepala_nomor(5 + len(daftar_pk)),
    )


def _janji(pk: PerjanjianKinerja, i: Indikator, teliti: int) -> Sel:
    janji = pk.target(i.kode)
    return sel.nilai(janji.target if janji else None, teliti, kosong="–")


def _keterangan(daftar_pk: Sequence[PerjanjianKinerja], i: Indikator) -> str:
    """The remarks entered, each once, after ``Tetap`` where no version changed the target."""
    janji = [t for pk in daftar_pk if (t := pk.target(i.kode))]
    tetap = len(daftar_pk) > 1 and len({t.target for t in janji}) == 1 and len(janji) == len(daftar_pk)
    isi = "; ".join(dict.fromkeys(t.keterangan.strip() for t in janji if t.keterangan.strip()))
    return "; ".join(b for b in ("Tetap" if tetap else "", kata.klausa(isi) if tetap else isi) if b)


def ada_perubahan(k: Konteks) -> bool:
    """True where the budget was changed or the PK has more than one version."""
    return len(k.dokumen.daftar_pk) > 1 or any(a.sesudah_rupiah is not None for a in k.dokumen.daftar_anggaran)


def urutan_anggaran(k: Konteks) -> list[tuple[Simpul, str, int]]:
    """Programs, their kegiatan and sub kegiatan in order, each with its number (``1``, ``1.1``, ``1.1.1``) and depth."""
    hasil: list[tuple[Simpul, str, int]] = []

    def turun(daftar: Sequence[Simpul], awalan: str, dalam: int) -> None:
        for n, s in enumerate(daftar, 1):
            nomor = f"{awalan}{n}"
            hasil.append((s, nomor, dalam))
            bawah = _TINGKAT_ANGGARAN[_TINGKAT_ANGGARAN.index(s.jenis) + 1 :]
            turun([a for a in k.dokumen.pohon.anak(s.kode) if a.jenis in bawah], f"{nomor}.", dalam + 1)

    turun(k.dokumen.pohon.per_jenis(Jenis.PROGRAM), "", 0)
    return hasil


def tabel_2_6(k: Konteks) -> Tabel | None:
    """Programs and kegiatan with indicators, targets and budget before and after the change, and the total."""
    urutan = urutan_anggaran(k)
    if not urutan:
        return None
    ubah = ada_perubahan(k)
    baris: list[sel.Baris] = []
    for s, nomor, dalam in urutan:
        baris += _baris_2_6(k, s, nomor, dalam, ubah)
    kepala_ubah = ("Sebelum", "Sesudah")
    awal = ("No.", "Program/Kegiatan", "Indikator Kinerja", "Satuan")
    kepala: tuple[sel.Baris, ...]
    if ubah:
        kepala = (
            (*(sel.kepala_tinggi(j) for j in awal), sel.kepala_lebar("Target", 2), sel.kepala_lebar("Anggaran (Rp)", 2)),
            sel.kepala(*kepala_ubah, *kepala_ubah),
            sel.kepala_nomor(8),
        )
    else:
        kepala = (sel.kepala(*awal, "Target", "Anggaran (Rp)"), sel.kepala_nomor(6))
    banyak = 2 if ubah else 1
    return Tabel(
        kode="tabel-2.6",
        judul=f"Program dan Kegiatan {k.unit.nama} {'Sebelum dan Sesudah Perubahan ' if ubah else ''}Tahun {k.tahun}",
        nomor="",
        kolom=sel.kolom(11, 43, 41, 19, *([17] * banyak), *([27] * banyak), kanan=range(4, 4 + 2 * banyak), tengah=(0,)),
        kepala=kepala,
        baris=tuple(baris),
        kaki=_total_2_6(k, ubah),
        sumber=sel.sumber(f"DPA{' dan DPA Perubahan' if ubah else ''} {k.unit.nama} Tahun Anggaran {k.tahun}"),
    )


def _target_dua(k: Konteks, i: Indikator) -> tuple[Nilai | None, Nilai | None]:
    """The target before and after: of the first and the PK in force where they name it, else RKT or Renstra for both."""
    dasar = _rkt(k, i)
    dasar = dasar if dasar is not None else i.target_tahun(k.tahun)
    pk, awal = k.dokumen.pk_berlaku(), k.dokumen.daftar_pk[0] if k.dokumen.daftar_pk else None
    lama, baru = awal.target(i.kode) if awal else None, pk.target(i.kode) if pk else None
    return (lama.target if lama else dasar), (baru.target if baru else dasar)


def _baris_2_6(k: Konteks, s: Simpul, nomor: str, dalam: int, ubah: bool) -> list[sel.Baris]:
    daftar: list[Indikator | None] = [*k.dokumen.indikator_simpul(s.kode)] or [None]
    gugus, tebal, tinggi = k.gugus(s.kode), dalam == 0, len(daftar)
    uang = gugus.anggaran if gugus else None
    warna = "abu" if tebal else ""
    hasil: list[sel.Baris] = []
    for n, i in enumerate(daftar):
        lama, baru = _target_dua(k, i) if i else (None, None)
        kosong, teliti = ("–", 0) if i is None else (BELUM_DIISI, desimal(k, i))
        tengah = (
            sel.teks(i.nama if i else "–", warna=warna),
            sel.teks(i.satuan if i else "–", warna=warna),
            *((sel.nilai(lama, teliti, kosong=kosong, warna=warna),) if ubah else ()),
            sel.nilai(baru, teliti, kosong=kosong, warna=warna),
        )
        if n:
            hasil.append(tengah)
            continue
        kiri = (
            sel.teks(nomor, tebal=tebal, rentang_baris=tinggi, warna=warna),
            sel.teks(s.nama, tebal=tebal, rentang_baris=tinggi, warna=warna),
        )
        kanan = (
            *((sel.uang(uang.sebelum if uang else None, tebal=tebal, rentang_baris=tinggi, warna=warna),) if ubah else ()),
            sel.uang(uang.berlaku if uang else None, tebal=tebal, rentang_baris=tinggi, warna=warna),
        )
        hasil.append((*kiri, *tengah, *kanan))
    return hasil


def _total_2_6(k: Konteks, ubah: bool) -> tuple[sel.Baris, ...]:
    unit = k.gugus("unit")
    if unit is None:
        return ()
    jumlah = sel.teks("Jumlah", tebal=True, rentang_kolom=6 if ubah else 5, perataan=Perataan.KANAN)
    sebelum = (sel.uang(unit.anggaran.sebelum, tebal=True),) if ubah else ()
    return ((jumlah, *sebelum, sel.uang(unit.anggaran.berlaku, tebal=True)),)
