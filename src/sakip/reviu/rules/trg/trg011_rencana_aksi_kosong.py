"""TRG011 rencana-aksi-kosong."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan(
    "TRG011",
    "rencana-aksi-kosong",
    tahap=Tahap.RENCANA,
    tingkat=Tingkat.PERINGATAN,
    rujukan=(
        "permenpanrb-88-2021#perencanaan",
        "perpres-29-2014#laporan",
    ),
)
def rencana_aksi_kosong(dokumen: Dokumen) -> Iterator[Butir]:
    """Indikator Perjanjian Kinerja tidak mempunyai rencana aksi.

    Mengapa: Janji tahunan dipantau tiap triwulan melalui rencana aksi. Tanpa rencana aksi, laporan interim tidak mempunyai
    target.

    Cara memperbaiki: Isi target triwulan, kegiatan dan penanggung jawab di lembar Rencana Aksi.
    """
    pk = dokumen.pk_berlaku()
    ada = {a.indikator for a in dokumen.daftar_rencana_aksi}
    tanpa = [t.indikator for t in pk.daftar_target if t.target is not None and t.indikator not in ada] if pk else []
    if pk and tanpa:
        yield Butir(
            pesan=f"{len(tanpa)} indikator PK versi {pk.versi} belum mempunyai rencana aksi: {', '.join(tanpa)}.",
            saran="Isi rencana aksi setiap indikator yang diperjanjikan.",
            at=next(t.lokasi.pada("indikator") for t in pk.daftar_target if t.indikator == tanpa[0]),
            objek=tanpa[0],
            fakta=(str(pk.versi), *tanpa),
        )
