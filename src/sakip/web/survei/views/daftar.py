"""The surveys of a unit: those of the year, and the earlier ones."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.utils import timezone

from sakip.kernel.angka import bulatkan
from sakip.web.instansi.akses import Konteks, unit_page
from sakip.web.instansi.peran import Izin
from sakip.web.survei.keadaan import LABEL, KodeKeadaan
from sakip.web.survei.models import IkmLalu, Layanan, Survei
from sakip.web.survei.ringkas import Ringkasan, summaries
from sakip.web.tampilan.unduh import BENTUK, Sel, kirim_tabel

JUDUL_LAPORAN = ("Tahun", "Periode", "IKM", "Responden", "Sumber")
JUDUL = (
    "Tahun", "Periode", "Judul", "Dibuka", "Ditutup", "Keadaan", "Jawaban", "Target responden", "IKM", "Mutu", "Kinerja",
    "Sifat nilai",
)  # fmt: skip


@unit_page(Izin.LIHAT)
def daftar(request: HttpRequest, konteks: Konteks) -> HttpResponseBase:
    """The year's surveys with a filter, earlier ones below."""
    hari = timezone.localdate()
    semua = list(Survei.objects.filter(unit=konteks.unit_pasti, tahun__lte=konteks.tahun_pasti))
    for satu in semua:
        satu.unit = konteks.unit_pasti
    ringkasan = summaries(semua, hari)
    setahun = [r for r in ringkasan if r.survei.tahun == konteks.tahun_pasti]
    lalu = [r for r in ringkasan if r.survei.tahun < konteks.tahun_pasti]
    saringan = {n: request.GET.get(n, "").strip() for n in ("q", "keadaan")}
    tampil = [r for r in setahun if _matches(r, saringan)]
    ikm_lalu = list(IkmLalu.objects.filter(unit=konteks.unit_pasti, tahun__lte=konteks.tahun_pasti).order_by("-tahun", "-id"))
    if (bentuk := request.GET.get("unduh")) in BENTUK:
        if request.GET.get("tabel") == "laporan":
            sel = [(n.tahun, n.periode, n.ikm, n.responden, n.sumber) for n in ikm_lalu]
            return kirim_tabel(bentuk, f"ikm laporan lama {konteks.unit_pasti.kode}", JUDUL_LAPORAN, sel)
        isi_berkas = lalu if request.GET.get("tabel") == "lalu" else tampil
        nama = f"survei {konteks.unit_pasti.kode} {'sebelum ' if isi_berkas is lalu else ''}{konteks.tahun_pasti}"
        return kirim_tabel(bentuk, nama, JUDUL, [_cells(r) for r in isi_berkas])
    isi = {
        "daftar": tampil,
        "banyak": len(setahun),
        "lalu": lalu,
        "ikm_lalu": ikm_lalu,
        "saringan": saringan,
        "daftar_keadaan": [(k.value, label) for k, (label, _) in LABEL.items()],
        "mengubah": konteks.boleh(Izin.SURVEI_UBAH),
        "ada_layanan": Layanan.objects.filter(unit=konteks.unit_pasti, aktif=True).exists(),
        "tahun": konteks.tahun_pasti,
    }
    return render(request, "survei/daftar.html", isi)


def _matches(ringkasan: Ringkasan, saringan: dict[str, str]) -> bool:
    cari = saringan["q"].casefold()
    survei = ringkasan.survei
    cocok = not cari or cari in str(survei).casefold() or cari in survei.periode.casefold()
    kode = saringan["keadaan"]
    return cocok and (kode not in set(KodeKeadaan) or ringkasan.keadaan.kode == kode)


def _cells(r: Ringkasan) -> tuple[Sel, ...]:
    s = r.survei
    ikm = bulatkan(r.ikm) if r.ikm is not None else None
    sifat = "" if ikm is None else "sementara" if r.sementara else "ditetapkan"
    return (
        s.tahun, s.periode, str(s), s.mulai, s.selesai, r.keadaan.label, r.responden, r.target, ikm, r.mutu, r.kinerja, sifat,
    )  # fmt: skip
