"""Read an LKE from the workbook or from a CSV; every problem in one pass, with its cell."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sakip.evaluasi.kerangka import daftar_komponen, daftar_kriteria, daftar_subkomponen
from sakip.evaluasi.lke import Jawab, JawabanKriteria, Lke, NilaiLaluLke, PenilaianSub, Rekomendasi, StatusRekomendasi
from sakip.evaluasi.nilai import daftar_nilai, daftar_predikat, nilai_huruf
from sakip.exchange.lke import bentuk
from sakip.exchange.skm.berkas import read_file
from sakip.kernel.angka import AngkaDitolak, parse_angka
from sakip.kernel.lokasi import Lokasi
from sakip.kernel.masalah import BerkasTidakTerbaca, Masalah
from sakip.kernel.periode import parse_tanggal
from sakip.kernel.teks import bersihkan

_SETARA = {
    "subkomponen": "kode",
    "sub komponen": "kode",
    "kriteria": "kode",
    "nilai": "nilai_evaluator",
    "jawaban": "jawab_evaluator",
    "catatan": "catatan",
    "alasan": "alasan",
}
"""Headers of a plain CSV and the columns they stand for."""
_JAWAB = {"y": Jawab.YA, "ya": Jawab.YA, "t": Jawab.TIDAK, "tidak": Jawab.TIDAK, "n/a": Jawab.TIDAK_BERLAKU, "-": Jawab.BELUM}


BATAS_ISI = 10 * 2**20
"""Bytes of all sheets and their texts, unpacked: an LKE with every text at its longest has a tenth."""
BANYAK_MASALAH = 200
"""Problems that are told one by one."""
_PANJANG_KUTIPAN = 60


@dataclass(slots=True)
class _Pembaca:
    """Collects what was read and what was wrong."""

    masalah: list[Masalah] = field(default_factory=list)
    lain: int = 0

    def tolak(self, kode: str, pesan: str, saran: str, lokasi: Lokasi) -> None:
        if len(self.masalah) < BANYAK_MASALAH:
            self.masalah.append(Masalah(kode=kode, pesan=pesan, saran=saran, lokasi=lokasi))
        else:
            self.lain += 1

    def semua(self) -> tuple[Masalah, ...]:
        """The problems, the last of them telling how many more there are."""
        if not self.lain:
            return tuple(self.masalah)
        lain = Masalah(
            kode="masalah-lain",
            pesan=f"ada {self.lain} isian lain yang tidak terbaca",
            saran="perbaiki dahulu yang disebut di atas, lalu ulangi",
        )
        return (*self.masalah, lain)


def read_lke(isi: bytes, nama: str) -> tuple[Lke, tuple[Masalah, ...]]:
    """The worksheet and the problems of reading it. Raises BerkasTidakTerbaca where there is no LKE in the file."""
    _periksa_besar(isi, nama)
    berkas = read_file(isi, nama)
    p = _Pembaca(list(berkas.daftar_masalah))
    lembar = {_rata(n): (n, isi_lembar) for n, isi_lembar in berkas.daftar_lembar.items()}
    utama = lembar.get(_rata(bentuk.LEMBAR_LKE)) or next(iter(lembar.values()))
    baris = list(_baris(utama, {**{_rata(j): f for f, j in bentuk.LKE}, **_SETARA}))
    if not any("kode" in b for b, _ in baris):
        raise BerkasTidakTerbaca(
            Masalah(
                kode="bukan-lke",
                pesan=f"{nama} tidak memuat lembar kerja evaluasi",
                saran="Pakai buku kerja dari sakip lke templat, atau CSV dengan kolom subkomponen dan nilai.",
            )
        )
    jawaban, penilaian = _lke(p, baris)
    return (
        Lke(
            **_identitas(p, lembar.get(_rata(bentuk.LEMBAR_IDENTITAS))),
            daftar_jawaban=jawaban,
            daftar_penilaian=penilaian,
            daftar_rekomendasi=tuple(_rekomendasi(p, lembar.get(_rata(bentuk.LEMBAR_REKOMENDASI)))),
            rekomendasi_lalu=tuple(_rekomendasi(p, lembar.get(_rata(bentuk.LEMBAR_REKOMENDASI_LALU)))),
            daftar_lalu=tuple(_lalu(p, lembar.get(_rata(bentuk.LEMBAR_LALU)))),
        ),
        p.semua(),
    )


def _periksa_besar(isi: bytes, nama: str) -> None:
    """Refuse a workbook far larger than any LKE before its cells are unfolded. What is no archive is told by others."""
    try:
        with zipfile.ZipFile(io.BytesIO(isi)) as arsip:
            besar = sum(i.file_size for i in arsip.infolist() if i.filename.lower().endswith((".xml", ".bin")))
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError):
        return
    if besar > BATAS_ISI:
        raise BerkasTidakTerbaca(
            Masalah(
                kode="lke-besar",
                pesan=f"lembar-lembar {nama} jauh lebih besar daripada sebuah LKE",
                saran="Pindahkan isinya ke templat LKE yang baru, tanpa lembar dan baris lain.",
            )
        )


def _kutip(teks: str) -> str:
    """A cell's text within a message."""
    return f'"{teks if len(teks) <= _PANJANG_KUTIPAN else teks[: _PANJANG_KUTIPAN - 1] + "…"}"'


def _rata(teks: object) -> str:
    return re.sub(r"[\s_]+", " ", str(teks or "").strip().lower())


Lembar = tuple[str, Sequence[Sequence[Any]]]


def _baris(lembar: Lembar | None, judul: dict[str, str]) -> Iterator[tuple[dict[str, str], Lokasi]]:
    """The rows under the header as field -> text, with their places."""
    if lembar is None:
        return
    nama, isi = lembar
    kepala: dict[int, str] = {}
    for n, baris in enumerate(isi, 1):
        if not kepala:
            calon = {k: judul[_rata(s)] for k, s in enumerate(baris) if _rata(s) in judul}
            kepala = calon if len(calon) >= 2 else {}
            continue
        teks = {f: _teks(baris[k]) for k, f in kepala.items() if k < len(baris)}
        if any(teks.values()):
            huruf = {f: chr(65 + k) for k, f in kepala.items() if k < 26}
            yield teks, Lokasi(lembar=nama, baris=n, kolom_field=huruf)


def _teks(nilai: Any) -> str:
    if nilai is None:
        return ""
    if isinstance(nilai, (datetime, date)):
        return nilai.isoformat()[:10]
    if isinstance(nilai, float) and nilai.is_integer():
        return str(int(nilai))
    return bersihkan(str(nilai)).strip()


def _lke(
    p: _Pembaca, baris: Sequence[tuple[dict[str, str], Lokasi]]
) -> tuple[tuple[JawabanKriteria, ...], tuple[PenilaianSub, ...]]:
    kriteria, sub = {k.kode for k in daftar_kriteria()}, {s.kode for s in daftar_subkomponen()}
    lain = {k.kode for k in daftar_komponen()}
    jawaban: dict[str, JawabanKriteria] = {}
    penilaian: dict[str, PenilaianSub] = {}
    for b, lokasi in baris:
        kode = b.get("kode", "").lower().replace(" ", "").rstrip(".")
        if kode in jawaban or kode in penilaian:
            p.tolak("kode-ganda", f"kode {kode} tertulis dua kali", "hapus salah satu barisnya", lokasi.pada("kode"))
        elif kode in kriteria:
            jawaban[kode] = JawabanKriteria(
                kriteria=kode,
                mandiri=_jawab(p, b, "jawab_unit", lokasi),
                bukti=b.get("bukti", ""),
                evaluator=_jawab(p, b, "jawab_evaluator", lokasi),
                catatan=b.get("catatan", ""),
                lokasi=lokasi,
            )
        elif kode in sub:
            penilaian[kode] = PenilaianSub(
                subkomponen=kode,
                mandiri=_huruf(p, b, "nilai_unit", lokasi),
                evaluator=_huruf(p, b, "nilai_evaluator", lokasi),
                alasan=b.get("alasan", ""),
                kendali=_huruf(p, b, "nilai_kendali", lokasi),
                catatan_kendali=b.get("catatan_kendali", ""),
                lokasi=lokasi,
            )
        elif kode and kode not in lain:
            p.tolak(
                "kode-tidak-dikenal",
                f"kode {_kutip(kode)} bukan kode subkomponen (1.a sampai 4.c) atau kriteria",
                "pakai kode pada templat",
                lokasi.pada("kode"),
            )
    return tuple(jawaban.values()), tuple(penilaian.values())


def _jawab(p: _Pembaca, b: dict[str, str], nama: str, lokasi: Lokasi) -> Jawab:
    teks = b.get(nama, "").lower()
    if teks in _JAWAB:
        return _JAWAB[teks]
    try:
        return Jawab(teks)
    except ValueError:
        p.tolak(
            "jawaban-tidak-dikenal",
            f"jawaban {_kutip(teks)} tidak dikenal",
            "isi ya, tidak, atau tidak berlaku",
            lokasi.pada(nama),
        )
        return Jawab.BELUM


def _huruf(p: _Pembaca, b: dict[str, str], nama: str, lokasi: Lokasi) -> str:
    teks = b.get(nama, "")
    nilai = nilai_huruf(teks)
    if nilai is None and teks.strip(" -"):
        huruf = ", ".join(n.kode for n in daftar_nilai())
        p.tolak("nilai-tidak-dikenal", f"nilai {_kutip(teks)} tidak dikenal", f"isi salah satu dari {huruf}", lokasi.pada(nama))
    return nilai.kode if nilai else ""


def _identitas(p: _Pembaca, lembar: Lembar | None) -> dict[str, Any]:
    hasil: dict[str, Any] = {"unit": ""}
    judul = {_rata(j): f for f, j, _ in bentuk.IDENTITAS}
    for n, baris in enumerate(lembar[1] if lembar else (), 1):
        nama = judul.get(_rata(baris[0])) if len(baris) > 1 else None
        teks = _teks(baris[1]) if nama else ""
        if not nama or not teks:
            continue
        lokasi = Lokasi(lembar=lembar[0] if lembar else "", baris=n, sel=f"B{n}")
        hasil[nama] = _nilai_identitas(p, nama, teks, lokasi)
    return {k: v for k, v in hasil.items() if v is not None}


def _nilai_identitas(p: _Pembaca, nama: str, teks: str, lokasi: Lokasi) -> Any:
    if nama == "tanggal":
        return _tanggal(p, teks, lokasi)
    if nama != "tahun":
        return teks
    if re.fullmatch(r"20\d\d", teks):
        return int(teks)
    p.tolak("tahun-tidak-terbaca", f"tahun {_kutip(teks)} tidak terbaca", "isi empat angka, misalnya 2025", lokasi)
    return None


def _tanggal(p: _Pembaca, teks: str, lokasi: Lokasi) -> date | None:
    try:
        return parse_tanggal(teks) if teks else None
    except ValueError:
        p.tolak(
            "tanggal-tidak-terbaca", f"tanggal {_kutip(teks)} tidak terbaca", "isi misalnya 2026-04-30 atau 30 April 2026", lokasi
        )
        return None


def _rekomendasi(p: _Pembaca, lembar: Lembar | None) -> Iterator[Rekomendasi]:
    komponen = {k.kode: k.kode for k in daftar_komponen()} | {_rata(k.nama): k.kode for k in daftar_komponen()}
    for b, lokasi in _baris(lembar, {_rata(j): f for f, j in bentuk.REKOMENDASI}):
        if not b.get("uraian"):
            p.tolak(
                "rekomendasi-tanpa-uraian",
                "baris ini terisi, tetapi rekomendasinya kosong",
                "tulis rekomendasinya, atau kosongkan seluruh baris",
                lokasi.pada("uraian"),
            )
            continue
        status = b.get("status", "").lower()
        if status not in {s.value for s in StatusRekomendasi} and status:
            p.tolak(
                "status-tidak-dikenal",
                f"status {_kutip(status)} tidak dikenal",
                "isi belum, berjalan, atau selesai",
                lokasi.pada("status"),
            )
            status = ""
        if b.get("komponen") and _rata(b["komponen"]) not in komponen:
            p.tolak(
                "komponen-tidak-dikenal",
                f"komponen {_kutip(b['komponen'])} tidak dikenal",
                "isi 1, 2, 3, atau 4",
                lokasi.pada("komponen"),
            )
        yield Rekomendasi(
            komponen=komponen.get(_rata(b.get("komponen")), ""),
            uraian=b["uraian"],
            penanggung_jawab=b.get("penanggung_jawab", ""),
            batas=_tanggal(p, b.get("batas", ""), lokasi.pada("batas")),
            tindak_lanjut=b.get("tindak_lanjut", ""),
            bukti=b.get("bukti", ""),
            status=StatusRekomendasi(status or "belum"),
            lokasi=lokasi,
        )


def _lalu(p: _Pembaca, lembar: Lembar | None) -> Iterator[NilaiLaluLke]:
    for b, lokasi in _baris(lembar, {_rata(j): f for f, j in bentuk.LALU}):
        try:
            tahun, nilai = int(b.get("tahun", "")), parse_angka(b.get("nilai", ""))
        except (ValueError, AngkaDitolak):
            p.tolak(
                "nilai-lalu-tidak-terbaca", "tahun atau nilai tahun lalu tidak terbaca", "isi misalnya 2024 dan 72,45", lokasi
            )
            continue
        if not 1990 <= tahun <= 2200:
            p.tolak(
                "tahun-lalu-di-luar-rentang",
                f"tahun {_kutip(str(tahun))} bukan tahun anggaran",
                "isi empat angka",
                lokasi.pada("tahun"),
            )
            continue
        if not 0 <= nilai <= 100:
            p.tolak(
                "nilai-lalu-di-luar-rentang", f"nilai {nilai} di luar 0 sampai 100", "periksa LHE tahun itu", lokasi.pada("nilai")
            )
            continue
        yield NilaiLaluLke(tahun=tahun, nilai=Decimal(nilai), predikat=_predikat(p, b.get("predikat", ""), lokasi), lokasi=lokasi)


def _predikat(p: _Pembaca, teks: str, lokasi: Lokasi) -> str:
    """The predicate's code; a name after it, as reports print it (``BB (Sangat Baik)``), is left out."""
    kode = (teks.split() or [""])[0].upper()
    dikenal = daftar_predikat()
    if kode and kode not in dikenal:
        p.tolak(
            "predikat-tidak-dikenal",
            f"predikat {_kutip(teks)} tidak dikenal",
            f"isi salah satu dari {', '.join(dikenal)}, atau kosongkan",
            lokasi.pada("predikat"),
        )
        return ""
    return kode
