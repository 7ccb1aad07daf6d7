"""How a running survey goes: answers by service, by source and by day, from three counting queries."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from django.db.models import Count

from sakip.kernel.periode import NAMA_BULAN
from sakip.web.grafik.garis import Seri, gambar_garis
from sakip.web.survei.models import Survei
from sakip.web.survei.models.jawaban import PILIHAN_SUMBER
from sakip.web.survei.ringkas import sample_of

_HARIAN, _MINGGUAN = 21, 26 * 7
"""Up to so many days a point a day, then a point a week, then a month."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KemajuanLayanan:
    """Answers for one service beside its sample."""

    nama: str
    jawaban: int
    populasi: int | None
    target: int | None

    @property
    def kurang(self) -> int | None:
        """How many are still missing; None where no target is known."""
        return None if self.target is None else max(self.target - self.jawaban, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kemajuan:
    """The counts of a survey. ``dibatalkan`` answers are in none of the others."""

    masuk: int
    dibatalkan: int
    tanpa_tanggal: int
    per_layanan: tuple[KemajuanLayanan, ...]
    per_sumber: tuple[tuple[str, int], ...]
    per_waktu: tuple[tuple[str, int], ...]
    satuan_waktu: str
    """What one entry of ``per_waktu`` is: hari, minggu or bulan."""


def progress_of(survei: Survei) -> Kemajuan:
    """All counts of a survey."""
    sah = survei.daftar_jawaban.counted().order_by()
    layanan = dict(sah.values_list("layanan").annotate(n=Count("pk")))
    sumber = dict(sah.values_list("sumber").annotate(n=Count("pk")))
    tanggal: dict[date | None, int] = dict(sah.values_list("tanggal").annotate(n=Count("pk")))
    masuk = sum(sumber.values())
    per_hari = {t: n for t, n in tanggal.items() if t is not None}
    return Kemajuan(
        masuk=masuk,
        dibatalkan=survei.daftar_jawaban.count() - masuk,
        tanpa_tanggal=tanggal.pop(None, 0),
        per_layanan=_services(survei, layanan),
        per_sumber=tuple((nama, sumber.get(kode, 0)) for kode, nama in PILIHAN_SUMBER),
        per_waktu=tuple(group_days(per_hari)),
        satuan_waktu=unit_of_time(per_hari),
    )


def uncounted(kemajuan: Kemajuan, responden: int) -> int:
    """Answers that came and do not count for the index, because of their empty unsur."""
    return max(kemajuan.masuk - responden, 0)


def _services(survei: Survei, jawaban: dict[int | None, int]) -> tuple[KemajuanLayanan, ...]:
    """The services of the survey in their order, then what names none of them."""
    daftar = list(survei.daftar_layanan.select_related("layanan"))
    target = sample_of(None, [n.populasi for n in daftar]).per_layanan
    hasil = [
        KemajuanLayanan(nama=n.layanan.nama, jawaban=jawaban.get(n.layanan_id, 0), populasi=n.populasi, target=t)
        for n, t in zip(daftar, target, strict=True)
    ]
    sisa = sum(jawaban.values()) - sum(h.jawaban for h in hasil)
    if sisa and hasil:
        hasil.append(KemajuanLayanan(nama="Layanan tidak disebut", jawaban=sisa, populasi=None, target=None))
    return tuple(hasil)


def group_days(per_hari: dict[date, int]) -> Iterable[tuple[str, int]]:
    """(name, answers) a day, week or month, without gaps from the first to the last answer."""
    if not per_hari:
        return
    awal, satuan = min(per_hari), unit_of_time(per_hari)
    per_titik: Counter[str] = Counter()
    for n in range((max(per_hari) - awal).days + 1):
        hari = awal + timedelta(days=n)
        per_titik[_point(hari, awal, satuan)] += per_hari.get(hari, 0)
    yield from per_titik.items()


def unit_of_time(per_hari: dict[date, int]) -> str:
    """Days, weeks or months, so that the points stay few."""
    rentang = (max(per_hari) - min(per_hari)).days + 1 if per_hari else 0
    return "hari" if rentang <= _HARIAN else "minggu" if rentang <= _MINGGUAN else "bulan"


def _point(hari: date, awal: date, satuan: str) -> str:
    if satuan == "bulan":
        return f"{NAMA_BULAN[hari.month - 1][:3]} {hari.year}"
    pertama = max(hari - timedelta(days=hari.weekday()), awal) if satuan == "minggu" else hari
    return f"{pertama.day} {NAMA_BULAN[pertama.month - 1][:3]}"


def draw_progress(kemajuan: Kemajuan) -> str:
    """The answers over time as a drawing."""
    nama = [n for n, _ in kemajuan.per_waktu]
    seri = Seri(nama="Jawaban masuk", nilai=tuple(Decimal(n) for _, n in kemajuan.per_waktu))
    return gambar_garis(nama, [seri], judul="Jawaban masuk menurut tanggal", satuan="jawaban", nol=True)
