"""Text that every file format can hold, and addresses that are safe to follow."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

_KENDALI = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def bersihkan(teks: str) -> str:
    """The text without control characters (of direction too), lone surrogates and non-characters; line breaks as ``\\n``."""
    return _KENDALI.sub("", teks.replace("\r\n", "\n").replace("\r", "\n"))


def url_aman(url: str) -> bool:
    """True for a well-formed http, https or mailto address."""
    try:
        return urlsplit(url).scheme in ("http", "https", "mailto")
    except ValueError:
        return False
