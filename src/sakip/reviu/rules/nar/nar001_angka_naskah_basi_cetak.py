"""NAR001 angka-naskah-basi, on a printed report."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from sakip.cetakan.makna import Fakta, LaporanTercetak
from sakip.reviu.aturan import muka_cetak
from sakip.reviu.cetak.kutipan import Ingatan, Kutipan, computed, explained, is_quoted, quotes
from sakip.reviu.cetak.sebut import name_of
from sakip.reviu.cetak.sebutan_entitas import DaftarEntitas, entities_of, sentences
from sakip.reviu.temuan import Butir

_BERSAMA = re.compile(
    r"\b(?:masing-masing|rata-rata|keseluruhan|seluruh|semua|total|jumlah"
    r"|(?:dan|serta|sedangkan|sementara)\s+(?:untuk\s+|pada\s+)?(?:program|kegiatan|indikator|sasaran))\b",
    re.I,
)
"""The figure is of several things, or of another one named by a shorter name."""

_JAUH = 800
"""Characters on either side of a figure in which its sentence stands."""
_IKHTISAR = re.compile(r"ikhtisar|ringkasan", re.I)
_LUAR = re.compile(r"\b(?:nasional|provinsi|rpjmn|sdgs?|tpb|indonesia|dunia|global|triwulan|semester|bulan)\b", re.I)
"""Another's figures, or those of a part of the year."""


@muka_cetak("NAR001")
def angka_uraian_tidak_ada_di_tabel(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Angka tepat di belakang kata capaian, realisasi, target, kemajuan, serapan, atau efisiensi dicari di tabel yang dijelaskan.

    Bila tabel itu tidak memuat ukurannya, dicari di semua tabel. Rata-rata kolom dan serapan atas jumlah dihitung juga; angka
    yang dibulatkan atau dipotong dianggap sama. Bila kalimatnya menyebut satu indikator, sasaran, atau program, angkanya harus
    miliknya. Tahun, selisih, angka nasional dan triwulanan, persentase yang operannya ada di kalimat
    itu, dan angka di tempat lain dalam kalimat tidak dipersoalkan.
    """
    entitas, ingat = entities_of(laporan), Ingatan()
    for narasi in laporan.daftar_narasi:
        ikhtisar = not narasi.bab and bool(_IKHTISAR.search(narasi.judul))
        if narasi.bab == "I" or (narasi.bab in ("", "II", "LAMPIRAN") and not narasi.tentang and not ikhtisar):
            continue
        for k in quotes(narasi):
            if ikhtisar and not (k.angka.persen and k.angka.desimal):
                continue
            ada = explained(laporan, k, ingat)
            if ada is False and not _LUAR.search(_kalimat(k)[1]) and not computed(k):
                tempat = laporan.daftar_tabel[narasi.tentang[0]].sebutan if narasi.tentang else "tabel mana pun"
                yield _butir(k, f"{k.kata} disebut {k.angka.teks}, tidak ada di {tempat}.")
            elif ada and (f := _milik_lain(entitas, k)):
                yield _butir(k, f"{k.kata} {name_of(f)} disebut {k.angka.teks}, di tabel {f.teks} ({f.lokasi}).")


def _milik_lain(entitas: DaftarEntitas, k: Kutipan) -> Fakta | None:
    """A figure of the thing the sentence names, where none of its figures is the quoted one."""
    awal, kalimat = _kalimat(k)
    sebutan = entitas.mentions(kalimat)
    sebelum = [s for s in sebutan if awal + s.akhir <= k.angka.awal]
    if len(sebelum) != 1 or len(sebutan) > 1 or _BERSAMA.search(kalimat[sebelum[0].akhir : k.angka.awal - awal]):
        return None
    fakta = [f for f in sebelum[0].fakta(*k.ukuran) if f.nilai is not None]
    if not fakta or any(is_quoted(k.angka, f.nilai or Decimal(0), f.desimal) for f in fakta):
        return None
    rata = sum((f.nilai or Decimal(0) for f in fakta), Decimal(0)) / len(fakta)
    return None if is_quoted(k.angka, rata, 6) else fakta[0]


def _kalimat(k: Kutipan) -> tuple[int, str]:
    """Where the sentence of the figure begins, and the sentence; of one without end what is near the figure."""
    dari = max(0, k.angka.awal - _JAUH)
    teks = k.narasi.teks[dari : k.angka.awal + _JAUH]
    return next(((dari + a, t) for a, t in sentences(teks) if a <= k.angka.awal - dari <= a + len(t)), (dari, teks))


def _butir(k: Kutipan, pesan: str) -> Butir:
    return Butir(
        pesan=pesan,
        saran="Samakan angka dalam uraian dengan tabelnya.",
        at=k.narasi.lokasi,
        objek=k.narasi.judul,
        fakta=(k.kata, k.angka.teks, pesan),
    )
