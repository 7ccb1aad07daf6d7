"""LAP031 penutup-tanpa-langkah."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sakip.cetakan.makna import LaporanTercetak
from sakip.reviu.aturan import aturan
from sakip.reviu.cetak.baris_teks import whole_report
from sakip.reviu.temuan import Butir, Tahap, Tingkat

_LANGKAH = re.compile(
    r"\bakan\b|\bperlu\b|perbaik|tingkatkan|peningkatan|langkah|upaya|rekomendasi|tindak lanjut|\bstrategi\b|optimal(?:kan|isasi)"
    r"|\bke depan\b|tahun (?:berikutnya|mendatang|depan|selanjutnya|yang akan datang)|masa (?:mendatang|depan|yang akan datang)",
    re.I,
)


@aturan(
    "LAP031",
    "penutup-tanpa-langkah",
    tahap=Tahap.CETAK,
    tingkat=Tingkat.PERINGATAN,
    rujukan=("permenpanrb-53-2014#lampiran-ii",),
)
def penutup_tanpa_langkah(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Penutup tidak menyebut langkah perbaikan.

    Mengapa: Bab penutup memuat simpulan atas capaian dan langkah yang akan dilakukan untuk memperbaiki kinerja. Tanpa itu laporan
    berhenti pada angka.

    Cara memperbaiki: Sebut apa yang diperbaiki tahun berikutnya, oleh siapa, dan sebelum kapan.
    """
    judul = next(
        (j for j in reversed(laporan.daftar_judul) if j.tingkat == 1 and re.search(r"penutup|simpulan", j.teks, re.I)), None
    )
    if judul is None or not whole_report(laporan):
        return
    isi = [n.teks for n in laporan.daftar_narasi if n.bab == judul.bab and n.lokasi.blok > judul.lokasi.blok]
    isi += [j.teks for j in laporan.daftar_judul if j.bab == judul.bab]
    isi += [s for t in laporan.daftar_tabel if t.blok > judul.lokasi.blok for b in t.isi for s in b.sel]
    if len(" ".join(isi)) > 200 and not any(_LANGKAH.search(t) for t in isi):
        yield Butir(
            pesan="Penutup tidak menyebut langkah perbaikan untuk tahun berikutnya.",
            saran="Tambahkan langkah perbaikan beserta penanggung jawab dan waktunya.",
            at=judul.lokasi,
            objek="penutup",
        )
