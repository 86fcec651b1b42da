/** Searching without case and accents. */

/** The text in small letters without accents. */
export function fold(text) {
  return text.normalize("NFKD").replace(/[\p{Mn}\p{Cf}]/gu, "").toLowerCase();
}

/**
 * Where a folded word stands in a text.
 * @returns {[number, number][]} half-open places in UTF-16 units
 */
export function places(text, wanted) {
  if (!wanted) return [];
  const starts = [], ends = [];
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
  /** @type {[number, number][]} */
  const found = [];
  for (let n = folded.indexOf(wanted); n >= 0; n = folded.indexOf(wanted, n + wanted.length)) {
    found.push([starts[n], ends[n + wanted.length - 1]]);
  }
  return found;
}
