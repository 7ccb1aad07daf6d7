"""Drafts of Bab II: what was planned and promised, and where the documents differ."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.kernel.periode import format_tanggal
from sakip.laporan import kata
from sakip.laporan.judul import belum_ada
from sakip.laporan.konteks import Konteks
from sakip.laporan.rangkai import daftar, deret, isian, paragraf, paragraf_kalimat, pilih, rangkai
from sakip.laporan.tampil import bersatuan, bilangan, rupiah
from sakip.naskah.simpul import Blok, Isi, Rujuk, Teks
from sakip.rencana.indikator import Indikator
from sakip.rencana.perjanjian import AlasanRevisi, PerjanjianKinerja
from sakip.rencana.pohon import Jenis

ALASAN = {
    AlasanRevisi.PEJABAT: "terjadi pergantian atau mutasi pejabat",
    AlasanRevisi.STRATEGI: "strategi berubah sehingga memengaruhi pencapaian tujuan dan sasaran, yaitu perubahan "
    "program, kegiatan, "
    "atau alokasi anggaran",
    AlasanRevisi.PRIORITAS: "prioritas atau asumsi berubah dan berakibat nyata pada pencapaian tujuan dan sasaran",
}


def draf_rencana_strategis(k: Konteks) -> tuple[Blok, ...]:
    """What the Renstra is for this unit."""
    rpjmd = f" Tahun {k.unit.rpjmd_awal}-{k.unit.rpjmd_akhir}" if k.unit.rpjmd_awal and k.unit.rpjmd_akhir else ""
    return (
        paragraf(
            "{renstra} menjabarkan Rencana Pembangunan Jangka Menengah Daerah (RPJMD) {pemda}{rpjmd} ke dalam tujuan, "
            "sasaran, dan "
            "indikator yang menjadi tanggung jawab {unit}.",
            renstra=k.renstra,
            pemda=k.unit.pemda or "daerah",
            rpjmd=rpjmd,
            unit=k.unit.nama,
        ),
    )


def draf_2_1(k: Konteks) -> tuple[Blok, ...]:
    """Which regional aims the unit serves."""
    misi = [s for s in k.dokumen.pohon.per_jenis(Jenis.MISI) if s.diintervensi]
    sasaran = [s for s in k.dokumen.pohon.per_jenis(Jenis.SASARAN_DAERAH) if s.diintervensi]
    if not misi or not sasaran:
        return ()
    return (
        paragraf(
            "Keterkaitan dengan rencana daerah terletak pada misi “{misi}”, melalui sasaran daerah “{sasaran}”.",
            misi=deret([s.nama for s in misi]),
            sasaran=deret([s.nama for s in sasaran]),
        ),
    )


def draf_2_2(k: Konteks) -> tuple[Blok, ...]:
    """How far the targets climb from baseline to the last year."""
    kalimat = [_lintasan(k, i, n) for n, i in enumerate(k.dokumen.indikator_jenis(Jenis.TUJUAN, Jenis.SASARAN))]
    return paragraf_kalimat(*kalimat)


def _lintasan(k: Konteks, i: Indikator, n: int) -> Isi:
    if not i.target_renstra or i.baseline is None:
        return ()
    tahun, akhir = i.target_renstra[-1]
    pola = pilih(
        (
            "{nama} direncanakan bergerak dari {awal} pada {dasar} ke {akhir} pada {tahun}.",
            "Untuk {nama}, kondisi awal {awal} ({dasar}) ditargetkan menjadi {akhir} pada akhir {tahun}.",
            "Adapun {nama} berangkat dari {awal} pada tahun {dasar} dengan target akhir {akhir} ({tahun}).",
        ),
        n,
    )
    return rangkai(
        pola,
        nama=i.nama,
        awal=bersatuan(i.baseline, i.satuan),
        dasar=str(i.baseline_tahun or "tahun awal"),
        akhir=bersatuan(akhir, i.satuan),
        tahun=str(tahun),
    )


def draf_2_3(k: Konteks) -> tuple[Blok, ...]:
    """How many IKU there are and by which decree."""
    if not k.dokumen.daftar_iku:
        return ()
    penetapan = f" melalui keputusan Nomor {k.unit.nomor_sk_iku}" if k.unit.nomor_sk_iku else ""
    return (
        paragraf(
            "Keberhasilan {unit} diukur dengan {n} IKU yang ditetapkan{penetapan}. Setiap IKU dilengkapi definisi, "
            "rumus, sumber data, "
            "dan penanggung jawab agar hasilnya dapat dihitung ulang.",
            unit=k.unit.nama,
            n=bilangan(k.angka("jumlah:iku")),
            penetapan=penetapan,
        ),
    )


def draf_2_4(k: Konteks) -> tuple[Blok, ...]:
    """Where the year's plan departs from the Renstra, and why."""
    beda = list(_beda_rkt(k))
    if not any(t.target is not None for t in k.dokumen.daftar_rkt):
        return ()
    if not beda:
        return (
            paragraf("Target RKT sejalan dengan target {renstra} untuk tahun {tahun}.", renstra=k.renstra, tahun=str(k.tahun)),
        )
    return paragraf_kalimat(*beda)


def _beda_rkt(k: Konteks) -> Iterator[Isi]:
    for i in k.dokumen.indikator_jenis(Jenis.TUJUAN, Jenis.SASARAN):
        rkt, renstra = k.dokumen.target_rkt(i.kode), i.target_tahun(k.tahun)
        if rkt and rkt.target is not None and renstra is not None and rkt.target != renstra:
            sebab = (
                rangkai(" Alasannya: {isi}.", isi=kata.klausa(rkt.keterangan))
                if rkt.keterangan
                else (Teks(" "), *isian("alasan perbedaannya; isi kolom Keterangan pada lembar RKT"))
            )
            yield rangkai(
                "Target RKT {nama} ditetapkan {rkt}, berbeda dengan target Renstra {renstra}.{sebab}",
                nama=i.nama,
                rkt=bersatuan(rkt.target, i.satuan),
                renstra=bersatuan(renstra, i.satuan),
                sebab=sebab,
            )


def draf_perjanjian(k: Konteks) -> tuple[Blok, ...]:
    """Versions and dates; the reasons the regulation allows; why this one changed."""
    daftar_pk = k.dokumen.daftar_pk
    if not daftar_pk:
        return (belum_ada("Perjanjian Kinerja", "PK dan PK Target"),)
    awal = daftar_pk[0]
    pembuka = paragraf(
        "Perjanjian Kinerja Tahun {tahun} antara {pertama} dan {kedua} {tanda}.",
        tahun=str(k.tahun),
        pertama=awal.jabatan_pihak_pertama or k.unit.jabatan_pimpinan or "pimpinan unit",
        kedua=awal.jabatan_pihak_kedua or k.unit.jabatan_atasan or "atasan",
        tanda=_ditandatangani(awal),
    )
    if len(daftar_pk) == 1:
        return (pembuka, paragraf("Sampai akhir tahun perjanjian itu tidak diubah."))
    return (
        pembuka,
        paragraf("Menurut pedoman, perubahan hanya dibenarkan apabila:"),
        daftar([f"{alasan};" for alasan in list(ALASAN.values())[:2]] + [f"{ALASAN[AlasanRevisi.PRIORITAS]}."]),
        *paragraf_kalimat(*(_perubahan(pk) for pk in daftar_pk[1:])),
    )


def _ditandatangani(pk: PerjanjianKinerja) -> str:
    nomor = f" dengan Nomor {pk.nomor}" if pk.nomor else ""
    return f"ditandatangani pada {format_tanggal(pk.tanggal)}{nomor}" if pk.tanggal else f"dibuat{nomor}, tanggalnya belum diisi"


def _perubahan(pk: PerjanjianKinerja) -> Isi:
    alasan = ALASAN.get(pk.alasan)
    return rangkai(
        "Versi {versi} {tanda} karena {alasan}.{uraian}",
        versi=str(pk.versi),
        tanda=_ditandatangani(pk),
        alasan=alasan or "alasan lain di luar ketiga keadaan tersebut",
        uraian=f" Rinciannya: {kata.klausa(pk.uraian_alasan)}." if pk.uraian_alasan else "",
    )


def draf_2_5(k: Konteks) -> tuple[Blok, ...]:
    """What the last version changed in the promises."""
    if len(k.dokumen.daftar_pk) < 2:
        return ()
    awal, akhir = k.dokumen.daftar_pk[0], k.dokumen.pk_berlaku() or k.dokumen.daftar_pk[-1]
    kode = list(dict.fromkeys(t.indikator for pk in (awal, akhir) for t in pk.daftar_target))
    kalimat = []
    for nomor in kode:
        lama, baru, i = awal.target(nomor), akhir.target(nomor), k.dokumen.indikator(nomor)
        sebelum, sesudah = (lama.target if lama else None), (baru.target if baru else None)
        if i is None or sebelum == sesudah:
            continue
        if sesudah is None:
            pola = "{nama} dikeluarkan dari perjanjian{sebab}."
        elif sebelum is None:
            pola = "{nama} ditambahkan dengan target {sesudah}{sebab}."
        else:
            pola = "Target {nama} berubah dari {sebelum} menjadi {sesudah}{sebab}."
        sebab = f" dengan keterangan: {kata.klausa(baru.keterangan)}" if baru and baru.keterangan else ""
        kalimat.append(
            rangkai(pola, nama=i.nama, sebelum=bersatuan(sebelum, i.satuan), sesudah=bersatuan(sesudah, i.satuan), sebab=sebab)
        )
    return paragraf_kalimat(*kalimat) or (paragraf("Perubahan itu tidak mengubah satu pun target kinerja."),)


def draf_2_6(k: Konteks) -> tuple[Blok, ...]:
    """The budget's change as a whole and the programs that changed."""
    unit = k.gugus("unit")
    if unit is None or unit.anggaran.berlaku.angka is None:
        return ()
    uang = unit.anggaran
    berubah = [
        s.nama
        for s in k.dokumen.pohon.per_jenis(Jenis.PROGRAM)
        if (a := k.angka(f"ubah-anggaran:{s.kode}")) is not None and a.angka
    ]
    if uang.sebelum.angka is None or not berubah:
        return (paragraf("Anggaran tahun {tahun} berjumlah {jumlah}.", tahun=str(k.tahun), jumlah=rupiah(uang.berlaku)),)
    naik = uang.berlaku.angka is not None and uang.berlaku.angka > uang.sebelum.angka
    return (
        paragraf(
            "Jumlah anggaran {arah} {ubah}, dari {sebelum} menjadi {sesudah}. Perubahannya terdapat pada {program} ({rujuk}).",
            arah="bertambah" if naik else "berkurang",
            ubah=rupiah(k.angka("ubah-anggaran:unit")),
            sebelum=rupiah(uang.sebelum),
            sesudah=rupiah(uang.berlaku),
            program=deret(berubah),
            rujuk=Rujuk("tabel-2.6"),
        ),
    )
