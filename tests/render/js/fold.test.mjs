import assert from "node:assert/strict";
import test from "node:test";
import { fold, places, terms } from "../../../graphkit/render/js/core/fold.mjs";

test("case and accents do not matter", () => {
  assert.equal(fold("José NÚÑEZ"), "jose nunez");
  assert.equal(fold("a\u200bb"), "ab");
});

test("a word is found where it stands in the text as it is", () => {
  const text = "😀 José said “ﬁne”, jose\u0301 did";
  assert.deepEqual(places(text, terms("José")).map(([a, b]) => text.slice(a, b)), ["José", "jose"]);
  assert.deepEqual(places(text, ["fin"]).map(([a, b]) => text.slice(a, b)), ["ﬁn"]);
});

test("nothing is everywhere and so nowhere", () => {
  assert.deepEqual(places("abc", terms("  ")), []);
  assert.deepEqual(places("", ["abc"]), []);
});

test("a search is words, and phrases in quotation marks of any kind", () => {
  assert.deepEqual(terms("Reyes  RESIGN"), ["reyes", "resign"]);
  assert.deepEqual(terms("“to resign” \"a b"), ["to resign", "a b"]);
  assert.deepEqual(terms("„Über“ a a"), ["uber", "a"]);
});

test("terms that overlap are marked once", () => {
  assert.deepEqual(places("the resignation", ["resign", "resignation"]), [[4, 15]]);
});
