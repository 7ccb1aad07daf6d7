"""Tables of achievement: 3.1 scale, 3.2 IKU, 3.11 PK, 3.12 program, 3.13 kegiatan; the chart of the IKU."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from sakip.hukum.rujukan import muat_peraturan
from sakip.kernel.angka import bulatkan, format_angka
from sakip.laporan import hukum_laporan, sel
from sakip.laporan.konteks import Konteks
from sakip.laporan.presisi import desimal
from sakip.naskah.simpul import AngkaTeks, Grafik, Isi, Perataan, Seri, Tabel, Teks
from sakip.pengukuran.kategori import classify
from sakip.rencana.indikator import Indikator

_KEPALA = ("No.", "Indikator Kinerja", "Satuan", "Target", "Realisasi", "Capaian (%)", "Kategori")


def tabel_3_1(k: Konteks) -> Tabel | None:
    """The category scale used, with the colours of the tables below."""
    skala = k.ukur.peringkat_kategori
    if not skala:
        return None
    baris = []
    for n, (label, bawah) in enumerate(skala):
        atas = skala[n - 1][1] if n else None
        baris.append((sel.teks(str(n + 1)), sel.kategori(k, label), sel.teks(_rentang(bawah, atas), perataan=Perataan.TENGAH)))
    kode = hukum_laporan.rujukan_skala(k).partition("#")[0]
    return Tabel(
        kode="tabel-3.1",
        judul="Kategori Capaian Kinerja",
        nomor="",
        kolom=sel.kolom(12, 60, 70, tengah=(0, 1, 2)),
        kepala=(sel.kepala("No.", "Kategori", "Rentang Capaian (%)"), sel.kepala_nomor(3)),
        baris=tuple(baris),
        sumber=sel.sumber(muat_peraturan()[kode].singkatan if kode else f"Skala kategori {k.unit.pemda or k.unit.nama}"),
    )


def _rentang(bawah: Decimal, atas: Decimal | None) -> Isi:
    if atas is None:
        return (AngkaTeks(format_angka(bawah, 2)), Teks(" ke atas"))
    if bawah <= 0:
        return (Teks("di bawah "), AngkaTeks(format_angka(atas, 2)))
    return (AngkaTeks(format_angka(bawah, 2)), Teks(" sampai di bawah "), AngkaTeks(format_angka(atas, 2)))


def tabel_3_2(k: Konteks) -> Tabel | None:
    """Every IKU with target, result, achievement, category and source; the mean."""
    daftar = [i for i in k.dokumen.daftar_iku if k.hasil(i.kode)]
    if not daftar:
        return None
    iku = k.ukur.iku
    rata = classify(iku.angka, k.ukur.peringkat_kategori) if iku and iku.angka is not None else ""
    return Tabel(
        kode="tabel-3.2",
        judul=f"Capaian Indikator Kinerja Utama {k.unit.nama} Tahun {k.tahun}",
        nomor="",
        kolom=sel.kolom(8, 30, 33, 18, 15, 19, 18, 20, 28, kanan=(4, 5, 6), tengah=(0, 7)),
        kepala=(
            sel.kepala(*_KEPALA[:1], "Tujuan/Sasaran", *_KEPALA[1:], "Sumber Data"),
            sel.kepala_nomor(9),
        ),
        baris=tuple((*baris, sel.wajib(_sumber(k, i))) for i, baris in zip(daftar, _baris(k, daftar), strict=True)),
        kaki=(
            (
                sel.teks(_sebut_rata(k), tebal=True, rentang_kolom=6, perataan=Perataan.KANAN),
                sel.angka(iku, tebal=True),
                sel.kategori(k, rata, tebal=True),
                sel.teks(""),
            ),
        ),
    )


def _sebut_rata(k: Konteks) -> str:
    """The label of the mean; how many IKU it leaves out, where it leaves out any."""
    tanpa, semua = k.angka("jumlah:iku:tanpa-angka"), k.angka("jumlah:iku")
    if not tanpa or not semua or not tanpa.angka or semua.angka is None:
        return "Rata-rata capaian"
    return f"Rata-rata capaian {semua.angka - tanpa.angka} dari {semua.angka} IKU yang dapat dihitung"


def _sumber(k: Konteks, i: Indikator) -> str:
    realisasi = k.dokumen.realisasi(i.kode)
    return (realisasi.bukti if realisasi else "") or i.sumber_data


def _baris(k: Konteks, daftar: Sequence[Indikator]) -> list[sel.Baris]:
    hasil = [k.hasil(i.kode) for i in daftar]
    return [
        (
            sel.teks(str(n)),
            sel.teks(k.nama_simpul(i.simpul)),
            sel.teks(i.nama),
            sel.wajib(i.satuan),
            sel.nilai(h.target if h else None, desimal(k, i)),
            sel.realisasi(h, desimal(k, i)),
            sel.angka(h.capaian if h else None),
            sel.kategori(k, h.kategori if h else ""),
        )
        for n, (i, h) in enumerate(zip(daftar, hasil, strict=True), 1)
    ]


def tabel_rincian(k: Konteks, daftar: Sequence[Indikator], *, kode: str, judul: str, simpul: str) -> Tabel | None:
    """Indicators with target, result, achievement and category; ``simpul`` heads the column of their nodes."""
    ada = [i for i in daftar if k.hasil(i.kode)]
    if not ada:
        return None
    return Tabel(
        kode=kode,
        judul=judul,
        nomor="",
        kolom=sel.kolom(8, 44, 45, 19, 17, 19, 18, 22, kanan=(4, 5, 6), tengah=(0, 7)),
        kepala=(
            sel.kepala(*_KEPALA[:1], simpul, *_KEPALA[1:]),
            sel.kepala_nomor(8),
        ),
        baris=tuple(_baris(k, ada)),
    )


def grafik_iku(k: Konteks) -> Grafik | None:
    """The achievement of every IKU against 100."""
    daftar = [(i, h) for i in k.dokumen.daftar_iku if (h := k.hasil(i.kode))]
    if not any(h.capaian.angka is not None for _, h in daftar):
        return None
    nilai = tuple(None if h.capaian.angka is None else bulatkan(h.capaian.angka) for _, h in daftar)
    rinci = "; ".join(
        f"{i.nama} {format_angka(n, 2) + '%' if n is not None else 'tidak dapat dihitung'}"
        for (i, _), n in zip(daftar, nilai, strict=True)
    )
    return Grafik(
        kode="gambar-capaian-iku",
        judul=f"Capaian IKU {k.unit.nama} Tahun {k.tahun}",
        nomor="",
        kategori=tuple(i.nama for i, _ in daftar),
        seri=(Seri(nama="Capaian", nilai=nilai),),
        acuan=Decimal(100),
        alt=f"Diagram batang capaian IKU dengan garis acuan 100%: {rinci}.",
    )
