"""Signature blocks."""

from __future__ import annotations

from datetime import date

from sakip.kernel.periode import format_tanggal
from sakip.laporan import kata
from sakip.laporan.konteks import Konteks
from sakip.naskah.simpul import BlokTandaTangan, PenandaTangan

_SEBUTAN = {
    "plt": "Plt.",
    "pelaksana tugas": "Plt.",
    "plh": "Plh.",
    "pelaksana harian": "Plh.",
    "pj": "Pj.",
    "penjabat": "Pj.",
    "pjs": "Pjs.",
    "penjabat sementara": "Pjs.",
}


def jabatan_pimpinan(k: Konteks) -> str:
    """``Camat Bluto``, with ``Plt.`` and the like where the head only acts."""
    return acting_title(k.unit.jabatan_pimpinan or f"Pimpinan {k.unit.nama}", k.unit.status_pimpinan)


def acting_title(jabatan: str, status: str) -> str:
    """A post with ``Plt.`` and the like where its holder only acts (``status``: ``plt``, ``Pelaksana tugas``, …)."""
    awalan = _SEBUTAN.get(status.strip().rstrip(".").lower(), "")
    return jabatan if not awalan or jabatan.lower().startswith(awalan.lower()) else f"{awalan} {jabatan}"


def pimpinan(k: Konteks, pembuka: str = "") -> PenandaTangan:
    """The head of the unit as signer."""
    u = k.unit
    return penanda(jabatan_pimpinan(k), u.nama_pimpinan, u.pangkat_pimpinan, u.nip_pimpinan, pembuka)


def penanda(jabatan: str, nama: str, pangkat: str, nip: str, pembuka: str = "") -> PenandaTangan:
    """The head of a unit as signer; says so where the name was not entered."""
    return PenandaTangan(
        jabatan=jabatan,
        nama=nama or "[BELUM DIISI: nama pimpinan]",
        pangkat=pangkat,
        nip=kata.format_nip(nip),
        pembuka=pembuka,
    )


def tempat_tanggal(tempat: str, tanggal: date | None) -> str:
    """``Sumenep, 31 Januari 2024``; says so where the date was not entered."""
    hari = format_tanggal(tanggal) if tanggal else "[BELUM DIISI: tanggal]"
    return f"{tempat}, {hari}" if tempat else hari


def penutup_laporan(k: Konteks) -> BlokTandaTangan:
    """Place, date and the head of the unit."""
    return BlokTandaTangan(penanda_tangan=(pimpinan(k, tempat_tanggal(k.unit.tempat, k.unit.tanggal_laporan)),))
