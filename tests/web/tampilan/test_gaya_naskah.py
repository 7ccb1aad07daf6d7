"""The house style sheet leaves the report's own parts alone."""

from __future__ import annotations

import re
from importlib.resources import files

GAYA = files("sakip.web.tampilan").joinpath("static/tampilan/gaya.css").read_text(encoding="utf-8")


def test_navigation_rules_do_not_reach_landscape_sections_of_the_report() -> None:
    # A report's landscape section carries the class too: its figures became blocks, and printing left it out.
    assert "nav.mendatar" in GAYA
    assert not re.search(r"(?<!nav)\.mendatar\b", GAYA)
