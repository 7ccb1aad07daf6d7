"""What several pages of the report show together: the findings with their decisions and links, and where the report stands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sakip.reviu.aturan import KELUARGA, muat_aturan
from sakip.reviu.temuan import Tingkat
from sakip.web.instansi.akses import Konteks
from sakip.web.kinerja.models import TahunKinerja
from sakip.web.laporan.actions.keputusan import decisions_of
from sakip.web.laporan.isi import IsiLaporan, TemuanBertempat
from sakip.web.laporan.models import KeputusanTemuan
from sakip.web.laporan.tempat import Alamat, url_of

PILIHAN_TINGKAT = (("", "Semua tingkat"), *((t.value, t.value.capitalize()) for t in Tingkat))


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisTemuan:
    """A finding as a page shows it; ``url`` is where it is mended, ``putusan`` the decision that holds."""

    isi: TemuanBertempat
    url: str
    putusan: KeputusanTemuan | None

    @property
    def judul_aturan(self) -> str:
        """What the rule demands, in one line."""
        return _JUDUL.get(self.isi.temuan.kode, "")

    @property
    def nama_keluarga(self) -> str:
        """The family's name in words."""
        return KELUARGA.get(self.isi.temuan.keluarga, self.isi.temuan.keluarga)

    @property
    def kunci(self) -> str:
        """The decision's key as one value of a form."""
        return "|".join(self.isi.kunci)

    @property
    def nada(self) -> str:
        """The tone of its level."""
        return {"salah": "buruk", "peringatan": "perhatian"}.get(self.isi.temuan.tingkat.value, "")


_JUDUL = {a.kode: a.judul for a in muat_aturan()}


def alamat_of(konteks: Konteks) -> Alamat:
    """The address of the unit's year."""
    return (konteks.instansi.kode, konteks.unit_pasti.kode, konteks.tahun_pasti)


def rows_of_findings(
    tahun_kinerja: TahunKinerja, isi: IsiLaporan, alamat: Alamat, kunci: Mapping[str, int]
) -> tuple[BarisTemuan, ...]:
    """All findings with decisions and links; one query."""
    putusan = decisions_of(tahun_kinerja)
    return tuple(BarisTemuan(isi=t, url=url_of(t.acuan, alamat, kunci), putusan=putusan.get(t.kunci)) for t in isi.daftar_temuan)


def count_levels(daftar: Iterable[BarisTemuan]) -> list[tuple[str, int]]:
    """How many undecided findings each level has."""
    terbuka = [b.isi.temuan.tingkat for b in daftar if b.putusan is None]
    return [(t.value, terbuka.count(t)) for t in Tingkat]


def template_base(konteks: Konteks) -> dict[str, Any]:
    """What every template of the report needs."""
    return {"instansi": konteks.instansi, "unit": konteks.unit_pasti, "tahun": konteks.tahun_pasti, "konteks": konteks}
