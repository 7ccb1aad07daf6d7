"""The report of a unit's year, computed once for every state of its data and kept in the cache.

Two entries a state: what every page shows (parts of the report, findings), and what only a trace or the editor asks for
(document and figures).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from typing import TypeVar, cast
from urllib.parse import quote

from django.core.cache import cache
from django.http import Http404

from sakip import __version__
from sakip.exchange.snapshot import load, sidik, sidik_aturan
from sakip.laporan.turunan import susun_konteks
from sakip.naskah.simpul import Tabel
from sakip.pengukuran.hasil import AngkaTerhitung
from sakip.pipeline import process
from sakip.rencana.dokumen import Dokumen
from sakip.render.html.laman import ButirIsi, Potongan, susun_laman
from sakip.reviu.temuan import Temuan
from sakip.web.kinerja.models import HasilTahun, TahunKinerja
from sakip.web.kinerja.periksa import without_cells
from sakip.web.laporan.tempat import BLOK_BAGIAN, Acuan, acuan_of, blok_of

T = TypeVar("T")
LAMA = 24 * 3600


@dataclass(frozen=True, slots=True, kw_only=True)
class TemuanBertempat:
    """A finding, the entry it speaks of and the block of the report it stands beside ("" for none)."""

    temuan: Temuan
    acuan: Acuan
    blok: str

    @property
    def kunci(self) -> tuple[str, str, str]:
        """What a decision is kept by."""
        return (self.temuan.kode, self.temuan.objek, self.temuan.sidik)


@dataclass(frozen=True, slots=True, kw_only=True)
class IsiLaporan:
    """What the report's page shows."""

    judul: str
    daftar_isi: tuple[ButirIsi, ...]
    daftar_potongan: tuple[Potongan, ...]
    """Neighbouring blocks are joined; a part ends where something may be put in behind it."""
    daftar_temuan: tuple[TemuanBertempat, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DataLaporan:
    """What a trace is drawn from: every figure, those the report derives included."""

    dokumen: Dokumen
    angka: dict[str, AngkaTerhitung]


def tautan_jejak(kode: str) -> str:
    """The address of a figure's trace, from any page of the report."""
    return f"?jejak={quote(kode)}#jejak"


def unduhan_tabel(tabel: Tabel) -> str:
    """The export links below a table of the report."""
    if not tabel.baris:
        return ""
    judul = f"Tabel {tabel.nomor}" if tabel.nomor else tabel.judul
    butir = "".join(
        f'<li><a href="tabel/{quote(tabel.kode)}.{bentuk}" download>{bentuk.upper()}</a></li>' for bentuk in ("csv", "xlsx")
    )
    return f'<ul class="unduhan layar-saja" aria-label="Unduh {escape(judul)}">{butir}</ul>'


def load_isi(tahun_kinerja: TahunKinerja) -> IsiLaporan:
    """The report of the year's present state; one query. Raises Http404 before the first figures."""
    return ingat(tahun_kinerja, "isi", susun_isi)


def load_data(tahun_kinerja: TahunKinerja) -> DataLaporan:
    """Document and figures of the year's present state."""
    return ingat(tahun_kinerja, "data", susun_data)


def load_dokumen_hasil(tahun_kinerja: TahunKinerja) -> Dokumen:
    """The frozen document stored with the figures; one query. Raises Http404 where nothing was computed yet."""
    return load(frozen_of(tahun_kinerja)[0])


def frozen_of(tahun_kinerja: TahunKinerja) -> tuple[bytes, int]:
    """The stored snapshot and the revision it was taken at. Raises Http404 where nothing was computed yet."""
    isi = HasilTahun.objects.filter(tahun_kinerja=tahun_kinerja).values_list("dokumen", "revisi").first()
    if not isi or not isi[0]:
        raise Http404("laporan belum dapat disusun: belum ada data tahun ini")
    return bytes(isi[0]), isi[1]


def susun_isi(dokumen: Dokumen) -> IsiLaporan:
    """The parts of a document's report and its findings."""
    hasil = process(dokumen)
    laman = susun_laman(hasil.naskah, tautan_jejak, unduhan_tabel)
    ada = {p.kode for p in laman.daftar_potongan}
    temuan = []
    for t in without_cells(hasil.temuan):
        acuan = acuan_of(dokumen, t.lokasi)
        blok = blok_of(acuan, t.objek, dokumen)
        temuan.append(TemuanBertempat(temuan=t, acuan=acuan, blok=blok if blok in ada else ""))
    batas = {t.blok for t in temuan} | set(BLOK_BAGIAN.values())
    return IsiLaporan(
        judul=hasil.naskah.judul,
        daftar_isi=laman.daftar_isi,
        daftar_potongan=tuple(_gabung(laman.daftar_potongan, batas - {""})),
        daftar_temuan=tuple(temuan),
    )


def susun_data(dokumen: Dokumen) -> DataLaporan:
    """Document and figures, without the report's text."""
    from sakip.pengukuran import measure

    return DataLaporan(dokumen=dokumen, angka=dict(susun_konteks(dokumen, measure(dokumen)).ukur.angka))


def _gabung(daftar: tuple[Potongan, ...], batas: set[str]) -> list[Potongan]:
    hasil: list[Potongan] = []
    kumpul: list[str] = []
    for p in daftar:
        kumpul.append(p.html)
        if p.kode in batas:
            hasil.append(Potongan(kode=p.kode, id=p.id, html="\n".join(kumpul)))
            kumpul = []
    return [*hasil, Potongan(kode="", id="", html="\n".join(kumpul))]


def ingat(tahun_kinerja: TahunKinerja, bagian: str, buat: Callable[[Dokumen], T]) -> T:
    """What was computed for the year's present state, from the cache where it is still there.

    Entries are kept by the content of the frozen document, so that no change, restored copy or new version meets an old one.
    """
    beku = _sekali(tahun_kinerja)
    kunci = f"laporan:{bagian}:{sidik(beku)}:{__version__}:{sidik_aturan()[:12]}"
    ada: T | None = cache.get(kunci)
    if ada is None:
        ada = buat(load(beku))
        cache.set(kunci, ada, LAMA)
    return ada


def _sekali(tahun_kinerja: TahunKinerja) -> bytes:
    """The snapshot, looked up once for an object that was read once (a request)."""
    ingatan = tahun_kinerja.__dict__
    if ingatan.get("_beku", (0,))[0] != tahun_kinerja.revisi:
        ingatan["_beku"] = (tahun_kinerja.revisi, frozen_of(tahun_kinerja)[0])
    return cast(bytes, ingatan["_beku"][1])
