"""Downloads of tables: what Excel gets is text where a person typed text, and numbers where there are numbers."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from io import BytesIO

import python_calamine

from sakip.pengukuran.hasil import TidakDapatDihitung
from sakip.web.tampilan.unduh import alir_csv, tabel_csv, tabel_xlsx

JUDUL = ("Nama", "Capaian", "Pagu", "Tanggal")
BARIS = [
    ("=HYPERLINK(1)", Decimal("98.25"), 1500000, date(2023, 1, 25)),
    ("Kepala; Seksi", TidakDapatDihitung("target nol"), None, datetime(2023, 1, 25, 3, 4, tzinfo=UTC)),
    ("-", True, -5, None),
]


def test_csv_memakai_titik_koma_dan_koma_desimal() -> None:
    respons = tabel_csv("Daftar Unit", JUDUL, BARIS)
    teks = respons.content.decode("utf-8")
    assert teks.startswith("\ufeffNama;Capaian;Pagu;Tanggal\r\n")
    assert "'=HYPERLINK(1);98,25;1500000;2023-01-25" in teks
    assert '"Kepala; Seksi";tidak dapat dihitung: target nol;;2023-01-25 10:04:00' in teks
    assert "-;ya;-5;\r\n" in teks
    assert respons["Content-Disposition"] == 'attachment; filename="daftar-unit.csv"'


def test_csv_mengalir_sama_isinya() -> None:
    alir = b"".join(alir_csv("x", JUDUL, iter(BARIS)).streaming_content)  # type: ignore[arg-type]
    assert alir == tabel_csv("x", JUDUL, BARIS).content


def test_xlsx_menulis_teks_sebagai_teks() -> None:
    isi = tabel_xlsx("x", JUDUL, BARIS).content
    baris = python_calamine.CalamineWorkbook.from_filelike(BytesIO(isi)).get_sheet_by_index(0).to_python()
    assert baris[0] == list(JUDUL)
    assert baris[1] == ["=HYPERLINK(1)", 98.25, 1500000.0, date(2023, 1, 25)]
    assert baris[2][1] == "tidak dapat dihitung: target nol"
    assert b"<f>" not in isi
