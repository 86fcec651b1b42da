/** A text with the words that are searched for marked. */

import { el } from "./dom.mjs";
import { fold, places } from "./fold.mjs";

/** @returns {(Node|string)[]} */
export function marked(app, text) {
  const found = [];
  let at = 0;
  for (const [start, end] of places(text, fold(app.state.q.trim()))) {
    found.push(text.slice(at, start), el("mark", {}, text.slice(start, end)));
    at = end;
  }
  return [...found, text.slice(at)];
}
