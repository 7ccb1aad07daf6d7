"""Keep an uploaded file of answers, decide about its columns, apply it as a whole, or throw it away."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction
from django.utils import timezone

from sakip.survei.profil import KODE_PROFIL
from sakip.survei.survei import SumberJawaban
from sakip.web.instansi.actions.objek import add, change
from sakip.web.instansi.models import Pengguna
from sakip.web.kinerja.unggahan import BerkasSah
from sakip.web.survei.actions.isian import lock_fillable
from sakip.web.survei.actions.pembatalan import TANPA_ALASAN
from sakip.web.survei.actions.penolakan import Ditolak
from sakip.web.survei.atur_impor import AturanImpor
from sakip.web.survei.baca_impor import read_import
from sakip.web.survei.models import BIDANG_UNSUR, ImporJawaban, Jawaban, StatusImpor, Survei
from sakip.web.survei.pratinjau_impor import BarisSimpan, PratinjauImpor, weigh

LAMA_DRAF = timedelta(days=30)
"""Files that nobody decided about are thrown away after that."""
_SUDAH = "Berkas ini sudah diterapkan atau dibuang."
_KELOMPOK = 500


@transaction.atomic
def keep_import(*, survei: Survei, berkas: BerkasSah, by: Pengguna) -> ImporJawaban:
    """Keep the raw file; the same file that still waits is taken up again. Raises Ditolak."""
    kini = lock_fillable(survei)
    clean_up()
    if ada := ImporJawaban.objects.filter(survei=kini, sidik=berkas.sidik, status=StatusImpor.PRATINJAU).first():
        return ada
    impor = ImporJawaban(survei=kini, nama_berkas=berkas.nama, ukuran=berkas.ukuran, sidik=berkas.sidik, oleh=by)
    berkas.isi.seek(0)
    impor.berkas.save(berkas.nama_simpan, ContentFile(berkas.isi.read()), save=False)
    return add(impor, by=by, jenis="imporjawaban.unggah")


@transaction.atomic
def set_rules(*, impor: ImporJawaban, aturan: AturanImpor, by: Pengguna, dilihat: int) -> ImporJawaban:
    """Keep what a person decided. Raises Ditolak, Bentrok."""
    lock_fillable(impor.survei)
    _menunggu(impor, dilihat)
    return change(impor, by=by, dilihat=dilihat, jenis="imporjawaban.atur", pemetaan=aturan.dump())


def apply_import(*, impor: ImporJawaban, by: Pengguna, dilihat: int, banyak: int) -> int:
    """Store every row, or none; ``banyak`` is the number that was seen. Raises Ditolak, Bentrok, BerkasTidakTerbaca."""
    if impor.status != StatusImpor.PRATINJAU:
        raise Ditolak(_SUDAH)
    bacaan = read_import(impor)  # outside the transaction: the file never changes, and a large one would make others wait
    with transaction.atomic():
        survei = lock_fillable(impor.survei)
        kini = _menunggu(impor, dilihat)
        kini.survei = survei
        pratinjau = weigh(survei, bacaan, AturanImpor.read(kini.pemetaan))
        if pratinjau.daftar_rintangan:
            raise Ditolak(" ".join(pratinjau.daftar_rintangan))
        if len(pratinjau.daftar_baris) != banyak:
            raise Ditolak("Jawaban yang akan tersimpan berubah sejak halaman ini dibuka. Periksa lagi angkanya, lalu terapkan.")
        Jawaban.objects.bulk_create((_jawaban(b, kini, by) for b in pratinjau.daftar_baris), batch_size=_KELOMPOK)
        catatan = _ringkasan(pratinjau)
        change(kini, by=by, jenis="imporjawaban.terapkan", catatan=catatan, status=StatusImpor.DITERAPKAN, banyak=banyak)
    return banyak


def _jawaban(baris: BarisSimpan, impor: ImporJawaban, by: Pengguna) -> Jawaban:
    j = baris.jawaban
    nilai: dict[str, Any] = dict(zip(BIDANG_UNSUR, j.nilai, strict=True))
    return Jawaban(
        **nilai,
        **{kode: getattr(j, kode) for kode in KODE_PROFIL},
        survei=impor.survei,
        layanan_id=baris.layanan,
        tanggal=j.tanggal,
        jam=j.jam,
        saran=j.saran,
        sumber=SumberJawaban.IMPOR.value,
        impor=impor,
        dimasukkan_oleh=by,
    )


def _ringkasan(pratinjau: PratinjauImpor) -> str:
    hitungan = (
        ("jawaban tersimpan", len(pratinjau.daftar_baris)),
        ("baris tanpa jawaban unsur", pratinjau.tanpa_jawaban),
        ("baris dilewati karena layanannya", pratinjau.tanpa_layanan),
        ("baris di luar masa survei", pratinjau.luar_masa),
        ("baris kembar dalam berkas", pratinjau.kembar),
        ("baris yang sudah pernah diimpor", pratinjau.sudah_ada),
    )
    return "; ".join(f"{banyak} {nama}" for nama, banyak in hitungan if banyak)


@transaction.atomic
def discard_import(*, impor: ImporJawaban, by: Pengguna | None) -> ImporJawaban:
    """Throw a waiting file away; its content is deleted, since it may name people. Raises Ditolak."""
    kini = _menunggu(impor, None)
    nama = kini.berkas.name
    hasil = change(kini, by=by, jenis="imporjawaban.buang", status=StatusImpor.DIBATALKAN, berkas="")
    if nama:
        transaction.on_commit(lambda: default_storage.delete(nama))
    return hasil


@transaction.atomic
def withdraw_import(*, impor: ImporJawaban, alasan: str, by: Pengguna, dilihat: int) -> int:
    """Cancel the answers of an applied file, all of them; the file stays. Raises Ditolak, Bentrok."""
    if not alasan.strip():
        raise Ditolak(TANPA_ALASAN, "alasan")
    lock_fillable(impor.survei)
    kini = impor.stored(dilihat)
    if kini.status != StatusImpor.DITERAPKAN:
        raise Ditolak("Hanya impor yang sudah diterapkan yang dapat ditarik.")
    isi = {"dibatalkan_pada": timezone.now(), "dibatalkan_oleh": by, "alasan_batal": alasan.strip()}
    banyak = Jawaban.objects.counted().filter(impor=kini).update(**isi)
    catatan = f"{alasan.strip()} ({banyak} jawaban dibatalkan)"
    change(kini, by=by, jenis="imporjawaban.tarik", catatan=catatan, status=StatusImpor.DIBATALKAN)
    return banyak


def clean_up() -> None:
    """Throw away old files that were never decided about, in every survey."""
    batas = timezone.now() - LAMA_DRAF
    for lama in ImporJawaban.objects.filter(status=StatusImpor.PRATINJAU, pada__lt=batas).select_related("survei__unit"):
        discard_import(impor=lama, by=None)


def _menunggu(impor: ImporJawaban, dilihat: int | None) -> ImporJawaban:
    kini = impor.stored(dilihat)
    if kini.status != StatusImpor.PRATINJAU:
        raise Ditolak(_SUDAH)
    return kini
