"""Reviews of the demo kabupaten at every step: assigned, overdue, waiting for replies, second look, finished."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from django.utils import timezone

from sakip.web.contoh.orang import Pelaku
from sakip.web.instansi.models import Instansi
from sakip.web.kinerja.actions.baris import change
from sakip.web.kinerja.models import Realisasi, TahunKinerja
from sakip.web.reviu.actions.reviu import (
    answer,
    ask_correction,
    assign,
    change_assignment,
    finish,
    hand_back,
    note,
    reply,
    settle,
)
from sakip.web.reviu.models import CatatanApip, Penugasan
from sakip.web.reviu.pemetaan import proposals

TAHUN = 2023
_TIM = "Ratna Misalnya (ketua), Yusuf Umpama (anggota)"
_TIM_DUA = "Hadi Andaian (ketua), Maya Perumpamaan (anggota)"
_PENANDA = {"jabatan_penanda": "Inspektur Kabupaten Contoh", "nama_penanda": "Dina Rekaan, S.E.", "tempat": "Contoh"}
_TERHITUNG = "Dihitung ulang dari register layanan bulan Januari sampai Desember; rekapitulasinya terlampir."
"""What a corrected result says afterwards."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rancangan:
    """One review to plant; ``sampai``: ditugaskan, perbaikan, kedua or selesai."""

    unit: str
    sampai: str
    tugas: date
    batas: date
    nomor: int
    batas_unit: date | None = None
    tim: str = _TIM
    dijawab: int | None = None
    """How many items of the checklist are decided (None: all)."""
    catatan: Sequence[tuple[str, str, str]] = field(default=())
    """(item, note, reply; "" where none was given yet)"""
    pernyataan: date | None = None


def plant_reviews(instansi: Instansi, pelaku: Pelaku, *, selesai: bool) -> None:
    """The finished reviews, or the others, of the units that exist."""
    semua = TahunKinerja.objects.filter(unit__instansi=instansi, tahun=TAHUN).select_related("unit__instansi")
    tahun = {t.unit.kode: t for t in semua}
    for rancangan in _plans(timezone.localdate()):
        if rancangan.unit in tahun and (rancangan.sampai == "selesai") == selesai:
            _plant(tahun[rancangan.unit], rancangan, pelaku)


def _plans(hari: date) -> tuple[Rancangan, ...]:
    return (
        Rancangan(
            unit="kecamatan-bluto", sampai="selesai", nomor=11, tugas=date(2024, 2, 5), batas=date(2024, 3, 1),
            batas_unit=date(2024, 2, 19), pernyataan=date(2024, 2, 27),
            catatan=(("1.4", "Daftar bukti realisasi IKU belum dilampirkan.", "Daftar bukti sudah menjadi lampiran laporan."),),
        ),
        Rancangan(
            unit="dinas-pendidikan", sampai="selesai", nomor=12, tugas=date(2024, 2, 6), batas=date(2024, 3, 4),
            pernyataan=date(2024, 2, 29), tim=_TIM_DUA,
        ),
        Rancangan(
            unit="dinas-kesehatan", sampai="kedua", nomor=31, tugas=hari - timedelta(days=24), batas=hari + timedelta(days=4),
            batas_unit=hari - timedelta(days=2),
            catatan=(
                ("2.5", "Cara menghitung realisasi belum jelas.", "Penjelasan realisasi dilengkapi beserta rekapitulasinya."),
                ("3.7", "Belum ada perbandingan dengan standar nasional.", "Angka nasional diminta kepada dinas provinsi."),
            ),
        ),
        Rancangan(
            unit="dinas-kependudukan-dan-pencatatan-sipil", sampai="perbaikan", nomor=32, tugas=hari - timedelta(days=18),
            batas=hari + timedelta(days=12), batas_unit=hari + timedelta(days=5), tim=_TIM_DUA,
            catatan=(
                ("2.2", "Dua realisasi IKU belum menyebut sumber datanya.", "Sumber datanya ditambahkan pada kolom bukti."),
                ("3.10", "Rumus indikator permohonan selesai dalam sehari belum menyebut pembaginya.", ""),
                ("1.5", "Upaya perbaikan belum menyebut penanggung jawab dan waktunya.", ""),
            ),
        ),
        Rancangan(
            unit="kecamatan-arungpura", sampai="ditugaskan", nomor=28, tugas=hari - timedelta(days=27),
            batas=hari - timedelta(days=6), dijawab=14,
            catatan=(("1.2", "Target dua indikator dalam laporan berbeda dengan perjanjian kinerja.", ""),),
        ),
        Rancangan(
            unit="kecamatan-batulintang", sampai="ditugaskan", nomor=34, tugas=hari - timedelta(days=3),
            batas=hari + timedelta(days=18), dijawab=0, tim=_TIM_DUA,
        ),
        Rancangan(
            unit="kecamatan-cempakasari", sampai="perbaikan", nomor=29, tugas=hari - timedelta(days=26),
            batas=hari + timedelta(days=2), batas_unit=hari - timedelta(days=3),
            catatan=(("1.6", "Realisasi anggaran salah satu program tidak sama dengan laporan keuangan.", ""),),
        ),
    )  # fmt: skip


def _plant(tahun: TahunKinerja, r: Rancangan, pelaku: Pelaku) -> None:
    apip, penugasan = pelaku.inspektorat, _assign(tahun, r, pelaku)
    daftar = [(note(penugasan=penugasan, butir=b, uraian=u, by=apip), balasan) for b, u, balasan in r.catatan]
    if r.batas_unit:
        penugasan = ask_correction(penugasan=penugasan, batas_unit=r.batas_unit, by=apip)
    _reply(penugasan, daftar, r, pelaku)
    if r.sampai == "selesai":
        _finish(penugasan, [c for c, _ in daftar], r, pelaku)


def _assign(tahun: TahunKinerja, r: Rancangan, pelaku: Pelaku) -> Penugasan:
    surat = f"700/{r.nomor}/ST/{r.tugas.year}"
    apip = pelaku.inspektorat
    penugasan = assign(tahun_kinerja=tahun, by=apip, surat_tugas=surat, tanggal_tugas=r.tugas, tim=r.tim, batas=r.batas)
    usulan = proposals(tahun)[: r.dijawab]
    answer(penugasan=penugasan, jawaban={u.butir.kode: {"jawaban": u.jawaban.value or "ya"} for u in usulan}, by=apip)
    return penugasan


def _reply(penugasan: Penugasan, daftar: list[tuple[CatatanApip, str]], r: Rancangan, pelaku: Pelaku) -> None:
    """What the unit did: replies, and where it handed back a corrected result too."""
    perencana = pelaku.perencana(r.unit)
    for catatan, balasan in daftar:
        if balasan:
            reply(catatan=catatan, teks=balasan, by=perencana)
    if not r.batas_unit or r.sampai == "perbaikan":
        return
    if r.sampai == "kedua" and (hasil := Realisasi.objects.filter(tahun_kinerja=penugasan.tahun_kinerja).first()):
        change(hasil, by=perencana, penjelasan=_TERHITUNG)
    hand_back(penugasan=penugasan, by=perencana)


def _finish(penugasan: Penugasan, daftar: list[CatatanApip], r: Rancangan, pelaku: Pelaku) -> None:
    apip = pelaku.inspektorat
    for catatan in daftar:
        settle(catatan=catatan, selesai=True, by=apip)
    nomor = f"700/{r.nomor + 40}/REVIU/{r.tugas.year}"
    change_assignment(penugasan=penugasan, dilihat=None, by=apip, nomor=nomor, tanggal=r.pernyataan, **_PENANDA)
    finish(penugasan=penugasan, by=apip)
