"""Tables, built directly as XML: one pass over the cells, whatever their number."""

from __future__ import annotations

from sakip.kernel.teks import bersihkan
from sakip.naskah.simpul import Perataan, Sel, Tabel, Teks
from sakip.render.docx.alinea import RATA_WORD
from sakip.render.docx.gaya import WARNA, WARNA_AKSEN, WARNA_KAKI
from sakip.render.docx.keterangan import tulis_keterangan
from sakip.render.docx.konteks import Konteks
from sakip.render.docx.sebaris import tulis_isi
from sakip.render.docx.unsur import Unsur, buat, jalan, paragraf
from sakip.render.kisi import Petak, susun_kisi
from sakip.render.lebar import lebar_kolom, muat

_UKURAN = ((8.5, ""), (8, "Rapat"), (7.5, "Padat"))
"""Type sizes in points and the ending of the styles that have them; a table takes the first in which every word fits."""

_BARIS_UTUH = 4
"""Tables of at most this many body rows stay on one page."""


def tulis_tabel(konteks: Konteks, tabel: Tabel) -> list[Unsur]:
    """Caption, table and source line (or the space in its place, which also keeps two tables apart)."""
    if tabel.sumber:
        sumber = tabel.sumber if tabel.sumber.lower().startswith("sumber") else f"Sumber: {tabel.sumber}"
        bawah = paragraf(konteks.gaya["SumberTabel"], [jalan(sumber)])
    else:
        bawah = paragraf(konteks.gaya["JarakTabel"])
    return [*tulis_keterangan(konteks, tabel, "Caption"), _Penulis(konteks, tabel).tulis(), bawah]


class _Penulis:
    """Writes one table."""

    def __init__(self, konteks: Konteks, tabel: Tabel) -> None:
        self._konteks = konteks
        self._tabel = tabel
        jumlah = len(tabel.kolom)
        kosong = Sel(isi=(Teks(tabel.kosong, miring=True),), rentang_kolom=jumlah, perataan=Perataan.TENGAH)
        self._kepala = susun_kisi(tabel.kepala, jumlah, tabel.kode)
        self._badan = susun_kisi(tabel.baris or ((kosong,),), jumlah, tabel.kode)
        self._kaki = susun_kisi(tabel.kaki, jumlah, tabel.kode)
        semua = [*self._kepala, *self._badan, *self._kaki]
        bobot = [kolom.lebar for kolom in tabel.kolom]
        ukuran, self._akhiran = next((satu for satu in _UKURAN if muat(jumlah, semua, konteks.lebar, satu[0])), _UKURAN[-1])
        self._lebar = lebar_kolom(bobot, semua, konteks.lebar, ukuran)

    def tulis(self) -> Unsur:
        baris = [self._baris(petak, kepala=True) for petak in self._kepala]
        for nomor, petak in enumerate(self._badan):
            baris.append(self._baris(petak, lekat=self._lekat(nomor)))
        for nomor, petak in enumerate(self._kaki, 1):
            lekat = nomor < len(self._kaki) or bool(self._tabel.sumber)
            baris.append(self._baris(petak, kaki=True, lekat=lekat, batas=nomor == 1))
        kolom = buat("tblGrid", *(buat("gridCol", w=lebar) for lebar in self._lebar))
        return buat("tbl", self._sifat(), kolom, *baris)

    def _lekat(self, nomor: int) -> bool:
        """True where a body row stays with the next: in a small table, in a merge, and so that no row stands alone on a page."""
        terakhir = len(self._badan) - 1
        if nomor == terakhir:
            return bool(self._kaki or self._tabel.sumber)
        return terakhir < _BARIS_UTUH or nomor in (0, terakhir - 1) or _diteruskan(self._badan[nomor + 1])

    def _sifat(self) -> Unsur:
        tabel = self._tabel
        judul = bersihkan(" ".join(bagian for bagian in (tabel.nomor and f"Tabel {tabel.nomor}", tabel.judul) if bagian))
        uraian = f"{len(tabel.kolom)} kolom, {len(tabel.baris)} baris data"
        return buat(
            "tblPr",
            buat("tblStyle", val=self._konteks.gaya["TabelLaporan"]),
            buat("tblW", w=self._konteks.lebar, type="dxa"),
            buat("tblLayout", type="fixed"),
            buat("tblLook", firstRow=1, lastRow=int(bool(tabel.kaki)), firstColumn=0, lastColumn=0, noHBand=1, noVBand=1),
            buat("tblCaption", val=judul or "Tabel"),
            buat("tblDescription", val=f"{judul} ({uraian})".strip()),
        )

    def _baris(
        self, petak: list[Petak], *, kepala: bool = False, kaki: bool = False, lekat: bool = False, batas: bool = False
    ) -> Unsur:
        sifat = buat("trPr", buat("cantSplit"), buat("tblHeader") if kepala else None)
        return buat("tr", sifat, *(self._sel(satu, kepala=kepala, kaki=kaki, lekat=lekat, batas=batas) for satu in petak))

    def _sel(self, petak: Petak, *, kepala: bool, kaki: bool, lekat: bool, batas: bool) -> Unsur:
        """A cell; ``batas`` puts the stronger rule of the first total row above it."""
        lebar = sum(self._lebar[petak.kolom : petak.kolom + petak.rentang])
        warna = _warna(petak.sel.warna) or (WARNA_KAKI if kaki else "")
        if kepala:
            warna = WARNA_AKSEN
        sifat = buat(
            "tcPr",
            buat("tcW", w=lebar, type="dxa"),
            buat("gridSpan", val=petak.rentang) if petak.rentang > 1 else None,
            buat("vMerge", val=petak.gabung) if petak.gabung else None,
            buat("tcBorders", buat("top", val="single", sz=8, space=0, color=WARNA_AKSEN)) if batas else None,
            buat("shd", val="clear", color="auto", fill=warna) if warna else None,
            buat("vAlign", val="center") if kepala else None,
        )
        return buat("tc", sifat, self._isi(petak, kepala=kepala, kaki=kaki, lekat=lekat))

    def _isi(self, petak: Petak, *, kepala: bool, kaki: bool, lekat: bool) -> Unsur:
        nama = ("KepalaTabel" if kepala else "IsiTabel") + self._akhiran
        bawaan = Perataan.TENGAH if kepala else self._tabel.kolom[petak.kolom].perataan
        rata = petak.sel.perataan or bawaan
        isi = [] if petak.gabung == "continue" else tulis_isi(self._konteks, petak.sel.isi, tebal=petak.sel.tebal or kaki)
        biasa = Perataan.TENGAH if kepala else Perataan.KIRI
        return paragraf(
            self._konteks.gaya[nama],
            isi,
            buat("keepNext") if lekat and not kepala else None,
            None if rata is biasa else buat("jc", val=RATA_WORD[rata]),
        )


def _diteruskan(baris: list[Petak]) -> bool:
    """True where a cell of a short vertical merge goes on in ``baris``: such rows stay together."""
    return any(petak.gabung == "continue" and petak.sel.rentang_baris <= _BARIS_UTUH for petak in baris)


def _warna(nama: str) -> str:
    """Fill of a palette colour, "" for none. Raises ValueError for an unknown name."""
    if nama and nama not in WARNA:
        raise ValueError(f'warna sel "{nama}" tidak dikenal')
    return WARNA.get(nama, "")
