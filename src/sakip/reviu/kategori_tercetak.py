"""What a printed category rests on: the percentages beside it, else the computed achievement."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from sakip.kernel.angka import bulatkan, format_persen
from sakip.kernel.kosakata import ratakan
from sakip.pengukuran.hasil import Pengukuran
from sakip.pengukuran.kategori import classify
from sakip.rencana.dokumen import Dokumen
from sakip.rencana.realisasi import AngkaPembanding
from sakip.reviu.pembanding import UKURAN_CAPAIAN, tampil


@dataclass(frozen=True, slots=True, kw_only=True)
class Kelas:
    """A class that fits, by a value at two decimals and by that value rounded to a whole number first ("" where it has none)."""

    label: str
    label_bulat: str
    asal: str


@dataclass(frozen=True, slots=True, kw_only=True)
class KategoriTercetak:
    """A printed label of the scale with the classes that fit; none where nothing is known to class."""

    angka: AngkaPembanding
    daftar_kelas: tuple[Kelas, ...]

    @property
    def sesuai(self) -> bool:
        """True where the label is the class of one of the values."""
        return ratakan(str(self.angka.nilai)) in {ratakan(k.label) for k in self.daftar_kelas}

    @property
    def kelas_bulat(self) -> Kelas | None:
        """The class whose value, rounded to a whole number first, gives the printed label."""
        tertulis = ratakan(str(self.angka.nilai))
        return next((k for k in self.daftar_kelas if ratakan(k.label_bulat) == tertulis), None)


def kategori_tercetak(dokumen: Dokumen, pengukuran: Pengukuran) -> Iterator[KategoriTercetak]:
    """The printed categories that are labels of the scale in force."""
    label = {ratakan(nama) for nama, _ in pengukuran.peringkat_kategori}
    for angka in dokumen.daftar_pembanding:
        if angka.ukuran == "kategori" and ratakan(str(angka.nilai)) in label:
            yield KategoriTercetak(angka=angka, daftar_kelas=tuple(_kelas(dokumen, pengukuran, angka)))


def _kelas(dokumen: Dokumen, pengukuran: Pengukuran, angka: AngkaPembanding) -> Iterator[Kelas]:
    skala = pengukuran.peringkat_kategori
    sebelah = [
        (a.nilai, f"{a.ukuran} {tampil(a.nilai)} di tempat yang sama")
        for a in dokumen.daftar_pembanding
        if (a.tempat, a.objek, a.tahun) == (angka.tempat, angka.objek, angka.tahun)
        and a.ukuran in UKURAN_CAPAIAN
        and isinstance(a.nilai, Decimal)
    ]
    for nilai, asal in sebelah:
        yield Kelas(label=classify(nilai, skala), label_bulat=classify(bulatkan(nilai, 0), skala), asal=asal)
    if sebelah or angka.tahun not in (None, dokumen.unit.tahun):
        return
    hasil = pengukuran.indikator.get(angka.objek) or pengukuran.gugus.get(angka.objek or "unit")
    if hasil is None or not hasil.kategori:
        return
    capaian = hasil.capaian.angka
    bulat = "" if capaian is None else classify(bulatkan(capaian, 0), skala)
    asal = "capaian hasil hitungan" + ("" if capaian is None else f" {format_persen(capaian)}")
    yield Kelas(label=hasil.kategori, label_bulat=bulat, asal=asal)
