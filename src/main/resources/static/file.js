// Puts a file of the own device into a field; it goes nowhere before its form is sent.
"use strict";
// A file of an older program is no UTF-8; its letters are those of a Western Windows.
function letters(bytes) {
  try { return new TextDecoder("utf-8", { fatal: true }).decode(bytes); } catch { return new TextDecoder("windows-1252").decode(bytes); }
}
for (const input of document.querySelectorAll("[data-file-into]")) {
  input.closest("[hidden]").hidden = false;
  input.addEventListener("change", async () => {
    const field = document.getElementById(input.dataset.fileInto);
    if (input.files.length) field.value = letters(await input.files[0].arrayBuffer()).slice(0, field.maxLength > 0 ? field.maxLength + 1 : undefined);
  });
}
// An own method that was worked on in this tab and not saved.
for (const form of document.querySelectorAll("[data-resume]")) {
  try {
    const text = sessionStorage.getItem("kring-own-text");
    if (text) form.elements.text.value = text;
    if (text && new URLSearchParams(location.search).has("go-on")) form.submit();
    else form.hidden = !text || sessionStorage.getItem("kring-own-unsaved") !== "yes";
  } catch { /* then without */ }
}
