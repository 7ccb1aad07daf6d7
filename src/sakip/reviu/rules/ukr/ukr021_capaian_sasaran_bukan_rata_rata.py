"""UKR021 capaian-sasaran-bukan-rata-rata."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from sakip.cetakan.entitas import nama_bersih
from sakip.cetakan.makna import Fakta, JenisTabel, LaporanTercetak, Peran, TabelMakna
from sakip.kernel.angka import format_angka
from sakip.kernel.kemiripan import baku
from sakip.reviu.aturan import aturan
from sakip.reviu.cetak.hitung_ulang import cocok
from sakip.reviu.cetak.sebut import name_of
from sakip.reviu.temuan import Butir, Tahap, Tingkat

_LONGGAR = Decimal("0.011")
"""The mean of rounded achievements may be off by a hundredth."""


@aturan(
    "UKR021",
    "capaian-sasaran-bukan-rata-rata",
    tahap=Tahap.CETAK,
    tingkat=Tingkat.PERINGATAN,
    rujukan=("perpres-29-2014#pengukuran",),
)
def capaian_sasaran_bukan_rata_rata(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Capaian sasaran berbeda dari rata-rata capaian indikatornya.

    Mengapa: Capaian sasaran dihitung dari indikatornya; bila berbeda, salah satu tabel belum diperbarui.

    Cara memperbaiki: Hitung ulang rata-rata capaian indikator sasaran itu, atau jelaskan bobot yang dipakai.
    """
    per_sasaran = _indikator(laporan)
    for tabel in laporan.daftar_tabel:
        daftar = [(f, per_sasaran[nama]) for f in _sasaran(tabel) if (nama := baku(f.objek)) in per_sasaran]
        salah = [(f, isi) for f, isi in daftar if not _sama(f, _rata(isi))]
        if len(salah) * 2 > len(daftar) or len(daftar) < 2:
            continue
        for f, isi in salah:
            benar = format_angka(_rata(isi), max(2, f.desimal))
            yield Butir(
                pesan=f"capaian sasaran {name_of(f)} tertulis {f.teks}, sedangkan rata-rata {len(isi)} indikatornya di "
                f"{isi[0].lokasi.lembar} {benar}.",
                saran=f"Ganti dengan {benar}, atau sebutkan cara menghitungnya.",
                at=f.lokasi,
                objek=f.objek,
                fakta=(tabel.sebutan, f.teks, benar),
            )


def _indikator(laporan: LaporanTercetak) -> dict[str, list[Fakta]]:
    """The achievements of the indicators of each goal, from the first table that measures it."""
    hasil: dict[str, list[Fakta]] = {}
    for tabel in laporan.tabel(JenisTabel.CAPAIAN):
        kini: dict[str, list[Fakta]] = {}
        for baris in tabel.isi:
            f, sasaran = baris.fakta(Peran.CAPAIAN), baku(nama_bersih(baris.nama.get(Peran.SASARAN, "")))
            if f and sasaran and f.jenis_objek is Peran.INDIKATOR and f.nilai is not None and not f.triwulan:
                kini.setdefault(sasaran, []).append(f)
        hasil = kini | hasil
    return hasil


def _sasaran(tabel: TabelMakna) -> Iterator[Fakta]:
    """The achievements of goals as a whole: in a table that names no indicator, one row a goal."""
    if tabel.kolom(Peran.INDIKATOR, Peran.PROGRAM, Peran.REALISASI):
        return
    daftar = [f for b in tabel.isi if (f := b.fakta(Peran.CAPAIAN)) and f.jenis_objek is Peran.SASARAN and f.nilai is not None]
    if len({f.entitas for f in daftar}) == len(daftar):
        yield from daftar


def _rata(daftar: list[Fakta]) -> Decimal:
    return sum((f.nilai or Decimal(0) for f in daftar), Decimal(0)) / len(daftar)


def _sama(f: Fakta, benar: Decimal) -> bool:
    nilai = f.nilai or Decimal(0)
    return cocok(nilai, f.desimal, benar) or abs(nilai - benar) <= max(_LONGGAR, Decimal(1).scaleb(-f.desimal))
