"""UKR016 realisasi-dokumen-berbeda."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_DOWN, Decimal

from sakip.pengukuran.hasil import Pengukuran
from sakip.rencana.dokumen import Dokumen
from sakip.rencana.indikator import Nilai
from sakip.rencana.realisasi import AngkaPembanding
from sakip.reviu.aturan import aturan
from sakip.reviu.pembanding import cocok, desimal, sebut_objek
from sakip.reviu.rantai import sama, tampil
from sakip.reviu.temuan import Butir, Tahap, Tingkat


def _seharusnya(dokumen: Dokumen, pengukuran: Pengukuran, angka: AngkaPembanding) -> Nilai | None:
    """The result in the workbook: this year's, or the earlier year's from Kinerja Lalu."""
    if angka.tahun in (None, dokumen.unit.tahun):
        hasil = pengukuran.indikator.get(angka.objek)
        return hasil.realisasi if hasil else None
    lalu = (k.realisasi for k in dokumen.daftar_kinerja_lalu if (k.indikator, k.tahun) == (angka.objek, angka.tahun))
    return next(lalu, None)


def _serupa(tercetak: Nilai, acuan: Nilai) -> bool:
    """Equal at the printed number of decimals, rounded half-up or truncated; labels whatever their case."""
    if isinstance(tercetak, Decimal) and isinstance(acuan, Decimal):
        return cocok(tercetak, acuan) or acuan.quantize(Decimal(1).scaleb(-desimal(tercetak)), rounding=ROUND_DOWN) == tercetak
    return sama(tercetak, acuan)


@aturan(
    "UKR016", "realisasi-dokumen-berbeda", tahap=Tahap.PENGUKURAN, tingkat=Tingkat.SALAH, rujukan=("perpres-29-2014#pengukuran",)
)
def realisasi_dokumen_berbeda(dokumen: Dokumen, pengukuran: Pengukuran) -> Iterator[Butir]:
    """Realisasi kinerja di dokumen lain berbeda dari yang diisi.

    Mengapa: Satu kejadian mempunyai satu hasil di semua tabel dan uraian.

    Cara memperbaiki: Telusuri buktinya lalu samakan.
    """
    for angka in dokumen.daftar_pembanding:
        acuan = _seharusnya(dokumen, pengukuran, angka) if angka.ukuran == "realisasi" else None
        if acuan is None or _serupa(angka.nilai, acuan):
            continue
        yield Butir(
            pesan=f"{angka.tempat}: realisasi {angka.tahun or dokumen.unit.tahun} {sebut_objek(dokumen, angka.objek)} "
            f"{tampil(angka.nilai)}, di buku kerja {tampil(acuan)}.",
            saran="Samakan dengan bukti yang sah.",
            at=angka.lokasi.pada("nilai"),
            objek=angka.objek,
            fakta=(angka.tempat, str(angka.tahun or dokumen.unit.tahun), tampil(angka.nilai), tampil(acuan)),
        )
