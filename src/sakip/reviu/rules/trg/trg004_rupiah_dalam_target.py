"""TRG004 rupiah-dalam-target."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.kernel.lokasi import Lokasi
from sakip.rencana.dokumen import Dokumen
from sakip.rencana.indikator import Nilai
from sakip.reviu.aturan import aturan
from sakip.reviu.rantai import (
    rupiah_sebagai_target,
    tampil,
)
from sakip.reviu.temuan import Butir, Tahap, Tingkat


def _daftar(dokumen: Dokumen) -> Iterator[tuple[str, str, Nilai | None, Lokasi]]:
    for indikator in dokumen.daftar_indikator:
        for tahun, nilai in indikator.target_renstra:
            yield indikator.kode, f"Renstra {tahun}", nilai, indikator.lokasi_target.pada(str(tahun))
    yield from ((t.indikator, "RKT", t.target, t.lokasi.pada("target")) for t in dokumen.daftar_rkt)
    for pk in dokumen.daftar_pk:
        yield from ((t.indikator, f"PK versi {pk.versi}", t.target, t.lokasi.pada("target")) for t in pk.daftar_target)
    for aksi in dokumen.daftar_rencana_aksi:
        for n, nilai_tw in enumerate(aksi.target_triwulan, 1):
            yield aksi.indikator, f"rencana aksi triwulan {n}", nilai_tw, aksi.lokasi.pada(f"tw{n}")
    for hasil in dokumen.daftar_realisasi:
        yield hasil.indikator, "target yang diukur", hasil.target_diukur, hasil.lokasi.pada("target_diukur")
    yield from ((p.objek, p.tempat, p.nilai, p.lokasi.pada("nilai")) for p in dokumen.daftar_pembanding if p.ukuran == "target")


@aturan(
    "TRG004",
    "rupiah-dalam-target",
    tahap=Tahap.RENCANA,
    tingkat=Tingkat.SALAH,
    rujukan=(
        "permenpanrb-53-2014#lampiran-i",
        "permenpan-per-20-2008#umum",
    ),
)
def rupiah_dalam_target(dokumen: Dokumen) -> Iterator[Butir]:
    """Target kinerja berisi jumlah rupiah.

    Mengapa: Target mempunyai satuan indikatornya. Anggaran program di kolom target, misalnya 38.100.000 untuk indikator
    persentase, tidak dapat dicapai dan tidak dapat diukur.

    Cara memperbaiki: Isi target dengan satuan indikator; anggaran sudah ada di lembar Program.
    """
    for kode, tempat, nilai, lokasi in _daftar(dokumen):
        indikator = dokumen.indikator(kode)
        if indikator and rupiah_sebagai_target(dokumen, indikator, nilai):
            yield Butir(
                pesan=f'Target {kode} "{indikator.nama}" ({indikator.satuan}) dalam {tempat} berisi {tampil(nilai)}, '
                "jumlah rupiah.",
                saran=f"Isi target dalam satuan {indikator.satuan or 'indikator'}.",
                at=lokasi,
                objek=kode,
                fakta=(tempat, tampil(nilai)),
            )
