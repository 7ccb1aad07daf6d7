"""A changed workbook of a year, uploaded and applied: what its pages say, and what became of it."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from sakip.exchange.xlsx import read_rows, rows_of, write_workbook
from sakip.web.bukukerja.models import UnggahanBuku
from sakip.web.kinerja.mapping import load_dokumen
from sakip.web.kinerja.models import TahunKinerja


def masalah_buku(client: Client, tahun: TahunKinerja, ubah: Callable[[dict[str, Any]], None]) -> tuple[str, str]:
    """The preview's text, and the status of the upload after applying it was tried."""
    kini = TahunKinerja.objects.select_related("unit__instansi", "rencana__induk").get(pk=tahun.pk)
    rows = rows_of(load_dokumen(kini, semua_pk=True)[0])
    ubah(rows)
    dokumen, _ = read_rows(rows)
    assert dokumen is not None
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "buku.xlsx"
        write_workbook(dokumen, path)
        berkas = SimpleUploadedFile("buku.xlsx", path.read_bytes(), "application/octet-stream")
    tempat = {"instansi": kini.unit.instansi.kode, "unit": kini.unit.kode, "tahun": kini.tahun}
    jawab = client.post(reverse("bukukerja:unggah", kwargs=tempat), {"berkas": berkas}, follow=True)
    objek = UnggahanBuku.objects.order_by("-pk").first()
    assert objek is not None
    terapkan = {"revisi": kini.revisi, "hapus": "on", "ganti_nama": "on"}
    client.post(reverse("bukukerja:terapkan", kwargs=tempat | {"unggahan": objek.pk}), terapkan)
    objek.refresh_from_db()
    return " ".join(jawab.content.decode().split()), objek.status
