"""Text on its way into Typst: always a quoted string, never markup."""

from __future__ import annotations

import re

_KENDALI = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def kutip(teks: str) -> str:
    """A Typst string literal; control characters are dropped."""
    bersih = _KENDALI.sub("", teks).replace("\r\n", "\n").replace("\r", "\n")
    return '"' + bersih.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", " ") + '"'
