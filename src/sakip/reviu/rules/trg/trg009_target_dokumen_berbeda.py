"""TRG009 target-dokumen-berbeda."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.rencana.dokumen import Dokumen
from sakip.rencana.indikator import Indikator, Nilai
from sakip.reviu.aturan import aturan
from sakip.reviu.rantai import (
    rupiah_sebagai_target,
    sama,
    tampil,
)
from sakip.reviu.temuan import Butir, Tahap, Tingkat


def _ditetapkan(dokumen: Dokumen, indikator: Indikator, tahun: int) -> list[tuple[str, Nilai]]:
    hasil = [(f"Renstra {tahun}", indikator.target_tahun(tahun))]
    if tahun == dokumen.unit.tahun:
        rkt = dokumen.target_rkt(indikator.kode)
        hasil += [("RKT", rkt.target)] if rkt else []
        hasil += [(f"PK versi {pk.versi}", j.target) for pk in dokumen.daftar_pk if (j := pk.target(indikator.kode))]
    kode = indikator.kode
    hasil += [(f"kinerja {tahun}", k.target) for k in dokumen.daftar_kinerja_lalu if (k.indikator, k.tahun) == (kode, tahun)]
    return [(nama, nilai) for nama, nilai in hasil if nilai is not None]


@aturan("TRG009", "target-dokumen-berbeda", tahap=Tahap.RENCANA, tingkat=Tingkat.SALAH, rujukan=("perpres-29-2014#pengukuran",))
def target_dokumen_berbeda(dokumen: Dokumen) -> Iterator[Butir]:
    """Target dalam tabel atau dokumen lain tidak sama dengan target mana pun yang ditetapkan.

    Mengapa: Satu target mempunyai satu nilai di semua tabel. Nilai yang tidak ada dalam Renstra, RKT atau Perjanjian
    Kinerja tidak mempunyai asal.

    Cara memperbaiki: Perbaiki tabel itu menurut Perjanjian Kinerja yang berlaku, atau perbaiki targetnya bila tabel itu
    yang benar.
    """
    for angka in dokumen.daftar_pembanding:
        indikator = dokumen.indikator(angka.objek)
        if angka.ukuran != "target" or indikator is None or rupiah_sebagai_target(dokumen, indikator, angka.nilai):
            continue
        daftar = _ditetapkan(dokumen, indikator, angka.tahun or dokumen.unit.tahun)
        daftar = [d for d in daftar if not rupiah_sebagai_target(dokumen, indikator, d[1])]
        if daftar and not any(sama(angka.nilai, nilai) for _, nilai in daftar):
            sebutan = ", ".join(f"{nama} {tampil(nilai)}" for nama, nilai in daftar)
            yield Butir(
                pesan=f"{angka.tempat} menyebut target {indikator.kode} {tampil(angka.nilai)}, padahal {sebutan}.",
                saran="Samakan dengan target yang ditetapkan.",
                at=angka.lokasi.pada("nilai"),
                objek=indikator.kode,
                fakta=(angka.tempat, tampil(angka.nilai), sebutan),
            )
