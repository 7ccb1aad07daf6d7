"""A missing permission is named in words, never by its code; the log-in page leads to the public portal."""

from __future__ import annotations

from django.test import Client
from django.urls import reverse

from sakip.web.instansi.peran import URAIAN_IZIN, Izin


def test_every_permission_has_words() -> None:
    assert set(URAIAN_IZIN) == set(Izin) and all(URAIAN_IZIN.values())


def test_the_refusal_says_what_is_missing_in_words(dunia) -> None:
    jawab = dunia.client("perencana").get(reverse("instansi:anggota", args=(dunia.instansi.kode,)))
    assert jawab.status_code == 403
    teks = jawab.content.decode()
    assert URAIAN_IZIN[Izin.ANGGOTA_UBAH] in teks and Izin.ANGGOTA_UBAH.value not in teks


def test_the_log_in_page_leads_to_the_portal(dunia) -> None:
    jawab = Client().get(reverse("account_login"))
    assert f'href="{reverse("portal:beranda")}"' in jawab.content.decode()
