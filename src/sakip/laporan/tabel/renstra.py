"""Tables of the medium-term plan: 2.1 regional aims, 2.2 targets by year, 2.3 IKU fact sheet, the Renstra matrix."""

from __future__ import annotations

from collections.abc import Sequence

from sakip.laporan import sel
from sakip.laporan.konteks import Konteks
from sakip.laporan.presisi import desimal
from sakip.laporan.rangkai import deret
from sakip.laporan.telusur import polos
from sakip.naskah.simpul import Kolom, Perataan, Sel, Tabel
from sakip.rencana.indikator import Indikator
from sakip.rencana.pohon import Jenis, Simpul


def tabel_2_1(k: Konteks) -> Tabel | None:
    """Misi, regional tujuan and sasaran the unit serves, with the regional indicators or else the unit's IKU that serve them."""
    daftar = [s for s in k.dokumen.pohon.per_jenis(Jenis.SASARAN_DAERAH) if s.diintervensi]
    if not daftar:
        return None
    daerah = any(k.dokumen.indikator_simpul(s.kode) for s in daftar)
    baris = [
        (
            sel.teks(str(n), perataan=Perataan.TENGAH),
            _atas(k, s, Jenis.MISI),
            _atas(k, s, Jenis.TUJUAN_DAERAH),
            sel.teks(s.nama),
            sel.teks(deret(_penunjuk(k, s, daerah)) or "–"),
        )
        for n, s in enumerate(daftar, 1)
    ]
    return Tabel(
        kode="tabel-2.1",
        judul=f"Misi, Tujuan, Sasaran, dan Indikator RPJMD yang Diintervensi {k.unit.nama}",
        nomor="",
        kolom=sel.kolom(8, 42, 42, 38, 34),
        kepala=(
            sel.kepala("No.", "Misi", "Tujuan", "Sasaran", "Indikator Kinerja" if daerah else "IKU Perangkat Daerah Pendukung"),
            sel.kepala_nomor(5),
        ),
        baris=tuple(baris),
        sumber=sel.sumber(_sumber_rpjmd(k)),
    )


def _sumber_rpjmd(k: Konteks) -> str:
    unit = k.unit
    periode = f" Tahun {unit.rpjmd_awal}-{unit.rpjmd_akhir}" if unit.rpjmd_awal and unit.rpjmd_akhir else ""
    return f"RPJMD {unit.pemda}{periode}"


def _atas(k: Konteks, s: Simpul, jenis: Jenis) -> Sel:
    atas = k.leluhur(s.kode, jenis)
    return sel.teks(atas.nama if atas else "–")


def _penunjuk(k: Konteks, s: Simpul, daerah: bool) -> list[str]:
    if daerah:
        return [i.nama for i in k.dokumen.indikator_simpul(s.kode)]
    return [i.nama for i in k.dokumen.daftar_iku if s.kode in {a.kode for a in k.di_atas(i.simpul)}]


def tahun_target(daftar: Sequence[Indikator]) -> list[int]:
    """The years for which any of the indicators has a target."""
    return sorted({t for i in daftar for t, _ in i.target_renstra})


def tabel_2_2(k: Konteks) -> Tabel | None:
    """Tujuan and sasaran with indicator, unit, baseline and the target of every year."""
    daftar = k.dokumen.indikator_jenis(Jenis.TUJUAN, Jenis.SASARAN)
    if not tahun_target(daftar):
        return None
    kelompok = [(t, _di_bawah(k, t)) for t in k.dokumen.pohon.per_jenis(Jenis.TUJUAN)]
    kelompok = [(t, isi) for t, isi in kelompok if isi]
    tahun = tahun_target(daftar)
    baris = [
        [
            _baris_target(k, i, tahun, tujuan=sel.teks(t.nama, rentang_baris=len(isi)) if n == 0 else None)
            for n, i in enumerate(isi)
        ]
        for t, isi in kelompok
    ]
    lebar = [8, 40, 40, 42, 18, 20, *([17] * len(tahun))]
    return Tabel(
        kode="tabel-2.2",
        judul=f"Tujuan, Sasaran, Indikator, dan Target Kinerja {k.renstra}",
        nomor="",
        kolom=_kolom_target(lebar, 5),
        kepala=_kepala_target(["No.", "Tujuan", "Sasaran", "Indikator Kinerja", "Satuan", "Kondisi Awal"], tahun),
        baris=tuple(sel.bernomor(baris)),
        sumber=sel.sumber(k.renstra),
    )


def _di_bawah(k: Konteks, tujuan: Simpul) -> list[Indikator]:
    return [
        *k.dokumen.indikator_simpul(tujuan.kode),
        *(i for s in k.dokumen.pohon.anak(tujuan.kode, Jenis.SASARAN) for i in k.dokumen.indikator_simpul(s.kode)),
    ]


def _baris_target(k: Konteks, i: Indikator, tahun: Sequence[int], tujuan: Sel | None) -> sel.Baris:
    simpul = k.dokumen.simpul_indikator(i)
    sasaran = simpul.nama if simpul and simpul.jenis is not Jenis.TUJUAN else "–"
    return (*((tujuan,) if tujuan else ()), sel.teks(sasaran), *_nilai_tahun(k, i, tahun))


def _nilai_tahun(k: Konteks, i: Indikator, tahun: Sequence[int]) -> sel.Baris:
    teliti = desimal(k, i)
    awal = sel.nilai(i.baseline, teliti)
    if i.baseline is not None and i.baseline_tahun:
        awal = sel.teks((*awal.isi, *sel.teks(f" ({i.baseline_tahun})").isi))
    return (
        sel.teks(i.nama),
        sel.wajib(i.satuan),
        awal,
        *(sel.nilai(i.target_tahun(t), teliti, kosong="–") for t in tahun),
    )


def _kolom_target(lebar: Sequence[float], mulai: int) -> tuple[Kolom, ...]:
    return sel.kolom(*lebar, kanan=range(mulai, len(lebar)), tengah=(0,))


def _kepala_target(awal: Sequence[str], tahun: Sequence[int]) -> tuple[sel.Baris, ...]:
    return (
        (*(sel.kepala_tinggi(j) for j in awal), sel.kepala_lebar("Target Kinerja pada Tahun", len(tahun))),
        sel.kepala(*(str(t) for t in tahun)),
        sel.kepala_nomor(len(awal) + len(tahun)),
    )


def tabel_2_3(k: Konteks) -> Tabel | None:
    """The fact sheet of every IKU (PER/09/M.PAN/5/2007)."""
    if not k.dokumen.daftar_iku:
        return None
    baris = [
        (
            sel.teks(str(n), perataan=Perataan.TENGAH),
            sel.teks(k.nama_simpul(i.simpul)),
            sel.teks(i.nama),
            sel.wajib(i.satuan),
            sel.wajib(i.definisi),
            sel.wajib(i.alasan),
            sel.wajib(i.formulasi),
            sel.wajib(i.sumber_data),
            sel.wajib(i.penanggung_jawab),
        )
        for n, i in enumerate(k.dokumen.daftar_iku, 1)
    ]
    return Tabel(
        kode="tabel-2.3",
        judul=f"Indikator Kinerja Utama {k.lembaga}",
        nomor="",
        kolom=sel.kolom(8, 34, 36, 17, 42, 36, 42, 30, 28, tengah=(0,)),
        kepala=(
            (
                *(sel.kepala_tinggi(j) for j in ("No.", "Tujuan/Sasaran Strategis", "Indikator Kinerja", "Satuan")),
                sel.kepala_lebar("Penjelasan", 4),
                sel.kepala_tinggi("Penanggung Jawab"),
            ),
            sel.kepala("Definisi Operasional", "Alasan Pemilihan", "Formulasi/Rumus Penghitungan", "Sumber Data"),
            sel.kepala_nomor(9),
        ),
        baris=tuple(baris),
        sumber=sel.sumber(f"Keputusan penetapan IKU Nomor {k.unit.nomor_sk_iku}" if k.unit.nomor_sk_iku else ""),
    )


def tabel_matriks(k: Konteks) -> tuple[Tabel, ...]:
    """The whole Renstra by year: outcomes down to program in one table, the outputs of kegiatan in another."""
    atas = _matriks(k, (Jenis.TUJUAN, Jenis.SASARAN, Jenis.PROGRAM), "tabel-matriks-hasil")
    bawah = _matriks(k, (Jenis.KEGIATAN, Jenis.SUB_KEGIATAN), "tabel-matriks-keluaran")
    return tuple(t for t in (atas, bawah) if t)


def _matriks(k: Konteks, tingkat: Sequence[Jenis], kode: str) -> Tabel | None:
    daftar = k.dokumen.indikator_jenis(*tingkat)
    tahun = tahun_target(daftar)
    if not tahun:
        return None
    baris: list[sel.Baris] = []
    for jenis in tingkat:
        for s in k.dokumen.pohon.per_jenis(jenis):
            isi = k.dokumen.indikator_simpul(s.kode)
            for n, i in enumerate(isi):
                awal = _tingkat_simpul(s, len(isi)) if n == 0 else ()
                baris.append((*awal, *_nilai_tahun(k, i, tahun)))
    return Tabel(
        kode=kode,
        judul=f"Matriks {k.renstra}: {_sebut_tingkat(k, tingkat)}",
        nomor="",
        kolom=_kolom_target([24, 62, 58, 20, 22, *([17] * len(tahun))], 4),
        kepala=_kepala_target(["Tingkat", "Uraian", "Indikator Kinerja", "Satuan", "Kondisi Awal"], tahun),
        baris=tuple(baris),
        sumber=sel.sumber(k.renstra),
    )


def _sebut_tingkat(k: Konteks, tingkat: Sequence[Jenis]) -> str:
    """``Sasaran dan Program``: the levels that hold an indicator."""
    ada = [j.value.title() for j in tingkat if k.dokumen.indikator_jenis(j)]
    return polos(deret(ada))


def _tingkat_simpul(s: Simpul, tinggi: int) -> sel.Baris:
    kode = f"{s.kode} " if s.kode[:1].isdigit() else ""
    return (
        sel.teks(s.jenis.value.capitalize(), rentang_baris=tinggi, perataan=Perataan.KIRI),
        sel.teks(f"{kode}{s.nama}", rentang_baris=tinggi),
    )
