"""What stands on the poster of the result."""

from __future__ import annotations

from decimal import Decimal

from sakip.hukum.rujukan import sebut
from sakip.kernel.angka import format_angka
from sakip.kernel.periode import format_tanggal
from sakip.laporan.skm.angka import DESIMAL_IKM, DESIMAL_NRR, bagian_persen, banyak
from sakip.laporan.skm.depan import judul_survei
from sakip.laporan.skm.jejak import teks_bobot
from sakip.laporan.skm.konteks import KonteksSkm
from sakip.laporan.skm.metode import rentang_mutu
from sakip.render.poster.bentuk import BarisProfil, BarisUnsur, PosterHasil
from sakip.survei.hasil import HasilSkm, NilaiUnsur
from sakip.survei.survei import StatusTindakLanjut, Survei
from sakip.survei.unsur import NILAI_TERBESAR, daftar_unsur

_PERBAIKAN = 3
_PANJANG = 120


def susun_poster(survei: Survei, hasil: HasilSkm) -> PosterHasil:
    """The texts of the poster: index, class, bars, respondents, the first improvements."""
    k = KonteksSkm(survei=survei, hasil=hasil)
    h = k.semua
    return PosterHasil(
        judul=judul_survei(k),
        unit=k.unit,
        pemda=k.pemda,
        periode=survei.periode,
        ikm=format_angka(h.ikm, DESIMAL_IKM) if isinstance(h.ikm, Decimal) else "",
        mutu=h.kelas.mutu,
        kinerja=h.kelas.kinerja,
        responden=f"{banyak(h.responden)} responden",
        daftar_unsur=tuple(map(_unsur, h.daftar_unsur)),
        daftar_profil=_profil(k),
        daftar_perbaikan=_perbaikan(survei),
        alasan="" if isinstance(h.ikm, Decimal) else h.ikm.alasan,
        keterangan=_keterangan(k),
        ucapan="Terima kasih atas penilaian yang telah Saudara berikan.",
    )


def _unsur(u: NilaiUnsur) -> BarisUnsur:
    ada = isinstance(u.nrr, Decimal)
    return BarisUnsur(
        nama=u.unsur.nama,
        nilai=format_angka(u.nrr, DESIMAL_NRR) if isinstance(u.nrr, Decimal) else "–",
        seribuan=int(u.nrr * 1000 / NILAI_TERBESAR) if ada and isinstance(u.nrr, Decimal) else 0,
        mutu=u.kelas.mutu or "–",
    )


def _profil(k: KonteksSkm) -> tuple[BarisProfil, ...]:
    hasil = []
    for nama, daftar in k.profil().values():
        for h in daftar:
            persen = bagian_persen(h.responden, k.semua.responden)
            if persen is not None:
                isi = f"{banyak(h.responden)} ({format_angka(persen, 1)}%)"
                hasil.append(BarisProfil(kelompok=nama, label=h.nama, nilai=isi))
    return tuple(hasil)


def _perbaikan(survei: Survei) -> tuple[str, ...]:
    nama = {u.kode: u.nama for u in daftar_unsur()}
    rencana = [t for t in survei.daftar_tindak_lanjut if t.status is not StatusTindakLanjut.BATAL and t.uraian.strip()]
    return tuple(f"{nama.get(t.unsur, t.unsur)}: {_pendek(t.uraian)}" for t in rencana[:_PERBAIKAN])


def _pendek(teks: str) -> str:
    baris = " ".join(teks.split()).rstrip(" .")
    return baris if len(baris) <= _PANJANG else f"{baris[:_PANJANG].rsplit(' ', 1)[0]} …"


def _keterangan(k: KonteksSkm) -> str:
    masa = f"Jawaban dikumpulkan {' sampai dengan '.join(map(format_tanggal, k.masa))}. " if k.masa else ""
    mutu = "; ".join(f"{m.mutu} {format_angka(bawah, 2)}–{format_angka(atas, 2)}" for m, bawah, atas in rentang_mutu())
    rumus = f"IKM = jumlah (nilai rata-rata unsur × {teks_bobot(k.hasil.bobot)}) × 25"
    return f"{masa}{rumus}. Mutu: {mutu}. Dasar: {sebut('permenpanrb-14-2017')}."
