"""People and units every web test knows. All of them are invented, except the public example unit's own figures."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
import simpanan_tahun
from django.test import Client
from fixture_survei import jawab, survei  # noqa: F401

from sakip.contoh import muat
from sakip.web.instansi.models import Instansi, Keanggotaan, Pengguna, UnitKerja
from sakip.web.kinerja.actions.isi import ensure_plan, fill_year
from sakip.web.kinerja.actions.tahun import open_year
from sakip.web.kinerja.models import TahunKinerja


@dataclass
class Dunia:
    """Two Instansi; the first with a root, two kecamatan and one person per role; the second with an outsider."""

    instansi: Instansi
    kabupaten: UnitKerja
    unit: UnitKerja
    unit_lain: UnitKerja
    instansi_lain: Instansi
    orang: dict[str, Pengguna]
    """By role; ``unit_lain``: perencana of the other unit; ``luar``: administrator of the other Instansi; ``tanpa``: no role."""

    def client(self, siapa: str) -> Client:
        """A browser in which somebody is logged in."""
        client = Client()
        client.force_login(self.orang[siapa], backend="allauth.account.auth_backends.AuthenticationBackend")
        return client


def buat_unit(instansi: Instansi, kode: str, nama: str, induk: UnitKerja | None = None, jenis: str = "kecamatan") -> UnitKerja:
    unit = UnitKerja(instansi=instansi, kode=kode, nama=nama, induk=induk, jenis=jenis)
    unit.save(dari_action=True)
    return unit


def buat_orang(nama: str, instansi: Instansi | None = None, peran: str = "", unit: UnitKerja | None = None) -> Pengguna:
    orang = Pengguna.objects.create_user(f"{nama}@contoh.test", "sandi-uji-rekaan-1", nama=f"{nama.title()} Rekaan")
    if instansi:
        Keanggotaan(pengguna=orang, instansi=instansi, unit=unit, peran=peran).save(dari_action=True)
    return orang


@pytest.fixture
def dunia(db: None) -> Dunia:
    instansi = Instansi(
        kode="misal", nama="Kabupaten Misal", tempat="Misal", nama_kepala="Budi Rekaan", jabatan_kepala="Bupati Misal"
    )
    instansi.save(dari_action=True)
    lain = Instansi(kode="lain", nama="Kabupaten Lain")
    lain.save(dari_action=True)
    kabupaten = buat_unit(instansi, "kabupaten", "Kabupaten Misal", jenis="kabupaten")
    unit = buat_unit(instansi, "bluto", "Kecamatan Bluto", kabupaten)
    unit_lain = buat_unit(instansi, "seberang", "Kecamatan Seberang", kabupaten)
    buat_unit(lain, "pusat", "Kabupaten Lain", jenis="kabupaten")
    orang = {
        "administrator": buat_orang("administrator", instansi, "administrator"),
        "perencana": buat_orang("perencana", instansi, "perencana", unit),
        "kepala": buat_orang("kepala", instansi, "kepala", unit),
        "pembina": buat_orang("pembina", instansi, "pembina"),
        "apip": buat_orang("apip", instansi, "apip"),
        "pembaca": buat_orang("pembaca", instansi, "pembaca", unit),
        "unit_lain": buat_orang("unit_lain", instansi, "perencana", unit_lain),
        "luar": buat_orang("luar", lain, "administrator"),
        "tanpa": buat_orang("tanpa"),
    }
    return Dunia(instansi=instansi, kabupaten=kabupaten, unit=unit, unit_lain=unit_lain, instansi_lain=lain, orang=orang)


@pytest.fixture
def tahun(dunia: Dunia) -> TahunKinerja:
    """The example's year 2023, stored for Kecamatan Bluto."""
    if not simpanan_tahun.isi:
        dokumen = muat("bluto-2023")
        rencana = ensure_plan(unit=dunia.unit, dokumen=dokumen, by=dunia.orang["administrator"])
        tahun_kinerja = open_year(unit=dunia.unit, tahun=2023, rencana=rencana, by=dunia.orang["administrator"])
        fill_year(tahun_kinerja=tahun_kinerja, dokumen=dokumen, by=dunia.orang["administrator"], boleh_rpjmd=True)
        simpanan_tahun.ambil(dunia)
    else:
        simpanan_tahun.pasang(dunia)
    return TahunKinerja.objects.select_related("unit__instansi", "rencana__induk").get(unit=dunia.unit, tahun=2023)
