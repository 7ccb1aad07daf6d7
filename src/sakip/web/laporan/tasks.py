"""Work in the background."""

from __future__ import annotations

from django_tasks import task

from sakip.web.laporan.actions.bangun import build


@task()  # type: ignore[untyped-decorator,unused-ignore]
def bangun(kunci: int) -> None:
    """Build the document of one Pembangunan."""
    build(kunci)
