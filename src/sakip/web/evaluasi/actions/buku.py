"""Take over a filled workbook: what the person may fill now, all of it or nothing."""

from __future__ import annotations

from django.db import transaction

from sakip.evaluasi.kerangka import Subkomponen, daftar_subkomponen
from sakip.evaluasi.lke import Lke
from sakip.web.evaluasi.actions.isi import Ditolak, save_sub
from sakip.web.evaluasi.forms import BERALASAN, PANJANG, PERLU_ALASAN, answer_fields, grade_fields
from sakip.web.evaluasi.hak import Hak
from sakip.web.evaluasi.models import Evaluasi
from sakip.web.instansi.models import Pengguna

Isi = dict[str, dict[str, str]]
"""Code of a criterion or a sub-component -> field -> value."""


@transaction.atomic
def apply_workbook(*, evaluasi: Evaluasi, lke: Lke, hak: Hak, by: Pengguna) -> None:
    """Store the columns of the person's own part; rows that are not in the workbook stay. Raises Ditolak.

    The same holds as on the pages: the workbook is this unit's of this year, a high grade has its reason, no text is too long.
    """
    _periksa_identitas(evaluasi, lke)
    jawaban = {j.kriteria: {b: str(getattr(j, b)) for b in answer_fields(hak)} for j in lke.daftar_jawaban}
    nilai = {p.subkomponen: {b: getattr(p, b) for b in grade_fields(hak)} for p in lke.daftar_penilaian}
    _periksa_isi(jawaban if answer_fields(hak) else {}, nilai)
    for sub in daftar_subkomponen():
        save_sub(
            evaluasi=evaluasi,
            subkomponen=sub.kode,
            jawaban=_milik(sub, jawaban) if answer_fields(hak) else {},
            nilai=nilai.get(sub.kode, {}),
            status=evaluasi.status,
            by=by,
        )


def _milik(sub: Subkomponen, jawaban: Isi) -> Isi:
    return {k.kode: jawaban[k.kode] for k in sub.daftar_kriteria if k.kode in jawaban}


def _periksa_identitas(evaluasi: Evaluasi, lke: Lke) -> None:
    milik = f"{evaluasi.unit.nama} tahun {evaluasi.tahun}"
    lain = lke.unit if lke.unit and _rata(lke.unit) != _rata(evaluasi.unit.nama) else ""
    if lain or (lke.tahun and lke.tahun != evaluasi.tahun):
        raise Ditolak(
            f"Buku kerja ini milik {lke.unit[:100] or 'unit yang tidak disebut'} tahun {lke.tahun or 'yang tidak disebut'}, "
            f"sedangkan halaman ini untuk {milik}. Unggah buku kerja yang benar, atau perbaiki lembar Identitas."
        )


def _rata(nama: str) -> str:
    return " ".join(nama.casefold().split())


def _periksa_isi(jawaban: Isi, nilai: Isi) -> None:
    for kode, isi in {**jawaban, **nilai}.items():
        if panjang := next((b for b, teks in isi.items() if len(teks) > PANJANG), None):
            raise Ditolak(f"{kode}: isian {panjang.replace('_', ' ')} lebih dari {PANJANG} huruf. Ringkaskan, lalu unggah lagi.")
        if any(isi.get(n) in PERLU_ALASAN and not isi.get(a, "").strip() for n, a in BERALASAN):
            raise Ditolak(f"{kode}: nilai A dan AA memerlukan alasan.")
