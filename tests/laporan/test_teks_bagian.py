"""A draft can be taken over as one's own text without changing what the report says."""

from __future__ import annotations

from dataclasses import replace

from sakip.contoh import muat
from sakip.laporan.bagian import DAFTAR_BAGIAN
from sakip.laporan.basi import angka_basi
from sakip.laporan.compose import compose_lkjip
from sakip.laporan.teks_bagian import susun_teks_bagian, teks_markdown
from sakip.laporan.telusur import isi_blok
from sakip.laporan.turunan import susun_konteks
from sakip.naskah.sebutan import daftar_sebutan
from sakip.naskah.simpul import Blok, Rujuk
from sakip.pengukuran import measure
from sakip.rencana.unit import Narasi


def test_setiap_bagian_punya_draf() -> None:
    dokumen = muat("bluto-2023")
    teks = susun_teks_bagian(dokumen, measure(dokumen), draf=True)
    assert set(teks) == {b.kode for b in DAFTAR_BAGIAN}
    assert all(teks.values())


def test_draf_sebagai_teks_sendiri_memuat_angka_yang_sama() -> None:
    dokumen = muat("bluto-2023")
    ukur = measure(dokumen)
    k = susun_konteks(dokumen, ukur)
    sebutan = daftar_sebutan(compose_lkjip(dokumen, ukur))
    draf = susun_teks_bagian(dokumen, ukur, draf=True)
    narasi = tuple(Narasi(bagian=kode, teks=teks_markdown(blok, sebutan, k)) for kode, blok in draf.items())
    sendiri = replace(dokumen, daftar_narasi=narasi)
    hasil = susun_teks_bagian(sendiri, ukur)
    for kode, blok in draf.items():
        assert _teks(blok, sebutan) == _teks(hasil[kode], sebutan), kode
    assert "{capaian:iku}" in teks_markdown(draf["penutup"], sebutan, k)
    assert angka_basi(sendiri, ukur) == ()


def test_draf_dipakai_walau_ada_teks_sendiri() -> None:
    dokumen = replace(muat("bluto-2023"), daftar_narasi=(Narasi(bagian="penutup", teks="Kesimpulan *kami*."),))
    ukur = measure(dokumen)
    assert susun_teks_bagian(dokumen, ukur)["penutup"] != susun_teks_bagian(dokumen, ukur, draf=True)["penutup"]


def _teks(daftar_blok: tuple[Blok, ...], sebutan: dict[str, str]) -> list[str]:
    return [
        " ".join("".join(sebutan[s.kode] if isinstance(s, Rujuk) else s.teks for s in isi).split())
        for blok in daftar_blok
        for isi in isi_blok(blok)
    ]
