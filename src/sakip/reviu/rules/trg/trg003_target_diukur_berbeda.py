"""TRG003 target-diukur-berbeda."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.rantai import (
    rupiah_sebagai_target,
    sama,
    tampil,
    target_tahunan,
)
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan("TRG003", "target-diukur-berbeda", tahap=Tahap.RENCANA, tingkat=Tingkat.SALAH, rujukan=("perpres-29-2014#pengukuran",))
def target_diukur_berbeda(dokumen: Dokumen) -> Iterator[Butir]:
    """Kinerja diukur terhadap target yang lain dari yang diperjanjikan.

    Mengapa: Pengukuran membandingkan realisasi dengan target yang diperjanjikan. Target pengukuran yang lain menghasilkan
    capaian yang tidak menjawab janjinya.

    Cara memperbaiki: Kosongkan kolom target yang diukur supaya target Perjanjian Kinerja dipakai, atau perbaiki targetnya.
    """
    pk = dokumen.pk_berlaku()
    for hasil in dokumen.daftar_realisasi:
        indikator, (acuan, nama) = dokumen.indikator(hasil.indikator), target_tahunan(dokumen, hasil.indikator)
        janji = pk.target(hasil.indikator) if pk else None
        dicabut = janji is not None and janji.target is None
        if indikator is None or hasil.target_diukur is None or acuan is None or dicabut or sama(hasil.target_diukur, acuan):
            continue
        if not rupiah_sebagai_target(dokumen, indikator, acuan):
            yield Butir(
                pesan=f"{indikator.kode} {indikator.nama} diukur terhadap {tampil(hasil.target_diukur)}, sedangkan "
                f"{nama} menetapkan {tampil(acuan)}.",
                saran=f"Ukur terhadap {tampil(acuan)}.",
                at=hasil.lokasi.pada("target_diukur"),
                objek=indikator.kode,
                fakta=(tampil(hasil.target_diukur), nama, tampil(acuan)),
            )
