"""Money per node, summed from below where there is a below, and its absorption."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from sakip.pengukuran.hasil import AngkaTerhitung, HasilAnggaran, Operan, TidakDapatDihitung
from sakip.pengukuran.indeks import JENIS_ANGGARAN, Indeks
from sakip.pengukuran.pecahan import persen, wajar
from sakip.rencana.anggaran import Anggaran
from sakip.rencana.pohon import Simpul

BUTIR = ("anggaran-sebelum", "anggaran", "realisasi-anggaran")
"""The money of a node by the code of its figure: before the change, in force at year end, spent."""
_SEBUTAN = {
    "anggaran-sebelum": "anggaran sebelum perubahan",
    "anggaran": "anggaran",
    "realisasi-anggaran": "realisasi anggaran",
}
_RUJUKAN = ("pp-12-2019#umum",)
_UTUH = "tidak dibulatkan, rupiah penuh"


def hitung_anggaran(indeks: Indeks, simpul: Simpul, bawah: Sequence[HasilAnggaran], objek: str) -> HasilAnggaran:
    """A node's money from its own row and its children's results.

    Per amount: where any child has it, the children's sum wins and the own row is not used (a conflict is the review's);
    else the own row. Tujuan and sasaran thus hold the sum of the programs below them. ``objek`` is the code in figures.
    """
    milik = indeks.anggaran.get(simpul.kode)
    return _susun(simpul.kode, objek, f"{simpul.jenis.value} {simpul.kode}", milik, bawah)


def anggaran_unit(indeks: Indeks, hasil: dict[str, HasilAnggaran]) -> HasilAnggaran:
    """The unit's money: the sum of the topmost program, kegiatan or sub kegiatan nodes."""
    puncak = [
        hasil[s.kode]
        for s in indeks.simpul.values()
        if s.kode in hasil
        and s.jenis in JENIS_ANGGARAN
        and (s.induk not in indeks.simpul or indeks.simpul[s.induk].jenis not in JENIS_ANGGARAN)
    ]
    return _susun("unit", "unit", "unit", None, puncak)


def _susun(kode: str, objek: str, sebutan: str, milik: Anggaran | None, bawah: Sequence[HasilAnggaran]) -> HasilAnggaran:
    sebelum, berlaku, realisasi = (_jumlah(butir, objek, sebutan, milik, bawah) for butir in BUTIR)
    return HasilAnggaran(
        simpul=kode, sebelum=sebelum, berlaku=berlaku, realisasi=realisasi, serapan=_serapan(objek, sebutan, berlaku, realisasi)
    )


def semua_angka(hasil: HasilAnggaran) -> Iterator[AngkaTerhitung]:
    """The four figures of a node's money."""
    yield from (hasil.sebelum, hasil.berlaku, hasil.realisasi, hasil.serapan)


def _jumlah(butir: str, objek: str, sebutan: str, milik: Anggaran | None, bawah: Sequence[HasilAnggaran]) -> AngkaTerhitung:
    anak = [{"anggaran-sebelum": b.sebelum, "anggaran": b.berlaku, "realisasi-anggaran": b.realisasi}[butir] for b in bawah]
    ada = [a.angka for a in anak if a.angka is not None]
    if ada:
        operan = tuple(Operan(nama=a.judul, nilai=a.angka, kode=a.kode) for a in anak)
        kosong = len(anak) - len(ada)
        rumus = f"jumlah {_SEBUTAN[butir]} di bawahnya" + (
            f" ({kosong} di antaranya belum diisi dan tidak ikut)" if kosong else ""
        )
        nilai: Decimal | TidakDapatDihitung = sum(ada, Decimal(0))
    else:
        isi = _isi(butir, milik)
        operan, rumus = ((isi,), f"{_SEBUTAN[butir]} sebagaimana diisi") if isi else ((), f"{_SEBUTAN[butir]} sebagaimana diisi")
        nilai = Decimal(isi.nilai) if isi and isinstance(isi.nilai, int) else TidakDapatDihitung(f"{_SEBUTAN[butir]} belum diisi")
    return AngkaTerhitung(
        kode=f"{butir}:{objek}",
        judul=f"{_SEBUTAN[butir].capitalize()} {sebutan}",
        nilai=nilai,
        rumus=rumus,
        operan=operan,
        satuan="Rp",
        pembulatan=_UTUH,
        rujukan=_RUJUKAN,
    )


def _isi(butir: str, milik: Anggaran | None) -> Operan | None:
    if milik is None:
        return None
    if butir == "realisasi-anggaran":
        nama, nilai = "realisasi_rupiah", milik.realisasi_rupiah
    elif butir == "anggaran" and milik.sesudah_rupiah is not None:
        nama, nilai = "sesudah_rupiah", milik.sesudah_rupiah
    else:
        nama, nilai = "sebelum_rupiah", milik.sebelum_rupiah
    return Operan(nama=_SEBUTAN[butir], nilai=nilai, lokasi=milik.lokasi.pada(nama))


def _serapan(objek: str, sebutan: str, berlaku: AngkaTerhitung, realisasi: AngkaTerhitung) -> AngkaTerhitung:
    nilai: Decimal | TidakDapatDihitung
    if berlaku.angka is None or realisasi.angka is None:
        nilai = TidakDapatDihitung(berlaku.alasan or realisasi.alasan)
    elif berlaku.angka <= 0:
        nilai = TidakDapatDihitung("anggaran nol" if berlaku.angka == 0 else "anggaran negatif")
    else:
        nilai = wajar(persen(realisasi.angka, berlaku.angka))
    return AngkaTerhitung(
        kode=f"serapan:{objek}",
        judul=f"Serapan anggaran {sebutan}",
        nilai=nilai,
        rumus="realisasi anggaran ÷ anggaran × 100",
        operan=tuple(Operan(nama=a.judul, nilai=a.angka, kode=a.kode) for a in (realisasi, berlaku)),
        rujukan=_RUJUKAN,
    )
