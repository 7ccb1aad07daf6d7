"""Context processor of every page."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from sakip.web.tampilan.navigasi import Navigasi


def navigasi(request: HttpRequest) -> dict[str, Any]:
    """The navigation; each part is computed when a template asks for it, so that fragments pay for nothing."""
    return {"navigasi": Navigasi(request)}
