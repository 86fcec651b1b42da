/** What the page knows, as objects. Nothing here changes after it is made. */

import { days } from "./dates.mjs";
import { fold } from "./fold.mjs";

/**
 * @typedef {{start: string, end: string, granularity: string, basis: string, day: string, ground: string}} When
 * @typedef {{n: number, id: string, name: string, label: string, kind: string, wikidata: string, aliases: string[],
 *   when: When|null, places: string[], parties: string[], occupations: string[], reasons: string[], folded: string,
 *   said: number[], spoken: number[], claims: number[]}} Actor
 * @typedef {{n: number, id: string, title: string, path: string, name: string, publisher: string, outlet: string, digest: string,
 *   url: string, host: string, rank: number, published: When|null, day: string, folded: string,
 *   boilerplate: [number, number, string][], text: string, claims: number[]}} Article
 * @typedef {{n: number, id: string, article: Article, kind: string, tone: string, label: string,
 *   verb: string, polarity: string, commitment: string, source: number[], cue: number[],
 *   content: number[], sentence: number[], actors: number[], to: number[], about: number[], reporters: number[],
 *   said: When, aboutWhen: When|null, rule: string, score: number, steps: string[],
 *   through: string, described: string, sourceKind: string, named: [string, number][],
 *   weighed: [string, number, number][], told: boolean, at: string, number: number, bound: boolean, rank: number,
 *   folded: string|null, contrasts: number[], shared: number}} Claim
 * @typedef {{n: number, marks: number[]}} Opposing a statement, and the words in it that oppose
 * @typedef {{n: number, topic: number, subject: string, kind: string, basis: string,
 *   sides: [Opposing[], Opposing[]]}} Contrast
 * @typedef {{n: number, speakers: number[], subject: string, kind: string, basis: string,
 *   sides: [Opposing[], Opposing[]]}} Change
 * @typedef {{n: number, fullest: number, reports: number[], wordings: string[], origins: number}} Shared
 * @typedef {{article: number, publisher: string, url: string, day: string, role: string, of: number, current: boolean, path: string}} Publication
 * @typedef {{id: number, from: number, to: number, tone: string, label: string, members: number[]}} Edge
 * @typedef {{id: number, label: string, shape: string, size: number, group: string, x?: number, y?: number}} NetworkNode
 * @typedef {{actors: Actor[], articles: Article[], claims: Claim[], order: Claim[], contrasts: Contrast[],
 *   changes: Change[], shared: Shared[], publications: Publication[], outlets: string[],
 *   network: {nodes: NetworkNode[], edges: Edge[], options: object}, places: Map<string, number>, title: string,
 *   made: Record<string, string>, diagnostics: string[][], story: {title: string, steps: [string, string][]}|null,
 *   ask: {turtle: string, questions: Record<string, string>}|null}} Model
 */

// Letters of a title or an outlet that are shown.
const NAMED = 300;
const WORDS = ["kind", "tone", "label", "verb", "polarity", "commitment", "rule", "through",
  "described", "sourceKind"];

/**
 * The page's data with positions resolved to what they stand for.
 * @param {Record<string, any>} told the JSON of the page
 * @returns {Model}
 */
export function model(told) {
  const whens = told.whens.map((/** @type {any[]} */ [start, end, granularity, basis, day, ground]) => ({
    start, end, granularity, basis: told.words[basis], day, ground: told.words[ground],
  }));
  /** @param {number} n */
  const when = (n) => (n < 0 ? null : whens[n]);
  const actors = named(rows(told.actors).map((actor, n) => actorOf(actor, n, told.words, when)));
  /** @type {Article[]} */
  const articles = told.articles.map((/** @type {any} */ one, /** @type {number} */ n) => articleOf(one, n, told.words, when));
  const claims = rows(told.claims).map((claim, n) => claimOf(claim, n, told.words, articles, when));
  for (const claim of claims) registered(claim, actors);
  const papers = articles.slice().sort((a, b) => (a.day === b.day ? compareWords(a.path, b.path) : compareWords(a.day, b.day)));
  papers.forEach((article, rank) => { article.rank = rank; });
  const order = [...claims].sort(earlier);
  order.forEach((claim, rank) => { claim.rank = rank; });
  const outlets = [...new Set(articles.map(({ outlet }) => outlet))].filter(Boolean).sort();
  const places = new Map(actors.map((actor) => [actor.id, actor.n]));
  return { ...compared(told, claims), actors, articles, claims, order, outlets, places, network: told.network,
    title: told.title, made: told.made, diagnostics: told.diagnostics, story: told.story ?? null, ask: told.ask ?? null };
}

/** @param {any} actor @param {number} n @param {string[]} words @param {(n: number) => When|null} when @returns {Actor} */
function actorOf(actor, n, words, when) {
  const folded = fold([actor.name, ...actor.aliases].join("\n"));
  return { ...actor, n, label: actor.name, folded, kind: words[actor.kind], when: when(actor.when),
    reasons: actor.reasons.map((/** @type {number} */ one) => words[one]), said: [], spoken: [], claims: [] };
}

/**
 * Names that two actors share get their kind, and a number where that is the same too.
 * @param {Actor[]} actors
 */
function named(actors) {
  /** @type {Map<string, Actor[]>} */
  const same = new Map();
  for (const actor of actors) push(same, actor.name, actor);
  for (const all of same.values()) {
    if (all.length > 1) all.forEach((one, n) => {
      const nth = all.slice(0, n).filter(({ kind }) => kind === one.kind).length;
      one.label = `${one.name} (${one.kind}${nth ? ` ${nth + 1}` : ""})`;
    });
  }
  return actors;
}

/** @param {any} one @param {number} n @param {string[]} words @param {(n: number) => When|null} when @returns {Article} */
function articleOf(one, n, words, when) {
  const published = when(one.published), host = hostOf(one.url), outlet = short(one.publisher || host, NAMED), name = short(one.title || one.path, NAMED);
  return { ...one, n, rank: n, published, host, outlet, name, day: published?.day || published?.end || published?.start || "",
    folded: fold(`${name}\n${outlet}`), claims: [],
    boilerplate: one.boilerplate.map((/** @type {[number, number, number]} */ [start, end, reason]) => [start, end, words[reason]]) };
}

/**
 * The host of an address without the name of a user, who could pretend to be one; "" for none.
 * @param {string} url
 */
export function hostOf(url) {
  try {
    return new URL(url).host.replace(/^www\./, "");
  } catch {
    return "";
  }
}

/** @param {any} claim @param {number} n @param {string[]} words @param {Article[]} articles @param {(n: number) => When|null} when @returns {Claim} */
function claimOf(claim, n, words, articles, when) {
  for (const name of WORDS) claim[name] = words[claim[name]];
  const said = when(claim.said) ?? { start: "", end: "", granularity: "unknown", basis: "", day: "", ground: "" };
  const article = articles[claim.article], told = claim.kind === "narrated";
  article.claims.push(n);
  // What an article itself tells stands on the day of its telling: the day it tells of is another time.
  const [at, bound] = told ? [article.day, false] : stand(said);
  return { ...claim, n, article, said, at, bound, told, number: at ? days(at) : NaN, aboutWhen: when(claim.aboutWhen), rank: n, folded: null,
    steps: claim.steps.map((/** @type {number} */ step) => words[step]), contrasts: [], shared: -1,
    named: claim.named.map((/** @type {[number, number]} */ [kind, sure]) => [words[kind], sure]),
    weighed: claim.weighed.map((/** @type {[number, number, number]} */ [name, ...rest]) => [words[name], ...rest]) };
}

/**
 * The day on which a saying stands, "" for none, and whether that is only a bound: "by" this day.
 * @param {When} when @returns {[string, boolean]}
 */
export function stand({ start, end, day }) {
  return [day || end || start, start === "" || start !== end];
}

/** @param {Claim} claim @param {Actor[]} actors */
function registered(claim, actors) {
  for (const n of new Set(claim.actors)) actors[n].said.push(claim.n);
  for (const n of new Set(claim.about)) actors[n].spoken.push(claim.n);
  for (const n of new Set([...claim.actors, ...claim.about])) actors[n].claims.push(claim.n);
}

/** By day, those without one last; of one day by article, then as they are read. @param {Claim} a @param {Claim} b */
function earlier(a, b) {
  if (a.at !== b.at) return !a.at ? 1 : !b.at ? -1 : a.at < b.at ? -1 : 1;
  if (a.bound !== b.bound) return a.bound ? 1 : -1;
  return a.article.rank - b.article.rank || a.n - b.n;
}

/** @param {string} a @param {string} b */
function compareWords(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What comparing the articles gave. @param {Record<string, any>} told @param {Claim[]} claims */
function compared(told, claims) {
  /** @param {[number, number[]][]} side @returns {Opposing[]} */
  const side = (side) => side.map(([n, marks]) => ({ n, marks }));
  /** @param {any[]} all */
  const pairs = (all) => all.map((one, n) => ({ ...one, n, sides: one.sides.map(side) }));
  /** @type {Contrast[]} */
  const contrasts = pairs(told.contrasts);
  /** @type {Change[]} */
  const changes = pairs(told.changes);
  /** @type {Shared[]} */
  const shared = told.shared.map((/** @type {[number, [number, number][], number]} */ [fullest, reports, origins], /** @type {number} */ n) => ({
    n, fullest, origins, reports: reports.map(([one]) => one), wordings: reports.map(([, wording]) => told.words[wording]) }));
  for (const one of contrasts) for (const { n } of one.sides.flat()) claims[n].contrasts.push(one.n);
  for (const one of shared) for (const n of one.reports) claims[n].shared = one.n;
  /** @type {Publication[]} */
  const publications = told.publications;
  return { contrasts, changes, shared, publications };
}

/** @param {Record<string, any[]>} columns @returns {any[]} */
function rows(columns) {
  const names = Object.keys(columns);
  return (columns[names[0]] ?? []).map((_, n) =>
    Object.fromEntries(names.map((name) => [name, columns[name][n]])));
}

/**
 * Adds to the list of a key.
 * @template K, V
 * @param {Map<K, V[]>} map @param {K} key @param {V} value
 */
export function push(map, key, value) {
  const had = map.get(key);
  if (had) had.push(value);
  else map.set(key, [value]);
}

/** The words of some places in a claim's article, gaps shown. @param {Claim} claim @param {number[]} spans */
export function words(claim, spans) {
  const found = [];
  for (let n = 0; n < spans.length; n += 2) {
    found.push(claim.article.text.slice(spans[n], spans[n + 1]));
  }
  return found.join(" … ");
}

/** What stands behind the words for a speaker without a name. @type {Record<string, string>} */
const WITHOUT_NAME = { described: "", unnamed: " (name withheld)", unresolved: " (not known who)" };
export const UNNAMED = "Speaker not known";

/** Who says it: "A and B", else the article's words for the speaker. @param {Model} found @param {Claim} claim */
export function speakers(found, claim) {
  if (claim.actors.length) return names(found, claim.actors);
  return claim.described ? claim.described + (WITHOUT_NAME[claim.sourceKind] ?? "") : UNNAMED;
}

/** Names of actors: "A, B and C". @param {Model} found @param {number[]} actors */
export function names(found, actors) {
  const all = actors.map((n) => found.actors[n].name);
  return all.length > 1 ? `${all.slice(0, -1).join(", ")} and ${all.at(-1)}` : all.join("");
}

/** A long text up to a length, with a sign that it goes on. @param {string} text @param {number} length */
export function short(text, length) {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}

/** How much is said, and how much the articles tell themselves: "14 statements, 9 told by the article". @param {Claim[]} claims */
export function reckoned(claims) {
  const told = claims.filter((claim) => claim.told).length;
  return `${many(claims.length - told, "statement")}${told ? `, ${told} told by the article` : ""}`;
}

/** A count with its noun. @param {number} n @param {string} one @param {string} [more] */
export function many(n, one, more = `${one}s`) {
  return `${String(n).replace(/\B(?=(\d{3})+$)/g, ",")} ${n === 1 ? one : more}`;
}
