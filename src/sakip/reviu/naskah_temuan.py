"""The findings as a document of their own, for reading, printing and passing on."""

from __future__ import annotations

from collections.abc import Mapping

from sakip.evaluasi.lke import Lke
from sakip.hukum.rujukan import sebut
from sakip.naskah.simpul import (
    Bagian,
    Blok,
    Judul,
    Kolom,
    Naskah,
    Paragraf,
    Perataan,
    Sel,
    Tabel,
    Teks,
)
from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import KELUARGA
from sakip.reviu.temuan import Temuan, Tingkat

WARNA = {Tingkat.SALAH: "merah", Tingkat.PERINGATAN: "kuning", Tingkat.SARAN: "biru"}
_KOLOM = (
    Kolom(lebar=7),
    Kolom(lebar=8),
    Kolom(lebar=13),
    Kolom(lebar=32),
    Kolom(lebar=21),
    Kolom(lebar=22),
)
_KEPALA = ("Aturan", "Tingkat", "Tempat", "Temuan", "Perbaikan", "Dasar")


def compose_temuan(dokumen: Dokumen, temuan: tuple[Temuan, ...]) -> Naskah:
    """The findings grouped by family: a summary table, then one table a family."""
    unit = dokumen.unit
    return _susun(
        temuan,
        judul=f"Hasil Reviu Data LKjIP {unit.nama} Tahun {unit.tahun}",
        subjek="Reviu data laporan kinerja",
        pengarang=unit.nama,
        kertas=unit.pengaturan.kertas,
        daftar_keluarga=KELUARGA,
    )


def compose_temuan_lke(lke: Lke, temuan: tuple[Temuan, ...]) -> Naskah:
    """The same for the worksheet of an evaluation."""
    judul = " ".join(["Hasil Reviu LKE", lke.unit, *([f"Tahun {lke.tahun}"] if lke.tahun else [])])
    return _susun(
        temuan,
        judul=" ".join(judul.split()),
        subjek="Reviu lembar kerja evaluasi AKIP",
        pengarang=lke.unit,
        kertas=lke.kertas,
        daftar_keluarga={"EVA": KELUARGA["EVA"]},
    )


def _susun(
    temuan: tuple[Temuan, ...], *, judul: str, subjek: str, pengarang: str, kertas: str, daftar_keluarga: Mapping[str, str]
) -> Naskah:
    isi: list[Blok] = [
        Judul(tingkat=1, teks=judul, kode="hasil-reviu"),
        Paragraf(isi=(Teks(_pembuka(temuan)),), gaya="pernyataan", perataan=Perataan.KIRI),
        _ringkasan(temuan, daftar_keluarga),
    ]
    for nomor, (kode, nama) in enumerate(((k, n) for k, n in daftar_keluarga.items() if any(t.keluarga == k for t in temuan)), 2):
        kelompok = tuple(t for t in temuan if t.keluarga == kode)
        isi.append(Judul(tingkat=2, teks=f"{nama} ({kode})", kode=f"keluarga-{kode.lower()}"))
        isi.append(
            Tabel(
                kode=f"temuan-{kode.lower()}",
                judul=f"Temuan {nama}",
                nomor=str(nomor),
                kolom=_KOLOM,
                kepala=(tuple(Sel(isi=(Teks(k),), tebal=True) for k in _KEPALA),),
                baris=tuple(_baris(t) for t in kelompok),
            )
        )
    return Naskah(
        judul=judul,
        pengarang=pengarang,
        subjek=subjek,
        kertas=kertas,
        daftar_bagian=(Bagian(isi=tuple(isi), mendatar=True),),
        kaki=judul,
    )


def _pembuka(temuan: tuple[Temuan, ...]) -> str:
    if not temuan:
        return "Tidak ada temuan: semua aturan yang dijalankan diam."
    salah = sum(t.tingkat is Tingkat.SALAH for t in temuan)
    if salah:
        return f"Ada {len(temuan)} temuan, {salah} di antaranya bertingkat salah: perbaiki sebelum laporan ditandatangani."
    return f"Ada {len(temuan)} temuan dan tidak satu pun bertingkat salah."


def _ringkasan(temuan: tuple[Temuan, ...], daftar_keluarga: Mapping[str, str]) -> Tabel:
    def hitung(kode: str, tingkat: Tingkat) -> int:
        return sum(t.keluarga == kode and t.tingkat is tingkat for t in temuan)

    def sel(teks: str) -> Sel:
        return Sel(isi=(Teks(teks),))

    angka = Kolom(lebar=12, perataan=Perataan.KANAN)
    return Tabel(
        kode="ringkasan-temuan",
        judul="Jumlah Temuan Menurut Keluarga Aturan",
        nomor="1",
        kolom=(Kolom(lebar=40), angka, angka, angka, angka),
        kepala=(tuple(Sel(isi=(Teks(k),), tebal=True) for k in ("Keluarga", "Salah", "Peringatan", "Saran", "Jumlah")),),
        baris=tuple(
            (
                sel(f"{kode} {nama}"),
                *(sel(str(hitung(kode, tingkat))) for tingkat in Tingkat),
                sel(str(sum(hitung(kode, t) for t in Tingkat))),
            )
            for kode, nama in daftar_keluarga.items()
        ),
        kaki=(
            (
                sel("Jumlah"),
                *(sel(str(sum(t.tingkat is tingkat for t in temuan))) for tingkat in Tingkat),
                sel(str(len(temuan))),
            ),
        ),
    )


def _baris(temuan: Temuan) -> tuple[Sel, ...]:
    return (
        Sel(isi=(Teks(temuan.kode),)),
        Sel(isi=(Teks(temuan.tingkat.value),), warna=WARNA[temuan.tingkat]),
        Sel(isi=(Teks(str(temuan.lokasi)),)),
        Sel(isi=(Teks(temuan.pesan),)),
        Sel(isi=(Teks(temuan.saran),)),
        Sel(isi=(Teks("; ".join(sebut(r) for r in temuan.rujukan)),)),
    )
