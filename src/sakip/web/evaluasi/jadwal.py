"""The days of a unit's evaluations for its calendar: recommendations that are due."""

from __future__ import annotations

from sakip.web.evaluasi.alamat import evaluation_url
from sakip.web.evaluasi.models import RekomendasiLke, StatusEvaluasi, StatusTindak
from sakip.web.instansi.models import UnitKerja
from sakip.web.tenggat.acara import Acara


def evaluation_days(unit: UnitKerja, tahun: int) -> list[Acara]:
    """Open recommendations that are due in a year; one query."""
    terbuka = RekomendasiLke.objects.filter(evaluasi__unit=unit, evaluasi__status=StatusEvaluasi.SELESAI, batas__year=tahun)
    hasil = []
    for satu in terbuka.exclude(status=StatusTindak.SELESAI).select_related("evaluasi"):
        satu.evaluasi.unit = unit
        nama = f"Rekomendasi evaluasi AKIP {satu.evaluasi.tahun}: {' '.join(satu.uraian.split())[:120]}"
        hasil.append(Acara(kode=f"rekomendasi-{satu.pk}", nama=nama, tanggal=satu.batas, url=evaluation_url(satu.evaluasi)))
    return hasil
