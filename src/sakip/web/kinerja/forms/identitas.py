"""The year's identity and settings: sheets Unit and Pengaturan in one form."""

from __future__ import annotations

from typing import Any

from sakip.exchange.xlsx.lembar import PENGATURAN, UNIT
from sakip.web.audit.terjaga import Bentrok
from sakip.web.instansi.models import Pengguna
from sakip.web.kinerja.actions.baris import change
from sakip.web.kinerja.actions.selaras import as_stored
from sakip.web.kinerja.forms.lembar import FormulirLembar
from sakip.web.kinerja.forms.sel import SelField
from sakip.web.kinerja.models import TahunKinerja

_LUAR = ("tahun", "periode_awal", "periode_akhir", "rpjmd_awal", "rpjmd_akhir")
"""Columns of sheet Unit that the address and the plans give."""
_GUGUS = (
    ("Unit kerja", ("nama", "pemda", "kode", "jenis", "alamat", "tempat", "dasar_organisasi", "tugas")),
    ("Pimpinan", ("nama_pimpinan", "jabatan_pimpinan", "status_pimpinan", "pangkat_pimpinan", "nip_pimpinan")),
    ("Pihak kedua", ("nama_atasan", "jabatan_atasan")),
    (
        "Tanggal dan keputusan",
        ("tanggal_laporan", "tanggal_dpa", "nomor_sk_tim", "tanggal_sk_tim", "nomor_sk_iku", "catatan_contoh"),
    ),
)


class FormulirIdentitas(FormulirLembar):
    """Both sheets; an empty setting means the Instansi's, else the default."""

    lembar = UNIT.nama
    fields_lembar = tuple(k.field for k in UNIT.daftar_kolom if k.field not in _LUAR)

    def __init__(self, data: Any = None, *, objek: TahunKinerja, **kwargs: Any) -> None:
        super().__init__(data, objek=objek, **kwargs)
        for kolom in PENGATURAN.daftar_kolom:
            self.fields[kolom.field] = SelField(kolom, lembar=PENGATURAN.nama)
            self.initial[kolom.field] = getattr(objek, kolom.field)

    def gugus(self) -> list[tuple[str, list[Any]]]:
        """The fields in groups, for the page; what no group names goes to the last of its sheet."""
        disebut = {n for _, daftar in _GUGUS for n in daftar}
        hasil = [(judul, [self[n] for n in daftar]) for judul, daftar in _GUGUS]
        if sisa := [self[n] for n in self.fields_lembar if n not in disebut]:
            hasil.append(("Lainnya", sisa))
        return [*hasil, ("Pengaturan pengukuran dan cetakan", [self[k.field] for k in PENGATURAN.daftar_kolom])]

    def isi_bersih(self) -> dict[str, Any]:
        """The values as the model keeps them."""
        return as_stored(TahunKinerja, super().isi_bersih())

    def simpan(self, *, by: Pengguna) -> TahunKinerja | None:
        """Store; None with the reason in the form's errors."""
        assert isinstance(self.objek, TahunKinerja)
        try:
            return change(self.objek, by=by, dilihat=self.dilihat, jenis="tahun.identitas", nilai_bidang=self.isi_bersih())
        except Bentrok as galat:
            self._tandai_bentrok(galat.terbaru)
        return None
