"""Every address × every kind of person: who is let in, who is refused and how; and no GET changes anything."""

from __future__ import annotations

import hashlib

import pytest
from django.apps import apps
from django.test import Client
from peta_alamat import Alamat, semua_alamat, siapkan, url

from sakip.web.instansi.akses import MASUK, TERBUKA
from sakip.web.instansi.peran import PERAN, Izin

DAFTAR_ALAMAT = semua_alamat()
ORANG_DALAM = ("administrator", "perencana", "kepala", "pembina", "apip", "pembaca")


def sidik_basis_data() -> dict[str, str]:
    """A digest of every row of the application's own tables."""
    sidik = {}
    for model in apps.get_models():
        if model.__module__.startswith("sakip.web."):
            baris = list(model._default_manager.order_by("pk").values_list(*(f.attname for f in model._meta.concrete_fields)))
            sidik[model._meta.label] = hashlib.sha256(repr([b for b in baris]).encode()).hexdigest()
    return sidik


def berubah(awal: dict[str, str]) -> list[str]:
    """The tables that differ from an earlier digest."""
    return [nama for nama, sidik in sidik_basis_data().items() if sidik != awal[nama]]


def test_every_address_names_its_permission() -> None:
    tanpa = [f"{a.pola} ({a.modul})" for a in DAFTAR_ALAMAT if a.izin not in {TERBUKA, MASUK, *map(str, Izin)}]
    assert tanpa == []


def _tidak_sesuai(client: Client, tahun, harap) -> list[str]:
    salah = []
    for alamat in DAFTAR_ALAMAT:
        boleh = harap(alamat)
        if boleh is None:
            continue
        try:
            jawab = client.get(url(alamat, tahun))
            if jawab.status_code == 405 and boleh != BERHASIL:  # takes POST only: the outsider must be refused there too
                jawab = client.post(url(alamat, tahun))
        except Exception as galat:
            salah.append(f"{alamat.nama} {url(alamat, tahun)}: {type(galat).__name__} {galat}"[:300])
            continue
        if jawab.status_code not in boleh:
            salah.append(f"{alamat.nama} {url(alamat, tahun)}: {jawab.status_code}, seharusnya {sorted(boleh)}")
    return salah


@pytest.fixture(autouse=True)
def _semua_ada(request: pytest.FixtureRequest) -> None:
    """One object of every kind, where a test has a database."""
    if "tahun" in request.fixturenames:
        siapkan(request.getfixturevalue("dunia"), request.getfixturevalue("tahun"))


PERLU_PILIHAN = {"kinerja:simpul_tambah", "kinerja:nomenklatur", "kinerja:rpjmd_simpul_tambah"}
"""Pages that say 404 without a choice in the query (below which node, of which kind)."""
DITOLAK_JUGA = {
    ("pembina", "kinerja:pk_buka"),
    *((siapa, "evaluasi:lhe") for siapa in ("perencana", "kepala", "pembina", "pembaca")),
}
"""Refused although the permission is there: opening an approved PK again is for administrators, an LHE that is not finished
for those who write it."""
BERHASIL = {200, 302, 304, 405}


def test_anonymous_is_sent_to_log_in(tahun) -> None:
    client = Client()
    awal = sidik_basis_data()
    assert "\n".join(_tidak_sesuai(client, tahun, lambda a: {302} if a.izin != TERBUKA else None)) == ""
    for alamat in DAFTAR_ALAMAT:
        if alamat.izin != TERBUKA:
            jawab = client.get(url(alamat, tahun))
            assert jawab.status_code == 405 or "/akun/masuk/" in jawab["Location"], alamat
    assert berubah(awal) == []


@pytest.mark.parametrize("siapa", ["luar", "tanpa"])
def test_other_tenants_find_nothing(dunia, tahun, siapa: str) -> None:
    client = dunia.client(siapa)
    awal = sidik_basis_data()
    assert "\n".join(_tidak_sesuai(client, tahun, lambda a: {404} if a.berinstansi else None)) == ""
    assert berubah(awal) == []


def test_another_unit_finds_nothing(dunia, tahun) -> None:
    assert "\n".join(_tidak_sesuai(dunia.client("unit_lain"), tahun, lambda a: {404} if a.berunit else None)) == ""


@pytest.mark.parametrize("siapa", ORANG_DALAM)
def test_roles_see_what_their_role_allows(dunia, tahun, siapa: str) -> None:
    izin = PERAN[siapa].daftar_izin
    luas = PERAN[siapa].seluruh_instansi

    def harap(alamat: Alamat) -> set[int] | None:
        if not alamat.berinstansi:
            return None
        punya = izin if alamat.berunit or luas else {Izin.LIHAT}
        if alamat.izin == MASUK:
            return BERHASIL
        if alamat.izin not in punya or (siapa, alamat.nama) in DITOLAK_JUGA:
            return {403}
        return BERHASIL | {404} if alamat.nama in PERLU_PILIHAN else BERHASIL

    client = dunia.client(siapa)
    awal = sidik_basis_data()
    assert "\n".join(_tidak_sesuai(client, tahun, harap)) == ""
    assert berubah(awal) == []


def test_posts_without_a_token_are_refused(dunia, tahun) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(dunia.orang["administrator"], backend="allauth.account.auth_backends.AuthenticationBackend")
    awal = sidik_basis_data()
    lolos = []
    for alamat in DAFTAR_ALAMAT:
        if alamat.berinstansi:
            jawab = client.post(url(alamat, tahun), {"nama": "tanpa tanda"})
            if jawab.status_code not in (403, 405):
                lolos.append(f"{alamat.nama}: {jawab.status_code}")
    assert lolos == []
    assert berubah(awal) == []
