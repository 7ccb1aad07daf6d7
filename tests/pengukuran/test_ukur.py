"""measure: targets, means, the unit, and that nothing is left out silently."""

from __future__ import annotations

import time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rakit_dokumen import TAHUN, anggaran, dokumen, indikator, pk, realisasi, rkt

from sakip.hukum.rujukan import sebut
from sakip.kernel.angka import bulatkan
from sakip.pengukuran import measure
from sakip.pengukuran.jejak import explain
from sakip.rencana.dokumen import Dokumen
from sakip.rencana.indikator import Akumulasi, Indikator, Polaritas, TingkatSkala
from sakip.rencana.perjanjian import TargetRkt
from sakip.rencana.pohon import Jenis, Pohon, Simpul
from sakip.rencana.realisasi import KinerjaLalu, Realisasi, RencanaAksi, Standar, Triwulanan
from sakip.rencana.unit import KelasKategori, Pengaturan


def tiga_sasaran(pengaturan: Pengaturan | None = None) -> Dokumen:
    """S1 has 100 and 50, S2 has 90, the tujuan itself 80."""
    daftar = (indikator("A", "S1"), indikator("B", "S1"), indikator("C", "S2"), indikator("D", "T1"))
    hasil = tuple(realisasi(k, n) for k, n in (("A", "100"), ("B", "50"), ("C", "90"), ("D", "80")))
    return dokumen(*daftar, pengaturan=pengaturan, daftar_realisasi=hasil)


# Targets ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("lapis", "target", "nama"),
    [
        ({}, "100", "target Renstra 2023"),
        ({"daftar_rkt": (rkt("A", "90"),)}, "90", "target RKT"),
        ({"daftar_rkt": (rkt("A", "90"),), "daftar_pk": (pk(A="80"),)}, "80", "target Perjanjian Kinerja versi 1"),
        ({"daftar_pk": (pk(A="80"), pk(2, A="85"))}, "85", "target Perjanjian Kinerja versi 2"),
        ({"daftar_pk": (pk(B="1"),)}, "100", "target Renstra 2023"),
        ({"daftar_rkt": (TargetRkt(indikator="A", target=None),)}, "100", "target Renstra 2023"),
    ],
)
def test_it_measures_against_the_nearest_promise(lapis: dict[str, object], target: str, nama: str) -> None:
    d = dokumen(indikator("A", "S1"), daftar_realisasi=(realisasi("A", "40"),), **lapis)
    hasil = measure(d).indikator["A"]
    assert hasil.target == Decimal(target) == d.target_berlaku("A")
    assert hasil.capaian.operan[1].nama == nama


def test_it_measures_against_the_target_stated_with_the_result() -> None:
    baris = realisasi("A", "40", target_diukur=Decimal(50))
    hasil = measure(dokumen(indikator("A", "S1"), daftar_realisasi=(baris,), daftar_pk=(pk(A="80"),))).indikator["A"]
    assert (hasil.target, hasil.capaian.nilai) == (50, 80)
    assert [str(o.lokasi) for o in hasil.capaian.operan] == ["Realisasi!F2", "Realisasi!G2"]


def test_it_does_not_measure_what_the_agreement_took_out() -> None:
    d = dokumen(indikator("A", "S1"), daftar_realisasi=(realisasi("A", "40"),), daftar_pk=(pk(A="80"), pk(2, A=None)))
    p = measure(d)
    assert p.indikator["A"].capaian.alasan == "target dicabut oleh Perjanjian Kinerja versi 2"
    assert p.gugus["S1"].tidak_dihitung == ("A",)


def test_it_does_not_measure_a_range_that_the_agreement_took_out() -> None:
    stabil = indikator("A", "S1", None, polaritas=Polaritas.STABIL, batas_bawah=Decimal(1), batas_atas=Decimal(5))
    hasil = (realisasi("A", "3"),)
    assert measure(dokumen(stabil, daftar_realisasi=hasil)).indikator["A"].capaian.nilai == 100
    dicabut = measure(dokumen(stabil, daftar_realisasi=hasil, daftar_pk=(pk(A=None),))).indikator["A"]
    assert "dicabut" in dicabut.capaian.alasan


# Means --------------------------------------------------------------------------------------------------------------


def test_it_takes_the_mean_of_indicators_by_default() -> None:
    p = measure(tiga_sasaran())
    assert {k: p.gugus[k].capaian.nilai for k in ("S1", "S2", "T1")} == {"S1": 75, "S2": 90, "T1": 80}
    assert p.gugus["T1"].jumlah_indikator == 4
    assert [o.kode for o in p.gugus["S1"].capaian.operan] == ["capaian:A", "capaian:B"]


def test_it_takes_the_mean_of_sasaran_where_set() -> None:
    p = measure(tiga_sasaran(Pengaturan(agregasi="sasaran")))
    assert p.gugus["T1"].capaian.nilai == Decimal("82.5")
    assert [o.kode for o in p.gugus["T1"].capaian.operan] == ["capaian:S1", "capaian:S2"]
    assert p.gugus["T1"].jumlah_indikator == 3
    assert p.gugus["unit"].capaian.angka is not None


def test_it_counts_and_names_what_cannot_be_computed() -> None:
    d = dokumen(indikator("A", "S1"), indikator("B", "S1"), indikator("C", "S2"), daftar_realisasi=(realisasi("A", "60"),))
    p = measure(d)
    assert (p.gugus["S1"].capaian.nilai, p.gugus["S1"].jumlah_indikator, p.gugus["S1"].tidak_dihitung) == (60, 2, ("B",))
    assert "1 dari 2 tidak dapat dihitung" in p.gugus["S1"].capaian.rumus
    assert p.gugus["S1"].capaian.operan[1].nilai is None
    assert (p.gugus["S2"].capaian.alasan, p.gugus["S2"].kategori) == ("tidak satu pun indikator dapat dihitung", "")
    assert p.gugus["P2"].capaian.alasan == "tidak ada indikator yang diukur"


def test_it_measures_the_unit_on_its_iku_and_promised_indicators() -> None:
    daftar = (indikator("A", "S1", iku=True), indikator("B", "S1"), indikator("C", "S2"), indikator("D", "P1"))
    hasil = tuple(realisasi(k, n) for k, n in (("A", "100"), ("B", "10"), ("C", "80"), ("D", "10")))
    p = measure(dokumen(*daftar, daftar_realisasi=hasil, daftar_pk=(pk(A="100", C="100"),)))
    assert p.gugus["unit"].capaian.nilai == 90
    assert p.iku is not None and p.iku.nilai == 100
    assert p.gugus["unit"].kategori == "Tinggi"


def test_it_measures_the_unit_on_tujuan_and_sasaran_where_nothing_is_iku_or_promised() -> None:
    p = measure(tiga_sasaran())
    assert p.gugus["unit"].capaian.nilai == 80
    assert p.iku is None


def test_it_weighs_sasaran_alike_for_the_unit_where_set() -> None:
    daftar = (indikator("A", "S1", iku=True), indikator("B", "S1", iku=True), indikator("C", "S2", iku=True))
    hasil = tuple(realisasi(k, n) for k, n in (("A", "100"), ("B", "50"), ("C", "95")))
    p = measure(dokumen(*daftar, pengaturan=Pengaturan(agregasi="sasaran"), daftar_realisasi=hasil))
    assert p.gugus["unit"].capaian.nilai == 85
    assert all(o.kode in p.angka for o in p.gugus["unit"].capaian.operan)


@given(nilai=st.lists(st.integers(0, 300), min_size=1, max_size=6), agregasi=st.sampled_from(["indikator", "sasaran"]))
def test_it_keeps_a_mean_between_its_smallest_and_largest(nilai: list[int], agregasi: str) -> None:
    daftar = [indikator(f"I{n}", ("S1", "S2")[n % 2], "7") for n in range(len(nilai))]
    hasil = tuple(realisasi(f"I{n}", str(isi)) for n, isi in enumerate(nilai))
    p = measure(dokumen(*daftar, pengaturan=Pengaturan(agregasi=agregasi), daftar_realisasi=hasil))
    capaian = [i.capaian.angka for i in p.indikator.values() if i.capaian.angka is not None]
    for kode in ("T1", "unit"):
        rata = p.gugus[kode].capaian.angka
        assert rata is not None and min(capaian) <= rata <= max(capaian)


# Comparisons --------------------------------------------------------------------------------------------------------


def test_it_compares_with_the_last_year_of_the_renstra_and_a_standard_without_the_cap() -> None:
    isi = indikator("A", "S1", target_renstra=((TAHUN, Decimal(50)), (2026, Decimal(80))))
    lama = KinerjaLalu(indikator="A", tahun=2022, target=Decimal(50), realisasi=Decimal(60))
    d = dokumen(
        isi,
        pengaturan=Pengaturan(batas_capaian=Decimal(100)),
        daftar_realisasi=(realisasi("A", "100"),),
        daftar_standar=(Standar(indikator="A", tingkat="nasional", nilai=Decimal(64)),),
        daftar_kinerja_lalu=(lama,),
    )
    hasil = measure(d)
    assert hasil.indikator["A"].capaian.nilai == 100
    assert hasil.indikator["A"].capaian.mentah == 200
    assert hasil.indikator["A"].kemajuan.nilai == 125
    assert hasil.indikator["A"].standar.nilai == Decimal("156.25")
    assert (hasil.lalu["A", 2022].nilai, hasil.lalu["A", 2022].mentah) == (100, 120)
    assert hasil.angka["lalu:A:2022"] is hasil.lalu["A", 2022]


def test_it_follows_the_polarity_in_comparisons() -> None:
    isi = indikator("A", "S1", polaritas=Polaritas.MINIMUM, target_renstra=((TAHUN, Decimal(20)), (2026, Decimal(10))))
    hasil = measure(dokumen(isi, daftar_realisasi=(realisasi("A", "12"),))).indikator["A"]
    assert (hasil.capaian.nilai, hasil.kemajuan.nilai) == (140, 80)
    assert hasil.kemajuan.rumus == "(2 × target akhir Renstra 2026 − realisasi) ÷ target akhir Renstra 2026 × 100"


def test_it_says_what_a_comparison_lacks() -> None:
    hasil = measure(dokumen(indikator("A", "S1"), daftar_realisasi=(realisasi("A", "1"),))).indikator["A"]
    assert hasil.kemajuan.alasan == "target akhir Renstra 2026 belum diisi"
    assert hasil.standar.alasan == "tidak ada standar pembanding"


def test_it_names_a_missed_predicate_without_a_percentage() -> None:
    skala = tuple(TingkatSkala(label=x) for x in ("A", "BB", "B"))
    isi = Indikator(kode="A", simpul="S1", nama="Nilai SAKIP", skala=skala, target_renstra=((TAHUN, "BB"),))
    tingkat = {}
    for predikat in ("A", "BB", "B"):
        baris = realisasi("A", triwulan=(None, None, None, predikat))
        tingkat[predikat] = measure(dokumen(isi, daftar_realisasi=(baris,))).indikator["A"].kategori
    assert tingkat == {"A": "Sangat Tinggi", "BB": "Sangat Tinggi", "B": "tidak tercapai"}


# Quarters -----------------------------------------------------------------------------------------------------------


def triwulan(
    akumulasi: Akumulasi, target: tuple[int | None, ...], hasil: tuple[int | None, ...], tahunan: str | None = None
) -> list[str]:
    isi = [tuple(None if n is None else Decimal(n) for n in nilai) for nilai in (target, hasil)]
    p = measure(
        dokumen(
            indikator("A", "S1", akumulasi=akumulasi),
            daftar_rencana_aksi=(RencanaAksi(indikator="A", target_triwulan=isi[0]),),
            daftar_realisasi=(realisasi("A", tahunan, triwulan=isi[1]),),
        )
    )
    angka = [p.angka[f"triwulan:A:{n}"] for n in range(1, 5)]
    return [str(bulatkan(a.angka, 0)) if a.angka is not None else a.alasan for a in angka]


def test_it_measures_quarters_on_running_sums_for_cumulative_indicators() -> None:
    assert triwulan(Akumulasi.KUMULATIF, (2, 2, 4, 2), (1, 3, 2, 4)) == ["50", "100", "75", "100"]


def test_it_measures_quarters_on_their_own_values_for_standing_indicators() -> None:
    assert triwulan(Akumulasi.NON_KUMULATIF, (20, 40, 60, 80), (10, 40, 30, 80)) == ["50", "100", "50", "100"]


def test_it_lets_the_annual_result_stand_for_quarter_four() -> None:
    hasil = triwulan(Akumulasi.AKHIR_TAHUN, (None, None, None, 80), (None, None, None, None), "40")
    assert hasil == [*(f"target triwulan {n} tidak ditetapkan" for n in ("I", "II", "III")), "50"]


def test_it_does_not_take_a_missing_quarter_for_zero() -> None:
    hasil = triwulan(Akumulasi.KUMULATIF, (2, 2, None, 4), (2, None, None, 4))
    assert hasil == ["100", *(f"realisasi triwulan {n} belum lengkap" for n in ("II", "III", "IV"))]


def test_it_gives_a_derived_annual_result_a_trace_of_its_own() -> None:
    baris = realisasi("A", triwulan=(Decimal(1), Decimal(2), Decimal(3), Decimal(4)))
    p = measure(dokumen(indikator("A", "S1", "20", akumulasi=Akumulasi.KUMULATIF), daftar_realisasi=(baris,)))
    assert (p.indikator["A"].realisasi, p.indikator["A"].capaian.nilai) == (10, 50)
    assert p.indikator["A"].capaian.operan[0].kode == "realisasi:A"
    assert p.angka["realisasi:A"].rumus == "jumlah realisasi triwulan I, II, III, IV"


# The whole ----------------------------------------------------------------------------------------------------------


def test_it_measures_only_indicators_of_the_units_own_levels() -> None:
    pohon = Pohon(
        daftar_simpul=(
            Simpul(kode="M", jenis=Jenis.MISI, nama="Misi"),
            Simpul(kode="T", jenis=Jenis.TUJUAN, nama="Tujuan", induk="M"),
        )
    )
    p = measure(dokumen(indikator("A", "M"), indikator("B", "T"), indikator("C", "tiada"), pohon=pohon))
    assert set(p.indikator) == {"B"}
    assert set(p.gugus) == {"T", "unit"}


def test_it_tells_a_node_from_an_indicator_of_the_same_code() -> None:
    p = measure(dokumen(indikator("S1", "S1"), indikator("B", "S1"), daftar_realisasi=(realisasi("S1", "40"),)))
    assert p.indikator["S1"].capaian.kode != p.gugus["S1"].capaian.kode
    for angka in (p.indikator["S1"].capaian, p.gugus["S1"].capaian, p.gugus["S1"].anggaran.serapan):
        assert p.angka[angka.kode] is angka


def test_it_gives_every_figure_a_title_a_formula_and_resolving_sources() -> None:
    daftar = (indikator("A", "S1", iku=True), indikator("B", "P1.1"))
    p = measure(dokumen(*daftar, daftar_realisasi=(realisasi("A", "4"),), daftar_anggaran=(anggaran("P1.1", 10, 5),)))
    for kode, angka in p.angka.items():
        assert angka.kode == kode
        assert angka.judul and angka.rumus and angka.rujukan
        assert all(sebut(r) for r in angka.rujukan)
        assert all(o.kode in p.angka for o in angka.operan if o.kode)
        assert isinstance(angka.nilai, Decimal) or angka.alasan


def test_it_uses_the_agencys_scale() -> None:
    skala = (KelasKategori(label="Baik", bawah=Decimal(50)), KelasKategori(label="Kurang", bawah=Decimal(0)))
    p = measure(
        dokumen(indikator("A", "S1"), pengaturan=Pengaturan(skala_kategori=skala), daftar_realisasi=(realisasi("A", "60"),))
    )
    assert p.indikator["A"].kategori == "Baik"
    assert p.indikator["A"].capaian.rujukan == ("perpres-29-2014#pengukuran",)
    assert p.peringkat_kategori == (("Baik", 50), ("Kurang", 0))


def test_it_takes_the_first_of_two_rows_as_the_document_does() -> None:
    d = dokumen(indikator("A", "S1"), daftar_realisasi=(realisasi("A", "40"), realisasi("A", "90", baris=3)))
    assert measure(d).indikator["A"].capaian.nilai == 40


def test_it_measures_what_it_can_of_a_tree_with_a_loop() -> None:
    pohon = Pohon(
        daftar_simpul=(
            Simpul(kode="S", jenis=Jenis.SASARAN, nama="S"),
            Simpul(kode="L1", jenis=Jenis.SASARAN, nama="L1", induk="L2"),
            Simpul(kode="L2", jenis=Jenis.SASARAN, nama="L2", induk="L1"),
            Simpul(kode="P", jenis=Jenis.PROGRAM, nama="P", induk="L1"),
        )
    )
    p = measure(dokumen(indikator("A", "S"), indikator("B", "L1"), pohon=pohon, daftar_realisasi=(realisasi("A", "40"),)))
    assert set(p.gugus) == {"S", "unit"}
    assert p.indikator["B"].capaian.alasan == "realisasi belum diisi"


NILAI = st.one_of(st.none(), st.decimals(-100, 100, places=1), st.sampled_from(["BB", "A", "?"]))
EMPAT = st.tuples(NILAI, NILAI, NILAI, NILAI)


@given(
    target=NILAI,
    akhir=NILAI,
    tahunan=NILAI,
    hasil=EMPAT,
    rencana=EMPAT,
    uang=st.tuples(*[st.one_of(st.none(), st.integers(-5, 5))] * 3),
    polaritas=st.sampled_from(Polaritas),
    akumulasi=st.sampled_from(Akumulasi),
    cara=st.sampled_from(["rasio", "selisih", "kl"]),
)
def test_it_answers_any_document_with_numbers_or_reasons(
    target: Decimal | str | None,
    akhir: Decimal | str | None,
    tahunan: Decimal | str | None,
    hasil: Triwulanan,
    rencana: Triwulanan,
    uang: tuple[int | None, int | None, int | None],
    polaritas: Polaritas,
    akumulasi: Akumulasi,
    cara: str,
) -> None:
    renstra = tuple((t, n) for t, n in ((TAHUN, target), (2026, akhir)) if n is not None)
    isi = indikator("A", "P1.1", target_renstra=renstra, polaritas=polaritas, akumulasi=akumulasi, iku=True)
    p = measure(
        dokumen(
            isi,
            pengaturan=Pengaturan(cara_efisiensi=cara),
            daftar_realisasi=(Realisasi(indikator="A", triwulan=hasil, tahunan=tahunan),),
            daftar_rencana_aksi=(RencanaAksi(indikator="A", target_triwulan=rencana),),
            daftar_anggaran=(anggaran("P1.1", uang[0], uang[1], uang[2]),),
        )
    )
    for kode in p.angka:
        jejak = explain(p, kode)
        assert jejak.hasil and jejak.rumus
        assert p.angka[kode].alasan or p.angka[kode].angka is not None


def test_it_measures_an_empty_document() -> None:
    p = measure(dokumen(pohon=Pohon()))
    assert p.indikator == {}
    assert p.gugus["unit"].capaian.alasan == "tidak ada indikator yang diukur"


def test_it_measures_5000_indicators_in_linear_time() -> None:
    def besar(n: int) -> Dokumen:
        simpul = [Simpul(kode="T", jenis=Jenis.TUJUAN, nama="T")]
        simpul += [Simpul(kode=f"S{k}", jenis=Jenis.SASARAN, nama="S", induk="T") for k in range(n // 5)]
        daftar = [indikator(f"I{k}", f"S{k // 5}", iku=True) for k in range(n)]
        hasil = tuple(realisasi(f"I{k}", "50") for k in range(n))
        return dokumen(*daftar, pohon=Pohon(daftar_simpul=tuple(simpul)), daftar_realisasi=hasil)

    lama = []
    for n in (1000, 5000):
        d = besar(n)
        mulai = time.process_time()
        assert measure(d).gugus["unit"].capaian.nilai == 50
        lama.append(time.process_time() - mulai)
    assert lama[1] < 15 * max(lama[0], 0.02)
