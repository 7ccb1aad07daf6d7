"""TRG014 target-nol."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from sakip.rencana.dokumen import Dokumen
from sakip.rencana.indikator import Polaritas
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan("TRG014", "target-nol", tahap=Tahap.RENCANA, tingkat=Tingkat.SALAH, rujukan=("permenpan-per-09-2007#syarat",))
def target_nol(dokumen: Dokumen) -> Iterator[Butir]:
    """Target nol pada indikator yang makin tinggi makin baik.

    Mengapa: Capaian adalah realisasi dibagi target; target nol tidak dapat dihitung dan tidak menjanjikan apa pun.

    Cara memperbaiki: Isi target yang sebenarnya, atau ubah polaritas menjadi minimum bila nol memang yang dituju.
    """
    pk = dokumen.pk_berlaku()
    for indikator in dokumen.daftar_indikator:
        if indikator.polaritas is not Polaritas.MAKSIMUM or dokumen.target_berlaku(indikator.kode) != Decimal(0):
            continue
        janji = pk.target(indikator.kode) if pk else None
        rkt = dokumen.target_rkt(indikator.kode)
        lokasi = indikator.lokasi_target.pada(str(dokumen.unit.tahun))
        if janji and janji.target is not None:
            lokasi = janji.lokasi.pada("target")
        elif rkt and rkt.target is not None:
            lokasi = rkt.lokasi.pada("target")
        yield Butir(
            pesan=f"{indikator.kode} {indikator.nama}: target tahun {dokumen.unit.tahun} nol, sehingga capaiannya "
            "tidak dapat dihitung.",
            saran="Isi target yang sebenarnya, atau ubah polaritas menjadi minimum.",
            at=lokasi,
            objek=indikator.kode,
            fakta=("0",),
        )
