"""What a unit's dashboard says about its surveys: the one that runs, the last result, what is to be done next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.urls import reverse

from sakip.kernel.angka import bulatkan, format_angka
from sakip.survei.survei import StatusTindakLanjut
from sakip.web.instansi.models import UnitKerja
from sakip.web.survei.halaman import survey_url
from sakip.web.survei.keadaan import KodeKeadaan
from sakip.web.survei.models import IkmLalu, PublikasiSkm, StatusSurvei, Survei, TindakLanjut
from sakip.web.survei.nilai_unsur import UnsurTampil, lowest, unsur_of
from sakip.web.survei.ringkas import Ringkasan, summaries

_TERBUKA = (StatusTindakLanjut.RENCANA.value, StatusTindakLanjut.BERJALAN.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class KartuSurvei:
    """The surveys of a unit up to one year."""

    kini: Ringkasan | None
    """The year's newest survey whose result is not determined."""
    sisa_hari: int
    """Days until it closes; negative when it is over."""
    hasil: Ringkasan | None
    """The newest determined one."""
    sebelum: tuple[str, Decimal] | None
    """Period and IKM of the result before that."""
    naik: Decimal | None
    """By how much it rose; below zero: fell. Between the values as displayed."""
    terendah: UnsurTampil | None
    terbuka: int
    """Follow-ups of the newest result that are not done."""
    lewat: int
    langkah: str
    url_langkah: str
    url_hasil: str

    @property
    def perubahan(self) -> str:
        """``Naik 1,25 dari``, ``Turun 0,40 dari``, ``Sama dengan``; "" without an earlier result."""
        if self.naik is None:
            return ""
        return f"{'Naik' if self.naik > 0 else 'Turun'} {format_angka(abs(self.naik), 2)} dari" if self.naik else "Sama dengan"


def survey_card(unit: UnitKerja, tahun: int, hari: date) -> KartuSurvei | None:
    """The card; None for a unit that never surveyed. One query then, six at most."""
    semua = list(Survei.objects.filter(unit=unit, tahun__lte=tahun).order_by("-selesai", "-pk"))
    if not semua:
        return None
    for satu in semua:
        satu.unit = unit
    tetap = [s for s in semua if s.status == StatusSurvei.DITETAPKAN and s.hasil.get("ikm")]
    kini = next((s for s in semua if s.tahun == tahun and s.status != StatusSurvei.DITETAPKAN), None)
    tampil = {r.survei.pk: r for r in summaries([*([kini] if kini else []), *tetap[:1]], hari)}
    hasil = tampil[tetap[0].pk] if tetap else None
    sebelum = _before(unit, tetap) if hasil else None
    terbuka, lewat = _open_follow_ups(tetap[0], hari) if tetap else (0, 0)
    r_kini = tampil[kini.pk] if kini else None
    langkah, halaman, tujuan = _next_step(r_kini, hasil, lewat, tahun)
    return KartuSurvei(
        kini=r_kini,
        sisa_hari=(kini.selesai - hari).days if kini else 0,
        hasil=hasil,
        sebelum=sebelum,
        naik=bulatkan(hasil.ikm) - bulatkan(sebelum[1]) if hasil and hasil.ikm is not None and sebelum else None,
        terendah=lowest(unsur_of(hasil)) if hasil else None,
        terbuka=terbuka,
        lewat=lewat,
        langkah=langkah,
        url_langkah=_url(unit, halaman, tujuan.survei if tujuan else None, tahun),
        url_hasil=_url(unit, "hasil", hasil.survei, tahun) if hasil else "",
    )


def _before(unit: UnitKerja, tetap: list[Survei]) -> tuple[str, Decimal] | None:
    """The determined result before the newest one, else the last one from before the system."""
    if len(tetap) > 1:
        return tetap[1].periode, Decimal(tetap[1].hasil["ikm"])
    lama = IkmLalu.objects.filter(unit=unit, tahun__lte=tetap[0].tahun).order_by("-tahun", "-pk").first()
    return (lama.periode, lama.ikm) if lama else None


def _open_follow_ups(survei: Survei, hari: date) -> tuple[int, int]:
    batas = list(TindakLanjut.objects.filter(survei=survei, status__in=_TERBUKA).values_list("batas", flat=True))
    return len(batas), sum(b < hari for b in batas)


def _next_step(kini: Ringkasan | None, hasil: Ringkasan | None, lewat: int, tahun: int) -> tuple[str, str, Ringkasan | None]:
    """What to do, the page for it, and the survey it is about."""
    if kini:
        kata = {
            KodeKeadaan.DRAF: "Periksa draf survei, lalu buka.",
            KodeKeadaan.MENUNGGU: "Sebarkan poster; formulir terbuka pada tanggalnya.",
            KodeKeadaan.DIBUKA: "Kumpulkan jawaban."
            if not kini.cukup
            else "Jawaban mencukupi; survei menunggu tanggal tutupnya.",
            KodeKeadaan.BERAKHIR: "Masukkan jawaban kertas, lalu tutup survei.",
            KodeKeadaan.DITUTUP: "Periksa hasil, lalu tetapkan.",
        }[kini.keadaan.kode]
        return kata, "hasil" if kini.keadaan.kode == KodeKeadaan.DITUTUP else "survei", kini
    if hasil is None or hasil.survei.tahun < tahun:
        return f"Buat survei tahun {tahun}.", "daftar", None
    if lewat:
        return "Selesaikan tindak lanjut yang lewat batas.", "tindak_lanjut", hasil
    if not PublikasiSkm.objects.filter(survei=hasil.survei, ditarik_pada=None).exists():
        return "Terbitkan hasil kepada masyarakat.", "hasil", hasil
    return "Catat kemajuan tindak lanjut.", "tindak_lanjut", hasil


def _url(unit: UnitKerja, halaman: str, survei: Survei | None, tahun: int) -> str:
    if survei:
        return survey_url(survei, halaman)
    return reverse(f"survei:{halaman}", kwargs={"instansi": unit.instansi.kode, "unit": unit.kode, "tahun": tahun})
