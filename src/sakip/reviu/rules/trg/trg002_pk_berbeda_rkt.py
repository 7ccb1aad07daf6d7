"""TRG002 pk-berbeda-rkt."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.rantai import (
    lebih_buruk,
    sama,
    tampil,
)
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan("TRG002", "pk-berbeda-rkt", tahap=Tahap.RENCANA, tingkat=Tingkat.SALAH, rujukan=("permenpanrb-53-2014#lampiran-i",))
def pk_berbeda_rkt(dokumen: Dokumen) -> Iterator[Butir]:
    """Target Perjanjian Kinerja awal berbeda dari target RKT tanpa keterangan.

    Mengapa: Perjanjian Kinerja memperjanjikan rencana kerja tahunan. Dua angka untuk satu target berarti pembaca tidak tahu
    mana yang dijanjikan.

    Cara memperbaiki: Samakan targetnya, atau tulis alasan perbedaannya di kolom keterangan lembar PK Target.
    """
    awal = dokumen.daftar_pk[0] if dokumen.daftar_pk else None
    for janji in awal.daftar_target if awal else ():
        indikator, rkt = dokumen.indikator(janji.indikator), dokumen.target_rkt(janji.indikator)
        if indikator is None or janji.target is None or janji.keterangan.strip():
            continue
        if rkt and rkt.target is not None:
            acuan, nama, tempat, beda = rkt.target, "RKT", rkt.lokasi.pada("target"), not sama(janji.target, rkt.target)
        else:
            tahun = dokumen.unit.tahun
            acuan_renstra = indikator.target_tahun(tahun)
            if acuan_renstra is None:
                continue
            acuan, nama, tempat = acuan_renstra, "Renstra", indikator.lokasi_target.pada(str(tahun))
            beda = lebih_buruk(indikator, janji.target, acuan)
        if beda:
            yield Butir(
                pesan=f"{indikator.kode} {indikator.nama}: PK versi 1 menjanjikan {tampil(janji.target)} "
                f"({janji.lokasi.pada('target')}), {nama} {tampil(acuan)} ({tempat}).",
                saran="Samakan targetnya atau tulis alasan perbedaannya.",
                at=janji.lokasi.pada("target"),
                objek=indikator.kode,
                fakta=(tampil(janji.target), nama, tampil(acuan)),
            )
