// Puts a file of the own device into a field; it goes nowhere before its form is sent.
"use strict";
for (const input of document.querySelectorAll("[data-file-into]")) {
  input.closest("[hidden]").hidden = false;
  input.addEventListener("change", async () => {
    const field = document.getElementById(input.dataset.fileInto);
    if (input.files.length) field.value = (await input.files[0].text()).slice(0, field.maxLength > 0 ? field.maxLength + 1 : undefined);
  });
}
