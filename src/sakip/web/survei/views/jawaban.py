"""The answers of a survey: list, files, suggestions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET

from sakip.survei.profil import KODE_PROFIL
from sakip.web.instansi.akses import Konteks, unit_page
from sakip.web.instansi.peran import Izin
from sakip.web.kinerja.unggahan import send_bytes
from sakip.web.survei.akses import survey_of
from sakip.web.survei.models import BIDANG_UNSUR, Jawaban, StatusSurvei, Survei
from sakip.web.survei.models.jawaban import PILIHAN_SUMBER
from sakip.web.survei.pemetaan import answers_with_extra, load_survei
from sakip.web.survei.saringan import PILIHAN_KEADAAN, TANPA_LAYANAN, SaringanJawaban
from sakip.web.tampilan.format import tampil_angka
from sakip.web.tampilan.unduh import BENTUK, kirim_tabel

PER_HALAMAN = 50
BATAS_XLSX = 30_000
"""Answers of one workbook; writing more takes too long for a page."""
JUDUL_KOLOM = ("Nomor", "Tanggal", "Jam", "Layanan", "Sumber", *(u.upper() for u in BIDANG_UNSUR), "Keadaan", "Alasan pembatalan")


@require_GET
@unit_page(Izin.LIHAT)
def jawaban(request: HttpRequest, konteks: Konteks, survei: str) -> HttpResponse:
    """The answers, newest first; profile and suggestion only for those who keep the survey."""
    objek = survey_of(konteks, survei)
    saringan = SaringanJawaban.read(_terbaca(request, konteks))
    halaman = Paginator(saringan.answers(objek), PER_HALAMAN).get_page(request.GET.get("halaman"))
    boleh = konteks.boleh(Izin.SURVEI_UBAH)
    isi = {
        "konteks": konteks,
        "survei": objek,
        "saringan": saringan,
        "page_obj": halaman,
        "daftar": [(j, values_of(j), _profil(j)) for j in halaman.object_list],
        "daftar_layanan": _layanan(objek),
        "pilihan_sumber": PILIHAN_SUMBER,
        "pilihan_keadaan": PILIHAN_KEADAAN,
        "tanpa_layanan": TANPA_LAYANAN,
        "boleh": boleh,
        "boleh_mengubah": boleh and objek.dapat_diisi,
        "ditetapkan": objek.status == StatusSurvei.DITETAPKAN,
        "daftar_unsur": [u.upper() for u in BIDANG_UNSUR],
    }
    return render(request, "survei/isi/jawaban.html", isi)


def _terbaca(request: HttpRequest, konteks: Konteks) -> dict[str, str]:
    """The query, without a search in texts the person may not read."""
    parameter = request.GET.dict()
    if not konteks.boleh(Izin.SURVEI_UBAH):
        parameter.pop("cari", None)
    return parameter


def values_of(jawaban: Jawaban) -> list[int | None]:
    """U1 to U9."""
    return [getattr(jawaban, u) for u in BIDANG_UNSUR]


def _profil(jawaban: Jawaban) -> str:
    return ", ".join(filter(None, (getattr(jawaban, kode) for kode in KODE_PROFIL)))


def _layanan(survei: Survei) -> list[Any]:
    return [n.layanan for n in survei.daftar_layanan.select_related("layanan")]


@require_GET
@unit_page(Izin.LIHAT)
def jawaban_tabel(request: HttpRequest, konteks: Konteks, survei: str, bentuk: str) -> HttpResponse:
    """The filtered list as a file: the figures, without profile and suggestion."""
    objek = survey_of(konteks, survei)
    semua = SaringanJawaban.read(_terbaca(request, konteks)).answers(objek)
    return kirim_tabel(bentuk, f"daftar-jawaban-{konteks.unit_pasti.kode}-{objek.periode}", JUDUL_KOLOM, _baris(semua))


def _baris(semua: Any) -> Iterator[list[Any]]:
    sumber = dict(PILIHAN_SUMBER)
    for j in semua.iterator(chunk_size=2000):
        keadaan = "dibatalkan" if j.dibatalkan_pada else "dihitung"
        layanan = j.layanan.nama if j.layanan else ""
        yield [j.pk, j.tanggal, j.jam, layanan, sumber[j.sumber], *values_of(j), keadaan, j.alasan_batal]


@require_GET
@unit_page(Izin.SURVEI_UBAH)
def jawaban_mentah(request: HttpRequest, konteks: Konteks, survei: str, bentuk: str) -> HttpResponse:
    """All counted answers with profile and suggestion, in the columns that an import reads."""
    from sakip.exchange.skm import write_answers

    objek = survey_of(konteks, survei)
    if bentuk not in BENTUK:
        raise Http404("bentuk berkas tidak dikenal")
    if bentuk == "xlsx" and objek.daftar_jawaban.counted().count() > BATAS_XLSX:
        messages.error(request, f"Jawaban lebih dari {tampil_angka(BATAS_XLSX)} hanya dapat diunduh sebagai CSV.")
        return redirect(reverse("survei:jawaban", kwargs={**konteks.argumen, "survei": objek.kode}))
    isi = write_answers(load_survei(objek), tuple(answers_with_extra(objek)), bentuk=bentuk)
    return send_bytes(f"jawaban-skm-{konteks.unit_pasti.kode}-{objek.kode}.{bentuk}", isi)


@require_GET
@unit_page(Izin.LIHAT)
def saran(request: HttpRequest, konteks: Konteks, survei: str) -> HttpResponse:
    """What people wrote, for the unit itself; others see how many there are."""
    objek = survey_of(konteks, survei)
    boleh = may_read_suggestions(konteks)
    saringan = SaringanJawaban.read(request.GET.dict() if boleh else {})
    semua = saringan.answers(objek).filter(dibatalkan_pada=None).exclude(saran="")
    isi = {
        "konteks": konteks,
        "survei": objek,
        "boleh": boleh,
        "saringan": saringan,
        "banyak": semua.count(),
        "daftar_layanan": _layanan(objek),
        "tanpa_layanan": TANPA_LAYANAN,
        "page_obj": Paginator(semua, PER_HALAMAN).get_page(request.GET.get("halaman")) if boleh else None,
    }
    return render(request, "survei/isi/saran.html", isi)


@require_GET
@unit_page(Izin.LIHAT)
def saran_tabel(request: HttpRequest, konteks: Konteks, survei: str, bentuk: str) -> HttpResponse:
    """The filtered suggestions as a file, for those who may read them."""
    objek = survey_of(konteks, survei)
    semua = SaringanJawaban.read(request.GET.dict()).answers(objek).filter(dibatalkan_pada=None).exclude(saran="")
    if not may_read_suggestions(konteks):
        semua = semua.none()
    baris = ((j.pk, j.tanggal, j.layanan.nama if j.layanan else "", j.saran) for j in semua.iterator(chunk_size=2000))
    return kirim_tabel(
        bentuk, f"saran-{konteks.unit_pasti.kode}-{objek.periode}", ("Nomor", "Tanggal", "Layanan", "Saran"), baris
    )


def may_read_suggestions(konteks: Konteks) -> bool:
    """Whether somebody keeps the survey or has a role in the unit itself."""
    return konteks.boleh(Izin.SURVEI_UBAH) or any(k.unit_id == konteks.unit_pasti.pk for k in konteks.daftar_keanggotaan)
