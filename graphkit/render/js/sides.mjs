/** One event or subject, the words of each who spoke of it side by side; no verdict. */

import { phrase } from "./dates.mjs";
import { byId, el, kept } from "./dom.mjs";
import { marked } from "./marked.mjs";
import { short, words } from "./model.mjs";

/**
 * What two or more spoke of, with their words: what somebody contradicts first, then events, then
 * whom or what most was said about.
 */
export function sides(found, shown) {
  const opposed = new Map(found.contrasts.map((contrast) => [contrast.event, contrast]));
  const events = new Map();
  for (const claim of shown) {
    if (claim.kind === "narrated") continue;
    for (const n of claim.about) {
      const columns = events.get(n) ?? events.set(n, new Map()).get(n);
      for (const who of claim.actors) {
        if (who !== n) (columns.get(who) ?? columns.set(who, []).get(who)).push(claim);
      }
    }
  }
  return [...events].filter(([, columns]) => columns.size > 1)
    .map(([event, columns]) => ({
      event: found.actors[event], contrast: opposed.get(event),
      columns: [...columns].sort((a, b) => b[1].length - a[1].length),
    }))
    .sort((a, b) => rank(b) - rank(a) || weight(b) - weight(a) || a.event.n - b.event.n);
}

const rank = ({ contrast, event }) => Number(!!contrast) * 2 + Number(event.kind === "event");
const weight = (one) => one.columns.reduce((sum, [, said]) => sum + said.length, 0);
const NONE = "Here are no two speakers on one event, person or subject.";

/** What the evidence pane shows before a sentence is chosen. */
export function digest(app) {
  const [first] = app.state.view === "sides" ? [] : sides(app.model, app.shown);
  const what = { graph: "a line, a name or a mark", table: "a row or a mark" }[app.state.view] ?? "a sentence or a mark";
  const guide = el("p", { class: "guide" }, `Click ${what}: the sentence opens here, in its article.`);
  if (!first) return [el("h2", {}, "The sentences"), guide];
  return [guide, el("p", { class: "kicker" }, "Side by side"), ...event(app, first, 2)];
}

/** Every event with its columns. */
export function drawSides(app) {
  const all = sides(app.model, app.shown);
  kept(byId("sides"), () => byId("sides").replaceChildren(...(all.length
    ? all.slice(0, 100).map((one) => el("section", {}, ...event(app, one, 6)))
    : [el("p", { class: "empty" }, NONE)])));
}

function event(app, one, most) {
  const left = one.columns.length - most;
  return [
    el("h2", { dir: "auto" }, short(one.event.name, 200)),
    el("p", { class: "why" }, [one.event.when && phrase(one.event.when),
      one.contrast && `words that stand against each other: ${one.contrast.basis}`]
      .filter(Boolean).join(" · ")),
    el("div", { class: "columns" }, ...one.columns.slice(0, most).map(([who, said]) =>
      el("div", {}, el("h3", { dir: "auto" }, short(app.model.actors[who].name, 120)),
        el("ul", {}, ...said.slice(0, 12).map((claim) => item(app, claim)))))),
    left > 0 && el("p", { class: "why" }, ...others(app, `and ${left} more who spoke of it`)),
  ].filter(Boolean);
}

/** Beside the graph the words lead to where all stand. */
function others(app, text) {
  return app.state.view === "sides" ? [text]
    : [el("button", { type: "button", class: "link", onclick: () => app.set({ view: "sides" }) }, text)];
}

function item(app, claim) {
  return el("li", { class: `edge-${claim.tone}` }, el("button", {
    type: "button", onclick: () => app.set({ claim: claim.id, focus: "" }),
  }, el("b", {}, claim.label), " ", ...marked(app, short(words(claim, claim.content), 300))),
  el("span", { class: "why" }, phrase(claim.said)));
}
