"""What waits in reviews: for the Inspektorat while it reviews, for the unit while it corrects."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q
from django.urls import reverse

from sakip.reviu.apip.butir import daftar_butir
from sakip.web.instansi.models import Instansi
from sakip.web.instansi.peran import Izin
from sakip.web.reviu.alamat import review_url
from sakip.web.reviu.models import BalasanApip, CatatanApip, Penugasan, StatusReviu
from sakip.web.tenggat.tugas import Tugas


def review_tasks(instansi: Instansi) -> Iterator[Tugas]:
    """One for each review that is not finished; one query."""
    dijawab = Exists(BalasanApip.objects.filter(catatan=OuterRef("pk")))
    tanpa = CatatanApip.objects.filter(~dijawab, selesai=False)
    terbuka = (
        Penugasan.objects.filter(tahun_kinerja__unit__instansi=instansi, tahun_kinerja__unit__aktif=True)
        .exclude(status=StatusReviu.SELESAI)
        .select_related("tahun_kinerja__unit")
        .defer("dokumen")
        .annotate(
            dijawab=Count("daftar_jawaban", filter=~Q(daftar_jawaban__jawaban=""), distinct=True),
            tanpa=Count("daftar_catatan", filter=Q(daftar_catatan__in=tanpa), distinct=True),
        )
    )
    for penugasan in terbuka:
        penugasan.tahun_kinerja.unit.instansi = instansi
        yield _task(penugasan)


def _task(p: Any) -> Tugas:
    if p.status == StatusReviu.PERBAIKAN:
        return _correction(p)
    tahun, unit = p.tahun_kinerja.tahun, p.tahun_kinerja.unit
    kedua = p.status == StatusReviu.KEDUA
    return Tugas(
        judul=f"{'Periksa perbaikan pada' if kedua else 'Selesaikan'} reviu APIP {tahun}",
        uraian=f"{p.dijawab} dari {len(daftar_butir())} butir sudah diputuskan. Tim: {p.tim}.",
        unit=unit,
        url=review_url(p),
        izin=Izin.EVALUASI_NILAI,
        batas=p.batas,
        kelompok=f"reviu:{unit.instansi_id}:{tahun}",
        sebutan=f"reviu APIP {tahun} belum selesai",
        url_kelompok=_overview(unit.instansi, tahun),
    )


def _correction(p: Any) -> Tugas:
    tahun, unit = p.tahun_kinerja.tahun, p.tahun_kinerja.unit
    return Tugas(
        judul=f"Tanggapi {p.tanpa} catatan reviu APIP {tahun}" if p.tanpa else f"Serahkan perbaikan reviu APIP {tahun}",
        uraian="Tanggapi setiap catatan, perbaiki isiannya, lalu serahkan kembali kepada Inspektorat."
        if p.tanpa
        else "Semua catatan sudah ditanggapi; periksa isiannya, lalu serahkan kembali kepada Inspektorat.",
        unit=unit,
        url=review_url(p),
        izin=Izin.LAPORAN_UBAH,
        batas=p.batas_unit,
        kelompok=f"reviu-perbaikan:{p.pk}",
        pengawas=Izin.EVALUASI_NILAI,
        judul_pengawas=f"Perbaikan belum diserahkan pada reviu APIP {tahun}",
    )


def _overview(instansi: Instansi, tahun: int) -> str:
    return reverse("reviu:instansi", kwargs={"instansi": instansi.kode, "tahun": tahun})
