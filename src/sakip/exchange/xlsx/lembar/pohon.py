"""The sheets of the plan tree: vision down to sub activity, with the budget."""

from __future__ import annotations

from sakip.exchange.xlsx.bentuk import JenisIsi, Kolom, Lembar
from sakip.rencana.pohon import Jenis

JENIS_RPJMD = (Jenis.VISI, Jenis.MISI, Jenis.TUJUAN_DAERAH, Jenis.SASARAN_DAERAH)
JENIS_RENSTRA = (Jenis.TUJUAN, Jenis.SASARAN)
JENIS_PROGRAM = (Jenis.PROGRAM, Jenis.KEGIATAN, Jenis.SUB_KEGIATAN)


def _simpul(
    jenis: tuple[Jenis, ...], induk: str, kode: tuple[str, ...], ayah: tuple[str, ...], nama: tuple[str, ...]
) -> tuple[Kolom, ...]:
    return (
        Kolom(
            field="kode",
            judul="Kode",
            bantuan="Kode yang tidak dipakai baris lain di lembar RPJMD, Renstra, dan Program.",
            bantuan_web="Kode yang tidak dipakai bagian lain dari RPJMD dan Renstra.",
            jenis=JenisIsi.KODE,
            wajib=True,
            contoh=kode,
            lebar=16,
        ),
        Kolom(
            field="jenis",
            judul="Jenis",
            bantuan="Pilih jenisnya.",
            jenis=JenisIsi.PILIHAN,
            wajib=True,
            pilihan=tuple(jenis),
            contoh=tuple(j.value for j in jenis[: len(kode)]),
            lebar=16,
        ),
        Kolom(
            field="induk",
            judul="Kode induk",
            bantuan=induk,
            bantuan_web="Bagian rencana di atasnya.",
            jenis=JenisIsi.KODE,
            contoh=ayah,
            lebar=16,
        ),
        Kolom(
            field="nama",
            judul="Uraian",
            bantuan="Bunyi seperti pada dokumen perencanaan.",
            jenis=JenisIsi.PARAGRAF,
            wajib=True,
            contoh=nama,
            lebar=60,
        ),
        Kolom(
            field="penanggung_jawab",
            judul="Penanggung jawab",
            bantuan="Jabatan yang bertanggung jawab.",
            lebar=28,
        ),
    )


RPJMD = Lembar(
    nama="RPJMD",
    bantuan="Visi, misi, tujuan, dan sasaran daerah yang didukung unit kerja.",
    kunci=("kode",),
    daftar_kolom=(
        *_simpul(
            JENIS_RPJMD,
            "Kode di atasnya: misi di bawah visi, tujuan di bawah misi, sasaran di bawah tujuan. Kosong untuk visi.",
            ("V", "M1", "TD1", "SD1"),
            ("", "V", "M1", "TD1"),
            (
                "Misal yang Maju dan Adil",
                "Mewujudkan Pemerintahan yang Melayani",
                "Terwujudnya Birokrasi yang Dipercaya",
                "Meningkatnya Kualitas Pelayanan Daerah",
            ),
        ),
        Kolom(
            field="diintervensi",
            judul="Diintervensi",
            bantuan="ya bila unit kerja ini mendukung misi, tujuan, atau sasaran daerah tersebut. Kosong berarti tidak.",
            jenis=JenisIsi.YA_TIDAK,
            contoh=("", "ya", "ya", "ya"),
            lebar=14,
        ),
    ),
)

RENSTRA = Lembar(
    nama="Renstra",
    bantuan="Tujuan dan sasaran unit kerja.",
    kunci=("kode",),
    daftar_kolom=_simpul(
        JENIS_RENSTRA,
        "Tujuan: kode sasaran daerah dari lembar RPJMD. Sasaran: kode tujuannya.",
        ("T1", "S1"),
        ("SD1", "T1"),
        ("Terwujudnya Kecamatan yang Dipercaya Warga", "Meningkatnya Mutu Layanan Publik"),
    ),
)

_RUPIAH = " Rupiah bulat tanpa sen; kosong bila belum ada angkanya."
PROGRAM = Lembar(
    nama="Program",
    bantuan="Program, kegiatan, dan sub kegiatan beserta anggaran dan realisasinya. Isi anggaran pada tingkat paling rinci "
    "yang ada; jumlah tingkat di atasnya dihitung.",
    kunci=("kode",),
    daftar_kolom=(
        *_simpul(
            JENIS_PROGRAM,
            "Program: kode sasaran dari lembar Renstra. Kegiatan: kode program. Sub kegiatan: kode kegiatan.",
            ("7.01.02", "7.01.02.2.04"),
            ("S1", "7.01.02"),
            ("Program Penyelenggaraan Pemerintahan dan Pelayanan Publik", "Pelaksanaan Urusan yang Dilimpahkan kepada Camat"),
        ),
        Kolom(
            field="sebelum_rupiah",
            judul="Anggaran sebelum perubahan",
            bantuan="Anggaran murni." + _RUPIAH,
            jenis=JenisIsi.RUPIAH,
            contoh=("", "100000000"),
        ),
        Kolom(
            field="sesudah_rupiah",
            judul="Anggaran sesudah perubahan",
            bantuan="Kosong bila anggaran tidak berubah." + _RUPIAH,
            jenis=JenisIsi.RUPIAH,
            contoh=("", "120000000"),
        ),
        Kolom(
            field="realisasi_rupiah",
            judul="Realisasi anggaran",
            bantuan="Realisasi sampai akhir tahun." + _RUPIAH,
            jenis=JenisIsi.RUPIAH,
            contoh=("", "108000000"),
        ),
        Kolom(
            field="sumber_dana",
            judul="Sumber dana",
            bantuan="Pilih atau tulis sumber dana.",
            jenis=JenisIsi.SARAN,
            pilihan=("APBD", "APBN", "DAK", "DAU", "Dana Desa", "BLUD"),
            contoh=("", "APBD"),
            lebar=14,
        ),
    ),
)
