"""Calendar, deadlines, locks and inbox through the browser: who may, what is shown, what is written."""

from __future__ import annotations

import pytest
from django.utils import timezone

from sakip.web.kinerja.actions.tahun import open_year


@pytest.mark.parametrize("siapa", ["administrator", "perencana", "kepala", "pembina", "apip", "pembaca"])
def test_pages_open_for_everybody_who_may_look(dunia, tahun, siapa) -> None:
    client = dunia.client(siapa)
    for alamat in (
        "/i/misal/tenggat/?tahun=2023",
        "/i/misal/u/bluto/2023/tenggat/",
        "/i/misal/tenggat/kalender.ics",
        "/i/misal/u/bluto/2023/tenggat/kalender.ics",
        "/i/misal/u/bluto/2023/kunci/",
        "/kotak-masuk/",
    ):
        assert client.get(alamat).status_code == 200, alamat


def test_the_calendar_opens_on_the_newest_opened_year_that_is_not_in_the_future(dunia, tahun) -> None:
    client = dunia.client("pembina")
    assert client.get("/i/misal/tenggat/").context["tahun_tenggat"] == 2023
    kini = timezone.localdate().year
    open_year(unit=dunia.unit, tahun=kini + 1, rencana=tahun.rencana, by=dunia.orang["administrator"])
    assert client.get("/i/misal/tenggat/").context["tahun_tenggat"] == 2023
    assert client.get(f"/i/misal/tenggat/?tahun={kini}").context["tahun_tenggat"] == kini
    open_year(unit=dunia.unit, tahun=kini, rencana=tahun.rencana, by=dunia.orang["administrator"])
    assert client.get("/i/misal/tenggat/").context["tahun_tenggat"] == kini


def test_without_an_opened_year_the_calendar_opens_on_this_year(dunia) -> None:
    assert dunia.client("pembina").get("/i/misal/tenggat/").context["tahun_tenggat"] == timezone.localdate().year
