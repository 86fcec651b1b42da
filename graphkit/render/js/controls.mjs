/** The filters, what they leave, and the buttons beside the title. */

import { byId, el, repainted } from "./dom.mjs";
import { short } from "./model.mjs";
import { FILTERS, NOTHING } from "./state.mjs";
import { csv } from "./table.mjs";

/** The filter bar; `update` shows the state in it. */
export function filters(app) {
  const { claims, actors, articles } = app.model, fields = {};
  const count = el("output", { class: "count" });
  const field = (name, text, input) => {
    fields[name] = input;
    return el("label", {}, el("span", {}, text), input);
  };
  const choice = (name, text, options, all) => options.length > 1 && field(name, text, el("select", {
    onchange: (event) => app.set({ [name]: event.target.value }),
  }, el("option", { value: "" }, all), ...options.map(([value, words]) => el("option", { value }, words))));
  const typed = (name, text, type, more) => field(name, text, el("input", {
    type, ...more, oninput: (event) => app.set({ [name]: event.target.value }) }));
  const tally = (key) => counted(claims.flatMap(key)).map(([value, n]) => [value, `${value} (${n})`]);
  const people = (key) => counted(claims.flatMap(key)).map(([n, times]) => [
    n < 0 ? "?" : actors[n].id, `${n < 0 ? "not known" : short(actors[n].name, 60)} (${times})`]);
  const reset = el("button", { type: "button", onclick: () => app.set(
    Object.fromEntries(FILTERS.map((name) => [name, ""]))) }, "Show all");
  const sure = el("input", { type: "checkbox", onchange: (event) => app.set({ sure: event.target.checked ? "1" : "" }) });
  byId("filters").append(
    el("button", { type: "button", class: "fold", "aria-expanded": "false", onclick: ({ target }) => {
      target.setAttribute("aria-expanded", String(byId("filters").classList.toggle("open")));
    } }, "Filters"),
    typed("q", "Search", "search", { placeholder: "words, names",  autocomplete: "off" }),
    choice("by", "Speaker", people((c) => (c.actors.length ? c.actors : [-1])), "anybody") || "",
    choice("about", "About", people((c) => c.about), "anything") || "",
    choice("kind", "Quoted", tally((c) => [c.kind]), "any way") || "",
    choice("tone", "Does", tally((c) => [c.tone]), "anything") || "",
    choice("polarity", "Polarity", tally((c) => [c.polarity]), "any") || "",
    choice("article", "Article", articles.map((a) => [a.id, short(a.title || a.path, 60)]), "all") || "",
    typed("from", "From", "date"), typed("to", "Until", "date"),
    el("label", { class: "check" }, sure, el("span", {}, "exact day")),
    count, reset);
  byId("tools").append(el("button", { type: "button", title: "What is shown, as a table for a spreadsheet",
    onclick: () => download(app) }, "Save CSV"));
  byId("filters").addEventListener("submit", (event) => event.preventDefault());

  function update() {
    for (const [name, input] of Object.entries(fields)) {
      if (input.value !== app.state[name]) input.value = app.state[name];
    }
    sure.checked = !!app.state.sure;
    reset.hidden = FILTERS.every((name) => app.state[name] === NOTHING[name]);
    const text = app.shown.length === claims.length ? `all ${claims.length} shown` : `${app.shown.length} of ${claims.length} shown`;
    if (count.textContent !== text) count.textContent = text;
  }

  return { update };
}

/** Values with how often they occur, the frequent first. */
function counted(values) {
  const counts = new Map();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}

function download(app) {
  const url = URL.createObjectURL(new Blob([csv(app)], { type: "text/csv;charset=utf-8" }));
  el("a", { href: url, download: "statements.csv" }).click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

/** Dark or light, whatever the system has. */
export function themeButton(app) {
  const dark = matchMedia("(prefers-color-scheme: dark)"), root = document.documentElement;
  const now = () => root.dataset.theme ?? (dark.matches ? "dark" : "light");
  const button = el("button", { type: "button", onclick: () => {
    root.dataset.theme = now() === "dark" ? "light" : "dark";
    show();
  } });
  const show = () => {
    button.textContent = now() === "dark" ? "Light" : "Dark";
    repainted();
    app.repaint();
  };
  dark.addEventListener("change", show);
  button.textContent = now() === "dark" ? "Light" : "Dark";
  byId("tools").append(button);
}

/** One view at a time, with the arrow keys between the tabs. */
export function tabs(app, views) {
  const buttons = Object.entries(views).map(([id, text]) => el("button", {
    type: "button", role: "tab", id: `tab-${id}`, "aria-controls": id,
    onclick: () => app.set({ view: id }),
    onkeydown: (event) => {
      const way = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (!way) return;
      const at = (buttons.indexOf(event.target) + way + buttons.length) % buttons.length;
      buttons[at].focus();
      buttons[at].click();
    } }, text));
  byId("tabs").append(...buttons);
  return { update: () => Object.keys(views).forEach((id, n) => {
    const on = app.state.view === id;
    buttons[n].setAttribute("aria-selected", String(on));
    buttons[n].tabIndex = on ? 0 : -1;
    byId(id).hidden = !on;
  }) };
}
