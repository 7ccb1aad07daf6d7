"""Typed reading of environment variables; nonsense fails at once and says how to mend it."""

from __future__ import annotations

import os
import secrets
import sys
from pathlib import Path


class LingkunganSalah(SystemExit):
    """An environment variable cannot be used; the message says which, why and what to write."""


def env_text(nama: str, bawaan: str = "") -> str:
    """A text; ``NAMA_FILE`` may name a file that holds it (a mounted secret)."""
    berkas = os.environ.get(f"{nama}_FILE")
    if not berkas:
        return os.environ.get(nama, bawaan).strip()
    try:
        return Path(berkas).read_text(encoding="utf-8").strip()
    except OSError as galat:
        raise LingkunganSalah(f"{nama}_FILE menunjuk {berkas}, yang tidak dapat dibaca ({galat.strerror}).") from None


def env_bool(nama: str, bawaan: bool = False) -> bool:
    """``ya``/``tidak``, also ``1``/``0`` and ``true``/``false``."""
    teks = env_text(nama).lower()
    if not teks:
        return bawaan
    if teks in ("ya", "1", "true"):
        return True
    if teks in ("tidak", "0", "false"):
        return False
    raise LingkunganSalah(f"{nama}={teks} tidak dikenal; tulis ya atau tidak.")


def env_int(nama: str, bawaan: int) -> int:
    """A whole number."""
    teks = env_text(nama)
    if not teks:
        return bawaan
    if not teks.isdecimal():
        raise LingkunganSalah(f"{nama}={teks} bukan bilangan bulat; tulis misalnya {bawaan}.")
    return int(teks)


def env_list(nama: str, bawaan: tuple[str, ...] = ()) -> list[str]:
    """Values separated by commas."""
    return [b.strip() for b in env_text(nama).split(",") if b.strip()] or list(bawaan)


def data_folder() -> Path:
    """The folder of database, evidence files and built reports: ``SAKIP_DATA``, else the user's data folder. It is made."""
    if teks := env_text("SAKIP_DATA"):
        folder = Path(teks).expanduser()
    elif sys.platform == "win32":
        folder = Path(os.environ.get("LOCALAPPDATA", str(Path.home()))) / "sakip"
    else:
        folder = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "sakip"
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as galat:
        raise LingkunganSalah(
            f"Folder data {folder} tidak dapat dibuat ({galat.strerror}); isi SAKIP_DATA dengan folder yang dapat ditulis."
        ) from None
    return folder.resolve()


def secret_key(folder: Path) -> str:
    """``SAKIP_RAHASIA``, else a key made once and kept in the data folder, readable by its owner only."""
    if teks := env_text("SAKIP_RAHASIA"):
        if len(teks) < 32:
            raise LingkunganSalah("SAKIP_RAHASIA terlalu pendek; isi sedikitnya 32 huruf acak.")
        return teks
    berkas = folder / "rahasia"
    try:
        tulis = os.open(berkas, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return berkas.read_text(encoding="ascii").strip()
    with os.fdopen(tulis, "w", encoding="ascii") as aliran:
        kunci = secrets.token_urlsafe(48)
        aliran.write(kunci)
    return kunci
