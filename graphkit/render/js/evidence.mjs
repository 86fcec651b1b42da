/** The sentence where it stands: the whole article, the claim marked, the date with its reason. */

import { phrase } from "./dates.mjs";
import { byId, el, kept } from "./dom.mjs";
import { fold, places } from "./fold.mjs";
import { names, short, speakers, words } from "./model.mjs";
import { marked } from "./marked.mjs";
import { digest } from "./sides.mjs";

/**
 * Draws the chosen claim with its article, the claims of what is in focus, or what to read first.
 * @param {any} app @param {any} claim the chosen one or null @param {any[]} list its neighbours
 */
export function evidence(app, claim, list) {
  const box = byId("evidence");
  kept(box, () => box.replaceChildren(...(claim ? told(app, claim, list) : digest(app))));
  if (claim) scroll(box);
}

function told(app, claim, list) {
  return [
    navigation(app, claim, list),
    list.length > 1 && app.state.focus ? chooser(app, claim, list) : "",
    heading(app, claim),
    reasons(app, claim),
    paper(app, claim),
  ];
}

function scroll(box) {
  const text = box.querySelector(".paper"), mark = box.querySelector(".sentence");
  if (mark) text.scrollTop = mark.offsetTop - text.offsetTop - text.clientHeight / 3;
}

function navigation(app, claim, list) {
  const at = list.indexOf(claim);
  const step = (by, text, key) => el("button", {
    type: "button", disabled: !list[at + by], "aria-keyshortcuts": key,
    onclick: () => app.set({ claim: list[at + by].id }),
  }, text);
  const copy = app.address() && el("button", { type: "button", class: "copy", onclick: ({ currentTarget }) => app.copy(currentTarget) }, "Copy link");
  return el("div", { class: "steps" },
    step(-1, "‹ Previous", "k"), el("span", {}, `${at + 1} of ${list.length}`),
    step(1, "Next ›", "j"), copy,
    el("button", { type: "button", class: "close", "aria-label": "Close the sentence",
      "aria-keyshortcuts": "Escape", onclick: () => app.set({ claim: "", focus: "" }) }, "×"));
}

/** The claims of the line or the node that was clicked. */
function chooser(app, claim, list) {
  return el("ol", { class: "chooser" }, ...list.slice(0, 60).map((one) => el("li", {},
    el("button", {
      type: "button", "aria-current": one === claim && "true",
      onclick: () => app.set({ claim: one.id }),
    }, el("b", {}, one.label), " ", short(words(one, one.content), 90)))));
}

function heading(app, claim) {
  const told = claim.kind === "narrated";
  return el("div", { class: "said" },
    el("h2", { dir: "auto" }, speakers(app.model, claim), " ", el("span", { class: `verb ${claim.tone}` },
      claim.label), told ? ` ${names(app.model, claim.about)}` : ""),
    !told && el("blockquote", { dir: "auto" }, ...marked(app, words(claim, claim.content))));
}

function reasons(app, claim) {
  const told = claim.kind === "narrated";
  const row = (name, ...value) => value.some(Boolean) && el("div", {}, el("dt", {}, name), el("dd", { dir: "auto" }, ...value));
  const dated = (when) => [phrase(when), when.basis && el("span", { class: "why" }, ` — ${when.basis}`)];
  return el("dl", {},
    row(told ? "Happened" : "Said", ...dated(claim.said)),
    claim.aboutWhen && row("Speaks of", ...dated(claim.aboutWhen)),
    !told && row("About", ...linked(app, claim.about)),
    row("To", ...linked(app, claim.to)),
    row("Through", claim.through),
    row("Who", claim.steps.join("; ")),
    row("Name", naming(claim)),
    row("Found by", `${claim.rule}${claim.score < 1 ? ` (score ${claim.score})` : ""}`),
    row("Article", ...source(claim.article)));
}

/** How the article names the speaker, how sure that is, and who else was weighed. */
function naming(claim) {
  const share = (chance) => `${Math.round(100 * chance)} %`;
  const told = claim.named.map(([kind, sure]) => `${kind}, ${share(sure)} sure`);
  const others = claim.weighed.map(([name, chance, chosen]) =>
    `${name} ${share(chance)}${chosen ? " (chosen)" : ""}`);
  const refused = told.length && !claim.actors.length ? "not sure enough: " : "";
  return refused + told.join("; ") + (others.length ? ` — candidates: ${others.join(", ")}` : "");
}

/** Names that open their actor. */
export function linked(app, actors) {
  return actors.flatMap((n, at) => [at ? ", " : "", el("button", {
    type: "button", class: "link", onclick: () => app.set({ focus: `n.${app.model.actors[n].id}`, claim: "" }),
  }, short(app.model.actors[n].name, 120))]);
}

function source(article) {
  const name = short(article.title || article.path, 200);
  const told = [article.publisher, article.published && phrase(article.published)].filter(Boolean);
  const link = article.url
    ? el("a", { href: article.url, rel: "noopener noreferrer", target: "_blank" }, name) : name;
  return [link, told.length ? ` (${told.join(", ")})` : ""];
}

/** The article's text; every other sentence of the list opens its own claim. */
function paper(app, claim) {
  const { article } = claim, { text } = article;
  const layers = [
    ...runs("sentence", claim.sentence), ...runs("source", claim.source),
    ...runs("cue", claim.cue), ...runs("claim", claim.content),
    ...article.boilerplate.flatMap(([start, end]) => runs("boilerplate", [start, end])),
    ...places(text, fold(app.state.q.trim())).flatMap((span) => runs("hit", span)),
    ...article.claims.map((n) => app.model.claims[n]).filter((one) => one !== claim)
      .map((one) => ({ name: "other", start: one.sentence[0], end: one.sentence[1], one })),
  ];
  const edges = [...new Set([0, text.length, ...layers.flatMap((l) => [l.start, l.end])])]
    .sort((a, b) => a - b);
  const pieces = edges.slice(0, -1).map((start, n) => piece(app, text.slice(start, edges[n + 1]),
    layers.filter((l) => l.start <= start && l.end >= edges[n + 1])));
  const key = el("p", { class: "key", "aria-hidden": "true" },
    el("span", { class: "source" }, "who"), el("span", { class: "cue" }, "how"),
    el("span", { class: "claim" }, "what"));
  return el("div", { class: "article" }, key,
    el("div", { class: "paper", dir: "auto", tabindex: 0, role: "region",
      "aria-label": "The article, the sentence marked" }, ...pieces));
}

function runs(name, spans) {
  const found = [];
  for (let n = 0; n < spans.length; n += 2) found.push({ name, start: spans[n], end: spans[n + 1] });
  return found.filter(({ start, end }) => end > start);
}

function piece(app, text, layers) {
  const names = [...new Set(layers.map((layer) => layer.name))];
  if (!names.length) return text;
  const here = names.includes("sentence");
  const other = !here && layers.find((layer) => layer.one);
  const open = other ? { onclick: () => app.set({ claim: other.one.id }) } : {};
  return el(here || names.includes("hit") ? "mark" : "span", { class: names.join(" "), ...open }, text);
}
