"""Fill a unit's year from a document (a workbook, the example): everything it holds is brought in line, all or nothing."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import Any

from sakip.exchange.xlsx import rows_of
from sakip.exchange.xlsx.lembar import PENGATURAN, UNIT
from sakip.rencana.dokumen import Dokumen
from sakip.web.instansi.models import Pengguna
from sakip.web.kinerja import models as m
from sakip.web.kinerja.actions.baris import add, batch, change
from sakip.web.kinerja.actions.selaras import Penyelaras, as_stored
from sakip.web.kinerja.mapping import LEMBAR, MODEL_LEMBAR, identity_row, settings_row

Baris = dict[Any, Any]
_PERIODE = ("periode_awal", "periode_akhir", "rpjmd_awal", "rpjmd_akhir")
_ANGGARAN = ("sebelum_rupiah", "sesudah_rupiah", "realisasi_rupiah", "sumber_dana")


class RpjmdTerkunci(Exception):
    """The document changes the region's plan, which this person may not."""


def fill_year(*, tahun_kinerja: m.TahunKinerja, dokumen: Dokumen, by: Pengguna, boleh_rpjmd: bool) -> None:
    """Bring the stored year, its plan and (with permission) the region's plan in line with the document.

    Raises RpjmdTerkunci, ProtectedError (another year refers to what would be deleted), DataTidakTerbaca. Atomic.
    """
    rows = rows_of(dokumen)
    with batch():
        _identitas(tahun_kinerja, rows, by, boleh_rpjmd)
        selaras = Penyelaras(by)
        simpul = _pohon(tahun_kinerja, rows, selaras, boleh_rpjmd)
        _dukungan(tahun_kinerja, rows["RPJMD"], simpul, selaras)
        indikator = _indikator(tahun_kinerja, rows, simpul, selaras)
        _anggaran(tahun_kinerja, rows["Program"], simpul, selaras)
        _pk(tahun_kinerja, rows, indikator, selaras)
        for nama in MODEL_LEMBAR:
            _lembar(tahun_kinerja, nama, rows.get(nama, []), simpul, indikator, selaras)
        selaras.remove_leftovers()


def _identitas(tahun_kinerja: m.TahunKinerja, rows: dict[str, Any], by: Pengguna, boleh_rpjmd: bool) -> None:
    unit, pengaturan = rows["Unit"], rows["Pengaturan"]
    rencana, induk = tahun_kinerja.rencana, tahun_kinerja.rencana.induk
    if unit["periode_awal"] and unit["periode_akhir"]:
        change(rencana, by=by, tahun_awal=unit["periode_awal"], tahun_akhir=unit["periode_akhir"])
    if induk and unit["rpjmd_awal"] and unit["rpjmd_akhir"]:
        periode = (unit["rpjmd_awal"], unit["rpjmd_akhir"])
        if periode != (induk.tahun_awal, induk.tahun_akhir):
            if not boleh_rpjmd:
                raise RpjmdTerkunci
            change(induk, by=by, tahun_awal=periode[0], tahun_akhir=periode[1])
    kini = identity_row(tahun_kinerja) | settings_row(tahun_kinerja)
    isi = {k.field: unit[k.field] for k in UNIT.daftar_kolom if k.field not in (*_PERIODE, "tahun")}
    isi |= {k.field: pengaturan[k.field] for k in PENGATURAN.daftar_kolom}
    simpan = as_stored(m.TahunKinerja, isi)
    beda = {n: v for n, v in simpan.items() if v != as_stored(m.TahunKinerja, {n: kini[n]})[n]}
    change(tahun_kinerja, by=by, nilai_bidang=beda)


def _pohon(tahun_kinerja: m.TahunKinerja, rows: dict[str, Any], selaras: Penyelaras, boleh_rpjmd: bool) -> dict[str, m.Simpul]:
    rencana, induk = tahun_kinerja.rencana, tahun_kinerja.rencana.induk
    daerah = rows["RPJMD"]
    simpul: dict[str, m.Simpul] = {}
    if induk and not boleh_rpjmd:
        simpul.update({s.kode: s for s in m.Simpul.objects.filter(rencana=induk)})
        if [_isi_simpul(b) for b in daerah] != [_isi_tersimpan(s) for s in simpul.values()]:
            raise RpjmdTerkunci
        daerah = []
    elif induk:
        simpul.update(_simpul(induk, daerah, selaras))
    simpul.update(_simpul(rencana, [*([] if induk else daerah), *rows["Renstra"], *rows["Program"]], selaras))
    for baris in (*daerah, *rows["Renstra"], *rows["Program"]):
        atas = simpul.get(baris["induk"] or "")
        if simpul[baris["kode"]].induk_id != (atas.pk if atas else None):
            change(simpul[baris["kode"]], by=selaras.by, induk=atas)
    return simpul


def _simpul(rencana: m.Rencana, daftar: Iterable[Baris], selaras: Penyelaras) -> dict[str, m.Simpul]:
    ada: dict[Hashable, m.Simpul] = {s.kode: s for s in m.Simpul.objects.filter(rencana=rencana)}
    ingin = [(b["kode"], {f: v for f, v in _isi_simpul(b).items() if f != "induk"}) for b in daftar]
    return {str(k): s for k, s in selaras.align(ada, ingin, lambda: m.Simpul(rencana=rencana)).items()}


def _isi_simpul(baris: Baris) -> Baris:
    return {f: str(baris[f] or "") for f in ("kode", "jenis", "nama", "induk", "penanggung_jawab")}


def _isi_tersimpan(simpul: m.Simpul) -> Baris:
    return {
        "kode": simpul.kode,
        "jenis": simpul.jenis,
        "nama": simpul.nama,
        "induk": simpul.induk.kode if simpul.induk else "",
        "penanggung_jawab": simpul.penanggung_jawab,
    }


def _dukungan(tahun_kinerja: m.TahunKinerja, daftar: Iterable[Baris], simpul: dict[str, m.Simpul], selaras: Penyelaras) -> None:
    rencana = tahun_kinerja.rencana
    ada: dict[Hashable, m.Dukungan] = {d.simpul_id: d for d in m.Dukungan.objects.filter(rencana=rencana)}
    ingin = [(s.pk, {"simpul": s}) for b in daftar if b.get("diintervensi") for s in [simpul[b["kode"]]]]
    selaras.align(ada, ingin, lambda: m.Dukungan(rencana=rencana))


def _indikator(
    tahun_kinerja: m.TahunKinerja, rows: dict[str, Any], simpul: dict[str, m.Simpul], selaras: Penyelaras
) -> dict[str, m.Indikator]:
    rencana = tahun_kinerja.rencana
    target = {b["indikator"]: b for b in rows["Target"]}
    ingin: list[tuple[Hashable, Baris]] = []
    for baris in rows["Indikator"]:
        isi = {k.field: baris[k.field] for k in LEMBAR["Indikator"].daftar_kolom if k.field != "simpul"}
        isi |= {f: target.get(baris["kode"], {}).get(f) for f in ("baseline_tahun", "baseline")}
        ingin.append((baris["kode"], as_stored(m.Indikator, isi) | {"simpul": simpul[baris["simpul"]]}))
    ada: dict[Hashable, m.Indikator] = {i.kode: i for i in m.Indikator.objects.filter(rencana=rencana).select_related("simpul")}
    hasil = {str(k): i for k, i in selaras.align(ada, ingin, lambda: m.Indikator(rencana=rencana)).items()}
    tersimpan: dict[int, dict[Hashable, m.TargetTahunan]] = {}
    for t in m.TargetTahunan.objects.filter(indikator__rencana=rencana):
        tersimpan.setdefault(t.indikator_id, {})[t.tahun] = t
    for kode, indikator in hasil.items():
        tahunan = [(t, {"tahun": t, "nilai": v}) for t, v in target.get(kode, {}).items() if isinstance(t, int) and v is not None]
        selaras.align(tersimpan.get(indikator.pk, {}), tahunan, lambda i=indikator: m.TargetTahunan(indikator=i))  # type: ignore[misc]
    return hasil


def _anggaran(tahun_kinerja: m.TahunKinerja, daftar: Iterable[Baris], simpul: dict[str, m.Simpul], selaras: Penyelaras) -> None:
    ada: dict[Hashable, m.Anggaran] = {
        a.simpul_id: a for a in m.Anggaran.objects.filter(tahun_kinerja=tahun_kinerja).select_related("simpul")
    }
    ingin: list[tuple[Hashable, Baris]] = []
    for baris in daftar:
        uang = {f: baris.get(f) for f in _ANGGARAN}
        if any(v not in (None, "") for v in uang.values()):
            s = simpul[baris["kode"]]
            ingin.append((s.pk, as_stored(m.Anggaran, uang) | {"simpul": s}))
    selaras.align(ada, ingin, lambda: m.Anggaran(tahun_kinerja=tahun_kinerja))


def _pk(tahun_kinerja: m.TahunKinerja, rows: dict[str, Any], indikator: dict[str, m.Indikator], selaras: Penyelaras) -> None:
    ada: dict[Hashable, m.PerjanjianKinerja] = {
        p.versi: p for p in m.PerjanjianKinerja.objects.filter(tahun_kinerja=tahun_kinerja)
    }
    fields = [k.field for k in LEMBAR["PK"].daftar_kolom]
    ingin = [(b["versi"], as_stored(m.PerjanjianKinerja, {f: b[f] for f in fields})) for b in rows["PK"]]
    versi = selaras.align(ada, ingin, lambda: m.PerjanjianKinerja(tahun_kinerja=tahun_kinerja))
    for nomor, pk in versi.items():
        tersimpan: dict[Hashable, m.TargetPk] = {
            t.indikator_id: t for t in m.TargetPk.objects.filter(pk_versi=pk).select_related("indikator")
        }
        janji = [
            (
                indikator[b["indikator"]].pk,
                {
                    "indikator": indikator[b["indikator"]],
                    "target": None if b["target"] == "-" else b["target"],
                    "keterangan": b["keterangan"] or "",
                },
            )
            for b in rows["PK Target"]
            if b["versi"] == nomor
        ]
        selaras.align(tersimpan, janji, lambda p=pk: m.TargetPk(pk_versi=p))  # type: ignore[misc]


def _lembar(
    tahun_kinerja: m.TahunKinerja,
    nama: str,
    daftar: Iterable[Baris],
    simpul: dict[str, m.Simpul],
    indikator: dict[str, m.Indikator],
    selaras: Penyelaras,
) -> None:
    """A sheet whose rows are rows of one model; without a key rows are matched by their place."""
    model, lembar = MODEL_LEMBAR[nama], LEMBAR[nama]
    rujukan: dict[str, dict[str, Any]] = {"simpul": simpul, "indikator": indikator}
    relasi = [k.field for k in lembar.daftar_kolom if k.field in rujukan]

    def kunci_isi(isi: Baris) -> Hashable:
        return tuple(getattr(isi[f], "pk", isi[f]) for f in lembar.kunci)

    ingin: list[tuple[Hashable, Baris]] = []
    for n, baris in enumerate(daftar):
        isi = as_stored(model, {k.field: baris[k.field] for k in lembar.daftar_kolom if k.field not in relasi})
        isi |= {f: rujukan[f][baris[f]] for f in relasi}
        ingin.append((kunci_isi(isi) if lembar.kunci else n, isi))
    semua = list(model._default_manager.filter(tahun_kinerja=tahun_kinerja).select_related(*relasi))
    ada: dict[Hashable, m.BarisTahun] = {
        kunci_isi({f: getattr(o, f) for f in lembar.kunci}) if lembar.kunci else n: o for n, o in enumerate(semua)
    }
    selaras.align(ada, ingin, lambda: model(tahun_kinerja=tahun_kinerja))


def ensure_plan(*, unit: Any, dokumen: Dokumen, by: Pengguna) -> m.Rencana:
    """The plan a document belongs to: the stored Renstra of its period, else a new one under the region's (new) RPJMD."""
    u = dokumen.unit
    awal, akhir = u.periode_awal or u.tahun, u.periode_akhir or u.tahun
    with batch():
        ada = m.Rencana.objects.filter(unit=unit, tahun_awal=awal).order_by("-versi").first()
        if ada:
            return ada
        d_awal, d_akhir = u.rpjmd_awal or awal, u.rpjmd_akhir or akhir
        induk = m.Rencana.objects.filter(instansi=unit.instansi, unit=None, tahun_awal=d_awal).order_by("-versi").first()
        if induk is None:
            induk = add(
                m.Rencana(instansi=unit.instansi, tahun_awal=d_awal, tahun_akhir=d_akhir, status=m.StatusRencana.BERLAKU), by=by
            )
        return add(
            m.Rencana(
                instansi=unit.instansi, unit=unit, induk=induk, tahun_awal=awal, tahun_akhir=akhir, status=m.StatusRencana.BERLAKU
            ),
            by=by,
        )
