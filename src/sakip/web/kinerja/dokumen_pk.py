"""A PK version as the core sees it: the year's document with the versions up to that one, what is in it, and its print."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import cast

from sakip.kernel.lokasi import Lokasi
from sakip.laporan import compose_perjanjian
from sakip.laporan.konteks import Konteks
from sakip.laporan.perjanjian import pagu_pk, sumber_dana
from sakip.laporan.turunan import susun_konteks
from sakip.naskah.simpul import Naskah
from sakip.pengukuran import measure
from sakip.pengukuran.hasil import AngkaTerhitung
from sakip.pipeline import nama_berkas, render_semua
from sakip.rencana.dokumen import Dokumen
from sakip.rencana.perjanjian import AlasanRevisi, DasarAnggaran
from sakip.rencana.perjanjian import PerjanjianKinerja as Perjanjian
from sakip.rencana.perjanjian import TargetPk as Janji
from sakip.rencana.pohon import Jenis, Simpul
from sakip.reviu.aturan import muat_aturan
from sakip.reviu.jalankan import Pilihan, review
from sakip.reviu.temuan import Tahap, Temuan
from sakip.web.instansi.models import Pejabat
from sakip.web.kinerja.mapping import load_dokumen
from sakip.web.kinerja.models import STATUS_PK_BERLAKU, PerjanjianKinerja, TahunKinerja, TargetPk
from sakip.web.kinerja.periksa import stored_dokumen as kept_dokumen
from sakip.web.kinerja.periksa import without_cells

_KELUARGA = ("PK", "TRG")
_PK, _TARGET = Lokasi(lembar="PK"), Lokasi(lembar="PK Target")
DAFTAR_BENTUK = ("docx", "pdf")


def stored_dokumen(tahun_kinerja: TahunKinerja) -> Dokumen:
    """The year's document as last computed, one query; read anew where it was never computed. Raises DataTidakTerbaca."""
    return kept_dokumen(tahun_kinerja) or load_dokumen(tahun_kinerja)[0]


def context_until(tahun_kinerja: TahunKinerja, versi: int) -> Konteks:
    """The year measured as if ``versi`` were the last version; drafts count too."""
    return context_of(tahun_kinerja, PerjanjianKinerja.objects.filter(tahun_kinerja=tahun_kinerja, versi__lte=versi))


def context_of(tahun_kinerja: TahunKinerja, daftar: Iterable[PerjanjianKinerja]) -> Konteks:
    """The year measured with these versions, ascending, and no others."""
    daftar = list(daftar)
    janji: dict[int, list[Janji]] = {}
    for t in TargetPk.objects.filter(pk_versi__in=daftar).select_related("indikator"):
        satu = Janji(indikator=t.indikator.kode, target=t.target, keterangan=t.keterangan, lokasi=_TARGET)
        janji.setdefault(t.pk_versi_id, []).append(satu)
    daftar_pk = tuple(_perjanjian(pk, tuple(janji.get(pk.pk, ()))) for pk in daftar)
    dokumen = replace(stored_dokumen(tahun_kinerja), daftar_pk=daftar_pk)
    return susun_konteks(dokumen, measure(dokumen))


def _perjanjian(pk: PerjanjianKinerja, janji: tuple[Janji, ...]) -> Perjanjian:
    return Perjanjian(
        versi=pk.versi,
        nomor=pk.nomor,
        tanggal=pk.tanggal,
        alasan=AlasanRevisi(pk.alasan),
        uraian_alasan=pk.uraian_alasan,
        dasar_anggaran=DasarAnggaran(pk.dasar_anggaran),
        pihak_pertama=pk.pihak_pertama,
        jabatan_pihak_pertama=pk.jabatan_pihak_pertama,
        pihak_kedua=pk.pihak_kedua,
        jabatan_pihak_kedua=pk.jabatan_pihak_kedua,
        daftar_target=janji,
        lokasi=_PK,
    )


def findings_of(k: Konteks, versi: int) -> tuple[Temuan, ...]:
    """What the rules of PK and targets find about one version and its indicators."""
    kode = tuple(a.kode for a in muat_aturan() if a.keluarga in _KELUARGA and a.tahap is not Tahap.LAPORAN)
    pk = next(p for p in k.dokumen.daftar_pk if p.versi == versi)
    milik = {f"PK{versi}", *(t.indikator for t in pk.daftar_target)}
    milik |= {s.kode for s in k.dokumen.pohon.per_jenis(Jenis.PROGRAM)}
    semua = review(k.dokumen, k.ukur, cast(Naskah, None), Pilihan(pilih=kode))
    return without_cells(t for t in semua if t.objek in milik)


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisProgram:
    """A program with its budget in a version and in the one before."""

    kode: str
    nama: str
    sumber: str
    anggaran: AngkaTerhitung | None
    semula: AngkaTerhitung | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TabelProgram:
    """The programs of a version and their sum."""

    daftar: tuple[BarisProgram, ...]
    jumlah: BarisProgram


def programs_of(k: Konteks, pk: Perjanjian, semula: Perjanjian | None) -> TabelProgram:
    """Programs and money as the document of the version prints them, beside those of the version before."""

    def baris(kode: str, simpul: Simpul | None) -> BarisProgram:
        gugus = k.gugus(kode)
        return BarisProgram(
            kode=simpul.kode if simpul else "",
            nama=simpul.nama if simpul else "Jumlah",
            sumber=sumber_dana(k, simpul) if simpul else "",
            anggaran=pagu_pk(pk, gugus.anggaran) if gugus else None,
            semula=pagu_pk(semula, gugus.anggaran) if gugus and semula else None,
        )

    program = k.dokumen.pohon.per_jenis(Jenis.PROGRAM)
    return TabelProgram(daftar=tuple(baris(s.kode, s) for s in program), jumlah=baris("unit", None))


def print_version(tahun_kinerja: TahunKinerja, pk: PerjanjianKinerja, bentuk: str) -> tuple[str, bytes]:
    """(file name, bytes) of the agreement of exactly one version; one that is not approved says DRAF in its footer."""
    k = context_until(tahun_kinerja, pk.versi)
    dokumen = _with_signer(k.dokumen, tahun_kinerja, pk)
    naskah = compose_perjanjian(dokumen, k.ukur, pk.versi)
    draf = pk.status not in STATUS_PK_BERLAKU
    if draf:
        naskah = replace(naskah, kaki=f"DRAF – {naskah.kaki}")
    nama = f"{nama_berkas(dokumen, 'perjanjian-kinerja')}-versi-{pk.versi}{'-draf' if draf else ''}.{bentuk}"
    return nama, render_semua(naskah, (bentuk,))[bentuk]


def _with_signer(dokumen: Dokumen, tahun_kinerja: TahunKinerja, pk: PerjanjianKinerja) -> Dokumen:
    """Rank and NIP of the first party where the officials by date name that person."""
    pejabat = Pejabat.objects.at(tahun_kinerja.unit, pk.tanggal) if pk.tanggal else None
    if pejabat is None or pejabat.nama != pk.pihak_pertama:
        return dokumen
    unit = replace(dokumen.unit, nama_pimpinan=pejabat.nama, pangkat_pimpinan=pejabat.pangkat, nip_pimpinan=pejabat.nip)
    return replace(dokumen, unit=unit)
