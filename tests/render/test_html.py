import re

import pytest
from lxml import html as lxml_html
from naskah_contoh import CONTOH

from sakip.render import html


@pytest.fixture(scope="module")
def teks() -> str:
    return html.render(CONTOH).decode()


def test_it_loads_nothing_from_outside_and_runs_no_script(teks: str) -> None:
    assert "<script" not in teks
    assert not re.search(r'(src|href)="(https?:)?//', teks.replace('href="https://contoh.go.id/laporan"', ""))
    assert "url(" not in teks and "@import" not in teks
    assert "javascript:" not in teks
    assert "default-src &#39;none&#39;" in teks or "default-src 'none'" in teks


def test_it_escapes_what_people_type(teks: str) -> None:
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in teks
    assert "\x07" not in teks


def test_it_is_a_page_for_everyone(teks: str) -> None:
    akar = lxml_html.fromstring(teks)
    assert akar.get("lang") == "id"
    assert akar.xpath("//a[@class='lompat']/@href") == ["#isi"]
    assert akar.xpath("//main[@id='isi']")
    for tabel in akar.xpath("//figure//table"):
        assert tabel.xpath("caption") and tabel.xpath("thead//th/@scope")
    for svg in akar.xpath("//*[local-name()='svg']"):
        assert svg.get("role") == "img" and svg.xpath("*[local-name()='title' or local-name()='desc']")


def test_ids_are_unique_and_links_arrive(teks: str) -> None:
    akar = lxml_html.fromstring(teks)
    daftar = akar.xpath("//@id")
    assert len(daftar) == len(set(daftar))
    assert {h[1:] for h in akar.xpath("//a/@href") if h.startswith("#")} <= set(daftar)


def test_a_figure_leads_to_its_trace(teks: str) -> None:
    akar = lxml_html.fromstring(teks)
    tautan = akar.xpath("//a[@class='angka']/@href")
    assert tautan
    jejak = akar.xpath(f"//article[@id='{tautan[0][1:]}']")[0].text_content()
    assert "Rumus: a + b" in jejak and "Lembar!A1" in jejak and "Perpres 29/2014" in jejak
