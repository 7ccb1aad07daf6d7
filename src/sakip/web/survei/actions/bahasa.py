"""Regional languages of an Instansi: added, translated text by text, removed while no survey uses them."""

from __future__ import annotations

from collections.abc import Mapping

from django.db import transaction

from sakip.kernel.teks import bersihkan
from sakip.web.instansi.actions.objek import add, log, remove
from sakip.web.instansi.models import Instansi, Pengguna
from sakip.web.survei.actions.giliran import take_turn
from sakip.web.survei.actions.penolakan import Ditolak
from sakip.web.survei.models import BahasaSurvei, Survei
from sakip.web.survei.teks import texts


@transaction.atomic
def add_language(*, instansi: Instansi, kode: str, nama: str, by: Pengguna) -> BahasaSurvei:
    """A language without texts. Raises Ditolak."""
    take_turn(instansi)
    if BahasaSurvei.objects.filter(instansi=instansi, kode=kode).exists():
        raise Ditolak(f"Bahasa dengan kode “{kode}” sudah ada.", "kode")
    return add(BahasaSurvei(instansi=instansi, kode=kode, nama=_free_name(instansi, nama)), by=by)


@transaction.atomic
def set_texts(
    *,
    bahasa: BahasaSurvei,
    teks: Mapping[str, str],
    by: Pengguna,
    nama: str = "",
    dilihat: int | None = None,
    catatan: str = "",
) -> int:
    """Store translations by key; an empty one is removed, the others stay. ``nama`` renames the language.

    Returns how many texts differed. Raises Ditolak, Bentrok.
    """
    sekarang = bahasa.stored(dilihat)
    lama = dict(sekarang.teks)
    isian = {k: bersihkan(v).strip() for k, v in teks.items()}
    for kunci, isi in isian.items():
        _check(kunci, isi)
    baru = {k: v for k, v in (lama | isian).items() if v}
    beda = [(k, lama.get(k), baru.get(k)) for k in texts() if lama.get(k) != baru.get(k)]
    nama_baru = _free_name(sekarang.instansi, nama, kecuali=sekarang.pk) if nama else sekarang.nama
    ganti = [("nama", sekarang.nama, nama_baru)] if nama_baru != sekarang.nama else []
    if beda or ganti:
        sekarang.apply({"teks": baru, "nama": nama_baru})
        log("bahasasurvei.teks", sekarang, by, [*ganti, *beda], catatan)
    return len(beda)


@transaction.atomic
def remove_language(*, bahasa: BahasaSurvei, by: Pengguna, dilihat: int | None = None) -> None:
    """Raises Ditolak while a survey offers it, Bentrok."""
    pemakai = Survei.objects.filter(unit__instansi=bahasa.instansi_id, bahasa=bahasa.kode)
    if banyak := pemakai.count():
        raise Ditolak(f"Bahasa ini dipakai {banyak} survei, jadi tidak dapat dihapus.")
    remove(bahasa, by=by, dilihat=dilihat)


def _free_name(instansi: Instansi, nama: str, kecuali: int = 0) -> str:
    bersih = " ".join(nama.split())
    if BahasaSurvei.objects.filter(instansi=instansi, nama__iexact=bersih).exclude(pk=kecuali).exists():
        raise Ditolak(f"Bahasa {bersih} sudah ada.", "nama")
    return bersih


def _check(kunci: str, isi: str) -> None:
    teks = texts().get(kunci)
    if teks is None:
        raise Ditolak(f"Formulir tidak mempunyai teks dengan kunci “{kunci}”.")
    if len(isi) > teks.panjang:
        raise Ditolak(
            f"Terjemahan “{teks.bawaan[:60]}” sepanjang {len(isi)} huruf; tempatnya di formulir paling banyak {teks.panjang}.",
            kunci,
        )
