"""A running survey of Kecamatan Bluto with two services and a few answers of invented people."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.utils import timezone

from sakip.web.survei.models import Jawaban, Layanan, LayananSurvei, StatusSurvei, Survei


@pytest.fixture
def survei(dunia) -> Survei:
    """Open today; services KTP (100 users) and KK (50 users); no answer yet."""
    hari: date = timezone.localdate()
    satu = Survei(
        unit=dunia.unit, kode="uji2survei", tahun=2023, periode="Semester I 2023", mulai=hari - timedelta(days=10),
        selesai=hari + timedelta(days=10), status=StatusSurvei.BERJALAN,
    )  # fmt: skip
    satu.save(dari_action=True)
    for n, (nama, populasi) in enumerate((("Perekaman KTP elektronik", 100), ("Kartu Keluarga", 50))):
        layanan = Layanan(unit=dunia.unit, nama=nama, urutan=n)
        layanan.save(dari_action=True)
        LayananSurvei(survei=satu, layanan=layanan, populasi=populasi).save(dari_action=True)
    return satu


@pytest.fixture
def jawab(survei) -> Callable[..., Jawaban]:
    """Store an answer: ``jawab(3)`` or ``jawab(4, 3, None, …)``, fields by name."""

    def simpan(*nilai: int | None, **isi: object) -> Jawaban:
        semua = nilai if len(nilai) == 9 else nilai * 9
        isi = {"sumber": "daring", "tanggal": survei.mulai, "layanan": survei.daftar_layanan.first().layanan, **isi}
        jawaban = Jawaban(survei=isi.pop("survei", survei), **{f"u{n}": v for n, v in enumerate(semua, 1)}, **isi)
        jawaban.save(dari_action=True)
        return jawaban

    return simpan
