"""What would become of an uploaded file: which rows are stored, which are left out and why, and the IKM before and after."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sakip.kernel.masalah import Bobot as BobotMasalah
from sakip.kernel.masalah import Masalah
from sakip.survei import compute_group, sum_up
from sakip.survei.hasil import HasilKelompok
from sakip.survei.profil import KODE_PROFIL
from sakip.survei.survei import AturanKosong, Bobot, SumberJawaban
from sakip.survei.survei import Jawaban as JawabanInti
from sakip.web.survei.atur_impor import LEWATI_BARIS, TANPA_LAYANAN, AturanImpor
from sakip.web.survei.models import BIDANG_UNSUR, Jawaban, Layanan, StatusImpor, Survei
from sakip.web.survei.pemetaan import sums_of

if TYPE_CHECKING:
    from sakip.exchange.skm import BacaanSkm

Kunci = tuple[object, ...]
"""What makes two answers equal."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisSimpan:
    """An answer that is stored, with the key of its service."""

    jawaban: JawabanInti
    layanan: int | None

    @property
    def kunci(self) -> Kunci:
        """Everything that is stored of it."""
        j = self.jawaban
        profil = (getattr(j, kode) for kode in KODE_PROFIL)
        return (*j.nilai, self.layanan, *profil, j.tanggal, j.jam, j.saran)


@dataclass(frozen=True, slots=True, kw_only=True)
class LayananAsing:
    """A service of the file that the survey does not have; ``putusan`` is "" while nobody decided."""

    nama: str
    banyak: int
    putusan: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PratinjauImpor:
    """The file as it would be applied now."""

    bacaan: BacaanSkm
    aturan: AturanImpor
    daftar_baris: tuple[BarisSimpan, ...]
    """What is stored."""
    daftar_asing: tuple[LayananAsing, ...]
    tanpa_jawaban: int
    """Rows without any answered unsur: never stored."""
    tanpa_layanan: int
    """Rows left out because of their service."""
    luar_masa: int
    """Rows dated outside the survey, stored or not."""
    kembar: int
    """Rows equal to an earlier row of the file, stored or not."""
    sudah_ada: int
    """Rows equal to answers of earlier imports, stored or not."""
    sebelum: HasilKelompok
    sesudah: HasilKelompok

    @property
    def daftar_galat(self) -> list[Masalah]:
        """Problems of the file that forbid to apply it."""
        return [m for m in self.bacaan.masalah if m.bobot is BobotMasalah.GALAT]

    @property
    def daftar_peringatan(self) -> list[Masalah]:
        """Problems to look at."""
        return [m for m in self.bacaan.masalah if m.bobot is not BobotMasalah.GALAT]

    @property
    def daftar_rintangan(self) -> list[str]:
        """Why it cannot be applied as it is."""
        sebab = []
        if self.daftar_galat:
            sebab.append("Berkas memuat kesalahan pada tabel di bawah. Perbaiki berkasnya lalu unggah lagi, atau ubah kolomnya.")
        if any(not n.putusan for n in self.daftar_asing):
            sebab.append("Tentukan lebih dahulu layanan yang namanya tidak dikenal survei ini.")
        if not self.daftar_baris and not sebab:
            sebab.append("Tidak ada jawaban yang akan tersimpan. Periksa kolom dan pilihan di bawah.")
        return sebab


class _Penimbang:
    """Goes through the rows of a file once and counts what it leaves out."""

    def __init__(self, survei: Survei, aturan: AturanImpor, daftar: Iterable[JawabanInti]) -> None:
        self.survei, self.aturan = survei, aturan
        self.layanan = {_ringkas(n.nama): n.pk for n in services_of(survei)}
        self.asing: Counter[str] = Counter()
        self.tanpa_jawaban = self.tanpa_layanan = self.luar_masa = self.kembar = self.sudah_ada = 0
        semua = list(self._masa(self._berlayanan(daftar)))
        semua = list(self._kembar(semua))
        self.lewati_ada = skip_stored(aturan, semua)
        self.daftar = list(self._belum_ada(semua))

    def _berlayanan(self, daftar: Iterable[JawabanInti]) -> Iterator[BarisSimpan]:
        for jawaban in daftar:
            if jawaban.terisi == 0:
                self.tanpa_jawaban += 1
                continue
            putusan = self._layanan(jawaban.layanan)
            if putusan == LEWATI_BARIS:
                self.tanpa_layanan += 1
                continue
            yield BarisSimpan(jawaban=jawaban, layanan=int(putusan) if putusan.isdigit() else None)

    def _layanan(self, nama: str) -> str:
        """The key of a service, or a decision."""
        if (dikenal := self.layanan.get(_ringkas(nama))) is not None:
            return str(dikenal)
        self.asing[nama] += 1
        return self.decision(nama)

    def decision(self, nama: str) -> str:
        """About a name the survey does not know; "" while it must be decided."""
        putusan = self.aturan.layanan.get(nama, "")
        if putusan in (TANPA_LAYANAN, LEWATI_BARIS) or putusan in {str(k) for k in self.layanan.values()}:
            return putusan
        if not self.layanan or (not nama and len(self.layanan) > 1):
            return TANPA_LAYANAN
        return "" if nama else str(next(iter(self.layanan.values())))

    def _masa(self, daftar: Iterable[BarisSimpan]) -> Iterator[BarisSimpan]:
        for baris in daftar:
            tanggal = baris.jawaban.tanggal
            if tanggal is not None and not self.survei.mulai <= tanggal <= self.survei.selesai:
                self.luar_masa += 1
                if self.aturan.luar_masa == "lewati":
                    continue
            yield baris

    def _kembar(self, daftar: Iterable[BarisSimpan]) -> Iterator[BarisSimpan]:
        terlihat: set[Kunci] = set()
        for baris in daftar:
            if baris.kunci in terlihat:
                self.kembar += 1
                if self.aturan.kembar == "satu":
                    continue
            terlihat.add(baris.kunci)
            yield baris

    def _belum_ada(self, daftar: Iterable[BarisSimpan]) -> Iterator[BarisSimpan]:
        tersimpan = stored_keys(self.survei)
        for baris in daftar:
            if tersimpan[baris.kunci] > 0:
                tersimpan[baris.kunci] -= 1
                self.sudah_ada += 1
                if self.lewati_ada:
                    continue
            yield baris


def _ringkas(nama: str) -> str:
    return " ".join(nama.casefold().split())


def services_of(survei: Survei) -> list[Layanan]:
    """The services of a survey, in order."""
    return [n.layanan for n in survei.daftar_layanan.select_related("layanan")]


def skip_stored(aturan: AturanImpor, daftar: list[BarisSimpan]) -> bool:
    """Whether answers that earlier imports hold are left out: as decided; else if every row tells its day."""
    if aturan.sudah_ada:
        return aturan.sudah_ada == "lewati"
    return bool(daftar) and all(b.jawaban.tanggal is not None for b in daftar)


def stored_keys(survei: Survei) -> Counter[Kunci]:
    """How often each answer stands in the survey from applied imports."""
    bidang = (*BIDANG_UNSUR, "layanan_id", *KODE_PROFIL, "tanggal", "jam", "saran")
    semua = Jawaban.objects.counted().filter(survei=survei, impor__status=StatusImpor.DITERAPKAN)
    return Counter(semua.values_list(*bidang).iterator(chunk_size=2000))


def weigh(survei: Survei, bacaan: BacaanSkm, aturan: AturanImpor) -> PratinjauImpor:
    """The file against the survey, under the decisions."""
    timbang = _Penimbang(survei, aturan, bacaan.daftar_jawaban)
    nama = {n.pk: n.nama for n in services_of(survei)}
    lama = sums_of(survei).semua
    baru = sum_up(_bernama(timbang.daftar, nama), AturanKosong(survei.aturan_kosong)).semua
    return PratinjauImpor(
        bacaan=bacaan,
        aturan=aturan,
        daftar_baris=tuple(timbang.daftar),
        daftar_asing=tuple(
            LayananAsing(nama=n, banyak=banyak, putusan=timbang.decision(n)) for n, banyak in timbang.asing.most_common()
        ),
        tanpa_jawaban=timbang.tanpa_jawaban,
        tanpa_layanan=timbang.tanpa_layanan,
        luar_masa=timbang.luar_masa,
        kembar=timbang.kembar,
        sudah_ada=timbang.sudah_ada,
        sebelum=compute_group(lama, bobot=Bobot(survei.bobot)),
        sesudah=compute_group(lama + baru, bobot=Bobot(survei.bobot)),
    )


def _bernama(daftar: Iterable[BarisSimpan], nama: Mapping[int, str]) -> Iterator[JawabanInti]:
    for baris in daftar:
        layanan = nama[baris.layanan] if baris.layanan else ""
        yield replace(baris.jawaban, layanan=layanan, sumber=SumberJawaban.IMPOR)
