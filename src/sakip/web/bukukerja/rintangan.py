"""What forbids applying a workbook now: locks, frozen agreements, results of surveys, the region's plan without permission."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from sakip.exchange.banding import JenisSelisih, Selisih, compare
from sakip.kernel.lokasi import Lokasi
from sakip.kernel.masalah import Masalah
from sakip.web.bukukerja.bagian import parts_of
from sakip.web.kinerja.sumber_luar import SumberLuar
from sakip.web.kinerja.triwulan import field_of
from sakip.web.tenggat.kunci import Gembok
from sakip.web.tenggat.models import Bagian

_PERIODE_RPJMD = ("rpjmd_awal", "rpjmd_akhir")


def locked_parts(daftar_selisih: Iterable[Selisih], gembok: Gembok) -> Iterator[Masalah]:
    """One for each locked part that the workbook would change, with the first place."""
    kena: dict[Bagian, list[Selisih]] = {}
    for selisih in daftar_selisih:
        for bagian in parts_of(selisih) & gembok.terkunci.keys():
            kena.setdefault(bagian, []).append(selisih)
    for bagian, daftar in kena.items():
        kunci = gembok.terkunci[bagian]
        yield Masalah(
            kode="terkunci",
            pesan=f"{kunci.alasan} Buku kerja mengubahnya pada {len(daftar)} tempat.",
            saran=f"Kembalikan isinya seperti semula, atau mintalah pembukaan kunci kepada {kunci.pembuka}.",
            lokasi=daftar[0].lokasi,
        )


def region_rows(daftar_selisih: Iterable[Selisih]) -> Iterator[Masalah]:
    """Changes of the region's plan: of its nodes (not of which of them the unit supports) and of its period."""
    for selisih in daftar_selisih:
        simpul = selisih.lembar == "RPJMD" and selisih.field != "diintervensi"
        if simpul or (selisih.lembar == "Unit" and selisih.field in _PERIODE_RPJMD):
            yield Masalah(
                kode="rpjmd-terkunci",
                pesan=f"RPJMD hanya boleh diubah Pembina: {said_of(selisih)}.",
                saran="Kembalikan isinya seperti semula, atau mintalah Pembina mengubah RPJMD.",
                lokasi=selisih.lokasi,
            )


def external_results(
    daftar_selisih: Iterable[Selisih], luar: Mapping[tuple[int, int], SumberLuar], kode: Mapping[int, str]
) -> Iterator[Masalah]:
    """Changes of results that come from elsewhere (a survey); ``kode``: the indicators' codes by id."""
    milik = {(kode[pk], field_of(triwulan)): sumber for (pk, triwulan), sumber in luar.items() if pk in kode}
    for selisih in daftar_selisih if milik else ():
        if selisih.lembar != "Realisasi" or selisih.jenis is JenisSelisih.PINDAH:
            continue
        indikator = dict(selisih.kunci).get("indikator")
        for field in [selisih.field] if selisih.field else [i.field for i in selisih.isi]:
            if sumber := milik.get((str(indikator), field)):
                yield Masalah(
                    kode="dari-sumber-luar",
                    pesan=f"Realisasi {indikator} berasal dari {sumber.nama}, tetapi buku kerja mengubahnya: {said_of(selisih)}.",
                    saran="Kembalikan isinya seperti semula, atau lepaskan tautannya pada halaman realisasi indikator itu.",
                    lokasi=selisih.lokasi,
                )


def frozen_agreements(
    lama: Mapping[str, Any], baru: Mapping[str, Any], tempat: Mapping[str, Any], beku: Mapping[int, str]
) -> Iterator[Masalah]:
    """Changes of PK versions that are no draft any more; ``beku``: their status in words by number."""
    if not beku:
        return
    bagian_lama, _ = _versi(lama, {}, beku)
    bagian_baru, tempat_baru = _versi(baru, tempat, beku)
    for selisih in compare(bagian_lama, bagian_baru, tempat=tempat_baru):
        versi = int(dict(selisih.kunci)["versi"])
        if selisih.lembar == "PK" and selisih.jenis is JenisSelisih.PINDAH:
            continue
        yield Masalah(
            kode="pk-beku",
            pesan=f"PK versi {versi} berstatus {beku[versi].lower()} dan tidak dapat diubah: {said_of(selisih)}.",
            saran="Kembalikan isinya seperti semula. Perubahan ditulis sebagai versi PK berikutnya.",
            lokasi=selisih.lokasi,
        )


def _versi(
    rows: Mapping[str, Any], tempat: Mapping[str, Any], beku: Mapping[int, str]
) -> tuple[dict[str, list[Any]], dict[str, list[Lokasi]]]:
    isi: dict[str, list[Any]] = {}
    letak: dict[str, list[Lokasi]] = {}
    for nama in ("PK", "PK Target"):
        pilihan = [n for n, baris in enumerate(rows[nama]) if baris["versi"] in beku]
        isi[nama] = [rows[nama][n] for n in pilihan]
        letak[nama] = [tempat[nama][n] for n in pilihan] if tempat else []
    return isi, letak


def said_of(selisih: Selisih) -> str:
    """A difference in a few words."""
    match selisih.jenis:
        case JenisSelisih.BERUBAH:
            nama = f"{selisih.sebutan}, {selisih.judul}" if selisih.sebutan else selisih.judul
            return f'{nama} semula "{_ringkas(selisih.lama)}" menjadi "{_ringkas(selisih.baru)}"'
        case JenisSelisih.BARU:
            return f"baris {selisih.sebutan} ditambahkan"
        case JenisSelisih.HILANG:
            return f"baris {selisih.sebutan} dihapus"
        case _:
            return f"baris {selisih.sebutan} dipindahkan dari {selisih.lama} ke {selisih.baru}"


def _ringkas(teks: str) -> str:
    satu = " ".join(teks.split())
    return f"{satu[:60]}…" if len(satu) > 60 else satu or "kosong"
