/* Enhancements only: every page reads and saves without this file. */
"use strict";

// A filter form with class "otomatis" sends itself when a choice changes; text fields wait for Enter or the button.
document.addEventListener("change", (kejadian) => {
  const formulir = kejadian.target.form;
  if (formulir && formulir.matches("form.otomatis") && kejadian.target.matches("select, input[type=checkbox], input[type=radio]")) {
    formulir.requestSubmit();
  }
});

// form[data-jaga]: ask before leaving with unsaved changes.
const berubah = new Set();
document.addEventListener("input", (kejadian) => {
  const formulir = kejadian.target.form;
  if (formulir && formulir.matches("form[data-jaga]")) berubah.add(formulir);
});
document.addEventListener("submit", (kejadian) => berubah.delete(kejadian.target));
document.addEventListener("reset", (kejadian) => berubah.delete(kejadian.target));
window.addEventListener("beforeunload", (kejadian) => {
  if ([...berubah].some((formulir) => formulir.isConnected)) kejadian.preventDefault();
});

// A double click does not send a form twice.
document.addEventListener("submit", (kejadian) => {
  const formulir = kejadian.target;
  if (formulir.method !== "post" || kejadian.defaultPrevented) return;
  if (formulir.dataset.terkirim) return kejadian.preventDefault();
  formulir.dataset.terkirim = "1";
  setTimeout(() => delete formulir.dataset.terkirim, 3000);
});

// button[data-salin]: copies the address or text and says so. Hidden in the markup, since it needs this file.
document.querySelectorAll("[data-salin]").forEach((tombol) => { tombol.hidden = !navigator.clipboard; });
document.addEventListener("click", async (kejadian) => {
  const tombol = kejadian.target.closest("[data-salin]");
  if (!tombol) return;
  await navigator.clipboard.writeText(tombol.dataset.salin || location.href);
  const semula = tombol.textContent;
  tombol.setAttribute("aria-live", "polite");
  tombol.textContent = "Tersalin";
  setTimeout(() => { tombol.textContent = semula; }, 2000);
});

// button[data-cetak]: prints the page.
document.querySelectorAll("[data-cetak]").forEach((tombol) => { tombol.hidden = false; });
document.addEventListener("click", (kejadian) => {
  if (kejadian.target.closest("[data-cetak]")) window.print();
});

// details[data-tutup]: closes on Escape and on a click elsewhere.
const terbuka = () => document.querySelectorAll("details[data-tutup][open]");
document.addEventListener("click", (kejadian) => {
  terbuka().forEach((lipatan) => { if (!lipatan.contains(kejadian.target)) lipatan.open = false; });
});
document.addEventListener("keydown", (kejadian) => {
  if (kejadian.key !== "Escape") return;
  terbuka().forEach((lipatan) => { lipatan.open = false; lipatan.querySelector("summary").focus(); });
});

// The side menu is open on wide screens, for browsers without ::details-content and for aids that read the attribute.
const menu = document.getElementById("menu");
if (menu) {
  const lebar = matchMedia("(min-width: 60.01rem)");
  const atur = () => { menu.open = lebar.matches; };
  lebar.addEventListener("change", atur);
  atur();
}

// After a failed save the error summary has the focus.
const ringkasan = document.getElementById("ringkasan-galat");
if (ringkasan && !ringkasan.closest("[data-contoh]")) ringkasan.focus();
