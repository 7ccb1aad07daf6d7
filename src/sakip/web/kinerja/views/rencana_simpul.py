"""Nodes: add, change, delete, order; once for a unit's Renstra and once for the region's RPJMD."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from sakip.rencana.pohon import Jenis
from sakip.reviu.temuan import Temuan
from sakip.web.audit.terjaga import Bentrok
from sakip.web.instansi.akses import Konteks, instansi_page, unit_page
from sakip.web.instansi.peran import Izin
from sakip.web.kinerja.actions.rencana import MasihDirujuk, RencanaDitolak, mark_support, remove_node, shift_node
from sakip.web.kinerja.actions.rujukan import referrers
from sakip.web.kinerja.akses import year_of
from sakip.web.kinerja.alamat import Tempat
from sakip.web.kinerja.forms.simpul import FormulirSimpul
from sakip.web.kinerja.jenjang import BOLEH_TANPA_INDUK, INDUK_SAH, JENIS_BERNOMENKLATUR, propose_code
from sakip.web.kinerja.models import JENIS_DAERAH, Jabatan, Rencana, Simpul
from sakip.web.kinerja.periksa import findings_about, stored_dokumen, with_node
from sakip.web.kinerja.views.rencana_kunci import unlocked
from sakip.web.kinerja.views.rencana_temuan import announce_findings, asks_check, respond_check
from sakip.web.tampilan.bilangan import seen_version, whole_number
from sakip.web.tenggat.models import Bagian


def unit_place(konteks: Konteks) -> Tempat:
    """The unit's plan of the year of the address. Raises Http404 if the year was not opened."""
    return Tempat(konteks=konteks, rencana=year_of(konteks).rencana)


def region_place(konteks: Konteks, rencana: int) -> Tempat:
    """A version of the RPJMD of the Instansi of the address, or 404."""
    return Tempat(konteks=konteks, rencana=get_object_or_404(Rencana, pk=rencana, instansi=konteks.instansi, unit=None))


def node_of(tempat: Tempat, simpul: int) -> Simpul:
    """A node of the plan, or 404."""
    return get_object_or_404(Simpul.objects.select_related("induk", "rencana__induk"), pk=simpul, rencana=tempat.rencana)


def _region_node(konteks: Konteks, simpul: int) -> tuple[Tempat, Simpul]:
    ada = get_object_or_404(
        Simpul.objects.select_related("induk", "rencana"), pk=simpul, rencana__instansi=konteks.instansi, rencana__unit=None
    )
    return Tempat(konteks=konteks, rencana=ada.rencana), ada


@unit_page(Izin.RENCANA_UBAH)
@unlocked(Bagian.RENCANA, "rencana")
def simpul_tambah(request: HttpRequest, konteks: Konteks) -> HttpResponseBase:
    """Add a node to the unit's plan; ``?induk=`` and ``?jenis=`` come from the tree."""
    return _tambah(request, unit_place(konteks))


@instansi_page(Izin.RPJMD_UBAH)
def rpjmd_simpul_tambah(request: HttpRequest, konteks: Konteks, rencana: int) -> HttpResponseBase:
    """Add a node to the region's plan."""
    return _tambah(request, region_place(konteks, rencana))


@unit_page(Izin.RENCANA_UBAH)
@unlocked(Bagian.RENCANA, "rencana")
def simpul_ubah(request: HttpRequest, konteks: Konteks, simpul: int) -> HttpResponseBase:
    """Change a node of the unit's plan, also its parent."""
    tempat = unit_place(konteks)
    return _formulir(request, tempat, node_of(tempat, simpul))


@instansi_page(Izin.RPJMD_UBAH)
def rpjmd_simpul_ubah(request: HttpRequest, konteks: Konteks, simpul: int) -> HttpResponseBase:
    """Change a node of the region's plan."""
    return _formulir(request, *_region_node(konteks, simpul))


@unit_page(Izin.RENCANA_UBAH)
@unlocked(Bagian.RENCANA, "rencana")
def simpul_hapus(request: HttpRequest, konteks: Konteks, simpul: int) -> HttpResponseBase:
    """Confirm and delete a node of the unit's plan."""
    tempat = unit_place(konteks)
    return _hapus(request, tempat, node_of(tempat, simpul))


@instansi_page(Izin.RPJMD_UBAH)
def rpjmd_simpul_hapus(request: HttpRequest, konteks: Konteks, simpul: int) -> HttpResponseBase:
    """Confirm and delete a node of the region's plan."""
    return _hapus(request, *_region_node(konteks, simpul))


@require_POST
@unit_page(Izin.RENCANA_UBAH)
@unlocked(Bagian.RENCANA, "rencana")
def simpul_geser(request: HttpRequest, konteks: Konteks, simpul: int, arah: str) -> HttpResponseBase:
    """Move a node of the unit's plan up or down among its siblings."""
    tempat = unit_place(konteks)
    return _geser(request, tempat, node_of(tempat, simpul), arah)


@require_POST
@instansi_page(Izin.RPJMD_UBAH)
def rpjmd_simpul_geser(request: HttpRequest, konteks: Konteks, simpul: int, arah: str) -> HttpResponseBase:
    """Move a node of the region's plan up or down."""
    return _geser(request, *_region_node(konteks, simpul), arah)


@require_POST
@unit_page(Izin.RENCANA_UBAH)
@unlocked(Bagian.RENCANA, "rencana")
def dukungan(request: HttpRequest, konteks: Konteks, simpul: int, tanda: str) -> HttpResponseBase:
    """Mark a regional node as intervened in (``ya``) or not (``tidak``)."""
    tempat = unit_place(konteks)
    daerah = get_object_or_404(Simpul, pk=simpul, rencana=tempat.rencana.induk_id)
    try:
        mark_support(rencana=tempat.rencana, simpul=daerah, didukung=tanda == "ya", by=konteks.pengguna)
    except RencanaDitolak as galat:
        messages.error(request, galat.pesan)
    return redirect(f"{tempat.beranda}#s{daerah.pk}")


def _jenis(request: HttpRequest, tempat: Tempat) -> Jenis:
    try:
        jenis = Jenis(request.GET.get("jenis", ""))
    except ValueError:
        raise Http404("jenis simpul tidak dikenal") from None
    if (jenis in JENIS_DAERAH) != tempat.daerah:
        raise Http404("jenis simpul ini tidak ditulis di sini")
    return jenis


def _tambah(request: HttpRequest, tempat: Tempat) -> HttpResponseBase:
    jenis = _jenis(request, tempat)
    simpul = Simpul(rencana=tempat.rencana, jenis=jenis.value)
    sah = Simpul.objects.filter(
        rencana__in=[tempat.rencana.pk, tempat.rencana.induk_id], jenis__in=[j.value for j in INDUK_SAH[jenis]]
    )
    if kunci := whole_number(request.GET.get("induk", "")):
        simpul.induk = get_object_or_404(sah, pk=kunci)
    if simpul.induk is None and jenis not in BOLEH_TANPA_INDUK:
        simpul.induk = sah.first()
    if simpul.induk is None and jenis is Jenis.TUJUAN:
        simpul.induk = sah.filter(daftar_dukungan__rencana=tempat.rencana).first()
    return _formulir(request, tempat, simpul)


def _formulir(request: HttpRequest, tempat: Tempat, simpul: Simpul) -> HttpResponseBase:
    if not tempat.boleh_ubah:
        raise PermissionDenied("Versi rencana ini sudah diganti, sehingga tidak dapat diubah.")
    formulir = FormulirSimpul(request.POST or None, simpul=simpul, jabatan=_jabatan(tempat), initial=_awal(request, simpul))
    kode_lama = simpul.kode
    if asks_check(request):
        formulir.precheck()
        return respond_check(request, _halaman(tempat, simpul, formulir), formulir, _temuan(tempat, simpul, formulir))
    if request.method == "POST" and formulir.is_valid() and (baru := formulir.save(by=tempat.konteks.pengguna)):
        messages.success(request, f"{baru.jenis.capitalize()} {baru.kode} tersimpan.")
        if not tempat.daerah:
            announce_findings(request, findings_about(stored_dokumen(year_of(tempat.konteks)), baru.kode))
        return redirect(f"{tempat.beranda}#s{baru.pk}")
    temuan = () if tempat.daerah or not kode_lama else findings_about(stored_dokumen(year_of(tempat.konteks)), kode_lama)
    return render(request, "kinerja/rencana/simpul.html", _halaman(tempat, simpul, formulir) | {"daftar_temuan": temuan})


def _awal(request: HttpRequest, simpul: Simpul) -> dict[str, Any]:
    """A proposed code and name for a new node; both may come from the nomenclature page."""
    if simpul.pk:
        return {n: request.GET[n][:1000] for n in ("kode", "nama") if request.GET.get(n)}
    terpakai = set(Simpul.objects.filter(rencana__in=[simpul.rencana_id, simpul.rencana.induk_id]).values_list("kode", flat=True))
    kode = request.GET.get("kode", "") or propose_code(Jenis(simpul.jenis), simpul.induk.kode if simpul.induk else "", terpakai)
    return {"kode": kode[:60], "nama": request.GET.get("nama", "")[:1000]}


def _jabatan(tempat: Tempat) -> list[str]:
    if tempat.daerah:
        return []
    return list(Jabatan.objects.filter(tahun_kinerja=year_of(tempat.konteks)).values_list("nama", flat=True))


def _temuan(tempat: Tempat, simpul: Simpul, formulir: FormulirSimpul) -> tuple[Temuan, ...]:
    dokumen = None if tempat.daerah else stored_dokumen(year_of(tempat.konteks))
    if dokumen is None:
        return ()
    isi = formulir.isi_bersih() | {"jenis": simpul.jenis}
    induk = isi.get("induk", simpul.induk)
    isi["induk"] = induk.kode if induk else ""
    lama = Simpul.objects.get(pk=simpul.pk).kode if simpul.pk else ""
    kode = str(isi.get("kode") or lama)
    return findings_about(with_node(dokumen, kode_lama=lama, isi=isi), kode) if kode else ()


def _halaman(tempat: Tempat, simpul: Simpul, formulir: FormulirSimpul) -> dict[str, Any]:
    return {
        "tempat": tempat,
        "simpul": simpul,
        "formulir": formulir,
        "bernomenklatur": Jenis(simpul.jenis) in JENIS_BERNOMENKLATUR,
        "beriperiksa": not tempat.daerah,
        "url_nomenklatur": tempat.url("nomenklatur") if not tempat.daerah else "",
        "induk_kunci": simpul.induk_id or "",
    }


def _hapus(request: HttpRequest, tempat: Tempat, simpul: Simpul) -> HttpResponseBase:
    dirujuk = referrers(simpul)
    if request.method == "POST":
        try:
            remove_node(simpul=simpul, by=tempat.konteks.pengguna, dilihat=seen_version(request.POST))
        except MasihDirujuk as galat:
            dirujuk = galat.daftar
        except RencanaDitolak as galat:
            messages.error(request, galat.pesan)
        except Bentrok:
            messages.error(
                request, "Data ini sudah diubah atau dihapus orang lain sejak halaman dibuka. Periksa lagi sebelum menghapus."
            )
        else:
            messages.success(request, f"{simpul.jenis.capitalize()} {simpul.kode} sudah dihapus.")
            return redirect(tempat.beranda)
    ikut = [f"tautan lintas: {x.uraian[:80]}" for x in simpul.daftar_lintas.all()]
    ikut += [f"tanda intervensi {x.rencana.unit}" for x in simpul.daftar_dukungan.select_related("rencana__unit")]
    isi = {
        "apa": f"{simpul.jenis} {simpul.kode}",
        "nama": simpul.nama,
        "kunci_versi": simpul.kunci_versi,
        "dirujuk": dirujuk,
        "ikut_terhapus": ikut,
        "kembali": f"{tempat.beranda}#s{simpul.pk}",
        "induk_url": tempat.beranda,
        "induk_judul": "RPJMD" if tempat.daerah else "Rencana",
    }
    return render(request, "kinerja/rencana/hapus.html", isi)


def _geser(request: HttpRequest, tempat: Tempat, simpul: Simpul, arah: str) -> HttpResponseBase:
    try:
        shift_node(simpul=simpul, naik=arah == "naik", by=tempat.konteks.pengguna)
    except RencanaDitolak as galat:
        messages.error(request, galat.pesan)
    return redirect(f"{tempat.beranda}#s{simpul.pk}")
