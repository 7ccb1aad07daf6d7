"""Text on its way into Typst: always a quoted string, never markup."""

from __future__ import annotations

from sakip.kernel.teks import bersihkan


def kutip(teks: str) -> str:
    """A Typst string literal; control characters are dropped."""
    return '"' + bersihkan(teks).replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", " ") + '"'
