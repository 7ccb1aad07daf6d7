"""Read an uploaded workbook for a unit's year: the document, and every problem in one list."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

from sakip.exchange.xlsx import places_of, read_workbook
from sakip.kernel.lokasi import Lokasi
from sakip.kernel.masalah import BerkasTidakTerbaca, Bobot, Masalah
from sakip.rencana.dokumen import Dokumen
from sakip.web.bukukerja.muatan import oversized
from sakip.web.instansi.models import UnitKerja
from sakip.web.kinerja.models import TahunKinerja

_POTONG = 1024 * 1024


def read_upload(isi: IO[bytes], tahun_kinerja: TahunKinerja) -> tuple[Dokumen | None, tuple[Masalah, ...]]:
    """The document (None if it may not be applied) and the problems; those of weight GALAT forbid applying it."""
    try:
        dokumen, masalah = _baca(isi)
    except BerkasTidakTerbaca as galat:
        return None, (galat.masalah,)
    semua = list(masalah)
    if dokumen is not None:
        semua += [*_beda_identitas(dokumen, tahun_kinerja), *oversized(dokumen)]
    terlarang = dokumen is None or any(m.bobot is Bobot.GALAT for m in semua)
    return (None if terlarang else dokumen), tuple(semua)


def _baca(isi: IO[bytes]) -> tuple[Dokumen | None, tuple[Masalah, ...]]:
    with tempfile.TemporaryDirectory(prefix="sakip-buku-") as folder:
        path = Path(folder) / "buku-kerja.xlsx"
        isi.seek(0)
        with path.open("wb") as tujuan:
            while potong := isi.read(_POTONG):
                tujuan.write(potong)
        return read_workbook(path)


def same_name(satu: str, dua: str) -> bool:
    """Whether two names are one, apart from blanks and capitals."""
    return satu.split() == dua.split() or " ".join(satu.split()).casefold() == " ".join(dua.split()).casefold()


def renames(dokumen: Dokumen, tahun_kinerja: TahunKinerja) -> bool:
    """Whether applying would give the unit another name."""
    return not any(same_name(dokumen.unit.nama, nama) for nama in (tahun_kinerja.nama, tahun_kinerja.unit.nama))


def _beda_identitas(dokumen: Dokumen, tahun_kinerja: TahunKinerja) -> Iterator[Masalah]:
    tempat: dict[str, Any] = places_of(dokumen)["Unit"]
    unit = dokumen.unit
    if unit.tahun != tahun_kinerja.tahun:
        yield Masalah(
            kode="tahun-lain",
            pesan=f"buku kerja ini berisi tahun {unit.tahun}, sedangkan halaman ini mengisi tahun {tahun_kinerja.tahun}",
            saran=f"unggah pada halaman tahun {unit.tahun}, atau unduh buku kerja tahun {tahun_kinerja.tahun} lalu isi di sana",
            lokasi=tempat.get("tahun", Lokasi(lembar="Unit")),
        )
    if renames(dokumen, tahun_kinerja):
        lain = UnitKerja.objects.filter(instansi=tahun_kinerja.unit.instansi_id).exclude(pk=tahun_kinerja.unit_id)
        if any(same_name(unit.nama, nama) for nama in lain.values_list("nama", flat=True)):
            yield Masalah(
                kode="unit-lain",
                pesan=f'buku kerja ini milik "{unit.nama}", sedangkan halaman ini mengisi "{tahun_kinerja.nama}"',
                saran=f'unggah pada halaman "{unit.nama}", atau unduh buku kerja "{tahun_kinerja.nama}" lalu isi di sana',
                lokasi=tempat.get("nama", Lokasi(lembar="Unit")),
            )
