"""The drawings of a result: the nine unsur, and the index over the periods."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from sakip.kernel.angka import format_angka
from sakip.survei.hasil import HasilKelompok
from sakip.survei.mutu import daftar_kelas
from sakip.web.grafik.batang import Batang, gambar_batang
from sakip.web.grafik.garis import Seri, gambar_garis
from sakip.web.survei.penetapan import DESIMAL_IKM


def draw_unsur(semua: HasilKelompok) -> str:
    """A bar for each unsur, its value on the scale of the index."""
    return draw_bars(
        [
            Batang(
                label=f"{u.unsur.kode} {u.unsur.nama}",
                nilai=u.konversi if isinstance(u.konversi, Decimal) else None,
                kategori=u.kelas.kinerja,
                alasan="" if isinstance(u.konversi, Decimal) else u.konversi.alasan,
                rincian=f"NRR {format_angka(u.nrr, 3)}" if isinstance(u.nrr, Decimal) else "",
            )
            for u in semua.daftar_unsur
        ]
    )


def draw_bars(daftar: Sequence[Batang]) -> str:
    """Bars coloured by their class."""
    skala = [k.kinerja for k, _ in daftar_kelas()]
    return gambar_batang(
        daftar, judul="Nilai tiap unsur (25 sampai 100)", skala=skala, acuan=None, satuan="", desimal=DESIMAL_IKM
    )


def draw_trend(daftar: Sequence[tuple[str, Decimal]]) -> str:
    """The index over the periods, from nought so that a small step looks small; "" for fewer than two."""
    if len(daftar) < 2:
        return ""
    nama, nilai = [p for p, _ in daftar], tuple(n for _, n in daftar)
    return gambar_garis(nama, [Seri(nama="IKM", nilai=nilai, desimal=DESIMAL_IKM)], judul="Perkembangan IKM", nol=True)
