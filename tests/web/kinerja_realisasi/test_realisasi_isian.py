"""Entering results: one indicator, a whole quarter all or nothing, two editors, locks, audit."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from sakip.web.audit.models import Peristiwa
from sakip.web.kinerja.actions.baris import change
from sakip.web.kinerja.actions.realisasi import Isian, SebagianBentrok, save_quarter
from sakip.web.kinerja.models import Analisis, HasilIndikator, Indikator, Pendukung, Realisasi, Simpul
from sakip.web.tenggat.actions.tenggat import set_deadline
from sakip.web.tenggat.models import JenisTenggat

DASAR = "/i/misal/u/bluto/2023/realisasi/"


def _indikator(kode: str) -> Indikator:
    return Indikator.objects.get(kode=kode)


def _realisasi(kode: str) -> Realisasi:
    return Realisasi.objects.select_related("indikator").get(indikator__kode=kode)


def _isian_satu(kode: str, triwulan: int, **ganti: str) -> dict[str, str]:
    """What the browser sends from the page of one indicator."""
    realisasi = _realisasi(kode)
    analisis = Analisis.objects.filter(indikator__kode=kode).first()
    field = f"tw{triwulan}" if triwulan else "tahunan"
    kini = getattr(realisasi, field)
    awal = {field: "" if kini is None else str(kini), "penjelasan": realisasi.penjelasan}
    if not triwulan:
        awal |= {"target_diukur": str(realisasi.target_diukur or ""), "bukti": realisasi.bukti}
    isi = {"r-kunci_versi": str(realisasi.kunci_versi), "a-kunci_versi": str(analisis.kunci_versi) if analisis else ""}
    for nama, nilai in awal.items():
        isi |= {f"r-{nama}": nilai, f"initial-r-{nama}": nilai}
    for nama in ("penyebab", "hambatan", "upaya", "tindak_lanjut"):
        nilai = getattr(analisis, nama, "")
        isi |= {f"a-{nama}": nilai, f"initial-a-{nama}": nilai}
    return isi | {nama.replace("_", "-", 1): nilai for nama, nilai in ganti.items()}


def _kunci(dunia, jenis: JenisTenggat) -> None:
    set_deadline(
        instansi=dunia.instansi, tahun=2023, jenis=jenis, tanggal=date(2023, 4, 15), mengunci=True, by=dunia.orang["pembina"]
    )


def test_a_result_and_its_analysis_are_stored_and_computed(dunia, tahun) -> None:
    client, satu = dunia.client("perencana"), _indikator("IKU2")
    isi = _isian_satu("IKU2", 1, r_tw1="19,5", a_penyebab="Camat memimpin rapat koordinasi")
    jawaban = client.post(f"{DASAR}indikator/{satu.pk}/1/", isi)
    assert jawaban.status_code == 302
    assert jawaban.headers["Location"] == f"{DASAR}indikator/{satu.pk}/1/"
    assert _realisasi("IKU2").tw1 == Decimal("19.5")
    assert Analisis.objects.get(indikator=satu).penyebab == "Camat memimpin rapat koordinasi"
    assert HasilIndikator.objects.get(tahun_kinerja=tahun, kode="IKU2").triwulan[0] == ["19,5", "97.5000000000"]
    assert "97,50%" in client.get(f"{DASAR}indikator/{satu.pk}/1/").content.decode()
    peristiwa = Peristiwa.objects.get(jenis="realisasi.isi_tw1")
    assert peristiwa.perubahan == [["tw1", "18", "19.5"]]
    assert (peristiwa.unit_id, peristiwa.tahun, peristiwa.oleh_id) == (dunia.unit.pk, 2023, dunia.orang["perencana"].pk)


def test_save_and_go_on_leads_to_the_next_indicator(dunia, tahun) -> None:
    daftar = list(HasilIndikator.objects.filter(tahun_kinerja=tahun).values_list("indikator", flat=True))
    jawaban = dunia.client("perencana").post(f"{DASAR}indikator/{daftar[0]}/0/", _isian_satu("IKU1", 0) | {"lanjut": "1"})
    assert jawaban.headers["Location"] == f"{DASAR}indikator/{daftar[1]}/0/"
    assert not Peristiwa.objects.filter(jenis__startswith="realisasi.isi").exists()  # nothing was changed


@pytest.mark.parametrize(
    ("kode", "nilai", "pesan"),
    [
        ("IKU2", "1.234", "dapat dibaca dua cara"),
        ("IKU2", "banyak", "bukan angka"),
        ("IKU2", "<script>alert(1)</script>", "bukan angka"),
        ("IKU3", "ZZ", "tidak ada pada skala"),
    ],
)
def test_bad_values_say_how_to_mend(dunia, tahun, kode, nilai, pesan) -> None:
    satu = _indikator(kode)
    lama = _realisasi(kode).tahunan
    jawaban = dunia.client("perencana").post(f"{DASAR}indikator/{satu.pk}/0/", _isian_satu(kode, 0, r_tahunan=nilai))
    assert jawaban.status_code == 200
    assert pesan in jawaban.content.decode()
    assert "<script>alert" not in jawaban.content.decode()
    assert _realisasi(kode).tahunan == lama


def test_a_scale_is_a_choice_and_spelt_as_the_scale(dunia, tahun) -> None:
    satu = _indikator("IKU3")
    client = dunia.client("perencana")
    assert '<select name="r-tahunan"' in client.get(f"{DASAR}indikator/{satu.pk}/0/").content.decode()
    assert client.post(f"{DASAR}indikator/{satu.pk}/0/", _isian_satu("IKU3", 0, r_tahunan="b")).status_code == 302
    assert _realisasi("IKU3").tahunan == "B"


def test_zero_is_a_result_and_empty_is_none(dunia, tahun) -> None:
    satu, client = _indikator("IKU2"), dunia.client("perencana")
    client.post(f"{DASAR}indikator/{satu.pk}/1/", _isian_satu("IKU2", 1, r_tw1="0"))
    assert _realisasi("IKU2").tw1 == Decimal(0)
    client.post(f"{DASAR}indikator/{satu.pk}/1/", _isian_satu("IKU2", 1, r_tw1=""))
    assert _realisasi("IKU2").tw1 is None


def test_second_editor_is_told_and_may_then_overwrite(dunia, tahun) -> None:
    satu, client = _indikator("IKU2"), dunia.client("perencana")
    basi = _isian_satu("IKU2", 1, r_tw1="19")
    change(_realisasi("IKU2"), by=dunia.orang["administrator"], tw1=Decimal(17))
    jawaban = client.post(f"{DASAR}indikator/{satu.pk}/1/", basi)
    assert jawaban.status_code == 200
    assert "Nilai yang tersimpan sekarang: 17" in jawaban.content.decode()
    assert _realisasi("IKU2").tw1 == Decimal(17)
    versi = jawaban.context["formulir"].data["r-kunci_versi"]
    assert client.post(f"{DASAR}indikator/{satu.pk}/1/", basi | {"r-kunci_versi": versi}).status_code == 302
    assert _realisasi("IKU2").tw1 == Decimal(19)


def test_a_clash_in_the_analysis_keeps_the_result_unsaved_too(dunia, tahun) -> None:
    satu = _indikator("IKU1")
    basi = _isian_satu("IKU1", 0, r_tahunan="70", a_upaya="dari orang kedua")
    change(Analisis.objects.get(indikator=satu), by=dunia.orang["administrator"], upaya="dari orang pertama")
    assert dunia.client("perencana").post(f"{DASAR}indikator/{satu.pk}/0/", basi).status_code == 200
    assert _realisasi("IKU1").tahunan == Decimal(83)


def test_locked_quarter_keeps_its_result_but_the_analysis_stays_open(dunia, tahun) -> None:
    _kunci(dunia, JenisTenggat.TW1)
    satu, client = _indikator("IKU2"), dunia.client("perencana")
    assert "Minta pembukaan kunci" in client.get(f"{DASAR}indikator/{satu.pk}/1/").content.decode()
    isi = _isian_satu("IKU2", 1, r_tw1="1", a_hambatan="musim hujan")
    assert client.post(f"{DASAR}indikator/{satu.pk}/1/", isi).status_code == 302
    assert _realisasi("IKU2").tw1 == Decimal(18)
    assert Analisis.objects.get(indikator=satu).hambatan == "musim hujan"


def _isian_tabel(tahun, triwulan: int) -> dict[str, str]:
    """What the browser sends from the table of a quarter."""
    field = f"tw{triwulan}" if triwulan else "tahunan"
    isi: dict[str, str] = {}
    for r in Realisasi.objects.filter(tahun_kinerja=tahun):
        awal = f"i{r.indikator_id}"
        nilai = getattr(r, field)
        teks = "" if nilai is None else str(nilai).replace(".", ",")
        isi |= {f"{awal}-kunci_versi": str(r.kunci_versi)}
        for nama, v in ((field, teks), ("penjelasan", r.penjelasan)):
            isi |= {f"{awal}-{nama}": v, f"initial-{awal}-{nama}": v}
    return isi


def test_the_whole_quarter_is_stored_together(dunia, tahun) -> None:
    a, b = _indikator("IKU1").pk, _indikator("IKU2").pk
    isi = _isian_tabel(tahun, 3) | {f"i{a}-tw3": "81", f"i{b}-tw3": "59,25", f"i{b}-penjelasan": "rekap kecamatan"}
    assert dunia.client("perencana").post(f"{DASAR}triwulan/3/", isi).status_code == 302
    assert (_realisasi("IKU1").tw3, _realisasi("IKU2").tw3) == (Decimal(81), Decimal("59.25"))
    assert Peristiwa.objects.filter(jenis="realisasi.isi_tw3").count() == 2


def test_one_bad_row_stores_no_row(dunia, tahun) -> None:
    a, b = _indikator("IKU1").pk, _indikator("IKU2").pk
    isi = _isian_tabel(tahun, 3) | {f"i{a}-tw3": "81", f"i{b}-tw3": "salah"}
    jawaban = dunia.client("perencana").post(f"{DASAR}triwulan/3/", isi)
    assert jawaban.status_code == 200
    halaman = jawaban.content.decode()
    assert f'href="#id_i{b}-tw3"' in halaman
    assert 'value="81"' in halaman
    assert _realisasi("IKU1").tw3 is None


def test_a_row_changed_by_somebody_else_stores_no_row_and_is_marked(dunia, tahun) -> None:
    a, b = _indikator("IKU1").pk, _indikator("IKU2").pk
    isi = _isian_tabel(tahun, 3) | {f"i{a}-tw3": "81", f"i{b}-tw3": "60"}
    change(_realisasi("IKU2"), by=dunia.orang["administrator"], tw3=Decimal(57))
    jawaban = dunia.client("perencana").post(f"{DASAR}triwulan/3/", isi)
    assert "Nilai yang tersimpan sekarang: 57" in jawaban.content.decode()
    assert (_realisasi("IKU1").tw3, _realisasi("IKU2").tw3) == (None, Decimal(57))


def test_rows_i_did_not_touch_do_not_clash(dunia, tahun) -> None:
    isi = _isian_tabel(tahun, 3) | {f"i{_indikator('IKU1').pk}-tw3": "81"}
    change(_realisasi("IKU2"), by=dunia.orang["administrator"], tw3=Decimal(57))
    assert dunia.client("perencana").post(f"{DASAR}triwulan/3/", isi).status_code == 302
    assert (_realisasi("IKU1").tw3, _realisasi("IKU2").tw3) == (Decimal(81), Decimal(57))


def test_a_locked_quarter_refuses_the_table(dunia, tahun) -> None:
    _kunci(dunia, JenisTenggat.TW3)
    isi = _isian_tabel(tahun, 3) | {f"i{_indikator('IKU1').pk}-tw3": "81"}
    jawaban = dunia.client("perencana").post(f"{DASAR}triwulan/3/", isi)
    assert jawaban.status_code == 200
    assert "terkunci karena tenggat" in jawaban.content.decode()
    assert _realisasi("IKU1").tw3 is None


def test_the_action_takes_only_fields_of_its_period_and_indicators_of_its_plan(dunia, tahun) -> None:
    realisasi = _realisasi("IKU1")
    asing = Isian(indikator=realisasi.indikator, isi={"tw2": 1}, dilihat=realisasi.kunci_versi)
    with pytest.raises(ValueError, match="another period"):
        save_quarter(tahun_kinerja=tahun, triwulan=1, daftar=[asing], by=dunia.orang["perencana"])
    lain = Indikator(rencana_id=999, kode="X")
    with pytest.raises(ValueError, match="another plan"):
        save_quarter(
            tahun_kinerja=tahun,
            triwulan=1,
            daftar=[Isian(indikator=lain, isi={"tw1": 1}, dilihat=None)],
            by=dunia.orang["perencana"],
        )


def test_adding_a_row_that_somebody_else_added_is_a_clash(dunia, tahun) -> None:
    isian = Isian(indikator=_indikator("IKU1"), isi={"tw1": Decimal(1)}, dilihat=None)
    with pytest.raises(SebagianBentrok):
        save_quarter(tahun_kinerja=tahun, triwulan=1, daftar=[isian], by=dunia.orang["perencana"])


def test_supporters_are_changed_removed_and_added(dunia, tahun) -> None:
    satu = _indikator("IKU1")
    ada = Pendukung.objects.filter(indikator=satu).first()
    simpul = Simpul.objects.filter(rencana=tahun.rencana, jenis="kegiatan").exclude(pk=ada.simpul_id).first()
    alamat = f"{DASAR}indikator/{satu.pk}/pendukung/"
    client = dunia.client("perencana")
    dasar = {f"p{ada.pk}-kunci_versi": str(ada.kunci_versi), f"p{ada.pk}-menunjang": "tidak", f"p{ada.pk}-penjelasan": "kurang"}
    isi = dasar | {"b0-simpul": str(simpul.pk), "b0-menunjang": "ya", "b0-penjelasan": "baru"}
    assert client.post(alamat, isi).status_code == 302
    ada.refresh_from_db()
    assert (ada.menunjang, ada.penjelasan) == (False, "kurang")
    assert Pendukung.objects.get(indikator=satu, simpul=simpul).menunjang is True
    isi = {f"p{p.pk}-kunci_versi": str(p.kunci_versi) for p in Pendukung.objects.filter(indikator=satu)}
    isi |= {f"p{ada.pk}-hapus": "on"}
    assert client.post(alamat, isi).status_code == 302
    assert not Pendukung.objects.filter(pk=ada.pk).exists()


def test_a_node_of_another_plan_cannot_support(dunia, tahun) -> None:
    satu = _indikator("IKU1")
    daerah = Simpul.objects.exclude(rencana=tahun.rencana).first()
    banyak = Pendukung.objects.count()
    isi = {f"p{p.pk}-kunci_versi": str(p.kunci_versi) for p in Pendukung.objects.filter(indikator=satu)}
    jawaban = dunia.client("perencana").post(f"{DASAR}indikator/{satu.pk}/pendukung/", isi | {"b0-simpul": str(daerah.pk)})
    assert jawaban.status_code == 200
    assert Pendukung.objects.count() == banyak
