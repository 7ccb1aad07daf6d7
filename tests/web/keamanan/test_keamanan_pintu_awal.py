"""First run belongs to whoever sits at the machine, also where a proxy does not say that it is one."""

from __future__ import annotations

import pytest
from django.test import Client

from sakip.web.instansi.models import Pengguna

URL = "/mulai/"


@pytest.mark.django_db
@pytest.mark.parametrize(
    "kepala",
    [
        {"REMOTE_ADDR": "10.0.0.5"},
        {"HTTP_X_FORWARDED_FOR": "127.0.0.1"},
        {"HTTP_X_FORWARDED_PROTO": "https"},
        {"HTTP_X_REAL_IP": "127.0.0.1"},
        {"HTTP_FORWARDED": "for=127.0.0.1"},
    ],
)
def test_others_do_not_find_first_run(kepala: dict[str, str]) -> None:
    assert Client(**kepala).get(URL).status_code == 404


@pytest.mark.django_db
@pytest.mark.parametrize("nama_server", [["sakip.contoh.go.id"], ["*"], [".contoh.go.id"]])
def test_a_silent_proxy_passes_on_the_public_name(settings: object, nama_server: list[str]) -> None:
    settings.NAMA_SERVER = nama_server  # type: ignore[attr-defined]
    settings.ALLOWED_HOSTS = ["*"]  # type: ignore[attr-defined]
    assert Client(HTTP_HOST="sakip.contoh.go.id").get(URL).status_code == 404
    assert Client(HTTP_HOST="localhost:8000").get(URL).status_code == 200
    assert Client(HTTP_HOST="127.0.0.1:8000").get(URL).status_code == 200


@pytest.mark.django_db
@pytest.mark.parametrize(("pengaturan", "nilai"), [("HTTPS", True), ("SECURE_PROXY_SSL_HEADER", ("HTTP_X", "https"))])
def test_a_server_set_up_for_others_has_no_first_run_in_the_browser(settings: object, pengaturan: str, nilai: object) -> None:
    setattr(settings, pengaturan, nilai)
    assert Client(HTTP_HOST="localhost").get(URL).status_code == 404
    assert not Pengguna.objects.exists()
