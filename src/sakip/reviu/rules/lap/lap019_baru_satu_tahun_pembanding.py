"""LAP019 baru-satu-tahun-pembanding."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan(
    "LAP019",
    "baru-satu-tahun-pembanding",
    tahap=Tahap.RENCANA,
    tingkat=Tingkat.SARAN,
    rujukan=("permenpanrb-53-2014#lampiran-ii-bab-iii",),
)
def baru_satu_tahun_pembanding(dokumen: Dokumen) -> Iterator[Butir]:
    """IKU dibandingkan dengan satu tahun saja, padahal sudah bertarget beberapa tahun.

    Mengapa: Laporan membandingkan realisasi dengan tahun lalu dan beberapa tahun terakhir; dua titik belum menunjukkan arah.

    Cara memperbaiki: Tambahkan realisasi tahun-tahun sebelumnya di lembar Kinerja Lalu.
    """
    tahun_ini = dokumen.unit.tahun
    for indikator in dokumen.daftar_iku:
        bertarget = {tahun for tahun, _ in indikator.target_renstra if tahun < tahun_ini}
        baris = [k for k in dokumen.daftar_kinerja_lalu if k.indikator == indikator.kode and k.tahun < tahun_ini]
        ada = {k.tahun for k in baris if k.realisasi is not None}
        kurang = sorted(bertarget - ada)
        if len(ada) != 1 or len(bertarget) < 2 or not kurang:
            continue
        sebut = ", ".join(str(t) for t in kurang)
        yield Butir(
            pesan=f"{indikator.kode} {indikator.nama}: pembanding hanya tahun {min(ada)}; tahun {sebut} juga bertarget.",
            saran=f"Tambahkan realisasi tahun {sebut} di lembar Kinerja Lalu.",
            at=baris[0].lokasi.pada("tahun"),
            objek=indikator.kode,
            fakta=(str(min(ada)), sebut),
        )
