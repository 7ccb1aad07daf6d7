"""Evidence files: upload, delete, verify, reject."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from sakip.web.instansi.models import Pengguna
from sakip.web.instansi.peran import Izin
from sakip.web.kinerja.actions.baris import add, batch, change, remove
from sakip.web.kinerja.models import Bukti, Indikator, StatusBukti, TahunKinerja
from sakip.web.kinerja.triwulan import name_of, part_of
from sakip.web.kinerja.unggahan import BerkasSah
from sakip.web.tenggat.kabar import members_with, notify
from sakip.web.tenggat.kunci import require_open

BATAS_BANYAK = 20
"""Files of one indicator and quarter."""


class BuktiDitolak(Exception):
    """The change is not allowed; the message is for people."""


def upload_evidence(
    *,
    tahun_kinerja: TahunKinerja,
    indikator: Indikator,
    triwulan: int,
    berkas: BerkasSah,
    keterangan: str,
    by: Pengguna,
    hari: date | None = None,
) -> Bukti:
    """Keep a checked file. Raises Terkunci, BuktiDitolak. Where the transaction fails nothing stays on the disk."""
    with batch():
        require_open(tahun_kinerja, part_of(triwulan), hari)
        ada = list(
            Bukti.objects.filter(tahun_kinerja=tahun_kinerja, indikator=indikator, triwulan=triwulan).values_list(
                "sidik", flat=True
            )
        )
        if berkas.sidik in ada:
            raise BuktiDitolak("Berkas dengan isi yang sama sudah diunggah untuk indikator dan triwulan ini.")
        if len(ada) >= BATAS_BANYAK:
            raise BuktiDitolak(f"Paling banyak {BATAS_BANYAK} berkas; gabungkan atau hapus berkas lama terlebih dahulu.")
        bukti = Bukti(
            tahun_kinerja=tahun_kinerja,
            indikator=indikator,
            triwulan=triwulan,
            nama_berkas=berkas.nama,
            ukuran=berkas.ukuran,
            jenis_isi=berkas.jenis_isi,
            sidik=berkas.sidik,
            keterangan=keterangan,
            diunggah_oleh=by,
        )
        bukti.berkas.save(berkas.nama_simpan, berkas.isi, save=False)
        try:
            return add(bukti, by=by, jenis="bukti.unggah")
        except BaseException:
            _hapus_berkas(bukti.berkas.storage, bukti.berkas.name)
            raise


def delete_evidence(*, bukti: Bukti, by: Pengguna, dilihat: int | None = None, hari: date | None = None) -> None:
    """Delete a piece that is not verified, and its file once that is certain. Raises Terkunci, BuktiDitolak, Bentrok."""
    with batch():
        require_open(bukti.tahun_kinerja, part_of(bukti.triwulan), hari)
        kini = Bukti.objects.select_for_update().filter(pk=bukti.pk).first()
        if kini and kini.status == StatusBukti.DIVERIFIKASI:
            raise BuktiDitolak("Bukti yang sudah diverifikasi tidak dapat dihapus.")
        penyimpanan, nama = bukti.berkas.storage, bukti.berkas.name
        remove(bukti, by=by, dilihat=dilihat, jenis="bukti.hapus")
        transaction.on_commit(lambda: _hapus_berkas(penyimpanan, nama))


def verify_evidence(*, bukti: Bukti, by: Pengguna, dilihat: int | None = None, catatan: str = "") -> Bukti:
    """The pembina found the piece to prove the result. Raises BuktiDitolak, Bentrok."""
    return _periksa(bukti, StatusBukti.DIVERIFIKASI, catatan, by, dilihat)


def reject_evidence(*, bukti: Bukti, by: Pengguna, catatan: str, dilihat: int | None = None) -> Bukti:
    """The piece does not prove the result, for the reason noted; who uploaded it is told. Raises BuktiDitolak, Bentrok."""
    if not catatan.strip():
        raise BuktiDitolak("Tulis alasan penolakan, supaya unit kerja tahu apa yang perlu diperbaiki.")
    with batch():
        hasil = _periksa(bukti, StatusBukti.DITOLAK, catatan, by, dilihat)
        _kabari(hasil)
    return hasil


def _periksa(bukti: Bukti, status: StatusBukti, catatan: str, by: Pengguna, dilihat: int | None) -> Bukti:
    if bukti.diunggah_oleh_id == by.pk:
        raise BuktiDitolak("Bukti tidak dapat diperiksa oleh orang yang mengunggahnya; mintalah pemeriksa lain.")
    jenis = "bukti.verifikasi" if status == StatusBukti.DIVERIFIKASI else "bukti.tolak"
    return change(
        bukti,
        by=by,
        dilihat=dilihat,
        jenis=jenis,
        nilai_bidang={
            "status": status,
            "catatan": catatan.strip(),
            "diperiksa_pada": timezone.now(),
            "diperiksa_oleh_id": by.pk,
        },
    )


def _kabari(bukti: Bukti) -> None:
    tahun_kinerja, indikator = bukti.tahun_kinerja, bukti.indikator
    unit = tahun_kinerja.unit
    tempat = {"instansi": unit.instansi.kode, "unit": unit.kode, "tahun": tahun_kinerja.tahun}
    url = reverse("kinerja:realisasi_indikator", kwargs=tempat | {"indikator": indikator.pk, "triwulan": bukti.triwulan})
    notify(
        penerima=[bukti.diunggah_oleh, *members_with(unit.instansi, unit, Izin.REALISASI_UBAH, dekat=True)],
        judul=f"Bukti {indikator.kode} {name_of(bukti.triwulan)} {tahun_kinerja.tahun} ditolak",
        isi=f"{bukti.nama_berkas}: {bukti.catatan}",
        url=f"{url}#bukti",
        kunci=f"bukti.tolak:{bukti.pk}:{bukti.kunci_versi}",
    )


def _hapus_berkas(penyimpanan: Any, nama: str | None) -> None:
    if nama:
        penyimpanan.delete(nama)
