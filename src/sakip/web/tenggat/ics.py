"""Deadlines as an iCalendar file (RFC 5545)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from sakip.web.tenggat.acara import Acara
from sakip.web.tenggat.jadwal import ButirJadwal


def calendar_of(
    daftar: Iterable[ButirJadwal], *, pemilik: str, tahun: int, kode: str, dibuat: datetime, acara: Iterable[Acara] = ()
) -> bytes:
    """One all-day event per deadline and per other day (``acara``), with a reminder a week before."""
    baris = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//SAKIP//Tenggat//ID", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"]
    for butir in daftar:
        nama = f"Tenggat {butir.jenis.label} {tahun} - {pemilik}"
        keterangan = butir.dasar if butir.tenggat else f"Usulan, belum ditetapkan. {butir.dasar}"
        baris += _event(f"tenggat-{kode}-{tahun}-{butir.jenis.value}", butir.tanggal, nama, keterangan, dibuat)
    for satu in acara:
        baris += _event(f"{kode}-{satu.kode}", satu.tanggal, f"{satu.nama} - {pemilik}", satu.nama, dibuat)
    baris.append("END:VCALENDAR")
    return "".join(f"{_lipat(b)}\r\n" for b in baris).encode()


def _event(uid: str, tanggal: date, nama: str, keterangan: str, dibuat: datetime) -> list[str]:
    return [
        "BEGIN:VEVENT",
        f"UID:{uid}@sakip",
        f"DTSTAMP:{dibuat:%Y%m%dT%H%M%SZ}",
        f"DTSTART;VALUE=DATE:{_hari(tanggal)}",
        f"DTEND;VALUE=DATE:{_hari(tanggal + timedelta(days=1))}",
        f"SUMMARY:{_teks(nama)}",
        f"DESCRIPTION:{_teks(keterangan)}",
        "TRANSP:TRANSPARENT",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        f"DESCRIPTION:{_teks(nama)}",
        "TRIGGER:-P7D",
        "END:VALARM",
        "END:VEVENT",
    ]


def _hari(tanggal: date) -> str:
    return f"{tanggal:%Y%m%d}"


def _teks(teks: str) -> str:
    """Text with the letters escaped that the format reserves."""
    for huruf in ("\\", ";", ","):
        teks = teks.replace(huruf, f"\\{huruf}")
    return teks.replace("\r", "").replace("\n", "\\n")


def _lipat(baris: str) -> str:
    """Lines of at most 75 bytes; continuations begin with a blank."""
    potong, kini, ukuran = [], "", 0
    for huruf in baris:
        panjang = len(huruf.encode())
        if ukuran + panjang > 75:
            potong.append(kini)
            kini, ukuran = " ", 1
        kini, ukuran = kini + huruf, ukuran + panjang
    return "\r\n".join([*potong, kini])
