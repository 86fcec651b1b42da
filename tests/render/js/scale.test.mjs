import assert from "node:assert/strict";
import test from "node:test";
import { days } from "../../../graphkit/render/js/core/dates.mjs";
import { lane } from "../../../graphkit/render/js/lanes/rows.mjs";
import { gathered, levels, padded, step, ticks } from "../../../graphkit/render/js/lanes/scale.mjs";

test("ticks have round names and are not too many; the year stands where it is new", () => {
  for (const last of ["2018-07-09", "2018-09-30", "2019-12-31", "2031-01-01", "2218-01-01"]) {
    const found = ticks(days("2018-06-12"), days(last), 8);
    assert.ok(found.length >= 1 && found.length <= 10, `${found.length} to ${last}`);
  }
  assert.deepEqual(ticks(days("2018-01-15"), days("2019-01-15"), 8).map(([, name]) => name), ["Mar 2018", "May", "Jul", "Sep", "Nov", "Jan 2019"]);
});

test("an outlier does not stretch the axis, even spread does not lose a day", () => {
  const year = Array.from({ length: 120 }, (_, n) => 1000 + 2 * n);
  assert.deepEqual(gathered([500, ...year]), [1000, 1238]);
  assert.deepEqual(gathered(year), [1000, 1238]);
  assert.deepEqual(gathered([1, 400]), [1, 400], "two days are no outliers of each other");
  assert.deepEqual(gathered([]), [0, 1]);
});

test("there is room on both sides even of a single day", () => {
  const [first, last] = padded([100, 100]);
  assert.ok(first < 100 && last > 100);
});

test("a mark keeps its place and climbs until it covers none", () => {
  const marks = [0, 5, 9, 30].map((x) => ({ x, left: 7, right: 7 }));
  assert.deepEqual(levels(marks), [0, 1, 2, 0]);
});

const said = (n, at, tone = "says", bound = false) => ({ n, id: `c${n}`, at, number: at ? days(at) : NaN, tone, bound, rank: n, told: false });

test("a mark is one day and one manner, its number what it opens; none is moved aside", () => {
  const x = (day) => (day - days("2023-01-01")) * 2, window = [days("2023-01-01"), days("2023-12-31")];
  const claims = [said(0, "2023-02-01"), said(1, "2023-02-01"), said(2, "2023-02-01", "denies"), said(3, "2023-02-03", "says", true), said(4, "2022-01-01"), said(5, "")];
  const made = lane("l.a", claims, window, x, false);
  assert.deepEqual(made.marks.map(({ claims: all, key }) => [all.length, key]), [
    [2, "l.a.2023-02-01.2023-02-01.says.0"], [1, "l.a.2023-02-01.2023-02-01.denies.0"], [1, "l.a.2023-02-03.2023-02-03.says.1"]]);
  for (const one of made.marks) assert.equal(one.x, x(days(one.claims[0].at)));
  assert.deepEqual([made.before.length, made.after.length, made.undated.length], [1, 0, 1]);
});

test("where marks would climb too high they become columns of their days", () => {
  const tones = ["says", "denies", "asks", "judges", "commits"], window = [0, 400];
  const made = lane("l.a", tones.map((tone, n) => said(n, "1970-03-01", tone)), window, (day) => day * 2, false);
  assert.deepEqual(made.marks.map(({ strip, claims }) => [strip, claims.length]), [[true, 5]]);
  assert.ok(step(0.2) > step(20));
});
