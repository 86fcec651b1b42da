import type { Claim, Model } from "./model.mjs";
import type { Patch, State } from "./state.mjs";

/** What each part of the page is given: model, state, what is shown, and the one way to change anything. */
export interface App {
  model: Model;
  state: State;
  /** The claims that pass the filters, by day. */
  shown: Claim[];
  /** The claims that next and previous walk through. */
  near: Claim[];
  /** The folded terms of the search. */
  terms: string[];
  /** Changes the state; everything follows. */
  set(patch: Patch): void;
  /** Opens a sentence, with the mark or line that it was opened from. */
  open(claim: Claim, focus?: string): void;
  card(actor: number): void;
  say(text: string): void;
  copy(text: string, button: HTMLElement): void;
  /** The page's address; a page inside another document has none of its own: "". */
  address(): string;
  /** The days that the list shows at present. */
  inView(first: string, last: string): void;
  notes: Notes;
}

/** Corrections that the reader noted, kept in the browser. */
export interface Notes {
  all(): Correction[];
  of(claim: Claim): Correction[];
  add(claim: Claim, wrong: Correction["wrong"], right: string): void;
  drop(claim: Claim): void;
  /** Names that are one actor (true), or two. */
  pairs(): [string, string, boolean][];
  pair(name: string, other: string, same: boolean): void;
}

export interface Correction {
  text: string;
  cue: [number, number];
  words: string;
  wrong: "speaker" | "day" | "about" | "statement";
  right: string;
}

export interface Part {
  update(changed: Set<keyof State>): void;
}
