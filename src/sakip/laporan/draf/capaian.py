"""Drafts on achievement this year: Tabel 3.2 and the details of PK, program and kegiatan."""

from __future__ import annotations

from collections.abc import Sequence

from sakip.kernel.angka import format_persen
from sakip.laporan import kata
from sakip.laporan.draf.hitungan import baik_dari, yang_dihitung
from sakip.laporan.konteks import Konteks, Status
from sakip.laporan.rangkai import deret, paragraf, paragraf_kalimat, pilih, rangkai
from sakip.laporan.tampil import alasan, bersatuan, bilangan, kode_realisasi, persen, selisih
from sakip.naskah.simpul import AngkaTeks, Blok, Isi, Rujuk
from sakip.pengukuran.hasil import HasilIndikator
from sakip.pengukuran.kategori import classify
from sakip.rencana.indikator import Indikator, Polaritas

_POLA = {
    Status.MELAMPAUI: (
        "{nama} melampaui targetnya: realisasi {realisasi} terhadap target {target}, atau {capaian} ({kategori}).",
        "Target {nama} sebesar {target} terlewati dengan realisasi {realisasi}; capaiannya {capaian}, berkategori {kategori}.",
        "Realisasi {nama} lebih baik dari yang dijanjikan, yakni {realisasi} dari target {target} (capaian {capaian}, "
        "{kategori}).",
    ),
    Status.TERCAPAI: (
        "{nama} terealisasi {realisasi} sesuai dengan targetnya, sehingga capaiannya {capaian} ({kategori}).",
        "Target {nama}, yaitu {target}, terpenuhi dengan capaian {capaian} ({kategori}).",
        "Janji pada {nama} dipenuhi tepat sebesar {realisasi}; capaian {capaian} itu berkategori {kategori}.",
    ),
    Status.BELUM: (
        "{nama} baru mencapai {realisasi}, kurang {selisih} dari target {target}; capaiannya {capaian} ({kategori}).",
        "Dari target {target} pada {nama}, yang terwujud {realisasi}, sehingga masih ada kekurangan {selisih} dan capaiannya "
        "{capaian} ({kategori}).",
        "Realisasi {nama} berhenti pada {realisasi}, {selisih} di bawah target {target}, dengan capaian {capaian} ({kategori}).",
    ),
}
_POLA_LEBIH = (
    "{nama} seharusnya paling tinggi {target}, tetapi terealisasi {realisasi} atau {selisih} di atasnya; capaiannya {capaian} "
    "({kategori}).",
    "Batas {target} pada {nama} terlampaui {selisih} menjadi {realisasi}, sehingga capaiannya {capaian} ({kategori}).",
)
_POLA_PREDIKAT = (
    "{nama} memperoleh {realisasi}, belum setinggi target {target} ({capaian}).",
    "Target {target} pada {nama} belum diraih; hasilnya {realisasi} ({capaian}).",
)


def draf_3_2(k: Konteks) -> tuple[Blok, ...]:
    """The count, the mean, best and worst, then every IKU in a sentence of its own."""
    daftar = [i for i in k.dokumen.daftar_iku if k.hasil(i.kode)]
    if not daftar:
        return ()
    ringkas = paragraf_kalimat(_hitung(k), _rata(k), terbaik_terburuk(k, daftar))
    return (*ringkas, *paragraf_kalimat(*kalimat_indikator(k, daftar)))


def _hitung(k: Konteks) -> Isi:
    belum, tanpa = k.angka("jumlah:iku:belum"), k.angka("jumlah:iku:tanpa-angka")
    ekor = [
        rangkai("{n} belum mencapainya", n=bilangan(belum)) if belum and belum.angka else (),
        rangkai("{n} belum dapat dihitung", n=bilangan(tanpa)) if tanpa and tanpa.angka else (),
    ]
    ekor = [e for e in ekor if e]
    return rangkai(
        "{rujuk} memperlihatkan bahwa {baik} mencapai atau melampaui target{ekor}.",
        rujuk=Rujuk("tabel-3.2"),
        baik=baik_dari(k, "iku", "IKU"),
        ekor=rangkai(", sedangkan {isi}", isi=deret(ekor)) if ekor else "",
    )


def _rata(k: Konteks) -> Isi:
    iku = k.ukur.iku
    if iku is None or iku.angka is None:
        return rangkai("Rata-ratanya {alasan}.", alasan=alasan(iku))
    return rangkai(
        "Rata-rata capaian{dihitung} {rata} dengan kategori {kategori}.",
        dihitung=f" IKU{yang_dihitung(k)}" if yang_dihitung(k) else "nya",
        rata=persen(iku),
        kategori=classify(iku.angka, k.ukur.peringkat_kategori),
    )


def terbaik_terburuk(k: Konteks, daftar: Sequence[Indikator]) -> Isi:
    """The best and the worst of several, nothing where they are equal or fewer than two have a value."""
    ada = [(h.capaian.angka, i, h) for i in daftar if (h := k.hasil(i.kode)) and h.capaian.angka is not None]
    if len(ada) < 2:
        return ()
    atas, bawah = max(ada, key=lambda a: a[0]), min(ada, key=lambda a: a[0])
    if atas[0] == bawah[0]:
        return ()
    kembar = [i.nama for nilai, i, _ in ada if nilai == atas[0]]
    return rangkai(
        "Yang tertinggi ialah {atas} ({capaian_atas}) dan yang terendah {bawah} ({capaian_bawah}).",
        atas=deret(kembar),
        capaian_atas=persen(atas[2].capaian),
        bawah=bawah[1].nama,
        capaian_bawah=persen(bawah[2].capaian),
    )


def kalimat_indikator(k: Konteks, daftar: Sequence[Indikator]) -> list[Isi]:
    """A sentence an indicator by how it ended, each kind in turn in another wording, with the remark entered."""
    urutan: dict[str, int] = {}
    hasil = []
    for i in daftar:
        if h := k.hasil(i.kode):
            pola, jenis = _pola(k, i, h)
            pilihan = pilih(pola, urutan.get(jenis, 0))
            hasil.append(_kalimat(k, i, h, f"{pilihan.removesuffix('.')}{{rinci}}"))
            urutan[jenis] = urutan.get(jenis, 0) + 1
    return hasil


def _pola(k: Konteks, i: Indikator, h: HasilIndikator) -> tuple[Sequence[str], str]:
    status = k.status(i.kode)
    if status is Status.TANPA_ANGKA:
        return ("Capaian {nama} {alasan}.", "Untuk {nama}, capaiannya {alasan}."), status
    if status is Status.BELUM and isinstance(h.realisasi, str):
        return _POLA_PREDIKAT, "predikat"
    if status is Status.BELUM and (i.polaritas is Polaritas.MINIMUM):
        return _POLA_LEBIH, "lebih"
    if status is Status.BELUM and i.polaritas is Polaritas.STABIL:
        return (
            "{nama} berada di luar rentang yang ditetapkan dengan realisasi {realisasi}; capaiannya {capaian} ({kategori}).",
        ), "s"
    return _POLA[status], status


def _kalimat(k: Konteks, i: Indikator, h: HasilIndikator, pola: str) -> Isi:
    return rangkai(
        pola,
        nama=i.nama,
        realisasi=bersatuan(h.realisasi, i.satuan, kode_realisasi(h)),
        target=bersatuan(h.target, i.satuan),
        selisih=selisih(k.angka(f"selisih:{i.kode}"), i.satuan),
        capaian=_capaian(h),
        kategori=h.kategori or "tanpa kategori",
        alasan=alasan(h.capaian),
        rinci=_rinci(k, i),
    )


def _rinci(k: Konteks, i: Indikator) -> str:
    """The remark entered with the result as the end of the sentence, a longer one as sentences of its own."""
    baris = k.dokumen.realisasi(i.kode)
    isi = baris.penjelasan if baris else ""
    if not isi:
        return "."
    return f". {kata.kalimat(isi)}" if ". " in isi.strip() else f"; {kata.klausa(isi)}."


def _capaian(h: HasilIndikator) -> Isi:
    """The achievement, with the value before the cap where one applied."""
    if h.capaian.mentah is None or h.capaian.angka is None:
        return persen(h.capaian)
    mentah = AngkaTeks(f"{format_persen(h.capaian.mentah)}%", h.capaian.kode)
    return rangkai("{capaian} [sebelum dibatasi {mentah}]", capaian=persen(h.capaian), mentah=mentah)


def draf_3_11(k: Konteks) -> tuple[Blok, ...]:
    """The PK in force: how many promises were kept, and whether they are the IKU told of above."""
    pk, daftar, baik = k.dokumen.pk_berlaku(), k.indikator_pk(), k.angka("jumlah:pk:tercapai")
    if pk is None or not daftar:
        return ()
    hitung = rangkai(
        "Perjanjian Kinerja versi {versi}, yang berlaku pada akhir tahun, memuat {semua} indikator; {baik} di "
        "antaranya tercapai.",
        versi=str(pk.versi),
        semua=bilangan(k.angka("jumlah:pk")),
        baik=bilangan(baik) if baik and baik.angka else "belum satu pun",
    )
    lain = [i for i in daftar if not i.iku]
    if not lain:
        return paragraf_kalimat(hitung, rangkai("Semuanya IKU dan telah diuraikan bersama {rujuk}.", rujuk=Rujuk("tabel-3.2")))
    return paragraf_kalimat(hitung, *kalimat_indikator(k, lain))


def draf_rincian(k: Konteks, kelompok: str, sebutan: str, rujuk: str) -> tuple[Blok, ...]:
    """Program or kegiatan indicators: counts, best and worst, and a sentence for each that fell short."""
    daftar = [i for i in k.kelompok(kelompok) if k.hasil(i.kode)]
    if not daftar:
        return ()
    kurang = [i for i in daftar if k.status(i.kode) in (Status.BELUM, Status.TANPA_ANGKA)]
    if not kurang:
        return (paragraf("Semua target pada {rujuk} tercapai.", rujuk=Rujuk(rujuk)),)
    hitung = rangkai(
        "Pada tingkat {sebutan}, {baik} mencapai target ({rujuk}).",
        sebutan=sebutan,
        baik=baik_dari(k, kelompok, "indikator"),
        rujuk=Rujuk(rujuk),
    )
    return paragraf_kalimat(hitung, *kalimat_indikator(k, kurang))
