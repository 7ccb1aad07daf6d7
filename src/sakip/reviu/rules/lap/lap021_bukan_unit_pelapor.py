"""LAP021 bukan-unit-pelapor."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.isian_teks import teks_analisis
from sakip.reviu.temuan import Butir, Tahap, Tingkat

_MILIK = (
    r"\b(?:tujuan|sasaran|(?:capaian |target )?kinerja|indikator kinerja utama|iku|laporan kinerja|lkjip|perjanjian kinerja"
    r"|rencana strategis|renstra|(?:realisasi |serapan )anggaran|program dan kegiatan)\s+(?:dari\s+|pada\s+|milik\s+)?"
)
_MENUNJANG = re.compile(
    r"\b(?:mendukung|menunjang|mewujudkan|menyumbang|berkontribusi|kontribusi|selaras|sejalan|sesuai|mengacu|menurut|penjabaran"
    r"|bagian|rpjmd|terhadap|dukungan|keselarasan|menerjemahkan|tercermin)\b",
    re.IGNORECASE,
)
"""Words after which the region's own goals are meant, and rightly so."""


def _seluruh_daerah(dokumen: Dokumen) -> bool:
    """True where the reporting unit is the region itself."""
    unit = dokumen.unit
    return (
        not unit.pemda.strip()
        or unit.jenis.casefold() in {"pemda", "kabupaten", "kota", "provinsi"}
        or unit.nama.strip()
        in (
            unit.pemda.strip(),
            f"Pemerintah {unit.pemda.strip()}",
            f"Pemerintah Daerah {unit.pemda.strip()}",
        )
    )


@aturan(
    "LAP021", "bukan-unit-pelapor", tahap=Tahap.RENCANA, tingkat=Tingkat.PERINGATAN, rujukan=("permenpanrb-53-2014#lampiran-ii",)
)
def bukan_unit_pelapor(dokumen: Dokumen) -> Iterator[Butir]:
    """Naskah menyebut kinerja seluruh daerah, bukan unit pelapor.

    Mengapa: Laporan unit mempertanggungjawabkan unitnya; kalimat dari laporan daerah menyesatkan pembaca.

    Cara memperbaiki: Ganti nama daerah dengan nama unit, atau sebut bahwa unit mendukung tujuan daerah.
    """
    if _seluruh_daerah(dokumen):
        return
    pola = re.compile(
        _MILIK + r"(?:pemerintah\s+(?:daerah\s+)?)?" + r"\s+".join(map(re.escape, dokumen.unit.pemda.split())) + r"\b",
        re.IGNORECASE,
    )
    narasi = ((n.bagian, "teks", n.teks, n.lokasi.pada("teks")) for n in dokumen.daftar_narasi)
    for objek, isian, teks, lokasi in (*narasi, *teks_analisis(dokumen)):
        for kalimat in re.split(r"(?<=[.;:!?])\s+|\n", teks):
            cocok = pola.search(kalimat)
            if cocok is None or _MENUNJANG.search(kalimat[: cocok.start()]):
                continue
            yield Butir(
                pesan=f'{objek}: isian {isian} menyebut "{cocok[0]}", padahal yang melapor {dokumen.unit.nama}.',
                saran=f"Sebut {dokumen.unit.nama}, atau jelaskan hubungannya dengan daerah.",
                at=lokasi,
                objek=objek,
                fakta=(isian, cocok[0]),
            )
            break
