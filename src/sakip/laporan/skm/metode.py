"""The instrument and the rules of computing, in tables and words."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from sakip.kernel.angka import format_angka
from sakip.laporan import sel
from sakip.laporan.rangkai import Sisipan, daftar, paragraf, rangkai
from sakip.laporan.skm.angka import banyak, ikm, nilai
from sakip.laporan.skm.konteks import KonteksSkm
from sakip.naskah.simpul import Blok, Isi, Tabel
from sakip.survei.hasil import Kelas
from sakip.survei.hitung import compute_ikm
from sakip.survei.jumlah import Jumlah
from sakip.survei.mutu import daftar_kelas
from sakip.survei.survei import AturanKosong, Bobot
from sakip.survei.unsur import daftar_unsur

_KOSONG = {
    AturanKosong.TERISI: (
        "Jawaban yang sebagian unsurnya kosong tetap dihitung: NRR setiap unsur dibagi dengan banyaknya jawaban yang terisi pada "
        "unsur itu. Jawaban yang seluruh unsurnya kosong tidak dihitung."
    ),
    AturanKosong.LENGKAP: "Hanya jawaban yang kesembilan unsurnya terisi yang dihitung.",
}


def tabel_unsur() -> Tabel:
    """The nine unsur with their questions."""
    return Tabel(
        kode="tabel-unsur",
        judul="Unsur dan Pertanyaan Survei",
        nomor="",
        kolom=sel.kolom(12, 48, 110, tengah=(0,)),
        kepala=(sel.kepala("Kode", "Unsur", "Pertanyaan"),),
        baris=tuple((sel.teks(u.kode), sel.teks(u.nama), sel.teks(u.pertanyaan)) for u in daftar_unsur()),
        sumber=sel.sumber("PermenPANRB 14/2017, lampiran"),
    )


def rentang_mutu() -> tuple[tuple[Kelas, Decimal, Decimal], ...]:
    """(class, lowest, highest converted value), best first."""
    kelas = daftar_kelas()
    atas = [Decimal(100), *(bawah - Decimal("0.01") for _, bawah in kelas[:-1])]
    return tuple((k, bawah, puncak) for (k, bawah), puncak in zip(kelas, atas, strict=True))


def tabel_mutu() -> Tabel:
    """The intervals of the mean and of the converted value with their class."""
    return Tabel(
        kode="tabel-mutu",
        judul="Nilai Interval, Mutu, dan Kinerja Pelayanan",
        nomor="",
        kolom=sel.kolom(20, 42, 42, 26, 40, tengah=(0, 1, 2, 3, 4)),
        kepala=(sel.kepala("Nilai persepsi", "Nilai interval (NRR)", "Nilai konversi (IKM)", "Mutu", "Kinerja"),),
        baris=tuple(
            (
                sel.teks(str(n)),
                sel.teks(f"{_nrr(bawah)} – {_nrr(atas)}"),
                sel.teks(f"{format_angka(bawah, 2)} – {format_angka(atas, 2)}"),
                sel.teks(k.mutu),
                sel.teks(k.kinerja),
            )
            for n, (k, bawah, atas) in enumerate(reversed(rentang_mutu()), 1)
        ),
        sumber=sel.sumber("PermenPANRB 14/2017, lampiran"),
    )


def _nrr(konversi: Decimal) -> str:
    """A bound of the mean, at least two decimals: ``2,60``, ``3,0644``."""
    tampil = format_angka(konversi / 25)
    return tampil if len(tampil.partition(",")[2]) > 1 else format_angka(konversi / 25, 2)


def susun_pengolahan(k: KonteksSkm) -> Iterator[Blok]:
    """Every rule the figures rest on."""
    yield paragraf("Data diolah dengan ketentuan berikut:")
    butir: list[Sisipan] = [
        "Nilai rata-rata (NRR) unsur = jumlah nilai unsur ÷ banyaknya jawaban yang terisi pada unsur itu.",
        _bobot(k),
        "IKM = jumlah NRR tertimbang kesembilan unsur × 25.",
        f"{_KOSONG[k.hasil.aturan_kosong]} {_tidak_lengkap(k)}",
        "Mutu ditetapkan dari nilai yang dibulatkan (setengah ke atas) menjadi dua desimal. Selain itu pembulatan hanya "
        "dilakukan saat angka ditampilkan, tidak di antara langkah penghitungan.",
    ]
    if k.hasil.bobot is Bobot.LAMA:
        butir.insert(2, _cara_lama(k))
    yield daftar(butir, "huruf")


def _bobot(k: KonteksSkm) -> Isi:
    if k.hasil.bobot is Bobot.LAMA:
        return rangkai("NRR tertimbang unsur = NRR × 0,11 (cara lama).")
    return rangkai("NRR tertimbang unsur = NRR × bobot; bobot setiap unsur sama, yaitu 1 ÷ 9, sehingga jumlah bobot tepat 1.")


def _cara_lama(k: KonteksSkm) -> Isi:
    """What the old weight does to this survey's index."""
    akibat = rangkai(
        "Cara lama memakai bobot 0,11 yang dibulatkan, sehingga jumlah bobot hanya 0,99 dan IKM tertinggi yang mungkin ialah "
        "99,00."
    )
    jumlah = Jumlah(
        responden=k.semua.responden,
        jumlah=tuple(u.jumlah for u in k.semua.daftar_unsur),
        terisi=tuple(u.terisi for u in k.semua.daftar_unsur),
        sebaran=None,
    )
    setara = compute_ikm(jumlah)
    if not isinstance(setara, Decimal):
        return akibat
    banding = rangkai(
        " Dengan bobot 1/9, IKM {lama} pada laporan ini menjadi {setara}.", lama=ikm(k.semua), setara=nilai(setara, 2)
    )
    return (*akibat, *banding)


def _tidak_lengkap(k: KonteksSkm) -> str:
    if not k.hasil.tidak_lengkap:
        return "Pada survei ini tidak ada jawaban yang tidak lengkap."
    keluar = (
        f"; {banyak(k.hasil.tidak_dihitung)} di antaranya tidak dihitung" if k.hasil.tidak_dihitung else ", semuanya dihitung"
    )
    return f"Pada survei ini {banyak(k.hasil.tidak_lengkap)} jawaban tidak lengkap{keluar}."
