"""NAR019 tertinggi-terendah-salah."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sakip.cetakan.makna import Fakta, LaporanTercetak, Peran
from sakip.reviu.aturan import aturan
from sakip.reviu.cetak.sebut import name_of
from sakip.reviu.cetak.sebutan_entitas import Sebutan, entities_of, sentences
from sakip.reviu.temuan import Butir, Tahap, Tingkat

_UJUNG = re.compile(r"\b(tertinggi|terendah)\b", re.I)
_UKURAN = (
    (re.compile(r"\b(?:serapan|penyerapan|realisasi anggaran|realisasi keuangan)\b", re.I), Peran.SERAPAN),
    (re.compile(r"\bcapaian\b", re.I), Peran.CAPAIAN),
)
_PERSEN = re.compile(r"^[^.;\d]{0,40}\d[\d.,]*\s*(?:%|persen)", re.I)
_SEBAGIAN = re.compile(
    r"\b(?:di ?antara|yang belum|yang tidak|triwulan|semester|kelurahan|desa|unsur|nasional|provinsi|kabupaten lain|belanja"
    r"|kegiatan)\b",
    re.I,
)
_JAUH = 60
_PANJANG = 1200
_PALING_SEDIKIT = 3


@aturan(
    "NAR019",
    "tertinggi-terendah-salah",
    tahap=Tahap.CETAK,
    tingkat=Tingkat.SALAH,
    rujukan=("permenpanrb-53-2014#lampiran-ii-bab-iii",),
)
def tertinggi_terendah_salah(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Uraian menyebut indikator atau program bercapaian atau berserapan tertinggi atau terendah, padahal di tabel bukan.

    Mengapa: Kalimat ini sering tertinggal dari tahun lalu ketika tabelnya sudah diganti. Cukup bila benar pada salah satu tabel;
    kalimat tentang sebagian saja (triwulan, yang belum tercapai) tidak dipersoalkan.

    Cara memperbaiki: Sebut indikator atau program yang nilainya memang paling tinggi atau paling rendah.
    """
    entitas = entities_of(laporan)
    for narasi in laporan.daftar_narasi:
        for _, kalimat in sentences(narasi.teks) if narasi.bab != "I" else ():
            ujung = list(_UJUNG.finditer(kalimat)) if len(kalimat) < _PANJANG and not _SEBAGIAN.search(kalimat) else []
            sebutan = entitas.mentions(kalimat) if ujung else ()
            for n, m in enumerate(ujung):
                batas = ujung[n + 1].start() if n + 1 < len(ujung) else len(kalimat)
                milik = next((s for s in sebutan if m.end() <= s.awal <= min(batas, m.end() + _JAUH)), None)
                ukuran = _ukuran(kalimat, m.start(), milik) if milik else None
                if milik and ukuran and (benar := _bukan(laporan, milik, ukuran, m[1].lower() == "tertinggi")):
                    nama = kalimat[milik.awal : milik.akhir]
                    ada = f"{name_of(benar)} {benar.teks} ({benar.lokasi})"
                    yield Butir(
                        pesan=f"{ukuran.value} {m[1].lower()} disebut “{nama}”, di tabel {ada}.",
                        saran="Samakan uraian dengan tabelnya.",
                        at=narasi.lokasi,
                        objek=nama,
                        fakta=(m[1].lower(), nama, benar.objek),
                    )


def _ukuran(kalimat: str, posisi: int, milik: Sebutan) -> Peran | None:
    """The measure said last before the superlative; the result of a program in percent is its absorption."""
    ada = [(m.start(), peran) for pola, peran in _UKURAN for m in pola.finditer(kalimat[:posisi])]
    program = any(e.peran is Peran.PROGRAM for e in milik.daftar_entitas)
    if not ada and program and re.search(r"\brealisasi\b", kalimat[:posisi], re.I) and _PERSEN.match(kalimat[milik.akhir :]):
        return Peran.SERAPAN
    return max(ada)[1] if ada else None


def _bukan(laporan: LaporanTercetak, milik: Sebutan, ukuran: Peran, tinggi: bool) -> Fakta | None:
    """The true extreme of the largest table, where the named thing is it in none."""
    calon: list[tuple[int, Fakta]] = []
    for f in milik.fakta(ukuran):
        kolom = [
            g
            for g in laporan.daftar_tabel[f.tabel].fakta(ukuran)
            if g.lokasi.kolom == f.lokasi.kolom and g.nilai is not None and g.objek and _setingkat(f, g)
        ]
        if f.nilai is None or f.tahun not in (0, laporan.tahun) or len(kolom) < _PALING_SEDIKIT:
            continue
        puncak = (max if tinggi else min)(kolom, key=lambda g: g.nilai or 0)
        if puncak.nilai == f.nilai:
            return None
        calon.append((len(kolom), puncak))
    return max(calon, key=lambda c: c[0])[1] if calon else None


def _setingkat(satu: Fakta, dua: Fakta) -> bool:
    """Programs with programs, where both are called so."""
    sama = satu.objek.split()[:1] == dua.objek.split()[:1]
    return satu.jenis_objek is dua.jenis_objek and (satu.jenis_objek is not Peran.PROGRAM or sama)
