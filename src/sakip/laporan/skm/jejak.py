"""How each figure of a survey came about: formula, operands, rounding, regulation."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from sakip.hukum.rujukan import sebut
from sakip.kernel.angka import bulatkan, format_angka
from sakip.laporan.skm.angka import DESIMAL_IKM, DESIMAL_NRR, banyak, kode_ikm
from sakip.laporan.skm.konteks import KonteksSkm
from sakip.naskah.simpul import Jejak
from sakip.survei.hasil import Angka, HasilKelompok, NilaiUnsur
from sakip.survei.survei import Bobot

RUMUS_SAMPEL = "χ²·N·P·(1 − P) ÷ (d²·(N − 1) + χ²·P·(1 − P))"
_HITUNG, _MUTU, _SAMPEL = "penghitungan", "mutu", "sampel"
_JAWABAN, _SURVEI = "jawaban survei", "keterangan survei"
Operan = tuple[str, str, str]


def teks_bobot(bobot: Bobot) -> str:
    """The weight of an unsur as printed."""
    return "0,11" if bobot is Bobot.LAMA else "1/9"


def trace_skm(k: KonteksSkm) -> Iterator[Jejak]:
    """The traces of all figures that the report marks with a code."""
    yield _ikm(k, k.semua, "ikm", "IKM seluruh responden")
    for u in k.semua.daftar_unsur:
        yield from _unsur(k, u)
    kelompok = {"layanan": k.hasil.per_layanan, **k.hasil.per_profil, "bulan": k.hasil.per_bulan}
    for jenis, daftar in kelompok.items():
        for n, h in enumerate(daftar, 1):
            yield _ikm(k, h, kode_ikm(jenis, n), f"IKM {h.nama}")
    yield from _rentang(k)
    yield from _sampel(k)


def _jejak(kode: str, judul: str, hasil: str, rumus: str, operan: tuple[Operan, ...], desimal: int, *dasar: str) -> Jejak:
    bulat = f"setengah ke atas menjadi {desimal} desimal" if desimal else "setengah ke atas ke bilangan bulat"
    return Jejak(
        kode=kode,
        judul=judul,
        hasil=hasil,
        rumus=rumus,
        operan=operan,
        pembulatan=f"{bulat}, hanya saat ditampilkan" if desimal else bulat,
        rujukan=tuple(sebut(f"permenpanrb-14-2017#{d}") for d in dasar),
    )


def _tampil(isi: Angka, desimal: int) -> str:
    return format_angka(isi, desimal) if isinstance(isi, Decimal) else f"tidak dapat dihitung: {isi.alasan}"


def _penuh(isi: Angka) -> str:
    """Six decimals, with an ellipsis where more follow."""
    if not isinstance(isi, Decimal):
        return _tampil(isi, DESIMAL_NRR)
    pendek = bulatkan(isi, 6)
    return format_angka(pendek) + ("" if pendek == isi else "…")


def _unsur(k: KonteksSkm, u: NilaiUnsur) -> Iterator[Jejak]:
    kode, nama = u.unsur.kode, f"{u.unsur.kode} {u.unsur.nama}"
    rata = (f"NRR {kode}", _penuh(u.nrr), f"nrr:{kode}")
    isi = ((f"Jumlah nilai {kode}", banyak(u.jumlah), _JAWABAN), (f"Jawaban terisi {kode}", banyak(u.terisi), _JAWABAN))
    yield _jejak(
        f"nrr:{kode}",
        f"Nilai rata-rata (NRR) {nama}",
        _tampil(u.nrr, DESIMAL_NRR),
        "jumlah nilai ÷ banyaknya jawaban yang terisi",
        isi,
        DESIMAL_NRR,
        _HITUNG,
    )
    bobot = ("Bobot unsur", teks_bobot(k.hasil.bobot), _SURVEI)
    yield _jejak(
        f"tertimbang:{kode}",
        f"NRR tertimbang {nama}",
        _tampil(u.tertimbang, DESIMAL_NRR),
        "NRR × bobot unsur",
        (rata, bobot),
        DESIMAL_NRR,
        _HITUNG,
    )
    konversi = _tampil(u.konversi, DESIMAL_IKM)
    yield _jejak(f"konversi:{kode}", f"Nilai konversi {nama}", konversi, "NRR × 25", (rata,), DESIMAL_IKM, _HITUNG, _MUTU)


def _ikm(k: KonteksSkm, h: HasilKelompok, kode: str, judul: str) -> Jejak:
    return _jejak(
        kode,
        judul,
        _tampil(h.ikm, DESIMAL_IKM),
        "jumlah (NRR setiap unsur × bobot) × 25",
        (
            *(
                (f"NRR {u.unsur.kode}", _penuh(u.nrr), f"nrr:{u.unsur.kode}" if h is k.semua else _JAWABAN)
                for u in h.daftar_unsur
            ),
            ("Bobot setiap unsur", teks_bobot(k.hasil.bobot), _SURVEI),
            ("Responden", banyak(h.responden), _JAWABAN),
        ),
        DESIMAL_IKM,
        _HITUNG,
        _MUTU,
    )


def _rentang(k: KonteksSkm) -> Iterator[Jejak]:
    if k.semua.rentang is None:
        return
    populasi = k.survei.populasi_total
    yield _jejak(
        "rentang",
        "Rentang galat IKM pada tingkat kepercayaan 95 persen",
        f"±{format_angka(k.semua.rentang, 2)}",
        "1,96 × 25 × √(ragam nilai rata-rata responden ÷ n × (N − n) ÷ (N − 1)); faktor N hanya bila populasi diketahui",
        (
            ("n, responden", banyak(k.semua.responden), _JAWABAN),
            ("N, pengguna layanan", banyak(populasi) if populasi else "tidak diketahui", _SURVEI),
        ),
        2,
        _SAMPEL,
    )


def _sampel(k: KonteksSkm) -> Iterator[Jejak]:
    daftar = {"sampel": k.hasil.sampel}
    daftar |= {f"sampel:{n}": s for n, s in enumerate(k.hasil.sampel_layanan.values(), 1)}
    for kode, s in daftar.items():
        if s.target is not None and s.populasi is not None:
            yield _jejak(
                kode,
                "Ukuran sampel paling sedikit",
                banyak(s.target),
                f"{RUMUS_SAMPEL} dengan χ² = 3,841, P = 0,5, dan d = 0,05",
                (("N, pengguna layanan", banyak(s.populasi), _SURVEI),),
                0,
                _SAMPEL,
            )
