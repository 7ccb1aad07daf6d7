"""Every class of the domain is explained in the glossary."""

import dataclasses
import enum
import inspect
import pkgutil
from importlib import import_module
from pathlib import Path

GLOSARIUM = Path(__file__).parent.parent / "docs" / "glosarium.md"


def kelas_domain() -> set[str]:
    nama = set()
    for paket in ("sakip.rencana", "sakip.pengukuran.hasil", "sakip.survei", "sakip.evaluasi"):
        modul = import_module(paket)
        anak = [f"{paket}.{m.name}" for m in pkgutil.iter_modules(getattr(modul, "__path__", []))]
        for isi in map(import_module, [paket, *anak]):
            nama |= {
                k
                for k, v in vars(isi).items()
                if inspect.isclass(v)
                and v.__module__.startswith("sakip")
                and (dataclasses.is_dataclass(v) or issubclass(v, enum.Enum))
            }
    return {k for k in nama if not k.startswith("_")}


def test_it_explains_every_domain_class() -> None:
    teks = GLOSARIUM.read_text(encoding="utf-8")
    assert {k for k in kelas_domain() if f"`{k}`" not in teks} == set()
