"""The report's own figures (counts, gaps, changes), each with its trace like every measured one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from sakip.laporan.arah import perbaikan
from sakip.laporan.konteks import Konteks, Status
from sakip.pengukuran.hasil import AngkaTerhitung, HasilIndikator, Operan, Pengukuran
from sakip.rencana.dokumen import Dokumen
from sakip.rencana.pohon import Jenis

KELOMPOK = ("iku", "pk", "program", "kegiatan")
_SEBUTAN = {"iku": "IKU", "pk": "indikator Perjanjian Kinerja", "program": "indikator program", "kegiatan": "indikator kegiatan"}
_UTUH = "tidak dibulatkan"


def susun_konteks(dokumen: Dokumen, pengukuran: Pengukuran) -> Konteks:
    """The context of a report: the measured figures and, beside them, the derived ones."""
    dasar = Konteks(dokumen=dokumen, ukur=pengukuran)
    tambahan = {
        a.kode: a
        for a in (*_jumlah(dasar), *_jumlah_simpul(dasar), *_arah(dasar), *_selisih(dasar), *_ubah(dasar), *_anggaran(dasar))
    }
    return Konteks(dokumen=dokumen, ukur=replace(pengukuran, angka={**pengukuran.angka, **tambahan}))


def _angka(kode: str, judul: str, nilai: Decimal, rumus: str, operan: tuple[Operan, ...], satuan: str) -> AngkaTerhitung:
    return AngkaTerhitung(
        kode=kode, judul=judul, nilai=nilai, rumus=rumus, operan=operan, satuan=satuan, pembulatan=_UTUH, rujukan=()
    )


def _jumlah(k: Konteks) -> Iterator[AngkaTerhitung]:
    """``jumlah:iku``, ``jumlah:iku:tercapai`` (exceeded included), ``:belum``, ``:tanpa-angka``."""
    for kelompok in KELOMPOK:
        anggota = [i for i in k.kelompok(kelompok) if i.kode in k.ukur.indikator]
        golongan = {
            "": tuple(Status),
            ":tercapai": (Status.TERCAPAI, Status.MELAMPAUI),
            ":belum": (Status.BELUM,),
            ":tanpa-angka": (Status.TANPA_ANGKA,),
        }
        for akhiran, status in golongan.items():
            kena = [i for i in anggota if k.status(i.kode) in status]
            operan = tuple(
                Operan(nama=f"{i.kode} {i.nama}", nilai=k.ukur.indikator[i.kode].capaian.angka, kode=f"capaian:{i.kode}")
                for i in kena
            )
            sebutan = f"Jumlah {_SEBUTAN[kelompok]}{akhiran.replace(':', ' ').replace('-', ' ')}"
            yield _angka(
                f"jumlah:{kelompok}{akhiran}", sebutan, Decimal(len(kena)), "banyaknya indikator di bawah", operan, "indikator"
            )


def _jumlah_simpul(k: Konteks) -> Iterator[AngkaTerhitung]:
    """``jumlah:tujuan``, ``jumlah:sasaran``, ``jumlah:simpul-program``, ``jumlah:simpul-kegiatan``."""
    for kode, jenis in (
        ("tujuan", Jenis.TUJUAN),
        ("sasaran", Jenis.SASARAN),
        ("simpul-program", Jenis.PROGRAM),
        ("simpul-kegiatan", Jenis.KEGIATAN),
    ):
        daftar = k.dokumen.pohon.per_jenis(jenis)
        operan = tuple(Operan(nama=s.kode, nilai=s.nama, lokasi=s.lokasi) for s in daftar)
        yield _angka(
            f"jumlah:{kode}",
            f"Jumlah {jenis.value}",
            Decimal(len(daftar)),
            f"banyaknya {jenis.value} di bawah",
            operan,
            jenis.value,
        )


def _arah(k: Konteks) -> Iterator[AngkaTerhitung]:
    """``jumlah:iku:membaik``, ``:tetap``, ``:menurun`` against the last year known, ``jumlah:iku:dibanding`` all of them."""
    arah = {i.kode: a for i in k.dokumen.daftar_iku if (a := perbaikan(k, i)) is not None}
    for akhiran, nilai in (("membaik", (1,)), ("tetap", (0,)), ("menurun", (-1,)), ("dibanding", (-1, 0, 1))):
        kena = [i for i in k.dokumen.daftar_iku if arah.get(i.kode) in nilai]
        operan = tuple(Operan(nama=f"{i.kode} {i.nama}", nilai=k.ukur.indikator[i.kode].realisasi, lokasi=i.lokasi) for i in kena)
        judul = f"Jumlah IKU yang {akhiran} terhadap tahun sebelumnya"
        yield _angka(f"jumlah:iku:{akhiran}", judul, Decimal(len(kena)), "banyaknya indikator di bawah", operan, "indikator")


def _selisih(k: Konteks) -> Iterator[AngkaTerhitung]:
    """``selisih:I1``: the distance of the result from its target."""
    for kode, hasil in k.ukur.indikator.items():
        if isinstance(hasil.target, Decimal) and isinstance(hasil.realisasi, Decimal):
            indikator = k.dokumen.indikator(kode)
            yield _angka(
                f"selisih:{kode}",
                f"Selisih realisasi dan target {indikator.nama if indikator else kode}",
                abs(hasil.realisasi - hasil.target),
                "|realisasi − target|",
                hasil.capaian.operan,
                indikator.satuan if indikator else "",
            )


def operan_realisasi(hasil: HasilIndikator) -> Operan:
    """The operand that holds the year's result, with its place."""
    return next(
        (o for o in hasil.capaian.operan if o.nama.startswith("realisasi")), Operan(nama="realisasi", nilai=hasil.realisasi)
    )


def _ubah(k: Konteks) -> Iterator[AngkaTerhitung]:
    """``ubah:I1:2022``: the distance of this year's result from an earlier year's."""
    for baris in k.dokumen.daftar_kinerja_lalu:
        hasil, indikator = k.hasil(baris.indikator), k.dokumen.indikator(baris.indikator)
        if hasil and indikator and isinstance(hasil.realisasi, Decimal) and isinstance(baris.realisasi, Decimal):
            lama = Operan(nama=f"realisasi {baris.tahun}", nilai=baris.realisasi, lokasi=baris.lokasi.pada("realisasi"))
            yield _angka(
                f"ubah:{baris.indikator}:{baris.tahun}",
                f"Perubahan realisasi {indikator.nama} sejak {baris.tahun}",
                abs(hasil.realisasi - baris.realisasi),
                f"|realisasi {k.tahun} − realisasi {baris.tahun}|",
                (operan_realisasi(hasil), lama),
                indikator.satuan,
            )


def _anggaran(k: Konteks) -> Iterator[AngkaTerhitung]:
    """``ubah-anggaran:X`` and ``sisa-anggaran:X`` of every node with money and the unit."""
    for kode, gugus in k.ukur.gugus.items():
        uang = gugus.anggaran
        objek = uang.berlaku.kode.partition(":")[2]
        for awalan, judul, besar, kecil in (
            ("ubah-anggaran", "Perubahan anggaran", uang.berlaku, uang.sebelum),
            ("sisa-anggaran", "Sisa anggaran", uang.berlaku, uang.realisasi),
        ):
            if besar.angka is not None and kecil.angka is not None:
                selisih = besar.angka - kecil.angka
                operan = tuple(Operan(nama=a.judul, nilai=a.angka, kode=a.kode) for a in (besar, kecil))
                yield _angka(
                    f"{awalan}:{objek}",
                    f"{judul} {'unit' if kode == 'unit' else kode}",
                    abs(selisih) if awalan == "ubah-anggaran" else selisih,
                    "|anggaran − anggaran sebelum perubahan|" if awalan == "ubah-anggaran" else "anggaran − realisasi anggaran",
                    operan,
                    "Rp",
                )
