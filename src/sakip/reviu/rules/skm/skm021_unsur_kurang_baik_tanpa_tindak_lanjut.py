"""SKM021 unsur-kurang-baik-tanpa-tindak-lanjut."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.kernel.lokasi import Lokasi
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat
from sakip.reviu.tindak_lanjut import tindak_lanjut_berlaku
from sakip.survei.hasil import HasilSkm
from sakip.survei.survei import Survei


@aturan(
    "SKM021",
    "unsur-kurang-baik-tanpa-tindak-lanjut",
    tahap=Tahap.SURVEI,
    tingkat=Tingkat.PERINGATAN,
    rujukan=("permenpanrb-14-2017#laporan", "permenpanrb-14-2017#mutu"),
)
def unsur_kurang_baik_tanpa_tindak_lanjut(survei: Survei, hasil: HasilSkm) -> Iterator[Butir]:
    """Unsur bermutu kurang baik atau tidak baik tidak mempunyai tindak lanjut.

    Mengapa: Mutu C dan D berarti pengguna layanan menilai unsur itu kurang atau tidak baik. Setiap unsur demikian perlu
    rencana perbaikan, bukan hanya yang paling rendah.

    Cara memperbaiki: Tambahkan tindak lanjut untuk unsur itu.
    """
    berlaku = {t.unsur for t in tindak_lanjut_berlaku(survei)}
    terendah = hasil.keseluruhan.terendah
    if terendah is None or not berlaku:
        return
    for u in hasil.keseluruhan.daftar_unsur:
        if u.kelas.mutu in ("C", "D") and u.unsur.kode not in berlaku and u.nrr != terendah.nrr:
            yield Butir(
                pesan=f"Unsur {u.unsur.kode} {u.unsur.nama} bermutu {u.kelas.mutu} ({u.kelas.kinerja.lower()}) "
                "tanpa tindak lanjut.",
                saran="Tambahkan tindak lanjut untuk unsur itu.",
                at=Lokasi(lembar="Tindak Lanjut", isian="unsur"),
                objek=u.unsur.kode,
                fakta=(u.kelas.mutu,),
            )
