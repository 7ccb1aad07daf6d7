"""SKM035 mutu-tidak-sesuai-ikm, on a printed report."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.cetakan.makna import LaporanTercetak
from sakip.reviu.aturan import muka_cetak
from sakip.reviu.cetak.nilai_berpredikat import labelled_values, pattern
from sakip.reviu.temuan import Butir
from sakip.survei.mutu import classify_ikm

_POLA = pattern(
    r"\b(?:IKM|(?:nilai\s+)?indeks\s+kepuasan\s+masyarakat|(?:nilai\s+)?konversi)\b",
    r"\bmutu(?:nya)?(?:\s+(?:unit\s+)?(?:pe)?layanan(?:nya)?)?(?:\s+(?:adalah|yaitu))?",
    r"[ABCD]",
)


@muka_cetak("SKM035")
def mutu_tercetak_tidak_sesuai(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Mutu pelayanan di samping nilai IKM dalam uraian dibandingkan dengan mutu nilai itu."""
    for n in labelled_values(laporan, _POLA):
        benar = classify_ikm(n.nilai).mutu
        if n.nilai >= 25 and n.sebutan != benar:
            yield Butir(
                pesan=f"disebut mutu {n.sebutan}, sedangkan IKM {n.teks} bermutu {benar}.",
                saran="Perbaiki mutu atau nilainya.",
                at=n.lokasi,
                objek="mutu",
                fakta=(n.sebutan, n.teks),
            )
