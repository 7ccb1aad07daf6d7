"""SKM020 unsur-terendah-tanpa-tindak-lanjut."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.kernel.lokasi import Lokasi
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat
from sakip.reviu.tindak_lanjut import tindak_lanjut_berlaku
from sakip.survei.hasil import HasilSkm
from sakip.survei.survei import Survei


@aturan(
    "SKM020",
    "unsur-terendah-tanpa-tindak-lanjut",
    tahap=Tahap.SURVEI,
    tingkat=Tingkat.PERINGATAN,
    rujukan=("permenpanrb-14-2017#laporan",),
)
def unsur_terendah_tanpa_tindak_lanjut(survei: Survei, hasil: HasilSkm) -> Iterator[Butir]:
    """Unsur dengan nilai terendah tidak mempunyai tindak lanjut.

    Mengapa: Tindak lanjut didahulukan bagi unsur dengan nilai paling rendah. Bila rencana menyebut unsur lain saja,
    keluhan terbesar warga tidak ditangani.

    Cara memperbaiki: Tambahkan tindak lanjut untuk unsur terendah, atau jelaskan mengapa ditunda.
    """
    berlaku = {t.unsur for t in tindak_lanjut_berlaku(survei)}
    terendah = hasil.keseluruhan.terendah
    if terendah is None or not berlaku:
        return
    setara = [u for u in hasil.keseluruhan.daftar_unsur if u.nrr == terendah.nrr]
    if not berlaku & {u.unsur.kode for u in setara}:
        yield Butir(
            pesan=f"Unsur terendah {terendah.unsur.kode} {terendah.unsur.nama} tidak mempunyai tindak lanjut.",
            saran="Tambahkan tindak lanjut untuk unsur itu.",
            at=Lokasi(lembar="Tindak Lanjut", isian="unsur"),
            objek=terendah.unsur.kode,
            fakta=tuple(sorted(berlaku)),
        )
