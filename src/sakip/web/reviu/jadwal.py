"""The days of a unit's review for its calendar."""

from __future__ import annotations

from sakip.web.instansi.models import UnitKerja
from sakip.web.reviu.alamat import review_url
from sakip.web.reviu.models import Penugasan, StatusReviu
from sakip.web.tenggat.acara import Acara


def review_days(unit: UnitKerja, tahun: int) -> list[Acara]:
    """Until when the unit corrects and the Inspektorat reviews, of a review that is not finished; one query."""
    terbuka = Penugasan.objects.filter(tahun_kinerja__unit=unit).exclude(status=StatusReviu.SELESAI)
    hasil = []
    for satu in terbuka.select_related("tahun_kinerja").defer("dokumen"):
        satu.tahun_kinerja.unit = unit
        nama = f"reviu APIP {satu.tahun_kinerja.tahun}"
        for kode, kata, hari in (("unit", f"Perbaikan {nama}", satu.batas_unit), ("apip", f"Batas {nama}", satu.batas)):
            if hari and tahun in (hari.year, satu.tahun_kinerja.tahun):
                hasil.append(Acara(kode=f"reviu-{satu.pk}-{kode}", nama=kata, tanggal=hari, url=review_url(satu)))
    return hasil
