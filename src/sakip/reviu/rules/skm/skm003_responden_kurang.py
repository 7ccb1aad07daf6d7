"""SKM003 responden-kurang."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.kernel.lokasi import Lokasi
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat
from sakip.survei.hasil import HasilSkm
from sakip.survei.survei import Survei


@aturan("SKM003", "responden-kurang", tahap=Tahap.SURVEI, tingkat=Tingkat.PERINGATAN, rujukan=("permenpanrb-14-2017#sampel",))
def responden_kurang(survei: Survei, hasil: HasilSkm) -> Iterator[Butir]:
    """Responden lebih sedikit daripada ukuran sampel.

    Mengapa: Ukuran sampel menurut Krejcie dan Morgan menjaga galat sekitar 5 persen. Di bawahnya, indeks belum mewakili
    pengguna layanan.

    Cara memperbaiki: Perpanjang masa survei sampai ukuran sampel terpenuhi, atau sebutkan galatnya dalam laporan. Periksa
    juga apakah jumlah pengguna layanan yang diisi benar.
    """
    sampel = hasil.sampel
    if sampel.responden and sampel.cukup is False:
        yield Butir(
            pesan=f"{sampel.responden} responden, sedangkan {sampel.populasi} pengguna layanan memerlukan {sampel.target}.",
            saran=f"Tambah {(sampel.target or 0) - sampel.responden} responden, atau sebutkan galatnya dalam laporan.",
            at=Lokasi(lembar="Jawaban"),
            objek="responden",
            fakta=(str(sampel.responden), str(sampel.populasi)),
        )
