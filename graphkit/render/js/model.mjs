/** What the page knows, as objects. */

/**
 * @typedef {{start: string, end: string, granularity: string, basis: string}} When
 * @typedef {{n: number, id: string, name: string, kind: string, wikidata: string,
 *   aliases: string[], when: When|null, claims: number[]}} Actor
 * @typedef {{n: number, id: string, article: any, kind: string, tone: string, label: string,
 *   verb: string, polarity: string, commitment: string, source: number[], cue: number[],
 *   content: number[], sentence: number[], actors: number[], to: number[], about: number[],
 *   said: When, aboutWhen: When|null, rule: string, score: number, steps: string[],
 *   through: string, described: string, sourceKind: string, named: [string, number][],
 *   weighed: [string, number, number][]}} Claim
 */

const WORDS = ["kind", "tone", "label", "verb", "polarity", "commitment", "rule", "through",
  "described", "sourceKind"];
export const UNNAMED = "Speaker not known";

/** The page's data with positions resolved to what they stand for. */
export function model(told) {
  const whens = told.whens.map(([start, end, granularity, basis, day, ground]) => ({
    start, end, granularity, basis: told.words[basis], day, ground: told.words[ground],
  }));
  const when = (n) => (n < 0 ? null : whens[n]);
  const actors = rows(told.actors).map((actor, n) => ({
    ...actor, n, kind: told.words[actor.kind], when: when(actor.when), claims: [],
  }));
  const articles = told.articles.map((article, n) => ({
    ...article, n, published: when(article.published), claims: [],
    boilerplate: article.boilerplate.map(([start, end, reason]) => [start, end, told.words[reason]]),
  }));
  const claims = rows(told.claims).map((claim, n) => {
    for (const name of WORDS) claim[name] = told.words[claim[name]];
    claim.n = n;
    claim.article = articles[claim.article];
    claim.said = when(claim.said);
    claim.aboutWhen = when(claim.aboutWhen);
    claim.steps = claim.steps.map((step) => told.words[step]);
    claim.named = claim.named.map(([kind, sure]) => [told.words[kind], sure]);
    claim.weighed = claim.weighed.map(([name, ...rest]) => [told.words[name], ...rest]);
    claim.article.claims.push(n);
    for (const actor of new Set([...claim.actors, ...claim.about])) actors[actor].claims.push(n);
    return claim;
  });
  return { ...told, actors, articles, claims };
}

function rows(columns) {
  const names = Object.keys(columns);
  return (columns[names[0]] ?? []).map((_, n) =>
    Object.fromEntries(names.map((name) => [name, columns[name][n]])));
}

/** The words of some places in a claim's article, gaps shown. */
export function words(claim, spans) {
  const found = [];
  for (let n = 0; n < spans.length; n += 2) {
    found.push(claim.article.text.slice(spans[n], spans[n + 1]));
  }
  return found.join(" … ");
}

/** What stands behind the words for a speaker without a name. */
const WITHOUT_NAME = { described: "", unnamed: " (name withheld)", unresolved: " (not known who)" };

/** Who says it: "A and B", else the article's words for the speaker. */
export function speakers(found, claim) {
  if (claim.actors.length) return names(found, claim.actors);
  return claim.described ? claim.described + WITHOUT_NAME[claim.sourceKind] : UNNAMED;
}

/** Names of actors: "A, B and C". */
export function names(found, actors) {
  const all = actors.map((n) => found.actors[n].name);
  return all.length > 1 ? `${all.slice(0, -1).join(", ")} and ${all.at(-1)}` : all.join("");
}

/** A long text up to a length, with a sign that it goes on. */
export function short(text, length) {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}
