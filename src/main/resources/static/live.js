/* The live page: keeps the drawing up to date, saves what is typed, sends forms, keeps the clock going.
   Everything works without it, with a reload. No words live here: the page brings them. */
(() => {
  "use strict";
  const stage = () => document.getElementById("stage");
  if (!stage()) return;
  if (window.Turbo) window.Turbo.session.drive = false;

  const session = stage().dataset.session;
  const base = stage().dataset.base || "/r/" + session;
  const SILENCE = 9000, POLL = 3000, BEATS = 4000;
  const uuid = () => crypto.randomUUID ? crypto.randomUUID()
    : [...crypto.getRandomValues(new Uint8Array(16))].map((b) => b.toString(16).padStart(2, "0")).join("");
  const word = (name) => stage().dataset[name] || "";

  /* ---------------------------------------------------------- what is typed */
  const typed = new WeakSet();          // controls that hold something a person put there
  const timers = new Map();             // place -> timer of its next save
  const written = new Map();            // place -> texts this tab has sent
  const store = (place) => "kring:" + session + ":" + (stage().dataset.seat || "") + ":" + place;
  const places = () => [...document.querySelectorAll("[data-note]")];
  /* Words for this turn or step alone, which are gone once they were said. */
  const passing = (el) => el.dataset.note === "fresh" || el.dataset.note.startsWith("line.");
  const valueOf = (el) => el.type === "checkbox" ? (el.checked ? el.dataset.yes : "") : el.value;
  const remember = (place, text) => { try { sessionStorage.setItem(store(place), text); } catch { /* full or off */ } };
  const forget = (place) => { try { sessionStorage.removeItem(store(place)); } catch { /* off */ } };

  function saved(place, text) {
    document.querySelectorAll(`[data-saved="${CSS.escape(place)}"]`).forEach((el) => { el.textContent = text; });
  }
  function count(el) {
    if (!el.maxLength || el.maxLength < 1) return;
    const left = el.maxLength - el.value.length;
    let note = el.parentElement.querySelector(":scope > .count");
    if (left > el.maxLength * .2) { note?.remove(); return; }
    if (!note) { note = document.createElement("span"); note.className = "count saved"; note.id = uuid(); el.after(note); }
    note.textContent = word("wordChars").replace("#", left);
  }
  /* The clock of a device may be wrong; the server's time came with the last drawing. */
  const serverTime = () => new Date(Number(word("now")) + performance.now() - clock.at);
  const saving = new Set();             // saves that have not been answered yet
  function save(el, keepalive = false) {
    const going = write(el, keepalive).finally(() => saving.delete(going));
    saving.add(going);
    return going;
  }
  async function write(el, keepalive) {
    const place = el.dataset.note, text = valueOf(el);
    clearTimeout(timers.get(place));
    timers.delete(place);
    if (!typed.has(el)) return;
    const sent = written.get(place) || new Set();
    written.set(place, sent.add(text));
    try {
      const answer = await post("/commands", { type: "SaveNote", id: uuid(), step: word("stepKey"), field: place, text, revision: el.dataset.revision || "0" }, keepalive);
      if (answer.status === 204) {
        if (valueOf(el) === text) { typed.delete(el); forget(place); }
        saved(place, word("wordSaved") + " " + serverTime().toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" }));
      } else if (answer.status === 422) {
        typed.delete(el);
        saved(place, (await answer.json()).detail);
      }
    } catch {
      remember(place, text);
      saved(place, word("wordUnsaved"));
      timers.set(place, setTimeout(() => save(el), POLL));
    }
  }
  async function flush() {
    await Promise.all(places().filter((el) => typed.has(el)).map((el) => save(el)));
  }
  document.addEventListener("input", (event) => {
    const el = event.target;
    if (!el.matches("input, textarea, select")) return;
    typed.add(el);
    if (el.type === "radio" && el.form) el.form.querySelectorAll(`[name="${el.name}"]`).forEach((other) => typed.add(other));
    count(el);
    if (!el.dataset.note) return;
    const fresh = document.getElementById("c-fresh")?.querySelector("input") || document.getElementById("c-line")?.querySelector("input");
    if (fresh && passing(el) && el.form === fresh.form) fresh.checked = true;
    remember(el.dataset.note, valueOf(el));
    saved(el.dataset.note, word("wordUnsaved"));
    clearTimeout(timers.get(el.dataset.note));
    timers.set(el.dataset.note, setTimeout(() => save(el), el.type === "checkbox" ? 0 : 600));
  });
  document.addEventListener("focusout", (event) => { if (event.target.dataset?.note && typed.has(event.target)) save(event.target); });
  addEventListener("pagehide", () => places().filter((el) => typed.has(el)).forEach((el) => save(el, true)));

  function restore() {
    for (const el of places()) {
      let text = null;
      try { text = sessionStorage.getItem(store(el.dataset.note)); } catch { /* off */ }
      if (text === null || typed.has(el)) continue;
      if (text === valueOf(el)) { forget(el.dataset.note); continue; }
      if (el.type === "checkbox") el.checked = text !== ""; else el.value = text;
      typed.add(el);
      save(el);
    }
  }

  /* ---------------------------------------------------------- sending */
  function post(path, values, keepalive = false) {
    const body = values instanceof URLSearchParams ? values : new URLSearchParams(values);
    body.set("_csrf", word("csrf"));
    return fetch(path.startsWith(base) || path.startsWith("/practice/") ? path : base + path, { method: "POST", body, keepalive, headers: { "X-Kring": "live" } });
  }
  function complain(form, text) {
    form.querySelectorAll(".refusal").forEach((old) => old.remove());
    if (!text) return;
    const alert = document.createElement("p");
    alert.className = "error refusal";
    alert.id = uuid();
    alert.setAttribute("role", "alert");
    alert.textContent = text;
    form.append(alert);
  }
  async function send(form, values, button) {
    if (button) button.setAttribute("aria-busy", "true");
    for (;;) {
      try {
        const answer = await post(form.getAttribute("action"), values);
        if (answer.status === 204) { done(form); break; }
        if (answer.status === 422) { complain(form, (await answer.json()).detail); break; }
        location.reload();
        break;
      } catch {
        complain(form, word("wordFailed"));
        await new Promise((again) => setTimeout(again, POLL));   // the same id again: done once
      }
    }
    if (button) button.removeAttribute("aria-busy");
  }
  function done(form) {
    complain(form, "");
    form.querySelectorAll("input, textarea, select").forEach((el) => {
      typed.delete(el);
      if (el.dataset.note) {
        clearTimeout(timers.get(el.dataset.note));
        timers.delete(el.dataset.note);
        forget(el.dataset.note);
        if (el.matches("textarea") && passing(el)) { el.value = ""; el.dataset.cleared = "yes"; }
      } else if (el.matches("input[type=text], input:not([type]), textarea")) {
        el.value = el.defaultValue;
      }
    });
    if (form.contains(document.activeElement)) document.activeElement.blur();
    form.closest("dialog")?.close();
    form.closest("details.menu, details.ask-other, details.reword")?.removeAttribute("open");
    mine = true;
    if (!streaming) poll();
  }
  let leaving = false;   // a form took this person to another page; what vanishes here is no news any more
  const vanished = () => { if (!leaving) location.reload(); };
  let mine = false;   // the next drawing follows from this person's own action
  document.addEventListener("submit", async (event) => {
    const form = event.target, button = event.submitter;
    if (!(form.action.endsWith("/commands") || form.hasAttribute("data-live")) || form.hasAttribute("data-plain")) {
      leaving = true;
      if (form.hasAttribute("data-leave")) try { sessionStorage.clear(); } catch { /* off */ }
      return;
    }
    event.preventDefault();
    if (button?.getAttribute("aria-busy") === "true" || button?.getAttribute("aria-disabled") === "true") return;
    const needs = button?.dataset.needs && document.getElementById(button.dataset.needs);
    if (needs && !needs.value.trim()) { needs.focus(); return; }
    const values = new URLSearchParams(new FormData(form, button));
    values.set("id", uuid());
    if (values.get("field") && values.get("type") !== "SaveNote" && values.has("text")) values.delete("text");
    if (button) button.setAttribute("aria-busy", "true");
    if (values.get("type") === "SaveNote") {
      form.querySelectorAll("[data-note]").forEach((el) => { clearTimeout(timers.get(el.dataset.note)); });
    } else if (values.has("field") || form.hasAttribute("data-flush") || values.get("type") === "Ready" || values.get("type") === "HandToPresenter") {
      await flush();
    } else {
      form.querySelectorAll("[data-note]").forEach((el) => { clearTimeout(timers.get(el.dataset.note)); timers.delete(el.dataset.note); });
    }
    /* What is still on its way must not come after this and bring a draft back. */
    await Promise.allSettled([...saving]);
    send(form, values, button);
  });

  /* ---------------------------------------------------------- drawing */
  const holds = (el) => [...el.querySelectorAll("input, textarea, select")].some((c) => typed.has(c) && valueOf(c) !== "" && c.type !== "radio" && c.type !== "checkbox");
  document.addEventListener("turbo:before-morph-element", (event) => {
    const el = event.target, next = event.detail?.newElement;
    if (el.id === "omroep" || !stage().contains(el)) return;
    if (el.dataset.keepContent !== undefined && next) { event.preventDefault(); return; }
    if (el.hasAttribute("data-card-first") && el.hidden) { event.preventDefault(); return; }
    if (el.dataset.saved !== undefined && el.textContent) { event.preventDefault(); return; }
    if (!next) {
      if (el.matches("dialog[open], .other, .kept-apart, .refusal, .count, .coach-hint, [data-stays]")) { event.preventDefault(); return; }
      const control = el.matches("input, textarea, select") ? el : null;
      if ((control && typed.has(control) && valueOf(control) !== "" && control.type !== "radio") || holds(el)) { event.preventDefault(); keepApart(el); }
      return;
    }
    /* This place now holds another button: what its predecessor was busy with is not its business. */
    if (el.dataset.act !== next.dataset?.act) el.querySelectorAll("[aria-busy]").forEach((button) => button.removeAttribute("aria-busy"));
    if (!el.matches("input, textarea, select")) return;
    if (el.dataset.note && next.dataset.note === el.dataset.note) meet(el, next);
    if (el === document.activeElement && !el.dataset.cleared && !el.matches("[type=checkbox], [type=radio]") || typed.has(el)) event.preventDefault();
    delete el.dataset.cleared;
  });
  document.addEventListener("turbo:before-morph-attribute", (event) => {
    const name = event.detail?.attributeName;
    if (name === "open" && event.target.matches("details, dialog")) event.preventDefault();
    if (name === "aria-busy") event.preventDefault();
  });
  /* A form with text in it whose step has gone on stays, under a line, until the person closes it. */
  function keepApart(el) {
    if (el.querySelector(":scope > .kept-apart") || el.closest(".has-kept")) return;
    el.classList.add("has-kept");
    const line = document.createElement("p");
    line.className = "note plain kept-apart";
    line.id = uuid();
    const text = document.createElement("span");
    text.textContent = word("wordMoved");
    const close = document.createElement("button");
    close.type = "button";
    close.className = "btn";
    close.textContent = word("wordClose");
    close.addEventListener("click", () => el.remove());
    line.append(text, close);
    el.prepend(line);
  }
  /* Another device of the same seat may have written here meanwhile. */
  function meet(el, next) {
    const theirs = next.type === "checkbox" ? (next.checked ? next.dataset.yes : "") : next.value;
    const fresh = next.dataset.revision !== el.dataset.revision;
    const ours = theirs === valueOf(el) || written.get(el.dataset.note)?.has(theirs);
    el.dataset.revision = next.dataset.revision || "0";
    const guarded = typed.has(el) || el === document.activeElement;
    if (!fresh || ours || !guarded || el.dataset.cleared || theirs === "") return;
    const holder = el.parentElement;
    holder.querySelector(":scope > .other")?.remove();
    const note = document.createElement("p");
    note.className = "note coach other";
    note.id = uuid();
    note.setAttribute("role", "status");
    const text = document.createElement("span");
    text.textContent = word("wordOther");
    const take = document.createElement("button");
    take.type = "button";
    take.className = "btn";
    take.textContent = word("wordTake");
    take.addEventListener("click", () => { el.value = theirs; typed.delete(el); forget(el.dataset.note); note.remove(); });
    note.append(text, take);
    holder.append(note);
  }
  let lastDrawing = "";
  function draw(html) {
    lastDrawing = html;
    const box = document.createElement("template");
    box.innerHTML = html;
    const next = box.content.querySelector("#stage");
    const now = stage();
    if (!next) return;
    const outside = (el) => el.dataset.screen === "WAITING" || el.dataset.screen === "TURNED_AWAY" || el.dataset.screen === "REMOVED" || el.dataset.screen === "LEFT";
    if (outside(now) !== outside(next)) { location.reload(); return; }
    const before = { ...now.dataset };
    window.Turbo.morphElements(now, next);
    forgetLeft();
    arrived(before);
  }
  function arrived(before) {
    const now = stage().dataset;
    clock = { left: now.left === "" || now.left === undefined ? null : Number(now.left), total: Number(now.total), mode: now.clockMode, at: performance.now() };
    if (now.stepKey !== before.stepKey || clock.left > 60) told.last = false;
    if (now.stepKey !== before.stepKey || clock.left > 0) told.up = false;
    tick(true);
    announceChanges(before, now);
    places().forEach(count);
    restore();
    if (mine && (document.activeElement === document.body || !document.activeElement)) document.getElementById("nu-kop")?.focus({ preventScroll: before.stepKey === now.stepKey });
    mine = false;
  }

  /* ---------------------------------------------------------- clock */
  let clock = { left: null, total: 0, mode: "none", at: performance.now() };
  const told = { last: false, up: false };
  function tick(first) {
    if (clock.left === null) return;
    const running = clock.mode !== "paused" && clock.mode !== "hidden" && clock.mode !== "none";
    const left = running ? clock.left - Math.round((performance.now() - clock.at) / 1000) : clock.left;
    const mode = !running ? clock.mode : left <= 0 ? "over" : left <= 60 ? "last" : "running";
    if (running) {
      const minutes = left <= 0 ? Math.floor((59 - left) / 60) : Math.ceil(left / 60);
      const words = mode === "over" ? word("wordOver").replace("#", minutes) : mode === "last" ? word("wordLast")
        : minutes === 1 ? word("wordOne") : word("wordLeft").replace("#", minutes);
      const unit = word("unit" + mode[0].toUpperCase() + mode.slice(1));
      for (const figure of document.querySelectorAll("figure.circle[data-clock]")) {
        if (figure.dataset.clock !== mode) figure.dataset.clock = mode;
        put(figure.querySelector(".k-num"), mode === "over" ? "+" + minutes : String(minutes));
        put(figure.querySelector(".k-unit"), unit);
        const ring = figure.querySelector(".k-time");
        if (ring) {
          ring.setAttribute("pathLength", mode === "over" ? 120 : clock.total);
          ring.setAttribute("stroke-dasharray", `${Math.max(0, left)} ${clock.total}`);
          ring.setAttribute("stroke-dashoffset", String(-Math.min(clock.total, Math.max(0, clock.total - left))));
        }
      }
      document.querySelectorAll("[data-clock-words]").forEach((el) => put(el, words));
      const bar = document.querySelector("#stappen [aria-current] progress");
      if (bar) bar.value = Math.min(bar.max, Math.max(0, clock.total - left));
    }
    if (mode === "last" && !told.last) { told.last = true; if (!first) { announce(word("announceLast")); sound("last"); } }
    if (mode === "over" && !told.up) { told.up = told.last = true; if (!first) { announce(word("announceUp")); sound("up"); } }
  }
  const put = (el, text) => { if (el && el.textContent !== text) el.textContent = text; };

  /* ---------------------------------------------------------- saying and sounding */
  let spokenAt = -Infinity, waiting = null;
  function announce(text) {
    if (!text) return;
    clearTimeout(waiting);
    const wait = Math.max(0, spokenAt + 3000 - performance.now());
    waiting = setTimeout(() => { spokenAt = performance.now(); document.getElementById("omroep").textContent = text; }, wait);
  }
  function announceChanges(before, now) {
    const changed = (name) => now[name] && now[name] !== before[name] ? now[name] : "";
    const moved = before.stepKey !== now.stepKey || before.screen !== now.screen;
    announce(changed("announceTurn") && !moved ? now.announceTurn
      : moved ? now.announceStep
      : (before.clockMode === "paused") !== (now.clockMode === "paused") ? now.announcePause
      : changed("announceDoor"));
  }
  const wants = (which) => { try { return localStorage.getItem("kring-sound-" + which) === "on"; } catch { return false; } };
  function sound(which) {
    if (!wants(which)) return;
    const audio = new (window.AudioContext || window.webkitAudioContext)();
    const tone = audio.createOscillator(), volume = audio.createGain();
    tone.frequency.value = which === "last" ? 528 : 396;
    volume.gain.setValueAtTime(0, audio.currentTime);
    volume.gain.linearRampToValueAtTime(.12, audio.currentTime + .08);
    volume.gain.exponentialRampToValueAtTime(.0001, audio.currentTime + 1.4);
    tone.connect(volume).connect(audio.destination);
    tone.start();
    tone.stop(audio.currentTime + 1.5);
    tone.onended = () => audio.close();
  }

  /* ---------------------------------------------------------- the question coach: for the author alone, one hint at a time */
  /* Places whose author said "leave it so", until they are empty again; names of places only, kept through a reload. */
  const leftKey = "kring-left-" + base;
  const left = new Set((() => { try { return JSON.parse(sessionStorage.getItem(leftKey)) || []; } catch { return []; } })());
  function leave(place, yes) {
    if (left.has(place) === yes) return;
    if (yes) left.add(place); else left.delete(place);
    try { sessionStorage.setItem(leftKey, JSON.stringify([...left])); } catch { /* then until the next reload */ }
  }
  function forgetLeft() { for (const place of left) if (document.querySelector(`[data-note="${CSS.escape(place)}"]`)?.value === "") leave(place, false); }
  const thinking = new Map();           // place -> timer of its next reading
  const asksQuestion = (el) => el.matches("textarea") && (/^question\./.test(el.dataset.note || "") || el.dataset.note === "fresh" || "asks" in el.dataset);
  function unhint(el) { el.parentElement.querySelectorAll(":scope > .coach-hint").forEach((old) => old.remove()); }
  document.addEventListener("input", (event) => {
    const el = event.target;
    if (!el.dataset?.note || !asksQuestion(el)) return;
    unhint(el);
    clearTimeout(thinking.get(el.dataset.note));
    if (el.value.trim().length < 3) leave(el.dataset.note, false);
    if (left.has(el.dataset.note) || el.value.trim().length < 8) return;
    thinking.set(el.dataset.note, setTimeout(() => coach(el, el.value), 1200));
  });
  async function coach(el, text) {
    try {
      const answer = await fetch("/api/coach", { method: "POST", headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ language: document.documentElement.lang, text, step: word("coachStep") }) });
      if (answer.status !== 200) return;
      const reading = await answer.json();
      if (reading.hint && el.value === text && el.isConnected && !left.has(el.dataset.note)) hint(el, reading);
    } catch { /* no connection, no hint */ }
  }
  function hint(el, reading) {
    document.querySelectorAll(".coach-hint").forEach((old) => old.remove());
    const note = document.createElement("div");
    note.className = "note coach coach-hint";
    note.id = uuid();
    note.setAttribute("role", "status");
    const said = document.createElement("div");
    const text = document.createElement("p");
    text.textContent = reading.hint.text;
    const ways = document.createElement("p");
    ways.className = "row g2 mt1";
    const way = (label, act) => {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "btn quiet";
      button.textContent = label;
      button.addEventListener("click", act);
      ways.append(button);
    };
    const aside = [...document.querySelectorAll('textarea[data-note^="advice."]')].find((place) => !place.value.trim());
    if (reading.kind === "advice" && aside) way(word("wordAdvice"), () => {
      aside.value = el.value;
      aside.dispatchEvent(new Event("input", { bubbles: true }));
      el.value = "";
      el.dispatchEvent(new Event("input", { bubbles: true }));
      announce(word("wordAside"));
      saved(el.dataset.note, word("wordAside"));
      el.focus();
    });
    way(word("wordLeave"), () => { leave(el.dataset.note, true); note.remove(); el.focus(); });
    said.append(text, ways);
    note.append(said);
    el.parentElement.append(note);
  }

  /* ---------------------------------------------------------- question cards */
  async function drawCard(from) {
    const place = document.getElementById("kaart-plek");
    if (!place) return;
    const now = place.querySelector("[data-card]")?.dataset.card || "";
    try {
      const answer = await fetch(base + "/card?" + new URLSearchParams({ from, not: now }), { cache: "no-store" });
      if (answer.status !== 200) return;
      place.innerHTML = await answer.text();
      document.querySelectorAll("[data-card-first]").forEach((first) => { first.hidden = true; });
    } catch { /* no connection: the card that lies there stays */ }
  }
  document.addEventListener("change", (event) => { if (event.target.id === "kaart-uit") drawCard(event.target.value); });
  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-card-none]")) {
      document.getElementById("kaart-plek").replaceChildren();
      document.querySelectorAll("[data-card-first]").forEach((first) => { first.hidden = false; });
      document.querySelector("[data-card-first] button")?.focus();
    }
    if (event.target.closest("[data-card-next]")) drawCard(document.getElementById("kaart-uit")?.value || "");
    const taken = event.target.closest("[data-card-take]");
    if (!taken) return;
    const text = taken.closest("[data-card]").querySelector(".q").textContent;
    const places = [...document.querySelectorAll('[data-note^="question."], [data-note="fresh"], [data-asks]')].filter((el) => el.matches("textarea"));
    const place = places.find((el) => !el.value.trim()) || places.at(-1);
    if (!place) return;
    place.value = place.value.trim() ? place.value.trim() + "\n" + text : text;
    place.dispatchEvent(new Event("input", { bubbles: true }));
    place.focus();
  });

  /* ---------------------------------------------------------- connection */
  let streaming = false, source = null, signAt = performance.now(), offline = false, polling = false, leads = false, opened = -Infinity;
  const channel = "BroadcastChannel" in window ? new BroadcastChannel("kring-" + base) : null;
  const tell = (message) => channel?.postMessage(message);

  function sign() {
    signAt = performance.now();
    if (offline) {
      offline = false;
      document.getElementById("verbinding")?.setAttribute("hidden", "");
      const back = document.getElementById("terug");
      back?.removeAttribute("hidden");
      announce(back?.textContent.trim().replace(/\s+/g, " ") || "");
      setTimeout(() => back?.setAttribute("hidden", ""), 6000);
      flush();
    }
  }
  function lost() {
    if (offline) return;
    offline = true;
    const banner = document.getElementById("verbinding");
    banner?.removeAttribute("hidden");
    announce(banner?.querySelector("b")?.textContent || "");
  }
  function open() {
    source?.close();
    opened = performance.now();
    source = new EventSource(base + "/stream");
    source.addEventListener("drawing", (event) => { streaming = true; sign(); draw(event.data); tell({ drawing: event.data }); });
    source.addEventListener("beat", () => { streaming = true; sign(); tell({ beat: true }); post("/here", {}).then((answer) => { if (answer.status === 404) vanished(); }).catch(() => {}); });
    source.addEventListener("gone", () => { source.close(); tell({ gone: true }); vanished(); });
    source.onerror = () => { streaming = false; };
  }
  async function poll() {
    if (polling) return;
    polling = true;
    try {
      const answer = await fetch(base + "/stage", { cache: "no-store" });
      if (answer.status === 404) { vanished(); return; }
      if (answer.ok) { const html = await answer.text(); sign(); draw(html); tell({ drawing: html }); }
    } catch { /* the next one may come through */ } finally { polling = false; }
  }
  function watch() {
    tick();
    const silent = performance.now() - signAt;
    if (silent > SILENCE) lost();
    if (!leads) return;
    if (silent > SILENCE - 1000 || !streaming && performance.now() - opened > POLL) {
      if (performance.now() - (watch.polled || -Infinity) > POLL) { watch.polled = performance.now(); poll(); }
      if (!streaming && performance.now() - opened > 5 * POLL || source?.readyState === EventSource.CLOSED && performance.now() - opened > POLL) open();
    }
    if (silent > SILENCE) streaming = false;
  }
  function lead() { if (!leads) { leads = true; open(); } }
  function follow() { leads = false; source?.close(); source = null; streaming = true; }
  if (channel) {
    channel.onmessage = ({ data }) => {
      if (data.hello && leads && lastDrawing) tell({ drawing: lastDrawing });
      if (data.leader && leads && data.leader < me) follow();
      if (data.leader || data.beat) heard = performance.now();
      if (leads) return;
      if (data.drawing) { streaming = true; sign(); if (data.drawing !== lastDrawing) draw(data.drawing); }
      if (data.beat) sign();
      if (data.gone) vanished();
      if (data.bye) heard = -Infinity;
    };
  }
  /* One tab of this browser keeps the stream for all: browsers allow few connections to one host. */
  const me = uuid();
  let heard = -Infinity;
  if (!channel) lead();
  else if (navigator.locks) {
    navigator.locks.request("kring-" + base, () => { lead(); return new Promise(() => {}); });
    tell({ hello: true });
  } else {
    tell({ hello: true });
    const stand = () => { if (leads) tell({ leader: me }); else if (performance.now() - heard > 2.5 * BEATS) lead(); };
    setTimeout(() => { if (performance.now() - heard > BEATS) lead(); tell({ leader: leads ? me : "" }); }, 300 + Math.random() * 300);
    setInterval(stand, BEATS);
    addEventListener("pagehide", () => { if (leads) tell({ bye: true }); });
  }
  addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
  addEventListener("online", () => { if (leads) { open(); poll(); } });
  document.addEventListener("visibilitychange", () => { if (!document.hidden && performance.now() - signAt > BEATS) { if (leads) { open(); poll(); } else tell({ hello: true }); } });
  setInterval(watch, 1000);

  /* ---------------------------------------------------------- small things */
  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-print]")) window.print();
    const copy = event.target.closest("[data-copy]");
    if (copy) {
      const field = document.getElementById(copy.dataset.copy);
      field.select();
      Promise.resolve(navigator.clipboard ? navigator.clipboard.writeText(field.value) : document.execCommand("copy"))
        .then(() => { put(copy.querySelector("span"), word("wordCopied")); announce(word("wordCopied")); });
    }
    if (!event.target.closest("details.menu")) document.querySelectorAll("details.menu[open]").forEach((menu) => menu.removeAttribute("open"));
    if ("commandForElement" in HTMLButtonElement.prototype) return;
    const button = event.target.closest("button[commandfor]");
    const dialog = button && document.getElementById(button.getAttribute("commandfor"));
    if (dialog && button.getAttribute("command") === "show-modal") dialog.showModal();
    if (dialog && button.getAttribute("command") === "close") dialog.close();
  });
  document.addEventListener("keydown", (event) => {
    const menu = event.key === "Escape" && document.querySelector("details.menu[open]");
    if (menu) { menu.removeAttribute("open"); menu.querySelector("summary").focus(); }
  });
  document.addEventListener("change", (event) => {
    const which = event.target.dataset?.sound;
    if (which) try { localStorage.setItem("kring-sound-" + which, event.target.checked ? "on" : "off"); } catch { /* off */ }
  });
  /* What only the answer to a form tells (digits, a code) is on no later drawing: it stays as long as it is worth something. */
  if (location.pathname !== base) history.replaceState(null, "", base);
  document.querySelectorAll("[data-stays]").forEach((el) => setTimeout(() => el.remove(), Number(el.dataset.stays) * 1000));
  document.querySelectorAll("[data-sound]").forEach((el) => { el.checked = wants(el.dataset.sound); });
  arrived({ ...stage().dataset });
})();
