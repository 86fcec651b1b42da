/** How each kind of line and mark looks: colour, dashes and shape, so that none stands alone. */

import { el, svg } from "./dom.mjs";

export const TONES = {
  says: { name: "says", dashes: false },
  judges: { name: "judges", more: "judges, accuses, warns, thanks, apologizes", dashes: false },
  commits: { name: "commits", more: "promises, orders", dashes: [12, 4] },
  denies: { name: "denies", more: "denies, refuses, did not say", dashes: [6, 5] },
  asks: { name: "asks", dashes: [2, 4] },
  narrated: { name: "told by the article", dashes: [1, 4] },
};
export const KINDS = {
  person: "person", organization: "organization", country: "country", place: "place", event: "event",
};
const MARKS = {
  says: "M0-5a5 5 0 1 0 .01 0z",
  judges: "M0-6 6 0 0 6-6 0z",
  commits: "M-4.5-4.5h9v9h-9z",
  denies: "M-5-3-3-5 0-2 3-5 5-3 2 0 5 3 3 5 0 2-3 5-5 3-2 0z",
  asks: "M0-5.5 5.5 4.5h-11z",
  narrated: "M-5-1.5H5v3H-5z",
};
const SHAPES = {
  person: "M0-6a6 6 0 1 0 .01 0z",
  organization: "M-5.5-5.5h11v11h-11z",
  country: "M-3-5.5h6L6 0 3 5.5h-6L-6 0z",
  place: "M-6-5H6L0 6z",
  event: "M0-7 7 0 0 7-7 0z",
};

/** The mark of a tone, a path around (0, 0) some ten pixels wide. */
export function mark(tone, attributes = {}) {
  return svg("path", { d: MARKS[tone], class: `tone-${tone}`, ...attributes });
}

const picture = (wide, ...parts) => svg("svg", { viewBox: `${-wide / 2} -8 ${wide} 16`, width: wide, height: 16, "aria-hidden": "true" }, ...parts);

/** What the marks, lines and shapes mean; only what the page has is explained. */
export function legend(tones, kinds) {
  const line = (tone) => svg("line", { x1: -17, x2: 17, y1: 0, y2: 0, class: `line-${tone}`, "stroke-dasharray": (TONES[tone].dashes || []).join(" ") });
  return el("ul", { class: "legend", "aria-label": "Legend" },
    ...kinds.map((kind) => el("li", {}, picture(16, svg("path", { d: SHAPES[kind], class: `kind-${kind}` })), KINDS[kind])),
    ...tones.map((tone) => el("li", { title: TONES[tone].more }, picture(36, line(tone), mark(tone)), TONES[tone].name)));
}
