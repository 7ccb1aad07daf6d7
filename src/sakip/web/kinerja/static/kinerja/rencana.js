// Enhancements of the plan's forms; everything also works without this file.
"use strict";

// A name chosen from the nomenclature fills code and name of the form beside it instead of loading the page anew.
document.addEventListener("click", (kejadian) => {
  const tautan = kejadian.target.closest("a[data-kode]");
  const kode = document.getElementById("id_kode"), nama = document.getElementById("id_nama");
  if (!tautan || !kode || !nama) return;
  kejadian.preventDefault();
  kode.value = tautan.dataset.kode;
  nama.value = tautan.dataset.nama;
  nama.dispatchEvent(new Event("input", { bubbles: true }));
  nama.focus();
});
