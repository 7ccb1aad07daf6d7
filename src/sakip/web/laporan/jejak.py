"""How a figure came about, for a page: operands with the page each is entered on, regulations, evidence and its status."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sakip.naskah.simpul import Jejak
from sakip.pengukuran.hasil import AngkaTerhitung, Operan, Pengukuran
from sakip.pengukuran.jejak import explain
from sakip.web.kinerja.models import Bukti, Indikator, StatusBukti, TahunKinerja
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

    bukti: Bukti
    url: str

    @property
    def lencana(self) -> str:
        """The badge of its status: what nobody verified is marked."""
        return "belum_diverifikasi" if self.bukti.status == StatusBukti.DIAJUKAN else self.bukti.status


@dataclass(frozen=True, slots=True, kw_only=True)
class PanelJejak:
    """The whole trace of one figure."""

    jejak: Jejak
    daftar_operan: tuple[BarisOperan, ...]
    daftar_bukti: tuple[BarisBukti, ...]
    daftar_indikator: tuple[str, ...]
    """Codes of the indicators whose entries it rests on."""
    tanpa_bukti: tuple[str, ...]
    """Those of them without any evidence file."""


def indicator_keys(tahun_kinerja: TahunKinerja) -> dict[str, int]:
    """The keys of the plan's indicators by code; one query."""
    return dict(Indikator.objects.filter(rencana=tahun_kinerja.rencana_id).values_list("kode", "pk"))


def trace(
    tahun_kinerja: TahunKinerja, data: DataLaporan, kode: str, alamat: Alamat, kunci: Mapping[str, int]
) -> PanelJejak | None:
    """The trace of a figure; None for a code that names none. One query; ``kunci`` are the indicators'."""
    angka = data.angka.get(kode)
    if angka is None:
        return None
    jejak = explain(Pengukuran(angka=data.angka), kode)
    pasangan = zip(angka.operan, jejak.operan, strict=True)
    operan = tuple(_operan(data, o, teks, alamat, kunci) for o, teks in pasangan)
    indikator = tuple(_indikator(data, angka))
    bukti = _bukti(tahun_kinerja, indikator, alamat)
    berbukti = {b.bukti.indikator.kode for b in bukti}
    return PanelJejak(
        jejak=jejak,
        daftar_operan=operan,
        daftar_bukti=bukti,
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


def _bukti(tahun_kinerja: TahunKinerja, indikator: tuple[str, ...], alamat: Alamat) -> tuple[BarisBukti, ...]:
    if not indikator:
        return ()
    semua = Bukti.objects.filter(tahun_kinerja=tahun_kinerja, indikator__kode__in=indikator).select_related("indikator")
    return tuple(BarisBukti(bukti=b, url=try_reverse("kinerja:bukti_unduh", *alamat, b.pk)) for b in semua)
