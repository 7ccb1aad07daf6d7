"""TRG006 persen-lebih-seratus."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from sakip.kernel.kosakata import cari_frasa, daftar_kata
from sakip.kernel.lokasi import Lokasi
from sakip.rencana.dokumen import Dokumen
from sakip.rencana.indikator import Indikator, Nilai
from sakip.reviu.aturan import aturan
from sakip.reviu.rantai import (
    persen,
    rupiah_sebagai_target,
    tampil,
)
from sakip.reviu.temuan import Butir, Tahap, Tingkat


def _daftar(dokumen: Dokumen, indikator: Indikator) -> Iterator[tuple[str, Nilai | None, Lokasi]]:
    yield from ((f"Renstra {t}", n, indikator.lokasi_target.pada(str(t))) for t, n in indikator.target_renstra)
    rkt = dokumen.target_rkt(indikator.kode)
    if rkt:
        yield "RKT", rkt.target, rkt.lokasi.pada("target")
    for pk in dokumen.daftar_pk:
        janji = pk.target(indikator.kode)
        if janji:
            yield f"PK versi {pk.versi}", janji.target, janji.lokasi.pada("target")


@aturan(
    "TRG006", "persen-lebih-seratus", tahap=Tahap.RENCANA, tingkat=Tingkat.PERINGATAN, rujukan=("permenpan-per-09-2007#syarat",)
)
def persen_lebih_seratus(dokumen: Dokumen) -> Iterator[Butir]:
    """Target persentase melebihi 100.

    Mengapa: Bagian dari keseluruhan tidak dapat melebihi seratus persen. Pertumbuhan, kenaikan dan rasio dikecualikan.

    Cara memperbaiki: Perbaiki target, atau satuan bila yang diukur bukan persentase.
    """
    for indikator in dokumen.daftar_indikator:
        if not persen(indikator) or cari_frasa(indikator.nama, daftar_kata("lebih_dari_seratus")):
            continue
        for nama, nilai, lokasi in _daftar(dokumen, indikator):
            if isinstance(nilai, Decimal) and nilai > 100 and not rupiah_sebagai_target(dokumen, indikator, nilai):
                yield Butir(
                    pesan=f"{indikator.kode} {indikator.nama}: target {nama} {tampil(nilai)} melebihi 100%.",
                    saran="Perbaiki target atau satuannya.",
                    at=lokasi,
                    objek=indikator.kode,
                    fakta=(nama, tampil(nilai)),
                )
                break
