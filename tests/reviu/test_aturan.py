"""What every rule must be: a file named after it, a source that resolves, a manual page and cases."""

from __future__ import annotations

import re

import pytest

from sakip.hukum.rujukan import sebut
from sakip.reviu.aturan import KELUARGA, Aturan, aturan, muat_aturan
from sakip.reviu.kasus import muat_kasus
from sakip.reviu.temuan import Butir, Tahap, Tingkat

SEMUA = muat_aturan()


_per_aturan = pytest.mark.parametrize("aturan_", SEMUA, ids=lambda a: a.kode)


@_per_aturan
def test_its_sources_resolve(aturan_: Aturan) -> None:
    assert aturan_.rujukan
    assert all(sebut(rujukan) for rujukan in aturan_.rujukan)


@_per_aturan
def test_its_manual_page_says_why_and_how_to_mend(aturan_: Aturan) -> None:
    judul, *bagian = aturan_.penjelasan.split("\n\n")
    assert judul and "\n" not in judul and judul.endswith(".")
    assert [b.partition(":")[0] for b in bagian if re.match(r"[A-Z][a-z ]+:", b)] == ["Mengapa", "Cara memperbaiki"]
    assert all(len(b.partition(":")[2].strip()) > 20 for b in bagian)


@_per_aturan
def test_it_ships_passing_and_failing_cases(aturan_: Aturan) -> None:
    kasus = muat_kasus(aturan_)
    assert kasus["lulus"] and kasus["gagal"]
    assert all(k["temuan"] for k in kasus["gagal"])
    nama = [k["nama"] for daftar in kasus.values() for k in daftar]
    assert len(nama) == len(set(nama))


@_per_aturan
def test_its_file_is_named_after_its_family_code_and_slug(aturan_: Aturan) -> None:
    keluarga, _, berkas = aturan_.modul.rpartition(".")
    assert keluarga == f"sakip.reviu.rules.{aturan_.keluarga.lower()}"
    assert berkas == f"{aturan_.kode.lower()}_{aturan_.slug.replace('-', '_')}"
    assert aturan_.keluarga in KELUARGA
    assert re.fullmatch(r"[A-Z]+\d{3}", aturan_.kode)


def test_codes_and_slugs_are_unique() -> None:
    assert len({a.kode for a in SEMUA}) == len(SEMUA)
    assert len({a.slug for a in SEMUA}) == len(SEMUA)


def test_a_slug_is_no_name_of_a_family_or_a_level() -> None:
    assert not {a.slug for a in SEMUA} & ({k.lower() for k in KELUARGA} | {t.value for t in Tingkat})


def test_a_code_that_is_taken_is_refused() -> None:
    with pytest.raises(ValueError, match=SEMUA[0].kode):

        @aturan(SEMUA[0].kode, "lain", tahap=Tahap.RENCANA, tingkat=Tingkat.SARAN, rujukan=())
        def lain(dokumen: object) -> list[Butir]:
            return []
