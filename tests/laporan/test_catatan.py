"""Reasons for missing figures stand once below the table, lettered, and leave other tables alone."""

from sakip.laporan import sel
from sakip.laporan.catatan import beri_catatan, tanpa_angka
from sakip.laporan.telusur import polos
from sakip.naskah.simpul import Paragraf, Tabel


def tabel(*alasan: str) -> Tabel:
    baris = tuple((sel.teks(tanpa_angka(a)),) for a in alasan)
    return Tabel(kode="contoh", judul="Contoh", nomor="", kolom=sel.kolom(10), kepala=(sel.kepala("Capaian"),), baris=baris)


def test_it_prints_a_reason_once_however_many_cells_share_it() -> None:
    isi, catatan = beri_catatan([tabel("target nol", "realisasi belum diisi", "target nol")])
    assert isinstance(isi, Tabel) and isinstance(catatan, Paragraf)
    assert [polos(b[0].isi) for b in isi.baris] == ["t.d.h. (a)", "t.d.h. (b)", "t.d.h. (a)"]
    assert polos(catatan.isi) == "t.d.h. = tidak dapat dihitung: (a) target nol; (b) realisasi belum diisi."


def test_it_goes_on_with_two_letters_after_z() -> None:
    isi, _ = beri_catatan([tabel(*(f"alasan {n}" for n in range(28)))])
    assert isinstance(isi, Tabel)
    assert [polos(isi.baris[n][0].isi) for n in (25, 26, 27)] == ["t.d.h. (z)", "t.d.h. (aa)", "t.d.h. (ab)"]


def test_it_leaves_a_table_without_missing_figures_as_it_is() -> None:
    utuh = tabel("")
    assert list(beri_catatan([utuh])) == [utuh]
