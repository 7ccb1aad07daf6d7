"""A printed table by meaning: columns, rows, and the facts in its cells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from sakip.cetakan.angka_cetak import read_cell
from sakip.cetakan.bentuk import TabelCetak
from sakip.cetakan.entitas import Kelompok, nama_bersih
from sakip.cetakan.jenis import kind_of
from sakip.cetakan.kepala import column_titles, header_rows
from sakip.cetakan.makna import (
    ENTITAS,
    UANG,
    UKURAN,
    BarisMakna,
    Fakta,
    JenisBaris,
    JenisTabel,
    KolomMakna,
    Peran,
    TabelMakna,
)
from sakip.cetakan.peran import (
    TAHUN,
    document_of_title,
    money_unit,
    quarter_of_title,
    role_of,
    state_of_title,
    year_of_title,
    years_back,
)
from sakip.kernel.lokasi import Lokasi

_NOMOR_SAJA = re.compile(r"\d{1,2}(?:\.\d{1,2})*\.?|[a-zA-Z][.)]?|[IVX]{1,5}[.)]?")
_JUMLAH = re.compile(r"^(?:grand )?(?:jumlah|total|sub[\s-]?(?:total|jumlah))\b", re.I)
_TOTAL = re.compile(
    r"^(?:jumlah|total) (?:anggaran|belanja|pagu|realisasi|capaian|nilai|keseluruhan|seluruh|semua|akhir|i+$)", re.I
)
_RATA = re.compile(r"^(?:capaian )?(?:nilai )?(?:rata[\s-]*rata|rerata)\b", re.I)
_KEUANGAN = UANG | {Peran.SERAPAN}
_WILAYAH = re.compile(r"^(?:kabupaten|kab\.|kota|provinsi|kecamatan)\b[^/]{0,40}$", re.I)
_UKURAN_JUDUL = re.compile(r"\b(target|realisasi|capaian|anggaran)\b", re.I)
_BESARAN = frozenset({Peran.TARGET, Peran.REALISASI, Peran.BASELINE, Peran.TARGET_AKHIR, Peran.STANDAR})
_RIBUAN_PENUH = re.compile(r"^\d{1,3}([.,])\d{3}(?!\1)[.,]\d{1,2}$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Konteks:
    """What a table needs to know of the report around it."""

    tahun: int
    kelompok: Kelompok
    unit: str = ""
    tergabung: bool = False
    """True where the source tells which cells are merged; else an empty cell of a name may also be a name left out."""
    ada_perubahan: bool = False
    """True where the report prints an agreement as changed: an agreement without that word is then the replaced one."""
    ribuan: str = ""
    """The mark that parts thousands in a figure like ``8.700``; "" where the report writes decimals with both marks."""


BATAS_KOLOM = 200
"""Columns of a table that can be understood; the widest of a report has thirty."""


def understand(tabel: TabelCetak, *, blok: int, indeks: int, nomor: str, judul: str, konteks: Konteks) -> TabelMakna:
    """The meaning of a table; a table nobody can understand has no facts and ``JenisTabel.LAIN``."""
    kepala, awal = header_rows(tabel)
    daftar_judul = column_titles(tabel, kepala)
    terbaca = len(daftar_judul) <= BATAS_KOLOM
    kolom = _bernomor(_kolom(_dengan_judul(daftar_judul, judul), konteks), tabel.baris[awal:]) if terbaca else ()
    jenis = kind_of(kolom, judul) if terbaca else JenisTabel.LAIN
    sebutan = f"Tabel {nomor}" if nomor else (f"tabel “{judul[:60]}”" if judul else f"tabel ke-{indeks + 1}")
    hasil = TabelMakna(
        jenis=jenis,
        nomor=nomor,
        judul=judul,
        blok=blok,
        indeks=indeks,
        baris_kepala=awal,
        daftar_kolom=kolom,
        daftar_baris=(),
        keadaan=_keadaan(jenis, judul, konteks),
        lokasi=Lokasi(lembar=sebutan, blok=blok, halaman=tabel.halaman[0] if tabel.halaman else 0),
    )
    return replace(hasil, daftar_baris=tuple(_baris(tabel, hasil, awal, konteks)))


def _dengan_judul(daftar: Sequence[tuple[str, ...]], judul: str) -> Sequence[tuple[str, ...]]:
    """Columns headed by a bare year hold what the caption names, where it names one measure only."""
    ukuran = {cocok.casefold() for cocok in _UKURAN_JUDUL.findall(judul)}
    tahun = [k for k in daftar if len(k) == 1 and TAHUN.fullmatch(k[0])]
    if len(ukuran) != 1 or len(tahun) < 2:
        return daftar
    atas = ukuran.pop().title()
    return [(atas, *k) if len(k) == 1 and TAHUN.fullmatch(k[0]) else k for k in daftar]


def _keadaan(jenis: JenisTabel, judul: str, konteks: Konteks) -> str:
    if not konteks.ada_perubahan or jenis not in (JenisTabel.PK, JenisTabel.PROGRAM_ANGGARAN):
        return ""
    resmi = re.search(r"perjanjian kinerja|\bpk\b", judul, re.I)
    return "sebelum" if resmi and not re.search(r"perubahan|revisi|sesudah|setelah", judul, re.I) else ""


def _kolom(daftar_judul: Sequence[tuple[str, ...]], konteks: Konteks) -> tuple[KolomMakna, ...]:
    hasil: list[KolomMakna] = []
    for n, judul in enumerate(daftar_judul):
        hasil.append(
            KolomMakna(
                peran=role_of(judul),
                judul=" / ".join(judul),
                indeks=n,
                tahun=year_of_title(judul) or (konteks.tahun - mundur if konteks.tahun and (mundur := years_back(judul)) else 0),
                keadaan=state_of_title(judul),
                triwulan=quarter_of_title(judul),
                dokumen=document_of_title(judul),
            )
        )
    return tuple(_kelompokkan(_perjelas(hasil)))


def _bernomor(kolom: tuple[KolomMakna, ...], daftar_baris: Sequence[tuple[str, ...]]) -> tuple[KolomMakna, ...]:
    """One heading over a number and a name (``SASARAN`` over ``1.1`` and ``Meningkatnya …``): the name's column has the role."""
    hasil = list(kolom)
    for k, lanjut in pairwise(kolom):
        if k.peran not in ENTITAS or (lanjut.judul and lanjut.judul != k.judul):
            continue
        nomor = [b[k.indeks] for b in daftar_baris if k.indeks < len(b) and b[k.indeks]]
        nama = [b[lanjut.indeks] for b in daftar_baris if lanjut.indeks < len(b) and b[lanjut.indeks]]
        if nomor and nama and all(_NOMOR_SAJA.fullmatch(s) for s in nomor) and all(re.search("[A-Za-z]{3}", s) for s in nama):
            hasil[k.indeks] = replace(k, peran=Peran.NOMOR)
            hasil[lanjut.indeks] = replace(lanjut, peran=k.peran, judul=k.judul, dokumen=k.dokumen)
    return tuple(hasil)


def _perjelas(kolom: list[KolomMakna]) -> list[KolomMakna]:
    """Money or performance where the words of one column do not tell: its neighbours do."""
    hasil: list[KolomMakna] = []
    for n, k in enumerate(kolom):
        sebelum = next((h for h in reversed(hasil) if h.peran in UKURAN), None)
        if sebelum and sebelum.peran in UANG and _induk(sebelum) == _induk(k):
            if k.peran is Peran.REALISASI and not any(x.peran is Peran.TARGET for x in kolom[:n]):
                k = replace(k, peran=Peran.REALISASI_ANGGARAN)
            elif k.peran is Peran.CAPAIAN:
                k = replace(k, peran=Peran.SERAPAN)
        if k.peran is Peran.CAPAIAN and _milik(hasil) in (Peran.STANDAR, Peran.TARGET_AKHIR):
            k = replace(k, peran=Peran.TERHADAP_STANDAR if _milik(hasil) is Peran.STANDAR else Peran.KEMAJUAN)
        hasil.append(k)
    return _milik_sendiri(hasil)


def _milik_sendiri(kolom: list[KolomMakna]) -> list[KolomMakna]:
    """``Kabupaten Contoh | Provinsi | Nasional``: the column of the own region beside others' figures holds the results."""
    if not any(k.peran is Peran.STANDAR for k in kolom) or any(k.peran in (Peran.REALISASI, Peran.CAPAIAN) for k in kolom):
        return kolom
    return [replace(k, peran=Peran.REALISASI) if k.peran is Peran.LAIN and _WILAYAH.match(k.judul) else k for k in kolom]


def _milik(kolom: list[KolomMakna]) -> Peran:
    """What a percentage refers to where it is none of a target: the last of target, standard and final target before it."""
    return next((k.peran for k in reversed(kolom) if k.peran in (Peran.TARGET, Peran.STANDAR, Peran.TARGET_AKHIR)), Peran.LAIN)


def _induk(kolom: KolomMakna) -> str:
    return kolom.judul.rpartition(" / ")[0]


def _kelompokkan(kolom: list[KolomMakna]) -> Iterator[KolomMakna]:
    """Number the groups: a measure that comes again, another heading above, or the change to money begins a new one."""
    nomor, isi, terakhir = 0, set[tuple[Peran, str, int]](), None
    for k in kolom:
        if k.peran not in UKURAN and k.peran is not Peran.KATEGORI:
            if k.peran in ENTITAS and isi:
                nomor, isi, terakhir = nomor + 1, set(), None
            yield replace(k, kelompok=nomor)
            continue
        kunci = (k.peran, k.keadaan, k.triwulan)
        ganti = terakhir is not None and (
            (_induk(k) != _induk(terakhir) and bool(_induk(k)) and bool(_induk(terakhir)))
            or (k.peran in _KEUANGAN) != (terakhir.peran in _KEUANGAN)
        )
        if kunci in isi or ganti:
            nomor, isi = nomor + 1, set()
        isi.add(kunci)
        terakhir = k
        yield replace(k, kelompok=nomor)


def _baris(tabel: TabelCetak, makna: TabelMakna, awal: int, konteks: Konteks) -> Iterator[BarisMakna]:
    bawaan: dict[int, str] = {}
    for n in range(awal, len(tabel.baris)):
        sel = tabel.baris[n]
        if not any(sel):
            continue
        lokasi = replace(makna.lokasi, baris=n + 1, halaman=tabel.halaman[n] if n < len(tabel.halaman) else makna.lokasi.halaman)
        jenis = _jenis_baris(sel, makna, konteks)
        if jenis in (JenisBaris.JUMLAH, JenisBaris.RATA, JenisBaris.UNIT):
            yield _satu(sel, makna, jenis, {}, lokasi, konteks)
            continue
        if jenis is JenisBaris.JUDUL:
            bawaan = {k: v for k, v in bawaan.items() if makna.daftar_kolom[k].peran in (Peran.MISI, Peran.TUJUAN)}
            yield BarisMakna(jenis=jenis, nomor="", nama={}, tertulis={}, daftar_fakta=(), lokasi=lokasi, sel=sel)
            continue
        _bawa(sel, makna, bawaan)
        yield _satu(sel, makna, jenis, bawaan, lokasi, konteks)


def _bawa(sel: tuple[str, ...], makna: TabelMakna, bawaan: dict[int, str]) -> None:
    """A name holds for the rows below until another is printed; a new name of a wider thing ends the narrower ones."""
    for k in makna.daftar_kolom:
        if k.peran in ENTITAS and k.indeks < len(sel) and sel[k.indeks]:
            for lain in makna.daftar_kolom:
                if lain.indeks > k.indeks and lain.peran in ENTITAS:
                    bawaan.pop(lain.indeks, None)
            bawaan[k.indeks] = sel[k.indeks]


def _jenis_baris(sel: tuple[str, ...], makna: TabelMakna, konteks: Konteks) -> JenisBaris:
    isi = [s for s in sel if s]
    nama = next((s for s in isi if not re.fullmatch(r"[\d.,)(]+", s)), "")
    if _JUMLAH.match(nama) and not _ada_indikator(sel, makna, nama):
        return JenisBaris.JUMLAH
    if _RATA.match(nama) and not _ada_indikator(sel, makna, nama):
        return JenisBaris.RATA
    if konteks.unit and nama.casefold().startswith(konteks.unit.casefold()) and len(nama) < len(konteks.unit) + 60:
        return JenisBaris.UNIT
    if len(isi) == 1 and len(sel) > 2 and len(isi[0]) > 3 and not read_cell(isi[0]) and sel.index(isi[0]) <= 1:
        kolom = makna.daftar_kolom[sel.index(isi[0])]
        return JenisBaris.JUDUL if kolom.peran in (Peran.NOMOR, Peran.LAIN) or kolom.indeks == 0 else JenisBaris.ISI
    return JenisBaris.ISI


def _ada_indikator(sel: tuple[str, ...], makna: TabelMakna, nama: str) -> bool:
    """``Jumlah desa …`` is an indicator, not a total: it stands in the column of indicators beside a target and a result.

    Or, as a long name, beside a number, a unit or a wider name; ``Jumlah anggaran`` and the like are totals by their words.
    """
    kolom = makna.daftar_kolom[sel.index(nama)] if nama in sel else None
    if kolom is None or kolom.peran is not Peran.INDIKATOR:
        return False
    isi = {k.peran for k in makna.daftar_kolom if k.indeks < len(sel) and sel[k.indeks]}
    beserta = Peran.SATUAN in isi or any(s for s in sel[: kolom.indeks])
    if len(nama.split()) > 3 and beserta:
        return True
    if len(nama.split()) < 2 or _TOTAL.search(nama):
        return False
    diukur = bool(isi & {Peran.REALISASI, Peran.CAPAIAN})
    return (Peran.TARGET in isi and (beserta or diukur)) or (beserta and diukur)


def _satu(
    sel: tuple[str, ...], makna: TabelMakna, jenis: JenisBaris, bawaan: dict[int, str], lokasi: Lokasi, konteks: Konteks
) -> BarisMakna:
    tertulis: dict[Peran, str] = {}
    nama: dict[Peran, str] = {}
    for k in makna.daftar_kolom:
        teks = sel[k.indeks] if k.indeks < len(sel) else ""
        if teks:
            tertulis.setdefault(k.peran, teks)
        if teks := (bawaan.get(k.indeks, "") if k.peran in ENTITAS else teks):
            nama.setdefault(k.peran, teks)
    fakta = tuple(_fakta(sel, makna, bawaan, lokasi, konteks))
    return BarisMakna(
        jenis=jenis, nomor=tertulis.get(Peran.NOMOR, ""), nama=nama, tertulis=tertulis, daftar_fakta=fakta, lokasi=lokasi, sel=sel
    )


def _fakta(sel: tuple[str, ...], makna: TabelMakna, bawaan: dict[int, str], lokasi: Lokasi, konteks: Konteks) -> Iterator[Fakta]:
    for k in makna.daftar_kolom:
        teks = sel[k.indeks] if k.indeks < len(sel) else ""
        if k.peran not in UKURAN or not teks:
            continue
        angka = read_cell(teks, k.peran in UANG, _ribuan(sel, k, konteks))
        pangkat = money_unit(f"{k.judul} {makna.judul}") if k.peran in UANG else 0
        jenis_objek, objek = _objek(k, makna, bawaan)
        if (
            jenis_objek is Peran.INDIKATOR
            and not _tercetak(makna, sel, objek)
            and k.peran not in _KEUANGAN
            and not konteks.tergabung
        ):
            objek = ""
        yield Fakta(
            ukuran=k.peran,
            teks=teks,
            nilai=angka.nilai.scaleb(pangkat) if angka else None,
            desimal=angka.desimal - pangkat if angka else 0,
            persen=bool(angka and angka.persen),
            tahun=k.tahun or _tahun_baku(k, makna, konteks),
            keadaan=k.keadaan or makna.keadaan,
            triwulan=k.triwulan,
            dokumen=makna.jenis if k.dokumen is JenisTabel.LAIN else k.dokumen,
            jenis_objek=jenis_objek,
            objek=nama_bersih(objek),
            entitas=konteks.kelompok.nomor(jenis_objek.value, objek),
            kelompok=k.kelompok,
            tabel=makna.indeks,
            lokasi=replace(lokasi, kolom=k.indeks + 1),
            judul_kolom=k.judul,
        )


def _ribuan(sel: tuple[str, ...], kolom: KolomMakna, konteks: Konteks) -> str:
    """The mark of thousands in a column of quantities: the report's, else what another figure of the row shows (``8.834,6``)."""
    if kolom.peran not in _BESARAN:
        return ""
    return konteks.ribuan or next((cocok[1] for teks in sel if (cocok := _RIBUAN_PENUH.match(teks))), "")


def _tercetak(makna: TabelMakna, sel: tuple[str, ...], nama: str) -> bool:
    return any(k.indeks < len(sel) and sel[k.indeks] == nama for k in makna.daftar_kolom if k.peran is Peran.INDIKATOR)


def _tahun_baku(kolom: KolomMakna, makna: TabelMakna, konteks: Konteks) -> int:
    """The year of the caption where it names one only, else the report's."""
    daftar = {int(t) for t in re.findall(r"(?<![\d-])(20[0-4]\d)(?![\d-])", re.sub(r"20\d\d\s*[-–]\s*20\d\d", "", makna.judul))}
    if kolom.peran is Peran.TARGET_AKHIR:
        return 0
    return daftar.pop() if len(daftar) == 1 else konteks.tahun


def _objek(kolom: KolomMakna, makna: TabelMakna, bawaan: dict[int, str]) -> tuple[Peran, str]:
    """What a figure is about: for money the program at its left, else the nearest indicator or name at its left."""
    kiri = [k for k in makna.daftar_kolom if k.indeks < kolom.indeks and k.peran in ENTITAS and k.indeks in bawaan]
    if kolom.peran in _KEUANGAN:
        kiri = [k for k in kiri if k.peran is Peran.PROGRAM] or [k for k in kiri if k.peran is not Peran.INDIKATOR] or kiri
    if not kiri:
        return Peran.LAIN, ""
    pilih = kiri[-1]
    return pilih.peran, bawaan[pilih.indeks]
