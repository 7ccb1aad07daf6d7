"""What the browser tests work with: the sizes of the screen, the running application, a browser profile."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass

from django_tasks_db.management.commands.db_worker import Worker
from playwright.sync_api import BrowserContext

LEBAR = {"meja": {"width": 1280, "height": 800}, "telepon": {"width": 390, "height": 844}}
"""The two sizes every page has to work at."""
GILIRAN = threading.RLock()
"""Requests and background work take turns: in memory, SQLite has one connection for all threads."""


@dataclass
class Peladen:
    """The running application."""

    url: str

    @staticmethod
    def run_worker() -> None:
        """Do all waiting background jobs, as ``db_worker --batch`` does."""
        with GILIRAN:
            Worker(
                queue_names=["*"], interval=0, batch=True, backend_name="default", startup_delay=False, max_tasks=None,
                worker_id="uji", excluded_queue_names=[],
            ).run()  # fmt: skip


Buka = Callable[..., BrowserContext]
"""Opens a browser profile, see the fixture ``buka``."""
