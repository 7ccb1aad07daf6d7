"""What keeps an action from being done, said where a person can mend it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django import forms

from sakip.web.audit.terjaga import BERUBAH, Bentrok


@contextmanager
def refusals(formulir: forms.Form, ditolak: type[Exception]) -> Iterator[None]:
    """A conflict, or a refusal of the kind given, becomes an error of the form: it is valid afterwards only if all was done."""
    try:
        yield
    except Bentrok:
        formulir.add_error(None, BERUBAH)
    except ditolak as galat:
        formulir.add_error(None, str(galat))
