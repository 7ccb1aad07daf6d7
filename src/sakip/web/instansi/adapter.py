"""How log-in behaves: nobody signs up by themselves; people come by invitation, or through OIDC by a known address."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.http import HttpRequest


class AdapterAkun(DefaultAccountAdapter):  # type: ignore[misc]
    """Log-in by address and password."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Never: accounts come from invitations."""
        return False


class AdapterOidc(DefaultSocialAccountAdapter):  # type: ignore[misc]
    """Log-in through the Instansi's own identity provider."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: Any) -> bool:
        """Never: the address must belong to a person who is known already."""
        return False
