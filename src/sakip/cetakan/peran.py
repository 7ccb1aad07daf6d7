"""The meaning of a column, told from the words above it."""

from __future__ import annotations

import re

from sakip.cetakan.makna import JenisTabel, Peran

_KATA: tuple[tuple[Peran, str], ...] = (
    (Peran.NOMOR, r"^(?:no|nomor|no urut|kode|kode rekening)$"),
    (Peran.SUMBER_STANDAR, r"sumber standar"),
    (Peran.TERHADAP_STANDAR, r"terhadap (?:nilai )?standar|dibanding(?:kan)? standar|capaian standar"),
    (Peran.STANDAR, r"standar|\bspm\b|benchmark|nasional$|provinsi$|pembanding"),
    (Peran.KEMAJUAN, r"kemajuan|capaian (?:terhadap|thd) (?:target )?(?:akhir|renstra|rpjmd|jangka menengah)|progres"),
    (
        Peran.TARGET_AKHIR,
        r"target (?:kinerja )?(?:pada )?(?:tahun )?(?:akhir|jangka menengah)|target akhir"
        r"|akhir (?:periode )?(?:renstra|rpjmd)|target (?:renstra|rpjmd) (?:tahun )?terakhir",
    ),
    (Peran.MENUNJANG, r"menunjang|mendukung|penunjang|menghambat"),
    (Peran.SOLUSI, r"solusi|upaya|tindak lanjut|perbaikan|rekomendasi"),
    (Peran.ANALISIS, r"analisis|penyebab|keberhasilan|kegagalan|hambatan|permasalahan|faktor"),
    (Peran.SEBUTAN_EFISIENSI, r"(?:keterangan|ket|sebutan|predikat|kesimpulan) efisien|^efisien ?tidak efisien"),
    (Peran.EFISIENSI, r"efisien"),
    (Peran.DEFINISI, r"definisi|penjelasan indikator|^penjelasan operasional|makna indikator"),
    (Peran.FORMULA, r"formula|rumus|cara (?:meng|peng)?hitung|metode (?:meng|peng)?hitung"),
    (Peran.SUMBER_DATA, r"sumber data|^sumber$|bukti|data dukung"),
    (Peran.ALASAN, r"alasan"),
    (Peran.PENANGGUNG_JAWAB, r"penanggung ?jawab|pelaksana|pengampu|^pic$"),
    (Peran.SATUAN, r"^(?:sat|satuan)\b"),
    (Peran.BASELINE, r"kondisi awal|baseline|data awal|tahun dasar"),
)  # fmt: skip
_UANG = re.compile(r"anggaran|\brp\b|pagu|belanja|keuangan|dana|biaya|\bapbd\b|\bdpa\b")
_CAPAIAN = re.compile(r"capaian|tercapai|^%$|persen|\bcap\b|penyerapan|serapan|^\d* ?%|kinerja %")
_NAMA: tuple[tuple[Peran, str], ...] = (
    (Peran.INDIKATOR, r"indikator|\biku\b|\bikk\b|\biki\b"),
    (Peran.PROGRAM, r"program|kegiatan|sub ?kegiatan"),
    (Peran.SASARAN, r"sasaran|kinerja utama$|outcome|hasil program"),
    (Peran.TUJUAN, r"tujuan"),
    (Peran.MISI, r"misi"),
)
_LUAR = re.compile(r"(?:\b(?:provinsi|nasional)|tingkat (?:provinsi|nasional)|indonesia)(?: (?:tahun )?20\d\d)?$")
"""Another's figures: of the province or the nation."""
_SINGKAT = {"t": Peran.TARGET, "r": Peran.REALISASI, "tgt": Peran.TARGET, "real": Peran.REALISASI}
"""Leaves below a year or a measure, explained under the table."""
_RUPIAH = re.compile(r"^(?:keuangan|jumlah|nilai)?\s?(?:rp|keuangan|dalam rupiah)?$")
"""A leaf that says only that it is money: what it is stands above."""
_HASIL = re.compile(r"realisasi")
_UKURAN = re.compile(r"realisasi|capaian|target|nilai|^20\d\d$")
TAHUN = re.compile(r"(?<!\d)(20[0-4]\d)(?!\d)")
_TRIWULAN = re.compile(r"(?:triwulan|\btw|\btriw|\bq)\s*\.?\s*(iv|iii|ii|i|[1-4])\b")
_ROMAWI = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


def rapikan(teks: str) -> str:
    """Header words in lower case without punctuation."""
    return re.sub(r"\s+", " ", re.sub(r"[^\w%\s]", " ", teks.lower())).strip()


def role_of(judul: tuple[str, ...]) -> Peran:
    """The role of a column from its header cells; what the cells above say decides where the last one is not enough."""
    daun = rapikan(judul[-1]) if judul else ""
    semua = rapikan(" ".join(judul))
    atas = rapikan(" ".join(judul[:-1]))
    if not daun:
        return Peran.LAIN
    uang = bool(_UANG.search(semua))
    if _LUAR.search(daun) and _UKURAN.search(daun) and not re.search(r"banding|dengan|terhadap", daun):
        return Peran.STANDAR
    for peran, pola in _KATA:
        if re.search(pola, daun) and not (peran is Peran.STANDAR and "realisasi" in daun and not _LUAR.search(daun)):
            return peran
    if (
        _LUAR.search(atas)
        and not re.search(r"banding|dengan|terhadap", atas)
        and re.search(r"realisasi|capaian|target|nilai|^20\d\d$", daun)
    ):
        return Peran.STANDAR
    if re.search(r"kategori|predikat|interpretasi|kriteria|tingkat capaian$", daun) and not re.search(r"rata|%|\bnilai\b", daun):
        return Peran.KATEGORI
    if re.search(r"rentang|interval|skala|rata rata % capaian|nilai (?:capaian|interval)", daun):
        return Peran.RENTANG
    if atas and daun in _SINGKAT:
        return _SINGKAT[daun]
    ukuran = _ukuran(daun, semua, atas, uang)
    if ukuran is not Peran.LAIN:
        return ukuran
    for peran, pola in _NAMA:
        if re.search(pola, daun):
            return peran
    if daun in ("uraian", "nama", "uraian kinerja", "tujuan sasaran program"):
        return Peran.PROGRAM
    if re.search(r"keterangan|catatan|penjelasan|uraian$|^ket\b", daun):
        return Peran.KETERANGAN
    if re.search(r"kategori|predikat", daun):
        return Peran.KATEGORI
    return Peran.LAIN


def _ukuran(daun: str, semua: str, atas: str, uang: bool) -> Peran:
    if re.search(r"\bsisa\b|selisih|silpa", daun):
        return Peran.SISA if uang else Peran.LAIN
    if re.search(r"realisasi", daun):
        if _CAPAIAN.search(daun.replace("realisasi", "")) and uang:
            return Peran.SERAPAN
        return Peran.REALISASI_ANGGARAN if uang else Peran.REALISASI
    if _CAPAIAN.search(daun) and not re.search(r"indikator|program|sasaran kinerja", daun):
        return Peran.SERAPAN if uang or "serap" in daun else Peran.CAPAIAN
    if _UANG.search(daun) and not re.search(r"sumber|keterangan", daun):
        return Peran.REALISASI_ANGGARAN if _RUPIAH.search(daun) and _HASIL.search(atas) else Peran.ANGGARAN
    if re.search(r"target", daun):
        return Peran.ANGGARAN if uang and not re.search(r"kinerja", semua) else Peran.TARGET
    if TAHUN.fullmatch(daun) or re.search(r"sebelum|sesudah|setelah|semula|menjadi|awal|perubahan|(?:triwulan|tw) ", daun + " "):
        return _dari_atas(atas)
    return Peran.LAIN


def _dari_atas(atas: str) -> Peran:
    if re.search(r"realisasi", atas):
        return Peran.REALISASI_ANGGARAN if _UANG.search(atas) else Peran.REALISASI
    if _CAPAIAN.search(atas) and "target" not in atas:
        return Peran.CAPAIAN
    if _UANG.search(atas):
        return Peran.ANGGARAN
    return Peran.TARGET if "target" in atas else Peran.LAIN


def year_of_title(judul: tuple[str, ...]) -> int:
    """The year in the header cells, the nearest one counts; 0 where there is none."""
    for teks in reversed(judul):
        if daftar := TAHUN.findall(teks):
            return int(daftar[-1])
    return 0


def years_back(judul: tuple[str, ...]) -> int:
    """1 for ``tahun lalu`` and ``tahun n-1``, 2 for ``n-2``; 0 for the year itself."""
    teks = " ".join(judul).lower()
    if cocok := re.search(r"\b[nt]\s*[-–]\s*([1-5])\b", teks):
        return int(cocok[1])
    return 1 if re.search(r"tahun (?:lalu|sebelumnya|yang lalu)", teks) else 0


def money_unit(teks: str) -> int:
    """The power of ten of ``(juta rupiah)`` or ``Rp ribu`` in a header or caption; 0 for whole rupiah."""
    kata = "(ribu|juta|mili|mily)"
    satu = re.search(rf"\b(?:rp\.?|dalam)\s*\(?{kata}|\(\s*{kata}|\b{kata}\w*\s+rupiah", teks.lower())
    return {"ribu": 3, "juta": 6, "mili": 9, "mily": 9}[next(g for g in satu.groups() if g)] if satu else 0


def quarter_of_title(judul: tuple[str, ...]) -> int:
    """The quarter in the header cells, 0 for the whole year."""
    cocok = _TRIWULAN.search(rapikan(" ".join(judul)))
    return (_ROMAWI.get(cocok[1]) or int(cocok[1])) if cocok else 0


def state_of_title(judul: tuple[str, ...]) -> str:
    """``sebelum`` for the values that a change has replaced, ``kumulatif`` for those of several years together."""
    teks = rapikan(" ".join(judul))
    if re.search(r"\bkumulatif\b|\bs d (?:tahun |thn )?20\d\d|sampai dengan (?:tahun )20\d\d", teks):
        return "kumulatif"
    return "sebelum" if re.search(r"\bsebelum\b(?! nya)|\bsemula\b|\bmurni\b|\binduk\b", teks) else ""


def document_of_title(judul: tuple[str, ...]) -> JenisTabel:
    """The plan document that the header names."""
    teks = rapikan(judul[-1]) if judul else ""
    if re.search(r"\brenstra\b|\brpjmd\b", teks):
        return JenisTabel.RENSTRA
    if re.search(r"\brkt\b|\brenja\b|\brkpd\b", teks):
        return JenisTabel.RKT
    return JenisTabel.PK if re.search(r"\bpk\b|perjanjian kinerja|perkin", teks) else JenisTabel.LAIN
