"""Stored rows -> the rows of the workbook's sheets -> the same frozen Dokumen as through the workbook door.

Field names of the models are those of the sheets, so a row is copied by name; foreign keys become codes. Values leave the
database as the domain's types and are read by the one parser of ``exchange.xlsx``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import models

from sakip.exchange.xlsx import read_rows
from sakip.exchange.xlsx.lembar import DAFTAR_LEMBAR, PENGATURAN, UNIT
from sakip.kernel.masalah import Masalah
from sakip.rencana.dokumen import Dokumen
from sakip.rencana.pohon import Jenis
from sakip.web.instansi.models import Pejabat
from sakip.web.kinerja import models as m

Rows = dict[str, Any]
MODEL_LEMBAR: Mapping[str, type[m.BarisTahun]] = {
    "RKT": m.TargetRkt,
    "Rencana Aksi": m.RencanaAksi,
    "Realisasi": m.Realisasi,
    "Kinerja Lalu": m.KinerjaLalu,
    "Standar": m.Standar,
    "Analisis": m.Analisis,
    "Pendukung": m.Pendukung,
    "Organisasi": m.Jabatan,
    "Isu": m.Isu,
    "Dasar Hukum": m.DasarHukum,
    "Tim SAKIP": m.AnggotaTim,
    "Narasi": m.Narasi,
    "Angka Pembanding": m.AngkaPembanding,
}
"""Sheets whose rows are rows of one model of the year. The others (plan, PK, budget) are mapped by hand below."""
LEMBAR = {lembar.nama: lembar for lembar in DAFTAR_LEMBAR}
_FIELD_ANGGARAN = ("sebelum_rupiah", "sesudah_rupiah", "realisasi_rupiah", "sumber_dana")
JENIS_RENSTRA = (Jenis.TUJUAN, Jenis.SASARAN)
JENIS_PROGRAM = (Jenis.PROGRAM, Jenis.KEGIATAN, Jenis.SUB_KEGIATAN)


class DataTidakTerbaca(Exception):
    """Stored data cannot be read as a document, which no form should have let in; ``daftar_masalah`` says what."""

    def __init__(self, daftar_masalah: tuple[Masalah, ...]) -> None:
        super().__init__("; ".join(f"{p.lokasi}: {p.pesan}" for p in daftar_masalah))
        self.daftar_masalah = daftar_masalah


def load_dokumen(tahun_kinerja: m.TahunKinerja, *, semua_pk: bool = False) -> tuple[Dokumen, tuple[Masalah, ...]]:
    """The frozen document of a unit's year and the problems of its references (a code that was deleted).

    ``semua_pk``: with drafts of PK revisions, for the workbook; without them, for measurement and report.
    Raises DataTidakTerbaca.
    """
    dokumen, masalah = read_rows(load_rows(tahun_kinerja, semua_pk=semua_pk))
    if dokumen is None:
        raise DataTidakTerbaca(masalah)
    return dokumen, masalah


def load_rows(tahun_kinerja: m.TahunKinerja, *, semua_pk: bool = False) -> Rows:
    """All sheets as ``read_rows`` takes them; about 20 queries."""
    rencana = tahun_kinerja.rencana
    simpul = list(m.Simpul.objects.filter(rencana__in=[rencana, *([rencana.induk] if rencana.induk else [])]))
    kode = {s.pk: s.kode for s in simpul}
    indikator = list(m.Indikator.objects.filter(rencana=rencana))
    kode_indikator = {i.pk: i.kode for i in indikator}
    rows: Rows = {UNIT.nama: identity_row(tahun_kinerja), PENGATURAN.nama: settings_row(tahun_kinerja)}
    rows.update(_pohon(tahun_kinerja, simpul, kode))
    rows["Indikator"] = [row_of(i, "Indikator", kode, kode_indikator) for i in indikator]
    rows["Target"] = _target(indikator)
    rows.update(_pk(tahun_kinerja, kode_indikator, semua=semua_pk))
    for nama, model in MODEL_LEMBAR.items():
        daftar = model._default_manager.filter(tahun_kinerja=tahun_kinerja)
        rows[nama] = [row_of(b, nama, kode, kode_indikator) for b in daftar]
    return rows


def row_of(
    benda: models.Model, nama_lembar: str, kode_simpul: Mapping[int, str], kode_indikator: Mapping[int, str]
) -> dict[Any, Any]:
    """One object as a row of a sheet: foreign keys to nodes and indicators as their codes."""
    rujukan = {"simpul": kode_simpul, "induk": kode_simpul, "indikator": kode_indikator}
    baris: dict[Any, Any] = {}
    for kolom in LEMBAR[nama_lembar].daftar_kolom:
        field = f"{kolom.field}_id" if hasattr(benda, f"{kolom.field}_id") else kolom.field
        nilai = getattr(benda, field, None)
        baris[kolom.field] = rujukan[kolom.field].get(nilai or 0) if field != kolom.field else nilai
    return baris


def identity_row(tahun_kinerja: m.TahunKinerja) -> dict[str, Any]:
    """Sheet Unit: the year's own entries, periods of the plans, and (where no head is entered) who held the office that day."""
    rencana = tahun_kinerja.rencana
    isi = {k.field: getattr(tahun_kinerja, k.field, None) for k in UNIT.daftar_kolom}
    isi.update(periode_awal=rencana.tahun_awal, periode_akhir=rencana.tahun_akhir)
    if rencana.induk:
        isi.update(rpjmd_awal=rencana.induk.tahun_awal, rpjmd_akhir=rencana.induk.tahun_akhir)
    if not isi["nama_pimpinan"]:
        isi.update(head_row(tahun_kinerja))
    return isi


def head_row(tahun_kinerja: m.TahunKinerja) -> dict[str, str]:
    """The head of the unit on the day of the report (else the year's last day), as fields of sheet Unit; empty if none."""
    from datetime import date

    pada = tahun_kinerja.tanggal_laporan or date(tahun_kinerja.tahun, 12, 31)
    pejabat = Pejabat.objects.at(tahun_kinerja.unit, pada)
    if pejabat is None:
        return {}
    return {
        "nama_pimpinan": pejabat.nama,
        "jabatan_pimpinan": pejabat.jabatan,
        "status_pimpinan": pejabat.status,
        "pangkat_pimpinan": pejabat.pangkat,
        "nip_pimpinan": pejabat.nip,
    }


def settings_row(tahun_kinerja: m.TahunKinerja) -> dict[str, Any]:
    """Sheet Pengaturan: the year's own choices, else those of the Instansi."""
    instansi = tahun_kinerja.unit.instansi
    isi: dict[str, Any] = {}
    for kolom in PENGATURAN.daftar_kolom:
        nilai = getattr(tahun_kinerja, kolom.field)
        isi[kolom.field] = getattr(instansi, kolom.field, None) if nilai in (None, "") else nilai
    return isi


def _pohon(tahun_kinerja: m.TahunKinerja, simpul: Iterable[m.Simpul], kode: Mapping[int, str]) -> Rows:
    dukungan = set(m.Dukungan.objects.filter(rencana=tahun_kinerja.rencana_id).values_list("simpul_id", flat=True))
    anggaran = {a.simpul_id: a for a in m.Anggaran.objects.filter(tahun_kinerja=tahun_kinerja)}
    rows: Rows = {"RPJMD": [], "Renstra": [], "Program": []}
    for s in simpul:
        if s.jenis in m.JENIS_DAERAH:
            rows["RPJMD"].append(row_of(s, "RPJMD", kode, {}) | {"diintervensi": s.pk in dukungan or None})
        elif s.jenis in JENIS_RENSTRA:
            rows["Renstra"].append(row_of(s, "Renstra", kode, {}))
        else:
            uang = {f: getattr(anggaran.get(s.pk), f, None) for f in _FIELD_ANGGARAN}
            rows["Program"].append(row_of(s, "Program", kode, {}) | uang)
    return rows


def _target(indikator: Iterable[m.Indikator]) -> list[dict[Any, Any]]:
    per_indikator: dict[int, dict[Any, Any]] = {}
    for t in m.TargetTahunan.objects.filter(indikator__in=[i.pk for i in indikator]):
        per_indikator.setdefault(t.indikator_id, {})[t.tahun] = t.nilai
    daftar = []
    for i in indikator:
        isi = per_indikator.get(i.pk, {})
        if isi or i.baseline is not None or i.baseline_tahun is not None:
            daftar.append({"indikator": i.kode, "baseline_tahun": i.baseline_tahun, "baseline": i.baseline, **isi})
    return daftar


def _pk(tahun_kinerja: m.TahunKinerja, kode_indikator: Mapping[int, str], *, semua: bool) -> Rows:
    versi = [pk for pk in m.PerjanjianKinerja.objects.filter(tahun_kinerja=tahun_kinerja) if semua or pk.berlaku]
    nomor = {pk.pk: pk.versi for pk in versi}
    target = sorted(m.TargetPk.objects.filter(pk_versi__in=nomor), key=lambda t: (nomor[t.pk_versi_id], t.urutan, t.pk))
    return {
        "PK": [row_of(pk, "PK", {}, {}) for pk in versi],
        "PK Target": [
            {
                "versi": nomor[t.pk_versi_id],
                "indikator": kode_indikator[t.indikator_id],
                "target": "-" if t.target is None else t.target,
                "keterangan": t.keterangan,
            }
            for t in target
        ],
    }
