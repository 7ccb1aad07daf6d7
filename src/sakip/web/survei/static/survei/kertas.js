/* Typing in paper forms: a digit moves on, Enter saves, what is typed meanwhile goes into the next form. Without it Tab works. */
"use strict";

const panel = () => document.getElementById("kertas");
const urutan = () => [...panel().querySelectorAll("[data-urut]")];
let menunggu = false;
let antrean = [];

const pindah = (dari, langkah) => {
  const semua = urutan();
  const tujuan = semua[semua.indexOf(dari) + langkah];
  if (!tujuan) return;
  tujuan.focus();
  if (tujuan.matches(".digit")) tujuan.select();
};

const terima = (isian, tombol) => {
  const banyak = Number(isian.dataset.digit);
  if (/^[1-9]$/.test(tombol) && Number(tombol) <= banyak) isian.value = tombol;
  else if (["0", "-", " "].includes(tombol)) isian.value = "";
  else return;
  isian.dispatchEvent(new Event("input", { bubbles: true, detail: "skrip" }));
  pindah(isian, 1);
};

const ketik = (tombol) => {
  const isian = document.activeElement;
  if (isian.matches(".digit")) terima(isian, tombol);
  else if (isian.matches("textarea, input[type=text]")) isian.setRangeText(tombol, isian.selectionStart, isian.selectionEnd, "end");
};

const putar = () => {
  while (antrean.length && !menunggu) {
    const tombol = antrean.shift();
    if (tombol === "Enter") panel().querySelector("form").requestSubmit();
    else ketik(tombol);
  }
};

const kabari = (teks) => {
  const kabar = document.getElementById("kabar");
  if (kabar) kabar.textContent = teks;
};

document.addEventListener("keydown", (kejadian) => {
  const { target, key } = kejadian;
  if (!panel() || kejadian.ctrlKey || kejadian.metaKey || kejadian.altKey || kejadian.isComposing) return;
  if (menunggu) {
    if (key.length === 1 || key === "Enter") antrean.push(key);
    if (key.length === 1 || ["Enter", "Tab", "Backspace"].includes(key)) kejadian.preventDefault();
    return;
  }
  if (!panel().querySelector("form").contains(target)) return;
  if (key === "Enter" && !kejadian.shiftKey && !target.matches("button, a")) {
    kejadian.preventDefault();
    if (!kejadian.repeat) target.form.requestSubmit();
  } else if (target.matches(".digit")) {
    if (key === "Backspace" && !target.value) { kejadian.preventDefault(); pindah(target, -1); }
    if (key.length === 1) { kejadian.preventDefault(); terima(target, key); }
  }
});

// Keyboards of phones send no keys, only what was written.
document.addEventListener("input", (kejadian) => {
  const isian = kejadian.target;
  if (!kejadian.isTrusted || !isian.matches("#kertas .digit")) return;
  const tombol = isian.value.slice(-1);
  isian.value = "";
  if (tombol) terima(isian, tombol);
});

document.addEventListener("htmx:beforeRequest", (kejadian) => { if (panel() && panel().contains(kejadian.target)) menunggu = true; });
document.addEventListener("htmx:beforeSwap", (kejadian) => {
  const { detail } = kejadian;
  if (!panel() || detail.target !== panel() || detail.serverResponse.includes('id="kertas"')) return;
  detail.shouldSwap = false;
  menunggu = false;
  antrean = [];
  kabari("Formulir belum tersimpan karena sesi Anda berakhir atau survei sudah tidak dapat diisi. Muat ulang halaman ini.");
});
const salah = () => panel().querySelector(".bergalat :is(input, select, textarea)") || panel().querySelector("#ringkasan-galat");
// What was typed before the refusal could be seen was meant for the next form; what is typed from now on is not.
document.addEventListener("htmx:afterSwap", () => { if (panel() && menunggu && salah()) antrean = []; });
document.addEventListener("htmx:afterSettle", () => {
  if (!panel() || !menunggu) return;
  menunggu = false;
  (salah() || panel().querySelector("[autofocus]") || urutan()[0]).focus();
  putar();
});
for (const nama of ["htmx:sendError", "htmx:responseError", "htmx:timeout"]) {
  document.addEventListener(nama, () => {
    if (!menunggu) return;
    menunggu = false;
    antrean = [];
    kabari("Formulir belum tersimpan karena peladen tidak menjawab. Isian Anda masih ada; tekan Enter untuk mengirim lagi.");
  });
}
