"""Every text of the public form, by a stable key, in Indonesian; a BahasaSurvei holds the same keys in a regional language."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import chain

from sakip.hukum.rujukan import muat_peraturan
from sakip.survei.profil import DAFTAR_PROFIL
from sakip.survei.unsur import urutan_kuesioner

PERATURAN = "permenpanrb-14-2017"
TIDAK_MENJAWAB = "Tidak ingin menjawab"


@dataclass(frozen=True, slots=True, kw_only=True)
class Teks:
    """One text. ``bagian`` groups them for whoever translates; ``panjang`` is the longest translation the form has room for."""

    kunci: str
    bawaan: str
    bagian: str
    panjang: int


def _seksi(bagian: str, *daftar: tuple[str, str]) -> tuple[Teks, ...]:
    return tuple(
        Teks(kunci=kunci, bawaan=bawaan, bagian=bagian, panjang=max(60, len(bawaan) * 3 // 2 + 20)) for kunci, bawaan in daftar
    )


def _unsur() -> tuple[Teks, ...]:
    return tuple(
        chain.from_iterable(
            _seksi(
                f"Unsur {u.nama}",
                (f"{u.kode}.pertanyaan", u.pertanyaan),
                *((f"{u.kode}.{nilai}", pilihan) for nilai, pilihan in enumerate(u.pilihan, 1)),
            )
            for u in urutan_kuesioner()
        )
    )


def _profil() -> tuple[Teks, ...]:
    return tuple(
        chain.from_iterable(
            _seksi(
                "Tentang responden",
                (f"profil.{p.kode}", p.nama),
                *((f"profil.{p.kode}.{n}", pilihan) for n, pilihan in enumerate(p.pilihan, 1)),
            )
            for p in DAFTAR_PROFIL
        )
    )


@cache
def texts() -> dict[str, Teks]:
    """All texts by key, in the order of the form."""
    return {t.kunci: t for t in DAFTAR_TEKS}


DAFTAR_TEKS: tuple[Teks, ...] = (
    *_seksi(
        "Pembuka",
        ("judul", "Survei Kepuasan Masyarakat"),
        (
            "pengantar",
            "Bagaimana pelayanan yang Saudara terima? Jawaban Saudara dipakai untuk memperbaiki pelayanan. "
            "Pengisian memerlukan sekitar tiga menit.",
        ),
        ("cara", "Pilih satu jawaban pada setiap pertanyaan. Pertanyaan yang boleh dilewati diberi tanda."),
        ("boleh_dilewati", "boleh dilewati"),
    ),
    *_seksi(
        "Pelindungan data",
        ("privasi", "Tanpa nama: survei ini tidak meminta nama, NIK, atau nomor telepon."),
        ("privasi.judul", "Apa yang disimpan dan siapa yang melihatnya"),
        (
            "privasi.simpan",
            "Yang disimpan: jawaban Saudara, serta hari dan jam pengisian. Alamat internet dan jenis perangkat tidak disimpan "
            "bersama jawaban.",
        ),
        (
            "privasi.siapa",
            "Jawaban satu per satu hanya dapat dilihat pegawai yang berwenang. Yang diumumkan adalah hasil gabungan seluruh "
            "jawaban.",
        ),
        (
            "privasi.laju",
            "Untuk menahan kiriman massal, alamat internet diubah menjadi sandi yang tidak dapat dikembalikan dan dihapus "
            "sesudah masa hitungnya lewat.",
        ),
        (
            "privasi.kuki",
            "Peramban Saudara menyimpan kuki pengaman formulir dan tanda bahwa survei ini sudah diisi. Keduanya tidak memuat "
            "identitas.",
        ),
        (
            "privasi.sukarela",
            "Pengisian bersifat sukarela dan tidak memengaruhi pelayanan yang Saudara terima. Jawaban yang sudah dikirim tidak "
            "dapat ditarik karena tidak dapat dikenali lagi.",
        ),
        ("privasi.dasar", f"Dasar hukum: {muat_peraturan()[PERATURAN].judul}."),
    ),
    *_seksi(
        "Layanan",
        ("layanan", "Layanan apa yang Saudara terima?"),
    ),
    *_seksi("Judul bagian", ("bagian.unsur", "Penilaian Saudara")),
    *_unsur(),
    *_seksi(
        "Judul bagian",
        ("bagian.tambahan", "Pertanyaan tambahan"),
        ("bagian.tambahan.ket", "Pertanyaan dari unit ini, tidak dihitung dalam nilai kepuasan."),
        ("bagian.saran", "Saran"),
        ("bagian.profil", "Tentang Saudara"),
        ("bagian.profil.ket", "Dipakai untuk mengetahui apakah semua golongan masyarakat terlayani dengan baik."),
    ),
    *_seksi(
        "Saran",
        ("saran", "Apa yang perlu diperbaiki?"),
        ("saran.bantuan", "Paling banyak 1.000 huruf. Jangan menuliskan nama, NIK, nomor telepon, atau data pribadi lain."),
        ("isian.bantuan", "Paling banyak 500 huruf, tanpa data pribadi."),
    ),
    *_profil(),
    *_seksi("Tentang responden", ("profil.tidak", TIDAK_MENJAWAB)),
    *_seksi("Pengiriman", ("kirim", "Kirim jawaban"), ("kirim.ket", "Jawaban yang sudah dikirim tidak dapat diubah.")),
    *_seksi(
        "Pesan kesalahan",
        ("galat.judul", "Jawaban belum terkirim"),
        ("galat.ringkas", "Lengkapi yang berikut ini, lalu kirim lagi. Jawaban lain tetap tersimpan di halaman ini."),
        ("galat.nomor", "Pilih satu jawaban pada pertanyaan nomor:"),
        ("galat.wajib", "Pilih satu jawaban."),
        ("galat.isi", "Tulis jawabannya."),
        ("galat.pilihan", "Pilihan ini tidak ada dalam formulir. Pilih salah satu jawaban yang tersedia."),
        ("galat.layanan", "Pilih layanan yang Saudara terima."),
        ("galat.panjang", "Tulisan terlalu panjang. Singkatkan sampai batas yang tertulis."),
        (
            "galat.tanda",
            "Halaman ini dibuka terlalu lama atau isinya berubah di perjalanan. Jawaban Saudara masih ada di bawah ini: "
            "periksa, lalu kirim lagi.",
        ),
        (
            "galat.laju",
            "Terlalu banyak kiriman dari jaringan internet yang sama dalam waktu singkat. Jawaban Saudara masih ada di bawah "
            "ini: tunggu, lalu kirim lagi. Sisa waktu tunggu (menit):",
        ),
        (
            "galat.sibuk",
            "Server sedang sangat sibuk, sehingga jawaban belum tersimpan. Jawaban Saudara masih ada di bawah ini: tunggu "
            "sebentar, lalu kirim lagi.",
        ),
        (
            "galat.kuki",
            "Peramban ini menolak kuki atau halaman dibuka dari salinan lama, sehingga kiriman tidak dapat dipastikan berasal "
            "dari Saudara. Jawaban Saudara masih ada di bawah ini: kirim sekali lagi. Bila pesan ini muncul lagi, izinkan kuki "
            "pada setelan peramban, atau buka alamat survei ini dengan peramban lain.",
        ),
    ),
    *_seksi(
        "Sesudah mengirim",
        ("terima_kasih", "Terima kasih"),
        ("terima_kasih.isi", "Jawaban Saudara sudah diterima dan akan dipakai untuk memperbaiki pelayanan."),
        ("terima_kasih.tutup", "Halaman ini boleh ditutup."),
        ("sudah", "Survei ini sudah diisi"),
        ("sudah.isi", "Survei ini sudah diisi dari peramban ini. Satu orang cukup mengisi satu kali."),
        ("lagi", "Isi lagi untuk orang lain"),
        ("berikut", "Responden berikutnya"),
        ("hasil", "Lihat hasil survei yang sudah diumumkan"),
    ),
    *_seksi(
        "Survei tidak dibuka",
        ("tutup.judul", "Survei sudah ditutup"),
        ("tutup.isi", "Survei ini tidak lagi menerima jawaban. Masa pengisiannya:"),
        ("tutup.tidak_tersimpan", "Jawaban yang baru saja dikirim tidak tersimpan."),
        ("belum.judul", "Survei belum dibuka"),
        ("belum.isi", "Silakan buka lagi halaman ini pada masa pengisiannya:"),
    ),
    *_seksi("Poster", ("poster.ajakan", "Bagaimana pelayanan kami? Nilailah dengan telepon Anda, sekitar tiga menit.")),
)
"""In the order of the form. What is not translated is shown in Indonesian, marked as such for screen readers."""
