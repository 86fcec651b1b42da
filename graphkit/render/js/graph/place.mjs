/** Which names and lines are drawn, and where words find room; numbers in, numbers out. */

/** @typedef {{a: number, b: number, key: string, parts: {edge: import("../core/model.mjs").Edge, members: number[]}[], count: number}} Bundle */
/** @typedef {{x: number, y: number}} Spot @typedef {[number, number, number, number]} Box left, top, right, bottom */

/**
 * The names to draw and the lines between them, those with most claims first.
 * @param {Bundle[]} bundles every pair of names with a line, the most frequent first
 * @param {{names: number, lines: number}} most
 * @param {number[]} wanted names that come before all others @param {number[]} alone names that may come without a line
 */
export function telling(bundles, most, wanted = [], alone = []) {
  const names = new Set(wanted);
  for (const { a, b } of bundles) {
    if (names.size + Number(!names.has(a)) + Number(!names.has(b)) <= most.names) names.add(a).add(b);
  }
  for (const n of alone) if (names.size < most.names) names.add(n);
  const meant = new Set(wanted), between = bundles.filter(({ a, b }) => names.has(a) && names.has(b));
  const first = [...between.filter(({ a, b }) => meant.has(a) || meant.has(b)), ...between.filter(({ a, b }) => !meant.has(a) && !meant.has(b))];
  return { names, lines: first.slice(0, most.lines), left: Math.max(0, first.length - most.lines) };
}

/** How many other names each drawn name has a line to. @param {Bundle[]} bundles @param {Set<number>} names */
export function beyond(bundles, names) {
  /** @type {Map<number, number[]>} */
  const found = new Map([...names].map((n) => [n, []]));
  for (const { a, b } of bundles) {
    if (names.has(a) && !names.has(b)) found.get(a)?.push(b);
    if (names.has(b) && !names.has(a)) found.get(b)?.push(a);
  }
  return found;
}

/** The verbs of a line, as graphkit.render.graph.lines.verbs gives them. @param {string[]} labels */
export function verbs(labels) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  const all = [...counts].sort((a, b) => b[1] - a[1]);
  const named = all.slice(0, 2).map(([verb, n]) => (n > 1 ? `${verb} ×${n}` : verb));
  return named.join(", ") + (all.length > 2 ? ` +${all.length - 2}` : "");
}

/**
 * Room for words: the first spot where a box covers nothing, else the one that
 * covers least, none where that is more than a share of the words themselves.
 * @param {{spots: Spot[], wide: number, high: number}[]} words
 * @param {Box[]} taken @param {number} share 0 for nothing at all, Infinity for words that are needed
 * @param {(box: Box) => number} [more] what a place costs beside that
 * @returns {({x: number, y: number, box: Box}|null)[]} the middle of each
 */
export function room(words, taken, share, more = () => 0) {
  const full = [...taken];
  return words.map(({ spots, wide, high }) => {
    let best = null, least = Infinity;
    for (const { x, y } of spots) {
      /** @type {Box} */
      const box = [x - wide / 2, y - high / 2, x + wide / 2, y + high / 2];
      let lost = more(box);
      for (const other of full) if ((lost += overlap(box, other)) >= least) break;
      if (lost < least) [best, least] = [{ x, y, box }, lost];
      if (!lost) break;
    }
    if (!best || least > (share && share * wide * high)) return null;
    full.push(best.box);
    return best;
  });
}

/** The area that two boxes share. @param {Box} a @param {Box} b */
export function overlap(a, b) {
  const wide = Math.min(a[2], b[2]) - Math.max(a[0], b[0]), high = Math.min(a[3], b[3]) - Math.max(a[1], b[1]);
  return wide > 0 && high > 0 ? wide * high : 0;
}
