"""The paper questionnaire of a survey: profile, the nine unsur in the order of the questionnaire, the unit's own questions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sakip.kernel.periode import format_tanggal
from sakip.naskah.simpul import Bagian, Isi, Kolom, Naskah, Paragraf, Penomoran, Perataan, Sel, Tabel, Teks
from sakip.survei.profil import DAFTAR_PROFIL
from sakip.survei.survei import Survei
from sakip.survei.unsur import Unsur, urutan_kuesioner

_BARIS_SARAN = 3
_SELA = "     "


@dataclass(frozen=True, slots=True, kw_only=True)
class PertanyaanKertas:
    """A question of the unit itself; without options there is a line to write on."""

    teks: str
    pilihan: tuple[str, ...] = ()


def compose_kuesioner(survei: Survei, daftar_pertanyaan: Sequence[PertanyaanKertas] = (), *, tautan: str = "") -> Naskah:
    """A4, to be printed on both sides and filled in by hand; digits are circled, so that they can be typed in as they are.

    ``tautan`` is the address of the online form, "" where there is none.
    """
    return Naskah(
        judul=f"Kuesioner Survei Kepuasan Masyarakat {survei.unit} {survei.periode}",
        pengarang=survei.unit,
        subjek="Kuesioner SKM",
        kertas="A4",
        daftar_bagian=(
            Bagian(
                penomoran=Penomoran.TANPA,
                isi=(
                    *_kepala(survei),
                    _nomor(),
                    _pengantar(tautan),
                    _judul("Profil responden"),
                    _profil(survei),
                    _judul("Pendapat tentang pelayanan"),
                    _unsur(),
                    *((_judul("Pertanyaan tambahan"), _tambahan(daftar_pertanyaan)) if daftar_pertanyaan else ()),
                    _judul("Saran dan masukan"),
                    _saran(),
                    _penutup(),
                ),
            ),
        ),
    )


def _kepala(survei: Survei) -> tuple[Paragraf, ...]:
    baris = ["KUESIONER SURVEI KEPUASAN MASYARAKAT", ", ".join(filter(None, (survei.unit, survei.pemda)))]
    masa = ""
    if survei.mulai and survei.selesai:
        masa = f" ({format_tanggal(survei.mulai)} sampai {format_tanggal(survei.selesai)})"
    tebal = [_paragraf(b, tebal=True, perataan=Perataan.TENGAH) for b in baris]
    return (*tebal, _paragraf(f"{survei.periode}{masa}", perataan=Perataan.TENGAH))


def _paragraf(teks: str, *, tebal: bool = False, perataan: Perataan = Perataan.KIRI) -> Paragraf:
    return Paragraf(isi=_teks(teks, tebal), gaya="pernyataan", perataan=perataan)


def _judul(teks: str) -> Paragraf:
    return _paragraf(teks, tebal=True)


def _teks(teks: str, tebal: bool = False) -> Isi:
    return (Teks(teks, tebal=tebal),)


def _tabel(kode: str, judul: str, lebar: Sequence[float], baris: Sequence[Sequence[Sel]], kepala: Sequence[Sel] = ()) -> Tabel:
    return Tabel(
        kode=kode,
        judul=judul,
        nomor="",
        kolom=tuple(Kolom(lebar=n) for n in lebar),
        kepala=(tuple(kepala),) if kepala else (),
        baris=tuple(tuple(b) for b in baris),
    )


def _nomor() -> Tabel:
    sel = (Sel(isi=_teks("Nomor formulir (diisi petugas)")), Sel(), Sel(isi=_teks("Tanggal pengisian")), Sel())
    return _tabel("nomor", "Nomor formulir", (3, 2, 2, 2), (sel,))


def _pengantar(tautan: str) -> Paragraf:
    teks = (
        "Lingkari satu angka pada setiap pertanyaan sesuai dengan pengalaman Saudara. Nama, NIK, dan nomor telepon tidak perlu "
        "ditulis. Jawaban Saudara dirahasiakan dan hanya digunakan untuk memperbaiki pelayanan."
    )
    return _paragraf(f"{teks} Kuesioner ini dapat juga diisi pada {tautan}." if tautan else teks)


def _bernomor(pilihan: Sequence[str]) -> Isi:
    return _teks(_SELA.join(f"{n}. {p}".replace(" ", "\u00a0") for n, p in enumerate(pilihan, 1)))


def _profil(survei: Survei) -> Tabel:
    baris = [(Sel(isi=_teks(p.nama)), Sel(isi=_bernomor(p.pilihan))) for p in DAFTAR_PROFIL]
    layanan = [n.nama for n in survei.daftar_layanan]
    baris.append((Sel(isi=_teks("Jenis layanan yang diterima")), Sel(isi=_bernomor(layanan) if layanan else ())))
    return _tabel("profil", "Profil responden", (2, 7), baris)


def _unsur() -> Tabel:
    kepala = [Sel(isi=_teks(t), tebal=True) for t in ("No.", "Pertanyaan", "Jawaban (lingkari satu angka)")]
    kepala[2] = Sel(isi=kepala[2].isi, tebal=True, rentang_kolom=4)
    return _tabel("unsur", "Pendapat", (0.5, 4.9, 1.5, 1.6, 1.6, 1.6), [_baris_unsur(u) for u in urutan_kuesioner()], kepala)


def _baris_unsur(unsur: Unsur) -> list[Sel]:
    pilihan = [Sel(isi=(Teks(f"{n}", tebal=True), Teks(f". {p}"))) for n, p in enumerate(unsur.pilihan, 1)]
    return [Sel(isi=_teks(f"{unsur.urutan_kuesioner}.")), Sel(isi=_teks(unsur.pertanyaan)), *pilihan]


def _tambahan(daftar: Sequence[PertanyaanKertas]) -> Tabel:
    baris = [(Sel(isi=_teks(p.teks)), Sel(isi=_bernomor(p.pilihan) if p.pilihan else ())) for p in daftar]
    return _tabel("tambahan", "Pertanyaan tambahan", (4, 5), baris)


def _saran() -> Tabel:
    return _tabel("saran", "Saran dan masukan", (1,), [(Sel(isi=_teks("\u00a0")),) for _ in range(_BARIS_SARAN)])


def _penutup() -> Paragraf:
    return _paragraf("Terima kasih atas kesediaan Saudara mengisi kuesioner ini.", perataan=Perataan.TENGAH)
