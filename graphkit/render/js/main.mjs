/** The page: reads its data, draws its parts, lets every choice reach all of them. */

import { about, printed, standfirst } from "./about.mjs";
import { asking } from "./ask.mjs";
import { filters, tabs, themeButton } from "./controls.mjs";
import { sortDay } from "./dates.mjs";
import { byId, el } from "./dom.mjs";
import { evidence } from "./evidence.mjs";
import { edgeKey, graph, pane, UNDRAWN } from "./graph.mjs";
import { lanes } from "./lanes.mjs";
import { model } from "./model.mjs";
import { run } from "./packed.mjs";
import { drawSides } from "./sides.mjs";
import { decode, encode, FILTERS, passing } from "./state.mjs";
import { table } from "./table.mjs";
import { KINDS, legend, TONES } from "./tones.mjs";

const VIEWS = { graph: "Graph", sides: "Side by side", table: "Table", about: "About this page",
  ...(byId("ask") && { ask: "Ask" }) };
const UNDRAWABLE = "This browser cannot unpack what draws the graph (browsers can since 2023). The dates, the sides, "
  + "the table and every sentence are here all the same.";
// Above so many claims the page draws itself in two steps, so that it answers between them.
const LONG = 1000;
/** @type {any} */
const app = {
  model: model(JSON.parse(byId("data").textContent)),
  state: chosen(),
  shown: [],
  set(patch) {
    const before = app.state;
    app.state = { ...before, ...patch };
    if (location.hash.slice(1) !== encode(app.state)) remember();
    draw(Object.keys(app.state).filter((name) => app.state[name] !== before[name]));
  },
  repaint: () => parts.graph.update(),
  /** The page's address; a page inside another document has none of its own. */
  address: () => (location.protocol === "about:" ? "" : location.href),
  async copy(button) {
    const done = await copied(app.address());
    say(done ? "Link copied" : app.address());
    button.textContent = done ? "Copied ✓" : "In the address bar";
  },
};

/** What the address names; a view that this page does not have is its first one. */
function chosen() {
  const state = decode(location.hash);
  return state.view in VIEWS ? state : { ...state, view: "graph" };
}

function remember() {
  try {
    history.replaceState(null, "", `#${encode(app.state)}`);
  } catch {
    // A page inside another document has no address of its own.
  }
}

/** Whether a text is in the clipboard now; old browsers copy only what is selected. */
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

function say(text) {
  byId("live").textContent = text;
}

/** The claims that next and previous walk through: of the focus, else all that are shown. */
function list() {
  const [sort, ...key] = app.state.focus.split(".");
  const shown = new Set(app.shown.map((claim) => claim.n));
  const of = (members) => members.filter((n) => shown.has(n)).map((n) => app.model.claims[n]);
  if (sort === "n") return of(app.model.actors.find((actor) => actor.id === key[0])?.claims ?? []);
  if (sort === "l") return app.shown.filter((claim) => beside(claim, key));
  if (sort !== "e") return app.shown;
  const line = app.model.network.edges.find((edge) => edgeKey(app.model, edge) === app.state.focus);
  return of(line?.members ?? []);
}

/** Whether a claim is of a speaker and between two days, as a mark of the lanes gathers them. */
function beside({ actors, said, kind }, /** @type {string[]} */ [who, first, last]) {
  const at = sortDay(said), mine = actors.some((n) => app.model.actors[n].id === who);
  return kind !== "narrated" && (mine || (who === "?" && !actors.length)) && at >= first && at <= last;
}

function draw(changed) {
  const filtered = FILTERS.some((name) => changed.includes(name));
  if (filtered) {
    app.shown = passing(app.model, app.state);
    parts.filters.update();
    parts.lanes.update();
    if (app.state.view === "graph") parts.graph.update();
  }
  if (changed.includes("view")) {
    parts.tabs.update();
    if (!filtered && app.state.view === "graph") parts.graph.update();
  }
  const drawn = filtered || changed.includes("view");
  const views = { table: () => parts.table.update(), sides: () => drawSides(app),
    graph: () => !drawn && (changed.includes("focus") || changed.includes("claim")) && parts.graph.focus() };
  views[app.state.view]?.();
  if (!filtered && changed.includes("claim")) parts.lanes.update();
  choose(changed);
}

/** The sentence that belongs to the choice: the named one, else the first of what is in focus. */
function choose(changed) {
  const near = list();
  let claim = near.find((one) => one.id === app.state.claim) ?? app.shown.find((one) => one.id === app.state.claim);
  if (!claim && app.state.focus) [claim] = near;
  evidence(app, claim ?? null, claim && !near.includes(claim) ? app.shown : near);
  if (claim && (changed.includes("claim") || changed.includes("focus"))) {
    say(`${byId("evidence").querySelector("h2").textContent}`);
    if (innerWidth < 1000) byId("evidence").scrollIntoView({ block: "start" });
  }
}

function keys(event) {
  if (event.target.closest("input, select") || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape") app.set({ claim: "", focus: "" });
  else if (event.key === "/") { event.preventDefault(); byId("filters").querySelector("input").focus(); } else if (event.key === "j" || event.key === "k") {
    const all = list(), at = all.findIndex((claim) => claim.id === app.state.claim);
    const next = all[event.key === "j" ? at + 1 : at - 1] ?? all.at(event.key === "j" ? 0 : -1);
    if (next) app.set({ claim: next.id });
  }
}

const canvas = pane();
/** @type {any} */
const parts = { tabs: tabs(app, VIEWS), filters: filters(app), lanes: lanes(app), table: table(app), graph: UNDRAWN };
const used = (all, has) => Object.keys(all).filter((name) => has.has(name));
byId("graph").append(canvas, legend(used(TONES, new Set(app.model.claims.map((c) => c.tone))),
  used(KINDS, new Set(app.model.network.nodes.map((node) => node.group)))));
themeButton(app);

/** All that follows from the choice; the graph last, so that nothing waits for what draws it. */
async function start() {
  about(app);
  if (VIEWS.ask) asking(app);
  draw(Object.keys(app.state));
  addEventListener("hashchange", () => {
    const before = app.state;
    app.state = chosen();
    draw(Object.keys(before).filter((name) => before[name] !== app.state[name]));
  });
  addEventListener("keydown", keys);
  addEventListener("beforeprint", () => printed(app));
  if (await run("vis-network").then(() => "vis" in globalThis, () => false)) {
    parts.graph = graph(app, canvas);
    if (app.state.view === "graph") parts.graph.update();
  } else canvas.replaceWith(el("p", { class: "empty" }, UNDRAWABLE));
  /** For scripts: the parts, what is chosen, how to choose, what is shown, which lines there are. */
  globalThis.graphkit = Object.freeze({
    ...parts,
    ready: performance.now(),
    state: () => ({ ...app.state }),
    set: app.set,
    shown: () => app.shown.map((claim) => claim.id),
    lines: () => app.model.network.edges.map((edge) => edgeKey(app.model, edge)),
  });
  document.documentElement.dataset.ready = "";
}

standfirst(app);
if (app.model.claims.length > LONG) setTimeout(start);
else start();
