/** Every statement as a row: sorted by any column, only the rows in sight are made. */

import { shortDate, standing } from "../core/dates.mjs";
import { byId, el, selecting } from "../core/dom.mjs";
import { names, short, speakers, words } from "../core/model.mjs";
import { hits } from "./prose.mjs";

/** @typedef {import("../core/app.d.ts").App} App @typedef {import("../core/model.mjs").Claim} Claim */
/** @typedef {(app: App, claim: Claim) => string} Cell */
const HIGH = 52, SPARE = 12, WHOLE = 200;
/** @type {[string, Cell, Cell?][]} */
const COLUMNS = [
  ["When", (_, claim) => claim.at, (_, claim) => `${claim.told ? "told " : ""}${standing(claim, shortDate)}`],
  ["Who", (app, claim) => speakers(app.model, claim)],
  ["How", (_, claim) => claim.label],
  ["What", (app, claim) => words(claim, claim.content) || names(app.model, claim.about)],
  ["About", (app, claim) => names(app.model, claim.about)],
  ["Paper", (_, claim) => claim.article.outlet || claim.article.name],
];

/** The table in its place. @param {App} app */
export function table(app) {
  const box = byId("table"), body = el("tbody"), WHAT = 3;
  /** @type {Claim[]} */
  let sorted = [];
  const heads = COLUMNS.map(([name], n) => el("th", { scope: "col" }, el("button", { type: "button", onclick: () => app.set({ sort: app.state.sort === String(n) ? `-${n}` : String(n) }) }, name)));
  const whole = el("table", {}, el("caption", { class: "unseen" }, "All statements that the filters leave"), el("thead", {}, el("tr", {}, ...heads)), body);
  const pane = el("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": "Table of statements", onscroll: () => sorted.length > WHOLE && rows(), onkeydown: walk }, whole);
  box.append(pane);

  function update() {
    const by = Math.abs(parseInt(app.state.sort || "0", 10)), down = app.state.sort.startsWith("-");
    heads.forEach((head, at) => (at === by && app.state.sort ? head.setAttribute("aria-sort", down ? "descending" : "ascending") : head.removeAttribute("aria-sort")));
    sorted = app.state.sort && COLUMNS[by] ? order(app, app.shown, COLUMNS[by][1], down) : app.shown;
    whole.setAttribute("aria-rowcount", sorted.length + 1);
    if (!box.hidden) rows();
  }

  function rows() {
    const all = sorted.length <= WHOLE;
    const first = all ? 0 : Math.max(0, Math.floor(pane.scrollTop / HIGH) - SPARE);
    const last = all ? sorted.length : Math.min(sorted.length, first + Math.ceil(pane.clientHeight / HIGH) + 2 * SPARE);
    const here = at();
    body.replaceChildren(space(first), ...sorted.slice(first, last).map((claim, n) => row(claim, first + n)), space(sorted.length - last));
    reach(here)?.focus({ preventScroll: true });
  }

  /** The position of the row that has the focus, −1 for none. */
  function at() {
    const line = body.contains(document.activeElement) && document.activeElement?.closest("tr");
    return line ? Number(line.getAttribute("aria-rowindex")) - 2 : -1;
  }

  /** @param {number} n */
  function reach(n) {
    return body.querySelector(`[aria-rowindex="${n + 2}"] button`);
  }

  /** Arrow keys go from row to row, also to those that are not made yet. @param {KeyboardEvent} event */
  function walk(event) {
    /** @type {Record<string, number>} */
    const goals = { ArrowDown: at() + 1, ArrowUp: at() - 1, Home: 0, End: sorted.length - 1 };
    const next = Math.max(0, Math.min(goals[event.key] ?? -1, sorted.length - 1));
    if (!(event.key in goals) || !sorted.length || /** @type {Element} */ (event.target).closest("th")) return;
    event.preventDefault();
    if (!reach(next)) {
      pane.scrollTop = next * HIGH;
      rows();
    }
    reach(next)?.focus();
  }

  /** @param {number} missing */
  function space(missing) {
    const made = el("tr", { "aria-hidden": "true", hidden: !missing });
    made.style.height = `${missing * HIGH}px`;
    return made;
  }

  /** @param {Claim} claim @param {number} n */
  function row(claim, n) {
    const cells = COLUMNS.map(([, key, shown = key], column) => {
      const text = hits(app, short(String(shown(app, claim)), 260));
      return el("td", { dir: "auto" }, column === WHAT ? el("button", { type: "button", class: "link" }, ...text) : el("span", {}, ...text));
    });
    return el("tr", { "aria-rowindex": n + 2, "aria-current": claim.id === app.state.claim && "true", onclick: () => selecting() || app.open(claim) }, ...cells);
  }

  return { update };
}

/** Claims in the order of a column; equal ones stay by day, empty ones come last. @param {App} app @param {Claim[]} claims @param {Cell} key @param {boolean} down */
export function order(app, claims, key, down) {
  const keyed = claims.map((claim) => /** @type {[string, Claim]} */ ([key(app, claim), claim]));
  const sign = down ? -1 : 1;
  keyed.sort(([a, one], [b, other]) => Number(!a) - Number(!b) || sign * (a < b ? -1 : +(a > b)) || one.rank - other.rank);
  return keyed.map(([, claim]) => claim);
}
