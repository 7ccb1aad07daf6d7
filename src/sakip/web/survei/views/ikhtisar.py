"""The surveys of all units of an Instansi that a person may see."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.utils import timezone
from django.utils.safestring import mark_safe

from sakip.kernel.angka import bulatkan
from sakip.survei.unsur import KODE_UNSUR, daftar_unsur
from sakip.web.instansi.akses import Konteks, instansi_page
from sakip.web.instansi.peran import Izin
from sakip.web.kinerja.tahun_lazim import usual_year
from sakip.web.survei.ikhtisar import BarisIkhtisar, count, overview, years_with_surveys
from sakip.web.survei.peta_unsur import survey_page, unsur_map
from sakip.web.survei.saringan_ikhtisar import PILIHAN_KEADAAN, PILIHAN_MUTU, SaringanIkhtisar
from sakip.web.tampilan.unduh import BENTUK, Sel, kirim_tabel

JUDUL = (
    "Unit kerja", "Jenis", "Survei", "Dibuka", "Ditutup", "Keadaan", "Jawaban", "Target responden", "IKM", "Mutu", "Kinerja",
    "Sifat nilai", "Unsur terendah", "NRR terendah", "Tindak lanjut selesai", "Tindak lanjut terbuka", "Lewat batas",
    "Terbit",
)  # fmt: skip


@instansi_page(Izin.LIHAT)
def instansi(request: HttpRequest, konteks: Konteks) -> HttpResponseBase:
    """One year; without one in the address the year most units survey in."""
    hari = timezone.localdate()
    daftar_tahun = years_with_surveys(konteks.daftar_unit)
    tahun = konteks.tahun or usual_year(daftar_tahun, hari.year) or hari.year
    if not 1990 <= tahun <= 2200:
        raise Http404("tahun tidak ada")
    semua = overview(konteks.daftar_unit, tahun, hari)
    saringan = SaringanIkhtisar.read(request.GET)
    daftar = saringan.apply(semua)
    nama = f"{konteks.instansi.kode} {tahun}"
    if (bentuk := request.GET.get("format")) in BENTUK:
        if request.GET.get("tabel") == "unsur":
            return kirim_tabel(
                bentuk, f"nrr survei {nama}", ("Unit kerja", "Survei", *KODE_UNSUR), map(_unsur_cells, _surveyed(daftar))
            )
        return kirim_tabel(bentuk, f"survei {nama}", JUDUL, map(_cells, daftar))
    isi = {
        "konteks": konteks,
        "tahun": tahun,
        "daftar_tahun": sorted({*daftar_tahun, tahun, hari.year}, reverse=True),
        "daftar": [(b, survey_page(b, konteks.instansi.kode, tahun)) for b in daftar],
        "hitungan": count(daftar),
        "saringan": saringan,
        "pilihan_keadaan": PILIHAN_KEADAAN,
        "pilihan_mutu": PILIHAN_MUTU,
        "ada_survei": any(b.r for b in semua),
        "peta": mark_safe(unsur_map(daftar, konteks.instansi.kode, tahun)),
        "daftar_unsur": daftar_unsur(),
        "baris_unsur": _surveyed(daftar),
    }
    return render(request, "survei/instansi.html", isi)


def _surveyed(daftar: list[BarisIkhtisar]) -> list[BarisIkhtisar]:
    return [b for b in daftar if b.r]


def _unsur_cells(baris: BarisIkhtisar) -> tuple[Sel, ...]:
    periode = baris.r.survei.periode if baris.r else ""
    return (baris.unit.nama, periode, *(None if u.nrr is None else bulatkan(u.nrr, 3) for u in baris.daftar_unsur))


def _cells(baris: BarisIkhtisar) -> tuple[Sel, ...]:
    r, tindak, rendah = baris.r, baris.tindak, baris.terendah
    if baris.lalu:
        lama = baris.lalu
        isi: tuple[Sel, ...] = (lama.periode, None, None, "Nilai dari laporan lama", lama.responden, None, bulatkan(lama.ikm))
        return (baris.unit.nama, baris.unit.jenis, *isi, *[None] * 9)
    if r is None:
        return (baris.unit.nama, baris.unit.jenis, "", None, None, "Belum ada survei", *[None] * 12)
    ikm = None if r.ikm is None else bulatkan(r.ikm)
    sifat = "" if ikm is None else "sementara" if r.sementara else "ditetapkan"
    nrr = bulatkan(rendah.nrr, 3) if rendah and rendah.nrr is not None else None
    return (
        baris.unit.nama, baris.unit.jenis, r.survei.periode, r.survei.mulai, r.survei.selesai, r.keadaan.label, r.responden,
        r.target, ikm, r.mutu, r.kinerja, sifat, f"{rendah.unsur.kode} {rendah.unsur.nama}" if rendah else "", nrr,
        tindak.selesai, tindak.terbuka, tindak.lewat, baris.terbit,
    )  # fmt: skip
