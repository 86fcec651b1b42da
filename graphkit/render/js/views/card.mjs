/** A card of a name: what it is, how it is called, who speaks of it and of whom it speaks, by time. */

import { day, days, iso, phrase, shortDate, shortDay } from "../core/dates.mjs";
import { bdi, el, svg } from "../core/dom.mjs";
import { many, push, short } from "../core/model.mjs";
import { counted, place } from "../core/selectors.mjs";
import { TEXT } from "../core/strings.mjs";
import { shape } from "../core/tones.mjs";
import { gathered } from "../lanes/scale.mjs";
import { change, pair } from "./pairs.mjs";
import { claimSign, dayMark, nameLink, opening, said, speaker, tally, verb } from "./prose.mjs";

/** @typedef {import("../core/app.d.ts").App} App @typedef {import("../core/model.mjs").Claim} Claim @typedef {import("../core/model.mjs").Actor} Actor */
const WIKIDATA = "https://www.wikidata.org/wiki/";

/** @param {App} app @param {Actor} actor @returns {Node[]} */
export function card(app, actor) {
  const { model } = app, shown = new Set(app.shown.map(({ n }) => n));
  const of = (/** @type {number[]} */ all) => all.filter((n) => shown.has(n)).map((n) => model.claims[n]).sort((a, b) => a.rank - b.rank);
  const says = of(actor.said), spoken = of(actor.spoken);
  const disputes = model.contrasts.filter(({ sides }) => sides.flat().some(({ n }) => model.claims[n].actors.includes(actor.n)));
  const changes = model.changes.filter(({ speakers }) => speakers.includes(actor.n));
  return [
    el("h2", { class: "called" }, shape(actor.kind, 20), bdi(short(actor.label, 200))),
    el("p", { class: "why" }, where(app, actor, [...says, ...spoken])),
    el("div", { class: "split" }, el("div", {}, sparkline([says, spoken], [`says ${says.length}`, `is spoken of ${spoken.length}`])), facts(actor)),
    el("p", { class: "actions" }, el("button", { type: "button", onclick: () => app.set({ who: actor.id, view: "chronicle" }) }, TEXT.allByTime), " ",
      el("button", { type: "button", onclick: () => app.set({ a: actor.id, b: rival(app, actor), view: "compare", focus: "", claim: "" }) }, "Compare with…"), " ",
      el("button", { type: "button", onclick: () => app.set({ around: actor.id, pane: "graph" }) }, "In the graph")),
    same(app, actor),
    el("div", { class: "tops" }, top(app, "Spoken of by", spoken, (claim) => claim.actors, actor), top(app, "Speaks of", says, (claim) => claim.about, actor), beside(app, actor, disputes.length, changes.length)),
    ...(actor.kind === "event" ? sides(app, spoken) : []),
    ...disputes.slice(0, 3).map((one) => pair(app, one, 2)), ...changes.slice(0, 2).map((one) => change(app, one)),
    ...list(app, "Says", says), ...list(app, "Is spoken of", spoken),
  ];
}

/** "Wrong?": a reader notes that two names are one actor, or that they are two. @param {App} app @param {Actor} actor */
function same(app, actor) {
  const list = el("datalist", { id: "other-names" }, ...app.model.actors.filter(({ claims, n }) => claims.length && n !== actor.n).slice(0, 2000).map(({ name }) => el("option", { value: name })));
  const field = el("input", { type: "text", list: "other-names", "aria-label": "Another name", placeholder: "another name" });
  const note = (/** @type {boolean} */ one) => el("button", { type: "button", onclick: () => field.value.trim() && app.notes.pair(actor.name, field.value.trim(), one) }, one ? "the same" : "not the same");
  const mine = app.notes.pairs().filter(([name]) => name === actor.name);
  return el("div", { class: "wrong-part" }, el("div", { class: "correcting" }, el("span", { class: "why" }, TEXT.another), list, field, note(true), note(false)),
    ...mine.map(([, other, one]) => el("p", { class: "why noted" }, one ? "Noted: the same as " : "Noted: not the same as ", bdi(short(other, 80)))));
}

/** What is known beside statements. @param {Actor} actor */
function facts(actor) {
  const row = (/** @type {string} */ name, /** @type {any} */ value) => (value?.textContent ?? value) && el("div", {}, el("dt", {}, name), el("dd", {}, value));
  const item = /^Q\d+$/.test(actor.wikidata) ? el("a", { href: WIKIDATA + actor.wikidata, rel: "noopener noreferrer", target: "_blank" }, actor.wikidata) : "no item found";
  return el("dl", {}, row("Days", actor.when && phrase(actor.when)), row("Place", bdi(short(actor.places.join(", "), 200))), row("Parties", bdi(short(actor.parties.join(", "), 300))),
    row("Called", bdi(short(actor.aliases.map((one) => `“${one}”`).join(", ") || "by this name alone", 300))), row("Is", bdi(actor.occupations.join(", "))),
    row("Wikidata", item), row("Because", bdi(short(actor.reasons.join("; "), 400))));
}

/** @param {App} app @param {Actor} actor @param {Claim[]} claims */
function where(app, actor, claims) {
  const articles = new Set(claims.map(({ article }) => article)), papers = new Set([...articles].map(({ outlet }) => outlet).filter(Boolean)), dated = claims.map(({ at }) => at).filter(Boolean).sort();
  const until = dated.length ? `, ${day(dated[0])}${dated[0] === dated.at(-1) ? "" : ` – ${day(/** @type {string} */ (dated.at(-1)))}`}` : "";
  return `${actor.kind} · in ${many(articles.size, "article")}${papers.size > 1 ? ` of ${papers.size} papers` : ""}${until}`;
}

/** The other speaker that a comparison begins with: who stands against it, else who speaks of it most. @param {App} app @param {Actor} actor */
function rival(app, actor) {
  const { claims, contrasts, actors } = app.model;
  const against = contrasts.flatMap(({ sides }) => sides.map((side) => side.flatMap(({ n }) => claims[n].actors))).filter((side) => !side.includes(actor.n)).flat();
  const near = actor.claims.flatMap((n) => [...claims[n].actors, ...claims[n].about]).filter((n) => n !== actor.n && actors[n].said.length);
  const mine = contrasts.filter(({ sides }) => sides.flat().some(({ n }) => claims[n].actors.includes(actor.n))).flatMap(({ sides }) => sides.flat().flatMap(({ n }) => claims[n].actors)).filter((n) => n !== actor.n);
  const best = counted(mine.filter((n) => against.includes(n)))[0]?.[0] ?? counted(near)[0]?.[0];
  return best === undefined ? "" : actors[best].id;
}

/** @param {App} app @param {string} title @param {Claim[]} claims @param {(claim: Claim) => number[]} key @param {Actor} actor */
function top(app, title, claims, key, actor) {
  /** @type {Map<number, Claim[]>} */
  const groups = new Map();
  for (const claim of claims) for (const n of key(claim)) if (n !== actor.n) push(groups, n, claim);
  const rows = [...groups].sort((a, b) => b[1].length - a[1].length).slice(0, 6);
  return el("div", {}, el("h3", {}, title), ...rows.map(([n, some]) => el("p", { class: "pair-row" }, nameLink(app, n), el("button", { type: "button", class: "link", "aria-label": `${many(some.length, "statement")}: open`,
    onclick: () => app.open(some[0], `p.${actor.id}.${app.model.actors[n].id}`) }, tally(some)))), !rows.length && el("p", { class: "why" }, "nobody known"));
}

/** @param {App} app @param {Actor} actor @param {number} disputes @param {number} changes */
function beside(app, actor, disputes, changes) {
  const other = rival(app, actor);
  return el("div", {}, el("h3", {}, "Beside others"), el("p", { class: "pair-row" }, "Stands against others", el("span", {}, String(disputes))), el("p", { class: "pair-row" }, "Changes of position", el("span", {}, String(changes))),
    other && el("p", {}, el("button", { type: "button", class: "link", onclick: () => app.set({ a: actor.id, b: other, view: "compare", focus: "", claim: "" }) }, "Compare with ", bdi(short(app.model.actors[place(app.model, other)].label, 60)))));
}

/** The sides of an event: what each speaker says of it. @param {App} app @param {Claim[]} spoken @returns {Node[]} */
function sides(app, spoken) {
  /** @type {Map<number, Claim[]>} */
  const by = new Map();
  for (const claim of spoken) for (const n of claim.actors) push(by, n, claim);
  const columns = [...by].sort((a, b) => b[1].length - a[1].length).slice(0, 4);
  return columns.length < 2 ? [] : [el("div", { class: "two" }, ...columns.map(([n, claims]) => el("div", {}, el("h3", {}, nameLink(app, n)), ...claims.slice(0, 4).map((claim) => one(app, claim, false)))))];
}

/** @param {App} app @param {string} title @param {Claim[]} claims @returns {Node[]} */
function list(app, title, claims) {
  return claims.length ? [el("h3", {}, `${title} ${claims.length}`), ...claims.slice(0, 40).map((claim) => one(app, claim, title !== "Says")), claims.length > 40 ? el("p", { class: "why" }, `and ${claims.length - 40} more, by time in the chronicle`) : ""].filter((part) => part instanceof Node) : [];
}

/** @param {App} app @param {Claim} claim @param {boolean} named */
function one(app, claim, named) {
  const { focus } = app.state;
  return opening(app, claim, { class: "stance", focus }, dayMark(claim, true), claimSign(claim), el("p", { class: "prose", dir: "auto" }, ...(named ? [...speaker(app, claim), " "] : []), verb(app, claim, focus), " ", ...said(app, claim)));
}

/** How much in each week, one above the line and the other below. @param {[Claim[], Claim[]]} both @param {[string, string]} names */
export function sparkline(both, names) {
  const all = both.flat().filter(({ at }) => at).map(({ at }) => days(at)).sort((a, b) => a - b);
  if (!all.length) return el("p", { class: "why" }, `${names.join(", ")}; no day is known`);
  const [first, last] = gathered(all), span = Math.max(28, last - first + 1), each = Math.max(7, Math.ceil(span / 40)), wide = 300;
  const bars = both.flatMap((claims, below) => {
    /** @type {Map<number, number>} */
    const weeks = new Map();
    for (const { at } of claims) {
      const week = Math.floor((days(at || "0") - first) / each);
      if (at && week >= 0 && days(at) <= last) weeks.set(week, (weeks.get(week) ?? 0) + 1);
    }
    return [...weeks].map(([week, n]) => {
      const high = Math.min(30, 6 * n);
      return svg("rect", { x: (week * each * (wide - 8)) / span, y: below ? 37 : 35 - high, width: Math.max(4, ((wide - 8) * each) / span - 1), height: high, class: below ? "pale-ink" : "full" });
    });
  });
  const from = iso(first), until = iso(last), ends = [[0, (from.slice(0, 4) === until.slice(0, 4) ? shortDay : shortDate)(from), "start"], [wide, shortDate(until), "end"]];
  return el("figure", { class: "spark" }, el("figcaption", {}, el("b", {}, names[0]), " above the line, ", names[1], " below"),
    svg("svg", { viewBox: `0 0 ${wide} 84`, width: wide, height: 84, role: "img", "aria-label": names.join(", ") }, svg("line", { x1: 0, x2: wide, y1: 36, y2: 36, class: "row" }), ...bars,
      ...ends.map(([x, text, anchor]) => svg("text", { x, y: 81, "text-anchor": anchor, class: "axis" }, String(text)))));
}

/** All names, those with most statements first, by kind; each opens its card. @param {App} app @param {HTMLElement} box */
export function people(app, box) {
  /** @type {Map<number, [number, number]>} */
  const counts = new Map();
  const add = (/** @type {number} */ n, /** @type {0|1} */ at) => {
    const had = counts.get(n) ?? [0, 0];
    had[at]++;
    counts.set(n, had);
  };
  for (const claim of app.shown) {
    for (const n of claim.actors) add(n, 0);
    for (const n of claim.about) add(n, 1);
  }
  const all = [...counts].map(([n, [a, b]]) => ({ actor: app.model.actors[n], a, b })).sort((x, y) => y.a + y.b - x.a - x.b || x.actor.n - y.actor.n);
  const kinds = counted(all.map(({ actor }) => actor.kind)), { sub } = app.state, some = kinds.some(([kind]) => kind === sub) ? all.filter(({ actor }) => actor.kind === sub) : all;
  const choice = (/** @type {string} */ key, /** @type {string} */ text, /** @type {number} */ n) => el("button", { type: "button", class: "link", "aria-pressed": String(sub === key), onclick: () => app.set({ sub: key }) }, `${text} ${n}`);
  box.replaceChildren(el("div", { class: "line" }, choice("", "All", all.length), ...kinds.map(([kind, n]) => choice(kind, kind, n)), el("span", { class: "end why" }, "says / is spoken of")),
    el("ul", { class: "names" }, ...some.slice(0, 600).map(({ actor, a, b }) => el("li", { "aria-current": app.state.focus === `n.${actor.id}` && "true" }, shape(actor.kind), nameLink(app, actor.n),
      el("span", { class: "why" }, bdi(short(actor.occupations.join(", "), 60))), el("span", { class: "end" }, `${a} / ${b}`)))),
    some.length > 600 ? el("p", { class: "why" }, `and ${some.length - 600} more: filter them`) : "");
}
