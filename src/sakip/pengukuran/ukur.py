"""measure: a document's every figure, from targets and results up to the unit."""

from __future__ import annotations

from collections.abc import Mapping

from sakip.pengukuran.agregasi import Anggota, rerata_indikator
from sakip.pengukuran.hasil import AngkaTerhitung, Pengukuran
from sakip.pengukuran.indeks import Indeks, akhir_tahun, bangun_indeks
from sakip.pengukuran.kategori import skala_berlaku
from sakip.pengukuran.pembanding import hitung_lalu
from sakip.pengukuran.per_gugus import ukur_gugus
from sakip.pengukuran.per_indikator import ukur_indikator
from sakip.pengukuran.triwulan import hitung_triwulan
from sakip.rencana.dokumen import Dokumen


def measure(dokumen: Dokumen) -> Pengukuran:
    """Every figure of a document; total and pure.

    Measured is every indicator at a tujuan, sasaran, program, kegiatan or sub kegiatan. A sasaran, program, kegiatan or sub
    kegiatan is the mean of its own indicators. A tujuan is the mean of its own and its sasaran's indicators, or with
    ``agregasi`` = ``sasaran`` the mean of its sasaran (its own indicators only where it has none). The unit is the mean over
    the IKU and the indicators promised in the PK in force, with ``sasaran`` by node first; where there is neither, over the
    indicators of tujuan and sasaran.
    """
    indeks = bangun_indeks(dokumen)
    skala = skala_berlaku(dokumen.unit.pengaturan.skala_kategori, akhir_tahun(dokumen))
    angka: list[AngkaTerhitung] = []
    anggota: dict[str, Anggota] = {}
    for indikator in indeks.daftar_diukur:
        hasil, rincian = ukur_indikator(indeks, indikator, skala)
        anggota[indikator.kode] = Anggota(indikator=indikator, hasil=hasil)
        angka += rincian
    lalu = _lalu(indeks, anggota)
    angka += lalu.values()
    angka += (a for isi in anggota.values() for a in hitung_triwulan(indeks, isi.indikator))
    gugus, rincian = ukur_gugus(indeks, anggota, skala)
    angka += rincian
    iku = _rerata_iku(anggota)
    return Pengukuran(
        indikator={kode: isi.hasil for kode, isi in anggota.items()},
        gugus=gugus,
        lalu=lalu,
        iku=iku,
        angka={a.kode: a for a in (*angka, *((iku,) if iku else ()))},
        peringkat_kategori=skala.skala,
    )


def _lalu(indeks: Indeks, anggota: Mapping[str, Anggota]) -> dict[tuple[str, int], AngkaTerhitung]:
    """Earlier years of measured indicators; of two rows for one year the first holds."""
    hasil: dict[tuple[str, int], AngkaTerhitung] = {}
    for baris in indeks.dokumen.daftar_kinerja_lalu:
        kunci = (baris.indikator, baris.tahun)
        if baris.indikator in anggota and kunci not in hasil:
            hasil[kunci] = hitung_lalu(indeks, anggota[baris.indikator].indikator, baris)
    return hasil


def _rerata_iku(anggota: Mapping[str, Anggota]) -> AngkaTerhitung | None:
    iku = [isi for isi in anggota.values() if isi.indikator.iku]
    return rerata_indikator("capaian:iku", "Rata-rata capaian IKU", iku) if iku else None
