"""The report of a survey: its parts, its figures, and what it says where something is missing."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from baca_naskah import baris_teks, bernomor, kisi, kode_angka, rujukan, semua_blok, semua_teks, tabel, teks_bagian
from hypothesis import given, settings
from hypothesis import strategies as st
from skm_contoh import KOSONG, SURVEI, jawaban, susun

from sakip.hukum.parameter import parameter
from sakip.kernel.angka import format_angka
from sakip.naskah.simpul import Grafik, Judul, Naskah, Tabel
from sakip.survei.survei import AturanKosong, Bobot, Jawaban, Layanan, Survei, TindakLanjut
from sakip.survei.unsur import KODE_UNSUR

SATU = [Jawaban(nilai=(3,) * 9)]
KEADAAN = {
    "lengkap": (SURVEI, jawaban()),
    "tanpa jawaban": (SURVEI, []),
    "tanpa apa pun": (KOSONG, []),
    "satu jawaban": (KOSONG, SATU),
    "satu layanan": (replace(SURVEI, daftar_layanan=SURVEI.daftar_layanan[:1]), [replace(SATU[0], layanan="Kartu Keluarga")]),
    "tanpa tanggal": (KOSONG, [replace(j, tanggal=None) for j in jawaban(12)]),
    "cara lama": (replace(SURVEI, bobot=Bobot.LAMA), jawaban()),
    "jawaban lengkap saja": (replace(SURVEI, aturan_kosong=AturanKosong.LENGKAP), jawaban()),
    "satu unsur kosong": (KOSONG, [Jawaban(nilai=(3,) * 8 + (None,))] * 3),
    "nama panjang": (replace(SURVEI, unit="Dinas Kependudukan " * 12, periode="Periode " * 20), jawaban(6)),
    "kertas F4": (replace(SURVEI, kertas="F4"), jawaban(6)),
}


@pytest.fixture(params=KEADAAN, ids=str)
def keadaan(request: pytest.FixtureRequest) -> Naskah:
    return susun(*KEADAAN[request.param])[1]


def test_every_grid_reference_and_trace_holds(keadaan: Naskah) -> None:
    blok = semua_blok(keadaan)
    assert [s for t in blok if isinstance(t, Tabel) for s in kisi(t)] == []
    assert rujukan(keadaan) <= set(bernomor(keadaan))
    assert kode_angka(keadaan) == {j.kode for j in keadaan.jejak}
    kode = [b.kode for b in blok if isinstance(b, Tabel | Grafik | Judul)]
    assert len(kode) == len(set(kode))


def test_the_five_chapters_and_three_attachments_are_there(keadaan: Naskah) -> None:
    judul = [f"{b.nomor} {b.teks}".strip() for b in semua_blok(keadaan) if isinstance(b, Judul)]
    bab = [j for j in judul if j.startswith("BAB")]
    assert [j.split()[1] for j in bab] == ["I", "II", "III", "IV", "V"]
    assert [j for j in judul if j.startswith("Lampiran")] == [
        "Lampiran 1. Kuesioner",
        "Lampiran 2. Rekapitulasi Jawaban",
        "Lampiran 3. Lembar Publikasi",
    ]


def test_the_figures_are_those_of_the_result() -> None:
    hasil, naskah = susun(SURVEI, jawaban())
    baris = baris_teks(tabel(naskah, "tabel-nrr"))
    for u, isi in zip(hasil.keseluruhan.daftar_unsur, baris, strict=False):
        assert isinstance(u.nrr, Decimal) and isinstance(u.tertimbang, Decimal) and isinstance(u.konversi, Decimal)
        assert isi == [
            u.unsur.kode, u.unsur.nama, format_angka(Decimal(u.jumlah), 0), format_angka(Decimal(u.terisi), 0),
            format_angka(u.nrr, 3), format_angka(u.tertimbang, 3), format_angka(u.konversi, 2), u.kelas.mutu,
        ]  # fmt: skip
    assert isinstance(hasil.ikm, Decimal)
    assert baris[-1][1:] == [format_angka(hasil.ikm, 2), hasil.keseluruhan.kelas.mutu]
    assert f"ialah {format_angka(hasil.ikm, 2)}." in teks_bagian(naskah, "ikm")


def test_the_trace_of_the_index_names_means_weight_and_source() -> None:
    hasil, naskah = susun(SURVEI, jawaban())
    ikm = next(j for j in naskah.jejak if j.kode == "ikm")
    assert [o[2] for o in ikm.operan[:9]] == [f"nrr:{k}" for k in KODE_UNSUR]
    assert ("Bobot setiap unsur", "1/9", "keterangan survei") in ikm.operan
    assert any("14/2017" in r for r in ikm.rujukan)
    u3 = next(j for j in naskah.jejak if j.kode == "nrr:U3")
    assert u3.hasil == "2,500" and [o[1] for o in u3.operan] == ["150", "60"]
    assert isinstance(hasil.ikm, Decimal)


def test_the_sample_formula_shows_the_survey_s_own_numbers() -> None:
    teks = teks_bagian(susun(SURVEI, jawaban())[1], "sampel")
    assert "(3,841 × 1.000 × 0,5 × 0,5) ÷ (0,05² × (1.000 − 1) + 3,841 × 0,5 × 0,5) = 278" in teks
    assert "belum mencukupi (kurang 218 responden)" in teks


def test_the_printed_constants_are_those_of_the_law() -> None:
    nilai = parameter("survei.sampel", date(2026, 1, 1)).nilai
    assert (nilai["khi_kuadrat"], nilai["proporsi"], nilai["galat"]) == ("3.841", "0.5", "0.05")


def test_without_a_population_it_asks_for_it() -> None:
    teks = teks_bagian(susun(KOSONG, jawaban(12))[1], "sampel")
    assert "[BELUM DIISI: jumlah pengguna layanan" in teks and "12 responden survei ini tidak dapat dinilai" in teks


def test_the_intervals_of_the_class_are_printed_as_in_the_annex() -> None:
    isi = [b[1:4] for b in baris_teks(tabel(susun(KOSONG, [])[1], "tabel-mutu"))]
    assert isi == [
        ["1,00 – 2,5996", "25,00 – 64,99", "D"],
        ["2,60 – 3,064", "65,00 – 76,60", "C"],
        ["3,0644 – 3,532", "76,61 – 88,30", "B"],
        ["3,5324 – 4,00", "88,31 – 100,00", "A"],
    ]


def test_the_old_weight_is_named_with_its_effect() -> None:
    empat = [Jawaban(nilai=(4,) * 9)] * 3
    teks = teks_bagian(susun(replace(KOSONG, bobot=Bobot.LAMA), empat)[1], "pengolahan")
    assert "bobot hanya 0,99" in teks and "IKM 99,00 pada laporan ini menjadi 100,00" in teks
    assert "Cara lama" not in teks_bagian(susun(KOSONG, empat)[1], "pengolahan")


def test_the_rule_for_incomplete_answers_is_told_with_its_counts() -> None:
    terisi = teks_bagian(susun(SURVEI, jawaban())[1], "pengolahan")
    assert "6 jawaban tidak lengkap, semuanya dihitung" in terisi
    lengkap = teks_bagian(susun(replace(SURVEI, aturan_kosong=AturanKosong.LENGKAP), jawaban())[1], "pengolahan")
    assert "Hanya jawaban yang kesembilan unsurnya terisi" in lengkap and "6 di antaranya tidak dihitung" in lengkap


def test_profiles_count_everybody_and_say_who_left_them_open() -> None:
    baris = baris_teks(tabel(susun(SURVEI, jawaban())[1], "tabel-profil"))
    tidak_diisi = next(b for b in baris if b[-3] == "Tidak diisi")
    assert tidak_diisi[-2:] == ["10", "16,67"]
    assert ["Perempuan", "20", "33,33"] in [b[-3:] for b in baris]


def test_small_groups_show_no_index() -> None:
    banyak = [*jawaban(), *[replace(SATU[0], jenis_kelamin="Laki-laki", usia="60 tahun ke atas")] * 4]
    t = tabel(susun(SURVEI, banyak)[1], "tabel-profil-ikm")
    tua = next(b for b in baris_teks(t) if "60 tahun ke atas" in b)
    assert tua[-4:] == ["4", "–", "–", "–"] and "kurang dari 5 responden" in t.sumber


def test_the_lowest_unsur_without_a_plan_is_asked_for() -> None:
    _, naskah = susun(replace(SURVEI, daftar_tindak_lanjut=()), jawaban())
    baris = baris_teks(tabel(naskah, "tabel-tindak-lanjut"))
    assert baris[0] == ["1", "U3 Waktu penyelesaian", "[BELUM DIISI]", "[BELUM DIISI]", "[BELUM DIISI]", "–"]
    _, naskah = susun(SURVEI, jawaban())
    baris = baris_teks(tabel(naskah, "tabel-tindak-lanjut"))
    assert baris[0][2:] == ["Menambah loket.", "Kepala Seksi", "30 September 2026", "Direncanakan"]
    assert baris[1][2] == "[BELUM DIISI]"


def test_follow_ups_of_unknown_unsur_come_last() -> None:
    lain = TindakLanjut(unsur="U99", uraian="Lain.")
    _, naskah = susun(replace(SURVEI, daftar_tindak_lanjut=(lain, *SURVEI.daftar_tindak_lanjut)), jawaban())
    assert baris_teks(tabel(naskah, "tabel-tindak-lanjut"))[-1][1] == "U99"


def test_the_trend_ends_with_this_survey_and_subtracts_what_is_shown() -> None:
    hasil, naskah = susun(SURVEI, jawaban())
    baris = baris_teks(tabel(naskah, "tabel-tren"))
    assert isinstance(hasil.ikm, Decimal)
    ini = format_angka(hasil.ikm, 2)
    assert baris[0][3] == "70,13" and baris[1][3] == ini
    beda = Decimal(ini.replace(",", ".")) - Decimal("70.13")
    assert baris[1][5] == f"+{format_angka(beda, 2)}"
    assert f"naik {format_angka(beda, 2)} poin" in teks_bagian(naskah, "tren")


def test_charts_have_the_scale_of_their_values() -> None:
    grafik = {b.kode: b for b in semua_blok(susun(SURVEI, jawaban())[1]) if isinstance(b, Grafik)}
    nrr, tren = grafik["gambar-nrr"], grafik["gambar-tren"]
    assert (nrr.puncak, nrr.desimal, nrr.satuan) == (Decimal(4), 3, "") and (tren.puncak, tren.desimal) == (Decimal(100), 2)
    assert "U3 Waktu penyelesaian 2,500" in nrr.alt


def test_months_are_shown_only_where_there_are_several() -> None:
    assert "tabel-bulan" in bernomor(susun(SURVEI, jawaban())[1])
    satu = [replace(j, tanggal=date(2026, 3, 1)) for j in jawaban()]
    assert "tabel-bulan" not in bernomor(susun(SURVEI, satu)[1])


def test_what_cannot_be_computed_prints_its_reason() -> None:
    teks = semua_teks(susun(*KEADAAN["satu unsur kosong"])[1])
    assert "tidak ada jawaban untuk unsur U9" in teks
    teks = semua_teks(susun(KOSONG, [])[1])
    assert "belum ada jawaban" in teks and "[BELUM DIISI: nama pimpinan]" not in teks


def test_a_service_nobody_answered_for_is_named() -> None:
    lebih = replace(SURVEI, daftar_layanan=(*SURVEI.daftar_layanan, Layanan(nama="Izin keramaian")))
    teks = teks_bagian(susun(lebih, jawaban())[1], "menurut-layanan")
    assert "Belum ada jawaban untuk layanan Izin keramaian." in teks


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.tuples(*[st.sampled_from([None, 1, 2, 3, 4])] * 9), max_size=30),
    st.sampled_from(Bobot),
    st.sampled_from(AturanKosong),
)
def test_any_answers_make_a_sound_report(nilai: list[tuple[int | None, ...]], bobot: Bobot, aturan: AturanKosong) -> None:
    survei: Survei = replace(KOSONG, bobot=bobot, aturan_kosong=aturan)
    daftar = [Jawaban(nilai=n, jenis_kelamin=("", "Laki-laki", "Perempuan")[k % 3]) for k, n in enumerate(nilai)]
    hasil, naskah = susun(survei, daftar)
    assert [s for t in semua_blok(naskah) if isinstance(t, Tabel) for s in kisi(t)] == []
    assert kode_angka(naskah) == {j.kode for j in naskah.jejak}
    if not hasil.keseluruhan.responden:
        return
    baris = [b[-2:] for b in baris_teks(tabel(naskah, "tabel-profil")) if b[-3] in ("Laki-laki", "Perempuan")]
    kosong = next(iter(b for b in baris_teks(tabel(naskah, "tabel-profil")) if b[-3] == "Tidak diisi"), None)
    kelompok = hasil.per_profil["jenis_kelamin"]
    assert sum(h.responden for h in kelompok) == hasil.keseluruhan.responden
    persen = [Decimal(b[1].replace(",", ".")) for b in baris]
    if kosong and any(h.nama == "Tidak diisi" for h in kelompok):
        persen.append(Decimal(kosong[-1].replace(",", ".")))
    assert abs(sum(persen) - 100) <= Decimal("0.02")
    for u in hasil.keseluruhan.daftar_unsur:
        assert u.sebaran is None or sum(u.sebaran) == u.terisi


def test_services_that_only_the_answers_name_are_the_scope() -> None:
    teks = teks_bagian(susun(KOSONG, jawaban())[1], "ruang-lingkup")
    assert "mencakup 2 layanan" in teks and "Kartu Keluarga" in teks
    assert "tanpa membedakan jenisnya" in teks_bagian(susun(KOSONG, SATU)[1], "ruang-lingkup")


def test_a_service_with_few_respondents_shows_its_index_but_no_answers() -> None:
    sedikit = [*jawaban(), *[replace(SATU[0], layanan="Izin keramaian")] * 2]
    _, naskah = susun(SURVEI, sedikit)
    t = tabel(naskah, "tabel-unsur-layanan")
    assert baris_teks(t)[-1] == ["Izin keramaian", *["–"] * 9] and "kurang dari 5 responden" in t.sumber
    assert baris_teks(tabel(naskah, "tabel-layanan"))[-1][2:4] == ["2", "75,00"]
