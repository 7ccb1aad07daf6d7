"""LAP022 bagian-wajib-tidak-ada, on a printed report."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sakip.cetakan.makna import JenisTabel, LaporanTercetak, Peran
from sakip.kernel.lokasi import Lokasi
from sakip.reviu.aturan import muka_cetak
from sakip.reviu.cetak.baris_teks import whole_report
from sakip.reviu.temuan import Butir

_BAB = (
    ("I", "pendahuluan", r"pendahuluan|gambaran umum"),
    ("II", "perencanaan kinerja", r"perencanaan|rencana|perjanjian"),
    ("III", "akuntabilitas kinerja", r"akuntabilitas|capaian|pengukuran|hasil"),
    ("IV", "penutup", r"penutup|kesimpulan|simpulan"),
)
_DEPAN = re.compile(r"pengantar|ikhtisar|ringkasan eksekutif", re.I)
_PEMBANDINGAN = (
    (
        "perbandingan dengan tahun sebelumnya",
        (JenisTabel.BANDING,),
        (),
        r"tahun(?:-tahun)?\s+(?:sebelumnya|lalu|yang lalu|terdahulu)|(?:dibanding\w*|perbandingan)[^.;]{0,80}\btahun 20\d\d",
    ),
    (
        "perbandingan dengan target jangka menengah",
        (JenisTabel.KEMAJUAN,),
        (Peran.KEMAJUAN, Peran.TARGET_AKHIR),
        r"target (?:akhir|renstra|rpjmn?d?)|jangka menengah|akhir (?:periode|renstra|rpjmd|tahun renstra)|s\.?d\.? 20\d\d",
    ),
    (
        "analisis penyebab keberhasilan atau kegagalan dan upayanya",
        (JenisTabel.ANALISIS,),
        (Peran.ANALISIS, Peran.SOLUSI),
        r"penyebab|disebabkan|hambatan|kendala|permasalahan|faktor (?:pendukung|pendorong|penghambat|keberhasilan)|upaya|solusi",
    ),
    (
        "analisis efisiensi penggunaan sumber daya",
        (JenisTabel.EFISIENSI,),
        (Peran.EFISIENSI,),
        r"efisien",
    ),
    (
        "program dan kegiatan yang menunjang capaian",
        (JenisTabel.PENUNJANG,),
        (Peran.MENUNJANG,),
        r"(?:program|kegiatan)[^.;]{0,80}(?:menunjang|mendukung|penunjang|pendukung|didukung|ditunjang)"
        r"|(?:didukung|ditunjang|dukungan)[^.;]{0,60}(?:program|kegiatan)",
    ),
    (
        "realisasi anggaran",
        (JenisTabel.ANGGARAN,),
        (Peran.REALISASI_ANGGARAN,),
        r"realisasi (?:anggaran|keuangan|belanja)|(?:penyerapan|serapan) anggaran",
    ),
)
"""(what it is, the kinds of table and the columns that show it, words that tell of it)."""


@muka_cetak("LAP022")
def bagian_wajib_tidak_tercetak(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Bab wajib, kata pengantar atau ikhtisar, dan pembandingan wajib; cukup bila tabel, judul, atau uraian menyebutnya.

    Standar nasional tidak wajib. Diam pada potongan laporan (kurang dari tiga bab dikenali).
    """
    if not whole_report(laporan):
        return
    utama = next((j for j in laporan.daftar_judul if j.bab == "III"), laporan.daftar_judul[0])
    for nomor, nama, pola in _BAB:
        if not any(j.tingkat == 1 and (j.bab == nomor or re.search(pola, j.teks, re.I)) for j in laporan.daftar_judul):
            yield _butir(f"BAB {nomor} ({nama})", laporan.daftar_judul[0].lokasi)
    if not any(_DEPAN.search(j.teks) for j in laporan.daftar_judul if j.tingkat == 1) and not _DEPAN.search(laporan.seluruh_teks):
        yield _butir("kata pengantar atau ikhtisar eksekutif", laporan.daftar_judul[0].lokasi)
    if not any(f.nilai is not None for f in laporan.fakta(Peran.REALISASI, Peran.CAPAIAN)):
        yield _butir("tabel target dan realisasi kinerja", utama.lokasi)
    for nama, jenis, peran, pola in _PEMBANDINGAN:
        if not _ada(laporan, jenis, peran, pola):
            yield _butir(nama, utama.lokasi)


def _ada(laporan: LaporanTercetak, jenis: tuple[JenisTabel, ...], peran: tuple[Peran, ...], pola: str) -> bool:
    if laporan.tabel(*jenis) or any(t.kolom(*peran) for t in laporan.daftar_tabel if peran):
        return True
    teks = [n.teks for n in laporan.daftar_narasi if n.bab not in ("", "I", "II", "LAMPIRAN")]
    teks += [t.judul for t in laporan.daftar_tabel] + [j.teks for j in laporan.daftar_judul]
    teks += [k.judul for t in laporan.daftar_tabel for k in t.daftar_kolom]
    return any(re.search(pola, t, re.I) for t in teks)


def _butir(nama: str, at: Lokasi) -> Butir:
    return Butir(
        pesan=f"laporan tidak memuat {nama}.",
        saran="Tambahkan bagian itu sesuai susunan laporan menurut PermenPANRB 53/2014.",
        at=at,
        objek=nama,
        fakta=(nama,),
    )
