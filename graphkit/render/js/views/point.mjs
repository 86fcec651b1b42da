/** The place at the top right: what is pointed at. The graph, a sentence, a card, an article; it is never empty. */

import { bdi, byId, el, kept } from "../core/dom.mjs";
import { short } from "../core/model.mjs";
import { place } from "../core/selectors.mjs";
import { TEXT } from "../core/strings.mjs";
import { card } from "./card.mjs";
import { both, compared } from "./compare.mjs";
import { scrolled, sentence, steps } from "./evidence.mjs";
import { matrix } from "./matrix.mjs";
import { changes } from "./pairs.mjs";
import { whole } from "./sources.mjs";

/** @typedef {import("../core/app.d.ts").App} App @typedef {import("../core/model.mjs").Claim} Claim */
/** @typedef {{key: string, name: string, draw: () => Node[], more: () => Node[]}} Panel */

/**
 * The place and its tabs; `update` draws what the state points at.
 * @param {App} app @param {() => any} graph @param {() => Claim|null} chosen
 */
export function point(app, graph, chosen) {
  const tabs = el("div", { class: "panes" }), box = byId("evidence");
  byId("point").prepend(tabs);
  let last = "";

  function update() {
    const panel = panelOf(app, chosen()), graphOn = app.state.pane === "graph" || (!panel && app.state.pane !== "matrix"), matrixOn = app.state.pane === "matrix";
    const now = graphOn ? "graph" : matrixOn ? "matrix" : panel?.key ?? "";
    document.body.classList.toggle("sheet", app.state.pane !== "" || app.state.claim !== "" || app.state.focus !== "");
    const tab = (/** @type {string} */ key, /** @type {string} */ name, /** @type {() => void} */ act) => el("button", { type: "button", class: "pane", "aria-pressed": String(now === key), onclick: act }, bdi(name));
    kept(tabs, () => tabs.replaceChildren(tab("graph", panel ? "‹ Graph" : "Graph", () => app.set({ pane: "graph" })), tab("matrix", "Matrix", () => app.set({ pane: "matrix" })),
      panel ? tab(panel.key, panel.name, () => app.set({ pane: "" })) : "", el("span", { class: "more" }, ...(graphOn ? ofGraph(app, graph, names) : matrixOn ? [] : panel?.more() ?? []), close(app))));
    byId("graph").hidden = !graphOn;
    box.hidden = graphOn;
    if (!graphOn) {
      const parts = matrixOn ? matrix(app) : panel?.draw() ?? [];
      kept(box, () => box.replaceChildren(...parts));
      if (now !== last) box.scrollTop = 0;
      scrolled(box);
    } else box.replaceChildren();
    last = now;
  }

  /** How many names are drawn, which is known only after the graph has chosen them. */
  function names() {
    tabs.querySelector(".told")?.replaceChildren(graph().told());
    const button = tabs.querySelector(".amount");
    if (button) Object.assign(button, amount(graph()));
  }

  return { update, names };
}

/** What the button for more names says. @param {any} graph */
function amount({ last, most }) {
  return { disabled: last() && most === 1, textContent: last() && most > 1 ? TEXT.fewer : TEXT.more };
}

/** The way back to the graph. @param {App} app */
function close(app) {
  const open = app.state.pane !== "" || app.state.claim !== "" || app.state.focus !== "";
  return open && el("button", { type: "button", class: "close", "aria-label": "Close, back to the graph", "aria-keyshortcuts": "Escape", onclick: () => app.set({ claim: "", focus: "", pane: "" }) }, "×");
}

/** What the state points at beside the graph; null for nothing. @param {App} app @param {Claim|null} claim @returns {Panel|null} */
function panelOf(app, claim) {
  const { model, state } = app, [sort, key] = state.focus.split(".");
  if (claim) return { key: `s.${claim.id}`, name: "Sentence", draw: () => sentence(app, claim), more: () => steps(app, claim) };
  const actor = sort === "n" ? model.actors[place(model, key)] : undefined;
  if (actor) return { key: state.focus, name: short(actor.label, 40), draw: () => card(app, actor), more: () => [] };
  const article = sort === "a" ? model.articles.find(({ id }) => id === key) : undefined;
  if (article) return { key: state.focus, name: "Article", draw: () => whole(app, article), more: () => [] };
  const [a, b] = compared(app);
  if (state.view === "compare" && a >= 0 && b >= 0) return { key: "both", name: short(`${model.actors[a].name} and ${model.actors[b].name}`, 44), draw: () => both(app), more: () => [] };
  if (state.view === "disputes" && model.changes.length) return { key: "changes", name: `Changes of position ${model.changes.length}`, draw: () => changes(app), more: () => [] };
  return null;
}

/** Buttons over the graph, which may be drawn later than they are. @param {App} app @param {() => any} graph @param {() => void} names tells how many are drawn @returns {Node[]} */
function ofGraph(app, graph, names) {
  const known = app.model.actors.filter(({ claims }) => claims.length), list = el("datalist", { id: "graph-names" });
  const find = el("input", { type: "text", class: "find", list: "graph-names", "aria-label": "Find a name in the graph", placeholder: "Find a name", onfocus: () => list.childElementCount || list.append(...known.slice(0, 3000).map(({ label }) => el("option", { value: label }))),
    onchange: () => {
      const found = known.find(({ label }) => label === find.value) ?? known.find(({ folded }) => folded.includes(find.value.toLowerCase()));
      if (found && find.value) app.set({ around: found.id, pane: "graph" });
    } });
  return [app.state.around && el("button", { type: "button", onclick: () => app.set({ around: "" }) }, "All names"), el("span", { class: "told" }, graph().told()), Object.assign(el("button", { type: "button", class: "amount", onclick: () => {
    graph().more();
    names();
  } }), amount(graph())), find, list, el("button", { type: "button", onclick: () => graph().fit() }, "Fit")].filter(Boolean);
}
