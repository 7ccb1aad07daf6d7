"""One indicator's year: realisasi from the quarters, achievement, comparisons, quarters, earlier years."""

from __future__ import annotations

from sakip.pengukuran.akumulasi import NilaiPeriode, nilai_tahun
from sakip.pengukuran.capaian import REALISASI_KOSONG, capaian_indikator
from sakip.pengukuran.hasil import AngkaTerhitung, HasilIndikator, Operan, TidakDapatDihitung
from sakip.pengukuran.indeks import Indeks
from sakip.pengukuran.kategori import SkalaBerlaku
from sakip.pengukuran.pembanding import hitung_kemajuan, hitung_standar
from sakip.pengukuran.target import target_diukur
from sakip.rencana.indikator import Indikator
from sakip.rencana.realisasi import KOSONG


def ukur_indikator(
    indeks: Indeks, indikator: Indikator, skala: SkalaBerlaku
) -> tuple[HasilIndikator, tuple[AngkaTerhitung, ...]]:
    """The result and all its figures, those it is computed from first."""
    rencana = indeks.rencana_aksi.get(indikator.kode)
    realisasi = indeks.realisasi.get(indikator.kode)
    tahun = nilai_tahun(realisasi, indikator.akumulasi, rencana.target_triwulan if rencana else KOSONG)
    turunan = _realisasi_turunan(indikator, tahun)
    operan = _operan(tahun, turunan)
    target = target_diukur(indeks, indikator)
    hasil = capaian_indikator(indikator, indeks.dokumen.unit.pengaturan, target.nilai, tahun.nilai)
    alasan = tahun.alasan if hasil.nilai == REALISASI_KOSONG else ""
    if target.dicabut:
        alasan = target.alasan
    capaian = AngkaTerhitung(
        kode=f"capaian:{indikator.kode}",
        judul=f"Capaian {indikator.nama}",
        nilai=TidakDapatDihitung(alasan) if alasan else hasil.nilai,
        rumus=hasil.rumus,
        operan=(operan, target.operan),
        rujukan=("perpres-29-2014#pengukuran", *skala.rujukan),
        mentah=None if alasan else hasil.mentah,
    )
    kemajuan = hitung_kemajuan(indeks, indikator, operan, tahun.alasan)
    standar = hitung_standar(indeks, indikator, operan, tahun.alasan)
    jadi = HasilIndikator(
        indikator=indikator.kode,
        target=target.nilai,
        realisasi=tahun.nilai,
        capaian=capaian,
        kategori="" if alasan else hasil.kategori or skala.kategori(capaian.angka),
        kemajuan=kemajuan,
        standar=standar,
    )
    return jadi, (*turunan, capaian, kemajuan, standar)


def _realisasi_turunan(indikator: Indikator, tahun: NilaiPeriode) -> tuple[AngkaTerhitung, ...]:
    """The figure of a number derived from quarters; a predicate and an entered value have none."""
    if not tahun.diturunkan or isinstance(tahun.nilai, str):
        return ()
    return (
        AngkaTerhitung(
            kode=f"realisasi:{indikator.kode}",
            judul=f"Realisasi {indikator.nama} dari triwulan",
            nilai=TidakDapatDihitung(tahun.alasan) if tahun.nilai is None else tahun.nilai,
            rumus=tahun.rumus or "dari realisasi triwulan",
            operan=tahun.operan,
            satuan=indikator.satuan,
            rujukan=("perpres-29-2014#laporan",),
        ),
    )


def _operan(tahun: NilaiPeriode, turunan: tuple[AngkaTerhitung, ...]) -> Operan:
    """The year's value as an operand: its cell, or the figure it was derived as."""
    if turunan:
        nama = f"realisasi ({tahun.rumus})" if tahun.rumus else "realisasi"
        return Operan(nama=nama, nilai=tahun.nilai, kode=turunan[0].kode)
    return tahun.operan[-1] if tahun.operan else Operan(nama="realisasi", nilai=None)
