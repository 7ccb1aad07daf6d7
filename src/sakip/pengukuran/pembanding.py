"""An indicator's result held against the end of the Renstra, a standard, and its own earlier years.

All use the indicator's own achievement formula, so a ``minimum`` indicator whose result is already below the final target shows
more than 100 %, as one whose result exceeds it does for ``maksimum``. The cap applies to achievements (this and earlier years),
not to the comparisons with the final target and the standard.
"""

from __future__ import annotations

from sakip.pengukuran.capaian import capaian_indikator
from sakip.pengukuran.hasil import AngkaTerhitung, Operan, TidakDapatDihitung
from sakip.pengukuran.indeks import Indeks
from sakip.rencana.indikator import Indikator, Nilai
from sakip.rencana.realisasi import KinerjaLalu

_BAB_III = "permenpanrb-53-2014#lampiran-ii-bab-iii"
_EVALUASI = "permendagri-86-2017#lampiran-evaluasi"


def tahun_akhir(indeks: Indeks, indikator: Indikator) -> int:
    """The last year of the Renstra: the unit's period, else the indicator's last target; 0 where neither is known."""
    return indeks.dokumen.unit.periode_akhir or max((t for t, _ in indikator.target_renstra), default=0)


def hitung_kemajuan(indeks: Indeks, indikator: Indikator, realisasi: Operan, alasan: str) -> AngkaTerhitung:
    """This year's result against the target of the Renstra's last year; ``alasan`` says why there is no result."""
    tahun = tahun_akhir(indeks, indikator)
    target = indikator.target_tahun(tahun)
    operan = Operan(
        nama=f"target akhir Renstra {tahun or ''}".strip(), nilai=target, lokasi=indikator.lokasi_target.pada(str(tahun))
    )
    kosong = f"target akhir Renstra {tahun} belum diisi" if tahun else "tahun akhir Renstra belum diisi"
    return _banding(
        indeks,
        indikator,
        kode=f"kemajuan:{indikator.kode}",
        judul=f"Tingkat kemajuan {indikator.nama} terhadap target {tahun or 'akhir Renstra'}",
        target=operan,
        realisasi=realisasi,
        alasan=(kosong if target is None else "") or alasan,
        rujukan=(_EVALUASI, _BAB_III),
    )


def hitung_standar(indeks: Indeks, indikator: Indikator, realisasi: Operan, alasan: str) -> AngkaTerhitung:
    """This year's result against the first standard."""
    standar = indeks.standar.get(indikator.kode)
    if standar is None:
        operan, kosong = Operan(nama="standar", nilai=None), "tidak ada standar pembanding"
    else:
        nama = f"standar {standar.tingkat}" + (f" {standar.tahun}" if standar.tahun else "")
        operan = Operan(nama=nama, nilai=standar.nilai, lokasi=standar.lokasi.pada("nilai"))
        kosong = "nilai standar belum diisi" if standar.nilai is None else ""
    return _banding(
        indeks,
        indikator,
        kode=f"standar:{indikator.kode}",
        judul=f"{indikator.nama} terhadap {operan.nama}",
        target=operan,
        realisasi=realisasi,
        alasan=kosong or alasan,
        rujukan=(_BAB_III,),
    )


def hitung_lalu(indeks: Indeks, indikator: Indikator, lalu: KinerjaLalu) -> AngkaTerhitung:
    """The achievement of an earlier year, by today's formula and cap, so that years compare."""
    hasil = capaian_indikator(indikator, indeks.dokumen.unit.pengaturan, lalu.target, lalu.realisasi)
    return AngkaTerhitung(
        kode=f"lalu:{indikator.kode}:{lalu.tahun}",
        judul=f"Capaian {indikator.nama} tahun {lalu.tahun}",
        nilai=hasil.nilai,
        rumus=hasil.rumus,
        operan=(
            Operan(nama=f"realisasi {lalu.tahun}", nilai=lalu.realisasi, lokasi=lalu.lokasi.pada("realisasi")),
            Operan(nama=f"target {lalu.tahun}", nilai=lalu.target, lokasi=lalu.lokasi.pada("target")),
        ),
        rujukan=(_BAB_III,),
        mentah=hasil.mentah,
    )


def _banding(
    indeks: Indeks,
    indikator: Indikator,
    *,
    kode: str,
    judul: str,
    target: Operan,
    realisasi: Operan,
    alasan: str,
    rujukan: tuple[str, ...],
) -> AngkaTerhitung:
    hasil = capaian_indikator(indikator, indeks.dokumen.unit.pengaturan, _nilai(target), _nilai(realisasi), dibatasi=False)
    rumus = hasil.rumus.replace("target", target.nama)
    return AngkaTerhitung(
        kode=kode,
        judul=judul,
        nilai=TidakDapatDihitung(alasan) if alasan else hasil.nilai,
        rumus=rumus,
        operan=(realisasi, target),
        rujukan=rujukan,
        mentah=None if alasan else hasil.mentah,
    )


def _nilai(operan: Operan) -> Nilai | None:
    return None if isinstance(operan.nilai, int) else operan.nilai
