"""How well a result is proven: its evidence files counted by what the pembina says of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.db.models import Count

from sakip.web.kinerja.models import Bukti, StatusBukti, TahunKinerja
from sakip.web.kinerja.sumber_luar import external_sources


@dataclass(frozen=True, slots=True, kw_only=True)
class RingkasanBukti:
    """The evidence of one indicator and period."""

    jumlah: Mapping[str, int] = field(default_factory=dict)
    """Files by status."""
    luar: str = ""
    """What it is proven by beside files: the survey it comes from."""

    @property
    def banyak(self) -> int:
        """All files."""
        return sum(self.jumlah.values())

    @property
    def status(self) -> str:
        """The code of the badge: a rejection weighs most, then what nobody has looked at."""
        if not self.banyak:
            return StatusBukti.DIVERIFIKASI.value if self.luar else "tanpa_bukti"
        for status in (StatusBukti.DITOLAK, StatusBukti.DIAJUKAN):
            if self.jumlah.get(status):
                return {StatusBukti.DIAJUKAN: "belum_diverifikasi"}.get(status, status.value)
        return StatusBukti.DIVERIFIKASI.value

    @property
    def teks(self) -> str:
        """``1 bukti ditolak``, or ``2 bukti: 1 ditolak, 1 belum diverifikasi`` where they differ."""
        if not self.banyak:
            return "hasil survei" if self.luar else "tanpa bukti"
        rinci = [
            f"{n} {kata}"
            for status, kata in ((StatusBukti.DITOLAK, "ditolak"), (StatusBukti.DIAJUKAN, "belum diverifikasi"))
            if (n := self.jumlah.get(status, 0))
        ]
        if len(rinci) == 1 and rinci[0].startswith(f"{self.banyak} "):
            return rinci[0].replace(" ", " bukti ", 1)
        return f"{self.banyak} bukti: {', '.join(rinci)}" if rinci else f"{self.banyak} bukti terverifikasi"

    @property
    def nada(self) -> str:
        """The badge's classes."""
        return {
            "tanpa_bukti": "netral kosong",
            "ditolak": "buruk silang",
            "belum_diverifikasi": "perhatian kosong",
            "diverifikasi": "baik penuh",
        }[self.status]


TANPA_BUKTI = RingkasanBukti()


def evidence_of(tahun_kinerja: TahunKinerja) -> dict[tuple[int, int], RingkasanBukti]:
    """The summaries by (indicator id, quarter or 0) for a unit's year; one query, and one for the surveys."""
    hitung: dict[tuple[int, int], dict[str, int]] = {}
    baris = Bukti.objects.filter(tahun_kinerja=tahun_kinerja).order_by().values_list("indikator", "triwulan", "status")
    for indikator, triwulan, status, banyak in baris.annotate(banyak=Count("pk")):
        hitung.setdefault((indikator, triwulan), {})[status] = banyak
    luar = {kunci: s.nama for kunci, s in external_sources(tahun_kinerja).items() if s.sah}
    return {k: RingkasanBukti(jumlah=hitung.get(k, {}), luar=luar.get(k, "")) for k in {**hitung, **luar}}
