"""Accept a finding as it is, with a reason; take the acceptance back."""

from __future__ import annotations

from django.db import transaction

from sakip.reviu.temuan import Temuan
from sakip.web.audit.catat import differences, fields_of, record
from sakip.web.instansi.models import Pengguna
from sakip.web.kinerja.models import TahunKinerja
from sakip.web.laporan.models import KeputusanTemuan

Kunci = tuple[str, str, str]
"""Rule, object and fingerprint of the facts."""


@transaction.atomic
def accept(*, tahun_kinerja: TahunKinerja, temuan: Temuan, alasan: str, by: Pengguna) -> KeputusanTemuan:
    """Keep why a finding stays; a second decision on the same facts replaces the reason."""
    ada = KeputusanTemuan.objects.select_for_update().filter(
        tahun_kinerja=tahun_kinerja, aturan=temuan.kode, objek=temuan.objek, sidik=temuan.sidik
    )
    putusan = ada.first() or KeputusanTemuan(
        tahun_kinerja=tahun_kinerja, aturan=temuan.kode, objek=temuan.objek, sidik=temuan.sidik
    )
    lama = fields_of(putusan) if putusan.pk else {}
    putusan.pesan, putusan.alasan, putusan.oleh = temuan.pesan, alasan, by
    putusan.save(dari_action=True)
    _catat("temuan.terima", putusan, by, lama, fields_of(putusan))
    return putusan


@transaction.atomic
def reopen(*, putusan: KeputusanTemuan, by: Pengguna) -> None:
    """Take a decision back."""
    _catat("temuan.buka", putusan, by, fields_of(putusan), {})
    putusan.delete(dari_action=True)


def decisions_of(tahun_kinerja: TahunKinerja) -> dict[Kunci, KeputusanTemuan]:
    """The stored decisions by what they were made about; one query. Those on facts that changed meet no finding."""
    semua = KeputusanTemuan.objects.filter(tahun_kinerja=tahun_kinerja).select_related("oleh")
    return {(k.aturan, k.objek, k.sidik): k for k in semua}


def _catat(jenis: str, putusan: KeputusanTemuan, by: Pengguna, lama: dict[str, object], baru: dict[str, object]) -> None:
    tahun = putusan.tahun_kinerja
    record(
        jenis,
        objek=putusan,
        by=by,
        perubahan=differences(lama, baru),
        instansi_id=tahun.unit.instansi_id,
        unit_id=tahun.unit_id,
        tahun=tahun.tahun,
        catatan=putusan.alasan,
    )
