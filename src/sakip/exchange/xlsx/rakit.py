"""Build the document from read rows: nodes, indicators, then everything that refers to them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any, TypeVar

from sakip.exchange.xlsx.acuan import Acuan, pisahkan
from sakip.exchange.xlsx.bentuk import JenisIsi, Lembar
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
from sakip.exchange.xlsx.lembar.rencana import INDIKATOR, PK, PK_TARGET, PROGRAM, RENSTRA, RKT, RPJMD, TARGET
from sakip.exchange.xlsx.tabel import Baris
from sakip.kernel.masalah import Masalah
from sakip.rencana.anggaran import Anggaran
from sakip.rencana.dokumen import Dokumen
from sakip.rencana.indikator import Indikator
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
_UKURAN_BERPREDIKAT = ("target", "realisasi", "target akhir")


class Perakit:
    """Turns the rows of one workbook into its document, collecting problems of references."""

    def __init__(self, tabel: Mapping[str, list[Baris]], daftar_masalah: list[Masalah]) -> None:
        self.tabel = tabel
        self.acuan = Acuan(daftar_masalah)
        self.indikator: dict[str, Indikator] = {}
        self.simpul: dict[str, Baris] = {}

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
        return tuple([kelas(**b.nilai, lokasi=b.lokasi) for b in self.tabel[lembar.nama]])

    def _pohon(self) -> tuple[Pohon, tuple[Anggaran, ...]]:
        for lembar in (RPJMD, RENSTRA, PROGRAM):
            for baris in self.tabel[lembar.nama]:
                kode = baris.nilai["kode"]
                if kode in self.simpul:
                    self._simpul_ganda(kode, baris)
                else:
                    self.simpul[kode] = baris
        induk = {k: b.nilai.get("induk", "") for k, b in self.simpul.items()}
        apa = "lembar RPJMD, Renstra, atau Program"
        for kode, baris in self.simpul.items():
            if induk[kode]:
                self.acuan.dikenal(induk[kode], self.simpul, baris, "induk", apa, "baris ini tidak tersambung ke atas")
        self.acuan.putuskan_lingkaran(induk, self.simpul, "induk")
        daftar_simpul, daftar_anggaran = [], []
        for kode, baris in self.simpul.items():
            anggaran, isi = pisahkan(baris.nilai, *_FIELD_ANGGARAN)
            daftar_simpul.append(Simpul(**{**isi, "induk": induk[kode]}, lokasi=baris.lokasi))
            if anggaran:
                daftar_anggaran.append(Anggaran(simpul=kode, **anggaran, lokasi=baris.lokasi))
        return Pohon(daftar_simpul=tuple(daftar_simpul)), tuple(daftar_anggaran)

    def _simpul_ganda(self, kode: str, baris: Baris) -> None:
        self.acuan.daftar_masalah.append(
            Masalah(
                kode="kode-ganda",
                pesan=f"kode {kode} sudah dipakai di {self.simpul[kode].lokasi}; baris ini tidak dibaca",
                saran="beri kode lain dan perbaiki baris yang mengacu kepadanya",
                lokasi=baris.lokasi.pada("kode"),
            )
        )

    def _indikator(self, unit: Unit) -> None:
        for baris in self.tabel[INDIKATOR.nama]:
            indikator = Indikator(**baris.nilai, lokasi=baris.lokasi)
            apa = "lembar RPJMD, Renstra, atau Program"
            self.acuan.dikenal(indikator.simpul, self.simpul, baris, "simpul", apa, "indikator ini tidak tersambung")
            self.indikator[indikator.kode] = indikator
        for baris, indikator in self._baris_berindikator(TARGET):
            tahunan = {
                t: v
                for t, v in baris.nilai.items()
                if isinstance(t, int) and v is not None and self._dalam_periode(t, unit, baris)
            }
            target = ((t, self.acuan.nilai(v, indikator, baris, str(t))) for t, v in sorted(tahunan.items()))
            self.indikator[indikator.kode] = replace(
                indikator,
                baseline_tahun=baris.nilai.get("baseline_tahun"),
                baseline=self._nilai(baris, indikator, "baseline"),
                target_renstra=tuple((t, v) for t, v in target if v is not None),
                lokasi_target=baris.lokasi,
            )

    def _dalam_periode(self, tahun: int, unit: Unit, baris: Baris) -> bool:
        if not (unit.periode_awal and unit.periode_akhir) or unit.periode_awal <= tahun <= unit.periode_akhir:
            return True
        self.acuan.daftar_masalah.append(
            Masalah(
                kode="tahun-di-luar-periode",
                pesan=f"target tahun {tahun} di luar periode Renstra {unit.periode_awal}–{unit.periode_akhir}; "
                "target ini tidak dibaca",
                saran="perbaiki judul kolom tahunnya, atau periode Renstra di lembar Unit",
                lokasi=baris.lokasi.pada(str(tahun)),
            )
        )
        return False

    def _nilai(self, baris: Baris, indikator: Indikator, field: str) -> Decimal | str | None:
        isi = baris.nilai.get(field)
        if isi is None or (not indikator.skala and type(isi) is Decimal):
            return isi
        return self.acuan.nilai(isi, indikator, baris, field)

    def _baris_berindikator(self, lembar: Lembar) -> list[tuple[Baris, Indikator]]:
        hasil = []
        for baris in self.tabel[lembar.nama]:
            kode = baris.nilai["indikator"]
            indikator = self.indikator.get(kode)
            if indikator is not None:
                hasil.append((baris, indikator))
            else:
                self.acuan.dikenal(kode, self.indikator, baris, "indikator", "lembar Indikator", "baris ini tidak dibaca")
        return hasil

    def _berindikator(self, lembar: Lembar, kelas: Callable[..., T], bawaan: dict[str, Any] | None = None) -> tuple[T, ...]:
        daftar_nilai = [k.field for k in lembar.daftar_kolom if k.jenis is JenisIsi.NILAI]
        hasil = []
        for baris, indikator in self._baris_berindikator(lembar):
            isi = {**bawaan, **baris.nilai} if bawaan else baris.nilai
            for field in daftar_nilai:
                isi[field] = self._nilai(baris, indikator, field)
            hasil.append(kelas(**isi, lokasi=baris.lokasi))
        return tuple(hasil)

    def _bertriwulan(self, lembar: Lembar, kelas: Callable[..., T], field_triwulan: str) -> tuple[T, ...]:
        daftar_lain = [k.field for k in lembar.daftar_kolom if k.jenis is JenisIsi.NILAI and k.field not in FIELD_TRIWULAN]
        hasil = []
        for baris, indikator in self._baris_berindikator(lembar):
            _, isi = pisahkan(baris.nilai, *FIELD_TRIWULAN)
            isi[field_triwulan] = tuple(self._nilai(baris, indikator, f) for f in FIELD_TRIWULAN)
            for field in daftar_lain:
                isi[field] = self._nilai(baris, indikator, field)
            hasil.append(kelas(**isi, lokasi=baris.lokasi))
        return tuple(hasil)

    def _pk(self) -> tuple[PerjanjianKinerja, ...]:
        per_versi: dict[int, list[TargetPk]] = {b.nilai["versi"]: [] for b in self.tabel[PK.nama]}
        for baris, indikator in self._baris_berindikator(PK_TARGET):
            versi = baris.nilai["versi"]
            if versi not in per_versi:
                daftar = [str(v) for v in per_versi]
                self.acuan.dikenal(str(versi), daftar, baris, "versi", "kolom Versi lembar PK", "baris ini tidak dibaca")
                continue
            target = self._nilai(baris, indikator, "target")
            if target is None and baris.nilai["target"] is not None:
                continue
            per_versi[versi].append(
                TargetPk(
                    indikator=indikator.kode, target=target, keterangan=baris.nilai.get("keterangan", ""), lokasi=baris.lokasi
                )
            )
        daftar_pk = [
            PerjanjianKinerja(**b.nilai, daftar_target=tuple(per_versi[b.nilai["versi"]]), lokasi=b.lokasi)
            for b in self.tabel[PK.nama]
        ]
        return tuple(sorted(daftar_pk, key=lambda pk: pk.versi))

    def _pendukung(self) -> tuple[Pendukung, ...]:
        program = {b.nilai["kode"] for b in self.tabel[PROGRAM.nama]}
        return tuple(
            Pendukung(**baris.nilai, lokasi=baris.lokasi)
            for baris, _ in self._baris_berindikator(PENDUKUNG)
            if self.acuan.dikenal(baris.nilai["simpul"], program, baris, "simpul", "lembar Program", "baris ini tidak dibaca")
        )

    def _jabatan(self) -> tuple[Jabatan, ...]:
        per_kode = {b.nilai["kode"]: b for b in self.tabel[ORGANISASI.nama]}
        atasan = {k: b.nilai.get("atasan", "") for k, b in per_kode.items()}
        for kode, baris in per_kode.items():
            if atasan[kode]:
                self.acuan.dikenal(
                    atasan[kode], per_kode, baris, "atasan", "lembar Organisasi", "jabatan ini tidak tersambung ke atas"
                )
        self.acuan.putuskan_lingkaran(atasan, per_kode, "atasan")
        return tuple(Jabatan(**{**b.nilai, "atasan": atasan[k]}, lokasi=b.lokasi) for k, b in per_kode.items())

    def _pembanding(self) -> tuple[AngkaPembanding, ...]:
        dikenal = {**self.simpul, **self.indikator}
        hasil = []
        for baris in self.tabel[PEMBANDING.nama]:
            objek, ukuran, nilai = baris.nilai.get("objek", ""), baris.nilai["ukuran"], baris.nilai["nilai"]
            apa = "lembar Indikator, Program, Renstra, atau RPJMD"
            if objek and not self.acuan.dikenal(objek, dikenal, baris, "objek", apa, "baris ini tidak dibaca"):
                continue
            boleh_teks = ukuran == "kategori" or (ukuran in _UKURAN_BERPREDIKAT and objek in self.indikator)
            if nilai is None or (isinstance(nilai, str) and not boleh_teks):
                self.acuan.tolak_nilai(
                    baris.lokasi.pada("nilai"),
                    f"nilai untuk {ukuran} bukan angka; baris ini tidak dibaca",
                    "tulis angka, misalnya 83,5",
                )
                continue
            hasil.append(AngkaPembanding(**{"objek": "", "tahun": None, **baris.nilai}, lokasi=baris.lokasi))
        return tuple(hasil)
