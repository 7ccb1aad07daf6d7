"""Drafts on why: causes, obstacles and remedies (3.6), programs that helped or hindered (3.7)."""

from __future__ import annotations

from collections.abc import Sequence

from sakip.laporan import kata
from sakip.laporan.konteks import Konteks, Status
from sakip.laporan.rangkai import deret, isian, paragraf_kalimat, pilih, rangkai
from sakip.laporan.tampil import persen
from sakip.naskah.simpul import Blok, Isi, Paragraf, Rujuk
from sakip.rencana.indikator import Indikator
from sakip.rencana.pohon import Jenis
from sakip.rencana.realisasi import Analisis, Pendukung

_BERHASIL = (
    "Keberhasilan {nama} ditopang oleh hal berikut: {sebab}.",
    "Target {nama} terpenuhi karena {sebab}.",
    "{nama} tercapai karena {sebab}.",
    "Pada {nama}, keberhasilan itu ditentukan oleh kenyataan bahwa {sebab}.",
)
_GAGAL = (
    "Belum tercapainya {nama} berpangkal pada hal ini: {sebab}.",
    "Kekurangan pada {nama} disebabkan oleh hal berikut: {sebab}.",
    "Target {nama} meleset karena {sebab}.",
    "Adapun {nama} tertinggal karena {sebab}.",
    "Pada {nama}, {sebab}.",
)
_HAMBATAN = (
    "Hambatan yang masih dirasakan: {hambatan}.",
    "Kendalanya, {hambatan}.",
    "Prosesnya masih terhambat karena {hambatan}.",
    "Pelaksanaannya tersendat karena {hambatan}.",
    "Kesulitan di lapangan: {hambatan}.",
)
_UPAYA = (
    "Untuk mengatasinya, {upaya}.",
    "Sebagai jalan keluar, {upaya}.",
    "Upaya yang sudah ditempuh: {upaya}.",
    "Selama tahun berjalan, {upaya}.",
    "Langkah yang telah diambil: {upaya}.",
    "Sejauh ini, {upaya}.",
)

_UPAYA_SAJA = ("Upaya yang dilakukan: {upaya}.", "Sepanjang tahun, {upaya}.", "Dalam pelaksanaannya, {upaya}.")


def indikator_dianalisis(k: Konteks) -> list[Indikator]:
    """Every IKU, then the program indicators that fell short and were analysed or stand below the second class."""
    rendah = {nama for nama, _ in k.ukur.peringkat_kategori[2:]}
    program = [
        i
        for i in k.dokumen.indikator_jenis(Jenis.PROGRAM)
        if not i.iku
        and k.status(i.kode) is Status.BELUM
        and (k.dokumen.analisis(i.kode) or (k.ukur.indikator[i.kode].kategori in rendah))
    ]
    return [*(i for i in k.dokumen.daftar_iku if i.kode in k.ukur.indikator), *program]


def draf_3_6(k: Konteks) -> tuple[Blok, ...]:
    """A paragraph an indicator from its analysis; what has none is named."""
    hasil: list[Blok] = []
    tanpa: list[Indikator] = []
    for i in indikator_dianalisis(k):
        analisis = k.dokumen.analisis(i.kode)
        if analisis and (analisis.penyebab or analisis.hambatan or analisis.upaya):
            hasil += paragraf_kalimat(*_uraian(k, i, analisis, len(hasil)))
        else:
            tanpa.append(i)
    if tanpa:
        hasil.append(
            Paragraf(
                isi=isian("analisis penyebab dan solusi untuk {nama}; isi lembar Analisis", nama=deret([i.nama for i in tanpa]))
            )
        )
    return tuple(hasil)


def _uraian(k: Konteks, i: Indikator, a: Analisis, n: int) -> Sequence[Isi]:
    belum = k.status(i.kode) in (Status.BELUM, Status.TANPA_ANGKA)
    sebab = rangkai(_pola_sebab(belum, n, a.penyebab), nama=i.nama, sebab=kata.klausa(a.penyebab)) if a.penyebab else ()
    if not a.penyebab:
        sebab = rangkai("Penyebab hasil {nama} belum diuraikan.", nama=i.nama)
    return (
        sebab,
        rangkai(_tanpa_ulang(_HAMBATAN, n, a.hambatan), hambatan=kata.klausa(a.hambatan)) if a.hambatan else (),
        rangkai(pilih(_UPAYA if a.hambatan else _UPAYA_SAJA, n), upaya=kata.klausa(a.upaya)) if a.upaya else (),
    )


def _pola_sebab(belum: bool, n: int, penyebab: str) -> str:
    return _tanpa_ulang(_GAGAL if belum else _BERHASIL, n, penyebab)


def _tanpa_ulang(pola: Sequence[str], n: int, isi: str) -> str:
    """The wording in turn; the next one without ``karena`` where the entered text says it itself."""
    urut = [pilih(pola, n + langkah) for langkah in range(len(pola))]
    return next((p for p in urut if "karena" not in p), urut[0]) if "karena" in isi else urut[0]


def draf_3_7(k: Konteks) -> tuple[Blok, ...]:
    """Which programs helped, and which hindered with their achievement and the reason."""
    baris = [p for p in k.dokumen.daftar_pendukung if k.dokumen.indikator(p.indikator)]
    if not baris:
        return ()
    bantu = list(dict.fromkeys(k.nama_simpul(p.simpul) for p in baris if p.menunjang))
    hambat = [p for p in baris if p.menunjang is False]
    kalimat: list[Isi] = []
    if bantu:
        kalimat.append(
            rangkai(
                "Menurut {rujuk}, yang menunjang capaian sasaran ialah {bantu}.", rujuk=Rujuk("tabel-3.7"), bantu=deret(bantu)
            )
        )
    kalimat += [_hambat(k, p, n) for n, p in enumerate(hambat)]
    if not hambat:
        kalimat.append(rangkai("Tidak ada program yang dinilai menghambat."))
    return paragraf_kalimat(*kalimat)


_TIDAK_MENUNJANG = (
    "{nama} tidak menunjang{capaian}{sebab}.",
    "Demikian pula {nama}{capaian}{sebab}.",
    "Dukungan yang kurang juga tampak pada {nama}{capaian}{sebab}.",
)


def _hambat(k: Konteks, p: Pendukung, n: int) -> Isi:
    gugus = k.gugus(p.simpul)
    ada = gugus is not None and gugus.capaian.angka is not None
    return rangkai(
        pilih(_TIDAK_MENUNJANG, n),
        nama=k.nama_simpul(p.simpul),
        capaian=rangkai(" dengan capaian {c}", c=persen(gugus.capaian)) if gugus and ada else "",
        sebab=f": {kata.klausa(p.penjelasan)}" if p.penjelasan else "",
    )
