"""``python -m sakip.web.manage sakip_mulai``: the first Instansi and its administrator, from the command line."""

from __future__ import annotations

import getpass
from argparse import ArgumentParser
from typing import Any

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.core.validators import validate_email
from django.utils.text import slugify

from sakip.web.config.lingkungan import env_text
from sakip.web.instansi.actions.mulai import Awal, start_instansi
from sakip.web.instansi.models import Instansi, Keanggotaan, Pengguna


class Command(BaseCommand):
    """Buat instansi dan administrator pertamanya. Kata sandi ditanyakan, atau dibaca dari SAKIP_SANDI_AWAL."""

    help = __doc__ or ""

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--instansi", required=True, help="nama pemerintah daerah, misalnya “Kabupaten Misal”")
        parser.add_argument("--nama", required=True, help="nama administrator")
        parser.add_argument("--email", required=True, help="alamat surel administrator, dipakai untuk masuk")
        parser.add_argument("--kode", default="", help="kode di alamat halaman; bawaan: dari nama instansi")
        parser.add_argument("--unit", default="", help="nama satu-satunya unit kerja, bila dipakai untuk satu unit saja")
        parser.add_argument("--jenis", default="", help="jenis unit itu, misalnya kecamatan")
        parser.add_argument("--tahun", type=int, help="tahun kinerja yang dibuka untuk unit itu")
        parser.add_argument("--rpjmd", default="", metavar="AWAL-AKHIR", help="periode RPJMD, misalnya 2021-2026")

    def handle(self, *args: Any, **pilihan: Any) -> None:
        kode = slugify(pilihan["kode"] or pilihan["instansi"])[:50]
        if not kode:
            raise CommandError("Nama instansi harus memuat huruf; tulis misalnya --instansi 'Kabupaten Misal'.")
        email = self._email(pilihan["email"])
        if Instansi.objects.filter(kode=kode).exists():
            self._sudah_ada(kode, email)
            return
        sandi = None if Pengguna.objects.filter(email=email).exists() else _password(email, pilihan["nama"])
        start_instansi(awal=_awal(pilihan), nama=pilihan["nama"], email=email, sandi=sandi, kode=kode)
        self.stdout.write(f"{pilihan['instansi']} dibuat dengan kode {kode}; administrator: {email}.")

    def _email(self, teks: str) -> str:
        try:
            validate_email(teks)
        except ValidationError:
            raise CommandError(f"{teks} bukan alamat surel; tulis misalnya --email nama@misal.go.id.") from None
        return teks.lower()

    def _sudah_ada(self, kode: str, email: str) -> None:
        """Run again: nothing changes."""
        ada = Keanggotaan.objects.filter(instansi__kode=kode, peran="administrator", unit=None, pengguna__email=email).exists()
        if not ada:
            raise CommandError(
                f"Instansi {kode} sudah ada tanpa administrator {email}; administrator baru diundang dari halaman Anggota."
            )
        self.stdout.write(f"Instansi {kode} dan administrator {email} sudah ada; tidak ada yang diubah.")


def _password(email: str, nama: str) -> str:
    """From the environment, else asked twice. Raises CommandError for a weak one."""
    sandi = env_text("SAKIP_SANDI_AWAL")
    if not sandi:
        sandi = getpass.getpass("Kata sandi administrator: ")
        if sandi != getpass.getpass("Ulangi kata sandi: "):
            raise CommandError("Kedua kata sandi tidak sama; jalankan lagi perintah ini.")
    try:
        validate_password(sandi, Pengguna(email=email, nama=nama))
    except ValidationError as galat:
        raise CommandError("Kata sandi terlalu lemah: " + " ".join(galat.messages)) from None
    return sandi


def _awal(pilihan: dict[str, Any]) -> Awal:
    periode: tuple[int, int] | None = None
    if teks := pilihan["rpjmd"]:
        awal, _, akhir = teks.partition("-")
        if not (awal.isdecimal() and akhir.isdecimal() and 1990 <= int(awal) <= int(akhir) <= 2200):
            raise CommandError(f"--rpjmd {teks} tidak dapat dibaca; tulis misalnya --rpjmd 2021-2026.")
        periode = int(awal), int(akhir)
    tahun = pilihan["tahun"]
    if tahun and not pilihan["unit"]:
        raise CommandError("--tahun memerlukan --unit; untuk banyak unit, tahun dibuka dari halaman Unit kerja.")
    if tahun and periode is None:
        periode = (tahun, tahun)
    if tahun and periode and not periode[0] <= tahun <= periode[1]:
        raise CommandError(f"Periode RPJMD {periode[0]}-{periode[1]} tidak memuat tahun {tahun}.")
    return Awal(
        nama_instansi=pilihan["instansi"],
        nama_unit=pilihan["unit"],
        jenis_unit=pilihan["jenis"],
        tahun=tahun,
        rpjmd_awal=periode and periode[0],
        rpjmd_akhir=periode and periode[1],
    )
