"""Answers that say nothing: praise, repetition of the result, promises without an act."""

from __future__ import annotations

from sakip.kernel.kosakata import daftar_kata, ratakan


def tanpa_isi(teks: str) -> bool:
    """True where every word of a text is one of the empty words, or where it has fewer than two others."""
    buang = set(daftar_kata("kata_kosong"))
    isi = [kata for kata in ratakan(teks).split() if kata not in buang and not kata.strip("%").isdigit()]
    return len(isi) < 2
