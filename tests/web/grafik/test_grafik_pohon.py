"""The drawing of the plan tree: nothing overlaps, every text fits, hostile text stays text."""

import random
import xml.etree.ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sakip.contoh import muat
from sakip.web.grafik.huruf import lebar
from sakip.web.grafik.kotak import LEBAR_KOTAK, Kotak, susun_kotak
from sakip.web.grafik.pohon import Arah, Petak, gambar_pohon, tempatkan_kotak
from sakip.web.grafik.silsilah import susun_silsilah

SVG = "{http://www.w3.org/2000/svg}"
JENIS = ("visi", "misi", "tujuan daerah", "sasaran daerah", "tujuan", "sasaran", "program", "kegiatan", "sub kegiatan")


def kotak(
    kode: str, induk: str = "", judul: str = "Meningkatnya kualitas pelayanan", jenis: str = "sasaran", **lain: object
) -> Kotak:
    return Kotak(kode=kode, induk=induk, jenis=jenis, judul=judul, **lain)  # type: ignore[arg-type]


def pohon_acak(banyak: int, benih: int) -> list[Kotak]:
    """A tree of nine levels."""
    acak = random.Random(benih)
    hasil, per_tingkat = [], [[] for _ in JENIS]  # type: ignore[var-annotated]
    for i in range(banyak):
        tingkat = i if i < 9 else acak.randint(1, 8)
        induk = acak.choice(per_tingkat[tingkat - 1]) if tingkat else ""
        per_tingkat[tingkat].append(str(i))
        baris = ("Persentase layanan yang sesuai standar (95 %)",) * acak.randint(0, 3)
        hasil.append(kotak(str(i), induk, "Meningkatnya mutu " * acak.randint(1, 6), JENIS[tingkat], baris=baris))
    return hasil


def bertumpang(petak: tuple[Petak, ...]) -> list[tuple[str, str]]:
    return [
        (a.isi.kotak.kode, b.isi.kotak.kode)
        for n, a in enumerate(petak)
        for b in petak[n + 1 :]
        if a.x < b.x + LEBAR_KOTAK and b.x < a.x + LEBAR_KOTAK and a.y < b.bawah and b.y < a.bawah
    ]


kode = st.sampled_from([str(n) for n in range(25)])
kotak_acak = st.builds(
    Kotak,
    kode=kode,
    induk=st.one_of(st.just(""), kode),
    jenis=st.sampled_from([*JENIS, "indikator <b>", ""]),
    judul=st.text(max_size=90),
    baris=st.lists(st.text(max_size=60), max_size=3).map(tuple),
    penanggung_jawab=st.text(max_size=30),
    lintas=st.lists(st.text(max_size=30), max_size=2).map(tuple),
    tautan=st.sampled_from(["", "/i/a/", "javascript:alert(1)", '/" onload="x']),
    tanda=st.text(max_size=20),
)


@settings(max_examples=80, deadline=None)
@given(st.lists(kotak_acak, max_size=40), st.sampled_from(["bawah", "kanan"]), st.sampled_from([None, 0, 2, 6]))
def test_no_two_boxes_overlap_and_all_stand_in_the_drawing(daftar: list[Kotak], arah: Arah, tumpuk: int | None) -> None:
    petak = tempatkan_kotak(daftar, arah=arah, tumpuk=tumpuk)
    assert len(petak) == len(daftar)
    assert bertumpang(petak) == []
    akar = ET.fromstring(gambar_pohon(daftar, arah=arah, tumpuk=tumpuk))
    _, _, lebar_gambar, tinggi_gambar = map(float, akar.attrib["viewBox"].split())
    assert all(p.x >= 0 and p.x + LEBAR_KOTAK <= lebar_gambar and p.y >= 0 and p.bawah <= tinggi_gambar for p in petak)


@settings(max_examples=80, deadline=None)
@given(kotak_acak)
def test_every_text_fits_its_box(satu: Kotak) -> None:
    isi = susun_kotak(satu)
    for baris in isi.daftar_baris:
        panjang = lebar(baris.teks, baris.ukuran, tebal=baris.tebal)
        kiri, kanan = (baris.x - panjang, baris.x) if baris.kanan else (baris.x, baris.x + panjang)
        assert kiri >= 0 and kanan <= LEBAR_KOTAK and 0 < baris.y <= isi.tinggi - 3
    kepala = [b for b in isi.daftar_baris if b.y == 15]
    if len(kepala) == 2:
        assert kepala[0].x + lebar(kepala[0].teks, 10, tebal=True) < kepala[1].x - lebar(kepala[1].teks, 10)


@pytest.mark.parametrize("arah", ["bawah", "kanan"])
def test_three_hundred_boxes_on_nine_levels_stay_apart_and_printable(arah: Arah) -> None:
    daftar = pohon_acak(300, 4)
    svg = gambar_pohon(daftar, arah=arah)
    assert bertumpang(tempatkan_kotak(daftar, arah=arah)) == []
    assert len(svg) < 400_000
    akar = ET.fromstring(svg)
    _, _, x, y = map(float, akar.attrib["viewBox"].split())
    assert arah == "kanan" or x / y < 4, "a wide tree lists its lower levels"


def test_levels_begin_on_one_line_and_children_stand_under_their_parent() -> None:
    daftar = [kotak("A"), kotak("B", "A"), kotak("C", "A", "Judul " * 30), kotak("D", "B"), kotak("E", "C")]
    a, b, c, d, e = tempatkan_kotak(daftar)
    assert b.y == c.y > a.bawah and d.y == e.y > max(b.bawah, c.bawah)
    assert a.x == (b.x + c.x) / 2 and d.x == b.x
    kanan = tempatkan_kotak(daftar, arah="kanan")
    assert kanan[1].x == kanan[2].x > kanan[0].x + LEBAR_KOTAK


def test_many_leaves_are_stacked_in_columns() -> None:
    daftar = [kotak("A"), *(kotak(f"A{n}", "A") for n in range(12))]
    petak = tempatkan_kotak(daftar, tumpuk=6)[1:]
    assert len({p.x for p in petak}) == 2 and all(p.tumpuk for p in petak)
    assert len({p.x for p in tempatkan_kotak(daftar, tumpuk=0)[1:]}) == 12


def test_a_small_tree_stays_a_tree_and_a_wide_one_lists_its_lower_levels() -> None:
    kecil = [kotak("A"), *(kotak(f"A{n}", "A") for n in range(6))]
    assert len({p.y for p in tempatkan_kotak(kecil)}) == 2
    besar = [kotak("A"), *(kotak(f"B{n}", "A") for n in range(8)), *(kotak(f"C{n}", f"B{n % 8}") for n in range(16))]
    petak = {p.isi.kotak.kode: p for p in tempatkan_kotak(besar)}
    assert petak["B0"].x < petak["C0"].x == petak["C8"].x < petak["B0"].x + LEBAR_KOTAK
    assert petak["B0"].bawah < petak["C0"].y < petak["C8"].y
    assert len({p.x for p in petak.values()}) < 24


def test_unknown_parents_circles_and_double_codes_lose_no_box() -> None:
    daftar = [kotak("A", "B"), kotak("B", "A"), kotak("C", "tiada"), kotak("C"), kotak("D", "D"), kotak("E", "C")]
    silsilah = susun_silsilah(daftar)
    assert sorted(silsilah.urutan) == list(range(6))
    assert silsilah.anak[2] == (5,) and silsilah.anak[0] == (1,) and silsilah.anak[1] == ()


def test_a_chain_of_two_thousand_boxes_does_not_exhaust_the_stack() -> None:
    daftar = [kotak(str(n), str(n - 1) if n else "") for n in range(2000)]
    assert susun_silsilah(daftar).tingkat[-1] == 1999
    assert len(tempatkan_kotak(daftar, tumpuk=0)) == 2000


def test_hostile_text_stays_text_and_hostile_addresses_are_no_links() -> None:
    jahat = '<script>alert("x")</script> & \x00\x1b'
    svg = gambar_pohon(
        [
            kotak("K", judul=jahat, baris=(jahat,), lintas=(jahat,), tanda=jahat, tautan="javascript:alert(1)"),
            kotak("L", tautan='/a"b'),
        ],
        judul=jahat,
    )
    akar = ET.fromstring(svg)
    assert not [e for e in akar.iter() if e.tag.removeprefix(SVG) in ("script", "style", "foreignObject")]
    assert not [a for e in akar.iter() for a in e.attrib if a == "style" or a.startswith("on")]
    assert [e.attrib["href"] for e in akar.iter(SVG + "a")] == ['/a"b']


def test_it_names_itself_and_its_levels() -> None:
    svg = gambar_pohon([kotak("A", jenis="tujuan"), kotak("B", "A", lintas=("Dinas Sosial",))], judul="Pohon kinerja 2023")
    akar = ET.fromstring(svg)
    assert akar.attrib["role"] == "img" and akar.attrib["aria-label"] == akar[0].text == "Pohon kinerja 2023"
    assert "2 kotak pada 2 tingkat" in str(akar[1].text)
    teks = ["".join(e.itertext()) for e in akar.iter(SVG + "text")]
    assert {"Tujuan", "Sasaran", "TUJUAN", "Lintas: Dinas Sosial", "Unit yang berbagi kinerja (lintas unit)"} <= set(teks)
    assert ET.fromstring(gambar_pohon([kotak("A", tautan="/x")])).attrib["role"] == "group"
    assert "Belum ada simpul" in gambar_pohon([])


def test_the_example_draws_the_same_twice() -> None:
    pohon = muat("bluto-2023").pohon
    daftar = [kotak(s.kode, s.induk, s.nama, s.jenis) for s in pohon.daftar_simpul]
    assert gambar_pohon(daftar) == gambar_pohon(daftar)
    assert bertumpang(tempatkan_kotak(daftar)) == []
