/** The articles by day: outlet, counts, copies and revisions; each can be read whole with its marks. */

import { day, phrase, shortDay } from "../core/dates.mjs";
import { bdi, el, selecting } from "../core/dom.mjs";
import { many, reckoned, short } from "../core/model.mjs";
import { counted, sources as bySource } from "../core/selectors.mjs";
import { paper } from "./evidence.mjs";
import { hits, nameLink, tally } from "./prose.mjs";

/** @typedef {import("../core/app.d.ts").App} App @typedef {import("../core/model.mjs").Article} Article */
const MOST = 600;

/** @param {App} app @param {HTMLElement} box */
export function sources(app, box) {
  const filtered = app.shown.length < app.model.claims.length, all = bySource(app.model, app.shown).filter(({ claims }) => !filtered || claims.length);
  const papers = counted(all.map(({ article }) => article.outlet).filter(Boolean));
  box.replaceChildren(el("div", { class: "line" }, el("b", {}, many(all.length, "article")), ...papers.slice(0, 8).map(([name, n]) => el("button", { type: "button", class: "link", "aria-pressed": String(app.state.paper === name), onclick: () => app.set({ paper: app.state.paper === name ? "" : name }) }, bdi(short(name, 40)), ` ${n}`))),
    ...all.slice(0, MOST).map(({ article, claims }) => row(app, article, claims)), all.length > MOST ? el("p", { class: "why" }, `and ${all.length - MOST} more: filter them`) : "");
}

/** @param {App} app @param {Article} article @param {import("../core/model.mjs").Claim[]} claims */
function row(app, article, claims) {
  const who = new Set(claims.flatMap(({ actors }) => actors)).size, pairs = new Set(claims.flatMap(({ contrasts }) => contrasts)).size, open = () => selecting() || app.set({ focus: `a.${article.id}`, claim: "", pane: "" });
  const told = [article.outlet, who ? many(who, "speaker") : "no speaker known", pairs ? many(pairs, "pair") : "", ...carried(app, article)].filter(Boolean);
  return el("div", { class: "source-row", "aria-current": app.state.focus === `a.${article.id}` && "true", onclick: open }, el("span", { class: "margin" }, el("span", { class: "day" }, article.day ? `${shortDay(article.day)} ${article.day.slice(0, 4)}` : "no day")),
    el("div", {}, el("button", { type: "button", class: "link title", dir: "auto" }, ...hits(app, short(article.name, 200))), el("p", { class: "why" }, ...told.flatMap((text, n) => [n ? " · " : "", bdi(text)]))), tally(claims));
}

/** Copies and revisions of an article, in words. @param {App} app @param {Article} article @returns {string[]} */
function carried(app, article) {
  const mine = app.model.publications.filter((one) => one.article === article.n), copies = mine.filter(({ role }) => role === "carrier").length + app.model.publications.filter((one) => one.role === "carrier" && one.of === article.n && one.article !== article.n).length;
  const revised = app.model.publications.filter((one) => one.role === "revision" && one.of === article.n).length;
  return [copies ? many(copies, "copy", "copies") : "", revised ? many(revised, "later version") : "", mine.some(({ role, current }) => role === "revision" && current) ? "a revision" : "", mine.some(({ current }) => !current) ? "replaced by a later version" : ""].filter(Boolean);
}

/** An article read whole, with what is known of it. @param {App} app @param {Article} article @returns {Node[]} */
export function whole(app, article) {
  const claims = article.claims.map((n) => app.model.claims[n]), who = counted(claims.flatMap(({ actors }) => actors)).slice(0, 12), days = counted(claims.map(({ at, bound }) => `${bound ? "by " : ""}${at ? day(at) : "no day"}`));
  const row = (/** @type {string} */ name, /** @type {any[]} */ ...value) => value.some(Boolean) && el("div", {}, el("dt", {}, name), el("dd", {}, ...value));
  const others = app.model.publications.filter((one) => (one.article === article.n || one.of === article.n) && one.role !== "first");
  return [el("div", { class: "split wide-right" }, paper(app, article, null), el("dl", {}, row("Statements", reckoned(claims)), row("Whose words", ...who.flatMap(([n, times], at) => [at ? ", " : "", nameLink(app, n), times > 1 ? ` ${times}` : ""])),
    row("Days", ...days.flatMap(([text, n], at) => [at ? el("br") : "", `${text} (${n})`])), row("Published", article.published && phrase(article.published)),
    row("Also", ...others.flatMap((one, at) => [at ? ", " : "", bdi(`${one.role}: ${one.publisher || one.path}${one.day ? `, ${day(one.day)}` : ""}`)])), row("File", bdi(short(article.path, 120))),
    row("Filter", el("button", { type: "button", onclick: () => app.set({ article: article.id, view: "chronicle" }) }, "Only its statements"))))];
}
