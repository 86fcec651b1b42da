/** What a reader has chosen, and the same as the part of an address after "#". */

/**
 * `focus` is what is pointed at: "n.ACTOR" (a card), "e.FROM.TO.TONE" (a line), "p.ONE.OTHER" (a pair of names),
 * "l.SPEAKER.DAY.DAY.TONE.BOUND" (a mark of the lanes), "a.ARTICLE", "d.NUMBER" (a dispute); `claim` is the id of a
 * sentence. `who` filters by what an actor says or what is said of it; `maybe` adds to a day filter what may be
 * earlier; `zoom` are the days of the lanes, `around` the name in the middle of the graph.
 * @typedef {{q: string, by: string, about: string, who: string, kind: string, tone: string, polarity: string,
 *   paper: string, article: string, from: string, to: string, maybe: string, sure: string, view: string, pane: string,
 *   order: string, columns: string, sort: string, sub: string, a: string, b: string, zoom: string, around: string,
 *   focus: string, claim: string, step: string}} State
 * @typedef {Partial<State>} Patch
 */

/** Nothing chosen. @type {Readonly<State>} */
export const NOTHING = Object.freeze({
  q: "", by: "", about: "", who: "", kind: "", tone: "", polarity: "", paper: "", article: "", from: "", to: "",
  maybe: "", sure: "", view: "chronicle", pane: "", order: "", columns: "", sort: "", sub: "", a: "", b: "", zoom: "",
  around: "", focus: "", claim: "", step: "",
});
/** Those that decide what is shown. @type {(keyof State)[]} */
export const FILTERS = [
  "q", "by", "about", "who", "kind", "tone", "polarity", "paper", "article", "from", "to", "maybe", "sure",
];
/** @type {Record<string, RegExp>} */
const RULES = {
  from: /^\d{4}-\d\d-\d\d$/, to: /^\d{4}-\d\d-\d\d$/, zoom: /^\d{4}-\d\d-\d\d\.\d{4}-\d\d-\d\d$/,
  view: /^(chronicle|disputes|people|compare|sources|table|about|ask)$/, pane: /^(graph|matrix)$/, order: /^new$/,
  sort: /^-?\d$/, columns: /^1$/, maybe: /^1$/, sure: /^1$/, step: /^\d+$/,
};
/** Addresses that the page gave before it had a chronicle still lead somewhere. @type {Record<string, Patch>} */
const FORMER = { graph: { view: "chronicle" }, sides: { view: "disputes" } };

/** @param {State} state */
export function encode(state) {
  const chosen = Object.entries(state).filter(([name, value]) => value !== NOTHING[/** @type {keyof State} */ (name)]);
  return new URLSearchParams(chosen).toString();
}

/** The state that an address names; what it does not know is left out. @param {string} hash @returns {State} */
export function decode(hash) {
  const told = [...new URLSearchParams(hash.replace(/^#/, ""))];
  const former = told.find(([name, value]) => name === "view" && Object.hasOwn(FORMER, value));
  const known = told.filter(([name, value]) => Object.hasOwn(NOTHING, name) && (RULES[name]?.test(value) ?? true));
  return { ...NOTHING, ...Object.fromEntries(known), ...(former && FORMER[former[1]]) };
}
