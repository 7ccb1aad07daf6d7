"""The shipped examples, measured and composed once."""

import pytest

from sakip.contoh import muat
from sakip.laporan import compose_lkjip
from sakip.naskah.simpul import Naskah
from sakip.pengukuran import measure
from sakip.pengukuran.hasil import Pengukuran
from sakip.rencana.dokumen import Dokumen
from sakip.rencana.unit import Unit


@pytest.fixture(scope="session")
def bluto() -> Dokumen:
    return muat("bluto-2023")


@pytest.fixture(scope="session")
def ukur(bluto: Dokumen) -> Pengukuran:
    return measure(bluto)


@pytest.fixture(scope="session")
def lkjip(bluto: Dokumen, ukur: Pengukuran) -> Naskah:
    return compose_lkjip(bluto, ukur)


@pytest.fixture(scope="session")
def asli() -> Dokumen:
    return muat("bluto-2023-asli")


@pytest.fixture(scope="session")
def minimal() -> Dokumen:
    return Dokumen(unit=Unit(nama="Dinas Contoh", tahun=2025))


@pytest.fixture(params=["bluto", "asli", "minimal"])
def dokumen(request: pytest.FixtureRequest) -> Dokumen:
    return request.getfixturevalue(request.param)
