"""Surveys: made, changed, copied to the next period, removed while they are drafts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from django.db import transaction
from django.db.models import Max, Min

from sakip.kernel.periode import format_tanggal
from sakip.web.audit.catat import fields_of
from sakip.web.instansi.actions.objek import add, change, remove
from sakip.web.instansi.models import Pengguna, UnitKerja
from sakip.web.survei.actions.giliran import take_turn
from sakip.web.survei.actions.penolakan import Ditolak
from sakip.web.survei.kode import new_code
from sakip.web.survei.models import BahasaSurvei, Layanan, LayananSurvei, PertanyaanTambahan, StatusSurvei, Survei

TERPANJANG = timedelta(days=366)
PENENTU_HITUNGAN = ("bobot", "aturan_kosong")
"""Fields that change what answers already given come to."""
LayananDipilih = Sequence[tuple[Layanan, int | None]]
"""Services and their users in the period."""


@transaction.atomic
def create_survey(*, unit: UnitKerja, tahun: int, layanan: LayananDipilih = (), by: Pengguna, **isi: Any) -> Survei:
    """A draft. Raises Ditolak."""
    take_turn(unit)
    survei = Survei(unit=unit, tahun=tahun, kode=new_code(), **isi)
    check_survey(survei)
    add(survei, by=by)
    _set_services(survei, layanan, by)
    return survei


@transaction.atomic
def change_survey(
    *, survei: Survei, layanan: LayananDipilih, by: Pengguna, dilihat: int | None = None, alasan: str = "", **isi: Any
) -> Survei:
    """Other dates, services, texts. What changes the meaning of answers already given needs a reason. Raises Ditolak, Bentrok."""
    take_turn(survei.unit)
    sekarang = survei.stored(dilihat)
    ensure_open_to_change(sekarang)
    lama = fields_of(sekarang)
    baru = Survei(**{f.attname: getattr(sekarang, f.attname) for f in Survei._meta.concrete_fields} | dict(isi))
    check_survey(baru)
    berjawaban = sekarang.daftar_jawaban.exists()
    if berjawaban:
        _check_answered(sekarang, baru)
    penentu = [n for n in PENENTU_HITUNGAN if n in isi and isi[n] != lama[n]]
    if berjawaban and penentu and not alasan.strip():
        raise Ditolak(
            "Perubahan ini mengubah nilai IKM dari jawaban yang sudah masuk. Tulis alasannya; alasan itu tercatat.",
            "alasan",
        )
    jenis = "survei.ubah_hitungan" if berjawaban and penentu else ""
    hasil = change(sekarang, by=by, dilihat=dilihat, jenis=jenis, catatan=alasan.strip() if jenis else "", nilai_bidang=isi)
    if _set_services(hasil, layanan, by) and hasil.kunci_versi == sekarang.kunci_versi:
        hasil.save_version(hasil.kunci_versi)
    return hasil


@transaction.atomic
def copy_survey(*, asal: Survei, tahun: int, periode: str, mulai: date, selesai: date, by: Pengguna) -> Survei:
    """A draft for another period with the same services, questions, texts and method; users are counted anew. Raises Ditolak."""
    isi: Mapping[str, Any] = {
        n: getattr(asal, n) for n in ("metode", "pengantar", "bahasa", "bobot", "aturan_kosong")
    }  # a title names its period
    dipilih = [(n.layanan, None) for n in asal.daftar_layanan.select_related("layanan") if n.layanan.aktif]
    baru = create_survey(
        unit=asal.unit, tahun=tahun, layanan=dipilih, by=by, periode=periode, mulai=mulai, selesai=selesai, **isi
    )
    for p in asal.daftar_pertanyaan.all():
        salinan = PertanyaanTambahan(survei=baru, urutan=p.urutan, teks=p.teks, jenis=p.jenis, pilihan=p.pilihan, wajib=p.wajib)
        add(salinan, by=by)
    return baru


@transaction.atomic
def remove_survey(*, survei: Survei, by: Pengguna, dilihat: int | None = None) -> None:
    """A draft nobody answered. Raises Ditolak, Bentrok."""
    sekarang = survei.stored(dilihat)
    if sekarang.status != StatusSurvei.DRAF:
        raise Ditolak("Hanya survei yang masih draf yang dapat dihapus. Survei yang pernah dibuka tetap tersimpan.")
    if sekarang.daftar_jawaban.exists() or sekarang.daftar_impor.exists():
        raise Ditolak("Survei ini sudah mempunyai jawaban atau berkas impor, jadi tidak dapat dihapus.")
    if sekarang.daftar_sumber.exists() or sekarang.daftar_tindak_lanjut.exists():
        raise Ditolak(
            "Survei ini dipakai sebagai sumber realisasi atau mempunyai tindak lanjut. Lepaskan kaitannya lebih dahulu."
        )
    for bawahan in (*sekarang.daftar_layanan.all(), *sekarang.daftar_pertanyaan.all()):
        remove(bawahan, by=by)
    remove(sekarang, by=by)


def ensure_open_to_change(survei: Survei) -> None:
    """A determined result stands on what it was computed from. Raises Ditolak."""
    if survei.status == StatusSurvei.DITETAPKAN:
        raise Ditolak("Hasil survei ini sudah ditetapkan. Buka kembali penetapannya lebih dahulu bila isinya harus diubah.")


def check_survey(survei: Survei) -> None:
    """What must be true of every survey. Raises Ditolak with the field."""
    tahun, mulai, selesai = survei.tahun, survei.mulai, survei.selesai
    sama = Survei.objects.filter(unit=survei.unit_id, tahun=tahun, periode__iexact=survei.periode).exclude(pk=survei.pk)
    if ada := sama.first():
        raise Ditolak(f"Survei {ada.periode} sudah ada. Pilih periode lain, atau ubah survei itu.", "periode")
    if selesai < mulai:
        raise Ditolak(f"Tanggal tutup ({format_tanggal(selesai)}) mendahului tanggal buka ({format_tanggal(mulai)}).", "selesai")
    if not mulai.year <= tahun <= selesai.year:
        raise Ditolak(
            f"Masa pengisian {format_tanggal(mulai)} sampai {format_tanggal(selesai)} tidak memuat satu hari pun dalam tahun "
            f"{tahun}. Perbaiki tanggalnya, atau buat survei ini pada tahun yang benar.",
            "mulai",
        )
    if selesai - mulai > TERPANJANG:
        raise Ditolak(
            "Masa pengisian lebih dari satu tahun, padahal survei dilakukan sekurangnya sekali setahun. Majukan tanggal tutup.",
            "selesai",
        )
    if survei.tanggal_laporan and survei.tanggal_laporan < selesai:
        raise Ditolak(f"Tanggal laporan mendahului tanggal tutup ({format_tanggal(selesai)}).", "tanggal_laporan")
    if survei.bahasa and not BahasaSurvei.objects.filter(instansi=survei.unit.instansi_id, kode=survei.bahasa).exists():
        raise Ditolak("Bahasa itu tidak ada dalam daftar bahasa instansi ini.", "bahasa")


def _check_answered(lama: Survei, baru: Survei) -> None:
    """No answer falls out of the period by a change of dates. Raises Ditolak."""
    batas = lama.daftar_jawaban.counted().filter(tanggal__range=(lama.mulai, lama.selesai))
    isi = batas.aggregate(awal=Min("tanggal"), akhir=Max("tanggal"))
    awal, akhir = isi["awal"], isi["akhir"]
    if awal and awal < baru.mulai:
        raise Ditolak(f"Sudah ada jawaban bertanggal {format_tanggal(awal)}; tanggal buka paling lambat hari itu.", "mulai")
    if akhir and akhir > baru.selesai:
        raise Ditolak(f"Sudah ada jawaban bertanggal {format_tanggal(akhir)}; tanggal tutup paling awal hari itu.", "selesai")


def _set_services(survei: Survei, layanan: LayananDipilih, by: Pengguna) -> bool:
    """Whether anything differed. Raises Ditolak where a service with answers would go."""
    ada = {n.layanan_id: n for n in survei.daftar_layanan.select_related("layanan")}
    berubah = False
    for satu, populasi in layanan:
        if satu.unit_id != survei.unit_id:
            raise Ditolak(f"Layanan “{satu.nama}” bukan layanan unit kerja ini.")
        baris = ada.pop(satu.pk, None)
        if baris is None:
            add(LayananSurvei(survei=survei, layanan=satu, populasi=populasi), by=by)
            berubah = True
        elif baris.populasi != populasi:
            change(baris, by=by, populasi=populasi)
            berubah = True
    for baris in ada.values():
        if survei.daftar_jawaban.filter(layanan=baris.layanan_id).exists():
            raise Ditolak(
                f"Layanan “{baris.layanan.nama}” sudah mempunyai jawaban dalam survei ini, jadi tidak dapat dikeluarkan.",
                f"layanan_{baris.layanan_id}",
            )
        remove(baris, by=by)
        berubah = True
    return berubah
