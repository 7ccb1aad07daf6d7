"""What can be wrong with a file of answers, in words; cells of one kind are named together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sakip.exchange.skm.kolom import KolomTerbaca
from sakip.kernel.lokasi import Lokasi
from sakip.kernel.masalah import Bobot, Masalah
from sakip.survei.profil import DAFTAR_PROFIL
from sakip.survei.unsur import KODE_UNSUR, daftar_unsur

_BANYAK_DISEBUT = 5
_NAMA = {
    **{u.kode: f"{u.kode} {u.nama}" for u in daftar_unsur()},
    **{p.kode: p.nama for p in DAFTAR_PROFIL},
    "tanggal": "Tanggal",
    "jam": "Jam",
}


def _pada(lembar: str, huruf: str, baris: int) -> Lokasi:
    return Lokasi(lembar=lembar, baris=baris, sel=f"{huruf}{baris}")


def no_answers(lembar: str) -> Masalah:
    """A header without rows, or nothing at all."""
    return Masalah(
        kode="tanpa-jawaban",
        pesan="tidak ada satu baris jawaban pun",
        saran="isi satu baris untuk setiap responden di bawah judul kolom",
        lokasi=Lokasi(lembar=lembar),
    )


def unsur_missing(lembar: str, hilang: Sequence[str], baris: int) -> Masalah:
    """Columns of unsur that are not there."""
    nama = ", ".join(_NAMA[k] for k in hilang)
    return Masalah(
        kode="unsur-hilang",
        pesan=f"kolom untuk {nama} tidak ditemukan"
        if len(hilang) < len(KODE_UNSUR)
        else "tidak satu pun kolom dikenal sebagai unsur U1 sampai U9",
        saran="beri judul U1 sampai U9, nama unsurnya, atau teks pertanyaan resminya",
        lokasi=Lokasi(lembar=lembar, baris=baris),
    )


def rows_passed(lembar: str, daftar_baris: Sequence[int]) -> Masalah:
    """Rows that sum up or number the columns."""
    disebut = ", ".join(map(str, daftar_baris[:_BANYAK_DISEBUT])) + (" …" if len(daftar_baris) > _BANYAK_DISEBUT else "")
    return Masalah(
        kode="baris-rekap",
        pesan=f"baris {disebut} memuat jumlah, rata-rata, atau nomor kolom, bukan jawaban, dan tidak dibaca",
        saran="tidak ada yang perlu diperbaiki bila baris itu memang bukan jawaban responden",
        lokasi=Lokasi(lembar=lembar, baris=daftar_baris[0]),
        bobot=Bobot.PERINGATAN,
    )


def column_twice(lembar: str, kolom: KolomTerbaca, lain: str, baris: int) -> Masalah:
    """Two columns of one field: refused where it decides figures; of dates and suggestions the first is taken."""
    ringan = kolom.bidang in ("tanggal", "jam", "saran")
    return Masalah(
        kode="kolom-ganda",
        pesan=f'kolom {kolom.huruf} "{kolom.judul[:60]}" terbaca {_NAMA.get(kolom.bidang, kolom.bidang)}, '
        f"sama dengan kolom {lain}" + (f"; yang dibaca kolom {lain}" if ringan else ""),
        saran="hapus kolom yang tidak dipakai"
        if ringan
        else "hapus salah satunya, atau ubah judulnya menjadi kode unsur yang dimaksud (U1 sampai U9)",
        lokasi=_pada(lembar, kolom.huruf, baris),
        bobot=Bobot.PERINGATAN if ringan else Bobot.GALAT,
    )


def column_ambiguous(lembar: str, kolom: KolomTerbaca, baris: int) -> Masalah:
    """A header that may mean one unsur or another."""
    return Masalah(
        kode="kolom-meragukan",
        pesan=f'judul kolom {kolom.huruf} "{kolom.judul[:60]}" meragukan: {kolom.cara}',
        saran="ganti judulnya dengan teks pertanyaan, atau dengan U8 (penanganan pengaduan) dan U9 (sarana dan prasarana)",
        lokasi=_pada(lembar, kolom.huruf, baris),
    )


def personal_columns(lembar: str, daftar: Sequence[KolomTerbaca]) -> list[Masalah]:
    """Columns that must not be kept."""
    if not daftar:
        return []
    nama = ", ".join(f'{k.huruf} "{k.judul[:40]}"' for k in daftar)
    return [
        Masalah(
            kode="data-pribadi",
            pesan=f"kolom {nama} berisi data pribadi dan sengaja tidak dibaca",
            saran="survei kepuasan tidak menanyakan nama, NIK, atau nomor telepon; hapus kolom itu dari berkas",
            lokasi=Lokasi(lembar=lembar),
            bobot=Bobot.PERINGATAN,
        )
    ]


def unread_columns(lembar: str, daftar: Sequence[KolomTerbaca]) -> list[Masalah]:
    """Columns that nothing was made of."""
    if not daftar:
        return []
    nama = ", ".join(f'{k.huruf} "{k.judul[:40]}"' for k in daftar[:10]) + (" …" if len(daftar) > 10 else "")
    return [
        Masalah(
            kode="kolom-tidak-dibaca",
            pesan=f"kolom {nama} tidak dikenal dan tidak dibaca",
            saran="abaikan bila bukan jawaban survei; bila ya, beri judul unsur, profil, tanggal, layanan, atau saran",
            lokasi=Lokasi(lembar=lembar),
            bobot=Bobot.PERINGATAN,
        )
    ]


def faulty_values(lembar: str, huruf: str, bidang: str, judul: str, jenis: str, daftar: Mapping[str, Sequence[int]]) -> Masalah:
    """Cells of a column that cannot be read for one reason: which values, how often, where first."""
    banyak = sum(len(b) for b in daftar.values())
    pertama = min(min(b) for b in daftar.values())
    disebut = ", ".join(f'"{teks}" ({len(b)} sel, pertama {huruf}{b[0]})' for teks, b in list(daftar.items())[:_BANYAK_DISEBUT])
    disebut += f" dan {len(daftar) - _BANYAK_DISEBUT} nilai lain" if len(daftar) > _BANYAK_DISEBUT else ""
    nama = _NAMA.get(bidang, bidang)
    if bidang not in KODE_UNSUR:
        apa = "tanggal" if jenis == "tanggal" else "jam 0 sampai 23"
        return Masalah(
            kode=f"{jenis}-ditolak",
            pesan=f"kolom {huruf} {nama}: {disebut} bukan {apa}; jawabannya dibaca tanpa {bidang}",
            saran="tulis misalnya 25 Januari 2026" if jenis == "tanggal" else "tulis misalnya 9 atau 14.30",
            lokasi=_pada(lembar, huruf, pertama),
            bobot=Bobot.PERINGATAN,
        )
    pilihan = "; ".join(f"{n} {p}" for n, p in enumerate(daftar_unsur()[KODE_UNSUR.index(bidang)].pilihan, 1))
    pesan = {
        "skala": f"kolom {huruf} {nama}: {disebut} di luar skala 1 sampai 4. Survei dengan skala lain (misalnya 1 sampai 5, atau "
        "SPKP dan SPAK 1 sampai 6) bukan SKM dan tidak dikonversi",
        "huruf": f"kolom {huruf} {nama}: {disebut} hanya huruf pilihan, yang tidak menyebut nilainya",
        "teks": f"kolom {huruf} {nama}: {disebut} bukan pilihan jawaban resmi unsur ini",
    }[jenis]
    saran = {
        "skala": "periksa apakah kuesionernya memakai pilihan resmi; salah ketik dibetulkan di sel itu",
        "huruf": f"tulis nilainya atau katanya: {pilihan}",
        "teks": f"pakai pilihan resmi atau nilainya: {pilihan}",
    }[jenis]
    return Masalah(
        kode=f"nilai-{jenis}",
        pesan=pesan + (f" ({banyak} sel seluruhnya)" if len(daftar) > 1 else ""),
        saran=saran,
        lokasi=_pada(lembar, huruf, pertama),
    )


def mixed_dates(lembar: str, huruf: str) -> Masalah:
    """Some dates of a column can only be day-month, others only month-day."""
    return Masalah(
        kode="tanggal-campur",
        pesan=f"kolom {huruf} Tanggal: sebagian tanggal tertulis hari-bulan, sebagian bulan-hari; yang mungkin keduanya dibaca "
        "hari-bulan",
        saran="samakan penulisannya, misalnya 2026-01-25, bila hasil per bulan dipakai",
        lokasi=Lokasi(lembar=lembar),
        bobot=Bobot.PERINGATAN,
    )


def unknown_options(lembar: str, huruf: str, bidang: str, daftar: Mapping[str, Sequence[int]]) -> Masalah:
    """Words of a profile that are none of the offered options: kept as they are."""
    disebut = ", ".join(f'"{teks}" ({len(b)} sel)' for teks, b in list(daftar.items())[:_BANYAK_DISEBUT])
    disebut += " …" if len(daftar) > _BANYAK_DISEBUT else ""
    pilihan = next(p.pilihan for p in DAFTAR_PROFIL if p.kode == bidang)
    return Masalah(
        kode="profil-asing",
        pesan=f"kolom {huruf} {_NAMA[bidang]}: {disebut} di luar pilihan; dibaca apa adanya",
        saran=f"pakai pilihan: {'; '.join(pilihan)}",
        lokasi=_pada(lembar, huruf, min(min(b) for b in daftar.values())),
        bobot=Bobot.PERINGATAN,
    )
