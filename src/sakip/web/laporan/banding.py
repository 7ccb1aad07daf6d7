"""Figures of a frozen version: as stored at the submission, as a rebuild gives them, against those of another version."""

from __future__ import annotations

from dataclasses import dataclass

from sakip.exchange.snapshot import SnapshotTidakTerbaca, load, sidik
from sakip.pengukuran.hasil import AngkaTerhitung
from sakip.pengukuran.jejak import tampil_angka
from sakip.reviu.temuan import Tingkat
from sakip.web.laporan.isi import DataLaporan, susun_data, susun_isi
from sakip.web.laporan.models import VersiLaporan


@dataclass(frozen=True, slots=True, kw_only=True)
class Beda:
    """A figure that differs: its code and name, and both values as shown ("" where a side does not have it)."""

    kode: str
    judul: str
    lama: str
    baru: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HasilUji:
    """What a rebuild from the frozen data gave."""

    utuh: bool
    """Whether the bytes still have the hash of the submission and can be read."""
    jumlah: int
    daftar_beda: tuple[Beda, ...]
    temuan_sama: bool

    @property
    def lulus(self) -> bool:
        """Whether every figure came out the same."""
        return self.utuh and not self.daftar_beda


def angka_beku(data: DataLaporan) -> dict[str, str]:
    """Every figure in full by its code, to be stored with a version."""
    return {kode: _penuh(a) for kode, a in data.angka.items()}


def _penuh(angka: AngkaTerhitung) -> str:
    return angka.alasan if angka.angka is None else format(angka.angka, "f")


def rebuild(versi: VersiLaporan) -> HasilUji:
    """Compute a version again from its frozen data and hold it against what was stored."""
    beku = bytes(versi.dokumen)
    try:
        dokumen = load(beku)
    except SnapshotTidakTerbaca:
        return HasilUji(utuh=False, jumlah=0, daftar_beda=(), temuan_sama=False)
    data = susun_data(dokumen)
    baru = angka_beku(data)
    beda = tuple(
        Beda(kode=k, judul=data.angka[k].judul if k in data.angka else k, lama=versi.angka.get(k, ""), baru=baru.get(k, ""))
        for k in {**versi.angka, **baru}
        if versi.angka.get(k) != baru.get(k)
    )
    tingkat = [t.temuan.tingkat for t in susun_isi(dokumen).daftar_temuan]
    lama = (versi.jumlah_salah, versi.jumlah_peringatan, versi.jumlah_saran)
    return HasilUji(
        utuh=sidik(beku) == versi.sidik,
        jumlah=len(baru),
        daftar_beda=beda,
        temuan_sama=lama == tuple(tingkat.count(t) for t in (Tingkat.SALAH, Tingkat.PERINGATAN, Tingkat.SARAN)),
    )


def differences(lama: DataLaporan, baru: DataLaporan) -> tuple[Beda, ...]:
    """The figures that differ between two states, in the order of the newer one."""
    hasil = []
    for kode in {**baru.angka, **lama.angka}:
        a, b = lama.angka.get(kode), baru.angka.get(kode)
        if (_penuh(a) if a else None) != (_penuh(b) if b else None):
            judul = b.judul if b else a.judul if a else kode
            hasil.append(Beda(kode=kode, judul=judul, lama=tampil_angka(a) if a else "", baru=tampil_angka(b) if b else ""))
    return tuple(hasil)


def data_of(versi: VersiLaporan) -> DataLaporan:
    """The figures of a version. Raises SnapshotTidakTerbaca."""
    return susun_data(load(bytes(versi.dokumen)))
