"""One sheet, its old and its new rows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sakip.exchange.banding.padan import Padanan, pair, pair_alike
from sakip.exchange.banding.petak import Petak
from sakip.exchange.banding.selisih import Isian, JenisSelisih, Selisih, teks_sel
from sakip.exchange.banding.tempat import BARIS_AWAL, Tempat
from sakip.exchange.xlsx.bentuk import Kolom, Lembar
from sakip.kernel.lokasi import Lokasi

_BATAS_SEBUTAN = 80
"""Letters."""


class Sisi:
    """The two sides of one sheet."""

    def __init__(self, lembar: Lembar, lama: Petak, baru: Petak, lokasi: Tempat) -> None:
        self.lembar = lembar
        self.daftar_kolom = baru.daftar_kolom
        self.lama = lama
        self.baru = baru
        self.lokasi = lokasi
        self.letak_kunci = [n for n, k in enumerate(self.daftar_kolom) if k.field in lembar.kunci]

    def selisih(self) -> Iterator[Selisih]:
        """All differences of a table."""
        padanan = self._padankan()
        hilang = self._hilang(padanan)
        yield from map(self._baris_hilang, hilang.get(-1, ()))
        for n in range(len(self.baru.isi)):
            asal = padanan.asal.get(n)
            if asal is None:
                yield self._baris_baru(n)
            else:
                if n in padanan.pindah:
                    yield self._baris_pindah(asal, n)
                yield from self.sel_berubah(asal, n, self._sebutan(self.baru.isi[n]))
            yield from map(self._baris_hilang, hilang.get(n, ()))

    def _padankan(self) -> Padanan:
        if self.lembar.kunci:
            return pair(*([tuple([isi[k] for k in self.letak_kunci]) for isi in p.isi] for p in (self.lama, self.baru)))
        padanan = pair(self.lama.isi, self.baru.isi)
        if len(padanan.asal) in (len(self.lama.isi), len(self.baru.isi)):
            return padanan
        return pair_alike(padanan, *([self._teks(isi) for isi in p.isi] for p in (self.lama, self.baru)))

    def _hilang(self, padanan: Padanan) -> dict[int, list[int]]:
        """The lost rows by the new position after which they stood (-1: before all)."""
        tujuan = {i: n for n, i in padanan.asal.items()}
        hasil: dict[int, list[int]] = {}
        terakhir = -1
        for i in range(len(self.lama.isi)):
            if i not in tujuan:
                hasil.setdefault(terakhir, []).append(i)
            elif tujuan[i] not in padanan.pindah:
                terakhir = tujuan[i]
        return hasil

    def sel_berubah(self, i: int, n: int, sebutan: str) -> Iterator[Selisih]:
        """The changed cells of a pair of rows."""
        lama, baru = self.lama.isi[i], self.baru.isi[n]
        if lama == baru:
            return
        for kolom, a, b in zip(self.daftar_kolom, lama, baru, strict=True):
            if a != b:
                yield Selisih(
                    lembar=self.lembar.nama,
                    jenis=JenisSelisih.BERUBAH,
                    kunci=self._kunci(baru),
                    sebutan=sebutan,
                    field=kolom.field,
                    judul=kolom.judul,
                    lama=teks_sel(kolom, a),
                    baru=teks_sel(kolom, b),
                    nilai_lama=a,
                    nilai_baru=b,
                    lokasi=self.lokasi(self.baru.nomor[n], kolom.field),
                    baris_lama=0 if self.lembar.formulir else self.lama.nomor[i] + BARIS_AWAL,
                )

    def _baris_baru(self, n: int) -> Selisih:
        isi = self.baru.isi[n]
        return Selisih(
            lembar=self.lembar.nama,
            jenis=JenisSelisih.BARU,
            kunci=self._kunci(isi),
            sebutan=self._sebutan(isi),
            isi=self._terisi(isi),
            lokasi=self.lokasi(self.baru.nomor[n], ""),
        )

    def _baris_hilang(self, i: int) -> Selisih:
        isi = self.lama.isi[i]
        return Selisih(
            lembar=self.lembar.nama,
            jenis=JenisSelisih.HILANG,
            kunci=self._kunci(isi),
            sebutan=self._sebutan(isi),
            isi=self._terisi(isi),
            lokasi=Lokasi(lembar=self.lembar.nama),
            baris_lama=self.lama.nomor[i] + BARIS_AWAL,
        )

    def _baris_pindah(self, i: int, n: int) -> Selisih:
        isi = self.baru.isi[n]
        baris_lama, lokasi = self.lama.nomor[i] + BARIS_AWAL, self.lokasi(self.baru.nomor[n], "")
        return Selisih(
            lembar=self.lembar.nama,
            jenis=JenisSelisih.PINDAH,
            kunci=self._kunci(isi),
            sebutan=self._sebutan(isi),
            lama=f"baris {baris_lama}",
            baru=f"baris {lokasi.baris}",
            lokasi=lokasi,
            baris_lama=baris_lama,
        )

    def _kunci(self, isi: tuple[Any, ...]) -> tuple[tuple[str, Any], ...]:
        return tuple([(self.daftar_kolom[k].field, isi[k]) for k in self.letak_kunci])

    def _terisi(self, isi: tuple[Any, ...]) -> tuple[Isian, ...]:
        return tuple(
            Isian(field=k.field, judul=k.judul, teks=teks_sel(k, v), nilai=v)
            for k, v in zip(self.daftar_kolom, isi, strict=True)
            if v is not None
        )

    def _teks(self, isi: tuple[Any, ...]) -> str:
        return "\n".join([teks_sel(k, v) for k, v in zip(self.daftar_kolom, isi, strict=True)])

    def _sebutan(self, isi: tuple[Any, ...]) -> str:
        if self.letak_kunci:
            kunci = [self.daftar_kolom[k] for k in self.letak_kunci]
            teks = [teks_sel(k, isi[n]) for k, n in zip(kunci, self.letak_kunci, strict=True)]
            return ", ".join(f"{k.judul} {t or '(kosong)'}" for k, t in zip(kunci, teks, strict=True))
        teks_pertama = " ".join(next((teks_sel(k, v) for k, v in self._bermakna(isi)), "").split())
        return teks_pertama if len(teks_pertama) <= _BATAS_SEBUTAN else f"{teks_pertama[: _BATAS_SEBUTAN - 1]}…"

    def _bermakna(self, isi: tuple[Any, ...]) -> Iterator[tuple[Kolom, Any]]:
        """The filled cells, choices last: ``renstra`` or ``Ketua`` tells less than what stands beside it."""
        terisi = [(k, v) for k, v in zip(self.daftar_kolom, isi, strict=True) if v is not None]
        return iter(sorted(terisi, key=lambda t: bool(t[0].pilihan)))
