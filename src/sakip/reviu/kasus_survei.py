"""Rule cases about a survey: the small sound survey of ``rules/skm/dasar.yaml``, changed by a case."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from sakip.reviu.kasus import Lembar, dasar, terapkan
from sakip.survei import compute_skm, sum_up
from sakip.survei.hasil import HasilSkm
from sakip.survei.survei import AturanKosong, Bobot, Jawaban, Layanan, NilaiLalu, StatusTindakLanjut, Survei, TindakLanjut


def terapkan_survei(kasus: dict[str, Any]) -> tuple[Survei, HasilSkm]:
    """The survey of a case and its result; ``{}`` is the sound one."""
    lembar = terapkan(kasus, dasar("sakip.reviu.rules.skm"))
    survei = _survei(lembar)
    return survei, compute_skm(survei, sum_up(_jawaban(lembar["Jawaban"]), survei.aturan_kosong))


def _survei(lembar: Lembar) -> Survei:
    isi = dict(lembar["Survei"])
    return Survei(
        **{
            **isi,
            "bobot": Bobot(isi.get("bobot", Bobot.SAMA)),
            "aturan_kosong": AturanKosong(isi.get("aturan_kosong", AturanKosong.TERISI)),
        },
        daftar_layanan=tuple(Layanan(**baris) for baris in lembar["Layanan"]),
        daftar_lalu=tuple(NilaiLalu(**{**baris, "ikm": Decimal(baris["ikm"])}) for baris in lembar["Nilai Sebelumnya"]),
        daftar_tindak_lanjut=tuple(map(_tindak_lanjut, lembar["Tindak Lanjut"])),
        tindak_lanjut_lalu=tuple(map(_tindak_lanjut, lembar["Tindak Lanjut Lalu"])),
    )


def _tindak_lanjut(baris: dict[str, Any]) -> TindakLanjut:
    return TindakLanjut(**{**baris, "status": StatusTindakLanjut(baris.get("status", StatusTindakLanjut.RENCANA))})


def _jawaban(daftar: list[dict[str, Any]]) -> Iterator[Jawaban]:
    """Each row stands for ``banyak`` respondents; ``nilai`` is nine digits, ``-`` where an unsur was left empty."""
    for baris in daftar:
        isi = {k: v for k, v in baris.items() if k not in ("nama", "banyak", "nilai")}
        nilai = tuple(None if huruf == "-" else int(huruf) for huruf in baris["nilai"])
        yield from (Jawaban(nilai=nilai, **isi) for _ in range(baris["banyak"]))
