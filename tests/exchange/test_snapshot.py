"""A snapshot gives back the same document, and everything that follows from it, or says why it cannot be read."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from decimal import Decimal
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from test_xlsx_bolak_balik import dokumen

from sakip import __version__
from sakip.contoh import DAFTAR_CONTOH, muat, tulis
from sakip.exchange.snapshot import (
    FORMAT,
    SnapshotTidakTerbaca,
    dump,
    load,
    read_kepala,
    sidik,
    sidik_aturan,
    sidik_dokumen,
)
from sakip.exchange.xlsx import read_rows, read_workbook, rows_of
from sakip.kernel.lokasi import Lokasi
from sakip.pipeline import process
from sakip.rencana.dokumen import Dokumen
from sakip.rencana.indikator import Indikator, TingkatSkala
from sakip.rencana.realisasi import Realisasi
from sakip.rencana.unit import Unit
from sakip.render.html import render

LAMA = (
    '{"aturan":"b1de","dokumen":{"daftar_indikator":[{"akumulasi":"kumulatif","baseline":"80.50","iku":true,"jenis":"output",'
    '"kode":"I1","lokasi":["Indikator",2,"","",1],"nama":"Indeks Kepuasan","polaritas":"minimum","simpul":"S1",'
    '"target_renstra":[[2023,"82"],[2024,{"predikat":"BB"}]]}],"pohon":{"daftar_simpul":[{"diintervensi":false,"jenis":'
    '"sasaran","kode":"S1","nama":"Mutu Layanan"}]},"unit":{"lokasi_field":[["tahun",["Unit",3,"B3","tahun",0]]],"nama":'
    '"Kecamatan Misal","pengaturan":{"agregasi":"indikator","cara_efisiensi":"rasio","kertas":"F4","rumus_minimum":"selisih"},'
    '"periode_akhir":0,"periode_awal":0,"rpjmd_akhir":0,"rpjmd_awal":0,"status_pimpinan":"definitif","tahun":2023,'
    '"tanggal_laporan":"2024-01-31"}},"format":1,"kolom":[{"kode":"A"}],"sakip":"0.1.0",'
    '"sidik":"SIDIK"}'
)
"""A snapshot as the first version writes it; it stays readable for good."""


def lama() -> bytes:
    data = json.loads(LAMA)
    data["sidik"] = sha256(kanonik({k: data[k] for k in ("dokumen", "kolom")})).hexdigest()
    return kanonik(data)


def kanonik(data: Any) -> bytes:
    return json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def semua_lokasi(benda: Any) -> list[tuple[Any, ...]]:
    """Every place with its columns' letters, which comparisons of documents leave out."""
    if isinstance(benda, Lokasi):
        return [(benda.lembar, benda.baris, benda.sel, benda.isian, dict(benda.kolom_field))]
    if isinstance(benda, tuple):
        return [hasil for isi in benda for hasil in semua_lokasi(isi)]
    if is_dataclass(benda):
        return [hasil for f in fields(benda) for hasil in semua_lokasi(getattr(benda, f.name))]
    return []


def periksa_sama(asal: Dokumen) -> None:
    """Equal document, places, figures, findings, report and page after loading."""
    isi = dump(asal)
    balik = load(isi)
    assert balik == asal
    assert repr(balik) == repr(asal)  # exact decimals too: 80.50 is not 80.5
    assert semua_lokasi(balik) == semua_lokasi(asal)
    assert dump(balik) == isi
    lalu, kini = process(asal), process(balik)
    assert kini.pengukuran == lalu.pengukuran
    assert kini.naskah == lalu.naskah
    assert kini.temuan == lalu.temuan
    assert [str(t.lokasi) for t in kini.temuan] == [str(t.lokasi) for t in lalu.temuan]
    assert render(kini.naskah) == render(lalu.naskah)


@pytest.mark.parametrize("nama", DAFTAR_CONTOH)
def test_the_examples_come_back_with_all_that_follows(nama: str) -> None:
    periksa_sama(muat(nama))


def test_a_workbook_with_moved_columns_keeps_its_places(tmp_path: Path) -> None:
    asal, _ = read_workbook(tulis(tmp_path)[1])
    assert asal is not None
    geser = [replace(r, lokasi=replace(r.lokasi, baris=90, kolom_field={"tw1": "ZA"})) for r in asal.daftar_realisasi]
    pindah = replace(asal, daftar_realisasi=tuple(geser))
    assert str(load(dump(pindah)).daftar_realisasi[0].lokasi.pada("tw1")) == "Realisasi!ZA90"
    assert dump(pindah) != dump(asal)
    periksa_sama(pindah)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(asal=dokumen())
def test_any_document_comes_back_with_all_that_follows(asal: Dokumen) -> None:
    periksa_sama(replace(asal, unit=replace(asal.unit, tahun=2023)))  # no law is known for every generated year
    berlokasi, _ = read_rows(rows_of(asal))
    assert berlokasi is not None
    assert semua_lokasi(load(dump(berlokasi))) == semua_lokasi(berlokasi)


def test_numbers_labels_and_strange_text_stay_what_they_are() -> None:
    skala = (TingkatSkala(label="4"), TingkatSkala(label="BB", skor=Decimal("80.50")))
    asal = Dokumen(
        unit=Unit(nama='Kecamatan "Contoh" \\ \x00 \u2028 \ud800 é', tahun=2023, status_pimpinan=""),
        daftar_indikator=(Indikator(kode="I", simpul="S", nama="N", skala=skala, baseline="4"),),
        daftar_realisasi=(
            Realisasi(indikator="I", triwulan=(Decimal("0E-7"), "4", None, Decimal("1E+2")), tahunan=Decimal("-0.0")),
        ),
    )
    balik = load(dump(asal))
    assert repr(balik) == repr(asal)
    assert isinstance(balik.daftar_indikator[0].baseline, str)
    assert [str(n) for n in balik.daftar_realisasi[0].triwulan] == ["0E-7", "4", "None", "1E+2"]


def test_the_bytes_do_not_depend_on_the_hash_seed() -> None:
    kode = (
        "from sakip.contoh import muat\nfrom sakip.exchange.snapshot import dump, sidik\n"
        "print(*[sidik(dump(muat(n))) for n in ('bluto-2023', 'bluto-2023-asli')])"
    )
    hasil = {
        subprocess.run(
            [sys.executable, "-c", kode], env={**os.environ, "PYTHONHASHSEED": benih}, capture_output=True, text=True, check=True
        ).stdout
        for benih in ("0", "1", "4242")
    }
    assert hasil == {" ".join(sidik(dump(muat(n))) for n in DAFTAR_CONTOH) + "\n"}


def test_the_head_names_form_version_rules_and_the_document_s_fingerprint() -> None:
    asal = muat("bluto-2023")
    kepala = read_kepala(dump(asal))
    assert (kepala.format, kepala.sakip, kepala.aturan) == (FORMAT, __version__, sidik_aturan())
    assert kepala.sidik == sidik_dokumen(asal)
    assert sidik_dokumen(asal) != sidik_dokumen(muat("bluto-2023-asli"))
    assert sidik(b"") == sha256(b"").hexdigest()


def test_a_snapshot_of_the_first_form_is_still_read() -> None:
    dokumen_lama = load(lama())
    indikator = dokumen_lama.daftar_indikator[0]
    assert dokumen_lama.unit.nama == "Kecamatan Misal"
    assert (indikator.baseline, indikator.target_renstra) == (Decimal("80.50"), ((2023, Decimal(82)), (2024, "BB")))
    assert str(indikator.lokasi.pada("kode")) == "Indikator!A2"
    assert str(dokumen_lama.unit.lokasi_isian("tahun")) == "Unit!B3"
    assert read_kepala(lama()).aturan == "b1de"


def ubah(isi: bytes, ganti: Callable[[dict[str, Any]], object]) -> bytes:
    """The snapshot with a change that its fingerprint covers, as a wrong program would write it."""
    data = json.loads(isi)
    ganti(data)
    data["sidik"] = sha256(kanonik({k: data.get(k) for k in ("dokumen", "kolom")})).hexdigest()
    return kanonik(data)


def _unit(**isi: Any) -> Callable[[dict[str, Any]], object]:
    return lambda data: data["dokumen"]["unit"].update(isi)


def _indikator(**isi: Any) -> Callable[[dict[str, Any]], object]:
    return lambda data: data["dokumen"]["daftar_indikator"][0].update(isi)


@pytest.mark.parametrize(
    ("ganti", "pesan"),
    [
        (lambda d: d.update(format=2), "bentuk 2 salinan beku tidak dikenal; perbarui SAKIP"),
        (lambda d: d.update(format=0), "bentuk 0 salinan beku tidak dikenal; pulihkan"),
        (lambda d: d.update(format="1"), "bukan salinan beku SAKIP"),
        (lambda d: d.pop("kolom"), "kepala salinan beku tidak lengkap"),
        (lambda d: d.update(lain=1), "kepala salinan beku tidak lengkap atau memuat isian asing"),
        (lambda d: d.update(sakip=1), "kepala salinan beku"),
        (lambda d: d.update(kolom=[{"kode": 1}]), "daftar kolom salinan beku rusak"),
        (lambda d: d.update(dokumen=[]), "bukan isian Dokumen"),
        (lambda d: d["dokumen"].pop("unit"), "isian unit tidak ada"),
        (_unit(tahun="2023"), r"unit\.tahun: bukan bilangan bulat"),
        (_unit(tahun=True), r"unit\.tahun: bukan bilangan bulat"),
        (_unit(tahun=None), r"unit\.tahun: bukan bilangan bulat"),
        (_unit(tanggal_laporan="31-01-2024"), r"unit\.tanggal_laporan: bukan tanggal"),
        (_unit(tanggal_laporan="20240131"), r"unit\.tanggal_laporan: bukan tanggal"),
        (_unit(asing="x"), "isian asing tidak dikenal"),
        (_unit(lokasi_field=[["tahun"]]), r"unit\.lokasi_field\[1\]: bukan daftar berisi 2"),
        (_indikator(polaritas="naik"), r"daftar_indikator\[1\]\.polaritas: bukan pilihan"),
        (_indikator(polaritas=[]), r"daftar_indikator\[1\]\.polaritas: bukan pilihan"),
        (_indikator(baseline=80.5), r"daftar_indikator\[1\]\.baseline: bukan angka"),
        (_indikator(baseline="NaN"), r"baseline: bukan angka"),
        (_indikator(baseline="1_0"), r"baseline: bukan angka"),
        (_indikator(baseline={"predikat": 1}), r"baseline: bukan angka"),
        (_indikator(lokasi=["Indikator", 2, "", "", 7]), r"lokasi: menunjuk daftar kolom yang tidak ada"),
        (_indikator(lokasi="Indikator!A2"), r"lokasi: bukan tempat"),
        (_indikator(skala={}), r"skala: bukan daftar"),
        (_indikator(iku=1), r"iku: bukan ya atau tidak"),
        (_indikator(nama=None), r"daftar_indikator\[1\]\.nama: bukan teks"),
    ],
)
def test_what_is_unknown_or_wrong_is_refused_and_named(ganti: Callable[[dict[str, Any]], object], pesan: str) -> None:
    with pytest.raises(SnapshotTidakTerbaca, match=pesan):
        load(ubah(lama(), ganti))


@pytest.mark.parametrize(
    "isi",
    [
        b"",
        b"{",
        b"\xff",
        b"null",
        b"[]",
        b"[" * 100_000,
        b"9" * 5000,
        b'{"format":1}',
        b'{"format":NaN}',
        lama()[:-1],
        b" " + lama(),
    ],
)
def test_damaged_bytes_are_refused(isi: bytes) -> None:
    with pytest.raises(SnapshotTidakTerbaca, match=r"; (pulihkan|pilih)"):
        load(isi)


def test_a_change_of_any_figure_is_noticed() -> None:
    isi = lama()
    assert isi.count(b"80.50") == 1
    with pytest.raises(SnapshotTidakTerbaca, match="telah berubah sejak dibuat"):
        load(isi.replace(b"80.50", b"80.51"))
    with pytest.raises(SnapshotTidakTerbaca, match="telah berubah sejak dibuat"):
        read_kepala(isi.replace(b"Misal", b"Lain"))


@pytest.mark.parametrize(
    "isi", [{"tahun": "2023"}, {"tahun": True}, {"tanggal_laporan": "2023"}, {"nama": 5}, {"tugas": None}, {"pengaturan": None}]
)
def test_a_document_that_would_not_come_back_is_never_frozen(isi: dict[str, Any]) -> None:
    with pytest.raises(ValueError):
        dump(Dokumen(unit=Unit(**{"nama": "Kecamatan Misal", "tahun": 2023, **isi})))
