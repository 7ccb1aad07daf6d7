"""Workbooks for the tests of the workbook door: the stored year, changed."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from sakip.exchange.xlsx import read_rows, rows_of, write_workbook
from sakip.rencana.dokumen import Dokumen
from sakip.web.bukukerja.models import UnggahanBuku
from sakip.web.kinerja.mapping import load_dokumen
from sakip.web.kinerja.models import TahunKinerja

JENIS = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
Rows = dict[str, Any]


def alamat(tahun: TahunKinerja, nama: str, **argumen: Any) -> str:
    dasar = {"instansi": tahun.unit.instansi.kode, "unit": tahun.unit.kode, "tahun": tahun.tahun}
    return reverse(f"bukukerja:{nama}", kwargs=dasar | argumen)


def buku(dokumen: Dokumen) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "buku.xlsx"
        write_workbook(dokumen, path)
        return path.read_bytes()


def tersimpan(tahun: TahunKinerja) -> Dokumen:
    kini = TahunKinerja.objects.select_related("unit__instansi", "rencana__induk").get(pk=tahun.pk)
    return load_dokumen(kini, semua_pk=True)[0]


def ubahan(tahun: TahunKinerja, ubah: Callable[[Rows], None] = lambda rows: None) -> bytes:
    """The stored year as a workbook, after a change of its rows."""
    rows = rows_of(tersimpan(tahun))
    ubah(rows)
    dokumen, _ = read_rows(rows)
    assert dokumen is not None
    return buku(dokumen)


def unggah(client: Client, tahun: TahunKinerja, isi: bytes, nama: str = "buku.xlsx") -> Any:
    return client.post(alamat(tahun, "unggah"), {"berkas": SimpleUploadedFile(nama, isi, JENIS)})


def unggahan_baru(client: Client, tahun: TahunKinerja, isi: bytes) -> UnggahanBuku:
    jawab = unggah(client, tahun, isi)
    assert jawab.status_code == 302, jawab.content.decode()
    objek = UnggahanBuku.objects.first()
    assert objek is not None
    assert jawab["Location"] == alamat(tahun, "pratinjau", unggahan=objek.pk)
    return objek


def revisi(tahun: TahunKinerja) -> int:
    return TahunKinerja.objects.get(pk=tahun.pk).revisi


def terapkan(client: Client, tahun: TahunKinerja, objek: UnggahanBuku, **isi: Any) -> Any:
    data = {"revisi": revisi(tahun), "hapus": "on", "ganti_nama": "on"} | isi
    return client.post(alamat(tahun, "terapkan", unggahan=objek.pk), data)


def teks(jawab: Any) -> str:
    return " ".join(jawab.content.decode().split())
