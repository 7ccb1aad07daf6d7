"""Put the demo kabupaten into the database through the same actions as the pages."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from django.db import transaction
from django.utils.text import slugify

from sakip.contoh import muat
from sakip.exchange.xlsx import read_rows, rows_of
from sakip.kernel.berkas import write_atomic
from sakip.rencana.dokumen import Dokumen
from sakip.web.contoh.baris import rows_of_unit
from sakip.web.contoh.berjalan import start_next_year
from sakip.web.contoh.evaluasi import plant_evaluations
from sakip.web.contoh.nama import DAFTAR_UNIT, Bidang
from sakip.web.contoh.orang import Pelaku, people_of
from sakip.web.contoh.reviu import plant_reviews
from sakip.web.contoh.survei import plant_surveys
from sakip.web.instansi.models import Instansi, Keanggotaan, Pejabat, Pengguna, UnitKerja
from sakip.web.kinerja.actions.baris import batch, change
from sakip.web.kinerja.actions.isi import ensure_plan, fill_year
from sakip.web.kinerja.actions.tahun import open_year
from sakip.web.kinerja.models import PerjanjianKinerja, StatusPk, TahunKinerja
from sakip.web.laporan.actions.bangun import build
from sakip.web.laporan.actions.terbitan import publish_agreement, publish_plan
from sakip.web.laporan.actions.versi import mark_reviewed, publish_version, submit
from sakip.web.tenggat.actions.kotak import mark_read
from sakip.web.tenggat.models import Pemberitahuan

KODE = "contoh"
BERKAS_MASUK = "masuk-contoh.txt"
DAFTAR_ORANG = (
    ("administrator", "administrator", ""),
    ("pembina", "pembina", ""),
    ("inspektorat", "apip", ""),
    ("evaluator", "apip", ""),
    ("perencana.bluto", "perencana", "kecamatan-bluto"),
    ("camat.bluto", "kepala", "kecamatan-bluto"),
    ("perencana.pendidikan", "perencana", "dinas-pendidikan"),
    ("perencana.kesehatan", "perencana", "dinas-kesehatan"),
    ("perencana.dukcapil", "perencana", "dinas-kependudukan-dan-pencatatan-sipil"),
    ("pembaca", "pembaca", ""),
)
"""(name before the @, role, unit)"""
_ALASAN = "Data contoh."
"""Why invented reports are handed in with findings."""


def plant(folder: Path, lapor: Callable[[str], None] = lambda pesan: None) -> str:
    """Make the demo kabupaten once; returns the text with the log-in data, which is also kept in the data folder."""
    berkas = folder / BERKAS_MASUK
    if Instansi.objects.filter(kode=KODE).exists():
        return berkas.read_text(encoding="utf-8") if berkas.exists() else "Data contoh sudah ada; kata sandinya tidak tersimpan."
    sandi = secrets.token_urlsafe(9)
    with transaction.atomic():
        instansi, admin = _instansi(sandi)
        for langkah in plant_units(instansi, admin, DAFTAR_UNIT, (2021, 2022, 2023)):
            lapor(langkah)
        _orang(instansi, sandi)
        lapor("Laporan kinerja")
        _laporkan(admin)
        lapor("Tahun berjalan Kecamatan Bluto")
        bluto = TahunKinerja.objects.get(unit__instansi=instansi, unit__kode="kecamatan-bluto", tahun=2023)
        start_next_year(asal=bluto, by=Pengguna.objects.get(email="perencana.bluto@contoh.test"))
        lapor("Survei kepuasan masyarakat")
        plant_surveys(instansi, admin)
        lapor("Reviu dan evaluasi")
        _tinjau(instansi, people_of(instansi, admin))
    teks = "\n".join(
        ["Masuk dengan salah satu alamat berikut; kata sandinya sama.", f"  kata sandi: {sandi}"]
        + [f"  {nama}@contoh.test" for nama, _, _ in DAFTAR_ORANG]
    )
    write_atomic({berkas: (teks + "\n").encode()})
    berkas.chmod(0o600)
    return teks


def _instansi(sandi: str) -> tuple[Instansi, Pengguna]:
    instansi = Instansi(
        kode=KODE, nama="Kabupaten Contoh", tempat="Contoh", nama_kepala="Budi Rekaan, S.H.", jabatan_kepala="Bupati Contoh"
    )
    instansi.save(dari_action=True)
    UnitKerja(instansi=instansi, kode="kabupaten", nama="Kabupaten Contoh", jenis="kabupaten").save(dari_action=True)
    admin = Pengguna.objects.create_user("administrator@contoh.test", sandi, nama="Administrator Contoh")
    Keanggotaan(pengguna=admin, instansi=instansi, peran="administrator").save(dari_action=True)
    return instansi, admin


def plant_units(
    instansi: Instansi,
    admin: Pengguna,
    daftar_unit: Sequence[tuple[str, Bidang]],
    daftar_tahun: Sequence[int],
    *,
    mulai: int = 1,
    banyak_indikator: int | None = None,
    sampai_triwulan: int = 4,
) -> Iterator[str]:
    """The example unit (with ``mulai`` 1), then the invented ones with a year each of ``daftar_tahun``.

    In the last year results reach the quarter ``sampai_triwulan``. Yields the name of each unit that is done.
    """
    induk = UnitKerja.objects.get(instansi=instansi, kode="kabupaten")
    contoh = muat("bluto-2023")
    if mulai == 1:
        _isi(_unit(instansi, induk, contoh.unit.nama, "kecamatan", 0), contoh, admin)
        yield contoh.unit.nama
    periode = (contoh.unit.rpjmd_awal, contoh.unit.rpjmd_akhir)
    rpjmd = [{**b, "diintervensi": None} for b in rows_of(contoh)["RPJMD"]]
    for nomor, (nama, bidang) in enumerate(daftar_unit, mulai):
        unit = _unit(instansi, induk, nama, bidang.jenis, nomor)
        for tahun in daftar_tahun:
            sampai = sampai_triwulan if tahun == daftar_tahun[-1] else 4
            isi = rows_of_unit(
                nomor,
                nama,
                bidang,
                tahun,
                rpjmd=rpjmd,
                periode=periode,
                sampai_triwulan=sampai,
                banyak_indikator=banyak_indikator,
            )
            _isi(unit, _baca(isi), admin)
        yield nama


def _baca(rows: dict[str, Any]) -> Dokumen:
    dokumen, masalah = read_rows(rows)
    if dokumen is None or masalah:
        raise ValueError("; ".join(f"{m.lokasi}: {m.pesan}" for m in masalah))
    return dokumen


def _unit(instansi: Instansi, induk: UnitKerja, nama: str, jenis: str, urutan: int) -> UnitKerja:
    unit = UnitKerja(instansi=instansi, induk=induk, kode=slugify(nama), nama=nama, jenis=jenis, urutan=urutan)
    unit.save(dari_action=True)
    return unit


def _isi(unit: UnitKerja, dokumen: Dokumen, admin: Pengguna) -> TahunKinerja:
    from datetime import date

    with batch():
        rencana = ensure_plan(unit=unit, dokumen=dokumen, by=admin)
        tahun = open_year(unit=unit, tahun=dokumen.unit.tahun, rencana=rencana, by=admin)
        fill_year(tahun_kinerja=tahun, dokumen=dokumen, by=admin, boleh_rpjmd=True)
        for pk in PerjanjianKinerja.objects.filter(tahun_kinerja=tahun):
            change(pk, by=admin, jenis="pk.setujui", status=StatusPk.DISETUJUI)
    if not unit.daftar_pejabat.exists():
        u = dokumen.unit
        Pejabat(
            unit=unit, nama=u.nama_pimpinan, jabatan=u.jabatan_pimpinan, pangkat=u.pangkat_pimpinan,
            nip=u.nip_pimpinan.replace(" ", ""), mulai=date(2021, 1, 4),
        ).save(dari_action=True)  # fmt: skip
    return tahun


def _laporkan(admin: Pengguna) -> None:
    """The reports of 2023 on their way: two published, one reviewed, one handed in; each step by whoever does it."""
    orang = {p.email.partition("@")[0]: p for p in Pengguna.objects.all()}
    pembina, apip = orang["pembina"], orang["inspektorat"]
    daftar = TahunKinerja.objects.filter(unit__instansi__kode=KODE, tahun=2023).select_related("unit__instansi")
    for urutan, tahun in enumerate(daftar.order_by("unit__urutan")[:4]):
        publish_plan(tahun_kinerja=tahun, by=pembina)
        publish_agreement(tahun_kinerja=tahun, by=pembina)
        kepala = orang["camat.bluto"] if urutan == 0 else admin
        versi = submit(tahun_kinerja=tahun, alasan=_ALASAN, catatan="", by=kepala)
        if urutan < 3:
            versi = mark_reviewed(versi=versi, dilihat=versi.kunci_versi, catatan="", by=apip)
        if urutan < 2:
            build(versi.daftar_pembangunan.get().pk)
            publish_version(versi=versi, dilihat=versi.kunci_versi, catatan="", by=pembina)


def _tinjau(instansi: Instansi, pelaku: Pelaku) -> None:
    """Reviews and evaluations; the notices of those that are finished were read."""
    for selesai in (True, False):
        plant_reviews(instansi, pelaku, selesai=selesai)
        plant_evaluations(instansi, pelaku, selesai=selesai)
        if selesai:
            for kabar in Pemberitahuan.objects.filter(kunci__startswith="langkah-").select_related("penerima"):
                mark_read(pengguna=kabar.penerima, kunci=kabar.pk)


def _orang(instansi: Instansi, sandi: str) -> None:
    for nama, peran, kode_unit in DAFTAR_ORANG[1:]:
        orang = Pengguna.objects.create_user(f"{nama}@contoh.test", sandi, nama=nama.replace(".", " ").title() + " Contoh")
        unit = UnitKerja.objects.get(instansi=instansi, kode=kode_unit) if kode_unit else None
        Keanggotaan(pengguna=orang, instansi=instansi, unit=unit, peran=peran).save(dari_action=True)
