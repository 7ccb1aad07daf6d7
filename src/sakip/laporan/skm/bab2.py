"""BAB II: how the answers were collected and how the figures were made of them."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.kernel.periode import format_tanggal
from sakip.laporan import kata
from sakip.laporan.judul import bab, subbab
from sakip.laporan.rangkai import paragraf
from sakip.laporan.skm.konteks import KonteksSkm
from sakip.laporan.skm.metode import susun_pengolahan, tabel_mutu, tabel_unsur
from sakip.laporan.skm.sampel import susun_sampel
from sakip.naskah.simpul import Blok, Paragraf, Rujuk


def susun_bab2(k: KonteksSkm) -> Iterator[Blok]:
    """Sections A to F."""
    yield bab("II", "PENGUMPULAN DATA")
    yield subbab("A", "Pelaksana Survei", "pelaksana")
    yield paragraf(
        "Survei dilaksanakan sendiri oleh {unit} selaku penyelenggara pelayanan. Penanggung jawabnya ialah {jabatan}.",
        unit=k.unit,
        jabatan=k.survei.jabatan_pimpinan or f"pimpinan {k.unit}",
    )
    yield subbab("B", "Cara Pengumpulan Data", "cara")
    yield from _cara(k)
    yield subbab("C", "Lokasi dan Waktu", "lokasi-waktu")
    yield _waktu(k)
    yield subbab("D", "Instrumen", "instrumen")
    yield paragraf(
        "Kuesioner memuat sembilan unsur menurut pedoman ({rujuk}). Setiap pertanyaan mempunyai empat pilihan jawaban yang "
        "bernilai 1 sampai 4; kuesioner lengkap dengan pilihan jawabannya dimuat pada Lampiran 1.",
        rujuk=Rujuk("tabel-unsur"),
    )
    yield tabel_unsur()
    yield subbab("E", "Populasi dan Sampel", "sampel")
    yield from susun_sampel(k)
    yield subbab("F", "Pengolahan Data", "pengolahan")
    yield from susun_pengolahan(k)
    yield paragraf("Mutu dan kinerja pelayanan ditetapkan dari nilai konversi menurut {rujuk}.", rujuk=Rujuk("tabel-mutu"))
    yield tabel_mutu()


def _cara(k: KonteksSkm) -> Iterator[Blok]:
    if k.survei.metode.strip():
        for isi in k.survei.metode.splitlines():
            if isi.strip():
                yield paragraf("{isi}", isi=kata.kalimat(isi))
    else:
        yield paragraf(
            "Kuesioner diisi sendiri oleh penerima layanan, secara daring melalui tautan survei atau di atas formulir kertas "
            "yang kemudian disalin petugas ke dalam sistem."
        )
    yield paragraf(
        "Nama, NIK, dan nomor telepon responden tidak termasuk data yang diolah, sehingga jawaban tidak dapat dikaitkan dengan "
        "orang yang memberikannya."
    )


def _waktu(k: KonteksSkm) -> Paragraf:
    tempat = f"di {k.survei.alamat.strip()}" if k.survei.alamat.strip() else f"di tempat pelayanan {k.unit}"
    jawaban = ""
    if k.hasil.awal and k.hasil.akhir:
        jawaban = (
            f" Jawaban pertama diterima {format_tanggal(k.hasil.awal)} dan jawaban terakhir {format_tanggal(k.hasil.akhir)}."
        )
    if k.survei.mulai and k.survei.selesai:
        waktu = f"dari {format_tanggal(k.survei.mulai)} sampai dengan {format_tanggal(k.survei.selesai)}"
    else:
        waktu = f"pada {k.survei.periode}"
    return paragraf("Survei dilaksanakan {tempat} {waktu}.{jawaban}", tempat=tempat, waktu=waktu, jawaban=jawaban)
