"""BAB V: what the survey says, in a few sentences."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from sakip.laporan.judul import bab, subbab
from sakip.laporan.rangkai import Sisipan, daftar, deret, paragraf, rangkai
from sakip.laporan.skm.angka import banyak, bernama, ikm
from sakip.laporan.skm.konteks import KonteksSkm
from sakip.laporan.skm.tabel_tindak import rencana
from sakip.naskah.simpul import Blok, Rujuk


def susun_bab5(k: KonteksSkm) -> Iterator[Blok]:
    """Conclusion and what follows."""
    yield bab("V", "PENUTUP")
    yield subbab("A", "Kesimpulan", "kesimpulan")
    if isinstance(k.semua.ikm, Decimal):
        yield paragraf("Berdasarkan hasil survei {unit} pada {periode} disimpulkan:", unit=k.unit, periode=k.survei.periode)
        yield daftar(_kesimpulan(k), "huruf")
    else:
        yield paragraf("IKM {unit} pada {periode} {ikm}.", unit=k.unit, periode=k.survei.periode, ikm=ikm(k.semua))
    yield subbab("B", "Langkah Selanjutnya", "langkah-selanjutnya")
    acuan: Sisipan = rangkai("pada {rujuk} ", rujuk=Rujuk("tabel-tindak-lanjut")) if rencana(k) else ""
    yield paragraf(
        "Rencana tindak lanjut {acuan}dilaksanakan oleh penanggung jawabnya masing-masing dan hasilnya dilaporkan pada survei "
        "periode berikutnya. Hasil survei ini diumumkan kepada masyarakat melalui lembar publikasi pada Lampiran 3.",
        acuan=acuan,
    )


def _kesimpulan(k: KonteksSkm) -> list[Sisipan]:
    h = k.semua
    butir: list[Sisipan] = [
        rangkai(
            "IKM sebesar {ikm} dari {n} responden, dengan mutu pelayanan {mutu} ({kinerja});",
            ikm=ikm(h),
            n=banyak(h.responden),
            mutu=h.kelas.mutu,
            kinerja=h.kelas.kinerja.lower(),
        )
    ]
    urut = k.peringkat()
    if urut[0].nrr != urut[-1].nrr:
        butir += [
            rangkai("unsur yang dinilai paling baik ialah {tinggi};", tinggi=deret([bernama(u) for u in k.tertinggi()])),
            rangkai(
                "unsur yang perlu didahulukan perbaikannya ialah {rendah}; dan", rendah=deret([bernama(u) for u in k.terendah()])
            ),
        ]
    else:
        butir.append("kesembilan unsur memperoleh nilai yang sama; dan")
    cukup = {
        None: "tidak dapat dinilai karena jumlah pengguna layanan belum diketahui",
        True: "terpenuhi",
        False: "belum terpenuhi",
    }
    return [*butir, f"ukuran sampel paling sedikit {cukup[k.hasil.sampel.cukup]}."]
