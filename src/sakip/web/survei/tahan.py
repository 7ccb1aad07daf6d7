"""What a citizen was thanked for is on the disk, even if the power fails in the next second."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection

_PENUH = "FULL"


@contextmanager
def tahan_padam() -> Iterator[None]:
    """Around a transaction: SQLite waits for the disk at its commit, and goes back to the usual setting afterwards.

    In WAL mode the usual setting survives a killed process, but not a power cut. PostgreSQL waits in any case. The setting
    cannot change inside a transaction; there (in tests) nothing is done.
    """
    if connection.vendor != "sqlite" or connection.in_atomic_block:
        yield
        return
    with connection.cursor() as kursor:
        semula = kursor.execute("PRAGMA synchronous").fetchone()[0]
        kursor.execute(f"PRAGMA synchronous={_PENUH}")
        try:
            yield
        finally:
            kursor.execute(f"PRAGMA synchronous={int(semula)}")
