"""EVA004 nilai-huruf-di-bawah-kriteria."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.evaluasi.hitung import HasilLke
from sakip.evaluasi.lke import Lke
from sakip.evaluasi.nilai import Kesesuaian
from sakip.reviu.aturan import aturan
from sakip.reviu.lembar_evaluasi import daftar_sub, tempat_nilai
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan(
    "EVA004",
    "nilai-huruf-di-bawah-kriteria",
    tahap=Tahap.EVALUASI,
    tingkat=Tingkat.PERINGATAN,
    rujukan=("permenpanrb-88-2021#nilai",),
)
def nilai_huruf_di_bawah_kriteria(lke: Lke, hasil: HasilLke) -> Iterator[Butir]:
    """Nilai subkomponen lebih rendah daripada kriteria yang terpenuhi, tanpa alasan.

    Mengapa: Bagian kriteria yang terpenuhi menentukan nilai sampai BB. Nilai yang lebih rendah berarti ada jawaban
    kriteria yang terlalu murah hati, atau pertimbangan yang perlu diketahui unit kerja.

    Cara memperbaiki: Tulis alasannya, ubah jawaban kriteria yang tidak didukung bukti, atau naikkan nilainya.
    """
    for s in daftar_sub(hasil):
        p = lke.penilaian(s.sub.kode)
        if s.kesesuaian is Kesesuaian.DI_BAWAH and not p.alasan_akhir:
            yield Butir(
                pesan=f"{s.sub.kode}: nilai {s.huruf} tanpa alasan, sedangkan {s.terpenuhi} dari {s.dinilai} kriteria terpenuhi, "
                f"yaitu {s.usulan}.",
                saran="Tulis alasannya, atau sesuaikan nilai dan jawaban kriteria.",
                at=tempat_nilai(p),
                objek=s.sub.kode,
                fakta=(s.huruf, str(s.terpenuhi), str(s.dinilai)),
            )
