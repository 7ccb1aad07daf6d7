"""SKM033 ikm-di-luar-rentang."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from sakip.kernel.lokasi import Lokasi
from sakip.rencana.dokumen import Dokumen
from sakip.rencana.indikator import Indikator, Nilai
from sakip.reviu.aturan import aturan
from sakip.reviu.ikm import daftar_ikm, target_tertulis
from sakip.reviu.rantai import tampil
from sakip.reviu.temuan import Butir, Tahap, Tingkat

_WAJAR = 1000
"""Beyond it a target is an amount of money, of which another rule speaks."""


def _nilai(dokumen: Dokumen, indikator: Indikator) -> Iterator[tuple[str, Nilai | None, Lokasi]]:
    realisasi = dokumen.realisasi(indikator.kode)
    if realisasi:
        yield "realisasi", realisasi.tahunan, realisasi.lokasi.pada("tahunan")
        yield from (
            (f"realisasi triwulan {n}", nilai, realisasi.lokasi.pada(f"tw{n}")) for n, nilai in enumerate(realisasi.triwulan, 1)
        )
    yield from target_tertulis(dokumen, indikator)


@aturan(
    "SKM033", "ikm-di-luar-rentang", tahap=Tahap.RENCANA, tingkat=Tingkat.SALAH, rujukan=("permenpanrb-14-2017#penghitungan",)
)
def ikm_di_luar_rentang(dokumen: Dokumen) -> Iterator[Butir]:
    """Target atau realisasi IKM di luar 25 sampai 100.

    Mengapa: Jawaban bernilai 1 sampai 4 dikalikan 25, sehingga IKM tidak dapat di bawah 25 atau di atas 100. Nilai
    seperti 3,32 adalah nilai rata-rata yang belum dikonversi; dibandingkan dengan target 83 hasilnya tidak berarti.

    Cara memperbaiki: Kalikan nilai rata-rata dengan 25, atau sebutkan pada satuan bahwa skalanya 1 sampai 4.
    """
    for indikator in daftar_ikm(dokumen):
        salah = [(nama, n, at) for nama, n, at in _nilai(dokumen, indikator) if isinstance(n, Decimal) and 0 < n < 25]
        salah += [
            (nama, n, at) for nama, n, at in target_tertulis(dokumen, indikator) if isinstance(n, Decimal) and 100 < n <= _WAJAR
        ]
        for nama, nilai, at in salah[:1]:
            yield Butir(
                pesan=f"{indikator.kode} {indikator.nama}: {nama} {tampil(nilai)} di luar 25 sampai 100"
                + ("; tampaknya nilai rata-rata yang belum dikali 25." if 1 <= nilai <= 4 else "."),
                saran="Tulis IKM pada skala 25 sampai 100, atau sebutkan skala 1 sampai 4 pada satuannya.",
                at=at,
                objek=indikator.kode,
                fakta=(nama, tampil(nilai)),
            )
