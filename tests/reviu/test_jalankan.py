"""Running rules: selection, order, and fingerprints that lapse when the facts change."""

from __future__ import annotations

import pytest

from sakip.exchange.xlsx import read_rows
from sakip.naskah.simpul import Naskah
from sakip.pengukuran import measure
from sakip.reviu.aturan import KELUARGA, muat_aturan
from sakip.reviu.jalankan import Pilihan, PilihanTidakDikenal, review
from sakip.reviu.kasus import terapkan
from sakip.reviu.temuan import Butir, Temuan, Tingkat, sidik_fakta

RUSAK = {
    "ubah": {
        "Indikator": {"I2": {"satuan": "Desa", "formulasi": ""}, "P2": {"satuan": ""}},
        "RKT": {"I1": {"target": 80}},
        "PK": {2: {"nomor": "", "alasan": "lainnya"}},
    }
}
RENCANA = Pilihan(pilih=("REN", "IND", "TRG", "PK"))


def reviu(kasus: dict[str, object], pilihan: Pilihan = RENCANA) -> tuple[Temuan, ...]:
    dokumen, _ = read_rows(terapkan(kasus))
    assert dokumen is not None
    return review(
        dokumen, measure(dokumen), Naskah(judul="LKjIP", pengarang="", subjek="", kertas="F4", daftar_bagian=()), pilihan
    )


@pytest.mark.parametrize("kata", ["IND003", "ind003", "satuan-kosong"])
def test_it_runs_only_the_rule_named_by_code_or_slug(kata: str) -> None:
    assert {t.kode for t in reviu(RUSAK, Pilihan(pilih=(kata,)))} == {"IND003"}


def test_it_runs_a_family_or_a_level() -> None:
    assert {t.keluarga for t in reviu(RUSAK, Pilihan(pilih=("TRG",)))} == {"TRG"}
    level = Pilihan(pilih=("salah",)).aturan()
    assert level and all(a.tingkat is Tingkat.SALAH for a in level)


def test_it_leaves_out_what_is_ignored() -> None:
    kode = {t.kode for t in reviu(RUSAK, Pilihan(pilih=("IND", "TRG"), abaikan=("satuan-kosong", "TRG")))}
    assert "IND003" not in kode and "IND001" in kode
    assert not any(k.startswith("TRG") for k in kode)


def test_all_rules_run_where_nothing_is_chosen() -> None:
    assert Pilihan().aturan() == muat_aturan()


@pytest.mark.parametrize("pilihan", [Pilihan(pilih=("IND999",)), Pilihan(abaikan=("tidak-ada",))])
def test_an_unknown_selection_is_refused(pilihan: Pilihan) -> None:
    with pytest.raises(PilihanTidakDikenal):
        pilihan.aturan()


def test_findings_come_by_family_then_gravest_first() -> None:
    temuan = reviu(RUSAK)
    keluarga, tingkat = list(KELUARGA), list(Tingkat)
    kunci = [(keluarga.index(t.keluarga), tingkat.index(t.tingkat), t.kode) for t in temuan]
    assert len({t.keluarga for t in temuan}) > 2 and len({t.tingkat for t in temuan}) == 3
    assert kunci == sorted(kunci)


def test_the_same_facts_give_the_same_fingerprint() -> None:
    assert [t.sidik for t in reviu(RUSAK)] == [t.sidik for t in reviu(RUSAK)]


def test_a_changed_fact_gives_another_fingerprint() -> None:
    def sidik(target: object) -> str:
        (temuan,) = reviu({"ubah": {"RKT": {"I1": {"target": target}}}}, Pilihan(pilih=("rkt-di-bawah-renstra",)))
        return temuan.sidik

    assert sidik(80) != sidik(79)


def test_a_change_elsewhere_keeps_the_fingerprint() -> None:
    pilihan = Pilihan(pilih=("rkt-di-bawah-renstra",))
    satu = reviu({"ubah": {"RKT": {"I1": {"target": 80}}}}, pilihan)
    dua = reviu({"ubah": {"RKT": {"I1": {"target": 80}}, "Unit": {"alamat": "Jalan Lain 2"}}}, pilihan)
    assert [t.sidik for t in satu] == [t.sidik for t in dua] != []


def test_a_fingerprint_rests_on_rule_object_and_facts_not_on_wording() -> None:
    butir = Butir(pesan="satu", saran="s", objek="I1", fakta=("80", "82"))
    ulang = Butir(pesan="kata lain", saran="t", objek="I1", fakta=("80", "82"))
    lain = Butir(pesan="satu", saran="s", objek="I2", fakta=("80", "82"))
    assert sidik_fakta("TRG001", butir) == sidik_fakta("TRG001", ulang)
    assert len({sidik_fakta("TRG001", butir), sidik_fakta("TRG002", butir), sidik_fakta("TRG001", lain)}) == 3
