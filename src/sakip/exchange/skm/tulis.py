"""Write the offline workbook of a survey, empty or filled, and answers as CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sakip.exchange.skm.tentang import DAFTAR_LEMBAR, JAWABAN, about_rows
from sakip.survei.survei import Jawaban, Survei
from sakip.survei.unsur import KODE_UNSUR

LANGKAH = (
    "Isi lembar Survei dan Layanan lebih dulu: unit kerja, tahun, dan periode wajib ada.",
    "Isi lembar Jawaban, satu baris untuk setiap responden. Pilih jawaban dari daftar atau tulis nilainya, 1 sampai 4.",
    "Urutan kolomnya sama dengan kuesioner: sarana dan prasarana kedelapan, penanganan pengaduan kesembilan.",
    "Unsur yang tidak dijawab dikosongkan. Jangan menulis nama, NIK, atau nomor telepon responden.",
    "Isi Tindak Lanjut dan Nilai Sebelumnya untuk laporan. Lembar yang belum ada datanya dibiarkan kosong.",
    "Hitung: sakip skm hitung BERKAS. Laporan: sakip skm laporan BERKAS -o hasil.",
)


def write_template(survei: Survei | None = None) -> bytes:
    """The empty workbook, with what is known of the survey. Dropdowns hold the official options."""
    return _buku(survei, ())


def write_answers(survei: Survei | None, daftar: Iterable[Jawaban], bentuk: str = "csv") -> bytes:
    """Answers with profile, suggestion and extra questions in columns that ``read_skm`` reads; XLSX with the survey's sheets.

    Cells of text that a spreadsheet would run begin with a quotation mark. Raises ValueError for another ``bentuk``.
    """
    if bentuk == "csv":
        return _csv(tuple(daftar))
    if bentuk == "xlsx":
        return _buku(survei, tuple(daftar))
    raise ValueError(f"tidak ada bentuk {bentuk}")


def _isi(jawaban: Jawaban) -> dict[str, Any]:
    unsur = dict(zip(KODE_UNSUR, jawaban.nilai, strict=True))
    return {k.field: unsur[k.field] if k.field in unsur else getattr(jawaban, k.field) for k in JAWABAN.daftar_kolom}


def _pertanyaan(daftar: Sequence[Jawaban]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(t for j in daftar for t, _ in j.tambahan))


def _csv(daftar: Sequence[Jawaban]) -> bytes:
    tambahan = _pertanyaan(daftar)
    keluar = io.StringIO()
    penulis = csv.writer(keluar, lineterminator="\r\n")
    penulis.writerow([*(k.judul for k in JAWABAN.daftar_kolom), *map(_aman, tambahan)])
    for jawaban in daftar:
        lain = dict(jawaban.tambahan)
        penulis.writerow([*map(_aman, _isi(jawaban).values()), *(_aman(lain.get(t, "")) for t in tambahan)])
    return b"\xef\xbb\xbf" + keluar.getvalue().encode()


def _aman(nilai: Any) -> Any:
    if isinstance(nilai, str) and nilai[:1] in ("=", "+", "-", "@", "\t", "\r", "\n"):
        return f"'{nilai}"
    return "" if nilai is None else nilai


def _buku(survei: Survei | None, daftar: Sequence[Jawaban]) -> bytes:
    import xlsxwriter

    from sakip.exchange.xlsx.gaya import atur_tinggi
    from sakip.exchange.xlsx.tulis import Penulis

    keluar = io.BytesIO()
    buku = xlsxwriter.Workbook(
        keluar, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    )
    buku.set_properties({"title": "Buku kerja SKM", "created": datetime(survei.tahun if survei else 2000, 1, 1)})
    penulis = Penulis(buku)
    ws = buku.add_worksheet("Petunjuk")
    ws.set_column(0, 0, 120)
    ws.write_string(0, 0, "Buku kerja Survei Kepuasan Masyarakat", penulis.gaya.teks(bold=True, font_size=16))
    for nomor, kalimat in enumerate(LANGKAH, 1):
        ws.write_string(nomor + 1, 0, f"{nomor}. {kalimat}", penulis.gaya.teks())
        atur_tinggi(ws, nomor + 1, ((kalimat, 120),))
    ws.hide_gridlines(2)
    ws.protect("")
    isi = about_rows(survei) | {JAWABAN.nama: [_isi(j) for j in daftar]}
    for lembar in DAFTAR_LEMBAR:
        if lembar.formulir:
            penulis.formulir(lembar, isi.get(lembar.nama, {}))
        else:
            penulis.tabel(lembar, isi.get(lembar.nama, []), ())
    penulis.daftar_pilihan()
    buku.close()
    return keluar.getvalue()
