"""UKR019 kategori-dari-nilai-bulat."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.pengukuran.hasil import Pengukuran
from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.kategori_tercetak import kategori_tercetak
from sakip.reviu.pembanding import sebut_objek
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan(
    "UKR019",
    "kategori-dari-nilai-bulat",
    tahap=Tahap.PENGUKURAN,
    tingkat=Tingkat.SARAN,
    rujukan=("permendagri-86-2017#lampiran-skala",),
)
def kategori_dari_nilai_bulat(dokumen: Dokumen, pengukuran: Pengukuran) -> Iterator[Butir]:
    """Kategori yang tercetak baru sesuai bila capaiannya dibulatkan ke bilangan bulat.

    Mengapa: Pembaca menilai angka yang tercetak; 90,60 berada di bawah batas 91 walaupun pembulatannya 91.

    Cara memperbaiki: Tulis kategori dari nilai dua desimal, atau sebutkan bahwa kategori memakai bilangan bulat.
    """
    for kategori in kategori_tercetak(dokumen, pengukuran):
        if kategori.sesuai or kategori.kelas_bulat is None:
            continue
        angka, kelas = kategori.angka, kategori.kelas_bulat
        yield Butir(
            pesan=f'{angka.tempat}: {sebut_objek(dokumen, angka.objek)} berkategori "{angka.nilai}", padahal {kelas.asal} '
            f'termasuk "{kelas.label}"; kategorinya diambil dari nilai yang dibulatkan ke bilangan bulat.',
            saran=f'Tulis "{kelas.label}", atau sebutkan pembulatannya.',
            at=angka.lokasi.pada("nilai"),
            objek=angka.objek,
            fakta=(angka.tempat, str(angka.nilai), kelas.label),
        )
