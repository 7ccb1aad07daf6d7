"""Differences of rows: none between equal ones, and enough of them to make the new rows from the old."""

from __future__ import annotations

import copy
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from test_xlsx_bolak_balik import dokumen

from sakip.contoh import DAFTAR_CONTOH, muat
from sakip.exchange.banding import JenisSelisih, Selisih, compare, padan, petak
from sakip.exchange.xlsx import places_of, read_rows, read_workbook, rows_of, write_workbook
from sakip.exchange.xlsx.lembar import DAFTAR_LEMBAR
from sakip.exchange.xlsx.uraian import teks_isi
from sakip.kernel.lokasi import Lokasi
from sakip.rencana.dokumen import Dokumen

Rows = dict[str, Any]
BARU, HILANG, PINDAH, BERUBAH = JenisSelisih


def sel(nilai: Any) -> Any:
    return teks_isi(nilai) if isinstance(nilai, tuple) else nilai


def terapkan(lama: Rows, daftar: tuple[Selisih, ...]) -> Rows:
    """The rows that the differences make of the old ones; empty cells are left out."""
    hasil: Rows = {}
    for lembar in DAFTAR_LEMBAR:
        di_sini = [s for s in daftar if s.lembar == lembar.nama]
        if lembar.formulir:
            isi = lama[lembar.nama] | {s.field: sel(s.nilai_baru) for s in di_sini}
            hasil[lembar.nama] = padat([isi])[0]
            continue
        baris = {n: dict(b) for n, b in enumerate(lama[lembar.nama], 2)}
        letak: dict[int, Any] = {}
        for s in di_sini:
            if s.jenis is BERUBAH:
                baris[s.baris_lama][int(s.field) if s.field.isdecimal() else s.field] = sel(s.nilai_baru)
            elif s.jenis is BARU:
                letak[s.lokasi.baris] = {int(i.field) if i.field.isdecimal() else i.field: sel(i.nilai) for i in s.isi}
            elif s.jenis is PINDAH:
                letak[s.lokasi.baris] = baris[s.baris_lama]
        pergi = {s.baris_lama for s in di_sini if s.jenis in (HILANG, PINDAH)}
        tetap = [b for n, b in baris.items() if n not in pergi]
        hasil[lembar.nama] = padat([letak[n] if n in letak else tetap.pop(0) for n in range(2, 2 + len(tetap) + len(letak))])
        assert tetap == []
    return hasil


def padat(daftar: list[dict[Any, Any]]) -> list[dict[Any, Any]]:
    return [{f: v for f, v in b.items() if v is not None} for b in daftar]


def padat_semua(rows: Rows) -> Rows:
    return {n: padat([isi])[0] if isinstance(isi, dict) else padat(isi) for n, isi in rows.items()}


def acak(asal: Rows, lain: Rows, r: Random) -> Rows:
    """Rows as a person might change them: dropped, moved, repeated, retyped, taken from elsewhere."""
    hasil = copy.deepcopy(asal)
    for lembar in DAFTAR_LEMBAR:
        ganti = lain[lembar.nama]
        if lembar.formulir:
            hasil[lembar.nama].update({f: v for f, v in ganti.items() if r.random() < 0.2})
            continue
        daftar = [b for b in hasil[lembar.nama] if r.random() < 0.8] + [dict(b) for b in ganti if r.random() < 0.3]
        if r.random() < 0.4:
            r.shuffle(daftar)
        for baris in daftar:
            if ganti and r.random() < 0.3:
                sumber = r.choice(ganti)
                field = r.choice([f for f in sumber if f not in lembar.kunci] or list(sumber))
                baris[field] = sumber[field]
        hasil[lembar.nama] = daftar
    return hasil


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(asal=dokumen(), lain=dokumen(), benih=st.integers(0, 2**32))
def test_the_differences_make_the_new_rows_from_the_old(asal: Dokumen, lain: Dokumen, benih: int) -> None:
    lama = rows_of(asal)
    assert compare(lama, lama) == ()
    assert compare(lama, copy.deepcopy(lama), tempat=places_of(asal)) == ()
    for baru in (rows_of(lain), acak(lama, rows_of(lain), Random(benih))):
        assert terapkan(lama, compare(lama, baru)) == padat_semua(baru)


def test_the_differences_of_the_examples_make_one_from_the_other() -> None:
    a, b = (rows_of(muat(n)) for n in DAFTAR_CONTOH)
    daftar = compare(a, b)
    assert terapkan(a, daftar) == padat_semua(b)
    assert terapkan(b, compare(b, a)) == padat_semua(a)
    urutan = [s.nama for s in DAFTAR_LEMBAR]
    assert [urutan.index(s.lembar) for s in daftar] == sorted(urutan.index(s.lembar) for s in daftar)
    assert {s.jenis for s in daftar} >= {BARU, HILANG, BERUBAH}


def ubah(**lembar: Any) -> tuple[Rows, Rows]:
    """The example's rows, and a copy with sheets replaced (``PK_Target`` is ``PK Target``)."""
    lama = rows_of(muat("bluto-2023"))
    return lama, copy.deepcopy(lama) | {n.replace("_", " "): isi for n, isi in lembar.items()}


def test_a_changed_cell_names_row_column_texts_values_and_place() -> None:
    lama, baru = ubah()
    baru["Realisasi"][1]["tahunan"] = "1.234,5"
    (beda,) = compare(lama, baru)
    kode, nilai = lama["Realisasi"][1]["indikator"], lama["Realisasi"][1]["tahunan"]
    assert (beda.lembar, beda.jenis, beda.kunci) == ("Realisasi", "sel berubah", (("indikator", kode),))
    assert (beda.sebutan, beda.field, beda.judul) == (f"Kode indikator {kode}", "tahunan", "Realisasi setahun")
    assert (beda.nilai_lama, beda.nilai_baru, beda.baru) == (nilai, Decimal("1234.5"), "1.234,5")
    assert beda.lokasi == Lokasi(lembar="Realisasi", baris=3, sel=beda.lokasi.sel, isian="tahunan")
    balik, _ = read_rows(baru)
    assert balik is not None and beda.lokasi == balik.daftar_realisasi[1].lokasi.pada("tahunan")
    assert (beda.isi, beda.baris_lama) == ((), 3)


@pytest.mark.parametrize(
    ("lembar", "field", "isi", "teks"),
    [
        ("Program", "sesudah_rupiah", "Rp1.500.000", "1.500.000"),
        ("PK", "tanggal", date(2023, 2, 5), "5 Februari 2023"),
        ("PK", "versi", 9, "9"),
        ("Indikator", "iku", False, "tidak"),
        ("Indikator", "polaritas", "stabil", "stabil"),
        ("Indikator", "batas_bawah", Decimal("0.50"), "0,5"),
        ("Indikator", "skala", "AA=90,5; B", "AA=90,5; B"),
        ("Target", "baseline_tahun", 2020, "2020"),
        ("Target", 2024, "BB", "BB"),
        ("PK Target", "target", "-", "-"),
        ("Rencana Aksi", "anggaran_rupiah", 1000, "1.000"),
        ("Rencana Aksi", "anggaran_rupiah", None, ""),
        ("Realisasi", "tahunan", "1.234", "1.234"),
        ("Program", "realisasi_rupiah", "habis", "habis"),
    ],
)
def test_values_are_shown_as_indonesians_write_them(lembar: str, field: str | int, isi: Any, teks: str) -> None:
    lama, baru = ubah()
    baru[lembar][0][field] = isi
    daftar = [s for s in compare(lama, baru) if s.lembar == lembar]
    if field == "versi":
        assert [i.teks for s in daftar if s.jenis is BARU for i in s.isi if i.field == field] == [teks]
    else:
        assert [(s.field, s.baru) for s in daftar] == [(str(field), teks)]


def test_the_same_value_in_another_writing_is_no_difference() -> None:
    lama, baru = ubah()
    baru["Target"][0][2023] = " 87,150 "
    baru["Target"][0]["2024"] = str(baru["Target"][0].pop(2024)).replace(".", ",")
    baru["Unit"]["nama"] = "  Kecamatan Bluto\n"
    baru["Unit"]["tahun"] = "2023"
    baru["Unit"]["tanggal_laporan"] = "31-01-2024"
    baru["Unit"]["status_pimpinan"] = None
    baru["Pengaturan"].pop("rumus_minimum")
    baru["Pengaturan"]["kertas"] = ""
    baru["PK"][0]["alasan"] = " Awal "
    baru["Program"][1]["sebelum_rupiah"] = "18.500.000"
    for baris in baru["Indikator"]:
        baris["iku"] = "ya" if baris["iku"] else ""
        baris["polaritas"] = "" if baris["polaritas"] == "maksimum" else baris["polaritas"]
    baru["RKT"] = [{}, *baru["RKT"], {"indikator": " ", "target": None}]
    baru["Isu"] = tuple(baru["Isu"])
    assert compare(lama, baru) == ()
    assert compare(baru, lama) == ()


def test_a_taken_out_promise_is_not_an_empty_one() -> None:
    lama, baru = ubah()
    baru["PK Target"][0]["target"] = "-"
    (beda,) = compare(lama, baru)
    assert (beda.baru, beda.nilai_baru) == ("-", "-")
    assert beda.sebutan == f"Versi 1, Kode indikator {lama['PK Target'][0]['indikator']}"
    baru["PK Target"][0]["target"] = None
    assert [(s.baru, s.nilai_baru) for s in compare(lama, baru)] == [("", None)]


def test_forms_are_compared_field_by_field() -> None:
    lama, baru = ubah()
    baru["Unit"]["tanggal_laporan"] = date(2024, 3, 1)
    baru["Pengaturan"]["batas_capaian"] = 120
    satu, dua = compare(lama, baru)
    assert (satu.lembar, satu.kunci, satu.sebutan, satu.baris_lama) == ("Unit", (), "", 0)
    assert (satu.lama, satu.baru) == ("31 Januari 2024", "1 Maret 2024")
    assert satu.lokasi == muat("bluto-2023").unit.lokasi_isian("tanggal_laporan")
    assert (dua.lembar, dua.judul, dua.lama, dua.baru) == ("Pengaturan", "Batas capaian (persen)", "", "120")
    assert dua.lokasi == muat("bluto-2023").unit.lokasi_isian("batas_capaian")


def test_new_lost_and_moved_rows_are_told_apart() -> None:
    lama, baru = ubah()
    a, b, c, *lainnya = baru["RKT"]
    baru["RKT"] = [c, a, {"indikator": "X", "target": 5}, *lainnya]
    ringkas = [(s.jenis, dict(s.kunci)["indikator"], s.lama, s.baru, s.baris_lama, s.lokasi.baris) for s in compare(lama, baru)]
    assert ringkas == [
        ("baris pindah", c["indikator"], "baris 4", "baris 2", 4, 2),
        ("baris hilang", b["indikator"], "", "", 3, 0),
        ("baris baru", "X", "", "", 0, 4),
    ]
    baru_x = compare(lama, baru)[2]
    assert [(i.field, i.judul, i.teks, i.nilai) for i in baru_x.isi] == [
        ("indikator", "Kode indikator", "X", "X"),
        ("target", "Target", "5", Decimal(5)),
    ]
    assert baru_x.lokasi == Lokasi(lembar="RKT", baris=4)
    assert str(compare(lama, baru)[1].lokasi) == "RKT"


def test_a_missing_sheet_loses_all_its_rows() -> None:
    lama, baru = ubah(Isu=None)
    del baru["Narasi"]
    daftar = compare(lama, baru)
    assert {s.jenis for s in daftar} == {HILANG}
    assert len(daftar) == len(lama["Isu"]) + len(lama["Narasi"])


def test_rows_without_a_key_are_matched_by_content_then_likeness() -> None:
    teks = ["Undang-Undang Nomor 1 Tahun 2020", "Peraturan Presiden Nomor 29 Tahun 2014", "Peraturan Bupati Nomor 5 Tahun 2019"]
    lama, baru = ubah()
    lama["Dasar Hukum"] = [{"uraian": t} for t in [*teks, teks[0]]]
    baru["Dasar Hukum"] = [{"uraian": t} for t in ["Qanun", teks[0], teks[1].replace("2014", "2015"), teks[0]]]
    daftar = compare(lama, baru)
    assert [(s.jenis, s.kunci, s.sebutan) for s in daftar] == [
        (BARU, (), "Qanun"),
        (BERUBAH, (), "Peraturan Presiden Nomor 29 Tahun 2015"),
        (HILANG, (), teks[2]),
    ]
    assert (daftar[1].field, daftar[1].lokasi.sel, daftar[1].baris_lama) == ("uraian", "A4", 3)


def test_the_sentence_that_calls_a_row_is_short_and_says_most() -> None:
    lama, baru = ubah(Isu=[{"lingkup": "tahun", "uraian": "Ruang   pelayanan " + "sempit " * 30}], Tim_SAKIP=[])
    (isu,) = [s for s in compare(lama | {"Isu": []}, baru) if s.lembar == "Isu"]
    assert isu.sebutan.startswith("Ruang pelayanan sempit") and isu.sebutan.endswith("…") and len(isu.sebutan) <= 80


def test_repeated_keys_are_paired_in_their_order() -> None:
    lama, baru = ubah()
    ganda = dict(baru["RKT"][0], target=Decimal("1.5"))
    baru["RKT"].append(ganda)
    assert [(s.jenis, s.lokasi.baris) for s in compare(lama, baru)] == [(BARU, len(baru["RKT"]) + 1)]
    assert compare(baru, baru) == ()


def test_places_are_those_of_the_uploaded_workbook(tmp_path: Path) -> None:
    asal = muat("bluto-2023")
    path = tmp_path / "unggah.xlsx"
    write_workbook(asal, path)
    buku: Any = openpyxl.load_workbook(path)
    buku["Realisasi"].insert_rows(2, 3)
    buku["Realisasi"].insert_cols(1)
    huruf, sasaran = next(
        (c.column_letter, buku["Realisasi"].cell(6, c.column)) for c in buku["Realisasi"][1] if "setahun" in str(c.value)
    )
    sasaran.value = 12.5
    buku["Unit"].insert_rows(2)
    next(r[1] for r in buku["Unit"].iter_rows() if r[0].value == "Alamat").value = "Jalan Baru 1"
    buku.save(path)
    unggah, masalah = read_workbook(path)
    assert unggah is not None and not [m for m in masalah if m.bobot == "galat"]
    unit, realisasi = compare(rows_of(asal), rows_of(unggah), tempat=places_of(unggah))
    assert (unit.judul, unit.baru) == ("Alamat", "Jalan Baru 1")
    assert unit.lokasi == unggah.unit.lokasi_isian("alamat")
    assert (realisasi.baru, realisasi.baris_lama, str(realisasi.lokasi)) == ("12,5", 3, f"Realisasi!{huruf}6")


def test_a_field_or_column_that_the_upload_lacks_still_has_its_sheet() -> None:
    lama, baru = ubah()
    baru["Pengaturan"] = {}
    baru["Target"][0].pop(2026)
    tempat: Rows = {"Target": [Lokasi(lembar="Target", baris=7, kolom_field={"2023": "D"})], "Pengaturan": {}}
    for s in compare(lama | {"Pengaturan": lama["Pengaturan"] | {"batas_capaian": 110}}, baru, tempat=tempat):
        assert str(s.lokasi) == ("Pengaturan" if s.lembar == "Pengaturan" else "Target baris 7")


def besar(jumlah: int) -> Rows:
    lama, _ = ubah()
    lama["Kinerja Lalu"] = [
        {
            "indikator": f"I{n}",
            "tahun": 2020 + n % 3,
            "target": Decimal(n % 97),
            "realisasi": Decimal(n % 89) / 4,
            "sumber": "LKjIP",
        }
        for n in range(jumlah)
    ]
    lama["Dasar Hukum"] = [{"uraian": f"Peraturan Nomor {n} Tahun {n % 30 + 1990}"} for n in range(jumlah)]
    return lama


def test_work_grows_with_the_rows_and_not_with_their_square(monkeypatch: pytest.MonkeyPatch) -> None:
    hitung = {"mirip": 0, "baca": 0}
    mirip, baca_sel = padan._mirip, petak._baca_sel

    def hitung_mirip(*isi: Any) -> bool:
        hitung["mirip"] += 1
        return mirip(*isi)

    def hitung_baca(*isi: Any) -> Any:
        hitung["baca"] += 1
        return baca_sel(*isi)

    monkeypatch.setattr(padan, "_mirip", hitung_mirip)
    monkeypatch.setattr(petak, "_baca_sel", hitung_baca)
    jumlah = 10_000  # a sheet: 20.000 rows in all
    lama, baru = besar(jumlah), besar(jumlah)
    baru["Kinerja Lalu"].reverse()
    baru["Kinerja Lalu"][5]["target"] = Decimal(1000)
    for baris in baru["Dasar Hukum"][::10]:
        baris["uraian"] = baris["uraian"].replace("Peraturan", "Qanun dan Peraturan")
    daftar = compare(lama, baru)
    per_jenis = {j: sum(s.jenis is j for s in daftar) for j in JenisSelisih}
    assert per_jenis == {BARU: 0, HILANG: 0, PINDAH: jumlah - 1, BERUBAH: 1 + jumlah // 10}
    assert hitung["mirip"] <= 5 * jumlah // 10
    beda_isi = 2 * (jumlah + 3 + 97 + 89 * 4 + 1) + 2 * jumlah
    assert hitung["baca"] <= beda_isi + 5000  # each distinct cell of a column once
