/** All days in one strip: how much was said in each week, and two handles that choose the days of the lanes. */

import { day, days, iso } from "../core/dates.mjs";
import { el, svg } from "../core/dom.mjs";
import { gathered, padded, ticks } from "./scale.mjs";

const HIGH = 30;

/**
 * The strip; `draw` shows a window in it, `moved` is told of each new one.
 * @param {import("../core/app.d.ts").App} app @param {(window: [number, number], done: boolean) => void} moved
 */
export function overview(app, moved) {
  const box = el("div", { class: "overview" }), whole = range(app), live = all(app);
  let wide = 0, start = 0;
  /** @param {number} number */
  const x = (number) => start + ((number - whole[0]) / (whole[1] - whole[0])) * (wide - start - 12);
  /** @param {number} px */
  const at = (px) => whole[0] + ((px - start) / Math.max(1, wide - start - 12)) * (whole[1] - whole[0]);

  /** @param {number} width @param {number} left @param {[number, number]} window @param {[string, string]} seen */
  function draw(width, left, window, seen) {
    [wide, start] = [width, left];
    const each = whole[1] - whole[0] > 1200 ? 30.4 : 7;
    const size = Math.max(1, x(each) - x(0) - 1), counts = weeks(live, each), now = weeks(app.shown.filter(({ told }) => !told), each);
    const most = Math.max(1, ...counts.values());
    /** @param {Map<number, number>} found @param {string} kind */
    const bars = (found, kind) => [...found].filter(([n]) => n * each >= whole[0] - each && n * each <= whole[1]).map(([n, count]) => svg("rect", { x: x(n * each), width: size, class: kind,
      y: HIGH - 2 - 24 * (count / most), height: Math.max(1.5, 24 * (count / most)) }));
    const [a, b] = window.map((one) => Math.max(start, Math.min(wide - 12, x(one))));
    const [from, to] = seen[0] ? [x(days(seen[0]) - 0.5), x(days(seen[1]) + 0.5)].map((one) => Math.max(start - 8, Math.min(wide - 8, one))) : [0, 0];
    const band = seen[0] && svg("rect", { class: "band", x: from, y: 2, height: HIGH - 4, width: Math.max(3, to - from) });
    box.replaceChildren(svg("svg", { width: wide, height: HIGH + 14, role: "group", "aria-label": "All days, by week. The two handles choose the days of the lanes." },
      svg("text", { x: 10, y: 20, class: "axis" }, each > 7 ? "all days, by month" : "all days, by week"), band,
      ...bars(counts, "pale"), ...bars(now, "full"),
      svg("rect", { class: "window", x: a, y: 1, width: Math.max(2, b - a), height: HIGH - 2 }),
      ...marks(), handle(0, window, a), handle(1, window, b)));
  }

  /** @param {Claim[]} claims @param {number} each */
  function weeks(claims, each) {
    /** @type {Map<number, number>} */
    const found = new Map();
    for (const claim of claims) {
      if (!claim.at) continue;
      const n = Math.floor(claim.number / each);
      found.set(n, (found.get(n) ?? 0) + 1);
    }
    return found;
  }

  function marks() {
    let free = -99;
    return ticks(whole[0], whole[1], Math.max(2, Math.floor((wide - start) / 90))).map(([number, text]) => {
      const middle = x(number), half = text.length * 3.3;
      if (middle - half < free || middle + half > wide - 2 || middle - half < start - 40) return false;
      free = middle + half + 6;
      return svg("text", { x: middle, y: HIGH + 11, class: "axis", "text-anchor": "middle" }, text);
    });
  }

  /** @param {0|1} n @param {[number, number]} window @param {number} px */
  function handle(n, window, px) {
    const now = Math.round(window[n]);
    /** @param {number} to @param {boolean} done */
    const go = (to, done) => {
      const next = /** @type {[number, number]} */ ([...window]);
      next[n] = n ? Math.max(to, window[0] + 1) : Math.min(to, window[1] - 1);
      next[n] = Math.max(whole[0], Math.min(whole[1], next[n]));
      moved(next, done);
      return next;
    };
    const grip = svg("g", { class: "handle", tabindex: 0, role: "slider", "aria-label": n ? "Last day of the lanes" : "First day of the lanes",
      "aria-valuemin": Math.round(whole[0]), "aria-valuemax": Math.round(whole[1]), "aria-valuenow": now, "aria-valuetext": day(iso(now)),
      transform: `translate(${px} ${HIGH / 2})`, "data-n": n,
      onkeydown: (/** @type {KeyboardEvent} */ event) => {
        const way = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageUp: 30, PageDown: -30 }[event.key];
        if (!way) return;
        event.preventDefault();
        event.stopPropagation();
        go(now + way * (event.shiftKey ? 7 : 1), true);
        box.querySelector(`[data-n="${n}"]`)?.focus();
      } },
    svg("rect", { class: "reach", x: -12, y: -15, width: 24, height: 30 }), svg("rect", { class: "grip", x: -4, y: -9, width: 8, height: 18, rx: 2 }));
    grip.addEventListener("pointerdown", (/** @type {PointerEvent} */ event) => drag(event, go));
    return grip;
  }

  /** @param {PointerEvent} event @param {(to: number, done: boolean) => unknown} go */
  function drag(event, go) {
    event.preventDefault();
    const left = box.getBoundingClientRect().left;
    /** @param {PointerEvent} one */
    const move = (one) => go(at(one.clientX - left), false);
    addEventListener("pointermove", move);
    addEventListener("pointerup", (one) => {
      removeEventListener("pointermove", move);
      go(at(one.clientX - left), true);
    }, { once: true });
  }

  return { box, draw };
}

/** @typedef {import("../core/model.mjs").Claim} Claim */
/** The statements with a day. @param {import("../core/app.d.ts").App} app */
function all(app) {
  return app.model.order.filter(({ told, at }) => !told && at);
}

/** The days of the strip: those in which nearly all was said, and outliers that are not too far. @param {import("../core/app.d.ts").App} app @returns {[number, number]} */
function range(app) {
  const sorted = all(app).map(({ number }) => number), [a, b] = gathered(sorted), far = 2 * (b - a + 1);
  const near = sorted.filter((one) => one >= a - far && one <= b + far);
  return near.length ? padded([near[0], near[near.length - 1]]) : [0, 1];
}
