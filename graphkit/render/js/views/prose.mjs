/** A statement as prose: speaker, verb, words, with the names in them as links. The one place where words are formatted. */

import { dayOfMonth, shortDay } from "../core/dates.mjs";
import { bdi, el, selecting } from "../core/dom.mjs";
import { places } from "../core/fold.mjs";
import { names, short, UNNAMED, words } from "../core/model.mjs";
import { sign, TONES } from "../core/tones.mjs";

/** @typedef {import("../core/app.d.ts").App} App @typedef {import("../core/model.mjs").Claim} Claim */
/** @typedef {{start: number, end: number, name: "opposing"|"hit"|"link", actor?: number}} Layer half-open places in the article's text */
// Below this certainty a name or a reading is marked as doubtful.
const DOUBT = 0.7;

/** A name that opens its card; a long one breaks between lines, as a `button` could not. @param {App} app @param {number} actor @param {string} [text] */
export function nameLink(app, actor, text) {
  const { label, kind } = app.model.actors[actor];
  return el("span", { role: "button", tabindex: 0, class: "name link", title: kind, onclick: (/** @type {Event} */ event) => {
    event.stopPropagation();
    if (!selecting()) app.card(actor);
  }, onkeydown: (/** @type {KeyboardEvent} */ event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    event.stopPropagation();
    app.card(actor);
  } }, bdi(short(text ?? label, 160)));
}

/** Names with commas. @param {App} app @param {number[]} actors @returns {(Node|string)[]} */
export function nameLinks(app, actors) {
  return actors.flatMap((n, at) => [at ? ", " : "", nameLink(app, n)]).filter(Boolean);
}

/** Who says it, with the article's own words where they are another name. @param {App} app @param {Claim} claim @returns {(Node|string)[]} */
export function speaker(app, claim) {
  const source = words(claim, claim.source), told = claim.actors;
  if (!told.length) {
    const said = claim.described || source;
    return said ? [bdi(`“${short(said, 120)}”`), " ", el("span", { class: "doubt" }, claim.sourceKind === "unnamed" ? "name withheld" : claim.sourceKind === "described" ? "no name" : "not known")]
      : [el("span", { class: "doubt" }, UNNAMED)];
  }
  const parts = told.flatMap((n, at) => [at ? (at === told.length - 1 ? " and " : ", ") : "", el("b", {}, nameLink(app, n))]);
  const strange = source && !claim.told && !told.some((n) => names(app.model, [n]).split(/\s+/).some((word) => word.length > 2 && source.includes(word)));
  return [...parts, strange && [" ", el("span", { class: "doubt" }, bdi(`“${short(source, 80)}”`))]].flat().filter(Boolean);
}

/** How sure it is, in quiet words; nothing where it is. @param {Claim} claim @returns {(Node|string)[]} */
export function doubts(claim) {
  const sure = Math.min(1, ...claim.named.map(([, one]) => one));
  const found = [claim.actors.length && sure < DOUBT ? "? who" : "", claim.score < DOUBT ? "? reading" : ""].filter(Boolean);
  return found.map((text) => el("span", { class: "doubt" }, ` ${text}`));
}

/** The verb, which opens the sentence. @param {App} app @param {Claim} claim @param {string} focus */
export function verb(app, claim, focus = "") {
  return el("button", { type: "button", class: `verb ${claim.tone}`, "aria-label": `${claim.label}: open the sentence`, onclick: (/** @type {Event} */ event) => {
    event.stopPropagation();
    if (!selecting()) app.open(claim, focus);
  } }, bdi(short(claim.label, 90)));
}

/** The words with names, hits of the search and opposing words in them, and whom they do not name. @param {App} app @param {Claim} claim @param {number[]} [marks] @returns {(Node|string)[]} */
export function said(app, claim, marks = []) {
  if (claim.told) return [...nameLinks(app, claim.about)];
  const { found, named } = linked(app, claim), rest = claim.about.filter((n) => !named.has(n) && !claim.actors.includes(n));
  const layers = [...found, ...opposing(marks)];
  const parts = [];
  for (let n = 0; n < claim.content.length; n += 2) {
    if (n) parts.push(" … ");
    parts.push(...layered(app, claim, claim.content[n], claim.content[n + 1], layers));
  }
  return [el("span", { class: "words", dir: "auto" }, ...parts), ...(rest.length ? [" ", el("span", { class: "rest" }, el("span", { class: "whole" }, "→\u00a0", nameLink(app, rest[0])), ...rest.slice(1).flatMap((n) => [", ", nameLink(app, n)]))] : [])];
}

/** Words without links, for where a click on them does something else. @param {App} app @param {Claim} claim @param {number} [most] */
export function plain(app, claim, most = 400) {
  return bdi(short(claim.told ? names(app.model, claim.about) : words(claim, claim.content), most));
}

/** @param {number[]} marks @returns {Layer[]} */
function opposing(marks) {
  /** @type {Layer[]} */
  const found = [];
  for (let n = 0; n < marks.length; n += 2) found.push({ start: marks[n], end: marks[n + 1], name: "opposing" });
  return found;
}

/** Where the words name whom they are about. @param {App} app @param {Claim} claim */
function linked(app, claim) {
  /** @type {Layer[]} */
  const found = [];
  /** @type {Set<number>} */
  const named = new Set();
  for (let n = 0; n < claim.content.length; n += 2) {
    const from = claim.content[n], text = claim.article.text.slice(from, claim.content[n + 1]);
    for (const actor of claim.about) {
      const { name, aliases } = app.model.actors[actor];
      const called = [name, ...aliases].filter((one) => one.length > 2).sort((a, b) => b.length - a.length).find((one) => text.includes(one));
      const start = called ? from + text.indexOf(called) : -1, end = start + (called?.length ?? 0);
      if (start < 0 || found.some((one) => one.start < end && one.end > start)) continue;
      named.add(actor);
      found.push({ start, end, name: "link", actor });
    }
  }
  return { found, named };
}

/** A stretch of an article in pieces of the same look. @param {App} app @param {Claim} claim @param {number} from @param {number} to @param {Layer[]} layers @returns {(Node|string)[]} */
function layered(app, claim, from, to, layers) {
  const text = claim.article.text;
  /** @type {Layer[]} */
  const hits = places(text.slice(from, to), app.terms).map(([a, b]) => ({ start: from + a, end: from + b, name: "hit" }));
  const all = [...layers, ...hits].filter(({ start, end }) => end > from && start < to);
  const edges = [...new Set([from, to, ...all.flatMap(({ start, end }) => [Math.max(from, start), Math.min(to, end)])])].sort((a, b) => a - b);
  return edges.slice(0, -1).map((start, n) => {
    const piece = text.slice(start, edges[n + 1]), on = all.filter((one) => one.start <= start && one.end >= edges[n + 1]);
    const link = on.find(({ name }) => name === "link"), looks = on.map(({ name }) => name).filter((name) => name !== "link");
    const inner = link ? nameLink(app, link.actor ?? 0, piece) : piece;
    return looks.length ? el("mark", { class: looks.join(" ") }, inner) : inner;
  });
}

/** A text with the hits of the search marked. @param {App} app @param {string} text @returns {(Node|string)[]} */
export function hits(app, text) {
  const found = [];
  let at = 0;
  for (const [start, end] of places(text, app.terms)) {
    found.push(text.slice(at, start), el("mark", { class: "hit" }, text.slice(start, end)));
    at = end;
  }
  return [...found, text.slice(at)];
}

/** "14 Jan" or "by 14 Jan"; with the year, the month in full or short, where it is asked for. @param {Claim} claim @param {boolean|"short"} [year] */
export function dayMark(claim, year = false) {
  if (!claim.at) return el("span", { class: "day" }, "no day");
  const text = year ? `${(year === "short" ? shortDay : dayOfMonth)(claim.at)} ${claim.at.slice(0, 4)}` : shortDay(claim.at);
  return el("span", { class: claim.bound ? "day bound" : "day" }, claim.bound && el("i", {}, "by "), text);
}

/** The mark of a claim: its manner, filled or hollow. @param {Claim} claim */
export function claimSign(claim) {
  return el("span", { class: "sign", title: `${TONES[claim.tone].name}${claim.bound ? ", by that day" : ""}` }, sign(claim.tone, claim.bound));
}

/** Marks with their counts, such as ● 3 ◆ 1. @param {Claim[]} claims */
export function tally(claims) {
  const counts = Object.keys(TONES).map((tone) => /** @type {[string, number]} */ ([tone, claims.filter((one) => one.tone === tone).length]));
  if (!claims.length) return el("span", { class: "tally" }, "0");
  return el("span", { class: "tally" }, ...counts.filter(([, n]) => n).map(([tone, n]) =>
    el("span", { title: TONES[tone].name }, sign(tone), String(n))));
}

/**
 * A row that opens its sentence wherever it is clicked, unless the click ends a selection; `focus` is what it is part of.
 * @param {App} app @param {Claim} claim @param {Record<string, any>} attributes @param {...(Node|string|null|false|undefined)} children
 */
export function opening(app, claim, attributes, ...children) {
  const { focus = "", ...others } = attributes;
  return el("div", { ...others, "data-claim": claim.id, "aria-current": claim.id === app.state.claim && "true",
    onclick: () => selecting() || app.open(claim, focus) }, ...children);
}
