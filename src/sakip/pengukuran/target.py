"""The target an indicator is measured against, with the place it was promised in."""

from __future__ import annotations

from dataclasses import dataclass

from sakip.pengukuran.hasil import Operan
from sakip.pengukuran.indeks import Indeks
from sakip.rencana.indikator import Indikator, Nilai


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetDiukur:
    """The same value as ``Dokumen.target_berlaku``, its place, and why there is none ("" if there is one)."""

    nilai: Nilai | None
    operan: Operan
    alasan: str = ""
    dicabut: bool = False
    """True where the PK in force took the indicator out: then it is not measured, whatever else names a target."""


def target_diukur(indeks: Indeks, indikator: Indikator) -> TargetDiukur:
    """Stated with the result, else PK in force, else RKT, else Renstra."""
    kode, tahun = indikator.kode, indeks.dokumen.unit.tahun
    realisasi = indeks.realisasi.get(kode)
    if realisasi and realisasi.target_diukur is not None:
        tempat = realisasi.lokasi.pada("target_diukur")
        return _ada(Operan(nama="target yang diukur", nilai=realisasi.target_diukur, lokasi=tempat))
    janji = indeks.janji.get(kode)
    if janji and indeks.pk:
        operan = Operan(
            nama=f"target Perjanjian Kinerja versi {indeks.pk.versi}", nilai=janji.target, lokasi=janji.lokasi.pada("target")
        )
        alasan = f"target dicabut oleh Perjanjian Kinerja versi {indeks.pk.versi}"
        return _ada(operan) if janji.target is not None else TargetDiukur(nilai=None, operan=operan, alasan=alasan, dicabut=True)
    rkt = indeks.rkt.get(kode)
    if rkt and rkt.target is not None:
        return _ada(Operan(nama="target RKT", nilai=rkt.target, lokasi=rkt.lokasi.pada("target")))
    nilai = indikator.target_tahun(tahun)
    operan = Operan(nama=f"target Renstra {tahun}", nilai=nilai, lokasi=indikator.lokasi_target.pada(str(tahun)))
    return _ada(operan) if nilai is not None else TargetDiukur(nilai=None, operan=operan, alasan="target belum diisi")


def _ada(operan: Operan) -> TargetDiukur:
    assert not isinstance(operan.nilai, int)
    return TargetDiukur(nilai=operan.nilai, operan=operan)
