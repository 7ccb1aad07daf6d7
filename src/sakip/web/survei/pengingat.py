"""Reminders about surveys: too few answers, follow-ups, a result nobody published, a year without a survey; each once."""

from __future__ import annotations

from datetime import date, timedelta

from django.db import transaction
from django.db.models import Exists, OuterRef
from django.urls import reverse
from django.utils import timezone

from sakip.kernel.periode import format_tanggal
from sakip.survei.survei import StatusTindakLanjut
from sakip.web.instansi.models import Instansi, Pengguna, UnitKerja
from sakip.web.instansi.peran import Izin
from sakip.web.survei.halaman import survey_url
from sakip.web.survei.models import IkmLalu, PublikasiSkm, StatusSurvei, Survei, TindakLanjut
from sakip.web.survei.ringkas import Ringkasan, summaries
from sakip.web.tenggat.jadwal import days_text
from sakip.web.tenggat.kabar import members_with, notify
from sakip.web.tenggat.keadaan import reporting_units

HARI_KURANG = 3
"""Days before the end of a survey from which too few answers are told."""
HARI_TINDAK = 7
"""Days before a follow-up is due."""
LEWAT = 60
"""Days during which something over is still told (for instances that begin late)."""
HARI_TERBIT = 14
"""Days after the determination without a publication."""
BULAN_AKHIR = 12
"""From this month on a year without a survey is told."""


@transaction.atomic
def remind_surveys(hari: date) -> int:
    """Write the notices due on a day; returns how many are new. Running it again on the same day adds none."""
    return _too_few(hari) + _follow_ups(hari) + _unpublished(hari) + _without_survey(hari)


def _planners(unit: UnitKerja) -> list[Pengguna]:
    return members_with(unit.instansi, unit, Izin.SURVEI_UBAH, dekat=True)


def _too_few(hari: date) -> int:
    hampir = Survei.objects.filter(status=StatusSurvei.BERJALAN, selesai__range=(hari, hari + timedelta(days=HARI_KURANG)))
    ringkasan = summaries(hampir.select_related("unit__instansi"), hari)
    return sum(_tell_too_few(r, hari) for r in ringkasan if r.cukup is False)


def _tell_too_few(r: Ringkasan, hari: date) -> int:
    survei = r.survei
    sisa = days_text((survei.selesai - hari).days)
    return notify(
        penerima=_planners(survei.unit),
        judul=f"{survei} {survei.unit.nama}: jawaban belum mencukupi",
        isi=f"Baru {r.responden} jawaban dari {r.target} yang perlu. Survei berakhir {format_tanggal(survei.selesai)} ({sisa}). "
        "Kumpulkan jawaban lagi, masukkan formulir kertas, atau undurkan tanggal tutupnya.",
        url=survey_url(survei),
        kunci=f"skm:kurang:{survei.pk}:{survei.selesai.isoformat()}",
    )


def _follow_ups(hari: date) -> int:
    terbuka = TindakLanjut.objects.filter(
        status__in=(StatusTindakLanjut.RENCANA.value, StatusTindakLanjut.BERJALAN.value),
        batas__range=(hari - timedelta(days=LEWAT), hari + timedelta(days=HARI_TINDAK)),
    )
    return sum(_tell_follow_up(t, hari) for t in terbuka.select_related("survei__unit__instansi"))


def _tell_follow_up(tindak: TindakLanjut, hari: date) -> int:
    survei, sisa = tindak.survei, (tindak.batas - hari).days
    langkah = "lewat" if sisa < 0 else "dekat"
    return notify(
        penerima=_planners(survei.unit),
        judul=f"Tindak lanjut {tindak.unsur} {survei.unit.nama}: {days_text(sisa)}",
        isi=f"{tindak.uraian}\nPenanggung jawab: {tindak.penanggung_jawab}. Batas {format_tanggal(tindak.batas)}. "
        "Catat kemajuan atau hasilnya.",
        url=survey_url(survei, "tindak_lanjut"),
        kunci=f"skm:tindak:{tindak.pk}:{tindak.batas.isoformat()}:{langkah}",
    )


def _unpublished(hari: date) -> int:
    terbit = PublikasiSkm.objects.filter(survei=OuterRef("pk"))
    batas = hari - timedelta(days=HARI_TERBIT)
    tetap = Survei.objects.filter(status=StatusSurvei.DITETAPKAN, ditetapkan_pada__date__lte=batas).exclude(Exists(terbit))
    dekat = tetap.filter(ditetapkan_pada__date__gte=batas - timedelta(days=LEWAT))
    return sum(_tell_unpublished(s) for s in dekat.select_related("unit__instansi"))


def _tell_unpublished(survei: Survei) -> int:
    assert survei.ditetapkan_pada is not None
    pada = timezone.localdate(survei.ditetapkan_pada)
    penerbit = members_with(survei.unit.instansi, survei.unit, Izin.TERBITKAN, dekat=True)
    return notify(
        penerima=[*_planners(survei.unit), *penerbit],
        judul=f"{survei} {survei.unit.nama}: hasil belum diterbitkan",
        isi=f"Hasil ditetapkan {format_tanggal(pada)} dan belum diumumkan kepada masyarakat.",
        url=survey_url(survei, "hasil"),
        kunci=f"skm:terbit:{survei.pk}:{pada.isoformat()}",
    )


def _without_survey(hari: date) -> int:
    if hari.month < BULAN_AKHIR:
        return 0
    return sum(_tell_without(i, hari.year) for i in Instansi.objects.all())


def _tell_without(instansi: Instansi, tahun: int) -> int:
    ada = set(
        Survei.objects.filter(unit__instansi=instansi, tahun=tahun)
        .exclude(status=StatusSurvei.DRAF)
        .order_by()
        .values_list("unit", flat=True)
    )
    ada.update(IkmLalu.objects.filter(unit__instansi=instansi, tahun=tahun).order_by().values_list("unit", flat=True))
    baru = 0
    for unit in reporting_units(instansi, tahun):
        if unit.pk not in ada:
            unit.instansi = instansi
            baru += notify(
                penerima=_planners(unit),
                judul=f"{unit.nama}: belum ada survei kepuasan tahun {tahun}",
                isi="Unit yang melayani masyarakat mengadakan Survei Kepuasan Masyarakat sekurangnya sekali setahun. Buka "
                "survei, atau masukkan jawaban yang dikumpulkan di luar sistem ini.",
                url=reverse("survei:daftar", kwargs={"instansi": instansi.kode, "unit": unit.kode, "tahun": tahun}),
                kunci=f"skm:tanpa:{unit.pk}:{tahun}",
            )
    return baru
