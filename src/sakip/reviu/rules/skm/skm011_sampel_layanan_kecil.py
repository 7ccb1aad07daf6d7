"""SKM011 sampel-layanan-kecil."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.kernel.lokasi import Lokasi
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat
from sakip.survei.hasil import HasilSkm
from sakip.survei.survei import Survei


@aturan("SKM011", "sampel-layanan-kecil", tahap=Tahap.SURVEI, tingkat=Tingkat.SARAN, rujukan=("permenpanrb-14-2017#sampel",))
def sampel_layanan_kecil(survei: Survei, hasil: HasilSkm) -> Iterator[Butir]:
    """Responden suatu layanan lebih sedikit daripada ukuran sampel layanan itu.

    Mengapa: Survei boleh cukup untuk unit sebagai keseluruhan, tetapi indeks satu layanan baru dapat dipercaya bila
    respondennya juga memenuhi ukuran sampel layanan itu.

    Cara memperbaiki: Tambah responden layanan itu bila indeksnya hendak dilaporkan tersendiri.
    """
    if len(survei.daftar_layanan) < 2:
        return
    for nama, sampel in hasil.sampel_layanan.items():
        if sampel.responden and sampel.cukup is False:
            yield Butir(
                pesan=f"Layanan {nama}: {sampel.responden} responden, sedangkan {sampel.populasi} pengguna memerlukan "
                f"{sampel.target}.",
                saran="Tambah responden layanan ini bila indeksnya dilaporkan tersendiri.",
                at=Lokasi(lembar="Layanan", isian="populasi"),
                objek=nama,
                fakta=(str(sampel.responden), str(sampel.populasi)),
            )
