"""The roll-up of millions of answers gives the figures of the pure Python path, and refuses what is no answer."""

from __future__ import annotations

import csv
import sys
from pathlib import Path

import duckdb
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sakip.rekap.mesin import RekapDitolak, engine
from sakip.rekap.skm import HasilRekap, results_from_parquet
from sakip.rekap.tulis import csv_text, parquet_bytes
from sakip.survei import compute_group, sum_up
from sakip.survei.hasil import TidakDapatDihitung
from sakip.survei.survei import AturanKosong, Bobot, Jawaban
from sakip.survei.unsur import KODE_UNSUR

Baris = tuple[str, str, str, tuple[int | None, ...]]
KEPALA = ("unit", "layanan", "periode", *KODE_UNSUR)

_baris = st.tuples(
    st.sampled_from(["Camat Misal", "Dinas", "", "=1+1"]),
    st.sampled_from(["KTP", "KK, pindah", ""]),
    st.sampled_from(["2025", "2026"]),
    st.tuples(*[st.none() | st.integers(1, 4)] * 9),
)


def tulis_csv(berkas: Path, daftar: list[Baris]) -> Path:
    with berkas.open("w", encoding="utf-8", newline="") as isi:
        penulis = csv.writer(isi)
        penulis.writerow(KEPALA)
        penulis.writerows([*kunci, *("" if n is None else n for n in nilai)] for *kunci, nilai in daftar)
    return berkas


def tulis_parquet(berkas: Path, daftar: list[Baris], jenis: str = "TINYINT") -> Path:
    with duckdb.connect() as c:
        c.execute(
            f"CREATE TABLE j ({', '.join(f'{k} VARCHAR' for k in KEPALA[:3])}, {', '.join(f'{u} {jenis}' for u in KODE_UNSUR)})"
        )
        if daftar:
            c.executemany(f"INSERT INTO j VALUES ({', '.join('?' * 12)})", [[u or None, n, p, *x] for u, n, p, x in daftar])
        c.execute(f"COPY j TO '{berkas}' (FORMAT PARQUET)")
    return berkas


def sql_parquet(berkas: Path, pilihan: str) -> Path:
    with duckdb.connect() as c:
        c.execute(f"COPY ({pilihan}) TO '{berkas}' (FORMAT PARQUET)")
    return berkas


def unsur_sql(**lain: str) -> str:
    return ", ".join(f"{lain.get(u, '3')} AS {u}" for u in KODE_UNSUR)


def harapan(daftar: list[Baris], aturan: AturanKosong, bobot: Bobot, panjang: int) -> dict[tuple[str, ...], object]:
    """The figures of each group by the way that every report takes."""
    kelompok: dict[tuple[str, ...], list[Jawaban]] = {}
    for *kunci, nilai in daftar:
        kelompok.setdefault(tuple(kunci[:panjang]), []).append(Jawaban(nilai=nilai))
    hasil = {k: compute_group(sum_up(isi, aturan).semua, bobot=bobot) for k, isi in kelompok.items()}
    return {k: (h.responden, tuple(u.nrr for u in h.daftar_unsur), h.ikm, h.kelas) for k, h in hasil.items()}


def isi(hasil: HasilRekap) -> dict[tuple[str | None, ...], object]:
    return {b.kunci: (b.responden, b.nrr, b.ikm, b.kelas) for b in hasil.daftar_baris}


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    daftar=st.lists(_baris, min_size=1, max_size=25),
    aturan=st.sampled_from(AturanKosong),
    bobot=st.sampled_from(Bobot),
    panjang=st.integers(0, 3),
    bentuk=st.sampled_from(["csv", "parquet", "double"]),
)
def test_it_gives_the_figures_of_the_pure_python_path(
    tmp_path: Path, daftar: list[Baris], aturan: AturanKosong, bobot: Bobot, panjang: int, bentuk: str
) -> None:
    berkas = tmp_path / ("a.csv" if bentuk == "csv" else "a.parquet")
    if bentuk == "csv":
        tulis_csv(berkas, daftar)
    else:
        tulis_parquet(berkas, daftar, "DOUBLE" if bentuk == "double" else "TINYINT")
    hasil = results_from_parquet(berkas, menurut=KEPALA[:panjang], aturan_kosong=aturan, bobot=bobot)
    assert isi(hasil) == harapan(daftar, aturan, bobot, panjang)
    assert hasil.jawaban == len(daftar)
    assert hasil.tidak_dihitung == sum_up([Jawaban(nilai=n) for *_, n in daftar], aturan).tidak_dihitung


def test_totals_are_pooled_over_answers_not_over_indices(tmp_path: Path) -> None:
    daftar: list[Baris] = [("A", "x", "2026", (4,) * 9)] * 3 + [("A", "y", "2026", (2,) * 9), ("B", "x", "2026", (1,) * 9)]
    hasil = results_from_parquet(tulis_csv(tmp_path / "a.csv", daftar), menurut=["unit", "layanan"], jumlah_bertingkat=True)
    assert [(b.kunci, b.responden, str(b.ikm)) for b in hasil.daftar_baris] == [
        (("A", "x"), 3, "100"),
        (("A", "y"), 1, "50"),
        (("A", None), 4, "87.5"),
        (("B", "x"), 1, "25"),
        (("B", None), 1, "25"),
        ((None, None), 5, "75"),
    ]
    assert hasil.tidak_dihitung == 0


def test_a_group_without_an_unsur_says_why_it_has_no_index(tmp_path: Path) -> None:
    daftar: list[Baris] = [("A", "x", "2026", (3, None, *[3] * 7))]
    (baris,) = results_from_parquet(tulis_parquet(tmp_path / "a.parquet", daftar)).daftar_baris
    assert baris.ikm == TidakDapatDihitung("tidak ada jawaban untuk unsur U2")
    assert baris.kelas.mutu == ""
    assert "tidak ada jawaban untuk unsur U2" in csv_text(results_from_parquet(tmp_path / "a.parquet"))


def test_an_empty_file_has_no_groups_and_as_a_whole_no_answers(tmp_path: Path) -> None:
    berkas = tulis_parquet(tmp_path / "a.parquet", [])
    assert results_from_parquet(berkas).daftar_baris == ()
    (semua,) = results_from_parquet(berkas, menurut=()).daftar_baris
    assert semua.ikm == TidakDapatDihitung("belum ada jawaban")


@pytest.mark.parametrize(
    ("pilihan", "rinci"),
    [
        ({"U3": "CASE WHEN i < 12 THEN 5 ELSE 3 END"}, "U3 12 nilai, misalnya 5"),
        ({"U7": "CASE WHEN i = 0 THEN 0 ELSE 3 END", "U1": "-1"}, "U1 2.000 nilai, misalnya -1; U7 1 nilai, misalnya 0"),
        ({"U2": "CASE WHEN i < 2 THEN 3.5 ELSE 3 END"}, "U2 2 nilai, misalnya 3.5"),
        ({"U2": "CASE WHEN i < 2 THEN 'inf'::DOUBLE ELSE 3::DOUBLE END"}, "U2 2 nilai, misalnya inf"),
        ({"U9": "CASE WHEN i < 3 THEN 'Baik' ELSE '3' END"}, "U9 3 nilai, misalnya Baik"),
    ],
)
def test_a_value_outside_1_to_4_is_refused_with_its_column_and_number(
    tmp_path: Path, pilihan: dict[str, str], rinci: str
) -> None:
    berkas = sql_parquet(tmp_path / "a.parquet", f"SELECT {unsur_sql(**pilihan)} FROM range(2000) r(i)")
    with pytest.raises(RekapDitolak, match="ada nilai di luar 1 sampai 4") as galat:
        results_from_parquet(berkas, menurut=())
    assert rinci in str(galat.value)


def test_a_wrong_value_is_found_also_among_row_groups_that_are_right(tmp_path: Path) -> None:
    pilihan = f"SELECT {unsur_sql(U5='CASE WHEN i = 149999 THEN 5 ELSE 4 END')} FROM range(150000) r(i)"
    with pytest.raises(RekapDitolak, match="U5 1 nilai, misalnya 5"):
        results_from_parquet(sql_parquet(tmp_path / "a.parquet", pilihan), menurut=())


@pytest.mark.parametrize("nilai", ["3.0", "3,0", " 3 ", "3"])
def test_a_whole_number_is_read_however_a_spreadsheet_wrote_it(tmp_path: Path, nilai: str) -> None:
    berkas = tmp_path / "a.csv"
    berkas.write_text(f"\ufeff{';'.join(KODE_UNSUR)}\n" + ";".join([nilai] * 9) + "\n", encoding="utf-8")
    (baris,) = results_from_parquet(berkas, menurut=()).daftar_baris
    assert str(baris.ikm) == "75"


def test_nan_is_an_empty_unsur(tmp_path: Path) -> None:
    unsur = unsur_sql(U1="CASE WHEN i = 0 THEN 'nan'::DOUBLE ELSE 4::DOUBLE END")
    pilihan = f"SELECT {unsur} FROM range(2) r(i)"
    (baris,) = results_from_parquet(sql_parquet(tmp_path / "a.parquet", pilihan), menurut=()).daftar_baris
    assert baris.jumlah.terisi == (1, *[2] * 8)
    assert str(baris.nrr[0]) == "4"


def test_columns_may_be_called_otherwise_and_hold_numbers_or_dates(tmp_path: Path) -> None:
    pilihan = (
        f'SELECT i % 2 AS "kode ""unit""", DATE \'2026-01-31\' AS Periode, 4 AS jawab_1, {unsur_sql(U1="1")} FROM range(4) r(i)'
    )
    berkas = sql_parquet(tmp_path / "a.parquet", pilihan)
    hasil = results_from_parquet(berkas, menurut=["unit", "periode"], pemetaan={"unit": 'kode "unit"', "U1": "JAWAB_1"})
    assert [(b.kunci, str(b.nrr[0])) for b in hasil.daftar_baris] == [(("0", "2026-01-31"), "4"), (("1", "2026-01-31"), "4")]


def test_several_files_are_one(tmp_path: Path) -> None:
    a = tulis_parquet(tmp_path / "a.parquet", [("A", "x", "2026", (4,) * 9)])
    b = tulis_parquet(tmp_path / "b.parquet", [("A", "x", "2026", (2,) * 9)])
    (baris,) = results_from_parquet([a, b]).daftar_baris
    assert (baris.responden, str(baris.ikm)) == (2, "75")


def test_the_wildcards_of_the_engine_are_letters_of_a_name(tmp_path: Path) -> None:
    tulis_parquet(tmp_path / "a[1].parquet", [("A", "x", "2026", (4,) * 9)])
    tulis_parquet(tmp_path / "a1.parquet", [("B", "x", "2026", (2,) * 9)])
    assert [b.kunci[0] for b in results_from_parquet(tmp_path / "a[1].parquet").daftar_baris] == ["A"]


@pytest.mark.parametrize(
    ("nama", "data", "pesan"),
    [
        ("a.parquet", b"PAR1 bukan", "tidak terbaca"),
        ("a.csv", b"unit,U1\nA,3\n", "kolom layanan, periode, U2, U3, U4, U5, U6, U7, U8, U9 tidak ada; berkas memuat unit, U1"),
        ("a.csv", (",".join(KEPALA) + "\nK\xe9,x,2026" + ",3" * 9 + "\n").encode("latin-1"), "bukan teks UTF-8"),
        ("a.csv", (",".join(KEPALA) + "\nK,x,2026" + ",3" * 9 + "\nK,x,2026" + ",3,0" * 9 + "\n").encode(), "pada baris 3"),
        ("a.csv", (",".join(KEPALA) + "\nK,x,2026" + ",3" * 8 + "\n").encode(), "pada baris 2"),
        ("a.csv", b"unit,unit\nA,B\n", "dipakai dua kali"),
        ("a.csv", b"", "kosong atau dipakai dua kali"),
        ("a.xlsx", b"x", "harus .parquet atau .csv"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_in_indonesian(tmp_path: Path, nama: str, data: bytes, pesan: str) -> None:
    berkas = tmp_path / nama
    berkas.write_bytes(data)
    with pytest.raises(RekapDitolak) as galat:
        results_from_parquet(berkas)
    assert pesan in str(galat.value) and galat.value.saran


def test_a_missing_file_and_a_column_of_another_type_are_refused(tmp_path: Path) -> None:
    with pytest.raises(RekapDitolak, match="tidak ada"):
        results_from_parquet(tmp_path / "a.parquet")
    berkas = sql_parquet(tmp_path / "b.parquet", f"SELECT {unsur_sql(U4='[1, 2]')}")
    with pytest.raises(RekapDitolak, match="kolom U4 berjenis"):
        results_from_parquet(berkas, menurut=())
    with pytest.raises(RekapDitolak, match="nama kolom hasil"):
        results_from_parquet(berkas, menurut=["U1"])


def test_without_duckdb_it_says_how_to_install_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "duckdb", None)
    with pytest.raises(RekapDitolak, match="DuckDB") as galat:
        results_from_parquet(tmp_path / "a.parquet")
    assert "pip install sakip[rekap]" in galat.value.saran


def test_the_limits_reach_the_engine_and_a_wrong_one_is_refused() -> None:
    with engine(memori="300MB", utas=1) as sambungan:
        baris = sambungan.execute("SELECT current_setting('threads'), current_setting('memory_limit')").fetchone()
    assert baris is not None and (baris[0], str(baris[1]).split(".")[0]) == (1, "286")
    for salah in ("banyak", "2XB"):
        with pytest.raises(RekapDitolak, match=f'batas memori "{salah}"'), engine(memori=salah):
            pass


def test_too_little_memory_is_said_so(tmp_path: Path) -> None:
    berkas = sql_parquet(tmp_path / "a.parquet", f"SELECT i AS unit, {unsur_sql()} FROM range(200000) r(i)")
    with pytest.raises(RekapDitolak, match="memori tidak cukup"):
        results_from_parquet(berkas, menurut=["unit"], memori="5MB")


def test_the_roll_up_is_written_as_parquet_and_csv(tmp_path: Path) -> None:
    daftar: list[Baris] = [("=cmd", "x", "2026", (3, 4, *[3] * 7)), ("B", "x", "2026", (None, *[3] * 8))]
    hasil = results_from_parquet(tulis_csv(tmp_path / "a.csv", daftar), menurut=["unit"])
    (tmp_path / "h.parquet").write_bytes(parquet_bytes(hasil))
    with duckdb.connect() as c:
        baca = c.execute(f"SELECT unit, responden, U2, ikm, mutu, alasan FROM '{tmp_path / 'h.parquet'}'").fetchall()
    assert [tuple(str(n) for n in b) for b in baca] == [
        ("=cmd", "1", "4.000", "77.78", "B", "None"),
        ("B", "1", "3.000", "None", "None", "tidak ada jawaban untuk unsur U1"),
    ]
    assert csv_text(hasil).splitlines()[1].startswith("'=cmd,1,3.000,4.000,")


def test_csv_files_with_different_columns_are_refused(tmp_path: Path) -> None:
    tulis_csv(tmp_path / "a.csv", [("A", "x", "2026", (3,) * 9)])
    (tmp_path / "b.csv").write_text("unit\nA\n", encoding="utf-8")
    with pytest.raises(RekapDitolak, match="tidak sama"):
        results_from_parquet([tmp_path / "a.csv", tmp_path / "b.csv"])
