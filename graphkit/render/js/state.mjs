/** What a reader has chosen, and the same as the part of an address after "#". */

import { meets, sure } from "./dates.mjs";
import { fold } from "./fold.mjs";
import { names, words } from "./model.mjs";

/** Nothing chosen. `focus` is "n.ACTOR", "e.FROM.TO.TONE" or "l.SPEAKER.DAY.DAY", `claim` is an id. */
export const NOTHING = Object.freeze({
  q: "", by: "", about: "", kind: "", tone: "", polarity: "", article: "", from: "", to: "",
  sure: "", view: "graph", focus: "", claim: "",
});
/** Those that decide what is shown. */
export const FILTERS = [
  "q", "by", "about", "kind", "tone", "polarity", "article", "from", "to", "sure",
];

const DATE = /^\d{4}-\d\d-\d\d$/;
const RULES = { from: DATE, to: DATE, view: /^(graph|sides|table|about|ask)$/ };

/** @param {Record<string, string>} state */
export function encode(state) {
  const chosen = Object.entries(state).filter(([name, value]) => value !== NOTHING[name]);
  return new URLSearchParams(chosen).toString();
}

/** The state that an address names; what it does not know is left out. */
export function decode(hash) {
  const told = [...new URLSearchParams(hash.replace(/^#/, ""))];
  const known = told.filter(([name, value]) => Object.hasOwn(NOTHING, name) && (RULES[name]?.test(value) ?? true));
  return { ...NOTHING, ...Object.fromEntries(known) };
}

/** The claims that pass every filter, in reading order. */
export function passing(found, state) {
  const wanted = fold(state.q.trim());
  const by = place(found, state.by), about = place(found, state.about);
  return found.claims.filter((claim) =>
    (!state.by || (by < 0 ? !claim.actors.length : claim.actors.includes(by)))
    && (!state.about || claim.about.includes(about))
    && (!state.kind || claim.kind === state.kind)
    && (!state.tone || claim.tone === state.tone)
    && (!state.polarity || claim.polarity === state.polarity)
    && (!state.article || claim.article.id === state.article)
    && (!state.sure || sure(claim.said))
    && (!(state.from || state.to) || meets(claim.said, state.from, state.to))
    && (!wanted || searched(found, claim).includes(wanted)));
}

/** The position of an actor by its id; −1 for those who are not known. */
function place(found, id) {
  found.places ??= new Map(found.actors.map((actor) => [actor.id, actor.n]));
  return found.places.get(id) ?? -1;
}

function searched(found, claim) {
  claim.folded ??= fold([
    words(claim, claim.sentence), words(claim, claim.content), claim.label,
    names(found, [...claim.actors, ...claim.about]),
  ].join("\n"));
  return claim.folded;
}
