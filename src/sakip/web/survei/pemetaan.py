"""Rows -> the core's Survei, answers and sums; figures then come from ``sakip.survei`` only."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Count, Q, QuerySet, Sum

from sakip.survei import Himpunan, Jumlah, compute_skm, sum_up
from sakip.survei.hasil import HasilSkm
from sakip.survei.survei import AturanKosong, Bobot, NilaiLalu, StatusTindakLanjut, SumberJawaban
from sakip.survei.survei import Jawaban as JawabanInti
from sakip.survei.survei import Layanan as LayananInti
from sakip.survei.survei import Survei as SurveiInti
from sakip.survei.survei import TindakLanjut as TindakLanjutInti
from sakip.web.instansi.models import Pejabat
from sakip.web.instansi.nip import format_nip
from sakip.web.survei.models import BIDANG_UNSUR, IkmLalu, Jawaban, StatusSurvei, Survei, TindakLanjut

_BIDANG = (
    *BIDANG_UNSUR, "layanan__nama", "jenis_kelamin", "usia", "pendidikan", "pekerjaan", "tanggal", "jam", "saran", "sumber",
)  # fmt: skip


def load_survei(survei: Survei) -> SurveiInti:
    """A survey with its services, follow-ups, earlier results and the head of the unit on the day of the report."""
    unit = survei.unit
    pada = survei.tanggal_laporan or survei.selesai
    pejabat = Pejabat.objects.at(unit, pada)
    return SurveiInti(
        unit=unit.nama,
        pemda=unit.instansi.nama,
        periode=survei.periode,
        tahun=survei.tahun,
        judul=survei.judul,
        mulai=survei.mulai,
        selesai=survei.selesai,
        daftar_layanan=tuple(
            LayananInti(nama=n.layanan.nama, populasi=n.populasi) for n in survei.daftar_layanan.select_related("layanan")
        ),
        populasi=survei.populasi,
        metode=survei.metode,
        tempat=unit.instansi.tempat,
        tanggal_laporan=survei.tanggal_laporan,
        nama_pimpinan=pejabat.nama if pejabat else "",
        jabatan_pimpinan=pejabat.jabatan if pejabat else "",
        pangkat_pimpinan=pejabat.pangkat if pejabat else "",
        nip_pimpinan=format_nip(pejabat.nip) if pejabat else "",
        bobot=Bobot(survei.bobot),
        aturan_kosong=AturanKosong(survei.aturan_kosong),
        daftar_tindak_lanjut=tuple(map(_tindak_lanjut, survei.daftar_tindak_lanjut.all())),
        daftar_lalu=earlier_results(survei),
        tindak_lanjut_lalu=_tindak_lanjut_lalu(survei),
    )


def _tindak_lanjut(baris: TindakLanjut) -> TindakLanjutInti:
    return TindakLanjutInti(
        unsur=baris.unsur,
        uraian=baris.uraian,
        penanggung_jawab=baris.penanggung_jawab,
        batas=baris.batas,
        status=StatusTindakLanjut(baris.status),
        hasil=baris.hasil,
    )


def _tindak_lanjut_lalu(survei: Survei) -> tuple[TindakLanjutInti, ...]:
    sebelum = Survei.objects.filter(unit=survei.unit_id, selesai__lt=survei.mulai).order_by("-selesai", "-id").first()
    return tuple(map(_tindak_lanjut, sebelum.daftar_tindak_lanjut.all())) if sebelum else ()


def earlier_results(survei: Survei) -> tuple[NilaiLalu, ...]:
    """Determined results of the unit's earlier surveys and those from before the system, oldest first."""
    lalu: list[tuple[tuple[int, date], NilaiLalu]] = [
        ((i.tahun, date(i.tahun, 1, 1)), NilaiLalu(periode=i.periode, ikm=i.ikm, responden=i.responden))
        for i in IkmLalu.objects.filter(unit=survei.unit_id, tahun__lte=survei.tahun)
    ]
    sendiri = Survei.objects.filter(unit=survei.unit_id, selesai__lt=survei.mulai, status=StatusSurvei.DITETAPKAN)
    lalu += [
        (
            (s.tahun, s.mulai),
            NilaiLalu(periode=s.periode, ikm=Decimal(s.hasil["ikm"]), responden=int(s.hasil["responden"])),
        )
        for s in sendiri
        if s.hasil.get("ikm")
    ]
    return tuple(n for _, n in sorted(lalu, key=lambda p: p[0]))


def answers_of(survei: Survei) -> Iterator[JawabanInti]:
    """The counted answers, one at a time, in the order they came; without the answers to extra questions."""
    for isi in survei.daftar_jawaban.counted().values_list(*_BIDANG).iterator(chunk_size=2000):
        yield _jawaban(isi)


def answers_with_extra(survei: Survei) -> Iterator[JawabanInti]:
    """The same, with the answers to the unit's own questions."""
    pertanyaan = [(str(p.pk), p.teks) for p in survei.daftar_pertanyaan.all()]
    for *isi, tambahan in survei.daftar_jawaban.counted().values_list(*_BIDANG, "tambahan").iterator(chunk_size=2000):
        yield replace(_jawaban(tuple(isi)), tambahan=tuple((teks, tambahan[k]) for k, teks in pertanyaan if k in tambahan))


def _jawaban(baris: tuple[Any, ...]) -> JawabanInti:
    nilai, (layanan, jk, usia, pendidikan, pekerjaan, tanggal, jam, saran, sumber) = baris[:9], baris[9:]
    return JawabanInti(
        nilai=nilai,
        layanan=layanan or "",
        jenis_kelamin=jk,
        usia=usia,
        pendidikan=pendidikan,
        pekerjaan=pekerjaan,
        tanggal=tanggal,
        jam=jam,
        saran=saran,
        sumber=SumberJawaban(sumber),
    )


def sums_of(survei: Survei) -> Himpunan:
    """All sums of a survey."""
    return sum_up(answers_of(survei), AturanKosong(survei.aturan_kosong))


def result_of(survei: Survei) -> tuple[SurveiInti, HasilSkm]:
    """A survey and its result as of now."""
    inti = load_survei(survei)
    return inti, compute_skm(inti, sums_of(survei))


def live_sums(daftar: Iterable[Survei]) -> dict[int, Jumlah]:
    """The sums of many surveys by id in one query (two where some count complete answers only); for lists and dashboards.

    Without spread and margin of error. Surveys nobody answered are left out.
    """
    menurut: dict[str, list[int]] = {}
    for survei in daftar:
        menurut.setdefault(survei.aturan_kosong, []).append(survei.pk)
    hasil: dict[int, Jumlah] = {}
    for aturan, kunci in menurut.items():
        hasil |= _jumlahkan(Jawaban.objects.counted().filter(survei__in=kunci), AturanKosong(aturan))
    return hasil


def _jumlahkan(semua: QuerySet[Jawaban], aturan: AturanKosong) -> dict[int, Jumlah]:
    if aturan is AturanKosong.LENGKAP:
        semua = semua.filter(**{f"{u}__isnull": False for u in BIDANG_UNSUR})
    else:
        semua = semua.exclude(Q(**{f"{u}__isnull": True for u in BIDANG_UNSUR}))
    jumlah: Iterable[Any] = (
        semua.order_by()
        .values("survei")
        .annotate(banyak=Count("pk"), **{f"j{u}": Sum(u) for u in BIDANG_UNSUR}, **{f"n{u}": Count(u) for u in BIDANG_UNSUR})
    )
    return {
        b["survei"]: Jumlah(
            responden=b["banyak"],
            jumlah=tuple(b[f"j{u}"] or 0 for u in BIDANG_UNSUR),
            terisi=tuple(b[f"n{u}"] for u in BIDANG_UNSUR),
            sebaran=None,
            jumlah_skor=None,
            jumlah_skor_kuadrat=None,
        )
        for b in jumlah
    }
