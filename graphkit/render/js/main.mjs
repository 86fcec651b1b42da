/** The page: reads its data, draws its parts, lets every choice reach all of them. */

import { byId, el, repainted } from "./core/dom.mjs";
import { terms } from "./core/fold.mjs";
import { model } from "./core/model.mjs";
import { correctionsFile, entitiesFile, notes } from "./core/notes.mjs";
import { run } from "./core/packed.mjs";
import { passing, pointed, searched } from "./core/selectors.mjs";
import { decode, encode, FILTERS } from "./core/state.mjs";
import { TEXT } from "./core/strings.mjs";
import { KINDS, legend, TONES } from "./core/tones.mjs";
import { canvasPane, edgeKey, graph, UNDRAWN } from "./graph/graph.mjs";
import { lanes } from "./lanes/lanes.mjs";
import { about, printed, standfirst } from "./views/about.mjs";
import { asking } from "./views/ask.mjs";
import { people } from "./views/card.mjs";
import { chronicle } from "./views/chronicle.mjs";
import { compare } from "./views/compare.mjs";
import { closing, filters, tabs, tools } from "./views/controls.mjs";
import { disputes } from "./views/pairs.mjs";
import { point } from "./views/point.mjs";
import { csv, graphPicture, lanesPicture, saveText } from "./views/save.mjs";
import { sources } from "./views/sources.mjs";
import { story } from "./views/story.mjs";
import { table } from "./views/table.mjs";

/** @typedef {import("./core/state.mjs").State} State @typedef {import("./core/model.mjs").Claim} Claim @typedef {import("./core/app.d.ts").App} App */
/** @type {Record<string, string>} */
const VIEWS = { chronicle: "Chronicle", disputes: "Disputes", people: "People", compare: "Compare", sources: "Sources", table: "Table", ...(byId("ask") && { ask: "Ask" }), about: "About" };
// Above so many claims the page draws itself in steps, so that it answers between them; so many are prepared for search at once.
const LONG = 1000, PREPARED = 400;
const found = model(JSON.parse(byId("data").textContent));
/** @type {App} */
const app = {
  model: found, state: chosen(), shown: [], near: [], terms: [],
  set(patch) {
    const before = app.state;
    app.state = { ...before, ...patch };
    const changed = changes(before);
    if (!changed.size) return;
    remember(changed);
    draw(changed);
  },
  open: (claim, focus = "") => app.set({ claim: claim.id, focus, pane: "" }),
  card: (actor) => app.set({ focus: `n.${found.actors[actor].id}`, claim: "", pane: "" }),
  say: (text) => { byId("live").textContent = text; },
  copy: async (text, button) => {
    const name = button.textContent, done = await copied(text);
    app.say(done ? "Copied" : text);
    button.textContent = done ? "Copied ✓" : "Not copied";
    setTimeout(() => { button.textContent = name; }, 2000);
  },
  address: () => (location.protocol === "about:" ? "" : location.href),
  inView: (first, last) => parts.lanes.seen(first, last),
  notes: notes(`graphkit-corrections-${(found.articles[0]?.digest ?? "").slice(0, 16)}`, () => {
    parts.point.update();
    parts.chronicle.update();
  }),
};

/** What the address names; a view that this page does not have is its first one. @returns {State} */
function chosen() {
  const state = decode(location.hash);
  return state.view in VIEWS ? state : { ...state, view: "chronicle" };
}

/** @param {State} before @returns {Set<keyof State>} */
function changes(before) {
  const names = /** @type {(keyof State)[]} */ (Object.keys(app.state));
  return new Set(names.filter((name) => app.state[name] !== before[name]));
}

let typing = false;

/** Each choice is a step of Back and Forward; the letters of one search are one step. @param {Set<keyof State>} changed */
function remember(changed) {
  const only = (/** @type {keyof State} */ name) => changed.size === 1 && changed.has(name), again = (only("q") && typing) || only("zoom");
  typing = only("q");
  try {
    history[again ? "replaceState" : "pushState"](null, "", `#${encode(app.state)}`);
  } catch {
    // A page inside another document has no address of its own.
  }
}

/** Whether a text is in the clipboard now; old browsers copy only what is selected. @param {string} text */
async function copied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = el("textarea", {}, text);
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    return done;
  }
}

/** The sentence that belongs to the choice: the named one, if this page has it. @returns {Claim|null} */
function chosenClaim() {
  return (app.state.claim && found.claims.find(({ id }) => id === app.state.claim)) || null;
}

let drawing = 0;

/** @param {Set<keyof State>} changed */
function draw(changed) {
  const filtered = FILTERS.some((name) => changed.has(name)), any = (/** @type {(keyof State)[]} */ ...names) => names.some((name) => changed.has(name));
  app.terms = terms(app.state.q);
  if (filtered) {
    app.shown = passing(found, app.state);
    parts.filters.update();
  }
  const claim = chosenClaim(), near = pointed(found, app.state, app.shown);
  app.near = claim && !near.includes(claim) ? (app.shown.includes(claim) ? app.shown : [claim]) : near;
  if (any("view")) parts.tabs.update();
  parts.story.update();
  left(filtered, any);
  if (filtered || any("claim", "focus", "pane", "view", "a", "b", "around")) parts.point.update();
  if (filtered || any("zoom", "view")) parts.lanes.update();
  else if (any("claim", "focus")) parts.lanes.update();
  // The graph comes last, so that a letter that is typed does not wait for it.
  cancelAnimationFrame(drawing);
  drawing = requestAnimationFrame(() => setTimeout(() => graphFollows(filtered || any("around"), any("focus", "claim", "pane", "view"))));
  if (claim && any("claim")) app.say(byId("evidence").querySelector("h2")?.textContent ?? "");
}

/** The view at left. @param {boolean} filtered @param {(...names: (keyof State)[]) => boolean} any */
function left(filtered, any) {
  const { view } = app.state, anew = filtered || any("view");
  /** @type {Record<string, () => void>} */
  const views = {
    chronicle: () => (anew || any("order", "columns") ? parts.chronicle.update() : parts.chronicle.reveal()),
    disputes: () => disputes(app, byId("disputes")).update(),
    people: () => (anew || any("sub", "focus")) && people(app, byId("people")),
    compare: () => (anew || any("a", "b", "claim")) && compare(app, byId("compare")),
    sources: () => sources(app, byId("sources")), table: () => (anew || any("sort", "claim")) && parts.table.update() };
  const box = byId(view), top = box.scrollTop;
  views[view]?.();
  if (!anew && view !== "chronicle") box.scrollTop = top;
  if (view !== "chronicle") app.inView("", "");
}

/** @param {boolean} anew @param {boolean} pointed */
function graphFollows(anew, pointed) {
  if (anew || graphLate) {
    graphLate = byId("graph").hidden;
    if (!graphLate) parts.graph.update();
  } else if (pointed && !byId("graph").hidden) parts.graph.focus();
  parts.point.names();
}
let graphLate = true;

/** One step back: a menu, the sentence, what is in focus, the pane, the middle of the graph. */
function back() {
  const menu = document.querySelector("details.menu[open]");
  if (menu) return menu.removeAttribute("open");
  const { claim, focus, pane, around } = app.state;
  if (claim && /^[na]/.test(focus)) app.set({ claim: "" });
  else if (claim || focus) app.set({ claim: "", focus: "", pane: "" });
  else if (around) app.set({ around: "" });
  else if (pane) app.set({ pane: "" });
}

/** @param {KeyboardEvent} event */
function keys(event) {
  const target = /** @type {Element} */ (event.target), typed = target.closest("input, select, textarea");
  if (event.key === "Escape" && !(typed && /** @type {any} */ (target).value)) return back();
  if (typed || event.ctrlKey || event.metaKey || event.altKey) return;
  const tab = Object.keys(VIEWS)[Number(event.key) - 1], way = { j: 1, k: -1 }[event.key], month = { "]": 1, "[": -1 }[event.key];
  if (event.key === "/") {
    event.preventDefault();
    byId("filters").querySelector("input").focus();
  } else if (tab) app.set({ view: tab, pane: "" });
  else if (way) {
    const all = app.near, at = all.findIndex(({ id }) => id === app.state.claim), next = all[at < 0 ? (way > 0 ? 0 : all.length - 1) : at + way];
    if (next) app.set({ claim: next.id });
  } else if (month) monthAway(month);
}

/** Scrolls the chronicle to another month. @param {number} way */
function monthAway(way) {
  const box = byId("chronicle"), top = box.getBoundingClientRect().top, heads = [...box.querySelectorAll(".month")].map((one) => ({ one, y: one.getBoundingClientRect().top - top }));
  const next = way > 0 ? heads.find(({ y }) => y > 60) : heads.filter(({ y }) => y < -4).at(-1);
  next?.one.scrollIntoView({ block: "start" });
}

const canvas = canvasPane();
/** @type {any} */
const parts = { graph: UNDRAWN };
Object.assign(parts, {
  tabs: tabs(app, VIEWS, (view) => ({ disputes: found.contrasts.length, people: found.actors.filter(({ claims }) => claims.length).length, sources: found.articles.length })[view] ?? null),
  filters: filters(app), chronicle: chronicle(app), lanes: lanes(app), table: table(app), point: point(app, () => parts.graph, chosenClaim), story: story(app),
});
/** @template T @param {Record<string, T>} all @param {Set<string>} has */
const used = (all, has) => Object.keys(all).filter((name) => has.has(name));
byId("graph").append(canvas, legend(used(TONES, new Set(found.claims.map(({ tone }) => tone))), used(KINDS, new Set(found.network.nodes.map(({ group }) => group)))));
tools(app, [
  { name: "Table (CSV)", title: "What is shown, with the columns of statements.csv", act: () => saveText("statements.csv", csv(app), "text/csv") },
  { name: "Graph (PNG)", title: "The picture of the graph", act: graphPicture }, { name: "Days (SVG)", title: "The lanes in sight", act: lanesPicture },
  { name: "Corrections", title: TEXT.corrections, act: () => saveText("corrections.json", correctionsFile(app.notes.all()), "application/json") },
  { name: "Names (entities.toml)", title: "Which names are one, which are two, as noted on cards", act: () => saveText("entities.toml", entitiesFile(app.notes.pairs()), "application/toml") },
  { name: "Print", title: "Chronicle, graph and papers", act: () => print() },
], () => {
  repainted();
  parts.graph.update();
});

/** All that follows from the choice; the graph last, so that nothing waits for what draws it. */
async function start() {
  about(app);
  if (VIEWS.ask) asking(app);
  draw(new Set(/** @type {(keyof State)[]} */ (Object.keys(app.state))));
  addEventListener("popstate", () => {
    const before = app.state;
    app.state = chosen();
    draw(changes(before));
  });
  addEventListener("keydown", keys);
  addEventListener("beforeprint", () => printed(app));
  document.querySelector(".skip")?.addEventListener("click", (event) => {
    event.preventDefault();
    byId(app.state.view).focus();
  });
  closing();
  if (await run("vis-network").then(() => "vis" in globalThis, () => false)) {
    parts.graph = graph(app, canvas);
    graphFollows(true, true);
  } else canvas.replaceWith(el("p", { class: "empty" }, TEXT.undrawable));
  told();
  setTimeout(afterwards);
}

/** For scripts: the parts, what is chosen, how to choose, what is shown, which lines there are. */
function told() {
  globalThis.graphkit = Object.freeze({
    ...parts,
    ready: performance.now(),
    state: () => ({ ...app.state }),
    set: app.set,
    model: found,
    near: () => app.near.map(({ id }) => id),
    shown: () => app.shown.map((claim) => claim.id),
    lines: () => found.network.edges.map((edge) => edgeKey(found, edge)),
  });
  document.documentElement.dataset.ready = "";
}

/** What nobody waits for: the long menus, and the words for the search, a few at a time. */
function afterwards() {
  parts.filters.fill();
  parts.filters.update();
  let n = 0;
  const some = () => {
    for (const end = n + PREPARED; n < end && n < found.claims.length; n++) searched(found.claims[n]);
    if (n < found.claims.length) setTimeout(some, 4);
  };
  some();
}

standfirst(app);
document.body.classList.toggle("alone", found.articles.length < 2);
if (found.claims.length > LONG) setTimeout(start);
else start();
