/** The bar of filters with its chips, the tabs, and the buttons beside the title. */

import { shortDay } from "../core/dates.mjs";
import { byId, el } from "../core/dom.mjs";
import { short } from "../core/model.mjs";
import { counted, passing, place } from "../core/selectors.mjs";
import { FILTERS, NOTHING } from "../core/state.mjs";
import { TONES } from "../core/tones.mjs";

/** @typedef {import("../core/app.d.ts").App} App @typedef {import("../core/state.mjs").State} State */
// Milliseconds after the last letter before a search is made; more names than this are offered as they are typed.
const PAUSE = 140, OFFERED = 400;

/** The filter bar; `update` shows the state in it. @param {App} app */
export function filters(app) {
  /** @type {Record<string, any>} */
  const fields = {};
  const count = el("output", { class: "count" }), chips = el("span", { class: "chips" });
  /** @param {keyof State} name @param {string} text @param {() => [string, string][]} options */
  const choice = (name, text, options) => {
    const select = el("select", { "aria-label": text, onchange: (/** @type {any} */ event) => app.set({ [name]: event.target.value }) }, el("option", { value: "" }, text));
    fields[name] = select;
    select.fillOptions = () => {
      select.append(...options().slice(0, OFFERED * 10).map(([value, words]) => el("option", { value }, words)));
      select.value = app.state[name];
      select.hidden = select.options.length < 2;
    };
    return select;
  };
  const { model: { claims, actors, articles } } = app;
  const tally = (/** @type {(c: import("../core/model.mjs").Claim) => string[]} */ key) => /** @type {[string, string][]} */ (counted(claims.flatMap(key)).filter(([value]) => value).map(([value, n]) => [value, `${short(value, 60)} (${n})`]));
  const people = (/** @type {(c: import("../core/model.mjs").Claim) => number[]} */ key) => /** @type {[string, string][]} */ (counted(claims.flatMap(key)).map(([n, times]) => [n < 0 ? "?" : actors[n].id, `${n < 0 ? "not known" : short(actors[n].label, 60)} (${times})`]));
  const selects = [
    choice("by", "Speaker", () => people((c) => (c.actors.length ? c.actors : c.told ? [] : [-1]))), choice("about", "About", () => people((c) => c.about)),
    choice("tone", "Manner", () => tally((c) => [c.tone]).map(([value, words]) => [value, words.replace(value, TONES[value].name)])), choice("paper", "Paper", () => tally((c) => [c.article.outlet]))];
  const more = [choice("kind", "Quoted", () => tally((c) => [c.kind])), choice("polarity", "Polarity", () => tally((c) => [c.polarity])),
    choice("article", "Article", () => articles.map((a) => [a.id, short(a.name, 60)]))];
  const maybe = box(app, "maybe", "or may be earlier"), sure = box(app, "sure", "exact day");
  const days = el("details", { class: "menu" }, el("summary", {}, "Days and more"), el("div", { class: "drop" },
    ...[["from", "From"], ["to", "Until"]].map(([name, text]) => el("label", {}, el("span", {}, text), fields[name] = el("input", { type: "date", onchange: (/** @type {any} */ event) => app.set({ [name]: event.target.value, zoom: "" }) }))),
    sure, ...more));
  const reset = el("button", { type: "button", onclick: () => app.set(cleared(FILTERS)) }, "Show all");
  const fold = el("button", { type: "button", class: "fold", "aria-expanded": "false", onclick: () => fold.setAttribute("aria-expanded", String(byId("filters").classList.toggle("open"))) }, "Filter");
  byId("filters").append(search(app, fields), fold, ...selects, days, chips, maybe, count, reset);
  byId("filters").addEventListener("submit", (/** @type {Event} */ event) => event.preventDefault());

  function update() {
    for (const [name, input] of Object.entries(fields)) {
      const value = app.state[/** @type {keyof State} */ (name)];
      if (input.value !== value && document.activeElement !== input) input.value = value;
      if (name !== "q") input.classList?.toggle("on", value !== "");
    }
    maybe.hidden = !app.state.to;
    for (const one of [maybe, sure]) one.querySelector("input").checked = !!app.state[/** @type {keyof State} */ (one.dataset.name)];
    reset.hidden = FILTERS.every((name) => app.state[name] === NOTHING[name]);
    chips.replaceChildren(...chosen(app).map(([names, text]) => el("button", { type: "button", class: "chip", "aria-label": `Drop the filter ${text}`,
      onclick: () => app.set(cleared(names)) }, el("bdi", {}, text), " ×")));
    const text = app.shown.length === claims.length ? `all ${claims.length} shown` : `${app.shown.length} of ${claims.length} shown`;
    if (count.textContent !== text) count.textContent = text;
  }

  return { update, fill: () => Object.values(fields).forEach((one) => one.fillOptions?.()) };
}

/** The field to search in, which waits until the typing pauses. @param {App} app @param {Record<string, any>} fields */
function search(app, fields) {
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  let waiting;
  const find = () => {
    clearTimeout(waiting);
    if (app.state.q !== fields.q.value) app.set({ q: fields.q.value });
  };
  fields.q = el("input", { type: "search", "aria-label": "Find words, names, papers", placeholder: "Find words, names, papers  /", autocomplete: "off", onchange: find, oninput: () => {
    clearTimeout(waiting);
    waiting = setTimeout(find, PAUSE);
  } });
  return fields.q;
}

/** A switch. @param {App} app @param {"maybe"|"sure"} name @param {string} text */
function box(app, name, text) {
  return el("label", { class: "check", "data-name": name }, el("input", { type: "checkbox", onchange: (/** @type {any} */ event) => app.set({ [name]: event.target.checked ? "1" : "" }) }), el("span", {}, text));
}

/** The active filters in words, each with what dropping it clears. @param {App} app @returns {[(keyof State)[], string][]} */
function chosen({ state, model }) {
  const name = (/** @type {string} */ id) => short(model.actors[place(model, id)]?.label ?? "not known", 50);
  const { from, to } = state, day = (/** @type {string} */ one) => `${shortDay(one)} ${one.slice(0, 4)}`;
  const days = from && to ? `${from.slice(0, 4) === to.slice(0, 4) ? shortDay(from) : day(from)} – ${day(to)}` : from ? `from ${day(from)}` : to ? `until ${day(to)}` : "";
  /** @type {[(keyof State)[], string][]} */
  const all = [
    [["q"], state.q && `“${short(state.q, 40)}”`], [["by"], state.by && `${name(state.by)} says`], [["about"], state.about && `about ${name(state.about)}`],
    [["who", "columns"], state.who && `${name(state.who)}: says or is spoken of`], [["tone"], state.tone && (TONES[state.tone]?.name ?? state.tone)], [["paper"], short(state.paper, 40)],
    [["kind"], short(state.kind, 40)], [["polarity"], short(state.polarity, 40)], [["article"], state.article && short(model.articles.find(({ id }) => id === state.article)?.name ?? "article", 40)],
    [["from", "to", "maybe"], days], [["sure"], state.sure && "exact day"]];
  return all.filter(([, text]) => text);
}

/** @typedef {{patch: import("../core/state.mjs").Patch, text: string, count: number}} Remedy */
/** What to drop when nothing is found, and how much is found then: a filter or one of the searched words, the best first; all of them where no single one helps. @param {App} app @returns {Remedy[]} */
export function remedies(app) {
  const { state, model, terms } = app, quoted = (/** @type {string} */ one) => (/\s/.test(one) ? `"${one}"` : one);
  /** @type {[import("../core/state.mjs").Patch, string][]} */
  const ways = [...chosen(app).map(([names, text]) => /** @type {[import("../core/state.mjs").Patch, string]} */ ([cleared(names), text])),
    ...(terms.length > 1 ? terms.map((term) => /** @type {[import("../core/state.mjs").Patch, string]} */ ([{ q: terms.filter((one) => one !== term).map(quoted).join(" ") }, `“${term}”`])) : [])];
  const found = ways.map(([patch, text]) => ({ patch, text, count: passing(model, { ...state, ...patch }).length })).filter(({ count }) => count);
  return found.length || !ways.length ? found.sort((a, b) => b.count - a.count) : [{ patch: cleared(FILTERS), text: "all filters", count: model.claims.length }];
}

/** @param {(keyof State)[]} names @returns {import("../core/state.mjs").Patch} */
function cleared(names) {
  return Object.fromEntries(names.map((name) => [name, ""]));
}

/** One view at a time, with the arrow keys between the tabs. @param {App} app @param {Record<string, string>} views @param {(view: string) => number|null} counts */
export function tabs(app, views, counts) {
  const ids = Object.keys(views);
  /** @type {any[]} */
  const buttons = ids.map((id) => el("button", { type: "button", role: "tab", id: `tab-${id}`, "aria-controls": id, onclick: () => app.set({ view: id, pane: "" }),
    onkeydown: (/** @type {any} */ event) => {
      const way = /** @type {Record<string, number>} */ ({ ArrowRight: 1, ArrowLeft: -1 })[event.key];
      if (!way) return;
      const next = buttons[(buttons.indexOf(event.currentTarget) + way + buttons.length) % buttons.length];
      next.focus();
      next.click();
    } }, views[id], counts(id) != null && el("small", {}, ` ${counts(id)}`)));
  byId("tabs").append(...buttons);
  return { update: () => ids.forEach((id, n) => {
    const on = app.state.view === id;
    buttons[n].setAttribute("aria-selected", String(on));
    buttons[n].tabIndex = on ? 0 : -1;
    byId(id).hidden = !on;
  }) };
}

/** Buttons beside the title. @param {App} app @param {{name: string, title: string, act: () => void}[]} saves @param {() => void} repaint */
export function tools(app, saves, repaint) {
  const dark = matchMedia("(prefers-color-scheme: dark)"), root = document.documentElement;
  const now = () => root.dataset.theme ?? (dark.matches ? "dark" : "light");
  const other = () => (now() === "dark" ? "Light" : "Dark");
  const theme = el("button", { type: "button", onclick: () => {
    root.dataset.theme = now() === "dark" ? "light" : "dark";
    theme.textContent = other();
    repaint();
  } }, other());
  dark.addEventListener("change", () => {
    theme.textContent = other();
    repaint();
  });
  const menu = el("details", { class: "menu" }, el("summary", {}, "Save"), el("div", { class: "drop" }, ...saves.map(({ name, title, act }) => el("button", { type: "button", title, onclick: () => {
    menu.open = false;
    act();
  } }, name))));
  const link = app.address() && el("button", { type: "button", onclick: (/** @type {any} */ event) => app.copy(app.address(), event.currentTarget) }, "Copy link");
  byId("tools").append(el("button", { type: "button", class: "up", onclick: () => app.set({ pane: "graph", claim: "", focus: "" }) }, "Graph"), link || "", menu, theme, el("button", { type: "button", "aria-label": "Keys, and what this page holds", onclick: () => app.set({ view: "about", pane: "" }) }, "?"));
}

/** Menus close when something else is clicked, and on Escape. */
export function closing() {
  addEventListener("click", (event) => {
    for (const one of document.querySelectorAll("details.menu[open]")) if (!one.contains(/** @type {Node} */ (event.target))) one.removeAttribute("open");
  });
}
