"""A PK version as a document, and its tables as files."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from django.http import Http404, HttpRequest, HttpResponseBase

from sakip.laporan.konteks import Konteks as KonteksLaporan
from sakip.rencana.perjanjian import PerjanjianKinerja as Perjanjian
from sakip.web.instansi.akses import Konteks, unit_page
from sakip.web.instansi.peran import Izin
from sakip.web.kinerja.banding_pk import rows_of_version
from sakip.web.kinerja.dokumen_pk import DAFTAR_BENTUK, context_until, print_version, programs_of
from sakip.web.kinerja.unggahan import send_bytes
from sakip.web.kinerja.views.perjanjian import version_of
from sakip.web.tampilan.unduh import BENTUK, Sel, kirim_tabel

Tabel = tuple[Sequence[str], list[Sequence[Sel]]]


@unit_page(Izin.LIHAT)
def dokumen(request: HttpRequest, konteks: Konteks, versi: int, bentuk: str) -> HttpResponseBase:
    """The agreement of exactly this version as DOCX or PDF."""
    pk = version_of(konteks, versi)
    if bentuk not in DAFTAR_BENTUK:
        raise Http404("bentuk dokumen tidak ada")
    return send_bytes(*print_version(pk.tahun_kinerja, pk, bentuk))


@unit_page(Izin.LIHAT)
def tabel(request: HttpRequest, konteks: Konteks, versi: int, nama: str, bentuk: str) -> HttpResponseBase:
    """The table of targets or of programs as CSV or XLSX."""
    pk = version_of(konteks, versi)
    if nama not in _TABEL or bentuk not in BENTUK:
        raise Http404("tabel tidak ada")
    k = context_until(pk.tahun_kinerja, pk.versi)
    *sebelum, kini = k.dokumen.daftar_pk
    judul, baris = _TABEL[nama](k, kini, sebelum[-1] if sebelum else None)
    berkas = f"pk-{konteks.unit_pasti.kode}-{konteks.tahun_pasti}-versi-{versi}-{nama}"
    return kirim_tabel(bentuk, berkas, judul, baris)


def _target(k: KonteksLaporan, kini: Perjanjian, lama: Perjanjian | None) -> Tabel:
    judul = (
        "No.",
        "Sasaran",
        "Kode",
        "Indikator",
        "Satuan",
        "Target",
        "Target versi sebelumnya",
        "Perubahan",
        "RKT",
        "Renstra",
        "Keterangan",
    )
    baris: list[Sequence[Sel]] = [
        (
            n,
            b.sasaran,
            b.kode,
            b.indikator.nama if b.indikator else "",
            b.indikator.satuan if b.indikator else "",
            "dikeluarkan" if b.dikeluarkan else b.target,
            b.semula,
            b.perubahan.value if b.perubahan else "",
            b.rkt,
            b.renstra,
            b.keterangan,
        )
        for n, b in enumerate(rows_of_version(k.dokumen, kini, lama), 1)
    ]
    return judul, baris


def _program(k: KonteksLaporan, kini: Perjanjian, lama: Perjanjian | None) -> Tabel:
    isi = programs_of(k, kini, lama)
    baris: list[Sequence[Sel]] = [
        (b.kode, b.nama, b.anggaran.nilai if b.anggaran else None, b.semula.nilai if b.semula else None, b.sumber)
        for b in (*isi.daftar, isi.jumlah)
    ]
    return ("Kode", "Program", "Anggaran (Rp)", "Anggaran versi sebelumnya (Rp)", "Sumber dana"), baris


_TABEL: dict[str, Callable[[KonteksLaporan, Perjanjian, Perjanjian | None], Tabel]] = {"target": _target, "program": _program}
