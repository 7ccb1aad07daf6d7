"""The guide names every environment variable, the glossary every stored noun."""

from __future__ import annotations

import re
from pathlib import Path

from django.apps import apps

AKAR = Path(__file__).parents[2]
SUMBER = AKAR / "src" / "sakip" / "web"
PASANG = (AKAR / "docs" / "panduan" / "pasang-server.md").read_text(encoding="utf-8")
GLOSARIUM = (AKAR / "docs" / "glosarium.md").read_text(encoding="utf-8")
RINCIAN = {"HasilGugus", "HasilIndikator", "LangkahVersi", "BerkasBangun"}
"""Parts of a noun that is explained."""


def test_the_server_guide_lists_exactly_the_variables_that_are_read() -> None:
    teks = "\n".join(p.read_text(encoding="utf-8") for p in sorted(SUMBER.rglob("*.py")))
    dibaca = set(re.findall(r'env_(?:text|bool|int|list)\(\s*"([A-Z_]+)"', teks))
    tertulis = set(re.findall(r"^\| `([A-Z_]+)` \|", PASANG, re.MULTILINE))
    assert tertulis == dibaca


def test_the_example_environment_uses_known_variables() -> None:
    contoh = (AKAR / "pasang" / "lingkungan.contoh").read_text(encoding="utf-8")
    dipakai = set(re.findall(r"^(?:# )?([A-Z_]+?)(?:_FILE)?=", contoh, re.MULTILINE))
    assert dipakai
    assert {n for n in dipakai if f"| `{n}` |" not in PASANG} == set()


def test_the_glossary_explains_every_stored_noun() -> None:
    nama = {m.__name__ for m in apps.get_models() if m.__module__.startswith("sakip.")}
    assert {n for n in nama - RINCIAN if f"`{n}`" not in GLOSARIUM} == set()
