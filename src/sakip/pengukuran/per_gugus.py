"""Groups: what each node and the unit achieved, with its money and efficiency."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sakip.pengukuran.agregasi import Anggota, rerata_gugus, rerata_indikator, tidak_dihitung
from sakip.pengukuran.anggaran import anggaran_unit, hitung_anggaran, semua_angka
from sakip.pengukuran.efisiensi import hitung_efisiensi
from sakip.pengukuran.hasil import AngkaTerhitung, HasilAnggaran, HasilGugus
from sakip.pengukuran.indeks import Indeks, akhir_tahun
from sakip.pengukuran.kategori import SkalaBerlaku
from sakip.rencana.pohon import Jenis, Simpul


def ukur_gugus(
    indeks: Indeks, anggota: Mapping[str, Anggota], skala: SkalaBerlaku
) -> tuple[dict[str, HasilGugus], tuple[AngkaTerhitung, ...]]:
    """The result of every measured node and of the ``unit``, and all their figures."""
    pengukur = _Pengukur(indeks, anggota, skala)
    return pengukur.ukur(), tuple(pengukur.angka)


class _Pengukur:
    """The index, the measured indicators, and the figures gathered so far."""

    def __init__(self, indeks: Indeks, anggota: Mapping[str, Anggota], skala: SkalaBerlaku) -> None:
        self.indeks = indeks
        self.anggota = anggota
        self.skala = skala
        self.angka: list[AngkaTerhitung] = []
        self.pengaturan = indeks.dokumen.unit.pengaturan
        self.kode_indikator = {i.kode for i in indeks.dokumen.daftar_indikator}

    @property
    def _per_sasaran(self) -> bool:
        return self.pengaturan.agregasi == "sasaran"

    def ukur(self) -> dict[str, HasilGugus]:
        """The groups in the order of the plan, the unit last."""
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
            self.angka += [gugus.capaian, *semua_angka(gugus.anggaran), gugus.efisiensi]
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
            di_bawah = [a for s in sasaran for a in self._milik(s.kode)]
            anggota = di_bawah if self._per_sasaran and sasaran else [*anggota, *di_bawah]
        if sasaran and self._per_sasaran:
            capaian = rerata_gugus(kode, judul, [(f"{s.kode} {s.nama}", jadi[s.kode].capaian) for s in sasaran])
        else:
            capaian = rerata_indikator(kode, judul, anggota)
        return self._jadikan(simpul.kode, self._objek(simpul.kode), sebutan, capaian, anggota, anggaran)

    def _unit(self, anggaran: HasilAnggaran) -> HasilGugus:
        anggota = self._anggota_unit()
        kode, judul = "capaian:unit", f"Capaian kinerja {self.indeks.dokumen.unit.nama}"
        if self._per_sasaran:
            kelompok: dict[str, list[Anggota]] = {}
            for a in anggota:
                kelompok.setdefault(a.indikator.simpul, []).append(a)
            per_simpul = []
            for simpul, bagian in kelompok.items():
                angka = rerata_indikator(f"capaian-unit:{self._objek(simpul)}", f"Capaian {simpul} atas IKU dan PK", bagian)
                self.angka.append(angka)
                per_simpul.append((f"{simpul} {self.indeks.simpul[simpul].nama}", angka))
            capaian = rerata_gugus(kode, judul, per_simpul)
        else:
            capaian = rerata_indikator(kode, judul, anggota)
        return self._jadikan("unit", "unit", self.indeks.dokumen.unit.nama, capaian, anggota, anggaran)

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
        anggota: Sequence[Anggota],
        anggaran: HasilAnggaran,
    ) -> HasilGugus:
        efisiensi, sebut = hitung_efisiensi(
            objek, sebutan, capaian, anggaran, self.pengaturan.cara_efisiensi, akhir_tahun(self.indeks.dokumen)
        )
        return HasilGugus(
            kode=kode,
            capaian=capaian,
            kategori=self.skala.kategori(capaian.angka),
            jumlah_indikator=len(anggota),
            tidak_dihitung=tidak_dihitung(anggota),
            anggaran=anggaran,
            efisiensi=efisiensi,
            efisien=sebut,
        )
