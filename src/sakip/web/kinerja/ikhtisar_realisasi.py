"""The overview of a year's results: indicators × quarters, from the figures kept by the core."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from sakip.rencana.indikator import Nilai
from sakip.web.kinerja.hitung import teks_nilai
from sakip.web.kinerja.models import HasilGugus, HasilIndikator, RencanaAksi, TahunKinerja
from sakip.web.kinerja.ringkasan_bukti import TANPA_BUKTI, RingkasanBukti, evidence_of
from sakip.web.kinerja.triwulan import PERIODE, TRIWULAN


@dataclass(frozen=True, slots=True, kw_only=True)
class Sel:
    """One indicator in one period; texts as displayed, "" where there is nothing."""

    triwulan: int
    target: str
    realisasi: str
    capaian: Decimal | None
    bukti: RingkasanBukti

    @property
    def belum(self) -> bool:
        """Whether a result is due and missing."""
        return not self.realisasi and (self.triwulan == 0 or bool(self.target))


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisIkhtisar:
    """One indicator of the year."""

    hasil: HasilIndikator
    daftar_sel: tuple[Sel, ...]
    """In the order of ``PERIODE``."""

    @property
    def belum(self) -> bool:
        """Whether anything due is missing."""
        return any(s.belum for s in self.daftar_sel)


@dataclass(frozen=True, slots=True, kw_only=True)
class GugusIkhtisar:
    """The indicators of one node."""

    kode: str
    nama: str
    daftar_baris: tuple[BarisIkhtisar, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SaringanRealisasi:
    """What to show; the defaults show everything."""

    iku: bool = False
    simpul: str = ""
    triwulan: int | None = None
    belum: bool = False


def overview(tahun_kinerja: TahunKinerja, saringan: SaringanRealisasi) -> tuple[list[GugusIkhtisar], dict[str, str]]:
    """The filtered groups in the order of the tree, and all nodes that have indicators (code to name); four queries."""
    nama = dict(HasilGugus.objects.filter(tahun_kinerja=tahun_kinerja).values_list("kode", "nama"))
    semua = _baris(tahun_kinerja, saringan.triwulan)
    simpul = {b.hasil.kode_simpul: nama.get(b.hasil.kode_simpul, b.hasil.kode_simpul) for b in semua}
    urutan = {kode: n for n, kode in enumerate(nama)}
    simpul = dict(sorted(simpul.items(), key=lambda s: urutan.get(s[0], len(urutan))))
    terpilih = [b for b in semua if _cocok(b, saringan)]
    gugus = [
        GugusIkhtisar(kode=kode, nama=judul, daftar_baris=tuple(b for b in terpilih if b.hasil.kode_simpul == kode))
        for kode, judul in simpul.items()
    ]
    return [g for g in gugus if g.daftar_baris], simpul


def _cocok(baris: BarisIkhtisar, saringan: SaringanRealisasi) -> bool:
    return (
        (baris.hasil.iku or not saringan.iku)
        and (not saringan.simpul or baris.hasil.kode_simpul == saringan.simpul)
        and (baris.belum or not saringan.belum)
    )


def _baris(tahun_kinerja: TahunKinerja, triwulan: int | None) -> list[BarisIkhtisar]:
    aksi = {a.indikator_id: a for a in RencanaAksi.objects.filter(tahun_kinerja=tahun_kinerja)}
    bukti = evidence_of(tahun_kinerja)
    periode = PERIODE if triwulan is None else (triwulan,)
    return [
        BarisIkhtisar(hasil=h, daftar_sel=tuple(_sel(h, t, aksi.get(h.indikator_id), bukti) for t in periode))
        for h in HasilIndikator.objects.filter(tahun_kinerja=tahun_kinerja)
    ]


def _sel(hasil: HasilIndikator, triwulan: int, aksi: RencanaAksi | None, bukti: dict[tuple[int, int], RingkasanBukti]) -> Sel:
    ringkas = bukti.get((hasil.indikator_id, triwulan), TANPA_BUKTI)
    if triwulan == 0:
        return Sel(triwulan=0, target=hasil.target, realisasi=hasil.realisasi, capaian=hasil.capaian, bukti=ringkas)
    realisasi, capaian = hasil.triwulan[triwulan - 1]
    target: Nilai | None = getattr(aksi, f"tw{triwulan}", None)
    return Sel(
        triwulan=triwulan,
        target=teks_nilai(target),
        realisasi=realisasi or "",
        capaian=Decimal(capaian) if capaian is not None else None,
        bukti=ringkas,
    )


def flat(daftar_gugus: Iterable[GugusIkhtisar]) -> list[BarisIkhtisar]:
    """The rows of all groups."""
    return [b for g in daftar_gugus for b in g.daftar_baris]


def filled(baris: Iterable[BarisIkhtisar]) -> dict[int, tuple[int, int]]:
    """Results given and due by period."""
    daftar = list(baris)
    hasil: dict[int, tuple[int, int]] = {}
    for t in PERIODE:
        sel = [s for b in daftar for s in b.daftar_sel if s.triwulan == t and (t not in TRIWULAN or s.target)]
        hasil[t] = (sum(bool(s.realisasi) for s in sel), len(sel))
    return hasil
