"""compose_skm: the whole survey report from cover to attachments."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain

from sakip.laporan.pengantar import jenis_daftar, susun_daftar
from sakip.laporan.penomoran import bagi_halaman, beri_nomor
from sakip.laporan.skm.bab1 import susun_bab1
from sakip.laporan.skm.bab2 import susun_bab2
from sakip.laporan.skm.bab3 import susun_bab3
from sakip.laporan.skm.bab4 import susun_bab4
from sakip.laporan.skm.bab5 import susun_bab5
from sakip.laporan.skm.depan import judul_survei, susun_pengantar, susun_sampul
from sakip.laporan.skm.jejak import trace_skm
from sakip.laporan.skm.konteks import KonteksSkm
from sakip.laporan.skm.lampiran import susun_lampiran
from sakip.laporan.skm.saran import summarize_saran
from sakip.laporan.telusur import kode_angka
from sakip.naskah.simpul import Bagian, Naskah, Penomoran
from sakip.survei.hasil import HasilSkm
from sakip.survei.survei import Survei


def compose_skm(survei: Survei, hasil: HasilSkm, saran: Sequence[str] = ()) -> Naskah:
    """The report (PermenPANRB 14/2017, annex). Total and pure: what is missing is said in the text.

    ``saran``: what respondents wrote; printed without profile, masked, and limited in number.
    """
    k = KonteksSkm(survei=survei, hasil=hasil, saran=summarize_saran(saran))
    tubuh = (
        *beri_nomor(bagi_halaman(susun_bab1(k), mulai_ulang=True), "1"),
        *beri_nomor(bagi_halaman(susun_bab2(k)), "2"),
        *beri_nomor(bagi_halaman(susun_bab3(k)), "3"),
        *beri_nomor(bagi_halaman(susun_bab4(k)), "4"),
        *beri_nomor(bagi_halaman(susun_bab5(k)), "5"),
        *beri_nomor(bagi_halaman(susun_lampiran(k)), "L"),
    )
    depan = chain(susun_pengantar(k), susun_daftar(jenis_daftar(tubuh)))
    naskah = Naskah(
        judul=f"Laporan Hasil {judul_survei(k)} {k.lembaga} {survei.periode}",
        pengarang=k.lembaga,
        subjek="Laporan survei kepuasan masyarakat",
        kertas=survei.kertas,
        daftar_bagian=(
            Bagian(isi=(susun_sampul(k),), penomoran=Penomoran.TANPA),
            *bagi_halaman(depan, penomoran=Penomoran.ROMAWI, mulai_ulang=True),
            *tubuh,
        ),
        kaki=f"Laporan SKM {survei.unit} {survei.periode}",
    )
    asal = {j.kode: j for j in trace_skm(k)}
    return replace(naskah, jejak=tuple(asal[kode] for kode in kode_angka(naskah) if kode in asal))
