"""How figures and dates read on a page; every format comes from the kernel."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from sakip.kernel.angka import format_angka, format_persen, format_rupiah
from sakip.kernel.periode import format_tanggal
from sakip.pengukuran.hasil import TidakDapatDihitung

Isi = Decimal | int | str | TidakDapatDihitung | None
TANPA_NILAI = mark_safe(
    '<span class="tanpa-nilai"><span aria-hidden="true">–</span><span class="pembaca">tidak ada</span></span>'
)
BELUM_DIISI = mark_safe('<span class="tanpa-nilai">belum diisi</span>')


def tampil_angka(nilai: Isi, desimal: int | None = None) -> str:
    """``1.234,5``; a label stays as it is, a missing figure is a dash that is read "tidak ada"."""
    if (luar := _bukan_angka(nilai)) is not None:
        return luar
    return format_angka(_desimal(nilai), desimal)


def tampil_persen(nilai: Isi, desimal: int = 2) -> str:
    """``99,99%``."""
    if (luar := _bukan_angka(nilai)) is not None:
        return luar
    return f"{format_persen(_desimal(nilai), desimal)}%"


def tampil_rupiah(nilai: Isi) -> str:
    """``Rp2.896.407.246``."""
    if (luar := _bukan_angka(nilai)) is not None:
        return luar
    angka = format_rupiah(_desimal(nilai))
    return f"-Rp{angka[1:]}" if angka.startswith("-") else f"Rp{angka}"


def tampil_nilai(nilai: Isi) -> str:
    """A target or a realisation: a number, the label of a scale, the reason why there is none, or "belum diisi"."""
    return BELUM_DIISI if nilai is None or nilai == "" else tampil_angka(nilai)


def tampil_satuan(satuan: str) -> str:
    """A unit behind a figure: ``83 Nilai``, but ``83%``."""
    bersih = satuan.strip()
    return bersih if bersih in ("", "%") else f" {bersih}"


def tampil_tanggal(tanggal: date | datetime | None) -> str:
    """``25 Januari 2023``."""
    if tanggal is None:
        return TANPA_NILAI
    return format_tanggal(_lokal(tanggal))


def tampil_waktu(waktu: datetime | None) -> str:
    """``25 Januari 2023 14.05`` in the site's time zone."""
    if waktu is None:
        return TANPA_NILAI
    lokal = _lokal(waktu)
    return f"{format_tanggal(lokal)} {lokal:%H.%M}"


def _lokal(waktu: date) -> date:
    """A point in time in the site's time zone; a date and a naive time as they are."""
    return timezone.localtime(waktu) if isinstance(waktu, datetime) and timezone.is_aware(waktu) else waktu


def _bukan_angka(nilai: Isi) -> str | SafeString | None:
    """What to show for something that is no number, None for a number."""
    if nilai is None or nilai == "":
        return TANPA_NILAI
    if isinstance(nilai, TidakDapatDihitung):
        return format_html('<span class="tanpa-nilai">tidak dapat dihitung: {}</span>', nilai.alasan)
    return nilai if isinstance(nilai, str) else None


def _desimal(nilai: Isi) -> Decimal:
    if isinstance(nilai, Decimal | int):
        return Decimal(nilai)
    raise TypeError(f"{type(nilai).__name__} is no figure; pass a Decimal or an int")
