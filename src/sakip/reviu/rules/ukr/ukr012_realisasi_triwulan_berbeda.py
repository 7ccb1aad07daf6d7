"""UKR012 realisasi-triwulan-berbeda."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from sakip.rencana.dokumen import Dokumen
from sakip.rencana.indikator import Akumulasi, Nilai
from sakip.rencana.realisasi import Realisasi
from sakip.reviu.aturan import aturan
from sakip.reviu.rantai import sama, tampil
from sakip.reviu.temuan import Butir, Tahap, Tingkat


def _belum_lengkap(dokumen: Dokumen, realisasi: Realisasi) -> bool:
    """True where a quarter is missing that the action plan asks for, or any where there is no action plan."""
    aksi = next((a for a in dokumen.daftar_rencana_aksi if a.indikator == realisasi.indikator), None)
    kosong = [n for n in range(4) if realisasi.triwulan[n] is None]
    return any(aksi is None or aksi.target_triwulan[n] is not None for n in kosong)


@aturan("UKR012", "realisasi-triwulan-berbeda", tahap=Tahap.RENCANA, tingkat=Tingkat.SALAH, rujukan=("perpres-29-2014#laporan",))
def realisasi_triwulan_berbeda(dokumen: Dokumen) -> Iterator[Butir]:
    """Realisasi tahunan berbeda dari realisasi triwulannya.

    Mengapa: Laporan triwulan dan laporan tahunan menceritakan kejadian yang sama.

    Cara memperbaiki: Perbaiki salah satunya, atau kosongkan tahunan agar dihitung dari triwulan.
    """
    for realisasi in dokumen.daftar_realisasi:
        indikator = dokumen.indikator(realisasi.indikator)
        isi = [t for t in realisasi.triwulan if t is not None]
        seharusnya: Nilai
        if indikator is None or realisasi.tahunan is None or not isi:
            continue
        if indikator.akumulasi is Akumulasi.KUMULATIF:
            angka = [t for t in isi if isinstance(t, Decimal)]
            seharusnya, cara = sum(angka, Decimal(0)), "jumlah triwulan"
            if len(angka) < len(isi) or not isinstance(realisasi.tahunan, Decimal):
                continue
            if _belum_lengkap(dokumen, realisasi) and seharusnya <= realisasi.tahunan:
                continue
        elif realisasi.triwulan[3] is not None:
            seharusnya, cara = realisasi.triwulan[3], "triwulan IV"
        else:
            continue
        if not sama(seharusnya, realisasi.tahunan):
            yield Butir(
                pesan=f"{indikator.kode} {indikator.nama}: realisasi tahunan {tampil(realisasi.tahunan)}, sedangkan {cara} "
                f"{tampil(seharusnya)} (akumulasi {indikator.akumulasi.value}).",
                saran="Samakan, atau kosongkan realisasi tahunan agar dihitung.",
                at=realisasi.lokasi.pada("tahunan"),
                objek=indikator.kode,
                fakta=(tampil(realisasi.tahunan), tampil(seharusnya)),
            )
