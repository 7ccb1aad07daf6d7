"""Rule cases about an evaluation: the small sound worksheet of ``rules/eva/dasar.yaml``, changed by a case."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from sakip.evaluasi import compute_lke
from sakip.evaluasi.hitung import HasilLke
from sakip.evaluasi.kerangka import daftar_kriteria
from sakip.evaluasi.lke import Jawab, JawabanKriteria, Lke, NilaiLaluLke, PenilaianSub, Rekomendasi, StatusRekomendasi
from sakip.reviu.kasus import Lembar, dasar, terapkan


def terapkan_evaluasi(kasus: dict[str, Any]) -> tuple[Lke, HasilLke]:
    """The worksheet of a case and its result; ``{}`` is the sound one."""
    lke = _lke(terapkan(kasus, _awal()))
    return lke, compute_lke(lke)


def _awal() -> Lembar:
    """Every criterion: met and with evidence where ``dasar.yaml`` does not say otherwise."""
    awal = dasar("sakip.reviu.rules.eva")
    tertulis = {baris["kode"]: baris for baris in awal["Kriteria"]}
    umum = {"mandiri": Jawab.YA.value, "evaluator": Jawab.YA.value, "bukti": "Dokumen pada map bukti", "catatan": ""}
    awal["Kriteria"] = [{"kode": k.kode, **umum, **tertulis.get(k.kode, {})} for k in daftar_kriteria()]
    return awal


def _lke(lembar: Lembar) -> Lke:
    return Lke(
        **lembar["Identitas"],
        daftar_penilaian=tuple(PenilaianSub(**_ganti(baris, "subkomponen")) for baris in lembar["Subkomponen"]),
        daftar_jawaban=tuple(map(_jawaban, lembar["Kriteria"])),
        daftar_rekomendasi=tuple(map(_rekomendasi, lembar["Rekomendasi"])),
        rekomendasi_lalu=tuple(map(_rekomendasi, lembar["Rekomendasi Lalu"])),
        daftar_lalu=tuple(NilaiLaluLke(**{**baris, "nilai": Decimal(baris["nilai"])}) for baris in lembar["Nilai Lalu"]),
    )


def _ganti(baris: dict[str, Any], nama: str) -> dict[str, Any]:
    return {nama if k == "kode" else k: v for k, v in baris.items()}


def _jawaban(baris: dict[str, Any]) -> JawabanKriteria:
    isi = _ganti(baris, "kriteria")
    return JawabanKriteria(**{**isi, "mandiri": Jawab(isi["mandiri"]), "evaluator": Jawab(isi["evaluator"])})


def _rekomendasi(baris: dict[str, Any]) -> Rekomendasi:
    isi = {k: v for k, v in baris.items() if k != "kode"}
    return Rekomendasi(**{**isi, "status": StatusRekomendasi(isi.get("status", StatusRekomendasi.BELUM))})
