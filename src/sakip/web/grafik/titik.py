"""Achievement against absorption: one point a unit or sasaran, with the line on which both are equal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from sakip.kernel.angka import format_angka, format_persen
from sakip.web.grafik.huruf import TERSEMPIT, bungkus, lebar, potong
from sakip.web.grafik.palet import SERI
from sakip.web.grafik.sumbu import Sumbu, susun_sumbu
from sakip.web.grafik.unsur import ACUAN, REDUP, SAMAR, bingkai_cair, garis, kelompok, persen_lebar, tautkan, tulis

_KIRI, _LEBAR, _ATAS, _TINGGI = 0.13, 0.85, 26.0, 280.0
_SERATUS = Decimal(100)
_PUNCAK = Decimal(200)
_KETERANGAN = "Garis putus-putus: capaian sama dengan serapan; di atasnya capaian melebihi serapan. Garis merah: capaian 100%."
_UKUR = (TERSEMPIT, 480, 1100)
"""Column widths at which no label may touch another."""
Wilayah = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Titik:
    """One point, in percent points; ``alasan`` says why a value is missing."""

    label: str
    serapan: Decimal | None
    capaian: Decimal | None
    alasan: str = ""
    tautan: str = ""


@dataclass(frozen=True, slots=True)
class _Letak:
    titik: Titik
    x: float
    y: float


def gambar_titik(daftar: Sequence[Titik], *, judul: str, uraian: str = "") -> str:
    """The points; above the dashed line more was achieved than spent. Values beyond 200 stand at the edge."""
    ada = [t for t in daftar if t.serapan is not None and t.capaian is not None]
    if not ada:
        kosong: list[str] = []
        y = _catat_kosong(kosong, daftar, _catat(kosong, "Belum ada titik untuk digambar.", 2))
        return bingkai_cair(kosong, y + 8, judul, uraian or _uraian(ada, len(daftar)))
    datar, tegak = _sumbu([t.serapan for t in ada]), _sumbu([t.capaian for t in ada])
    letak = [
        _Letak(t, _x(datar, t.serapan), _y(tegak, t.capaian)) for t in ada if t.serapan is not None and t.capaian is not None
    ]
    label, tersisa = _label(letak)
    isi = [*_kisi(datar, tegak), *_pembatas(datar, tegak), *(_gambar(satu) for satu in letak), *label]
    y = _catat(isi, _KETERANGAN, _ATAS + _TINGGI + 34)
    if tersisa:
        teks = f"{tersisa} titik tanpa nama karena tempatnya sempit; arahkan penunjuk ke titiknya atau lihat tabel."
        y = _catat(isi, teks, y)
    y = _catat_kosong(isi, daftar, y)
    return bingkai_cair(isi, y + 8, judul, uraian or _uraian(ada, len(daftar)))


def _sumbu(nilai: Sequence[Decimal | None]) -> Sumbu:
    """From 98 to 100 at least: a finer axis would tell nothing, and its figures would not fit a phone."""
    return susun_sumbu([_SERATUS - 2, _SERATUS, *(min(max(n, Decimal(0)), _PUNCAK) for n in nilai if n is not None)])


def _x(sumbu: Sumbu, nilai: Decimal) -> float:
    return _KIRI + _LEBAR * sumbu.bagian(nilai)


def _y(sumbu: Sumbu, nilai: Decimal) -> float:
    return _ATAS + _TINGGI * (1 - sumbu.bagian(nilai))


def _kisi(datar: Sumbu, tegak: Sumbu) -> Iterator[str]:
    kiri, kanan, bawah = persen_lebar(_KIRI), persen_lebar(_KIRI + _LEBAR), _ATAS + _TINGGI
    yield tulis(0, 14, "Capaian kinerja (%)", 11, tebal=True)
    for nilai in tegak.tanda:
        y = _y(tegak, nilai)
        yield garis(kiri, y, kanan, y, warna=SAMAR)
        yield tulis(kiri, y + 4, format_angka(nilai), 10.5, jangkar="end", warna=REDUP, dx=-6)
    for nilai in datar.tanda:
        x = persen_lebar(_x(datar, nilai))
        yield garis(x, _ATAS, x, bawah, warna=SAMAR)
        jangkar = "end" if nilai == datar.atas else "middle"
        yield tulis(x, bawah + 15, format_angka(nilai), 10.5, jangkar=jangkar, warna=REDUP, dx=6 if nilai == datar.atas else 0)
    yield tulis(kanan, bawah + 31, "Serapan anggaran (%)", 11, jangkar="end", tebal=True)


def _pembatas(datar: Sumbu, tegak: Sumbu) -> Iterator[str]:
    """The line of equal achievement and absorption, and the line at 100."""
    y100 = _y(tegak, _SERATUS)
    yield garis(persen_lebar(_KIRI), y100, persen_lebar(_KIRI + _LEBAR), y100, warna=ACUAN)
    dari, ke = max(datar.bawah, tegak.bawah), min(datar.atas, tegak.atas)
    if dari < ke:
        mulai, akhir = (persen_lebar(_x(datar, dari)), _y(tegak, dari)), (persen_lebar(_x(datar, ke)), _y(tegak, ke))
        yield garis(*mulai, *akhir, warna=REDUP, tebal=1.4, putus="6 4")


def _gambar(satu: _Letak) -> str:
    lingkar = f'<circle cx="{persen_lebar(satu.x)}" cy="{satu.y:.1f}" r="5.5" fill="{SERI[0]}" stroke="#fff" stroke-width="1.2"/>'
    sentuh = f'<circle cx="{persen_lebar(satu.x)}" cy="{satu.y:.1f}" r="12" fill="none" pointer-events="all"/>'
    return tautkan(kelompok([lingkar, sentuh], keterangan=_kata(satu.titik)), satu.titik.tautan, _kata(satu.titik))


def _label(letak: Sequence[_Letak]) -> tuple[list[str], int]:
    """Names beside the points where they touch nothing, and how many found no room."""
    terpakai: dict[float, list[Wilayah]] = {
        ukur: [(s.x * ukur - 6, s.y - 6, s.x * ukur + 6, s.y + 6) for s in letak] for ukur in _UKUR
    }
    isi: list[str] = []
    for nomor, satu in enumerate(letak):
        teks = potong(satu.titik.label, 130, 11)
        panjang = lebar(teks, 11)
        for jangkar, dx, dy in (("start", 9, 4), ("end", -9, 4), ("middle", 0, -10), ("middle", 0, 18)):
            wilayah = {ukur: _wilayah(satu.x * ukur + dx, satu.y + dy, panjang, jangkar) for ukur in _UKUR}
            if all(_bebas(w, [*terpakai[u][:nomor], *terpakai[u][nomor + 1 :]], u) for u, w in wilayah.items()):
                isi.append(tulis(persen_lebar(satu.x), satu.y + dy, teks, 11, jangkar=jangkar, tepi="#fff", dx=dx))
                for ukur, w in wilayah.items():
                    terpakai[ukur].append(w)
                break
    return isi, len(letak) - len(isi)


def _wilayah(x: float, y: float, panjang: float, jangkar: str) -> Wilayah:
    kiri = {"start": x, "end": x - panjang, "middle": x - panjang / 2}[jangkar]
    return kiri, y - 10, kiri + panjang, y + 3


def _bebas(w: Wilayah, lain: Sequence[Wilayah], ukur: float) -> bool:
    if w[0] < _KIRI * ukur or w[2] > ukur or w[1] < _ATAS - 4 or w[3] > _ATAS + _TINGGI + 2:
        return False
    return not any(w[0] < b[2] and b[0] < w[2] and w[1] < b[3] and b[1] < w[3] for b in lain)


def _catat(isi: list[str], teks: str, y: float) -> float:
    for baris in bungkus(teks, TERSEMPIT, 11, maks=3):
        y += 15
        isi.append(tulis(0, y, baris, 11, warna=REDUP))
    return y


def _catat_kosong(isi: list[str], daftar: Sequence[Titik], y: float) -> float:
    """Points without a value, with their reasons."""
    kosong = [t for t in daftar if t.serapan is None or t.capaian is None]
    for satu in kosong[:8]:
        y = _catat(isi, f"– {satu.label}: {satu.alasan or 'capaian atau serapan belum ada'}.", y)
    return _catat(isi, f"dan {len(kosong) - 8} lainnya tanpa nilai; lihat tabel.", y) if len(kosong) > 8 else y


def _kata(titik: Titik) -> str:
    if titik.serapan is None or titik.capaian is None:
        return f"{titik.label}: {titik.alasan}"
    return f"{titik.label}: capaian {format_persen(titik.capaian)}%, serapan {format_persen(titik.serapan)}%"


def _uraian(ada: Sequence[Titik], semua: int) -> str:
    sisa = f" {semua - len(ada)} lainnya tanpa nilai." if semua > len(ada) else ""
    kata = "; ".join(map(_kata, ada[:12])) + (f"; dan {len(ada) - 12} titik lain" if len(ada) > 12 else "")
    return f"{kata or 'Belum ada data'}.{sisa}"
