"""Start the application: database brought up to date, static files gathered, a worker for long jobs, the web server."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

SETELAN = "sakip.web.config.settings"


def prepare(lapor: Callable[[str], None]) -> Path:
    """Load Django, migrate, gather static files; returns the data folder. Raises LingkunganSalah, OperationalError."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", SETELAN)
    import django
    from django.conf import settings
    from django.core.management import call_command

    django.setup()
    lapor("Menyiapkan basis data …")
    call_command("migrate", interactive=False, verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)
    folder: Path = settings.DATA
    return folder


def needs_setup() -> bool:
    """True while nobody can log in."""
    from sakip.web.instansi.models import Pengguna

    return not Pengguna.objects.exists()


def serve(*, alamat: str, porta: int, pekerja: int) -> None:
    """Serve until stopped; the worker of background jobs ends with the server."""
    from granian.constants import Interfaces
    from granian.server import Server

    _release_database()
    antrean = subprocess.Popen(
        [sys.executable, "-m", "sakip.web.manage", "db_worker", "--no-startup-delay"],
        env={**os.environ, "DJANGO_SETTINGS_MODULE": SETELAN},
    )
    try:
        Server(
            "sakip.web.config.wsgi:application",
            address=alamat,
            port=porta,
            interface=Interfaces.WSGI,
            workers=pekerja,
            blocking_threads=4,
            log_access=False,
        ).serve()
    finally:
        antrean.terminate()
        antrean.wait(timeout=10)


def _release_database() -> None:
    """Close what preparing has opened: workers are forks, and two of them on one connection read each other's answers."""
    from django.db import connections

    for sambungan in connections.all(initialized_only=True):
        sambungan.close()
        if sambungan.vendor == "postgresql":
            sambungan.close_pool()  # type: ignore[attr-defined]
