"""compose_lhe: the report of an evaluation from cover to the worksheet attached."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.evaluasi.hitung import HasilKomponen, HasilLke
from sakip.evaluasi.lke import Lke
from sakip.kernel.angka import format_angka
from sakip.laporan import hukum_laporan as hukum
from sakip.laporan.judul import bab, subbab
from sakip.laporan.lhe import tabel
from sakip.laporan.pengantar import jenis_daftar, susun_daftar
from sakip.laporan.penomoran import bagi_halaman, beri_nomor
from sakip.laporan.rangkai import daftar_kalimat, paragraf
from sakip.laporan.tanda_tangan import penanda, tempat_tanggal
from sakip.naskah.simpul import Bagian, Blok, BlokTandaTangan, Judul, Naskah, Penomoran, Sampul

DASAR = ("perpres-29-2014", "permenpanrb-88-2021")


def compose_lhe(lke: Lke, hasil: HasilLke) -> Naskah:
    """The report (PermenPANRB 88/2021, annex). Total and pure: what is missing is said in the text."""
    tubuh = (
        *beri_nomor(bagi_halaman(_bab1(lke), mulai_ulang=True), "1"),
        *beri_nomor(bagi_halaman(_bab2(lke, hasil)), "2"),
        *beri_nomor(bagi_halaman(_bab3(lke)), "3"),
        *beri_nomor(bagi_halaman(_bab4(lke, hasil)), "4"),
        *beri_nomor((Bagian(isi=tuple(_lampiran(lke, hasil)), mendatar=True),), "L"),
    )
    return Naskah(
        judul=f"Laporan Hasil Evaluasi AKIP {lke.unit} Tahun {lke.tahun}",
        pengarang=lke.pemda or lke.unit,
        subjek="Laporan hasil evaluasi akuntabilitas kinerja instansi pemerintah",
        kertas=lke.kertas,
        daftar_bagian=(
            Bagian(isi=(_sampul(lke),), penomoran=Penomoran.TANPA),
            *bagi_halaman(susun_daftar(jenis_daftar(tubuh)), penomoran=Penomoran.ROMAWI, mulai_ulang=True),
            *tubuh,
        ),
        kaki=f"LHE AKIP {lke.unit} Tahun {lke.tahun}",
    )


def _sampul(lke: Lke) -> Sampul:
    terbit = lke.tanggal.year if lke.tanggal else lke.tahun + 1
    return Sampul(
        judul=("LAPORAN HASIL EVALUASI", "AKUNTABILITAS KINERJA INSTANSI PEMERINTAH", f"TAHUN {lke.tahun}"),
        lembaga=tuple(filter(None, (lke.unit.upper(), lke.pemda.upper()))),
        tahun=str(terbit),
        catatan=f"Nomor: {lke.nomor}" if lke.nomor else "",
    )


def _bab1(lke: Lke) -> Iterator[Blok]:
    yield bab("I", "PENDAHULUAN")
    yield subbab("A", "Dasar Hukum", "dasar-hukum")
    yield daftar_kalimat([hukum.singkat(kode) for kode in DASAR])
    yield subbab("B", "Tujuan dan Ruang Lingkup", "ruang-lingkup")
    yield paragraf(
        "Evaluasi menilai sejauh mana {unit} merencanakan, mengukur, dan melaporkan kinerjanya serta memakai evaluasi internal "
        "untuk memperbaikinya pada tahun {tahun}. Ruang lingkup: {lingkup}.",
        unit=lke.unit,
        tahun=str(lke.tahun),
        lingkup=(lke.ruang_lingkup or "seluruh komponen akuntabilitas kinerja").rstrip("."),
    )
    yield subbab("C", "Metode", "metode")
    yield paragraf(
        "Evaluasi memakai lembar kerja evaluasi (LKE) dengan empat komponen, dua belas subkomponen, dan delapan puluh kriteria. "
        "Setiap kriteria dijawab ya, tidak, atau tidak berlaku dengan bukti; setiap subkomponen diberi nilai AA sampai E. Nilai "
        "subkomponen ialah bobot × nilai ÷ 100, dan nilai akhir ialah jumlahnya; pembulatan hanya pada saat ditampilkan.",
    )
    tim = [f"Evaluator: {lke.evaluator}"] if lke.evaluator else []
    tim += [f"Pengendali mutu: {lke.pengendali}"] if lke.pengendali else []
    if tim:
        yield daftar_kalimat(tim, "huruf")


def _bab2(lke: Lke, hasil: HasilLke) -> Iterator[Blok]:
    yield bab("II", "HASIL EVALUASI")
    yield subbab("A", "Nilai dan Predikat", "nilai")
    if hasil.lengkap:
        yield paragraf(
            "{unit} memperoleh nilai {nilai} dari 100 dengan predikat {kode} ({sebutan}).",
            unit=lke.unit,
            nilai=format_angka(hasil.nilai, 2),
            kode=hasil.predikat.kode,
            sebutan=hasil.predikat.sebutan,
        )
    else:
        yield paragraf(
            "Evaluasi belum selesai: subkomponen {belum} belum dinilai, sehingga predikat belum dapat ditetapkan. Jumlah "
            "sementara {nilai}.",
            belum=", ".join(hasil.belum_dinilai),
            nilai=format_angka(hasil.nilai, 2),
        )
    yield tabel.komponen(hasil)
    if lke.daftar_lalu:
        yield tabel.tahun_lalu(lke, hasil)
        yield from _banding(lke, hasil)
    yield subbab("B", "Uraian per Komponen", "uraian")
    for n, k in enumerate(hasil.daftar_komponen, 1):
        yield from _komponen(lke, n, k)


def _banding(lke: Lke, hasil: HasilLke) -> Iterator[Blok]:
    terakhir = max(lke.daftar_lalu, key=lambda n: n.tahun)
    if hasil.lengkap:
        beda = hasil.nilai - terakhir.nilai
        arah = "naik" if beda > 0 else "turun" if beda < 0 else "tetap"
        besar = f" {format_angka(abs(beda), 2)} poin" if beda else ""
        yield paragraf(
            "Dibandingkan tahun {tahun} ({lalu}), nilai {arah}{besar}.",
            tahun=str(terakhir.tahun),
            lalu=format_angka(terakhir.nilai, 2),
            arah=arah,
            besar=besar,
        )


def _komponen(lke: Lke, nomor: int, k: HasilKomponen) -> Iterator[Blok]:
    kode = f"komponen-{k.komponen.kode}"
    yield Judul(tingkat=3, teks=k.komponen.nama, kode=kode, nomor=f"{nomor}.", di_daftar_isi=False)
    yield paragraf("Nilai komponen {nilai} dari {bobot}.", nilai=format_angka(k.nilai, 2), bobot=format_angka(k.komponen.bobot))
    kurang = [
        f"{kr.kode} {kr.teks.rstrip('.')}" + (f": {j.catatan.rstrip('.')}" if (j := lke.jawaban(kr.kode)).catatan else "")
        for s in k.daftar_sub
        for kr in s.sub.daftar_kriteria
        if lke.jawaban(kr.kode).evaluator.value == "tidak"
    ]
    alasan = [(s, lke.penilaian(s.sub.kode).alasan_akhir.rstrip(".")) for s in k.daftar_sub if s.huruf]
    if ada := [f"{s.sub.kode} bernilai {s.huruf}: {teks}" for s, teks in alasan if teks]:
        yield daftar_kalimat(ada, "bulatan")
    if kurang:
        yield paragraf("Kriteria yang belum terpenuhi:")
        yield daftar_kalimat(kurang, "bulatan")


def _bab3(lke: Lke) -> Iterator[Blok]:
    yield bab("III", "REKOMENDASI DAN TINDAK LANJUT")
    yield subbab("A", "Rekomendasi", "rekomendasi")
    yield tabel.rekomendasi("tabel-rekomendasi", "Rekomendasi Hasil Evaluasi", lke.daftar_rekomendasi, tindak=False)
    yield subbab("B", "Tindak Lanjut Rekomendasi Tahun Sebelumnya", "tindak-lanjut")
    yield tabel.rekomendasi("tabel-tindak-lanjut", "Tindak Lanjut Rekomendasi", lke.rekomendasi_lalu, tindak=True)


def _bab4(lke: Lke, hasil: HasilLke) -> Iterator[Blok]:
    yield bab("IV", "PENUTUP")
    yield paragraf(
        "Demikian laporan hasil evaluasi akuntabilitas kinerja {unit} tahun {tahun}. Rekomendasi di dalamnya ditindaklanjuti "
        "oleh penanggung jawab masing-masing dan hasilnya dilaporkan pada evaluasi tahun berikutnya.",
        unit=lke.unit,
        tahun=str(lke.tahun),
    )
    yield BlokTandaTangan(
        penanda_tangan=(
            penanda(
                lke.jabatan_penanda or "Inspektur",
                lke.nama_penanda,
                lke.pangkat_penanda,
                lke.nip_penanda,
                tempat_tanggal(lke.tempat, lke.tanggal),
            ),
        )
    )


def _lampiran(lke: Lke, hasil: HasilLke) -> Iterator[Blok]:
    yield Judul(tingkat=1, teks="LAMPIRAN", kode="lampiran")
    yield Judul(tingkat=2, teks="Lampiran 1. Lembar Kerja Evaluasi", kode="lampiran-lke")
    yield tabel.lembar_kerja(lke, hasil)
