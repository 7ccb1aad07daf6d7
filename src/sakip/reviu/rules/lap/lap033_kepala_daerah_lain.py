"""LAP033 kepala-daerah-lain."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from sakip.cetakan.bentuk import Alinea
from sakip.cetakan.makna import LaporanTercetak
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat

_NAMA = r"([A-Z][a-z]+(?:\s+[A-Z][a-z]+){0,3})"
_DAERAH = re.compile(rf"(?<!Wali )\b(Kabupaten|Kota|Provinsi)\s+{_NAMA}")
_KEPALA = re.compile(
    rf"\b(?:[Pp]eraturan|[Kk]eputusan|[Ii]nstruksi|[Ee]daran)\s+(?:[Bb]ersama\s+)?(Bupati|Wali\s?[Kk]ota|Gubernur)\s+{_NAMA}"
)
_TINGKAT = {"bupati": "Kabupaten", "walikota": "Kota", "gubernur": "Provinsi"}
_AKHIR = re.compile(
    r"\s*\b(?:Nomor|No|Tahun|Tanggal|Periode|Kepala|Wakil|Selaku|Beserta|Sebagai|Terpilih|Tentang|Melalui|Dan|Kepada|Dengan|Untuk"
    r"|Nama|Jabatan|Sekretaris|Camat|Dinas|Badan|Republik)\b.*$"
)
_PALING_SEDIKIT = 3


@aturan(
    "LAP033",
    "kepala-daerah-lain",
    tahap=Tahap.CETAK,
    tingkat=Tingkat.SALAH,
    rujukan=("permenpanrb-53-2014#lampiran-ii",),
)
def kepala_daerah_lain(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Peraturan atau keputusan kepala daerah lain dirujuk, padahal daerah itu tidak disebut di tempat lain.

    Mengapa: Rujukan yang disalin dari laporan daerah lain membawa nama kepala daerahnya. Hanya kepala daerah setingkat daerah
    pelapor yang dilihat; daerah lain yang memang dibahas laporan tidak dipersoalkan, begitu pula nama orang.

    Cara memperbaiki: Sebut kepala daerah sendiri.
    """
    daftar = [(n, b.teks.title() if b.teks.isupper() else b.teks) for n, b in _alinea(laporan)]
    daerah = Counter((m[1], _rapi(m[2])) for _, teks in daftar for m in _DAERAH.finditer(teks))
    if not daerah or daerah.most_common(1)[0][1] < _PALING_SEDIKIT:
        return
    (tingkat, nama_sendiri), _ = daerah.most_common(1)[0]
    dikenal = {nama.casefold() for t, nama in daerah if t == tingkat}
    for n, teks in daftar:
        for m in _KEPALA.finditer(teks):
            nama = _rapi(m[2])
            sama = any(d.startswith(nama.casefold()) or nama.casefold().startswith(d) for d in dikenal)
            if nama and not sama and _TINGKAT[re.sub(r"\s", "", m[1]).lower()] == tingkat:
                yield Butir(
                    pesan=f"disebut “{m[1]} {nama}”, padahal laporan ini tentang {tingkat} {nama_sendiri}.",
                    saran=f"Sebut {m[1]} {nama_sendiri}, atau jelaskan hubungannya.",
                    at=next(t.lokasi for t in laporan.daftar_narasi if t.lokasi.blok == n),
                    objek=nama,
                    fakta=(m[0],),
                )


def _alinea(laporan: LaporanTercetak) -> Iterator[tuple[int, Alinea]]:
    narasi = {t.lokasi.blok for t in laporan.daftar_narasi}
    return ((n, b) for n, b in enumerate(laporan.cetakan.daftar_blok) if isinstance(b, Alinea) and n in narasi)


def _rapi(nama: str) -> str:
    return " ".join(_AKHIR.sub("", nama).split())
