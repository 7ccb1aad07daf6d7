"""Two at once: one wins, the other is told, nothing is stored twice. Only where the database lets writers run together."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from conftest import Dunia
from django.db import connection, connections

from sakip.web.audit.terjaga import Bentrok
from sakip.web.instansi.actions.keanggotaan import PeranDitolak, give_role
from sakip.web.instansi.actions.undangan import invite
from sakip.web.instansi.models import Keanggotaan, Undangan
from sakip.web.kinerja.actions.baris import change
from sakip.web.kinerja.actions.indikator import store_rkt
from sakip.web.kinerja.actions.perjanjian import LangkahDitolak
from sakip.web.kinerja.actions.perjanjian_isi import create_first
from sakip.web.kinerja.actions.rencana import RencanaDitolak
from sakip.web.kinerja.actions.versi import copy_version
from sakip.web.kinerja.models import Indikator, Narasi, PerjanjianKinerja, Realisasi, Rencana, TahunKinerja, TargetRkt
from sakip.web.laporan.actions.narasi import save_text
from sakip.web.survei.actions.penetapan import determine
from sakip.web.survei.actions.penolakan import Ditolak
from sakip.web.survei.actions.sumber import link
from sakip.web.survei.models import Jawaban, SumberIku, Survei

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(connection.vendor == "sqlite", reason="SQLite lets one writer in at a time"),
]
BANYAK = 4


def serentak(kerja: Callable[[int], Any]) -> list[str]:
    """Run it in several threads at once; the names of what they raised, "" for success."""
    hasil, pagar = [""] * BANYAK, threading.Barrier(BANYAK)

    def jalan(n: int) -> None:
        pagar.wait()
        try:
            kerja(n)
        except Exception as galat:
            hasil[n] = type(galat).__name__
        finally:
            connections.close_all()

    semua = [threading.Thread(target=jalan, args=(n,)) for n in range(BANYAK)]
    for satu in semua:
        satu.start()
    for satu in semua:
        satu.join()
    return sorted(hasil)


def test_one_narrative(dunia: Dunia, tahun: TahunKinerja) -> None:
    Narasi.objects.filter(tahun_kinerja=tahun).delete()
    admin = dunia.orang["administrator"]
    hasil = serentak(lambda n: save_text(tahun_kinerja=tahun, bagian="bab1", teks=f"teks {n}", dilihat=None, by=admin))
    assert hasil == ["", *[Bentrok.__name__] * (BANYAK - 1)]
    assert Narasi.objects.filter(tahun_kinerja=tahun).count() == 1


def test_one_first_agreement(dunia: Dunia, tahun: TahunKinerja) -> None:
    PerjanjianKinerja.objects.filter(tahun_kinerja=tahun).delete()
    admin = dunia.orang["administrator"]
    hasil = serentak(lambda n: create_first(tahun_kinerja=tahun, tanggal=date(2023, 1, 10), iku_saja=True, by=admin))
    assert hasil == ["", *[LangkahDitolak.__name__] * (BANYAK - 1)]
    assert PerjanjianKinerja.objects.filter(tahun_kinerja=tahun).count() == 1


def test_one_new_version_of_the_plan(dunia: Dunia, tahun: TahunKinerja) -> None:
    admin = dunia.orang["administrator"]
    hasil = serentak(lambda n: copy_version(rencana=tahun.rencana, alasan=f"uji {n}", mulai_tahun=2023, by=admin))
    assert hasil == ["", *[RencanaDitolak.__name__] * (BANYAK - 1)]
    assert Rencana.objects.filter(unit=dunia.unit).count() == 2


def test_one_role_and_one_invitation(dunia: Dunia) -> None:
    admin, orang = dunia.orang["administrator"], dunia.orang["tanpa"]
    hasil = serentak(lambda n: give_role(pengguna=orang, instansi=dunia.instansi, peran="apip", unit=None, by=admin))
    assert hasil == ["", *[PeranDitolak.__name__] * (BANYAK - 1)] and Keanggotaan.objects.filter(pengguna=orang).count() == 1
    hasil = serentak(
        lambda n: invite(instansi=dunia.instansi, email="x@contoh.test", nama="X", peran="apip", unit=None, by=admin)
    )
    assert hasil == ["", *[PeranDitolak.__name__] * (BANYAK - 1)] and Undangan.objects.count() == 1


def test_one_target_of_an_indicator(dunia: Dunia, tahun: TahunKinerja) -> None:
    TargetRkt.objects.filter(tahun_kinerja=tahun).delete()
    indikator, admin = tahun.rencana.daftar_indikator.first(), dunia.orang["administrator"]
    assert indikator
    isi = {"satuan": "", "keterangan": ""}
    hasil = serentak(
        lambda n: store_rkt(tahun_kinerja=tahun, daftar={indikator.pk: (isi | {"target": f"sebutan {n}"}, None)}, by=admin)
    )
    assert hasil == ["", *[Bentrok.__name__] * (BANYAK - 1)] and TargetRkt.objects.filter(tahun_kinerja=tahun).count() == 1


def test_no_change_is_lost(dunia: Dunia, tahun: TahunKinerja) -> None:
    admin, dilihat = dunia.orang["administrator"], tahun.kunci_versi
    salinan = [TahunKinerja.objects.select_related("unit__instansi", "rencana").get(pk=tahun.pk) for _ in range(BANYAK)]
    hasil = serentak(lambda n: change(salinan[n], by=admin, dilihat=dilihat, tugas=f"tugas {n}"))
    assert hasil == ["", *[Bentrok.__name__] * (BANYAK - 1)]
    assert TahunKinerja.objects.get(pk=tahun.pk).kunci_versi == dilihat + 1


def _survei(dunia: Dunia, n: int) -> Survei:
    satu = Survei(
        unit=dunia.unit, kode=f"serentak{n}", tahun=2023, periode=f"Survei {n}", mulai=date(2023, 1, 2), selesai=date(2023, 3, 1)
    )
    satu.save(dari_action=True)
    return satu


def test_one_survey_behind_a_result(dunia: Dunia, tahun: TahunKinerja) -> None:
    admin, iku = dunia.orang["administrator"], Indikator.objects.get(rencana=tahun.rencana, kode="IKU1")
    daftar = [_survei(dunia, n) for n in range(BANYAK)]
    hasil = serentak(lambda n: link(tahun_kinerja=tahun, indikator=iku, triwulan=0, survei=daftar[n], by=admin))
    assert hasil == ["", *[Ditolak.__name__] * (BANYAK - 1)]
    assert SumberIku.objects.filter(tahun_kinerja=tahun).count() == 1


def test_a_determination_and_a_link_at_once_do_not_miss_each_other(dunia: Dunia, tahun: TahunKinerja) -> None:
    admin, iku = dunia.orang["administrator"], Indikator.objects.get(rencana=tahun.rencana, kode="IKU1")
    survei = _survei(dunia, 0)
    Survei.objects.update(status="ditutup")
    Jawaban(survei=survei, sumber="kertas", **{f"u{n}": 3 for n in range(1, 10)}).save(dari_action=True)

    def kerja(n: int) -> None:
        if n == 0:
            determine(survei=survei, by=admin)
        else:
            link(tahun_kinerja=tahun, indikator=iku, triwulan=n, survei=survei, by=admin)

    assert serentak(kerja) == [""] * BANYAK
    kini = Realisasi.objects.get(tahun_kinerja=tahun, indikator=iku)
    assert [str(getattr(kini, f"tw{n}")) for n in range(1, BANYAK)] == ["75.00"] * (BANYAK - 1)
