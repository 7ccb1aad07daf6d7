"""Publish and withdraw."""

from __future__ import annotations

from django.core.files.base import ContentFile
from django.db import transaction
from django.utils import timezone

from sakip.exchange.snapshot import load, sidik
from sakip.web.audit.catat import record
from sakip.web.instansi.models import Pengguna
from sakip.web.kinerja.models import TahunKinerja
from sakip.web.portal.models import JenisPublikasi, Publikasi
from sakip.web.portal.ringkas import summarise, words_of


@transaction.atomic
def publish(
    *,
    tahun_kinerja: TahunKinerja,
    jenis: JenisPublikasi,
    dokumen: bytes,
    by: Pengguna,
    pdf: bytes = b"",
    docx: bytes = b"",
) -> Publikasi:
    """Publish a frozen document (``exchange.snapshot.dump``); an earlier publication of the kind is replaced."""
    for lama in Publikasi.objects.filter(tahun_kinerja=tahun_kinerja, jenis=jenis, ditarik_pada=None):
        withdraw(publikasi=lama, alasan="diganti terbitan baru", by=by)
    ringkasan = summarise(load(dokumen))
    terbitan = Publikasi(
        tahun_kinerja=tahun_kinerja,
        jenis=jenis,
        dokumen=dokumen,
        sidik=sidik(dokumen),
        ringkasan=ringkasan,
        kata=words_of(ringkasan),
    )
    nama = f"{tahun_kinerja.unit.instansi.kode}/{tahun_kinerja.unit.kode}-{jenis.value}-{tahun_kinerja.tahun}"
    if pdf:
        terbitan.berkas.save(f"{nama}.pdf", ContentFile(pdf), save=False)
    if docx:
        terbitan.berkas_docx.save(f"{nama}.docx", ContentFile(docx), save=False)
    terbitan.save(dari_action=True)
    _catat("publikasi.terbit", terbitan, by)
    return terbitan


@transaction.atomic
def withdraw(*, publikasi: Publikasi, alasan: str, by: Pengguna) -> None:
    """Take a publication off the portal; it stays in the history."""
    publikasi.ditarik_pada, publikasi.alasan_tarik = timezone.now(), alasan
    publikasi.save_version(publikasi.kunci_versi)
    _catat("publikasi.tarik", publikasi, by, alasan)


def _catat(jenis: str, publikasi: Publikasi, by: Pengguna, catatan: str = "") -> None:
    tahun = publikasi.tahun_kinerja
    record(
        jenis,
        objek=publikasi,
        by=by,
        instansi_id=tahun.unit.instansi_id,
        unit_id=tahun.unit_id,
        tahun=tahun.tahun,
        perubahan=[("sidik", None, publikasi.sidik)],
        catatan=catatan,
    )
