"""EVA003 nilai-huruf-melebihi-kriteria."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.evaluasi.hitung import HasilLke
from sakip.evaluasi.lke import Lke
from sakip.evaluasi.nilai import Kesesuaian
from sakip.reviu.aturan import aturan
from sakip.reviu.lembar_evaluasi import daftar_sub, tempat_nilai
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan(
    "EVA003", "nilai-huruf-melebihi-kriteria", tahap=Tahap.EVALUASI, tingkat=Tingkat.SALAH, rujukan=("permenpanrb-88-2021#nilai",)
)
def nilai_huruf_melebihi_kriteria(lke: Lke, hasil: HasilLke) -> Iterator[Butir]:
    """Nilai subkomponen lebih tinggi daripada kriteria yang terpenuhi.

    Mengapa: BB, A, dan AA mengandaikan seluruh kriteria terpenuhi; B lebih dari 75 persen, CC lebih dari 50, C lebih
    dari 25. Nilai yang lebih tinggi dari bagian itu tidak didukung lembar kerjanya sendiri. Baru diperiksa bila semua
    kriteria sudah dijawab; yang tidak berlaku tidak dihitung.

    Cara memperbaiki: Turunkan nilai, atau perbaiki jawaban kriteria bila buktinya ada.
    """
    for s in daftar_sub(hasil):
        if s.kesesuaian is Kesesuaian.MELEBIHI:
            yield Butir(
                pesan=f"{s.sub.kode}: nilai {s.huruf}, sedangkan {s.terpenuhi} dari {s.dinilai} kriteria terpenuhi, "
                f"yaitu {s.usulan}.",
                saran=f"Beri nilai {s.usulan}, atau perbaiki jawaban kriteria bila buktinya ada.",
                at=tempat_nilai(lke.penilaian(s.sub.kode)),
                objek=s.sub.kode,
                fakta=(s.huruf, str(s.terpenuhi), str(s.dinilai)),
            )
