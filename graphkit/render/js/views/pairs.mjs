/** Statements that stand against each other, side by side, without a verdict. */

import { bdi, el, selecting } from "../core/dom.mjs";
import { days } from "../core/dates.mjs";
import { many, push, short } from "../core/model.mjs";
import { claimSign, dayMark, doubts, opening, said, speaker, verb } from "./prose.mjs";
import { TEXT } from "../core/strings.mjs";

/** @typedef {import("../core/app.d.ts").App} App @typedef {import("../core/model.mjs").Contrast} Contrast */

/** A dispute in two columns: what pairs it, then both sides' words, days and papers. @param {App} app @param {Contrast} contrast @param {number} [most] statements a side */
export function pair(app, contrast, most = 3) {
  const { state } = app, key = `d.${contrast.n}`, claims = contrast.sides.map((side) => side.map(({ n }) => app.model.claims[n]));
  const on = state.focus === key || claims.flat().some(({ id }) => id === state.claim);
  return el("section", { class: on ? "pair on" : "pair", "aria-label": `${contrast.kind}: ${contrast.subject}`,
    onclick: () => selecting() || app.open(claims[0][0], key) },
  el("p", { class: "why" }, el("b", {}, contrast.kind), " ", bdi(short(because(contrast), 300)), el("span", { class: "apart" }, apart(claims))),
  el("div", { class: "two" }, ...contrast.sides.map((side) => el("div", {}, ...side.slice(0, most).map(({ n, marks }) => {
    const claim = app.model.claims[n];
    return opening(app, claim, { class: "side" }, claimSign(claim), el("div", {},
      el("p", { class: "prose", dir: "auto" }, ...speaker(app, claim), " ", verb(app, claim, key), " ", ...said(app, claim, marks), ...doubts(claim)),
      el("p", { class: "why" }, dayMark(claim, true), ...(app.model.articles.length > 1 ? [" · ", bdi(short(claim.article.outlet || claim.article.name, 80))] : []))));
  }), side.length > most && el("button", { type: "button", class: "link why", onclick: (/** @type {Event} */ event) => {
    event.stopPropagation();
    app.open(app.model.claims[side[most].n], key);
  } }, `and ${side.length - most} more`)))));
}

/** Why the sides are paired: the basis without the kind, which stands before it. @param {Contrast} contrast */
function because({ kind, basis }) {
  return basis.startsWith(`${kind}: `) ? basis.slice(kind.length + 2) : basis;
}

/** How far apart two sides are: one article, or days and papers. @param {import("../core/model.mjs").Claim[][]} sides */
function apart([[one], [other]]) {
  if (one.article === other.article) return "one article";
  const papers = new Set([one.article.outlet, other.article.outlet]).size > 1 ? ", two papers" : "";
  if (!one.at || !other.at) return `two articles${papers}`;
  const gap = Math.abs(days(one.at) - days(other.at)), [first] = [one, other].sort((a, b) => a.rank - b.rank);
  return `${gap ? many(gap, "day") : "the same day"}${gap && first.bound ? " or more" : ""}${papers}`;
}

/** The disputes of which both sides have a statement among those shown, most statements first. @param {App} app */
export function disputed(app) {
  const shown = new Set(app.shown.map(({ n }) => n));
  return app.model.contrasts.filter(({ sides }) => sides.every((side) => side.some(({ n }) => shown.has(n))));
}

/** The view of disputes. @param {App} app @param {HTMLElement} box */
export function disputes(app, box) {
  const all = disputed(app), { sub } = app.state;
  /** @type {Map<string, Contrast[]>} */
  const kinds = new Map();
  for (const one of all) push(kinds, one.kind, one);
  const choice = (/** @type {string} */ key, /** @type {string} */ text, /** @type {number} */ n) => el("button", { type: "button", class: "link", "aria-pressed": String(sub === key),
    onclick: () => app.set({ sub: key }) }, `${text} ${n}`);
  const shown = kinds.has(sub) ? /** @type {Contrast[]} */ (kinds.get(sub)) : all;
  return { update: () => box.replaceChildren(
    el("div", { class: "line" }, ...(all.length ? [choice("", "All", all.length), ...[...kinds].map(([kind, some]) => choice(kind, kind, some.length))] : []),
      el("span", { class: "end why" }, TEXT.noVerdict)),
    ...shown.slice(0, 200).map((one) => pair(app, one)),
    ...(shown.length > 200 ? [el("p", { class: "why" }, `and ${shown.length - 200} more: filter them`)] : []),
    ...(all.length ? [] : [el("p", { class: "empty" }, TEXT.howDisputes)]), app.model.changes.length ? "" : el("p", { class: "empty" }, TEXT.howChanges)) };
}

/** The changes of position, beside the disputes. @param {App} app @returns {Node[]} */
export function changes(app) {
  const all = app.model.changes.slice(0, 100);
  return [el("h2", {}, TEXT.changes), ...all.map((one) => change(app, one)), el("p", { class: "why" }, all.length ? TEXT.whyChanges : TEXT.howChanges)];
}

/** One speaker's stances, the earlier first. @param {App} app @param {import("../core/model.mjs").Change} one */
export function change(app, one) {
  const stances = one.sides.flat().map(({ n, marks }) => ({ claim: app.model.claims[n], marks })).sort((a, b) => a.claim.rank - b.claim.rank);
  return el("section", { class: "change" }, el("h3", {}, ...speaker(app, stances[0].claim)), el("p", { class: "why" }, bdi(short(one.basis, 300))),
    ...stances.map(({ claim, marks }) => opening(app, claim, { class: "stance" }, dayMark(claim, true), claimSign(claim),
      el("p", { class: "prose" }, verb(app, claim), " ", ...said(app, claim, marks)))));
}
