"""Read the workbook's sheets into a document: from grids, from row dicts, or from a file."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from difflib import get_close_matches
from functools import partial
from pathlib import Path
from typing import Any

from sakip.exchange.xlsx.bentuk import Lembar
from sakip.exchange.xlsx.formulir import baca_formulir
from sakip.exchange.xlsx.judul import rapikan
from sakip.exchange.xlsx.kisi import Kisi, kisi_dari_baris, kisi_dari_isian, tahun_periode
from sakip.exchange.xlsx.lembar import DAFTAR_LEMBAR, LEMBAR_BUKAN_DATA, PENGATURAN, UNIT
from sakip.exchange.xlsx.rakit import Perakit
from sakip.exchange.xlsx.tabel import Baris, baca_tabel
from sakip.kernel.angka import format_angka
from sakip.kernel.lokasi import Lokasi
from sakip.kernel.masalah import Bobot, Masalah
from sakip.rencana.dokumen import Dokumen
from sakip.rencana.unit import Pengaturan, Unit

Hasil = tuple[Dokumen | None, tuple[Masalah, ...]]


def read_rows(lembar: Mapping[str, Any]) -> Hasil:
    """The document of rows given as dicts: sheet name to a dict (Unit, Pengaturan) or a list of dicts.

    Places are those the written workbook would have. The document is None if the unit's name or year is unusable.
    """
    daftar_masalah: list[Masalah] = []
    dikenal = {s.nama: s for s in DAFTAR_LEMBAR}
    kisi: dict[str, Callable[[], Kisi]] = {}
    unit = isi if isinstance(isi := lembar.get(UNIT.nama), Mapping) else {}
    tahun = tahun_periode(unit.get("periode_awal"), unit.get("periode_akhir"))
    for nama, isi in lembar.items():
        if nama not in dikenal:
            daftar_masalah.append(lembar_asing(str(nama), dikenal))
        elif isi and not _berbentuk(dikenal[nama], isi):
            daftar_masalah.append(_salah_bentuk(dikenal[nama]))
        elif dikenal[nama].formulir:
            kisi[nama] = partial(kisi_dari_isian, dikenal[nama], isi or {})
        else:
            kisi[nama] = partial(kisi_dari_baris, dikenal[nama], isi or [], tahun)
    return susun(kisi, daftar_masalah)


def _berbentuk(lembar: Lembar, isi: Any) -> bool:
    if lembar.formulir:
        return isinstance(isi, Mapping)
    return isinstance(isi, (list, tuple)) and all(isinstance(baris, Mapping) for baris in isi)


def _salah_bentuk(lembar: Lembar) -> Masalah:
    bentuk = "pasangan nama isian dan isinya" if lembar.formulir else "daftar baris, tiap baris pasangan nama isian dan isinya"
    return Masalah(
        kode="lembar-salah-bentuk",
        pesan=f'isi lembar "{lembar.nama}" bukan {bentuk}',
        saran="lihat contoh bentuknya pada data contoh",
        lokasi=Lokasi(lembar=lembar.nama),
    )


def susun(kisi: Mapping[str, Callable[[], Kisi]], daftar_masalah: list[Masalah]) -> Hasil:
    """The document of grids, each fetched when its turn comes; problems found before come in the list."""
    daftar_masalah.extend(_lembar_hilang(s) for s in DAFTAR_LEMBAR if s.nama not in kisi)
    unit = _unit(kisi, daftar_masalah)
    tabel: dict[str, list[Baris]] = {
        s.nama: baca_tabel(s, kisi[s.nama](), daftar_masalah) if s.nama in kisi else [] for s in DAFTAR_LEMBAR if not s.formulir
    }
    # References are checked even where the unit is unusable, so that one pass names every problem.
    dokumen = Perakit(tabel, daftar_masalah).rakit(unit or Unit(nama="", tahun=0))
    return (dokumen if unit else None), tuple(daftar_masalah)


def _unit(kisi: Mapping[str, Callable[[], Kisi]], daftar_masalah: list[Masalah]) -> Unit | None:
    if UNIT.nama not in kisi:
        return None
    nilai, tempat = baca_formulir(UNIT, kisi[UNIT.nama](), daftar_masalah)
    pengaturan: dict[str, Any] = {}
    if PENGATURAN.nama in kisi:
        pengaturan, tempat_pengaturan = baca_formulir(PENGATURAN, kisi[PENGATURAN.nama](), daftar_masalah)
        tempat = tempat | tempat_pengaturan
    for awal, akhir in (("periode_awal", "periode_akhir"), ("rpjmd_awal", "rpjmd_akhir")):
        if nilai.get(awal) and nilai.get(akhir) and nilai[awal] > nilai[akhir]:
            daftar_masalah.append(
                Masalah(
                    kode="periode-terbalik",
                    pesan=f"{UNIT.kolom(awal).judul} {nilai[awal]} sesudah {UNIT.kolom(akhir).judul} {nilai[akhir]}",
                    saran="tukar kedua tahun itu",
                    lokasi=tempat[awal],
                )
            )
            del nilai[awal], nilai[akhir]
    if (batas := pengaturan.get("batas_capaian")) is not None and not BATAS_TERKECIL <= batas <= BATAS_TERBESAR:
        daftar_masalah.append(
            Masalah(
                kode="batas-tidak-wajar",
                pesan=f"{PENGATURAN.kolom('batas_capaian').judul} {format_angka(batas)} di luar "
                f"{BATAS_TERKECIL} sampai {BATAS_TERBESAR}",
                saran="isi misalnya 100, 110, 120, atau 150, atau kosongkan bila tanpa batas",
                lokasi=tempat["batas_capaian"],
            )
        )
        del pengaturan["batas_capaian"]
    if not nilai.get("nama") or not nilai.get("tahun"):
        return None
    return Unit(
        **nilai,
        pengaturan=Pengaturan(**pengaturan),
        lokasi=Lokasi(lembar=UNIT.nama),
        lokasi_field=tuple(tempat.items()),
    )


BATAS_TERKECIL, BATAS_TERBESAR = 100, 1000
"""Percent; a cap below 100 would punish whoever reaches the target."""


def lembar_asing(nama: str, dikenal: Iterable[str]) -> Masalah:
    """The problem of a sheet that the definition does not have."""
    peta = {rapikan(d): d for d in dikenal}
    mirip = get_close_matches(rapikan(nama), peta, 1)
    return Masalah(
        kode="lembar-asing",
        pesan=f'lembar "{nama}" tidak dikenal dan tidak dibaca',
        saran=f'ubah namanya menjadi "{peta[mirip[0]]}"' if mirip else "hapus lembar itu atau pindahkan isinya ke lembar templat",
        lokasi=Lokasi(lembar=nama),
        bobot=Bobot.PERINGATAN,
    )


def _lembar_hilang(lembar: Lembar) -> Masalah:
    return Masalah(
        kode="lembar-hilang",
        pesan=f'lembar {"wajib " if lembar.wajib else ""}"{lembar.nama}" tidak ada',
        saran=f'tambahkan lembar bernama "{lembar.nama}" dari templat; {lembar.bantuan[0].lower()}{lembar.bantuan[1:]}',
        lokasi=Lokasi(lembar=lembar.nama),
        bobot=Bobot.GALAT if lembar.wajib else Bobot.PERINGATAN,
    )


@contextmanager
def tanpa_pemungut() -> Iterator[None]:
    """Without cyclic garbage collection: reading makes many objects and no cycles, and looking costs a third of the time."""
    aktif = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if aktif:
            if not gc.get_freeze_count():
                gc.freeze()  # and back: the new objects join the oldest generation without being looked through
                gc.unfreeze()
            gc.enable()


def read_workbook(path: str | Path) -> Hasil:
    """The document of a workbook and the problems in it, all in one pass.

    The document is None if the unit's name or year is unusable. Raises BerkasTidakTerbaca if the file as a whole is.
    """
    from sakip.exchange.xlsx.berkas import buka_buku

    daftar_masalah: list[Masalah] = []
    dikenal = {rapikan(s.nama): s.nama for s in DAFTAR_LEMBAR}
    lewati = {rapikan(n) for n in LEMBAR_BUKAN_DATA}
    kisi: dict[str, Callable[[], Kisi]] = {}
    with tanpa_pemungut(), buka_buku(Path(path)) as buku:
        daftar_nama = [n for n in buku.daftar_nama if rapikan(n) not in lewati]
        for nama in daftar_nama:
            resmi = dikenal.get(rapikan(nama))
            if resmi is None or resmi in kisi:
                belum = [d for d in dikenal.values() if d not in map(lambda n: dikenal.get(rapikan(n)), daftar_nama)]
                daftar_masalah.append(lembar_asing(nama, belum))
            else:
                kisi[resmi] = buku.siapkan(nama, resmi, daftar_masalah)
        return susun(kisi, daftar_masalah)
