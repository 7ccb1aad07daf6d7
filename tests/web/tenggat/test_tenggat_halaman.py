"""Calendar, deadlines, locks and inbox through the browser: who may, what is shown, what is written."""

from __future__ import annotations

import pytest


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
