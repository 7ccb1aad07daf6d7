"""Drafts of the executive summary and of the closing Bab."""

from __future__ import annotations

from sakip.laporan import kata
from sakip.laporan.draf.hitungan import baik_dari, cakupan, yang_dihitung
from sakip.laporan.konteks import Konteks, Status
from sakip.laporan.rangkai import daftar, deret, isian, paragraf, paragraf_kalimat, rangkai
from sakip.laporan.tampil import bilangan, persen, rupiah
from sakip.naskah.simpul import Blok, Isi, Paragraf
from sakip.pengukuran.hasil import HasilGugus
from sakip.rencana.pohon import Jenis


def draf_ikhtisar(k: Konteks) -> tuple[Blok, ...]:
    """Scope, result by sasaran, money, what needs attention."""
    return (
        *paragraf_kalimat(_lingkup(k), _hasil_sasaran(k)),
        *paragraf_kalimat(_arah(k), _kemajuan(k)),
        *paragraf_kalimat(_uang(k), _sisa(k)),
        *paragraf_kalimat(_perhatian(k), _langkah(k)),
    )


def _lingkup(k: Konteks) -> Isi:
    if not k.dokumen.daftar_iku:
        return isian("data indikator kinerja {unit}; isi lembar Renstra dan Indikator", unit=k.unit.nama)
    return rangkai(
        "Tahun {tahun} {unit} mengemban {tujuan} tujuan dan {sasaran} sasaran strategis yang diukur dengan {iku} IKU.",
        tahun=str(k.tahun),
        unit=k.unit.nama,
        tujuan=bilangan(k.angka("jumlah:tujuan")),
        sasaran=bilangan(k.angka("jumlah:sasaran")),
        iku=bilangan(k.angka("jumlah:iku")),
    )


def _hasil_sasaran(k: Konteks) -> Isi:
    semua = [(s, g) for s in k.dokumen.pohon.per_jenis(Jenis.SASARAN) if (g := k.gugus(s.kode))]
    ada = [
        rangkai("{nama} {capaian} ({kategori})", nama=kata.kutip(s.nama), capaian=persen(g.capaian), kategori=g.kategori)
        for s, g in semua
        if g.capaian.angka is not None
    ]
    tanpa = [kata.kutip(s.nama) for s, g in semua if g.capaian.angka is None]
    if not ada:
        return ()
    kurang = rangkai("; capaian {nama} belum dapat dihitung", nama=deret(tanpa)) if tanpa else ""
    return rangkai("Capaian per sasaran: {isi}{kurang}.", isi=deret(ada), kurang=kurang)


def _arah(k: Konteks) -> Isi:
    """How many IKU moved which way since the last year."""
    semua = k.angka("jumlah:iku:dibanding")
    if semua is None or not semua.angka:
        return ()
    sebutan = (("membaik", "membaik"), ("tetap", "tidak berubah"), ("menurun", "menurun"))
    ada = [(kata_kerja, a) for akhiran, kata_kerja in sebutan if (a := k.angka(f"jumlah:iku:{akhiran}")) and a.angka]
    return rangkai(
        "Dibandingkan tahun sebelumnya, dari {semua} IKU yang dapat dibandingkan, {isi}.",
        semua=bilangan(semua),
        isi=deret([rangkai("{n} {kerja}", n=bilangan(a), kerja=kerja) for kerja, a in ada]),
    )


def _kemajuan(k: Konteks) -> Isi:
    """Progress towards the end of the Renstra of every IKU; those without a percentage are named too."""
    semua = [(i, h) for i in k.dokumen.daftar_iku if (h := k.hasil(i.kode))]
    ada = [(i, h) for i, h in semua if h.kemajuan.angka is not None]
    predikat = [i.nama for i, h in semua if h.kemajuan.angka is None and isinstance(h.realisasi, str)]
    tanpa = [i.nama for i, h in semua if h.kemajuan.angka is None and not isinstance(h.realisasi, str)]
    ekor = [
        rangkai("predikat {nama} belum mencapai target akhirnya", nama=deret(predikat)) if predikat else (),
        rangkai("kemajuan {nama} belum dapat dihitung", nama=deret(tanpa)) if tanpa else (),
    ]
    if not ada:
        return ()
    return rangkai(
        "Terhadap target akhir Renstra, kemajuannya {isi}{ekor}.",
        isi=deret([rangkai("{maju} untuk {nama}", maju=persen(h.kemajuan), nama=i.nama) for i, h in ada]),
        ekor=rangkai("; {isi}", isi=deret([e for e in ekor if e])) if any(ekor) else "",
    )


def _sisa(k: Konteks) -> Isi:
    """The program with the lowest absorption."""
    program = [(s, g) for s in k.dokumen.pohon.per_jenis(Jenis.PROGRAM) if (g := k.gugus(s.kode))]
    ada = [(g.anggaran.serapan.angka, s, g) for s, g in program if g.anggaran.serapan.angka is not None]
    if len(ada) < 2:
        return ()
    _, simpul, gugus = min(ada, key=lambda x: x[0])
    return rangkai("Serapan terendah, {serapan}, terdapat pada {nama}.", serapan=persen(gugus.anggaran.serapan), nama=simpul.nama)


def _langkah(k: Konteks) -> Isi:
    """What will be done about the IKU that fell short."""
    langkah = [
        kata.klausa(a.tindak_lanjut)
        for i in k.dokumen.daftar_iku
        if k.status(i.kode) is Status.BELUM and (a := k.dokumen.analisis(i.kode)) and a.tindak_lanjut
    ]
    if not langkah:
        return ()
    return rangkai("Pada tahun {tahun} perbaikan dimulai dengan {isi}.", tahun=str(k.tahun + 1), isi=deret(langkah))


def _uang(k: Konteks) -> Isi:
    unit = k.gugus("unit")
    if unit is None or unit.anggaran.serapan.angka is None:
        return ()
    if unit.efisien:
        return rangkai(
            "Hasil itu dibiayai {realisasi} atau {serapan} dari pagu {anggaran}, dengan tingkat efisiensi {efisiensi} "
            "({sebut}{sebagian}).",
            realisasi=rupiah(unit.anggaran.realisasi),
            serapan=persen(unit.anggaran.serapan),
            anggaran=rupiah(unit.anggaran.berlaku),
            efisiensi=bilangan(unit.efisiensi, 2),
            sebut=unit.efisien,
            sebagian=_sebagian(unit),
        )
    return rangkai(
        "Anggaran yang terpakai {realisasi} atau {serapan} dari pagu {anggaran}.",
        realisasi=rupiah(unit.anggaran.realisasi),
        serapan=persen(unit.anggaran.serapan),
        anggaran=rupiah(unit.anggaran.berlaku),
    )


def _sebagian(unit: HasilGugus) -> str:
    """The caveat to the verdict, as the end of a clause."""
    return f"; nilai itu baru {isi}" if (isi := cakupan(unit)) else ""


def _perhatian(k: Konteks) -> Isi:
    belum = [i for i in k.dokumen.daftar_iku if k.status(i.kode) is Status.BELUM]
    lemah = [i for i in k.dokumen.indikator_jenis(Jenis.PROGRAM) if k.status(i.kode) is Status.BELUM]
    if not belum and not lemah:
        return ()
    rendah = sorted(lemah, key=lambda i: k.ukur.indikator[i.kode].capaian.angka or 0)[:2]
    return rangkai(
        "Yang memerlukan perhatian ialah {isi}.",
        isi=deret(
            [
                rangkai("{nama} ({capaian})", nama=i.nama, capaian=persen(k.ukur.indikator[i.kode].capaian))
                for i in (*belum, *rendah)
            ]
        ),
    )


def draf_penutup(k: Konteks) -> tuple[Blok, ...]:
    """The conclusion: what was reached, at what price, what remains."""
    unit = k.gugus("unit")
    hasil = [*paragraf_kalimat(_simpulan(k), _tingkat_bawah(k), _sisa_pekerjaan(k))]
    if unit and unit.anggaran.serapan.angka is not None:
        hasil.append(
            paragraf(
                "Dari sisi keuangan, pagu {anggaran} dibelanjakan {realisasi}. Dengan serapan {serapan} dan capaian "
                "kinerja {capaian}, "
                "tingkat efisiensinya {efisiensi}{sebut}.",
                anggaran=rupiah(unit.anggaran.berlaku),
                realisasi=rupiah(unit.anggaran.realisasi),
                serapan=persen(unit.anggaran.serapan),
                capaian=persen(unit.capaian),
                efisiensi=bilangan(unit.efisiensi, 2),
                sebut=f" sehingga dinilai {unit.efisien}{_sebagian(unit)}" if unit.efisien else "",
            )
        )
    return tuple(hasil)


def _simpulan(k: Konteks) -> Isi:
    iku, baik = k.ukur.iku, k.angka("jumlah:iku:tercapai")
    if iku is None or iku.angka is None:
        return rangkai(
            "Kinerja {unit} tahun {tahun} belum dapat disimpulkan karena capaian IKU belum dapat dihitung.",
            unit=k.unit.nama,
            tahun=str(k.tahun),
        )
    return rangkai(
        "Kinerja {unit} tahun {tahun}, dilihat dari {semua} IKU pada {sasaran} sasaran, rata-rata mencapai "
        "{rata}{dihitung}. {baik} IKU "
        "mencapai target.",
        unit=k.unit.nama,
        tahun=str(k.tahun),
        semua=bilangan(k.angka("jumlah:iku")),
        sasaran=bilangan(k.angka("jumlah:sasaran")),
        rata=persen(iku),
        dihitung=f" untuk IKU{yang_dihitung(k)}" if yang_dihitung(k) else "",
        baik=rangkai("Sebanyak {n}", n=bilangan(baik)) if baik and baik.angka else "Belum satu pun",
    )


def _tingkat_bawah(k: Konteks) -> Isi:
    """How many program and kegiatan indicators reached their targets."""
    program, kegiatan = k.angka("jumlah:program"), k.angka("jumlah:kegiatan")
    bagian = [
        baik_dari(k, nama, f"indikator {nama}") for nama, a in (("program", program), ("kegiatan", kegiatan)) if a and a.angka
    ]
    return rangkai("Di tingkat bawahnya, {isi} mencapai target.", isi=deret(bagian)) if bagian else ()


def _sisa_pekerjaan(k: Konteks) -> Isi:
    belum = [i.nama for i in k.dokumen.daftar_iku if k.status(i.kode) is Status.BELUM]
    if not belum:
        return ()
    return rangkai("Pekerjaan yang belum selesai terletak pada {nama}.", nama=deret(belum))


def draf_langkah(k: Konteks) -> tuple[Blok, ...]:
    """The follow-up of every analysis as a list."""
    langkah = [
        rangkai("{tindak} ({nama}).", tindak=kata.besar_awal(" ".join(a.tindak_lanjut.split()).rstrip(" .;")), nama=i.nama)
        for a in k.dokumen.daftar_analisis
        if a.tindak_lanjut and (i := k.dokumen.indikator(a.indikator))
    ]
    if not langkah:
        return (Paragraf(isi=isian("langkah perbaikan; isi kolom Tindak Lanjut pada lembar Analisis")),)
    return (
        paragraf("Berdasarkan analisis dalam Bab III, langkah yang dilakukan pada tahun {tahun} ialah:", tahun=str(k.tahun + 1)),
        daftar(langkah),
    )
