"""What running the command gives back."""

from collections.abc import Callable
from typing import NamedTuple


class Hasil(NamedTuple):
    kode: int
    keluar: str
    galat: str


Jalankan = Callable[..., Hasil]
