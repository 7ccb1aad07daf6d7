"""SKM013 profil-sering-kosong."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.kernel.lokasi import Lokasi
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat
from sakip.survei.hasil import HasilSkm
from sakip.survei.hitung import TIDAK_DIISI
from sakip.survei.profil import DAFTAR_PROFIL
from sakip.survei.survei import Survei

AMBANG_BAGIAN = 4
"""More than one in four; practice, not law."""


@aturan("SKM013", "profil-sering-kosong", tahap=Tahap.SURVEI, tingkat=Tingkat.SARAN, rujukan=("permenpanrb-14-2017#kuesioner",))
def profil_sering_kosong(survei: Survei, hasil: HasilSkm) -> Iterator[Butir]:
    """Profil responden sering tidak diisi.

    Mengapa: Laporan survei menyajikan responden menurut jenis kelamin, usia, pendidikan, dan pekerjaan. Bila seperempat
    lebih dikosongkan, sajian itu tidak menggambarkan siapa yang menjawab. Ambang seperempat adalah kebiasaan, bukan
    ketentuan.

    Cara memperbaiki: Minta petugas mengingatkan pengisian profil, dan periksa kolom profil pada berkas impor. Nama, NIK,
    dan nomor telepon tetap tidak ditanyakan.
    """
    responden = hasil.keseluruhan.responden
    kosong = {
        profil.nama: sum(k.responden for k in hasil.per_profil.get(profil.kode, ()) if k.nama == TIDAK_DIISI)
        for profil in DAFTAR_PROFIL
    }
    sering = {nama: banyak for nama, banyak in kosong.items() if banyak * AMBANG_BAGIAN > responden}
    if sering:
        rinci = ", ".join(f"{nama.lower()} {banyak}" for nama, banyak in sering.items())
        yield Butir(
            pesan=f"Profil tidak diisi oleh banyak responden (dari {responden}): {rinci}.",
            saran="Ingatkan pengisian profil, dan periksa kolom profil pada berkas impor.",
            at=Lokasi(lembar="Jawaban"),
            objek="profil",
            fakta=(rinci, str(responden)),
        )
