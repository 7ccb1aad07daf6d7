"""IND014 indikator-ganda."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.kernel.kosakata import ratakan
from sakip.rencana.dokumen import Dokumen
from sakip.rencana.indikator import Indikator
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan("IND014", "indikator-ganda", tahap=Tahap.RENCANA, tingkat=Tingkat.PERINGATAN, rujukan=("permenpanrb-89-2021#lampiran",))
def indikator_ganda(dokumen: Dokumen) -> Iterator[Butir]:
    """Indikator yang sama dipakai pada beberapa simpul.

    Mengapa: Sasaran dan program berbeda tingkat hasilnya. Indikator yang sama di keduanya berarti satu hasil dihitung dua
    kali, dan tingkat di antara keduanya tidak diukur.

    Cara memperbaiki: Pilih tingkat yang benar, lalu beri simpul lainnya indikator sendiri.
    """
    terlihat: dict[str, Indikator] = {}
    for indikator in dokumen.daftar_indikator:
        kembar = terlihat.setdefault(ratakan(indikator.nama), indikator)
        if kembar is not indikator:
            pada = "simpul yang sama" if kembar.simpul == indikator.simpul else f"{kembar.simpul} dan {indikator.simpul}"
            yield Butir(
                pesan=f'"{indikator.nama}" dipakai dua kali ({kembar.kode} dan {indikator.kode}) pada {pada}.',
                saran="Pakai satu indikator pada satu tingkat.",
                at=indikator.lokasi.pada("nama"),
                objek=indikator.kode,
                fakta=(kembar.kode, kembar.simpul, indikator.simpul, ratakan(indikator.nama)),
            )
