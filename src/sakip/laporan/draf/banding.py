"""Drafts on comparisons: earlier years (3.3), the end of the Renstra (3.4), a standard (3.5)."""

from __future__ import annotations

from sakip.laporan.arah import arah_perubahan, tahun_akhir, tahun_lalu
from sakip.laporan.konteks import Konteks
from sakip.laporan.rangkai import deret, paragraf, paragraf_kalimat, pilih, rangkai
from sakip.laporan.tampil import alasan, bersatuan, persen, selisih, setara
from sakip.naskah.simpul import Blok, Isi
from sakip.pengukuran.hasil import HasilIndikator
from sakip.rencana.indikator import Indikator, Polaritas
from sakip.rencana.realisasi import KinerjaLalu, Standar

_NAIK = (
    "{nama} naik {ubah} dari {lalu} pada tahun {tahun} menjadi {kini}{arti}{jauh}{capaian}.",
    "Kenaikan sebesar {ubah} terjadi pada {nama}, yaitu dari {lalu} ({tahun}) ke {kini}{arti}{jauh}{capaian}.",
    "Bila tahun {tahun} {nama} tercatat {lalu}, kini angkanya {kini} atau bertambah {ubah}{arti}{jauh}{capaian}.",
)
_TURUN = (
    "{nama} turun {ubah} dari {lalu} pada tahun {tahun} menjadi {kini}{arti}{jauh}{capaian}.",
    "Penurunan {ubah} dialami {nama}: dari {lalu} ({tahun}) tinggal {kini}{arti}{jauh}{capaian}.",
    "Dibandingkan tahun {tahun} yang mencapai {lalu}, {nama} berkurang {ubah} menjadi {kini}{arti}{jauh}{capaian}.",
)
_TETAP = (
    "{nama} bertahan pada {kini}, sama dengan tahun {tahun}{jauh}{capaian}.",
    "Tidak ada perubahan pada {nama} sejak tahun {tahun}; nilainya tetap {kini}{jauh}{capaian}.",
)
_PREDIKAT = {
    1: ("{nama} membaik dari {lalu} pada tahun {tahun} menjadi {kini}.", "Perbaikan dicatat {nama}: {lalu} ({tahun}) ke {kini}."),
    -1: (
        "{nama} memburuk dari {lalu} pada tahun {tahun} menjadi {kini}.",
        "Kemunduran dicatat {nama}: {lalu} ({tahun}) ke {kini}.",
    ),
    0: ("{nama} mempertahankan {kini} seperti pada tahun {tahun}.", "Predikat {kini} pada {nama} tidak berubah sejak {tahun}."),
}


def draf_3_3(k: Konteks) -> tuple[Blok, ...]:
    """Every IKU against the last year and, where there is one, against the earliest."""
    daftar = [(i, h) for i in k.dokumen.daftar_iku if (h := k.hasil(i.kode))]
    ada = [(i, h) for i, h in daftar if tahun_lalu(k, i.kode)]
    tanpa = [i.nama for i, _ in daftar if not tahun_lalu(k, i.kode)]
    kalimat = [_banding(k, i, h, n) for n, (i, h) in enumerate(ada)]
    if tanpa and ada:
        kalimat.append(rangkai("Data tahun sebelumnya untuk {nama} belum tersedia.", nama=deret(tanpa)))
    return paragraf_kalimat(*kalimat)


def _banding(k: Konteks, i: Indikator, h: HasilIndikator, n: int) -> Isi:
    semua = tahun_lalu(k, i.kode)
    lalu = semua[0]
    if h.realisasi is None:
        return rangkai("{nama} belum dapat dibandingkan karena realisasi tahun ini belum diisi.", nama=i.nama)
    arah = arah_perubahan(i, lalu.realisasi, h.realisasi)
    if arah is None:
        return rangkai("{nama} tidak dapat dibandingkan dengan tahun {tahun}.", nama=i.nama, tahun=str(lalu.tahun))
    if isinstance(h.realisasi, str):
        pola = pilih(_PREDIKAT[arah], n)
    else:
        pola = pilih({1: _NAIK, -1: _TURUN, 0: _TETAP}[arah], n)
    return rangkai(
        pola,
        nama=i.nama,
        ubah=selisih(k.angka(f"ubah:{i.kode}:{lalu.tahun}"), i.satuan),
        lalu=bersatuan(lalu.realisasi, i.satuan),
        kini=bersatuan(h.realisasi, i.satuan),
        tahun=str(lalu.tahun),
        arti=_arti(i, arah),
        jauh=_jauh(k, i, semua),
        capaian=_capaian(k, h, lalu),
    )


def _capaian(k: Konteks, h: HasilIndikator, lalu: KinerjaLalu) -> Isi:
    """How the achievement moved, where that tells something else than the result did."""
    dulu = k.ukur.lalu.get((lalu.indikator, lalu.tahun))
    if dulu is None or dulu.angka is None or h.capaian.angka is None or setara(dulu.angka, h.capaian.angka):
        return ()
    arah = "naik" if h.capaian.angka > dulu.angka else "turun"
    return rangkai(
        "; capaian atas targetnya {arah} dari {dulu} menjadi {kini}", arah=arah, dulu=persen(dulu), kini=persen(h.capaian)
    )


def _arti(i: Indikator, arah: int) -> str:
    if i.polaritas is not Polaritas.MINIMUM or not arah:
        return ""
    return "; karena makin rendah makin baik, ini " + ("kemunduran" if arah > 0 else "perbaikan")


def _jauh(k: Konteks, i: Indikator, semua: list[KinerjaLalu]) -> Isi:
    """The distance to the earliest year, where there are two or more."""
    awal = semua[-1]
    ubah = k.angka(f"ubah:{i.kode}:{awal.tahun}")
    if len(semua) < 2 or ubah is None:
        return ()
    if not ubah.angka:
        return rangkai(", setara dengan keadaan tahun {tahun}", tahun=str(awal.tahun))
    return rangkai("; terhadap tahun {tahun} selisihnya {ubah}", tahun=str(awal.tahun), ubah=selisih(ubah, i.satuan))


def draf_3_4(k: Konteks) -> tuple[Blok, ...]:
    """How far every IKU is on the way to the Renstra's last target, and how many years are left."""
    daftar = [(i, h) for i in k.dokumen.daftar_iku if (h := k.hasil(i.kode)) and i.target_tahun(tahun_akhir(k, i)) is not None]
    return paragraf_kalimat(*(_kemajuan(k, i, h, n) for n, (i, h) in enumerate(daftar)))


def _kemajuan(k: Konteks, i: Indikator, h: HasilIndikator, n: int) -> Isi:
    tahun = tahun_akhir(k, i)
    if h.kemajuan.angka is None and isinstance(h.realisasi, str):
        pola = "{nama}, kini {kini}, belum mencapai target akhir {akhir} pada tahun {tahun}."
    elif h.kemajuan.angka is None:
        pola = "Kemajuan {nama} menuju {akhir} pada tahun {tahun} {alasan}."
    elif h.kemajuan.angka >= 100:
        pola = "Target akhir {nama} sebesar {akhir} sudah terpenuhi {sisa} sebelum Renstra berakhir (kemajuan {maju})."
    else:
        pola = pilih(
            (
                "Terhadap target tahun {tahun} sebesar {akhir}, {nama} telah mencapai {maju} dari target itu; waktu yang "
                "tersisa {sisa}.",
                "{nama} berada pada {maju} dari target akhir {akhir}, yang harus dicapai dalam {sisa}.",
                "Dengan realisasi {kini}, {nama} sudah memenuhi {maju} dari {akhir} yang dituju pada akhir {tahun}.",
            ),
            n,
        )
    return rangkai(
        pola,
        nama=i.nama,
        kini=bersatuan(h.realisasi, i.satuan),
        akhir=bersatuan(i.target_tahun(tahun), i.satuan),
        tahun=str(tahun),
        maju=persen(h.kemajuan),
        sisa=f"{tahun - k.tahun} tahun" if tahun > k.tahun else "tahun ini",
        alasan=alasan(h.kemajuan),
    )


def draf_3_5(k: Konteks) -> tuple[Blok, ...]:
    """Every IKU with a standard against it; those without are named."""
    standar = {i.kode: s for i in k.dokumen.daftar_iku for s in reversed(k.dokumen.daftar_standar) if s.indikator == i.kode}
    if not standar:
        return ()
    kalimat = [_standar(k, i, standar[i.kode]) for i in k.dokumen.daftar_iku if i.kode in standar]
    tanpa = [i.nama for i in k.dokumen.daftar_iku if i.kode not in standar]
    return (
        *paragraf_kalimat(*kalimat),
        *((paragraf("Belum ada standar pembanding yang tercatat untuk {nama}.", nama=deret(tanpa)),) if tanpa else ()),
    )


def _standar(k: Konteks, i: Indikator, s: Standar) -> Isi:
    h = k.hasil(i.kode)
    if h is None or h.standar.angka is None:
        return rangkai(
            "Pembandingan {nama} dengan standar {tingkat} {alasan}.",
            nama=i.nama,
            tingkat=s.tingkat,
            alasan=alasan(h.standar if h else None),
        )
    letak = "berada di atas" if h.standar.angka > 100 else "setara dengan" if h.standar.angka == 100 else "berada di bawah"
    return rangkai(
        "Realisasi {nama} sebesar {kini} {letak} standar {tingkat} {standar}, atau {banding} dari standar itu.",
        nama=i.nama,
        kini=bersatuan(h.realisasi, i.satuan),
        letak=letak,
        tingkat=s.tingkat,
        standar=bersatuan(s.nilai, i.satuan),
        banding=persen(h.standar),
    )
