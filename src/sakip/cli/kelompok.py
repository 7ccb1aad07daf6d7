"""A group of commands that imports a command only when it is asked for: the help text comes at once."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import click


class KelompokMalas(click.Group):
    """``daftar`` names the commands in the order a newcomer needs them; each is ``perintah`` in the module ``awalan + name``."""

    def __init__(self, *args: Any, daftar: tuple[str, ...] = (), awalan: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.daftar = daftar
        self.awalan = awalan

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names in their order."""
        return list(self.daftar)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command; None for a name that is not listed."""
        if cmd_name not in self.daftar:
            return None
        perintah: click.Command = import_module(f"{self.awalan}{cmd_name}").perintah
        return perintah
