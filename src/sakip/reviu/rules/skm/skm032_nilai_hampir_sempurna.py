"""SKM032 nilai-hampir-sempurna."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.kernel.lokasi import Lokasi
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat
from sakip.survei.hasil import HasilSkm
from sakip.survei.survei import Survei

PALING_SEDIKIT, AMBANG_PERSEN = 30, 95
"""Practice, not law."""


@aturan("SKM032", "nilai-hampir-sempurna", tahap=Tahap.SURVEI, tingkat=Tingkat.SARAN, rujukan=("permenpanrb-14-2017#kuesioner",))
def nilai_hampir_sempurna(survei: Survei, hasil: HasilSkm) -> Iterator[Butir]:
    """Hampir semua jawaban bernilai 4.

    Mengapa: Indeks yang nyaris sempurna jarang terjadi bila warga menjawab sendiri. Sering kuesioner diisi di depan
    petugas atau oleh petugas. Ambang 95 persen jawaban bernilai 4 adalah kebiasaan, bukan ketentuan.

    Cara memperbaiki: Pastikan warga mengisi tanpa didampingi petugas yang melayaninya, dan sediakan tautan atau QR.
    Aturan ini diam di bawah tiga puluh responden.
    """
    semua = hasil.keseluruhan
    sebaran = [u.sebaran for u in semua.daftar_unsur if u.sebaran is not None]
    jawaban, empat = sum(sum(s) for s in sebaran), sum(s[3] for s in sebaran)
    if semua.responden < PALING_SEDIKIT or empat == jawaban or empat * 100 < jawaban * AMBANG_PERSEN:
        return
    yield Butir(
        pesan=f"{empat} dari {jawaban} jawaban bernilai 4.",
        saran="Pastikan warga menjawab sendiri, tidak di depan petugas yang melayaninya.",
        at=Lokasi(lembar="Jawaban"),
        objek="jawaban",
        fakta=(str(empat), str(jawaban)),
    )
