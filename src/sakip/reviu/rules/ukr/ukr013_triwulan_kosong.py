"""UKR013 triwulan-kosong."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from sakip.kernel.periode import ROMAWI
from sakip.rencana.dokumen import Dokumen
from sakip.rencana.indikator import Akumulasi, Indikator
from sakip.rencana.realisasi import Realisasi, RencanaAksi
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat


def _kosong(indikator: Indikator, realisasi: Realisasi, aksi: RencanaAksi | None) -> list[int]:
    """The quarters (0 to 3) whose result is missing: asked for by the action plan, or needed for the sum of the year."""
    kumulatif = indikator.akumulasi is Akumulasi.KUMULATIF
    isi = [t for t in realisasi.triwulan if isinstance(t, Decimal)]
    if aksi:
        kosong = [n for n in range(4) if aksi.target_triwulan[n] is not None and realisasi.triwulan[n] is None]
        return [n for n in kosong if n < 3 or kumulatif or realisasi.tahunan is None]  # the year's value stands for the last
    tahunan = realisasi.tahunan
    if not kumulatif or not isi or (isinstance(tahunan, Decimal) and tahunan <= sum(isi)):
        return []
    return [n for n in range(4) if realisasi.triwulan[n] is None]


@aturan("UKR013", "triwulan-kosong", tahap=Tahap.RENCANA, tingkat=Tingkat.PERINGATAN, rujukan=("perpres-29-2014#laporan",))
def triwulan_kosong(dokumen: Dokumen) -> Iterator[Butir]:
    """Triwulan yang seharusnya terisi belum mempunyai realisasi.

    Mengapa: Kinerja dipantau setiap triwulan; target triwulan tanpa realisasi berarti pemantauan terlewat, dan jumlah setahun
    indikator kumulatif tidak dapat ditelusuri.

    Cara memperbaiki: Isi realisasi triwulan itu di lembar Realisasi; tulis 0 bila memang tidak ada hasil.
    """
    rencana = {a.indikator: a for a in dokumen.daftar_rencana_aksi}
    for realisasi in dokumen.daftar_realisasi:
        indikator = dokumen.indikator(realisasi.indikator)
        aksi = rencana.get(realisasi.indikator)
        kosong = _kosong(indikator, realisasi, aksi) if indikator else []
        if indikator is None or not kosong:
            continue
        nama = ", ".join(ROMAWI[n] for n in kosong)
        sebab = "mempunyai target" if aksi else "diperlukan untuk jumlah setahun"
        yield Butir(
            pesan=f"{indikator.kode} {indikator.nama}: triwulan {nama} {sebab} tetapi belum ada realisasinya.",
            saran="Isi realisasi triwulan itu; 0 bila tidak ada hasil.",
            at=realisasi.lokasi.pada(f"tw{kosong[0] + 1}"),
            objek=indikator.kode,
            fakta=(nama,),
        )
