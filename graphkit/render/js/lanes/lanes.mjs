/** When it was said: a lane a speaker, all of them; filled is that day, hollow with a whisker by that day. */

import { day, days, iso, phrase } from "../core/dates.mjs";
import { byId, el, svg } from "../core/dom.mjs";
import { many, short, UNNAMED } from "../core/model.mjs";
import { place } from "../core/selectors.mjs";
import { mark, sign, TONES } from "../core/tones.mjs";
import { nearest } from "../graph/walk.mjs";
import { overview } from "./overview.mjs";
import { lane, LEVEL, ROW, speakersOf, spots } from "./rows.mjs";
import { gathered, named, padded, ticks } from "./scale.mjs";

/** @typedef {import("../core/app.d.ts").App} App @typedef {import("./rows.mjs").Lane} Lane @typedef {import("./rows.mjs").Mark} Mark */
/** @typedef {{wide: number, left: number, start: number, window: [number, number], x: (day: number) => number, at: (px: number) => number}} Frame */
const RIGHT = 14, SPARE = 200;
/** @type {Record<string, [number, number]>} */
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** The lanes of what is shown, in their place; `seen` marks the days that the list shows. @param {App} app */
export function lanes(app) {
  const usual = padded(gathered(app.model.order.filter(({ told, at }) => !told && at).map(({ number }) => number)));
  const pane = el("div", { class: "scroll", onscroll: () => rows() }), axis = el("div", { class: "days" });
  const strip = overview(app, (next, done) => (done ? app.set({ zoom: named(next) }) : draw(next)));
  const head = bar(app);
  byId("lanes").append(head.box, strip.box, pane, axis);
  /** @type {Frame|null} */
  let frame = null;
  /** @type {Lane[]} */
  let all = [];
  /** @type {[string, string]} */
  let seen = ["", ""];
  let drawn = [-1, -1], tall = 0;
  const breadth = () => pane.clientWidth || byId("lanes").clientWidth - 2;
  new ResizeObserver(() => breadth() !== frame?.wide && draw()).observe(byId("lanes"));

  /** @returns {[number, number]} */
  function chosen() {
    const { zoom, from, to } = app.state;
    if (zoom) return /** @type {[number, number]} */ (zoom.split(".").map(days));
    if (!from && !to) return usual;
    const [a, b] = [from ? days(from) : usual[0], to ? days(to) : usual[1]];
    return padded([Math.min(a, b), Math.max(a, b)]);
  }

  /** @param {[number, number]} [window] */
  function draw(window = chosen()) {
    const wide = breadth();
    if (wide < 200) return;
    frame = framed(app, wide, window);
    all = stacked(app, frame);
    tall = all.length ? all[all.length - 1].top + all[all.length - 1].high : 0;
    head.update(all);
    strip.draw(wide, frame.start, window, seen);
    axis.replaceChildren(days_(frame, app, all));
    drawn = [-1, -1];
    rows();
  }

  /** The lanes in sight. */
  function rows() {
    if (!frame) return;
    const from = pane.scrollTop - SPARE, to = pane.scrollTop + (pane.clientHeight || 340) + SPARE;
    const first = all.findIndex(({ top, high }) => top + high >= from), last = all.findLastIndex(({ top }) => top <= to);
    if (first === drawn[0] && last === drawn[1]) return;
    drawn = [first, last];
    const here = document.activeElement?.closest?.("#lanes .spot")?.getAttribute("data-key"), f = frame;
    const picture = svg("svg", { width: f.wide, height: Math.max(tall, 20), role: "group", onkeydown: walk,
      "aria-label": "Statements by speaker and day. Arrow keys walk from mark to mark, Enter opens." },
    band(f, seen, tall), filtered(app, f, tall), grid(f, tall), ...all.slice(Math.max(0, first), last + 1).flatMap((one) => row(app, one, f)), threads(app, all));
    brush(app, picture, () => f);
    pane.replaceChildren(all.length ? picture : el("p", { class: "empty" }, "No statement has a speaker and a day here."));
    const stop = [...pane.querySelectorAll(".spot")].find((one) => one.getAttribute("data-key") === here) ?? pane.querySelector(".spot.on") ?? pane.querySelector(".spot");
    stop?.setAttribute("tabindex", "0");
    if (here && stop?.getAttribute("data-key") === here) stop.focus({ preventScroll: true });
  }

  /** Arrow keys go to the nearest mark that way; plus, minus and 0 change the days. @param {KeyboardEvent} event */
  function walk(event) {
    const by = { "+": 0.3, "-": -0.3, 0: 0 }[event.key];
    if (by !== undefined && !event.ctrlKey && !event.metaKey) {
      const [a, b] = frame?.window ?? usual, cut = ((b - a) * by) / 2;
      return app.set({ zoom: by ? named([Math.min(a + cut, b - 2), Math.max(b - cut, a + 2)]) : "" });
    }
    const marks = [...pane.querySelectorAll(".spot")], here = marks.indexOf(/** @type {Element} */ (event.target));
    if (!ARROWS[event.key] || here < 0) return;
    event.preventDefault();
    const at = marks.map((one) => ({ x: +one.dataset.x, y: +one.dataset.y * 4 }));
    const next = marks[nearest(marks.map((_, n) => n), new Map(at.entries()), here, ARROWS[event.key]) ?? here];
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: "nearest" });
  }

  return {
    update: () => draw(),
    /** @param {string} first @param {string} last */
    seen(first, last) {
      if (seen[0] === first && seen[1] === last) return;
      seen = [first, last];
      if (!frame) return;
      strip.draw(frame.wide, frame.start, frame.window, seen);
      pane.querySelector(".band")?.replaceWith(band(frame, seen, tall));
    },
    marks: () => all.flatMap(({ marks }) => marks.map(({ key, claims, x, wide }) => ({ key, count: claims.length, first: claims[0].id, x: x + wide / 2, due: frame?.x(days(claims[0].at)) ?? 0, wide }))),
    window: () => frame?.window.map((one) => iso(one)) ?? [],
  };
}

/** The scale of a width and a window. @param {App} app @param {number} wide @param {[number, number]} window @returns {Frame} */
function framed(app, wide, window) {
  const left = wide < 560 ? 128 : Math.max(150, Math.min(wide * 0.36, 54 + Math.max(...longest(app).map(long)))), start = left + 30, span = wide - start - RIGHT;
  return { wide, left, start, window, x: (number) => start + ((number - window[0]) / (window[1] - window[0])) * span,
    at: (px) => window[0] + ((px - start) / span) * (window[1] - window[0]) };
}

/** All lanes, each under the one before. @param {App} app @param {Frame} frame @returns {Lane[]} */
function stacked(app, frame) {
  const papers = app.state.view === "sources", pairs = app.state.view === "disputes";
  const inPairs = pairs && new Set(app.model.contrasts.flatMap(({ sides }) => sides.flat().flatMap(({ n }) => app.model.claims[n].actors)));
  let top = 0;
  return speakersOf(app.model, app.shown, papers).filter(([who]) => !inPairs || !inPairs.size || inPairs.has(who)).map(([who, claims]) => {
    const key = papers ? `l.o${who}` : `l.${who < 0 ? "?" : app.model.actors[who].id}`;
    const name = papers ? app.model.outlets[who] ?? "no outlet" : who < 0 ? UNNAMED : app.model.actors[who].label;
    const made = { who, name, key, claims, top, ...lane(key, claims, frame.window, frame.x, papers) };
    top += made.high;
    return made;
  });
}

/** The line above the lanes. @param {App} app */
function bar(app) {
  const count = el("span", { class: "why" });
  const reset = el("button", { type: "button", onclick: () => app.set({ zoom: "", from: "", to: "", maybe: "" }) }, "All days");
  const up = el("button", { type: "button", class: "up", "aria-expanded": "false", onclick: () => up.setAttribute("aria-expanded", String(byId("lanes").classList.toggle("open"))) }, "Lanes ▴");
  const item = (/** @type {Node} */ picture, /** @type {string} */ text) => el("span", { class: "item" }, picture, text);
  const whisker = svg("svg", { viewBox: "-16 -8 24 16", width: 24, height: 16, "aria-hidden": "true" }, mark("says", true), svg("path", { d: "M-14 0h8", class: "line-says" }));
  const box = el("div", { class: "bar" }, el("h2", { class: "kicker" }, "When it was said"), item(sign("says"), "on that day"), item(whisker, "by that day"),
    el("span", { class: "item view" }, el("i", { class: "swatch" }), "in view at left"), count, reset, up);
  return { box, update: (/** @type {Lane[]} */ all) => {
    count.textContent = app.state.view === "sources" ? many(all.length, "paper") : many(all.filter(({ who }) => who >= 0).length, "speaker");
    reset.disabled = !app.state.zoom && !app.state.from && !app.state.to;
  } };
}

/** The days under the lanes, and what is not in them. @param {Frame} frame @param {App} app @param {Lane[]} all */
function days_(frame, app, all) {
  const unknown = all.find(({ who }) => who < 0)?.claims.length ?? 0;
  const told = unknown && app.state.view !== "sources" ? `${unknown} not known, last lane` : "";
  let free = told ? 10 + told.length * 5.8 : -99;
  return svg("svg", { width: frame.wide, height: 20, "aria-hidden": "true" },
    svg("text", { x: 10, y: 14, class: "axis" }, told),
    ...ticks(...frame.window, Math.max(2, Math.floor((frame.wide - frame.start) / 62))).map(([number, text]) => {
      const x = frame.x(number), half = text.length * 3.3;
      if (x - half < Math.max(free, frame.start - 16) || x + half > frame.wide) return false;
      free = x + half + 8;
      return svg("text", { x, y: 14, class: "axis", "text-anchor": "middle" }, text);
    }));
}

/** @param {Frame} frame @param {number} high */
function grid(frame, high) {
  return svg("g", { class: "grid" }, ...ticks(...frame.window, Math.max(2, Math.floor((frame.wide - frame.start) / 62)))
    .map(([number]) => svg("line", { x1: frame.x(number), x2: frame.x(number), y1: 0, y2: high })));
}

/** The days in view at left. @param {Frame} frame @param {[string, string]} seen @param {number} high */
function band(frame, [first, last], high) {
  const a = first ? frame.x(days(first) - 0.5) : 0, b = first ? frame.x(days(last) + 0.5) : 0;
  const from = Math.max(frame.start - 8, a), to = Math.min(frame.wide - 4, b);
  return svg("rect", { class: "band", x: from, y: 0, width: first ? Math.max(0, to - from) : 0, height: high });
}

/** The days of the filter. @param {App} app @param {Frame} frame @param {number} high */
function filtered(app, frame, high) {
  const { from, to } = app.state;
  if (!from && !to) return "";
  const a = from ? Math.max(frame.start - 8, frame.x(days(from) - 0.5)) : frame.start - 8, b = to ? Math.min(frame.wide, frame.x(days(to) + 0.5)) : frame.wide;
  return svg("rect", { x: a, width: Math.max(2, b - a), y: 0, height: high, class: "brush" });
}

/** A speaker's lane: the name, which opens a card; the count; marks. @param {App} app @param {Lane} one @param {Frame} frame */
function row(app, one, frame) {
  const { top, high, who, name } = one, { left, wide, start } = frame, base = top + high - ROW / 2, paper = one.key.startsWith("l.o");
  const open = () => (paper ? app.set({ paper: app.model.outlets[who] ?? "" }) : who < 0 ? app.set({ by: "?" }) : app.card(who));
  const text = svg("text", { x: 10, y: base + 4, class: "who" }, fit(name, left - 44));
  /** @param {import("./rows.mjs").Claim[]} claims @param {number} x @param {string} words @param {string} title @param {string} ends */
  const aside = (claims, x, words, title, ends) => claims.length > 0 && svg("text", { x, y: base + 4, class: "aside", role: "button", tabindex: -1,
    "aria-label": `${name}: ${many(claims.length, "statement")} ${title}`, onclick: () => app.open(claims[0], `${one.key}.${ends}`) }, words, svg("title", {}, `${claims.length} ${title}`));
  return [
    svg("line", { x1: 0, x2: wide, y1: top + high, y2: top + high, class: "row" }),
    svg("g", { class: "name", role: "button", tabindex: -1, "aria-label": name, onclick: open }, svg("title", {}, short(name, 300)),
      svg("rect", { class: "reach", x: 0, y: base - ROW / 2, width: left - 36, height: ROW }), text),
    svg("text", { x: left - 14, y: base + 4, "text-anchor": "end", class: "axis" }, String(one.claims.length)),
    aside(one.before, left - 8, `‹${one.before.length}`, "before these days", `0.${iso(Math.ceil(frame.window[0]) - 1)}`),
    aside(one.after, wide - 24, `${one.after.length}›`, "after these days", `${iso(Math.floor(frame.window[1]) + 1)}.9`),
    aside(one.undated, start - 22 + 8 * Number(one.before.length > 0), `?${one.undated.length}`, "without a day", "."),
    ...one.marks.map((each) => spot(app, name, each, base, top + high)),
  ];
}

/** A mark with its number: it opens so many, its own first. @param {App} app @param {string} name @param {Mark} one @param {number} base @param {number} foot */
function spot(app, name, one, base, foot) {
  const { claims, key, x } = one, [claim] = claims, on = claims.some(({ id }) => id === app.state.claim), count = claims.length;
  const told = one.strip ? `${many(count, "statement")}, ${day(key.split(".")[2])} and after` : `${count > 1 ? `${count} times ${TONES[one.tone].name}` : claim.label}, ${one.bound ? "by " : ""}${day(claim.at)}`;
  const open = () => app.open(claim, count > 1 ? key : "");
  const y = base - LEVEL * one.y;
  const parts = one.strip ? column(one, foot) : [svg("rect", { x: -8, y: -7, width: 16, height: 14, class: "reach" }),
    one.bound && svg("path", { d: "M-14 0h7", class: `line-${one.tone}` }), count > 1 ? number(one) : mark(one.tone, one.bound)];
  return svg("g", { class: on ? "spot on" : "spot", tabindex: -1, role: "button", "aria-label": `${name}: ${told}`, onclick: open,
    "data-x": x + one.wide / 2, "data-y": y, "data-key": key, transform: one.strip ? "" : `translate(${x.toFixed(1)} ${y})`,
    onkeydown: (/** @type {KeyboardEvent} */ event) => (event.key === "Enter" || event.key === " ") && (event.preventDefault(), open()) },
  svg("title", {}, `${told}${one.bound ? ` (${phrase(claim.said)})` : ""}`), ...parts);
}

/** A number in a ring of its manner, filled or hollow. @param {Mark} one */
function number({ claims, tone, bound }) {
  return svg("g", { class: "many" }, svg("circle", { r: 7, class: bound ? `hollow line-${tone}` : `tone-${tone}` }),
    svg("text", { y: 3.5, class: bound ? "dark" : "", ...(claims.length > 99 && { textLength: 12, lengthAdjust: "spacingAndGlyphs" }) }, String(claims.length)));
}

/** @param {Mark} one @param {number} foot */
function column(one, foot) {
  const { x, wide, high, share, claims } = one, full = high * share;
  return [svg("rect", { x: x - 2, y: foot - 42, width: wide + 4, height: 42, class: "reach" }),
    svg("rect", { x: x + 0.5, y: foot - 2 - high, width: Math.max(1, wide - 1), height: high, class: "by-part" }),
    svg("rect", { x, y: foot - 2 - full, width: wide, height: full, class: "full" }),
    wide >= 7 * String(claims.length).length && svg("text", { x: x + wide / 2, y: foot - 5 - high, class: "count" }, String(claims.length))];
}

/** Lines between statements that stand against each other: all in the view of disputes, else those of what is chosen. @param {App} app @param {Lane[]} all */
function threads(app, all) {
  const { state, model } = app, [sort, key] = state.focus.split("."), claim = model.claims.find(({ id }) => id === state.claim);
  const card = sort === "n" ? place(model, key) : -1;
  const wanted = model.contrasts.filter(({ n, sides }) => state.view === "disputes" || claim?.contrasts.includes(n) || (sort === "d" && Number(key) === n)
    || (card >= 0 && sides.flat().some((one) => model.claims[one.n].actors.includes(card))));
  const at = wanted.length ? spots(all) : new Map();
  return svg("g", { class: "threads" }, ...wanted.flatMap(({ n, sides: [[one], [other]] }) => {
    const a = at.get(one?.n), b = at.get(other?.n), on = claim?.contrasts.includes(n) || (sort === "d" && Number(key) === n);
    const bend = Math.min(a?.x ?? 0, b?.x ?? 0) - 16;
    return a && b ? [svg("path", { class: on ? "on" : "", d: `M${a.x} ${a.y}C${bend} ${a.y} ${bend} ${b.y} ${b.x} ${b.y}` })] : [];
  }));
}

/** Dragging over the days filters by them. @param {App} app @param {any} picture @param {() => Frame} now */
function brush(app, picture, now) {
  /** @type {number|null} */
  let first = null;
  /** @type {any} */
  let shade = null;
  /** @param {PointerEvent} event */
  const where = (event) => Math.max(now().start, event.clientX - picture.getBoundingClientRect().left);
  picture.addEventListener("pointerdown", (/** @type {PointerEvent} */ event) => {
    const target = /** @type {Element} */ (event.target);
    if (event.button || target.closest(".spot, .name, .aside") || event.clientX - picture.getBoundingClientRect().left < now().start) return;
    first = where(event);
    picture.append(shade = svg("rect", { y: 0, height: picture.getAttribute("height"), class: "brush" }));
    picture.setPointerCapture(event.pointerId);
  });
  picture.addEventListener("pointermove", (/** @type {PointerEvent} */ event) => {
    if (first == null) return;
    shade.setAttribute("x", Math.min(first, where(event)));
    shade.setAttribute("width", Math.abs(first - where(event)));
  });
  picture.addEventListener("pointercancel", () => {
    shade?.remove();
    first = shade = null;
  });
  picture.addEventListener("pointerup", (/** @type {PointerEvent} */ event) => {
    if (first == null) return;
    const [a, b] = [first, where(event)].sort((m, n) => m - n).map(now().at);
    const moved = Math.abs(first - where(event)) > 4;
    shade.remove();
    first = shade = null;
    if (moved) app.set({ from: iso(Math.ceil(a - 0.5)), to: iso(Math.floor(b + 0.5)), zoom: "" });
  });
}

/** The longest names of speakers. @param {App} app @returns {string[]} */
function longest({ model, state }) {
  const all = state.view === "sources" ? model.outlets : model.actors.filter(({ said }) => said.length).map(({ label }) => label);
  return [UNNAMED, ...all].sort((a, b) => b.length - a.length).slice(0, 3);
}

/** @type {any} */
let pen = null;

/** How wide a name is in pixels. @param {string} name */
function long(name) {
  pen ??= document.createElement("canvas").getContext("2d");
  pen.font = "12px system-ui, sans-serif";
  return pen.measureText(name.slice(0, 80)).width;
}

/** As much of a name as there is room for. @param {string} name @param {number} room */
function fit(name, room) {
  const text = name.slice(0, 80);
  if (long(name) <= room) return short(name, 80);
  let low = 1, high = text.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (pen.measureText(`${text.slice(0, middle)}…`).width <= room) low = middle;
    else high = middle - 1;
  }
  return `${text.slice(0, low)}…`;
}
