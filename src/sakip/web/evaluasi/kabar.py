"""Whom to tell about a step of an evaluation."""

from __future__ import annotations

from sakip.web.evaluasi.alamat import evaluation_url
from sakip.web.evaluasi.models import Evaluasi
from sakip.web.instansi.models import Pengguna
from sakip.web.instansi.peran import Izin
from sakip.web.tenggat.kabar import notify
from sakip.web.tenggat.tugas import Petugas

_KATA = {
    "ajukan": "diajukan untuk dinilai",
    "kembalikan": "dikembalikan kepada unit kerja",
    "teruskan": "menunggu kendali mutu",
    "perbaiki": "dikembalikan kepada evaluator",
    "selesai": "selesai",
    "buka": "dibuka kembali",
}
_KEPADA_UNIT = ("kembalikan", "selesai")


def announce(*, evaluasi: Evaluasi, langkah: str, alasan: str, by: Pengguna) -> None:
    """A notice to those who have to go on after a step; not to whoever took it."""
    unit = evaluasi.unit
    petugas = Petugas(unit.instansi)
    izin = (Izin.LAPORAN_UBAH, Izin.LAPORAN_AJUKAN) if langkah in _KEPADA_UNIT else (Izin.EVALUASI_NILAI,)
    orang = [p for satu in izin for p in petugas.with_permission(satu, unit, bukan=by.pk)]
    notify(
        penerima=[evaluasi.evaluator] if langkah == "perbaiki" and evaluasi.evaluator else orang,
        judul=f"Evaluasi AKIP {evaluasi.tahun} {unit.nama}: {_KATA[langkah]}",
        isi=f"Oleh {by.nama or by.email}.{f' Alasan: {alasan}' if alasan else ''}",
        url=evaluation_url(evaluasi),
        kunci=f"langkah-evaluasi:{evaluasi.pk}:{langkah}:{evaluasi.kunci_versi}",
    )
