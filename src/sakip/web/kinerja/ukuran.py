"""A year as the core sees it: the stored document and every figure of it, without reading twenty tables."""

from __future__ import annotations

from sakip.exchange.snapshot import load
from sakip.pengukuran import measure
from sakip.pengukuran.hasil import Pengukuran
from sakip.rencana.dokumen import Dokumen
from sakip.web.kinerja.mapping import load_dokumen
from sakip.web.kinerja.models import HasilTahun, TahunKinerja


def measured_year(tahun_kinerja: TahunKinerja) -> tuple[Dokumen, Pengukuran]:
    """The document kept with the computed figures, measured; one query. Raises DataTidakTerbaca."""
    tersimpan = HasilTahun.objects.filter(tahun_kinerja=tahun_kinerja, revisi=tahun_kinerja.revisi).first()
    dokumen = load(bytes(tersimpan.dokumen)) if tersimpan and tersimpan.dokumen else load_dokumen(tahun_kinerja)[0]
    return dokumen, measure(dokumen)
