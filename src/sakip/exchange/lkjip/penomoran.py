"""The numbers Word prints before paragraphs: computed from the numbering part, as they are not stored in the text."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_ROMAWI = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


@dataclass(frozen=True, slots=True)
class Tingkat:
    """A level of a list: the form of its number, its first number, what is printed (``%1.%2.``)."""

    bentuk: str
    mulai: int
    pola: str


@dataclass(slots=True)
class Penomor:
    """Counts the list paragraphs of one document in reading order."""

    daftar: dict[str, tuple[str, dict[int, Tingkat]]] = field(default_factory=dict)
    """numId -> (counter shared by lists of one kind, levels)."""
    hitungan: dict[str, dict[int, int]] = field(default_factory=dict)

    def berikut(self, nomor: str, tingkat: int) -> str:
        """The text before the next paragraph of a list, "" for bullets and unknown lists."""
        if nomor not in self.daftar:
            return ""
        kunci, levels = self.daftar[nomor]
        hitung = self.hitungan.setdefault(kunci, {})
        if tingkat not in levels:
            return ""
        hitung[tingkat] = hitung.get(tingkat, levels[tingkat].mulai - 1) + 1
        for lain in [t for t in hitung if t > tingkat]:
            del hitung[lain]
        teks = levels[tingkat].pola
        if levels[tingkat].bentuk == "bullet":
            return "-"
        for t in range(tingkat + 1):
            if t in levels:
                teks = teks.replace(f"%{t + 1}", _tulis(hitung.get(t, levels[t].mulai), levels[t].bentuk))
        return teks.strip()


def numberer(akar: etree._Element | None) -> Penomor:
    """The numbering of a document from its ``numbering.xml``."""
    penomor = Penomor()
    if akar is None:
        return penomor
    abstrak = {a.get(f"{W}abstractNumId"): _tingkat(a) for a in akar.findall(f"{W}abstractNum")}
    for num in akar.findall(f"{W}num"):
        asal = num.find(f"{W}abstractNumId")
        kode = asal.get(f"{W}val") if asal is not None else None
        levels = dict(abstrak.get(kode, {}))
        ganti = num.findall(f"{W}lvlOverride")
        for g in ganti:
            mulai, t = g.find(f"{W}startOverride"), int(g.get(f"{W}ilvl") or 0)
            if mulai is not None and t in levels:
                levels[t] = Tingkat(levels[t].bentuk, int(mulai.get(f"{W}val") or 1), levels[t].pola)
        nomor = num.get(f"{W}numId") or ""
        penomor.daftar[nomor] = (f"n{nomor}" if ganti else f"a{kode}", levels)
    return penomor


def _tingkat(abstrak: etree._Element) -> dict[int, Tingkat]:
    hasil = {}
    for lvl in abstrak.findall(f"{W}lvl"):
        bentuk, mulai, pola = (lvl.find(f"{W}{n}") for n in ("numFmt", "start", "lvlText"))
        hasil[int(lvl.get(f"{W}ilvl") or 0)] = Tingkat(
            (bentuk.get(f"{W}val") or "decimal") if bentuk is not None else "decimal",
            int(mulai.get(f"{W}val") or 1) if mulai is not None and (mulai.get(f"{W}val") or "1").isdigit() else 1,
            (pola.get(f"{W}val") or "") if pola is not None else "",
        )
    return hasil


def _tulis(angka: int, bentuk: str) -> str:
    match bentuk:
        case "lowerLetter" | "upperLetter":
            huruf = chr(97 + (angka - 1) % 26) * ((angka - 1) // 26 + 1) if angka > 0 else ""
            return huruf if bentuk == "lowerLetter" else huruf.upper()
        case "lowerRoman" | "upperRoman":
            return _romawi(angka) if bentuk == "upperRoman" else _romawi(angka).lower()
        case "none":
            return ""
        case _:
            return str(angka)


def _romawi(angka: int) -> str:
    hasil = ""
    for nilai, huruf in _ROMAWI:
        while angka >= nilai:
            hasil, angka = hasil + huruf, angka - nilai
    return hasil
