"""Ask for a document, build it, tell how far it is, clean up."""

from __future__ import annotations

import logging
from functools import partial
from hashlib import sha256
from typing import Any

from django.core.files.base import ContentFile
from django.db import transaction
from django.utils import timezone

from sakip.exchange.snapshot import load, sidik
from sakip.pengukuran import measure
from sakip.pipeline import DAFTAR_DOKUMEN, nama_berkas, render_semua
from sakip.web.audit.catat import record
from sakip.web.instansi.models import Pengguna
from sakip.web.kinerja.models import TahunKinerja
from sakip.web.laporan.isi import frozen_of
from sakip.web.laporan.models import BerkasBangun, JenisDokumen, Pembangunan, StatusBangun, VersiLaporan
from sakip.web.laporan.models.pembangunan import LAMA_MACET

SIMPAN = 10
"""Finished builds kept for a unit's year; those of submitted versions are kept beside them."""
ANTRE_TERBANYAK = 3
MACET = "Pembangunan terhenti karena pekerja latar tidak menjawab. Bangun lagi; bila terulang, hubungi pengelola server."
GAGAL = "Dokumen tidak dapat dibangun karena kesalahan pada sistem. Bangun lagi; bila terulang, hubungi pengelola server."
_LANGKAH = {"html": 35, "docx": 60, "pdf": 85}
_log = logging.getLogger(__name__)


class AntrePenuh(Exception):
    """Too many builds of one unit's year wait already; ``str()`` says so to a person."""

    def __init__(self) -> None:
        super().__init__("Sudah ada beberapa dokumen yang menunggu dibangun. Tunggu sampai selesai, lalu minta lagi.")


@transaction.atomic
def request_build(*, tahun_kinerja: TahunKinerja, jenis: JenisDokumen, by: Pengguna) -> Pembangunan:
    """A build of the present data; an unfinished or finished one of the same data is given back instead. Raises AntrePenuh."""
    mark_stale(tahun_kinerja)
    dokumen, revisi = frozen_of(tahun_kinerja)
    semua = Pembangunan.objects.filter(tahun_kinerja=tahun_kinerja, versi=None)
    sama = semua.filter(jenis=jenis, sidik_dokumen=sidik(dokumen)).exclude(status=StatusBangun.GAGAL).defer("dokumen").first()
    if sama:
        return sama
    if semua.filter(status__in=(StatusBangun.ANTRE, StatusBangun.BERJALAN)).count() >= ANTRE_TERBANYAK:
        raise AntrePenuh
    return _antre(tahun_kinerja, jenis, dokumen, revisi, None, by)


@transaction.atomic
def request_version_build(*, versi: VersiLaporan, by: Pengguna) -> Pembangunan:
    """A build of a submitted version's frozen data."""
    mark_stale(versi.tahun_kinerja)
    hidup = versi.daftar_pembangunan.exclude(status=StatusBangun.GAGAL).defer("dokumen").first()
    return hidup or _antre(versi.tahun_kinerja, JenisDokumen.LKJIP, bytes(versi.dokumen), versi.revisi, versi, by)


def _antre(
    tahun_kinerja: TahunKinerja, jenis: JenisDokumen, dokumen: bytes, revisi: int, versi: VersiLaporan | None, by: Pengguna
) -> Pembangunan:
    from sakip.web.laporan.tasks import bangun

    satu = Pembangunan.objects.create(
        tahun_kinerja=tahun_kinerja,
        versi=versi,
        jenis=jenis,
        dokumen=dokumen,
        sidik_dokumen=sidik(dokumen),
        revisi=revisi,
        oleh=by,
    )
    unit = tahun_kinerja.unit
    perubahan = [("jenis", None, jenis.value), ("sidik_dokumen", None, satu.sidik_dokumen)]
    record(
        "laporan.bangun",
        objek=satu,
        by=by,
        perubahan=perubahan,
        instansi_id=unit.instansi_id,
        unit_id=unit.pk,
        tahun=tahun_kinerja.tahun,
    )
    bangun.enqueue(satu.pk)  # a row of the same database: it is there once this transaction is
    return satu


def build(kunci: int) -> None:
    """Build one document; whatever happens ends in a status with a message for people."""
    if not _report(kunci, StatusBangun.ANTRE, status=StatusBangun.BERJALAN, kemajuan=5, pesan=""):
        return
    satu = Pembangunan.objects.select_related("tahun_kinerja__unit").get(pk=kunci)
    try:
        _bangun(satu)
    except Exception:
        _log.exception("build %s failed", kunci)
        _report(kunci, StatusBangun.BERJALAN, status=StatusBangun.GAGAL, pesan=GAGAL, selesai_pada=timezone.now())
        return
    clean_up(satu.tahun_kinerja)


def _bangun(satu: Pembangunan) -> None:
    dokumen = load(bytes(satu.dokumen))
    naskah = DAFTAR_DOKUMEN[satu.jenis](dokumen, measure(dokumen))
    _report(satu.pk, StatusBangun.BERJALAN, kemajuan=15)

    def lapor(nama: str) -> None:
        _report(satu.pk, StatusBangun.BERJALAN, kemajuan=_LANGKAH[nama])

    berkas = render_semua(naskah, satu.daftar_format.split(), lapor=lapor)
    nama = nama_berkas(dokumen, satu.jenis)
    with transaction.atomic():
        for akhiran, isi in berkas.items():
            _simpan(satu, akhiran, f"{nama}.{akhiran}", isi)
        _report(satu.pk, StatusBangun.BERJALAN, status=StatusBangun.SELESAI, kemajuan=100, selesai_pada=timezone.now())


def _simpan(satu: Pembangunan, akhiran: str, nama: str, isi: bytes) -> None:
    berkas = BerkasBangun(pembangunan=satu, format=akhiran, nama=nama, ukuran=len(isi), sidik=sha256(isi).hexdigest())
    berkas.berkas.save(f"{satu.pk}-{berkas.sidik[:16]}.{akhiran}", ContentFile(isi), save=False)
    berkas.save()


def _report(kunci: int, dari: StatusBangun, **isi: Any) -> bool:
    """Change a build that still has a status, in a transaction of its own where there is none."""
    return bool(Pembangunan.objects.filter(pk=kunci, status=dari).update(kabar_pada=timezone.now(), **isi))


def mark_stale(tahun_kinerja: TahunKinerja) -> int:
    """Builds whose worker died become failed ones, with advice."""
    batas = timezone.now() - LAMA_MACET
    lama = Pembangunan.objects.filter(
        tahun_kinerja=tahun_kinerja, status__in=(StatusBangun.ANTRE, StatusBangun.BERJALAN), kabar_pada__lt=batas
    )
    return lama.update(status=StatusBangun.GAGAL, pesan=MACET, selesai_pada=timezone.now())


@transaction.atomic
def clean_up(tahun_kinerja: TahunKinerja) -> None:
    """Delete finished builds beyond the last ten, files too; never those of submitted versions."""
    usai = Pembangunan.objects.filter(
        tahun_kinerja=tahun_kinerja, versi=None, status__in=(StatusBangun.SELESAI, StatusBangun.GAGAL)
    )
    for kunci in list(usai.order_by("-pk").values_list("pk", flat=True)[SIMPAN:]):
        for berkas in BerkasBangun.objects.filter(pembangunan=kunci):
            transaction.on_commit(partial(berkas.berkas.storage.delete, str(berkas.berkas.name)))
        Pembangunan.objects.filter(pk=kunci).delete()
