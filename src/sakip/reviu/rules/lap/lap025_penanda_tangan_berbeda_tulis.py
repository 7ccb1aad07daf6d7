"""LAP025 penanda-tangan-berbeda-tulis."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from sakip.cetakan.makna import LaporanTercetak
from sakip.reviu.aturan import aturan
from sakip.reviu.cetak.tanda_tangan_cetak import PANGKAT, TandaTangan, nearest_rank, plain_name, plain_rank, signatures
from sakip.reviu.temuan import Butir, Tahap, Tingkat

_DEPAN = ("", "IV", "V")
_SATU_ORANG = 0.8
BANYAK = 200
"""Different signature blocks of one report that are compared."""


@aturan(
    "LAP025",
    "penanda-tangan-berbeda-tulis",
    tahap=Tahap.CETAK,
    tingkat=Tingkat.PERINGATAN,
    rujukan=("permenpanrb-53-2014#lampiran-ii",),
)
def penanda_tangan_berbeda_tulis(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Nama, pangkat, atau NIP penanda tangan ditulis berbeda di beberapa tempat, atau pangkatnya salah tulis.

    Mengapa: Satu orang mempunyai satu nama, satu NIP, dan satu pangkat pada hari laporan ditandatangani. Tulisan yang
    berbeda menandakan blok tanda tangan disalin dari naskah lain. "Tingkat I", "Tk. I", dan "Tk. 1" dianggap sama, begitu
    pula gelar yang ditulis lain; pangkat pada lampiran tidak dibandingkan, karena pejabat dapat naik pangkat.

    Cara memperbaiki: Salin nama, pangkat, dan NIP dari surat keputusan terakhir ke semua blok tanda tangan.
    """
    daftar = list({(t.nama, t.pangkat, t.nip, t.bab): t for t in signatures(laporan)}.values())[:BANYAK]
    for t in daftar:
        polos = plain_rank(t.pangkat)
        if polos and polos not in PANGKAT:
            yield _butir(t, f"pangkat “{t.pangkat}” bukan pangkat pegawai; yang paling dekat “{_judul(nearest_rank(polos)[0])}”.")
    for n, t in enumerate(daftar):
        if isi := _beda(t, daftar[:n]):
            yield _butir(t, isi)


def _beda(t: TandaTangan, sebelum: Sequence[TandaTangan]) -> str:
    """What of a block differs from an earlier block of the same person; "" where nothing does."""
    for lain in sebelum:
        nama, nama_lain = plain_name(t.nama), plain_name(lain.nama)
        mirip = SequenceMatcher(None, nama, nama_lain, autojunk=False).ratio() if nama and nama_lain else 0.0
        if t.angka == lain.angka:
            if nama and nama_lain and mirip < 1 and nama not in nama_lain and nama_lain not in nama:
                return f"NIP {t.nip} milik “{t.nama}”, di tempat lain milik “{lain.nama}” ({lain.lokasi})."
            satu, dua = plain_rank(t.pangkat), plain_rank(lain.pangkat)
            if satu != dua and satu in PANGKAT and dua in PANGKAT and t.bab in _DEPAN and lain.bab in _DEPAN:
                return f"pangkat “{t.pangkat}”, di tempat lain “{lain.pangkat}” ({lain.lokasi})."
        elif nama and mirip >= _SATU_ORANG and len(nama.split()) > 1:
            return f"NIP “{t.nama}” {t.nip}, di tempat lain {lain.nip} ({lain.lokasi})."
    return ""


def _butir(t: TandaTangan, pesan: str) -> Butir:
    return Butir(
        pesan=pesan,
        saran="Samakan nama, pangkat, dan NIP di semua blok tanda tangan dengan surat keputusan terakhir.",
        at=t.lokasi,
        objek=t.angka,
        fakta=(t.nama, t.pangkat, t.nip),
    )


def _judul(polos: str) -> str:
    return polos.title().replace("Tk I", "Tingkat I")
