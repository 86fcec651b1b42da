import assert from "node:assert/strict";
import test from "node:test";
import { days } from "../../../graphkit/render/js/dates.mjs";
import { anchor, bins, labels, padded, ticks } from "../../../graphkit/render/js/scale.mjs";

test("ticks have round names and are not too many", () => {
  for (const last of ["2018-07-09", "2018-09-30", "2019-12-31", "2031-01-01", "2218-01-01"]) {
    const found = ticks(days("2018-06-12"), days(last), 8);
    assert.ok(found.length >= 1 && found.length <= 10, `${found.length} to ${last}`);
    assert.equal(new Set(found.map(([, name]) => name)).size, found.length);
  }
  assert.deepEqual(ticks(days("2018-01-15"), days("2019-01-15"), 8).map(([, name]) => name),
    ["April 2018", "July 2018", "October 2018", "January 2019"]);
});

test("a date stands at its first known end", () => {
  assert.equal(anchor({ start: "", end: "1970-01-03" }), 2);
  assert.equal(anchor({ start: "1970-01-02", end: "1970-01-03" }), 1);
  assert.equal(anchor({ start: "", end: "" }), null);
});

test("there is room on both sides even of a single day", () => {
  const [first, last] = padded([100]);
  assert.ok(first < 100 && last > 100);
  assert.ok(padded([]).every(Number.isFinite));
});

test("names over lines stay inside and do not cover each other", () => {
  const line = (at, name) => ({ from: at, to: at, name });
  const found = labels([line(5, "first"), line(10, "second"), line(290, "third")], 0, 300);
  assert.deepEqual(found.map(({ name }) => name), ["first", "third"]);
  assert.ok(found.every(({ at, name }) => at >= 0 && at + name.length * 7.1 <= 300));
});

test("what would cover each other becomes one mark, kinds stand side by side where there is room", () => {
  const spot = (x, tone) => ({ x, claim: { tone } });
  assert.deepEqual(bins([spot(0, "says"), spot(3, "says"), spot(50, "says")]).map(({ at, claims }) => [at, claims.length]),
    [[0, 2], [50, 1]]);
  assert.deepEqual(bins([spot(0, "says"), spot(0, "asks"), spot(99, "says")]).map(({ at }) => at), [0, 14, 99]);
  assert.deepEqual(bins([spot(0, "says"), spot(0, "asks"), spot(16, "says")]).map(({ claims }) => claims.length), [2, 1]);
});

test("what has no room before the end becomes one mark", () => {
  const spots = [{ claim: { tone: "says" }, x: 0 }, { claim: { tone: "asks" }, x: 0 }];
  assert.equal(bins(spots, 20).length, 1);
  assert.equal(bins(spots, 40).length, 2);
});
