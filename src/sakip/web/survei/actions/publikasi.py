"""Publish a determined result, and withdraw it."""

from __future__ import annotations

from hashlib import sha256

from django.core.files.base import ContentFile
from django.db import transaction
from django.utils import timezone

from sakip.web.instansi.actions.objek import add, change
from sakip.web.instansi.models import Pengguna
from sakip.web.survei.actions.giliran import take_turn
from sakip.web.survei.actions.penolakan import Ditolak
from sakip.web.survei.berkas_laporan import make_poster, make_report
from sakip.web.survei.isi_terbit import content_of, digest_of
from sakip.web.survei.models import PublikasiSkm, StatusSurvei, Survei
from sakip.web.survei.pemetaan import load_survei, sums_of
from sakip.web.survei.penyamaran import TERKECIL, is_small, public_result


def publish(*, survei: Survei, by: Pengguna, dilihat: int | None = None) -> PublikasiSkm:
    """Freeze what may be shown, with report and poster. Raises Ditolak, Bentrok. Atomic; the files are written before it."""
    himpunan = sums_of(survei)
    if himpunan.semua.responden == 0 or is_small(himpunan.semua):
        raise Ditolak(f"Hasil dengan kurang dari {TERKECIL} responden tidak diterbitkan, agar jawaban seseorang tidak dikenali.")
    _check(survei)
    inti, hasil = public_result(load_survei(survei), himpunan)
    if (str(hasil.ikm), str(hasil.keseluruhan.responden)) != (survei.hasil.get("ikm"), survei.hasil.get("responden")):
        raise Ditolak(
            "Jawaban yang tersimpan tidak lagi menghasilkan nilai yang ditetapkan. Buka kembali penetapannya dan periksa."
        )
    laporan, poster = make_report(inti, hasil, "pdf"), make_poster(inti, hasil, "pdf")
    isi = content_of(inti, hasil, sidik_laporan=sha256(laporan).hexdigest(), sidik_poster=sha256(poster).hexdigest())
    with transaction.atomic():
        take_turn(survei.unit)
        sekarang = survei.stored(survei.kunci_versi if dilihat is None else dilihat)
        _check(sekarang)
        terbit = PublikasiSkm(survei=sekarang, isi=isi, sidik=digest_of(isi))
        terbit.berkas_laporan.save(f"laporan-skm-{survei.kode}.pdf", ContentFile(laporan), save=False)
        terbit.berkas_poster.save(f"poster-skm-{survei.kode}.pdf", ContentFile(poster), save=False)
        return add(terbit, by=by, jenis="publikasiskm.terbit", catatan=f"SHA-256 {terbit.sidik}")


@transaction.atomic
def withdraw(*, publikasi: PublikasiSkm, by: Pengguna, alasan: str, dilihat: int | None = None) -> PublikasiSkm:
    """Off the public pages; kept for the history. Raises Ditolak, Bentrok."""
    sekarang = publikasi.stored(dilihat)
    if sekarang.ditarik_pada is not None:
        raise Ditolak("Hasil ini sudah ditarik.")
    if not alasan.strip():
        raise Ditolak("Tulis alasan menarik hasil ini.", "alasan")
    isi = {"ditarik_pada": timezone.now(), "alasan_tarik": alasan.strip()}
    return change(sekarang, by=by, jenis="publikasiskm.tarik", catatan=alasan.strip(), nilai_bidang=isi)


def _check(survei: Survei) -> None:
    if survei.status != StatusSurvei.DITETAPKAN:
        raise Ditolak("Hasil survei ini belum ditetapkan, jadi belum dapat diterbitkan.")
    if survei.daftar_publikasi.filter(ditarik_pada=None).exists():
        raise Ditolak("Hasil survei ini sudah terbit. Tarik dahulu bila hendak menerbitkannya kembali.")
