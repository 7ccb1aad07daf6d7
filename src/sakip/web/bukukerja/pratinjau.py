"""The preview of an upload: its differences from the stored year, what they change, what forbids applying them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sakip.exchange.banding import JenisSelisih, Selisih, compare
from sakip.exchange.snapshot import load
from sakip.exchange.xlsx import places_of, rows_of
from sakip.kernel.masalah import Masalah
from sakip.rencana.dokumen import Dokumen
from sakip.web.bukukerja.baca import renames
from sakip.web.bukukerja.dampak import Dampak, effect_of
from sakip.web.bukukerja.models import UnggahanBuku
from sakip.web.bukukerja.rintangan import external_results, frozen_agreements, locked_parts, region_rows
from sakip.web.kinerja.actions.perjanjian import STATUS_PK_TERBUKA
from sakip.web.kinerja.mapping import load_dokumen
from sakip.web.kinerja.models import STATUS_PK_BERLAKU, Indikator, PerjanjianKinerja, TahunKinerja
from sakip.web.kinerja.sumber_luar import external_sources
from sakip.web.tenggat.kunci import locks_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Banding:
    """A workbook held against the stored year."""

    lama: Dokumen
    baru: Dokumen
    daftar_selisih: tuple[Selisih, ...]
    daftar_rintangan: tuple[Masalah, ...]
    ganti_nama: bool
    versi_berlaku: frozenset[int]

    @property
    def jumlah_hilang(self) -> int:
        """How many rows would be deleted."""
        return self.jumlah[JenisSelisih.HILANG]

    @property
    def jumlah(self) -> dict[JenisSelisih, int]:
        """Differences by kind."""
        hasil = dict.fromkeys(JenisSelisih, 0)
        for selisih in self.daftar_selisih:
            hasil[selisih.jenis] += 1
        return hasil

    @property
    def bobot(self) -> int:
        """About how many objects would be written; a target row has one for each year."""
        return sum(max(len(s.isi) - 1, 1) if s.lembar == "Target" else 1 for s in self.daftar_selisih)

    def dampak(self) -> Dampak:
        """What it changes in the figures; both documents are measured."""
        return effect_of(self.lama, self.baru, self.versi_berlaku)


def compare_upload(unggahan: UnggahanBuku, *, boleh_rpjmd: bool, hari: date | None = None) -> Banding:
    """Hold an upload against its year as it is stored now. Raises DataTidakTerbaca."""
    tahun_kinerja = unggahan.tahun_kinerja
    lama, _ = load_dokumen(tahun_kinerja, semua_pk=True)
    baru = load(bytes(unggahan.dokumen))
    rows_lama, rows_baru, tempat = rows_of(lama), rows_of(baru), places_of(baru)
    daftar = compare(rows_lama, rows_baru, tempat=tempat)
    versi = list(PerjanjianKinerja.objects.filter(tahun_kinerja=tahun_kinerja))
    beku = {pk.versi: pk.get_status_display() for pk in versi if pk.status not in STATUS_PK_TERBUKA}
    rintangan: list[Masalah] = []
    if daftar:
        rintangan += frozen_agreements(rows_lama, rows_baru, tempat, beku)
        rintangan += region_rows(daftar) if _daerah_terkunci(tahun_kinerja, boleh_rpjmd) else ()
        rintangan += _dari_luar(tahun_kinerja, daftar)
        rintangan += locked_parts(daftar, locks_of(tahun_kinerja, hari))
    return Banding(
        lama=lama,
        baru=baru,
        daftar_selisih=daftar,
        daftar_rintangan=tuple(rintangan),
        ganti_nama=renames(baru, tahun_kinerja),
        versi_berlaku=frozenset(pk.versi for pk in versi if pk.status in STATUS_PK_BERLAKU),
    )


def _dari_luar(tahun_kinerja: TahunKinerja, daftar: tuple[Selisih, ...]) -> list[Masalah]:
    luar = external_sources(tahun_kinerja)
    kode = Indikator.objects.filter(pk__in=[pk for pk, _ in luar]).values_list("pk", "kode") if luar else ()
    return list(external_results(daftar, luar, dict(kode)))


def _daerah_terkunci(tahun_kinerja: TahunKinerja, boleh_rpjmd: bool) -> bool:
    return tahun_kinerja.rencana.induk_id is not None and not boleh_rpjmd
