/** The days of the lanes: their window and ticks, and the level of each mark. Numbers in, numbers out. */

import { days, iso, monthOf, shortDay } from "../core/dates.mjs";

// At most this share of the statements may lie outside of the lanes; one statement outside is worth it where it
// shortens the axis by more than COST times its share (measured: 12 September 2022 of 121 statements of 2023 goes, of
// evenly spread ones none).
const OUTSIDE = 0.04, COST = 20;

/**
 * The first and the last day in which nearly all lie: outliers shorten the axis, they are counted at its ends.
 * @param {number[]} sorted days, the earliest first @returns {[number, number]}
 */
export function gathered(sorted) {
  const count = sorted.length;
  if (!count) return [0, 1];
  let best = /** @type {[number, number]} */ ([sorted[0], sorted[count - 1]]), least = Math.log(best[1] - best[0] + 14);
  for (let out = 1; out <= Math.max(count > 7 ? 1 : 0, Math.floor(count * OUTSIDE)); out++) {
    for (let n = 0; n <= out; n++) {
      const first = sorted[n], last = sorted[count - 1 - out + n], cost = Math.log(last - first + 14) + (COST * out) / count;
      if (cost < least) [best, least] = [[first, last], cost];
    }
  }
  return best;
}

/** With some room on both sides. @param {[number, number]} window @returns {[number, number]} */
export function padded([first, last]) {
  const more = Math.max(1, (last - first) * 0.03);
  return [first - more, last + more];
}

/** The name of a window in an address. @param {[number, number]} window */
export function named([first, last]) {
  return `${iso(Math.ceil(first))}.${iso(Math.floor(last))}`;
}

/**
 * Days with round names, at most so many: days, weeks, months or years apart; the year stands where it is new.
 * @param {number} first @param {number} last @param {number} [most] @returns {[number, string][]}
 */
export function ticks(first, last, most = 8) {
  const span = last - first;
  /** @type {[number, string][]} */
  const found = [];
  if (span <= 70) {
    const step = [1, 2, 7, 14, 28].find((n) => span / n <= most) ?? 28;
    for (let n = Math.ceil(first); n <= last; n++) if (n % step === 0) found.push([n, shortDay(iso(n))]);
    return found;
  }
  const months = [1, 2, 3, 6, 12, 24, 60, 120, 240].find((n) => span / 30.4 / n <= most) ?? 1200;
  const [year] = iso(first).split("-").map(Number);
  for (let n = Math.floor((year * 12) / months) * months, told = 0; ; n += months) {
    const at = days(`${String(Math.floor(n / 12)).padStart(4, "0")}-${String((n % 12) + 1).padStart(2, "0")}-01`), here = Math.floor(n / 12);
    if (at > last) return found;
    if (at < first) continue;
    const month = monthOf(iso(at)).slice(0, 3);
    found.push([at, months >= 12 ? String(here) : here === told ? month : `${month} ${here}`]);
    told = here;
  }
}

/**
 * The level of each mark: it keeps its place and climbs until it covers none.
 * @param {{x: number, left: number, right: number}[]} marks sorted by x; left and right are how far each reaches
 * @returns {number[]}
 */
export function levels(marks) {
  /** @type {number[]} */
  const ends = [];
  return marks.map(({ x, left, right }) => {
    let level = ends.findIndex((end) => end <= x - left);
    if (level < 0) level = ends.length;
    ends[level] = x + right;
    return level;
  });
}

/** How many days a column stands for, so that it is as wide as its number: a day, a week, or months. @param {number} pixels of a day */
export function step(pixels) {
  return [1, 7, 14, 28, 91, 182, 364].find((n) => n * pixels >= 9) ?? 1820;
}
