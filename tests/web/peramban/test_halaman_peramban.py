"""Every page at desktop and phone width: accessible to axe-core, no sideways scrolling, nothing refused."""

from __future__ import annotations

from collections import defaultdict
from functools import partial

import pytest
from aksesibel import complaints, violations
from django.template.loader import render_to_string
from peramban_jenis import Buka
from peta_alamat import Alamat, semua_alamat, siapkan, url
from playwright.sync_api import Page, Route

from sakip.web.instansi.akses import TERBUKA

pytest_plugins = ["peramban_alat"]

BUKAN_HALAMAN = {"sehat"}
"""Answers the machine that watches the server."""
KUERI = {
    "kinerja:simpul_tambah": "?jenis=tujuan",
    "kinerja:rpjmd_simpul_tambah": "?jenis=visi",
    "kinerja:nomenklatur": "?jenis=program&q=pemerintahan",
    "portal:cari": "?q=bluto",
}
"""What a link to these pages says besides the address."""
TIDAK_BERLAKU = {
    "account_email": 404,
    "account_email_verification_sent": 404,
    "account_reset_password": 404,
    "account_reset_password_done": 404,
    "account_signup": 404,
    "instansi:mulai": 404,
    "instansi:terima": 404,
    "mfa_deactivate_totp": 404,
    "mfa_download_recovery_codes": 404,
    "mfa_view_recovery_codes": 404,
    "openid_connect_callback": 404,
    "openid_connect_login": 404,
    "socialaccount_connections": 404,
    "socialaccount_login_error": 401,
    "socialaccount_signup": 404,
}
"""Pages of an installation with e-mail, OIDC or a second step, or before the first log-in; here they answer so."""


def _kelompok() -> dict[str, list[Alamat]]:
    """Addresses by part of the application; a part shares its data and its browser."""
    hasil: dict[str, list[Alamat]] = defaultdict(list)
    for alamat in semua_alamat():
        if alamat.nama not in BUKAN_HALAMAN:
            hasil[_bagian(alamat)].append(alamat)
    return dict(hasil)


def _bagian(alamat: Alamat) -> str:
    if not alamat.modul.startswith("sakip.web.") or alamat.modul.endswith("urls_akun"):
        return "akun"
    _, _, aplikasi, *_, berkas = alamat.modul.split(".")
    return f"kinerja-{berkas.partition('_')[0]}" if aplikasi == "kinerja" else aplikasi


KELOMPOK = _kelompok()


def kunjungi(page: Page, alamat: str, status: int = 200) -> list[str]:
    """Open an address and look at it, unless it is a file or takes posts only."""
    awal = page.request.get(alamat)
    if awal.status == 405 or "attachment" in awal.headers.get("content-disposition", "") or not _laman(awal.headers):
        return []
    with complaints(page) as keluhan:
        jawab = page.goto(alamat)
        assert jawab is not None
        if jawab.status != status:
            return [f"{alamat}: {jawab.status}, bukan {status}"]
        temuan = violations(page)
    return [f"{alamat}: {t}" for t in temuan + keluhan]


def _laman(kepala: dict[str, str]) -> bool:
    return "text/html" in kepala.get("content-type", "")


@pytest.mark.parametrize("bagian", sorted(KELOMPOK))
def test_halaman_dapat_dipakai_semua_orang(bagian: str, dunia, tahun, buka: Buka) -> None:
    siapkan(dunia, tahun)
    tamu, masuk = buka().new_page(), buka(client=dunia.client("administrator")).new_page()
    temuan = []
    for alamat in KELOMPOK[bagian]:
        page = tamu if alamat.izin == TERBUKA else masuk
        temuan += kunjungi(page, url(alamat, tahun) + KUERI.get(alamat.nama, ""), TIDAK_BERLAKU.get(alamat.nama, 200))
    assert temuan == [], "\n".join(temuan)


def test_halaman_galat_dapat_dipakai_semua_orang(dunia, tahun, buka: Buka) -> None:
    tamu, pembaca = buka().new_page(), buka(client=dunia.client("pembaca")).new_page()
    temuan = kunjungi(tamu, "/tidak-ada/", 404)
    temuan += kunjungi(pembaca, "/i/misal/u/tidak-ada/2023/rencana/", 404)
    temuan += kunjungi(pembaca, "/i/misal/anggota/", 403)
    for status in (400, 413, 429, 500):
        tamu.route(f"**/galat-{status}", partial(_jawab, isi=render_to_string(f"{status}.html")))
        temuan += kunjungi(tamu, f"/galat-{status}")
    assert temuan == [], "\n".join(temuan)


def _jawab(jalan: Route, *, isi: str) -> None:
    jalan.fulfill(body=isi, content_type="text/html; charset=utf-8")
