"""The stored plan as a tree for a page: four look-ups, whatever its size."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from urllib.parse import urlencode

from sakip.rencana.dokumen import Dokumen
from sakip.rencana.indikator import Nilai
from sakip.rencana.pohon import Jenis
from sakip.web.kinerja.alamat import Tempat
from sakip.web.kinerja.jenjang import anak_sah
from sakip.web.kinerja.models import JENIS_DAERAH, Dukungan, Indikator, Simpul


@dataclass(slots=True, kw_only=True)
class Ranting:
    """A node with what hangs on it and what may be done with it."""

    simpul: Simpul
    tempat: Tempat
    daftar_indikator: list[tuple[Indikator, Nilai | None]] = field(default_factory=list)
    """With the target in force in the year of the page."""
    anak: list[Ranting] = field(default_factory=list)
    didukung: bool = False
    boleh_ubah: bool = False
    anak_sah: tuple[Jenis, ...] = ()
    awal: bool = False
    akhir: bool = False

    @property
    def id(self) -> int:
        """The node's key."""
        return int(self.simpul.pk)

    @property
    def url_ubah(self) -> str:
        """Where the node is changed."""
        return self.tempat.url("simpul_ubah", simpul=self.id)

    @property
    def url_hapus(self) -> str:
        """Where it is deleted."""
        return self.tempat.url("simpul_hapus", simpul=self.id)

    @property
    def url_naik(self) -> str:
        """Moves it up."""
        return self.tempat.url("simpul_geser", simpul=self.id, arah="naik")

    @property
    def url_turun(self) -> str:
        """Moves it down."""
        return self.tempat.url("simpul_geser", simpul=self.id, arah="turun")

    @property
    def url_dukungan(self) -> str:
        """Marks it as intervened in, or not."""
        return self.tempat.url("dukungan", simpul=self.id, tanda="tidak" if self.didukung else "ya")

    @property
    def daftar_tambah(self) -> list[tuple[str, str]]:
        """(kind, address) of what may be added below."""
        return [(j.value, add_url(self.tempat, j, self.id)) for j in self.anak_sah]

    @property
    def boleh_indikator(self) -> bool:
        """Whether an indicator may be added to the node."""
        return not self.tempat.daerah and self.tempat.boleh_ubah and self.simpul.jenis not in (Jenis.VISI, Jenis.MISI)

    @property
    def url_indikator(self) -> str:
        """Where an indicator of the node is added."""
        return f"{self.tempat.url('indikator_tambah')}?simpul={self.id}"

    @property
    def url_dasar_indikator(self) -> str:
        """The list of indicators; followed by a key the address of one."""
        return self.tempat.url("daftar_indikator")

    @property
    def dapat_ditandai(self) -> bool:
        """Whether the unit may mark the node."""
        jenis = self.simpul.jenis
        return not self.tempat.daerah and self.tempat.boleh_ubah and jenis in JENIS_DAERAH and jenis != Jenis.VISI

    @property
    def beraksi(self) -> bool:
        """Whether there is anything to do with it."""
        return self.boleh_ubah or bool(self.anak_sah) or self.dapat_ditandai or self.boleh_indikator

    @property
    def kosong(self) -> bool:
        """Whether nothing hangs below."""
        return not self.anak and not self.daftar_indikator


@dataclass(slots=True, kw_only=True)
class PohonRencana:
    """The region's part and the unit's part."""

    daerah: list[Ranting]
    unit: list[Ranting]
    banyak: int
    """Nodes of the plan itself."""


def load_tree(tempat: Tempat, dokumen: Dokumen | None = None) -> PohonRencana:
    """The tree of a plan; with a document of the year also the targets in force."""
    rencana = tempat.rencana
    semua = list(Simpul.objects.filter(rencana__in=[rencana.pk, *([rencana.induk_id] if rencana.induk_id else [])]))
    ranting = {s.pk: _ranting(s, tempat) for s in semua}
    if not tempat.daerah:
        for kunci in Dukungan.objects.filter(rencana=rencana).values_list("simpul_id", flat=True):
            if kunci in ranting:
                ranting[kunci].didukung = True
        for indikator in Indikator.objects.filter(rencana=rencana):
            target = dokumen.target_berlaku(indikator.kode) if dokumen else None
            if indikator.simpul_id in ranting:
                ranting[indikator.simpul_id].daftar_indikator.append((indikator, target))
    daerah, unit = _susun(semua, ranting, tempat)
    return PohonRencana(daerah=daerah, unit=unit, banyak=sum(s.rencana_id == rencana.pk for s in semua))


def _ranting(simpul: Simpul, tempat: Tempat) -> Ranting:
    milik = simpul.rencana_id == tempat.rencana.pk
    return Ranting(
        simpul=simpul,
        tempat=tempat,
        boleh_ubah=milik and tempat.boleh_ubah,
        anak_sah=anak_sah(Jenis(simpul.jenis), daerah=tempat.daerah) if tempat.boleh_ubah else (),
    )


def _susun(semua: Iterable[Simpul], ranting: dict[int, Ranting], tempat: Tempat) -> tuple[list[Ranting], list[Ranting]]:
    """Roots of both parts; a unit's node below a regional one is a root of the unit's part."""
    daerah: list[Ranting] = []
    unit: list[Ranting] = []
    for simpul in semua:
        atas = ranting.get(simpul.induk_id or 0)
        bagian = unit if simpul.rencana_id == tempat.rencana.pk and not tempat.daerah else daerah
        if atas and atas.simpul.rencana_id == simpul.rencana_id:
            atas.anak.append(ranting[simpul.pk])
        else:
            bagian.append(ranting[simpul.pk])
    for saudara in (daerah, unit, *(r.anak for r in ranting.values())):
        _ujung(saudara)
    return daerah, unit


def _ujung(saudara: list[Ranting]) -> None:
    """Who is first and last of its kind under one parent."""
    kelompok: dict[tuple[str, int | None], list[Ranting]] = {}
    for satu in saudara:
        kelompok.setdefault((satu.simpul.jenis, satu.simpul.induk_id), []).append(satu)
    for daftar in kelompok.values():
        daftar[0].awal = daftar[-1].akhir = True


def add_url(tempat: Tempat, jenis: Jenis, induk: int | None = None) -> str:
    """Where a node of a kind is added, below a node where given."""
    argumen = {"rencana": tempat.rencana.pk} if tempat.daerah else {}
    return f"{tempat.url('simpul_tambah', **argumen)}?{urlencode({'jenis': jenis.value} | ({'induk': induk} if induk else {}))}"


def find_branch(daftar: Iterable[Ranting], kode: str) -> Ranting | None:
    """The branch of a code, None if there is none."""
    for satu in daftar:
        if satu.simpul.kode == kode:
            return satu
        if ada := find_branch(satu.anak, kode):
            return ada
    return None
