"""The shipped examples, measured: what their reports will print."""

from __future__ import annotations

import pytest

from sakip.contoh import DAFTAR_CONTOH, muat
from sakip.kernel.angka import format_persen, format_rupiah
from sakip.pengukuran import measure
from sakip.pengukuran.hasil import AngkaTerhitung
from sakip.pengukuran.jejak import explain


def persen(angka: AngkaTerhitung) -> str:
    return format_persen(angka.angka) if angka.angka is not None else angka.alasan


def test_it_reproduces_the_consistent_figures_of_2023() -> None:
    p = measure(muat("bluto-2023"))
    serapan = {k: persen(g.anggaran.serapan) for k, g in p.gugus.items() if k.count(".") == 2}
    assert serapan == {
        "7.01.01": "89,88",
        "7.01.02": "99,99",
        "7.01.03": "99,92",
        "7.01.04": "69,18",
        "7.01.05": "42,62",
        "7.01.06": "97,36",
    }
    uang = p.gugus["unit"].anggaran
    assert format_rupiah(uang.berlaku.angka or 0) == "2.896.407.246"
    assert format_rupiah(uang.realisasi.angka or 0) == "2.519.973.338"
    assert persen(p.gugus["unit"].capaian) == "98,72"
    assert p.gugus["unit"].efisien == "efisien, tetapi kinerja belum tercapai"


def test_it_shows_the_cell_of_every_entered_operand() -> None:
    dokumen = muat("bluto-2023")
    p = measure(dokumen)
    indikator = dokumen.indikator("IKU2")
    assert indikator is not None
    sel_2026 = str(indikator.lokasi_target.pada("2026"))
    assert sel_2026.startswith("Target!")
    assert [tempat for _, _, tempat in explain(p, "kemajuan:IKU2").operan] == ["Realisasi!F3", sel_2026]
    tanpa_tempat = [
        (kode, o.nama) for kode, a in p.angka.items() for o in a.operan if o.nilai is not None and not o.kode and not o.lokasi.sel
    ]
    assert tanpa_tempat == []


def test_it_counts_what_the_printed_report_did_not_measure() -> None:
    p = measure(muat("bluto-2023-asli"))
    assert p.gugus["unit"].tidak_dihitung == ("A2", "A3")
    assert p.indikator["A5"].capaian.alasan == "target dicabut oleh Perjanjian Kinerja versi 2"
    assert p.indikator["A3"].capaian.alasan == "realisasi belum diisi"


@pytest.mark.parametrize("nama", DAFTAR_CONTOH)
def test_it_measures_against_the_documents_own_target(nama: str) -> None:
    dokumen = muat(nama)
    for kode, hasil in measure(dokumen).indikator.items():
        assert hasil.target == dokumen.target_berlaku(kode)
