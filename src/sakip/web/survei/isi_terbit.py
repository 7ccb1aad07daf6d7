"""The figures of a publication, as text: the only thing the public pages and the open data read."""

from __future__ import annotations

import json
from decimal import Decimal
from hashlib import sha256
from typing import Any

from sakip.kernel.angka import bulatkan
from sakip.survei.hasil import Angka, HasilKelompok, HasilSkm
from sakip.survei.profil import DAFTAR_PROFIL
from sakip.survei.survei import Survei
from sakip.web.survei.penetapan import DESIMAL_IKM, DESIMAL_NRR
from sakip.web.survei.penyamaran import TERKECIL


def content_of(survei: Survei, hasil: HasilSkm, *, sidik_laporan: str, sidik_poster: str) -> dict[str, Any]:
    """Of a result that may be shown (``penyamaran.public_result``). Decimals with a point."""
    semua = hasil.keseluruhan
    return {
        "unit": survei.unit,
        "judul": survei.judul,
        "periode": survei.periode,
        "tahun": str(survei.tahun),
        "mulai": survei.mulai.isoformat() if survei.mulai else "",
        "selesai": survei.selesai.isoformat() if survei.selesai else "",
        **_kelompok(semua),
        "galat": _teks(semua.rentang, DESIMAL_IKM),
        "populasi": str(hasil.sampel.populasi or ""),
        "target": str(hasil.sampel.target or ""),
        "unsur": [
            {
                "kode": u.unsur.kode,
                "nama": u.unsur.nama,
                "nrr": _teks(u.nrr, DESIMAL_NRR),
                "konversi": _teks(u.konversi, DESIMAL_IKM),
                "mutu": u.kelas.mutu,
                "kinerja": u.kelas.kinerja,
            }
            for u in semua.daftar_unsur
        ],
        "layanan": [{"nama": h.nama, **_kelompok(h)} for h in hasil.per_layanan if h.responden],
        "profil": [
            {"profil": p.nama, "nama": h.nama, **_kelompok(h)} for p in DAFTAR_PROFIL for h in hasil.per_profil.get(p.kode, ())
        ],
        "tren": [
            {"periode": n.periode, "ikm": str(bulatkan(n.ikm)), "responden": str(n.responden or "")} for n in survei.daftar_lalu
        ],
        "terkecil": str(TERKECIL),
        "sidik_laporan": sidik_laporan,
        "sidik_poster": sidik_poster,
    }


def digest_of(isi: dict[str, Any]) -> str:
    """SHA-256 of the figures in canonical form."""
    return sha256(json.dumps(isi, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()).hexdigest()


def _kelompok(h: HasilKelompok) -> dict[str, str]:
    return {
        "responden": str(h.responden),
        "ikm": _teks(h.ikm, DESIMAL_IKM),
        "mutu": h.kelas.mutu,
        "kinerja": h.kelas.kinerja,
    }


def _teks(isi: Angka | None, desimal: int) -> str:
    return str(bulatkan(isi, desimal)) if isinstance(isi, Decimal) else ""
