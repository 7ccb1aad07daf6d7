"""The language of the public form: Indonesian, or the regional language of the survey where it has texts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString

from sakip.web.survei.models import BahasaSurvei, Survei
from sakip.web.survei.teks import texts

KODE_INDONESIA = "id"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bahasa:
    """A language and what is translated into it; ``kode`` is what browsers and screen readers know it by."""

    kode: str = KODE_INDONESIA
    nama: str = "Bahasa Indonesia"
    terjemahan: Mapping[str, str] = field(default_factory=dict)

    @property
    def asing(self) -> str:
        """The attribute for words that are Indonesian whatever the language: names of services, the unit's own questions."""
        return "" if self.kode == KODE_INDONESIA else KODE_INDONESIA

    def plain(self, kunci: str) -> str:
        """A text of the form. Raises KeyError for a key that the form does not have."""
        return self.terjemahan.get(kunci, "").strip() or texts()[kunci].bawaan

    def write(self, kunci: str) -> SafeString:
        """The text for a page; marked as Indonesian where the translation is missing."""
        if self.asing and not self.terjemahan.get(kunci, "").strip():
            return self.foreign(texts()[kunci].bawaan)
        return conditional_escape(self.plain(kunci))

    def foreign(self, teks: str) -> SafeString:
        """Indonesian words on a page of this language."""
        return format_html('<span lang="{}">{}</span>', self.asing, teks) if self.asing else conditional_escape(teks)


INDONESIA = Bahasa()


def languages_of(survei: Survei) -> tuple[Bahasa, ...]:
    """Indonesian first, then the survey's regional language if it has at least one text."""
    baris = survei.bahasa and BahasaSurvei.objects.filter(instansi=survei.unit.instansi_id, kode=survei.bahasa).first()
    if not baris or not isinstance(baris.teks, dict):
        return (INDONESIA,)
    terjemahan = {k: v for k, v in baris.teks.items() if k in texts() and isinstance(v, str) and v.strip()}
    if not terjemahan:
        return (INDONESIA,)
    return INDONESIA, Bahasa(kode=baris.kode, nama=f"Bahasa {baris.nama}", terjemahan=terjemahan)
