/** Two names: the subjects of both in rows, the words of each in a column, time runs down. */

import { bdi, el } from "../core/dom.mjs";
import { short } from "../core/model.mjs";
import { counted, place, rivals, subjects } from "../core/selectors.mjs";
import { TEXT } from "../core/strings.mjs";
import { sparkline } from "./card.mjs";
import { change, pair } from "./pairs.mjs";
import { claimSign, dayMark, doubts, nameLink, opening, said, tally, verb } from "./prose.mjs";

/** @typedef {import("../core/app.d.ts").App} App @typedef {import("../core/model.mjs").Claim} Claim */

// Pairs that are offered while no two names are chosen.
const OFFERED = 8;

/** The two that are compared, by position; −1 where none is chosen. @param {App} app @returns {[number, number]} */
export function compared(app) {
  return [place(app.model, app.state.a), place(app.model, app.state.b)];
}

/** @param {App} app @param {number} who */
function saidBy(app, who) {
  return app.shown.filter(({ actors, told }) => !told && actors.includes(who));
}

/** @param {App} app @param {HTMLElement} box */
export function compare(app, box) {
  const [a, b] = compared(app), says = [a, b].map((who) => (who < 0 ? [] : saidBy(app, who)));
  const head = el("div", { class: "three heads" }, el("span", {}), choice(app, "a", a, says[0].length), choice(app, "b", b, says[1].length));
  if (a < 0 || b < 0) return box.replaceChildren(head, el("p", { class: "empty" }, TEXT.compare), ...offered(app));
  const both = subjects(app.model, says[0], says[1]), told = new Set(both.flatMap(({ sides }) => sides.flat()));
  const alone = says.map((claims) => claims.filter((claim) => !told.has(claim)));
  box.replaceChildren(el("div", { class: "line" }, el("span", { class: "why" }, TEXT.runsDown), el("button", { type: "button", class: "end", onclick: () => app.set({ a: app.state.b, b: app.state.a }) }, "Swap")), head,
    ...both.flatMap(({ name, of, word, sides }) => [el("h2", { class: "subject" }, of >= 0 ? nameLink(app, of) : bdi(name), " ", el("span", { class: "why" }, of >= 0 ? "both speak of it" : "a word of both")), ...rows(app, sides, word)]),
    ...(alone.flat().length ? [el("h2", { class: "subject" }, "only one of the two"), ...rows(app, [alone[0], alone[1]], "")] : []));
}

/** Pairs to begin with. @param {App} app @returns {Node[]} */
function offered(app) {
  const pairs = rivals(app.model, app.shown, OFFERED), id = (/** @type {number} */ n) => app.model.actors[n].id;
  const label = (/** @type {number} */ n) => bdi(short(app.model.actors[n].label, 60));
  return pairs.length ? [el("p", { class: "empty" }, TEXT.often), el("ul", { class: "names" }, ...pairs.map(([a, b]) =>
    el("li", {}, el("button", { type: "button", class: "link", onclick: () => app.set({ a: id(a), b: id(b) }) }, label(a), " and ", label(b)))))] : [];
}

/** A menu of speakers. @param {App} app @param {"a"|"b"} name @param {number} who @param {number} says */
function choice(app, name, who, says) {
  const all = counted(app.model.claims.filter(({ told }) => !told).flatMap(({ actors }) => actors));
  const select = el("select", { "aria-label": name === "a" ? "The first name" : "The second name", onchange: (/** @type {any} */ event) => app.set({ [name]: event.target.value }) }, el("option", { value: "" }, "Choose a name"),
    ...all.slice(0, 2000).map(([n, times]) => el("option", { value: app.model.actors[n].id, selected: n === who }, `${short(app.model.actors[n].label, 60)} (${times})`)));
  return el("h2", {}, select, el("span", {}, who >= 0 ? `says ${says}` : ""));
}

/** Statements of one day beside each other. @param {App} app @param {[Claim[], Claim[]]} sides @param {string} word */
function rows(app, sides, word) {
  const days = [...new Set(sides.flat().sort((x, y) => x.rank - y.rank).map(({ at, bound }) => `${at}${bound ? "b" : ""}`))];
  const cell = (/** @type {Claim[]} */ claims) => el("div", {}, ...claims.map((claim) => opening(app, claim, { class: "side" }, claimSign(claim), el("p", { class: "prose", dir: "auto" }, verb(app, claim), " ", ...said(app, claim, marked(claim, word)), ...doubts(claim)))));
  return days.map((day) => {
    const here = sides.map((claims) => claims.filter(({ at, bound }) => `${at}${bound ? "b" : ""}` === day));
    return el("div", { class: "three" }, el("span", { class: "margin" }, dayMark(here.flat()[0], "short")), cell(here[0]), cell(here[1]));
  });
}

/** Where a word of both stands. @param {Claim} claim @param {string} word @returns {number[]} */
function marked(claim, word) {
  if (!word) return [];
  const found = [];
  for (let n = 0; n < claim.content.length; n += 2) {
    const at = claim.article.text.slice(claim.content[n], claim.content[n + 1]).toLowerCase().indexOf(word);
    if (at >= 0) found.push(claim.content[n] + at, claim.content[n] + at + word.length);
  }
  return found;
}

/** The two in numbers, beside their words. @param {App} app @returns {Node[]} */
export function both(app) {
  const [a, b] = compared(app), { model } = app, [one, other] = [model.actors[a], model.actors[b]], says = [saidBy(app, a), saidBy(app, b)];
  const of = (/** @type {Claim[]} */ claims, /** @type {number} */ who) => claims.filter(({ about }) => about.includes(who));
  const pairs = model.contrasts.filter(({ sides }) => sides.some((side, n) => side.some((x) => model.claims[x.n].actors.includes(a)) && sides[1 - n].some((x) => model.claims[x.n].actors.includes(b))));
  const changed = model.changes.filter(({ speakers }) => speakers.includes(a) || speakers.includes(b));
  const subjectsOf = says.map((claims) => new Set(claims.flatMap(({ about }) => about)));
  const only = (/** @type {string} */ title, /** @type {number} */ n) => el("div", {}, el("h3", {}, title), ...counted(says[n].flatMap(({ about }) => about).filter((x) => !subjectsOf[1 - n].has(x))).slice(0, 5).map(([x, times]) => el("p", { class: "pair-row" }, nameLink(app, x), el("span", {}, String(times)))));
  return [
    el("h2", {}, bdi(one.label), " and ", bdi(other.label)),
    el("div", { class: "split" }, sparkline([says[0], says[1]], [`${one.label} says ${says[0].length}`, `${other.label} says ${says[1].length}`]),
      el("div", {}, el("h3", {}, "One of the other"), el("p", { class: "pair-row" }, bdi(`${one.name} of ${other.name}`), tally(of(says[0], b))), el("p", { class: "pair-row" }, bdi(`${other.name} of ${one.name}`), tally(of(says[1], a))))),
    el("div", { class: "tops" }, only(`Only ${one.name} speaks of`, 0), only(`Only ${other.name} speaks of`, 1)),
    el("h3", {}, `Pairs that stand against each other ${pairs.length}`), ...pairs.map((each) => pair(app, each)),
    el("h3", {}, `Changes of position ${changed.length}`), ...changed.map((each) => change(app, each))];
}
