"""Drafts of the text around the figures: preface, background, organisation, issues, outline."""

from __future__ import annotations

from sakip.laporan import hukum_laporan as hukum
from sakip.laporan import kata
from sakip.laporan.draf.hitungan import baik_dari, yang_dihitung
from sakip.laporan.judul import belum_ada
from sakip.laporan.konteks import Konteks
from sakip.laporan.rangkai import Sisipan, daftar, isian, paragraf, paragraf_kalimat, rangkai
from sakip.laporan.tampil import persen, rupiah
from sakip.naskah.simpul import Blok, Isi, Paragraf


def draf_pengantar(k: Konteks) -> tuple[Blok, ...]:
    """Purpose, guidelines, the year in three figures, thanks."""
    penerima = k.unit.jabatan_atasan or "atasan"
    return (
        paragraf(
            "Laporan Kinerja Instansi Pemerintah (LKjIP) {lembaga} Tahun {tahun} menyampaikan pertanggungjawaban "
            "kepada {penerima} "
            "dan kepada masyarakat atas kinerja yang dijanjikan pada awal tahun. Laporan ini membandingkan janji dengan hasil, "
            "menjelaskan sebab keberhasilan dan kekurangannya, serta menyebutkan biaya yang dipakai.",
            lembaga=k.lembaga,
            tahun=str(k.tahun),
            penerima=penerima,
        ),
        paragraf(
            "Penyusunannya berpedoman pada {sakip} dan {lapor}. Tolok ukurnya ialah {renstra} dan Perjanjian Kinerja "
            "Tahun {tahun}.",
            sakip=hukum.singkat(hukum.SAKIP),
            lapor=hukum.singkat(hukum.PELAPORAN),
            renstra=k.renstra,
            tahun=str(k.tahun),
        ),
        *paragraf_kalimat(_hasil(k), _uang(k)),
        paragraf(
            "Terima kasih kami sampaikan kepada seluruh pegawai dan mitra kerja yang menghasilkan kinerja ini serta menyediakan "
            "datanya. Semoga laporan ini menjadi bahan untuk memperbaiki perencanaan, pelaksanaan, dan pelayanan pada "
            "tahun {depan}.",
            depan=str(k.tahun + 1),
        ),
    )


def _hasil(k: Konteks) -> Isi:
    iku = k.ukur.iku
    if iku is None or iku.angka is None:
        return rangkai("Rata-rata capaian IKU tahun ini belum dapat disajikan karena data kinerjanya belum lengkap.")
    return rangkai(
        "Rata-rata capaian IKU{dihitung} tahun {tahun} sebesar {rata}, dan {baik} memenuhi targetnya.",
        tahun=str(k.tahun),
        rata=persen(iku),
        dihitung=yang_dihitung(k),
        baik=baik_dari(k, "iku", "IKU"),
    )


def _uang(k: Konteks) -> Isi:
    unit = k.gugus("unit")
    if unit is None or unit.anggaran.serapan.angka is None:
        return ()
    return rangkai(
        "Untuk mencapainya dibelanjakan {realisasi} dari anggaran {anggaran}.",
        realisasi=rupiah(unit.anggaran.realisasi),
        anggaran=rupiah(unit.anggaran.berlaku),
    )


def draf_latar_belakang(k: Konteks) -> tuple[Blok, ...]:
    """Why there is a report and what it is for."""
    return (
        paragraf(
            "Setiap instansi pemerintah wajib mempertanggungjawabkan hasil kerjanya, bukan hanya uang yang dibelanjakannya. "
            "Kewajiban itu diatur dalam {sakip}: rencana dituangkan menjadi indikator dan target, target diperjanjikan, hasilnya "
            "diukur, lalu dilaporkan.",
            sakip=hukum.singkat(hukum.SAKIP),
        ),
        paragraf(
            "Bentuk dan isi laporannya ditetapkan dalam {lapor}. Sesuai pedoman itu, setiap sasaran diuraikan dengan "
            "membandingkan "
            "realisasi terhadap target, tahun-tahun sebelumnya, target akhir Renstra, dan standar yang ada, disertai analisis "
            "penyebab dan penggunaan sumber daya.",
            lapor=hukum.singkat(hukum.PELAPORAN),
        ),
        paragraf(
            "Bagi {unit}, laporan ini mempunyai dua kegunaan. Pertama, memberi keterangan yang dapat diperiksa tentang apa yang "
            "dicapai pada tahun {tahun}. Kedua, menyediakan bahan untuk menetapkan sasaran, kegiatan, dan anggaran "
            "tahun {depan}.",
            unit=k.unit.nama,
            tahun=str(k.tahun),
            depan=str(k.tahun + 1),
        ),
    )


def draf_organisasi(k: Konteks) -> tuple[Blok, ...]:
    """The unit's tasks and the posts with theirs."""
    hasil: list[Blok] = []
    tugas = kata.baris(k.unit.tugas)
    dasar = f"Berdasarkan {k.unit.dasar_organisasi.rstrip('. ')}, " if k.unit.dasar_organisasi else ""
    if tugas:
        hasil.append(paragraf("{dasar}{unit} mempunyai tugas:", dasar=dasar, unit=k.unit.nama))
        hasil.append(daftar(_berderet(tugas), "huruf"))
    else:
        hasil.append(Paragraf(isi=isian("uraian tugas {unit}; isi kolom Tugas pada lembar Unit", unit=k.unit.nama)))
    bertugas = [j for j in k.dokumen.daftar_jabatan if kata.baris(j.tugas)]
    if bertugas:
        hasil.append(paragraf("Tugas itu dibagi habis ke dalam jabatan berikut:"))
        hasil.append(
            daftar(
                rangkai("{nama}: {tugas}.", nama=j.nama, tugas="; ".join(kata.klausa(t) for t in kata.baris(j.tugas)))
                for j in bertugas
            )
        )
    return tuple(hasil)


def _berderet(butir: list[str]) -> list[str]:
    """List items ending in ``;``, the last but one in ``; dan``, the last in a full stop."""
    akhir = len(butir) - 1
    return [b + ("." if n == akhir else "; dan" if n == akhir - 1 else ";") for n, b in enumerate(butir)]


def draf_isu(k: Konteks) -> tuple[Blok, ...]:
    """The issues of the Renstra and of the year."""
    renstra = [i.uraian for i in k.dokumen.daftar_isu if i.lingkup == "renstra"]
    tahun = [i.uraian for i in k.dokumen.daftar_isu if i.lingkup != "renstra"]
    hasil: list[Blok] = []
    if renstra:
        hasil.append(paragraf("{renstra} mencatat isu strategis jangka menengah sebagai berikut:", renstra=k.renstra))
        hasil.append(daftar(_berderet([kata.klausa(i) for i in renstra])))
    if tahun:
        hasil.append(
            paragraf(
                "Dengan memperhatikan hasil tahun {lalu} dan arah kebijakan daerah, isu yang ditangani pada tahun {tahun} ialah:",
                lalu=str(k.tahun - 1),
                tahun=str(k.tahun),
            )
        )
        hasil.append(daftar(_berderet([kata.klausa(i) for i in tahun])))
    return tuple(hasil) or (belum_ada("isu strategis", "Isu"),)


def draf_landasan(k: Konteks) -> tuple[Blok, ...]:
    """The line above the list of regulations."""
    return (paragraf("Peraturan dan dokumen yang menjadi dasar penyusunan laporan ini:"),)


def draf_sistematika(k: Konteks) -> tuple[Blok, ...]:
    """What each Bab holds."""
    bab: tuple[tuple[str, Sisipan], ...] = (
        ("Bab I Pendahuluan", "latar belakang, organisasi, isu strategis, dan landasan hukum;"),
        ("Bab II Perencanaan Kinerja", "Renstra, rencana kerja tahunan, dan Perjanjian Kinerja;"),
        ("Bab III Akuntabilitas Kinerja", "hasil pengukuran, analisis, anggaran, dan efisiensi;"),
        ("Bab IV Penutup", "kesimpulan dan langkah perbaikan; dan"),
        ("Lampiran", "Perjanjian Kinerja, IKU, tim SAKIP, matriks Renstra, dan rencana aksi."),
    )
    return (
        paragraf("Laporan ini tersusun atas empat bab dan lampiran:"),
        daftar((rangkai("{bab}: {isi}", bab=nama, isi=isi) for nama, isi in bab), "bulatan"),
    )
