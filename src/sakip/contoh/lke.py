"""The shipped example of an evaluation: an invented worksheet (LKE), filled by unit, evaluator and quality control."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from importlib.resources import files
from typing import Any

from sakip.evaluasi.kerangka import daftar_kriteria
from sakip.evaluasi.lke import Jawab, JawabanKriteria, Lke, NilaiLaluLke, PenilaianSub, Rekomendasi, StatusRekomendasi
from sakip.exchange.lke import write_lke
from sakip.kernel.data import parse_yaml

BERKAS_LKE = "lke-contoh.xlsx"


def muat_lke() -> Lke:
    """The worksheet. Raises ``ValueError`` or ``KeyError`` if the shipped data do not parse."""
    isi = parse_yaml(files("sakip.contoh").joinpath("lke-contoh.yaml").read_text(encoding="utf-8"))
    return Lke(
        **isi["Identitas"],
        daftar_penilaian=tuple(PenilaianSub(subkomponen=kode, **baris) for kode, baris in isi["Subkomponen"].items()),
        daftar_jawaban=tuple(_jawaban(k.kode, isi["Kriteria"][k.kode]) for k in daftar_kriteria()),
        daftar_rekomendasi=tuple(map(_rekomendasi, isi["Rekomendasi"])),
        rekomendasi_lalu=tuple(map(_rekomendasi, isi["Rekomendasi Lalu"])),
        daftar_lalu=tuple(NilaiLaluLke(**{**baris, "nilai": Decimal(baris["nilai"])}) for baris in isi["Nilai Lalu"]),
    )


def berkas_lke() -> dict[str, bytes]:
    """The workbook by name."""
    return {BERKAS_LKE: write_lke(muat_lke())}


def _jawaban(kode: str, baris: Mapping[str, str]) -> JawabanKriteria:
    """Both say yes where the row does not tell otherwise."""
    return JawabanKriteria(
        kriteria=kode,
        mandiri=Jawab(baris.get("mandiri", Jawab.YA)),
        bukti=baris.get("bukti", ""),
        evaluator=Jawab(baris.get("evaluator", Jawab.YA)),
        catatan=baris.get("catatan", ""),
    )


def _rekomendasi(baris: Mapping[str, Any]) -> Rekomendasi:
    return Rekomendasi(**{**baris, "status": StatusRekomendasi(baris.get("status", StatusRekomendasi.BELUM))})
