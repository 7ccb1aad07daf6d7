"""Forms from the sheets of the workbook, with the version that was seen, and the saving of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, ClassVar, TypeVar

from django import forms
from django.db import IntegrityError
from django.db.models import QuerySet

from sakip.web.audit.catat import as_text
from sakip.web.audit.terjaga import Bentrok, Terjaga
from sakip.web.instansi.forms.bentrok import GANTI, HAPUS, stored_message
from sakip.web.instansi.models import Pengguna
from sakip.web.kinerja.actions.baris import add, change
from sakip.web.kinerja.forms.sel import SelField, help_of
from sakip.web.kinerja.mapping import LEMBAR

T = TypeVar("T", bound=Terjaga)


class FormulirLembar(forms.Form):
    """A form of one object. ``lembar`` and ``fields`` choose the columns; ``relasi`` gives the choices of foreign keys.

    ``objek`` is the stored object being changed, or None for a new one. ``isi_bersih()`` are the model's field values.
    """

    lembar: str = ""
    fields_lembar: Sequence[str] = ()
    """Empty: every column."""
    tambah: ClassVar[Callable[..., Any]] = staticmethod(add)
    ubah: ClassVar[Callable[..., Any]] = staticmethod(change)
    """The actions that store; a part's own ones take the same arguments."""

    kunci_versi = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(
        self,
        data: Any = None,
        *,
        objek: Terjaga | None = None,
        relasi: Mapping[str, QuerySet[Any]] | None = None,
        initial: Mapping[str, Any] | None = None,
        prefix: str | None = None,
    ) -> None:
        self.objek = objek
        relasi = relasi or {}
        kolom = [k for k in LEMBAR[self.lembar].daftar_kolom if not self.fields_lembar or k.field in self.fields_lembar]
        awal: dict[str, Any] = dict(initial or {})
        if objek is not None:
            awal = {k.field: getattr(objek, k.field, None) for k in kolom} | {"kunci_versi": objek.kunci_versi} | awal
        super().__init__(data, initial=awal, prefix=prefix)
        for k in kolom:
            if k.field in relasi:
                self.fields[k.field] = forms.ModelChoiceField(
                    relasi[k.field], label=k.judul, help_text=help_of(k), required=k.wajib, empty_label="— pilih —"
                )
            else:
                self.fields[k.field] = SelField(k, lembar=self.lembar)
        self.order_fields([*(k.field for k in kolom)])
        self.bentrok: Terjaga | None = None

    def isi_bersih(self) -> dict[str, Any]:
        """The cleaned values as the model's fields."""
        return {n: v for n, v in self.cleaned_data.items() if n != "kunci_versi"}

    @property
    def dilihat(self) -> int | None:
        """The version the person saw."""
        versi: int | None = self.cleaned_data.get("kunci_versi")
        return versi

    def save(self, *, by: Pengguna, baru: T | None = None, jenis: str = "") -> T | None:
        """Store through the actions: change ``objek``, or add ``baru`` with the form's values.

        None where it could not be stored; the form then carries the reason (also when somebody else changed the object
        meanwhile: their values are named and the next submit overwrites knowingly).
        """
        try:
            if self.objek is not None:
                return self.ubah(self.objek, by=by, dilihat=self.dilihat, jenis=jenis, **self.isi_bersih())  # type: ignore[no-any-return]
            assert baru is not None
            for nama, nilai in self.isi_bersih().items():
                setattr(baru, nama, nilai)
            return self.tambah(baru, by=by, jenis=jenis)  # type: ignore[no-any-return]
        except IntegrityError:
            kunci = [k for k in LEMBAR[self.lembar].kunci if k in self.fields] or list(self.fields)[:1]
            judul = ", ".join(str(self.fields[k].label) for k in kunci)
            self.add_error(kunci[0], f"{judul} ini sudah dipakai baris lain; tulis yang berbeda atau ubah baris itu.")
        except Bentrok as galat:
            self._tandai_bentrok(galat.terbaru)
        return None

    def _tandai_bentrok(self, terbaru: Any) -> None:
        if terbaru is None:
            self.add_error(None, HAPUS)
            return
        self.bentrok = terbaru
        self.add_error(None, GANTI)
        for nama, nilai in self.isi_bersih().items():
            ada = getattr(terbaru, nama, None)
            if as_text(ada) != as_text(nilai):
                self.add_error(nama, stored_message(self.fields[nama], ada))
        if hasattr(self.data, "copy"):
            data: Any = self.data.copy()
            data[self.add_prefix("kunci_versi")] = str(terbaru.kunci_versi)
            self.data = data


def formulir_lembar(nama_lembar: str, *fields: str) -> type[FormulirLembar]:
    """The form class of a sheet, of all its columns or of those named."""
    return type(f"Formulir{nama_lembar.replace(' ', '')}", (FormulirLembar,), {"lembar": nama_lembar, "fields_lembar": fields})
