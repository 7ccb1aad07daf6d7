"""Reviews, evaluations and checks of reports: who may change them, and whose keys are found under an address."""

from __future__ import annotations

from datetime import date

import pytest
from conftest import Dunia
from django.test import Client
from django.urls import reverse
from peta_alamat import Alamat, semua_alamat, siapkan, url
from test_matriks import berubah, sidik_basis_data

from sakip.web.evaluasi.models import Evaluasi, RekomendasiLke
from sakip.web.kinerja.models import TahunKinerja
from sakip.web.periksa.models import Pemeriksaan
from sakip.web.reviu.models import CatatanApip, Penugasan

pytestmark = pytest.mark.django_db
APIP = ("apip", "administrator")
UNIT = ("perencana", "administrator")
BOLEH = {
    "reviu:balas": (*APIP, "perencana"),
    "reviu:serahkan": UNIT,
    "evaluasi:rekomendasi_tindak": UNIT,
    "evaluasi:mulai": (*APIP, "perencana"),
    "periksa:unggah": ("pembaca", "perencana", "kepala", "pembina", *APIP),
    "periksa:hapus": UNIT,
}
"""Whose part a change is; everything else is the Inspektorat's at the step the planted objects are at."""
ISI = {
    **{"teks": "isi", "uraian": "isi", "alasan": "alasan", "komponen": "1", "penanggung_jawab": "Camat", "batas": "2031-01-01"},
    **{"status": "diajukan", "evaluator": "B", "mandiri": "AA", "kendali": "AA", "batas_unit": "2031-01-01", "hapus": "1"},
    **{"surat_tugas": "9", "tanggal_tugas": "2024-02-01", "tim": "Lain", "nomor": "9", "tanggal": "2024-02-01"},
    **{"jabatan_penanda": "Lain", "nama_penanda": "Lain", "jawaban-1.1": "tidak"},
}
BACA = ("lembar", "instansi", "dokumen", "lhe", "buku", "daftar", "hasil", "temuan", "komentar", "berkas")


def _pintu() -> list[Alamat]:
    milik = [a for a in semua_alamat() if a.nama.split(":")[0] in ("reviu", "evaluasi", "periksa")]
    return [a for a in milik if a.nama.split(":")[1] not in BACA]


@pytest.mark.parametrize(
    "siapa", ["perencana", "kepala", "pembina", "apip", "pembaca", "unit_lain", "luar", "tanpa", "tanpa masuk"]
)
def test_a_post_by_somebody_else_changes_nothing(dunia: Dunia, tahun: TahunKinerja, siapa: str) -> None:
    siapkan(dunia, tahun)
    client = Client() if siapa == "tanpa masuk" else dunia.client(siapa)
    awal = sidik_basis_data()
    salah = []
    for alamat in _pintu():
        if siapa not in BOLEH.get(alamat.nama, APIP):
            jawab = client.post(url(alamat, tahun), ISI)
            harap = {302} if siapa == "tanpa masuk" else {404} if siapa in ("unit_lain", "luar", "tanpa") else {403}
            if jawab.status_code not in harap:
                salah.append(f"{alamat.nama}: {jawab.status_code}")
    assert salah == [] and berubah(awal) == []


@pytest.mark.parametrize("siapa", ["perencana", "apip", "administrator"])
def test_keys_of_another_unit_are_not_found_under_one_s_own_address(dunia: Dunia, tahun: TahunKinerja, siapa: str) -> None:
    siapkan(dunia, tahun)
    lain = TahunKinerja(unit=dunia.unit_lain, tahun=2023, rencana=tahun.rencana)
    lain.save(dari_action=True)
    penugasan = Penugasan(tahun_kinerja=lain, surat_tugas="1", tanggal_tugas=date(2024, 1, 5), tim="x", batas=date(2030, 1, 1))
    penugasan.save(dari_action=True)
    catatan = CatatanApip(penugasan=penugasan, uraian="Milik unit lain")
    catatan.save(dari_action=True)
    evaluasi = Evaluasi(unit=dunia.unit_lain, tahun=2023, status="diajukan")
    evaluasi.save(dari_action=True)
    rekomendasi = RekomendasiLke(
        evaluasi=evaluasi, komponen="1", uraian="Milik unit lain", penanggung_jawab="x", batas=date(2030, 1, 1)
    )
    rekomendasi.save(dari_action=True)
    periksa = Pemeriksaan(
        unit=dunia.unit_lain, tahun=2023, oleh=dunia.orang["unit_lain"], nama_berkas="a.md", sidik="0" * 64, disimpan=True
    )
    periksa.save(dari_action=True)
    client, awal = dunia.client(siapa), sidik_basis_data()
    sendiri = [dunia.instansi.kode, dunia.unit.kode, 2023]
    for nama, kunci in (
        *((f"reviu:{n}", catatan.pk) for n in ("balas", "catatan_selesai", "catatan_buka", "catatan_hapus")),
        *((f"evaluasi:{n}", rekomendasi.pk) for n in ("rekomendasi_ubah", "rekomendasi_tindak")),
        *((f"periksa:{n}", periksa.pk) for n in ("hasil", "komentar", "berkas", "hapus")),
    ):
        for jawab in (client.get(tempat := reverse(nama, args=[*sendiri, kunci])), client.post(tempat, ISI)):
            assert jawab.status_code in (403, 404), nama
    assert berubah(awal) == []
