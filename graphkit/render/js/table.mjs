/** Every statement as a row: the full alternative to the graph. */

import { phrase, sortDay } from "./dates.mjs";
import { byId, el } from "./dom.mjs";
import { marked } from "./marked.mjs";
import { names, short, speakers, words } from "./model.mjs";

const HIGH = 52, SPARE = 12, WHOLE = 1000;
/** @type {[string, (app: any, claim: any) => string, ((app: any, claim: any) => string)?][]} */
const COLUMNS = [
  ["Who", (app, claim) => speakers(app.model, claim)],
  ["How", (app, claim) => claim.label],
  ["What", (app, claim) => words(claim, claim.content) || names(app.model, claim.about)],
  ["When", (app, { said }) => sortDay(said), (app, { said }) => phrase(said)],
  ["About", (app, claim) => names(app.model, claim.about)],
  ["Article", (app, claim) => claim.article.title || claim.article.path],
];

/** The table in its pane; above a thousand rows only those in sight are made. */
export function table(app) {
  const box = byId("table"), body = el("tbody"), count = COLUMNS.length - Number(app.model.articles.length < 2);
  let sorted = [], by = -1, down = false;
  const heads = COLUMNS.slice(0, count).map(([name], n) => el("th", { scope: "col" },
    el("button", { type: "button", onclick: () => sort(n) }, name)));
  const whole = el("table", {}, el("caption", { class: "unseen" }, "All statements that the filters leave"),
    el("thead", {}, el("tr", {}, ...heads)), body);
  const pane = el("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": "Table of statements",
    onscroll: () => sorted.length > WHOLE && rows(), onkeydown: walk }, whole);
  box.append(pane);

  function sort(n) {
    down = by === n && !down;
    by = n;
    heads.forEach((head, at) => (at === n
      ? head.setAttribute("aria-sort", down ? "descending" : "ascending") : head.removeAttribute("aria-sort")));
    update();
  }

  function update() {
    sorted = by < 0 ? app.shown : order(app, app.shown, COLUMNS[by][1], down);
    whole.setAttribute("aria-rowcount", sorted.length + 1);
    if (!box.hidden) rows();
  }

  function rows() {
    const all = sorted.length <= WHOLE;
    const first = all ? 0 : Math.max(0, Math.floor(pane.scrollTop / HIGH) - SPARE);
    const last = all ? sorted.length : Math.min(sorted.length, first + Math.ceil(pane.clientHeight / HIGH) + 2 * SPARE);
    const here = at();
    body.replaceChildren(space(first), ...sorted.slice(first, last).map((claim, n) => row(claim, first + n)),
      space(sorted.length - last));
    reach(here)?.focus({ preventScroll: true });
  }

  /** The position of the row that has the focus, −1 for none. */
  function at() {
    const line = body.contains(document.activeElement) && document.activeElement?.closest("tr");
    return line ? line.getAttribute("aria-rowindex") - 2 : -1;
  }

  function reach(n) {
    return body.querySelector(`[aria-rowindex="${n + 2}"] button`);
  }

  /** Arrow keys go from row to row, also to those that are not made yet. */
  function walk(event) {
    const here = at(), goals = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: sorted.length - 1 };
    const next = Math.max(0, Math.min(goals[event.key] ?? -1, sorted.length - 1));
    if (!(event.key in goals) || !sorted.length || event.target.closest("th")) return;
    event.preventDefault();
    if (!reach(next)) {
      pane.scrollTop = next * HIGH;
      rows();
    }
    reach(next)?.focus();
  }

  function space(missing) {
    const made = el("tr", { "aria-hidden": "true", hidden: !missing });
    made.style.height = `${missing * HIGH}px`;
    return made;
  }

  function row(claim, n) {
    const cells = COLUMNS.slice(0, count).map(([, key, shown = key], at) => {
      const text = marked(app, short(String(shown(app, claim)), 260));
      return el("td", { dir: "auto" }, at === 2 ? el("button", { type: "button", class: "link" }, ...text)
        : el("span", {}, ...text));
    });
    return el("tr", { "aria-rowindex": n + 2, "aria-current": claim.id === app.state.claim && "true",
      class: `edge-${claim.tone}`, onclick: () => app.set({ claim: claim.id, focus: "" }) }, ...cells);
  }

  return { update };
}

/** Claims in the order of a column; equal ones stay in reading order, empty ones come last. */
export function order(app, claims, key, down) {
  const keyed = claims.map((claim) => [key(app, claim), claim]);
  const sign = down ? -1 : 1;
  keyed.sort(([a, one], [b, other]) => Number(!a) - Number(!b) || sign * (a < b ? -1 : +(a > b)) || one.n - other.n);
  return keyed.map(([, claim]) => claim);
}

const FIELDS = ["id", "actor", "verb", "claim", "kind", "polarity", "date_start", "date_end", "date_basis", "day", "ground",
  "about", "article", "sentence"];

/** What is shown as CSV (RFC 4180); a cell cannot start a spreadsheet's formula. */
export function csv(app) {
  const lines = app.shown.map((claim) => [
    claim.id, names(app.model, claim.actors), claim.verb, words(claim, claim.content), claim.kind,
    claim.polarity, claim.said.start, claim.said.end, claim.said.basis, claim.said.day, claim.said.ground, names(app.model, claim.about),
    claim.article.title || claim.article.path, words(claim, claim.sentence)]);
  return [FIELDS, ...lines].map((line) => line.map(cell).join(",")).join("\r\n") + "\r\n";
}

function cell(value) {
  const safe = /^[=+\-@\t\r\n＝＋－＠]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
