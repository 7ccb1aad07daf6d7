"""What the portal may see: publications that are not withdrawn, of Instansi whose portal is open. Nothing else is read here."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache

from django.db.models import Q, QuerySet
from django.http import Http404

from sakip.exchange.snapshot import load
from sakip.pengukuran import measure
from sakip.pengukuran.hasil import Pengukuran
from sakip.rencana.dokumen import Dokumen
from sakip.web.instansi.models import Instansi
from sakip.web.portal.models import JenisPublikasi, Publikasi


@dataclass(slots=True, kw_only=True)
class UnitTerbit:
    """A unit's published documents of one year, by kind."""

    kode: str
    nama: str
    tahun: int
    dokumen: dict[str, Publikasi] = field(default_factory=dict)

    @property
    def lkjip(self) -> Publikasi | None:
        """The published report, if there is one."""
        return self.dokumen.get(JenisPublikasi.LKJIP)


def visible() -> QuerySet[Publikasi]:
    """Every publication the public may see, without the documents themselves."""
    return (
        Publikasi.objects.filter(ditarik_pada=None, tahun_kinerja__unit__instansi__portal_terbuka=True)
        .select_related("tahun_kinerja__unit__instansi")
        .defer("dokumen", "kata")
        .order_by("tahun_kinerja__unit__urutan", "tahun_kinerja__unit__nama", "-tahun_kinerja__tahun", "jenis")
    )


def open_instansi() -> list[Instansi]:
    """Instansi with an open portal and at least one publication, also of a survey only."""
    dokumen, survei = "daftar_unit__daftar_tahun__daftar_publikasi", "daftar_unit__daftar_survei__daftar_publikasi"
    terbit = [Q(**{f"{jalur}__isnull": False, f"{jalur}__ditarik_pada": None}) for jalur in (dokumen, survei)]
    return list(Instansi.objects.filter(terbit[0] | terbit[1], portal_terbuka=True).distinct())


def instansi_or_404(kode: str) -> Instansi:
    """An Instansi with an open portal. Raises Http404."""
    ada = Instansi.objects.filter(kode=kode, portal_terbuka=True).first()
    if ada is None:
        raise Http404("portal tidak ada")
    return ada


def published_units(instansi: Instansi) -> list[UnitTerbit]:
    """The units and years with publications; one query."""
    hasil: dict[tuple[str, int], UnitTerbit] = {}
    for p in visible().filter(tahun_kinerja__unit__instansi=instansi):
        tahun = p.tahun_kinerja
        kunci = (tahun.unit.kode, tahun.tahun)
        hasil.setdefault(kunci, UnitTerbit(kode=tahun.unit.kode, nama=tahun.nama, tahun=tahun.tahun)).dokumen[p.jenis] = p
    return list(hasil.values())


def unit_or_404(instansi: Instansi, kode: str, tahun: int) -> tuple[UnitTerbit, list[int]]:
    """A unit's publications of a year, and the years it has any. Raises Http404 where nothing is published."""
    semua = list(visible().filter(tahun_kinerja__unit__instansi=instansi, tahun_kinerja__unit__kode=kode))
    milik = [p for p in semua if p.tahun_kinerja.tahun == tahun]
    if not milik:
        raise Http404("belum ada yang diterbitkan")
    unit = UnitTerbit(kode=kode, nama=milik[0].tahun_kinerja.nama, tahun=tahun, dokumen={p.jenis: p for p in milik})
    return unit, sorted({p.tahun_kinerja.tahun for p in semua}, reverse=True)


def document_of(publikasi: Publikasi) -> tuple[Dokumen, Pengukuran]:
    """The frozen document and its figures, kept by hash."""
    return _baca(publikasi.sidik)


@lru_cache(maxsize=64)
def _baca(sidik: str) -> tuple[Dokumen, Pengukuran]:
    isi = Publikasi.objects.filter(sidik=sidik).values_list("dokumen", flat=True)[0]
    dokumen = load(bytes(isi))
    return dokumen, measure(dokumen)


def search(kata: str, banyak: int = 50) -> list[tuple[Publikasi, list[str]]]:
    """Publications in which every word occurs, with the names of the indicators that match."""
    daftar = [k for k in kata.lower().split() if len(k) > 1][:6]
    if not daftar:
        return []
    cocok = visible()
    for k in daftar:
        cocok = cocok.filter(kata__contains=k)
    hasil = []
    for p in cocok[:banyak]:
        nama = [i["nama"] for i in p.ringkasan["indikator"] if any(k in i["nama"].lower() for k in daftar)]
        hasil.append((p, nama[:5]))
    return hasil
