"""How a figure came about, for a page: operands with the page each is entered on, regulations, evidence and its status."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import FilteredRelation, Q

from sakip.naskah.simpul import Jejak
from sakip.pengukuran.hasil import AngkaTerhitung, Operan, Pengukuran
from sakip.pengukuran.jejak import explain
from sakip.web.kinerja.models import Indikator, StatusBukti, TahunKinerja
from sakip.web.kinerja.sumber_luar import SumberLuar, external_sources
from sakip.web.kinerja.triwulan import name_of
from sakip.web.laporan.isi import DataLaporan, tautan_jejak
from sakip.web.laporan.tempat import Alamat, acuan_of, try_reverse, url_of

_DARI_INDIKATOR = ("capaian:", "triwulan:", "realisasi:", "selisih:", "kemajuan:", "standar:", "ubah:")
"""Kinds of figures whose code goes on with an indicator's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisOperan:
    """An operand: its name and value as shown, where it comes from, and the address of that place ("" for none)."""

    nama: str
    nilai: str
    tempat: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisBukti:
    """An evidence file behind a figure."""

    kunci: int
    indikator: str
    triwulan: int
    nama: str
    status: str

    @property
    def lencana(self) -> str:
        """The badge of its status: what nobody verified is marked."""
        return "belum_diverifikasi" if self.status == StatusBukti.DIAJUKAN else self.status


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisSumber:
    """A survey behind a figure, and the result it fills."""

    indikator: str
    triwulan: int
    luar: SumberLuar

    @property
    def periode(self) -> str:
        """``triwulan II`` or ``setahun``."""
        return name_of(self.triwulan)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sumber:
    """What the database knows beside the document: keys of the indicators by code, and their evidence of the year."""

    kunci: dict[str, int]
    daftar_bukti: tuple[BarisBukti, ...] = ()
    daftar_luar: tuple[BarisSumber, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PanelJejak:
    """The whole trace of one figure."""

    jejak: Jejak
    daftar_operan: tuple[BarisOperan, ...]
    daftar_bukti: tuple[tuple[BarisBukti, str], ...]
    """With the address of each."""
    daftar_sumber: tuple[BarisSumber, ...]
    daftar_indikator: tuple[str, ...]
    """Codes of the indicators whose entries it rests on."""
    tanpa_bukti: tuple[str, ...]
    """Those of them without any evidence file or determined survey."""


def indicator_keys(tahun_kinerja: TahunKinerja) -> dict[str, int]:
    """The keys of the plan's indicators by code; one query."""
    return dict(Indikator.objects.filter(rencana=tahun_kinerja.rencana_id).values_list("kode", "pk"))


def sources_of(tahun_kinerja: TahunKinerja) -> Sumber:
    """The indicators' keys and all evidence of the year; two queries."""
    setahun = FilteredRelation("bukti", condition=Q(bukti__tahun_kinerja=tahun_kinerja))
    baris = (
        Indikator.objects.filter(rencana=tahun_kinerja.rencana_id)
        .annotate(milik=setahun)
        .order_by("urutan", "milik__triwulan", "milik__pk")
        .values_list("kode", "pk", "milik__pk", "milik__triwulan", "milik__nama_berkas", "milik__status")
    )
    kunci: dict[str, int] = {}
    bukti = []
    for kode, pk, kunci_bukti, triwulan, nama, status in baris:
        kunci[kode] = pk
        if kunci_bukti is not None:
            bukti.append(BarisBukti(kunci=kunci_bukti, indikator=kode, triwulan=triwulan, nama=nama, status=status))
    nama = {pk: kode for kode, pk in kunci.items()}
    luar = [(nama[pk], t, s) for (pk, t), s in sorted(external_sources(tahun_kinerja).items(), key=lambda p: p[0]) if pk in nama]
    daftar_luar = tuple(BarisSumber(indikator=kode, triwulan=t, luar=s) for kode, t, s in luar)
    return Sumber(kunci=kunci, daftar_bukti=tuple(bukti), daftar_luar=daftar_luar)


def trace(data: DataLaporan, kode: str, alamat: Alamat, sumber: Sumber) -> PanelJejak | None:
    """The trace of a figure; None for a code that names none."""
    angka = data.angka.get(kode)
    if angka is None:
        return None
    jejak = explain(Pengukuran(angka=data.angka), kode)
    indikator = tuple(_indikator(data, angka))
    bukti = [b for i in indikator for b in sumber.daftar_bukti if b.indikator == i]
    luar = [s for i in indikator for s in sumber.daftar_luar if s.indikator == i]
    berbukti = {b.indikator for b in bukti} | {s.indikator for s in luar if s.luar.sah}
    return PanelJejak(
        jejak=jejak,
        daftar_operan=tuple(
            _operan(data, o, teks, alamat, sumber.kunci) for o, teks in zip(angka.operan, jejak.operan, strict=True)
        ),
        daftar_bukti=tuple((b, try_reverse("kinerja:bukti_unduh", *alamat, b.kunci)) for b in bukti),
        daftar_sumber=tuple(luar),
        daftar_indikator=indikator,
        tanpa_bukti=tuple(i for i in indikator if i not in berbukti),
    )


def _operan(
    data: DataLaporan, operan: Operan, teks: tuple[str, str, str], alamat: Alamat, kunci: Mapping[str, int]
) -> BarisOperan:
    nama, nilai, _ = teks
    if operan.kode:
        ada = operan.kode in data.angka
        judul = data.angka[operan.kode].judul if ada else operan.kode
        return BarisOperan(nama=nama, nilai=nilai, tempat=judul, url=tautan_jejak(operan.kode) if ada else "")
    if not operan.lokasi.lembar:
        return BarisOperan(nama=nama, nilai=nilai, tempat="", url="")
    acuan = acuan_of(data.dokumen, operan.lokasi)
    return BarisOperan(nama=nama, nilai=nilai, tempat=acuan.nama, url=url_of(acuan, alamat, kunci))


def _indikator(data: DataLaporan, angka: AngkaTerhitung) -> list[str]:
    """The indicators a figure names itself or through its operands, all the way down, in order."""
    tertemu: dict[str, None] = {}
    sudah: set[str] = set()
    antre = [angka.kode]
    while antre:
        kode = antre.pop(0)
        ada = data.angka.get(kode)
        if ada is None or kode in sudah:
            continue
        sudah.add(kode)
        objek = kode.partition(":")[2].partition(":")[0]
        if kode.startswith(_DARI_INDIKATOR) and data.dokumen.indikator(objek):
            tertemu.setdefault(objek)
        antre += [o.kode for o in ada.operan if o.kode]
    return list(tertemu)
