"""REN006 tanpa-target-renstra."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan(
    "REN006",
    "tanpa-target-renstra",
    tahap=Tahap.RENCANA,
    tingkat=Tingkat.SALAH,
    rujukan=(
        "permendagri-86-2017#renstra",
        "permenpanrb-53-2014#lampiran-i",
    ),
)
def tanpa_target_renstra(dokumen: Dokumen) -> Iterator[Butir]:
    """Indikator diperjanjikan, direncanakan atau menjadi IKU, tetapi tidak mempunyai target Renstra.

    Mengapa: RKT, IKU dan Perjanjian Kinerja menurunkan Renstra. Indikator yang tidak bertarget dalam Renstra tidak
    mempunyai asal: ukurannya baru muncul di tengah jalan atau targetnya belum dicatat.

    Cara memperbaiki: Isi target tahunannya di lembar Target, atau ganti indikator itu dengan indikator Renstra.
    """
    for indikator in dokumen.daftar_indikator:
        if indikator.target_renstra:
            continue
        tempat = ["daftar IKU"] if indikator.iku else []
        tempat += ["RKT"] if dokumen.target_rkt(indikator.kode) else []
        tempat += [f"PK versi {pk.versi}" for pk in dokumen.daftar_pk if pk.target(indikator.kode)]
        if tempat:
            yield Butir(
                pesan=f"{indikator.kode} {indikator.nama} ada dalam {', '.join(tempat)}, tetapi tidak mempunyai target Renstra.",
                saran="Isi target Renstra indikator ini, atau pakai indikator yang ada dalam Renstra.",
                at=indikator.lokasi.pada("nama"),
                objek=indikator.kode,
                fakta=tuple(tempat),
            )
