"""The checklist of the inspectorate: proposals from data and findings, statement and record."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from sakip.contoh import muat
from sakip.pipeline import process, render_semua
from sakip.reviu.apip.butir import CatatanReviu, JawabanPeriksa, JawabPeriksa, LembarReviu, daftar_butir
from sakip.reviu.apip.naskah import compose_record, compose_statement
from sakip.reviu.apip.usulan import propose
from sakip.reviu.aturan import KELUARGA, muat_aturan

LEMBAR = LembarReviu(
    unit="Kecamatan Misal", pemda="Kabupaten Misal", tahun=2023, surat_tugas="700/5/2024", tanggal_tugas=date(2024, 1, 5),
    tim="Sari (ketua)", nomor="700/9/2024", tempat="Misal", tanggal=date(2024, 2, 20), nama_penanda="Dina Rekaan",
    daftar_jawaban=(JawabanPeriksa(butir="1.1", jawaban=JawabPeriksa.YA, catatan="lengkap"),),
)  # fmt: skip


def usulan(nama: str) -> dict[str, JawabPeriksa]:
    hasil = process(muat(nama))
    return {u.butir.kode: u.jawaban for u in propose(hasil.dokumen, hasil.temuan)}


def test_every_rule_named_by_the_checklist_exists() -> None:
    dikenal = {a.kode for a in muat_aturan()} | set(KELUARGA)
    assert {kode for b in daftar_butir() for kode in b.aturan} <= dikenal
    assert len({b.kode for b in daftar_butir()}) == 23
    assert [b.bagian for b in daftar_butir()].count("Mekanisme penyusunan") == 7


def test_a_sound_report_is_proposed_to_be_accepted() -> None:
    jawab = usulan("bluto-2023")
    assert JawabPeriksa.TIDAK not in jawab.values()
    assert jawab["2.1"] is JawabPeriksa.BELUM and jawab["3.2"] is JawabPeriksa.YA


def test_the_original_is_contradicted_with_evidence() -> None:
    hasil = process(muat("bluto-2023-asli"))
    daftar = {u.butir.kode: u for u in propose(hasil.dokumen, hasil.temuan)}
    assert daftar["3.2"].jawaban is JawabPeriksa.TIDAK
    assert any(b.aturan == "TRG001" and b.teks.startswith("Salah: ") for b in daftar["3.2"].daftar_bukti)
    assert daftar["1.6"].jawaban is JawabPeriksa.TIDAK
    assert any("program" in b.teks for b in daftar["1.6"].daftar_bukti)


def test_results_of_the_year_come_from_quarters_too() -> None:
    dokumen = muat("bluto-2023")
    iku = dokumen.daftar_iku[0]
    triwulan = tuple(
        replace(r, tahunan=None, triwulan=(Decimal(20),) * 4) if r.indikator == iku.kode else r for r in dokumen.daftar_realisasi
    )
    daftar = {u.butir.kode: u for u in propose(replace(dokumen, daftar_realisasi=triwulan), ())}
    banyak = len(dokumen.daftar_iku)
    assert daftar["1.3"].daftar_bukti[0].teks == f"{banyak} dari {banyak} IKU mempunyai realisasi tahun 2023."


def _teks(naskah) -> str:
    return render_semua(naskah, ("teks", "docx", "pdf"))["txt"].decode()


def test_the_statement_names_what_is_still_open() -> None:
    bersih = _teks(compose_statement(LEMBAR))
    assert "tidak terdapat kondisi" in bersih and "Misal, 20 Februari 2024" in bersih and "Dina Rekaan" in bersih
    from dataclasses import replace

    terbuka = replace(LEMBAR, daftar_catatan=(CatatanReviu(uraian="Realisasi IKM tanpa bukti"),))
    assert "kecuali hal berikut" in _teks(compose_statement(terbuka)) and "Realisasi IKM tanpa bukti" in _teks(
        compose_statement(terbuka)
    )


def test_the_record_prints_checklist_and_notes() -> None:
    from dataclasses import replace

    catatan = CatatanReviu(uraian="Realisasi IKM tanpa bukti", balasan=("Sudah diunggah",), selesai=True)
    isi = _teks(compose_record(replace(LEMBAR, daftar_catatan=(catatan,))))
    assert "surat tugas 700/5/2024 tanggal 5 Januari 2024 oleh Sari (ketua)" in isi
    assert "Sudah diunggah" in isi and "Selesai" in isi and "lengkap" in isi
