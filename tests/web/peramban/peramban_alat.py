"""Fixtures: a server of this process on a free port and Debian's chromium, for tests that look at pages as people do."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from typing import Any

import pytest
from django.conf import settings
from django.contrib.staticfiles.handlers import StaticFilesHandler
from django.core.handlers.wsgi import get_path_info
from django.db import connection, connections
from django.db.models.signals import post_migrate
from django.test import Client
from django.test.testcases import LiveServerThread
from peramban_jenis import GILIRAN, LEBAR, Buka, Peladen
from playwright.sync_api import Browser, BrowserContext, sync_playwright

ARGUMEN = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip


class _Bergiliran(StaticFilesHandler):
    """Static files as they come, pages one after the other."""

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Any:
        if self._should_handle(get_path_info(environ)):
            return super().__call__(environ, start_response)
        with GILIRAN:
            return self.application(environ, start_response)


@pytest.fixture
def peladen(transactional_db: None) -> Iterator[Peladen]:
    """The application, served from a thread of its own."""
    utama = connections["default"]
    berbagi = {"default": utama} if utama.vendor == "sqlite" and utama.is_in_memory_db() else {}
    utas = LiveServerThread("127.0.0.1", _Bergiliran, connections_override=berbagi)
    utas.daemon = True
    for sambungan in berbagi.values():
        sambungan.inc_thread_sharing()
    utas.start()
    utas.is_ready.wait()
    if utas.error:
        raise utas.error
    yield Peladen(f"http://127.0.0.1:{utas.port}")
    utas.terminate()  # the connection stays shared: threads of the last requests may still be ending
    _let_flush()


def _let_flush() -> None:
    """SQLite empties tables row by row, which the audit triggers refuse: take them off until the flush is over."""
    if connection.vendor != "sqlite":
        return
    with connection.cursor() as kursor:
        kursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
        daftar = kursor.fetchall()
        for nama, _ in daftar:
            kursor.execute(f"DROP TRIGGER {nama}")

    def restore(**_: Any) -> None:
        if post_migrate.disconnect(dispatch_uid="pemicu-uji"):
            with connection.cursor() as kursor:
                for _, perintah in daftar:
                    kursor.execute(perintah)

    post_migrate.connect(restore, dispatch_uid="pemicu-uji", weak=False)


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """One browser for the tests of a module."""
    jalur = shutil.which("chromium")
    if jalur is None:
        pytest.skip("chromium tidak terpasang (Debian: apt-get install chromium)")
    semula = os.environ.get("DJANGO_ALLOW_ASYNC_UNSAFE")
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"  # Playwright keeps an event loop in this thread
    try:
        with sync_playwright() as playwright:
            peramban = playwright.chromium.launch(executable_path=jalur, args=list(ARGUMEN))
            yield peramban
            peramban.close()
    finally:
        if semula is None:
            del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]
        else:
            os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = semula


@pytest.fixture
def buka(chromium: Browser, peladen: Peladen) -> Iterator[Buka]:
    """Opens a browser profile: with the session of a test client, or without JavaScript (``skrip=False``)."""
    daftar: list[BrowserContext] = []

    def open_context(ukuran: str = "meja", *, client: Client | None = None, skrip: bool = True) -> BrowserContext:
        konteks = chromium.new_context(
            base_url=peladen.url, viewport=LEBAR[ukuran], java_script_enabled=skrip, locale="id-ID", accept_downloads=True
        )
        konteks.set_default_timeout(10_000)
        if client is not None:
            isi = client.cookies[settings.SESSION_COOKIE_NAME].value
            konteks.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": isi, "url": peladen.url}])
        daftar.append(konteks)
        return konteks

    yield open_context
    for konteks in daftar:
        konteks.close()
