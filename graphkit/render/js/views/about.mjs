/** About this page: what it holds, its keys, what was not understood, what made it; and what is printed. */

import { day, monthOf, phrase, standing } from "../core/dates.mjs";
import { bdi, byId, el } from "../core/dom.mjs";
import { many, names, short, speakers, words } from "../core/model.mjs";
import { counted } from "../core/selectors.mjs";
import { TEXT } from "../core/strings.mjs";

/** @typedef {import("../core/app.d.ts").App} App */
const KEYS = [["/", "find"], ["j, k", "next and previous sentence"], ["Enter", "open"], ["Esc", "one step back"], ["[, ]", "the month before, the month after"], ["1 – 7", "the tabs"],
  ["arrows in graph, lanes and table", "from name to name, from mark to mark, from row to row"], ["E, C, X in the graph", "the next line of a name, the name in the middle, the names behind it"], ["+, −, 0 in graph and lanes", "closer, further, all"]];

/** The page's own account of itself. @param {App} app */
export function about(app) {
  const { claims, articles, diagnostics, made, actors } = app.model, said = claims.filter(({ told }) => !told);
  const rows = (/** @type {[string, any][]} */ pairs) => el("dl", {}, ...pairs.map(([name, value]) => el("div", {}, el("dt", {}, name), el("dd", { dir: "auto" }, String(value)))));
  byId("about").append(
    el("h2", {}, "What this page holds"),
    rows([["Statements", said.length], ["Relations the articles tell", claims.length - said.length], ["Actors and events", actors.filter((actor) => actor.claims.length).length],
      ["Speaker not known", said.filter((claim) => !claim.actors.length).length], ["Only by a day", said.filter(({ at, bound }) => at && bound).length], ["Without any date", said.filter(({ at }) => !at).length]]),
    el("h2", {}, "Keys"), rows(/** @type {[string, string][]} */ (KEYS)),
    el("h2", {}, "Articles"),
    el("ul", {}, ...articles.slice(0, 500).map((article) => el("li", { dir: "auto" }, `${short(article.name, 200)}${article.published ? `, ${phrase(article.published)}` : ""} `, el("code", {}, `sha256 ${article.digest.slice(0, 16)}…`)))),
    el("h2", {}, "What was not understood"),
    diagnostics.length ? el("ul", {}, ...diagnostics.slice(0, 200).map(([severity, path, where, reason, remedy]) => el("li", { dir: "auto" }, short(`${severity}: ${path}, ${where}: ${reason}. ${remedy}`, 600)))) : el("p", {}, "Nothing was reported."),
    ...unread(articles), el("h2", {}, "How it was made"), el("p", {}, TEXT.made), rows(Object.entries(made)));
}

/** What stands in the articles and is no prose, such as credits of pictures; nothing when there is none. @param {import("../core/model.mjs").Article[]} articles */
function unread(articles) {
  const found = articles.flatMap(({ text, boilerplate }) => boilerplate.map(([start, end, reason]) => [text.slice(start, end), reason]));
  return found.length ? [el("h2", {}, "What was not read as prose"), el("ul", {}, ...found.slice(0, 200).map(([told, reason]) => el("li", { dir: "auto" }, short(`${reason}: ${told}`, 300))))] : [];
}

/** The line under the title: how much of what, from when to when. @param {App} app */
export function standfirst(app) {
  const { claims, articles, outlets } = app.model, said = claims.filter(({ told }) => !told), who = new Set(said.flatMap(({ actors }) => actors));
  const dates = said.map(({ at }) => at).filter(Boolean).sort(), [first, last] = [dates[0], dates.at(-1) ?? ""];
  byId("standfirst").textContent = [many(said.length, "statement"), ` by ${many(who.size, "speaker")}`, claims.length > said.length ? ` and ${many(claims.length - said.length, "relation")} told` : "", ` in ${many(articles.length, "article")}`, outlets.length > 1 ? ` of ${outlets.length} papers` : "",
    dates.length ? `, ${first === last ? day(first) : `${day(first)} – ${day(last)}`}` : ""].join("");
}

/** The month, where a new one begins. @param {App} app @param {number} n */
function monthOf_({ shown }, n) {
  const month = (/** @type {string|undefined} */ at) => at?.slice(0, 7);
  return n && month(shown[n - 1].at) === month(shown[n].at) ? "" : el("h2", {}, shown[n].at ? monthOf(shown[n].at) : TEXT.noDay);
}

/** On paper: how much is shown, the picture of the graph, each statement by day with its sentence, and the papers. @param {App} app */
export function printed(app) {
  const part = document.querySelector("output.count")?.textContent ?? "", canvas = /** @type {any} */ (byId("graph").querySelector("canvas"));
  const picture = canvas?.width ? el("canvas", { width: canvas.width, height: canvas.height, class: "picture" }) : null;
  picture?.getContext("2d").drawImage(canvas, 0, 0);
  const papers = counted(app.shown.map(({ article }) => article.outlet || article.name));
  byId("print").replaceChildren(el("p", { class: "why" }, part), ...(picture ? [picture] : []), ...app.shown.flatMap((claim, n) => [monthOf_(app, n), el("div", {},
    el("h3", { dir: "auto" }, `${speakers(app.model, claim)} ${claim.label}`, claim.told ? ` ${names(app.model, claim.about)}` : ""),
    el("p", { dir: "auto" }, words(claim, claim.sentence)),
    el("p", { class: "why", dir: "auto" }, [standing(claim), claim.bound ? "" : claim.said.basis, claim.article.outlet, claim.article.name].filter(Boolean).join(" · ")))]),
  el("h3", {}, "Papers"), ...papers.map(([name, n]) => el("p", {}, bdi(name), `, ${many(n, "statement")}`)));
}
