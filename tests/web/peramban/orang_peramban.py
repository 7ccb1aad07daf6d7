"""A person at a browser: finds things by the words on the screen, as people do."""

from __future__ import annotations

import re
from pathlib import Path

from peramban_jenis import Buka
from playwright.sync_api import Locator, Page, expect

SANDI = "sandi-uji-rekaan-1"
"""Of every invented person, see the fixture ``dunia``."""


class Orang:
    """Somebody with a browser of their own."""

    def __init__(self, buka: Buka, ukuran: str, *, skrip: bool = True) -> None:
        self.page: Page = buka(ukuran, skrip=skrip).new_page()
        self.telepon = ukuran == "telepon"

    def masuk(self, surel: str) -> None:
        """Log in through the form."""
        self.page.goto("/")
        self.isi("Alamat surel", surel)
        self.isi("Kata sandi", SANDI)
        self.tekan("Masuk")
        self.judul("")

    def judul(self, teks: str | re.Pattern[str]) -> None:
        """The page's heading is this."""
        expect(self.page.get_by_role("heading", level=1)).to_contain_text(teks)

    def lihat(self, *daftar: str) -> None:
        """These words stand in the page's content and can be seen."""
        for teks in daftar:
            expect(self.page.locator("main").get_by_text(teks).filter(visible=True).first).to_be_visible()

    def tidak_lihat(self, *daftar: str) -> None:
        """These words stand nowhere in the content."""
        for teks in daftar:
            expect(self.page.locator("main").get_by_text(teks).filter(visible=True)).to_have_count(0)

    def menu(self, nama: str) -> None:
        """Choose an entry of the side menu; on a phone it has to be opened."""
        samping = self.page.get_by_role("navigation", name="Menu utama")
        if self.telepon:
            samping.get_by_text("Menu", exact=True).click()
        samping.get_by_role("link", name=nama, exact=True).click()

    def kotak_masuk(self, tentang: str) -> None:
        """Open what an unread notice about this leads to."""
        self.page.locator("header").get_by_role("link", name="Kotak masuk").click()
        butir = self.page.locator("main li").filter(has_text=tentang).first
        butir.get_by_role("button", name="Buka").click()

    def tautan(self, nama: str, *, di: Locator | None = None, ke: int = 0) -> None:
        """Follow the first link of this name."""
        (di or self.page.locator("main")).get_by_role("link", name=nama).nth(ke).click()

    def tekan(self, nama: str, *, di: Locator | None = None) -> None:
        """Press the button of exactly this name."""
        (di or self.page.locator("main")).get_by_role("button", name=nama, exact=True).first.click()

    def isi(self, label: str, nilai: str, *, di: Locator | None = None) -> None:
        """Type into the field with this label."""
        self._isian(label, di).fill(nilai)

    def pilih(self, label: str, pilihan: str | re.Pattern[str]) -> None:
        """Choose the first option that says this."""
        kotak = self._isian(label)
        teks = kotak.locator("option").filter(has_text=pilihan).first.text_content() or ""
        kotak.select_option(label=teks.strip())

    def _isian(self, label: str, di: Locator | None = None) -> Locator:
        tempat = di or self.page.locator("main")
        wajib = tempat.get_by_label(f"{label} (wajib)", exact=True)
        return tempat.get_by_label(label, exact=True).or_(wajib).filter(visible=True).first

    def tindakan(self, baris: str, nama: str) -> None:
        """Open the menu "Tindakan" of the row with these words and choose from it."""
        tempat = self.page.locator("main .simpul").filter(has_text=baris).first
        tempat.get_by_text("Tindakan").click()
        tempat.get_by_role("link", name=nama, exact=True).or_(tempat.get_by_role("button", name=nama, exact=True)).click()

    def centang(self, label: str, ya: bool = True) -> None:
        """Tick or clear a box."""
        self._isian(label).set_checked(ya)

    def lampirkan(self, label: str, nama: str, isi: bytes) -> None:
        """Choose a file."""
        self._isian(label).set_input_files({"name": nama, "mimeType": "application/pdf", "buffer": isi})

    def unduh(self, nama: str) -> bytes:
        """Follow a link to a file; the file."""
        with self.page.expect_download() as unduhan:
            self.tautan(nama)
        return Path(unduhan.value.path()).read_bytes()

    def keluar(self) -> None:
        """Log out through the account menu."""
        self.page.locator("header details.akun summary").click()
        self.page.locator("header").get_by_role("button", name="Keluar").click()
