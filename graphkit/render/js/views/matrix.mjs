/** Who speaks of whom as a table: for many names easier to read than lines. */

import { el } from "../core/dom.mjs";
import { push, short } from "../core/model.mjs";
import { counted } from "../core/selectors.mjs";
import { nameLink, tally } from "./prose.mjs";

const ROWS = 40, COLUMNS = 12;

/** @param {import("../core/app.d.ts").App} app @returns {Node[]} */
export function matrix(app) {
  const { actors } = app.model;
  /** @type {Map<string, import("../core/model.mjs").Claim[]>} */
  const cells = new Map();
  for (const claim of app.shown) for (const a of claim.actors) for (const b of claim.about) if (a !== b) push(cells, `${a} ${b}`, claim);
  const keys = [...cells].map(([key, claims]) => ({ ends: key.split(" ").map(Number), n: claims.length }));
  const weigh = (/** @type {0|1} */ at, /** @type {number} */ most) => counted(keys.flatMap(({ ends, n }) => Array(Math.min(n, 500)).fill(ends[at]))).slice(0, most).map(([n]) => Number(n));
  const rows = weigh(0, ROWS), columns = weigh(1, COLUMNS);
  if (!rows.length) return [el("p", { class: "empty" }, "No speaker speaks of a known name here.")];
  const cell = (/** @type {number} */ a, /** @type {number} */ b) => {
    const claims = cells.get(`${a} ${b}`);
    return el("td", {}, claims ? el("button", { type: "button", class: "link", "aria-label": `${actors[a].label} on ${actors[b].label}, ${claims.length}`, onclick: () => app.open(claims[0], `e.${actors[a].id}.${actors[b].id}`) }, tally(claims)) : "");
  };
  return [el("div", { class: "matrix", tabindex: 0, role: "region", "aria-label": "Speakers in rows, whom they speak of in columns" }, el("table", {}, el("caption", { class: "why" }, `${rows.length} speakers in rows, the ${columns.length} most spoken of in columns`),
    el("thead", {}, el("tr", {}, el("td", {}), ...columns.map((n) => el("th", { scope: "col" }, nameLink(app, n, short(actors[n].label, 40)))))),
    el("tbody", {}, ...rows.map((a) => el("tr", {}, el("th", { scope: "row" }, nameLink(app, a, short(actors[a].label, 40))), ...columns.map((b) => cell(a, b)))))))];
}

