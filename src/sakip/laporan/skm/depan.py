"""Cover, preface and the lists."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from sakip.laporan import hukum_laporan as hukum
from sakip.laporan.rangkai import paragraf
from sakip.laporan.skm.angka import banyak, ikm
from sakip.laporan.skm.konteks import KonteksSkm
from sakip.laporan.tanda_tangan import penanda, tempat_tanggal
from sakip.naskah.simpul import Blok, BlokTandaTangan, Judul, Sampul

SKM = "permenpanrb-14-2017"


def judul_survei(k: KonteksSkm) -> str:
    """The survey's own title, else the usual one."""
    return k.survei.judul.strip() or "Survei Kepuasan Masyarakat"


def susun_sampul(k: KonteksSkm) -> Sampul:
    """Title with the period, unit and region, the year of issue."""
    terbit = k.survei.tanggal_laporan or k.survei.selesai
    return Sampul(
        judul=("LAPORAN HASIL", judul_survei(k).upper(), k.survei.periode.upper()),
        lembaga=tuple(filter(None, (k.unit.upper(), k.pemda.upper()))),
        tahun=str(terbit.year if terbit else k.survei.tahun),
    )


def susun_pengantar(k: KonteksSkm) -> Iterator[Blok]:
    """Purpose, result, thanks; signed by the head of the unit."""
    yield Judul(tingkat=1, teks="KATA PENGANTAR", kode="kata-pengantar")
    yield paragraf(
        "Laporan ini menyajikan hasil Survei Kepuasan Masyarakat (SKM) atas pelayanan {unit} pada {periode}. Survei dilaksanakan "
        "dengan berpedoman pada {dasar}, agar penilaian penerima layanan diperoleh dengan ukuran yang sama dari waktu ke waktu.",
        unit=k.lembaga,
        periode=k.survei.periode,
        dasar=hukum.singkat(SKM),
    )
    if isinstance(k.semua.ikm, Decimal):
        yield paragraf(
            "Dari penilaian {n} responden diperoleh Indeks Kepuasan Masyarakat (IKM) sebesar {ikm}, dengan mutu pelayanan {mutu} "
            "({kinerja}). Nilai setiap unsur, analisis, dan rencana tindak lanjutnya diuraikan dalam bab-bab berikut.",
            n=banyak(k.semua.responden),
            ikm=ikm(k.semua),
            mutu=k.semua.kelas.mutu,
            kinerja=k.semua.kelas.kinerja.lower(),
        )
    else:
        yield paragraf("Indeks Kepuasan Masyarakat (IKM) pada periode ini {ikm}.", ikm=ikm(k.semua))
    yield paragraf(
        "Kami menyampaikan terima kasih kepada masyarakat yang telah meluangkan waktu untuk menilai dan memberi saran. Penilaian "
        "itu menjadi dasar kami memperbaiki pelayanan."
    )
    yield tanda_tangan(k)


def tanda_tangan(k: KonteksSkm) -> BlokTandaTangan:
    """Place, date and the head of the unit."""
    s = k.survei
    return BlokTandaTangan(
        penanda_tangan=(
            penanda(
                s.jabatan_pimpinan or f"Pimpinan {s.unit}",
                s.nama_pimpinan,
                s.pangkat_pimpinan,
                s.nip_pimpinan,
                tempat_tanggal(s.tempat, s.tanggal_laporan),
            ),
        )
    )
