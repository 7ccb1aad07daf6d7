"""PK008 pk-tanpa-outcome."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.rencana.dokumen import Dokumen
from sakip.rencana.indikator import JenisIndikator
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan("PK008", "pk-tanpa-outcome", tahap=Tahap.RENCANA, tingkat=Tingkat.SALAH, rujukan=("permenpanrb-53-2014#lampiran-i",))
def pk_tanpa_outcome(dokumen: Dokumen) -> Iterator[Butir]:
    """Perjanjian Kinerja kepala unit tidak memuat indikator hasil (outcome).

    Mengapa: Kepala perangkat daerah menjanjikan hasil, bukan kegiatan. Perjanjian yang hanya berisi keluaran adalah
    perjanjian bawahannya.

    Cara memperbaiki: Masukkan indikator hasil sasaran strategis, atau perbaiki jenis indikatornya bila salah isi.
    """
    pk = dokumen.pk_berlaku()
    daftar = [dokumen.indikator(t.indikator) for t in pk.daftar_target if t.target is not None] if pk else []
    jenis = [f"{i.kode} ({i.jenis.value})" for i in daftar if i]
    if pk and jenis and not any(i and i.jenis is JenisIndikator.OUTCOME for i in daftar):
        yield Butir(
            pesan=f"PK versi {pk.versi} hanya memuat {', '.join(jenis)}.",
            saran="Masukkan sedikitnya satu indikator outcome.",
            at=pk.lokasi.pada("versi"),
            objek=f"PK{pk.versi}",
            fakta=(str(pk.versi), *jenis),
        )
