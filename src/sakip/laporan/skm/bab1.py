"""BAB I: why, on what basis, for what, and about which services."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.hukum.rujukan import muat_peraturan
from sakip.laporan import hukum_laporan as hukum
from sakip.laporan.judul import bab, subbab
from sakip.laporan.rangkai import daftar, paragraf
from sakip.laporan.skm.depan import SKM
from sakip.laporan.skm.konteks import KonteksSkm
from sakip.naskah.simpul import Blok


def susun_bab1(k: KonteksSkm) -> Iterator[Blok]:
    """Sections A to E."""
    yield bab("I", "PENDAHULUAN")
    yield subbab("A", "Latar Belakang", "latar-belakang")
    yield paragraf(
        "Mutu pelayanan publik pada akhirnya dinilai oleh masyarakat yang menerimanya. Karena itu setiap penyelenggara pelayanan "
        "publik melaksanakan survei kepuasan masyarakat secara berkala, paling sedikit satu kali setahun, dan mengumumkan "
        "hasilnya. Unsur, kuesioner, dan cara penghitungannya ditetapkan dalam {dasar}.",
        dasar=hukum.singkat(SKM),
    )
    yield paragraf(
        "Bagi {unit}, survei ini menunjukkan unsur pelayanan yang sudah baik dan yang masih harus diperbaiki menurut "
        "penerimanya, sehingga perbaikan dapat direncanakan, dikerjakan, dan diukur kembali pada periode berikutnya.",
        unit=k.unit,
    )
    yield subbab("B", "Dasar Hukum", "dasar-hukum")
    yield daftar((f"{muat_peraturan()[SKM].judul}.",))
    yield subbab("C", "Maksud dan Tujuan", "tujuan")
    yield paragraf(
        "Survei dimaksudkan untuk memperoleh gambaran tentang kepuasan masyarakat atas pelayanan {unit}. Tujuannya:", unit=k.unit
    )
    yield daftar(
        (
            "mengetahui Indeks Kepuasan Masyarakat beserta mutu dan kinerja pelayanan;",
            "mengetahui unsur pelayanan yang terkuat dan yang terlemah;",
            "menyusun rencana tindak lanjut yang jelas isi, penanggung jawab, dan waktunya; dan",
            "memantau perubahan kepuasan masyarakat antarperiode.",
        ),
        "huruf",
    )
    yield subbab("D", "Sasaran", "sasaran-survei")
    yield paragraf("Sasaran yang hendak dicapai melalui survei ini:")
    yield daftar(
        (
            "masyarakat berperan serta dalam menilai kinerja penyelenggara pelayanan;",
            "penyelenggara terdorong meningkatkan mutu pelayanannya; dan",
            "pelayanan menjadi lebih mudah, cepat, dan sesuai dengan kebutuhan masyarakat.",
        ),
        "huruf",
    )
    yield subbab("E", "Ruang Lingkup", "ruang-lingkup")
    yield from _lingkup(k)


def _lingkup(k: KonteksSkm) -> Iterator[Blok]:
    layanan = k.nama_layanan
    if len(layanan) > 1:
        yield paragraf("Survei pada {periode} mencakup {n} layanan:", periode=k.survei.periode, n=str(len(layanan)))
        yield daftar(f"{nama}{'.' if n == len(layanan) else ';'}" for n, nama in enumerate(layanan, 1))
    elif layanan:
        yield paragraf("Survei pada {periode} mencakup layanan {nama}.", periode=k.survei.periode, nama=layanan[0])
    else:
        yield paragraf(
            "Survei pada {periode} mencakup seluruh layanan {unit} tanpa membedakan jenisnya.",
            periode=k.survei.periode,
            unit=k.unit,
        )
