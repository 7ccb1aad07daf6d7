"""SKM015 jadwal-di-luar-tahun."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.kernel.lokasi import Lokasi
from sakip.kernel.periode import format_tanggal
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat
from sakip.survei.hasil import HasilSkm
from sakip.survei.survei import Survei


@aturan("SKM015", "jadwal-di-luar-tahun", tahap=Tahap.SURVEI, tingkat=Tingkat.SALAH, rujukan=("permenpanrb-14-2017#berkala",))
def jadwal_di_luar_tahun(survei: Survei, hasil: HasilSkm) -> Iterator[Butir]:
    """Masa survei seluruhnya di luar tahun survei.

    Mengapa: Hasil survei dipakai sebagai realisasi kinerja tahunnya. Bila tidak satu hari pun masa survei jatuh pada
    tahun itu, tahun atau tanggalnya salah.

    Cara memperbaiki: Perbaiki tahun survei, atau tanggal mulai dan selesainya.
    """
    awal, akhir = survei.mulai or survei.selesai, survei.selesai or survei.mulai
    if awal and akhir and awal <= akhir and not awal.year <= survei.tahun <= akhir.year:
        yield Butir(
            pesan=f"Survei tahun {survei.tahun} berlangsung {format_tanggal(awal)} sampai {format_tanggal(akhir)}.",
            saran="Perbaiki tahun survei atau tanggalnya.",
            at=Lokasi(lembar="Survei", isian="tahun"),
            objek="tahun",
            fakta=(str(survei.tahun), awal.isoformat(), akhir.isoformat()),
        )
