"""The Perjanjian Kinerja as a document of its own: statement and annex (PermenPANRB 53/2014, annex I)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from sakip.kernel.terbilang import terbilang
from sakip.laporan import kata, sel
from sakip.laporan.judul import belum_ada
from sakip.laporan.konteks import Konteks
from sakip.laporan.penomoran import bagi_halaman
from sakip.laporan.rangkai import rangkai
from sakip.laporan.tampil import bersatuan, rupiah
from sakip.laporan.tanda_tangan import tempat_tanggal
from sakip.laporan.telusur import kumpulkan_jejak
from sakip.laporan.turunan import susun_konteks
from sakip.naskah.simpul import (
    Blok,
    BlokTandaTangan,
    GantiHalaman,
    Isi,
    Judul,
    Naskah,
    Paragraf,
    PenandaTangan,
    Perataan,
    Tabel,
    Teks,
)
from sakip.pengukuran.hasil import AngkaTerhitung, HasilAnggaran, Pengukuran
from sakip.rencana.dokumen import Dokumen
from sakip.rencana.perjanjian import DasarAnggaran, PerjanjianKinerja
from sakip.rencana.pohon import Jenis, Simpul


def compose_perjanjian(dokumen: Dokumen, pengukuran: Pengukuran, versi: int | None = None) -> Naskah:
    """One version, by default the one in force at year end (else the last). Raises KeyError for a version that is not there."""
    k = susun_konteks(dokumen, pengukuran)
    pk = _pilih(dokumen, versi)
    judul = judul_pk(k, pk)
    isi: tuple[Blok, ...]
    if pk is None:
        isi = (
            Judul(tingkat=1, teks=judul.upper(), kode="perjanjian-kinerja"),
            belum_ada("Perjanjian Kinerja", "PK dan PK Target"),
        )
    else:
        isi = tuple(susun_pk(k, pk, sendiri=True))
    naskah = Naskah(
        judul=f"{judul} {k.lembaga}",
        pengarang=k.lembaga,
        subjek="Perjanjian Kinerja",
        kertas=k.unit.pengaturan.kertas,
        daftar_bagian=bagi_halaman(isi, mulai_ulang=True),
        kaki=f"{judul} {k.unit.nama}",
    )
    return replace(naskah, jejak=kumpulkan_jejak(naskah, k.ukur))


def _pilih(dokumen: Dokumen, versi: int | None) -> PerjanjianKinerja | None:
    if versi is None:
        return dokumen.pk_berlaku() or (dokumen.daftar_pk[-1] if dokumen.daftar_pk else None)
    for pk in dokumen.daftar_pk:
        if pk.versi == versi:
            return pk
    raise KeyError(versi)


def judul_pk(k: Konteks, pk: PerjanjianKinerja | None) -> str:
    """``Perjanjian Kinerja Perubahan Tahun 2023`` for a later version."""
    return f"Perjanjian Kinerja {'Perubahan ' if pk and pk.versi > 1 else ''}Tahun {k.tahun}"


def susun_pk(k: Konteks, pk: PerjanjianKinerja, *, sendiri: bool) -> Iterator[Blok]:
    """Statement, signatures, page break, annex, signatures; ``sendiri``: under a heading of its own, not in an attachment."""
    judul = judul_pk(k, pk).upper()
    yield Judul(tingkat=1, teks=judul, kode=f"pk-versi-{pk.versi}") if sendiri else _baris(judul, Perataan.TENGAH, tebal=True)
    if pk.nomor:
        yield _baris(f"Nomor: {pk.nomor}", Perataan.TENGAH)
    yield from _pernyataan(k, pk)
    yield from _tanda_tangan(k, pk)
    yield GantiHalaman()
    yield _baris(f"LAMPIRAN {judul_pk(k, pk).upper()}", Perataan.TENGAH, tebal=True)
    yield _baris(k.lembaga.upper(), Perataan.TENGAH, tebal=True)
    yield _tabel_target(k, pk)
    yield from _anggaran(k, pk)
    yield from _tanda_tangan(k, pk)


def _baris(teks: str, perataan: Perataan = Perataan.KIRI, *, tebal: bool = False) -> Paragraf:
    return Paragraf(isi=(Teks(teks, tebal=tebal),), gaya="pernyataan", perataan=perataan)


def _pihak(k: Konteks, pk: PerjanjianKinerja) -> tuple[tuple[str, str], tuple[str, str]]:
    """(name, post) of the first and of the second party, with what is missing said so."""
    return (
        (
            pk.pihak_pertama or k.unit.nama_pimpinan or "[BELUM DIISI: nama]",
            pk.jabatan_pihak_pertama or k.unit.jabatan_pimpinan or "[BELUM DIISI: jabatan]",
        ),
        (
            pk.pihak_kedua or k.unit.nama_atasan or "[BELUM DIISI: nama]",
            pk.jabatan_pihak_kedua or k.unit.jabatan_atasan or "[BELUM DIISI: jabatan]",
        ),
    )


def _pernyataan(k: Konteks, pk: PerjanjianKinerja) -> Iterator[Blok]:
    pertama, kedua = _pihak(k, pk)

    def isi(teks: str) -> Paragraf:
        return Paragraf(isi=(Teks(teks),), gaya="pernyataan")

    yield isi(
        "Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan, dan akuntabel serta berorientasi pada hasil, "
        "kami yang bertanda tangan di bawah ini:"
    )
    yield _baris(f"Nama: {pertama[0]}")
    yield _baris(f"Jabatan: {pertama[1]}")
    yield isi("selanjutnya disebut pihak pertama,")
    yield _baris(f"Nama: {kedua[0]}")
    yield _baris(f"Jabatan: {kedua[1]}")
    yield isi("selaku atasan pihak pertama, selanjutnya disebut pihak kedua.")
    yield isi(
        "Pihak pertama berjanji akan mewujudkan target kinerja yang seharusnya sesuai lampiran perjanjian ini, dalam "
        "rangka mencapai "
        "target kinerja jangka menengah seperti yang telah ditetapkan dalam dokumen perencanaan. Keberhasilan dan kegagalan "
        "pencapaian target kinerja tersebut menjadi tanggung jawab kami."
    )
    yield isi(
        "Pihak kedua akan melakukan supervisi yang diperlukan serta akan melakukan evaluasi terhadap capaian kinerja "
        "dari perjanjian "
        "ini dan mengambil tindakan yang diperlukan dalam rangka pemberian penghargaan dan sanksi."
    )


def _tanda_tangan(k: Konteks, pk: PerjanjianKinerja) -> Iterator[Blok]:
    pertama, kedua = _pihak(k, pk)
    sendiri = pertama[0] == k.unit.nama_pimpinan
    yield _baris(tempat_tanggal(k.unit.tempat, pk.tanggal), Perataan.KANAN)
    yield BlokTandaTangan(
        penanda_tangan=(
            PenandaTangan(jabatan=kedua[1], nama=kedua[0], pembuka="Pihak Kedua,"),
            PenandaTangan(
                jabatan=pertama[1],
                nama=pertama[0],
                pangkat=k.unit.pangkat_pimpinan if sendiri else "",
                nip=kata.format_nip(k.unit.nip_pimpinan) if sendiri else "",
                pembuka="Pihak Pertama,",
            ),
        )
    )


def _tabel_target(k: Konteks, pk: PerjanjianKinerja) -> Tabel:
    janji = [(t, i) for t in pk.daftar_target if t.target is not None and (i := k.dokumen.indikator(t.indikator))]
    return Tabel(
        kode=f"pk-{pk.versi}-target",
        judul=f"Target {judul_pk(k, pk)}",
        nomor="",
        kolom=sel.kolom(12, 66, 66, 30, kanan=(3,), tengah=(0,)),
        kepala=(sel.kepala("No.", "Sasaran Strategis", "Indikator Kinerja", "Target"), sel.kepala_nomor(4)),
        baris=tuple(
            (sel.teks(str(n)), sel.teks(k.nama_simpul(i.simpul)), sel.teks(i.nama), sel.teks(bersatuan(t.target, i.satuan)))
            for n, (t, i) in enumerate(janji, 1)
        ),
        kosong="[BELUM DIISI: target; isi lembar PK Target]",
    )


def pagu_pk(pk: PerjanjianKinerja, uang: HasilAnggaran) -> AngkaTerhitung:
    """The budget a version carries: before the change for ``murni``, else as it stands."""
    return uang.sebelum if pk.dasar_anggaran is DasarAnggaran.MURNI else uang.berlaku


def _anggaran(k: Konteks, pk: PerjanjianKinerja) -> Iterator[Blok]:
    program = k.dokumen.pohon.per_jenis(Jenis.PROGRAM)
    unit = k.gugus("unit")
    if not program or unit is None:
        yield belum_ada("program dan anggaran", "Program")
        return

    yield Tabel(
        kode=f"pk-{pk.versi}-anggaran",
        judul=f"Program dan Anggaran {judul_pk(k, pk)}",
        nomor="",
        kolom=sel.kolom(12, 92, 40, 30, kanan=(2,), tengah=(0,)),
        kepala=(sel.kepala("No.", "Program", "Anggaran (Rp)", "Keterangan"), sel.kepala_nomor(4)),
        baris=tuple(
            (
                sel.teks(str(n)),
                sel.teks(s.nama),
                sel.uang(pagu_pk(pk, g.anggaran) if (g := k.gugus(s.kode)) else None),
                sel.teks(sumber_dana(k, s) or "–"),
            )
            for n, s in enumerate(program, 1)
        ),
        kaki=((sel.teks("Jumlah", tebal=True, rentang_kolom=2), sel.uang(pagu_pk(pk, unit.anggaran), tebal=True), sel.teks("")),),
    )
    jumlah = pagu_pk(pk, unit.anggaran)
    if jumlah.angka is not None:
        yield Paragraf(isi=_terbilang(k, jumlah), gaya="pernyataan")


def _terbilang(k: Konteks, jumlah: AngkaTerhitung) -> Isi:
    kata_angka = terbilang(int(jumlah.angka)) if jumlah.angka is not None else ""
    return rangkai("Jumlah anggaran: {jumlah} ({kata} rupiah).", jumlah=rupiah(jumlah), kata=kata_angka)


def sumber_dana(k: Konteks, s: Simpul) -> str:
    """The sources of funds of a program and what is below it."""
    antre, dilihat = [s], {s.kode}
    sumber: dict[str, None] = {}
    while antre:
        simpul = antre.pop(0)
        bawah = [a for a in k.dokumen.pohon.anak(simpul.kode) if a.kode not in dilihat]
        antre, dilihat = [*antre, *bawah], dilihat | {a.kode for a in bawah}
        baris = k.dokumen.anggaran(simpul.kode)
        if baris and baris.sumber_dana:
            sumber[baris.sumber_dana] = None
    return ", ".join(sumber)
