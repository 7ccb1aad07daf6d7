"""Population and sample: Krejcie & Morgan with the survey's own numbers, and whether enough people answered."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.laporan import sel
from sakip.laporan.rangkai import isian, paragraf
from sakip.laporan.skm.angka import banyak, nilai, sel_banyak
from sakip.laporan.skm.jejak import RUMUS_SAMPEL
from sakip.laporan.skm.konteks import KonteksSkm
from sakip.naskah.simpul import AngkaTeks, Blok, Paragraf, Perataan, Rujuk, Tabel
from sakip.survei.hasil import KecukupanSampel


def susun_sampel(k: KonteksSkm) -> Iterator[Blok]:
    """The formula, the numbers put in, the verdict, the services."""
    s = k.hasil.sampel
    yield paragraf(
        "Populasi ialah pengguna layanan dalam periode survei. Ukuran sampel paling sedikit ditetapkan dengan rumus Krejcie dan "
        "Morgan, s = {rumus}, dengan N jumlah populasi, χ² = 3,841 (tingkat kepercayaan 95 persen), P = 0,5, dan d = 0,05.",
        rumus=RUMUS_SAMPEL,
    )
    if s.populasi is None or s.target is None:
        yield Paragraf(isi=isian("jumlah pengguna layanan dalam periode survei, untuk menetapkan ukuran sampel"))
        yield paragraf(
            "Selama jumlah itu belum diketahui, kecukupan {n} responden survei ini tidak dapat dinilai.", n=banyak(s.responden)
        )
    else:
        yield _hitungan(s, s.populasi, s.target)
    if s.galat_persen is not None:
        yield paragraf(
            "Dengan {n} responden, galat sampel untuk suatu proporsi pada tingkat kepercayaan 95 persen ialah "
            "{galat} poin persen.",
            n=banyak(s.responden),
            galat=nilai(s.galat_persen, 2),
        )
    if any(n.populasi for n in k.hasil.sampel_layanan.values()):
        yield paragraf("Pengguna, sampel, dan responden setiap layanan disajikan pada {rujuk}.", rujuk=Rujuk("tabel-sampel"))
        yield _tabel(k)


def _hitungan(s: KecukupanSampel, populasi: int, target: int) -> Paragraf:
    n = banyak(populasi)
    return paragraf(
        "Untuk N = {n} diperoleh s = (3,841 × {n} × 0,5 × 0,5) ÷ (0,05² × ({n} − 1) + 3,841 × 0,5 × 0,5) = {s} responden. "
        "Jawaban yang dihitung berasal dari {responden} responden, sehingga sampel {cukup}.",
        n=n,
        s=AngkaTeks(banyak(target), "sampel"),
        responden=banyak(s.responden),
        cukup="mencukupi" if s.cukup else f"belum mencukupi (kurang {banyak(target - s.responden)} responden)",
    )


def _tabel(k: KonteksSkm) -> Tabel:
    cukup = {None: "–", True: "cukup", False: "belum"}
    baris = [
        (
            sel.teks(str(n)),
            sel.teks(nama),
            sel_banyak(s.populasi),
            sel_banyak(s.target, f"sampel:{n}"),
            sel_banyak(s.responden),
            sel.teks(cukup[s.cukup]),
        )
        for n, (nama, s) in enumerate(k.hasil.sampel_layanan.items(), 1)
    ]
    total = k.hasil.sampel
    return Tabel(
        kode="tabel-sampel",
        judul="Pengguna, Ukuran Sampel, dan Responden Setiap Layanan",
        nomor="",
        kolom=sel.kolom(12, 70, 26, 24, 26, 22, kanan=(2, 3, 4), tengah=(0, 5)),
        kepala=(sel.kepala("No", "Layanan", "Pengguna", "Sampel", "Responden", "Keterangan"),),
        baris=tuple(baris),
        kaki=(
            (
                sel.teks("Seluruh layanan", tebal=True, rentang_kolom=2, perataan=Perataan.KIRI),
                sel_banyak(total.populasi, tebal=True),
                sel_banyak(total.target, "sampel", tebal=True),
                sel_banyak(total.responden, tebal=True),
                sel.teks(cukup[total.cukup], tebal=True),
            ),
        ),
        sumber="Sampel seluruh layanan dihitung dari jumlah pengguna seluruhnya, bukan jumlah sampel setiap layanan.",
    )
