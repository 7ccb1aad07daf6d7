"""Changes of rows of the small tables."""

from __future__ import annotations

from typing import Any

from sakip.web.instansi.models import Pengguna
from sakip.web.kinerja.actions.baris import batch, change
from sakip.web.kinerja.actions.rencana import shift
from sakip.web.kinerja.mapping import head_row
from sakip.web.kinerja.models import BarisTahun, Jabatan, TahunKinerja


def shift_row(*, baris: BarisTahun, naik: bool, by: Pengguna) -> bool:
    """Move a row up or down among those of its table and year."""
    saudara = list(type(baris)._default_manager.filter(tahun_kinerja=baris.tahun_kinerja_id))
    return shift(objek=baris, saudara=saudara, naik=naik, by=by)


def change_post(jabatan: Jabatan, *, by: Pengguna, dilihat: int | None = None, jenis: str = "", **isi: Any) -> Jabatan:
    """Change a post; those below it follow a new code. Raises Bentrok, IntegrityError."""
    with batch():
        lama = Jabatan.objects.filter(pk=jabatan.pk).values_list("kode", flat=True).first()
        hasil = change(jabatan, by=by, dilihat=dilihat, jenis=jenis, nilai_bidang=isi)
        if lama and lama != hasil.kode:
            for bawahan in Jabatan.objects.filter(tahun_kinerja=hasil.tahun_kinerja_id, atasan=lama).exclude(pk=hasil.pk):
                change(bawahan, by=by, atasan=hasil.kode)
    return hasil


def superiors_above(tahun_kinerja: TahunKinerja, kode: str, atasan: str) -> tuple[str, ...]:
    """The chain of posts above ``kode`` if it stood under ``atasan``; it holds ``kode`` where that would be a circle."""
    menurut = dict(Jabatan.objects.filter(tahun_kinerja=tahun_kinerja).values_list("kode", "atasan"))
    rantai: list[str] = []
    kini = atasan
    while kini and kini not in rantai:
        rantai.append(kini)
        kini = "" if kini == kode else menurut.get(kini, "")
    return tuple(rantai)


def take_head(*, tahun_kinerja: TahunKinerja, by: Pengguna, dilihat: int | None = None) -> bool:
    """Write who heads the unit on the day of the report (else the year's last day) into the year. False if nobody is entered.

    Raises Bentrok.
    """
    isi = head_row(tahun_kinerja)
    if not isi:
        return False
    with batch():
        change(tahun_kinerja, by=by, dilihat=dilihat, jenis="tahun.ambil_pejabat", nilai_bidang=isi)
    return True
