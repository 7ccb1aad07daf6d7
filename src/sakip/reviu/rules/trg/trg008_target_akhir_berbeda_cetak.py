"""TRG008 target-akhir-berbeda, on a printed report."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.cetakan.makna import JenisTabel, LaporanTercetak, Peran
from sakip.reviu.aturan import muka_cetak
from sakip.reviu.cetak.banding import same_number
from sakip.reviu.cetak.sebut import name_of
from sakip.reviu.temuan import Butir


@muka_cetak("TRG008")
def target_akhir_tercetak_berbeda(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Target akhir pada tabel kemajuan dibandingkan dengan target tahun terakhir pada tabel Renstra."""
    renstra = [f for f in laporan.fakta(Peran.TARGET) if f.dokumen is JenisTabel.RENSTRA and f.tahun and f.nilai is not None]
    for f in laporan.fakta(Peran.TARGET_AKHIR):
        milik = [r for r in renstra if r.entitas == f.entitas]
        if f.nilai is None or f.entitas < 0 or not milik:
            continue
        akhir = next((r for r in milik if r.tahun == f.tahun), max(milik, key=lambda r: r.tahun))
        if akhir.nilai is None or f.nilai == akhir.nilai or same_number(f.nilai, max(1, f.desimal), akhir.nilai, akhir.desimal):
            continue
        yield Butir(
            pesan=f"target akhir {name_of(f)} {f.teks}, sedangkan target Renstra {akhir.tahun} {akhir.teks} ({akhir.lokasi}).",
            saran=f"Pakai {akhir.teks}, lalu hitung ulang tingkat kemajuannya.",
            at=f.lokasi,
            objek=f.objek,
            fakta=(f.teks, akhir.teks),
        )
