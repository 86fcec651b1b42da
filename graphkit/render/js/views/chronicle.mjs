/** All by day, as prose: day and paper stand in the margins, each only when it changes. */

import { monthOf, shortDay } from "../core/dates.mjs";
import { byId, el, kept, selecting } from "../core/dom.mjs";
import { many, push, reckoned, short } from "../core/model.mjs";
import { against, byTitle, carried, counted, folded, place } from "../core/selectors.mjs";
import { TEXT } from "../core/strings.mjs";
import { remedies } from "./controls.mjs";
import { disputed, pair } from "./pairs.mjs";
import { claimSign, dayMark, doubts, hits, opening, said, speaker, verb } from "./prose.mjs";

/** @typedef {import("../core/app.d.ts").App} App @typedef {import("../core/model.mjs").Claim} Claim @typedef {import("../core/selectors.mjs").Row} Row */
/** @typedef {{high: number, at: string, claims: Claim[], draw: () => Node}} Item what stands in the list, and its guessed height */
// Items of a block, which is made when it comes near, and blocks at most; pixels of an item, by eye.
const BLOCK = 30, BLOCKS = 250, ROW = 48, HEAD = 52, NEAR = 900, FEW = 30, PAIRS = 2;

/** The list in its place. @param {App} app */
export function chronicle(app) {
  const box = byId("chronicle"), list = el("div", { class: "list" }), head = el("div", { class: "line" });
  /** @type {Set<string>} */
  const open = new Set();
  /** @type {{items: Item[], box: HTMLElement, made: boolean}[]} */
  let blocks = [];
  /** @type {IntersectionObserver|null} */
  let watch = null;
  let told = 0;
  box.append(head, list);
  for (const scroller of [box, document]) scroller.addEventListener("scroll", later, { passive: true });

  function later() {
    if (told) return;
    told = requestAnimationFrame(() => {
      told = 0;
      look();
    });
  }

  /** Tells the lanes which days are in view. */
  function look() {
    if (box.hidden) return app.inView("", "");
    const { left, top, bottom } = box.getBoundingClientRect();
    const at = (/** @type {number} */ y) => /** @type {HTMLElement|null|undefined} */ (document.elementsFromPoint(left + 90, y).map((one) => one.closest?.("#chronicle [data-at]")).find(Boolean))?.dataset.at;
    /** @type {string[]} */
    const found = [];
    for (let y = Math.max(top, 0) + 40; y < Math.min(bottom, innerHeight); y += 34) {
      const day = at(y);
      if (day) found.push(day);
    }
    found.sort();
    app.inView(found[0] ?? "", found.at(-1) ?? "");
  }

  function update() {
    watch?.disconnect();
    watch = new IntersectionObserver((seen) => seen.forEach(({ isIntersecting, target }) => isIntersecting && make(blocks[Number(/** @type {HTMLElement} */ (target).dataset.n)])),
      { root: getComputedStyle(box).overflowY === "auto" ? box : null, rootMargin: `${NEAR}px` });
    const found = items(app, open, again), parts = [];
    const size = Math.max(BLOCK, Math.ceil(found.length / BLOCKS));
    for (let n = 0; n < found.length; n += size) parts.push(found.slice(n, n + size));
    blocks = parts.map((some, n) => {
      const one = { items: some, made: false, box: el("div", { class: "block", "data-n": n, "data-at": some[0].at }) };
      one.box.style.minHeight = `${some.reduce((sum, { high }) => sum + high, 0)}px`;
      return one;
    });
    heading(app, head);
    kept(list, () => list.replaceChildren(...(found.length ? blocks.map((one) => one.box) : [nothing(app)])));
    list.classList.toggle("columns", columns(app));
    blocks.slice(0, 2).forEach(make);
    for (const one of blocks) watch.observe(one.box);
    box.scrollTop = 0;
    reveal();
    later();
  }

  /** @param {{items: Item[], box: HTMLElement, made: boolean}|undefined} block */
  function make(block) {
    if (!block || block.made) return;
    block.made = true;
    block.box.replaceChildren(...block.items.map(({ draw }) => draw()));
    block.box.style.minHeight = "";
  }

  /** @param {string[]} days those to unfold */
  function again(days) {
    const top = box.scrollTop;
    for (const day of days) open.add(day);
    update();
    box.scrollTop = top;
  }

  /** The chosen sentence is marked, and in view. */
  function reveal() {
    for (const one of list.querySelectorAll("[aria-current]")) one.removeAttribute("aria-current");
    const { claim } = app.state, block = claim ? blocks.find(({ items }) => items.some(({ claims }) => claims.some(({ id }) => id === claim))) : null;
    if (!block) return;
    const item = block.items.find(({ claims }) => claims.some(({ id }) => id === claim));
    make(block);
    const row = list.querySelector(`[data-claim="${CSS.escape(claim)}"]`);
    if (!row && item?.claims.some(({ id }) => id === claim) && item.claims.length > 1 && !open.has(item.at)) {
      for (const { at } of item.claims) open.add(at);
      return update();
    }
    row?.setAttribute("aria-current", "true");
    if (row && getComputedStyle(box).overflowY === "auto") {
      const { top, bottom } = row.getBoundingClientRect(), frame = box.getBoundingClientRect();
      if (top < frame.top + 40 || bottom > frame.bottom) box.scrollTop += top - frame.top - frame.height / 3;
    }
  }

  return { update, reveal, look: later };
}

/** Whether the list stands in two columns: what one says, and what is said of it. @param {App} app */
function columns(app) {
  return app.state.who !== "" && !app.state.columns && place(app.model, app.state.who) >= 0;
}

/** @param {App} app @param {HTMLElement} head */
function heading(app, head) {
  const fresh = app.state.order === "new";
  const button = (/** @type {string} */ text, /** @type {string} */ order) => el("button", { type: "button", class: "link", "aria-pressed": String(app.state.order === order),
    onclick: () => app.set({ order }) }, text);
  const two = app.state.who && el("span", {}, " ", el("button", { type: "button", class: "link", onclick: () => app.set({ columns: app.state.columns ? "" : "1" }) }, app.state.columns ? "two columns" : "one list"));
  head.replaceChildren(el("span", {}, ...(fresh ? [button("Newest first", "new"), " · ", button("oldest first", "")] : [button("Oldest first", ""), " · ", button("newest first", "new")]), two || ""),
    el("span", { class: "end why" }, el("i", {}, "by"), TEXT.signs));
}

/** What could be dropped when nothing is found. @param {App} app */
function nothing(app) {
  return el("div", { class: "empty" }, el("p", {}, TEXT.nothing), ...remedies(app).map(({ patch, text, count }) =>
    el("p", {}, el("button", { type: "button", onclick: () => app.set(patch) }, `${TEXT.drop} `, el("bdi", {}, text)), ` ${many(count, "statement")}`)));
}

/** @param {App} app @param {Set<string>} open @param {(days: string[]) => void} unfold @returns {Item[]} */
function items(app, open, unfold) {
  if (columns(app)) return twoColumns(app);
  const days = folded(carried(app.model, app.shown), open), dated = days.filter(({ at }) => at);
  const ordered = [...(app.state.order === "new" ? dated.reverse() : dated), ...days.filter(({ at }) => !at)];
  /** @type {Item[]} */
  const found = [];
  if (app.shown.length <= FEW) for (const one of disputed(app).slice(0, PAIRS)) found.push({ high: 120, at: "", claims: [], draw: () => pair(app, one, 2) });
  const months = monthly(app.shown);
  let month = "", paper = "", bound = null, here = null;
  for (let n = 0; n < ordered.length; n++) {
    const day = ordered[n], now = day.at.slice(0, 7);
    if (now !== month || n === 0) {
      found.push({ high: HEAD, at: day.at, claims: [], draw: monthHead(day.at, months.get(now) ?? [], app.model.articles.length < 2) });
      paper = "";
    }
    month = now;
    bound = here = null;
    for (const row of day.rows) {
      const { claim } = row, titleNew = found.at(-1)?.claims[0]?.article !== claim.article, dayNew = here !== day.at || bound !== claim.bound, paperNew = paper !== outletOf(claim) || dayNew;
      found.push({ high: ROW, at: day.at, claims: [claim, ...row.others], draw: () => line(app, row, dayNew, paperNew, titleNew) });
      [here, bound, paper] = [day.at, claim.bound, outletOf(claim)];
    }
    if (!day.folded.length) continue;
    const burst = [day];
    while (!day.rows.length && ordered[n + 1] && !ordered[n + 1].rows.length && ordered[n + 1].at.slice(0, 7) === now) burst.push(ordered[++n]);
    found.push(fold(app, burst, unfold));
  }
  return found;
}

/** @param {Claim[]} shown */
function monthly(shown) {
  /** @type {Map<string, Claim[]>} */
  const months = new Map();
  for (const claim of shown) push(months, claim.at.slice(0, 7), claim);
  return months;
}

/** @param {Claim} claim */
function outletOf(claim) {
  return claim.article.outlet || claim.article.name;
}

/** @param {string} at @param {Claim[]} claims @param {boolean} alone of one article */
function monthHead(at, claims, alone) {
  return () => {
    const papers = counted(claims.map(outletOf));
    return el("h2", { class: "month", "data-at": at }, at ? monthOf(at) : TEXT.noDay, " ",
      el("span", { class: "why" }, reckoned(claims), alone ? "" : ", ", alone ? "" : papers.length > 1 ? many(papers.length, "paper") : el("bdi", {}, papers[0]?.[0] ?? "")));
  };
}

/** A statement: day, mark, words, paper. @param {App} app @param {Row} row @param {boolean} dayNew @param {boolean} paperNew @param {boolean} titleNew */
function line(app, { claim, others }, dayNew, paperNew, titleNew) {
  return opening(app, claim, { class: `row${app.notes.of(claim).length ? " corrected" : ""}`, "data-at": claim.at },
    el("span", { class: "margin" }, dayNew && dayMark(claim)), claimSign(claim),
    el("p", { class: "prose", dir: "auto" }, ...speaker(app, claim), " ", verb(app, claim), " ", ...said(app, claim), ...doubts(claim), ...titled(app, claim, titleNew)),
    el("span", { class: "paper-of" }, paperNew && !others.length && app.model.articles.length > 1 && el("bdi", {}, short(outletOf(claim), 60)), others.length > 0 && carriers(app, claim, others), ...otherwise(app, claim)));
}

/** Why a statement is found whose own words do not have what is searched; the title itself only where it is new. @param {App} app @param {Claim} claim @param {boolean} whole @returns {(Node|string)[]} */
function titled(app, claim, whole) {
  if (!byTitle(app.model, claim, app.terms)) return [];
  return [" ", el("span", { class: "doubt", title: claim.article.name }, TEXT.inTitle, ...(whole ? [" “", el("bdi", {}, ...hits(app, short(claim.article.name, 90))), "”"] : []))];
}

/** In how many papers one claim stands. @param {App} app @param {Claim} claim @param {Claim[]} others */
function carriers(app, claim, others) {
  const papers = new Set([claim, ...others].map(outletOf)).size;
  return el("button", { type: "button", class: "link", title: others.map((one) => `${outletOf(one)}: ${one.label}`).join("\n"), onclick: (/** @type {Event} */ event) => {
    event.stopPropagation();
    app.open(others[0]);
  } }, papers > 1 ? `${papers} papers, first: ` : `${others.length + 1} times in `, el("bdi", {}, short(outletOf(claim), 40)));
}

/** Whom the statement stands against. @param {App} app @param {Claim} claim @returns {Node[]} */
function otherwise(app, claim) {
  return against(app.model, claim).slice(0, 2).map(({ contrast, claim: other }) => el("button", { type: "button", class: "link", title: contrast.basis, onclick: (/** @type {Event} */ event) => {
    event.stopPropagation();
    app.open(other, `d.${contrast.n}`);
  } }, "⇄ ", el("bdi", {}, other.actors.length ? short(lastName(app.model.actors[other.actors[0]]), 24) : "not known")));
}

/** @param {import("../core/model.mjs").Actor} actor */
function lastName({ name, kind }) {
  return kind === "person" ? name.split(" ").at(-1) ?? name : name;
}

/** What is folded, in one line with who speaks in it. @param {App} app @param {import("../core/selectors.mjs").Day[]} days @param {(days: string[]) => void} unfold @returns {Item} */
function fold(app, days, unfold) {
  const rows = days.flatMap((day) => day.folded), claims = rows.flatMap(({ claim, others }) => [claim, ...others]), whole = !days[0].rows.length;
  const who = () => counted(rows.map(({ claim }) => (claim.actors.length ? lastName(app.model.actors[claim.actors[0]]) : "not known"))).slice(0, 5);
  const dates = days.map(({ at }) => at).sort(), first = dates[0], last = dates.at(-1) ?? "";
  const when = !first ? "" : first === last ? shortDay(first) : `${shortDay(first)} – ${shortDay(last)}`;
  return { high: 30, at: first, claims, draw: () => el("div", { class: "row fold-row", "data-at": first }, el("span", { class: "margin" }, whole && el("span", { class: "day" }, when)), el("span", {}),
    el("button", { type: "button", class: "unfold", "aria-expanded": "false", onclick: () => selecting() || unfold(dates) }, "▸ ",
      el("b", {}, whole ? `${many(rows.length, "statement")}, ${when}` : `${rows.length} more`), " ", el("span", { class: "why" }, ...who().flatMap(([name, n], at) => [at ? ", " : "", el("bdi", {}, name), n > 1 ? ` ${n}` : ""])))) };
}

/** What one says, and is spoken of, in two columns; time runs down. @param {App} app @returns {Item[]} */
function twoColumns(app) {
  const who = place(app.model, app.state.who), { label } = app.model.actors[who];
  const says = app.shown.filter(({ actors }) => actors.includes(who)), of = app.shown.filter(({ actors }) => !actors.includes(who));
  /** @type {Map<string, Claim[]>} */
  const days = new Map();
  for (const claim of app.shown) push(days, `${claim.at}${claim.bound ? "b" : ""}`, claim);
  const all = [...days.values()];
  if (app.state.order === "new") all.reverse();
  const cell = (/** @type {Claim[]} */ claims, /** @type {boolean} */ named) => el("div", {}, ...claims.map((claim) => opening(app, claim, { class: "side", "data-at": claim.at }, claimSign(claim),
    el("p", { class: "prose", dir: "auto" }, ...(named ? [...speaker(app, claim), " "] : []), verb(app, claim), " ", ...said(app, claim), ...doubts(claim)))));
  return [{ high: HEAD, at: "", claims: [], draw: () => el("div", { class: "three heads" }, el("span", {}), el("h2", {}, el("bdi", {}, `${label} says`), el("span", {}, String(says.length))), el("h2", {}, "is spoken of", el("span", {}, String(of.length)))) },
    ...all.map((claims) => ({ high: 30 + ROW * claims.length, at: claims[0].at, claims, draw: () => el("div", { class: "three", "data-at": claims[0].at }, el("span", { class: "margin" }, dayMark(claims[0], false)),
      cell(claims.filter(({ actors }) => actors.includes(who)), false), cell(claims.filter(({ actors }) => !actors.includes(who)), true)) }))];
}

