"""The shipped examples: Kecamatan Bluto 2023 as a consistent set and as printed, kept as YAML, a survey, an evaluation."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory

from sakip.exchange.xlsx import read_rows, write_workbook
from sakip.kernel.berkas import write_atomic
from sakip.kernel.data import parse_yaml
from sakip.rencana.dokumen import Dokumen

DAFTAR_CONTOH = ("bluto-2023", "bluto-2023-asli")
"""``bluto-2023`` is consistent; ``bluto-2023-asli`` holds the figures as printed, contradictions included."""


def muat(nama: str) -> Dokumen:
    """The document of an example.

    Raises ``KeyError`` for an unknown name and ``ValueError`` if the shipped data do not parse.
    """
    if nama not in DAFTAR_CONTOH:
        raise KeyError(nama)
    teks = files(__name__).joinpath(f"{nama}.yaml").read_text(encoding="utf-8")
    dokumen, masalah = read_rows(parse_yaml(teks))
    if dokumen is None or masalah:
        raise ValueError(f"{nama}: " + "; ".join(f"{m.lokasi}: {m.pesan}" for m in masalah))
    return dokumen


def tulis(folder: Path, *, timpa: bool = False) -> list[Path]:
    """Write every example into a folder (made if missing); returns the paths, those of `DAFTAR_CONTOH` first, in its order.

    Raises FileExistsError, before anything is written, where a file there was changed by a person and ``timpa`` is not given.
    """
    from sakip.contoh.lke import berkas_lke  # reading a document needs neither evaluation nor survey
    from sakip.contoh.skm import berkas_skm

    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as sementara:
        berkas: dict[Path, bytes] = {}
        for nama in DAFTAR_CONTOH:
            asal = Path(sementara, f"{nama}.xlsx")
            write_workbook(muat(nama), asal)
            berkas[folder / asal.name] = asal.read_bytes()
    berkas |= {folder / nama: isi for nama, isi in (berkas_skm() | berkas_lke()).items()}
    for path, isi in berkas.items():
        if path.exists() and not timpa and path.read_bytes() != isi:
            raise FileExistsError(path)
    write_atomic(berkas)
    return list(berkas)
