"""Plan, agreements and results; a noun a file."""

from sakip.web.kinerja.models.hasil import HasilGugus, HasilIndikator, HasilTahun
from sakip.web.kinerja.models.indikator import Indikator, TargetTahunan
from sakip.web.kinerja.models.lain import AnggotaTim, AngkaPembanding, DasarHukum, Isu, Jabatan, Narasi
from sakip.web.kinerja.models.nomenklatur import Nomenklatur
from sakip.web.kinerja.models.perjanjian import STATUS_PK_BERLAKU, PerjanjianKinerja, StatusPk, TargetPk, TargetRkt
from sakip.web.kinerja.models.realisasi import (
    Analisis,
    Anggaran,
    Bukti,
    KinerjaLalu,
    Pendukung,
    Realisasi,
    RencanaAksi,
    Standar,
    StatusBukti,
)
from sakip.web.kinerja.models.rencana import JENIS_DAERAH, Dukungan, Lintas, Rencana, Simpul, StatusRencana
from sakip.web.kinerja.models.tahun import BarisTahun, TahunKinerja

__all__ = [
    "JENIS_DAERAH",
    "STATUS_PK_BERLAKU",
    "Analisis",
    "Anggaran",
    "AnggotaTim",
    "AngkaPembanding",
    "BarisTahun",
    "Bukti",
    "DasarHukum",
    "Dukungan",
    "HasilGugus",
    "HasilIndikator",
    "HasilTahun",
    "Indikator",
    "Isu",
    "Jabatan",
    "KinerjaLalu",
    "Lintas",
    "Narasi",
    "Nomenklatur",
    "Pendukung",
    "PerjanjianKinerja",
    "Realisasi",
    "Rencana",
    "RencanaAksi",
    "Simpul",
    "Standar",
    "StatusBukti",
    "StatusPk",
    "StatusRencana",
    "TahunKinerja",
    "TargetPk",
    "TargetRkt",
    "TargetTahunan",
]
