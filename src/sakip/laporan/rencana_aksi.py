"""The action plan as a document of its own."""

from __future__ import annotations

from dataclasses import replace

from sakip.laporan.judul import belum_ada
from sakip.laporan.penomoran import Mendatar, bagi_halaman
from sakip.laporan.rangkai import paragraf
from sakip.laporan.tabel.aksi import tabel_rencana_aksi
from sakip.laporan.tanda_tangan import pimpinan, tempat_tanggal
from sakip.laporan.telusur import kumpulkan_jejak
from sakip.laporan.turunan import susun_konteks
from sakip.naskah.simpul import Blok, BlokTandaTangan, Judul, Naskah
from sakip.pengukuran.hasil import Pengukuran
from sakip.rencana.dokumen import Dokumen


def compose_rencana_aksi(dokumen: Dokumen, pengukuran: Pengukuran) -> Naskah:
    """A landscape table of the year's targets by quarter, signed by the head of the unit on the date of the PK in force."""
    k = susun_konteks(dokumen, pengukuran)
    pk = dokumen.pk_berlaku()
    judul = f"Rencana Aksi Perjanjian Kinerja Tahun {k.tahun}"
    isi: list[Blok] = [Judul(tingkat=1, teks=judul.upper(), kode="rencana-aksi")]
    if tabel := tabel_rencana_aksi(k, realisasi=False):
        isi += [
            paragraf(
                "Rencana aksi ini membagi target Perjanjian Kinerja {lembaga} ke dalam triwulan, beserta kegiatan, "
                "penanggung jawab, "
                "dan anggarannya.",
                lembaga=k.lembaga,
            ),
            tabel,
        ]
    else:
        isi.append(belum_ada("rencana aksi", "Rencana Aksi"))
    isi.append(BlokTandaTangan(penanda_tangan=(pimpinan(k, tempat_tanggal(k.unit.tempat, pk.tanggal if pk else None)),)))
    naskah = Naskah(
        judul=f"{judul} {k.lembaga}",
        pengarang=k.lembaga,
        subjek="Rencana aksi atas Perjanjian Kinerja",
        kertas=k.unit.pengaturan.kertas,
        daftar_bagian=bagi_halaman((Mendatar(tuple(isi)),), mulai_ulang=True),
        kaki=f"{judul} {k.unit.nama}",
    )
    return replace(naskah, jejak=kumpulkan_jejak(naskah, k.ukur))
