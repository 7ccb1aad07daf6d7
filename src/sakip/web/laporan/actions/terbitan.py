"""Publish plan and PK from the present data."""

from __future__ import annotations

from django.db import transaction

from sakip.exchange.snapshot import load
from sakip.pengukuran import measure
from sakip.pipeline import DAFTAR_DOKUMEN, render_semua
from sakip.web.instansi.models import Pengguna
from sakip.web.kinerja.models import STATUS_PK_BERLAKU, PerjanjianKinerja, TahunKinerja
from sakip.web.laporan.actions.versi import LangkahDitolak
from sakip.web.laporan.isi import frozen_of
from sakip.web.portal.actions.publikasi import publish, withdraw
from sakip.web.portal.models import JenisPublikasi, Publikasi


def publish_plan(*, tahun_kinerja: TahunKinerja, by: Pengguna) -> Publikasi:
    """The plan and its IKU. Raises LangkahDitolak."""
    beku, _ = frozen_of(tahun_kinerja)
    if not load(beku).daftar_indikator:
        raise LangkahDitolak("Rencana belum memuat indikator. Lengkapi rencana sebelum menerbitkannya.")
    return publish(tahun_kinerja=tahun_kinerja, jenis=JenisPublikasi.RENCANA, dokumen=beku, by=by)


def publish_agreement(*, tahun_kinerja: TahunKinerja, by: Pengguna) -> Publikasi:
    """The PK in force, with its files. Raises LangkahDitolak where no approved version counts."""
    if not PerjanjianKinerja.objects.filter(tahun_kinerja=tahun_kinerja, status__in=STATUS_PK_BERLAKU).exists():
        raise LangkahDitolak("Belum ada perjanjian kinerja yang disetujui. Setujui perjanjian kinerja sebelum menerbitkannya.")
    beku, _ = frozen_of(tahun_kinerja)
    dokumen = load(beku)
    berkas = render_semua(DAFTAR_DOKUMEN["perjanjian-kinerja"](dokumen, measure(dokumen)), ("pdf", "docx"))
    return publish(
        tahun_kinerja=tahun_kinerja, jenis=JenisPublikasi.PK, dokumen=beku, by=by, pdf=berkas["pdf"], docx=berkas["docx"]
    )


@transaction.atomic
def withdraw_publication(*, publikasi: Publikasi, alasan: str, by: Pengguna) -> None:
    """Take plan or PK off the portal. Raises LangkahDitolak where it is off already or a report."""
    kini = Publikasi.objects.select_for_update().select_related("tahun_kinerja__unit").get(pk=publikasi.pk)
    if kini.ditarik_pada is not None:
        raise LangkahDitolak("Terbitan ini sudah ditarik.")
    if kini.jenis == JenisPublikasi.LKJIP:
        raise LangkahDitolak("LKjIP ditarik melalui halaman versinya.")
    withdraw(publikasi=kini, alasan=alasan, by=by)
