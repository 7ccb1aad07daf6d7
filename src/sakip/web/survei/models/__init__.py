"""Models of surveys; a noun a file."""

from sakip.web.survei.models.bahasa import BahasaSurvei
from sakip.web.survei.models.impor import ImporJawaban, StatusImpor
from sakip.web.survei.models.jawaban import BIDANG_UNSUR, Jawaban
from sakip.web.survei.models.laju import LajuKirim
from sakip.web.survei.models.lalu import IkmLalu
from sakip.web.survei.models.layanan import Layanan
from sakip.web.survei.models.publikasi import PublikasiSkm
from sakip.web.survei.models.sumber import SumberIku
from sakip.web.survei.models.survei import LayananSurvei, PertanyaanTambahan, StatusSurvei, Survei
from sakip.web.survei.models.tindak_lanjut import TindakLanjut

__all__ = [
    "BIDANG_UNSUR",
    "BahasaSurvei",
    "IkmLalu",
    "ImporJawaban",
    "Jawaban",
    "LajuKirim",
    "Layanan",
    "LayananSurvei",
    "PertanyaanTambahan",
    "PublikasiSkm",
    "StatusImpor",
    "StatusSurvei",
    "SumberIku",
    "Survei",
    "TindakLanjut",
]
