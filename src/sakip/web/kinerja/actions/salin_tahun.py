"""Open the next year from the last one: what stays the same is copied, what was reached becomes history."""

from __future__ import annotations

from collections.abc import Iterable

from sakip.pengukuran import measure
from sakip.web.instansi.models import Pengguna
from sakip.web.kinerja.actions.baris import add, batch
from sakip.web.kinerja.actions.rencana import RencanaDitolak
from sakip.web.kinerja.mapping import load_dokumen
from sakip.web.kinerja.models import (
    AnggotaTim,
    BarisTahun,
    DasarHukum,
    Indikator,
    Isu,
    Jabatan,
    KinerjaLalu,
    RencanaAksi,
    TahunKinerja,
    TargetRkt,
    TargetTahunan,
)

IDENTITAS_TETAP = (
    "nama", "pemda", "kode", "jenis", "alamat", "tempat", "dasar_organisasi", "tugas", "nama_pimpinan", "jabatan_pimpinan",
    "status_pimpinan", "pangkat_pimpinan", "nip_pimpinan", "nama_atasan", "jabatan_atasan", "nomor_sk_iku", "rumus_minimum",
    "batas_capaian", "agregasi", "cara_efisiensi", "skala_kategori", "kertas",
)  # fmt: skip
"""What a new year takes over; dates and numbers of the old year's decrees are not."""
MODEL_TETAP: tuple[type[BarisTahun], ...] = (Jabatan, AnggotaTim, DasarHukum, Isu)


def copy_year(*, asal: TahunKinerja, by: Pengguna) -> TahunKinerja:
    """Open the year after ``asal`` under the same plan. Raises RencanaDitolak. Atomic."""
    tahun = asal.tahun + 1
    if not asal.rencana.tahun_awal <= tahun <= asal.rencana.tahun_akhir:
        raise RencanaDitolak(
            f"Tahun {tahun} di luar periode {asal.rencana}. Buka tahun itu dengan Renstra yang baru pada halaman Buka tahun."
        )
    with batch():
        if TahunKinerja.objects.filter(unit=asal.unit, tahun=tahun).exists():
            raise RencanaDitolak(f"Tahun {tahun} sudah dibuka.")
        isi = {nama: getattr(asal, nama) for nama in IDENTITAS_TETAP}
        baru = add(
            TahunKinerja(unit=asal.unit, tahun=tahun, rencana=asal.rencana, **isi),
            by=by,
            jenis="tahun.salin",
            catatan=f"disalin dari tahun {asal.tahun}",
        )
        for model in MODEL_TETAP:
            _copy_rows(model._default_manager.filter(tahun_kinerja=asal), baru, by)
        _targets(asal, baru, by)
        _history(asal, baru, by)
    return baru


def _copy_rows(daftar: Iterable[BarisTahun], baru: TahunKinerja, by: Pengguna) -> None:
    lewat = {"id", "tahun_kinerja", "kunci_versi"}
    for baris in daftar:
        isi = {f.attname: getattr(baris, f.attname) for f in baris._meta.concrete_fields if f.name not in lewat}
        add(type(baris)(tahun_kinerja=baru, **isi), by=by)


def _targets(asal: TahunKinerja, baru: TahunKinerja, by: Pengguna) -> None:
    """RKT rows with the Renstra's target, and empty rows of the action plan for those that had one."""
    for t in TargetTahunan.objects.filter(indikator__rencana=baru.rencana, tahun=baru.tahun).order_by("indikator__urutan"):
        if t.nilai is not None:
            add(TargetRkt(tahun_kinerja=baru, indikator=t.indikator, target=t.nilai), by=by)
    for aksi in RencanaAksi.objects.filter(tahun_kinerja=asal).select_related("indikator"):
        add(RencanaAksi(tahun_kinerja=baru, indikator=aksi.indikator, penanggung_jawab=aksi.penanggung_jawab), by=by)


def _history(asal: TahunKinerja, baru: TahunKinerja, by: Pengguna) -> None:
    """Earlier years as they stood, and the closed year with target and result as the core computed them."""
    for lalu in KinerjaLalu.objects.filter(tahun_kinerja=asal).select_related("indikator"):
        salinan = KinerjaLalu(tahun_kinerja=baru, indikator=lalu.indikator, tahun=lalu.tahun, target=lalu.target)
        salinan.realisasi, salinan.sumber = lalu.realisasi, lalu.sumber
        add(salinan, by=by)
    dokumen, _ = load_dokumen(asal)
    pengukuran = measure(dokumen)
    indikator = {i.kode: i for i in Indikator.objects.filter(rencana=asal.rencana)}
    sudah = set(KinerjaLalu.objects.filter(tahun_kinerja=baru, tahun=asal.tahun).values_list("indikator_id", flat=True))
    for kode, hasil in pengukuran.indikator.items():
        if kode in indikator and indikator[kode].pk not in sudah and (hasil.target is not None or hasil.realisasi is not None):
            add(
                KinerjaLalu(
                    tahun_kinerja=baru,
                    indikator=indikator[kode],
                    tahun=asal.tahun,
                    target=hasil.target,
                    realisasi=hasil.realisasi,
                    sumber=f"LKjIP tahun {asal.tahun}",
                ),
                by=by,
            )
