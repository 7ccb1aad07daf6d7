"""Write files so that a reader sees the old one or the whole new one, never a part."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path


def write_atomic(isi: Mapping[Path, bytes]) -> None:
    """Write files by rename: all are written beside their targets first, so that an error or Ctrl-C leaves no target touched.

    Folders are made if missing. Raises OSError where a folder or file cannot be written.
    """
    sementara: list[tuple[str, Path]] = []
    try:
        for tujuan, data in isi.items():
            tujuan.parent.mkdir(parents=True, exist_ok=True)
            nomor, nama = tempfile.mkstemp(prefix=f".{tujuan.name}.", suffix=".tmp", dir=tujuan.parent)
            sementara.append((nama, tujuan))
            with os.fdopen(nomor, "wb") as berkas:
                berkas.write(data)
                berkas.flush()
                os.fsync(berkas.fileno())
            Path(nama).chmod(0o666 & ~_umask())
        while sementara:
            os.replace(*sementara[0])
            sementara.pop(0)
    finally:
        for nama, _ in sementara:
            Path(nama).unlink(missing_ok=True)


def _umask() -> int:
    kini = os.umask(0o022)
    os.umask(kini)
    return kini
