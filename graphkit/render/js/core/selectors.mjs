/** What follows from the model and the state: what is shown, in which order, what belongs together. */

import { fold, terms } from "./fold.mjs";
import { push, words } from "./model.mjs";

/** @typedef {import("./model.mjs").Model} Model @typedef {import("./model.mjs").Claim} Claim */
/** @typedef {import("./state.mjs").State} State @typedef {import("./model.mjs").Contrast} Contrast */

/** The claims that pass every filter, by day. @param {Model} found @param {State} state @returns {Claim[]} */
export function passing(found, state) {
  const wanted = terms(state.q), by = place(found, state.by), about = place(found, state.about), who = place(found, state.who);
  const tests = [
    state.by && ((/** @type {Claim} */ c) => (by < 0 ? !c.actors.length && !c.told : c.actors.includes(by))),
    state.about && ((/** @type {Claim} */ c) => c.about.includes(about)),
    state.who && ((/** @type {Claim} */ c) => c.actors.includes(who) || c.about.includes(who)),
    state.kind && ((/** @type {Claim} */ c) => c.kind === state.kind),
    state.tone && ((/** @type {Claim} */ c) => c.tone === state.tone),
    state.polarity && ((/** @type {Claim} */ c) => c.polarity === state.polarity),
    state.paper && ((/** @type {Claim} */ c) => c.article.outlet === state.paper),
    state.article && ((/** @type {Claim} */ c) => c.article.id === state.article),
    state.sure && ((/** @type {Claim} */ c) => c.at !== "" && !c.bound),
    (state.from || state.to) && ((/** @type {Claim} */ c) => between(c, state)),
    wanted.length && ((/** @type {Claim} */ c) => has(found, c, wanted)),
  ].filter((test) => typeof test === "function");
  return tests.length ? found.order.filter((claim) => tests.every((test) => test(claim))) : found.order;
}

/**
 * Whether the day where a claim stands is between the days of the filter; with `maybe` also what stands later but
 * may have been said then.
 * @param {Claim} claim @param {State} state
 */
export function between(claim, { from, to, maybe }) {
  if (!claim.at || (from && claim.at < from)) return false;
  if (!to || claim.at <= to) return true;
  return maybe !== "" && claim.bound && claim.said.start <= to;
}

/** The position of an actor by its id; −1 for those who are not known. @param {Model} found @param {string} id */
export function place(found, id) {
  return found.places.get(id) ?? -1;
}

/** Whether each term stands somewhere in a claim, its names, its article's title or outlet. @param {Model} found @param {Claim} claim @param {string[]} wanted */
function has(found, claim, wanted) {
  const said = searched(claim);
  return wanted.every((term) => said.includes(term) || claim.article.folded.includes(term)
    || claim.actors.some((n) => found.actors[n].folded.includes(term)) || claim.about.some((n) => found.actors[n].folded.includes(term)));
}

/** Whether the title of the article, and neither the sentence nor its names, has a term. @param {Model} found @param {Claim} claim @param {string[]} wanted */
export function byTitle(found, claim, wanted) {
  const own = [searched(claim), ...[...claim.actors, ...claim.about].map((n) => found.actors[n].folded)], title = fold(claim.article.name);
  return wanted.some((term) => title.includes(term) && !own.some((one) => one.includes(term)));
}

/** The folded words of a claim, made once. @param {Claim} claim */
export function searched(claim) {
  if (claim.folded != null) return claim.folded;
  const sentence = words(claim, claim.sentence), content = words(claim, claim.content);
  claim.folded = fold([sentence, sentence.includes(content) ? "" : content, claim.label, claim.described].join("\n"));
  return claim.folded;
}

/** The claims that are pointed at, among those shown, in their order; all where nothing is. @param {Model} found @param {State} state @param {Claim[]} shown */
export function pointed(found, state, shown) {
  const [sort, ...key] = state.focus.split(".");
  if (sort === "n") {
    const who = place(found, key[0]);
    return shown.filter(({ actors, about }) => actors.includes(who) || about.includes(who));
  }
  if (sort === "a") return shown.filter(({ article }) => article.id === key[0]).sort((a, b) => a.n - b.n);
  if (sort === "l") return shown.filter((claim) => beside(found, claim, key));
  if (sort === "p" || sort === "e") return shown.filter((claim) => joins(found, claim, sort, key));
  const contrast = sort === "d" && found.contrasts[Number(key[0])];
  if (contrast) return contrast.sides.flat().map(({ n }) => found.claims[n]);
  return shown;
}

/** Whether a claim is in a mark of the lanes: of a speaker, between two days, of a manner. @param {Model} found @param {Claim} claim @param {string[]} key */
function beside(found, claim, [who, first, last, tone, bound]) {
  const mine = who === "?" ? !claim.actors.length && !claim.told : claim.actors.includes(place(found, who));
  const paper = who.startsWith("o") && claim.article.outlet === found.outlets[Number(who.slice(1))];
  return (mine || paper) && claim.at >= first && claim.at <= last && (!tone || claim.tone === tone) && (!bound || claim.bound === (bound === "1"));
}

/** Whether a claim is on the line between two names, one way ("e") or both ("p"). @param {Model} found @param {Claim} claim @param {string} sort @param {string[]} key */
function joins(found, claim, sort, [from, to, tone]) {
  const a = place(found, from), b = place(found, to);
  const one = claim.actors.includes(a) && claim.about.includes(b);
  if (sort === "e") return one && (!tone || claim.tone === tone);
  return one || (claim.actors.includes(b) && claim.about.includes(a));
}

/**
 * Values with how often they occur, the frequent first.
 * @template T
 * @param {Iterable<T>} values @returns {[T, number][]}
 */
export function counted(values) {
  /** @type {Map<T, number>} */
  const counts = new Map();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}

/** The other sides of a claim's disputes: the dispute and the statements against it. @param {Model} found @param {Claim} claim */
export function against(found, claim) {
  return claim.contrasts.flatMap((n) => {
    const contrast = found.contrasts[n], mine = contrast.sides.findIndex((side) => side.some((one) => one.n === claim.n));
    return contrast.sides[1 - mine].map((other) => ({ contrast, other, claim: found.claims[other.n] }));
  });
}

/**
 * The reports of one claim that are shown as one row: it stands at its first report, the others are its carriers.
 * @param {Model} found @param {Claim[]} shown @returns {{claim: Claim, others: Claim[]}[]}
 */
export function carried(found, shown) {
  /** @type {Map<number, {claim: Claim, others: Claim[]}>} */
  const heads = new Map();
  const rows = [];
  for (const claim of shown) {
    const head = claim.shared < 0 ? undefined : heads.get(claim.shared);
    if (head) head.others.push(claim);
    else {
      const row = { claim, others: [] };
      rows.push(row);
      if (claim.shared >= 0) heads.set(claim.shared, row);
    }
  }
  return rows;
}

/** @typedef {{claim: Claim, others: Claim[]}} Row @typedef {{at: string, rows: Row[], folded: Row[]}} Day */
// A day above LONG rows folds to FIRST, above BURST to one line.
const LONG = 5, FIRST = 3, BURST = 40;

/** Rows by their day; long days fold, what stands against something and full quotations last. @param {Row[]} rows @param {Set<string>} open the days that are unfolded @returns {Day[]} */
export function folded(rows, open) {
  /** @type {Map<string, Row[]>} */
  const days = new Map();
  for (const row of rows) push(days, row.claim.at, row);
  const few = rows.length <= 30;
  return [...days].map(([at, all]) => {
    if (few || open.has(at) || all.length <= LONG + 1) return { at, rows: all, folded: [] };
    if (all.length > BURST) return { at, rows: [], folded: all };
    const best = new Set([...all].sort((a, b) => worth(b) - worth(a) || a.claim.rank - b.claim.rank).slice(0, FIRST));
    return { at, rows: all.filter((row) => best.has(row)), folded: all.filter((row) => !best.has(row)) };
  });
}

/** What a reader misses most when it is folded. @param {Row} row */
function worth({ claim, others }) {
  return 4 * Number(claim.contrasts.length > 0) + 2 * Number(others.length > 0) + Number(claim.kind === "direct") + Number(claim.actors.length > 0) / 2;
}

/** Lines between two names, both ways and all manners in one, those with most claims first. @param {Model} found @param {Set<number>} shown */
export function bundles(found, shown) {
  /** @typedef {{a: number, b: number, key: string, parts: {edge: import("./model.mjs").Edge, members: number[]}[], count: number}} Bundle */
  /** @type {Map<string, Bundle>} */
  const pairs = new Map();
  for (const edge of found.network.edges) {
    const members = edge.members.filter((n) => shown.has(n));
    if (!members.length) continue;
    const a = Math.min(edge.from, edge.to), b = Math.max(edge.from, edge.to), key = `${a}-${b}`;
    const pair = pairs.get(key) ?? { a, b, key, parts: [], count: 0 };
    pairs.set(key, pair);
    pair.parts.push({ edge, members });
    pair.count += members.length;
  }
  return [...pairs.values()].sort((x, y) => y.count - x.count || x.parts[0].edge.id - y.parts[0].edge.id);
}

/** What two speakers both speak of: names, then words of both; each with the claims of each. @param {Model} found @param {Claim[]} one @param {Claim[]} other */
export function subjects(found, one, other) {
  /** @type {{name: string, word: string, of: number, sides: [Claim[], Claim[]]}[]} */
  const all = [];
  for (const n of new Set([...one, ...other].flatMap(({ about }) => about))) {
    const sides = [one, other].map((claims) => claims.filter(({ about }) => about.includes(n)));
    all.push({ name: found.actors[n].name, word: "", of: n, sides: /** @type {[Claim[], Claim[]]} */ (sides) });
  }
  for (const [word, sides] of wordsOf([one, other])) all.push({ name: word, word, of: -1, sides });
  const both = all.filter(({ sides }) => sides[0].length && sides[1].length);
  both.sort((x, y) => Number(y.of >= 0) - Number(x.of >= 0) || total(y) - total(x) || x.name.localeCompare(y.name, "en"));
  return both.slice(0, 12);
}

/** @param {{sides: [Claim[], Claim[]]}} one */
const total = ({ sides }) => Math.min(sides[0].length, sides[1].length) * 100 + sides[0].length + sides[1].length;
const WORD = /\p{L}{6,}/gu;
// English words of six letters and more that have no subject of their own (the closed classes of Quirk et al. 1985).
const FUNCTION_WORDS = new Set(("although always another anybody anyone anything because before behind beside between beyond cannot "
  + "could despite during either enough everybody everyone everything himself herself itself however neither nobody nothing "
  + "others ourselves rather really should somebody someone something themselves therefore though through throughout toward "
  + "towards unless whatever whether within without yourself").split(" "));

/** Long words that both sides say, with the claims of each; a word that most claims have says nothing. @param {[Claim[], Claim[]]} sides @returns {[string, [Claim[], Claim[]]][]} */
function wordsOf(sides) {
  const [one, other] = sides.map((claims) => {
    /** @type {Map<string, Claim[]>} */
    const found = new Map();
    for (const claim of claims) {
      for (const word of new Set(fold(words(claim, claim.content)).match(WORD) ?? [])) if (!FUNCTION_WORDS.has(word)) push(found, word, claim);
    }
    return found;
  });
  const most = Math.max(3, 0.3 * (sides[0].length + sides[1].length));
  return [...one].filter(([word, claims]) => claims.length + (other.get(word)?.length ?? 1e9) <= most)
    .map(([word, claims]) => [word, [claims, /** @type {Claim[]} */ (other.get(word))]]);
}

/** Pairs of speakers worth comparing: those who stand against each other, then who speaks of the other. @param {Model} found @param {Claim[]} shown @param {number} most @returns {[number, number][]} */
export function rivals(found, shown, most) {
  const here = new Set(shown.map(({ n }) => n)), speaks = new Set(shown.filter(({ told }) => !told).flatMap(({ actors }) => actors));
  const sides = found.contrasts.map((one) => one.sides.map((side) => side.filter(({ n }) => here.has(n)).flatMap(({ n }) => found.claims[n].actors)));
  const against = sides.flatMap(([ours, theirs]) => ours.flatMap((a) => theirs.map((b) => [a, b])));
  const spoken = shown.filter(({ told }) => !told).flatMap(({ actors, about }) => actors.flatMap((a) => about.map((b) => [a, b])));
  const keys = [against, spoken].flatMap((pairs) => counted(pairs.filter(([a, b]) => a !== b && speaks.has(a) && speaks.has(b)).map((pair) => pair.sort((a, b) => a - b).join())));
  return /** @type {[number, number][]} */ ([...new Set(keys.map(([key]) => key))].slice(0, most).map((key) => key.split(",").map(Number)));
}

/** Articles by day, with the claims of each that are shown. @param {Model} found @param {Claim[]} shown */
export function sources(found, shown) {
  /** @type {Map<number, Claim[]>} */
  const claims = new Map();
  for (const claim of shown) push(claims, claim.article.n, claim);
  const all = found.articles.map((article) => ({ article, claims: claims.get(article.n) ?? [] }));
  return all.sort((a, b) => (a.article.day || "9").localeCompare(b.article.day || "9", "en") || a.article.path.localeCompare(b.article.path, "en"));
}
