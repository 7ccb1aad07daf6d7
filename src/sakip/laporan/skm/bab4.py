"""BAB IV: what is weak and strong, what people suggest, what will be done, and how it was before."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from sakip.kernel.angka import bulatkan
from sakip.laporan.judul import bab, subbab
from sakip.laporan.kata import kutip
from sakip.laporan.rangkai import Sisipan, daftar, deret, keterangan, paragraf, rangkai
from sakip.laporan.skm.angka import banyak, bernama, nilai
from sakip.laporan.skm.konteks import KonteksSkm
from sakip.laporan.skm.tabel_tindak import rencana, tabel_rencana, tabel_tindak_lalu
from sakip.laporan.skm.tren import grafik_tren, tabel_tren, titik_tren
from sakip.naskah.simpul import Blok, Rujuk
from sakip.survei.survei import StatusTindakLanjut

_RENDAH = ("C", "D")


def susun_bab4(k: KonteksSkm) -> Iterator[Blok]:
    """Sections A to E."""
    yield bab("IV", "ANALISIS DAN RENCANA TINDAK LANJUT")
    yield subbab("A", "Analisis Unsur", "analisis-unsur")
    yield from _unsur(k)
    yield subbab("B", "Saran Responden", "saran")
    yield from _saran(k)
    yield subbab("C", "Rencana Tindak Lanjut", "tindak-lanjut")
    yield from _rencana(k)
    yield subbab("D", "Tindak Lanjut Periode Sebelumnya", "tindak-lanjut-lalu")
    yield from _lalu(k)
    yield subbab("E", "Perkembangan IKM", "tren")
    yield from _tren(k)


def _unsur(k: KonteksSkm) -> Iterator[Blok]:
    urut = k.peringkat()
    if not urut:
        yield paragraf("Analisis unsur belum dapat disusun karena belum ada jawaban yang dapat dihitung.")
        return
    if urut[0].nrr == urut[-1].nrr:
        yield paragraf("Kesembilan unsur memperoleh nilai yang sama, sehingga tidak ada unsur yang menonjol.")
    else:
        yield paragraf(
            "Tiga unsur dengan nilai terendah ialah {rendah}. Tiga unsur dengan nilai tertinggi ialah {tinggi}.",
            rendah=deret([bernama(u) for u in k.terendah()]),
            tinggi=deret([bernama(u) for u in k.tertinggi()]),
        )
    kurang = [u for u in urut if u.kelas.mutu in _RENDAH]
    if kurang:
        yield paragraf(
            "Unsur dengan mutu C atau D harus didahulukan perbaikannya, yaitu {nama}.",
            nama=deret([f"{kutip(u.unsur.nama)} (mutu {u.kelas.mutu})" for u in kurang]),
        )
    else:
        yield paragraf(
            "Tidak ada unsur dengan mutu C atau D. Perbaikan diarahkan pada unsur dengan nilai terendah, sedangkan nilai unsur "
            "lainnya dipertahankan."
        )


def _saran(k: KonteksSkm) -> Iterator[Blok]:
    if not k.saran.daftar:
        yield paragraf("Tidak ada saran tertulis dari responden pada periode ini.")
        return
    yield paragraf(
        "Sebanyak {n} responden menuliskan saran. Saran berikut dimuat tanpa keterangan tentang penulisnya; alamat dan nomor "
        "yang dapat menunjuk seseorang disamarkan.",
        n=banyak(k.saran.penulis),
    )
    butir: list[Sisipan] = [f"{teks} ({banyak(n)} responden)" if n > 1 else teks for teks, n in k.saran.daftar]
    yield daftar(butir, "bulatan")
    if k.saran.ditinggalkan:
        yield keterangan("{n} saran lain tidak dimuat dalam laporan ini.", n=banyak(k.saran.ditinggalkan))


def _rencana(k: KonteksSkm) -> Iterator[Blok]:
    if not rencana(k):
        yield paragraf("Rencana tindak lanjut disusun setelah ada jawaban yang dapat dihitung.")
        return
    yield paragraf(
        "Rencana tindak lanjut disusun mulai dari unsur dengan nilai terendah, sebagaimana disajikan pada {rujuk}.",
        rujuk=Rujuk("tabel-tindak-lanjut"),
    )
    yield tabel_rencana(k)


def _lalu(k: KonteksSkm) -> Iterator[Blok]:
    lalu = k.survei.tindak_lanjut_lalu
    if not lalu:
        yield paragraf("Tidak ada rencana tindak lanjut periode sebelumnya yang tercatat.")
        return
    selesai = sum(t.status is StatusTindakLanjut.SELESAI for t in lalu)
    yield paragraf(
        "Dari {n} rencana tindak lanjut periode sebelumnya, {selesai}. Rinciannya disajikan pada {rujuk}.",
        n=banyak(len(lalu)),
        selesai=f"{banyak(selesai)} telah selesai" if selesai else "belum ada yang selesai",
        rujuk=Rujuk("tabel-tindak-lanjut-lalu"),
    )
    yield tabel_tindak_lalu(k)


def _tren(k: KonteksSkm) -> Iterator[Blok]:
    if not k.survei.daftar_lalu:
        yield paragraf("Belum ada hasil survei periode sebelumnya yang tercatat, sehingga perkembangannya belum dapat disajikan.")
        return
    yield paragraf(
        "Perkembangan IKM antarperiode disajikan pada {tabel} dan {gambar}.",
        tabel=Rujuk("tabel-tren"),
        gambar=Rujuk("gambar-tren"),
    )
    titik = titik_tren(k)
    yield tabel_tren(titik)
    yield grafik_tren(titik)
    if isinstance(k.semua.ikm, Decimal):
        lalu = k.survei.daftar_lalu[-1]
        beda = bulatkan(k.semua.ikm) - bulatkan(lalu.ikm)
        arah = rangkai("{arah} {beda} poin", arah="naik" if beda > 0 else "turun", beda=nilai(abs(beda), 2))
        yield paragraf(
            "Dibandingkan dengan {periode}, IKM {arah}.", periode=lalu.periode, arah=arah if beda else rangkai("tidak berubah")
        )
