"""Posters of a survey, one page each: the invitation with a QR code (A5) and the published result (A4), as PDF or PNG."""

from sakip.render.poster.bentuk import BarisProfil, BarisUnsur, PosterHasil, PosterQr
from sakip.render.poster.cetak import poster_hasil, poster_qr

__all__ = ["BarisProfil", "BarisUnsur", "PosterHasil", "PosterQr", "poster_hasil", "poster_qr"]
