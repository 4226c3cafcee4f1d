// Shows what comes of a method while it is written. The form is sent as a whole, and only what is beside it is drawn anew.
"use strict";
{
  const form = document.querySelector("[data-editor]");
  const beside = document.getElementById("beeld");
  document.documentElement.classList.add("scripted");
  let waiting, running, pending = false, unsaved = false;

  // What is written here stays in this tab until it is saved: through a reload, and on the way back from elsewhere.
  const kept = {
    get: (name) => { try { return sessionStorage.getItem("kring-own-" + name) || ""; } catch { return ""; } },
    set: (name, value) => { try { if (value) sessionStorage.setItem("kring-own-" + name, value); else sessionStorage.removeItem("kring-own-" + name); } catch { /* then without */ } },
  };
  const written = () => (beside.querySelector("[name=own], [name=text]") || form.elements.text).value;
  function change(yes) { unsaved = yes; kept.set("unsaved", yes ? "yes" : ""); }
  kept.set("text", written());
  change(kept.get("unsaved") === "yes" && !new URLSearchParams(location.search).has("from"));
  // This page may be the answer to a form, which no browser shows again on the way back: that address goes on with what is kept.
  history.replaceState(null, "", "/methods/own?go-on" + location.hash);

  async function look() {
    running?.abort();
    running = new AbortController();
    clearTimeout(waiting);
    try {
      const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)), signal: running.signal });
      const drawn = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("beeld");
      if (!drawn) { behind(); return; }
      pending = false;
      const typed = keep();
      beside.replaceChildren(...drawn.childNodes);
      typed();
      kept.set("text", written());
    } catch (gone) {
      if (gone.name !== "AbortError") behind();
    }
  }

  // What is beside is older than what was typed: that is said, and nothing is lost.
  function behind() {
    const note = document.createElement("p");
    note.className = "note bad";
    note.id = "achter";
    note.setAttribute("role", "alert");
    note.textContent = form.dataset.behind;
    document.getElementById("achter")?.remove();
    beside.prepend(note);
  }

  // What was typed beside the form, and where the focus was, stays.
  function keep() {
    const focused = beside.contains(document.activeElement) ? document.activeElement.id : "";
    const values = [...beside.querySelectorAll("input:not([type=hidden])")].map((input) => [input.id, input.value]);
    return () => {
      for (const [id, value] of values) {
        const input = document.getElementById(id);
        if (input) input.value = value;
      }
      if (focused) document.getElementById(focused)?.focus();
    };
  }

  function soon(time) {
    clearTimeout(waiting);
    pending = true;
    waiting = setTimeout(look, time);
  }

  form.addEventListener("input", (event) => {
    change(true);
    const field = event.target;
    if (field.matches("[data-names]")) field.closest(".draft-step").querySelector("summary b").textContent = field.value;
    if (!field.matches("[data-again]")) soon(600);
  });
  form.addEventListener("change", (event) => {
    if (!event.target.matches("[data-again]")) return;
    // The fields of the step are others now: the whole page, opened at this step.
    const step = event.target.closest(".draft-step");
    form.action = "/methods/own#" + step.id;
    const open = document.createElement("input");
    open.type = "hidden"; open.name = "do"; open.value = "open." + step.dataset.place;
    form.append(open);
    form.requestSubmit();
  });
  // A dry run or a round begins with what was typed last.
  beside.addEventListener("submit", async (event) => {
    unsaved = false;
    if (!pending) return;
    event.preventDefault();
    const act = event.submitter?.getAttribute("formaction"), value = event.submitter?.value;
    await look();
    if (pending) { change(true); return; }
    const again = [...beside.querySelectorAll("button")].find((each) => each.getAttribute("formaction") === act && each.value === value);
    again?.form.requestSubmit(again);
  });
  // Saved as a file, or about to be drawn anew with all that was typed.
  form.addEventListener("submit", (event) => { if (event.submitter?.getAttribute("formaction")?.endsWith("/file")) change(false); else unsaved = false; });
  addEventListener("beforeunload", (event) => { if (unsaved) event.preventDefault(); });
  beside.addEventListener("change", (event) => { if (event.target.matches("select[form]")) soon(0); });
  form.addEventListener("keydown", (event) => { if (event.key === "Enter" && event.target.matches("input")) { event.preventDefault(); soon(0); } });
}
