"""One precision an indicator: its values show the same decimals in every table."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.laporan.konteks import Konteks
from sakip.laporan.tampil import desimal_bersama
from sakip.rencana.indikator import Indikator, Nilai


def desimal(k: Konteks, i: Indikator) -> int:
    """The decimals that every value of the indicator needs, at most 4."""
    return desimal_bersama(_nilai(k, i))


def _nilai(k: Konteks, i: Indikator) -> Iterator[Nilai | None]:
    """Planned, promised and reached: this year, earlier years, standards, quarters."""
    d, hasil, realisasi = k.dokumen, k.hasil(i.kode), k.dokumen.realisasi(i.kode)
    yield i.baseline
    yield from (n for _, n in i.target_renstra)
    yield from (t.target for t in d.daftar_rkt if t.indikator == i.kode)
    yield from (t.target for pk in d.daftar_pk for t in pk.daftar_target if t.indikator == i.kode)
    yield from (n for b in d.daftar_kinerja_lalu if b.indikator == i.kode for n in (b.target, b.realisasi))
    yield from (s.nilai for s in d.daftar_standar if s.indikator == i.kode)
    yield from (n for r in d.daftar_rencana_aksi if r.indikator == i.kode for n in r.target_triwulan)
    if realisasi:
        yield from realisasi.triwulan
    if hasil:
        yield from (hasil.target, hasil.realisasi)
