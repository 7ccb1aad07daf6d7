"""The tables of a result, once for the page and its exports. Figures are the core's, rounded as they are displayed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from sakip.kernel.angka import bulatkan
from sakip.survei.hasil import Angka, HasilKelompok, HasilSkm
from sakip.survei.profil import DAFTAR_PROFIL
from sakip.survei.survei import Survei
from sakip.web.survei.penetapan import DESIMAL_IKM, DESIMAL_NRR
from sakip.web.tampilan.unduh import Sel

TERKECIL = 5
"""The index of a smaller group is not shown: it could tell what one person answered."""
DILINDUNGI = "tidak ditampilkan"
_CATATAN = f"IKM kelompok dengan kurang dari {TERKECIL} responden tidak ditampilkan agar jawaban seseorang tidak dikenali."
_KELOMPOK = ("Responden", "IKM", "Galat", "Mutu", "Kinerja", "Unsur terendah")


@dataclass(frozen=True, slots=True, kw_only=True)
class TabelHasil:
    """One table; ``kode`` names it in the address of its export."""

    kode: str
    judul: str
    kolom: tuple[str, ...]
    baris: tuple[tuple[Sel, ...], ...]
    catatan: str = ""

    @property
    def kepala(self) -> tuple[tuple[str, bool], ...]:
        """The headings, and whether figures stand under them, in whichever row."""
        return tuple((k, any(isinstance(b[n], (int, Decimal)) for b in self.baris)) for n, k in enumerate(self.kolom))


def tables_of(survei: Survei, hasil: HasilSkm) -> tuple[TabelHasil, ...]:
    """All tables; those without rows, too."""
    return (
        _unsur(hasil.keseluruhan),
        _sebaran(hasil.keseluruhan),
        _kelompok("layanan", "Hasil tiap layanan", "Layanan", hasil.per_layanan),
        _profil(hasil),
        _kelompok("bulan", "Hasil tiap bulan", "Bulan", hasil.per_bulan),
        _tren(survei, hasil),
    )


def _angka(isi: Angka | None, desimal: int) -> Sel:
    return bulatkan(isi, desimal) if isinstance(isi, Decimal) else None if isi is None else isi.alasan


def _unsur(semua: HasilKelompok) -> TabelHasil:
    return TabelHasil(
        kode="unsur",
        judul="Nilai sembilan unsur",
        kolom=("Kode", "Unsur", "Jumlah nilai", "Jawaban terisi", "NRR", "NRR tertimbang", "Nilai konversi", "Mutu", "Kinerja"),
        baris=tuple(
            (
                u.unsur.kode,
                u.unsur.nama,
                u.jumlah,
                u.terisi,
                _angka(u.nrr, DESIMAL_NRR),
                _angka(u.tertimbang, DESIMAL_NRR),
                _angka(u.konversi, DESIMAL_IKM),
                u.kelas.mutu,
                u.kelas.kinerja,
            )
            for u in semua.daftar_unsur
        ),
    )


def _sebaran(semua: HasilKelompok) -> TabelHasil:
    return TabelHasil(
        kode="sebaran",
        judul="Banyaknya jawaban tiap nilai",
        kolom=("Kode", "Unsur", "Nilai 1", "Nilai 2", "Nilai 3", "Nilai 4"),
        baris=tuple((u.unsur.kode, u.unsur.nama, *u.sebaran) for u in semua.daftar_unsur if u.sebaran),
    )


def _kelompok(kode: str, judul: str, kepala: str, daftar: Iterable[HasilKelompok]) -> TabelHasil:
    baris = tuple((h.nama, *_isi(h)) for h in daftar)
    return TabelHasil(kode=kode, judul=judul, kolom=(kepala, *_KELOMPOK), baris=baris, catatan=_note(baris, 1))


def _note(baris: Iterable[tuple[Sel, ...]], letak: int) -> str:
    """The reason, where something is not shown; ``letak`` is the column of the respondents."""
    return _CATATAN if any(b[letak + 1] == DILINDUNGI for b in baris) else ""


def _isi(h: HasilKelompok) -> tuple[Sel, ...]:
    if 0 < h.responden < TERKECIL:
        return h.responden, DILINDUNGI, None, "", "", ""
    terendah = h.terendah.unsur.nama if h.terendah else ""
    return h.responden, _angka(h.ikm, DESIMAL_IKM), _angka(h.rentang, DESIMAL_IKM), h.kelas.mutu, h.kelas.kinerja, terendah


def _profil(hasil: HasilSkm) -> TabelHasil:
    baris = tuple((p.nama, h.nama, *_isi(h)) for p in DAFTAR_PROFIL for h in hasil.per_profil.get(p.kode, ()))
    return TabelHasil(
        kode="profil",
        judul="Hasil menurut profil responden",
        kolom=("Profil", "Kelompok", *_KELOMPOK),
        baris=baris,
        catatan=_note(baris, 2),
    )


def _tren(survei: Survei, hasil: HasilSkm) -> TabelHasil:
    baris: list[tuple[Sel, ...]] = [(n.periode, bulatkan(n.ikm), n.responden) for n in survei.daftar_lalu]
    if isinstance(hasil.ikm, Decimal):
        baris.append((survei.periode, bulatkan(hasil.ikm), hasil.keseluruhan.responden))
    return TabelHasil(kode="tren", judul="Perkembangan IKM", kolom=("Periode", "IKM", "Responden"), baris=tuple(baris))
