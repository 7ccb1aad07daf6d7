"""The attachments: PK of every version, IKU decree, SAKIP team, Renstra matrix, action plan with results."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from sakip.kernel.periode import format_tanggal
from sakip.laporan.judul import belum_ada
from sakip.laporan.konteks import Konteks
from sakip.laporan.penomoran import Mendatar
from sakip.laporan.perjanjian import susun_pk
from sakip.laporan.rangkai import isian, keterangan, paragraf
from sakip.laporan.tabel.aksi import tabel_rencana_aksi, tabel_tim
from sakip.laporan.tabel.renstra import tabel_2_3, tabel_matriks
from sakip.naskah.simpul import Blok, GantiHalaman, Judul

Isi = Iterator[Blok | Mendatar]


def susun_lampiran(k: Konteks) -> Isi:
    """Lampiran 1 to 5."""
    yield Judul(tingkat=1, teks="LAMPIRAN", kode="lampiran")
    yield _judul(1, "Perjanjian Kinerja", "lampiran-pk")
    for n, pk in enumerate(k.dokumen.daftar_pk):
        if n:
            yield GantiHalaman()
        yield from susun_pk(k, pk, sendiri=False)
    if not k.dokumen.daftar_pk:
        yield belum_ada("naskah Perjanjian Kinerja", "PK dan PK Target")
    yield from _iku(k)
    yield Mendatar(tuple(_tim(k)))
    yield Mendatar(_matriks(k))
    yield Mendatar((GantiHalaman(), *_aksi(k)))


def _judul(nomor: int, teks: str, kode: str) -> Judul:
    return Judul(tingkat=2, teks=teks, kode=kode, nomor=f"Lampiran {nomor}.")


def _matriks(k: Konteks) -> tuple[Blok, ...]:
    isi: tuple[Blok, ...] = tabel_matriks(k) or (belum_ada("matriks Renstra", "Indikator dan Target"),)
    return (_judul(4, "Matriks Rencana Strategis", "lampiran-renstra"), *isi)


def _iku(k: Konteks) -> Isi:
    judul, tabel = _judul(2, "Penetapan Indikator Kinerja Utama", "lampiran-iku"), tabel_2_3(k)
    if tabel is None:
        yield judul
        yield belum_ada("penetapan IKU", "Indikator (kolom IKU)")
        return
    nomor = k.unit.nomor_sk_iku or isian("nomor keputusan; isi lembar Unit")
    pengantar = paragraf("IKU {unit} ditetapkan dengan keputusan Nomor {nomor} sebagai berikut.", unit=k.unit.nama, nomor=nomor)
    yield Mendatar((judul, pengantar, replace(tabel, kode="tabel-lampiran-iku")))


def _aksi(k: Konteks) -> tuple[Blok, ...]:
    judul = _judul(5, "Rencana Aksi dan Realisasi per Triwulan", "lampiran-rencana-aksi")
    tabel = tabel_rencana_aksi(k)
    if tabel is None:
        return (judul, belum_ada("rencana aksi per triwulan", "Rencana Aksi"))
    return (
        judul,
        tabel,
        keterangan(
            "Untuk indikator kumulatif, target dan realisasi setiap triwulan ialah jumlah pada triwulan itu dan "
            "capaiannya dihitung "
            "dari jumlah sampai triwulan tersebut. Untuk indikator lainnya, nilai yang tercantum ialah keadaan pada "
            "akhir triwulan."
        ),
    )


def _tim(k: Konteks) -> Iterator[Blok]:
    yield _judul(3, "Tim SAKIP", "lampiran-tim")
    tabel = tabel_tim(k)
    if tabel is None:
        yield belum_ada("tim SAKIP", "Tim SAKIP")
        return
    if k.unit.nomor_sk_tim:
        tanggal = f" tanggal {format_tanggal(k.unit.tanggal_sk_tim)}" if k.unit.tanggal_sk_tim else ""
        yield paragraf("Tim dibentuk dengan keputusan Nomor {nomor}{tanggal}.", nomor=k.unit.nomor_sk_tim, tanggal=tanggal)
    yield tabel
