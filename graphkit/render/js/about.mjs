/** About this page: what it holds, what was not understood, what made it; and what is printed. */

import { phrase } from "./dates.mjs";
import { byId, el } from "./dom.mjs";
import { names, short, speakers, words } from "./model.mjs";

/** The page's own account of itself. */
export function about(app) {
  const { claims, articles, diagnostics, made, actors } = app.model;
  const said = claims.filter((claim) => claim.kind !== "narrated");
  const rows = (pairs) => el("dl", {}, ...pairs.map(([name, value]) =>
    el("div", {}, el("dt", {}, name), el("dd", { dir: "auto" }, String(value)))));
  byId("about").append(
    el("h2", {}, "What this page holds"),
    rows([
      ["Statements", said.length], ["Relations the articles tell", claims.length - said.length],
      ["Actors and events", actors.filter((actor) => actor.claims.length).length],
      ["Speaker not known", said.filter((claim) => !claim.actors.length).length],
      ["Without any date", said.filter(({ said: when }) => !when.start && !when.end).length]]),
    el("h2", {}, "Articles"),
    el("ul", {}, ...articles.slice(0, 500).map((article) => el("li", { dir: "auto" },
      `${short(article.title || article.path, 200)}${article.published ? `, ${phrase(article.published)}` : ""} `,
      el("code", {}, `sha256 ${article.digest.slice(0, 16)}…`)))),
    el("h2", {}, "What was not understood"),
    diagnostics.length ? el("ul", {}, ...diagnostics.slice(0, 200).map(([severity, path, place, reason, remedy]) =>
      el("li", { dir: "auto" }, short(`${severity}: ${path}, ${place}: ${reason}. ${remedy}`, 600))))
      : el("p", {}, "Nothing was reported."),
    ...unread(articles),
    el("h2", {}, "How it was made"),
    el("p", {}, "Rules over the grammar of each sentence, and a learned model where one was used, found who "
      + "speaks, how and what; dates follow from the words of the text and the day of publication. "
      + "Nobody’s words are judged true or false."),
    rows(Object.entries(made)));
}

/** What stands in the articles and is no prose, such as credits of pictures; nothing when there is none. */
function unread(articles) {
  const found = articles.flatMap(({ text, boilerplate }) => boilerplate.map(([start, end, reason]) => [text.slice(start, end), reason]));
  return found.length ? [el("h2", {}, "What was not read as prose"), el("ul", {}, ...found.slice(0, 200).map(([words, reason]) =>
    el("li", { dir: "auto" }, `${reason}: ${short(words, 200)}`)))] : [];
}

/** The line under the title: how much of what, from when to when. */
export function standfirst(app) {
  const { claims, articles } = app.model;
  const said = claims.filter((claim) => claim.kind !== "narrated");
  const who = new Set(said.flatMap((claim) => claim.actors));
  const dates = said.flatMap(({ said: when }) => [when.start, when.end]).filter(Boolean).sort();
  const many = (n, one, more) => `${String(n).replace(/\B(?=(\d{3})+$)/g, ",")} ${n === 1 ? one : more}`;
  byId("standfirst").textContent = [
    many(said.length, "statement", "statements"), ` by ${many(who.size, "speaker", "speakers")}`,
    ` in ${many(articles.length, "article", "articles")}`,
    dates.length ? `, ${phrase({ start: dates[0], end: dates.at(-1), granularity: "day" })}` : ""].join("");
}

/** On paper: how much is shown, and each of it with its sentence and date. */
export function printed(app) {
  const part = document.querySelector("output.count")?.textContent ?? "";
  byId("print").replaceChildren(el("p", { class: "why" }, part), ...app.shown.map((claim) => el("div", {},
    el("h3", { dir: "auto" }, `${speakers(app.model, claim)} ${claim.label}`,
      claim.kind === "narrated" ? ` ${names(app.model, claim.about)}` : ""),
    el("p", { dir: "auto" }, words(claim, claim.sentence)),
    el("p", { class: "why", dir: "auto" }, [phrase(claim.said), claim.said.basis,
      claim.article.title || claim.article.path].filter(Boolean).join(" · ")))));
}
