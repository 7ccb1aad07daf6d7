"""Cancel an answer with a reason, or take it back."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from sakip.web.instansi.akses import Konteks, unit_page
from sakip.web.instansi.peran import Izin
from sakip.web.survei.actions.isian import SEBAB
from sakip.web.survei.actions.pembatalan import cancel_answer, restore_answer
from sakip.web.survei.actions.penolakan import Ditolak
from sakip.web.survei.akses import row_of_survey, survey_of
from sakip.web.survei.deret import paper_digits
from sakip.web.survei.forms.pembatalan import FormulirAlasan
from sakip.web.survei.models import Jawaban, StatusSurvei, Survei


@require_http_methods(["GET", "POST"])
@unit_page(Izin.SURVEI_UBAH)
def jawaban_batal(request: HttpRequest, konteks: Konteks, survei: str, jawaban: int) -> HttpResponse:
    """Asks for the reason, then cancels."""
    objek = survey_of(konteks, survei)
    baris = row_of_survey(objek, Jawaban, jawaban)
    kembali = _kembali(request, konteks, objek)
    if not objek.dapat_diisi or baris.dibatalkan_pada:
        messages.error(request, SEBAB.get(StatusSurvei(objek.status), "Jawaban ini sudah dibatalkan."))
        return redirect(kembali)
    formulir = FormulirAlasan(request.POST if request.method == "POST" else None)
    if formulir.is_bound and formulir.is_valid():
        try:
            cancel_answer(jawaban=baris, alasan=formulir.cleaned_data["alasan"], by=konteks.pengguna)
        except Ditolak as tolak:
            messages.error(request, str(tolak))
        else:
            messages.success(request, f"Jawaban nomor {baris.pk} dibatalkan dan tidak lagi dihitung.")
        return redirect(kembali)
    isi = {"konteks": konteks, "survei": objek, "jawaban": baris, "deret": paper_digits(baris)}
    return render(request, "survei/isi/jawaban_batal.html", isi | {"formulir": formulir, "kembali": kembali})


def _kembali(request: HttpRequest, konteks: Konteks, survei: Survei) -> str:
    nama = "kertas" if request.GET.get("dari") == "kertas" else "jawaban"
    return reverse(f"survei:{nama}", kwargs={**konteks.argumen, "survei": survei.kode})


@require_POST
@unit_page(Izin.SURVEI_UBAH)
def jawaban_pulih(request: HttpRequest, konteks: Konteks, survei: str, jawaban: int) -> HttpResponse:
    """The answer counts again."""
    objek = survey_of(konteks, survei)
    baris = row_of_survey(objek, Jawaban, jawaban)
    try:
        restore_answer(jawaban=baris, by=konteks.pengguna)
    except Ditolak as tolak:
        messages.error(request, str(tolak))
    else:
        messages.success(request, f"Jawaban nomor {baris.pk} dihitung lagi.")
    return redirect(_kembali(request, konteks, objek))
