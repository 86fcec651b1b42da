/** Speaker by date: a day is a mark, an interval a bar that fades to its open side. */

import { days, iso, phrase, sortDay } from "./dates.mjs";
import { byId, el, kept, svg } from "./dom.mjs";
import { short, UNNAMED } from "./model.mjs";
import { anchor, bins, labels, padded, ticks } from "./scale.mjs";
import { mark } from "./tones.mjs";
import { nearest } from "./walk.mjs";

const ROW = 25, HIGHER = 40, TOP = 24, NARROW = 560, RIGHT = 12, MOST = 14, ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** The lanes of what is shown, in their pane. */
export function lanes(app) {
  const { claims, actors } = app.model;
  const dates = [...claims.map(({ said }) => said), ...actors.filter((a) => a.kind === "event" && a.claims.length).map(({ when }) => when)]
    .flatMap((when) => [when?.start, when?.end]).filter(Boolean).map(days);
  const whole = padded(dates);
  let view = whole, frame = null;
  const pane = el("div", { class: "scroll" });
  const zoomed = (by) => zoom(by, (view[0] + view[1]) / 2);
  const button = (text, name, act) => el("button", { type: "button", "aria-label": name, onclick: act }, text);
  byId("lanes").append(el("div", { class: "bar" }, el("h2", { class: "kicker" }, "When it was said"),
    el("span", { class: "why" }, "Drag over the days to choose a span, Ctrl and wheel zoom"), button("−", "Longer span", () => zoomed(1.6)),
    button("+", "Shorter span", () => zoomed(0.625)), button("All", "All days", () => { view = whole; draw(); })), pane);
  new ResizeObserver(() => pane.clientWidth !== frame?.wide && draw()).observe(pane);

  function draw() {
    const wide = pane.clientWidth, narrow = wide < NARROW;
    if (wide < 200) return;
    const every = ordered(app), rows = every.slice(0, fitting(every.length)), names = rows.map(([who]) => called(app, who));
    const left = narrow ? 8 : Math.min(wide * 0.36, Math.max(...names.map(long), 80) + 44), start = left + 46, row = narrow ? HIGHER : ROW;
    const span = wide - start - RIGHT, high = TOP + rows.length * row + 22;
    frame = { wide, narrow, left, start, high, row, foot: TOP + rows.length * row,
      x: (number) => start + ((number - view[0]) / (view[1] - view[0])) * span,
      at: (px) => view[0] + ((px - start) / span) * (view[1] - view[0]) };
    const drawn = svg("svg", { width: wide, height: high, role: "group", onkeydown: walk,
      "aria-label": "Statements by speaker and date. Arrow keys walk from mark to mark, plus, minus and 0 zoom." },
    defs(frame), axis(frame, view), events(app, frame, view), chosen(app, frame),
    ...rows.flatMap((one, n) => lane(app, one, names[n], TOP + n * row, frame)));
    brush(drawn);
    const others = every.length - rows.length;
    kept(pane, () => {
      pane.replaceChildren(drawn, others ? el("p", { class: "why" }, `and ${others} more speakers: filter by one to see their days`) : "");
      drawn.querySelector(".spot")?.setAttribute("tabindex", 0);
    });
  }

  /** Arrow keys go to the nearest mark that way; plus, minus and 0 zoom. */
  function walk(event) {
    const zooms = { "+": 0.625, "-": 1.6, 0: 1e6 };
    if (event.key in zooms && !event.ctrlKey && !event.metaKey) {
      zoomed(zooms[event.key]);
      return pane.querySelector(".spot")?.focus();
    }
    const marks = [...pane.querySelectorAll(".spot")], here = marks.indexOf(event.target);
    if (!ARROWS[event.key] || here < 0) return;
    event.preventDefault();
    const spots = marks.map((one) => ({ x: +one.dataset.x, y: +one.dataset.y * 4 }));
    const next = nearest(marks.map((_, n) => n), new Map(spots.entries()), here, ARROWS[event.key]);
    marks[next ?? here].focus();
  }

  /** Dragging over the days filters by them, the wheel with Ctrl zooms. */
  function brush(drawn) {
    const where = (event) => Math.max(frame.start, event.clientX - drawn.getBoundingClientRect().left);
    let first = null, shade = null;
    drawn.addEventListener("pointerdown", (event) => {
      if (event.target.closest(".spot") || event.clientX - drawn.getBoundingClientRect().left < frame.start) return;
      first = where(event);
      drawn.append(shade = svg("rect", { y: TOP, height: frame.foot - TOP, class: "brush" }));
      drawn.setPointerCapture(event.pointerId);
    });
    drawn.addEventListener("pointermove", (event) => {
      shade?.setAttribute("x", Math.min(first, where(event)));
      shade?.setAttribute("width", Math.abs(first - where(event)));
    });
    drawn.addEventListener("pointerup", (event) => {
      if (!shade) return;
      const [a, b] = [first, where(event)].sort((m, n) => m - n).map(frame.at);
      const moved = shade.getAttribute("width") > 4;
      shade.remove();
      shade = null;
      app.set(moved ? { from: iso(Math.ceil(a - 0.5)), to: iso(Math.floor(b + 0.5)) } : { from: "", to: "" });
    });
    drawn.addEventListener("wheel", (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      zoom(event.deltaY > 0 ? 1.25 : 0.8, frame.at(where(event)));
    }, { passive: false });
  }

  function zoom(by, middle) {
    const [a, b] = view.map((edge) => middle + (edge - middle) * by);
    view = [Math.max(whole[0], a), Math.min(whole[1], Math.max(b, a + 2))];
    draw();
  }

  return { update: draw };
}

/** How many lanes stand above the axis without scrolling: the pane has three tenths of a wide screen. */
function fitting(all) {
  const fits = innerWidth < 1000 ? MOST : Math.max(5, Math.floor((innerHeight * 0.3 - 34 - TOP - 22) / ROW));
  return Math.min(MOST, all > fits ? fits - 1 : fits);
}

/** The speakers with most claims, each with their claims. */
function ordered(app) {
  const rows = new Map();
  for (const claim of app.shown) {
    if (claim.kind === "narrated") continue;
    for (const who of claim.actors.length ? claim.actors : [-1]) {
      (rows.get(who) ?? rows.set(who, []).get(who)).push(claim);
    }
  }
  return [...rows].sort((a, b) => b[1].length - a[1].length || a[0] - b[0]);
}

/** @param {any} frame */
function defs({ start, wide, high }) {
  const fade = (id, from, to) => svg("linearGradient", { id }, svg("stop", { offset: 0, class: from }), svg("stop", { offset: 1, class: to }));
  return svg("defs", {}, fade("fade-left", "gone", "there"), fade("fade-right", "there", "gone"),
    svg("clipPath", { id: "days" }, svg("rect", { x: start - 8, y: 0, width: wide - start + 8, height: high })));
}

/** @param {any} frame @param {number[]} view */
function axis({ x, high, left, start, wide }, [first, last]) {
  return svg("g", { class: "axis" },
    svg("text", { x: (left + start) / 2, y: high - 7, "text-anchor": "middle" }, "no date"),
    svg("line", { x1: start - 7, x2: start - 7, y1: TOP, y2: high - 20 }),
    ...ticks(first, last, Math.floor((wide - start) / 74)).filter(([number]) => x(number) > start + 24).flatMap(([number, text]) => [
      svg("line", { x1: x(number), x2: x(number), y1: TOP, y2: high - 20 }),
      svg("text", { x: x(number), y: high - 7, "text-anchor": "middle" }, text)]));
}

/**
 * Events as lines across the lanes, the most spoken of with their names.
 * @param {any} app @param {any} frame @param {number[]} view
 */
function events(app, { x, start, wide, foot }, [first, last]) {
  const seen = app.model.actors.filter(({ kind, when, claims }) => kind === "event" && claims.length && when?.start
    && days(when.start) <= last && days(when.end || when.start) >= first)
    .sort((a, b) => b.claims.length - a.claims.length).slice(0, 60);
  const lines = seen.map(({ when, name }) => {
    const from = x(days(when.start)), to = x(days(when.end || when.start));
    return { from, to, name: short(name, 48), title: `${name}, ${phrase(when)}` };
  });
  return svg("g", { class: "events", "clip-path": "url(#days)" },
    ...lines.map(({ from, to, title }) => svg("rect", { x: from - 1, width: to - from + 2, y: TOP - 6, height: foot - TOP + 6 },
      svg("title", {}, title))),
    ...labels(lines, start, wide - 4).map(({ at, name }) => svg("text", { x: at, y: 14 }, name)));
}

/** @param {any} app @param {any} frame */
function chosen(app, { x, foot }) {
  const { from, to } = app.state;
  if (!from && !to) return "";
  const a = from ? x(days(from) - 0.5) : -99, b = to ? x(days(to) + 0.5) : 9999;
  return svg("rect", { x: a, width: Math.max(2, b - a), y: TOP, height: foot - TOP, class: "brush", "clip-path": "url(#days)" });
}

function called(app, who) {
  return who < 0 ? UNNAMED : app.model.actors[who].name;
}

/** @type {any} */
let pen = null;

/** How wide a name is in pixels, at most that of eighty letters. */
function long(name) {
  pen ??= document.createElement("canvas").getContext("2d");
  pen.font = "12px system-ui, sans-serif";
  return pen.measureText(name.slice(0, 80)).width;
}

/** As much of a name as there is room for. */
function fit(name, room) {
  for (let length = Math.min(name.length, 80); length > 1; length--) {
    const text = short(name, length);
    if (long(text) <= room) return text;
  }
  return short(name, 1);
}

/** A speaker's days: the name before them, above them where there is no room. */
function lane(app, [who, said], name, y, frame) {
  const { x, left, wide, start, row, narrow } = frame;
  const middle = y + row - ROW / 2, spots = said.map((claim) => {
    const day = anchor(claim.said);
    return { claim, x: day == null ? left + 10 : x(day) };
  });
  const dated = spots.filter(({ x: at, claim }) => anchor(claim.said) != null && at > start - 6 && at < wide + 6);
  const undated = spots.filter(({ claim }) => anchor(claim.said) == null);
  const open = new Map(said.filter((claim) => !claim.said.day && claim.said.start !== claim.said.end)
    .map((claim) => [`${claim.said.start},${claim.said.end}`, claim]));
  return [
    svg("line", { x1: 0, x2: wide, y1: y + row, y2: y + row, class: "row" }),
    svg("text", { x: 10, y: narrow ? y + 14 : middle + 4, class: "who" }, fit(name, narrow ? wide - 54 : left - 40), svg("title", {}, short(name, 300))),
    svg("text", { x: narrow ? wide - 10 : left - 4, y: narrow ? y + 14 : middle + 4, "text-anchor": "end", class: "axis" }, String(said.length)),
    svg("g", { "clip-path": "url(#days)", class: open.size > 12 ? "faint" : "" },
      ...[...open.values()].map(({ said: { start: a, end: b }, tone }, n) => bar(a, b, tone, y + row - 3 - 3 * (n % 3), x))),
    ...[...bins(undated, start - 6), ...bins(dated)].map((bin) => spot(app, who, bin, middle))];
}

/** Claims of one speaker that stand together, as one mark with their number. */
function spot(app, who, { claims, at }, y) {
  const [claim] = claims, on = claims.some((one) => one.id === app.state.claim), many = claims.length > 1;
  const first = phrase(claim.said), last = phrase(claims.at(-1).said), until = first === last ? "" : ` to ${last}`;
  const name = `${many ? `${claims.length} statements` : claim.label}, ${first}${until}`;
  const ends = claims.map(({ said }) => sortDay(said)).sort();
  const focus = ["l", who < 0 ? "?" : app.model.actors[who].id, ends[0], ends.at(-1)].join(".");
  const open = () => app.set({ claim: claim.id, focus: many ? focus : "" });
  return svg("g", { class: on ? "spot on" : "spot", tabindex: -1, role: "button", "aria-label": name, onclick: open,
    "data-x": at, "data-y": y, transform: `translate(${at.toFixed(1)} ${y})`,
    onkeydown: (event) => (event.key === "Enter" || event.key === " ") && (event.preventDefault(), open()) },
  svg("title", {}, name), svg("rect", { x: -7, y: -12, width: 14, height: 24, class: "reach" }), mark(claim.tone), many && svg("text", { y: 3.5, class: "many", ...(claims.length > 99 && { textLength: 11, lengthAdjust: "spacingAndGlyphs" }) }, String(claims.length)));
}

function bar(start, end, tone, y, x) {
  const a = start ? x(days(start)) : x(days(end)) - 120, b = end ? x(days(end)) : x(days(start)) + 120;
  const open = !start ? "url(#fade-left)" : !end ? "url(#fade-right)" : null;
  return svg("rect", { x: a, width: Math.max(2, b - a), y, height: 2.5, class: `tone-${tone}`, ...(open && { fill: open, class: "" }) });
}
