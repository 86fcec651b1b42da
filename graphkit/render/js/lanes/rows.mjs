/** From what is shown to lanes: a row a speaker (or a paper), its marks on their days. Nothing is drawn here. */

import { iso } from "../core/dates.mjs";
import { push } from "../core/model.mjs";
import { levels, step } from "./scale.mjs";

/**
 * @typedef {import("../core/model.mjs").Claim} Claim
 * @typedef {{x: number, wide: number, y: number, high: number, share: number, strip: boolean, tone: string, bound: boolean, claims: Claim[], key: string}} Mark
 * @typedef {{who: number, name: string, key: string, claims: Claim[], before: Claim[], after: Claim[], undated: Claim[], marks: Mark[], top: number, high: number}} Lane
 */
export const ROW = 26, LEVEL = 14;
const LEVELS = 4, STRIP = 44, MARK = 7, WHISKER = 8;

/** Who says what among the claims, the most talkative first, those not known last. @param {import("../core/model.mjs").Model} found @param {Claim[]} shown @param {boolean} papers */
export function speakersOf(found, shown, papers) {
  /** @type {Map<number, Claim[]>} */
  const rows = new Map();
  for (const claim of shown) {
    if (claim.told) continue;
    if (papers) push(rows, found.outlets.indexOf(claim.article.outlet), claim);
    else for (const who of claim.actors.length ? claim.actors : [-1]) push(rows, who, claim);
  }
  return [...rows].sort((a, b) => Number(a[0] < 0) - Number(b[0] < 0) || b[1].length - a[1].length || a[0] - b[0]);
}

/**
 * A lane with its marks; where they would climb too high it becomes columns of statements a day, a week, a month.
 * @param {string} key @param {Claim[]} claims @param {[number, number]} window @param {(day: number) => number} x @param {boolean} columns
 */
export function lane(key, claims, [first, last], x, columns) {
  const undated = claims.filter(({ at }) => !at), dated = claims.filter(({ at }) => at);
  const before = dated.filter(({ number }) => number < first), after = dated.filter(({ number }) => number > last);
  const inside = dated.filter(({ number }) => number >= first && number <= last);
  let marks = columns ? null : stacked(key, inside, x);
  let high = ROW + LEVEL * (Math.max(1, ...(marks ?? []).map(({ y }) => y + 1)) - 1);
  if (!marks || high > ROW + LEVEL * (LEVELS - 1)) {
    marks = strip(key, inside, x);
    high = STRIP;
  }
  return { before, after, undated, marks, high };
}

/** Statements of one day and manner are one mark; marks that would cover each other stand in levels. @param {string} key @param {Claim[]} claims @param {(day: number) => number} x @returns {Mark[]} */
function stacked(key, claims, x) {
  /** @type {Map<string, Claim[]>} */
  const groups = new Map();
  for (const claim of claims) push(groups, `${claim.at}.${claim.at}.${claim.tone}.${Number(claim.bound)}`, claim);
  const marks = [...groups].map(([name, group]) => ({ group, name, x: x(group[0].number), left: MARK + (group[0].bound ? WHISKER : 0), right: MARK }));
  marks.sort((a, b) => a.x - b.x || b.group.length - a.group.length || a.group[0].rank - b.group[0].rank);
  const stand = levels(marks);
  return marks.map(({ group, name, x: at }, n) => ({ x: at, wide: 0, y: stand[n], high: 0, share: 0, strip: false,
    tone: group[0].tone, bound: group[0].bound, claims: group, key: `${key}.${name}` }));
}

/** Columns: as high as there are statements, the lower part those of that very day. @param {string} key @param {Claim[]} claims @param {(day: number) => number} x @returns {Mark[]} */
function strip(key, claims, x) {
  const each = step(x(1) - x(0));
  /** @type {Map<number, Claim[]>} */
  const groups = new Map();
  for (const claim of claims) push(groups, Math.floor(claim.number / each) * each, claim);
  const most = Math.max(1, ...[...groups.values()].map((group) => group.length));
  return [...groups].sort((a, b) => a[0] - b[0]).map(([day, group]) => ({
    x: x(day - 0.5), wide: Math.max(4, (x(1) - x(0)) * each - 1), y: 0, high: 4 + 26 * (group.length / most), strip: true,
    share: group.filter(({ bound }) => !bound).length / group.length, tone: "", bound: false, claims: group,
    key: `${key}.${iso(day)}.${iso(day + each - 1)}` }));
}

/** The place of each statement's mark, for the threads between those that stand against each other. @param {Lane[]} lanes */
export function spots(lanes) {
  /** @type {Map<number, {x: number, y: number}>} */
  const found = new Map();
  for (const { marks, top, high } of lanes) {
    for (const one of marks) {
      const at = { x: one.x + one.wide / 2, y: top + high - ROW / 2 - (one.strip ? one.high - 8 : LEVEL * one.y) };
      for (const claim of one.claims) found.set(claim.n, at);
    }
  }
  return found;
}
