/* The print button of pages that are not live. */
document.addEventListener("click", (event) => { if (event.target.closest("[data-print]")) window.print(); });
