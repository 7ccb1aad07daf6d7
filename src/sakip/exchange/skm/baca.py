"""Read answers from a file: columns by their headers, values by their words or numbers, every problem with its cell."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from sakip.exchange.skm.berkas import read_file
from sakip.exchange.skm.bukan_jawaban import summary_rows
from sakip.exchange.skm.judul import find_header
from sakip.exchange.skm.kolom import DAFTAR_BIDANG, LEWATI, NOMOR_URUT, KolomTerbaca, is_personal, rapikan_teks, recognise
from sakip.exchange.skm.masalah import (
    column_ambiguous,
    column_twice,
    faulty_values,
    mixed_dates,
    no_answers,
    personal_columns,
    rows_passed,
    unknown_options,
    unread_columns,
    unsur_missing,
)
from sakip.exchange.skm.nilai import NilaiDitolak, read_layanan, read_saran, read_unsur, teks_sel
from sakip.exchange.skm.profil import read_profil
from sakip.exchange.skm.tentang import read_about
from sakip.exchange.skm.waktu import date_order, read_jam, read_waktu
from sakip.exchange.xlsx.bentuk import huruf_kolom
from sakip.kernel.lokasi import Lokasi
from sakip.kernel.masalah import Bobot, Masalah
from sakip.survei.profil import KODE_PROFIL
from sakip.survei.survei import Jawaban, Survei
from sakip.survei.unsur import KODE_UNSUR, daftar_unsur

_CONTOH = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class BacaanSkm:
    """What a file of answers says; rows with a faulty cell are not among the answers."""

    daftar_jawaban: tuple[Jawaban, ...]
    daftar_kolom: tuple[KolomTerbaca, ...]
    masalah: tuple[Masalah, ...]
    survei: Survei | None = None
    """From the sheets about the survey, where the file has them."""
    lembar: str = ""
    """The sheet the answers stand on."""
    baris_galat: int = 0
    """Rows left out because a cell of theirs cannot be read."""

    @property
    def daftar_galat(self) -> tuple[Masalah, ...]:
        """The problems that keep answers from being counted."""
        return tuple(m for m in self.masalah if m.bobot is Bobot.GALAT)


def read_skm(isi: bytes, nama: str, *, pemetaan: Mapping[str, str] | None = None, layanan: Sequence[str] = ()) -> BacaanSkm:
    """Answers of a CSV or XLSX.

    ``pemetaan``: header -> field of DAFTAR_BIDANG, or "" to leave the column out; it overrides what is recognised, but personal
    data are never read. ``layanan``: the names of the survey's services.

    Raises BerkasTidakTerbaca where the file as a whole is unusable.
    """
    berkas = read_file(isi, nama)
    masalah: list[Masalah] = []
    lembar, judul = find_header(berkas.daftar_lembar, pemetaan or {})
    survei = read_about({n: b for n, b in berkas.daftar_lembar.items() if n != lembar}, masalah)
    masalah = [*(m for m in berkas.daftar_masalah if m.lokasi.lembar in (lembar, nama)), *masalah]
    baris = berkas.daftar_lembar[lembar]
    dikenal = {rapikan_teks(n): n for n in (*layanan, *((n.nama for n in survei.daftar_layanan) if survei else ()))}
    pembaca = _Pembaca(lembar, baris, judul, pemetaan or {}, dikenal)
    jawaban = pembaca.baca()
    return BacaanSkm(
        daftar_jawaban=jawaban,
        daftar_kolom=tuple(pembaca.daftar_kolom),
        masalah=(*masalah, *pembaca.masalah),
        survei=survei,
        lembar=lembar,
        baris_galat=pembaca.baris_galat,
    )


@dataclass(slots=True)
class _Pembaca:
    """Reads one table of answers, column by column."""

    lembar: str
    baris: Sequence[Sequence[Any]]
    judul: int
    pemetaan: Mapping[str, str]
    layanan: Mapping[str, str]
    daftar_kolom: list[KolomTerbaca] = field(default_factory=list)
    masalah: list[Masalah] = field(default_factory=list)
    baris_galat: int = 0

    def baca(self) -> tuple[Jawaban, ...]:
        if not any(teks_sel(s) for b in self.baris for s in b):
            self.masalah.append(no_answers(self.lembar))
            return ()
        kepala = self.baris[self.judul]
        data = [(n, b) for n, b in enumerate(self.baris[self.judul + 1 :], self.judul + 2) if any(s not in ("", None) for s in b)]
        posisi = self._kenali(kepala, [b for _, b in data])
        if rekap := set(summary_rows(data, posisi)):
            self.masalah.append(rows_passed(self.lembar, sorted(rekap)))
            data = [(n, b) for n, b in data if n not in rekap]
        huruf = {bidang: huruf_kolom(n) for bidang, n in posisi.items()}
        rusak: set[int] = set()
        kolom: dict[str, list[Any]] = {}
        for bidang, n in posisi.items():
            sel = [b[n] if n < len(b) else "" for _, b in data]
            kolom[bidang] = self._kolom(bidang, sel, [nomor for nomor, _ in data], huruf[bidang], rusak)
        if not data:
            self.masalah.append(no_answers(self.lembar))
        self.baris_galat = len(rusak)
        return tuple(
            self._jawaban({b: isi[i] for b, isi in kolom.items()}, Lokasi(lembar=self.lembar, baris=nomor, kolom_field=huruf))
            for i, (nomor, _) in enumerate(data)
            if nomor not in rusak
        )

    def _kenali(self, kepala: Sequence[Any], data: Sequence[Sequence[Any]]) -> dict[str, int]:
        """Field -> 0-based column; notes every column and every problem with one."""
        posisi: dict[str, int] = {}
        lebar = max((len(b) for b in (kepala, *data)), default=0)
        for n in range(lebar):
            judul = teks_sel(kepala[n]) if n < len(kepala) else ""
            contoh = tuple(dict.fromkeys(t[:60] for b in data[:50] if n < len(b) and (t := teks_sel(b[n]))))[:_CONTOH]
            if not judul and not contoh:
                continue
            kolom = self._satu_kolom(judul, huruf_kolom(n), contoh)
            if kolom.bidang and kolom.bidang in posisi:
                lain = huruf_kolom(posisi[kolom.bidang])
                self.masalah.append(column_twice(self.lembar, kolom, lain, self.judul + 1))
                kolom = replace(kolom, bidang=LEWATI, cara=f"sama dengan kolom {lain}")
            elif kolom.bidang:
                posisi[kolom.bidang] = n
            if kolom.meragukan:
                self.masalah.append(column_ambiguous(self.lembar, kolom, self.judul + 1))
            self.daftar_kolom.append(kolom)
        if hilang := [k for k in KODE_UNSUR if k not in posisi]:
            self.masalah.append(unsur_missing(self.lembar, hilang, self.judul + 1))
        self.masalah += personal_columns(self.lembar, [k for k in self.daftar_kolom if k.pribadi])
        self.masalah += unread_columns(
            self.lembar,
            [
                k
                for k in self.daftar_kolom
                if not (k.bidang or k.pribadi or k.meragukan or k.cara == NOMOR_URUT or k.cara.startswith("sama"))
            ],
        )
        return posisi

    def _satu_kolom(self, judul: str, huruf: str, contoh: tuple[str, ...]) -> KolomTerbaca:
        bidang, cara, meragukan = recognise(judul)
        if not bidang and is_personal(judul):
            cara = "data pribadi, sengaja tidak dibaca"
            return KolomTerbaca(judul=judul, huruf=huruf, bidang=LEWATI, cara=cara, pribadi=True)
        if judul in self.pemetaan:
            bidang = self.pemetaan[judul]
            bidang = bidang if bidang in DAFTAR_BIDANG else LEWATI
            return KolomTerbaca(judul=judul, huruf=huruf, bidang=bidang, cara="diatur sendiri", contoh=contoh)
        return KolomTerbaca(judul=judul, huruf=huruf, bidang=bidang, cara=cara, contoh=contoh, meragukan=meragukan)

    def _kolom(self, bidang: str, sel: Sequence[Any], nomor: Sequence[int], huruf: str, rusak: set[int]) -> list[Any]:
        """The values of a column, each distinct cell read once; faulty rows go into ``rusak``."""
        baca = self._cara(bidang, sel, huruf)
        terbaca: dict[Any, Any] = {}
        ditolak: dict[str, dict[str, list[int]]] = {}
        asing: dict[str, list[int]] = {}
        hasil: list[Any] = []
        for isi, baris in zip(sel, nomor, strict=True):
            kunci = (type(isi), isi)
            if kunci not in terbaca:
                terbaca[kunci] = _baca_sel(baca, isi)
            nilai = terbaca[kunci]
            if isinstance(nilai, NilaiDitolak):
                ditolak.setdefault(nilai.jenis, {}).setdefault(teks_sel(isi)[:60], []).append(baris)
                if bidang in KODE_UNSUR:
                    rusak.add(baris)
                nilai = None
            if bidang in KODE_PROFIL and nilai is not None:
                nilai, resmi = nilai
                if not resmi:
                    asing.setdefault(nilai, []).append(baris)
            hasil.append(nilai)
        judul = next(k.judul for k in self.daftar_kolom if k.huruf == huruf)
        for jenis, isi_ditolak in ditolak.items():
            self.masalah.append(faulty_values(self.lembar, huruf, bidang, judul, jenis, isi_ditolak))
        if asing:
            self.masalah.append(unknown_options(self.lembar, huruf, bidang, asing))
        return hasil

    def _cara(self, bidang: str, isi_kolom: Sequence[Any], huruf: str) -> Callable[[Any], Any]:
        if bidang in KODE_UNSUR:
            unsur = daftar_unsur()[KODE_UNSUR.index(bidang)]
            return lambda sel: read_unsur(sel, unsur)
        if bidang in KODE_PROFIL:
            return lambda sel: read_profil(sel, bidang)
        if bidang == "tanggal":
            bulan_dulu, campur = date_order(isi_kolom)
            if campur:
                self.masalah.append(mixed_dates(self.lembar, huruf))
            return lambda sel: read_waktu(sel, bulan_dulu)
        return {
            "layanan": lambda sel: read_layanan(sel, self.layanan),
            "jam": read_jam,
            "saran": read_saran,
        }[bidang]

    @staticmethod
    def _jawaban(isi: Mapping[str, Any], lokasi: Lokasi) -> Jawaban:
        tanggal: date | None
        tanggal, jam = isi.get("tanggal") or (None, None)
        return Jawaban(
            nilai=tuple(isi.get(k) for k in KODE_UNSUR),
            layanan=isi.get("layanan") or "",
            jenis_kelamin=isi.get("jenis_kelamin") or "",
            usia=isi.get("usia") or "",
            pendidikan=isi.get("pendidikan") or "",
            pekerjaan=isi.get("pekerjaan") or "",
            tanggal=tanggal,
            jam=isi["jam"] if isi.get("jam") is not None else jam,
            saran=isi.get("saran") or "",
            lokasi=lokasi,
        )


def _baca_sel(baca: Callable[[Any], Any], isi: Any) -> Any:
    """The value of a cell, None where it is empty, or the refusal."""
    if isi is None or (isinstance(isi, str) and (not isi.strip() or isi.strip() in ("-", "–", "—"))):
        return None
    try:
        return baca(isi)
    except NilaiDitolak as galat:
        return galat
