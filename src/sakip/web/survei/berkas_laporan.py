"""The report and the poster of a result as files."""

from __future__ import annotations

from collections.abc import Sequence

from sakip.survei.hasil import HasilSkm
from sakip.survei.survei import Survei

BENTUK_LAPORAN = (("pdf", "PDF"), ("docx", "Word"), ("html", "HTML"))
BENTUK_POSTER = (("pdf", "PDF"), ("png", "gambar PNG"))
PILIHAN = {(j, b) for j, daftar in (("laporan", BENTUK_LAPORAN), ("poster", BENTUK_POSTER)) for b, _ in daftar}
JENIS_ISI = {
    "pdf": "application/pdf",
    "png": "image/png",
    "html": "text/html; charset=utf-8",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


def make_report(survei: Survei, hasil: HasilSkm, bentuk: str, saran: Sequence[str] = ()) -> bytes:
    """The report in one of ``BENTUK_LAPORAN``."""
    from sakip.laporan.skm import compose_skm
    from sakip.render import RENDERER

    return RENDERER[bentuk].render(compose_skm(survei, hasil, saran))


def make_poster(survei: Survei, hasil: HasilSkm, bentuk: str) -> bytes:
    """The poster in one of ``BENTUK_POSTER``."""
    from sakip.laporan.skm.poster import susun_poster
    from sakip.render.poster import poster_hasil

    return poster_hasil(susun_poster(survei, hasil), bentuk)
