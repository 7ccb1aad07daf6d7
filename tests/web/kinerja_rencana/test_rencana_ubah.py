"""Changing the plan: tree, marks, indicators, RKT; with invariants, lock and audit."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.urls import reverse

from sakip.web.audit.models import Peristiwa
from sakip.web.kinerja.actions.baris import change
from sakip.web.kinerja.actions.rencana import MasihDirujuk, RencanaDitolak, remove_node, store_node
from sakip.web.kinerja.models import Dukungan, Indikator, Rencana, Simpul, TahunKinerja, TargetRkt, TargetTahunan


def alamat(nama: str, *argumen: object, kueri: str = "") -> str:
    return reverse(f"kinerja:{nama}", args=("misal", "bluto", 2023, *argumen)) + kueri


def simpul(tahun: TahunKinerja, kode: str) -> Simpul:
    return Simpul.objects.get(rencana__in=[tahun.rencana_id, tahun.rencana.induk_id], kode=kode)


def isian(ada: Simpul, **ganti: object) -> dict[str, object]:
    isi = {
        "kode": ada.kode,
        "induk": ada.induk_id or "",
        "nama": ada.nama,
        "penanggung_jawab": ada.penanggung_jawab,
        "kunci_versi": ada.kunci_versi,
    }
    return isi | ganti


def test_add_with_proposed_code(tahun, dunia) -> None:
    klien, t1 = dunia.client("perencana"), simpul(tahun, "T1")
    url = alamat("simpul_tambah", kueri=f"?jenis=sasaran&induk={t1.pk}")
    assert 'value="S4"' in klien.get(url).content.decode()
    jawab = klien.post(url, {"kode": "S4", "induk": t1.pk, "nama": "Meningkatnya Ketertiban", "penanggung_jawab": "Camat"})
    baru = simpul(tahun, "S4")
    assert jawab.status_code == 302 and jawab["Location"].endswith(f"#s{baru.pk}")
    assert (baru.jenis, baru.induk, baru.rencana_id) == ("sasaran", t1, tahun.rencana_id)
    peristiwa = Peristiwa.objects.first()
    assert (peristiwa.jenis, peristiwa.oleh_id, peristiwa.unit_id) == (
        "simpul.tambah",
        dunia.orang["perencana"].pk,
        dunia.unit.pk,
    )
    pesan = " ".join(str(p) for p in klien.get(alamat("rencana")).context["messages"])
    assert "REN013" in pesan, "a sasaran without indicator is found after saving"


def test_child_code_follows_the_parent(tahun, dunia) -> None:
    kegiatan = simpul(tahun, "7.01.02.2.04")
    isi = dunia.client("perencana").get(alamat("simpul_tambah", kueri=f"?jenis=sub+kegiatan&induk={kegiatan.pk}"))
    assert 'value="7.01.02.2.04.0001"' in isi.content.decode()


@pytest.mark.parametrize("induk", ["T1", "M3", "7.01.03"])
def test_only_lawful_parents(tahun, dunia, induk: str) -> None:
    program = simpul(tahun, "7.01.02")
    jawab = dunia.client("perencana").post(alamat("simpul_ubah", program.pk), isian(program, induk=simpul(tahun, induk).pk))
    assert jawab.status_code == 200
    program.refresh_from_db()
    assert program.induk.kode == "S1"
    with pytest.raises(RencanaDitolak):
        store_node(simpul=program, isi={"induk": simpul(tahun, induk)}, by=dunia.orang["perencana"])


def test_no_circle_and_no_foreign_parent(tahun, dunia) -> None:
    by = dunia.orang["perencana"]
    t1 = simpul(tahun, "T1")
    for induk in (t1, simpul(tahun, "S1")):
        with pytest.raises(RencanaDitolak):
            store_node(simpul=t1, isi={"induk": induk}, by=by)
    lain = Rencana(instansi=dunia.instansi, unit=dunia.unit_lain, tahun_awal=2021, tahun_akhir=2026)
    lain.save(dari_action=True)
    asing = Simpul(rencana=lain, kode="S9", jenis="sasaran", nama="Milik unit lain")
    asing.save(dari_action=True)
    program = simpul(tahun, "7.01.02")
    with pytest.raises(RencanaDitolak):
        store_node(simpul=program, isi={"induk": asing}, by=by)
    dunia.client("perencana").post(alamat("simpul_ubah", program.pk), isian(program, induk=asing.pk))
    program.refresh_from_db()
    assert program.induk.kode == "S1"


def test_move_to_another_parent(tahun, dunia) -> None:
    program, s3 = simpul(tahun, "7.01.02"), simpul(tahun, "S3")
    assert dunia.client("perencana").post(alamat("simpul_ubah", program.pk), isian(program, induk=s3.pk)).status_code == 302
    program.refresh_from_db()
    assert program.induk == s3
    assert ["induk", str(simpul(tahun, "S1").pk), str(s3.pk)] in Peristiwa.objects.first().perubahan


def test_taken_code_is_refused_with_its_owner(tahun, dunia) -> None:
    s1 = simpul(tahun, "S1")
    for kode, milik in (("S2", "Meningkatnya Fasilitasi"), ("M3.S1", "Meningkatnya Layanan")):
        isi = dunia.client("perencana").post(alamat("simpul_ubah", s1.pk), isian(s1, kode=kode)).content.decode()
        assert f"Kode {kode} sudah dipakai" in isi and milik in isi


def test_second_editor_of_a_node_is_told(tahun, dunia) -> None:
    s1 = simpul(tahun, "S1")
    data = isian(s1, nama="Dari orang kedua")
    change(s1, by=dunia.orang["administrator"], nama="Dari orang pertama")
    isi = dunia.client("perencana").post(alamat("simpul_ubah", s1.pk), data).content.decode()
    assert "sudah diubah orang lain" in isi and "Dari orang pertama" in isi
    s1.refresh_from_db()
    assert s1.nama == "Dari orang pertama"


def test_deletion_is_refused_while_referred_to(tahun, dunia) -> None:
    s1 = simpul(tahun, "S1")
    klien = dunia.client("perencana")
    isi = klien.get(alamat("simpul_hapus", s1.pk)).content.decode()
    assert "program 7.01.02" in isi and "IKU1" in isi and "Hapus sasaran" not in isi.split("Belum dapat dihapus")[1]
    klien.post(alamat("simpul_hapus", s1.pk), {"kunci_versi": s1.kunci_versi})
    assert Simpul.objects.filter(pk=s1.pk).exists()
    with pytest.raises(MasihDirujuk):
        remove_node(simpul=s1, by=dunia.orang["perencana"])


def test_deletion(tahun, dunia) -> None:
    baru = store_node(
        simpul=Simpul(rencana=tahun.rencana, jenis="sasaran"),
        isi={"kode": "S9", "nama": "Sementara", "induk": simpul(tahun, "T1")},
        by=dunia.orang["perencana"],
    )
    klien = dunia.client("perencana")
    assert klien.post(alamat("simpul_hapus", baru.pk), {"kunci_versi": baru.kunci_versi + 7}).status_code == 200
    assert Simpul.objects.filter(pk=baru.pk).exists()
    assert klien.post(alamat("simpul_hapus", baru.pk), {"kunci_versi": baru.kunci_versi}).status_code == 302
    assert not Simpul.objects.filter(pk=baru.pk).exists()
    assert Peristiwa.objects.first().jenis == "simpul.hapus"


def test_order(tahun, dunia) -> None:
    def urutan() -> list[str]:
        t1 = simpul(tahun, "T1")
        return list(Simpul.objects.filter(rencana=tahun.rencana, induk=t1).values_list("kode", flat=True))

    klien = dunia.client("perencana")
    klien.post(alamat("simpul_geser", simpul(tahun, "S3").pk, "naik"))
    assert urutan() == ["S1", "S3", "S2"]
    klien.post(alamat("simpul_geser", simpul(tahun, "S1").pk, "naik"))
    assert urutan() == ["S1", "S3", "S2"]
    assert klien.get(alamat("simpul_geser", simpul(tahun, "S1").pk, "turun")).status_code == 405


def test_marks_of_intervention(tahun, dunia) -> None:
    m1, klien = simpul(tahun, "M1"), dunia.client("perencana")
    klien.post(alamat("dukungan", m1.pk, "ya"))
    assert Dukungan.objects.filter(rencana=tahun.rencana, simpul=m1).exists()
    klien.post(alamat("dukungan", m1.pk, "tidak"))
    assert not Dukungan.objects.filter(rencana=tahun.rencana, simpul=m1).exists()
    assert klien.post(alamat("dukungan", simpul(tahun, "S1").pk, "ya")).status_code == 404
    assert dunia.client("pembaca").post(alamat("dukungan", m1.pk, "ya")).status_code == 403


def test_replaced_version_is_locked(tahun, dunia) -> None:
    change(tahun.rencana, by=dunia.orang["administrator"], status="diganti")
    s1 = simpul(tahun, "S1")
    klien = dunia.client("perencana")
    assert klien.get(alamat("simpul_ubah", s1.pk)).status_code == 403
    assert "sudah diganti" in klien.get(alamat("rencana")).content.decode()
    klien.post(alamat("simpul_geser", s1.pk, "turun"))
    assert s1.urutan == Simpul.objects.get(pk=s1.pk).urutan
    with pytest.raises(RencanaDitolak):
        store_node(simpul=s1, isi={"nama": "x"}, by=dunia.orang["perencana"])


def test_findings_while_typing(tahun, dunia) -> None:
    """Nothing is stored; the fragment knows the unsaved name."""
    program, klien = simpul(tahun, "7.01.02"), dunia.client("perencana")
    jejak = Peristiwa.objects.count()
    data = isian(program, nama="Program Pelayanan", aksi="periksa")
    potongan = klien.post(alamat("simpul_ubah", program.pk), data, headers={"HX-Request": "true"}).content.decode()
    assert "REN012" in potongan and "<html" not in potongan
    halaman = klien.post(alamat("simpul_ubah", program.pk), data).content.decode()
    assert "REN012" in halaman and "Program Pelayanan</textarea>" in halaman
    program.refresh_from_db()
    assert program.nama != "Program Pelayanan" and Peristiwa.objects.count() == jejak


def data_indikator(i: Indikator, **ganti: object) -> dict[str, object]:
    isi: dict[str, object] = {
        n: getattr(i, n) or ""
        for n in ("kode", "nama", "satuan", "polaritas", "jenis", "akumulasi", "definisi", "alasan", "formulasi", "sumber_data",
                  "penanggung_jawab", "skala", "baseline_tahun", "kunci_versi")
    }  # fmt: skip
    isi |= {"simpul": i.simpul_id, "iku": "ya" if i.iku else "tidak", "baseline": str(i.baseline or "").replace(".", ",")}
    isi |= {f"target_{t.tahun}": str(t.nilai).replace(".", ",") for t in i.daftar_target.all()}
    return isi | ganti


def test_change_indicator_with_targets(tahun, dunia) -> None:
    iku = Indikator.objects.get(rencana=tahun.rencana, kode="IKU1")
    jawab = dunia.client("perencana").post(
        alamat("indikator_ubah", iku.pk), data_indikator(iku, target_2024="88,25", target_2026="", satuan="Indeks")
    )
    assert jawab.status_code == 302, jawab.content.decode()
    iku.refresh_from_db()
    assert iku.satuan == "Indeks"
    target = dict(TargetTahunan.objects.filter(indikator=iku).values_list("tahun", "nilai"))
    assert target[2024] == Decimal("88.25") and 2026 not in target


def test_second_editor_of_targets_is_told(tahun, dunia) -> None:
    """Only a target differs, and still the first one's value is not overwritten."""
    iku = Indikator.objects.get(rencana=tahun.rencana, kode="IKU1")
    klien = dunia.client("perencana")
    pertama, kedua = data_indikator(iku, target_2024="88"), data_indikator(iku, target_2024="89")
    assert klien.post(alamat("indikator_ubah", iku.pk), pertama).status_code == 302
    isi = klien.post(alamat("indikator_ubah", iku.pk), kedua).content.decode()
    assert "sudah diubah orang lain" in isi and "Nilai yang tersimpan sekarang: 88." in isi
    assert TargetTahunan.objects.get(indikator=iku, tahun=2024).nilai == Decimal(88)


def test_indicator_findings_while_typing(tahun, dunia) -> None:
    iku = Indikator.objects.get(rencana=tahun.rencana, kode="IKU1")
    data = data_indikator(iku, satuan="", aksi="periksa", target_2024="1.234")
    isi = dunia.client("perencana").post(alamat("indikator_ubah", iku.pk), data, headers={"HX-Request": "true"}).content.decode()
    assert "IND003" in isi and "Target 2024" in isi
    assert Indikator.objects.get(pk=iku.pk).satuan


def test_add_and_delete_indicator(tahun, dunia) -> None:
    klien, s1 = dunia.client("perencana"), simpul(tahun, "S1")
    url = alamat("indikator_tambah", kueri=f"?simpul={s1.pk}")
    assert 'value="IKU4"' in klien.get(url).content.decode()
    klien.post(
        url, {"kode": "IKU4", "simpul": s1.pk, "nama": "Persentase Layanan Tepat Waktu", "satuan": "%", "target_2024": "90"}
    )
    baru = Indikator.objects.get(rencana=tahun.rencana, kode="IKU4")
    assert (baru.polaritas, baru.jenis, baru.iku) == ("maksimum", "outcome", False)
    ada = Indikator.objects.get(rencana=tahun.rencana, kode="IKU1")
    isi = klien.post(alamat("indikator_hapus", ada.pk)).content.decode()
    assert "target RKT" in isi and Indikator.objects.filter(pk=ada.pk).exists()
    assert klien.post(alamat("indikator_hapus", baru.pk), {"kunci_versi": baru.kunci_versi}).status_code == 302
    assert not Indikator.objects.filter(pk=baru.pk).exists()


def test_indicator_of_a_foreign_node_is_refused(tahun, dunia) -> None:
    lain = Rencana(instansi=dunia.instansi, unit=dunia.unit_lain, tahun_awal=2021, tahun_akhir=2026)
    lain.save(dari_action=True)
    asing = Simpul(rencana=lain, kode="S9", jenis="sasaran", nama="Milik unit lain")
    asing.save(dari_action=True)
    jawab = dunia.client("perencana").post(alamat("indikator_tambah"), {"kode": "X1", "simpul": asing.pk, "nama": "x"})
    assert jawab.status_code == 200 and not Indikator.objects.filter(kode="X1").exists()


def test_filters_of_the_list(tahun, dunia) -> None:
    klien = dunia.client("pembaca")
    for kueri, banyak in (
        ("?iku=ya", 3),
        ("?jenis=outcome&iku=tidak", None),
        (f"?sasaran={simpul(tahun, 'S1').pk}", 3),
        ("?cari=IKM", 1),
    ):
        halaman = klien.get(alamat("daftar_indikator", kueri=kueri)).context["page_obj"]
        assert banyak is None or halaman.paginator.count == banyak, kueri


def rkt_data(tahun: TahunKinerja) -> dict[str, object]:
    isi: dict[str, object] = {}
    for i in Indikator.objects.filter(rencana=tahun.rencana):
        r = TargetRkt.objects.filter(tahun_kinerja=tahun, indikator=i).first()
        isi |= {
            f"{i.pk}_target": str(r.target).replace(".", ",") if r and r.target is not None else "",
            f"{i.pk}_satuan": r.satuan if r else "",
            f"{i.pk}_keterangan": r.keterangan if r else "",
            f"{i.pk}_versi": r.kunci_versi if r else "",
        }
    return isi


def test_rkt_table(tahun, dunia) -> None:
    klien = dunia.client("perencana")
    iku = Indikator.objects.get(rencana=tahun.rencana, kode="IKU2")
    jejak = Peristiwa.objects.count()
    assert klien.post(alamat("rkt"), rkt_data(tahun)).status_code == 302
    assert Peristiwa.objects.count() == jejak, "nothing changed, nothing written"
    data = rkt_data(tahun) | {f"{iku.pk}_target": "70"}
    isi = klien.post(alamat("rkt"), data | {"aksi": "periksa"}, headers={"HX-Request": "true"}).content.decode()
    assert "TRG001" in isi and Peristiwa.objects.count() == jejak
    assert klien.post(alamat("rkt"), data).status_code == 302
    assert TargetRkt.objects.get(tahun_kinerja=tahun, indikator=iku).target == Decimal(70)
    isi = klien.post(alamat("rkt"), data | {f"{iku.pk}_target": "60"}).content.decode()
    assert "IKU2 sudah diubah orang lain" in isi
    assert dunia.client("pembaca").post(alamat("rkt"), data).status_code == 403


def test_rkt_takes_the_renstra_s_targets(tahun, dunia) -> None:
    iku = Indikator.objects.get(rencana=tahun.rencana, kode="IKU2")
    r = TargetRkt.objects.get(tahun_kinerja=tahun, indikator=iku)
    change(r, by=dunia.orang["administrator"], target=None)
    klien = dunia.client("perencana")
    kosong = Indikator.objects.filter(rencana=tahun.rencana, daftar_target__tahun=2023).count()
    kosong -= TargetRkt.objects.filter(tahun_kinerja=tahun).exclude(target=None).count()
    assert f"Ambil dari target Renstra ({kosong} kosong)" in klien.get(alamat("rkt")).content.decode()
    klien.post(alamat("rkt_ambil"))
    assert "Ambil dari target" not in klien.get(alamat("rkt")).content.decode()
    r.refresh_from_db()
    assert r.target == Decimal(78) and Peristiwa.objects.first().jenis == "rkt.ambil"


def test_a_changed_kind_is_stored_and_not_taken_for_the_event(tahun, dunia) -> None:
    iku = Indikator.objects.get(rencana=tahun.rencana, kode="IKU1")
    klien = dunia.client("perencana")
    assert klien.post(alamat("indikator_ubah", iku.pk), data_indikator(iku, jenis="proses")).status_code == 302
    iku.refresh_from_db()
    assert iku.jenis == "proses"
    assert Peristiwa.objects.first().jenis == "indikator.ubah"


def test_filling_a_year_changes_kinds_too(tahun, dunia) -> None:
    """The workbook door: a kind that differs is stored, under the event's own name."""
    from dataclasses import replace

    from sakip.contoh import muat
    from sakip.rencana.indikator import JenisIndikator
    from sakip.web.kinerja.actions.isi import fill_year
    from sakip.web.kinerja.mapping import load_dokumen

    dokumen = muat("bluto-2023")
    lain = replace(dokumen.daftar_indikator[0], jenis=JenisIndikator.PROSES)
    dokumen = replace(
        dokumen, unit=replace(dokumen.unit, jenis="kelurahan"), daftar_indikator=(lain, *dokumen.daftar_indikator[1:])
    )
    fill_year(tahun_kinerja=tahun, dokumen=dokumen, by=dunia.orang["administrator"], boleh_rpjmd=True)
    assert load_dokumen(tahun, semua_pk=True)[0] == dokumen
    assert {p.jenis for p in Peristiwa.objects.all()} >= {"indikator.ubah", "tahunkinerja.ubah"}


def test_typing_a_taken_code_is_told_at_once(tahun, dunia) -> None:
    program = simpul(tahun, "7.01.02")
    data = isian(program, kode="7.01.04", aksi="periksa")
    isi = dunia.client("perencana").post(alamat("simpul_ubah", program.pk), data, headers={"HX-Request": "true"}).content.decode()
    assert "Kode 7.01.04 sudah dipakai" in isi


@pytest.mark.parametrize("nama", ["rencana", "daftar_indikator", "rkt", "pohon", "lintas", "cascading", "identitas"])
def test_few_queries(tahun, dunia, nama: str, django_assert_max_num_queries) -> None:
    klien = dunia.client("perencana")
    klien.get(alamat(nama))
    with django_assert_max_num_queries(16):
        klien.get(alamat(nama))
