"""Tables of groups: profile, services, months."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sakip.laporan import sel
from sakip.laporan.skm.angka import DESIMAL_IKM, DESIMAL_NRR, bagian_persen, kode_ikm, sel_angka, sel_banyak, sel_mutu
from sakip.laporan.skm.konteks import KonteksSkm
from sakip.naskah.simpul import Kolom, Perataan, Sel, Tabel
from sakip.survei.hasil import HasilKelompok
from sakip.survei.unsur import KODE_UNSUR

TERKECIL = 5
"""The IKM of a smaller group of a profile and the NRR of a smaller service are not printed: they could tell one person's own."""
Baris = tuple[Sel, ...]


def tabel_profil(k: KonteksSkm) -> Tabel:
    """Respondents and their share by profile and service."""
    kelompok: list[tuple[str, tuple[HasilKelompok, ...]]] = [p for p in k.profil().values() if p[1]]
    if k.hasil.per_layanan:
        kelompok.append(("Jenis layanan", k.hasil.per_layanan))
    return Tabel(
        kode="tabel-profil",
        judul="Responden menurut Profil",
        nomor="",
        kolom=sel.kolom(10, 40, 72, 26, 26, kanan=(3, 4), tengah=(0,)),
        kepala=(sel.kepala("No", "Profil", "Kelompok", "Responden", "Persen"),),
        baris=tuple(sel.bernomor([_berpersen(k, nama, daftar) for nama, daftar in kelompok])),
        kosong="Belum ada jawaban.",
    )


def _berpersen(k: KonteksSkm, nama: str, daftar: Sequence[HasilKelompok]) -> list[Baris]:
    semua = k.semua.responden
    hasil: list[Baris] = []
    for n, h in enumerate(daftar):
        awal = (sel.teks(nama, rentang_baris=len(daftar)),) if n == 0 else ()
        persen = bagian_persen(h.responden, semua)
        hasil.append((*awal, sel.teks(h.nama), sel_banyak(h.responden), sel_angka(persen, 2)))
    return hasil


def tabel_profil_ikm(k: KonteksSkm) -> Tabel:
    """The index of each profile group."""
    kelompok = [
        [
            (*((sel.teks(nama, rentang_baris=len(daftar)),) if n == 1 else ()), *_terlindung(h, kode_ikm(kode, n)))
            for n, h in enumerate(daftar, 1)
        ]
        for kode, (nama, daftar) in k.profil().items()
        if daftar
    ]
    return Tabel(
        kode="tabel-profil-ikm",
        judul="IKM menurut Profil Responden",
        nomor="",
        kolom=sel.kolom(10, 34, 58, 26, 20, 20, 16, kanan=(3, 4, 5), tengah=(0, 6)),
        kepala=(sel.kepala("No", "Profil", "Kelompok", "Responden", "IKM", "Galat", "Mutu"),),
        baris=tuple(sel.bernomor(kelompok)),
        sumber=_catatan_kecil("IKM kelompok", [h for _, daftar in k.profil().values() for h in daftar]),
    )


def _catatan_kecil(apa: str, daftar: Iterable[HasilKelompok]) -> str:
    """Why values are left out, "" where none are."""
    if not any(0 < h.responden < TERKECIL for h in daftar):
        return ""
    return f"{apa} dengan kurang dari {TERKECIL} responden tidak ditampilkan agar jawaban seseorang tidak dapat dikenali."


def _hasil(h: HasilKelompok, kode: str) -> Baris:
    return (
        sel.teks(h.nama),
        sel_banyak(h.responden),
        sel_angka(h.ikm, DESIMAL_IKM, kode),
        sel_angka(h.rentang, 2, awalan="±"),
        sel_mutu(h.kelas),
    )


def _terlindung(h: HasilKelompok, kode: str) -> Baris:
    if h.responden >= TERKECIL:
        return _hasil(h, kode)
    return (sel.teks(h.nama), sel_banyak(h.responden), *(sel.teks("–", perataan=Perataan.TENGAH) for _ in range(3)))


def tabel_layanan(k: KonteksSkm) -> Tabel:
    """The index of each service and its lowest unsur."""
    return _tabel("tabel-layanan", "IKM Setiap Layanan", "Layanan", "layanan", k.hasil.per_layanan)


def tabel_bulan(k: KonteksSkm) -> Tabel:
    """The index of each month."""
    return _tabel("tabel-bulan", "IKM menurut Bulan Pengisian", "Bulan", "bulan", k.hasil.per_bulan)


def _tabel(kode: str, judul: str, kepala: str, jenis: str, daftar: Sequence[HasilKelompok]) -> Tabel:
    return Tabel(
        kode=kode,
        judul=judul,
        nomor="",
        kolom=sel.kolom(10, 52, 24, 19, 19, 15, 46, kanan=(2, 3, 4), tengah=(0, 5)),
        kepala=(sel.kepala("No", kepala, "Responden", "IKM", "Galat", "Mutu", "Unsur terendah"),),
        baris=tuple(
            (sel.teks(str(n)), *_hasil(h, kode_ikm(jenis, n)), sel.teks(h.terendah.unsur.nama if h.terendah else "–"))
            for n, h in enumerate(daftar, 1)
        ),
    )


def tabel_unsur_layanan(k: KonteksSkm) -> Tabel:
    """The means of the nine unsur by service."""
    kolom: tuple[Kolom, ...] = sel.kolom(46, *(14,) * len(KODE_UNSUR), kanan=range(1, len(KODE_UNSUR) + 1))
    return Tabel(
        kode="tabel-unsur-layanan",
        judul="NRR Setiap Unsur menurut Layanan",
        nomor="",
        kolom=kolom,
        kepala=(sel.kepala("Layanan", *KODE_UNSUR),),
        baris=tuple(
            (
                sel.teks(h.nama),
                *(sel_angka(u.nrr if u.terisi and h.responden >= TERKECIL else None, DESIMAL_NRR) for u in h.daftar_unsur),
            )
            for h in k.hasil.per_layanan
        ),
        sumber=f"Nama unsur tercantum pada daftar unsur di Bab II. {_catatan_kecil('NRR layanan', k.hasil.per_layanan)}".rstrip(),
    )
