"""Rows -> LembarReviu, the proposals from the year's present state, and what has changed since corrections were asked for."""

from __future__ import annotations

from sakip.exchange.banding import Selisih, compare
from sakip.exchange.snapshot import load
from sakip.exchange.xlsx.uraian import rows_of
from sakip.pipeline import process
from sakip.rencana.dokumen import Dokumen
from sakip.reviu.apip.butir import CatatanReviu, JawabanPeriksa, JawabPeriksa, LembarReviu
from sakip.reviu.apip.usulan import UsulanJawaban, propose
from sakip.web.kinerja.models import TahunKinerja
from sakip.web.laporan.isi import ingat, load_dokumen_hasil
from sakip.web.reviu.models import Penugasan

_IDENTITAS = ("nomor", "tempat", "tanggal", "jabatan_penanda", "nama_penanda", "pangkat_penanda", "nip_penanda")


def load_sheet(penugasan: Penugasan) -> LembarReviu:
    """The sheet its documents are composed from."""
    unit = penugasan.tahun_kinerja.unit
    return LembarReviu(
        unit=unit.nama,
        pemda=unit.instansi.nama,
        tahun=penugasan.tahun_kinerja.tahun,
        surat_tugas=penugasan.surat_tugas,
        tanggal_tugas=penugasan.tanggal_tugas,
        tim=penugasan.tim,
        daftar_jawaban=tuple(
            JawabanPeriksa(butir=j.butir, jawaban=JawabPeriksa(j.jawaban), catatan=j.catatan)
            for j in penugasan.daftar_jawaban.all()
        ),
        daftar_catatan=tuple(
            CatatanReviu(uraian=c.uraian, balasan=tuple(b.teks for b in c.daftar_balasan.all()), selesai=c.selesai)
            for c in penugasan.daftar_catatan.prefetch_related("daftar_balasan")
        ),
        **{n: getattr(penugasan, n) for n in _IDENTITAS},
    )


def proposals(tahun_kinerja: TahunKinerja) -> tuple[UsulanJawaban, ...]:
    """The proposed answers from data and findings as they are now. Raises Http404 where nothing was computed yet."""
    return ingat(tahun_kinerja, "usulan-reviu", _usulkan)


def _usulkan(dokumen: Dokumen) -> tuple[UsulanJawaban, ...]:
    return propose(dokumen, process(dokumen).temuan)


def changes_since(penugasan: Penugasan) -> tuple[Selisih, ...]:
    """The cells that differ from the document corrections were asked for; () where none were."""
    if not penugasan.dokumen:
        return ()
    lama, baru = load(bytes(penugasan.dokumen)), load_dokumen_hasil(penugasan.tahun_kinerja)
    return compare(rows_of(lama), rows_of(baru))
