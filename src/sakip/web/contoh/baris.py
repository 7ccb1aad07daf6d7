"""Invented rows of a unit's year, in the workbook's sheets; the same seed gives the same rows."""

from __future__ import annotations

from decimal import Decimal
from random import Random
from typing import Any

from sakip.web.contoh.nama import Bidang, Ukuran, orang_rekaan

AWAL, AKHIR = 2021, 2026
_DASAR = "Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah"


def rows_of_unit(
    nomor: int,
    nama: str,
    bidang: Bidang,
    tahun: int,
    *,
    rpjmd: list[dict[str, Any]],
    periode: tuple[int, int],
    sampai_triwulan: int = 4,
    banyak_indikator: int | None = None,
) -> dict[str, Any]:
    """All sheets of one unit and year; results are known up to a quarter (4: also the year's). ``banyak_indikator`` repeats the
    measures until there are so many."""
    acak = Random(f"{nomor}-{bidang.jenis}")
    nilai = Random(f"{nomor}-{tahun}")
    pimpinan, jabatan = orang_rekaan(nomor), f"{bidang.jabatan} {nama.removeprefix('Kecamatan ').removeprefix('Dinas ')}"
    sasaran_daerah = [b["kode"] for b in rpjmd if b["jenis"] == "sasaran daerah"]
    unit = {
        "nama": nama, "tahun": tahun, "pemda": "Kabupaten Contoh", "jenis": bidang.jenis, "periode_awal": AWAL,
        "periode_akhir": AKHIR, "rpjmd_awal": periode[0], "rpjmd_akhir": periode[1], "tempat": "Contoh",
        "tugas": "menyelenggarakan urusan sesuai bidang tugasnya", "nama_pimpinan": pimpinan, "jabatan_pimpinan": jabatan,
        "status_pimpinan": "definitif", "nama_atasan": "Budi Rekaan, S.H.", "jabatan_atasan": "Bupati Contoh",
        "catatan_contoh": "Data contoh: unit kerja, pejabat, dan angkanya rekaan.",
    }  # fmt: skip
    indikator = _indikator(bidang, acak, banyak_indikator)
    renstra = [{"kode": "T1", "jenis": "tujuan", "induk": sasaran_daerah[nomor % len(sasaran_daerah)], "nama": bidang.tujuan}]
    renstra += [
        {"kode": f"S{n}", "jenis": "sasaran", "induk": "T1", "nama": uraian}
        for n, (uraian, _) in enumerate(bidang.daftar_sasaran, 1)
    ]
    aksi, realisasi = _tahun_berjalan(indikator, tahun, nilai, sampai_triwulan)
    return {
        "Unit": unit,
        "Pengaturan": {},
        "RPJMD": rpjmd,
        "Renstra": renstra,
        "Program": _program(bidang, nilai, sampai_triwulan),
        "Indikator": [isi for isi, _ in indikator],
        "Target": [{"indikator": i["kode"], "baseline_tahun": AWAL - 1, "baseline": u.awal, **_target(u)} for i, u in indikator],
        "RKT": [{"indikator": i["kode"], "target": _target(u)[tahun]} for i, u in indikator],
        "PK": [
            {"versi": 1, "nomor": f"188/{nomor}/{tahun}", "alasan": "awal", "pihak_pertama": pimpinan,
             "jabatan_pihak_pertama": jabatan, "pihak_kedua": "Budi Rekaan, S.H.", "jabatan_pihak_kedua": "Bupati Contoh"}
        ],
        "PK Target": [{"versi": 1, "indikator": i["kode"], "target": _target(u)[tahun]} for i, u in indikator],
        "Rencana Aksi": aksi,
        "Realisasi": realisasi,
        "Kinerja Lalu": [],
        "Standar": [],
        "Analisis": _analisis(realisasi, indikator, tahun),
        "Pendukung": [],
        "Organisasi": [{"kode": "J1", "nama": jabatan, "pejabat": pimpinan}],
        "Isu": [{"lingkup": "renstra", "uraian": "Kebutuhan warga berubah lebih cepat daripada layanan."}],
        "Dasar Hukum": [{"uraian": _DASAR}],
        "Tim SAKIP": [{"kedudukan": "Ketua", "jabatan": jabatan, "nama": pimpinan}],
        "Narasi": [],
        "Angka Pembanding": [],
    }  # fmt: skip


def _indikator(bidang: Bidang, acak: Random, banyak: int | None) -> list[tuple[dict[str, Any], Ukuran]]:
    semua = [(f"S{n}", u) for n, (_, daftar) in enumerate(bidang.daftar_sasaran, 1) for u in daftar]
    semua = [semua[n % len(semua)] for n in range(banyak or len(semua))]
    hasil = []
    for n, (simpul, u) in enumerate(semua):
        ulang = n // len({id(x) for _, x in semua})
        hasil.append((
            {"kode": f"I{n + 1}", "simpul": simpul, "nama": u.nama + (f" (kelompok {ulang + 1})" if ulang else ""),
             "satuan": u.satuan, "polaritas": u.polaritas, "jenis": "outcome", "akumulasi": u.akumulasi, "iku": n < 6,
             "definisi": f"{u.nama} menurut catatan unit kerja.", "formulasi": "Hitungan dari register layanan.",
             "sumber_data": "Register unit kerja", "penanggung_jawab": acak.choice(("Sekretaris", "Kepala Seksi Pelayanan"))},
            u,
        ))  # fmt: skip
    return hasil


def _target(u: Ukuran) -> dict[int, int]:
    return {t: u.awal + u.naik * (t - AWAL + 1) for t in range(AWAL, AKHIR + 1)}


def _tahun_berjalan(
    indikator: list[tuple[dict[str, Any], Ukuran]], tahun: int, nilai: Random, sampai: int
) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    aksi, realisasi = [], []
    for isi, u in indikator:
        target = _target(u)[tahun]
        mutu = Decimal(nilai.randint(82, 108)) / 100
        bagi = u.akumulasi == "kumulatif"
        triwulan = [target // 4 + (target % 4 if n == 3 else 0) for n in range(4)] if bagi else [target] * 4
        if u.akumulasi == "akhir tahun":
            triwulan = [None, None, None, target]  # type: ignore[list-item]
        aksi.append({
            "indikator": isi["kode"], **{f"tw{n}": t for n, t in enumerate(triwulan, 1)},
            "kegiatan": f"Perbaikan {isi['nama'].lower()}", "penanggung_jawab": isi["penanggung_jawab"],
        })  # fmt: skip
        hasil = {
            f"tw{n}": (t * mutu if u.polaritas == "maksimum" else t / mutu).quantize(Decimal("1" if bagi else "0.1"))
            for n, t in enumerate(triwulan, 1)
            if t is not None and n <= sampai
        }
        if hasil and nilai.random() > (0.15 if sampai < 4 else 0.06):
            realisasi.append({"indikator": isi["kode"], **hasil, "penjelasan": "Dihitung dari register layanan."})
    return aksi, realisasi


def _analisis(
    realisasi: list[dict[str, Any]], indikator: list[tuple[dict[str, Any], Ukuran]], tahun: int
) -> list[dict[str, Any]]:
    ada = {b["indikator"] for b in realisasi}
    return [
        {"indikator": i["kode"], "penyebab": "Jumlah petugas belum sebanding dengan permohonan.",
         "hambatan": "Data antarunit belum terhubung.", "upaya": "Menambah hari layanan keliling.",
         "tindak_lanjut": f"Menghubungkan register layanan pada tahun {tahun + 1}."}
        for i, _ in indikator if i["kode"] in ada
    ]  # fmt: skip


def _program(bidang: Bidang, nilai: Random, sampai: int) -> list[dict[str, Any]]:
    terakhir = f"S{len(bidang.daftar_sasaran)}"
    hasil = []
    for n, (kode, nama, juta) in enumerate(bidang.daftar_program):
        anggaran = juta * 1_000_000 + nilai.randint(-40, 40) * 100_000
        serap = nilai.randint(86, 99) if sampai == 4 else nilai.randint(50, 78)
        induk = terakhir if n == 0 else f"S{(n - 1) % (len(bidang.daftar_sasaran) - 1) + 1}"
        hasil.append({
            "kode": kode, "jenis": "program", "induk": induk, "nama": nama, "sebelum_rupiah": anggaran,
            "realisasi_rupiah": anggaran * serap // 100, "sumber_dana": "APBD",
        })  # fmt: skip
    return hasil
