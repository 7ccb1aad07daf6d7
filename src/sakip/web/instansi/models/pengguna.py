"""A person who logs in; the e-mail address is the name."""

from __future__ import annotations

from typing import Any, ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models


class ManagerPengguna(BaseUserManager["Pengguna"]):
    """Makes people with a normalised address."""

    def create_user(self, email: str, password: str | None = None, **isi: Any) -> Pengguna:
        """A person; without a password nobody can log in as them until one is set."""
        pengguna = self.model(email=self.normalize_email(email).lower(), **isi)
        pengguna.set_password(password)
        pengguna.save(using=self._db)
        return pengguna


class Pengguna(AbstractBaseUser):
    """A person. Their roles are in Keanggotaan; a deactivated person cannot log in but stays named in the audit."""

    email = models.EmailField("alamat surel", unique=True)
    nama = models.CharField("nama lengkap", max_length=200)
    is_active = models.BooleanField("aktif", default=True)
    dibuat_pada = models.DateTimeField(auto_now_add=True)

    objects: ClassVar[ManagerPengguna] = ManagerPengguna()
    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["nama"]

    def __str__(self) -> str:
        return self.nama or self.email
