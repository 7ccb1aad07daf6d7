"""Ikhtisar eksekutif: the year on one page."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.laporan import sel
from sakip.laporan.draf.ikhtisar import draf_ikhtisar
from sakip.laporan.konteks import Konteks
from sakip.laporan.narasi import isi_bagian
from sakip.laporan.rangkai import keterangan
from sakip.naskah.simpul import Blok, Judul, Perataan, Tabel
from sakip.pengukuran.hasil import HasilGugus
from sakip.rencana.pohon import Jenis


def susun_ikhtisar(k: Konteks) -> Iterator[Blok]:
    """Text and key figures."""
    yield Judul(tingkat=1, teks="IKHTISAR EKSEKUTIF", kode="ikhtisar-eksekutif")
    yield from isi_bagian(k, "ikhtisar", lambda: draf_ikhtisar(k))
    if tabel := tabel_kunci(k):
        yield tabel
        yield keterangan(
            "Baris terakhir dihitung atas seluruh IKU dan indikator Perjanjian Kinerja serta seluruh anggaran unit.{tanpa}",
            tanpa=_tanpa(k),
        )


def _tanpa(k: Konteks) -> str:
    """Which indicators the unit's mean leaves out."""
    unit = k.gugus("unit")
    nama = [i.nama for kode in unit.tidak_dihitung if (i := k.dokumen.indikator(kode))] if unit else []
    return f" Tidak ikut dirata-rata karena tidak dapat dihitung: {'; '.join(nama)}." if nama else ""


def tabel_kunci(k: Konteks) -> Tabel | None:
    """Achievement, category, money and efficiency of every sasaran and of the unit."""
    daftar = [(s, g) for s in k.dokumen.pohon.per_jenis(Jenis.SASARAN) if (g := k.gugus(s.kode))]
    unit = k.gugus("unit")
    if not daftar or unit is None:
        return None
    return Tabel(
        kode="ikhtisar-angka",
        judul=f"Angka Kunci Kinerja {k.unit.nama} Tahun {k.tahun}",
        nomor="",
        kolom=sel.kolom(52, 20, 24, 32, 32, 19, 19, kanan=(1, 3, 4, 5, 6), tengah=(2,)),
        kepala=(
            sel.kepala(
                "Sasaran Strategis",
                "Capaian (%)",
                "Kategori",
                "Anggaran (Rp)",
                "Realisasi (Rp)",
                "Serapan (%)",
                "Tingkat Efisiensi",
            ),
        ),
        baris=tuple((sel.teks(s.nama), *_angka(k, g)) for s, g in daftar),
        kaki=((sel.teks(k.unit.nama, tebal=True, perataan=Perataan.KIRI), *_angka(k, unit, tebal=True)),),
    )


def _angka(k: Konteks, g: HasilGugus, *, tebal: bool = False) -> sel.Baris:
    return (
        sel.angka(g.capaian, tebal=tebal),
        sel.kategori(k, g.kategori, tebal=tebal),
        sel.uang(g.anggaran.berlaku, tebal=tebal),
        sel.uang(g.anggaran.realisasi, tebal=tebal),
        sel.angka(g.anggaran.serapan, tebal=tebal),
        sel.angka(g.efisiensi, tebal=tebal),
    )
