"""Compute a unit's year with the core and keep the figures for lists and dashboards."""

from __future__ import annotations

from decimal import Decimal, localcontext

from sakip.exchange.snapshot import dump
from sakip.kernel.angka import format_angka
from sakip.pengukuran import measure
from sakip.pengukuran.hasil import AngkaTerhitung, Pengukuran
from sakip.rencana.dokumen import Dokumen
from sakip.rencana.indikator import Nilai
from sakip.rencana.pohon import Jenis
from sakip.web.kinerja.mapping import load_dokumen
from sakip.web.kinerja.models import HasilGugus, HasilIndikator, HasilTahun, Indikator, TahunKinerja

_SEPULUH, _TERBESAR, _KETELITIAN = Decimal("1E-10"), Decimal("1E19"), 40
_RUPIAH_TERBESAR = 2**63 - 1
_JENIS_GUGUS = (Jenis.TUJUAN, Jenis.SASARAN, Jenis.PROGRAM, Jenis.KEGIATAN, Jenis.SUB_KEGIATAN)


def recompute(tahun_kinerja: TahunKinerja) -> HasilTahun:
    """Compute the year anew and store the figures; call it inside the transaction of the change. Raises DataTidakTerbaca."""
    dokumen, _ = load_dokumen(tahun_kinerja)
    pengukuran = measure(dokumen)
    unit = pengukuran.gugus["unit"]
    hasil, _ = HasilTahun.objects.update_or_create(
        tahun_kinerja=tahun_kinerja,
        defaults={
            "revisi": tahun_kinerja.revisi,
            "capaian": _angka(unit.capaian),
            "alasan": unit.capaian.alasan,
            "kategori": unit.kategori,
            "capaian_iku": _angka(pengukuran.iku) if pengukuran.iku else None,
            "serapan": _angka(unit.anggaran.serapan),
            "efisiensi": _angka(unit.efisiensi),
            "efisien": unit.efisien,
            "anggaran_rupiah": _rupiah(unit.anggaran.berlaku),
            "realisasi_rupiah": _rupiah(unit.anggaran.realisasi),
            "jumlah_indikator": unit.jumlah_indikator,
            "jumlah_tidak_dihitung": len(unit.tidak_dihitung),
            "terisi": _terisi(dokumen, pengukuran),
            "skala": [label for label, _ in pengukuran.peringkat_kategori],
            "dokumen": dump(dokumen),
        },
    )
    HasilGugus.objects.filter(tahun_kinerja=tahun_kinerja).delete()
    HasilIndikator.objects.filter(tahun_kinerja=tahun_kinerja).delete()
    HasilGugus.objects.bulk_create(_gugus(tahun_kinerja, dokumen, pengukuran))
    HasilIndikator.objects.bulk_create(_indikator(tahun_kinerja, dokumen, pengukuran))
    return hasil


def _gugus(tahun_kinerja: TahunKinerja, dokumen: Dokumen, pengukuran: Pengukuran) -> list[HasilGugus]:
    daftar: list[HasilGugus] = []
    for simpul in dokumen.pohon.daftar_simpul:
        gugus = pengukuran.gugus.get(simpul.kode)
        if simpul.jenis not in _JENIS_GUGUS or gugus is None:
            continue
        daftar.append(
            HasilGugus(
                tahun_kinerja=tahun_kinerja,
                urutan=len(daftar),
                kode=simpul.kode,
                jenis=simpul.jenis.value,
                nama=simpul.nama,
                capaian=_angka(gugus.capaian),
                kategori=gugus.kategori,
                alasan=gugus.capaian.alasan,
                serapan=_angka(gugus.anggaran.serapan),
                efisiensi=_angka(gugus.efisiensi),
                efisien=gugus.efisien,
                anggaran_rupiah=_rupiah(gugus.anggaran.berlaku),
                realisasi_rupiah=_rupiah(gugus.anggaran.realisasi),
            )
        )
    return daftar


def _indikator(tahun_kinerja: TahunKinerja, dokumen: Dokumen, pengukuran: Pengukuran) -> list[HasilIndikator]:
    kunci = dict(Indikator.objects.filter(rencana=tahun_kinerja.rencana_id).values_list("kode", "pk"))
    daftar: list[HasilIndikator] = []
    for indikator in dokumen.daftar_indikator:
        hasil = pengukuran.indikator.get(indikator.kode)
        simpul = dokumen.simpul_indikator(indikator)
        if hasil is None or simpul is None:
            continue
        realisasi = dokumen.realisasi(indikator.kode)
        tw = []
        for n in range(1, 5):
            angka = pengukuran.angka.get(f"triwulan:{indikator.kode}:{n}")
            isi = realisasi.triwulan[n - 1] if realisasi else None
            tw.append(
                [teks_nilai(isi) or None, None if angka is None or angka.angka is None else format(_bulat(angka.angka), "f")]
            )
        daftar.append(
            HasilIndikator(
                tahun_kinerja=tahun_kinerja,
                indikator_id=kunci[indikator.kode],
                urutan=len(daftar),
                kode=indikator.kode,
                nama=indikator.nama,
                satuan=indikator.satuan,
                iku=indikator.iku,
                jenis_simpul=simpul.jenis.value,
                kode_simpul=simpul.kode,
                target=teks_nilai(hasil.target),
                realisasi=teks_nilai(hasil.realisasi),
                capaian=_angka(hasil.capaian),
                kategori=hasil.kategori,
                alasan=hasil.capaian.alasan,
                kemajuan=_angka(hasil.kemajuan),
                triwulan=tw,
            )
        )
    return daftar


def _terisi(dokumen: Dokumen, pengukuran: Pengukuran) -> dict[str, list[int]]:
    """How many measured indicators have a result for each quarter in which one is due, and for the year."""
    terisi = {kunci: [0, 0] for kunci in ("1", "2", "3", "4", "tahun")}
    aksi = {a.indikator: a.target_triwulan for a in dokumen.daftar_rencana_aksi}
    for kode, hasil in pengukuran.indikator.items():
        realisasi = dokumen.realisasi(kode)
        for n in range(4):
            if kode in aksi and aksi[kode][n] is not None:
                terisi[str(n + 1)][1] += 1
                terisi[str(n + 1)][0] += bool(realisasi and realisasi.triwulan[n] is not None)
        terisi["tahun"][1] += 1
        terisi["tahun"][0] += hasil.realisasi is not None
    return terisi


def teks_nilai(nilai: Nilai | None) -> str:
    """A target or result as displayed, "" where it is missing."""
    return "" if nilai is None else nilai if isinstance(nilai, str) else format_angka(nilai)


def _bulat(nilai: Decimal) -> Decimal:
    """Ten decimals, far below what is displayed: the database's scale; what only a mistyped value gives is cut off."""
    with localcontext(prec=_KETELITIAN):
        return max(-_TERBESAR, min(nilai, _TERBESAR)).quantize(_SEPULUH)


def _angka(angka: AngkaTerhitung) -> Decimal | None:
    return None if angka.angka is None else _bulat(angka.angka)


def _rupiah(angka: AngkaTerhitung) -> int | None:
    return None if angka.angka is None else min(int(angka.angka), _RUPIAH_TERBESAR)
