"""The action plan: the table, its files, and the entry of one row or of all."""

from __future__ import annotations

from collections.abc import Sequence

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse

from sakip.laporan import compose_rencana_aksi
from sakip.pengukuran import measure
from sakip.pipeline import nama_berkas, render_semua
from sakip.web.instansi.akses import Konteks, unit_page
from sakip.web.instansi.peran import Izin
from sakip.web.kinerja.akses import year_of, year_or_none
from sakip.web.kinerja.bagi_target import ARTI_AKUMULASI
from sakip.web.kinerja.dokumen_pk import DAFTAR_BENTUK, stored_dokumen
from sakip.web.kinerja.forms.aksi import JUDUL_TRIWULAN, FormulirAksi, TabelAksi, proposal
from sakip.web.kinerja.models import Indikator, Jabatan, RencanaAksi, TahunKinerja
from sakip.web.kinerja.tabel_aksi import BarisAksi, rows_of_plan, total_budget
from sakip.web.kinerja.unggahan import send_bytes
from sakip.web.kinerja.views.perjanjian import unit_args, year_missing
from sakip.web.tampilan.unduh import BENTUK, Sel, kirim_tabel
from sakip.web.tenggat.kunci import Terkunci, locked, locks_of
from sakip.web.tenggat.models import Bagian


def _url(konteks: Konteks, nama: str = "aksi") -> str:
    return reverse(f"kinerja:{nama}", kwargs=unit_args(konteks))


def _posts(tahun_kinerja: TahunKinerja) -> list[str]:
    return list(Jabatan.objects.filter(tahun_kinerja=tahun_kinerja).values_list("nama", flat=True))


def _refused(request: HttpRequest, konteks: Konteks, tahun_kinerja: TahunKinerja) -> HttpResponseBase | None:
    """Back to the table where the plan is locked and the page was only opened; the sending of a form answers on the form."""
    kunci = locked(tahun_kinerja, Bagian.AKSI) if request.method != "POST" else None
    if kunci is None:
        return None
    messages.error(request, str(Terkunci(kunci)))
    return redirect(_url(konteks))


@unit_page(Izin.LIHAT)
def aksi(request: HttpRequest, konteks: Konteks) -> HttpResponseBase:
    """The action plan of the PK in force."""
    tahun_kinerja = year_or_none(konteks)
    if tahun_kinerja is None:
        return year_missing(request, konteks, "Rencana aksi")
    dokumen = stored_dokumen(tahun_kinerja)
    daftar = rows_of_plan(dokumen)
    nomor = dict(Indikator.objects.filter(rencana=tahun_kinerja.rencana_id).values_list("kode", "pk"))
    gembok = locks_of(tahun_kinerja)
    isi = {
        "konteks": konteks,
        "kunci": gembok.kunci(Bagian.AKSI),
        "dibuka": gembok.dibuka.get(Bagian.AKSI),
        "bagian": Bagian.AKSI,
        "pk": dokumen.pk_berlaku(),
        "daftar": [(b, nomor.get(b.indikator.kode)) for b in daftar],
        "jumlah": total_budget(daftar),
        "judul_triwulan": JUDUL_TRIWULAN,
        "arti_akumulasi": [(a.value, arti) for a, arti in ARTI_AKUMULASI.items()],
        "banyak_kosong": sum(b.aksi is None for b in daftar),
        "banyak_temuan": sum(bool(b.daftar_temuan) for b in daftar),
        "boleh_ubah": konteks.boleh(Izin.PK_UBAH) and gembok.kunci(Bagian.AKSI) is None,
    }
    return render(request, "kinerja/perjanjian/aksi.html", isi)


@unit_page(Izin.PK_UBAH)
def ubah(request: HttpRequest, konteks: Konteks, indikator: int) -> HttpResponseBase:
    """One row. ``?isi=target`` proposes the quarters from the PK target; nothing is stored before the form is sent."""
    tahun_kinerja = year_of(konteks)
    if tolak := _refused(request, konteks, tahun_kinerja):
        return tolak
    benda = Indikator.objects.filter(rencana=tahun_kinerja.rencana_id, pk=indikator).first()
    daftar = rows_of_plan(stored_dokumen(tahun_kinerja))
    baris = next((b for b in daftar if benda and b.indikator.kode == benda.kode), None)
    if benda is None or baris is None:
        raise Http404("indikator tidak ada dalam rencana aksi")
    objek = RencanaAksi.objects.filter(tahun_kinerja=tahun_kinerja, indikator=benda).first()
    data = request.POST if request.method == "POST" else None
    awal = proposal(baris) if data is None and request.GET.get("isi") == "target" else {}
    formulir = FormulirAksi(data, indikator=benda, objek=objek, daftar_jabatan=_posts(tahun_kinerja), initial=awal)
    if data is not None and formulir.is_valid() and formulir.simpan(tahun_kinerja, by=konteks.pengguna):
        messages.success(request, f"Rencana aksi {benda.kode} disimpan.")
        return redirect(_url(konteks))
    isi = {
        "konteks": konteks,
        "baris": baris,
        "formulir": formulir,
        "diusulkan": bool(awal),
        "dapat_diusulkan": bool(proposal(baris)) and not awal,
        "triwulan": [formulir[n] for n in ("tw1", "tw2", "tw3", "tw4")],
    }
    return render(request, "kinerja/perjanjian/aksi_ubah.html", isi)


@unit_page(Izin.PK_UBAH)
def tabel(request: HttpRequest, konteks: Konteks) -> HttpResponseBase:
    """The whole table. ``?isi=target`` proposes the quarters of rows that have none."""
    tahun_kinerja = year_of(konteks)
    if tolak := _refused(request, konteks, tahun_kinerja):
        return tolak
    daftar = rows_of_plan(stored_dokumen(tahun_kinerja))
    data = request.POST if request.method == "POST" else None
    isi_target = request.GET.get("isi") == "target"
    formulir = TabelAksi(
        data, tahun_kinerja=tahun_kinerja, daftar=daftar, daftar_jabatan=_posts(tahun_kinerja), isi_target=isi_target
    )
    if data is not None and formulir.is_valid() and formulir.save(by=konteks.pengguna):
        messages.success(request, "Rencana aksi disimpan.")
        return redirect(_url(konteks))
    isi = {
        "konteks": konteks,
        "formulir": formulir,
        "judul_triwulan": JUDUL_TRIWULAN,
        "diusulkan": isi_target and data is None,
        "dapat_diusulkan": not isi_target and any(proposal(b) for b in daftar),
    }
    return render(request, "kinerja/perjanjian/aksi_tabel.html", isi)


@unit_page(Izin.LIHAT)
def dokumen(request: HttpRequest, konteks: Konteks, bentuk: str) -> HttpResponseBase:
    """The action plan as DOCX or PDF."""
    if bentuk not in DAFTAR_BENTUK:
        raise Http404("bentuk dokumen tidak ada")
    isi = stored_dokumen(year_of(konteks))
    naskah = compose_rencana_aksi(isi, measure(isi))
    return send_bytes(f"{nama_berkas(isi, 'rencana-aksi')}.{bentuk}", render_semua(naskah, (bentuk,))[bentuk])


@unit_page(Izin.LIHAT)
def unduh(request: HttpRequest, konteks: Konteks, bentuk: str) -> HttpResponseBase:
    """The table as CSV or XLSX."""
    if bentuk not in BENTUK:
        raise Http404("bentuk tabel tidak ada")
    judul = (
        *("Sasaran", "Kode", "Indikator", "Satuan", "Akumulasi", "Target PK"),
        *(f"Target triwulan {r}" for r in JUDUL_TRIWULAN),
        *("Rencana kegiatan", "Penanggung jawab", "Anggaran (Rp)", "Pemeriksaan"),
    )
    daftar = rows_of_plan(stored_dokumen(year_of(konteks)))
    return kirim_tabel(bentuk, f"rencana-aksi-{konteks.unit_pasti.kode}-{konteks.tahun_pasti}", judul, [_sel(b) for b in daftar])


def _sel(b: BarisAksi) -> Sequence[Sel]:
    i, a = b.indikator, b.aksi
    rincian = (a.kegiatan, a.penanggung_jawab, a.anggaran_rupiah) if a else ("", "", None)
    periksa = "; ".join(t.pesan for t in b.daftar_temuan) or ("" if a else "belum diisi")
    return (b.sasaran, i.kode, i.nama, i.satuan, i.akumulasi.value, b.target, *b.triwulan, *rincian, periksa)
