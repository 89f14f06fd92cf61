/* 法度：只做几件小事——草稿自动保存、“/”键检索、提示可关、把数插入正文。没有它，所有页面照常可用。
   文字都由页面的 data-say-… 给出。 */
(function () {
  "use strict";
  const WAIT = 2000, PREFIX = "fadu-draft:";
  const OWN = ["csrfmiddlewaretoken", "key", "seen", "own-confirmed", "of", "own-draft", "next"];

  function formValues(form) {
    const values = {};
    for (const [name, value] of new FormData(form)) {
      if (typeof value !== "string" || OWN.includes(name)) continue;
      (values[name] = values[name] || []).push(value);
    }
    return values;
  }

  function localKey(form) { return PREFIX + form.dataset.draft; }

  function keepHere(form, values) {
    try { localStorage.setItem(localKey(form), values); } catch (full) { /* the browser keeps nothing: the page still does */ }
  }

  function say(form, words, time) {
    const note = form.querySelector("[data-draft-note]");
    if (note && words) note.textContent = words.replace("{time}", time || "");
  }

  async function save(form) {
    const values = JSON.stringify(formValues(form)), words = form.dataset;
    keepHere(form, values);
    try {
      const answer = await fetch(words.draftUrl, {
        method: "POST", body: values, credentials: "same-origin", redirect: "manual",
        headers: { "Content-Type": "application/json", "X-CSRFToken": form.elements.csrfmiddlewaretoken.value },
      });
      if (answer.status === 401 || answer.status === 403 || answer.type === "opaqueredirect") { say(form, words.sayExpired); return; }
      if (!answer.ok) throw new Error(answer.status);
      if (localStorage.getItem(localKey(form)) === values) localStorage.removeItem(localKey(form));
      say(form, words.saySaved, (await answer.json()).saved_at);
    } catch (error) {
      say(form, words.sayOffline);
    }
  }

  /* Lines that do not apply as the form stands are put away. The server says which; it alone judges what is sent. */
  function putAway(form, off) {
    form.querySelectorAll("[data-live]").forEach((line) => {
      line.hidden = off.includes(line.dataset.live);
      line.querySelectorAll("input, textarea, select").forEach((one) => { one.disabled = line.hidden || "barred" in one.dataset; });
    });
  }

  async function fit(form) {
    const sent = new FormData(form), turn = form.dataset.turn = Number(form.dataset.turn || 0) + 1;
    for (const [name, value] of [...sent]) if (typeof value !== "string") sent.delete(name);
    sent.append("own-applies", "1");
    try {
      const answer = await fetch(form.action, { method: "POST", body: sent, credentials: "same-origin", redirect: "manual" });
      if (answer.ok && Number(form.dataset.turn) === turn) putAway(form, (await answer.json()).off);
    } catch (offline) { /* all lines stay as they are */ }
  }

  function fitting(form) {
    const lines = [...form.querySelectorAll("[data-live]")];
    if (!lines.length) return;
    putAway(form, lines.filter((line) => "off" in line.dataset).map((line) => line.dataset.live));
    form.addEventListener("change", (event) => { if (event.target.type !== "file") fit(form); });
  }

  /* A list of names always keeps one empty row. */
  function rows(list) {
    const more = () => {
      const last = list.lastElementChild;
      if (!last.value) return;
      const next = last.cloneNode();
      next.value = "";
      list.append(next);
    };
    list.addEventListener("input", more);
  }

  function fill(form, values) {
    form.querySelectorAll("[data-rows]").forEach((list) => {
      for (let n = list.children.length; n < (values[list.firstElementChild.name] || []).length; n++) list.append(list.firstElementChild.cloneNode());
    });
    for (const field of form.elements) {
      if (!field.name || field.type === "hidden" || field.type === "file" || field.tagName === "BUTTON") continue;
      const mine = values[field.name];
      if (field.type === "checkbox" || field.type === "radio") field.checked = Boolean(mine) && mine.includes(field.value);
      else if (!mine) continue;
      else if (field.options && field.multiple) for (const option of field.options) option.selected = mine.includes(option.value);
      else field.value = mine.shift() ?? field.value; // several fields of one name take their values in turn
    }
    form.querySelectorAll("details:not([open])").forEach((one) => {
      if ([...one.querySelectorAll("input, textarea, select")].some((field) => field.type === "checkbox" || field.type === "radio" ? field.checked : field.value)) one.open = true;
    });
  }

  function restore(form) {
    const kept = localStorage.getItem(localKey(form));
    if (!kept) { say(form, form.querySelector("[data-draft-note]")?.textContent.trim() ? "" : form.dataset.sayReady); return; }
    if (form.dataset.returned) { localStorage.removeItem(localKey(form)); return; } // just sent: this is the newer one
    fill(form, JSON.parse(kept));
    if (form.querySelector("[data-live]")) fit(form);
    say(form, form.dataset.sayFound);
    save(form);
  }

  function watch(form) {
    if (form.dataset.watched) return;
    form.dataset.watched = "1";
    restore(form);
    let timer = 0;
    const later = () => { keepHere(form, JSON.stringify(formValues(form))); clearTimeout(timer); timer = setTimeout(() => save(form), WAIT); };
    form.addEventListener("input", later);
    form.addEventListener("change", later);
    window.addEventListener("online", () => { if (localStorage.getItem(localKey(form))) save(form); });
    form.addEventListener("submit", (event) => {
      clearTimeout(timer);
      const button = event.submitter;
      if (form.dataset.sent) { event.preventDefault(); return; }
      form.dataset.sent = "1";
      if (button && form.dataset.saySending) { button.style.minWidth = button.offsetWidth + "px"; button.textContent = form.dataset.saySending; }
    });
  }

  /* What was typed is taken off this machine only once a page says that it was recorded. */
  function settle(root) {
    root.querySelectorAll("[data-recorded]").forEach((one) => localStorage.removeItem(PREFIX + one.dataset.recorded));
  }

  let written = null; // the text field that was last written in
  document.addEventListener("focusin", (event) => { if (event.target.tagName === "TEXTAREA") written = event.target; });

  function insert(words) {
    const field = written || document.querySelector("textarea");
    if (!field) return;
    field.setRangeText(words, field.selectionStart, field.selectionEnd, "end");
    field.focus();
  }

  function ready(root) {
    settle(root);
    root.querySelectorAll("[data-insert]").forEach((button) => { button.hidden = false; button.onclick = () => insert(button.dataset.insert); });
    root.querySelectorAll("form[data-draft]").forEach((form) => { if (!form.dataset.watched) fitting(form); watch(form); });
    root.querySelectorAll("[data-rows]").forEach(rows);
    root.querySelectorAll("[data-close]").forEach((button) => {
      button.hidden = false;
      button.onclick = () => button.closest(".toast").remove();
    });
    root.querySelectorAll("[data-print]").forEach((button) => { button.hidden = false; button.onclick = () => window.print(); });
    const wrong = root.querySelector("[aria-invalid=true], [data-focus]");
    if (wrong) wrong.focus();
  }

  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) return;
    const field = document.querySelector(".top-search input");
    if (field && field.offsetParent) { event.preventDefault(); field.focus(); }
  });
  window.addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach((form) => { delete form.dataset.sent; }));
  /* A part of a page that could not be had: its error page says why, in a toast; nothing else changes. */
  function trouble(words) {
    const toast = document.createElement("div");
    toast.className = "alert alert-red toast";
    toast.setAttribute("role", "alert");
    toast.append(words);
    toast.onclick = () => toast.remove();
    document.querySelector("main").prepend(toast);
  }
  document.addEventListener("htmx:responseError", (event) => {
    const told = new DOMParser().parseFromString(event.detail.xhr.responseText, "text/html").querySelector("[data-trouble] > div");
    trouble(told ? document.importNode(told, true) : String(event.detail.xhr.status));
  });
  document.addEventListener("htmx:sendError", () => { const words = document.body.dataset.sayOffline; if (words) trouble(words); });

  document.addEventListener("DOMContentLoaded", () => ready(document));
  document.addEventListener("htmx:load", (event) => ready(event.detail.elt));
})();
