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
 * @param {string} name @param {() => void} changed
 */
export function notes(name, changed) {
  /** @type {Correction[]} */
  let all = [];
  try {
    const kept = JSON.parse(localStorage.getItem(name) ?? "[]");
    if (Array.isArray(kept)) all = kept.filter((one) => typeof one?.text === "string" && Array.isArray(one.cue));
  } catch {
    // A page inside another document, or a browser that keeps nothing.
  }
  /** @param {Correction[]} next */
  function keep(next) {
    all = next;
    try {
      localStorage.setItem(name, JSON.stringify(all));
    } catch {
      // As above: the corrections live as long as the page.
    }
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
    /** @param {Claim} claim */
    drop: (claim) => keep(all.filter((one) => !same(one, keyed(claim)))),
  };
}

/** The file corrections.json. @param {Correction[]} all */
export function correctionsFile(all) {
  return `${JSON.stringify({ corrections: all }, null, 1)}\n`;
}

