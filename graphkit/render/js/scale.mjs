/** The days of the lanes: their ticks, the room for names, what stands together. */

import { day, days, iso, sortDay } from "./dates.mjs";

/** The first and the last day with some room on both sides. */
export function padded(dates) {
  if (!dates.length) return [0, 1];
  const first = dates.reduce((a, b) => Math.min(a, b)), last = dates.reduce((a, b) => Math.max(a, b));
  const more = Math.max(1.5, (last - first) * 0.04);
  return [first - more, last + more];
}

/** The day at which a date stands: that of a reader, else its first or only known end; none when nothing is known. */
export function anchor(when) {
  return sortDay(when) ? days(sortDay(when)) : null;
}

/** Days with round names, at most so many: days, weeks, months or years apart. */
export function ticks(first, last, most = 8) {
  const span = last - first, found = [];
  if (span <= 70) {
    const step = [1, 2, 7, 14, 28].find((n) => span / n <= most) ?? 28;
    for (let n = Math.ceil(first); n <= last; n++) if (n % step === 0) found.push([n, day(iso(n)).slice(0, -5)]);
    return found;
  }
  const months = [1, 3, 6, 12, 24, 60, 120, 240].find((n) => span / 30.4 / n <= most) ?? 1200;
  const [year] = iso(first).split("-").map(Number);
  for (let n = Math.floor((year * 12) / months) * months; ; n += months) {
    const at = days(`${String(Math.floor(n / 12)).padStart(4, "0")}-${String((n % 12) + 1).padStart(2, "0")}-01`);
    if (at > last) return found;
    if (at >= first) found.push([at, months < 12 ? day(iso(at)).slice(2) : String(Math.floor(n / 12))]);
  }
}

/** Room for names over their lines, the first come first; those that would cover another go. */
export function labels(lines, left, right) {
  const taken = [];
  return lines.map(({ from, to, name }) => {
    const wide = name.length * 7.1, at = Math.max(left, Math.min((from + to - wide) / 2, right - wide));
    const free = taken.every(([a, b]) => at > b + 8 || at + wide < a - 8);
    if (free) taken.push([at, at + wide]);
    return free && { at, name };
  }).filter(Boolean);
}

/**
 * Claims that would cover each other become one mark; different kinds of one spot stand side by
 * side where there is room, the last ones up to `end`.
 * @param {{claim: any, x: number}[]} spots
 */
export function bins(spots, end = Infinity, wide = 14) {
  const groups = [];
  for (const spot of [...spots].sort((a, b) => a.x - b.x)) {
    const last = groups.at(-1);
    if (last && spot.x - last[0].x < wide) last.push(spot);
    else groups.push([spot]);
  }
  return groups.flatMap((group, n) => {
    const free = (groups[n + 1]?.[0].x ?? end) - group[0].x, tones = split(group);
    if (tones.length * wide > free) return [{ at: group[0].x, claims: tones.flat() }];
    return tones.map((claims, at) => ({ at: group[0].x + at * wide, claims }));
  });
}

/** By tone, the most frequent first. */
function split(group) {
  const tones = new Map();
  for (const { claim } of group) tones.set(claim.tone, [...(tones.get(claim.tone) ?? []), claim]);
  return [...tones.values()].sort((a, b) => b.length - a.length);
}
