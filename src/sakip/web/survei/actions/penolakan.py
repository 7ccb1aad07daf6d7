"""Why an action about surveys does not do what it was asked."""

from __future__ import annotations


class Ditolak(Exception):
    """Not possible; ``args[0]`` says why and how to mend it, ``bidang`` is the field it is about ("" for none)."""

    def __init__(self, pesan: str, bidang: str = "") -> None:
        super().__init__(pesan)
        self.bidang = bidang
