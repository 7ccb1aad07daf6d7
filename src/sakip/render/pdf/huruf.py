"""The shipped fonts, and nothing else: the same page everywhere."""

from __future__ import annotations

from functools import cache
from importlib.resources import as_file, files

import typst


class HurufTidakAda(RuntimeError):
    """The shipped fonts are missing, so that the PDF would fall back to others."""


@cache
def huruf() -> typst.Fonts:
    """The fonts for Typst. Raises HurufTidakAda where they are missing."""
    with as_file(files("sakip.render").joinpath("fonts")) as folder:
        hasil = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(folder)])
        if "Arimo" not in hasil.families():
            raise HurufTidakAda(f"huruf Arimo tidak ada di {folder}; pasang ulang sakip")
        return hasil
