/** Searching without case and accents. */

const PLAIN = /^[\0-\x7f]*$/;

/** The text in small letters without accents. @param {string} text */
export function fold(text) {
  return PLAIN.test(text) ? text.toLowerCase() : text.normalize("NFKD").replace(/[\p{Mn}\p{Cf}]/gu, "").toLowerCase();
}

/**
 * The terms of a search: words, and phrases in quotation marks of any kind, folded.
 * @param {string} query @returns {string[]}
 */
export function terms(query) {
  const found = [...query.matchAll(/["“”„«»]([^"“”„«»]+)["“”„«»]?|([^\s"“”„«»]+)/g)];
  return [...new Set(found.map(([, phrase, word]) => fold(phrase ?? word).trim()).filter(Boolean))];
}

/**
 * Where folded terms stand in a text, without overlaps, in order.
 * @param {string} text @param {string[]} wanted
 * @returns {[number, number][]} half-open places in UTF-16 units
 */
export function places(text, wanted) {
  if (!wanted.length) return [];
  const { folded, starts, ends } = mapped(text);
  /** @type {[number, number][]} */
  const found = [];
  for (const term of wanted) {
    for (let n = folded.indexOf(term); term && n >= 0; n = folded.indexOf(term, n + term.length)) {
      found.push([starts[n], ends[n + term.length - 1]]);
    }
  }
  found.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  return found.filter(([start], n) => !found.slice(0, n).some(([, end]) => end > start));
}

/** The folded text, and where each of its letters comes from. @param {string} text */
function mapped(text) {
  /** @type {number[]} */
  const starts = [];
  /** @type {number[]} */
  const ends = [];
  let folded = "", at = 0;
  for (const letter of text) {
    const plain = fold(letter);
    for (let n = 0; n < plain.length; n++) {
      starts.push(at);
      ends.push(at + letter.length);
    }
    folded += plain;
    at += letter.length;
  }
  return { folded, starts, ends };
}
