/* Opens a figure's trace beside the report instead of loading the page anew; without this file the links do that. */
"use strict";

(() => {
  let asal = null;
  const buka = (tautan) => {
    if (!document.getElementById("jejak").contains(tautan)) asal = tautan;
    const alamat = new URL(tautan.href);
    alamat.hash = "";
    htmx.ajax("GET", alamat.pathname + alamat.search, { target: "#jejak", swap: "outerHTML" }).then(() => {
      document.getElementById("jejak").focus();
    });
  };
  const tutup = () => {
    const panel = document.getElementById("jejak");
    panel.hidden = true;
    if (asal && asal.isConnected) asal.focus();
  };
  document.addEventListener("click", (kejadian) => {
    if (kejadian.defaultPrevented || kejadian.ctrlKey || kejadian.metaKey || kejadian.shiftKey) return;
    const tautan = kejadian.target.closest("a.angka, a.angka-jejak, a[data-tutup-jejak]");
    if (!tautan || !document.getElementById("jejak") || !window.htmx) return;
    kejadian.preventDefault();
    if (tautan.matches("[data-tutup-jejak]")) tutup();
    else buka(tautan);
  });
  document.addEventListener("keydown", (kejadian) => {
    const panel = document.getElementById("jejak");
    if (kejadian.key === "Escape" && panel && !panel.hidden) tutup();
  });
  const isi = document.querySelector(".daftar-isi details");
  if (isi && matchMedia("(max-width: 60rem)").matches) isi.open = false;
})();
