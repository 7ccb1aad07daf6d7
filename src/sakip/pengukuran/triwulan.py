"""Achievement at the end of each quarter against the action plan."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.kernel.periode import ROMAWI
from sakip.pengukuran.akumulasi import nilai_sampai, sebut_triwulan, triwulan_kosong
from sakip.pengukuran.capaian import capaian_indikator
from sakip.pengukuran.hasil import AngkaTerhitung, Operan, TidakDapatDihitung
from sakip.pengukuran.indeks import Indeks
from sakip.rencana.indikator import Akumulasi, Indikator, Nilai
from sakip.rencana.realisasi import KOSONG, Realisasi, RencanaAksi, Triwulanan


def hitung_triwulan(indeks: Indeks, indikator: Indikator) -> Iterator[AngkaTerhitung]:
    """Four figures for an indicator with targets in the action plan, none for another.

    For ``kumulatif`` both sides are sums so far; else both are that quarter's values. Where quarter IV was not entered, the
    annual result stands for it.
    """
    rencana = indeks.rencana_aksi.get(indikator.kode)
    if rencana is None:
        return
    realisasi = indeks.realisasi.get(indikator.kode)
    for n in range(1, 5):
        target = nilai_sampai(rencana.target_triwulan, indikator.akumulasi, n)
        nilai, operan = _realisasi(indikator, realisasi, rencana.target_triwulan, n)
        hasil = capaian_indikator(indikator, indeks.dokumen.unit.pengaturan, target, nilai)
        alasan = _alasan(target, nilai, n)
        yield AngkaTerhitung(
            kode=f"triwulan:{indikator.kode}:{n}",
            judul=f"Capaian {indikator.nama} sampai triwulan {ROMAWI[n - 1]}",
            nilai=TidakDapatDihitung(alasan) if alasan else hasil.nilai,
            rumus=hasil.rumus + (" (keduanya jumlah sampai triwulan ini)" if indikator.akumulasi is Akumulasi.KUMULATIF else ""),
            operan=(*operan, *_rinci("target", rencana.target_triwulan, rencana, indikator, n)),
            rujukan=("perpres-29-2014#laporan",),
            mentah=None if alasan else hasil.mentah,
        )


def _alasan(target: Nilai | None, nilai: Nilai | None, triwulan: int) -> str:
    if target is None:
        return f"target {sebut_triwulan([triwulan])} tidak ditetapkan"
    return "" if nilai is not None else f"realisasi {sebut_triwulan([triwulan])} belum lengkap"


def _realisasi(
    indikator: Indikator, realisasi: Realisasi | None, target: Triwulanan, n: int
) -> tuple[Nilai | None, tuple[Operan, ...]]:
    triwulanan = realisasi.triwulan if realisasi else KOSONG
    sampai = [n] if indikator.akumulasi is not Akumulasi.KUMULATIF else range(1, n + 1)
    kurang = triwulanan[n - 1] is None if len(sampai) == 1 and n in sampai else bool(triwulan_kosong(triwulanan, target, n))
    if realisasi and n == 4 and realisasi.tahunan is not None and (kurang or triwulanan[3] is None):
        tahunan = Operan(nama="realisasi tahunan", nilai=realisasi.tahunan, lokasi=realisasi.lokasi.pada("tahunan"))
        return realisasi.tahunan, (tahunan,)
    operan = _rinci("realisasi", triwulanan, realisasi, indikator, n) if realisasi else ()
    return (None if kurang else nilai_sampai(triwulanan, indikator.akumulasi, n)), operan


def _rinci(apa: str, nilai: Triwulanan, baris: Realisasi | RencanaAksi, indikator: Indikator, n: int) -> tuple[Operan, ...]:
    awal = 1 if indikator.akumulasi is Akumulasi.KUMULATIF else n
    return tuple(
        Operan(nama=f"{apa} triwulan {ROMAWI[k - 1]}", nilai=nilai[k - 1], lokasi=baris.lokasi.pada(f"tw{k}"))
        for k in range(awal, n + 1)
    )
