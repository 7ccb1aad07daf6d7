/* Puts a figure's code into the text, and filters the list of codes while typing. */
"use strict";

(() => {
  const naskah = document.querySelector("textarea[name=teks]");
  document.querySelectorAll("[data-sisipkan]").forEach((tombol) => { tombol.hidden = !naskah; });
  document.addEventListener("click", (kejadian) => {
    const tombol = kejadian.target.closest("[data-sisipkan]");
    if (!tombol || !naskah) return;
    naskah.setRangeText(tombol.dataset.sisipkan, naskah.selectionStart, naskah.selectionEnd, "end");
    naskah.dispatchEvent(new Event("input", { bubbles: true }));
    naskah.focus();
  });
  const cari = document.querySelector("[data-cari-isian]");
  if (cari) cari.addEventListener("input", () => {
    const kata = cari.value.toLowerCase().split(/\s+/);
    document.querySelectorAll("[data-isian]").forEach((baris) => {
      const isi = baris.textContent.toLowerCase();
      baris.hidden = !kata.every((k) => isi.includes(k));
    });
  });
})();
