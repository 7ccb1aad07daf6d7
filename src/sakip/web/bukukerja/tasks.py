"""Background tasks."""

from __future__ import annotations

from django_tasks import task


@task()  # type: ignore[untyped-decorator,unused-ignore]
def terapkan(kunci: int) -> None:
    """Apply one queued workbook."""
    from sakip.web.bukukerja.actions.antre import run_queued

    run_queued(kunci)
