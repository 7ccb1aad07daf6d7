"""What an export of SIPD would change in the unit's budget, before anything is stored."""

from __future__ import annotations

from dataclasses import dataclass

from sakip.web.kinerja.berkas_sipd import BerkasSipd, JumlahSipd
from sakip.web.kinerja.pohon_anggaran import BarisPohon


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisPratinjau:
    """A leaf of the tree with its amount now and in the file."""

    pohon: BarisPohon
    lama: int | None
    baru: int

    @property
    def berubah(self) -> bool:
        """Whether the file says something else."""
        return self.lama != self.baru


@dataclass(frozen=True, slots=True, kw_only=True)
class Pratinjau:
    """The comparison of a file with the tree."""

    daftar: tuple[BarisPratinjau, ...]
    tak_cocok: tuple[JumlahSipd, ...]
    """Rows of the file whose codes the plan does not have."""
    tak_ada: tuple[BarisPohon, ...]
    """Leaves of the plan that the file does not name; they stay as they are."""

    @property
    def berubah(self) -> tuple[BarisPratinjau, ...]:
        """The leaves that would change."""
        return tuple(b for b in self.daftar if b.berubah)


def preview(berkas: BerkasSipd, pohon: list[BarisPohon], bidang: str) -> Pratinjau:
    """Compare by code: a row goes to the leaf of its sub kegiatan, else of its kegiatan or program. Negative sums stay out."""
    daun = {b.simpul.kode: b for b in pohon if b.daun}
    jumlah: dict[str, int] = {}
    tak_cocok = []
    for j in berkas.daftar_jumlah:
        kode = next((k for k in j.kode if k in daun), None)
        if kode is None:
            tak_cocok.append(j)
        else:
            jumlah[kode] = jumlah.get(kode, 0) + j.rupiah
    return Pratinjau(
        daftar=tuple(
            BarisPratinjau(pohon=daun[k], lama=getattr(daun[k].anggaran, bidang, None), baru=max(n, 0)) for k, n in jumlah.items()
        ),
        tak_cocok=tuple(tak_cocok),
        tak_ada=tuple(b for k, b in daun.items() if k not in jumlah),
    )
