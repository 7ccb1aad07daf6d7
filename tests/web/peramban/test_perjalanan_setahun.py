"""A year of a unit from opening to publishing, by the people who do it, at desktop and phone width."""

from __future__ import annotations

import pytest
from django.utils import timezone
from orang_peramban import Orang
from peramban_jenis import LEBAR, Buka, Peladen

pytest_plugins = ["peramban_alat"]

TAHUN = timezone.localdate().year - 1
NILAI = "Nilai kepuasan warga"
ADUAN = "Jumlah aduan yang diselesaikan"


@pytest.mark.parametrize("ukuran", LEBAR)
def test_setahun(ukuran: str, dunia, peladen: Peladen, buka: Buka) -> None:
    admin, perencana, kepala, pembina, apip = (Orang(buka, ukuran) for _ in range(5))
    admin.masuk("administrator@contoh.test")
    buka_tahun(admin)
    pembina.masuk("pembina@contoh.test")
    isi_rpjmd(pembina)
    perencana.masuk("perencana@contoh.test")
    isi_identitas(perencana)
    isi_renstra(perencana)
    isi_indikator(perencana)
    isi_rkt(perencana)
    isi_anggaran(perencana)
    buat_pk(perencana)
    kepala.masuk("kepala@contoh.test")
    setujui_pk(kepala, versi=1)
    isi_rencana_aksi(perencana)
    isi_triwulan(perencana)
    periksa_bukti(pembina)
    ubah_pk(perencana)
    setujui_pk(kepala, versi=2)
    isi_setahun(perencana)
    lihat_dasbor(perencana)
    tulis_narasi(perencana)
    bangun_dokumen(perencana, peladen)
    ajukan(kepala, peladen)
    apip.masuk("apip@contoh.test")
    reviu(apip)
    terbitkan(pembina)
    lihat_portal(Orang(buka, ukuran))


def buka_tahun(admin: Orang) -> None:
    """The administrator opens the year for one unit under a new RPJMD."""
    admin.menu("Unit kerja")
    admin.tautan("Buka tahun")
    admin.isi("Tahun kinerja", str(TAHUN))
    admin.pilih("RPJMD", "RPJMD baru")
    admin.isi("Tahun awal RPJMD baru", str(TAHUN - 1))
    admin.isi("Tahun akhir RPJMD baru", str(TAHUN + 3))
    admin.centang("Kabupaten Misal", False)
    admin.centang("Kecamatan Seberang", False)
    admin.tekan("Buka tahun")
    admin.lihat(f"Tahun {TAHUN} dibuka untuk 1 unit kerja")


def isi_rpjmd(pembina: Orang) -> None:
    """The pembina writes what the region wants."""
    pembina.menu("RPJMD")
    pembina.tautan("Tambah visi")
    pembina.isi("Uraian", "Misal maju dan melayani")
    pembina.tekan("Simpan")
    tambah_simpul(pembina, "Misal maju", "misi", "Mewujudkan pelayanan publik yang baik")
    tambah_simpul(pembina, "Mewujudkan pelayanan publik", "tujuan daerah", "Meningkatnya kualitas pelayanan publik")
    tambah_simpul(pembina, "Meningkatnya kualitas", "sasaran daerah", "Meningkatnya layanan publik yang inovatif")
    pembina.lihat("Misal maju dan melayani", "Meningkatnya kualitas pelayanan publik")


def isi_identitas(perencana: Orang) -> None:
    perencana.menu("Identitas unit")
    perencana.isi("Nama pimpinan", "Rina Rekaan, S.Sos.")
    perencana.isi("Jabatan pimpinan", "Camat Bluto")
    perencana.pilih("Status pimpinan", "Definitif")
    perencana.isi("Nama atasan", "Budi Rekaan")
    perencana.isi("Jabatan atasan", "Bupati Misal")
    perencana.isi("Tanggal laporan", f"{TAHUN + 1}-01-31")
    perencana.isi("Tanggal DPA disahkan", f"{TAHUN}-01-02")
    perencana.tekan("Simpan")
    perencana.lihat("tersimpan")


def tambah_simpul(orang: Orang, induk: str, jenis: str, uraian: str) -> None:
    """Add a node through the menu of its parent."""
    orang.tindakan(induk, f"Tambah {jenis}")
    orang.isi("Uraian", uraian)
    orang.tekan("Simpan")
    orang.lihat("tersimpan", uraian)


def isi_renstra(perencana: Orang) -> None:
    """The planner writes the unit's tree down to a kegiatan."""
    perencana.menu("Rencana")
    perencana.tindakan("Meningkatnya layanan publik yang inovatif", "Tandai diintervensi")
    perencana.lihat("Diintervensi")
    perencana.tautan("Tambah tujuan")
    perencana.isi("Uraian", "Terwujudnya kecamatan yang dipercaya warga")
    perencana.tekan("Simpan")
    tambah_simpul(perencana, "dipercaya warga", "sasaran", "Meningkatnya mutu layanan kecamatan")
    tambah_simpul(perencana, "Meningkatnya mutu layanan", "program", "Program Pelayanan Publik")
    tambah_simpul(perencana, "Program Pelayanan Publik", "kegiatan", "Koordinasi Pelayanan")
    perencana.menu("Pohon kinerja")
    perencana.judul(f"Pohon kinerja {TAHUN}")


def isi_indikator(perencana: Orang) -> None:
    """Two main indicators with their fact sheet and targets."""
    tambah_indikator(perencana, NILAI, satuan="Nilai", akumulasi="Akhir tahun", target="82")
    tambah_indikator(perencana, ADUAN, satuan="Aduan", akumulasi="Kumulatif", target="40")
    perencana.menu("Indikator")
    perencana.lihat(NILAI, ADUAN)


def tambah_indikator(perencana: Orang, nama: str, *, satuan: str, akumulasi: str, target: str) -> None:
    perencana.menu("Rencana")
    perencana.tindakan("Meningkatnya mutu layanan", "Tambah indikator")
    perencana.isi("Nama indikator", nama)
    perencana.isi("Satuan", satuan)
    perencana.pilih("IKU", "Ya")
    perencana.isi("Alasan pemilihan", "Menunjukkan mutu layanan yang dirasakan warga")
    perencana.isi("Definisi operasional", f"{nama} menurut catatan kecamatan")
    perencana.isi("Formulasi", "Dihitung dari seluruh layanan setahun")
    perencana.isi("Sumber data", "Catatan pelayanan kecamatan")
    perencana.pilih("Akumulasi", akumulasi)
    perencana.isi(f"Target {TAHUN}", target)
    perencana.tekan("Simpan")
    perencana.lihat("tersimpan", nama)


def isi_rkt(perencana: Orang) -> None:
    """The year's plan takes the Renstra's targets."""
    perencana.menu("RKT")
    perencana.tekan("Ambil dari target Renstra (2 kosong)")
    perencana.lihat("Target Renstra", NILAI)


def isi_anggaran(perencana: Orang) -> None:
    perencana.menu("Anggaran")
    perencana.tautan("Isi semua baris")
    perencana.isi("Anggaran sebelum perubahan P1.2.01", "150000000")
    perencana.tekan("Simpan semua")
    perencana.lihat("150.000.000")


def buat_pk(perencana: Orang) -> None:
    """A draft from the RKT, submitted."""
    perencana.menu("Perjanjian kinerja")
    perencana.tautan("Buat perjanjian kinerja")
    perencana.isi("Tanggal", f"{TAHUN}-01-20")
    perencana.centang("Indikator kinerja utama pada tujuan dan sasaran")
    perencana.tekan("Buat draf")
    perencana.isi("Nomor", f"188/1/{TAHUN}")
    perencana.tekan("Simpan draf")
    perencana.lihat("Rina Rekaan, S.Sos.", "Budi Rekaan", NILAI, "82", "40")
    perencana.tautan("Ajukan")
    perencana.tekan("Ajukan")
    perencana.lihat("Versi 1 diajukan kepada kepala unit kerja.")


def setujui_pk(kepala: Orang, *, versi: int) -> None:
    """The head of the unit agrees."""
    kepala.menu("Perjanjian kinerja")
    kepala.tautan(f"Buka versi {versi}")
    kepala.tautan("Setujui")
    kepala.tekan("Setujui")
    kepala.lihat(f"Versi {versi} disetujui.")


def isi_rencana_aksi(perencana: Orang) -> None:
    """Quarterly targets from the year's."""
    perencana.menu("Rencana aksi")
    perencana.tautan("Isi triwulan dari target perjanjian kinerja")
    perencana.isi("Kegiatan IKU2", "Loket aduan di kantor kecamatan")
    perencana.tekan("Simpan rencana aksi")
    perencana.lihat("Sesuai target")


def isi_triwulan(perencana: Orang) -> None:
    """The first quarter's result with its evidence."""
    perencana.menu("Realisasi kinerja")
    perencana.tautan("Isi semua indikator TW I")
    perencana.isi(f"Realisasi IKU2 {ADUAN}", "12")
    perencana.tekan("Simpan semua")
    perencana.lihat("120%")
    perencana.tautan(ADUAN)
    perencana.lampirkan("Berkas bukti", "catatan-aduan.pdf", b"%PDF-1.7\n% catatan\n%%EOF\n")
    perencana.isi("Keterangan", "Rekapitulasi aduan triwulan I")
    perencana.tekan("Unggah")
    perencana.lihat("catatan-aduan.pdf", "Belum diverifikasi")


def periksa_bukti(pembina: Orang) -> None:
    """The pembina looks at the evidence."""
    pembina.menu("Pemeriksaan bukti")
    pembina.tautan("Periksa catatan-aduan.pdf")
    pembina.centang("Diverifikasi: membuktikan realisasi")
    pembina.tekan("Simpan")
    pembina.lihat("Diverifikasi")


def ubah_pk(perencana: Orang) -> None:
    """The PK is revised for a lawful reason."""
    perencana.menu("Perjanjian kinerja")
    perencana.tautan("Buat perubahan")
    perencana.pilih("Alasan perubahan", "Perubahan prioritas atau asumsi")
    perencana.isi("Uraian alasan", "Jumlah layanan bertambah dalam perubahan anggaran")
    perencana.isi("Tanggal", f"{TAHUN}-10-03")
    perencana.centang("Anggaran perubahan (DPA Perubahan)")
    perencana.tekan("Buat draf perubahan")
    perencana.isi("Target IKU2", "44")
    perencana.isi("Keterangan IKU2", "Menyesuaikan anggaran perubahan")
    perencana.tekan("Simpan draf")
    perencana.lihat("44")
    perencana.tautan("Ajukan")
    perencana.tekan("Ajukan")
    perencana.lihat("Versi 2 diajukan kepada kepala unit kerja.")


def isi_setahun(perencana: Orang) -> None:
    """The year's results, why they are so, and the money."""
    perencana.menu("Realisasi kinerja")
    perencana.tautan("Isi semua indikator Setahun")
    perencana.isi(f"Realisasi IKU1 {NILAI}", "83,5")
    perencana.isi(f"Realisasi IKU2 {ADUAN}", "44")
    perencana.tekan("Simpan semua")
    perencana.lihat("101,83%", "100%")
    perencana.tautan(NILAI)
    perencana.isi("Penyebab", "Loket layanan ditambah")
    perencana.isi("Tindak lanjut", "Pelatihan petugas layanan")
    perencana.tekan("Simpan")
    perencana.lihat("tersimpan")


def lihat_dasbor(perencana: Orang) -> None:
    """The dashboard tells the year at a glance."""
    perencana.menu("Dasbor unit")
    perencana.lihat("Capaian sasaran", "Meningkatnya mutu layanan kecamatan", "Yang masih kurang")


def tulis_narasi(perencana: Orang) -> None:
    """One section in the unit's own words."""
    perencana.menu("LKjIP")
    perencana.judul(f"Laporan kinerja {TAHUN}")
    perencana.lihat("BAB III AKUNTABILITAS KINERJA", "101,83%")
    perencana.menu("Narasi")
    perencana.tautan("Kata Pengantar")
    perencana.tautan("Tulis mulai dari draf")
    perencana.isi("Naskah", "Laporan ini disusun oleh seluruh seksi kecamatan.")
    perencana.tekan("Simpan")
    perencana.lihat("ditulis sendiri")
    perencana.menu("LKjIP")
    perencana.lihat("Laporan ini disusun oleh seluruh seksi kecamatan.")


def bangun_dokumen(perencana: Orang, peladen: Peladen) -> None:
    """The report as files, built in the background."""
    perencana.menu("Dokumen")
    perencana.tekan("LKjIP")
    perencana.lihat("Kemajuan")
    peladen.run_worker()
    perencana.lihat("Selesai")
    assert perencana.unduh("PDF").startswith(b"%PDF")
    assert perencana.unduh("DOCX").startswith(b"PK")


def ajukan(kepala: Orang, peladen: Peladen) -> None:
    """The head submits; the data freeze."""
    kepala.menu("Pengajuan dan riwayat")
    kepala.tautan("Ajukan LKjIP")
    kepala.isi("Alasan mengajukan walau masih ada temuan bertingkat salah", "Unit kerja baru; data pendukung menyusul.")
    kepala.tekan("Ajukan LKjIP")
    kepala.lihat("Versi 1")
    peladen.run_worker()


def reviu(apip: Orang) -> None:
    """The inspectorate finds it in its inbox and reviews it."""
    apip.kotak_masuk("LKjIP")
    apip.judul(f"LKjIP {TAHUN} versi 1")
    apip.tautan("Bangun ulang dari salinan beku")
    apip.lihat("Salinan beku utuh")
    apip.tautan("Tandai selesai direviu")
    apip.tekan("Tandai selesai direviu")
    apip.lihat("ditandai selesai direviu")


def terbitkan(pembina: Orang) -> None:
    """The pembina publishes the plan, the agreement and the report."""
    pembina.kotak_masuk("LKjIP")
    pembina.tautan("Terbitkan")
    pembina.tekan("Terbitkan")
    pembina.lihat("diterbitkan")
    pembina.menu("Pengajuan dan riwayat")
    pembina.tekan("Terbitkan rencana")
    pembina.lihat("Rencana (Renstra dan IKU)")
    pembina.tekan("Terbitkan PK")
    pembina.lihat(f"Perjanjian kinerja tahun {TAHUN} diterbitkan pada portal publik.")


def lihat_portal(tamu: Orang) -> None:
    """Anybody reads it without an account."""
    tamu.page.goto("/publik/")
    tamu.judul(f"Kinerja Kabupaten Misal {TAHUN}")
    tamu.tautan("Kecamatan Bluto")
    tamu.judul(f"Kecamatan Bluto {TAHUN}")
    tamu.lihat("Capaian kinerja", NILAI, "101,83", "Terwujudnya kecamatan yang dipercaya warga")
    assert tamu.unduh("Unduh CSV").decode("utf-8-sig").count("IKU") >= 2
    tamu.tautan("Baca LKjIP")
    tamu.lihat("BAB III AKUNTABILITAS KINERJA", "Laporan ini disusun oleh seluruh seksi kecamatan.")
