"""The result is determined, flows to the indicators, and is opened again for a reason."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.urls import reverse

from sakip.web.audit.models import Peristiwa
from sakip.web.survei.actions.penetapan import determine, reopen
from sakip.web.survei.actions.penolakan import Ditolak
from sakip.web.survei.models import PublikasiSkm, Survei


def alamat(nama: str, survei: Survei, **lain: object) -> str:
    argumen = {"instansi": "misal", "unit": "bluto", "tahun": survei.tahun, "survei": survei.kode} | lain
    return reverse(f"survei:{nama}", kwargs=argumen)


def test_a_result_is_determined_after_a_look_at_its_findings(dunia, survei, jawab) -> None:
    for n in (3, 4, 3, 3, 4, 2):
        jawab(n)
    client = dunia.client("perencana")
    halaman = client.get(alamat("tetapkan", survei)).content.decode()
    assert "SKM003" in halaman, "too few answered"
    assert "79,17" in halaman
    survei.refresh_from_db()
    assert survei.status == "berjalan"
    lanjut = client.post(alamat("tetapkan", survei), {"kunci_versi": survei.kunci_versi})
    assert lanjut["Location"] == alamat("hasil", survei)
    survei.refresh_from_db()
    assert survei.status == "ditetapkan"
    hasil = survei.hasil
    assert Decimal(hasil["ikm"]).quantize(Decimal("0.0001")) == Decimal("79.1667")
    assert (hasil["ikm_tampil"], hasil["mutu"], hasil["kinerja"], hasil["responden"]) == ("79,17", "B", "Baik", "6")
    assert (hasil["populasi"], hasil["target"], hasil["bobot"], hasil["aturan_kosong"]) == ("150", "108", "sama", "terisi")
    assert sorted(hasil["nrr"]) == [f"U{n}" for n in range(1, 10)]
    jenis = set(Peristiwa.objects.values_list("jenis", flat=True))
    assert {"survei.tutup", "survei.tetapkan"} <= jenis


def test_without_an_index_nothing_is_determined(dunia, survei, jawab) -> None:
    client = dunia.client("perencana")
    assert "belum dapat ditetapkan" in client.get(alamat("tetapkan", survei)).content.decode()
    jawab(3, 3, 3, 3, 3, 3, 3, 3, None)
    isi = client.post(alamat("tetapkan", survei), {"kunci_versi": survei.kunci_versi}, follow=True).content.decode()
    assert "tidak ada jawaban untuk unsur U9" in isi
    survei.refresh_from_db()
    assert survei.status == "berjalan", "the closing is undone with it"


def test_it_is_opened_again_with_a_reason(dunia, survei, jawab) -> None:
    jawab(3)
    siapa = dunia.orang["perencana"]
    determine(survei=survei, by=siapa)
    client = dunia.client("perencana")
    survei.refresh_from_db()
    tanpa = client.post(alamat("buka_penetapan", survei), {"kunci_versi": survei.kunci_versi, "alasan": ""})
    assert "ringkasan-galat" in tanpa.content.decode()
    client.post(alamat("buka_penetapan", survei), {"kunci_versi": survei.kunci_versi, "alasan": "jawaban kertas terlambat"})
    survei.refresh_from_db()
    assert (survei.status, survei.hasil, survei.ditetapkan_oleh) == ("ditutup", {}, None)
    assert Peristiwa.objects.get(jenis="survei.buka_penetapan").catatan == "jawaban kertas terlambat"
    with pytest.raises(Ditolak, match="belum ditetapkan"):
        reopen(survei=survei, by=siapa, alasan="x")


def test_a_published_result_must_be_withdrawn_first(dunia, survei, jawab) -> None:
    jawab(3)
    siapa = dunia.orang["perencana"]
    tetap = determine(survei=survei, by=siapa)
    PublikasiSkm(survei=tetap, isi={}, sidik="0" * 64).save(dari_action=True)
    with pytest.raises(Ditolak, match="masih terbit"):
        reopen(survei=tetap, by=siapa, alasan="salah")
    assert "Hasil masih terbit" in dunia.client("perencana").get(alamat("buka_penetapan", tetap)).content.decode()
    with pytest.raises(Ditolak, match="sudah ditetapkan"):
        determine(survei=tetap, by=siapa)


def test_an_old_page_determines_nothing(dunia, survei, jawab) -> None:
    jawab(3)
    isi = dunia.client("perencana").post(alamat("tetapkan", survei), {"kunci_versi": 99}, follow=True)
    assert "diubah orang lain" in isi.content.decode()
    survei.refresh_from_db()
    assert survei.status == "berjalan"
