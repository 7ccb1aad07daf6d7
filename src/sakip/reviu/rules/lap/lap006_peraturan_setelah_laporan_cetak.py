"""LAP006 peraturan-setelah-laporan, on a printed report."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.cetakan.makna import LaporanTercetak
from sakip.reviu.aturan import muka_cetak
from sakip.reviu.cetak.dasar_hukum_cetak import citations_in, legal_basis
from sakip.reviu.temuan import Butir


@muka_cetak("LAP006")
def peraturan_tercetak_setelah_laporan(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Tahun peraturan di daftar dasar hukum; batasnya tahun penandatanganan, paling cepat tahun sesudah tahun laporan."""
    dasar = legal_basis(laporan)
    if dasar is None or not laporan.tahun:
        return
    tanda_tangan = [t.tanggal.year for t in laporan.daftar_tanggal if t.peran == "tanda tangan" and t.bab in ("", "IV", "V")]
    batas = max([laporan.tahun + 1, *tanda_tangan])
    for teks, at in dasar.daftar:
        for (_, _, tahun), _, _ in citations_in(teks):
            if int(tahun) > batas:
                yield Butir(
                    pesan=f"dasar hukum bertahun {tahun}, sedangkan laporan tahun {laporan.tahun} selesai {batas}.",
                    saran="Periksa nomor dan tahunnya.",
                    at=at,
                    objek=tahun,
                    fakta=(teks[:120], tahun),
                )
