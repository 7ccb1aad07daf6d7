"""Surveys of the demo kabupaten at every step: draft, open, closed, determined, published, behind an IKU."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal

from django.utils import timezone

from sakip.web.contoh.jawaban import invent_answers
from sakip.web.instansi.models import Instansi, Pengguna, UnitKerja
from sakip.web.kinerja.models import Indikator, TahunKinerja
from sakip.web.survei.actions.bahasa import add_language
from sakip.web.survei.actions.lalu import add_earlier_result
from sakip.web.survei.actions.layanan import add_service
from sakip.web.survei.actions.penetapan import determine
from sakip.web.survei.actions.publikasi import publish
from sakip.web.survei.actions.sumber import link
from sakip.web.survei.actions.survei import create_survey
from sakip.web.survei.actions.tahap import close_survey, open_survey
from sakip.web.survei.actions.tindak_lanjut import add_follow_up
from sakip.web.survei.models import Jawaban, Layanan, Survei

_KECAMATAN = ("Perekaman KTP elektronik", "Pengantar Kartu Keluarga", "Surat keterangan pindah", "Legalisasi surat")
_DAFTAR_LAYANAN = {
    "kecamatan": _KECAMATAN,
    "dinas-kesehatan": ("Izin praktik tenaga kesehatan", "Sertifikat laik higiene sanitasi"),
    "dinas-kependudukan-dan-pencatatan-sipil": ("Kartu Keluarga", "KTP elektronik", "Akta kelahiran", "Akta kematian"),
    "dinas-pendidikan": ("Legalisasi ijazah", "Surat keterangan pengganti ijazah"),
}
_SEMINGGU = timedelta(days=7)
_METODE = "Data contoh: jawaban rekaan, seperempatnya dari formulir kertas."


@dataclass(frozen=True, slots=True, kw_only=True)
class Rancangan:
    """One survey to plant; ``sampai``: draf, dibuka, ditutup, ditetapkan or terbit."""

    unit: str
    periode: str
    mulai: date
    selesai: date
    sampai: str = "ditetapkan"
    banyak: int = 0
    populasi: int = 0
    """Users of each service in the period."""
    rata: Sequence[float] = (3.4, 3.3, 3.1, 3.8, 3.3, 3.4, 3.5, 3.2, 3.1)
    tindak: Sequence[tuple[str, str, date, str]] = field(default=())
    """(unsur, what, until, status)"""
    iku: tuple[str, int] | None = None
    """The name of the indicator and the quarter (0: the year) that the IKM fills."""


def plant_surveys(instansi: Instansi, admin: Pengguna) -> None:
    """The services, languages and surveys of the units that exist."""
    hari = timezone.localdate()
    add_language(instansi=instansi, kode="mad", nama="Madura", by=admin)
    unit = {u.kode: u for u in UnitKerja.objects.filter(instansi=instansi).select_related("instansi")}
    layanan = {kode: _services(u, admin) for kode, u in unit.items()}
    if bluto := unit.get("kecamatan-bluto"):
        add_earlier_result(
            unit=bluto, tahun=2023, periode="Tahun 2023", ikm=Decimal("83"), sumber="Laporan SKM 2023, Lampiran 2", by=admin
        )
    for rancangan in _plans(hari):
        if rancangan.unit in unit:
            _plant(unit[rancangan.unit], layanan[rancangan.unit], rancangan, hari, admin)


def _services(unit: UnitKerja, admin: Pengguna) -> list[Layanan]:
    nama = _DAFTAR_LAYANAN.get(unit.kode) or _DAFTAR_LAYANAN.get(unit.jenis, ())
    return [add_service(unit=unit, nama=n, by=admin) for n in nama]


def _plans(hari: date) -> tuple[Rancangan, ...]:
    return (
        Rancangan(
            unit="kecamatan-bluto", periode="Semester I 2024", mulai=date(2024, 2, 5), selesai=date(2024, 6, 14),
            sampai="terbit", banyak=150, populasi=55,
            tindak=(
                ("U3", "Menambah satu loket pada hari Senin dan Kamis", date(2024, 9, 30), "selesai"),
                ("U9", "Menambah kursi tunggu dan menata ruang layanan", date(2024, 11, 29), "berjalan"),
            ),
            iku=("Nilai IKM Kecamatan", 2),
        ),
        Rancangan(
            unit="kecamatan-bluto", periode=f"Tahun {hari.year}", mulai=hari - timedelta(days=12),
            selesai=hari + timedelta(days=18), sampai="dibuka", banyak=40, populasi=55,
        ),
        Rancangan(
            unit="dinas-pendidikan", periode="Tahun 2023", mulai=date(2023, 3, 1), selesai=date(2023, 5, 31), sampai="ditutup",
            banyak=12, populasi=90, rata=(3.0, 2.9, 2.6, 3.6, 2.9, 3.1, 3.2, 2.8, 2.7),
        ),
        Rancangan(
            unit="dinas-kesehatan", periode="Tahun 2023", mulai=date(2023, 4, 3), selesai=date(2023, 6, 30),
            banyak=60, populasi=35, rata=(3.1, 3.0, 2.7, 3.7, 3.0, 3.2, 3.3, 2.9, 2.9),
            tindak=(("U3", "Memangkas pemeriksaan berkas menjadi satu tahap", date(2023, 12, 15), "berjalan"),),
        ),
        Rancangan(
            unit="dinas-kependudukan-dan-pencatatan-sipil", periode="Tahun 2023", mulai=date(2023, 2, 1),
            selesai=date(2023, 6, 30), sampai="terbit", banyak=200, populasi=100,
            rata=(3.5, 3.5, 3.3, 3.9, 3.5, 3.6, 3.7, 3.4, 3.3),
            tindak=(("U9", "Menata ruang tunggu keluarga", date(2023, 11, 30), "selesai"),),
        ),
        Rancangan(
            unit="kecamatan-arungpura", periode="Tahun 2022", mulai=date(2022, 3, 1), selesai=date(2022, 6, 30),
            banyak=70, populasi=20, rata=(3.2, 3.1, 2.9, 3.7, 3.1, 3.2, 3.4, 3.0, 3.0),
        ),
        Rancangan(
            unit="kecamatan-arungpura", periode="Tahun 2023", mulai=date(2023, 3, 1), selesai=date(2023, 6, 30),
            sampai="terbit", banyak=90, populasi=20, iku=("Indeks kepuasan masyarakat", 0),
            tindak=(("U3", "Mengumumkan waktu penyelesaian tiap layanan", date(2023, 10, 31), "selesai"),),
        ),
        Rancangan(
            unit="kecamatan-batulintang", periode=f"Tahun {(hari + _SEMINGGU).year}", mulai=hari + _SEMINGGU,
            selesai=hari + timedelta(days=60), sampai="draf", populasi=40,
        ),
    )  # fmt: skip


def _plant(unit: UnitKerja, layanan: list[Layanan], r: Rancangan, hari: date, admin: Pengguna) -> None:
    survei = create_survey(
        unit=unit,
        tahun=r.mulai.year if r.mulai > hari else min(r.selesai.year, hari.year),
        layanan=[(n, r.populasi) for n in layanan],
        by=admin,
        periode=r.periode,
        mulai=r.mulai,
        selesai=r.selesai,
        metode=_METODE,
        tanggal_laporan=r.selesai + timedelta(days=20) if r.sampai in ("ditetapkan", "terbit") else None,
    )
    if r.sampai == "draf":
        return
    survei = open_survey(survei=survei, by=admin)
    survei.unit = unit
    Jawaban.objects.bulk_create(invent_answers(survei, layanan, r.banyak, r.rata, min(r.selesai, hari)))
    if r.sampai != "dibuka":
        _finish(close_survey(survei=survei, by=admin), r, admin)


def _finish(survei: Survei, r: Rancangan, admin: Pengguna) -> None:
    if r.sampai == "ditutup":
        return
    for unsur, uraian, batas, status in r.tindak:
        selesai = {"selesai_pada": batas, "hasil": "Data contoh: sudah dilaksanakan."} if status == "selesai" else {}
        isi = {"unsur": unsur, "uraian": uraian, "batas": batas, "status": status} | selesai
        add_follow_up(survei=survei, penanggung_jawab="Kepala Seksi Pelayanan", by=admin, **isi)
    if r.iku:
        _link(survei, r.iku, admin)
    survei = determine(survei=survei, by=admin)
    if r.sampai == "terbit":
        publish(survei=survei, by=admin)


def _link(survei: Survei, iku: tuple[str, int], admin: Pengguna) -> None:
    nama, triwulan = iku
    tahun = TahunKinerja.objects.select_related("unit__instansi", "rencana").get(unit=survei.unit, tahun=survei.tahun)
    indikator = Indikator.objects.get(rencana=tahun.rencana, nama=nama)
    link(tahun_kinerja=tahun, indikator=indikator, triwulan=triwulan, survei=survei, by=admin)
