/** Corrections that a reader notes: kept in the browser, saved as files that a build obeys. */



/** @typedef {import("./app.d.ts").Correction} Correction @typedef {import("./model.mjs").Claim} Claim */

/** An offset in code points, as records count. @param {string} text @param {number} offset */
const points = (text, offset) => [...text.slice(0, offset)].length;

/** The key of a claim for any build of the same text: its text's digest, the place and the words of its cue. @param {Claim} claim */
export function keyed(claim) {
  const { text, digest } = claim.article, spans = claim.cue.length ? claim.cue : claim.sentence;
  const cue = /** @type {[number, number]} */ ([points(text, spans[0]), points(text, spans[1])]);
  return { text: digest, cue, words: text.slice(spans[0], spans[1]) };
}

/**
 * The corrections of a page, kept under a name in the browser's store; without a store only as long as the page.
 * @param {string} name_ @param {() => void} changed
 */
export function notes(name_, changed) {
  /** @type {Correction[]} */
  let all = stored(name_).filter((one) => typeof one?.text === "string" && Array.isArray(one.cue));
  /** @type {[string, string, boolean][]} */
  let both = stored(`${name_}-names`).filter((one) => Array.isArray(one) && typeof one[0] === "string" && typeof one[1] === "string");
  /** @param {Correction[]} next */
  function keep(next) {
    all = next;
    kept(name_, all);
    changed();
  }
  /** @param {Correction} one @param {ReturnType<typeof keyed>} key */
  const same = (one, key) => one.text === key.text && one.cue[0] === key.cue[0] && one.cue[1] === key.cue[1];
  return {
    all: () => all,
    /** @param {Claim} claim */
    of: (claim) => (all.length ? all.filter((one) => same(one, keyed(claim))) : []),
    /** @param {Claim} claim @param {Correction["wrong"]} wrong @param {string} right */
    add(claim, wrong, right) {
      const key = keyed(claim);
      keep([...all.filter((one) => !same(one, key) || one.wrong !== wrong), { ...key, wrong, right }]);
    },
    /** The pairs of names that a reader says are one actor, or are two. @returns {[string, string, boolean][]} */
    pairs: () => both,
    /** @param {string} name @param {string} other @param {boolean} same */
    pair(name, other, same) {
      both = [...both.filter(([a, b]) => a !== name || b !== other), [name, other, same]];
      kept(`${name_}-names`, both);
      changed();
    },
    /** @param {Claim} claim */
    drop: (claim) => keep(all.filter((one) => !same(one, keyed(claim)))),
  };
}

/** A list from the browser's store; empty where it keeps nothing, as in a page inside another document. @param {string} name @returns {any[]} */
function stored(name) {
  try {
    const told = JSON.parse(localStorage.getItem(name) ?? "[]");
    return Array.isArray(told) ? told : [];
  } catch {
    return [];
  }
}

/** @param {string} name @param {unknown[]} list */
function kept(name, list) {
  try {
    localStorage.setItem(name, JSON.stringify(list));
  } catch {
    // No store: the corrections live as long as the page.
  }
}

/** The file entities.toml: which names are one actor, and which are not. @param {[string, string, boolean][]} pairs */
export function entitiesFile(pairs) {
  const same = pairs.filter(([, , one]) => one), apart = new Map(pairs.filter(([, , one]) => !one).map(([name]) => [name, pairs.filter(([a, , one]) => a === name && !one).map(([, b]) => b)]));
  return ["[same-as]", ...same.map(([a, b]) => `${JSON.stringify(b)} = ${JSON.stringify(a)}`), "", "[not-same-as]", ...[...apart].map(([a, others]) => `${JSON.stringify(a)} = ${JSON.stringify(others)}`), ""].join("\n");
}

/** The file corrections.json. @param {Correction[]} all */
export function correctionsFile(all) {
  return `${JSON.stringify({ corrections: all }, null, 1)}\n`;
}

