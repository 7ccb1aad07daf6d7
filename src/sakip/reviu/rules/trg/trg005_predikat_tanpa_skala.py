"""TRG005 predikat-tanpa-skala."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.rencana.dokumen import Dokumen
from sakip.rencana.indikator import Nilai
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan(
    "TRG005", "predikat-tanpa-skala", tahap=Tahap.RENCANA, tingkat=Tingkat.PERINGATAN, rujukan=("permenpan-per-20-2008#umum",)
)
def predikat_tanpa_skala(dokumen: Dokumen) -> Iterator[Butir]:
    """Target berupa predikat, tetapi skalanya tidak disebut.

    Mengapa: "BB" hanya berarti bila urutan predikatnya disebut. Tanpa skala, BB tidak dapat dibandingkan dengan B atau A
    dan capaiannya tidak dapat dinilai.

    Cara memperbaiki: Isi kolom skala di lembar Indikator dari yang terbaik, misalnya AA; A; BB; B; CC; C; D.
    """
    for indikator in dokumen.daftar_indikator:
        if indikator.skala:
            continue
        rkt = dokumen.target_rkt(indikator.kode)
        daftar: list[tuple[str, Nilai | None]] = [(f"Renstra {t}", n) for t, n in indikator.target_renstra]
        daftar += [("RKT", rkt.target)] if rkt else []
        daftar += [(f"PK versi {pk.versi}", janji.target) for pk in dokumen.daftar_pk if (janji := pk.target(indikator.kode))]
        predikat = [(nama, nilai) for nama, nilai in daftar if isinstance(nilai, str)]
        if predikat:
            tempat = ", ".join(nama for nama, _ in predikat)
            yield Butir(
                pesan=f'{indikator.kode} {indikator.nama} bertarget predikat "{predikat[0][1]}" ({tempat}) tanpa skala.',
                saran="Isi skala predikat indikator ini.",
                at=indikator.lokasi.pada("skala"),
                objek=indikator.kode,
                fakta=tuple(f"{nama}={nilai}" for nama, nilai in predikat),
            )
