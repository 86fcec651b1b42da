/** One event or subject, the words of each who spoke of it side by side; no verdict. */

import { phrase } from "./dates.mjs";
import { byId, el, kept } from "./dom.mjs";
import { marked } from "./marked.mjs";
import { short, speakers, words } from "./model.mjs";

/**
 * What two or more spoke of, with their words: first the contrasts whose statements pass the
 * filters, then the other events, then whom or what most was said about.
 */
export function sides(found, shown) {
  const events = new Map();
  for (const claim of shown) {
    if (claim.kind === "narrated") continue;
    for (const n of claim.about) {
      const columns = events.get(n) ?? events.set(n, new Map()).get(n);
      for (const who of claim.actors) {
        if (who !== n) (columns.get(who) ?? columns.set(who, []).get(who)).push({ claim, marks: [] });
      }
    }
  }
  const others = [...events].filter(([, columns]) => columns.size > 1)
    .map(([n, columns]) => ({
      event: found.actors[n], name: found.actors[n].name,
      columns: [...columns].map(([who, said]) => ({ name: found.actors[who].name, said }))
        .sort((a, b) => b.said.length - a.said.length),
    }))
    .sort((a, b) => rank(b) - rank(a) || weight(b) - weight(a) || a.event.n - b.event.n);
  const against = opposed(found, shown);
  const told = new Set(against.map((one) => one.event));
  return [...against, ...others.filter((one) => !told.has(one.event))];
}

/** The contrasts of which both sides have a statement among those shown, as columns. */
function opposed(found, shown) {
  const passing = new Set(shown.map((claim) => claim.n));
  return found.contrasts
    .map((contrast) => ({
      event: found.actors[contrast.topic] ?? null, name: contrast.subject, contrast,
      columns: contrast.sides.map((side) => ({
        name: speakers(found, found.claims[side[0][0]]),
        said: side.filter(([n]) => passing.has(n)).map(([n, marks]) => ({ claim: found.claims[n], marks })),
      })),
    }))
    .filter(({ columns }) => columns.every(({ said }) => said.length))
    .sort((a, b) => weight(b) - weight(a) || a.name.localeCompare(b.name));
}

const rank = ({ event }) => Number(event.kind === "event");
const weight = (one) => one.columns.reduce((sum, { said }) => sum + said.length, 0);
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
    el("h2", { dir: "auto" }, short(one.name, 200)),
    el("p", { class: "why" }, [one.event?.when && phrase(one.event.when),
      one.contrast && `words that stand against each other: ${one.contrast.basis}`]
      .filter(Boolean).join(" · ")),
    el("div", { class: "columns" }, ...one.columns.slice(0, most).map(({ name, said }) =>
      el("div", {}, el("h3", { dir: "auto" }, short(name, 120)),
        el("ul", {}, ...said.slice(0, 12).map(({ claim, marks }) => item(app, claim, marks)))))),
    left > 0 && el("p", { class: "why" }, ...others(app, `and ${left} more who spoke of it`)),
  ].filter(Boolean);
}

/** Beside the graph the words lead to where all stand. */
function others(app, text) {
  return app.state.view === "sides" ? [text]
    : [el("button", { type: "button", class: "link", onclick: () => app.set({ view: "sides" }) }, text)];
}

function item(app, claim, marks) {
  const against = marks.length ? [el("span", { class: "why" }, `words: “${words(claim, marks)}”`)] : [];
  return el("li", { class: `edge-${claim.tone}` }, el("button", {
    type: "button", onclick: () => app.set({ claim: claim.id, focus: "" }),
  }, el("b", {}, claim.label), " ", ...marked(app, short(words(claim, claim.content), 300))),
  ...against, el("span", { class: "why" }, phrase(claim.said)));
}
