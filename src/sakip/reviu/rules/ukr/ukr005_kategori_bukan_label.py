"""UKR005 kategori-bukan-label."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.kernel.kosakata import ratakan
from sakip.pengukuran.hasil import Pengukuran
from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan(
    "UKR005",
    "kategori-bukan-label",
    tahap=Tahap.PENGUKURAN,
    tingkat=Tingkat.SALAH,
    rujukan=("permendagri-86-2017#lampiran-skala",),
)
def kategori_bukan_label(dokumen: Dokumen, pengukuran: Pengukuran) -> Iterator[Butir]:
    """Kategori yang tercetak bukan salah satu label pada skala.

    Mengapa: Skala yang dinyatakan laporan mengikat; label lain membuat pembaca tidak tahu kelasnya.

    Cara memperbaiki: Pakai label pada skala, misalnya Sangat Tinggi.
    """
    label = [nama for nama, _ in pengukuran.peringkat_kategori]
    boleh = {ratakan(nama) for nama in (*label, "tercapai", "tidak tercapai")}
    for angka in dokumen.daftar_pembanding:
        if angka.ukuran != "kategori" or ratakan(str(angka.nilai)) in boleh:
            continue
        yield Butir(
            pesan=f'{angka.tempat}: kategori "{angka.nilai}" tidak ada pada skala ({", ".join(label)}).',
            saran="Ganti dengan label pada skala yang dipakai laporan.",
            at=angka.lokasi.pada("nilai"),
            objek=angka.objek,
            fakta=(angka.tempat, str(angka.nilai)),
        )
