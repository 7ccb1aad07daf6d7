"""Changes of the plan tree: nodes, their order, and the marks of what a unit's Renstra supports."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from sakip.rencana.pohon import Jenis
from sakip.web.audit.terjaga import Terjaga
from sakip.web.instansi.models import Pengguna
from sakip.web.kinerja.actions.baris import add, batch, change, remove
from sakip.web.kinerja.actions.rujukan import comparisons_of, referrers
from sakip.web.kinerja.jenjang import BOLEH_TANPA_INDUK, INDUK_SAH
from sakip.web.kinerja.models import JENIS_DAERAH, Dukungan, Indikator, Lintas, Rencana, Simpul, StatusRencana

T = TypeVar("T", bound=Terjaga)


class RencanaDitolak(Exception):
    """A change the plan's rules refuse. ``isian`` is the field it concerns, ``pesan`` what, where and how to mend."""

    def __init__(self, pesan: str, isian: str | None = None) -> None:
        super().__init__(pesan)
        self.pesan = pesan
        self.isian = isian


class MasihDirujuk(Exception):
    """What should be deleted is still referred to; ``daftar`` says by what, in words."""

    def __init__(self, daftar: tuple[str, ...]) -> None:
        super().__init__("masih dirujuk")
        self.daftar = daftar


def ensure_editable(rencana: Rencana) -> None:
    """Raises RencanaDitolak for a version that another one has replaced."""
    if rencana.status == StatusRencana.DIGANTI:
        raise RencanaDitolak(
            f"{rencana} sudah diganti versi yang lebih baru, sehingga tidak dapat diubah. Buka versi penggantinya, "
            "atau kembalikan statusnya menjadi berlaku pada halaman Versi Renstra."
        )


def store_node(*, simpul: Simpul, isi: dict[str, Any], by: Pengguna, dilihat: int | None = None) -> Simpul:
    """Add a new node, or change a stored one (also its parent). Raises RencanaDitolak, Bentrok."""
    with batch():
        rencana = Rencana.objects.select_for_update(of=("self",)).select_related("induk").get(pk=simpul.rencana_id)
        ensure_editable(rencana)
        check_node(rencana=rencana, simpul=simpul, isi=isi)
        if simpul.pk:
            follow_code(Simpul.objects.get(pk=simpul.pk), str(isi.get("kode", simpul.kode)), by)
            return change(simpul, by=by, dilihat=dilihat, nilai_bidang=isi)
        for nama, nilai in isi.items():
            setattr(simpul, nama, nilai)
        return add(simpul, by=by)


def follow_code(simpul: Simpul | Indikator, kode: str, by: Pengguna) -> None:
    """Let the figures of other documents that name the object by its code know the new one."""
    if kode != simpul.kode:
        for angka in comparisons_of(simpul):
            change(angka, by=by, nilai_bidang={"objek": kode})


def check_node(*, rencana: Rencana, simpul: Simpul, isi: Mapping[str, Any]) -> None:
    """Whether a node may become so; stores nothing. Raises RencanaDitolak."""
    _check_code(rencana, simpul, str(isi.get("kode", simpul.kode)))
    _check_parent(rencana, simpul, isi.get("induk", simpul.induk))


def _check_code(rencana: Rencana, simpul: Simpul, kode: str) -> None:
    """A code is one node's in a Renstra together with the RPJMD it serves."""
    if not kode:
        raise RencanaDitolak("Kode belum diisi; tulis kode yang tidak dipakai simpul lain.", "kode")
    daerah = rencana.unit_id is None
    wilayah = Simpul.objects.filter(rencana__in=[rencana.pk, *([rencana.induk_id] if rencana.induk_id else [])])
    if daerah:
        wilayah |= Simpul.objects.filter(rencana__induk=rencana.pk)
    lain = wilayah.filter(kode=kode).exclude(pk=simpul.pk).select_related("rencana__unit").first()
    if lain:
        milik = f" pada {lain.rencana.unit}" if daerah and lain.rencana.unit else ""
        raise RencanaDitolak(
            f'Kode {kode} sudah dipakai {lain.jenis} "{lain.nama[:80]}"{milik}; tulis kode lain atau ubah simpul itu.', "kode"
        )


def _check_parent(rencana: Rencana, simpul: Simpul, induk: Simpul | None) -> None:
    jenis = Jenis(simpul.jenis)
    if (jenis in JENIS_DAERAH) != (rencana.unit_id is None):
        tempat = "RPJMD" if jenis in JENIS_DAERAH else "Renstra unit kerja"
        raise RencanaDitolak(f"{jenis.value.capitalize()} ditulis pada {tempat}.", "induk")
    sah = " atau ".join(j.value for j in INDUK_SAH[jenis])
    if induk is None:
        if jenis not in BOLEH_TANPA_INDUK:
            raise RencanaDitolak(f"{jenis.value.capitalize()} harus berada di bawah {sah}; pilih induknya.", "induk")
        return
    if induk.rencana_id not in (rencana.pk, rencana.induk_id) or Jenis(induk.jenis) not in INDUK_SAH[jenis]:
        raise RencanaDitolak(
            f"{jenis.value.capitalize()} tidak dapat berada di bawah {induk.jenis} {induk.kode}; pilih {sah or 'tanpa induk'}.",
            "induk",
        )


def remove_node(*, simpul: Simpul, by: Pengguna, dilihat: int | None = None) -> None:
    """Delete a node with its crosscutting links and marks. Raises MasihDirujuk, RencanaDitolak, Bentrok."""
    with batch():
        ensure_editable(simpul.rencana)
        if daftar := referrers(simpul):
            raise MasihDirujuk(daftar)
        for terkait in (*Lintas.objects.filter(simpul=simpul), *Dukungan.objects.filter(simpul=simpul)):
            remove(terkait, by=by)
        remove(simpul, by=by, dilihat=dilihat)


def shift(*, objek: T, saudara: Sequence[T], naik: bool, by: Pengguna) -> bool:
    """Change places with the neighbour above or below among ``saudara`` (in order). False at the end of the row."""
    kunci = [s.pk for s in saudara]
    asal = kunci.index(objek.pk)
    tujuan = asal - 1 if naik else asal + 1
    if not 0 <= tujuan < len(kunci):
        return False
    urutan = [_urutan(s) for s in saudara]
    if len(set(urutan)) != len(urutan):
        urutan = list(range(1, len(urutan) + 1))
    baru = list(saudara)
    baru[asal], baru[tujuan] = baru[tujuan], baru[asal]
    with batch():
        for satu, nomor in zip(baru, sorted(urutan), strict=True):
            if _urutan(satu) != nomor:
                change(satu, by=by, jenis=f"{objek._meta.model_name}.urutkan", urutan=nomor)
    return True


def _urutan(objek: Terjaga) -> int:
    nilai: int = getattr(objek, "urutan")  # noqa: B009
    return nilai


def siblings(simpul: Simpul) -> list[Simpul]:
    """The nodes of the same plan and kind under the same parent, in order."""
    return list(Simpul.objects.filter(rencana=simpul.rencana_id, induk=simpul.induk_id, jenis=simpul.jenis))


def shift_node(*, simpul: Simpul, naik: bool, by: Pengguna) -> bool:
    """Move a node up or down among its siblings. Raises RencanaDitolak."""
    ensure_editable(simpul.rencana)
    return shift(objek=simpul, saudara=siblings(simpul), naik=naik, by=by)


def mark_support(*, rencana: Rencana, simpul: Simpul, didukung: bool, by: Pengguna) -> None:
    """Mark, or no longer mark, a node of the RPJMD as one the unit's Renstra intervenes in. Raises RencanaDitolak."""
    ensure_editable(rencana)
    if rencana.induk_id is None or simpul.rencana_id != rencana.induk_id or simpul.jenis == Jenis.VISI:
        raise RencanaDitolak("Hanya misi, tujuan, dan sasaran daerah dari RPJMD yang diacu Renstra ini yang dapat ditandai.")
    with batch():
        ada = Dukungan.objects.select_for_update().filter(rencana=rencana, simpul=simpul).first()
        if didukung and ada is None:
            add(Dukungan(rencana=rencana, simpul=simpul), by=by)
        elif ada and not didukung:
            remove(ada, by=by)
