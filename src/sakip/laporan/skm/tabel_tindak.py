"""Tables of follow-ups: this period's, the weakest unsur first, and what became of the last period's."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sakip.kernel.periode import format_tanggal
from sakip.laporan import sel
from sakip.laporan.skm.konteks import KonteksSkm
from sakip.naskah.simpul import Sel, Tabel
from sakip.survei.survei import StatusTindakLanjut, TindakLanjut
from sakip.survei.unsur import KODE_UNSUR, daftar_unsur

STATUS = {
    StatusTindakLanjut.RENCANA: "Direncanakan",
    StatusTindakLanjut.BERJALAN: "Berjalan",
    StatusTindakLanjut.SELESAI: "Selesai",
    StatusTindakLanjut.BATAL: "Batal",
}


def rencana(k: KonteksSkm) -> list[TindakLanjut]:
    """The follow-ups from the lowest unsur upward; the lowest unsur nobody planned for have an empty one."""
    urutan = [u.unsur.kode for u in k.peringkat()] or list(KODE_UNSUR)
    direncanakan = {t.unsur for t in k.survei.daftar_tindak_lanjut}
    kurang = [TindakLanjut(unsur=u.unsur.kode, uraian="") for u in k.terendah() if u.unsur.kode not in direncanakan]
    nomor = {kode: n for n, kode in enumerate(urutan)}
    return sorted((*k.survei.daftar_tindak_lanjut, *kurang), key=lambda t: nomor.get(t.unsur, len(nomor)))


def tabel_rencana(k: KonteksSkm) -> Tabel:
    """Unsur, what, who, until when, status."""
    return _tabel("tabel-tindak-lanjut", "Rencana Tindak Lanjut", rencana(k), sel.wajib)


def tabel_tindak_lalu(k: KonteksSkm) -> Tabel:
    """The last period's follow-ups with their outcome."""
    lalu = k.survei.tindak_lanjut_lalu
    return _tabel("tabel-tindak-lanjut-lalu", "Hasil Tindak Lanjut Periode Sebelumnya", lalu, lambda isi: sel.teks(isi or "–"))


def _tabel(kode: str, judul: str, isi: Sequence[TindakLanjut], tulis: Callable[[str], Sel]) -> Tabel:
    return Tabel(
        kode=kode,
        judul=judul,
        nomor="",
        kolom=sel.kolom(10, 34, 52, 32, 34, 30, tengah=(0,)),
        kepala=(sel.kepala("No", "Unsur", "Tindak lanjut", "Penanggung jawab", "Batas waktu", "Status"),),
        baris=tuple((sel.teks(str(n)), *_baris(t, tulis)) for n, t in enumerate(isi, 1)),
    )


def _baris(t: TindakLanjut, tulis: Callable[[str], Sel]) -> tuple[Sel, ...]:
    nama = {u.kode: u.nama for u in daftar_unsur()}.get(t.unsur, "")
    status = STATUS[t.status] if t.uraian.strip() else ""
    return (
        sel.teks(f"{t.unsur} {nama}".strip()),
        tulis(t.uraian),
        tulis(t.penanggung_jawab),
        tulis(format_tanggal(t.batas) if t.batas else ""),
        sel.teks(f"{status}: {t.hasil.strip()}" if t.hasil.strip() else status or "–"),
    )
