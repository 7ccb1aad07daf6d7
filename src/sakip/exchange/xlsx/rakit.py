"""Build the document from read rows: nodes, indicators, then everything that refers to them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, TypeVar

from sakip.exchange.xlsx.acuan import Acuan, pisahkan
from sakip.exchange.xlsx.bentuk import JenisIsi, Lembar
from sakip.exchange.xlsx.lembar.indikator import INDIKATOR, TARGET
from sakip.exchange.xlsx.lembar.kinerja import (
    ANALISIS,
    FIELD_TRIWULAN,
    KINERJA_LALU,
    PENDUKUNG,
    REALISASI,
    RENCANA_AKSI,
    STANDAR,
)
from sakip.exchange.xlsx.lembar.lain import DASAR_HUKUM, ISU, NARASI, ORGANISASI, PEMBANDING, TIM
from sakip.exchange.xlsx.lembar.perjanjian import PK, PK_TARGET, RKT
from sakip.exchange.xlsx.lembar.pohon import PROGRAM, RENSTRA, RPJMD
from sakip.exchange.xlsx.tabel import Baris
from sakip.kernel.masalah import Masalah
from sakip.rencana.anggaran import Anggaran
from sakip.rencana.dokumen import Dokumen
from sakip.rencana.indikator import Indikator, TingkatSkala
from sakip.rencana.perjanjian import PerjanjianKinerja, TargetPk, TargetRkt
from sakip.rencana.pohon import Pohon, Simpul
from sakip.rencana.realisasi import (
    Analisis,
    AngkaPembanding,
    KinerjaLalu,
    Pendukung,
    Realisasi,
    RencanaAksi,
    Standar,
)
from sakip.rencana.unit import AnggotaTim, DasarHukum, Isu, Jabatan, Narasi, Unit

T = TypeVar("T")
_FIELD_ANGGARAN = ("sebelum_rupiah", "sesudah_rupiah", "realisasi_rupiah", "sumber_dana")
_TANPA_TEKS = frozenset((Decimal, type(None)))
_UKURAN_BERPREDIKAT = ("target", "realisasi", "target akhir")


class Perakit:
    """Turns the rows of one workbook into its document, collecting problems of references."""

    def __init__(self, tabel: Mapping[str, list[Baris]], daftar_masalah: list[Masalah]) -> None:
        self.tabel = tabel
        self.acuan = Acuan(daftar_masalah)
        self.indikator: dict[str, Indikator] = {}
        self.simpul: dict[str, Baris] = {}
        self.berskala: set[str] = set()

    def rakit(self, unit: Unit) -> Dokumen:
        """The whole document."""
        pohon, anggaran = self._pohon()
        self._indikator(unit)
        return Dokumen(
            unit=unit,
            pohon=pohon,
            daftar_indikator=tuple(self.indikator.values()),
            daftar_rkt=self._berindikator(RKT, TargetRkt, {"target": None}),
            daftar_pk=self._pk(),
            daftar_anggaran=anggaran,
            daftar_rencana_aksi=self._bertriwulan(RENCANA_AKSI, RencanaAksi, "target_triwulan"),
            daftar_realisasi=self._bertriwulan(REALISASI, Realisasi, "triwulan"),
            daftar_kinerja_lalu=self._berindikator(KINERJA_LALU, KinerjaLalu),
            daftar_standar=self._berindikator(STANDAR, Standar, {"nilai": None}),
            daftar_analisis=self._berindikator(ANALISIS, Analisis),
            daftar_pendukung=self._pendukung(),
            daftar_jabatan=self._jabatan(),
            daftar_isu=self._sederhana(ISU, Isu),
            daftar_dasar_hukum=self._sederhana(DASAR_HUKUM, DasarHukum),
            daftar_tim=self._sederhana(TIM, AnggotaTim),
            daftar_narasi=self._sederhana(NARASI, Narasi),
            daftar_pembanding=self._pembanding(),
        )

    def _sederhana(self, lembar: Lembar, kelas: Callable[..., T]) -> tuple[T, ...]:
        return tuple([kelas(**b) for b in self.tabel[lembar.nama]])

    def _pohon(self) -> tuple[Pohon, tuple[Anggaran, ...]]:
        for lembar in (RPJMD, RENSTRA, PROGRAM):
            for baris in self.tabel[lembar.nama]:
                kode = baris["kode"]
                if kode in self.simpul:
                    self._simpul_ganda(kode, baris)
                else:
                    self.simpul[kode] = baris
        induk = {k: b.get("induk", "") for k, b in self.simpul.items()}
        apa = "lembar RPJMD, Renstra, atau Program"
        for kode, baris in self.simpul.items():
            if induk[kode]:
                self.acuan.dikenal(induk[kode], self.simpul, baris, "induk", apa, "baris ini tidak tersambung ke atas")
        self.acuan.putuskan_lingkaran(induk, self.simpul, "induk")
        daftar_simpul, daftar_anggaran = [], []
        for kode, baris in self.simpul.items():
            anggaran, isi = pisahkan(baris, *_FIELD_ANGGARAN)
            daftar_simpul.append(Simpul(**{**isi, "induk": induk[kode]}))
            if anggaran:
                daftar_anggaran.append(Anggaran(simpul=kode, lokasi=baris["lokasi"], **anggaran))
        return Pohon(daftar_simpul=tuple(daftar_simpul)), tuple(daftar_anggaran)

    def _simpul_ganda(self, kode: str, baris: Baris) -> None:
        self.acuan.daftar_masalah.append(
            Masalah(
                kode="kode-ganda",
                pesan=f"kode {kode} sudah dipakai di {self.simpul[kode]['lokasi']}; baris ini tidak dibaca",
                saran="beri kode lain dan perbaiki baris yang mengacu kepadanya",
                lokasi=baris["lokasi"].pada("kode"),
            )
        )

    def _indikator(self, unit: Unit) -> None:
        apa = "lembar RPJMD, Renstra, atau Program"
        target = {b["indikator"]: b for b in self.tabel[TARGET.nama]}
        for baris in self.tabel[INDIKATOR.nama]:
            kode, simpul = baris["kode"], baris["simpul"]
            if simpul not in self.simpul:
                self.acuan.dikenal(simpul, self.simpul, baris, "simpul", apa, "indikator ini tidak tersambung")
            self.indikator[kode] = Indikator(**baris, **self._target(target.get(kode), baris, unit))
            if "skala" in baris:
                self.berskala.add(kode)
        self._baris_berindikator(TARGET)

    def _target(self, baris: Baris | None, baris_indikator: Baris, unit: Unit) -> dict[str, Any]:
        if baris is None:
            return {}
        kode, skala = baris_indikator["kode"], baris_indikator.get("skala", ())
        awal, akhir = (unit.periode_awal, unit.periode_akhir) if unit.periode_awal and unit.periode_akhir else (0, 9999)
        tahunan = []
        for tahun in sorted(t for t in baris if type(t) is int and baris[t] is not None):
            if not awal <= tahun <= akhir:
                self._luar_periode(tahun, unit, baris)
            elif (target := self._nilai(baris, kode, skala, tahun)) is not None:
                tahunan.append((tahun, target))
        return {
            "baseline_tahun": baris.get("baseline_tahun"),
            "baseline": self._nilai(baris, kode, skala, "baseline"),
            "target_renstra": tuple(tahunan),
            "lokasi_target": baris["lokasi"],
        }

    def _luar_periode(self, tahun: int, unit: Unit, baris: Baris) -> None:
        self.acuan.daftar_masalah.append(
            Masalah(
                kode="tahun-di-luar-periode",
                pesan=f"target tahun {tahun} di luar periode Renstra {unit.periode_awal}–{unit.periode_akhir}; "
                "target ini tidak dibaca",
                saran="perbaiki judul kolom tahunnya, atau periode Renstra di lembar Unit",
                lokasi=baris["lokasi"].pada(str(tahun)),
            )
        )

    def _nilai(self, baris: Baris, kode: str, skala: tuple[TingkatSkala, ...], field: str | int) -> Decimal | str | None:
        isi: Decimal | str | None = baris.get(field)
        if isi is None or (type(isi) is Decimal and not skala):
            return isi
        return self.acuan.nilai(isi, kode, skala, baris, str(field))

    def _baris_berindikator(self, lembar: Lembar) -> list[Baris]:
        """The rows whose indicator exists; the others are reported."""
        daftar_baris = self.tabel[lembar.nama]
        if not {b["indikator"] for b in daftar_baris} - self.indikator.keys():
            return daftar_baris
        return [
            b
            for b in daftar_baris
            if self.acuan.dikenal(b["indikator"], self.indikator, b, "indikator", "lembar Indikator", "baris ini tidak dibaca")
        ]

    def _berindikator(self, lembar: Lembar, kelas: Callable[..., T], bawaan: dict[str, Any] | None = None) -> tuple[T, ...]:
        daftar_baris = self._baris_berindikator(lembar)
        self._cocokkan(lembar, daftar_baris)
        return tuple([kelas(**{**bawaan, **b}) for b in daftar_baris] if bawaan else [kelas(**b) for b in daftar_baris])

    def _cocokkan(self, lembar: Lembar, daftar_baris: list[Baris]) -> None:
        """Hold the values of rows, in place, against the scales of their indicators."""
        for field in (k.field for k in lembar.daftar_kolom if k.jenis is JenisIsi.NILAI):
            if not self.berskala and _TANPA_TEKS.issuperset(map(type, [b.get(field) for b in daftar_baris])):
                continue
            for baris in daftar_baris:
                nilai = baris.get(field)
                if nilai is None:
                    continue
                kode = baris["indikator"]
                if type(nilai) is not Decimal or kode in self.berskala:
                    baris[field] = self.acuan.nilai(nilai, kode, self.indikator[kode].skala, baris, field)

    def _bertriwulan(self, lembar: Lembar, kelas: Callable[..., T], field_triwulan: str) -> tuple[T, ...]:
        daftar_baris = self._baris_berindikator(lembar)
        self._cocokkan(lembar, daftar_baris)
        hasil = []
        for baris in daftar_baris:
            triwulan = tuple([baris.pop(f, None) for f in FIELD_TRIWULAN])
            hasil.append(kelas(**baris, **{field_triwulan: triwulan}))
        return tuple(hasil)

    def _pk(self) -> tuple[PerjanjianKinerja, ...]:
        per_versi: dict[int, list[TargetPk]] = {b["versi"]: [] for b in self.tabel[PK.nama]}
        daftar_baris = self._baris_berindikator(PK_TARGET)
        dikeluarkan = {id(b) for b in daftar_baris if b["target"] is None}
        self._cocokkan(PK_TARGET, daftar_baris)
        for baris in daftar_baris:
            versi = baris.pop("versi")
            if versi not in per_versi:
                daftar = [str(v) for v in per_versi]
                self.acuan.dikenal(str(versi), daftar, baris, "versi", "kolom Versi lembar PK", "baris ini tidak dibaca")
            elif baris["target"] is not None or id(baris) in dikeluarkan:
                per_versi[versi].append(TargetPk(**baris))
        daftar_pk = [PerjanjianKinerja(**b, daftar_target=tuple(per_versi[b["versi"]])) for b in self.tabel[PK.nama]]
        return tuple(sorted(daftar_pk, key=lambda pk: pk.versi))

    def _pendukung(self) -> tuple[Pendukung, ...]:
        program = {b["kode"] for b in self.tabel[PROGRAM.nama]}
        return tuple(
            Pendukung(**baris)
            for baris in self._baris_berindikator(PENDUKUNG)
            if self.acuan.dikenal(baris["simpul"], program, baris, "simpul", "lembar Program", "baris ini tidak dibaca")
        )

    def _jabatan(self) -> tuple[Jabatan, ...]:
        per_kode = {b["kode"]: b for b in self.tabel[ORGANISASI.nama]}
        atasan = {k: b.get("atasan", "") for k, b in per_kode.items()}
        for kode, baris in per_kode.items():
            if atasan[kode]:
                self.acuan.dikenal(
                    atasan[kode], per_kode, baris, "atasan", "lembar Organisasi", "jabatan ini tidak tersambung ke atas"
                )
        self.acuan.putuskan_lingkaran(atasan, per_kode, "atasan")
        return tuple(Jabatan(**{**b, "atasan": atasan[k]}) for k, b in per_kode.items())

    def _pembanding(self) -> tuple[AngkaPembanding, ...]:
        dikenal = {**self.simpul, **self.indikator}
        hasil = []
        for baris in self.tabel[PEMBANDING.nama]:
            objek, ukuran, nilai = baris.get("objek", ""), baris["ukuran"], baris["nilai"]
            apa = "lembar Indikator, Program, Renstra, atau RPJMD"
            if objek and not self.acuan.dikenal(objek, dikenal, baris, "objek", apa, "baris ini tidak dibaca"):
                continue
            boleh_teks = ukuran == "kategori" or (ukuran in _UKURAN_BERPREDIKAT and objek in self.indikator)
            if nilai is None or (isinstance(nilai, str) and not boleh_teks):
                self.acuan.tolak_nilai(
                    baris["lokasi"].pada("nilai"),
                    f"nilai untuk {ukuran} bukan angka; baris ini tidak dibaca",
                    "tulis angka, misalnya 83,5",
                )
                continue
            hasil.append(AngkaPembanding(**{"objek": "", "tahun": None, **baris}))
        return tuple(hasil)
