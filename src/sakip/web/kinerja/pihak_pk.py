"""Who signs a Perjanjian Kinerja: the head of the unit and the unit's superior, by date."""

from __future__ import annotations

from datetime import date

from sakip.laporan.tanda_tangan import acting_title
from sakip.web.instansi.models import Pejabat, UnitKerja
from sakip.web.kinerja.models import TahunKinerja

FIELD_PIHAK = ("pihak_pertama", "jabatan_pihak_pertama", "pihak_kedua", "jabatan_pihak_kedua")


def parties_at(tahun_kinerja: TahunKinerja, tanggal: date) -> dict[str, str]:
    """Names and posts of both parties on a day, as fields of the PK; "" where nobody is entered."""
    pertama = _first(tahun_kinerja, tanggal)
    kedua = _second(tahun_kinerja.unit, tanggal)
    return dict(zip(FIELD_PIHAK, (*pertama, *kedua), strict=True))


def _first(tahun_kinerja: TahunKinerja, tanggal: date) -> tuple[str, str]:
    pejabat = Pejabat.objects.at(tahun_kinerja.unit, tanggal)
    if pejabat:
        return _named(pejabat)
    jabatan = tahun_kinerja.jabatan_pimpinan
    return tahun_kinerja.nama_pimpinan, acting_title(jabatan, tahun_kinerja.status_pimpinan) if jabatan else ""


def _second(unit: UnitKerja, tanggal: date) -> tuple[str, str]:
    """The head of the unit above; at the top, and directly below it, the head of the region."""
    induk = unit.induk
    pejabat = Pejabat.objects.at(induk, tanggal) if induk else None
    if pejabat:
        return _named(pejabat)
    if induk is None or induk.induk_id is None:
        return unit.instansi.nama_kepala, unit.instansi.jabatan_kepala
    return "", ""


def _named(pejabat: Pejabat) -> tuple[str, str]:
    return pejabat.nama, acting_title(pejabat.jabatan, pejabat.status)
