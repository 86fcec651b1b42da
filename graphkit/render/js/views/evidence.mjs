/** The sentence where it stands: who, when and why, what stands against it, and the whole article. */

import { phrase } from "../core/dates.mjs";
import { bdi, el, selecting } from "../core/dom.mjs";
import { places } from "../core/fold.mjs";
import { many, short } from "../core/model.mjs";
import { against } from "../core/selectors.mjs";
import { dayMark, doubts, nameLinks, opening, plain, said, speaker, verb } from "./prose.mjs";
import { quotation } from "./save.mjs";
import { wrongPart } from "./wrong.mjs";

/** @typedef {import("../core/app.d.ts").App} App @typedef {import("../core/model.mjs").Claim} Claim @typedef {import("../core/model.mjs").Article} Article */
/** @typedef {{name: string, start: number, end: number, one?: Claim}} Layer */

/** The chosen claim with its article. @param {App} app @param {Claim} claim @returns {Node[]} */
export function sentence(app, claim) {
  return [
    el("h2", { class: "said", dir: "auto" }, ...speaker(app, claim), " ", el("span", { class: `verb ${claim.tone}` }, claim.label), " ", ...said(app, claim), ...doubts(claim)),
    chooser(app, claim),
    el("div", { class: "split" }, el("div", {}, reasons(app, claim), otherwise(app, claim), wrongPart(app, claim)), paper(app, claim.article, claim)),
  ].filter(Boolean);
}

/** Its article is scrolled to the sentence. @param {HTMLElement} box */
export function scrolled(box) {
  const text = /** @type {HTMLElement|null} */ (box.querySelector(".paper")), mark = /** @type {HTMLElement|null} */ (box.querySelector(".sentence"));
  if (text && mark) text.scrollTop = mark.offsetTop - text.offsetTop - text.clientHeight / 3;
}

/** Previous, next, and what can be taken along. @param {App} app @param {Claim} claim @returns {Node[]} */
export function steps(app, claim) {
  const at = app.near.indexOf(claim);
  const step = (/** @type {number} */ by, /** @type {string} */ name, /** @type {string} */ text, /** @type {string} */ key) => el("button", { type: "button", disabled: !app.near[at + by], "aria-label": name, "aria-keyshortcuts": key,
    onclick: () => app.set({ claim: app.near[at + by].id }) }, text);
  const copy = (/** @type {string} */ name, /** @type {() => string} */ text) => el("button", { type: "button", onclick: (/** @type {any} */ event) => app.copy(text(), event.currentTarget) }, name);
  return [el("span", {}, `${at + 1} of ${app.near.length}`), step(-1, "Previous", "‹", "k"), step(1, "Next", "›", "j"),
    copy("Copy quote", () => quotation(app, claim))];
}

/** The claims of the mark, the line or the name that was clicked, where they are few enough to choose from. @param {App} app @param {Claim} claim */
function chooser(app, claim) {
  if (!app.state.focus || app.near.length < 2 || app.near.length > 60) return null;
  return el("ol", { class: "chooser" }, ...app.near.map((one) => el("li", {}, el("button", { type: "button", "aria-current": one === claim && "true", onclick: () => app.set({ claim: one.id }) },
    dayMark(one), " ", el("i", {}, one.label), " ", plain(app, one, 90)))));
}

/** @param {App} app @param {Claim} claim */
function reasons(app, claim) {
  const row = (/** @type {string} */ name, /** @type {any[]} */ ...value) => value.some(Boolean) && el("div", {}, el("dt", {}, name), el("dd", { dir: "auto" }, ...value));
  const dated = (/** @type {import("../core/model.mjs").When} */ when) => [el("b", {}, phrase(when)), when.basis && el("span", { class: "why" }, " ", bdi(when.basis))];
  const about = claim.told ? [] : nameLinks(app, claim.about);
  return el("dl", {}, row(claim.told ? "Happened" : "Said", ...dated(claim.said)), claim.aboutWhen && row("Speaks of", ...dated(claim.aboutWhen)),
    row("Who", claim.steps.length > 0 && bdi(claim.steps.join("; ")), claim.through && el("span", {}, ", through ", bdi(claim.through))),
    row("Name", naming(claim)), row("About", ...about), row("To", ...nameLinks(app, claim.to)), claim.reporters.length > 0 && row("Told by", ...nameLinks(app, claim.reporters)),
    row("In", ...inPapers(app, claim)), row("Found by", `${claim.rule}${claim.score < 1 ? ` (score ${claim.score})` : ""}`));
}

/** The papers in which a claim stands. @param {App} app @param {Claim} claim @returns {(Node|string)[]} */
function inPapers(app, claim) {
  const shared = app.model.shared[claim.shared];
  if (!shared) return [bdi(claim.article.outlet || claim.article.name), " alone"];
  return [`${shared.reports.length} reports, ${many(shared.origins, "origin")}: `, ...shared.reports.flatMap((n, at) => [at ? ", " : "", el("button", { type: "button", class: "link", title: shared.wordings[at],
    onclick: () => app.set({ claim: app.model.claims[n].id }) }, bdi(short(app.model.claims[n].article.outlet || app.model.claims[n].article.name, 60)))])].filter(Boolean);
}

/** How the article names the speaker, how sure that is, and who else was weighed. @param {Claim} claim */
function naming(claim) {
  const share = (/** @type {number} */ chance) => `${Math.round(100 * chance)} %`;
  const told = claim.named.map(([kind, sure]) => `${kind}, ${share(sure)} sure`);
  const others = claim.weighed.map(([name, chance, chosen]) => `${name} ${share(chance)}${chosen ? " (chosen)" : ""}`);
  const refused = told.length && !claim.actors.length ? "not sure enough: " : "";
  return refused + told.join("; ") + (others.length ? ` — candidates: ${others.join(", ")}` : "");
}

/** What stands against the sentence. @param {App} app @param {Claim} claim */
function otherwise(app, claim) {
  const all = against(app.model, claim);
  return all.length > 0 && el("section", { class: "against" }, ...all.slice(0, 4).flatMap(({ contrast, other, claim: one }) => [
    el("p", { class: "why" }, "Stands against · ", bdi(contrast.basis)),
    opening(app, one, { class: "side" }, el("p", { class: "prose", dir: "auto" }, ...speaker(app, one), " ", verb(app, one, `d.${contrast.n}`), " ", ...said(app, one, other.marks), " ", dayMark(one)))]));
}

/** An article's text with its statements marked; each opens its own. @param {App} app @param {Article} article @param {Claim|null} claim */
export function paper(app, article, claim) {
  const { text } = article, others = article.claims.map((n) => app.model.claims[n]).filter((one) => one !== claim);
  const layers = [...(claim ? parts(claim, true) : []), ...others.flatMap((one) => [{ name: "other", start: one.sentence[0], end: one.sentence[1], one }, ...(claim ? [] : parts(one, false))]),
    ...article.boilerplate.flatMap(([start, end]) => runs("boilerplate", [start, end])), ...places(text, app.terms).flatMap((span) => runs("hit", span))];
  const edges = [...new Set([0, text.length, ...layers.flatMap((one) => [one.start, one.end])])].sort((a, b) => a - b);
  const starting = new Map(layers.map((one) => [one, one.start]));
  const pieces = edges.slice(0, -1).map((start, n) => piece(app, text.slice(start, edges[n + 1]), [...starting.keys()].filter((one) => one.start <= start && one.end >= edges[n + 1])));
  const key = el("span", { class: "key", "aria-hidden": "true" }, el("span", { class: "source" }, "who"), el("span", { class: "cue" }, "how"), el("span", { class: "claim" }, "what"));
  return el("div", { class: "article" }, heading(app, article, key, claim ? "h3" : "h2"),
    el("div", { class: "paper", dir: "auto", tabindex: 0, role: "region", "aria-label": "The article, its statements marked" }, ...pieces));
}

/** Title, outlet, day and link. @param {App} app @param {Article} article @param {Node} key @param {string} level */
function heading(app, article, key, level) {
  const day = article.published && phrase(article.published);
  return el("div", { class: "head" }, el(level, { dir: "auto" }, el("button", { type: "button", class: "link", onclick: () => selecting() || app.set({ focus: `a.${article.id}`, claim: "", pane: "" }) }, bdi(short(article.name, 200)))),
    el("p", { class: "why" }, article.publisher && bdi(short(article.publisher, 80)), article.publisher && day ? ", " : "", day, " ",
      article.url && el("a", { href: article.url, rel: "noopener noreferrer", target: "_blank", title: `Opens ${article.host}` }, bdi(article.host || "address")), key));
}

/** The words of a claim by what they are. @param {Claim} claim @param {boolean} whole with its sentence @returns {Layer[]} */
function parts(claim, whole) {
  return [...(whole ? runs("sentence", claim.sentence) : []), ...runs("source", claim.source), ...runs("cue", claim.cue), ...runs("claim", claim.content)];
}

/** @param {string} name @param {number[]} spans @returns {Layer[]} */
function runs(name, spans) {
  const found = [];
  for (let n = 0; n < spans.length; n += 2) found.push({ name, start: spans[n], end: spans[n + 1] });
  return found.filter(({ start, end }) => end > start);
}

/** @param {App} app @param {string} text @param {Layer[]} layers */
function piece(app, text, layers) {
  const names = [...new Set(layers.map((layer) => layer.name))];
  if (!names.length) return text;
  const here = names.includes("sentence"), other = !here && layers.find((layer) => layer.one)?.one;
  const open = other ? { onclick: () => selecting() || app.set({ claim: other.id }) } : {};
  return el(here || names.includes("hit") ? "mark" : "span", { class: names.join(" "), ...open }, text);
}

