"""The poster of a survey, to print before it opens."""

from __future__ import annotations

import pytest
from django.urls import reverse

from sakip.web.survei.models import BahasaSurvei


def alamat(survei, bentuk: str) -> str:
    argumen = {"instansi": "misal", "unit": "bluto", "tahun": 2023, "survei": survei.kode, "bentuk": bentuk}
    return reverse("survei:poster", kwargs=argumen)


@pytest.mark.parametrize(("bentuk", "awal", "jenis"), [("pdf", b"%PDF", "application/pdf"), ("png", b"\x89PNG", "image/png")])
def test_every_member_takes_the_poster_along(dunia, survei, bentuk, awal, jenis) -> None:
    jawab = dunia.client("pembaca").get(alamat(survei, bentuk))
    assert jawab["Content-Type"] == jenis
    assert jawab["Content-Disposition"] == f'attachment; filename="poster-skm-{survei.kode}.{bentuk}"'
    assert jawab.content.startswith(awal)
    assert len(jawab.content) > 2000


def test_the_poster_invites_in_the_regional_language_too(dunia, survei, monkeypatch) -> None:
    isi = []
    monkeypatch.setattr("sakip.render.poster.poster_qr", lambda poster, bentuk: isi.append(poster) or b"%PDF")
    client = dunia.client("pembaca")
    client.get(alamat(survei, "pdf"))
    BahasaSurvei(instansi=dunia.instansi, kode="mad", nama="Madura", teks={"poster.ajakan": "Ka'dinto nilai."}).save(
        dari_action=True
    )
    survei.bahasa = "mad"
    survei.save(dari_action=True)
    client.get(alamat(survei, "pdf"), headers={"host": "localhost"})
    assert [p.ajakan_daerah for p in isi] == ["", "Ka'dinto nilai."]
    assert isi[1].alamat == f"http://localhost/s/{survei.kode}/"
    assert isi[1].judul == "Survei Kepuasan Masyarakat Semester I 2023"


def test_there_are_no_other_forms_of_it(dunia, survei) -> None:
    assert dunia.client("pembaca").get(alamat(survei, "docx")).status_code == 404


@pytest.mark.parametrize("siapa", ["unit_lain", "luar"])
def test_others_find_no_poster(dunia, survei, siapa) -> None:
    assert dunia.client(siapa).get(alamat(survei, "pdf")).status_code == 404
