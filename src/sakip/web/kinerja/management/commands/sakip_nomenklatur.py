"""``sakip_nomenklatur FILE.csv --versi …``: import the full nomenclature."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from sakip.web.kinerja.actions.nomenklatur import NomenklaturDitolak, import_nomenclature

_BATAS = 50 * 1024 * 1024


class Command(BaseCommand):
    """Reads a CSV with the columns kode;nama."""

    help = (
        "Mengimpor nomenklatur program, kegiatan, dan sub kegiatan dari CSV berkolom kode;nama. "
        "Versi yang sama diganti seluruhnya."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("berkas", help="Berkas CSV (UTF-8) dengan kolom kode;nama.")
        parser.add_argument("--versi", required=True, help="Nomor keputusan yang memuatnya, misalnya 900.1-2850/2025.")

    def handle(self, *args: Any, **pilihan: Any) -> None:
        berkas = Path(pilihan["berkas"])
        try:
            if berkas.stat().st_size > _BATAS:
                raise CommandError(f"{berkas}: lebih besar dari 50 MB; periksa apakah berkasnya benar.")
            isi = berkas.read_text(encoding="utf-8")
        except OSError as galat:
            raise CommandError(f"{berkas}: berkas tidak dapat dibuka ({galat.strerror}); periksa nama dan letaknya.") from None
        except UnicodeDecodeError:
            raise CommandError(f"{berkas}: bukan teks UTF-8; simpan ulang sebagai CSV UTF-8.") from None
        try:
            hasil = import_nomenclature(isi=isi, versi=pilihan["versi"])
        except NomenklaturDitolak as galat:
            raise CommandError("\n".join([f"{berkas} tidak diimpor:", *galat.daftar])) from None
        self.stdout.write(
            f"{hasil.banyak} nama tersimpan sebagai versi {pilihan['versi']}; {hasil.dilewati} baris judul dilewati."
        )
