"""A section's own text: write it, take it away."""

from __future__ import annotations

from sakip.web.audit.terjaga import Bentrok
from sakip.web.instansi.models import Pengguna
from sakip.web.kinerja.actions.baris import add, batch, change, remove
from sakip.web.kinerja.models import Narasi, TahunKinerja
from sakip.web.tenggat.kunci import require_open
from sakip.web.tenggat.models import Bagian


def save_text(*, tahun_kinerja: TahunKinerja, bagian: str, teks: str, dilihat: int | None, by: Pengguna) -> Narasi:
    """Store a section's own text; ``dilihat`` is the version that was seen, None for a draft. Raises Bentrok, Terkunci."""
    with batch():
        require_open(tahun_kinerja, Bagian.LAPORAN)
        ada = Narasi.objects.select_for_update().filter(tahun_kinerja=tahun_kinerja, bagian=bagian).first()
        if ada is None and dilihat is None:
            return add(Narasi(tahun_kinerja=tahun_kinerja, bagian=bagian, teks=teks), by=by, jenis="narasi.tulis")
        if ada is None or dilihat is None:
            raise Bentrok(ada)
        return change(ada, by=by, dilihat=dilihat, jenis="narasi.ubah", teks=teks)


def back_to_draft(*, narasi: Narasi, dilihat: int, by: Pengguna) -> None:
    """Delete a section's own text, so that the draft stands again. Raises Bentrok, Terkunci."""
    with batch():
        require_open(narasi.tahun_kinerja, Bagian.LAPORAN)
        remove(narasi, by=by, dilihat=dilihat, jenis="narasi.kembali_ke_draf")
