import assert from "node:assert/strict";
import test from "node:test";
import { fold, places } from "../../../graphkit/render/js/fold.mjs";

test("case and accents do not matter", () => {
  assert.equal(fold("José NÚÑEZ"), "jose nunez");
  assert.equal(fold("a\u200bb"), "ab");
});

test("a word is found where it stands in the text as it is", () => {
  const text = "😀 José said “ﬁne”, jose\u0301 did";
  assert.deepEqual(places(text, fold("José")).map(([a, b]) => text.slice(a, b)), ["José", "jose"]);
  assert.deepEqual(places(text, "fin").map(([a, b]) => text.slice(a, b)), ["ﬁn"]);
});

test("nothing is everywhere and so nowhere", () => {
  assert.deepEqual(places("abc", ""), []);
  assert.deepEqual(places("", "abc"), []);
});
