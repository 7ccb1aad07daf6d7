"""An outsider with everything that is published, and arithmetic, learns nothing of fewer than five people."""

from __future__ import annotations

from collections import Counter
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from sakip.survei import compute_skm, sum_up
from sakip.survei.profil import DAFTAR_PROFIL
from sakip.survei.survei import Jawaban, Layanan, Survei
from sakip.web.survei.berkas_laporan import make_report
from sakip.web.survei.isi_terbit import content_of
from sakip.web.survei.penyamaran import GABUNGAN, TERKECIL, is_small, public_result

LAYANAN = ("Surat pindah", "Kartu keluarga", "Izin usaha", "Legalisasi", "")
PEKERJAAN = (*DAFTAR_PROFIL[3].pilihan[:4], "Nelayan", "")
JENIS_KELAMIN = ("Perempuan", "Laki-laki", "")
SURVEI = Survei(
    unit="Kecamatan Contoh", periode="2026", tahun=2026,
    daftar_layanan=tuple(Layanan(nama=n, populasi=40) for n in LAYANAN[:4]),
)  # fmt: skip


@st.composite
def daftar_jawaban(draw: st.DrawFn) -> list[Jawaban]:
    """Answers whose groups have every size around the smallest that is shown, some with blanks."""
    layanan = [n for n in LAYANAN for _ in range(draw(st.integers(0, 14)))]
    lain = [[n for n in p for _ in range(draw(st.integers(0, 14)))] or [""] for p in (PEKERJAAN, JENIS_KELAMIN)]
    acak, kosong = draw(st.randoms(use_true_random=False)), draw(st.integers(0, 9))
    for isi in lain:
        acak.shuffle(isi)
    return [
        Jawaban(
            nilai=(*(acak.randint(1, 4) for _ in range(8)), None if acak.random() * 20 < kosong else 4),
            layanan=n,
            pekerjaan=lain[0][k % len(lain[0])],
            jenis_kelamin=lain[1][k % len(lain[1])],
        )
        for k, n in enumerate(layanan)
    ]


def published(daftar: list[Jawaban]) -> tuple[dict[str, list[dict[str, str]]], int]:
    """The rows of every dimension as they stand in the open data, and the number of all."""
    isi = content_of(*public_result(SURVEI, sum_up(daftar)), sidik_laporan="", sidik_poster="")
    baris: dict[str, list[dict[str, str]]] = {"Layanan": isi["layanan"]}
    for g in isi["profil"]:
        baris.setdefault(g["profil"], []).append(g)
    return baris, int(isi["responden"])


@settings(max_examples=150, deadline=None)
@given(daftar_jawaban())
def test_no_difference_of_published_rows_is_a_small_group(daftar: list[Jawaban]) -> None:
    if is_small(sum_up(daftar).semua):
        return  # such a survey is not published at all
    baris, semua = published(daftar)
    for dimensi, isi in baris.items():
        ukuran = [int(g["responden"]) for g in isi]
        for banyak in range(len(ukuran) + 1):
            for pilih in combinations(ukuran, banyak):
                sisa = semua - sum(pilih)
                assert not isi or sisa == 0 or sisa >= TERKECIL, f"{dimensi}: the whole less {pilih} leaves {sisa}"


@settings(max_examples=150, deadline=None)
@given(daftar_jawaban())
def test_a_small_group_has_no_row_of_its_own(daftar: list[Jawaban]) -> None:
    if is_small(sum_up(daftar).semua):
        return
    baris, _ = published(daftar)
    for dimensi, bidang in (("Layanan", "layanan"), ("Pekerjaan", "pekerjaan"), ("Jenis kelamin", "jenis_kelamin")):
        asal = Counter(getattr(j, bidang) for j in daftar if j.terisi)
        kecil = {n or "Tidak diisi" for n, banyak in asal.items() if banyak < TERKECIL}
        nama = {g["nama"] for g in baris.get(dimensi, [])}
        assert not kecil & nama
        if GABUNGAN in nama:
            tanpa = len({n or "Tidak diisi" for n in asal} - nama)
            assert tanpa >= 2, f"{dimensi}: the joined row is one group under another name"


def test_the_published_report_does_not_name_a_hidden_group() -> None:
    daftar = [
        Jawaban(nilai=(3,) * 9, layanan=n, pekerjaan=p)
        for n, p in (("Izin usaha", "Wirausaha"),) * 22 + (("Legalisasi", "Nelayan"),) * 9
    ]
    daftar += [Jawaban(nilai=(1,) * 9, layanan="Surat pindah", pekerjaan="TNI/Polri", saran="Petugas loket dua")] * 2
    himpunan = sum_up(daftar)
    terbuka = make_report(*public_result(SURVEI, himpunan), "html").decode()
    assert GABUNGAN in terbuka
    for rahasia in ("Surat pindah", "TNI/Polri", "loket dua"):
        assert rahasia not in terbuka
    assert "Surat pindah" in make_report(SURVEI, compute_skm(SURVEI, himpunan), "html").decode(), "the office sees it"
