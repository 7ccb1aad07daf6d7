"""Forms of evidence: upload, and the pembina's judgement."""

from __future__ import annotations

from typing import Any

from django import forms

from sakip.web.kinerja.unggahan import BerkasField


class FormulirBukti(forms.Form):
    """One file and what it shows."""

    berkas = BerkasField(label="Berkas bukti")
    keterangan = forms.CharField(
        label="Keterangan", max_length=300, required=False, help_text="Apa yang dibuktikan berkas ini, misalnya halaman angkanya."
    )


class FormulirPeriksa(forms.Form):
    """Verified or rejected, with a note; a rejection needs one."""

    hasil = forms.ChoiceField(
        label="Hasil pemeriksaan",
        choices=[("verifikasi", "Diverifikasi: membuktikan realisasi"), ("tolak", "Ditolak: belum membuktikan realisasi")],
        widget=forms.RadioSelect,
    )
    catatan = forms.CharField(
        label="Catatan",
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Wajib bila ditolak; unit kerja membacanya.",
    )
    kunci_versi = forms.IntegerField(widget=forms.HiddenInput)

    def clean(self) -> dict[str, Any]:
        isi: dict[str, Any] = super().clean() or self.cleaned_data
        if isi.get("hasil") == "tolak" and not isi.get("catatan"):
            self.add_error("catatan", "Tulis alasan penolakan, supaya unit kerja tahu apa yang perlu diperbaiki.")
        return isi
