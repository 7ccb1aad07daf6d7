"""Tables of the LHE."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sakip.evaluasi.hitung import HasilKomponen, HasilLke
from sakip.evaluasi.kerangka import daftar_komponen
from sakip.evaluasi.lke import Lke, Rekomendasi
from sakip.evaluasi.nilai import classify_total
from sakip.kernel.angka import format_angka
from sakip.kernel.periode import format_tanggal
from sakip.laporan import sel
from sakip.naskah.simpul import Sel, Tabel

_SUMBER = "Sumber: LKE menurut PermenPANRB 88/2021"


def komponen(hasil: HasilLke) -> Tabel:
    """Weight, grade and score of each component and sub-component, with the total."""
    baris: list[tuple[Sel, ...]] = []
    for k in hasil.daftar_komponen:
        baris.append(_baris_komponen(k))
        baris += [
            (
                sel.teks(s.sub.kode),
                sel.teks(s.sub.dimensi.value.capitalize()),
                sel.teks(format_angka(s.sub.bobot, 2)),
                sel.teks(s.huruf or "belum"),
                sel.teks("–" if s.nilai is None else format_angka(s.nilai, 2)),
            )
            for s in k.daftar_sub
        ]
    jumlah = (
        sel.teks("Nilai akhir", rentang_kolom=2, tebal=True),
        sel.teks("100,00", tebal=True),
        sel.teks(hasil.predikat.kode or "belum", tebal=True),
        sel.teks(format_angka(hasil.nilai, 2), tebal=True),
    )
    return Tabel(
        kode="tabel-nilai",
        judul="Nilai Hasil Evaluasi",
        nomor="",
        kolom=sel.kolom(14, 90, 24, 22, 24, kanan=(2, 4), tengah=(0, 3)),
        kepala=(sel.kepala("Kode", "Komponen", "Bobot", "Nilai huruf", "Nilai"),),
        baris=tuple(baris),
        kaki=(jumlah,),
        sumber=_SUMBER,
    )


def _baris_komponen(k: HasilKomponen) -> tuple[Sel, ...]:
    return (
        sel.teks(k.komponen.kode, tebal=True),
        sel.teks(k.komponen.nama, tebal=True),
        sel.teks(format_angka(k.komponen.bobot, 2), tebal=True),
        sel.teks(""),
        sel.teks(format_angka(k.nilai, 2), tebal=True),
    )


def tahun_lalu(lke: Lke, hasil: HasilLke) -> Tabel:
    """The results of earlier years and this one."""
    lalu = sorted(lke.daftar_lalu, key=lambda n: n.tahun)
    baris = [(str(n.tahun), format_angka(n.nilai, 2), classify_total(n.nilai)) for n in lalu]
    isi = [(sel.teks(t), sel.teks(n), sel.teks(f"{p.kode} ({p.sebutan})")) for t, n, p in baris]
    if hasil.lengkap:
        p = hasil.predikat
        isi.append((sel.teks(str(lke.tahun)), sel.teks(format_angka(hasil.nilai, 2)), sel.teks(f"{p.kode} ({p.sebutan})")))
    return Tabel(
        kode="tabel-perkembangan",
        judul="Perkembangan Nilai Evaluasi",
        nomor="",
        kolom=sel.kolom(30, 40, 80, kanan=(1,), tengah=(0,)),
        kepala=(sel.kepala("Tahun", "Nilai", "Predikat"),),
        baris=tuple(isi),
    )


def rekomendasi(kode: str, judul: str, daftar: Sequence[Rekomendasi], *, tindak: bool) -> Tabel:
    """Recommendations with owner and deadline, or with what came of them."""
    nama = {k.kode: k.nama for k in daftar_komponen()}
    akhir = ("Tindak lanjut", "Status") if tindak else ("Penanggung jawab", "Batas waktu")
    return Tabel(
        kode=kode,
        judul=judul,
        nomor="",
        kolom=sel.kolom(10, 36, 70, 44, 24, tengah=(0,)),
        kepala=(sel.kepala("No.", "Komponen", "Rekomendasi", *akhir),),
        baris=tuple(
            (sel.teks(str(n)), sel.teks(nama.get(r.komponen, "")), sel.wajib(r.uraian), *_akhir(r, tindak))
            for n, r in enumerate(daftar, 1)
        ),
        kosong="Tidak ada rekomendasi." if tindak else "Belum ada rekomendasi.",
    )


def _akhir(r: Rekomendasi, tindak: bool) -> tuple[Sel, Sel]:
    if tindak:
        return sel.teks(r.tindak_lanjut or "belum ada"), sel.teks(r.status.value.capitalize())
    return sel.wajib(r.penanggung_jawab), sel.wajib(format_tanggal(r.batas) if r.batas else "")


def lembar_kerja(lke: Lke, hasil: HasilLke) -> Tabel:
    """The worksheet: every criterion with the answers of both sides, every sub-component with its grades."""
    return Tabel(
        kode="tabel-lke",
        judul="Lembar Kerja Evaluasi",
        nomor="",
        kolom=sel.kolom(14, 100, 20, 22, 46, 50, tengah=(0, 2, 3)),
        kepala=(sel.kepala("Kode", "Komponen, subkomponen, kriteria", "Unit", "Evaluator", "Bukti", "Catatan"),),
        baris=tuple(_baris_lke(lke, hasil)),
        sumber=_SUMBER,
    )


def _baris_lke(lke: Lke, hasil: HasilLke) -> Iterator[tuple[Sel, ...]]:
    for k in hasil.daftar_komponen:
        yield (sel.teks(k.komponen.kode, tebal=True), sel.teks(k.komponen.nama, rentang_kolom=5, tebal=True))
        for s in k.daftar_sub:
            p = lke.penilaian(s.sub.kode)
            catatan = "; ".join(filter(None, (p.alasan, p.catatan_kendali)))
            yield (
                sel.teks(s.sub.kode, tebal=True),
                sel.teks(s.sub.nama, tebal=True),
                sel.teks(p.mandiri, tebal=True),
                sel.teks(s.huruf, tebal=True),
                sel.teks(""),
                sel.teks(catatan),
            )
            for kr in s.sub.daftar_kriteria:
                j = lke.jawaban(kr.kode)
                yield tuple(
                    sel.teks(t) for t in (kr.kode, kr.teks, j.mandiri.value or "–", j.evaluator.value or "–", j.bukti, j.catatan)
                )
