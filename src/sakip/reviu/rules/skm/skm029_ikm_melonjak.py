"""SKM029 ikm-melonjak."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from sakip.kernel.angka import format_angka
from sakip.kernel.lokasi import Lokasi
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat
from sakip.survei.hasil import HasilSkm
from sakip.survei.survei import Survei

AMBANG_POIN = 15
"""Practice, not law."""


@aturan("SKM029", "ikm-melonjak", tahap=Tahap.SURVEI, tingkat=Tingkat.PERINGATAN, rujukan=("permenpanrb-14-2017#laporan",))
def ikm_melonjak(survei: Survei, hasil: HasilSkm) -> Iterator[Butir]:
    """IKM berubah lebih dari 15 poin dari periode sebelumnya.

    Mengapa: Kepuasan jarang berubah sebesar itu dalam satu periode. Biasanya cara menghitung, skala, atau respondennya
    berbeda. Ambang 15 poin adalah kebiasaan, bukan ketentuan.

    Cara memperbaiki: Periksa skala dan bobot kedua periode; bila perubahannya nyata, jelaskan sebabnya dalam laporan.
    """
    if not survei.daftar_lalu or not isinstance(hasil.ikm, Decimal):
        return
    lalu = survei.daftar_lalu[-1]
    selisih = hasil.ikm - lalu.ikm
    if abs(selisih) > AMBANG_POIN:
        yield Butir(
            pesan=f"IKM {format_angka(hasil.ikm, 2)}, {'naik' if selisih > 0 else 'turun'} {format_angka(abs(selisih), 2)} poin "
            f"dari {format_angka(lalu.ikm, 2)} pada {lalu.periode}.",
            saran="Periksa skala dan bobot kedua periode, atau jelaskan sebabnya dalam laporan.",
            at=Lokasi(lembar="Nilai Sebelumnya", isian="ikm"),
            objek="tren",
            fakta=(format_angka(hasil.ikm, 2), format_angka(lalu.ikm, 2)),
        )
