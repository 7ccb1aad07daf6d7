"""References between rows: codes that resolve nowhere, cycles, and labels that are not on an indicator's scale."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from decimal import Decimal
from difflib import get_close_matches
from typing import Any

from sakip.exchange.xlsx.isi import kutip
from sakip.exchange.xlsx.tabel import Baris
from sakip.kernel.lokasi import Lokasi
from sakip.kernel.masalah import Bobot, Masalah
from sakip.rencana.indikator import TingkatSkala

_PREDIKAT = re.compile(r"[A-Z]{1,4}[+-]?")
"""A label that may stand without a scale: ``BB``, ``WTP``. It is kept as text; only a scale makes it comparable."""
_BATAS_TEBAKAN = 50
"""So many unknown codes get the nearest known one as a hint; looking for it is slow."""


class Acuan:
    """Checks references of one workbook and collects the problems."""

    def __init__(self, daftar_masalah: list[Masalah]) -> None:
        self.daftar_masalah = daftar_masalah
        self._tebakan: dict[str, str] = {}

    def dikenal(self, kode: str, daftar: Collection[str], baris: Baris, field: str, apa: str, akibat: str) -> bool:
        """Whether a code exists; a problem if not."""
        if kode in daftar:
            return True
        self.daftar_masalah.append(
            Masalah(
                kode="acuan-tidak-dikenal",
                pesan=f"kode {kutip(kode)} tidak ada di {apa}; {akibat}",
                saran=f"{self._mirip(kode, daftar)}perbaiki kodenya atau tambahkan barisnya",
                lokasi=baris["lokasi"].pada(field),
            )
        )
        return False

    def _mirip(self, kode: str, daftar: Collection[str]) -> str:
        if kode not in self._tebakan:
            mirip = get_close_matches(kode, daftar, 1) if len(self._tebakan) < _BATAS_TEBAKAN else []
            self._tebakan[kode] = f"mungkin maksudnya {mirip[0]}; " if mirip else ""
        return self._tebakan[kode]

    def nilai(
        self, isi: Decimal | str, kode: str, skala: tuple[TingkatSkala, ...], baris: Baris, field: str
    ) -> Decimal | str | None:
        """A value as the indicator can have it, labels spelled as on its scale; None (with a problem) if it cannot."""
        if not skala:
            if isinstance(isi, Decimal) or _PREDIKAT.fullmatch(isi):
                return isi
            self.tolak_nilai(
                baris["lokasi"].pada(field),
                f"{kutip(isi)} bukan angka, dan indikator {kode} tidak berskala predikat",
                "tulis angka, atau isi kolom Skala predikat di lembar Indikator",
            )
            return None
        label = next((t.label for t in skala if t.label.lower() == str(isi).lower()), None)
        if label is not None:
            return label
        pilihan = "; ".join(t.label for t in skala)
        if isinstance(isi, Decimal):
            self.tolak_nilai(
                baris["lokasi"].pada(field),
                f"{kutip(isi)} berupa angka, sedangkan indikator {kode} memakai skala {pilihan}",
                "tulis predikatnya, atau kosongkan kolom Skala predikat di lembar Indikator",
                Bobot.PERINGATAN,
            )
            return isi
        self.tolak_nilai(
            baris["lokasi"].pada(field),
            f"{kutip(isi)} tidak ada dalam skala indikator {kode}",
            f"tulis salah satu: {pilihan}",
        )
        return None

    def tolak_nilai(self, lokasi: Lokasi, pesan: str, saran: str, bobot: Bobot = Bobot.GALAT) -> None:
        """Report a value that cannot stand where it does."""
        self.daftar_masalah.append(Masalah(kode="nilai-ditolak", pesan=pesan, saran=saran, lokasi=lokasi, bobot=bobot))

    def putuskan_lingkaran(self, induk: dict[str, str], daftar_baris: Mapping[str, Baris], field: str) -> None:
        """Clear (in ``induk``, code to parent code) one link of every cycle and report it."""
        selesai: set[str] = set()
        for awal in induk:
            jalan: dict[str, None] = {}
            kode = awal
            while kode and kode in induk and kode not in selesai and kode not in jalan:
                jalan[kode] = None
                kode = induk[kode]
            if kode in jalan:
                anggota = list(jalan)[list(jalan).index(kode) :]
                self.daftar_masalah.append(
                    Masalah(
                        kode="lingkaran",
                        pesan=f"kode berputar: {_jalan([*anggota, kode])}; kode atasan {anggota[-1]} tidak dipakai",
                        saran="perbaiki kode atasan salah satu baris itu",
                        lokasi=daftar_baris[anggota[-1]]["lokasi"].pada(field),
                    )
                )
                induk[anggota[-1]] = ""
            selesai.update(jalan)


def _jalan(daftar_kode: list[str]) -> str:
    tampil = daftar_kode if len(daftar_kode) <= 8 else [*daftar_kode[:4], "…", *daftar_kode[-3:]]
    return " → ".join(tampil)


def pisahkan(nilai: Mapping[str, Any], *daftar_field: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """The fields of a row in two: the named ones, and the rest."""
    return {f: v for f, v in nilai.items() if f in daftar_field}, {f: v for f, v in nilai.items() if f not in daftar_field}
