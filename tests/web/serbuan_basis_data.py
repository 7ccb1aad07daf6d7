"""The database of a surge, from a process of its own. Usage: serbuan_basis_data.py siapkan|baca KODE"""

from __future__ import annotations

import json
import sys
from datetime import timedelta


def siapkan(kode: str) -> None:
    from django.utils import timezone

    from sakip.web.instansi.models import Instansi, UnitKerja
    from sakip.web.survei.models import Layanan, LayananSurvei, StatusSurvei, Survei

    instansi = Instansi(kode="serbu", nama="Kabupaten Rekaan")
    instansi.save(dari_action=True)
    unit = UnitKerja(instansi=instansi, kode="unit", nama="Kecamatan Rekaan", jenis="kecamatan")
    unit.save(dari_action=True)
    hari = timezone.localdate()
    survei = Survei(
        unit=unit, kode=kode, tahun=hari.year, periode="Serbuan", mulai=hari - timedelta(days=1),
        selesai=hari + timedelta(days=9), status=StatusSurvei.BERJALAN,
    )  # fmt: skip
    survei.save(dari_action=True)
    layanan = Layanan(unit=unit, nama="Kartu Keluarga")
    layanan.save(dari_action=True)
    LayananSurvei(survei=survei, layanan=layanan).save(dari_action=True)


def baca(kode: str) -> None:
    from sakip.web.survei.models import Jawaban

    print(json.dumps(list(Jawaban.objects.filter(survei__kode=kode).values_list("saran", flat=True))))


if __name__ == "__main__":
    from sakip.web import luncur

    luncur.prepare(lambda pesan: None)
    {"siapkan": siapkan, "baca": baca}[sys.argv[1]](sys.argv[2])
