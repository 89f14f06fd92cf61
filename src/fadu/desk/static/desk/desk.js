/* 法度：只做几件小事——草稿自动保存、“/”键检索、提示可关、把数插入正文。没有它，所有页面照常可用。 */
(function () {
  "use strict";
  const WAIT = 2000;

  function formValues(form) {
    const values = {};
    for (const [name, value] of new FormData(form)) {
      if (typeof value !== "string" || ["csrfmiddlewaretoken", "key", "seen"].includes(name)) continue;
      (values[name] = values[name] || []).push(value);
    }
    return values;
  }

  function localKey(form) { return "fadu-draft:" + form.dataset.draft; }

  function say(form, words) {
    const note = form.querySelector("[data-draft-note]");
    if (note) note.textContent = words;
  }

  async function save(form) {
    const values = JSON.stringify(formValues(form));
    try {
      const answer = await fetch(form.dataset.draftUrl, {
        method: "POST", body: values, credentials: "same-origin", redirect: "error",
        headers: { "Content-Type": "application/json", "X-CSRFToken": form.elements.csrfmiddlewaretoken.value },
      });
      if (!answer.ok) throw new Error(answer.status);
      localStorage.removeItem(localKey(form));
      say(form, "草稿 " + (await answer.json()).saved_at + " 已保存");
    } catch (error) {
      localStorage.setItem(localKey(form), values);
      say(form, "连不上服务器，草稿存在本机，连上后再保存");
    }
  }

  function restore(form) {
    const kept = localStorage.getItem(localKey(form));
    if (!kept || form.dataset.filled) return;
    const values = JSON.parse(kept);
    for (const field of form.elements) {
      const mine = values[field.name];
      if (!mine || field.type === "hidden" || field.type === "file") continue;
      if (field.type === "checkbox" || field.type === "radio") field.checked = mine.includes(field.value);
      else if (field.options && field.multiple) for (const option of field.options) option.selected = mine.includes(option.value);
      else field.value = mine[0];
    }
    save(form);
  }

  function watch(form) {
    if (form.dataset.watched) return;
    form.dataset.watched = "1";
    restore(form);
    let timer = 0;
    const later = () => { clearTimeout(timer); timer = setTimeout(() => save(form), WAIT); };
    form.addEventListener("input", later);
    form.addEventListener("change", later);
    form.addEventListener("submit", (event) => {
      clearTimeout(timer);
      const button = event.submitter;
      if (form.dataset.sent) { event.preventDefault(); return; }
      form.dataset.sent = "1";
      localStorage.removeItem(localKey(form));
      if (button) { button.style.minWidth = button.offsetWidth + "px"; button.textContent = "正在提交"; }
    });
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
    root.querySelectorAll("[data-insert]").forEach((button) => { button.hidden = false; button.onclick = () => insert(button.dataset.insert); });
    root.querySelectorAll("form[data-draft]").forEach(watch);
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
  document.addEventListener("DOMContentLoaded", () => ready(document));
  document.addEventListener("htmx:load", (event) => ready(event.detail.elt));
})();
