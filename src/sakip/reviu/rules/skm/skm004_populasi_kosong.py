"""SKM004 populasi-kosong."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.kernel.lokasi import Lokasi
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat
from sakip.survei.hasil import HasilSkm
from sakip.survei.survei import Survei


@aturan("SKM004", "populasi-kosong", tahap=Tahap.SURVEI, tingkat=Tingkat.PERINGATAN, rujukan=("permenpanrb-14-2017#sampel",))
def populasi_kosong(survei: Survei, hasil: HasilSkm) -> Iterator[Butir]:
    """Jumlah pengguna layanan belum diisi.

    Mengapa: Ukuran sampel dihitung dari jumlah pengguna layanan dalam periode survei. Tanpa jumlah itu laporan tidak
    dapat menunjukkan bahwa respondennya cukup.

    Cara memperbaiki: Isi jumlah pengguna setiap layanan, misalnya dari register pelayanan periode yang sama.
    """
    if survei.populasi_total is not None and survei.populasi_total > 0:
        return
    kosong = [n.nama for n in survei.daftar_layanan if not n.populasi]
    yield Butir(
        pesan=f"Jumlah pengguna layanan belum diisi{': ' + ', '.join(kosong) if kosong else ''}.",
        saran="Isi jumlah pengguna setiap layanan dari register pelayanan periode ini.",
        at=Lokasi(lembar="Layanan", isian="populasi"),
        objek="populasi",
        fakta=(survei.periode, *kosong),
    )
