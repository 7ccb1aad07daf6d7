"""Follow-ups for lists: overdue ones marked, filtered, and what is still to be planned."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from sakip.survei.hasil import HasilKelompok
from sakip.survei.survei import StatusTindakLanjut
from sakip.survei.unsur import KODE_UNSUR, Unsur, daftar_unsur
from sakip.web.survei.models import TindakLanjut
from sakip.web.survei.models.tindak_lanjut import PILIHAN_STATUS
from sakip.web.tampilan.unduh import Sel

_TERBUKA = (StatusTindakLanjut.RENCANA.value, StatusTindakLanjut.BERJALAN.value)
_NADA = {"rencana": "netral kosong", "berjalan": "info separuh", "selesai": "baik penuh", "batal": "netral silang"}
PILIHAN_SARINGAN = (*PILIHAN_STATUS, ("lewat", "Lewat batas"))
KOLOM = (
    "Survei", "Kode unsur", "Unsur", "Tindak lanjut", "Penanggung jawab", "Batas", "Status", "Lewat batas", "Hasil atau bukti",
    "Diselesaikan",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisTindak:
    """One follow-up on a day."""

    t: TindakLanjut
    unsur: Unsur
    lewat: bool

    @property
    def nada(self) -> str:
        """The tone of its badge."""
        return _NADA.get(self.t.status, "netral kosong")

    @property
    def sel(self) -> tuple[Sel, ...]:
        """The row of the export."""
        t = self.t
        return (
            t.survei.periode, t.unsur, self.unsur.nama, t.uraian, t.penanggung_jawab, t.batas, t.get_status_display(),
            self.lewat, t.hasil, t.selesai_pada,
        )  # fmt: skip


def is_overdue(tindak: TindakLanjut, hari: date) -> bool:
    """Not finished although its day has passed."""
    return tindak.status in _TERBUKA and tindak.batas < hari


def rows_of(daftar: Iterable[TindakLanjut], hari: date) -> list[BarisTindak]:
    """In the given order."""
    unsur = {u.kode: u for u in daftar_unsur()}
    return [BarisTindak(t=t, unsur=unsur[t.unsur], lewat=is_overdue(t, hari)) for t in daftar]


def filter_rows(daftar: list[BarisTindak], parameter: Mapping[str, str]) -> list[BarisTindak]:
    """By ``status`` (also "lewat") and ``unsur``; a value that means nothing filters nothing."""
    status, unsur = parameter.get("status", ""), parameter.get("unsur", "")
    if status == "lewat":
        daftar = [b for b in daftar if b.lewat]
    elif status in dict(PILIHAN_STATUS):
        daftar = [b for b in daftar if b.t.status == status]
    return [b for b in daftar if b.t.unsur == unsur] if unsur in KODE_UNSUR else daftar


def lowest_unplanned(semua: HasilKelompok, daftar: Iterable[BarisTindak], banyak: int = 3) -> list[Unsur]:
    """Of the lowest unsur those nobody plans anything for."""
    ada = {b.t.unsur for b in daftar if b.t.status != StatusTindakLanjut.BATAL.value}
    bernilai = [u for u in semua.daftar_unsur if u.terisi]
    terendah = sorted(bernilai, key=lambda u: (u.nrr, u.unsur.kode))[:banyak]
    return [u.unsur for u in terendah if u.unsur.kode not in ada]
