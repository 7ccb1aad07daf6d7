"""What waits in evaluations: the self-assessment, the grades, the quality control, the recommendations."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.db.models import Count, Q

from sakip.evaluasi.kerangka import daftar_subkomponen
from sakip.web.evaluasi.alamat import evaluation_url
from sakip.web.evaluasi.models import Evaluasi, RekomendasiLke, StatusEvaluasi, StatusTindak
from sakip.web.instansi.models import Instansi
from sakip.web.instansi.peran import Izin
from sakip.web.tenggat.tugas import Tugas


def evaluation_tasks(instansi: Instansi) -> Iterator[Tugas]:
    """One for each evaluation that is not finished and for each open recommendation of the others; two queries."""
    milik = Q(unit__instansi=instansi, unit__aktif=True)
    berjalan = Evaluasi.objects.filter(milik).exclude(status=StatusEvaluasi.SELESAI).select_related("unit", "evaluator")
    for evaluasi in berjalan.annotate(
        mandiri=Count("daftar_nilai", filter=~Q(daftar_nilai__mandiri="")),
        dinilai=Count("daftar_nilai", filter=~Q(daftar_nilai__evaluator="")),
    ):
        evaluasi.unit.instansi = instansi
        yield _step(evaluasi)
    terbuka = RekomendasiLke.objects.filter(
        evaluasi__unit__instansi=instansi, evaluasi__unit__aktif=True, evaluasi__status=StatusEvaluasi.SELESAI
    )
    for rekomendasi in terbuka.exclude(status=StatusTindak.SELESAI).select_related("evaluasi__unit"):
        rekomendasi.evaluasi.unit.instansi = instansi
        yield _recommendation(rekomendasi)


def _step(e: Any) -> Tugas:
    apa = f"evaluasi AKIP {e.tahun}"
    banyak = len(daftar_subkomponen())
    judul, uraian, izin = {
        StatusEvaluasi.MANDIRI: (
            f"Isi penilaian mandiri {apa}",
            f"{e.mandiri} dari {banyak} subkomponen sudah dinilai.",
            Izin.LAPORAN_UBAH,
        ),
        StatusEvaluasi.DIAJUKAN: (f"Nilai {apa}", f"{e.dinilai} dari {banyak} subkomponen sudah dinilai.", Izin.EVALUASI_NILAI),
        StatusEvaluasi.KENDALI: (
            f"Lakukan kendali mutu {apa}",
            f"Dinilai oleh {e.evaluator.nama or e.evaluator.email}." if e.evaluator else "Sudah dinilai.",
            Izin.EVALUASI_NILAI,
        ),
    }[e.status]
    bukan = e.evaluator_id if e.status == StatusEvaluasi.KENDALI else None
    return Tugas(judul=judul, uraian=uraian, unit=e.unit, url=evaluation_url(e), izin=izin, bukan=bukan)


def _recommendation(r: RekomendasiLke) -> Tugas:
    evaluasi = r.evaluasi
    return Tugas(
        judul=f"Tindak lanjuti rekomendasi evaluasi AKIP {evaluasi.tahun}",
        uraian=f"{r.uraian} Penanggung jawab: {r.penanggung_jawab}.",
        unit=evaluasi.unit,
        url=evaluation_url(evaluasi, "rekomendasi_tindak", rekomendasi=r.pk),
        izin=Izin.LAPORAN_UBAH,
        batas=r.batas,
        kelompok=f"rekomendasi-lke:{evaluasi.pk}",
        sebutan=f"rekomendasi evaluasi AKIP {evaluasi.tahun} {evaluasi.unit.nama}",
        url_kelompok=evaluation_url(evaluasi),
    )
