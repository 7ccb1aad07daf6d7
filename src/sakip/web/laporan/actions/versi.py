"""The way of a report: handed in (frozen), given back or reviewed, published, withdrawn; each step with audit and notice.

draf → diajukan → direviu → terbit → ditarik; diajukan/direviu → dikembalikan, after which a new version is handed in.
"""

from __future__ import annotations

from collections import Counter

from django.db import transaction

from sakip import __version__
from sakip.exchange.snapshot import load, sidik, sidik_aturan
from sakip.reviu.temuan import Tingkat
from sakip.web.audit.catat import record
from sakip.web.audit.terjaga import Bentrok
from sakip.web.instansi.models import Pengguna
from sakip.web.kinerja.models import STATUS_PK_BERLAKU, PerjanjianKinerja, TahunKinerja
from sakip.web.laporan.actions.bangun import request_version_build
from sakip.web.laporan.actions.kabar import announce
from sakip.web.laporan.actions.keputusan import decisions_of
from sakip.web.laporan.banding import angka_beku
from sakip.web.laporan.isi import IsiLaporan, frozen_of, susun_data, susun_isi
from sakip.web.laporan.keadaan import keadaan_of
from sakip.web.laporan.models import LangkahVersi, StatusBangun, StatusVersi, VersiLaporan
from sakip.web.portal.actions.publikasi import publish, withdraw
from sakip.web.portal.models import JenisPublikasi


class LangkahDitolak(Exception):
    """A step is not possible now; ``daftar_sebab`` says why and how to mend it."""

    def __init__(self, *daftar_sebab: str) -> None:
        super().__init__(" ".join(daftar_sebab))
        self.daftar_sebab = daftar_sebab


def undecided(tahun_kinerja: TahunKinerja, isi: IsiLaporan) -> int:
    """How many findings of level ``salah`` nobody has accepted."""
    putusan = decisions_of(tahun_kinerja)
    return sum(t.temuan.tingkat is Tingkat.SALAH and t.kunci not in putusan for t in isi.daftar_temuan)


def unapproved(tahun_kinerja: TahunKinerja) -> list[int]:
    """Numbers of the PK revisions that are not approved; the first version counts from the start."""
    semua = PerjanjianKinerja.objects.filter(tahun_kinerja=tahun_kinerja, versi__gt=1)
    return list(semua.exclude(status__in=STATUS_PK_BERLAKU).values_list("versi", flat=True))


@transaction.atomic
def submit(*, tahun_kinerja: TahunKinerja, alasan: str, catatan: str, by: Pengguna) -> VersiLaporan:
    """Freeze the present data as a new version and have its files built. Raises LangkahDitolak."""
    kini = TahunKinerja.objects.select_for_update().select_related("unit__instansi").get(pk=tahun_kinerja.pk)
    keadaan = keadaan_of(kini)
    if not keadaan.boleh_ajukan:
        raise LangkahDitolak(
            f"Versi {keadaan.versi.nomor if keadaan.versi else 0} masih diperiksa atau sudah terbit tanpa perubahan data."
        )
    if belum := unapproved(kini):
        raise LangkahDitolak(
            f"Perubahan perjanjian kinerja versi {', '.join(map(str, belum))} belum disetujui. "
            "Selesaikan atau hapus versi itu dahulu."
        )
    beku, revisi = frozen_of(kini)
    dokumen = load(beku)
    isi = susun_isi(dokumen)
    salah = undecided(kini, isi)
    if salah and not alasan.strip():
        raise LangkahDitolak(
            f"Ada {salah} temuan bertingkat salah yang belum diputus. "
            "Perbaiki datanya, terima temuannya, atau tulis alasan pengajuan."
        )
    jumlah = Counter(t.temuan.tingkat for t in isi.daftar_temuan)
    versi = VersiLaporan(
        tahun_kinerja=kini,
        nomor=keadaan.versi.nomor + 1 if keadaan.versi else 1,
        dokumen=beku,
        sidik=sidik(beku),
        revisi=revisi,
        versi_aturan=f"{__version__} {sidik_aturan()[:12]}",
        jumlah_salah=jumlah[Tingkat.SALAH],
        jumlah_peringatan=jumlah[Tingkat.PERINGATAN],
        jumlah_saran=jumlah[Tingkat.SARAN],
        angka=angka_beku(susun_data(dokumen)),
        alasan_temuan=alasan.strip(),
    )
    versi.save(dari_action=True)
    _langkah(versi, StatusVersi.DIAJUKAN, catatan, by)
    request_version_build(versi=versi, by=by)
    return versi


@transaction.atomic
def give_back(*, versi: VersiLaporan, dilihat: int, catatan: str, by: Pengguna) -> VersiLaporan:
    """To the unit, with a note on what to mend. Raises Bentrok, LangkahDitolak."""
    return _move(versi, dilihat, (StatusVersi.DIAJUKAN, StatusVersi.DIREVIU), StatusVersi.DIKEMBALIKAN, catatan, by)


@transaction.atomic
def mark_reviewed(*, versi: VersiLaporan, dilihat: int, catatan: str, by: Pengguna) -> VersiLaporan:
    """Reviewed; it may be published. Raises Bentrok, LangkahDitolak."""
    return _move(versi, dilihat, (StatusVersi.DIAJUKAN,), StatusVersi.DIREVIU, catatan, by)


@transaction.atomic
def publish_version(*, versi: VersiLaporan, dilihat: int, catatan: str, by: Pengguna) -> VersiLaporan:
    """To the portal, with the files built from the frozen data. Raises Bentrok, LangkahDitolak."""
    kini = _move(versi, dilihat, (StatusVersi.DIREVIU,), StatusVersi.TERBIT, catatan, by)
    jadi = kini.daftar_pembangunan.filter(status=StatusBangun.SELESAI).first()
    berkas = {b.format: b for b in jadi.daftar_berkas.all()} if jadi else {}
    if "pdf" not in berkas or "docx" not in berkas:
        raise LangkahDitolak("Berkas PDF dan DOCX versi ini belum selesai dibangun. Tunggu, atau bangun lagi, lalu terbitkan.")
    for lama in VersiLaporan.objects.filter(tahun_kinerja=kini.tahun_kinerja, status=StatusVersi.TERBIT).exclude(pk=kini.pk):
        _ubah(lama, StatusVersi.DITARIK, f"Diganti versi {kini.nomor}.", by)
    kini.publikasi = publish(
        tahun_kinerja=kini.tahun_kinerja,
        jenis=JenisPublikasi.LKJIP,
        dokumen=bytes(kini.dokumen),
        by=by,
        pdf=berkas["pdf"].berkas.read(),
        docx=berkas["docx"].berkas.read(),
    )
    return kini.save_version(kini.kunci_versi)


@transaction.atomic
def withdraw_version(*, versi: VersiLaporan, dilihat: int, catatan: str, by: Pengguna) -> VersiLaporan:
    """Off the portal, with the reason; it stays in the history. Raises Bentrok, LangkahDitolak."""
    kini = _move(versi, dilihat, (StatusVersi.TERBIT,), StatusVersi.DITARIK, catatan, by)
    if kini.publikasi and kini.publikasi.ditarik_pada is None:
        withdraw(publikasi=kini.publikasi, alasan=catatan, by=by)
    return kini


def _move(
    versi: VersiLaporan, dilihat: int, dari: tuple[StatusVersi, ...], ke: StatusVersi, catatan: str, by: Pengguna
) -> VersiLaporan:
    kini = VersiLaporan.objects.select_for_update().select_related("tahun_kinerja__unit__instansi").get(pk=versi.pk)
    if kini.kunci_versi != dilihat:
        raise Bentrok(kini)
    if kini.status not in dari:
        raise LangkahDitolak(
            f"Versi {kini.nomor} berstatus {kini.get_status_display().lower()}; langkah ini tidak berlaku baginya."
        )
    return _ubah(kini, ke, catatan, by)


def _ubah(versi: VersiLaporan, ke: StatusVersi, catatan: str, by: Pengguna) -> VersiLaporan:
    lama, versi.status = versi.status, ke
    versi.save_version(versi.kunci_versi)
    _langkah(versi, ke, catatan, by, lama)
    return versi


def _langkah(versi: VersiLaporan, status: StatusVersi, catatan: str, by: Pengguna, lama: str | None = None) -> None:
    LangkahVersi.objects.create(versi=versi, status=status, oleh=by, oleh_nama=by.nama or by.email, catatan=catatan.strip())
    tahun = versi.tahun_kinerja
    record(
        f"laporan.{status.value}",
        objek=versi,
        by=by,
        perubahan=[("status", lama, status.value), ("sidik", None, versi.sidik)],
        instansi_id=tahun.unit.instansi_id,
        unit_id=tahun.unit_id,
        tahun=tahun.tahun,
        catatan=catatan.strip(),
    )
    announce(versi=versi, status=status, catatan=catatan.strip(), by=by)
