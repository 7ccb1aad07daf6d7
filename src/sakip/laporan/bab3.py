"""BAB III: achievement and its comparisons, budget, efficiency, details."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from sakip.laporan import hukum_laporan, metode
from sakip.laporan.draf import analisis as draf_analisis
from sakip.laporan.draf import anggaran as draf_anggaran
from sakip.laporan.draf import banding as draf_banding
from sakip.laporan.draf import capaian as draf_capaian
from sakip.laporan.judul import bab, belum_ada, butir, subbab
from sakip.laporan.konteks import Konteks
from sakip.laporan.narasi import isi_bagian
from sakip.laporan.penomoran import Mendatar
from sakip.laporan.rangkai import isian, keterangan, paragraf
from sakip.laporan.tabel import analisis, anggaran, banding, capaian
from sakip.naskah.simpul import Blok, Paragraf, Rujuk, Tabel
from sakip.rencana.pohon import Jenis

Isi = Iterator[Blok | Mendatar]
_LEBAR_TEGAK = 9
"""More columns than this go on a landscape page."""


def susun_bab3(k: Konteks) -> Isi:
    """Method, then sections A to D."""
    yield bab("III", "AKUNTABILITAS KINERJA")
    yield from isi_bagian(k, "akuntabilitas", lambda: _pembuka(k))
    yield from metode.susun_metode(k)
    if skala := capaian.tabel_3_1(k):
        yield paragraf("Setiap capaian diberi kategori menurut {rujuk}.", rujuk=Rujuk(skala.kode))
        yield skala
    else:
        yield Paragraf(isi=isian("skala kategori yang berlaku pada tahun ini; isi lembar Pengaturan"))
    yield from _capaian(k)
    yield from _anggaran(k)
    yield from _efisiensi(k)
    yield from _rincian(k)


def _pembuka(k: Konteks) -> tuple[Blok, ...]:
    return (
        paragraf(
            "Bab ini memuat hasil pengukuran kinerja {unit} tahun {tahun} beserta analisisnya. Pengukuran dilakukan dengan "
            "membandingkan realisasi setiap indikator dengan target yang diperjanjikan, sebagaimana diminta {lapor}.",
            unit=k.unit.nama,
            tahun=str(k.tahun),
            lapor=hukum_laporan.singkat(hukum_laporan.PELAPORAN),
        ),
    )


def _bagian(k: Konteks, tabel: Tabel | None, draf: Callable[[], tuple[Blok, ...]], apa: str, lembar: str) -> Isi:
    """A table with its explanation below, on a landscape page if it is wide; an honest line where there is none."""
    if tabel is None:
        yield belum_ada(apa, lembar)
        return
    isi = (tabel, *isi_bagian(k, tabel.kode, draf))
    if len(tabel.kolom) > _LEBAR_TEGAK:
        yield Mendatar(isi)
    else:
        yield from isi


def _capaian(k: Konteks) -> Isi:
    yield subbab("A", "Capaian Kinerja Organisasi", "capaian-kinerja")
    yield butir(1, f"Capaian Indikator Kinerja Utama Tahun {k.tahun}", "capaian-iku")
    yield from _bagian(
        k, capaian.tabel_3_2(k), lambda: draf_capaian.draf_3_2(k), "capaian IKU", "Indikator (kolom IKU) dan Realisasi"
    )
    if grafik := capaian.grafik_iku(k):
        yield grafik
    tahun = banding.tabel_3_3(k)
    banding_iku = tuple(_tegak(_banding(k, tahun)))
    if tahun and len(tahun.kolom) > _LEBAR_TEGAK:
        yield Mendatar(banding_iku)
    else:
        yield from banding_iku
    yield Mendatar(
        (
            butir(5, "Analisis Penyebab dan Solusi", "analisis"),
            *_tegak(_bagian(k, analisis.tabel_3_6(k), lambda: draf_analisis.draf_3_6(k), "analisis kinerja", "Analisis")),
            butir(6, "Program dan Kegiatan yang Menunjang", "penunjang"),
            *_tegak(
                _bagian(k, analisis.tabel_3_7(k), lambda: draf_analisis.draf_3_7(k), "program penunjang indikator", "Pendukung")
            ),
        )
    )


def _banding(k: Konteks, tahun: Tabel | None) -> Isi:
    """The three comparisons; all of them on the landscape pages that a wide table of years asks for."""
    yield butir(2, "Perbandingan dengan Tahun Sebelumnya", "banding-tahun")
    yield from _bagian(k, tahun, lambda: draf_banding.draf_3_3(k), "kinerja tahun sebelumnya", "Kinerja Lalu")
    yield butir(3, "Kemajuan terhadap Target Akhir Renstra", "banding-renstra")
    yield from _bagian(k, banding.tabel_3_4(k), lambda: draf_banding.draf_3_4(k), "target akhir Renstra", "Target")
    yield butir(4, "Perbandingan dengan Standar", "banding-standar")
    yield from _bagian(
        k, banding.tabel_3_5(k), lambda: draf_banding.draf_3_5(k), "standar nasional, provinsi, atau pembanding lain", "Standar"
    )


def _tegak(isi: Isi) -> Iterator[Blok]:
    for blok in isi:
        if isinstance(blok, Mendatar):
            yield from blok.isi
        else:
            yield blok


def _anggaran(k: Konteks) -> Isi:
    yield subbab("B", "Realisasi Anggaran", "realisasi-anggaran")
    tabel = anggaran.tabel_3_8(k)
    if tabel:
        yield paragraf(
            "Anggaran dan realisasinya menurut program dan kegiatan disajikan pada {rujuk}.",
            rujuk=Rujuk(tabel.kode),
        )
    if tabel is None:
        yield belum_ada("anggaran dan realisasinya", "Program (kolom anggaran)")
    else:
        yield tabel
    if grafik := anggaran.grafik_serapan(k):
        yield grafik
    if tabel:
        yield from isi_bagian(k, tabel.kode, lambda: draf_anggaran.draf_3_8(k))


def _efisiensi(k: Konteks) -> Isi:
    judul = subbab("C", "Tingkat Efisiensi Penggunaan Sumber Daya", "efisiensi")
    sasaran, program = anggaran.tabel_3_9(k), anggaran.tabel_3_10(k)
    if sasaran is None and program is None:
        yield judul
        yield belum_ada("kinerja dan anggaran untuk menghitung efisiensi", "Program, Indikator, dan Realisasi")
        return
    isi: list[Blok] = [judul, _definisi(k)]
    for tabel, jenis in ((sasaran, Jenis.SASARAN), (program, Jenis.PROGRAM)):
        if tabel:
            isi += (tabel, *isi_bagian(k, tabel.kode, _draf_efisiensi(k, jenis, tabel.kode)))
    isi.append(
        keterangan(
            "Catatan: serapan yang rendah dengan sendirinya menaikkan tingkat efisiensi. Karena itu keterangan "
            "“efisien” hanya diberikan "
            "bila kinerja juga mencapai target; selain itu disebut “efisien, tetapi kinerja belum tercapai”."
        )
    )
    yield Mendatar(tuple(isi))


def _draf_efisiensi(k: Konteks, jenis: Jenis, kode: str) -> Callable[[], tuple[Blok, ...]]:
    return lambda: draf_anggaran.draf_efisiensi(k, jenis, kode)


def _definisi(k: Konteks) -> Blok:
    rumus = {
        "selisih": "selisih capaian kinerja dan serapan anggaran",
        "kl": "nilai efisiensi menurut rumus kementerian/lembaga",
    }.get(k.unit.pengaturan.cara_efisiensi, "perbandingan capaian kinerja dengan serapan anggaran")
    return paragraf("Efisiensi dinilai dari {rumus}, untuk setiap sasaran dan setiap program.", rumus=rumus)


def _rincian(k: Konteks) -> Isi:
    yield subbab("D", "Rincian Capaian Perjanjian Kinerja, Program, dan Kegiatan", "rincian-capaian")
    pk = k.dokumen.pk_berlaku()
    sebutan = f" (Versi {pk.versi})" if pk and len(k.dokumen.daftar_pk) > 1 else ""
    tabel = capaian.tabel_rincian(
        k,
        k.indikator_pk(),
        kode="tabel-3.11",
        judul=f"Capaian Perjanjian Kinerja Tahun {k.tahun}{sebutan}",
        simpul="Tujuan/Sasaran",
    )
    yield from _bagian(k, tabel, lambda: draf_capaian.draf_3_11(k), "capaian Perjanjian Kinerja", "PK, PK Target, dan Realisasi")
    for kelompok, kode, judul in (("program", "tabel-3.12", "Program"), ("kegiatan", "tabel-3.13", "Kegiatan")):
        tabel = capaian.tabel_rincian(
            k,
            k.kelompok(kelompok),
            kode=kode,
            judul=f"Capaian Indikator {judul} Tahun {k.tahun}",
            simpul=judul if kelompok == "program" else "Kegiatan/Sub Kegiatan",
        )
        yield from _bagian(
            k, tabel, _draf_rincian(k, kelompok, kode), f"indikator {kelompok}", "Program, Indikator, dan Realisasi"
        )


def _draf_rincian(k: Konteks, kelompok: str, kode: str) -> Callable[[], tuple[Blok, ...]]:
    return lambda: draf_capaian.draf_rincian(k, kelompok, kelompok, kode)
