"""The findings on a survey, each with the page on which it is mended."""

from __future__ import annotations

from sakip.reviu.temuan import Temuan, Tingkat
from sakip.survei.hasil import HasilSkm
from sakip.survei.survei import Survei as SurveiInti
from sakip.web.instansi.akses import Konteks
from sakip.web.survei.alamat import desk_url
from sakip.web.survei.models import Survei
from sakip.web.tampilan.temuan import BarisTemuan

_TEMPAT = {
    "Survei": ("ubah", "isi survei"),
    "Layanan": ("ubah", "layanan yang disurvei"),
    "Jawaban": ("jawaban", "daftar jawaban"),
    "Tindak Lanjut": ("tindak_lanjut", "tindak lanjut"),
    "Nilai Sebelumnya": ("daftar", "nilai dari laporan lama"),
}
"""Page and name by the sheet that a finding points to."""
NADA = {Tingkat.SALAH: "buruk", Tingkat.PERINGATAN: "perhatian", Tingkat.SARAN: "info"}


def findings_of(konteks: Konteks, survei: Survei, inti: SurveiInti, hasil: HasilSkm) -> list[BarisTemuan]:
    """Gravest first."""
    from sakip.reviu.jalankan import review_survei

    return [_row(konteks, survei, t) for t in review_survei(inti, hasil)]


def _row(konteks: Konteks, survei: Survei, temuan: Temuan) -> BarisTemuan:
    halaman, tempat = _TEMPAT.get(temuan.lokasi.lembar, ("survei", "halaman survei"))
    return BarisTemuan(temuan=temuan, url=desk_url(konteks, halaman, None if halaman == "daftar" else survei), tempat=tempat)
