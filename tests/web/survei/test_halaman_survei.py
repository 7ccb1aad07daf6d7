"""The list of surveys and the page of one: what they show, to whom."""

from __future__ import annotations

from django.urls import reverse


def alamat(nama: str, **lain: object) -> str:
    return reverse(f"survei:{nama}", kwargs={"instansi": "misal", "unit": "bluto", "tahun": 2023} | lain)


def test_pages_open_for_readers(dunia, survei, jawab) -> None:
    for nilai in (3, 4):
        jawab(nilai)
    client = dunia.client("pembaca")
    daftar = client.get(alamat("daftar"))
    assert daftar.status_code == 200
    isi = daftar.content.decode()
    assert "Semester I 2023" in isi
    assert "87,50" in isi
    assert "108" in isi
    satu = client.get(alamat("survei", survei=survei.kode))
    assert satu.status_code == 200
    assert "<svg" in satu.content.decode()
