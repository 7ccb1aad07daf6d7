"""measure: a document's every figure, from targets and results up to the unit."""

from __future__ import annotations

from collections.abc import Iterable

from sakip.pengukuran.agregasi import Anggota, rerata_gugus, rerata_indikator, tidak_dihitung
from sakip.pengukuran.akumulasi import NilaiPeriode, nilai_tahun
from sakip.pengukuran.anggaran import anggaran_unit, hitung_anggaran, semua_angka
from sakip.pengukuran.capaian import REALISASI_KOSONG, capaian_indikator
from sakip.pengukuran.efisiensi import hitung_efisiensi
from sakip.pengukuran.hasil import (
    AngkaTerhitung,
    HasilAnggaran,
    HasilGugus,
    HasilIndikator,
    Operan,
    Pengukuran,
    TidakDapatDihitung,
)
from sakip.pengukuran.indeks import Indeks, akhir_tahun, bangun_indeks
from sakip.pengukuran.kategori import Skala, classify, rujukan_skala, skala_kategori
from sakip.pengukuran.pembanding import hitung_kemajuan, hitung_lalu, hitung_standar
from sakip.pengukuran.target import target_diukur
from sakip.pengukuran.triwulan import hitung_triwulan
from sakip.rencana.dokumen import Dokumen
from sakip.rencana.indikator import Indikator
from sakip.rencana.pohon import Jenis, Simpul
from sakip.rencana.realisasi import KOSONG


def measure(dokumen: Dokumen) -> Pengukuran:
    """Every figure of a document; total and pure.

    Measured is every indicator at a tujuan, sasaran, program, kegiatan or sub kegiatan. A sasaran, program, kegiatan or sub
    kegiatan is the mean of its own indicators. A tujuan is the mean of its own and its sasaran's indicators, or with
    ``agregasi`` = ``sasaran`` the mean of its sasaran (its own indicators only where it has none). The unit is the mean over
    the IKU and the indicators promised in the PK in force, with ``sasaran`` by node first; where there is neither, over the
    indicators of tujuan and sasaran.
    """
    return _Pengukur(dokumen).jalankan()


class _Pengukur:
    """One measuring: the index, the scale, and the figures gathered so far."""

    def __init__(self, dokumen: Dokumen) -> None:
        self.dokumen = dokumen
        self.indeks: Indeks = bangun_indeks(dokumen)
        self.pengaturan = dokumen.unit.pengaturan
        self.pada = akhir_tahun(dokumen)
        self.skala: Skala = skala_kategori(self.pengaturan.skala_kategori, self.pada)
        self.rujukan_skala = rujukan_skala(self.pengaturan.skala_kategori, self.pada)
        self.angka: dict[str, AngkaTerhitung] = {}
        self.anggota: dict[str, Anggota] = {}
        self.kode_indikator = {i.kode for i in dokumen.daftar_indikator}

    def jalankan(self) -> Pengukuran:
        for indikator in self.indeks.daftar_diukur:
            self.anggota[indikator.kode] = Anggota(indikator=indikator, hasil=self._indikator(indikator))
        lalu = self._lalu()
        for indikator in self.indeks.daftar_diukur:
            self._catat(*hitung_triwulan(self.indeks, indikator))
        gugus = self._gugus()
        iku = [self.anggota[i.kode] for i in self.indeks.daftar_diukur if i.iku]
        rata_iku = rerata_indikator("capaian:iku", "Rata-rata capaian IKU", iku) if iku else None
        if rata_iku:
            self._catat(rata_iku)
        return Pengukuran(
            indikator={kode: a.hasil for kode, a in self.anggota.items()},
            gugus=gugus,
            lalu=lalu,
            iku=rata_iku,
            angka=self.angka,
            peringkat_kategori=self.skala,
        )

    def _catat(self, *daftar: AngkaTerhitung) -> None:
        self.angka.update((a.kode, a) for a in daftar)

    def _kategori(self, capaian: AngkaTerhitung) -> str:
        return "" if capaian.angka is None else classify(capaian.angka, self.skala)

    # Indicators -----------------------------------------------------------------------------------------------------

    def _indikator(self, indikator: Indikator) -> HasilIndikator:
        rencana = self.indeks.rencana_aksi.get(indikator.kode)
        realisasi = self.indeks.realisasi.get(indikator.kode)
        tahun = nilai_tahun(realisasi, indikator.akumulasi, rencana.target_triwulan if rencana else KOSONG)
        operan = self._operan_realisasi(indikator, tahun)
        target = target_diukur(self.indeks, indikator)
        hasil = capaian_indikator(indikator, self.pengaturan, target.nilai, tahun.nilai)
        alasan = tahun.alasan if hasil.nilai == REALISASI_KOSONG else ""
        if target.dicabut:
            alasan = target.alasan
        capaian = AngkaTerhitung(
            kode=f"capaian:{indikator.kode}",
            judul=f"Capaian {indikator.nama}",
            nilai=TidakDapatDihitung(alasan) if alasan else hasil.nilai,
            rumus=hasil.rumus,
            operan=(operan, target.operan),
            rujukan=("perpres-29-2014#pengukuran", *self.rujukan_skala),
            mentah=None if alasan else hasil.mentah,
        )
        kemajuan = hitung_kemajuan(self.indeks, indikator, operan, tahun.alasan)
        standar = hitung_standar(self.indeks, indikator, operan, tahun.alasan)
        self._catat(capaian, kemajuan, standar)
        return HasilIndikator(
            indikator=indikator.kode,
            target=target.nilai,
            realisasi=tahun.nilai,
            capaian=capaian,
            kategori="" if alasan else hasil.kategori or self._kategori(capaian),
            kemajuan=kemajuan,
            standar=standar,
        )

    def _operan_realisasi(self, indikator: Indikator, tahun: NilaiPeriode) -> Operan:
        """The year's value as operand; a number derived from quarters is a figure of its own with its trace."""
        if not tahun.diturunkan:
            return tahun.operan[0] if tahun.operan else Operan(nama="realisasi", nilai=None)
        if isinstance(tahun.nilai, str):
            return tahun.operan[-1]
        kode = f"realisasi:{indikator.kode}"
        self._catat(
            AngkaTerhitung(
                kode=kode,
                judul=f"Realisasi {indikator.nama} dari triwulan",
                nilai=TidakDapatDihitung(tahun.alasan) if tahun.nilai is None else tahun.nilai,
                rumus=tahun.rumus or "dari realisasi triwulan",
                operan=tahun.operan,
                satuan=indikator.satuan,
                rujukan=("perpres-29-2014#laporan",),
            )
        )
        return Operan(nama=f"realisasi ({tahun.rumus})" if tahun.rumus else "realisasi", nilai=tahun.nilai, kode=kode)

    def _lalu(self) -> dict[tuple[str, int], AngkaTerhitung]:
        hasil: dict[tuple[str, int], AngkaTerhitung] = {}
        for baris in self.dokumen.daftar_kinerja_lalu:
            kunci = (baris.indikator, baris.tahun)
            if baris.indikator in self.anggota and kunci not in hasil:
                hasil[kunci] = hitung_lalu(self.indeks, self.anggota[baris.indikator].indikator, baris)
        self._catat(*hasil.values())
        return hasil

    # Groups ---------------------------------------------------------------------------------------------------------

    def _gugus(self) -> dict[str, HasilGugus]:
        anggaran: dict[str, HasilAnggaran] = {}
        urutan = self._dari_bawah()
        for simpul in urutan:
            bawah = [anggaran[a.kode] for a in self.indeks.anak.get(simpul.kode, ()) if a.kode in anggaran]
            anggaran[simpul.kode] = hitung_anggaran(self.indeks, simpul, bawah, self._objek(simpul.kode))
        hasil: dict[str, HasilGugus] = {}
        for simpul in urutan:
            hasil[simpul.kode] = self._satu(simpul, anggaran[simpul.kode], hasil)
        hasil = {kode: hasil[kode] for kode in self.indeks.simpul if kode in hasil}
        hasil["unit"] = self._unit(anggaran_unit(self.indeks, anggaran))
        for gugus in hasil.values():
            self._catat(gugus.capaian, *semua_angka(gugus.anggaran), gugus.efisiensi)
        return hasil

    def _dari_bawah(self) -> list[Simpul]:
        """The measured nodes, every child before its parent."""
        urutan: list[Simpul] = []
        antre = [s for s in self.indeks.simpul.values() if s.induk not in self.indeks.simpul]
        while antre:
            simpul = antre.pop()
            urutan.append(simpul)
            antre.extend(self.indeks.anak.get(simpul.kode, ()))
        return urutan[::-1]

    def _objek(self, kode: str) -> str:
        """The node's code in figures; told apart where an indicator has the same code."""
        return f"simpul-{kode}" if kode in self.kode_indikator else kode

    def _milik(self, kode: str) -> list[Anggota]:
        return [self.anggota[i.kode] for i in self.indeks.indikator_simpul.get(kode, ())]

    def _satu(self, simpul: Simpul, anggaran: HasilAnggaran, jadi: dict[str, HasilGugus]) -> HasilGugus:
        anggota = self._milik(simpul.kode)
        sebutan = f"{simpul.jenis.value} {simpul.kode}"
        kode, judul = f"capaian:{self._objek(simpul.kode)}", f"Capaian {sebutan}"
        sasaran: list[Simpul] = []
        if simpul.jenis is Jenis.TUJUAN:
            sasaran = [s for s in self.indeks.anak.get(simpul.kode, ()) if s.jenis is Jenis.SASARAN]
            anggota = [*anggota, *(a for s in sasaran for a in self._milik(s.kode))]
        if sasaran and self.pengaturan.agregasi == "sasaran":
            capaian = rerata_gugus(kode, judul, [(f"{s.kode} {s.nama}", jadi[s.kode].capaian) for s in sasaran])
        else:
            capaian = rerata_indikator(kode, judul, anggota)
        return self._jadikan(simpul.kode, self._objek(simpul.kode), sebutan, capaian, anggota, anggaran)

    def _unit(self, anggaran: HasilAnggaran) -> HasilGugus:
        anggota = self._anggota_unit()
        kode, judul = "capaian:unit", f"Capaian kinerja {self.dokumen.unit.nama}"
        if self.pengaturan.agregasi == "sasaran":
            kelompok: dict[str, list[Anggota]] = {}
            for a in anggota:
                kelompok.setdefault(a.indikator.simpul, []).append(a)
            per_simpul = []
            for simpul, bagian in kelompok.items():
                angka = rerata_indikator(f"capaian-unit:{self._objek(simpul)}", f"Capaian {simpul} atas IKU dan PK", bagian)
                self._catat(angka)
                per_simpul.append((f"{simpul} {self.indeks.simpul[simpul].nama}", angka))
            capaian = rerata_gugus(kode, judul, per_simpul)
        else:
            capaian = rerata_indikator(kode, judul, anggota)
        return self._jadikan("unit", "unit", self.dokumen.unit.nama, capaian, anggota, anggaran)

    def _anggota_unit(self) -> list[Anggota]:
        janji = {kode for kode, t in self.indeks.janji.items() if t.target is not None}
        pilihan = [a for a in self.anggota.values() if a.indikator.iku or a.indikator.kode in janji]
        tingkat = (Jenis.TUJUAN, Jenis.SASARAN)
        return pilihan or [a for a in self.anggota.values() if self.indeks.simpul[a.indikator.simpul].jenis in tingkat]

    def _jadikan(
        self,
        kode: str,
        objek: str,
        sebutan: str,
        capaian: AngkaTerhitung,
        anggota: Iterable[Anggota],
        anggaran: HasilAnggaran,
    ) -> HasilGugus:
        anggota = list(anggota)
        efisiensi, sebut = hitung_efisiensi(objek, sebutan, capaian, anggaran, self.pengaturan.cara_efisiensi, self.pada)
        return HasilGugus(
            kode=kode,
            capaian=capaian,
            kategori=self._kategori(capaian),
            jumlah_indikator=len(anggota),
            tidak_dihitung=tidak_dihitung(anggota),
            anggaran=anggaran,
            efisiensi=efisiensi,
            efisien=sebut,
        )
