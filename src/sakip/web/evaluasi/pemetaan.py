"""Rows -> Lke: the same worksheet the command line computes from."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from sakip.evaluasi import compute_lke
from sakip.evaluasi.lke import Jawab, JawabanKriteria, Lke, NilaiLaluLke, PenilaianSub, Rekomendasi, StatusRekomendasi
from sakip.web.evaluasi.models import Evaluasi, RekomendasiLke, StatusEvaluasi

_IDENTITAS = ("nomor", "tempat", "tanggal", "ruang_lingkup", "jabatan_penanda", "nama_penanda", "pangkat_penanda", "nip_penanda")


def load_lke(evaluasi: Evaluasi) -> Lke:
    """The worksheet with the results and recommendations of earlier finished years."""
    lalu = earlier_results(evaluasi)
    terakhir = max(lalu, key=lambda p: p[0].tahun, default=None)
    return Lke(
        unit=evaluasi.unit.nama,
        pemda=evaluasi.unit.instansi.nama,
        tahun=evaluasi.tahun,
        evaluator=evaluasi.evaluator.nama if evaluasi.evaluator else "",
        pengendali=evaluasi.pengendali.nama if evaluasi.pengendali else "",
        daftar_jawaban=tuple(
            JawabanKriteria(
                kriteria=j.kriteria,
                mandiri=Jawab(j.mandiri),
                bukti=j.bukti,
                evaluator=Jawab(j.evaluator),
                catatan=j.catatan,
            )
            for j in evaluasi.daftar_jawaban.all()
        ),
        daftar_penilaian=grades_of(evaluasi),
        daftar_rekomendasi=tuple(map(_rekomendasi, evaluasi.daftar_rekomendasi.all())),
        rekomendasi_lalu=tuple(map(_rekomendasi, terakhir[0].daftar_rekomendasi.all())) if terakhir else (),
        daftar_lalu=tuple(NilaiLaluLke(tahun=e.tahun, nilai=nilai) for e, nilai in lalu),
        **{n: getattr(evaluasi, n) for n in _IDENTITAS},
    )


def grades_of(evaluasi: Evaluasi) -> tuple[PenilaianSub, ...]:
    """The grades as the core computes with them."""
    return tuple(
        PenilaianSub(
            subkomponen=n.subkomponen,
            mandiri=n.mandiri,
            evaluator=n.evaluator,
            alasan=n.alasan,
            kendali=n.kendali,
            catatan_kendali=n.catatan_kendali,
        )
        for n in evaluasi.daftar_nilai.all()
    )


def score_of(evaluasi: Evaluasi, *, mandiri: bool = False) -> Any:
    """The result from the grades only, for lists (prefetch ``daftar_nilai``)."""
    return compute_lke(Lke(unit="", daftar_penilaian=grades_of(evaluasi)), mandiri=mandiri)


def earlier_results(evaluasi: Evaluasi) -> list[tuple[Evaluasi, Decimal]]:
    """The finished evaluations of earlier years with their totals."""
    lalu: Iterable[Evaluasi] = Evaluasi.objects.filter(
        unit=evaluasi.unit, tahun__lt=evaluasi.tahun, status=StatusEvaluasi.SELESAI
    ).prefetch_related("daftar_nilai", "daftar_rekomendasi")
    return [(e, score_of(e).nilai) for e in lalu]


def _rekomendasi(r: RekomendasiLke) -> Rekomendasi:
    return Rekomendasi(
        komponen=r.komponen,
        uraian=r.uraian,
        penanggung_jawab=r.penanggung_jawab,
        batas=r.batas,
        tindak_lanjut=r.tindak_lanjut,
        bukti=r.bukti,
        status=StatusRekomendasi(r.status),
    )
