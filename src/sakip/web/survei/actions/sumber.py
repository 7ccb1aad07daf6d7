"""The IKM as an indicator's realisasi: linked, let flow when the survey is determined, unlinked.

The realisasi is the IKM as it is displayed (half-up, two decimals), so that the survey's report, the LKjIP and every
achievement computed from it show one figure.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from django.utils import timezone

from sakip.kernel.angka import bulatkan, format_angka
from sakip.kernel.periode import format_tanggal
from sakip.web.instansi.models import Pengguna
from sakip.web.kinerja.actions.baris import add, batch, change, remove
from sakip.web.kinerja.models import Indikator, Realisasi, TahunKinerja
from sakip.web.kinerja.triwulan import PERIODE, field_of, name_of, part_of
from sakip.web.survei.actions.penolakan import Ditolak
from sakip.web.survei.models import StatusSurvei, SumberIku, Survei
from sakip.web.tenggat.kunci import Terkunci, require_open

AWALAN_BUKTI = "Hasil survei: "
"""Begins the line of the evidence text that this module writes and replaces."""


def link(*, tahun_kinerja: TahunKinerja, indikator: Indikator, triwulan: int, survei: Survei, by: Pengguna) -> SumberIku:
    """From now on the survey's IKM is the indicator's realisasi; a determined one is written at once.

    Raises Ditolak, Terkunci. Atomic.
    """
    with batch():
        sekarang = survei.stored(None)
        if triwulan not in PERIODE:
            raise Ditolak("Triwulan tidak ada.")
        require_open(tahun_kinerja, part_of(triwulan))
        _check(tahun_kinerja, indikator, triwulan, sekarang)
        sumber = add(
            SumberIku(tahun_kinerja=tahun_kinerja, indikator=indikator, triwulan=triwulan, survei=sekarang),
            by=by,
            jenis="realisasi.tautkan_survei",
            catatan=f"{sekarang}, {name_of(triwulan)}",
        )
        _flow_one(sumber, sekarang, by)
    return sumber


def unlink(*, sumber: SumberIku, by: Pengguna, dilihat: int | None = None) -> None:
    """The realisasi stays as it is and is typed by hand from now on. Raises Terkunci, Bentrok. Atomic."""
    with batch():
        require_open(sumber.tahun_kinerja, part_of(sumber.triwulan))
        catatan = f"{sumber.survei}, {name_of(sumber.triwulan)}; nilai realisasi dibiarkan"
        remove(sumber, by=by, dilihat=dilihat, jenis="realisasi.lepas_survei", catatan=catatan)


def flow(*, survei: Survei, by: Pengguna) -> int:
    """Bring what is linked in line with the survey: determined, its IKM is written; reopened, the years are marked.

    Returns how many links were touched. Raises Terkunci where a realisasi that would change is locked, Ditolak. Atomic.
    """
    daftar = SumberIku.objects.filter(survei=survei).select_related("tahun_kinerja__unit__instansi", "indikator")
    with batch():
        return sum(_flow_one(s, survei, by) for s in daftar.order_by("tahun_kinerja", "indikator", "triwulan"))


def figure_of_survey(survei: Survei) -> Decimal | None:
    """The determined IKM as displayed; None while there is none."""
    if survei.status != StatusSurvei.DITETAPKAN or not survei.hasil.get("ikm"):
        return None
    return bulatkan(Decimal(survei.hasil["ikm"]))


def _flow_one(sumber: SumberIku, survei: Survei, by: Pengguna) -> int:
    nilai = figure_of_survey(survei)
    if nilai is None:
        if not sumber.berlaku:
            return 0
        change(sumber, by=by, jenis="realisasi.sumber_dibuka", catatan=str(survei), berlaku=False)
        return 1
    _check_numeric(sumber.indikator)
    _write(sumber, survei, nilai, by)
    change(sumber, by=by, jenis="realisasi.sumber_ditetapkan", catatan=str(survei), nilai=nilai, berlaku=True)
    return 1


def _write(sumber: SumberIku, survei: Survei, nilai: Decimal, by: Pengguna) -> None:
    tahun_kinerja, bidang = sumber.tahun_kinerja, field_of(sumber.triwulan)
    kini = Realisasi.objects.filter(tahun_kinerja=tahun_kinerja, indikator=sumber.indikator).first()
    isi: dict[str, object] = {bidang: nilai}
    if sumber.triwulan == 0:
        isi["bukti"] = _evidence(kini.bukti if kini else "", survei, nilai)
    if kini and all(str(getattr(kini, n)) == str(v) for n, v in isi.items()):
        return
    _require_open(sumber)
    if kini:
        kini.tahun_kinerja = tahun_kinerja
        change(kini, by=by, jenis="realisasi.dari_survei", catatan=str(survei), nilai_bidang=isi)
    else:
        baru = Realisasi(tahun_kinerja=tahun_kinerja, indikator=sumber.indikator, **isi)
        add(baru, by=by, jenis="realisasi.dari_survei", catatan=str(survei))


def _require_open(sumber: SumberIku) -> None:
    """Raises Terkunci, which names the indicator that the survey would have filled."""
    try:
        require_open(sumber.tahun_kinerja, part_of(sumber.triwulan))
    except Terkunci as galat:
        tujuan = f"realisasi {sumber.indikator.kode} {name_of(sumber.triwulan)} {sumber.tahun_kinerja.tahun}"
        raise Terkunci(
            replace(galat.kunci, alasan=f"IKM survei ini mengisi {tujuan}, padahal isian itu terkunci. {galat.kunci.alasan}")
        ) from None


def _evidence(bukti: str, survei: Survei, nilai: Decimal) -> str:
    """The evidence text with one line about the survey in place of an earlier one."""
    lain = [b for b in bukti.splitlines() if not b.startswith(AWALAN_BUKTI)]
    banyak = format_angka(Decimal(survei.hasil["responden"]))
    pada = f", ditetapkan {format_tanggal(timezone.localdate(survei.ditetapkan_pada))}" if survei.ditetapkan_pada else ""
    return "\n".join([*lain, f"{AWALAN_BUKTI}{survei}, IKM {format_angka(nilai, 2)} dari {banyak} responden{pada}."])


def _check(tahun_kinerja: TahunKinerja, indikator: Indikator, triwulan: int, survei: Survei) -> None:
    if indikator.rencana_id != tahun_kinerja.rencana_id:
        raise Ditolak("Indikator itu bukan indikator rencana tahun ini.")
    if survei.unit_id != tahun_kinerja.unit_id:
        raise Ditolak("Survei itu bukan survei unit kerja ini.", "survei")
    if not fits_year(survei, tahun_kinerja.tahun):
        raise Ditolak(f"Masa survei itu tidak jatuh dalam tahun {tahun_kinerja.tahun}.", "survei")
    _check_numeric(indikator)
    ada = SumberIku.objects.filter(tahun_kinerja=tahun_kinerja, indikator=indikator, triwulan=triwulan)
    if lain := ada.select_related("survei").first():
        raise Ditolak(f"Realisasi {name_of(triwulan)} sudah berasal dari {lain.survei}. Lepaskan tautan itu dahulu.", "survei")


def fits_year(survei: Survei, tahun: int) -> bool:
    """Whether a survey is one of the year, or was open in it."""
    return survei.tahun == tahun or survei.mulai.year <= tahun <= survei.selesai.year


def _check_numeric(indikator: Indikator) -> None:
    if indikator.skala:
        raise Ditolak(
            f"{indikator.kode} diukur dengan skala bertingkat, sedangkan IKM berupa angka; IKM tidak dapat mengisinya. Pilih "
            "indikator lain, atau lepaskan tautan surveinya."
        )
