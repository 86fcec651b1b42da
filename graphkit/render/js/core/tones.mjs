/** How each kind of line and mark looks: colour, dashes and shape, so that none stands alone. */

import { el, svg } from "./dom.mjs";

/** @type {Record<string, {name: string, more?: string, dashes: false|number[]}>} */
export const TONES = {
  says: { name: "says", dashes: false },
  judges: { name: "judges", more: "judges, accuses, warns, thanks, apologizes", dashes: false },
  commits: { name: "commits", more: "promises, orders", dashes: [12, 4] },
  denies: { name: "denies", more: "denies, refuses, did not say", dashes: [6, 5] },
  asks: { name: "asks", dashes: [2, 4] },
  narrated: { name: "told by the article", dashes: [1, 4] },
};
/** @type {Record<string, string>} */
export const KINDS = {
  person: "person", organization: "organization", country: "country", place: "place", event: "event",
};
/** @type {Record<string, string>} */
const MARKS = {
  says: "M0-5a5 5 0 1 0 .01 0z",
  judges: "M0-6 6 0 0 6-6 0z",
  commits: "M-4.5-4.5h9v9h-9z",
  denies: "M-5-3-3-5 0-2 3-5 5-3 2 0 5 3 3 5 0 2-3 5-5 3-2 0z",
  asks: "M0-5.5 5.5 4.5h-11z",
  narrated: "M-5-1.5H5v3H-5z",
};
/** @type {Record<string, string>} */
const SHAPES = {
  person: "M0-6a6 6 0 1 0 .01 0z",
  organization: "M-5.5-5.5h11v11h-11z",
  country: "M-3-5.5h6L6 0 3 5.5h-6L-6 0z",
  place: "M-6-5H6L0 6z",
  event: "M0-7 7 0 0 7-7 0z",
};

/** The mark of a tone, a path around (0, 0) some ten pixels wide; hollow for what was said by a day. @param {string} tone @param {boolean} [hollow] */
export function mark(tone, hollow = false) {
  return svg("path", { d: MARKS[tone], class: hollow ? `hollow line-${tone}` : `tone-${tone}` });
}

/** The path of a mark, for who draws it on a canvas. @param {string} tone */
export function markPath(tone) {
  return new Path2D(MARKS[tone]);
}

/** A mark as an inline picture. @param {string} tone @param {boolean} [hollow] */
export function sign(tone, hollow = false) {
  return picture(16, mark(tone, hollow));
}

/** The shape of a kind of actor as an inline picture. @param {string} kind @param {number} [wide] */
export function shape(kind, wide = 16) {
  return picture(wide, svg("path", { d: SHAPES[kind], class: `kind-${kind}` }));
}

/** @param {number} wide @param {...Node} parts */
function picture(wide, ...parts) {
  return svg("svg", { viewBox: "-8 -8 16 16", width: wide, height: wide, class: "sign", "aria-hidden": "true" }, ...parts);
}

/** What the marks and shapes mean; only what the page has is explained. @param {string[]} tones @param {string[]} kinds */
export function legend(tones, kinds) {
  return el("ul", { class: "legend", "aria-label": "Legend" },
    ...kinds.map((kind) => el("li", {}, shape(kind), KINDS[kind])),
    ...tones.map((tone) => el("li", { title: TONES[tone].more }, sign(tone), TONES[tone].name)),
    el("li", { class: "last" }, "number: how often"));
}
