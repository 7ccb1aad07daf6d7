"""The charts: well-formed, named, escaped, within their room, the same twice, and honest about missing values."""

import random
import xml.etree.ElementTree as ET
from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sakip.contoh import muat
from sakip.pengukuran import measure
from sakip.web.grafik.batang import Batang, gambar_batang
from sakip.web.grafik.bilah import gambar_bilah
from sakip.web.grafik.garis import Seri, gambar_garis
from sakip.web.grafik.huruf import TERSEMPIT, lebar
from sakip.web.grafik.panas import BarisPanas, Sel, gambar_panas
from sakip.web.grafik.sumbu import susun_sumbu
from sakip.web.grafik.titik import Titik, gambar_titik

SVG = "{http://www.w3.org/2000/svg}"
SKALA = ("Sangat Tinggi", "Tinggi", "Sedang", "Rendah", "Sangat Rendah")
JAHAT = '"><script>alert(1)</script>&\x00'


def teks(svg: str) -> list[str]:
    return ["".join(e.itertext()) for e in ET.fromstring(svg).iter(SVG + "text")]


def periksa(svg: str) -> ET.Element:
    """What holds for every drawing: a name, no script, no inline style, no link a page may not follow."""
    akar = ET.fromstring(svg)
    assert akar.attrib["role"] in ("img", "group") and akar[0].tag == SVG + "title" and akar[1].tag == SVG + "desc"
    assert akar.attrib["aria-label"] == (akar[0].text or "")
    for unsur in akar.iter():
        assert unsur.tag.removeprefix(SVG) not in ("script", "style", "foreignObject", "image")
        assert not [a for a in unsur.attrib if a in ("style", "class", "id") or a.startswith("on")]
    assert all(a.attrib["href"].startswith("/") for a in akar.iter(SVG + "a"))
    return akar


def di_dalam(svg: str, ukur: float) -> list[str]:
    """Lines of text that stick out of a fluid drawing in a column of this width."""
    lewat = []

    def jelajah(unsur: ET.Element, ukuran: float, jangkar: str) -> None:
        ukuran, jangkar = float(unsur.get("font-size", ukuran)), unsur.get("text-anchor", jangkar)
        if unsur.tag == SVG + "text":
            isi = "".join(unsur.itertext())
            x = unsur.attrib["x"]
            titik = (float(x[:-1]) / 100 * ukur if x.endswith("%") else float(x)) + float(unsur.get("dx", 0))
            panjang = lebar(isi, ukuran, tebal=unsur.get("font-weight") == "bold") - 0.1 * ukuran
            kiri = titik - {"start": 0.0, "middle": panjang / 2, "end": panjang}[jangkar]
            if kiri < -2 or kiri + panjang > ukur + 2:
                lewat.append(isi)
        for anak in unsur:
            jelajah(anak, ukuran, jangkar)

    jelajah(ET.fromstring(svg), 12, "start")
    return lewat


persen = st.one_of(st.none(), st.decimals(-50, 400, places=2))
nama = st.text(st.characters(max_codepoint=0x7E, min_codepoint=0x20), max_size=60)
tautan = st.sampled_from(["", "/i/a/", "javascript:alert(1)"])
satu_batang = st.builds(
    Batang, label=nama, nilai=persen, kategori=st.sampled_from([*SKALA, "", "Lain"]), alasan=nama, tautan=tautan
)
satu_titik = st.builds(Titik, label=nama, serapan=persen, capaian=persen, alasan=nama, tautan=tautan)
besar = st.one_of(st.none(), st.decimals(-(10**13), 10**13, places=2), st.decimals(0, 100, places=1))
seri = st.builds(Seri, nama=nama, nilai=st.lists(besar, max_size=12).map(tuple), putus=st.booleans())
sel = st.builds(Sel, nilai=persen, kategori=st.sampled_from([*SKALA, "", "Lain"]), alasan=nama)
baris_panas = st.builds(BarisPanas, label=nama, sel=st.lists(sel, max_size=20).map(tuple), tautan=tautan)


@settings(max_examples=80, deadline=None)
@given(st.lists(satu_batang, max_size=8), st.sampled_from([None, Decimal(100), Decimal(75), Decimal(250)]))
def test_bars_stay_in_a_phone_and_in_a_wide_column(daftar: list[Batang], acuan: Decimal | None) -> None:
    svg = gambar_batang(daftar, judul="Capaian", skala=SKALA, acuan=acuan)
    periksa(svg)
    assert di_dalam(svg, TERSEMPIT) == [] and di_dalam(svg, 1100) == []


@settings(max_examples=80, deadline=None)
@given(st.lists(seri, max_size=4), st.lists(nama, max_size=12), st.booleans())
def test_lines_stay_in_a_phone_and_in_a_wide_column(daftar: list[Seri], periode: list[str], nol: bool) -> None:
    svg = gambar_garis(periode, daftar, judul="Tren", nol=nol)
    periksa(svg)
    assert di_dalam(svg, TERSEMPIT) == [] and di_dalam(svg, 1100) == []


@settings(max_examples=80, deadline=None)
@given(st.lists(satu_titik, max_size=30))
def test_points_stay_in_a_phone_and_in_a_wide_column(daftar: list[Titik]) -> None:
    svg = gambar_titik(daftar, judul="Capaian dan serapan")
    periksa(svg)
    assert di_dalam(svg, TERSEMPIT) == [] and di_dalam(svg, 1100) == []


def test_a_point_close_to_a_hundred_fits_a_phone() -> None:
    svg = gambar_titik([Titik(label="A", serapan=Decimal(0), capaian=Decimal("99.98"))], judul="Capaian dan serapan")
    assert di_dalam(svg, TERSEMPIT) == [] and "99,5" in svg


@settings(max_examples=80, deadline=None)
@given(persen, nama, st.one_of(st.none(), st.decimals(0, 150)))
def test_progress_stays_in_a_phone(nilai: Decimal | None, rincian: str, acuan: Decimal | None) -> None:
    svg = gambar_bilah(nilai, judul="Serapan", rincian=rincian, acuan=acuan)
    periksa(svg)
    assert di_dalam(svg, TERSEMPIT) == []


@settings(max_examples=80, deadline=None)
@given(st.lists(baris_panas, max_size=6), st.lists(nama, max_size=18))
def test_heat_map_is_well_formed_for_any_rows(baris: list[BarisPanas], kolom: list[str]) -> None:
    svg = gambar_panas(baris, kolom, skala=SKALA, judul="Peta")
    akar = periksa(svg)
    assert svg == gambar_panas(baris, kolom, skala=SKALA, judul="Peta")
    assert len(list(akar.iter(SVG + "a"))) == sum(b.tautan == "/i/a/" for b in baris)


@pytest.mark.parametrize(
    "gambar",
    [
        lambda: gambar_batang([Batang(label=JAHAT, nilai=None, alasan=JAHAT, rincian=JAHAT, tautan="javascript:x")], judul=JAHAT),
        lambda: gambar_bilah(Decimal(5), judul=JAHAT, rincian=JAHAT, acuan=Decimal(3), sebutan_acuan=JAHAT),
        lambda: gambar_garis([JAHAT], [Seri(nama=JAHAT, nilai=(Decimal(1),), alasan=(JAHAT,))], judul=JAHAT, satuan=JAHAT),
        lambda: gambar_panas([BarisPanas(label=JAHAT, sel=(Sel(alasan=JAHAT),))], [JAHAT], skala=[JAHAT], judul=JAHAT),
        lambda: gambar_titik(
            [Titik(label=JAHAT, serapan=Decimal(1), capaian=Decimal(2)), Titik(label=JAHAT, serapan=None, capaian=None)],
            judul=JAHAT,
        ),
    ],
)
def test_hostile_text_stays_text(gambar: Callable[[], str]) -> None:
    periksa(gambar())
    assert "<script" not in gambar()


def test_numbers_are_written_as_indonesians_write_them() -> None:
    assert "96,15% · Tinggi" in teks(
        gambar_batang([Batang(label="A", nilai=Decimal("96.154"), kategori="Tinggi")], judul="A", skala=SKALA)
    )
    assert "95,61%" in teks(gambar_bilah(Decimal("95.605"), judul="Serapan"))
    panas = gambar_panas(
        [BarisPanas(label="A", sel=(Sel(nilai=Decimal("96.5"), kategori="Tinggi"),))], ["K"], skala=SKALA, judul="P"
    )
    assert "96,50 T" in teks(panas)


def test_few_columns_of_a_heat_map_spread_over_the_page() -> None:
    def luas(banyak: int) -> float:
        svg = gambar_panas(
            [BarisPanas(label="Kecamatan Rekaan", sel=())], [str(n) for n in range(banyak)], skala=SKALA, judul="P"
        )
        return float(svg.partition('width="')[2].partition('"')[0])

    assert luas(3) < luas(6) <= 922 and luas(6) > 72 * 6 + 250
    assert luas(40) > 26 * 40


def test_a_missing_value_shows_its_reason() -> None:
    assert "Tidak dapat dihitung: target nol" in teks(
        gambar_batang([Batang(label="A", nilai=None, alasan="target nol")], judul="A")
    )
    assert "anggaran belum diisi" in teks(gambar_bilah(None, judul="Serapan", alasan="anggaran belum diisi"))
    garis = gambar_garis(["2022", "2023"], [Seri(nama="Nilai", nilai=(Decimal(1), None), alasan=("", "tanpa survei"))], judul="T")
    assert "– 2023 (Nilai): tanpa survei." in teks(garis) and "–" in teks(garis)
    titik = gambar_titik([Titik(label="A", serapan=None, capaian=Decimal(1), alasan="serapan belum diisi")], judul="T")
    assert "– A: serapan belum diisi." in teks(titik)
    sel = (Sel(alasan="belum diisi"), Sel(alasan="target nol"), Sel(alasan="belum diisi"))
    panas = teks(gambar_panas([BarisPanas(label="A", sel=sel)], ["1", "2", "3"], skala=SKALA, judul="P"))
    assert "–○–" in panas and {"belum diisi", "target nol"} <= set(panas)


def test_an_extreme_bar_is_cut_and_says_so_without_flattening_the_others() -> None:
    svg = gambar_batang([Batang(label="A", nilai=Decimal(354)), Batang(label="B", nilai=Decimal(90))], judul="A")
    assert any("batang dipotong" in t for t in teks(svg))
    panjang = [r.attrib["width"] for r in ET.fromstring(svg).iter(SVG + "rect")]
    assert float(panjang[-1][:-1]) > 50


def test_a_gap_is_not_bridged_and_the_target_is_dashed() -> None:
    target = Seri(nama="Target", nilai=tuple(map(Decimal, (80, 82, 84))), putus=True)
    realisasi = Seri(nama="Realisasi", nilai=(Decimal(81), None, Decimal(83)))
    akar = ET.fromstring(gambar_garis(["2021", "2022", "2023"], [target, realisasi], judul="Tren"))
    seri = [g for g in akar.iter(SVG + "g") if g.find(SVG + "title") is not None]
    assert [len(g.findall(SVG + "line")) for g in seri] == [2, 0]
    assert ["stroke-dasharray" in g.attrib for g in seri] == [True, False]


def test_large_amounts_are_shortened_and_the_unit_says_so() -> None:
    svg = gambar_garis(
        ["2022", "2023"], [Seri(nama="Pagu", nilai=(Decimal(2_500_000_000), Decimal(28_964_072_460)))], judul="P", satuan="rupiah"
    )
    assert {"Satuan: miliar rupiah", "28,96", "2,50"} <= set(teks(svg))


def test_eighty_units_by_forty_indicators_stay_small() -> None:
    acak = random.Random(2)
    baris = [
        BarisPanas(
            label=f"Dinas Pemberdayaan Masyarakat dan Desa {n}",
            sel=tuple(
                Sel(alasan="belum diisi") if acak.random() < 0.1 else Sel(nilai=Decimal(80), kategori=acak.choice(SKALA))
                for _ in range(40)
            ),
            tautan=f"/i/sumenep/u/unit-kerja-{n}/2023/",
        )
        for n in range(80)
    ]
    svg = gambar_panas(baris, [f"Persentase indikator kinerja utama nomor {k}" for k in range(40)], skala=SKALA, judul="Peta")
    akar = periksa(svg)
    assert len(svg.encode()) < 150_000
    assert [a.attrib["aria-label"] for a in akar.iter(SVG + "a")] == [b.label for b in baris]
    huruf = [t for t in akar.iter(SVG + "text") if " " in t.attrib.get("x", "")]
    assert len(huruf) == 80 and all(len(t.attrib["x"].split()) == len(t.text or "") for t in huruf)


def test_labels_of_points_never_touch() -> None:
    acak = random.Random(5)
    daftar = [
        Titik(
            label=f"Unit kerja {n}", serapan=Decimal(acak.randint(850, 1000)) / 10, capaian=Decimal(acak.randint(700, 1200)) / 10
        )
        for n in range(60)
    ]
    akar = ET.fromstring(gambar_titik(daftar, judul="T"))
    nama_titik = [t for t in akar.iter(SVG + "text") if (t.text or "").startswith("Unit kerja")]
    assert 3 < len(nama_titik) < 60
    for ukur in (TERSEMPIT, 1100):
        kotak = []
        for t in nama_titik:
            panjang = lebar(t.text or "", 11)
            x = float(t.attrib["x"][:-1]) / 100 * ukur + float(t.get("dx", 0))
            kiri = x - {"start": 0.0, "middle": panjang / 2, "end": panjang}[t.attrib["text-anchor"]]
            kotak.append((kiri, kiri + panjang, float(t.attrib["y"])))
        assert not [
            1 for n, a in enumerate(kotak) for b in kotak[n + 1 :] if a[0] < b[1] and b[0] < a[1] and abs(a[2] - b[2]) < 11
        ]
    assert any("titik tanpa nama" in t for t in teks(gambar_titik(daftar, judul="T")))


@given(st.lists(st.decimals(-(10**15), 10**15, places=2), max_size=8), st.booleans())
def test_an_axis_holds_its_values_in_few_round_steps(nilai: list[Decimal], nol: bool) -> None:
    sumbu = susun_sumbu(nilai, nol=nol)
    assert sumbu.bawah < sumbu.atas and 2 <= len(sumbu.tanda) <= 8
    assert all(sumbu.bawah <= n <= sumbu.atas for n in nilai) and sumbu.tanda[-1] == sumbu.atas


def test_the_example_draws_every_chart_and_the_same_twice() -> None:
    dokumen = muat("bluto-2023")
    hasil = measure(dokumen)
    skala = [k for k, _ in hasil.peringkat_kategori]

    def semua() -> list[str]:
        ind = [(i, hasil.indikator[i.kode]) for i in dokumen.daftar_indikator if i.kode in hasil.indikator]
        batang = [Batang(label=i.nama, nilai=h.capaian.angka, kategori=h.kategori, alasan=h.capaian.alasan) for i, h in ind]
        sel = tuple(Sel(nilai=h.capaian.angka, kategori=h.kategori, alasan=h.capaian.alasan) for _, h in ind)
        gugus = [
            Titik(label=k, serapan=g.anggaran.serapan.angka, capaian=g.capaian.angka, alasan=g.capaian.alasan)
            for k, g in hasil.gugus.items()
        ]
        return [
            gambar_batang(batang, judul="Capaian", skala=skala),
            gambar_panas([BarisPanas(label=dokumen.unit.nama, sel=sel)], [i.nama for i, _ in ind], skala=skala, judul="Peta"),
            gambar_titik(gugus, judul="Capaian dan serapan"),
            gambar_bilah(hasil.gugus["unit"].anggaran.serapan.angka, judul="Serapan"),
        ]

    assert semua() == semua()
    for svg in semua():
        periksa(svg)
