"""Drafts on money: absorption (3.8) and efficiency by sasaran and program (3.9, 3.10)."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from sakip.kernel.angka import bulatkan
from sakip.laporan import kata
from sakip.laporan.draf.hitungan import cakupan
from sakip.laporan.konteks import Konteks
from sakip.laporan.rangkai import deret, paragraf_kalimat, pilih, rangkai
from sakip.laporan.tampil import bilangan, persen, rupiah, setara
from sakip.naskah.simpul import Blok, Isi, Rujuk
from sakip.pengukuran.hasil import HasilGugus
from sakip.rencana.pohon import Jenis, Simpul

Pasangan = tuple[Simpul, HasilGugus]


def berserapan(k: Konteks, *jenis: Jenis) -> list[Pasangan]:
    """The nodes of a kind whose absorption could be computed."""
    pasangan = [(s, g) for j in jenis for s in k.dokumen.pohon.per_jenis(j) if (g := k.gugus(s.kode))]
    return [(s, g) for s, g in pasangan if g.anggaran.serapan.angka is not None]


def draf_3_8(k: Konteks) -> tuple[Blok, ...]:
    """The total, the highest and lowest absorption, the largest sum left over."""
    unit, program = k.gugus("unit"), berserapan(k, Jenis.PROGRAM)
    if unit is None or unit.anggaran.serapan.angka is None:
        return ()
    total = rangkai(
        "Anggaran {unit} tahun {tahun} sebesar {anggaran} terserap {realisasi} atau {serapan}; sisanya {sisa}.",
        unit=k.unit.nama,
        tahun=str(k.tahun),
        anggaran=rupiah(unit.anggaran.berlaku),
        realisasi=rupiah(unit.anggaran.realisasi),
        serapan=persen(unit.anggaran.serapan),
        sisa=rupiah(k.angka("sisa-anggaran:unit")),
    )
    return paragraf_kalimat(total, _ujung(program), _sisa_terbesar(k, program))


def _ujung(program: Sequence[Pasangan]) -> Isi:
    if len(program) < 2:
        return ()
    urut = sorted(program, key=lambda p: p[1].anggaran.serapan.angka or 0)
    if setara(urut[0][1].anggaran.serapan.angka or Decimal(0), urut[-1][1].anggaran.serapan.angka or Decimal(0)):
        return rangkai("Serapan semua program sama, yakni {serapan}.", serapan=persen(urut[0][1].anggaran.serapan))
    return rangkai(
        "Serapan tertinggi terdapat pada {atas} ({serapan_atas}), sedangkan yang terendah pada {bawah} ({serapan_bawah}).",
        atas=urut[-1][0].nama,
        serapan_atas=persen(urut[-1][1].anggaran.serapan),
        bawah=urut[0][0].nama,
        serapan_bawah=persen(urut[0][1].anggaran.serapan),
    )


def _sisa_terbesar(k: Konteks, program: Sequence[Pasangan]) -> Isi:
    sisa = [(a.angka, s, a) for s, _ in program if (a := k.angka(f"sisa-anggaran:{s.kode}")) and a.angka is not None]
    if len(sisa) < 2:
        return ()
    nilai, simpul, angka = max(sisa, key=lambda x: x[0])
    if nilai <= 0:
        return ()
    return rangkai("Dalam rupiah, sisa terbesar berasal dari {nama}, yakni {sisa}.", nama=simpul.nama, sisa=rupiah(angka))


def draf_efisiensi(k: Konteks, jenis: Jenis, rujuk: str) -> tuple[Blok, ...]:
    """Counts by verdict, then every case that must not be read as plain success."""
    semua = [(s, g) for s in k.dokumen.pohon.per_jenis(jenis) if (g := k.gugus(s.kode))]
    dinilai = [(s, g) for s, g in semua if g.efisien]
    efisien = [_nama_cakupan(s, g) for s, g in dinilai if g.efisien == "efisien"]
    semu = [p for p in dinilai if p[1].efisien not in ("efisien", "tidak efisien")]
    boros = [p for p in dinilai if p[1].efisien == "tidak efisien"]
    kalimat: list[Isi] = []
    if efisien:
        kalimat.append(
            rangkai(
                pilih(
                    (
                        "Penggunaan anggaran efisien dengan kinerja yang tercapai pada {nama} ({rujuk}).",
                        "{rujuk} menunjukkan efisiensi yang disertai kinerja tercapai pada {nama}.",
                    ),
                    jenis is Jenis.PROGRAM,
                ),
                nama=deret(efisien),
                rujuk=Rujuk(rujuk),
            )
        )
    kalimat += [_semu(s, g, n) for n, (s, g) in enumerate(semu, jenis is Jenis.PROGRAM)]
    kalimat += [_boros(s, g, n) for n, (s, g) in enumerate(boros)]
    tanpa = [_nama(s) for s, g in semua if not g.efisien]
    if tanpa:
        pola = "Efisiensi {nama} tidak dapat dihitung karena datanya belum lengkap."
        kalimat.append(rangkai(pola, nama=deret(tanpa)))
    return paragraf_kalimat(*kalimat)


def _nama_cakupan(s: Simpul, g: HasilGugus) -> str:
    sebagian = cakupan(g)
    return f"{_nama(s)} ({sebagian})" if sebagian else _nama(s)


def _nama(s: Simpul) -> str:
    return f"sasaran {kata.kutip(s.nama)}" if s.jenis is Jenis.SASARAN else s.nama


_HEMAT = (
    "Pada {nama}, nilai {efisiensi} tidak boleh dibaca sebagai keberhasilan: kinerjanya baru {capaian} dengan serapan {serapan}.",
    "Nilai {efisiensi} pada {nama} terutama akibat serapan yang hanya {serapan}; kinerjanya sendiri {capaian}.",
    "{nama} juga tampak hemat ({efisiensi}), tetapi kinerja {capaian} belum memenuhi target dengan serapan {serapan}.",
)
_TERSERAP = (
    "Nilai {efisiensi} pada {nama} dicapai dengan serapan {serapan}, tetapi kinerja {capaian} belum memenuhi target.",
    "Pada {nama}, anggaran terpakai {serapan} dan kinerja {capaian} masih di bawah target, sehingga nilai {efisiensi} "
    "belum berarti "
    "berhasil.",
    "Begitu juga {nama}: kinerja {capaian} dengan serapan {serapan} menghasilkan nilai {efisiensi}.",
)
_SERAPAN_BESAR = 90
"""From this absorption (percent) on, a good ratio is not put down to money left unspent."""


def _semu(s: Simpul, g: HasilGugus, n: int) -> Isi:
    serapan = g.anggaran.serapan.angka
    besar = serapan is not None and bulatkan(serapan) >= _SERAPAN_BESAR
    return _isi(pilih(_TERSERAP if besar else _HEMAT, n), s, g)


def _boros(s: Simpul, g: HasilGugus, n: int) -> Isi:
    pola = pilih(
        (
            "{nama} tidak efisien ({efisiensi}): anggaran terserap {serapan} untuk kinerja {capaian}.",
            "Ketidakefisienan terdapat pula pada {nama} dengan nilai {efisiensi}, karena serapan {serapan} "
            "menghasilkan {capaian}.",
        ),
        n,
    )
    return _isi(pola, s, g)


def _isi(pola: str, s: Simpul, g: HasilGugus) -> Isi:
    nama = _nama(s)
    return rangkai(
        pola,
        nama=kata.besar_awal(nama) if pola.startswith("{nama}") else nama,
        efisiensi=bilangan(g.efisiensi, 2),
        capaian=persen(g.capaian),
        serapan=persen(g.anggaran.serapan),
    )
