"""What a PK version must hold before it is submitted, and which dates and reasons are lawful (PermenPANRB 53/2014, annex I)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sakip.kernel.periode import format_tanggal
from sakip.rencana.perjanjian import AlasanRevisi
from sakip.web.kinerja.models import STATUS_PK_BERLAKU, PerjanjianKinerja, TargetPk

ALASAN_SAH = (AlasanRevisi.PEJABAT, AlasanRevisi.STRATEGI, AlasanRevisi.PRIORITAS)
"""The only reasons for a revision."""
_SEBUTAN_PIHAK = {
    "pihak_pertama": "Nama pihak pertama",
    "jabatan_pihak_pertama": "Jabatan pihak pertama",
    "pihak_kedua": "Nama pihak kedua",
    "jabatan_pihak_kedua": "Jabatan pihak kedua",
}


def date_problem(tanggal: date, tahun: int, sebelumnya: PerjanjianKinerja | None) -> str:
    """What is wrong with the date of a version and how to mend it; "" if nothing is."""
    awal, akhir = (date(tahun, 1, 1) if sebelumnya else date(tahun - 1, 12, 1)), date(tahun, 12, 31)
    if not awal <= tanggal <= akhir:
        rentang = f"{format_tanggal(awal)} sampai {format_tanggal(akhir)}"
        return f"Tanggal {format_tanggal(tanggal)} di luar {rentang}; isi tanggal di antaranya."
    if sebelumnya and sebelumnya.tanggal and tanggal <= sebelumnya.tanggal:
        return (
            f"Tanggal {format_tanggal(tanggal)} tidak sesudah versi {sebelumnya.versi} ({format_tanggal(sebelumnya.tanggal)}); "
            "isi tanggal sesudahnya."
        )
    return ""


def missing_of(
    pk: PerjanjianKinerja,
    daftar_target: Sequence[TargetPk],
    sebelumnya: PerjanjianKinerja | None,
    target_sebelumnya: Sequence[TargetPk],
) -> tuple[str, ...]:
    """Everything that still keeps a version from being submitted, each with how to mend it. Targets come with their indicator."""
    kurang: list[str] = []
    if pk.tanggal is None:
        kurang.append("Tanggal perjanjian belum diisi.")
    elif soal := date_problem(pk.tanggal, pk.tahun_kinerja.tahun, sebelumnya):
        kurang.append(soal)
    kurang += [f"{sebutan} belum diisi." for field, sebutan in _SEBUTAN_PIHAK.items() if not getattr(pk, field).strip()]
    if not any(t.target is not None for t in daftar_target):
        kurang.append("Belum ada indikator bertarget; isi target sedikitnya satu indikator.")
    if sebelumnya is not None:
        kurang += _missing_revision(pk, daftar_target, sebelumnya, target_sebelumnya)
    return tuple(kurang)


def _missing_revision(
    pk: PerjanjianKinerja,
    daftar_target: Sequence[TargetPk],
    sebelumnya: PerjanjianKinerja,
    target_sebelumnya: Sequence[TargetPk],
) -> list[str]:
    kurang: list[str] = []
    if sebelumnya.status not in STATUS_PK_BERLAKU:
        kurang.append(f"Versi {sebelumnya.versi} belum disetujui; selesaikan versi itu lebih dahulu.")
    if pk.alasan not in ALASAN_SAH:
        kurang.append(f"Alasan perubahan belum sah; pilih {', '.join(ALASAN_SAH[:-1])}, atau {ALASAN_SAH[-1]}.")
    if not pk.uraian_alasan.strip():
        kurang.append("Uraian alasan perubahan belum diisi.")
    kini = {t.indikator_id: t for t in daftar_target}
    for dulu in target_sebelumnya:
        janji = kini.get(dulu.indikator_id)
        if dulu.target is None or (janji and (janji.target is not None or janji.keterangan.strip())):
            continue
        kode = dulu.indikator.kode
        if janji:
            kurang.append(f"{kode} dikeluarkan tanpa alasan; isi keterangannya.")
        else:
            kurang.append(
                f'{kode} dijanjikan dalam versi {sebelumnya.versi} tetapi tidak disebut lagi; isi target, atau "-" dan alasannya.'
            )
    return kurang
