"""Plans and their versions: create, change their heading, copy into a new version."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.apps import apps
from django.db.models import Case, Value, When

from sakip.web.instansi.models import Pengguna
from sakip.web.kinerja.actions.baris import add, batch, change, touch
from sakip.web.kinerja.actions.rencana import RencanaDitolak, ensure_editable
from sakip.web.kinerja.models import (
    BarisTahun,
    Dukungan,
    HasilIndikator,
    Indikator,
    Lintas,
    Rencana,
    Simpul,
    StatusRencana,
    TahunKinerja,
    TargetPk,
    TargetTahunan,
)
from sakip.web.tenggat.kunci import require_open
from sakip.web.tenggat.models import Bagian


def create_plan(*, rencana: Rencana, by: Pengguna) -> Rencana:
    """Store a new plan (an RPJMD, or a Renstra). Raises RencanaDitolak where the period has one already."""
    with batch():
        serupa = Rencana.objects.filter(instansi=rencana.instansi, unit=rencana.unit, tahun_awal=rencana.tahun_awal)
        if ada := serupa.first():
            raise RencanaDitolak(f"{ada} sudah ada. Pakai rencana itu, atau buat versi barunya.", "tahun_awal")
        return add(rencana, by=by)


def change_plan(*, rencana: Rencana, by: Pengguna, dilihat: int | None = None, **isi: Any) -> Rencana:
    """Change a plan's heading: period, number and date of its decree, status, the RPJMD it serves.

    Raises RencanaDitolak, Bentrok.
    """
    with batch():
        induk = isi.get("induk", rencana.induk)
        if rencana.induk_id and (induk is None or induk.pk != rencana.induk_id) and _leans_on(rencana):
            raise RencanaDitolak(
                "Tujuan Renstra ini masih berada di bawah sasaran RPJMD yang sekarang; pindahkan dahulu tujuannya menjadi tanpa "
                "induk dan hapus tanda intervensinya, lalu ganti RPJMD yang diacu.",
                "induk",
            )
        luar = TahunKinerja.objects.filter(rencana=rencana).exclude(
            tahun__range=(isi.get("tahun_awal", rencana.tahun_awal), isi.get("tahun_akhir", rencana.tahun_akhir))
        )
        if rencana.unit_id and (satu := luar.first()):
            raise RencanaDitolak(f"Tahun {satu.tahun} memakai rencana ini; periodenya harus memuat tahun itu.", "tahun_akhir")
        return change(rencana, by=by, dilihat=dilihat, nilai_bidang=isi)


def _leans_on(rencana: Rencana) -> bool:
    return (
        Simpul.objects.filter(rencana=rencana, induk__rencana=rencana.induk_id).exists()
        or Dukungan.objects.filter(rencana=rencana).exists()
        or Indikator.objects.filter(rencana=rencana, simpul__rencana=rencana.induk_id).exists()
    )


def copy_version(*, rencana: Rencana, alasan: str, mulai_tahun: int, by: Pengguna) -> Rencana:
    """A new version of a Renstra: the whole tree with indicators and targets; the years from one on follow it.

    The copied rows have one audit event together. Raises RencanaDitolak, and Terkunci for a year whose plan is locked. Atomic.
    """
    if rencana.unit is None:
        raise RencanaDitolak("Versi baru dibuat untuk Renstra unit kerja.")
    if not alasan.strip():
        raise RencanaDitolak("Alasan perubahan belum diisi.", "alasan")
    with batch():
        ensure_editable(Rencana.objects.select_for_update(of=("self",)).select_related("unit").get(pk=rencana.pk))
        terakhir = Rencana.objects.filter(unit=rencana.unit, tahun_awal=rencana.tahun_awal).order_by("-versi").first()
        assert terakhir is not None
        baru = add(
            Rencana(
                instansi=rencana.instansi,
                unit=rencana.unit,
                induk=rencana.induk,
                tahun_awal=rencana.tahun_awal,
                tahun_akhir=rencana.tahun_akhir,
                versi=terakhir.versi + 1,
                alasan=alasan,
            ),
            by=by,
            jenis="rencana.versi_baru",
            catatan=f"disalin dari versi {rencana.versi}",
        )
        simpul = _copy_nodes(rencana, baru)
        indikator = _copy_indicators(rencana, baru, simpul)
        Dukungan.objects.bulk_create(Dukungan(rencana=baru, simpul=d.simpul) for d in rencana.daftar_dukungan.all())
        _copy_links(rencana, simpul)
        for tahun_kinerja in TahunKinerja.objects.filter(rencana=rencana, tahun__gte=mulai_tahun).select_related("unit"):
            require_open(tahun_kinerja, Bagian.RENCANA)
            _repoint_year(tahun_kinerja, baru, simpul, indikator, by)
        change(rencana, by=by, jenis="rencana.diganti", status=StatusRencana.DIGANTI)
    return baru


def _copy_nodes(lama: Rencana, baru: Rencana) -> dict[int, Simpul]:
    asal = list(Simpul.objects.filter(rencana=lama))
    salinan = {
        s.pk: Simpul(
            rencana=baru,
            kode=s.kode,
            jenis=s.jenis,
            nama=s.nama,
            penanggung_jawab=s.penanggung_jawab,
            urutan=s.urutan,
            induk_id=s.induk_id,
        )
        for s in asal
    }
    Simpul.objects.bulk_create(salinan.values())
    dipindah = []
    for s in salinan.values():
        if s.induk_id in salinan:
            s.induk_id = salinan[s.induk_id].pk
            dipindah.append(s)
    Simpul.objects.bulk_update(dipindah, ["induk"])
    return salinan


def _copy_indicators(lama: Rencana, baru: Rencana, simpul: Mapping[int, Simpul]) -> dict[int, Indikator]:
    salinan: dict[int, Indikator] = {}
    target: list[TargetTahunan] = []
    for asal in Indikator.objects.filter(rencana=lama).prefetch_related("daftar_target"):
        isi = {f.attname: getattr(asal, f.attname) for f in Indikator._meta.concrete_fields if not f.primary_key}
        isi |= {"rencana_id": baru.pk, "kunci_versi": 1}
        isi["simpul_id"] = simpul[asal.simpul_id].pk if asal.simpul_id in simpul else asal.simpul_id
        salinan[asal.pk] = Indikator(**isi)
        target += [TargetTahunan(indikator=salinan[asal.pk], tahun=t.tahun, nilai=t.nilai) for t in asal.daftar_target.all()]
    Indikator.objects.bulk_create(salinan.values())
    TargetTahunan.objects.bulk_create(target)
    return salinan


def _copy_links(lama: Rencana, simpul: Mapping[int, Simpul]) -> None:
    """Crosscutting links go with the nodes: what the unit asks is copied, what it answers moves to the new version."""
    Lintas.objects.bulk_create(
        Lintas(simpul=simpul[x.simpul_id], unit_lain_id=x.unit_lain_id, simpul_lain_id=x.simpul_lain_id, uraian=x.uraian)
        for x in Lintas.objects.filter(simpul__rencana=lama)
    )
    Lintas.objects.filter(simpul_lain__rencana=lama).update(
        simpul_lain=Case(*(When(simpul_lain=k, then=Value(s.pk)) for k, s in simpul.items()))
    )


def _repoint_year(
    tahun_kinerja: TahunKinerja,
    baru: Rencana,
    simpul: Mapping[int, Simpul],
    indikator: Mapping[int, Indikator],
    by: Pengguna,
) -> None:
    change(tahun_kinerja, by=by, jenis="tahun.alih_versi", rencana=baru)
    kunci = {"simpul": {k: s.pk for k, s in simpul.items()}, "indikator": {k: i.pk for k, i in indikator.items()}}
    for model in apps.get_models():
        if issubclass(model, BarisTahun):
            _repoint(model._default_manager.filter(tahun_kinerja=tahun_kinerja), kunci)
    _repoint(TargetPk.objects.filter(pk_versi__tahun_kinerja=tahun_kinerja), kunci)
    HasilIndikator.objects.filter(tahun_kinerja=tahun_kinerja).delete()
    touch(tahun_kinerja)


def _repoint(daftar: Any, kunci: Mapping[str, Mapping[int, int]]) -> None:
    for nama in {f.name for f in daftar.model._meta.concrete_fields} & set(kunci):
        if kunci[nama]:
            pasangan = (When(**{nama: lama, "then": Value(baru)}) for lama, baru in kunci[nama].items())
            daftar.filter(**{f"{nama}__in": list(kunci[nama])}).update(**{nama: Case(*pasangan)})
