"""What axe-core and the eye say about a page that is open: accessible, and no wider than the screen."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from peramban_jenis import LEBAR
from playwright.sync_api import Page

AXE = Axe().axe_script
UKURAN_SENTUH = {"target-size": {"enabled": True}}
WARNA = ["color-contrast"]
WAKIL = """() => {
  const banyak = {};
  const rupa = (e) => e ? e.tagName + "." + e.className : "";
  for (const e of document.body.querySelectorAll("*")) {
    if (![...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim())) continue;
    const g = getComputedStyle(e);
    const leluhur = [e, e.parentElement, e.parentElement.parentElement].map(rupa);
    const kunci = [...leluhur, g.color, g.fill, g.backgroundColor].join();
    banyak[kunci] = (banyak[kunci] || 0) + 1;
    if (banyak[kunci] <= 3) e.setAttribute("data-wakil", "");
  }
}"""
"""Marks three of each kind of text: measuring the colours of every cell takes minutes on a report."""


def violations(page: Page) -> list[str]:
    """What is wrong at desktop width, then at phone width; the page is left at desktop width."""
    page.evaluate(AXE)
    kecuali_warna = {"rules": UKURAN_SENTUH | {aturan: {"enabled": False} for aturan in WARNA}}
    temuan = [f"meja {t}" for t in _run(page, kecuali_warna)]
    page.evaluate(WAKIL)
    temuan += [f"meja {t}" for t in _run(page, {"runOnly": WARNA}, {"include": [["[data-wakil]"]]})]
    page.set_viewport_size(LEBAR["telepon"])
    temuan += [f"telepon {t}" for t in _run(page, kecuali_warna)]
    if luar := too_wide(page):
        temuan.append(f"telepon melebar {luar}")
    page.set_viewport_size(LEBAR["meja"])
    return temuan


def _run(page: Page, pilihan: dict[str, Any], tempat: Any = None) -> Iterator[str]:
    pilihan = {"resultTypes": ["violations"], "selectors": False, "preload": False, **pilihan}
    bagian = "" if tempat is None else json.dumps(tempat) + ", "
    hasil = page.evaluate(f"axe.run({bagian}{json.dumps(pilihan)})")
    for langgar in hasil["violations"]:
        unsur = "; ".join(f"{n['html'][:200]} ({n['failureSummary'][:300]})" for n in langgar["nodes"][:3])
        yield f"{langgar['id']} ({len(langgar['nodes'])}×) {unsur}"


def too_wide(page: Page) -> str:
    """Empty when the page fits the width; else what sticks out."""
    return str(
        page.evaluate(
            """() => {
              const lebar = document.documentElement.clientWidth;
              if (document.documentElement.scrollWidth <= lebar) return "";
              const sempit = (e) => { for (let i = e.parentElement; i; i = i.parentElement) {
                if (["auto", "scroll", "hidden", "clip"].includes(getComputedStyle(i).overflowX)) return true; } return false; };
              const luar = [...document.body.querySelectorAll("*")].filter(
                (e) => e.getBoundingClientRect().right > lebar + 1 && !sempit(e));
              return document.documentElement.scrollWidth + " > " + lebar + ": " + luar.slice(0, 3).map(
                (e) => e.tagName.toLowerCase() + "." + e.className).join(", ");
            }"""
        )
    )


@contextmanager
def complaints(page: Page) -> Iterator[list[str]]:
    """What the browser complains about meanwhile: errors of scripts, files refused by the policy or missing."""
    daftar: list[str] = []

    def catat(pesan: Any) -> None:
        if pesan.type == "error" and not pesan.text.startswith("Failed to load resource"):
            daftar.append(pesan.text)

    def gagal(jawab: Any) -> None:
        if jawab.status >= 400 and not jawab.request.is_navigation_request():
            daftar.append(f"{jawab.status} {jawab.url}")

    def galat(kesalahan: Any) -> None:
        daftar.append(str(kesalahan))

    pengamat = (("console", catat), ("response", gagal), ("pageerror", galat))
    for nama, fungsi in pengamat:
        page.on(nama, fungsi)  # type: ignore[call-overload]
    yield daftar
    for nama, fungsi in pengamat:
        page.remove_listener(nama, fungsi)
