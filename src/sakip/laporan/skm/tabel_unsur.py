"""Tables and chart of the nine unsur."""

from __future__ import annotations

from decimal import Decimal

from sakip.kernel.angka import format_angka
from sakip.laporan import sel
from sakip.laporan.skm.angka import DESIMAL_IKM, DESIMAL_NRR, bagian_persen, banyak, sel_angka, sel_banyak, sel_mutu
from sakip.laporan.skm.konteks import KonteksSkm
from sakip.naskah.simpul import Grafik, Perataan, Sel, Seri, Tabel
from sakip.survei.hasil import NilaiUnsur
from sakip.survei.unsur import NILAI_TERBESAR


def tabel_nrr(k: KonteksSkm) -> Tabel:
    """Sum, answers, mean, weighted mean, converted value, class; the index below."""
    return Tabel(
        kode="tabel-nrr",
        judul="Nilai Rata-rata (NRR) dan Mutu Setiap Unsur",
        nomor="",
        kolom=sel.kolom(12, 48, 19, 19, 22, 24, 24, 15, kanan=(2, 3, 4, 5, 6), tengah=(0, 7)),
        kepala=(
            sel.kepala("Kode", "Unsur", "Jumlah nilai", "Jawaban terisi", "NRR", "NRR tertimbang", "Nilai konversi", "Mutu"),
            sel.kepala_nomor(8, {5: "(3)\u00a0÷\u00a0(4)", 7: "(5)\u00a0×\u00a025"}),
        ),
        baris=tuple(map(_baris_nrr, k.semua.daftar_unsur)),
        kaki=(
            (
                sel.teks(
                    "Indeks Kepuasan Masyarakat (jumlah NRR tertimbang × 25)", tebal=True, rentang_kolom=6, perataan=Perataan.KIRI
                ),
                sel_angka(k.semua.ikm, DESIMAL_IKM, "ikm", tebal=True),
                sel_mutu(k.semua.kelas, tebal=True),
            ),
        ),
    )


def _baris_nrr(u: NilaiUnsur) -> tuple[Sel, ...]:
    kode = u.unsur.kode
    return (
        sel.teks(kode),
        sel.teks(u.unsur.nama),
        sel_banyak(u.jumlah),
        sel_banyak(u.terisi),
        sel_angka(u.nrr, DESIMAL_NRR, f"nrr:{kode}"),
        sel_angka(u.tertimbang, DESIMAL_NRR, f"tertimbang:{kode}"),
        sel_angka(u.konversi, DESIMAL_IKM, f"konversi:{kode}"),
        sel_mutu(u.kelas),
    )


def grafik_nrr(k: KonteksSkm) -> Grafik | None:
    """The means on the scale to 4, None where there is none."""
    if not any(u.terisi for u in k.semua.daftar_unsur):
        return None
    rinci = "; ".join(
        f"{u.unsur.kode} {u.unsur.nama} "
        + (format_angka(u.nrr, DESIMAL_NRR) if isinstance(u.nrr, Decimal) else "tidak dapat dihitung")
        for u in k.semua.daftar_unsur
    )
    return Grafik(
        kode="gambar-nrr",
        judul="Nilai Rata-rata Setiap Unsur (Skala 1 sampai 4)",
        nomor="",
        kategori=tuple(f"{u.unsur.kode} {u.unsur.nama}" for u in k.semua.daftar_unsur),
        seri=(Seri(nama="NRR", nilai=tuple(u.nrr if isinstance(u.nrr, Decimal) else None for u in k.semua.daftar_unsur)),),
        satuan="",
        puncak=Decimal(NILAI_TERBESAR),
        desimal=DESIMAL_NRR,
        alt=f"Diagram batang nilai rata-rata sembilan unsur: {rinci}.",
    )


def tabel_sebaran(k: KonteksSkm) -> Tabel:
    """How often each value was chosen, with its share of the answers to the unsur."""
    return Tabel(
        kode="tabel-sebaran",
        judul="Sebaran Jawaban menurut Nilai",
        nomor="",
        kolom=sel.kolom(12, 54, 28, 28, 28, 28, kanan=(2, 3, 4, 5), tengah=(0,)),
        kepala=(sel.kepala("Kode", "Unsur", *(f"Nilai {n}" for n in range(1, NILAI_TERBESAR + 1))),),
        baris=tuple((sel.teks(u.unsur.kode), sel.teks(u.unsur.nama), *_sebaran(u)) for u in k.semua.daftar_unsur),
        sumber="Persentase dihitung terhadap jawaban yang terisi pada unsur itu; 1 nilai terendah, 4 nilai tertinggi.",
    )


def _sebaran(u: NilaiUnsur) -> tuple[Sel, ...]:
    if u.sebaran is None:
        return tuple(sel.teks("–") for _ in range(NILAI_TERBESAR))
    hasil = []
    for n in u.sebaran:
        bagian = bagian_persen(n, u.terisi)
        hasil.append(sel.teks(banyak(n) if bagian is None else f"{banyak(n)} ({format_angka(bagian, 1)}%)"))
    return tuple(hasil)


def tabel_rekap(k: KonteksSkm) -> Tabel:
    """Attachment: answers per value, empty ones, sum and mean of each unsur."""

    def baris(u: NilaiUnsur) -> tuple[Sel, ...]:
        return (
            sel.teks(u.unsur.kode),
            sel.teks(u.unsur.nama),
            *(sel_banyak(n) for n in u.sebaran or (None,) * NILAI_TERBESAR),
            sel_banyak(u.terisi),
            sel_banyak(k.semua.responden - u.terisi),
            sel_banyak(u.jumlah),
            sel_angka(u.nrr if u.terisi else None, DESIMAL_NRR, f"nrr:{u.unsur.kode}"),
        )

    lebar = ("Nilai 1", "Nilai 2", "Nilai 3", "Nilai 4", "Terisi", "Kosong", "Jumlah nilai", "NRR")
    return Tabel(
        kode="tabel-rekap",
        judul="Rekapitulasi Jawaban Setiap Unsur",
        nomor="",
        kolom=sel.kolom(12, 50, 15, 15, 15, 15, 16, 17, 18, 16, kanan=range(2, 10), tengah=(0,)),
        kepala=(sel.kepala("Kode", "Unsur", *lebar),),
        baris=tuple(map(baris, k.semua.daftar_unsur)),
        sumber=f"Responden yang dihitung: {banyak(k.semua.responden)} orang.",
    )
