"""Guarded models: only an action may save or delete them, because only an action writes the audit event."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from django.db import models

from sakip.web.audit.catat import differences, fields_of

Tempat = tuple[int | None, int | None, int | None]
"""The Instansi, the unit and the year an object belongs to."""


class DiLuarAction(Exception):
    """A guarded object was saved or deleted outside an action."""


BERUBAH = "Isian ini sudah diubah orang lain sejak halaman dibuka. Periksa isinya sekarang, lalu ulangi."
"""What a person reads of a conflict."""


class Bentrok(Exception):
    """Somebody else changed or deleted the object since it was read. ``terbaru`` is the stored object, None if it is gone."""

    def __init__(self, terbaru: models.Model | None) -> None:
        super().__init__("data ini sudah diubah orang lain sejak halaman dibuka")
        self.terbaru = terbaru


class Terjaga(models.Model):
    """Base of guarded models. ``kunci_versi`` counts the changes, for optimistic locking."""

    kunci_versi = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        abstract = True

    def save(self, *args: Any, dari_action: bool = False, **kwargs: Any) -> None:
        if not dari_action:
            raise DiLuarAction(type(self).__name__)
        super().save(*args, **kwargs)

    def delete(self, *args: Any, dari_action: bool = False, **kwargs: Any) -> tuple[int, dict[str, int]]:
        if not dari_action:
            raise DiLuarAction(type(self).__name__)
        return super().delete(*args, **kwargs)

    def place(self) -> Tempat:
        """Where the audit files the object."""
        return None, None, None

    def stored(self, dilihat: int | None) -> Self:
        """The object as stored, locked for this transaction, if its version is still the one seen (None: any). Raises Bentrok."""
        sekarang = type(self)._default_manager.select_for_update().filter(pk=self.pk).first()
        if sekarang is None or (dilihat is not None and sekarang.kunci_versi != dilihat):
            raise Bentrok(sekarang)
        return sekarang

    def apply(self, isi: Mapping[str, Any]) -> list[tuple[str, Any, Any]]:
        """Set fields and save what differs from before; returns it as (field, old, new). Raises Bentrok."""
        lama = fields_of(self)
        for nama, nilai in isi.items():
            setattr(self, nama, nilai)
        if beda := differences(lama, fields_of(self)):
            self.save_version(self.kunci_versi)
        return beda

    def save_version(self, dilihat: int) -> Self:
        """Save, if the stored version is still the one that was seen. Raises Bentrok."""
        self.kunci_versi = dilihat + 1
        isi = {f.attname: f.pre_save(self, False) for f in self._meta.concrete_fields if not f.primary_key}
        if not type(self)._default_manager.filter(pk=self.pk, kunci_versi=dilihat).update(**isi):
            raise Bentrok(type(self)._default_manager.filter(pk=self.pk).first())
        return self
