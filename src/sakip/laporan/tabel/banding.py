"""Tables of comparison: 3.3 earlier years, 3.4 the end of the Renstra, 3.5 standards."""

from __future__ import annotations

from sakip.laporan import sel
from sakip.laporan.arah import tahun_akhir
from sakip.laporan.konteks import Konteks
from sakip.laporan.presisi import desimal
from sakip.naskah.simpul import Perataan, Tabel
from sakip.pengukuran.capaian import capaian_indikator
from sakip.pengukuran.hasil import AngkaTerhitung, HasilIndikator
from sakip.rencana.indikator import Indikator
from sakip.rencana.realisasi import KinerjaLalu, Standar

Pasangan = tuple[Indikator, HasilIndikator]


def _iku(k: Konteks) -> list[Pasangan]:
    return [(i, h) for i in k.dokumen.daftar_iku if (h := k.hasil(i.kode))]


def tahun_tersedia(k: Konteks) -> list[int]:
    """The earlier years for which any IKU has figures, ascending."""
    iku = {i.kode for i in k.dokumen.daftar_iku}
    return sorted({b.tahun for b in k.dokumen.daftar_kinerja_lalu if b.indikator in iku and b.tahun < k.tahun})


def tabel_3_3(k: Konteks) -> Tabel | None:
    """Target, result and achievement of all available years side by side."""
    tahun, daftar = tahun_tersedia(k), _iku(k)
    if not tahun or not daftar:
        return None
    lama = {(b.indikator, b.tahun): b for b in reversed(k.dokumen.daftar_kinerja_lalu)}
    baris = tuple(
        (
            sel.teks(str(n)),
            sel.teks(k.nama_simpul(i.simpul)),
            sel.teks(i.nama),
            sel.wajib(i.satuan),
            *(isi for t in tahun for isi in _lalu(k, lama.get((i.kode, t)), desimal(k, i))),
            sel.nilai(h.target, desimal(k, i)),
            sel.realisasi(h, desimal(k, i)),
            sel.angka(h.capaian),
        )
        for n, (i, h) in enumerate(daftar, 1)
    )
    semua = [*tahun, k.tahun]
    lebar = [8, 36, 38, 16, *([15, 16, 17] * len(semua))]
    return Tabel(
        kode="tabel-3.3",
        judul=f"Perbandingan Capaian Kinerja Tahun {semua[0]}-{semua[-1]}",
        nomor="",
        kolom=sel.kolom(*lebar, kanan=range(4, len(lebar)), tengah=(0,)),
        kepala=_kepala_3_3(semua),
        baris=baris,
        sumber=sel.sumber(_sumber(k)),
    )


def _lalu(k: Konteks, baris: KinerjaLalu | None, teliti: int) -> sel.Baris:
    if baris is None:
        return tuple(sel.teks("–") for _ in range(3))
    return (
        sel.nilai(baris.target, teliti),
        sel.nilai(baris.realisasi, teliti),
        sel.angka(k.ukur.lalu.get((baris.indikator, baris.tahun))),
    )


def _kepala_3_3(tahun: list[int]) -> tuple[sel.Baris, ...]:
    return (
        (
            *(sel.kepala_tinggi(j) for j in ("No.", "Tujuan/Sasaran", "Indikator Kinerja", "Satuan")),
            *(sel.kepala_lebar(str(t), 3) for t in tahun),
        ),
        sel.kepala(*(j for _ in tahun for j in ("Target", "Realisasi", "Capaian (%)"))),
        sel.kepala_nomor(4 + 3 * len(tahun)),
    )


def _sumber(k: Konteks) -> str:
    iku = {i.kode for i in k.dokumen.daftar_iku}
    return "; ".join(dict.fromkeys(b.sumber for b in k.dokumen.daftar_kinerja_lalu if b.sumber and b.indikator in iku))


def tabel_3_4(k: Konteks) -> Tabel | None:
    """This year's result as a share of the Renstra's last target."""
    daftar = [(i, h) for i, h in _iku(k) if i.target_tahun(tahun_akhir(k, i)) is not None]
    if not daftar:
        return None
    tahun = sorted({tahun_akhir(k, i) for i, _ in daftar})
    return Tabel(
        kode="tabel-3.4",
        judul="Tingkat Kemajuan Capaian Sasaran Strategis terhadap Target Akhir Renstra",
        nomor="",
        kolom=sel.kolom(8, 44, 46, 18, 24, 24, 28, kanan=(4, 5, 6), tengah=(0,)),
        kepala=(
            sel.kepala(
                "No.",
                "Tujuan/Sasaran",
                "Indikator Kinerja",
                "Satuan",
                f"Realisasi {k.tahun}",
                f"Target Akhir {tahun[0] if len(tahun) == 1 else 'Renstra'}",
                "Tingkat Kemajuan (%)",
            ),
            sel.kepala_nomor(7, {7: "(5)/(6)×100"} if _sebanding(daftar) else None),
        ),
        baris=tuple(
            (
                sel.teks(str(n)),
                sel.teks(k.nama_simpul(i.simpul)),
                sel.teks(i.nama),
                sel.wajib(i.satuan),
                sel.realisasi(h, desimal(k, i)),
                sel.nilai(i.target_tahun(tahun_akhir(k, i)), desimal(k, i)),
                sel.angka(h.kemajuan),
            )
            for n, (i, h) in enumerate(daftar, 1)
        ),
        sumber=sel.sumber(k.renstra),
    )


def _sebanding(daftar: list[Pasangan]) -> bool:
    """True where every figure is simply result ÷ target, so that the head may say so."""
    return all(h.kemajuan.rumus.startswith("realisasi ÷") for _, h in daftar if not isinstance(h.realisasi, str))


def tabel_3_5(k: Konteks) -> Tabel | None:
    """Every standard entered for an IKU with its level and source."""
    daftar = [(i, h, s) for i, h in _iku(k) for s in k.dokumen.daftar_standar if s.indikator == i.kode]
    if not daftar:
        return None
    pertama = {s.indikator: s for s in reversed(k.dokumen.daftar_standar)}
    baris = [
        (
            sel.teks(str(n), perataan=Perataan.TENGAH),
            sel.teks(k.nama_simpul(i.simpul)),
            sel.teks(i.nama),
            sel.wajib(i.satuan),
            sel.realisasi(h, desimal(k, i)),
            sel.teks(f"{s.tingkat.capitalize()}{f' ({s.tahun})' if s.tahun else ''}"),
            sel.nilai(s.nilai, desimal(k, i)),
            sel.angka(h.standar if s is pertama[i.kode] else _banding(k, i, h, s)),
            sel.wajib(s.sumber),
        )
        for n, (i, h, s) in enumerate(daftar, 1)
    ]
    return Tabel(
        kode="tabel-3.5",
        judul=f"Perbandingan Realisasi Tahun {k.tahun} dengan Standar",
        nomor="",
        kolom=sel.kolom(8, 34, 34, 17, 20, 21, 18, 23, 34, kanan=(4, 6, 7), tengah=(0,)),
        kepala=(
            sel.kepala(
                "No.",
                "Tujuan/Sasaran",
                "Indikator Kinerja",
                "Satuan",
                f"Realisasi {k.tahun}",
                "Tingkat Standar",
                "Nilai Standar",
                "Terhadap Standar (%)",
                "Sumber Standar",
            ),
            sel.kepala_nomor(9),
        ),
        baris=tuple(baris),
    )


def _banding(k: Konteks, i: Indikator, h: HasilIndikator, s: Standar) -> AngkaTerhitung:
    """A further standard's figure; only the first one has a trace."""
    hasil = capaian_indikator(i, k.unit.pengaturan, s.nilai, h.realisasi, dibatasi=False)
    return AngkaTerhitung(kode="", judul="", nilai=hasil.nilai, rumus=hasil.rumus)
