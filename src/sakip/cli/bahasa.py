"""Click's own words in Indonesian: Click looks each text up through ``_`` and ``ngettext`` of its modules; both are replaced."""

from __future__ import annotations

import sys

KAMUS = {
    "Usage:": "Cara pakai:",
    "Options": "Pilihan",
    "Commands": "Perintah",
    "Show this message and exit.": "Tampilkan bantuan ini.",
    "Try '{command} {option}' for help.": "Bantuan: {command} {option}",
    "Error: {message}": "Galat: {message}",
    "Aborted!": "Dihentikan.",
    "default: {default}": "bawaan: {default}",
    "Missing argument": "Argumen belum diberikan:",
    "Missing option": "Pilihan belum diberikan:",
    "Missing parameter": "Parameter belum diberikan:",
    "Missing {param_type}": "Belum diberikan: {param_type}",
    "Missing command.": "Perintah belum disebut.",
    "No such command {name!r}.": "Tidak ada perintah {name!r}.",
    "No such option {name!r}.": "Tidak ada pilihan {name!r}.",
    "Option {name!r} does not take a value.": "Pilihan {name!r} tidak memakai nilai.",
    "Invalid value for {param_hint}: {message}": "Nilai {param_hint} tidak diterima: {message}",
    "Invalid value: {message}": "Nilai tidak diterima: {message}",
    "Choose from:\n\t{choices}": "Pilih dari:\n\t{choices}",
    "{value!r} is not a valid {number_type}.": "{value!r} bukan bilangan ({number_type}).",
    "{value} is not in the range {range}.": "{value} di luar rentang {range}.",
    "Got unexpected extra argument ({args})": "Argumen berlebih: {args}",
    "Got unexpected extra arguments ({args})": "Argumen berlebih: {args}",
    "Did you mean {possibility}?": "Maksudnya {possibility}?",
    "(Did you mean one of: {possibilities}?)": "(Maksudnya salah satu dari: {possibilities}?)",
    "{value!r} is not {choice}.": "{value!r} bukan {choice}.",
    "{value!r} is not one of {choices}.": "{value!r} bukan salah satu dari {choices}.",
    "Option {name!r} requires an argument.": "Pilihan {name!r} memerlukan nilai.",
    "Option {name!r} requires {nargs} arguments.": "Pilihan {name!r} memerlukan {nargs} nilai.",
}


def terjemahkan(teks: str) -> str:
    """Click's text in Indonesian; what the dictionary lacks stays as it is."""
    return KAMUS.get(teks, teks)


def terjemahkan_jamak(tunggal: str, jamak: str, n: int) -> str:
    """The same for texts with a plural."""
    return terjemahkan(tunggal if n == 1 else jamak)


def pasang() -> None:
    """Replace the look-ups in Click's modules that are loaded."""
    for nama, modul in list(sys.modules.items()):
        if nama.startswith("click."):
            for lama, baru in (("_", terjemahkan), ("ngettext", terjemahkan_jamak)):
                if callable(getattr(modul, lama, None)):
                    setattr(modul, lama, baru)
