"""Budget: leaves are entered, sums come from the core, tables are stored whole."""

from __future__ import annotations

import pytest

from sakip.web.audit.models import Peristiwa
from sakip.web.kinerja.actions.anggaran import IsianAnggaran, save_budget
from sakip.web.kinerja.actions.baris import change
from sakip.web.kinerja.models import Anggaran, HasilGugus, Simpul

DASAR = "/i/misal/u/bluto/2023/anggaran/"
_BIDANG = ("sebelum_rupiah", "sesudah_rupiah", "realisasi_rupiah", "sumber_dana")


def _tabel(tahun, **ganti: str) -> dict[str, str]:
    isi: dict[str, str] = {}
    for a in Anggaran.objects.filter(tahun_kinerja=tahun):
        isi[f"s{a.simpul_id}-kunci_versi"] = str(a.kunci_versi)
        for nama in _BIDANG:
            nilai = getattr(a, nama)
            teks = "" if nilai is None else f"{nilai:,}".replace(",", ".") if isinstance(nilai, int) else nilai
            isi |= {f"s{a.simpul_id}-{nama}": teks, f"initial-s{a.simpul_id}-{nama}": teks}
    return isi | ganti


def _anggaran(kode: str) -> Anggaran:
    return Anggaran.objects.select_related("simpul").get(simpul__kode=kode)


def test_a_leaf_changes_the_sums_above(dunia, tahun) -> None:
    a = _anggaran("7.01.01.2.01")
    client = dunia.client("perencana")
    isi = {"kunci_versi": a.kunci_versi, "sebelum_rupiah": "18.500.000", "sesudah_rupiah": "Rp20.000.000"}
    isi |= {f"initial-{n}": "" for n in _BIDANG} | {"realisasi_rupiah": "18.112.000", "sumber_dana": "APBD"}
    assert client.post(f"{DASAR}isi/{a.simpul_id}/", isi).status_code == 302
    assert _anggaran("7.01.01.2.01").sesudah_rupiah == 20_000_000
    program = HasilGugus.objects.get(tahun_kinerja=tahun, kode="7.01.01")
    assert program.anggaran_rupiah == 2_637_727_846 + 1_500_000
    assert "2.639.227.846" in client.get(DASAR).content.decode()
    assert Peristiwa.objects.filter(jenis="anggaran.isi", objek_id=str(a.pk)).exists()


def test_the_whole_table_is_stored_or_nothing(dunia, tahun) -> None:
    a, b = _anggaran("7.01.01.2.01"), _anggaran("7.01.01.2.02")
    client = dunia.client("perencana")
    salah = _tabel(tahun, **{f"s{a.simpul_id}-realisasi_rupiah": "1", f"s{b.simpul_id}-realisasi_rupiah": "-5"})
    jawaban = client.post(f"{DASAR}isi/", salah)
    assert jawaban.status_code == 200
    assert "tidak boleh negatif" in jawaban.content.decode()
    assert _anggaran("7.01.01.2.01").realisasi_rupiah == 18_112_000
    benar = _tabel(tahun, **{f"s{a.simpul_id}-realisasi_rupiah": "1", f"s{b.simpul_id}-realisasi_rupiah": "2"})
    assert client.post(f"{DASAR}isi/", benar).status_code == 302
    assert [_anggaran(k).realisasi_rupiah for k in ("7.01.01.2.01", "7.01.01.2.02")] == [1, 2]


def test_a_clash_is_marked_and_stores_nothing(dunia, tahun) -> None:
    a, b = _anggaran("7.01.01.2.01"), _anggaran("7.01.01.2.02")
    isi = _tabel(tahun, **{f"s{a.simpul_id}-realisasi_rupiah": "1", f"s{b.simpul_id}-realisasi_rupiah": "2"})
    change(b, by=dunia.orang["administrator"], realisasi_rupiah=7)
    jawaban = dunia.client("perencana").post(f"{DASAR}isi/", isi)
    assert "Nilai yang tersimpan sekarang: 7" in jawaban.content.decode()
    assert [_anggaran(k).realisasi_rupiah for k in ("7.01.01.2.01", "7.01.01.2.02")] == [18_112_000, 7]


def test_sums_are_not_entered_and_other_plans_refused(dunia, tahun) -> None:
    program = Simpul.objects.get(kode="7.01.01")
    assert dunia.client("perencana").get(f"{DASAR}isi/{program.pk}/").status_code == 404
    daerah = Simpul.objects.exclude(rencana=tahun.rencana).first()
    with pytest.raises(ValueError, match="another plan"):
        save_budget(
            tahun_kinerja=tahun,
            daftar=[IsianAnggaran(simpul=daerah, isi={"sebelum_rupiah": 1}, dilihat=None)],
            by=dunia.orang["perencana"],
        )


@pytest.mark.parametrize("siapa", ["kepala", "pembina", "apip", "pembaca"])
def test_only_planners_enter(dunia, tahun, siapa) -> None:
    client = dunia.client(siapa)
    assert client.post(f"{DASAR}isi/", {}).status_code == 403
    assert "Isi semua baris" not in client.get(DASAR).content.decode()
